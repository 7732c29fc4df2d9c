//! Movements in bond with as many events as a verifier may be handed (SPEC chapter *In-bond movement*).

use serde_json::json;

use super::Question;
use super::changed::{Changed, at, digest, sign_at};
use super::written::Written;

/// A movement whose goods depart, arrive, and are forwarded under a new number.
const VECTOR: &str = "document/in-bond-movement/forwarded-on-sixteenth-day";
/// Where the vector has the arrival and the forwarding.
const ARRIVAL: usize = 1;
const FORWARDING: usize = 2;
/// An event with the movement under a new number at hand.
const AT_HAND: &str = "document/in-bond-event/new-in-bond-at-hand";
/// So many lines that movement has.
const LINES: usize = 8_000;

/// The goods are forwarded over and over, with the same large movement at hand.
pub(super) fn forwarded() -> Result<Question, String> {
    let mut written = Written::of(VECTOR, FORWARDING)?;
    let mut forwarding = Changed::of(AT_HAND)?;
    let named = forwarding
        .document
        .pointer("/credentialSubject/event/movement")
        .cloned()
        .ok_or("no movement is named")?;
    let held = at(&mut forwarding.evidence, "/credentials")?;
    let mut movement = held
        .as_array()
        .into_iter()
        .flatten()
        .find(|held| held.get("id") == named.get("id"))
        .cloned()
        .ok_or("the movement is not at hand")?;
    let lines = at(&mut movement, "/credentialSubject/goods")?;
    let line = at(lines, "/0")?.clone();
    *lines = json!(vec![line; LINES]);
    let filer = written.changed.maker.actor("filer");
    *at(&mut movement, "/issuer/id")? = json!(filer.did());
    sign_at(&written.changed.maker, &filer, &mut movement, -30 * 86_400);
    let mut reference = named;
    *at(&mut reference, "/digestMultibase")? = digest(&movement)?;
    written.hold(movement);
    let event = json!({
        "type": "NewInBond",
        "inBondNumber": "257700052",
        "movement": reference
    });
    let mut last = written.missing()?;
    while written.has_room() {
        last = written.endorse(&filer, &[("event", event.clone())], &[&last])?;
    }
    written.question()
}

/// Customs holds the goods and releases them, and after each release a portion arrives.
pub(super) fn held() -> Result<Question, String> {
    let mut written = Written::of(VECTOR, ARRIVAL)?;
    let customs = written.changed.maker.actor("customs office");
    let carrier = written.changed.maker.actor("carrier");
    let office = json!({
        "type": "CustomsOffice",
        "legalName": "Center of Excellence and Expertise, Base Metals",
        "country": "US"
    });
    let mut last = written.missing()?;
    while written.has_room() {
        for event in [
            json!({ "type": "HoldForExamination", "agency": "CBP" }),
            json!({ "type": "ReleaseFromExamination" }),
        ] {
            let change = [("actor", office.clone()), ("event", event)];
            last = written.endorse(&customs, &change, &[&last])?;
        }
        last = written.endorse(&carrier, &[], &[&last])?;
    }
    written.question()
}
