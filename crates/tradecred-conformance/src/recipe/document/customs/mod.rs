//! Vectors of the claim and of what customs asks, is told and decides (SPEC chapters *Preference claim* to
//! *Customs determination*).
//!
//! The documents stand in a chain: a certification, a claim that rests on it, a request about the claim, a
//! response to the request, a determination on the claim. Whichever is asked about is signed by
//! [`Maker::issuer`]; those that it refers to are evidence, each signed by an actor of its own.

use serde_json::{Value, json};

use super::super::base::{self, CREDENTIALS, ORIGIN, add_evidence};
use super::super::maker::Actor;
use super::area::{Area, Change, Draft, Maker, Recipe, Row, Sample, no_claim};
use super::held::{credential, only, reference};
use super::register;

mod claim;
mod determination;
mod in_bond;
mod license;
mod request;
mod response;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        claim::recipes(),
        request::recipes(),
        response::recipes(),
        determination::recipes(),
        in_bond::recipes(),
        license::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The context of the customs family.
const CUSTOMS: &str = "https://w3id.org/tradecred/customs/v1";
/// The legal name of the customs office.
const OFFICE: &str = "Center of Excellence and Expertise, Base Metals";
/// The legal name of the importer.
const IMPORTER: &str = "Lone Star Fasteners, Inc.";
/// When documents that others refer to were signed, and the lists.
const BEFORE: i64 = -2 * 86_400;
const LISTED: i64 = -90 * 86_400;
/// When the certification was signed.
const CERTIFIED: i64 = -20 * 86_400;

/// The good certification by an exporter, after a change, signed.
fn certification(maker: &Maker, change: impl Fn(&mut Value)) -> Value {
    by_exporter(maker, base::certification(maker), change)
}

/// A certification of whatever type by an exporter, after a change, signed.
fn by_exporter(maker: &Maker, mut certification: Value, change: impl Fn(&mut Value)) -> Value {
    let exporter = maker.actor("exporter");
    base::set(&mut certification, "/issuer/id", exporter.did());
    base::set(&mut certification, "/validFrom", maker.instant(CERTIFIED));
    change(&mut certification);
    exporter.sign(&certification, maker.instant(CERTIFIED))
}

/// The importer, as a party of a document.
fn importer() -> Value {
    json!({
        "type": "NamedParty",
        "legalName": IMPORTER,
        "address": base::address("800 Industrial Blvd", "Houston", "US"),
        "telephone": "+1 713 555 0142",
        "email": "imports@lonestar.example"
    })
}

/// The customs office, as a document names it.
fn office() -> Value {
    json!({ "type": "CustomsOffice", "legalName": OFFICE, "country": "US", "port": "2304" })
}

/// The trust list names the issuer of the input under this name.
fn trust(evidence: &mut Value, maker: &Maker, name: &str) {
    let mut list = base::unsigned_trust_list(maker, maker.issuer().did());
    base::set(&mut list, "/credentialSubject/entries/0/legalName", name);
    base::remove(&mut list, "/credentialSubject/entries/0/role");
    let signed = maker.registrar().sign(&list, maker.instant(LISTED));
    base::set(evidence, "/trustLists", json!([signed]));
}

/// The trust list names these actors, each under a name and since a day.
fn trust_all(evidence: &mut Value, maker: &Maker, known: &[(Actor, &str, i64)]) {
    let register = "register of traders and brokers";
    let entries = known.iter().map(|(actor, name, since)| {
        register::known(actor.did(), name, maker.day(*since), register)
    });
    register::trust(evidence, maker, entries.collect(), LISTED);
}

/// The authority list names this actor as customs of the United States, after a change of its entry.
fn authorities(
    evidence: &mut Value,
    maker: &Maker,
    did: &str,
    change: impl Fn(&mut Value, &Maker),
) {
    let mut entry = json!({
        "type": "AuthorityListEntry",
        "did": did,
        "name": OFFICE,
        "roles": ["customs"],
        "territories": ["US"],
        "from": maker.day(-400)
    });
    change(&mut entry, maker);
    register::authorize(evidence, maker, vec![entry], LISTED);
}

/// A second authority list names this actor as customs of the United States too.
fn also_customs(evidence: &mut Value, maker: &Maker, did: &str) {
    let mut second = json!({});
    authorities(&mut second, maker, did, |_, _| {});
    if let Some(list) = second.pointer("/authorityLists/0") {
        base::add_evidence(evidence, "authorityLists", list.clone());
    }
}

/// The vectors of who may sign for customs, with a sample whose author is an office.
fn offices(sample: &'static Sample, credential_type: &'static str) -> Vec<Recipe> {
    const NOT_LISTED: &str = "authority.not-listed";
    const ENTRIES: &[(&str, &str, Change)] = &[
        (
            "office-is-ministry",
            "an office that is listed as a ministry is not known to be customs",
            |entry, _| base::set(entry, "/roles", json!(["ministry"])),
        ),
        (
            "office-of-another-country",
            "an office that is listed for another country does not act for this one",
            |entry, _| base::set(entry, "/territories", json!(["MX"])),
        ),
        (
            "office-for-another-document",
            "an office that is listed for other documents does not issue this one",
            |entry, _| base::set(entry, "/documentTypes", json!(["AtaCarnetCredential"])),
        ),
        (
            "office-after-last-day",
            "an entry that ended before signing names nobody any more",
            |entry, maker| base::set(entry, "/until", maker.day(-2)),
        ),
    ];
    let elsewhere = ENTRIES.iter().map(|&(name, title, change)| {
        sample
            .vector(name, title)
            .evidence(move |evidence, maker| {
                authorities(evidence, maker, maker.issuer().did(), change);
            })
            .authenticity_undecided(NOT_LISTED)
            .done()
    });
    let others = vec![
        sample
            .vector(
                "office-of-mexico",
                "an office that is listed for Mexico, and says so, has no say on entries into the United States",
            )
            .before(|document, _| {
                base::set(document, "/credentialSubject/office/country", "MX");
            })
            .evidence(|evidence, maker| {
                authorities(evidence, maker, maker.issuer().did(), |entry, _| {
                    base::set(entry, "/territories", json!(["MX"]));
                });
            })
            .not_met(sample.area.code("office"))
            .done(),
        sample
            .vector(
                "office-not-listed",
                "whoever says it is customs is not, without an authority list",
            )
            .evidence(|evidence, _| base::remove(evidence, "/authorityLists"))
            .authenticity_undecided(NOT_LISTED)
            .done(),
        sample
            .vector(
                "office-on-last-day",
                "an entry holds on its last day, for a document that it names",
            )
            .evidence(move |evidence, maker| {
                authorities(evidence, maker, maker.issuer().did(), |entry, maker| {
                    base::set(entry, "/until", maker.day(-1));
                    base::set(entry, "/documentTypes", json!([credential_type]));
                });
            })
            .shows(&[NOT_LISTED])
            .done(),
        sample
            .vector(
                "office-of-another-name",
                "the document names another office than the trust list does for its key",
            )
            .before(|document, _| {
                base::set(
                    document,
                    "/credentialSubject/office/legalName",
                    "Center of Excellence and Expertise, Textiles",
                );
            })
            .not_authentic("issuer.name-mismatch")
            .done(),
    ];
    elsewhere.chain(others).collect()
}
