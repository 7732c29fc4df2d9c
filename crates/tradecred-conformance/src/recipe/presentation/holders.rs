//! Who presents, and who may.

use serde_json::{Value, json};

use super::{about, asking, certified, holder, holding, options, presented};
use crate::recipe::base::{remove, set};
use crate::recipe::{Actor, Draft, Maker, Recipe};

/// What is put in a place.
type Made = fn(&Maker) -> Value;

pub(super) fn recipes() -> Vec<Recipe> {
    [named(), not_named(), unresolved(), bound(), unbound()]
        .into_iter()
        .flatten()
        .collect()
}

/// Signed by this party.
fn signed_by(draft: Draft, party: fn(&Maker) -> Actor) -> Draft {
    draft.sign(move |document, maker| {
        let party = party(maker);
        party.sign_with(&document, &options(&party, maker))
    })
}

fn named() -> Vec<Recipe> {
    vec![
        presented(
            "holder-object",
            "a holder may be named by an object with an id",
        )
        .before(|document, maker| {
            set(document, "/holder", json!({ "id": holder(maker).did() }));
        })
        .shows(&["presentation.holder"])
        .done(),
        presented(
            "holder-absent",
            "a presentation need not name whoever signed it",
        )
        .before(|document, _| remove(document, "/holder"))
        .shows(&["presentation.holder"])
        .done(),
    ]
}

fn not_named() -> Vec<Recipe> {
    let wrong: [(&str, &str, Made); 3] = [
        (
            "holder-signed-by-another",
            "a stranger does not present in a holder's name",
            |maker| json!(maker.stranger().did()),
        ),
        (
            "holder-is-the-issuer-who-did-not-sign",
            "that a credential is the issuer's does not make its presentation the issuer's",
            |maker| json!(maker.issuer().did()),
        ),
        (
            "holder-object-of-another",
            "an object names a holder who has to sign as well",
            |maker| json!({ "id": maker.stranger().did() }),
        ),
    ];
    wrong
        .into_iter()
        .map(|(name, title, named)| {
            presented(name, title)
                .before(move |document, maker| set(document, "/holder", named(maker)))
                .not_authentic("presentation.holder")
                .done()
        })
        .collect()
}

fn unresolved() -> Vec<Recipe> {
    let named = |name: &str, title: &'static str, did: &'static str| {
        signed_by_name(presented(name, title), did)
    };
    vec![
        named(
            "holder-without-document",
            "whether the holder of a did:web presents cannot be decided without its document",
            "did:web:holder.example",
        )
        .authenticity_undecided("did.not-resolved")
        .done(),
        named(
            "holder-of-another-method",
            "whether a holder of an unknown DID method presents cannot be decided",
            "did:example:holder",
        )
        .authenticity_undecided("did.method")
        .done(),
    ]
}

fn signed_by_name(draft: Draft, did: &'static str) -> Draft {
    draft
        .before(move |document, _| set(document, "/holder", did))
        .sign(move |document, maker| {
            let party = holder(maker).named(did, format!("{did}#key-1"));
            party.sign_with(&document, &options(&party, maker))
        })
}

const BINDING: &str = "presentation.holder-binding";

fn bound() -> Vec<Recipe> {
    let subject = |name: &str, title: &'static str, role: &'static str| {
        let draft = holding(presented(name, title), |maker| {
            json!([about(maker, holder(maker).did())])
        });
        asking(draft, role).envelope_only().shows(&[BINDING])
    };
    let issuer = |name: &str, title: &'static str, role: &'static str| {
        let draft = presented(name, title)
            .before(|document, maker| set(document, "/holder", maker.issuer().did()));
        asking(signed_by(draft, Maker::issuer), role).shows(&[BINDING])
    };
    vec![
        subject(
            "subject-presents",
            "whom a credential is about may present it where only the subject may",
            "subject",
        )
        .done(),
        issuer(
            "issuer-presents",
            "who issued a credential may present it where only the issuer may",
            "issuer",
        )
        .done(),
        subject(
            "subject-presents-as-one-of-two",
            "whom a credential is about may present it where subject or issuer may",
            "subject-or-issuer",
        )
        .done(),
        issuer(
            "issuer-presents-as-one-of-two",
            "who issued a credential may present it where subject or issuer may",
            "subject-or-issuer",
        )
        .done(),
        asking(
            presented("anybody-presents", "anybody may present where anybody may"),
            "anybody",
        )
        .shows(&[BINDING])
        .done(),
    ]
}

fn unbound() -> Vec<Recipe> {
    let strangers = |maker: &Maker| json!([about(maker, maker.stranger().did())]);
    let envelope = |name: &str, title: &'static str, role: &'static str| {
        asking(holding(presented(name, title), strangers), role).envelope_only()
    };
    let document =
        |name: &str, title: &'static str, role: &'static str| asking(presented(name, title), role);
    vec![
        envelope(
            "subject-is-another",
            "nobody presents a credential about somebody else where only the subject may",
            "subject",
        )
        .not_authentic(BINDING)
        .done(),
        envelope(
            "neither-subject-nor-issuer",
            "who is neither subject nor issuer does not present where one of them has to",
            "subject-or-issuer",
        )
        .not_authentic(BINDING)
        .done(),
        document(
            "subject-without-id",
            "a credential about nobody by name is presented by no subject",
            "subject",
        )
        .not_authentic(BINDING)
        .done(),
        document(
            "issuer-is-another",
            "a holder who did not issue a credential does not present where only the issuer may",
            "issuer",
        )
        .not_authentic(BINDING)
        .done(),
        document(
            "binding-without-holder",
            "a presentation that names no holder is presented by nobody in particular",
            "issuer",
        )
        .before(|document, _| remove(document, "/holder"))
        .not_authentic(BINDING)
        .done(),
        asking(
            holding(
                presented(
                    "second-about-another",
                    "who may present is asked of every credential",
                ),
                |maker| json!([about(maker, holder(maker).did()), certified(maker)]),
            ),
            "subject",
        )
        .envelope_only()
        .not_authentic(BINDING)
        .done(),
        document(
            "binding-without-proof",
            "where no proof shows who presents, that is the one fault",
            "issuer",
        )
        .sign(|document, _| document)
        .not_authentic("proof.missing")
        .shows(&["presentation.proof"])
        .done(),
    ]
}
