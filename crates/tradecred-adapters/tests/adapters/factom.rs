//! Entries of Factom: the published answers of a node, and forgeries of them.

use tradecred_adapters::framing::{self, Anchors, Options, Record, Setting};
use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::Problem;

use crate::common::{read, sample};

const RECEIPT: &str = "factom/factomd-receipt.response.json";
/// The root of the directory block of the published receipt.
const BLOCK: &str = "4358041d6773351dd0a42a8d16778c6544b1196a03c6c41645340cd076a29b6b";
/// An entry whose first external ID is an Ed25519 signature over its content and whose second is the key, signed by
/// a program that shares nothing with this one.
const SIGNED: &str = include_str!("samples/factom-entry.json");

fn code(read: Result<Vec<Record<'_>>, Problem>) -> Result<usize, &'static str> {
    read.map(|records| records.len())
        .map_err(|problem| problem.code.code)
}

fn with_signature(unit: &str) -> Result<Vec<Record<'_>>, Problem> {
    let options = br#"{"signature": 0, "key": 1}"#;
    let value = json::read(options, &json::Limits::default()).unwrap();
    let mut options = Options::default();
    options.factom_signature = Some(serde::Deserialize::deserialize(&value).unwrap());
    let anchors = Anchors::default();
    let framing = framing::named("factom").unwrap();
    framing.read(unit.as_bytes(), Setting::new(&options, &anchors))
}

#[test]
fn every_sample_is_read_or_refused_for_its_reason() {
    for (path, expected) in [
        ("receipt.response", Ok(1)),
        ("raw-data.response", Ok(1)),
        // Its content is three dots.
        ("entry.response", Err("factom.form")),
        // Its receipt is without the bytes of the entry.
        ("receipts_test", Err("factom.form")),
        // They hold no entry.
        ("entry-block.response", Err("factom.form")),
        ("directory-block.response", Err("factom.form")),
        ("anchors.response", Err("factom.form")),
    ] {
        let Some(bytes) = sample(&format!("factom/factomd-{path}.json")) else {
            continue;
        };
        assert_eq!(code(read("factom", &bytes)), expected, "{path}");
    }
}

#[test]
fn a_receipt_proves_nothing_but_that_it_fits_until_its_block_is_held() {
    let Some(bytes) = sample(RECEIPT) else { return };
    let record = read("factom", &bytes).unwrap().remove(0);
    let at = |pointer: &str| record.tree.pointer(pointer).and_then(Value::as_str);
    assert_eq!(at("/directoryblockkeymr"), Some(BLOCK));
    assert!(record.tree.pointer("/content/APIMethod").is_some());
    assert!(
        record.proof.proved[0]
            .what
            .ends_with("as anybody can make steps lead")
    );
    assert!(record.proof.open[0].starts_with("whether the directory block"));
    assert!(
        record.tree.get("timestamp").is_none(),
        "no digest covers it"
    );

    let options = Options::default();
    let anchors = Anchors::default().with_factom_directory_block(BLOCK);
    let framing = framing::named("factom").unwrap();
    let held = framing
        .read(&bytes, Setting::new(&options, &anchors))
        .unwrap()
        .remove(0);
    assert!(
        held.proof.proved[0]
            .what
            .starts_with("the directory block that is held")
    );
    assert_eq!(held.tree, record.tree);
}

#[test]
fn a_receipt_that_was_changed_is_refused() {
    let Some(bytes) = sample(RECEIPT) else { return };
    let text = String::from_utf8(bytes).unwrap();
    let first_steps = text.split_once("\"merklebranch\": [").unwrap().0.len();
    for (from, to, expected) in [
        (
            "\"raw\": \"000caff",
            "\"raw\": \"000cafe",
            "factom.entry-hash",
        ),
        ("\"raw\": \"000caff", "\"raw\": \"010caff", "factom.form"),
        (
            "\"entryhash\": \"0ae2",
            "\"entryhash\": \"0ae3",
            "factom.entry-hash",
        ),
        (
            "\"entryblockkeymr\": \"041c",
            "\"entryblockkeymr\": \"041d",
            "factom.path",
        ),
        (
            "\"entryblockkeymr\": \"041c3fed14469a3d0f1a022e3d5321583065e691edb9223605c86766ff881883",
            "\"entryblockkeymr\": \"434ea8fc39fa1686035b4c993ef2c62ee67f67332fc59da1d373f33140d7c2b5",
            "factom.path",
        ),
        (
            "\"directoryblockkeymr\": \"4358",
            "\"directoryblockkeymr\": \"4359",
            "factom.path",
        ),
        ("\"left\": \"3000", "\"left\": \"3001", "factom.path"),
    ] {
        assert!(text.contains(from), "{from}");
        let forged = text.replacen(from, to, 1);
        assert_eq!(
            code(read("factom", forged.as_bytes())),
            Err(expected),
            "{to}"
        );
    }
    let (head, steps) = text.split_at(first_steps);
    let steps = steps.replacen("\"top\": \"d2f3", "\"top\": \"d2f4", 1);
    assert_eq!(
        code(read("factom", format!("{head}{steps}").as_bytes())),
        Err("factom.path")
    );
}

#[test]
fn a_signature_in_an_entry_is_checked_where_the_mapping_says_which_it_is() {
    let plain = read("factom", SIGNED.as_bytes()).unwrap().remove(0);
    assert_eq!(plain.proof.proved, []);
    assert!(
        plain
            .proof
            .open
            .iter()
            .any(|said| said.starts_with("who wrote the entry"))
    );
    let signed = with_signature(SIGNED).unwrap().remove(0);
    let by = signed.proof.proved[0].by.as_deref().unwrap();
    assert!(by.starts_with("the Ed25519 key "), "{by}");
    assert_eq!(plain.tree, signed.tree);
    let content = "\"content\": \"7b";
    let forged = SIGNED.replacen(content, "\"content\": \"5b", 1);
    assert_ne!(forged, SIGNED);
    assert_eq!(code(with_signature(&forged)), Err("factom.signature"));
}
