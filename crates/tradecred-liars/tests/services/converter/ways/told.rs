//! Lies about what is lost, and records that are not written as they were.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{answers, laid_out_anew, signs, tells, writes};
use crate::relay::Way;
use crate::world::World;

pub(super) fn of_losses(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    let without = |fate: &'static str| {
        tells(world, move |entries| {
            entries.retain(|entry| entry["fate"] != fate)
        })
    };
    vec![
        (
            "loses a value silently",
            "converter/losses",
            without("dropped"),
        ),
        (
            "tells nothing of what it assumed",
            "converter/losses",
            without("defaulted"),
        ),
        (
            "tells nothing of what it cut off",
            "converter/losses",
            without("truncated"),
        ),
        (
            "tells nothing of what no row has",
            "converter/no-row",
            without("kept"),
        ),
        (
            "says that a digest is the whole text",
            "converter/digest",
            without("truncated"),
        ),
        (
            "tells of a whole record as one value that is carried",
            "converter/fates",
            tells(world, |entries| {
                entries.retain(|entry| entry["fate"] != "carried" && entry["fate"] != "retyped");
                entries.push(json!({ "fate": "carried", "from": "", "to": "" }));
            }),
        ),
        (
            "names one place for all that is carried",
            "converter/fates",
            tells(world, |entries| {
                for entry in entries {
                    entry["to"] = json!("/credentialSubject");
                }
            }),
        ),
        (
            "tells of losses in a form of its own",
            "converter/fates",
            tells(world, |entries| {
                for entry in entries {
                    entry["why"] = entry["reason"].clone();
                }
            }),
        ),
        (
            "gives up, keeps and assumes without a reason",
            "converter/fates",
            tells(world, |entries| {
                for entry in entries {
                    entry.as_object_mut().unwrap().remove("reason");
                }
            }),
        ),
        (
            "says that nothing is lost",
            "converter/losses",
            signs(world, |subject| {
                subject["lossReport"]["lossless"] = json!(true)
            }),
        ),
        (
            "tells of losses that there are not",
            "converter/lossless",
            tells(world, |entries| {
                entries.push(json!({ "fate": "kept", "from": "/nothing" }));
            }),
        ),
        (
            "miscounts",
            "converter/counts",
            signs(world, |subject| {
                subject["lossReport"]["counts"]["carried"] = json!(99)
            }),
        ),
        (
            "keeps what was to be given up",
            "converter/dropped",
            answers("/conversions", |body, request| {
                let export = STANDARD
                    .decode(request["export"].as_str().unwrap())
                    .unwrap();
                let record: Value = serde_json::from_slice(&export).unwrap();
                body["files"]["residue"]["rest"]["price"] = record["price"].clone();
            }),
        ),
    ]
}

pub(super) fn of_records() -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "writes numbers its own way",
            "converter/back",
            writes(|record, _| laid_out_anew(&record)),
        ),
        (
            "lays records out its own way",
            "converter/back-laid-out",
            writes(|record, _| laid_out_anew(&record)),
        ),
        (
            "writes a new record without its last values",
            "converter/back-new",
            writes(|record, _| {
                let mut record: Value = serde_json::from_slice(&record).unwrap();
                if let Some(lines) = record.get_mut("lines") {
                    lines.as_array_mut().unwrap().pop();
                }
                record.to_string().into_bytes()
            }),
        ),
        (
            "writes the record as it was, whatever the draft says",
            "converter/back-changed",
            writes(|record, request| {
                let number = &request["document"]["credentialSubject"]["certificationNumber"];
                let text = String::from_utf8(record).unwrap();
                text.replace(number.as_str().unwrap(), "as it was")
                    .into_bytes()
            }),
        ),
    ]
}
