//! One unit of a product, its maker, its distributor and the office that registered the mark, as every vector
//! of answers about products knows them.

use serde_json::{Value, json};

use super::super::base::{self, CORE, CREDENTIALS, address};
use super::super::document::held::{credential, reference};
use super::super::maker::{Actor, Maker};

/// The context of the family.
const IPR: &str = "https://w3id.org/tradecred/ipr/v1";
/// The credential types of units, of their events and of rights.
const UNIT: &str = "ProductAuthenticityCredential";
const EVENT: &str = "ProductEventCredential";
const RIGHT: &str = "IntellectualPropertyRightCredential";
/// Who made the unit and owns the mark.
const MAKER: &str = "Alpenwind Drachenbau GmbH";
/// To whom it is shipped.
const DISTRIBUTOR: &str = "Hudson Outdoor Supply, Inc.";
/// Who has no say in it.
const STRANGER: &str = "Quayside Bargains Ltd";
/// The office that registered the mark.
const REGISTRY: &str = "German Patent and Trade Mark Office";
/// The brand and the model.
pub(super) const BRAND: &str = "KESTREL";
pub(super) const MODEL: &str = "Ridge 40";
/// The link of the unit.
pub(super) const LINK: &str =
    "https://id.kestrel.example/01/09520123456788/10/L7/21/Qm7r2XkT9vLw3ZpN8bYc";
/// Since which day, from the one asked about, lists know whoever they name.
const KNOWN: i64 = -400;
/// When lists are signed, and the registry's statement.
const LISTED: i64 = -90 * 86_400;
/// On which day the unit was made and signed.
const MADE: i64 = -60;

/// The distributor.
fn distributor(maker: &Maker) -> Actor {
    maker.actor("distributor")
}

/// The office that registered the mark.
fn registry(maker: &Maker) -> Actor {
    maker.actor("registry")
}

/// A party under its DID.
fn party(actor: &Actor, name: &str, street: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "NamedParty",
        "id": actor.did(),
        "legalName": name,
        "address": address(street, town, country)
    })
}

fn by_maker(maker: &Maker) -> Value {
    party(&maker.issuer(), MAKER, "Seilbahnweg 4", "Sonthofen", "DE")
}

fn by_distributor(maker: &Maker) -> Value {
    let distributor = distributor(maker);
    party(
        &distributor,
        DISTRIBUTOR,
        "19 Depot Street",
        "Poughkeepsie",
        "US",
    )
}

fn by_stranger(maker: &Maker) -> Value {
    party(
        &maker.stranger(),
        STRANGER,
        "2 Quayside",
        "Felixstowe",
        "GB",
    )
}

/// The mark as the registry states it.
fn right(maker: &Maker) -> Value {
    let registry = registry(maker);
    let office = json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "DE" });
    let subject = json!({
        "type": "IntellectualPropertyRight",
        "rightType": "trademark",
        "designation": BRAND,
        "owners": [{
            "type": "RightOwner",
            "party": by_maker(maker),
            "nature": { "type": "Organisation", "jurisdiction": "DE" }
        }],
        "ownedFrom": maker.day(-2_000),
        "registration": {
            "type": "RightRegistration",
            "office": office,
            "number": "302021004711",
            "registeredAt": maker.day(-2_000),
            "expiresAt": maker.day(1_652)
        },
        "niceClasses": [28],
        "statedBy": office,
        "statedAt": maker.day(-100)
    });
    let unsigned = credential(maker, IPR, RIGHT, &registry, LISTED, subject);
    registry.sign(&unsigned, maker.instant(LISTED))
}

/// The unit, unsigned.
pub(super) fn unit(maker: &Maker) -> Value {
    let subject = json!({
        "type": "ProductAuthenticity",
        "digitalLink": LINK,
        "gtin": "09520123456788",
        "serial": "Qm7r2XkT9vLw3ZpN8bYc",
        "lot": "L7",
        "brand": BRAND,
        "model": MODEL,
        "manufacturer": by_maker(maker),
        "countryOfOrigin": "DE",
        "madeAt": maker.day(MADE),
        "intendedMarket": { "type": "Countries", "countries": ["DE", "US"] },
        "right": reference(&right(maker))
    });
    credential(maker, IPR, UNIT, &maker.issuer(), MADE * 86_400, subject)
}

/// Signs the unit on the day on which it was made.
pub(super) fn sign(unit: &Value, maker: &Maker) -> Value {
    maker.issuer().sign(unit, maker.instant(MADE * 86_400))
}

/// What happened to the unit, by whom, on which day from the one asked about.
#[derive(Clone, Copy)]
pub(super) struct Step {
    pub(super) who: Who,
    pub(super) day: i64,
    pub(super) event: Event,
}

/// Who acts.
#[derive(Clone, Copy)]
pub(super) enum Who {
    Maker,
    Distributor,
    Stranger,
}

/// An event.
#[derive(Clone, Copy)]
pub(super) enum Event {
    Shipped,
    Received,
    Sold(&'static str),
    Returned,
    Destroyed,
    Reported(&'static str),
    /// Of the report at this place among the steps.
    Withdrawn(usize),
}

/// The events that follow one another from the first to the last, signed.
pub(super) fn events(maker: &Maker, unit: &Value, steps: &[Step]) -> Vec<Value> {
    let mut events: Vec<Value> = Vec::new();
    for (step, sequence) in steps.iter().zip(1..) {
        let (actor, party) = match step.who {
            Who::Maker => (maker.issuer(), by_maker(maker)),
            Who::Distributor => (distributor(maker), by_distributor(maker)),
            Who::Stranger => (maker.stranger(), by_stranger(maker)),
        };
        let previous: Vec<Value> = events.last().map(reference).into_iter().collect();
        let subject = json!({
            "type": "ProductEvent",
            "subject": reference(unit),
            "previous": previous,
            "sequence": sequence,
            "actor": party,
            "date": maker.day(step.day),
            "event": event(maker, step.event, &events)
        });
        let signed = step.day.saturating_mul(86_400);
        let mut unsigned = credential(maker, IPR, EVENT, &actor, signed, subject);
        let label = format!("event {sequence}");
        base::set(&mut unsigned, "/id", maker.uuid(&label));
        events.push(actor.sign(&unsigned, maker.instant(signed)));
    }
    events
}

/// An event by the maker that follows none, under an id of its own.
pub(super) fn beginning(maker: &Maker, step: Step) -> Value {
    let made = events(maker, &unit(maker), &[step]).pop();
    let mut event = made.unwrap_or_default();
    base::remove(&mut event, "/proof");
    base::set(&mut event, "/id", maker.uuid("event of a branch"));
    maker
        .issuer()
        .sign(&event, maker.instant(step.day.saturating_mul(86_400)))
}

fn event(maker: &Maker, event: Event, before: &[Value]) -> Value {
    match event {
        Event::Shipped => {
            json!({ "type": "Shipped", "to": by_distributor(maker), "country": "US" })
        }
        Event::Received => json!({ "type": "Received" }),
        Event::Sold(country) => json!({ "type": "Sold", "country": country, "channel": "shop" }),
        Event::Returned => json!({ "type": "Returned" }),
        Event::Destroyed => json!({ "type": "Destroyed" }),
        Event::Reported(reason) => json!({ "type": "Reported", "reason": reason }),
        Event::Withdrawn(place) => json!({
            "type": "ReportWithdrawn",
            "report": before.get(place).map(reference),
            "explanation": "found in the warehouse"
        }),
    }
}

/// The evidence: who is who, which office registers, the mark, and these events.
pub(super) fn evidence(maker: &Maker, events: Vec<Value>) -> Value {
    let mut credentials = vec![right(maker)];
    credentials.extend(events);
    json!({
        "trustLists": [trust_list(maker, &["9520123"])],
        "authorityLists": [authority_list(maker)],
        "credentials": credentials
    })
}

/// The trust list, with these prefixes of the maker.
pub(super) fn trust_list(maker: &Maker, prefixes: &[&str]) -> Value {
    let known = |actor: &Actor, name: &str| {
        json!({
            "type": "TrustListEntry",
            "did": actor.did(),
            "legalName": name,
            "from": maker.day(KNOWN),
            "source": "register of companies and offices"
        })
    };
    let mut own = known(&maker.issuer(), MAKER);
    if !prefixes.is_empty() {
        base::set(&mut own, "/companyPrefixes", json!(prefixes));
    }
    let entries = [
        own,
        known(&distributor(maker), DISTRIBUTOR),
        known(&maker.stranger(), STRANGER),
        known(&registry(maker), REGISTRY),
    ];
    let mut list = base::unsigned_trust_list(maker, maker.issuer().did());
    base::set(&mut list, "/credentialSubject/entries", json!(entries));
    maker.registrar().sign(&list, maker.instant(LISTED))
}

fn authority_list(maker: &Maker) -> Value {
    let list = json!({
        "@context": [CREDENTIALS, CORE],
        "id": maker.uuid("authority list"),
        "type": ["VerifiableCredential", "AuthorityListCredential"],
        "issuer": maker.registrar().did(),
        "validFrom": maker.instant(LISTED),
        "credentialSubject": {
            "type": "AuthorityList",
            "entries": [{
                "type": "AuthorityListEntry",
                "did": registry(maker).did(),
                "name": REGISTRY,
                "roles": ["registry"],
                "territories": ["DE"],
                "from": maker.day(KNOWN)
            }]
        }
    });
    maker.registrar().sign(&list, maker.instant(LISTED))
}
