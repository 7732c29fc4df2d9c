//! Vectors of the author: the office or association that the lists name, and the holder or its agent.

use serde_json::{Value, json};

use super::{
    ASSOCIATION, Body, Draft, FRENCH, HOLDER, Maker, Recipe, TYPE, by, by_holder, carnet_with,
    doing, elsewhere, set, vector,
};
use crate::recipe::base::{self, add_evidence};
use crate::recipe::document::carnet::{authorize, trust};
use crate::recipe::document::held::reference;

const NOT_LISTED: &str = "authority.not-listed";
const NOT_AUTHORIZED: &str = "authority.agent-not-authorized";
const MISMATCH: &str = "issuer.name-mismatch";
const GRANTED: i64 = -60 * 86_400;

type Change = fn(&mut Value, &Maker);

pub(super) fn recipes() -> Vec<Recipe> {
    let listed = LISTED
        .iter()
        .map(|&(name, title, change)| entered(FRENCH, name, title, change).shows(&[NOT_LISTED]));
    let elsewhere = ELSEWHERE.iter().map(|&(name, title, change)| {
        entered(FRENCH, name, title, change).authenticity_undecided(NOT_LISTED)
    });
    listed
        .chain(elsewhere)
        .map(Draft::done)
        .chain(associations())
        .chain(names())
        .chain(agents())
        .collect()
}

/// A vector whose authority list has one entry, for the issuer, after a change.
fn entered(body: Body, name: &str, title: &'static str, change: Change) -> Draft {
    by(body, name, title).evidence(move |evidence, maker| {
        let mut entry = body.entry(maker.issuer().did(), maker);
        change(&mut entry, maker);
        authorize(evidence, maker, vec![entry]);
    })
}

/// Id, title and entry: the list names the office as what it says it is.
const LISTED: &[(&str, &str, Change)] = &[
    (
        "office-listed-for-several-countries",
        "an entry for several countries covers each of them",
        |entry, _| base::set(entry, "/territories", json!(["BE", "FR"])),
    ),
    (
        "office-listed-for-endorsements",
        "an entry for endorsements covers this one, on its last day",
        |entry, maker| {
            base::set(entry, "/documentTypes", json!([TYPE]));
            base::set(entry, "/until", maker.day(-1));
        },
    ),
    (
        "office-listed-under-another-name",
        "the name in an authority list is not asked",
        |entry, _| base::set(entry, "/name", "French customs"),
    ),
];

/// Id, title and entry: the list does not name the office as what it says it is.
const ELSEWHERE: &[(&str, &str, Change)] = &[
    (
        "office-not-listed",
        "an office that no authority list names is not known to be one",
        |entry, maker| base::set(entry, "/did", maker.stranger().did()),
    ),
    (
        "office-listed-as-association",
        "an office that is listed as an association is not known to be customs",
        |entry, _| base::set(entry, "/roles", json!(["association"])),
    ),
    (
        "office-listed-for-another-country-of-the-union",
        "an office is listed for its own country, also where this is part of a union",
        |entry, _| base::set(entry, "/territories", json!(["DE"])),
    ),
    (
        "office-listed-for-carnets",
        "an entry for carnets does not cover their endorsements",
        |entry, _| base::set(entry, "/documentTypes", json!(["AtaCarnetCredential"])),
    ),
    (
        "office-listed-until-day-before-signing",
        "an entry that ended before signing names nobody any more",
        |entry, maker| base::set(entry, "/until", maker.day(-2)),
    ),
    (
        "office-listed-after-signing",
        "an entry that begins the day after signing came too late for it",
        |entry, maker| base::set(entry, "/from", maker.day(0)),
    ),
];

fn associations() -> Vec<Recipe> {
    let discharge = |_: &Maker| json!({ "type": "Discharge" });
    vec![
        doing(
            entered(
                ASSOCIATION,
                "association-listed-as-customs",
                "an association that is listed as customs is not known to be one",
                |entry, _| base::set(entry, "/roles", json!(["customs"])),
            ),
            discharge,
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        doing(
            entered(
                ASSOCIATION,
                "association-listed-for-another-country",
                "an association that is listed for another country does not act for this one",
                |entry, _| base::set(entry, "/territories", json!(["CA"])),
            ),
            discharge,
        )
        .authenticity_undecided(NOT_LISTED)
        .done(),
        doing(
            entered(
                ASSOCIATION,
                "association-listed-in-both-roles",
                "an association may be listed in another role too",
                |entry, _| base::set(entry, "/roles", json!(["customs", "association"])),
            ),
            discharge,
        )
        .shows(&[NOT_LISTED])
        .done(),
    ]
}

fn names() -> Vec<Recipe> {
    vec![
        vector(
            "office-of-another-name",
            "the trust list knows the key under another name than the endorsement gives",
        )
        .before(|document, _| {
            set(
                document,
                "/actor/legalName",
                json!("Bureau des douanes de Mont-Haut"),
            );
        })
        .not_authentic(MISMATCH)
        .done(),
        vector(
            "office-in-capitals",
            "the name of the office is compared without case and punctuation",
        )
        .before(|document, _| {
            set(
                document,
                "/actor/legalName",
                json!("BUREAU DES DOUANES DE PORT CLAIR"),
            );
        })
        .shows(&[MISMATCH])
        .done(),
        vector(
            "office-that-nobody-knows",
            "an office that no trust list names is not known, whatever an authority list says",
        )
        .evidence(|evidence, maker| {
            trust(evidence, maker, &[(maker.stranger().did(), FRENCH.name)]);
        })
        .authenticity_undecided("issuer.identity")
        .done(),
        consenting(
            "holder-known-under-another-name",
            "whoever is known under another name is not the holder",
        )
        .evidence(|evidence, maker| {
            trust(
                evidence,
                maker,
                &[(maker.issuer().did(), "Redwater Films, LLC")],
            );
        })
        .not_authentic(MISMATCH)
        .done(),
        consenting(
            "holder-without-authority-list",
            "no authority list is asked about the holder",
        )
        .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
        .shows(&[MISMATCH])
        .done(),
    ]
}

/// The holder consents.
fn consenting(name: &str, title: &'static str) -> Draft {
    doing(
        by_holder(name, title),
        |maker| json!({ "type": "Consent", "to": elsewhere(maker, TYPE) }),
    )
}

/// A forwarder signs for the holder, whom the trust list names too, with these acts authorized.
fn by_agent(name: &str, title: &'static str, acts: &'static [&'static str]) -> Draft {
    granted(name, title, acts, |_, _| {})
}

fn granted(
    name: &str,
    title: &'static str,
    acts: &'static [&'static str],
    change: Change,
) -> Draft {
    consenting(name, title)
        .before(|document, maker| {
            set(document, "/actor/id", json!(maker.actor("holder").did()));
        })
        .evidence(move |evidence, maker| {
            let (holder, agent) = (maker.actor("holder"), maker.issuer());
            let known = [
                (holder.did(), HOLDER),
                (agent.did(), "Crate and Carry Forwarders, Inc."),
            ];
            trust(evidence, maker, &known);
            if !acts.is_empty() {
                let mut grant = base::authorization(maker, &holder, &agent, acts);
                base::remove(&mut grant, "/proof");
                change(&mut grant, maker);
                let signed = holder.sign(&grant, maker.instant(GRANTED));
                add_evidence(evidence, "credentials", signed);
            }
        })
}

/// The carnet with the id of the holder.
fn with_id(maker: &Maker) -> Value {
    carnet_with(maker, |carnet, maker| {
        set(
            carnet,
            "/carnetHolder/id",
            json!(maker.actor("holder").did()),
        );
    })
}

fn agents() -> Vec<Recipe> {
    vec![
        by_agent(
            "agent-consents",
            "an agent that the holder authorized to endorse consents for it",
            &["endorse"],
        )
        .shows(&[NOT_AUTHORIZED, MISMATCH])
        .done(),
        by_agent(
            "agent-of-holder-by-id",
            "an agent consents for the holder whom the carnet names by its id",
            &["endorse"],
        )
        .before(|document, maker| set(document, "/subject", reference(&with_id(maker))))
        .evidence(|evidence, maker| add_evidence(evidence, "credentials", with_id(maker)))
        .shows(&[NOT_AUTHORIZED, "ata-carnet-endorsement.carnet-holder"])
        .done(),
        granted(
            "agent-for-endorsements",
            "an authorization for endorsements of carnets covers this one",
            &["endorse", "file"],
            |grant, _| {
                base::set(grant, "/credentialSubject/documentTypes", json!([TYPE]));
            },
        )
        .shows(&[NOT_AUTHORIZED])
        .done(),
        by_agent(
            "agent-for-certifying",
            "an authorization to certify does not authorize to endorse",
            &["certify", "file"],
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        granted(
            "agent-for-carnets",
            "an authorization for carnets does not cover their endorsements",
            &["endorse"],
            |grant, _| {
                base::set(
                    grant,
                    "/credentialSubject/documentTypes",
                    json!(["AtaCarnetCredential"]),
                );
            },
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "agent-without-authorization",
            "nobody consents for the holder unasked",
            &[],
        )
        .not_authentic(NOT_AUTHORIZED)
        .done(),
        by_agent(
            "agent-of-unknown-holder",
            "an authorization by somebody whom no trust list names is worth nothing yet",
            &["endorse"],
        )
        .evidence(|evidence, maker| {
            trust(
                evidence,
                maker,
                &[(maker.issuer().did(), "Crate and Carry Forwarders, Inc.")],
            );
        })
        .authenticity_undecided("issuer.identity")
        .done(),
    ]
}
