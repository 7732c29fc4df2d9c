//! Drafts that do not say what the record says.

use serde_json::{Value, json};
use tradecred_vc::digest::{DigestMultibase, sha256};

use super::{digest, drafts, signs_with};
use crate::relay::Way;
use crate::world::World;

pub(super) fn of_drafts(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "loses a member and says nothing",
            "converter/renamed",
            drafts(world, |subject, _| {
                subject
                    .as_object_mut()
                    .unwrap()
                    .remove("certificationNumber");
            }),
        ),
        (
            "knows the answers to the examples",
            "converter/renamed",
            signs_with(world.key.clone(), |body, request| {
                let draft = &mut body["verifiableCredential"]["credentialSubject"]["draft"];
                let example = &request["mapping"]["examples"][0]["document"];
                draft["content"]["credentialSubject"] = example["credentialSubject"].clone();
                draft["digestMultibase"] = digest(&draft["content"]);
            }),
        ),
        (
            "ignores the rows of a table",
            "converter/table",
            drafts(world, |subject, _| {
                subject["goods"][0]["countryOfOrigin"] = json!("MX");
            }),
        ),
        (
            "guesses where a table has no row",
            "converter/no-row",
            drafts(world, |subject, _| {
                subject["goods"][0]["countryOfOrigin"] = json!("MX");
            }),
        ),
        (
            "takes the date of an instant as it is written",
            "converter/dates",
            drafts(world, |subject, record| {
                let day = &record["lines"][0]["at"].as_str().unwrap()[..10];
                subject["goods"][0]["invoices"][0]["date"] = json!(day);
            }),
        ),
        (
            "spells numbers its own way",
            "converter/numbers",
            drafts(world, |subject, _| {
                let value = &mut subject["goods"][0]["quantity"]["value"];
                *value = json!(value.as_str().unwrap().trim_end_matches('0'));
            }),
        ),
        (
            "makes zero of what is not there",
            "converter/absent",
            drafts(world, |subject, _| {
                subject["goods"][0]["quantity"] =
                    json!({ "type": "Quantity", "unit": "KGM", "value": "0" });
            }),
        ),
        (
            "writes null for what is not there",
            "converter/absent",
            drafts(world, |subject, _| {
                subject["goods"][0]["countryOfOrigin"] = Value::Null;
            }),
        ),
        (
            "counts places from zero",
            "converter/lists",
            drafts(world, |subject, _| {
                for line in subject["goods"].as_array_mut().unwrap() {
                    line["lineNumber"] = json!(line["lineNumber"].as_u64().unwrap() - 1);
                }
            }),
        ),
        (
            "turns lists round",
            "converter/lists",
            drafts(world, |subject, _| {
                subject["goods"].as_array_mut().unwrap().reverse();
            }),
        ),
        (
            "takes texts apart at the last separator",
            "converter/parts",
            drafts(world, |subject, record| {
                let place = record["place"].as_str().unwrap();
                let (first, last) = place.rsplit_once(" | ").unwrap();
                let address = &mut subject["signatory"]["address"];
                address["streetAddress"] = json!(first);
                address["addressLocality"] = json!(last);
            }),
        ),
        (
            "says of every element what the first outer one says",
            "converter/flattened",
            drafts(world, |subject, _| {
                for line in subject["goods"].as_array_mut().unwrap() {
                    line["originCriterion"] = json!("B");
                }
            }),
        ),
        (
            "always does the first case",
            "converter/variant",
            drafts(world, |subject, _| {
                subject["coverage"]["type"] = json!("BlanketPeriod");
            }),
        ),
        (
            "forgets the copy",
            "converter/copied",
            drafts(world, |subject, _| {
                subject["certifier"]["telephone"] = json!("+52 81 5555 0000 1");
            }),
        ),
        (
            "leaves sealed texts sealed",
            "converter/opened",
            drafts(world, |subject, record| {
                subject["certificationNumber"] = record["sealed"].clone();
            }),
        ),
        (
            "takes the digest over a text as JSON spells it",
            "converter/digest",
            drafts(world, |subject, record| {
                let spelled = record["scan"].to_string();
                subject["paperOriginal"]["scan"]["digestMultibase"] =
                    json!(DigestMultibase::of_bytes(spelled.as_bytes()));
            }),
        ),
        (
            "writes a digest in hexadecimal",
            "converter/digest",
            drafts(world, |subject, record| {
                let digest = sha256(record["scan"].as_str().unwrap().as_bytes());
                let digits = digest.as_bytes().iter();
                let digits: String = digits.map(|byte| format!("{byte:02x}")).collect();
                subject["paperOriginal"]["scan"]["digestMultibase"] = json!(digits);
            }),
        ),
        (
            "carries the whole text for its last part",
            "converter/shortened",
            drafts(world, |subject, record| {
                subject["certificationNumber"] = record["nr"].clone();
            }),
        ),
        (
            "takes the first weight for the sum",
            "converter/shortened",
            drafts(world, |subject, record| {
                let first = record["lines"][0]["packages"][0]["grossWeight"].as_str();
                let value = first.unwrap().trim_end_matches(" kg");
                subject["goods"][0]["quantity"]["value"] = json!(value);
            }),
        ),
    ]
}
