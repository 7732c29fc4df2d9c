//! Vectors of agents: an issuer that certifies in the name of another (SPEC chapter *Authority*).

use serde_json::{Value, json};

use crate::recipe::base::{add_evidence, authorization, remove, set, trust_list};
use crate::recipe::{Draft, Maker, Recipe, vector};

/// The code of an agent without authority.
pub(super) const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";
/// When grants are signed.
pub(super) const GRANTED: i64 = -60 * 86_400;

const SUBJECT: &str = "/credentialSubject";
const DOCUMENT_TYPE: &str = "UsmcaCertificationOfOriginCredential";

type Change = fn(&mut Value, &Maker);

pub(super) fn recipes() -> Vec<Recipe> {
    let allowed = ALLOWED.iter().map(|&(name, title, change)| {
        by_agent(name, title, move |maker| vec![grant(maker, change)])
            .shows(&[NOT_AUTHORIZED])
            .done()
    });
    let refused = REFUSED.iter().map(|&(name, title, change)| {
        by_agent(name, title, move |maker| vec![grant(maker, change)])
            .not_authentic(NOT_AUTHORIZED)
            .done()
    });
    allowed
        .chain(refused)
        .chain(changed_after_signing())
        .chain(without_grant())
        .chain(unknown_certifier())
        .collect()
}

/// Id, title and grant: the agent signed with authority. It signed on the day before the one asked about.
const ALLOWED: &[(&str, &str, Change)] = &[
    (
        "agent-authorized",
        "an agent that the certifier authorized may sign for it",
        |_, _| {},
    ),
    (
        "agent-authorized-for-several-acts",
        "an authorization for several acts covers each of them",
        |grant, _| {
            set(grant, &at("acts"), json!(["file", "certify", "answer"]));
        },
    ),
    (
        "agent-authorized-for-document",
        "an authorization for named documents covers a document it names",
        |grant, _| {
            set(
                grant,
                &at("documentTypes"),
                json!(["CertificateOfOriginCredential", DOCUMENT_TYPE]),
            );
        },
    ),
    (
        "agent-authorized-for-agreement",
        "an authorization for named agreements covers an agreement it names",
        |grant, _| {
            set(grant, &at("agreements"), json!(["CAFTA-DR", "USMCA"]));
        },
    ),
    (
        "agent-on-first-day",
        "an authorization covers its first day",
        |grant, maker| {
            set(grant, &at("from"), maker.day(-1));
        },
    ),
    (
        "agent-on-last-day",
        "an authorization covers its last day and is judged by the day of signing",
        |grant, maker| {
            set(grant, &at("until"), maker.day(-1));
        },
    ),
    (
        "authorization-ended-since-signing",
        "an authorization that was valid on signing is enough, although it has ended since",
        |grant, maker| set(grant, "/validUntil", maker.instant(-43_200)),
    ),
];

/// Id, title and grant: the agent signed without authority.
const REFUSED: &[(&str, &str, Change)] = &[
    (
        "agent-for-another-act",
        "an authorization to file does not authorize to certify",
        |grant, _| {
            set(grant, &at("acts"), json!(["file", "receive", "answer"]));
        },
    ),
    (
        "agent-for-another-document",
        "an authorization for other documents does not cover this one",
        |grant, _| {
            set(
                grant,
                &at("documentTypes"),
                json!(["CertificateOfOriginCredential"]),
            );
        },
    ),
    (
        "agent-for-another-agreement",
        "an authorization under another agreement does not cover this one",
        |grant, _| {
            set(grant, &at("agreements"), json!(["CAFTA-DR"]));
        },
    ),
    (
        "agent-before-first-day",
        "an authorization that begins the day after signing came too late for it",
        |grant, maker| {
            set(grant, &at("from"), maker.day(0));
        },
    ),
    (
        "agent-after-last-day",
        "an authorization that ended the day before signing does not cover it",
        |grant, maker| {
            set(grant, &at("until"), maker.day(-2));
        },
    ),
    (
        "agent-named-otherwise",
        "an authorization for another agent does not cover this one",
        |grant, maker| {
            set(grant, &at("agent"), maker.stranger().did());
        },
    ),
    (
        "agent-of-another-principal",
        "an authorization in the name of somebody else than its issuer authorizes nobody",
        |grant, maker| {
            set(grant, &at("principal"), maker.stranger().did());
        },
    ),
    (
        "authorization-ended-before-signing",
        "an authorization past its validUntil on signing authorizes nobody",
        |grant, maker| set(grant, "/validUntil", maker.instant(-2 * 86_400)),
    ),
    (
        "authorization-not-yet-valid-on-signing",
        "an authorization before its validFrom on signing authorizes nobody",
        |grant, maker| set(grant, "/validFrom", maker.instant(-43_200)),
    ),
];

/// A certifier that no trust list names: anybody could have made its key and signed the grant with it.
fn unknown_certifier() -> Vec<Recipe> {
    let granted = |maker: &Maker| vec![grant(maker, |_, _| {})];
    vec![
        by_agent(
            "agent-of-unknown-certifier",
            "a grant by a certifier that no trust list names does not say who the certifier is",
            granted,
        )
        .evidence(|evidence, maker| {
            set(
                evidence,
                "/trustLists",
                json!([trust_list(maker, maker.issuer().did())]),
            );
        })
        .authenticity_undecided("issuer.identity")
        .done(),
        by_agent(
            "agent-of-misnamed-certifier",
            "a document that names another firm than the one whose key granted is not authentic",
            granted,
        )
        .before(|document, _| {
            set(
                document,
                "/credentialSubject/certifier/legalName",
                "Good Name, S.A.",
            )
        })
        .not_authentic("issuer.name-mismatch")
        .done(),
    ]
}

/// Grants that are not the certifier's word.
fn changed_after_signing() -> Vec<Recipe> {
    let refused = |name: &str, title, grants: fn(&Maker) -> Vec<Value>| {
        by_agent(name, title, grants)
            .not_authentic(NOT_AUTHORIZED)
            .done()
    };
    vec![
        refused(
            "authorization-unsigned",
            "an authorization without a proof authorizes nobody",
            |maker| {
                let mut grant = grant(maker, |_, _| {});
                remove(&mut grant, "/proof");
                vec![grant]
            },
        ),
        refused(
            "authorization-tampered",
            "an authorization that was changed after signing authorizes nobody",
            |maker| {
                let mut grant = grant(maker, |grant, _| set(grant, &at("acts"), json!(["file"])));
                set(&mut grant, &at("acts"), json!(["certify"]));
                vec![grant]
            },
        ),
        refused(
            "authorization-signed-by-agent",
            "an agent cannot sign the certifier's authorization itself",
            |maker| {
                let mut grant = grant(maker, |_, _| {});
                remove(&mut grant, "/proof");
                vec![maker.issuer().sign(&grant, maker.instant(GRANTED))]
            },
        ),
        refused(
            "authorization-by-agent",
            "an authorization issued by the agent is not the certifier's word",
            |maker| {
                let mut grant = grant(maker, |_, _| {});
                remove(&mut grant, "/proof");
                set(&mut grant, "/issuer", maker.issuer().did());
                vec![maker.issuer().sign(&grant, maker.instant(GRANTED))]
            },
        ),
        refused(
            "authorization-by-another-firm",
            "an authorization by another firm is not the certifier's word",
            |maker| {
                vec![authorization(
                    maker,
                    &maker.stranger(),
                    &maker.issuer(),
                    &["certify"],
                )]
            },
        ),
        refused(
            "authorization-the-other-way-round",
            "an agent does not speak for whoever it authorized itself",
            |maker| {
                vec![authorization(
                    maker,
                    &maker.issuer(),
                    &maker.actor("principal"),
                    &["certify"],
                )]
            },
        ),
    ]
}

fn without_grant() -> Vec<Recipe> {
    vec![
        by_agent(
            "agent-without-authorization",
            "an agent without any authorization at hand signed in another's name",
            |_| Vec::new(),
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        vector(
            "authority/certifier-is-issuer",
            "a certifier that signs for itself needs no authorization",
        )
        .shows(&[NOT_AUTHORIZED])
        .needs("documents")
        .before(|document, maker| {
            set(
                document,
                "/credentialSubject/certifier/id",
                maker.issuer().did(),
            )
        })
        .done(),
    ]
}

/// The good certification of a principal, signed by its agent, with these credentials at hand.
pub(super) fn by_agent(
    name: &str,
    title: &'static str,
    grants: impl Fn(&Maker) -> Vec<Value> + Send + Sync + 'static,
) -> Draft {
    vector(format!("authority/{name}"), title)
        .needs("documents")
        .before(|document, maker| {
            set(
                document,
                "/credentialSubject/certifier/id",
                maker.actor("principal").did(),
            );
            set(
                document,
                "/credentialSubject/signatory/authority",
                "AuthorizedAgent",
            );
        })
        .evidence(move |evidence, maker| {
            let principal = trust_list(maker, maker.actor("principal").did());
            add_evidence(evidence, "trustLists", principal);
            grants(maker)
                .into_iter()
                .for_each(|grant| add_evidence(evidence, "credentials", grant));
        })
}

/// The principal's authorization of the agent, changed before it was signed.
pub(super) fn grant(maker: &Maker, change: impl FnOnce(&mut Value, &Maker)) -> Value {
    let principal = maker.actor("principal");
    let mut grant = authorization(maker, &principal, &maker.issuer(), &["certify"]);
    remove(&mut grant, "/proof");
    change(&mut grant, maker);
    principal.sign(&grant, maker.instant(GRANTED))
}

fn at(member: &str) -> String {
    format!("{SUBJECT}/{member}")
}
