//! Vectors of an event of a licence by itself (SPEC chapter *Partner agency license use*).

use serde_json::json;

use super::{
    ANOTHER_ENTRY, Actor, Area, BEFORE, COMMERCE, CUSTOMS, Draft, ENTRY, FISHERIES, IMPORTER,
    LICENSE, Maker, OFFICE, Recipe, Row, Sample, USE, Value, agency, authorities, base, credential,
    granted, importer, ministry, no_claim, office, only, permit, quantity, reference, remove, set,
    transcribed, trust, trust_all,
};
use crate::recipe::document::shared;

mod actors;
mod against;
mod chain;
mod kinds;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a use of a licence at hand, told by its holder, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "partner-agency-license-use.subject",
                    "partner-agency-license-use.sequence",
                    "partner-agency-license-use.actor",
                    "partner-agency-license-use.license-missing",
                    "partner-agency-license-use.license-holder",
                    "partner-agency-license-use.outside-license",
                    "partner-agency-license-use.document",
                ])
            },
        ),
        shared::event::recipes(&SAMPLE),
        actors::recipes(),
        chain::recipes(),
        kinds::recipes(),
        against::recipes(),
        transcribed(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: the holder is the issuer of the input, the licence is at hand.
pub(super) static SAMPLE: Sample = Sample {
    area: Area {
        name: "partner-agency-license-use",
        good: |maker| event(maker, &maker.issuer(), -86_400, used(ENTRY, 1), 1, -7),
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust(evidence, maker, IMPORTER);
        only(evidence, granted(maker, |_, _| {}));
    },
};

/// A use of 40 tonnes of the first goods line for a line of an entry.
pub(super) fn used(entry: &str, entry_line: u32) -> Value {
    json!({
        "type": "Use",
        "entryNumber": entry,
        "entryLine": entry_line,
        "licenseLine": 1,
        "htsus": "7213.20.0010",
        "countryOfOrigin": "MX",
        "countryOfExport": "MX",
        "port": "2304",
        "quantity": quantity("40000", "KGM")
    })
}

/// An event of the good licence that the holder tells, unsigned.
fn event(
    maker: &Maker,
    issuer: &Actor,
    signed: i64,
    happened: Value,
    sequence: u32,
    days: i64,
) -> Value {
    let subject = json!({
        "type": "PartnerAgencyLicenseUse",
        "subject": reference(&granted(maker, |_, _| {})),
        "sequence": sequence,
        "actor": importer(),
        "date": maker.day(days),
        "event": happened
    });
    credential(maker, CUSTOMS, USE, issuer, signed, subject)
}

/// Another event of the licence, signed by its holder: its place in the chain, and a use of an entry line.
fn another(maker: &Maker, sequence: u32, change: impl Fn(&mut Value)) -> Value {
    let holder = maker.actor("holder");
    let happened = used(ANOTHER_ENTRY, sequence);
    let mut unsigned = event(maker, &holder, BEFORE, happened, sequence, -9);
    let id = maker.uuid(&format!("use {sequence}"));
    base::set(&mut unsigned, "/id", id);
    change(&mut unsigned);
    holder.sign(&unsigned, maker.instant(BEFORE))
}

/// A return of a use.
fn returned(of: &Value) -> Value {
    json!({ "type": "Return", "use": reference(of), "reason": "the entry was cancelled" })
}

/// Customs tells the event in place of the holder.
fn by_customs(draft: Draft) -> Draft {
    draft
        .before(|document, _| set(document, "/actor", office()))
        .evidence(|evidence, maker| {
            trust(evidence, maker, OFFICE);
            authorities(evidence, maker, maker.issuer().did(), |_, _| {});
        })
}

/// The agency tells the event in place of the holder.
fn by_agency(draft: Draft) -> Draft {
    draft
        .before(|document, _| set(document, "/actor", agency(COMMERCE, "US")))
        .evidence(|evidence, maker| {
            trust(evidence, maker, COMMERCE);
            ministry(evidence, maker, maker.issuer().did(), |_, _| {});
        })
}
