//! Classes of goods of the Nice classification, and jurisdictions in which organisations are created (SPEC
//! section *Members of the right*).

use super::{text_type, whole_number};

whole_number!(
    /// A class of goods or services of the Nice classification: 1 to 45, a JSON integer.
    NiceClass, "class", 1..=45, "class of the Nice classification"
);

/// A country, ISO 3166-1 alpha-2, or one of its subdivisions, ISO 3166-2.
///
/// Any code of that form is accepted; which of them exist is not asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Jurisdiction {
    text: String,
}

impl Jurisdiction {
    fn read(text: &str) -> Result<Self, &'static str> {
        let (country, subdivision) = match text.split_once('-') {
            Some((country, subdivision)) => (country, Some(subdivision)),
            None => (text, None),
        };
        let is_country = country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
        let is_subdivision = subdivision.is_none_or(|code| {
            (1..=3).contains(&code.len())
                && code
                    .bytes()
                    .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        });
        if is_country && is_subdivision {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("neither a country nor a subdivision of one")
        }
    }

    /// The country.
    #[must_use]
    pub fn country(&self) -> &str {
        self.text
            .split_once('-')
            .map_or(self.as_str(), |(country, _)| country)
    }
}

text_type!(Jurisdiction, "jurisdiction", {
    "pattern": "^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$",
    "description": "country, ISO 3166-1 alpha-2, or subdivision of one, ISO 3166-2",
});
