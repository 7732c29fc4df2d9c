//! Choices that several commands offer (SPEC chapter *Command line*).

use clap::ValueEnum;
use tradecred_vc::problem::Text;
use tradecred_vc::report::Scope;

/// The form of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// Sentences for people
    #[default]
    Text,
    /// JSON
    Json,
    /// JSON, one object a line
    Ndjson,
}

/// What a verification covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Coverage {
    /// Envelope and rules of the document
    #[default]
    Document,
    /// Envelope only
    Envelope,
}

impl From<Coverage> for Scope {
    fn from(coverage: Coverage) -> Self {
        match coverage {
            Coverage::Document => Self::Document,
            Coverage::Envelope => Self::Envelope,
        }
    }
}

/// A language of the North American agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Language {
    /// English
    #[default]
    En,
    /// Spanish
    Es,
    /// French
    Fr,
}

impl Language {
    /// The sentence in this language.
    pub(crate) fn of(self, text: &Text) -> &'static str {
        match self {
            Self::En => text.en,
            Self::Es => text.es,
            Self::Fr => text.fr,
        }
    }
}
