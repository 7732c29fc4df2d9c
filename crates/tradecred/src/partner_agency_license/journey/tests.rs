//! Tests of the fold: whatever order events arrive in, and whatever is not at hand.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use super::*;
use crate::journey::codes as chain_codes;

type Act = Counted<PartnerAgencyLicenseUse>;

/// What the lines 1 and 2 of the licence below grant.
const GRANTED: [i128; 2] = [1_000, 50];

fn quantity(value: i128) -> Value {
    json!({ "type": "Quantity", "value": value.to_string(), "unit": "KGM" })
}

fn goods(line: usize, value: i128) -> Value {
    json!({
        "type": "LicensedGoods",
        "lineNumber": line,
        "description": "bars",
        "tariffPrefixes": ["7213"],
        "quantity": quantity(value)
    })
}

fn party() -> Value {
    json!({
        "type": "NamedParty",
        "legalName": "Holder",
        "address": {
            "type": "PostalAddress",
            "streetAddress": "1 Pier",
            "addressLocality": "Houston",
            "addressCountry": "US"
        }
    })
}

fn license() -> PartnerAgencyLicense {
    serde_json::from_value(json!({
        "type": "PartnerAgencyLicense",
        "agencyCode": "ITA",
        "program": "SIM",
        "lpcoType": "steelImportLicense",
        "number": "1",
        "office": { "type": "PartnerAgencyOffice", "legalName": "Agency", "country": "US" },
        "holder": party(),
        "goods": [goods(1, GRANTED[0]), goods(2, GRANTED[1])],
        "uses": "multiple",
        "transferable": false,
        "effectiveFrom": "2026-01-01",
        "effectiveUntil": "2026-12-31",
        "issuedAt": "2026-01-01"
    }))
    .unwrap()
}

fn digest(name: u32) -> DigestMultibase {
    DigestMultibase::from(sha256(&name.to_be_bytes()))
}

fn reference(name: u32) -> Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:3fd1a4f4-9c9c-4b36-8a0b-6a3d9e9c9a11",
        "credentialType": "PartnerAgencyLicenseUseCredential",
        "digestMultibase": digest(name).to_string()
    })
}

/// The event of this name: each follows the one before it.
fn act(name: u32, event: Value) -> Act {
    let previous: Vec<Value> = (name > 1)
        .then(|| reference(name - 1))
        .into_iter()
        .collect();
    let date = Date::constant(2026, 2, 1)
        .add_days(i64::from(name))
        .unwrap();
    let event = serde_json::from_value(json!({
        "type": "PartnerAgencyLicenseUse",
        "subject": reference(0),
        "previous": previous,
        "sequence": name,
        "actor": party(),
        "date": date.to_string(),
        "event": event
    }))
    .unwrap();
    Counted::new(digest(name), event)
}

fn used(entry_line: u32, line: usize, value: i128) -> Value {
    json!({
        "type": "Use",
        "entryNumber": "ABC-1234567-6",
        "entryLine": entry_line,
        "licenseLine": line,
        "htsus": "7213.20",
        "countryOfOrigin": "MX",
        "countryOfExport": "MX",
        "port": "2304",
        "quantity": quantity(value)
    })
}

fn returned(name: u32) -> Value {
    json!({ "type": "Return", "use": reference(name), "reason": "cancelled" })
}

fn amended(line: usize, value: i128) -> Value {
    json!({ "type": "Amendment", "explanation": "applied for", "goods": [goods(line, value)] })
}

fn fold(acts: &[Act]) -> State {
    let as_of = Date::constant(2026, 12, 1);
    journey(&license(), &Counting::of(acts.to_vec()), as_of)
}

/// A journey drawn from these numbers, and what is drawn and granted of each line by plain arithmetic. Where
/// it is to be consistent, nothing takes more than there is.
fn drawn(draws: &[(u8, u16)], consistent: bool) -> (Vec<Act>, [i128; 2], [i128; 2]) {
    let (mut granted, mut sums) = (GRANTED, [0_i128; 2]);
    let mut standing: BTreeMap<u32, (usize, i128)> = BTreeMap::new();
    let mut acts: Vec<Act> = Vec::new();
    for (kind, draw) in draws {
        let name = u32::try_from(acts.len()).unwrap() + 1;
        let line = usize::from(*draw) % 2;
        let value = i128::from(*draw) % 400 + 1;
        match kind % 3 {
            0 if !consistent || sums[line] + value <= granted[line] => {
                sums[line] += value;
                standing.insert(name, (line, value));
                acts.push(act(name, used(name, line + 1, value)));
            }
            1 => {
                let place = usize::from(*draw) % standing.len().max(1);
                let taken = standing.keys().nth(place).copied();
                if let Some((taken, (line, value))) =
                    taken.and_then(|taken| standing.remove_entry(&taken))
                {
                    sums[line] -= value;
                    acts.push(act(name, returned(taken)));
                }
            }
            2 if !consistent || value >= sums[line] => {
                granted[line] = value;
                acts.push(act(name, amended(line + 1, value)));
            }
            _ => {}
        }
    }
    (acts, granted, sums)
}

fn has(state: &State, status: Status) -> bool {
    state
        .findings
        .iter()
        .any(|finding| finding.status == status)
}

#[test]
fn it_tells_what_is_left() {
    let state = fold(&[
        act(1, used(1, 1, 400)),
        act(2, used(2, 1, 500)),
        act(3, returned(1)),
        act(4, amended(1, 700)),
    ]);
    assert_eq!(state.findings, []);
    let shown = serde_json::to_value(&state).unwrap();
    let schema = crate::schema::published().remove("journey").unwrap();
    assert!(jsonschema::is_valid(&schema, &shown));
    assert_eq!(state.outcome, Outcome::Open);
    assert_eq!(
        shown["lines"],
        json!([
            { "lineNumber": 1, "granted": "700", "drawn": "500", "left": "200", "unit": "KGM" },
            { "lineNumber": 2, "granted": "50", "drawn": "0", "left": "50", "unit": "KGM" }
        ])
    );
    let stand: Vec<bool> = state.uses.iter().map(|one| one.stands).collect();
    assert_eq!(stand, [false, true]);
    assert_eq!(state.timeline.len(), 4);
}

#[test]
fn what_was_drawn_beyond_leaves_nothing() {
    let state = fold(&[act(1, used(1, 2, 51))]);
    assert_eq!(state.lines[1].left.as_deref(), Some("0"));
    assert_eq!(state.lines[1].drawn.as_deref(), Some("51"));
    assert_eq!(state.findings.len(), 1);
    assert_eq!(state.findings[0].status, Status::Fail);
}

proptest! {
    #[test]
    fn the_order_of_arrival_changes_nothing(
        draws in prop::collection::vec((any::<u8>(), any::<u16>()), 0..12),
        shuffle in any::<prop::sample::Index>(),
        consistent in any::<bool>(),
    ) {
        let (acts, ..) = drawn(&draws, consistent);
        let mut others = acts.clone();
        others.reverse();
        let by = if others.is_empty() { 0 } else { shuffle.index(others.len()) };
        others.rotate_left(by);
        prop_assert_eq!(fold(&acts), fold(&others));
    }

    #[test]
    fn what_is_not_at_hand_never_makes_a_journey_complete(
        draws in prop::collection::vec((any::<u8>(), any::<u16>()), 2..12),
        removed in any::<prop::sample::Index>(),
    ) {
        let (mut acts, ..) = drawn(&draws, true);
        prop_assume!(acts.len() > 1);
        prop_assert!(!has(&fold(&acts), Status::Fail));
        let at = removed.index(acts.len() - 1);
        acts.remove(at);
        let state = fold(&acts);
        prop_assert!(!has(&state, Status::Fail));
        let gaps = |finding: &Finding| std::ptr::eq(finding.code.0, &chain_codes::GAP);
        prop_assert!(state.findings.iter().any(gaps));
    }

    #[test]
    fn what_is_drawn_and_what_is_left_is_what_was_granted(
        draws in prop::collection::vec((any::<u8>(), any::<u16>()), 0..16),
        consistent in any::<bool>(),
    ) {
        let (acts, granted, sums) = drawn(&draws, consistent);
        let state = fold(&acts);
        let whole = |text: &Option<String>| text.as_deref().unwrap().parse::<i128>().unwrap();
        for (place, line) in state.lines.iter().enumerate() {
            prop_assert_eq!(whole(&line.granted), granted[place]);
            prop_assert_eq!(whole(&line.drawn), sums[place]);
            prop_assert_eq!(whole(&line.left), (granted[place] - sums[place]).max(0));
        }
        if consistent {
            prop_assert!(!has(&state, Status::Fail));
        }
    }
}
