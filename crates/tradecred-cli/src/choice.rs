//! Choices that several commands offer (SPEC chapter *Verification*).

use clap::ValueEnum;
use serde::de::{DeserializeOwned, IntoDeserializer};
use tradecred_vc::key::Algorithm;
use tradecred_vc::problem::Text;
use tradecred_vc::proof::Suite;
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

/// Reads an instant of the command line.
///
/// # Errors
/// In words, with an example.
pub(crate) fn instant(text: &str) -> Result<Timestamp, &'static str> {
    text.parse()
        .map_err(|_| "not an instant in UTC to the second, such as 2026-11-01T12:00:00Z")
}

/// Reads the name of a cryptosuite.
///
/// # Errors
/// In words, with the names there are.
pub(crate) fn cryptosuite(text: &str) -> Result<&'static Suite, String> {
    Suite::named(text).ok_or_else(|| {
        let names: Vec<&str> = Suite::ALL.into_iter().map(Suite::name).collect();
        format!("not one of {}", names.join(", "))
    })
}

/// A type of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum KeyType {
    /// Ed25519
    #[default]
    Ed25519,
    /// ECDSA over P-256
    P256,
    /// ECDSA over P-384
    P384,
}

impl From<KeyType> for Algorithm {
    fn from(kind: KeyType) -> Self {
        match kind {
            KeyType::Ed25519 => Self::Ed25519,
            KeyType::P256 => Self::P256,
            KeyType::P384 => Self::P384,
        }
    }
}

/// Reads a value of the model, such as a country or an act, from a flag.
///
/// # Errors
/// In the words of its type.
pub(crate) fn of_model<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    read_as(text)
}

/// Reads a value of the model from a text or a number.
///
/// # Errors
/// In the words of its type.
pub(crate) fn read_as<'v, T: DeserializeOwned>(
    value: impl IntoDeserializer<'v>,
) -> Result<T, String> {
    let read: Result<T, serde::de::value::Error> = T::deserialize(value.into_deserializer());
    read.map_err(|error| error.to_string())
}

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
