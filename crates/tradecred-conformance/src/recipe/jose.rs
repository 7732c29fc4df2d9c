//! Vectors of credentials that a signed token envelops (SPEC chapter *JOSE*).

use serde_json::Value;

use super::{Draft, Maker, Recipe, vector};

mod claims;
mod envelopes;
mod form;
mod header;
pub(super) mod token;

pub(super) use token::Token;

/// What a target must be able to read.
pub(super) const FEATURE: &str = "vc-jwt";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        form::recipes(),
        header::recipes(),
        claims::recipes(),
        envelopes::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A vector whose certification is enveloped by its issuer's token, which is changed before it is signed.
fn enveloped(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Token, &Maker) + Send + Sync + 'static,
) -> Draft {
    tokened(format!("jose/{name}"), title, change).needs(FEATURE)
}

/// The same in any area.
pub(super) fn tokened(
    id: String,
    title: &'static str,
    change: impl Fn(&mut Token, &Maker) + Send + Sync + 'static,
) -> Draft {
    vector(id, title)
        .sign(|document, _| document)
        .bytes(move |bytes, maker| {
            let document: Value = serde_json::from_slice(bytes).unwrap_or_default();
            let mut token = Token::of(document, maker);
            change(&mut token, maker);
            *bytes = token.text().into_bytes();
        })
}

/// Changes the text of a token; one that is none is left empty, so that nobody mistakes it for a good one.
fn retyped(
    change: impl Fn(String) -> String + Send + Sync + 'static,
) -> impl Fn(&mut Vec<u8>, &Maker) + Send + Sync + 'static {
    move |bytes, _| {
        let text = String::from_utf8(std::mem::take(bytes)).unwrap_or_default();
        *bytes = change(text).into_bytes();
    }
}
