//! What holds of the journey of any movement, whatever its events are.

use proptest::prelude::*;
use serde_json::{Value, json};
use tradecred_vc::digest::{DigestMultibase, sha256};

use super::*;

type Told = Counted<InBondEvent>;

/// The pieces of the two lines of the movement below.
const PIECES: u64 = 260;

fn movement(entry_type: &str) -> InBondMovement {
    let line = |number: u32, pieces: &str| {
        json!({
            "type": "InBondGoodsLine",
            "lineNumber": number,
            "description": "tools",
            "htsus": "8205.59",
            "quantity": { "type": "PackedQuantity", "pieces": pieces, "unit": "carton" }
        })
    };
    serde_json::from_value(json!({
        "type": "InBondMovement",
        "inBondNumber": "257700030",
        "entryType": entry_type,
        "originationPort": "2704",
        "destinationPort": "3901",
        "filer": party("Filer"),
        "filerCapacity": "sufficientInterest",
        "importer": party("Importer"),
        "consignee": party("Consignee"),
        "carrier": carrier("GBRC"),
        "transportModes": ["rail"],
        "billOfLading": "B1",
        "goods": [line(1, "200"), line(2, "60")],
        "containers": [{ "type": "InBondContainer", "containerNumber": "C1" }],
        "filedAt": "2026-01-01",
        "movementAuthorizedAt": "2026-01-02"
    }))
    .unwrap()
}

fn carrier(scac: &str) -> Value {
    json!({ "type": "InBondCarrier", "scac": scac, "legalName": format!("Carrier {scac}"), "bondNumber": "1" })
}

fn party(name: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": { "type": "PostalAddress", "streetAddress": "1 Pier", "addressLocality": "Long Beach", "addressCountry": "US" }
    })
}

fn customs() -> Value {
    json!({ "type": "CustomsOffice", "legalName": "Port", "country": "US" })
}

fn digest(name: u32) -> DigestMultibase {
    DigestMultibase::from(sha256(&name.to_be_bytes()))
}

fn reference(name: u32) -> Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:3fd1a4f4-9c9c-4b36-8a0b-6a3d9e9c9a11",
        "credentialType": "InBondEventCredential",
        "digestMultibase": digest(name).to_string()
    })
}

/// An event of this name, on a day of 2026.
fn told(name: u32, previous: &[u32], day: u16, actor: Value, event: Value) -> Told {
    let date = Date::constant(2026, 1, 3).add_days(i64::from(day)).unwrap();
    let event = serde_json::from_value(json!({
        "type": "InBondEvent",
        "subject": reference(0),
        "previous": previous.iter().map(|name| reference(*name)).collect::<Vec<_>>(),
        "sequence": name,
        "actor": actor,
        "date": date.to_string(),
        "event": event
    }))
    .unwrap();
    Counted::new(digest(name), event)
}

fn fold(events: &[Told]) -> State {
    let as_of = Date::constant(2026, 2, 20);
    journey(&movement("61"), &Counting::of(events.to_vec()), as_of)
}

fn arrival(port: &str, facility: u64, pieces: u64, entire: bool) -> Value {
    json!({
        "type": "Arrival",
        "port": port,
        "firmsCode": format!("H57{facility}"),
        "pieces": pieces.to_string(),
        "entireShipment": entire
    })
}

/// A consistent journey, drawn from these numbers: a straight chain from a departure to the last pieces' entry,
/// admission or going on, as far as it comes.
fn consistent(
    diverted: bool,
    short: u64,
    portions: &[u64],
    ways: &[u8],
    length: usize,
) -> Vec<Told> {
    let mut events: Vec<(Value, Value)> = vec![(
        carrier("GBRC"),
        json!({ "type": "Departure", "port": "2704", "sealNumbers": ["S1"] }),
    )];
    let mut port = "3901";
    if diverted {
        port = "4501";
        let filer = party("Filer");
        events.push((filer, json!({ "type": "DiversionRequest", "port": port })));
        let granted = json!({ "type": "DiversionDecision", "port": port, "outcome": "granted" });
        events.push((customs(), granted));
    }
    if short > 0 {
        let shortage = json!({ "type": "Shortage", "pieces": short.to_string() });
        events.push((carrier("GBRC"), shortage));
    }
    let parts = |shares: &[u64]| -> Vec<u64> {
        let mut left = PIECES - short;
        let mut parts: Vec<u64> = Vec::new();
        for share in shares {
            let part = (*share).min(left);
            left -= part;
            parts.extend(Some(part).filter(|part| *part > 0));
        }
        parts.extend(Some(left).filter(|left| *left > 0));
        parts
    };
    let arriving = parts(portions);
    for (place, pieces) in (1..).zip(&arriving) {
        let entire = place == arriving.len();
        let event = arrival(port, place as u64 % 3, *pieces, entire);
        events.push((carrier("GBRC"), event));
    }
    let leaving = parts(&ways.iter().map(|way| u64::from(*way)).collect::<Vec<_>>());
    for (place, pieces) in leaving.iter().enumerate() {
        let pieces = pieces.to_string();
        let event = match ways.get(place).map_or(0, |way| way % 3) {
            0 => json!({ "type": "EntryFiled", "entryNumber": "ABC12345676", "pieces": pieces }),
            1 => {
                json!({ "type": "ForeignTradeZoneAdmission", "admissionNumber": "Z1", "pieces": pieces })
            }
            _ => json!({ "type": "NewInBond", "inBondNumber": "257700052", "pieces": pieces }),
        };
        let importer = party("Importer");
        events.push((importer, event));
    }
    (1_u32..)
        .zip(events.into_iter().take(length))
        .map(|(name, (actor, event))| {
            let previous: Vec<u32> = (name > 1).then(|| name - 1).into_iter().collect();
            told(
                name,
                &previous,
                u16::try_from(name).unwrap() / 4,
                actor,
                event,
            )
        })
        .collect()
}

fn any_consistent() -> impl Strategy<Value = Vec<Told>> {
    let portions = proptest::collection::vec(1_u64..300, 0..4);
    let ways = proptest::collection::vec(1_u8..=255, 0..4);
    (any::<bool>(), 0_u64..20, portions, ways, 1_usize..16).prop_map(
        |(diverted, short, portions, ways, length)| {
            consistent(diverted, short, &portions, &ways, length)
        },
    )
}

/// Any event at all, by anybody, after anything.
type Draw = (u8, u8, u8, u16, u16);

fn any_events(most: usize) -> impl Strategy<Value = Vec<Told>> {
    let draw = (0_u8..18, 0_u8..4, 0_u8..4, 1_u16..300, 0_u16..60);
    proptest::collection::vec(draw, 0..most).prop_map(|draws| arbitrary(&draws))
}

fn arbitrary(draws: &[Draw]) -> Vec<Told> {
    (1_u32..)
        .zip(draws)
        .map(|(name, (kind, who, which, number, day))| {
            let port = ["2704", "3901", "4501", "0401"][usize::from(*which)];
            let pieces = number.to_string();
            let seals = vec![format!("S{}", number % 3)];
            let until = format!("2026-02-{:02}", number % 28 + 1);
            let event = match kind {
                0 => json!({ "type": "Departure", "port": port, "pieces": pieces, "sealNumbers": seals }),
                1 => json!({ "type": "Departure", "port": port }),
                2 => json!({ "type": "CarrierTransfer", "to": carrier("PCRR"), "port": port, "pieces": pieces }),
                3 => json!({ "type": "CarrierTransfer", "to": carrier("PCRR"), "sealNumbers": seals }),
                4 => json!({ "type": "SealChange", "removed": seals, "applied": ["S0"] }),
                5 => json!({ "type": "HoldForExamination", "agency": "CBP" }),
                6 => json!({ "type": "ReleaseFromExamination" }),
                7 => json!({ "type": "DiversionRequest", "port": port }),
                8 => json!({ "type": "DiversionDecision", "port": port, "outcome": "granted" }),
                9 => json!({ "type": "ExtensionDecision", "until": until }),
                10 => arrival(port, u64::from(*number) % 3, u64::from(*number), number % 4 == 0),
                11 => json!({ "type": "Shortage", "pieces": (number % 50 + 1).to_string() }),
                12 => json!({ "type": "Exportation", "port": port, "pieces": pieces }),
                13 => json!({ "type": "EntryFiled", "entryNumber": "ABC12345676" }),
                14 => json!({ "type": "ForeignTradeZoneAdmission", "admissionNumber": "Z1", "pieces": pieces }),
                15 => json!({ "type": "GeneralOrder" }),
                16 => json!({ "type": "RecordUpdate", "explanation": "counted", "pieces": pieces }),
                _ => json!({ "type": "NewInBond", "inBondNumber": "257700052", "pieces": pieces }),
            };
            let actor = match who {
                0 => carrier("GBRC"),
                1 => carrier("PCRR"),
                2 => party("Filer"),
                _ => customs(),
            };
            // Any earlier event, or one that is not there, or none.
            let previous: Vec<u32> = match which {
                0 => Vec::new(),
                1 => vec![1_000],
                _ => vec![u32::from(*day) % name].into_iter().filter(|n| *n > 0).collect(),
            };
            told(name, &previous, *day, actor, event)
        })
        .collect()
}

/// Whether each piece on record is at one place, and each line, where that is decided, has its own.
fn is_conserved(state: &State) -> bool {
    let sum = |places: &[PiecesAt]| -> u64 { places.iter().map(|at| at.pieces).sum() };
    let places = sum(&state.places) == state.pieces.on_record;
    places
        && state.goods.iter().all(|line| {
            let there = line.places.as_deref().map(sum);
            there.is_none_or(|there| there == line.pieces)
        })
}

#[test]
fn nothing_told_leaves_everything_at_the_origin() {
    let state = fold(&[]);
    assert_eq!(state.places[0].place, PlaceKind::Origin);
    assert!(is_conserved(&state));
}

#[test]
fn an_exportation_takes_what_is_at_its_port_first() {
    let events = vec![
        told(1, &[], 1, carrier("GBRC"), arrival("3901", 1, 100, false)),
        told(2, &[1], 1, carrier("GBRC"), arrival("4501", 1, 100, false)),
        told(
            3,
            &[2],
            2,
            carrier("GBRC"),
            json!({ "type": "Exportation", "port": "4501", "pieces": "120" }),
        ),
    ];
    let state = fold(&events);
    let places: Vec<(PlaceKind, u64)> = state
        .places
        .iter()
        .map(|at| (at.place, at.pieces))
        .collect();
    assert_eq!(
        places,
        [
            (PlaceKind::Origin, 60),
            (PlaceKind::Facility, 80),
            (PlaceKind::Exported, 120)
        ]
    );
}

#[test]
fn a_portion_that_another_carrier_takes_over_is_not_taken_from_the_origin_again() {
    let portion = json!({ "type": "Departure", "port": "2704", "pieces": "100" });
    let taken_over = json!({ "type": "CarrierTransfer", "to": carrier("PCRR"), "pieces": "100" });
    let events = vec![
        told(1, &[], 1, carrier("GBRC"), portion),
        told(2, &[1], 2, carrier("PCRR"), taken_over),
    ];
    let state = fold(&events);
    assert_eq!(state.places[0].pieces, 160);
    assert_eq!(
        (state.places[1].place, state.places[1].pieces),
        (PlaceKind::InTransit, 100)
    );
}

proptest! {
    #[test]
    fn the_order_of_arrival_changes_nothing(
        (straight, shuffled) in any_events(30)
            .prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
    ) {
        prop_assert_eq!(fold(&straight), fold(&shuffled));
    }

    #[test]
    fn pieces_are_never_made_or_lost(events in any_events(60)) {
        prop_assert!(is_conserved(&fold(&events)));
    }

    #[test]
    fn what_is_consistent_has_no_finding_that_rejects(events in any_consistent()) {
        let state = fold(&events);
        prop_assert!(state.outcome >= Outcome::Open, "{:?}", state.findings);
        prop_assert_eq!(state.outcome == Outcome::Ended, state.pieces.left == 0);
    }

    #[test]
    fn less_evidence_never_makes_a_better_outcome(
        mut events in any_consistent(),
        removed in any::<proptest::sample::Index>(),
    ) {
        let whole = fold(&events).outcome;
        events.remove(removed.index(events.len()));
        prop_assert!(fold(&events).outcome <= whole);
    }

    #[test]
    fn what_another_event_names_is_missed(
        mut events in any_events(30),
        removed in any::<proptest::sample::Index>(),
    ) {
        prop_assume!(!events.is_empty());
        let gone = events.remove(removed.index(events.len()));
        let names = |event: &Told| {
            let mut previous = event.endorsement.previous.iter();
            previous.any(|reference| reference.digest_multibase == gone.digest)
        };
        prop_assume!(events.iter().any(names));
        prop_assert!(fold(&events).outcome <= Outcome::Incomplete);
    }
}
