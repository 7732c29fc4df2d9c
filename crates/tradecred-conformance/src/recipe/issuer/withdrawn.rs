//! Vectors of authorizations and lists that were themselves revoked or suspended, or may have been (SPEC
//! chapters *Issuer*, *Authority* and *Policy and evidence*).

use serde_json::{Value, json};

use super::agent::{NOT_AUTHORIZED, by_agent, grant};
use super::delegation::{MAY_DELEGATE, first, principal, second};
use super::paper::{by_customs, unsigned_list};
use crate::recipe::base::{
    add_evidence, authorization, remove, set, trust_list, unsigned_trust_list,
};
use crate::recipe::status::{REVOCATION, SUSPENSION, entry, published};
use crate::recipe::{Actor, Draft, Maker, Recipe, vector};

const RELIANCE: &str = "evidence.reliance";
const UNKNOWN: &str = "authority.authorization-unknown";
/// Where the credential of the evidence stands in its list.
const PLACE: usize = 2_026;
/// Ids and purposes of the lists of whoever issued it.
const REVOCATIONS: (&str, &str) = ("https://status.example/held/revocation", REVOCATION);
const SUSPENSIONS: (&str, &str) = ("https://status.example/held/suspension", SUSPENSION);
/// A day before the document was signed, and an hour before the instant asked about.
const BEFORE_SIGNING: i64 = -2 * 86_400;
const SINCE_SIGNING: i64 = -3_600;
/// When lists of the evidence were signed.
const SIGNED: i64 = -90 * 86_400;

type Lists = fn(&Maker) -> Vec<Value>;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        granted(),
        refused(),
        unknown(),
        chains(),
        trust_lists(),
        authority_lists(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The agent's authorization has a status, and it is good.
fn granted() -> Vec<Recipe> {
    let good = |name: &str, title, lists: Lists| {
        with_lists(agent(name, title), lists)
            .shows(&[NOT_AUTHORIZED, RELIANCE])
            .done()
    };
    vec![
        good("authorization-not-revoked", "an authorization whose bit is not set counts", |maker| {
            vec![revocations(maker, &[], BEFORE_SIGNING)]
        }),
        good(
            "authorization-revoked-since-signing",
            "an authorization that was revoked after the agent had signed counts for what it signed before",
            |maker| {
                vec![
                    revocations(maker, &[], BEFORE_SIGNING),
                    revocations(maker, &[PLACE], SINCE_SIGNING),
                ]
            },
        ),
        with_lists(
            by_agent(
                "authorization-not-suspended",
                "an authorization whose bit in a list of suspensions is not set counts",
                |maker| vec![grant(maker, |grant, _| enter(grant, &[SUSPENSIONS]))],
            ),
            |maker| vec![published(maker, &principal(maker), SUSPENSIONS, &[], BEFORE_SIGNING)],
        )
        .shows(&[NOT_AUTHORIZED, RELIANCE])
        .done(),
        by_agent(
            "authorization-with-entry-of-another-purpose",
            "an entry that is neither for revocation nor for suspension decides nothing of an authorization",
            |maker| {
                vec![grant(maker, |grant, _| {
                    set(grant, "/credentialStatus", entry(REVOCATIONS.0, "refresh", PLACE));
                })]
            },
        )
        .shows(&[NOT_AUTHORIZED, RELIANCE])
        .done(),
        by_agent(
            "authorization-revoked-beside-a-good-one",
            "one authorization that was revoked takes nothing away from another",
            |maker| vec![entered(maker), renewed(maker)],
        )
        .shows(&[NOT_AUTHORIZED, RELIANCE])
        .evidence(|evidence, maker| at_hand(evidence, revocations(maker, &[PLACE], BEFORE_SIGNING)))
        .done(),
        by_agent(
            "authorization-perhaps-revoked-beside-a-good-one",
            "one authorization whose status cannot be known takes nothing away from another",
            |maker| vec![entered(maker), renewed(maker)],
        )
        .shows(&[NOT_AUTHORIZED, RELIANCE])
        .done(),
        with_operator("authorization-status-by-operator", "the status of an authorization may be published by whom its issuer authorized for that type", |grant| {
            set(grant, DOCUMENT_TYPES, json!(["AuthorizationCredential"]));
        })
        .shows(&[NOT_AUTHORIZED, RELIANCE, "status.list-issuer"])
        .done(),
        with_operator("authorization-status-one-level-deep", "the authorization to publish an authorization's status counts by its proofs alone", |grant| {
            set(grant, "/credentialStatus", entry("https://status.example/nowhere", REVOCATION, PLACE));
        })
        .shows(&[NOT_AUTHORIZED, RELIANCE])
        .done(),
    ]
}

/// The agent's authorization was withdrawn before it signed.
fn refused() -> Vec<Recipe> {
    vec![
        with_lists(
            agent("authorization-revoked", "an authorization that was revoked before the agent signed authorizes nobody"),
            |maker| vec![revocations(maker, &[PLACE], BEFORE_SIGNING)],
        )
        .shows(&[RELIANCE])
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        with_lists(
            by_agent(
                "authorization-suspended",
                "an authorization that was suspended when the agent signed authorizes nobody",
                |maker| vec![grant(maker, |grant, _| enter(grant, &[SUSPENSIONS]))],
            ),
            |maker| vec![published(maker, &principal(maker), SUSPENSIONS, &[PLACE], BEFORE_SIGNING)],
        )
        .shows(&[RELIANCE])
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        with_lists(
            by_agent(
                "authorization-revoked-beside-unknown",
                "an authorization that was revoked counts for nothing, whatever its other entry would say",
                |maker| vec![grant(maker, |grant, _| enter(grant, &[SUSPENSIONS, REVOCATIONS]))],
            ),
            |maker| vec![revocations(maker, &[PLACE], BEFORE_SIGNING)],
        )
        .shows(&[RELIANCE])
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "authorization-perhaps-revoked-for-another-agreement",
            "an authorization that does not cover the document leaves nothing open, whatever its status",
            |maker| {
                vec![grant(maker, |grant, _| {
                    enter(grant, &[REVOCATIONS]);
                    set(grant, "/credentialSubject/agreements", json!(["CAFTA-DR"]));
                })]
            },
        )
        .shows(&[UNKNOWN])
        .not_authentic(NOT_AUTHORIZED)
        .done(),
    ]
}

/// Nobody knows whether the agent's authorization was withdrawn.
fn unknown() -> Vec<Recipe> {
    let open = |name: &str, title, lists: Lists| {
        with_lists(agent(name, title), lists)
            .shows(&[UNKNOWN, RELIANCE])
            .authenticity_undecided(NOT_AUTHORIZED)
            .done()
    };
    vec![
        open("authorization-list-missing", "an authorization whose status list is not at hand leaves the agent's authority open", |_| Vec::new()),
        open("authorization-list-of-after-signing", "a list of after the signing does not say whether the authorization was in force then", |maker| {
            vec![revocations(maker, &[], SINCE_SIGNING)]
        }),
        open("authorization-list-ended", "a status list that had ended when the agent signed says nothing about its authorization", |maker| {
            let mut list = revocations(maker, &[], BEFORE_SIGNING);
            remove(&mut list, "/proof");
            set(&mut list, "/validUntil", maker.instant(BEFORE_SIGNING + 3_600));
            vec![principal(maker).sign(&list, maker.instant(BEFORE_SIGNING))]
        }),
        open("authorization-list-unsigned", "a status list without a proof says nothing about an authorization", |maker| {
            let mut list = revocations(maker, &[], BEFORE_SIGNING);
            remove(&mut list, "/proof");
            vec![list]
        }),
        open("authorization-list-by-the-agent", "an agent cannot publish the status of its own authorization", |maker| {
            vec![published(maker, &maker.issuer(), REVOCATIONS, &[], BEFORE_SIGNING)]
        }),
        open("authorization-list-for-suspension", "a list of another purpose says nothing about an authorization", |maker| {
            vec![published(maker, &principal(maker), (REVOCATIONS.0, SUSPENSION), &[], BEFORE_SIGNING)]
        }),
        with_lists(
            by_agent(
                "authorization-second-list-missing",
                "an authorization of which one of two entries cannot be read leaves the agent's authority open",
                |maker| vec![grant(maker, |grant, _| enter(grant, &[REVOCATIONS, SUSPENSIONS]))],
            ),
            |maker| vec![revocations(maker, &[], BEFORE_SIGNING)],
        )
        .shows(&[UNKNOWN, RELIANCE])
        .authenticity_undecided(NOT_AUTHORIZED)
        .done(),
        with_operator("authorization-status-by-operator-for-another-type", "an operator authorized for certifications does not publish the status of authorizations", |grant| {
            set(grant, DOCUMENT_TYPES, json!(["UsmcaCertificationOfOriginCredential"]));
        })
        .shows(&[UNKNOWN, RELIANCE, "status.list-issuer"])
        .authenticity_undecided(NOT_AUTHORIZED)
        .done(),
    ]
}

/// One link of a delegation has a status.
fn chains() -> Vec<Recipe> {
    let chain = |name: &str, title| {
        by_agent(name, title, |maker| {
            let link = first(maker, |grant| {
                set(grant, MAY_DELEGATE, true);
                enter(grant, &[REVOCATIONS]);
            });
            vec![link, second(maker)]
        })
        .shows(&[RELIANCE])
    };
    vec![
        chain("delegation-not-revoked", "a delegation holds while no link of it was revoked")
            .shows(&[NOT_AUTHORIZED])
            .evidence(|evidence, maker| at_hand(evidence, revocations(maker, &[], BEFORE_SIGNING)))
            .done(),
        chain("delegation-revoked", "a delegation ends when one of its links is revoked")
            .not_authentic(NOT_AUTHORIZED)
            .evidence(|evidence, maker| at_hand(evidence, revocations(maker, &[PLACE], BEFORE_SIGNING)))
            .done(),
        chain("delegation-perhaps-revoked", "a delegation of which one link may have been revoked leaves the agent's authority open")
            .shows(&[UNKNOWN])
            .authenticity_undecided(NOT_AUTHORIZED)
            .done(),
    ]
}

/// The trust list has a status.
fn trust_lists() -> Vec<Recipe> {
    let registered = |name: &str, title| {
        vector(format!("issuer/{name}"), title)
            .needs("trust-lists")
            .shows(&[RELIANCE])
            .evidence(|evidence, maker| {
                set(evidence, "/trustLists", json!([entered_trust_list(maker)]))
            })
    };
    let unidentified = |name: &str, title| {
        registered(name, title)
            .authenticity_undecided("issuer.identity")
            .warns("issuer.trust-list")
    };
    vec![
        registered(
            "trust-list-not-revoked",
            "a trust list whose bit is not set is relied on",
        )
        .shows(&["issuer.identity"])
        .evidence(|evidence, maker| at_hand(evidence, register(maker, &[])))
        .done(),
        unidentified(
            "trust-list-revoked",
            "a trust list that was revoked is not relied on",
        )
        .evidence(|evidence, maker| at_hand(evidence, register(maker, &[PLACE])))
        .done(),
        unidentified(
            "trust-list-perhaps-revoked",
            "a trust list whose status list is not at hand is not relied on",
        )
        .done(),
        registered(
            "trust-list-revoked-beside-a-good-one",
            "a trust list that was revoked takes nothing away from one that was not",
        )
        .shows(&["issuer.identity"])
        .warns("issuer.trust-list")
        .evidence(|evidence, maker| {
            at_hand(evidence, register(maker, &[PLACE]));
            add_evidence(
                evidence,
                "trustLists",
                trust_list(maker, maker.issuer().did()),
            );
        })
        .done(),
    ]
}

/// The authority list has a status.
fn authority_lists() -> Vec<Recipe> {
    let listed = |name: &str, title| {
        by_customs(name, title)
            .shows(&[RELIANCE])
            .evidence(|evidence, maker| {
                let mut list = unsigned_list(maker);
                enter(&mut list, &[REVOCATIONS]);
                let signed = maker.registrar().sign(&list, maker.instant(SIGNED));
                add_evidence(evidence, "authorityLists", signed);
            })
    };
    let not_listed = |name: &str, title| {
        listed(name, title)
            .authenticity_undecided("authority.not-listed")
            .warns("authority.list")
    };
    vec![
        listed(
            "list-not-revoked",
            "an authority list whose bit is not set is relied on",
        )
        .shows(&["authority.not-listed"])
        .evidence(|evidence, maker| at_hand(evidence, register(maker, &[])))
        .done(),
        not_listed(
            "list-revoked",
            "an authority list that was revoked is not relied on",
        )
        .evidence(|evidence, maker| at_hand(evidence, register(maker, &[PLACE])))
        .done(),
        not_listed(
            "list-perhaps-revoked",
            "an authority list whose status list is not at hand is not relied on",
        )
        .done(),
    ]
}

const DOCUMENT_TYPES: &str = "/credentialSubject/documentTypes";

/// Gives a credential entries at [`PLACE`] of these lists.
fn enter(credential: &mut Value, lists: &[(&str, &str)]) {
    let entries: Vec<Value> = lists
        .iter()
        .map(|(list, purpose)| entry(list, purpose, PLACE))
        .collect();
    set(credential, "/credentialStatus", entries);
}

/// The principal's authorization of the agent, with an entry in the list of revocations.
fn entered(maker: &Maker) -> Value {
    grant(maker, |grant, _| enter(grant, &[REVOCATIONS]))
}

/// Another authorization of the same agent, without a status.
fn renewed(maker: &Maker) -> Value {
    grant(maker, |grant, maker| {
        set(grant, "/id", maker.uuid("renewed authorization"))
    })
}

/// The good certification of a principal, signed by an agent whose authorization has a status.
fn agent(name: &str, title: &'static str) -> Draft {
    by_agent(name, title, |maker| vec![entered(maker)])
}

fn with_lists(draft: Draft, lists: Lists) -> Draft {
    draft.evidence(move |evidence, maker| {
        lists(maker)
            .into_iter()
            .for_each(|list| at_hand(evidence, list));
    })
}

/// The same with a list by an operator, whose authorization to publish was changed before it was signed.
fn with_operator(name: &str, title: &'static str, change: fn(&mut Value)) -> Draft {
    agent(name, title).evidence(move |evidence, maker| {
        let (principal, operator) = (principal(maker), maker.actor("operator"));
        let mut publishing = authorization(maker, &principal, &operator, &["publishStatus"]);
        remove(&mut publishing, "/proof");
        change(&mut publishing);
        let signed = principal.sign(&publishing, maker.instant(-60 * 86_400));
        add_evidence(evidence, "credentials", signed);
        at_hand(evidence, by(maker, &operator, &[], BEFORE_SIGNING));
    })
}

fn by(maker: &Maker, publisher: &Actor, bits: &[usize], seconds: i64) -> Value {
    published(maker, publisher, REVOCATIONS, bits, seconds)
}

/// The principal's list of revocations.
fn revocations(maker: &Maker, bits: &[usize], seconds: i64) -> Value {
    by(maker, &principal(maker), bits, seconds)
}

/// The register's list of revocations.
fn register(maker: &Maker, bits: &[usize]) -> Value {
    by(maker, &maker.registrar(), bits, SINCE_SIGNING)
}

fn entered_trust_list(maker: &Maker) -> Value {
    let mut list = unsigned_trust_list(maker, maker.issuer().did());
    enter(&mut list, &[REVOCATIONS]);
    maker.registrar().sign(&list, maker.instant(SIGNED))
}

fn at_hand(evidence: &mut Value, list: Value) {
    add_evidence(evidence, "statusLists", json!({ "credential": list }));
}
