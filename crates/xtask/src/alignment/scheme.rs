//! The vocabularies that rows compare with, and how each writes its terms (SPEC annex *Alignment*).

/// A vocabulary of somebody else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Scheme {
    /// The web vocabulary of UN/CEFACT.
    Uncefact,
    /// The data model of the World Customs Organization.
    Wco,
    /// The data elements of UN/EDIFACT.
    Untdid,
    /// The web vocabulary of GS1.
    Gs1,
    /// Schema.org.
    Schema,
    /// The traceability vocabulary.
    Traceability,
}

impl Scheme {
    /// All of them, in the order of the annex.
    pub(crate) const ALL: [Self; 6] = [
        Self::Uncefact,
        Self::Wco,
        Self::Untdid,
        Self::Gs1,
        Self::Schema,
        Self::Traceability,
    ];

    /// Its name in a row.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Uncefact => "uncefact",
            Self::Wco => "wco",
            Self::Untdid => "untdid",
            Self::Gs1 => "gs1",
            Self::Schema => "schema",
            Self::Traceability => "traceability",
        }
    }

    /// Its name for a reader.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Uncefact => "UN/CEFACT",
            Self::Wco => "WCO",
            Self::Untdid => "UNTDID",
            Self::Gs1 => "GS1",
            Self::Schema => "schema.org",
            Self::Traceability => "traceability",
        }
    }

    /// How its terms are written, in words.
    pub(crate) fn form(self) -> &'static str {
        match self {
            Self::Uncefact => {
                "a name of the vocabulary such as `exporterParty`, or a code such as `ReferenceCodeList#BM`"
            }
            Self::Wco => "three digits such as `063`, or a letter and three digits such as `D014`",
            Self::Untdid => {
                "four digits such as `3239`, with a code such as `3035=EX`, or with a qualifier such as `3225/3227=9`"
            }
            Self::Gs1 | Self::Schema | Self::Traceability => {
                "a name of the vocabulary such as `countryOfOrigin`"
            }
        }
    }

    /// Whether a target is written as its terms are.
    pub(crate) fn accepts(self, target: &str) -> bool {
        match self {
            Self::Uncefact => match target.split_once('#') {
                Some((list, code)) => is_name(list) && is_code(code),
                None => is_name(target),
            },
            Self::Wco => {
                let digits = target.strip_prefix(|first: char| first.is_ascii_uppercase());
                is_digits(digits.unwrap_or(target), 3)
            }
            Self::Untdid => {
                let (element, qualifier) = match target.split_once('/') {
                    Some((element, qualifier)) => (element, Some(qualifier)),
                    None => (target, None),
                };
                let coded = |text: &str| {
                    text.split_once('=')
                        .is_some_and(|(element, code)| is_digits(element, 4) && is_code(code))
                };
                match qualifier {
                    Some(qualifier) => is_digits(element, 4) && coded(qualifier),
                    None => is_digits(element, 4) || coded(element),
                }
            }
            Self::Gs1 | Self::Schema | Self::Traceability => is_name(target),
        }
    }

    /// The IRI of a term, where the vocabulary gives its terms IRIs.
    pub(crate) fn iri(self, target: &str) -> Option<String> {
        let base = match self {
            Self::Uncefact => "https://vocabulary.uncefact.org/",
            Self::Gs1 => "https://ref.gs1.org/voc/",
            Self::Schema => "https://schema.org/",
            Self::Traceability => "https://w3id.org/traceability#",
            Self::Wco | Self::Untdid => return None,
        };
        Some(format!("{base}{target}"))
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric())
}

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric())
}

fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.chars().all(|letter| letter.is_ascii_digit())
}
