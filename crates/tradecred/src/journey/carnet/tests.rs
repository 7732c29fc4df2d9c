use proptest::prelude::*;
use serde_json::{Value, json};
use tradecred_vc::digest::{DigestMultibase, sha256};

use super::*;
use crate::carnet::Sameness;
use crate::journey::Counted;

type Act = Counted<AtaCarnetEndorsement>;

/// The pieces of the items 1 to 3 of the carnet below.
const PIECES: [u64; 3] = [2, 3, 5];

fn carnet() -> AtaCarnet {
    let items: Vec<Value> = (1..)
        .zip(PIECES)
        .map(|(number, pieces)| {
            json!({
                "type": "GeneralListItem",
                "itemNumber": number,
                "description": "lamp",
                "pieces": pieces,
                "weightOrVolume": { "type": "Quantity", "value": "1", "unit": "KGM" },
                "value": { "type": "Amount", "value": "1.00", "currency": "USD" },
                "countryOfOrigin": "US"
            })
        })
        .collect();
    let territory = |code| json!({ "type": "CarnetTerritory", "territory": code, "guaranteeingAssociation": "Guarantee" });
    let written = |words: &str| json!({ "type": "WrittenNumber", "figures": 10, "inWords": words });
    let amount = json!({ "type": "Amount", "value": "3.00", "currency": "USD" });
    serde_json::from_value(json!({
        "type": "AtaCarnet",
        "carnetNumber": "US/1",
        "carnetHolder": {
            "type": "NamedParty",
            "legalName": "Holder",
            "address": { "type": "PostalAddress", "streetAddress": "1 Pier", "addressLocality": "Brooklyn", "addressCountry": "US" }
        },
        "intendedUse": ["professionalEquipment"],
        "issuedBy": { "type": "CarnetAssociation", "legalName": "Issuer", "country": "US" },
        "validUntil": "2026-12-31",
        "territories": [territory("EU"), territory("CH"), territory("GB")],
        "issuedAt": "2026-01-01",
        "language": "en",
        "generalList": items,
        "totalPieces": written("ten"),
        "totalValue": { "type": "WrittenAmount", "figures": amount, "inWords": "three" }
    }))
    .unwrap()
}

#[test]
fn a_carnet_is_valid_for_the_parts_of_its_territories_and_guaranteed_by_name() {
    let carnet = carnet();
    let listed = Listed::of(&carnet);
    let valid = |code: &str| {
        let territory = CustomsTerritory::try_from(code.to_owned()).unwrap();
        listed.validity_in(&territory) == Sameness::One
    };
    assert!(["EU", "FR", "DE", "CH", "GB"].into_iter().all(valid));
    assert!(!["US", "JP"].into_iter().any(valid));
    assert!(listed.is_guaranteed_by("GUARANTEE."));
    assert!(!listed.is_guaranteed_by("Guarantees"));
    assert!(!listed.is_guaranteed_by("."));
}

fn digest(name: u32) -> DigestMultibase {
    DigestMultibase::from(sha256(&name.to_be_bytes()))
}

fn reference(name: u32) -> Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:3fd1a4f4-9c9c-4b36-8a0b-6a3d9e9c9a11",
        "credentialType": "AtaCarnetEndorsementCredential",
        "digestMultibase": digest(name).to_string()
    })
}

fn office(country: &str) -> Value {
    json!({ "type": "CarnetOffice", "legalName": "Office", "country": country })
}

fn issuer() -> Value {
    json!({ "type": "CarnetAssociation", "legalName": "Issuer", "country": "US" })
}

fn holder() -> Value {
    json!({ "type": "CarnetHolder", "legalName": "Holder" })
}

fn sheet(number: u32, items: &[(usize, u64)]) -> Value {
    json!({ "type": "Sheet", "number": number, "items": pieces(items) })
}

fn pieces(items: &[(usize, u64)]) -> Value {
    items
        .iter()
        .map(|(item, pieces)| json!({ "type": "SheetItem", "itemNumber": item, "pieces": pieces }))
        .collect()
}

/// An endorsement of this name, on a day of 2026.
fn act(name: u32, previous: &[u32], day: u16, actor: Value, action: Value) -> Act {
    let date = Date::constant(2026, 1, 1).add_days(i64::from(day)).unwrap();
    let endorsement = serde_json::from_value(json!({
        "type": "AtaCarnetEndorsement",
        "subject": reference(0),
        "previous": previous.iter().map(|name| reference(*name)).collect::<Vec<_>>(),
        "sequence": name,
        "actor": actor,
        "date": date.to_string(),
        "action": action
    }))
    .unwrap();
    Counted::new(digest(name), endorsement)
}

fn fold(acts: &[Act]) -> State {
    let as_of = Date::constant(2026, 12, 1);
    journey(&carnet(), &Counting::of(acts.to_vec()), as_of)
}

/// A consistent journey, drawn from these numbers: a straight chain in which each act takes what is there.
fn consistent(draws: &[(u8, u8)]) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    let countries = ["FR", "CH", "GB"];
    let mut departure = PIECES;
    let mut abroad = [0_u64; 3];
    // Country, number and pieces of what is in a territory or in transit.
    let mut inside: Vec<(&str, u32, [u64; 3])> = Vec::new();
    // What is outstanding on each exportation.
    let mut out: Vec<(u32, [u64; 3])> = Vec::new();
    let mut number = 0;
    let some = |pieces: [u64; 3]| -> Vec<(usize, u64)> {
        (1..)
            .zip(pieces)
            .filter(|(_, pieces)| *pieces > 0)
            .collect()
    };
    for (kind, draw) in draws {
        number += 1;
        let name = u32::try_from(acts.len()).unwrap() + 1;
        let country = countries[usize::from(*draw) % 3];
        let mut add = |actor, action| {
            let previous: Vec<u32> = (name > 1).then(|| name - 1).into_iter().collect();
            let day = 10 + u16::try_from(name).unwrap();
            acts.push(act(name, &previous, day, actor, action));
        };
        match kind % 5 {
            0 if departure != [0; 3] => {
                let foil = sheet(number, &some(departure));
                add(
                    office("US"),
                    json!({ "type": "Exportation", "counterfoil": foil }),
                );
                (0..3).for_each(|item| abroad[item] += departure[item]);
                out.push((number, departure));
                departure = [0; 3];
            }
            1 if abroad != [0; 3] => {
                let foil = sheet(number, &some(abroad));
                add(
                    office(country),
                    json!({ "type": "Importation", "counterfoil": foil }),
                );
                inside.push((country, number, abroad));
                abroad = [0; 3];
            }
            2 if !inside.is_empty() => {
                let place = usize::from(*draw) % inside.len();
                let (country, opened, there) = inside.remove(place);
                let foil = sheet(number, &some(there));
                let action = json!({ "type": "ReExportation", "counterfoil": foil, "importationVouchers": [opened] });
                add(office(country), action);
                (0..3).for_each(|item| abroad[item] += there[item]);
            }
            3 if !inside.is_empty() => {
                let (country, opened, there) = inside.remove(0);
                let action = json!({ "type": "Regularisation", "importationVoucher": opened, "items": pieces(&some(there)), "ground": "destroyed" });
                add(office(country), action);
                for item in 0..3 {
                    let mut settled = there[item];
                    for (_, outstanding) in &mut out {
                        let taken = outstanding[item].min(settled);
                        outstanding[item] -= taken;
                        settled -= taken;
                    }
                }
            }
            4 if abroad != [0; 3] => {
                let cited: Vec<u32> = out.iter().map(|(number, _)| *number).collect();
                let foil = sheet(number, &some(abroad));
                let action = json!({ "type": "ReImportation", "counterfoil": foil, "exportationVouchers": cited });
                add(office("US"), action);
                for item in 0..3 {
                    let mut back = abroad[item];
                    departure[item] += back;
                    for (_, outstanding) in &mut out {
                        let taken = outstanding[item].min(back);
                        outstanding[item] -= taken;
                        back -= taken;
                    }
                }
                abroad = [0; 3];
            }
            _ => {}
        }
    }
    if inside.is_empty() && abroad == [0; 3] {
        let name = u32::try_from(acts.len()).unwrap() + 1;
        let previous: Vec<u32> = (name > 1).then(|| name - 1).into_iter().collect();
        acts.push(act(
            name,
            &previous,
            300,
            issuer(),
            json!({ "type": "Discharge" }),
        ));
    }
    acts
}

/// Any act at all, by anybody, after anything.
fn any_act() -> impl Strategy<Value = (u8, u8, u8, u8, u8, u16)> {
    (0_u8..18, 0_u8..6, 0_u8..5, 1_u8..5, 1_u8..8, 0_u16..40)
}

fn arbitrary(draws: &[(u8, u8, u8, u8, u8, u16)]) -> Vec<Act> {
    (1_u32..)
        .zip(draws)
        .map(|(name, (kind, who, number, item, count, day))| {
            let items = &[(usize::from(*item), u64::from(*count))];
            let (foil, list) = (sheet(u32::from(*number) + 1, items), pieces(items));
            let cited = u32::from(*count) % 4 + 1;
            let named = reference(u32::from(*day) % name + 1);
            let action = match kind {
                0 | 1 => json!({ "type": "Exportation", "counterfoil": foil }),
                2 | 3 => json!({ "type": "Importation", "counterfoil": foil }),
                4 => json!({ "type": "ReExportation", "counterfoil": foil, "importationVouchers": [cited, 1] }),
                5 => json!({ "type": "ReImportation", "counterfoil": foil, "exportationVouchers": [cited] }),
                6 => json!({ "type": "TransitOpening", "counterfoil": foil, "destinationOffice": "Office", "finalDate": "2026-02-01" }),
                7 => json!({ "type": "TransitClosing", "counterfoil": foil, "openingVoucher": cited }),
                8 => json!({ "type": "Regularisation", "importationVoucher": cited, "items": list, "ground": "destroyed" }),
                9 => json!({ "type": "Regularisation", "importationVoucher": cited, "items": list, "ground": "otherEvidence" }),
                10 => json!({ "type": "Seizure", "importationVoucher": cited, "items": list, "atSuitOf": "customs" }),
                11 => json!({ "type": "SeizureEnd", "seizure": named }),
                12 => json!({ "type": "Cancellation", "cancels": named }),
                13 => json!({ "type": "Consent", "to": named }),
                14 => json!({ "type": "Claim", "voucher": cited, "voucherKind": "importation", "items": list }),
                15 => json!({ "type": "ClaimPayment", "claim": named, "kind": "deposit" }),
                16 => json!({ "type": "Reconciliation", "explanation": "joined" }),
                _ => json!({ "type": "Discharge" }),
            };
            let actor = match who {
                0 => office("FR"),
                1 => office("DE"),
                2 => office("GB"),
                3 => office("US"),
                4 => issuer(),
                _ => holder(),
            };
            // Any earlier endorsement, or one that is not there, or none.
            let previous: Vec<u32> = match number {
                0 => Vec::new(),
                1 => vec![1_000],
                _ => vec![u32::from(*day) % name].into_iter().filter(|n| *n > 0).collect(),
            };
            act(name, &previous, *day, actor, action)
        })
        .collect()
}

fn is_conserved(state: &State) -> bool {
    state.items.iter().all(|item| {
        let there: u64 = item.places.iter().map(|at| at.pieces).sum();
        there == item.pieces
    }) && state.items.iter().map(|item| item.pieces).eq(PIECES)
}

#[test]
fn nothing_endorsed_leaves_everything_at_departure() {
    let state = fold(&[]);
    assert_eq!(state.outcome, Outcome::Open);
    assert!(is_conserved(&state));
    assert!(
        state
            .items
            .iter()
            .all(|item| item.places[0].place == PlaceKind::Departure)
    );
}

#[test]
fn refusals_are_shown_to_their_own_territory_only() {
    let refusal = json!({ "type": "Refusal", "sheetKind": "importation", "reason": "no goods" });
    let counting = Counting::of(vec![act(1, &[], 20, office("FR"), refusal)]);
    let state = journey(&carnet(), &counting, Date::constant(2026, 12, 1));
    assert!(state.timeline.is_empty() && state.refusals.is_empty());
    let of = |code: &str| CustomsTerritory::try_from(code.to_owned()).unwrap();
    let seen = |code| {
        state
            .clone()
            .with_refusals_of(&counting, &of(code))
            .refusals
            .len()
    };
    assert_eq!((seen("DE"), seen("EU"), seen("GB")), (1, 1, 0));
}

#[test]
fn the_schema_holds_of_what_is_written() {
    let state = fold(&arbitrary(&[
        (2, 0, 0, 1, 1, 5),
        (14, 0, 2, 1, 1, 6),
        (9, 0, 1, 1, 1, 7),
    ]));
    let schema = crate::schema::of::<crate::journey::Journey>();
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    let written = serde_json::to_value(&state).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&written)
        .map(|e| e.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

proptest! {
    #[test]
    fn the_order_of_arrival_changes_nothing(
        (straight, shuffled) in proptest::collection::vec(any_act(), 0..30)
            .prop_map(|draws| arbitrary(&draws))
            .prop_flat_map(|acts| (Just(acts.clone()), Just(acts).prop_shuffle())),
    ) {
        prop_assert_eq!(fold(&straight), fold(&shuffled));
    }

    #[test]
    fn pieces_are_never_made_or_lost(draws in proptest::collection::vec(any_act(), 0..60)) {
        prop_assert!(is_conserved(&fold(&arbitrary(&draws))));
    }

    #[test]
    fn what_is_consistent_has_no_finding_that_rejects(
        draws in proptest::collection::vec((0_u8..5, any::<u8>()), 0..30),
    ) {
        let acts = consistent(&draws);
        let state = fold(&acts);
        prop_assert!(state.outcome >= Outcome::Open, "{:?}", state.findings);
        prop_assert!(is_conserved(&state));
    }

    #[test]
    fn less_evidence_never_makes_a_better_outcome(
        draws in proptest::collection::vec((0_u8..5, any::<u8>()), 1..20),
        removed in any::<proptest::sample::Index>(),
    ) {
        let mut acts = consistent(&draws);
        prop_assume!(!acts.is_empty());
        let whole = fold(&acts).outcome;
        acts.remove(removed.index(acts.len()));
        prop_assert!(fold(&acts).outcome <= whole);
    }
}
