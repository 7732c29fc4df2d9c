//! Vectors of presentations (SPEC chapter *Presentation*).

use std::borrow::Cow;

use serde_json::{Value, json};
use tradecred_vc::proof::{AUTHENTICATION, SignOptions};

use super::base::{CREDENTIALS, certification, set};
use super::{Actor, Draft, Maker, Recipe, vector};

mod form;
mod holders;
mod inside;
mod proofs;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        form::recipes(),
        holders::recipes(),
        inside::recipes(),
        proofs::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const DAY: i64 = 86_400;
/// The verifier.
const DOMAIN: &str = "customs.example";

/// Who presents.
fn holder(maker: &Maker) -> Actor {
    maker.actor("holder")
}

/// What the verifier gave the holder to sign.
fn challenge(maker: &Maker) -> String {
    maker.uuid("challenge")
}

/// What the verifier asks of every presentation, unless told otherwise.
fn asked(maker: &Maker) -> Value {
    json!({ "domain": DOMAIN, "challenge": challenge(maker) })
}

/// A good certification, signed by its issuer.
fn certified(maker: &Maker) -> Value {
    maker
        .issuer()
        .sign(&certification(maker), maker.instant(-DAY))
}

/// The verifier asks besides for who presents.
fn asking(draft: Draft, role: &'static str) -> Draft {
    draft.presented(move |maker| {
        let mut asked = asked(maker);
        set(&mut asked, "/holder", role);
        asked
    })
}

/// A credential of no document, about the holder, signed by the issuer.
fn about(maker: &Maker, subject: &str) -> Value {
    maker
        .issuer()
        .sign(&about_unsigned(maker, subject), maker.instant(-DAY))
}

fn about_unsigned(maker: &Maker, subject: &str) -> Value {
    json!({
        "@context": [CREDENTIALS],
        "id": maker.uuid("membership"),
        "type": ["VerifiableCredential"],
        "issuer": maker.issuer().did(),
        "validFrom": maker.instant(-DAY),
        "credentialSubject": { "id": subject }
    })
}

/// A presentation of the good certification, unsigned.
fn presentation(maker: &Maker) -> Value {
    json!({
        "@context": [CREDENTIALS],
        "type": ["VerifiablePresentation"],
        "holder": holder(maker).did(),
        "verifiableCredential": [certified(maker)]
    })
}

/// The proof that the verifier asks for, made a minute ago.
fn options(of: &Actor, maker: &Maker) -> SignOptions {
    let mut options = of.options(maker.instant(-60));
    options.purpose = Cow::Borrowed(AUTHENTICATION);
    options.domain = Some(DOMAIN.to_owned());
    options.challenge = Some(challenge(maker));
    options
}

/// A presentation of the good certification, signed by its holder for the verifier.
fn presented(name: &str, title: &'static str) -> Draft {
    vector(format!("presentation/{name}"), title)
        .of(presentation)
        .sign(|document, maker| {
            let holder = holder(maker);
            holder.sign_with(&document, &options(&holder, maker))
        })
        .presented(asked)
}

/// The same without proof and holder, of which nothing is asked.
fn unsigned(name: &str, title: &'static str) -> Draft {
    presented(name, title)
        .before(|document, _| super::base::remove(document, "/holder"))
        .sign(|document, _| document)
        .presented(|_| json!({}))
}

/// A presentation of these credentials.
fn holding(draft: Draft, credentials: impl Fn(&Maker) -> Value + Send + Sync + 'static) -> Draft {
    draft.before(move |document, maker| {
        set(document, "/verifiableCredential", credentials(maker));
    })
}
