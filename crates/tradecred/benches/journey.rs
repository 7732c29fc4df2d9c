//! What it takes to fold ten thousand endorsements of a carnet, or events of an in-bond movement, beside reading
//! them (SPEC chapter *Journeys*).
//! Run with `cargo bench -p tradecred --bench journey`.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench measures time, and makes what it measures with `serde_json`"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tradecred::ata_carnet::AtaCarnet;
use tradecred::ata_carnet_endorsement::AtaCarnetEndorsement;
use tradecred::in_bond_event::InBondEvent;
use tradecred::in_bond_movement::journey as in_bond;
use tradecred::journey::carnet::{Outcome, journey};
use tradecred::journey::{Counted, Counting};
use tradecred_conformance::recipe::{Maker, all};
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::time::Date;

/// How many endorsements.
const ENDORSEMENTS: u32 = 10_000;
/// The pieces on record of the movement.
const PIECES: u32 = 5_000;
const ENDORSEMENT: &str = "AtaCarnetEndorsementCredential";
const EVENT: &str = "InBondEventCredential";
/// How often each is measured.
const ROUNDS: u32 = 10;

fn main() {
    carnets();
    movements();
}

fn carnets() {
    let carnet: AtaCarnet = valid("document/ata-carnet/valid");
    for (name, forked) in [("a straight chain", false), ("a fork at each step", true)] {
        let texts: Vec<String> = (1..=ENDORSEMENTS)
            .map(|number| text(number, forked))
            .collect();
        let counting = counting::<AtaCarnetEndorsement>(&texts);
        let as_of = Date::constant(2027, 1, 1);
        let fold = || journey(&carnet, &counting, as_of);
        assert_eq!(fold().outcome == Outcome::Contradictory, forked);
        told::<AtaCarnetEndorsement>(name, &texts, || drop(black_box(fold())));
    }
}

/// Goods that are held and released, sealed anew and handed over, and arrive and are entered piece by piece.
fn movements() {
    let movement = valid("document/in-bond-movement/valid");
    let texts: Vec<String> = (1..=ENDORSEMENTS).map(event).collect();
    let counting = counting::<InBondEvent>(&texts);
    let as_of = Date::constant(2026, 11, 2);
    let fold = || in_bond::journey(&movement, &counting, as_of);
    let state = fold();
    assert!(
        state.outcome == in_bond::Outcome::Open,
        "{:?}",
        state.findings.first()
    );
    assert_eq!(state.pieces.left, u64::from(PIECES - ENDORSEMENTS / 6));
    told::<InBondEvent>("a movement in bond", &texts, || drop(black_box(fold())));
}

/// These texts, read, all of which count.
fn counting<E: DeserializeOwned>(texts: &[String]) -> Counting<E> {
    Counting::of(
        (1..)
            .zip(read(texts))
            .map(|(number, endorsement)| Counted::new(digest(number), endorsement))
            .collect(),
    )
}

fn read<E: DeserializeOwned>(texts: &[String]) -> Vec<E> {
    texts
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect()
}

/// Says how long the fold takes, and reading.
fn told<E: DeserializeOwned>(name: &str, texts: &[String], fold: impl FnMut()) {
    let (reading, folding) = (median(|| drop(black_box(read::<E>(texts)))), median(fold));
    println!(
        "{name}: {ENDORSEMENTS} endorsements folded in {folding:.1?}, read in {reading:.1?}; {:.2} times reading",
        folding.as_secs_f64() / reading.as_secs_f64()
    );
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// What this vector says that is good.
fn valid<D: DeserializeOwned>(id: &str) -> D {
    let maker = Maker::fixed();
    let recipes = all();
    let valid = recipes.iter().find(|recipe| recipe.id() == id).unwrap();
    let input: Value = serde_json::from_slice(&valid.make(&maker).input).unwrap();
    serde_json::from_value(input.pointer("/credentialSubject").cloned().unwrap()).unwrap()
}

fn digest(number: u32) -> DigestMultibase {
    DigestMultibase::from(sha256(&number.to_be_bytes()))
}

fn reference(number: u32, credential_type: &str) -> Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:3fd1a4f4-9c9c-4b36-8a0b-6a3d9e9c9a11",
        "credentialType": credential_type,
        "digestMultibase": digest(number)
    })
}

/// Goods go out and come back, over and over; where it forks, every second one is followed twice.
fn text(number: u32, forked: bool) -> String {
    let sheet = json!({
        "type": "Sheet",
        "number": number,
        "items": [{ "type": "SheetItem", "itemNumber": number % 5 + 1, "pieces": 1 }]
    });
    let action = if !number.is_multiple_of(2) {
        json!({ "type": "Exportation", "counterfoil": sheet })
    } else {
        let mut sheet = sheet;
        if let Some(item) = sheet.pointer_mut("/items/0/itemNumber") {
            *item = json!((number - 1) % 5 + 1);
        }
        json!({ "type": "ReImportation", "counterfoil": sheet, "exportationVouchers": [number - 1] })
    };
    let before = if forked && number.is_multiple_of(2) && number > 2 {
        number - 2
    } else {
        number - 1
    };
    let previous: Vec<Value> = (before > 0)
        .then(|| reference(before, ENDORSEMENT))
        .into_iter()
        .collect();
    let sequence = if forked { number / 2 + 1 } else { number };
    json!({
        "type": "AtaCarnetEndorsement",
        "subject": reference(0, "AtaCarnetCredential"),
        "previous": previous,
        "sequence": sequence,
        "actor": { "type": "CarnetOffice", "legalName": "Office", "country": "US" },
        "date": "2026-11-01",
        "action": action
    })
    .to_string()
}

/// An event of a movement: all of them are dated between its authorization and its last day.
fn event(number: u32) -> String {
    let carrier = json!({
        "type": "InBondCarrier",
        "scac": "GBRC",
        "legalName": "Great Basin Railway Company",
        "bondNumber": "26C000417"
    });
    let office = json!({ "type": "CustomsOffice", "legalName": "Port", "country": "US" });
    let facility = format!("{:04}", number % 10_000);
    let (actor, event) = match (number, number % 6) {
        (1, _) => {
            let event = json!({ "type": "RecordUpdate", "explanation": "counted", "pieces": PIECES.to_string() });
            (carrier, event)
        }
        (_, 1) => (
            carrier.clone(),
            json!({ "type": "CarrierTransfer", "to": carrier }),
        ),
        (_, 2) => (
            office,
            json!({ "type": "HoldForExamination", "agency": "CBP" }),
        ),
        (_, 3) => (office, json!({ "type": "ReleaseFromExamination" })),
        (_, 4) => (
            carrier,
            json!({ "type": "SealChange", "applied": [number.to_string()] }),
        ),
        (_, 5) => {
            let event = json!({
                "type": "Arrival",
                "port": "3901",
                "firmsCode": facility,
                "pieces": "1",
                "entireShipment": false
            });
            (carrier, event)
        }
        _ => (
            carrier,
            json!({ "type": "NewInBond", "inBondNumber": "257700052", "pieces": "1" }),
        ),
    };
    let previous: Vec<Value> = (number > 1)
        .then(|| reference(number - 1, EVENT))
        .into_iter()
        .collect();
    json!({
        "type": "InBondEvent",
        "subject": reference(0, "InBondMovementCredential"),
        "previous": previous,
        "sequence": number,
        "actor": actor,
        "date": "2026-11-01",
        "event": event
    })
    .to_string()
}
