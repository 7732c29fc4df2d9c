//! The certification that an importer endorses, withdrawn or replaced by its nation, or of two types.

use super::super::super::held::{only, reference};
use super::endorsement::{ENDORSED, by_nation};
use super::{Draft, Maker, Recipe, TYPE, Value, base, json, set};
use crate::recipe::status::{REVOCATION, SUSPENSION, entry, published};

/// The status list of the nation, and the place of the certification in it.
const LIST: &str = "https://pesca.example/status/1";
const PLACE: usize = 482;

pub(super) fn recipes() -> Vec<Recipe> {
    [withdrawn(), replaced(), of_two_types()]
        .into_iter()
        .flatten()
        .collect()
}

/// The certification with an entry of this purpose.
fn entered(maker: &Maker, purpose: &str) -> Value {
    by_nation(maker, |document| {
        base::set(document, "/credentialStatus", entry(LIST, purpose, PLACE));
    })
}

/// An endorsement of the certification with an entry of this purpose.
fn about(name: &str, title: &'static str, purpose: &'static str) -> Draft {
    ENDORSED
        .vector(name, title)
        .before(move |document, maker| {
            set(
                document,
                "/certification",
                reference(&entered(maker, purpose)),
            );
        })
        .evidence(move |evidence, maker| only(evidence, entered(maker, purpose)))
}

/// The list of the nation with these bits set is at hand.
fn listed(draft: Draft, purpose: &'static str, bits: &'static [usize]) -> Draft {
    draft.evidence(move |evidence, maker| {
        let nation = maker.actor("nation");
        let list = published(maker, &nation, (LIST, purpose), bits, -3_600);
        base::add_evidence(evidence, "statusLists", json!({ "credential": list }));
    })
}

fn withdrawn() -> Vec<Recipe> {
    let rejected = ENDORSED.area.code("certification-rejected");
    vec![
        listed(
            about(
                "certification-not-revoked",
                "a certification whose bit is not set counts",
                REVOCATION,
            ),
            REVOCATION,
            &[],
        )
        .shows(&[&rejected])
        .done(),
        listed(
            about(
                "certification-revoked",
                "the nation has revoked its certification",
                REVOCATION,
            ),
            REVOCATION,
            &[PLACE],
        )
        .not_met(&rejected)
        .done(),
        listed(
            about(
                "certification-suspended",
                "the nation has suspended its certification",
                SUSPENSION,
            ),
            SUSPENSION,
            &[PLACE],
        )
        .not_met(&rejected)
        .done(),
        about(
            "certification-perhaps-revoked",
            "whether the nation has revoked its certification is not known",
            REVOCATION,
        )
        .requirements_undecided(ENDORSED.area.code("certification-undecided"))
        .done(),
    ]
}

/// The nation certified anew.
fn replaced() -> Vec<Recipe> {
    vec![
        ENDORSED
            .vector(
                "certification-superseded",
                "a later certification of the nation takes the place of the one that is endorsed",
            )
            .evidence(|evidence, maker| {
                let earlier = by_nation(maker, |_| {});
                let later = by_nation(maker, |document| {
                    base::set(document, "/id", maker.uuid("later certification"));
                    set(document, "/certificationNumber", json!("COA-EC-2026-00483"));
                    set(document, "/supersedes", reference(&earlier));
                });
                base::add_evidence(evidence, "credentials", later);
            })
            .not_met(ENDORSED.area.code("certification-rejected"))
            .done(),
    ]
}

/// The certification, which names another type of document before its own.
fn of_idcp_first(maker: &Maker) -> Value {
    by_nation(maker, |document| {
        let types = json!(["VerifiableCredential", "IdcpCertificationCredential", TYPE]);
        base::set(document, "/type", types);
    })
}

fn of_two_types() -> Vec<Recipe> {
    vec![
        ENDORSED
            .vector(
                "certification-of-another-type-first",
                "a certification that names another document type first is not verified as one of admissibility",
            )
            .before(|document, maker| {
                let mut named = reference(&of_idcp_first(maker));
                base::set(&mut named, "/credentialType", TYPE);
                set(document, "/certification", named);
            })
            .evidence(|evidence, maker| only(evidence, of_idcp_first(maker)))
            .not_met(ENDORSED.area.code("certification-rejected"))
            .done(),
    ]
}
