//! Tests of the fold: whatever order events arrive in, and whatever is not at hand.

use proptest::prelude::*;
use serde_json::{Value, json};
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use super::*;
use crate::journey::codes as chain_codes;

type Act = Counted<ProductEvent>;

/// Who takes part: the maker first.
const PARTIES: [&str; 3] = ["did:example:maker", "did:example:shop", "did:example:store"];

fn party(did: &str) -> Value {
    json!({
        "type": "NamedParty",
        "id": did,
        "legalName": did,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "1 Pier",
            "addressLocality": "Olhão",
            "addressCountry": "PT"
        }
    })
}

fn digest(name: u32) -> DigestMultibase {
    DigestMultibase::from(sha256(&name.to_be_bytes()))
}

fn reference(name: u32) -> Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:3fd1a4f4-9c9c-4b36-8a0b-6a3d9e9c9a11",
        "credentialType": "ProductEventCredential",
        "digestMultibase": digest(name).to_string()
    })
}

fn unit() -> ProductAuthenticity {
    serde_json::from_value(json!({
        "type": "ProductAuthenticity",
        "digitalLink": "https://id.example.com/01/09520123456788/21/7hQ-x2.Lm_90aBcDeF1g",
        "gtin": "09520123456788",
        "serial": "7hQ-x2.Lm_90aBcDeF1g",
        "brand": "B",
        "model": "M",
        "manufacturer": party(PARTIES[0]),
        "countryOfOrigin": "PT",
        "madeAt": "2026-01-01",
        "intendedMarket": { "type": "Worldwide" },
        "right": reference(0)
    }))
    .unwrap()
}

/// The event of this name: each follows the one before it.
fn act(name: u32, by: usize, event: Value) -> Act {
    let previous: Vec<Value> = (name > 1)
        .then(|| reference(name - 1))
        .into_iter()
        .collect();
    let date = Date::constant(2026, 2, 1)
        .add_days(i64::from(name))
        .unwrap();
    let event = serde_json::from_value(json!({
        "type": "ProductEvent",
        "subject": reference(0),
        "previous": previous,
        "sequence": name,
        "actor": party(PARTIES[by]),
        "date": date.to_string(),
        "event": event
    }))
    .unwrap();
    Counted::new(digest(name), event)
}

fn fold(acts: &[Act]) -> State {
    let as_of = Date::constant(2026, 12, 1);
    journey(&unit(), "", &Counting::of(acts.to_vec()), as_of)
}

fn has(state: &State, status: Status) -> bool {
    let mut findings = state.findings.iter();
    findings.any(|finding| finding.status == status)
}

/// Where the unit of a drawn journey is.
#[derive(Clone, Copy, PartialEq)]
enum Is {
    With(usize),
    UnderWay(usize, usize),
    SoldBy(usize),
    Gone,
}

/// A journey without a contradiction drawn from these numbers, and how far its unit has come.
fn drawn(draws: &[(u8, u8)]) -> (Vec<Act>, UnitState) {
    let (mut is, mut state) = (Is::With(0), UnitState::Commissioned);
    let mut acts: Vec<Act> = Vec::new();
    for (kind, draw) in draws {
        let name = u32::try_from(acts.len()).unwrap() + 1;
        let other = usize::from(*draw) % PARTIES.len();
        let (by, event, next) = match (is, kind % 4) {
            (Is::With(who), 0 | 1) if other != who => (
                who,
                json!({ "type": "Shipped", "to": party(PARTIES[other]), "country": "US" }),
                (Is::UnderWay(who, other), UnitState::Shipped),
            ),
            (Is::With(who), 2) => (
                who,
                json!({ "type": "Sold", "country": "US", "channel": "shop" }),
                (Is::SoldBy(who), UnitState::Sold),
            ),
            (Is::With(who), 3) if *draw == 0 => (
                who,
                json!({ "type": "Destroyed" }),
                (Is::Gone, UnitState::Destroyed),
            ),
            (Is::UnderWay(from, to), _) => {
                let who = if *draw % 5 == 0 { from } else { to };
                let event = json!({ "type": "Received" });
                (who, event, (Is::With(who), UnitState::Received))
            }
            (Is::SoldBy(who), 0 | 1) => {
                let who = if *draw % 2 == 0 { 0 } else { who };
                let event = json!({ "type": "Returned" });
                (who, event, (Is::With(who), UnitState::Returned))
            }
            _ => continue,
        };
        acts.push(act(name, by, event));
        (is, state) = next;
    }
    (acts, state)
}

#[test]
fn a_unit_is_returned_and_sold_again() {
    let sold = || json!({ "type": "Sold", "country": "US", "channel": "shop" });
    let returned = act(2, 0, json!({ "type": "Returned" }));
    let again = fold(&[act(1, 0, sold()), returned, act(3, 0, sold())]);
    assert_eq!(again.findings, []);
    assert_eq!(
        (again.state, again.outcome),
        (UnitState::Sold, Outcome::Open)
    );
    assert_eq!(again.sale.unwrap().seller, PARTIES[0]);
    let twice = fold(&[act(1, 0, sold()), act(2, 0, sold())]);
    assert_eq!(twice.outcome, Outcome::Contradictory);
}

#[test]
fn a_report_stands_until_it_is_withdrawn() {
    let report = act(1, 0, json!({ "type": "Reported", "reason": "stolen" }));
    let state = fold(std::slice::from_ref(&report));
    assert_eq!(state.outcome, Outcome::Reported);
    assert_eq!(state.reports.len(), 1);
    let withdrawn = json!({
        "type": "ReportWithdrawn",
        "report": reference(1),
        "explanation": "found"
    });
    let state = fold(&[report, act(2, 0, withdrawn)]);
    assert_eq!(state.outcome, Outcome::Open);
    assert_eq!(state.reports, []);
}

proptest! {
    #[test]
    fn the_order_of_arrival_changes_nothing(
        draws in prop::collection::vec((any::<u8>(), any::<u8>()), 0..12),
        shuffle in any::<prop::sample::Index>(),
    ) {
        let (acts, _) = drawn(&draws);
        let mut others = acts.clone();
        others.reverse();
        let by = if others.is_empty() { 0 } else { shuffle.index(others.len()) };
        others.rotate_left(by);
        prop_assert_eq!(fold(&acts), fold(&others));
    }

    #[test]
    fn what_may_happen_contradicts_nothing(
        draws in prop::collection::vec((any::<u8>(), any::<u8>()), 0..16),
    ) {
        let (acts, state) = drawn(&draws);
        let folded = fold(&acts);
        prop_assert_eq!(&folded.findings, &[]);
        prop_assert_eq!(folded.state, state);
        prop_assert_eq!(folded.custodian.is_some(), !matches!(
            state,
            UnitState::Shipped | UnitState::Sold | UnitState::Destroyed
        ));
        prop_assert_eq!(folded.under_way.is_some(), state == UnitState::Shipped);
        prop_assert_eq!(folded.sale.is_some(), state == UnitState::Sold);
    }

    #[test]
    fn what_is_not_at_hand_never_makes_a_journey_complete(
        draws in prop::collection::vec((any::<u8>(), any::<u8>()), 2..12),
        removed in any::<prop::sample::Index>(),
    ) {
        let (mut acts, _) = drawn(&draws);
        prop_assume!(acts.len() > 1);
        let at = removed.index(acts.len() - 1);
        acts.remove(at);
        let state = fold(&acts);
        prop_assert!(!has(&state, Status::Fail));
        let is_gap = |finding: &Finding| std::ptr::eq(finding.code.0, &chain_codes::GAP);
        prop_assert!(state.findings.iter().any(is_gap));
    }

    #[test]
    fn a_second_first_sale_never_passes(
        draws in prop::collection::vec((any::<u8>(), any::<u8>()), 0..12),
        by in 0..PARTIES.len(),
    ) {
        let (mut acts, state) = drawn(&draws);
        prop_assume!(state == UnitState::Sold);
        let name = u32::try_from(acts.len()).unwrap() + 1;
        let sold = json!({ "type": "Sold", "country": "US", "channel": "shop" });
        acts.push(act(name, by, sold));
        prop_assert!(has(&fold(&acts), Status::Fail));
    }
}
