//! Making a presentation (SPEC chapter *Presentation*).

use std::borrow::Cow;

use tradecred_vc::credential::BASE_CONTEXT;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::proof::{AUTHENTICATION, SignOptions, sign};
use tradecred_vc::time::Timestamp;

use crate::issue::Signer;

/// What a holder says with a presentation.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Presenting {
    /// When the proof is made.
    pub created: Timestamp,
    /// Until when it may be used.
    pub expires: Option<Timestamp>,
    /// For whom it is made.
    pub domain: Option<String>,
    /// What it answers.
    pub challenge: Option<String>,
}

impl Presenting {
    /// A presentation made at an instant, for anybody and in answer to nothing.
    #[must_use]
    pub fn at(created: Timestamp) -> Self {
        Self {
            created,
            expires: None,
            domain: None,
            challenge: None,
        }
    }
}

/// Presents credentials, which stay as they are, under the signature of their holder.
#[must_use]
pub fn present<'c>(
    credentials: impl IntoIterator<Item = Object<'c>>,
    holder: &Signer,
    presenting: &Presenting,
) -> Object<'c> {
    let text = |text: &str| Value::String(Cow::Owned(text.to_owned()));
    let inside = credentials.into_iter().map(Value::Object).collect();
    let presentation: Object<'c> = [
        ("@context", Value::Array(vec![text(BASE_CONTEXT)])),
        ("type", Value::Array(vec![text(super::PRESENTATION_TYPE)])),
        ("holder", text(holder.did())),
        ("verifiableCredential", Value::Array(inside)),
    ]
    .into_iter()
    .map(|(name, value)| (Cow::Borrowed(name), value))
    .collect();
    let mut options = SignOptions::assertion(holder.verification_method(), presenting.created);
    options.purpose = Cow::Borrowed(AUTHENTICATION);
    options.expires = presenting.expires;
    options.domain.clone_from(&presenting.domain);
    options.challenge.clone_from(&presenting.challenge);
    sign(&presentation, holder.key(), &options)
}
