//! The fold of a certificate by itself: whatever the order, what is removed, and how it is divided.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use super::weights::kilograms;
use super::*;
use crate::decimal::Decimal;
use crate::journey::Counted;

mod composed;

type Endorsement = Counted<FisheriesCertificateEndorsement>;

/// The kilograms of lines 1 and 2.
const LINES: [u64; 2] = [10_000, 4_000];

fn party(name: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": { "type": "PostalAddress", "streetAddress": "1 Pier", "addressLocality": "San Diego", "addressCountry": "US" }
    })
}

fn weight(kilograms: u64) -> Value {
    json!({ "type": "Quantity", "value": kilograms.to_string(), "unit": "KGM" })
}

fn certificate() -> FisheriesCertificateOfOrigin {
    let fish: Vec<Value> = (1..)
        .zip(LINES)
        .map(|(number, kilograms)| {
            json!({
                "type": "FishLine",
                "lineNumber": number,
                "htsus": "0303.43",
                "species": { "type": "FishSpecies", "code": "SKJ" },
                "productForm": "frozen",
                "netWeight": weight(kilograms),
                "oceanArea": "westernPacific",
                "fishingGear": "longline",
                "vessel": { "type": "FishingVessel", "vesselName": "Don Ernesto", "flag": "EC" },
                "trip": { "type": "FishingTrip", "begin": "2025-10-01", "end": "2025-11-01" }
            })
        })
        .collect();
    serde_json::from_value(json!({
        "type": "FisheriesCertificateOfOrigin",
        "exporter": party("Exporter"),
        "importer": party("Importer"),
        "fish": fish,
        "totalNetWeight": weight(LINES.iter().sum()),
        "dolphinSafeStatus": "5A",
        "completedAt": "2026-01-01"
    }))
    .unwrap()
}

fn digest(name: usize) -> DigestMultibase {
    DigestMultibase::from(sha256(&name.to_be_bytes()))
}

fn reference(name: usize) -> Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:3fd1a4f4-9c9c-4b36-8a0b-6a3d9e9c9a11",
        "credentialType": crate::fisheries_certificate_endorsement::CREDENTIAL_TYPE,
        "digestMultibase": digest(name).to_string()
    })
}

/// An endorsement of this name by the importer, so many steps from the beginning.
fn endorsed(name: usize, before: Option<(usize, usize)>, act: &Value) -> (Endorsement, usize) {
    let depth = before.map_or(1, |(_, depth)| depth + 1);
    let endorsement = serde_json::from_value(json!({
        "type": "FisheriesCertificateEndorsement",
        "subject": reference(0),
        "previous": before.iter().map(|(name, _)| reference(*name)).collect::<Vec<_>>(),
        "sequence": depth,
        "actor": party("Importer"),
        "signatoryName": "Dana Whitfield",
        "date": "2026-02-01",
        "act": act
    }))
    .unwrap();
    (Counted::new(digest(name), endorsement), depth)
}

fn fold(endorsements: &[Endorsement]) -> State {
    let as_of = Date::constant(2026, 12, 1);
    journey(&certificate(), &Counting::of(endorsements.to_vec()), as_of)
}

fn weights(held: [u64; 2]) -> Value {
    (1..)
        .zip(held)
        .filter(|(_, kilograms)| *kilograms > 0)
        .map(|(line, kilograms)| json!({ "type": "FishWeight", "lineNumber": line, "netWeight": weight(kilograms) }))
        .collect()
}

/// A lot while a journey is drawn: its name, what it holds, whether it is entered, its last endorsement.
#[derive(Clone)]
struct Drawn {
    lot: Option<String>,
    held: [u64; 2],
    entered: bool,
    last: Option<(usize, usize)>,
}

/// A consistent journey, drawn from these numbers: each act is of a lot that is there and takes what it holds.
fn consistent(draws: &[(u8, u8)]) -> Vec<Endorsement> {
    let (taken, depth) = endorsed(
        1,
        None,
        &json!({ "type": "Custody", "role": "importer", "takenFrom": "Exporter", "weights": weights(LINES) }),
    );
    let mut endorsements = vec![taken];
    let mut lots = vec![Drawn {
        lot: None,
        held: LINES,
        entered: false,
        last: Some((1, depth)),
    }];
    for (number, (which, what)) in (2..).zip(draws) {
        let place = usize::from(*which) % lots.len();
        let lot = lots[place].clone();
        let (mut act, after) = drawn(number, *what, &lot);
        if let Some(name) = &lot.lot {
            act["lot"] = json!(name);
        }
        let (endorsement, depth) = endorsed(number, lot.last, &act);
        endorsements.push(endorsement);
        let after = after.into_iter().map(|lot| Drawn {
            last: Some((number, depth)),
            ..lot
        });
        lots.splice(place..=place, after);
    }
    endorsements
}

/// An act of this number on a lot, and the lots that it leaves.
fn drawn(number: usize, what: u8, lot: &Drawn) -> (Value, Vec<Drawn>) {
    let of = |held: [u64; 2]| Drawn {
        held,
        ..lot.clone()
    };
    match what % 4 {
        0 => {
            let act = json!({ "type": "Custody", "role": "importer", "takenFrom": "Importer", "weights": weights(lot.held) });
            (act, vec![lot.clone()])
        }
        1 if !lot.entered => {
            let act = json!({
                "type": "Entry",
                "entryNumber": "ABC-1234567-6",
                "entryDate": "2026-02-01",
                "weights": weights(lot.held),
                "processingCode": "NOT"
            });
            let after = Drawn {
                entered: true,
                ..lot.clone()
            };
            (act, vec![after])
        }
        2 if lot.held.iter().all(|held| *held >= 2) => {
            let first = lot.held.map(|held| held / 2);
            let second = [lot.held[0] - first[0], lot.held[1] - first[1]];
            let parts = [("a", first), ("b", second)].map(|(letter, held)| Drawn {
                lot: Some(format!("{number}{letter}")),
                ..of(held)
            });
            let into: Value = parts
                .iter()
                .map(|part| {
                    let mut lot =
                        json!({ "type": "FishLot", "lot": part.lot, "weights": weights(part.held) });
                    if what % 8 == 2 {
                        lot["receiver"] = party("Importer");
                    }
                    lot
                })
                .collect();
            (json!({ "type": "Split", "into": into }), parts.to_vec())
        }
        3 if lot.held[0] > 1 => {
            let less = lot.held[0] - 1;
            let product = json!({ "type": "ProcessedFish", "lineNumber": 1, "netWeight": weight(less), "productForm": "loins" });
            let act = json!({ "type": "Processing", "products": [product] });
            (act, vec![of([less, lot.held[1]])])
        }
        _ => {
            let act = json!({ "type": "OwnershipChange", "acquiredFrom": "Importer" });
            (act, vec![lot.clone()])
        }
    }
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// What is entered of each line, all together, in billionths.
fn entered(state: &State) -> BTreeMap<u32, i128> {
    let mut lines = BTreeMap::new();
    for weight in state.form.entries.iter().flat_map(|entry| &entry.weights) {
        *lines.entry(weight.line_number).or_insert(0) += number(&weight.net_weight).billionths();
    }
    lines
}

/// What the lots hold of each line, all together, in billionths.
fn held(state: &State) -> BTreeMap<u32, i128> {
    let mut lines = BTreeMap::new();
    for weight in state.lots.iter().flat_map(|lot| &lot.weights) {
        *lines.entry(weight.line_number).or_insert(0) += number(&weight.net_weight).billionths();
    }
    lines
}

fn rejections(state: &State) -> Vec<&'static str> {
    state
        .findings
        .iter()
        .filter(|finding| finding.status == Status::Fail)
        .map(|finding| finding.code.0.code)
        .collect()
}

#[test]
fn weights_are_written_as_kilograms() {
    assert_eq!(kilograms(0), "0");
    assert_eq!(kilograms(4_250_500_000_000), "4250.5");
    assert_eq!(kilograms(1), "0.000000001");
    assert_eq!(kilograms(-1_000_000_000), "-1");
}

#[test]
fn a_certificate_without_endorsements_is_open() {
    let state = fold(&[]);
    assert_eq!(state.outcome, Outcome::Open);
    assert_eq!(state.findings, []);
    let [shipment] = state.lots.as_slice() else {
        panic!("one lot");
    };
    assert_eq!(shipment.custodian, "Exporter");
    assert_eq!(shipment.lot, None);
    assert_eq!(state.form.signatures, []);
}

#[test]
fn a_long_chain_is_folded() {
    let mut endorsements = Vec::new();
    let mut before = None;
    for name in 1..4000 {
        let act = json!({ "type": "OwnershipChange", "acquiredFrom": "Importer" });
        let (endorsement, depth) = endorsed(name, before, &act);
        endorsements.push(endorsement);
        before = Some((name, depth));
    }
    let state = fold(&endorsements);
    assert_eq!(state.findings, []);
    assert_eq!(state.form.signatures.len(), 3999);
}

proptest! {
    #[test]
    fn a_consistent_journey_is_never_rejected(draws in prop::collection::vec(any::<(u8, u8)>(), 0..14)) {
        let state = fold(&consistent(&draws));
        prop_assert_eq!(&state.findings.iter().filter(|found| found.code.0.code != "fisheries-certificate-of-origin.entered-differs").count(), &0, "{:?}", state.findings);
        prop_assert!(state.timeline.iter().all(|step| step.placed));
    }

    #[test]
    fn the_order_in_which_endorsements_arrive_changes_nothing(
        draws in prop::collection::vec(any::<(u8, u8)>(), 0..10),
        keys in prop::collection::vec(any::<u32>(), 12),
    ) {
        let endorsements = consistent(&draws);
        let mut shuffled: Vec<_> = keys.into_iter().zip(endorsements.clone()).collect();
        prop_assume!(shuffled.len() == endorsements.len());
        shuffled.sort_by_key(|(key, _)| *key);
        let shuffled: Vec<_> = shuffled.into_iter().map(|(_, one)| one).collect();
        prop_assert_eq!(fold(&shuffled), fold(&endorsements));
    }

    #[test]
    fn nothing_is_entered_or_held_that_was_not_certified(draws in prop::collection::vec(any::<(u8, u8)>(), 0..14)) {
        let state = fold(&consistent(&draws));
        for lines in [entered(&state), held(&state)] {
            for (line, kilograms) in lines {
                let certified = i128::from(LINES[line as usize - 1]) * 1_000_000_000;
                prop_assert!(kilograms <= certified);
            }
        }
    }

    #[test]
    fn without_processing_the_lots_hold_all_that_was_certified(draws in prop::collection::vec((any::<u8>(), 0_u8..3), 0..14)) {
        let state = fold(&consistent(&draws));
        for (line, kilograms) in held(&state) {
            prop_assert_eq!(kilograms, i128::from(LINES[line as usize - 1]) * 1_000_000_000);
        }
    }

    #[test]
    fn removing_endorsements_makes_nothing_more_complete(
        draws in prop::collection::vec(any::<(u8, u8)>(), 0..12),
        kept in prop::collection::vec(any::<bool>(), 13),
    ) {
        let endorsements = consistent(&draws);
        let whole = fold(&endorsements);
        let part: Vec<_> = endorsements
            .into_iter()
            .zip(kept)
            .filter_map(|(one, kept)| kept.then_some(one))
            .collect();
        let part = fold(&part);
        prop_assert_eq!(rejections(&part), Vec::<&str>::new());
        let (before, after) = (entered(&whole), entered(&part));
        for (line, kilograms) in after {
            prop_assert!(kilograms <= before.get(&line).copied().unwrap_or(0));
        }
        prop_assert!(part.outcome != Outcome::Entered || whole.outcome == Outcome::Entered);
    }

    #[test]
    fn who_receives_a_lot_changes_no_weight_and_rejects_nothing(draws in prop::collection::vec(any::<(u8, u8)>(), 0..14)) {
        let endorsements = consistent(&draws);
        let state = fold(&endorsements);
        let for_others: Vec<_> = endorsements
            .into_iter()
            .map(|counted| {
                let mut json = serde_json::to_value(&counted.endorsement).unwrap();
                let lots = json.pointer_mut("/act/into").and_then(Value::as_array_mut);
                for lot in lots.into_iter().flatten() {
                    lot["receiver"] = party("Another");
                }
                Counted::new(counted.digest, serde_json::from_value(json).unwrap())
            })
            .collect();
        let other = fold(&for_others);
        prop_assert_eq!(rejections(&other), rejections(&state));
        prop_assert_eq!(&other.form, &state.form);
        prop_assert_eq!(held(&other), held(&state));
        prop_assert_eq!(other.outcome, state.outcome);
        let receiver = |found: &&Finding| found.code.0.code == "fisheries-certificate-of-origin.receiver";
        prop_assert_eq!(state.findings.iter().filter(receiver).count(), 0);
        let others: Vec<_> = other.findings.iter().filter(|found| !receiver(found)).collect();
        prop_assert_eq!(others, state.findings.iter().collect::<Vec<_>>());
        // The importer takes or enters each lot that was made for another.
        let took = |step: &&Step| step.lot.is_some() && ["Custody", "Entry"].contains(&step.act.as_str());
        let taken = other.timeline.iter().filter(took).count();
        prop_assert_eq!(other.findings.iter().filter(receiver).count(), taken);
    }

    #[test]
    fn a_second_endorsement_of_one_lot_is_always_a_fork(
        draws in prop::collection::vec(any::<(u8, u8)>(), 0..8),
        which in any::<u8>(),
    ) {
        let mut endorsements = consistent(&draws);
        let twin = &endorsements[usize::from(which) % endorsements.len()];
        let copy = Counted::new(digest(1_000), twin.endorsement.clone());
        endorsements.push(copy);
        let state = fold(&endorsements);
        prop_assert!(rejections(&state).contains(&"journey.fork"));
    }
}
