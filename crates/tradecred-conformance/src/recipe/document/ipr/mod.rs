//! Vectors of the documents on intellectual property (SPEC chapters *Intellectual property right* to *Product
//! event*): one mark, its owner, the office that registered it and customs, as all of them know these.
//!
//! Whichever document is asked about is signed by [`Maker::issuer`]; what it refers to is evidence, signed by an
//! actor of its own.

use serde_json::{Value, json};

use super::super::base::{self, address};
use super::super::maker::Actor;
use super::area::{Area, Draft, Maker, Recipe, Row, Sample};
use super::change::{after, remove, set};
use super::{held, register};

mod chain;
mod license;
mod product;
mod right;
mod story;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        right::recipes(),
        license::recipes(),
        chain::recipes(),
        product::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The context of the family.
const IPR: &str = "https://w3id.org/tradecred/ipr/v1";
/// The credential type of a right.
const RIGHT: &str = "IntellectualPropertyRightCredential";
/// The legal name of the owner of the mark.
const OWNER: &str = "Blue Heron Footwear, Inc.";
/// The legal name of the office that registered it.
const REGISTRY: &str = "United States Patent and Trademark Office";
/// The legal name of customs.
const CUSTOMS: &str = "U.S. Customs and Border Protection";
/// The number of its registration.
const NUMBER: &str = "6123456";
/// On which day, from the one asked about, it was registered, and its owner came to own it.
const REGISTERED: i64 = -2_000;
/// When statements of offices are signed.
const STATED: i64 = -100 * 86_400;
/// When lists are signed.
const LISTED: i64 = -200 * 86_400;
/// Since which day, from the one asked about, lists know whoever they name.
const KNOWN: i64 = -2_400;

/// The office that registered the mark.
fn registry(maker: &Maker) -> Actor {
    maker.actor("registry")
}

/// A party with a business address.
fn party(name: &str, street: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": address(street, town, country)
    })
}

/// An owner organised in a state or country.
fn owner(name: &str, jurisdiction: &str) -> Value {
    let country = jurisdiction.split('-').next().unwrap_or(jurisdiction);
    json!({
        "type": "RightOwner",
        "party": party(name, "88 Wharf Street", "Portland", country),
        "nature": { "type": "Organisation", "jurisdiction": jurisdiction }
    })
}

/// The mark as its owner states it on the day before the one asked about.
fn mark(maker: &Maker) -> Value {
    json!({
        "type": "IntellectualPropertyRight",
        "rightType": "trademark",
        "designation": "BLUE HERON",
        "owners": [owner(OWNER, "US-DE")],
        "ownedFrom": maker.day(REGISTERED),
        "registration": {
            "type": "RightRegistration",
            "office": { "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" },
            "number": NUMBER,
            "registeredAt": maker.day(REGISTERED),
            "expiresAt": maker.day(1_652),
            "register": "principal"
        },
        "niceClasses": [18, 25],
        "statedBy": { "type": "OwnerItself" },
        "statedAt": maker.day(-1)
    })
}

/// The mark as the registry states it, so many days from the one asked about, changed.
fn by_registry(maker: &Maker, day: i64, change: impl FnOnce(&mut Value)) -> Value {
    let mut subject = mark(maker);
    base::set(
        &mut subject,
        "/statedBy",
        json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" }),
    );
    base::set(&mut subject, "/statedAt", maker.day(day));
    let registry = registry(maker);
    let signed = day.saturating_mul(86_400);
    let mut statement = held::credential(maker, IPR, RIGHT, &registry, signed, subject);
    base::set(
        &mut statement,
        "/id",
        maker.uuid(&format!("statement of the registry {day}")),
    );
    change(&mut statement);
    registry.sign(&statement, maker.instant(signed))
}

/// The registry's statement on the mark, as it stands behind what its owner says and grants.
fn statement(maker: &Maker) -> Value {
    by_registry(maker, STATED / 86_400, |_| {})
}

/// The mark as this actor states it that owns it, unsigned; it rests on the registry's statement.
fn right(maker: &Maker, owner: &Actor, signed: i64) -> Value {
    let mut subject = mark(maker);
    base::set(
        &mut subject,
        "/restsOn",
        json!([held::reference(&statement(maker))]),
    );
    held::credential(maker, IPR, RIGHT, owner, signed, subject)
}

/// Lets the one trust list name these actors.
fn trust(evidence: &mut Value, maker: &Maker, known: &[(&Actor, &str)]) {
    let entries = known.iter().map(|(actor, name)| {
        register::known(
            actor.did(),
            name,
            maker.day(KNOWN),
            "register of companies and offices",
        )
    });
    register::trust(evidence, maker, entries.collect(), LISTED);
}

/// An entry of an authority list.
fn office(maker: &Maker, actor: &Actor, name: &str, role: &str, country: &str) -> Value {
    json!({
        "type": "AuthorityListEntry",
        "did": actor.did(),
        "name": name,
        "roles": [role],
        "territories": [country],
        "from": maker.day(KNOWN)
    })
}

/// The entry of the registry in an authority list.
fn registry_entry(maker: &Maker) -> Value {
    office(maker, &registry(maker), REGISTRY, "registry", "US")
}

/// Lets the one authority list have these entries.
fn authorities(evidence: &mut Value, maker: &Maker, entries: &[Value]) {
    register::authorize(evidence, maker, entries.to_vec(), LISTED);
}
