//! Links that goods carry: GS1 Digital Link URIs, read as a scanner gives them and written in one form
//! (SPEC section *GS1 Digital Link*).
//!
//! ```
//! use tradecred::identifier::DigitalLink;
//!
//! let scanned = DigitalLink::scanned("HTTPS://Brand.Example/01/09520123456788/21/A%2f7?utm=x").unwrap();
//! assert_eq!(scanned.link.as_str(), "https://brand.example/01/09520123456788/21/A%2F7");
//! assert_eq!(scanned.link.serial(), Some("A/7"));
//!
//! let refused = DigitalLink::scanned("https://brand.example@evil.example/01/09520123456788").unwrap_err();
//! assert_eq!(refused.code, "digital-link.user-info");
//! ```
//!
//! Nothing is fetched, and nothing about whoever scans is kept: what the link has in its query beside
//! identifiers is handed back apart, and no part of the link.

use std::fmt::Write as _;

use tradecred_vc::problem::Code;

use super::{GlobalTradeItemNumber, text_type};

pub mod codes;
pub(crate) mod identifiers;
mod read;

pub use identifiers::ApplicationIdentifier;

/// The identifiers that a link may hold, as the table is published.
#[must_use]
pub fn identifiers() -> impl serde::Serialize {
    &identifiers::ROWS
}

/// Longest link, in bytes.
const MOST_BYTES: usize = 2048;

/// A GS1 Digital Link URI in canonical form: host in lower case, the key with its qualifiers in order, the
/// attributes by number, percent signs before capital hexadecimal digits and only where a character has to
/// be encoded.
///
/// As a member of a document it has to be written so; what a scanner reads may be spelled otherwise, see
/// [`DigitalLink::scanned`]. The formats of values and their check digits are enforced by the type only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DigitalLink {
    text: String,
    host: String,
    elements: Vec<Element>,
}

/// An identifier with its value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Element {
    /// What the value means.
    pub identifier: ApplicationIdentifier,
    /// The value, without percent-encoding.
    pub value: String,
}

/// A link as it was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scanned {
    /// The link in canonical form.
    pub link: DigitalLink,
    /// What the query holds beside identifiers of the table, as it was written. Nothing is read out of it.
    pub apart: Vec<String>,
}

impl DigitalLink {
    /// Reads a link as a scanner gives it, in any spelling that means the same.
    ///
    /// # Errors
    /// The code of the first thing that is wrong with it.
    pub fn scanned(text: &str) -> Result<Scanned, Code> {
        read::read(text)
    }

    /// The link of a host, a path before the key that may be empty, and elements: the key, its qualifiers
    /// in order, and attributes.
    ///
    /// # Errors
    /// The code of the first thing that is wrong with it.
    pub fn build(
        host: &str,
        stem: &[&str],
        elements: &[(ApplicationIdentifier, &str)],
    ) -> Result<Self, Code> {
        let host = read::host(host)?;
        let mut before = String::new();
        for segment in stem {
            if segment.contains(['/', '?', '#']) || identifiers::key(segment).is_some() {
                return Err(&codes::PATH);
            }
            before.push('/');
            before.push_str(segment);
        }
        let (path, query) = read::written(elements);
        let scanned = read::read(&format!("https://{host}{before}{path}{query}"))?;
        Ok(scanned.link)
    }

    /// The host.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The key, its qualifiers and the attributes, in the order of the link.
    #[must_use]
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// The value of an identifier.
    #[must_use]
    pub fn value(&self, identifier: ApplicationIdentifier) -> Option<&str> {
        let mut elements = self.elements.iter();
        let found = elements.find(|element| element.identifier == identifier);
        found.map(|element| element.value.as_str())
    }

    /// The trade item, where the link is about one.
    #[must_use]
    pub fn gtin(&self) -> Option<GlobalTradeItemNumber> {
        self.value(ApplicationIdentifier::TradeItem)?.parse().ok()
    }

    /// The serial number.
    #[must_use]
    pub fn serial(&self) -> Option<&str> {
        self.value(ApplicationIdentifier::Serial)
    }

    /// The batch or lot.
    #[must_use]
    pub fn lot(&self) -> Option<&str> {
        self.value(ApplicationIdentifier::Lot)
    }

    /// The link without attributes: its host, its key and the qualifiers.
    #[must_use]
    pub fn without_query(&self) -> Self {
        let text = self.text.split('?').next().unwrap_or_default();
        let elements = self.elements.iter();
        Self {
            text: text.to_owned(),
            host: self.host.clone(),
            elements: elements
                .filter(|element| !element.identifier.is_attribute())
                .cloned()
                .collect(),
        }
    }

    /// The link of parts that have been judged.
    fn compose(host: String, stem: Vec<String>, elements: Vec<Element>) -> Self {
        let parts: Vec<_> = elements
            .iter()
            .map(|element| (element.identifier, element.value.as_str()))
            .collect();
        let (path, query) = read::written(&parts);
        let stem: String = stem.iter().map(|segment| format!("/{segment}")).collect();
        Self {
            text: format!("https://{host}{stem}{path}{query}"),
            host,
            elements,
        }
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        let scanned = Self::scanned(text).map_err(|code| code.title.en)?;
        if scanned.link.text == text {
            Ok(scanned.link)
        } else {
            Err("not in canonical form")
        }
    }
}

text_type!(DigitalLink, "digital link", {
    "maxLength": MOST_BYTES,
    "pattern": concat!(
        r"^https://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?",
        r"(?:/[A-Za-z0-9._~-]+)*/(?:00|01|253|255|414|417|8003|8004|8006)",
        r"/(?:[A-Za-z0-9._-]|%[0-9A-F]{2})+",
        r"(?:/(?:10|21|22|235)/(?:[A-Za-z0-9._-]|%[0-9A-F]{2})+){0,3}",
        r"(?:\?(?:11=[0-9]{6}(?:&17=[0-9]{6})?|17=[0-9]{6}))?$"
    ),
    "format": "digital-link",
    "description": "GS1 Digital Link URI in canonical form; formats of values and check digits are not expressed here",
});

/// The unreserved characters of RFC 3986, which are never encoded.
fn is_unreserved(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"-._~".contains(&b)
}

/// A value as it stands in a link.
fn encoded(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for b in value.bytes() {
        if is_unreserved(b) {
            text.push(char::from(b));
        } else {
            let _ = write!(text, "%{b:02X}");
        }
    }
    text
}
