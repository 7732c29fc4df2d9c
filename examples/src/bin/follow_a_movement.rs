//! Tools move in bond from Long Beach to Chicago, before duty is paid. Carrier, filer, importer and customs each sign
//! their own events; whoever holds them all sees where the pieces are and what is to be done by when. Three
//! movements: one is diverted with permission, one is overdue, one is short.

use serde_json::{Value as Json, json};
use tradecred::in_bond_movement::journey::{Outcome, State, follow};
use tradecred::{Policy, Signer};
use tradecred_examples::{
    Failure, authority_list, example, firm, issued, put, reference, trust_list, word,
};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::Value;
use tradecred_vc::time::Timestamp;

const MOVEMENT: &str = "InBondMovementCredential";
const EVENT: &str = "InBondEventCredential";
/// When the filer signs what customs authorized.
const AUTHORIZED: &str = "2026-10-24T12:00:00Z";

/// Who acts: its key, its name, and as what.
type Party = (u8, &'static str, As);

#[derive(Clone, Copy)]
enum As {
    Carrier,
    Trade,
    Customs,
}

const CARRIER: Party = (31, "Great Basin Railway Company", As::Carrier);
const FILER: Party = (32, "Pacific Crossing Forwarders, LLC", As::Trade);
const IMPORTER: Party = (33, "Lone Star Fasteners, Inc.", As::Trade);
const CUSTOMS: Party = (34, "Port of Harbor Point", As::Customs);

fn main() -> Result<(), Failure> {
    diverted()?;
    overdue()?;
    short()
}

/// The filer asks for another port, and customs permits it.
fn diverted() -> Result<(), Failure> {
    let mut movement = Movement::authorized()?;
    movement.departs("2026-10-25")?;
    let state = movement.tell("on the way", "2026-10-27T12:00:00Z", &movement.events)?;
    assert_eq!(state.outcome, Outcome::Open);
    let ask = json!({ "type": "DiversionRequest", "port": "4501" });
    movement.add(FILER, "2026-10-28", ask)?;
    let permit = json!({ "type": "DiversionDecision", "port": "4501", "outcome": "granted" });
    let permit = movement.add(CUSTOMS, "2026-10-29", permit)?;
    movement.arrives("4501", "2026-11-04", "260")?;
    let state = movement.tell("diverted", "2026-11-05T12:00:00Z", &movement.events)?;
    assert_eq!(state.destination_port.as_str(), "4501");

    // The carrier did not hand over what customs had signed.
    let without: Vec<Json> = movement
        .events
        .iter()
        .filter(|event| **event != permit)
        .cloned()
        .collect();
    let state = movement.tell("without the permission", "2026-11-05T12:00:00Z", &without)?;
    assert_eq!(state.outcome, Outcome::Incomplete);

    let entry = json!({ "type": "EntryFiled", "entryNumber": "ABC12345676", "pieces": "200" });
    movement.add(IMPORTER, "2026-11-10", entry)?;
    let state = movement.tell("entered in part", "2026-11-11T12:00:00Z", &movement.events)?;
    assert_eq!(state.pieces.left, 60);
    let zone = json!({ "type": "ForeignTradeZoneAdmission", "admissionNumber": "Z-26-0117" });
    movement.add(IMPORTER, "2026-11-12", zone)?;
    let state = movement.tell(
        "the rest in a zone",
        "2026-11-13T12:00:00Z",
        &movement.events,
    )?;
    assert_eq!(state.outcome, Outcome::Ended);
    Ok(())
}

/// Nobody tells an arrival.
fn overdue() -> Result<(), Failure> {
    let mut movement = Movement::authorized()?;
    movement.departs("2026-10-25")?;
    let on_last_day = movement.tell("on the last day", "2026-11-23T12:00:00Z", &movement.events)?;
    assert!(on_last_day.findings.is_empty());
    let late = movement.tell("a day later", "2026-11-24T12:00:00Z", &movement.events)?;
    assert!(late.time_limits.iter().any(|limit| limit.overdue));
    let until = json!({ "type": "ExtensionDecision", "until": "2026-12-05" });
    movement.add(CUSTOMS, "2026-11-24", until)?;
    let extended = movement.tell("extended", "2026-11-25T12:00:00Z", &movement.events)?;
    assert!(extended.findings.is_empty());
    Ok(())
}

/// Two pieces are missing at the arrival.
fn short() -> Result<(), Failure> {
    let mut movement = Movement::authorized()?;
    movement.departs("2026-10-25")?;
    movement.arrives("3901", "2026-11-04", "258")?;
    let state = movement.tell("two pieces less", "2026-11-05T12:00:00Z", &movement.events)?;
    assert_eq!(state.outcome, Outcome::Contradictory);
    let missing = json!({ "type": "Shortage", "pieces": "2" });
    movement.add(CARRIER, "2026-11-05", missing)?;
    let state = movement.tell("reported short", "2026-11-06T12:00:00Z", &movement.events)?;
    assert_eq!(state.outcome, Outcome::Open);
    Ok(())
}

/// A movement and what happened on it, each event after the one before.
struct Movement {
    movement: Json,
    events: Vec<Json>,
}

impl Movement {
    fn authorized() -> Result<Self, Failure> {
        let filer = firm(FILER.0);
        let mut document = example("in-bond-movement", &filer)?;
        put(&mut document, "validFrom", json!(AUTHORIZED));
        Ok(Self {
            movement: issued(&document, &filer, AUTHORIZED, &[])?,
            events: Vec::new(),
        })
    }

    fn departs(&mut self, day: &str) -> Result<Json, Failure> {
        let event = json!({
            "type": "Departure",
            "port": "2704",
            "pieces": "260",
            "sealNumbers": ["UL-0088213"]
        });
        self.add(CARRIER, day, event)
    }

    fn arrives(&mut self, port: &str, day: &str, pieces: &str) -> Result<Json, Failure> {
        let event = json!({
            "type": "Arrival",
            "port": port,
            "firmsCode": "H572",
            "pieces": pieces,
            "entireShipment": true,
            "sealNumbers": ["UL-0088213"]
        });
        self.add(CARRIER, day, event)
    }

    fn add(&mut self, by: Party, day: &str, event: Json) -> Result<Json, Failure> {
        let signer = firm(by.0);
        let mut subject = json!({
            "type": "InBondEvent",
            "subject": reference(&self.movement, MOVEMENT),
            "sequence": self.events.len() + 1,
            "actor": actor(by),
            "date": day,
            "reportedAt": day,
            "event": event
        });
        if let Some(before) = self.events.last() {
            put(&mut subject, "previous", json!([reference(before, EVENT)]));
        }
        let document = json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://w3id.org/tradecred/customs/v1"
            ],
            "id": format!("urn:uuid:00000000-0000-4000-8000-{:012}", self.events.len() + 1),
            "type": ["VerifiableCredential", EVENT],
            "issuer": signer.did(),
            "validFrom": format!("{day}T12:00:00Z"),
            "credentialSubject": subject
        });
        let mut held = vec![&self.movement];
        held.extend(&self.events);
        let signed = issued(&document, &signer, &format!("{day}T12:00:00Z"), &held)?;
        self.events.push(signed.clone());
        Ok(signed)
    }

    /// What these events amount to, in a few lines.
    fn tell(&self, what: &str, at: &str, events: &[Json]) -> Result<State, Failure> {
        let at: Timestamp = at.parse()?;
        let evidence = json!({
            "trustLists": [trust()?],
            "authorityLists": [authorities()?],
            "credentials": events
        });
        let evidence = Evidence::read(&Value::from(&evidence))?;
        let bytes = jcs::to_vec(&Value::from(&self.movement));
        let (_, state) = follow(&bytes, &evidence, &Policy::at(at));
        let state = state.ok_or("the movement cannot be followed")?;
        println!(
            "{what}, as of {}: {}, {}",
            state.as_of,
            word(state.outcome),
            word(state.status)
        );
        for at in &state.places {
            let port = at.port.as_ref().map(|port| port.as_str());
            let port = port.map_or(String::new(), |port| format!(" at port {port}"));
            println!("  {} pieces: {}{port}", at.pieces, word(at.place));
        }
        for limit in state
            .time_limits
            .iter()
            .filter(|limit| limit.done_on.is_none())
        {
            let overdue = if limit.overdue { ", overdue" } else { "" };
            println!(
                "  {} is open until {}{overdue}",
                word(limit.kind),
                limit.until
            );
        }
        for finding in &state.findings {
            let code = finding.code.0;
            println!(
                "  {}: {} ({})",
                word(finding.status),
                code.title.en,
                code.code
            );
        }
        Ok(state)
    }
}

/// Somebody as the actor of an event.
fn actor((_, name, acts): Party) -> Json {
    match acts {
        As::Carrier => json!({
            "type": "InBondCarrier",
            "scac": "GBRC",
            "legalName": name,
            "bondNumber": "26C000417"
        }),
        As::Trade => json!({
            "type": "NamedParty",
            "legalName": name,
            "address": {
                "type": "PostalAddress",
                "streetAddress": "1 Main Street",
                "addressLocality": "Chicago",
                "addressCountry": "US"
            }
        }),
        As::Customs => json!({ "type": "CustomsOffice", "legalName": name, "country": "US" }),
    }
}

/// The trust list that names everybody.
fn trust() -> Result<Json, Failure> {
    let named: Vec<(Signer, &str)> = [CARRIER, FILER, IMPORTER, CUSTOMS]
        .iter()
        .map(|(key, name, _)| (firm(*key), *name))
        .collect();
    let named: Vec<(&Signer, &str)> = named.iter().map(|(signer, name)| (signer, *name)).collect();
    trust_list(&named, "2026-01-01T00:00:00Z")
}

/// The authority list that says that customs acts for the United States.
fn authorities() -> Result<Json, Failure> {
    let office = firm(CUSTOMS.0);
    authority_list(
        &[(&office, CUSTOMS.1, "customs", "US")],
        "2026-01-01T00:00:00Z",
    )
}
