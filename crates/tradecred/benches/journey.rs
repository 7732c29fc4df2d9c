//! What it takes to fold ten thousand endorsements of a carnet, beside reading them (SPEC chapter *Journeys*).
//! Run with `cargo bench -p tradecred --bench journey`.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench measures time, and makes what it measures with `serde_json`"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tradecred::ata_carnet::AtaCarnet;
use tradecred::ata_carnet_endorsement::AtaCarnetEndorsement;
use tradecred::journey::carnet::{Outcome, journey};
use tradecred::journey::{Counted, Counting};
use tradecred_conformance::recipe::{Maker, all};
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::time::Date;

/// How many endorsements.
const ENDORSEMENTS: u32 = 10_000;
/// How often each is measured.
const ROUNDS: u32 = 10;

fn main() {
    let carnet = carnet();
    for (name, forked) in [("a straight chain", false), ("a fork at each step", true)] {
        let texts: Vec<String> = (1..=ENDORSEMENTS)
            .map(|number| text(number, forked))
            .collect();
        let read = || -> Vec<AtaCarnetEndorsement> {
            texts
                .iter()
                .map(|text| serde_json::from_str(text).unwrap())
                .collect()
        };
        let counting = Counting::of(
            (1..)
                .zip(read())
                .map(|(number, endorsement)| Counted::new(digest(number), endorsement))
                .collect(),
        );
        let as_of = Date::constant(2027, 1, 1);
        let fold = || journey(&carnet, &counting, as_of);
        assert_eq!(fold().outcome == Outcome::Contradictory, forked);
        let (reading, folding) = (
            median(|| drop(black_box(read()))),
            median(|| drop(black_box(fold()))),
        );
        println!(
            "{name}: {ENDORSEMENTS} endorsements folded in {folding:.1?}, read in {reading:.1?}; {:.2} times reading",
            folding.as_secs_f64() / reading.as_secs_f64()
        );
    }
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

/// The good carnet of the vectors.
fn carnet() -> AtaCarnet {
    let maker = Maker::fixed();
    let recipes = all();
    let valid = recipes
        .iter()
        .find(|recipe| recipe.id() == "document/ata-carnet/valid")
        .unwrap();
    let input: Value = serde_json::from_slice(&valid.make(&maker).input).unwrap();
    serde_json::from_value(input.pointer("/credentialSubject").cloned().unwrap()).unwrap()
}

fn digest(number: u32) -> DigestMultibase {
    DigestMultibase::from(sha256(&number.to_be_bytes()))
}

fn reference(number: u32) -> Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:3fd1a4f4-9c9c-4b36-8a0b-6a3d9e9c9a11",
        "credentialType": "AtaCarnetEndorsementCredential",
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
        .then(|| reference(before))
        .into_iter()
        .collect();
    let sequence = if forked { number / 2 + 1 } else { number };
    json!({
        "type": "AtaCarnetEndorsement",
        "subject": reference(0),
        "previous": previous,
        "sequence": sequence,
        "actor": { "type": "CarnetOffice", "legalName": "Office", "country": "US" },
        "date": "2026-11-01",
        "action": action
    })
    .to_string()
}
