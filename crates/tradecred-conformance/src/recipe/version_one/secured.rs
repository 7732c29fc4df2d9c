//! Proofs of credentials of data model 1.1, tokens around them, and proofs over their statements.

use super::{DAY, Draft, Recipe, Value, credential, envelope, json, set};
use crate::recipe::jose::{FEATURE, tokened};
use crate::recipe::proof::sign_statements;
use tradecred_vc::proof::EDDSA_RDFC_2022;

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        envelope(
            "proof/version-one-value-changed",
            "a proof covers a credential of data model 1.1",
        )
        .after(|signed, maker| set(signed, "/issuanceDate", maker.instant(-2 * DAY)))
        .refused("proof.signature")
        .done(),
        envelope(
            "proof/version-one-instant-spelt-anew",
            "a proof over JSON covers how an instant is written",
        )
        .after(|signed, maker| {
            let spelt = maker.instant(-DAY).replace('Z', "+00:00");
            set(signed, "/issuanceDate", spelt);
        })
        .refused("proof.signature")
        .done(),
        envelope(
            "proof/version-one-created-with-fraction",
            "the instants of a proof have whole seconds under data model 1.1 too",
        )
        .after(|signed, maker| {
            let spelt = maker.instant(-DAY).replace('Z', ".5Z");
            set(signed, "/proof/created", spelt);
        })
        .refused("proof.created")
        .done(),
        stated(
            "proof/rdfc-version-one",
            "a proof over statements holds under data model 1.1",
        )
        .shows(&["json-ld.statements"])
        .done(),
        stated(
            "proof/rdfc-version-one-value-changed",
            "a proof over statements covers a credential of data model 1.1",
        )
        .after(|signed, maker| {
            let subject = json!({ "id": maker.registrar().did() });
            set(signed, "/credentialSubject", subject);
        })
        .refused("proof.signature")
        .done(),
        tokened(
            "jose/version-one".to_owned(),
            "a token around a credential of data model 1.1 is refused",
            |_, _| {},
        )
        .needs(FEATURE)
        .of(credential)
        .envelope_only()
        .refused("data-model.version")
        .done(),
    ]
}

/// A credential of data model 1.1, signed by its issuer under `eddsa-rdfc-2022`.
fn stated(id: &str, title: &'static str) -> Draft {
    envelope(id, title)
        .needs(EDDSA_RDFC_2022)
        .sign(|document: Value, maker| {
            let issuer = maker.issuer();
            sign_statements(&issuer, &document, &issuer.options(maker.instant(-DAY)))
        })
}
