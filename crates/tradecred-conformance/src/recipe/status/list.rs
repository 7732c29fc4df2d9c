//! Vectors of the list credential: present, signed, of the right type, issuer and purpose (SPEC
//! chapters *Status* and *Authority*).

use serde_json::{Value, json};

use super::{INDEX, LIST, listed, sign, unsigned_list, with_list, with_lists};
use crate::recipe::base::{
    CORE, CREDENTIALS, add_evidence, authorization, remove, set, unsigned_trust_list,
};
use crate::recipe::{Draft, Maker, Recipe};

const MISSING: &str = "status.list-missing";
const PROOF: &str = "status.list-proof";
const TYPE: &str = "status.list-type";
const ISSUER: &str = "status.list-issuer";
const PURPOSE: &str = "status.purpose";
const STATUS_PURPOSE: &str = "/credentialSubject/statusPurpose";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        missing(),
        proofs(),
        types(),
        issuers(),
        purposes(),
        unusual(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn missing() -> Vec<Recipe> {
    let elsewhere = |name: &str, title, place: &'static str| {
        with_list(name, title, |_, _| {})
            .standing("undecided", MISSING)
            .before(move |document, _| {
                set(document, "/credentialStatus/statusListCredential", place)
            })
            .done()
    };
    vec![
        listed(
            "list-missing",
            "without the list that a credential names nobody knows whether it is revoked",
        )
        .standing("undecided", MISSING)
        .done(),
        with_list(
            "list-without-id",
            "a list that does not say which one it is cannot be the one that is named",
            |list, _| {
                remove(list, "/id");
            },
        )
        .standing("undecided", MISSING)
        .done(),
        with_list(
            "list-of-another-id",
            "another list of the same issuer is not the one that is named",
            |list, _| {
                set(list, "/id", "https://status.aceros.example/2025/revocation");
            },
        )
        .standing("undecided", MISSING)
        .done(),
        elsewhere(
            "list-named-with-fragment",
            "the id of a list's subject is not the id of the list",
            "https://status.aceros.example/2026/revocation#list",
        ),
        elsewhere(
            "list-named-with-slash",
            "the id of a list is compared character by character",
            "https://status.aceros.example/2026/revocation/",
        ),
        elsewhere(
            "list-at-localhost",
            "a list at an address of the verifier's own machine is not fetched",
            "http://localhost/status",
        ),
        elsewhere(
            "list-at-file",
            "a list at a file address is not read",
            "file:///var/lib/status/1",
        ),
    ]
}

fn proofs() -> Vec<Recipe> {
    let improper = |name: &str, title, build: fn(&Maker) -> Value| {
        with_lists(name, title, move |maker| vec![build(maker)]).standing("undecided", PROOF)
    };
    vec![
        improper(
            "list-unsigned",
            "a list without a proof decides nothing",
            |maker| unsigned_list(maker, &[]),
        )
        .done(),
        improper(
            "list-tampered",
            "a list whose bits were changed after signing decides nothing",
            |maker| {
                let mut list = sign(maker, &unsigned_list(maker, &[INDEX]));
                let clear = unsigned_list(maker, &[]);
                if let Some(encoded) = clear.pointer("/credentialSubject/encodedList") {
                    set(&mut list, "/credentialSubject/encodedList", encoded.clone());
                }
                list
            },
        )
        .done(),
        improper(
            "list-signed-by-stranger",
            "a list in the issuer's name, signed with a stranger's key, decides nothing",
            |maker| {
                maker
                    .stranger()
                    .sign(&unsigned_list(maker, &[]), maker.instant(-3_600))
            },
        )
        .done(),
        improper(
            "list-proof-expired",
            "a list whose proof has expired decides nothing",
            |maker| {
                let mut options = maker.issuer().options(maker.instant(-7_200));
                options.expires = maker.instant(-3_600).parse().ok();
                maker
                    .issuer()
                    .sign_with(&unsigned_list(maker, &[]), &options)
            },
        )
        .done(),
        improper(
            "list-proof-in-the-future",
            "a list whose proof was made after the instant asked about decides nothing",
            |maker| {
                maker
                    .issuer()
                    .sign(&unsigned_list(maker, &[]), maker.instant(86_400))
            },
        )
        .done(),
        improper(
            "list-proof-for-authentication",
            "a list whose proof is for another purpose than an assertion decides nothing",
            |maker| {
                let mut options = maker.issuer().options(maker.instant(-3_600));
                options.purpose = "authentication".into();
                maker
                    .issuer()
                    .sign_with(&unsigned_list(maker, &[]), &options)
            },
        )
        .done(),
        improper(
            "list-key-compromised",
            "a list signed with a key known to be in wrong hands decides nothing",
            by_operator,
        )
        .evidence(|evidence, maker| {
            add_evidence(evidence, "credentials", publishing(maker, |_| {}));
            let since = maker.instant(-86_400);
            let item = json!({ "verificationMethod": operator(maker).method(), "since": since });
            add_evidence(evidence, "compromised", item);
        })
        .done(),
    ]
}

fn types() -> Vec<Recipe> {
    vec![
        with_list(
            "list-credential-type",
            "a credential that does not call itself a status list credential is none",
            |list, _| {
                set(list, "/type", json!(["VerifiableCredential"]));
            },
        )
        .standing("undecided", TYPE)
        .done(),
        with_list(
            "list-subject-type",
            "a status list credential whose subject is something else holds no status list",
            |list, _| {
                set(list, "/@context", json!([CREDENTIALS, CORE]));
                set(
                    list,
                    "/credentialSubject",
                    json!({ "type": "TrustList", "entries": [] }),
                );
            },
        )
        .standing("undecided", TYPE)
        .done(),
        with_lists(
            "trust-list-at-its-place",
            "a trust list under the id of a status list is no status list",
            |maker| {
                let mut list = unsigned_trust_list(maker, maker.issuer().did());
                set(&mut list, "/id", LIST);
                set(&mut list, "/issuer", maker.issuer().did());
                vec![sign(maker, &list)]
            },
        )
        .standing("undecided", TYPE)
        .done(),
    ]
}

fn issuers() -> Vec<Recipe> {
    let refused = |name: &str, title| {
        with_lists(name, title, |maker| vec![by_operator(maker)]).standing("undecided", ISSUER)
    };
    vec![
        refused(
            "list-by-another-issuer",
            "a list by somebody whom the issuer did not authorize decides nothing",
        )
        .done(),
        refused(
            "list-by-another-who-certifies",
            "an authorization to certify does not authorize to publish status",
        )
        .evidence(|evidence, maker| {
            let grant = publishing(maker, |grant| {
                set(grant, "/credentialSubject/acts", json!(["certify"]))
            });
            add_evidence(evidence, "credentials", grant);
        })
        .done(),
        refused(
            "list-by-another-whose-term-ended",
            "an authorization to publish status that has ended authorizes nobody",
        )
        .evidence(|evidence, maker| {
            let grant = publishing(maker, |grant| {
                set(grant, "/credentialSubject/until", maker.day(-30))
            });
            add_evidence(evidence, "credentials", grant);
        })
        .done(),
        refused(
            "list-by-another-authorized-by-itself",
            "nobody authorizes itself to publish another's status",
        )
        .evidence(|evidence, maker| {
            let own = authorization(
                maker,
                &operator(maker),
                &operator(maker),
                &["publishStatus"],
            );
            add_evidence(evidence, "credentials", own);
        })
        .done(),
        refused(
            "list-by-another-unsigned-authorization",
            "an unsigned authorization to publish status authorizes nobody",
        )
        .evidence(|evidence, maker| {
            let mut grant = publishing(maker, |_| {});
            remove(&mut grant, "/proof");
            add_evidence(evidence, "credentials", grant);
        })
        .done(),
        with_lists(
            "list-by-authorized-operator",
            "an operator whom the issuer authorized may publish its list",
            |maker| vec![by_operator(maker)],
        )
        .shows(&[ISSUER])
        .evidence(|evidence, maker| {
            add_evidence(evidence, "credentials", publishing(maker, |_| {}))
        })
        .done(),
        with_lists(
            "revoked-by-authorized-operator",
            "a bit that an authorized operator has set counts like the issuer's own",
            |maker| {
                let mut list = unsigned_list(maker, &[INDEX]);
                set(&mut list, "/issuer", operator(maker).did());
                vec![operator(maker).sign(&list, maker.instant(-3_600))]
            },
        )
        .standing("withdrawn", "status.revoked")
        .evidence(|evidence, maker| {
            add_evidence(evidence, "credentials", publishing(maker, |_| {}))
        })
        .done(),
    ]
}

fn purposes() -> Vec<Recipe> {
    let other = |name: &str, title, purpose: fn() -> Value| {
        purpose_of(name, title, purpose)
            .standing("undecided", PURPOSE)
            .done()
    };
    vec![
        other(
            "list-for-suspension",
            "a suspension list decides nothing about revocation",
            || json!("suspension"),
        ),
        other(
            "list-for-other-purposes",
            "a list for several purposes decides nothing about one it does not name",
            || json!(["suspension", "refresh"]),
        ),
        with_list(
            "list-without-purpose",
            "a list that does not say what its bits mean decides nothing",
            |list, _| {
                remove(list, STATUS_PURPOSE);
            },
        )
        .standing("undecided", PURPOSE)
        .done(),
        purpose_of(
            "list-for-several-purposes",
            "a list for several purposes serves each of them",
            || json!(["suspension", "revocation"]),
        )
        .shows(&[PURPOSE])
        .done(),
    ]
}

/// Lists that are in order and look unusual.
fn unusual() -> Vec<Recipe> {
    vec![
        with_list(
            "list-time-to-live-passed",
            "the time to live of a list is about caching and does not end it",
            |list, _| {
                set(list, "/credentialSubject/ttl", 1_000);
            },
        )
        .shows(&["status.stale"])
        .done(),
        with_list(
            "list-with-own-entry",
            "a list that points to itself for its own status is read once",
            |list, _| {
                let entry = super::entry(LIST, "revocation", 7);
                set(list, "/credentialStatus", entry);
            },
        )
        .shows(&["status.revoked"])
        .done(),
    ]
}

fn purpose_of(name: &str, title: &'static str, purpose: fn() -> Value) -> Draft {
    with_list(name, title, move |list, _| {
        set(list, STATUS_PURPOSE, purpose())
    })
}

/// Who publishes lists for the issuer.
pub(super) fn operator(maker: &Maker) -> crate::recipe::Actor {
    maker.actor("operator")
}

/// The list, no bit of it set, in the operator's own name.
pub(super) fn by_operator(maker: &Maker) -> Value {
    let mut list = unsigned_list(maker, &[]);
    set(&mut list, "/issuer", operator(maker).did());
    operator(maker).sign(&list, maker.instant(-3_600))
}

/// The issuer's authorization of the operator to publish status, changed before it was signed.
pub(super) fn publishing(maker: &Maker, change: impl FnOnce(&mut Value)) -> Value {
    let mut grant = authorization(maker, &maker.issuer(), &operator(maker), &["publishStatus"]);
    remove(&mut grant, "/proof");
    change(&mut grant);
    maker.issuer().sign(&grant, maker.instant(-60 * 86_400))
}
