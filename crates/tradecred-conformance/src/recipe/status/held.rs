//! Vectors of changes and successors that were themselves revoked, or may have been (SPEC chapters
//! *Status* and *Policy and evidence*).

use serde_json::{Value, json};

use super::change::{EFFECTIVE_FROM, explained, signed as change};
use super::successor::{signed, successor, with_successor};
use super::{INDEX, REVOCATION, SUSPENSION, entry, published, sign, unsigned_list, with_lists};
use crate::recipe::base::{add_evidence, certification, remove, set};
use crate::recipe::{Maker, Recipe};

const REVOKED: &str = "status.revoked";
const SUPERSEDED: &str = "status.superseded";
const RELIANCE: &str = "evidence.reliance";
const AGAINST: &str = "evidence.against";
/// The list of what the issuer says besides certifications, and where the one in question stands in it.
const NOTICES: (&str, &str) = ("https://status.aceros.example/2026/notices", REVOCATION);
const PLACE: usize = 31;

pub(super) fn recipes() -> Vec<Recipe> {
    put_off().into_iter().chain(against()).collect()
}

/// The bit is set, and a change puts it off that has a status itself.
fn put_off() -> Vec<Recipe> {
    vec![
        explained(
            "change-announced-and-not-revoked",
            "an announcement whose own bit is not set puts the change off",
            |maker| vec![change(maker, with_entry)],
        )
        .shows(&[RELIANCE])
        .warns("status.change-announced")
        .evidence(|evidence, maker| at_hand(evidence, maker, &[]))
        .done(),
        explained(
            "change-announced-and-revoked",
            "an announcement that was itself revoked puts nothing off",
            |maker| vec![change(maker, with_entry)],
        )
        .shows(&[RELIANCE])
        .standing("withdrawn", REVOKED)
        .evidence(|evidence, maker| at_hand(evidence, maker, &[PLACE]))
        .done(),
        explained(
            "change-announced-and-perhaps-revoked",
            "an announcement whose own status cannot be known puts nothing off",
            |maker| vec![change(maker, with_entry)],
        )
        .shows(&[RELIANCE])
        .standing("withdrawn", REVOKED)
        .done(),
        explained(
            "change-announced-twice-and-once-revoked",
            "an announcement that was revoked takes nothing away from one that was not",
            |maker| vec![change(maker, with_entry), change(maker, |_, _| {})],
        )
        .shows(&[RELIANCE])
        .warns("status.change-announced")
        .evidence(|evidence, maker| at_hand(evidence, maker, &[PLACE]))
        .done(),
        with_lists(
            "change-announced-for-one-of-two-entries",
            "an announcement does not say which of two entries it means, and puts off neither",
            |maker| vec![sign(maker, &unsigned_list(maker, &[INDEX]))],
        )
        .shows(&["status.change-announced"])
        .standing("withdrawn", REVOKED)
        .before(|document, _| {
            set(document, "/credentialStatus", two_entries());
        })
        .evidence(|evidence, maker| {
            let suspensions = published(maker, &maker.issuer(), SUSPENSIONS, &[], -3_600);
            add_evidence(
                evidence,
                "statusLists",
                json!({ "credential": suspensions }),
            );
            let announced = change(maker, |change, maker| {
                let mut target = certification(maker);
                set(&mut target, "/credentialStatus", two_entries());
                let digest = crate::recipe::maker::digest(&target);
                set(change, "/credentialSubject/target/digestMultibase", digest);
            });
            add_evidence(evidence, "credentials", announced);
        })
        .done(),
    ]
}

/// What speaks against the credential has a status itself, and counts whatever that is.
fn against() -> Vec<Recipe> {
    vec![
        explained(
            "change-revoked-after-it-counted",
            "a change that counts already does so beside an announcement, although it was itself revoked",
            |maker| {
                let counting = change(maker, |change, maker| {
                    set(change, EFFECTIVE_FROM, maker.day(0));
                    with_entry(change, maker);
                });
                vec![change(maker, |_, _| {}), counting]
            },
        )
        .shows(&[AGAINST])
        .standing("withdrawn", REVOKED)
        .evidence(|evidence, maker| at_hand(evidence, maker, &[PLACE]))
        .done(),
        explained(
            "change-superseded-and-revoked",
            "a change that was itself revoked still says that another credential took this one's place",
            |maker| {
                vec![change(maker, |change, maker| {
                    set(change, "/credentialSubject/reason", "superseded");
                    set(change, "/credentialSubject/effect", "abInitio");
                    remove(change, EFFECTIVE_FROM);
                    with_entry(change, maker);
                })]
            },
        )
        .shows(&[AGAINST])
        .standing("superseded", SUPERSEDED)
        .evidence(|evidence, maker| at_hand(evidence, maker, &[PLACE]))
        .done(),
        with_successor(
            "successor-revoked",
            "a successor that was itself revoked does not bring its predecessor back",
            entered_successor,
        )
        .shows(&[AGAINST])
        .standing("superseded", SUPERSEDED)
        .evidence(|evidence, maker| at_hand(evidence, maker, &[PLACE]))
        .done(),
        with_successor(
            "successor-perhaps-revoked",
            "a successor whose own status cannot be known supersedes all the same",
            entered_successor,
        )
        .shows(&[AGAINST])
        .standing("superseded", SUPERSEDED)
        .done(),
    ]
}

/// The id and the purpose of the list of the issuer's suspensions.
const SUSPENSIONS: (&str, &str) = ("https://status.aceros.example/2026/suspension", SUSPENSION);

fn two_entries() -> Value {
    let (suspensions, purpose) = SUSPENSIONS;
    json!([
        entry(super::LIST, REVOCATION, INDEX),
        entry(suspensions, purpose, INDEX)
    ])
}

fn with_entry(credential: &mut Value, _: &Maker) {
    let (list, purpose) = NOTICES;
    set(credential, "/credentialStatus", entry(list, purpose, PLACE));
}

fn entered_successor(maker: &Maker) -> Value {
    let mut later = successor(maker, &certification(maker));
    with_entry(&mut later, maker);
    signed(maker, &later)
}

/// The list of the issuer's notices with these bits set.
fn at_hand(evidence: &mut Value, maker: &Maker, bits: &[usize]) {
    let list = published(maker, &maker.issuer(), NOTICES, bits, -1_800);
    add_evidence(evidence, "statusLists", json!({ "credential": list }));
}
