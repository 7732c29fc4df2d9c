//! Lies about values that do not fit, about days at the edge, and about drafts of other documents.

use serde_json::{Value, json};

use super::{Ask, digest, drafts, signs_with, tells, writes};
use crate::message::Message;
use crate::relay::Way;
use crate::world::World;

/// Changes the envelope of the draft, whose digest is that of the draft again.
fn envelopes(world: &World, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    signs_with(world.key.clone(), move |body, _| {
        let draft = &mut body["verifiableCredential"]["credentialSubject"]["draft"];
        change(&mut draft["content"]);
        draft["digestMultibase"] = digest(&draft["content"]);
    })
}

/// The day of a line of goods.
fn day_of(subject: &mut Value, place: usize) -> &mut Value {
    &mut subject["goods"][place]["invoices"][0]["date"]
}

pub(super) fn of_values(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "takes a text for a number",
            "converter/no-form",
            drafts(world, |subject, record| {
                let kg = record.pointer("/lines/1/kg").cloned();
                if let Some(kg) = kg.filter(Value::is_string) {
                    subject["goods"][1]["quantity"]["value"] = kg;
                }
            }),
        ),
        (
            "takes a pound for a kilogram",
            "converter/no-form",
            drafts(world, |subject, record| {
                let package = record.pointer("/lines/0/packages/0/grossWeight");
                if package.is_some_and(|weight| weight == "10 lb") {
                    let sum = json!({ "type": "Quantity", "value": "20.25", "unit": "KGM" });
                    subject["goods"][0]["quantity"] = sum;
                }
            }),
        ),
        (
            "makes a day of the 30th of February",
            "converter/no-form",
            drafts(world, |subject, record| {
                let at = record.pointer("/lines/0/at");
                if at.is_some_and(|at| at == "2026-02-30T00:00:00Z") {
                    *day_of(subject, 0) = json!("2026-03-02");
                }
            }),
        ),
        (
            "takes a text without a separator for its first part",
            "converter/no-form",
            drafts(world, |subject, record| {
                if record["place"] == "Saltillo" {
                    subject["signatory"]["address"]["streetAddress"] = json!("Saltillo");
                }
            }),
        ),
        (
            "refuses a record for one value",
            "converter/no-form",
            Box::new(|request, ask: Ask<'_>| {
                let answer = ask(&request);
                let lost = super::json_of(&answer)["files"]["lossReport"]["counts"]["kept"].take();
                match lost.is_number() {
                    true => Message::answer(422, "{}"),
                    false => answer,
                }
            }),
        ),
        (
            "tells nothing of values that do not fit",
            "converter/no-form",
            tells(world, |entries| {
                entries.retain(|entry| entry["from"] != "/lines/1/kg");
            }),
        ),
        (
            "forgets values that do not fit",
            "converter/no-form",
            writes(|record, _| {
                let record = String::from_utf8(record).unwrap();
                record.replace(r#""hs":"72A","#, "").into_bytes()
            }),
        ),
        (
            "compares rows without the order of their members",
            "converter/row-reordered",
            drafts(world, |subject, record| {
                if record.get("scale").is_some() {
                    subject["exporter"] = json!({ "legalName": "Aceros de Laredo" });
                }
            }),
        ),
        (
            "rounds instants before 1970 towards zero",
            "converter/date-edges",
            drafts(world, |subject, record| {
                if record["lines"][4]["at"] == -1 {
                    *day_of(subject, 4) = json!("1970-01-01");
                }
            }),
        ),
        (
            "knows no leap day",
            "converter/date-edges",
            drafts(world, |subject, _| {
                let day = day_of(subject, 0);
                *day = json!(day.as_str().unwrap().replace("02-29", "03-01"));
            }),
        ),
        (
            "takes the day at the place of an instant for that in UTC",
            "converter/date-edges",
            drafts(world, |subject, record| {
                if let Some(at) = record["lines"][2]["at"].as_str() {
                    *day_of(subject, 2) = json!(&at[..10]);
                }
            }),
        ),
        (
            "tells of midnight as cut off",
            "converter/date-edges",
            tells(world, |entries| {
                for entry in entries {
                    if entry["from"] == "/lines/0/at" {
                        entry["fate"] = json!("truncated");
                    }
                }
            }),
        ),
        (
            "tells nothing of a thousandth of a second",
            "converter/date-edges",
            tells(world, |entries| {
                for entry in entries {
                    if entry["from"] == "/lines/1/at" {
                        entry["fate"] = json!("retyped");
                    }
                }
            }),
        ),
        (
            "moves the others up where an element is given up",
            "converter/dropped-in-list",
            writes(|record, _| {
                let mut record: Value = serde_json::from_slice(&record).unwrap();
                if let Some(notes) = record.get_mut("notes").and_then(Value::as_array_mut) {
                    notes.retain(|note| !note.is_null());
                }
                record.to_string().into_bytes()
            }),
        ),
        (
            "gives up members of the first element alone",
            "converter/dropped-in-list",
            tells(world, |entries| {
                entries.retain(|entry| entry["from"] != "/lines/1/price");
            }),
        ),
    ]
}

pub(super) fn of_documents(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "puts the context of certifications around everything",
            "converter/other-documents",
            envelopes(world, |draft| {
                draft["@context"][1] = json!("https://w3id.org/tradecred/origin/v1");
            }),
        ),
        (
            "calls every draft a certification of origin",
            "converter/other-documents",
            envelopes(world, |draft| {
                draft["type"][1] = json!("UsmcaCertificationOfOriginCredential");
            }),
        ),
        (
            "names the exporter as certifier, whoever certified",
            "converter/other-documents",
            signs_with(world.key.clone(), |body, _| {
                let subject = &mut body["verifiableCredential"]["credentialSubject"];
                let exporter = &subject["draft"]["content"]["credentialSubject"]["exporter"];
                let name = exporter["legalName"].clone();
                if name.is_string() {
                    subject["certifier"]["legalName"] = name;
                }
            }),
        ),
    ]
}
