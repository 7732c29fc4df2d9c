//! Vectors of what a set bit means: changes of status that the issuer explains (SPEC chapters *Status*
//! and *Core credentials*).

use serde_json::{Value, json};

use super::{INDEX, listed_document, sign, unsigned_list, with_lists};
use crate::recipe::base::{CORE, CREDENTIALS, add_evidence, remove, set};
use crate::recipe::maker::digest;
use crate::recipe::{Draft, Maker, Recipe};

const REVOKED: &str = "status.revoked";
pub(super) const EFFECTIVE_FROM: &str = "/credentialSubject/effectiveFrom";

/// A change of an announcement before it is signed.
pub(super) type Change = fn(&mut Value, &Maker);

pub(super) fn recipes() -> Vec<Recipe> {
    let revoked = REVOKED_ALL_THE_SAME.iter().map(|&(name, title, change)| {
        explained(name, title, move |maker| vec![signed(maker, change)])
            .standing("withdrawn", REVOKED)
            .done()
    });
    revoked
        .chain(announced())
        .chain(not_the_issuers_word())
        .collect()
}

/// Id, title and explanation: the change counts already.
const REVOKED_ALL_THE_SAME: &[(&str, &str, Change)] = &[
    (
        "change-from-today",
        "a change that takes effect on the day asked about counts on it",
        |change, maker| {
            set(change, EFFECTIVE_FROM, maker.day(0));
        },
    ),
    (
        "change-from-yesterday",
        "a change that took effect before the day asked about counts",
        |change, maker| {
            set(change, EFFECTIVE_FROM, maker.day(-1));
        },
    ),
    (
        "change-not-yet-valid",
        "an announcement that is itself not yet valid delays nothing",
        |change, maker| {
            set(change, "/validFrom", maker.instant(86_400));
        },
    ),
    (
        "change-from-the-beginning",
        "a change from the beginning counts at once",
        |change, _| {
            set(change, "/credentialSubject/effect", "abInitio");
            remove(change, EFFECTIVE_FROM);
        },
    ),
    (
        "change-without-date",
        "a change from a date that is not given counts at once",
        |change, _| {
            remove(change, EFFECTIVE_FROM);
        },
    ),
    (
        "change-of-another-credential",
        "a change announced for another credential delays nothing",
        |change, maker| {
            let mut other = listed_document(maker);
            set(
                &mut other,
                "/credentialSubject/certificationNumber",
                "ADN-2026-000118",
            );
            set(
                change,
                "/credentialSubject/target/digestMultibase",
                digest(&other),
            );
        },
    ),
];

/// The bit is set, and the issuer has announced that it counts from a later day.
fn announced() -> Vec<Recipe> {
    vec![
        explained(
            "change-announced",
            "a change announced for tomorrow leaves the credential in force today",
            |maker| vec![signed(maker, |_, _| {})],
        )
        .warns("status.change-announced")
        .done(),
        explained(
            "change-superseded",
            "a bit that was set because a later credential takes its place means superseded",
            |maker| {
                vec![signed(maker, |change, _| {
                    set(change, "/credentialSubject/reason", "superseded");
                    set(change, "/credentialSubject/effect", "abInitio");
                    remove(change, EFFECTIVE_FROM);
                })]
            },
        )
        .standing("superseded", "status.superseded")
        .done(),
        explained(
            "change-announced-and-taken-effect",
            "one announcement for later does not delay another change that counts already",
            |maker| {
                vec![
                    signed(maker, |_, _| {}),
                    signed(maker, |change, maker| {
                        set(change, EFFECTIVE_FROM, maker.day(0))
                    }),
                ]
            },
        )
        .standing("withdrawn", REVOKED)
        .done(),
    ]
}

/// Announcements that the issuer did not make.
fn not_the_issuers_word() -> Vec<Recipe> {
    let revoked = |name: &str, title, build: fn(&Maker) -> Value| {
        explained(name, title, move |maker| vec![build(maker)])
            .standing("withdrawn", REVOKED)
            .done()
    };
    vec![
        revoked(
            "change-announced-by-stranger",
            "a stranger's announcement delays nothing",
            |maker| {
                let mut change = unsigned_change(maker);
                set(&mut change, "/issuer", maker.stranger().did());
                maker.stranger().sign(&change, maker.instant(-1_800))
            },
        ),
        revoked(
            "change-signed-by-stranger",
            "an announcement in the issuer's name, signed with a stranger's key, delays nothing",
            |maker| {
                maker
                    .stranger()
                    .sign(&unsigned_change(maker), maker.instant(-1_800))
            },
        ),
        revoked(
            "change-unsigned",
            "an unsigned announcement delays nothing",
            unsigned_change,
        ),
        revoked(
            "change-tampered",
            "an announcement whose date was changed after signing delays nothing",
            |maker| {
                let mut change = signed(maker, |change, maker| {
                    set(change, EFFECTIVE_FROM, maker.day(-1))
                });
                set(&mut change, EFFECTIVE_FROM, maker.day(1));
                change
            },
        ),
    ]
}

/// A credential whose bit is set, and credentials that explain why.
pub(super) fn explained(
    name: &str,
    title: &'static str,
    changes: impl Fn(&Maker) -> Vec<Value> + Send + Sync + 'static,
) -> Draft {
    with_lists(name, title, |maker| {
        vec![sign(maker, &unsigned_list(maker, &[INDEX]))]
    })
    .evidence(move |evidence, maker| {
        changes(maker)
            .into_iter()
            .for_each(|change| add_evidence(evidence, "credentials", change));
    })
}

/// The announcement, changed before the issuer signed it.
pub(super) fn signed(maker: &Maker, change: Change) -> Value {
    let mut unsigned = unsigned_change(maker);
    change(&mut unsigned, maker);
    maker.issuer().sign(&unsigned, maker.instant(-1_800))
}

/// The announcement that the credential is withdrawn from tomorrow on.
fn unsigned_change(maker: &Maker) -> Value {
    let target = listed_document(maker);
    json!({
        "@context": [CREDENTIALS, CORE],
        "id": maker.uuid("status change"),
        "type": ["VerifiableCredential", "StatusChangeCredential"],
        "issuer": maker.issuer().did(),
        "validFrom": maker.instant(-1_800),
        "credentialSubject": {
            "type": "StatusChange",
            "target": {
                "type": "CredentialReference",
                "id": maker.uuid("credential"),
                "credentialType": "UsmcaCertificationOfOriginCredential",
                "digestMultibase": digest(&target)
            },
            "reason": "withdrawn",
            "effect": "fromDate",
            "effectiveFrom": maker.day(1)
        }
    })
}
