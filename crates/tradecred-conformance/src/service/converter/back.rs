//! The way back: the record that a draft was made of.

use serde_json::{Value, json};

use super::kind::Kind;
use super::kinds;
use super::{Came, Converted, Scene, Trouble, ensure};

/// The request to write the record of a draft, with what is left of it.
pub(super) fn order(converted: &Converted) -> Value {
    json!({
        "document": converted.content(),
        "mapping": converted.order["mapping"],
        "residue": converted.files["residue"],
    })
}

/// The request to write a new record of a document.
pub(super) fn without_residue(converted: &Converted, document: &Value) -> Value {
    json!({ "document": document, "mapping": converted.order["mapping"] })
}

/// The request to write the record of a document, where numbers keep their spelling: the residue goes back as the bytes that came.
pub(super) fn exact(converted: &Converted, document: &Value) -> Result<Vec<u8>, Trouble> {
    let unread = || Trouble::wrong("the answer has no residue that can be read");
    let body = std::str::from_utf8(&converted.body).map_err(|_| unread())?;
    let answer: Raw<'_> = serde_json::from_str(body).map_err(|_| unread())?;
    let order = without_residue(converted, document);
    let mut text = order.to_string();
    text.pop();
    text.push_str(&format!(r#","residue":{}}}"#, answer.files.residue.get()));
    Ok(text.into_bytes())
}

#[derive(serde::Deserialize)]
struct Raw<'r> {
    #[serde(borrow)]
    files: RawFiles<'r>,
}

#[derive(serde::Deserialize)]
struct RawFiles<'r> {
    #[serde(borrow)]
    residue: &'r serde_json::value::RawValue,
}

fn comes_back(scene: &Scene, kind: &Kind) -> Result<(), Trouble> {
    let converted = scene.converted(kind, 0)?;
    let record = scene.written_for(&exact(&converted, converted.content())?)?;
    ensure(record == converted.export.as_bytes(), || {
        let record = String::from_utf8_lossy(&record).into_owned();
        format!("{}: {record:?}, not {:?}", kind.name, converted.export)
    })
}

pub(super) fn each(scene: &mut Scene) -> Came {
    let all = [
        &kinds::RENAMED,
        &kinds::TABLE,
        &kinds::NO_ROW,
        &kinds::DATES,
        &kinds::NUMBERS,
        &kinds::ABSENT,
        &kinds::LISTS,
        &kinds::PARTS,
        &kinds::FLATTENED,
        &kinds::VARIANT,
        &kinds::COPIED,
        &kinds::OPENED,
        &kinds::SHORTENED,
        &kinds::SCANNED,
    ];
    for kind in all {
        comes_back(scene, kind)?;
    }
    Ok(Some(format!("{} records", all.len())))
}

pub(super) fn laid_out(scene: &mut Scene) -> Came {
    comes_back(scene, &kinds::LAID_OUT)?;
    Ok(None)
}

pub(super) fn new(scene: &mut Scene) -> Came {
    for kind in [&kinds::RENAMED, &kinds::LISTS, &kinds::COPIED] {
        let converted = scene.converted(kind, 0)?;
        let order = without_residue(&converted, converted.content());
        let record = scene.written(&order)?;
        let record = String::from_utf8(record)
            .map_err(|_| Trouble::wrong(format!("{}: the record is not UTF-8", kind.name)))?;
        let again = scene.order(&record, &converted.order["mapping"]);
        let again = scene.convert(again, record, converted.draft)?;
        ensure(again.content() == &again.draft, || {
            format!(
                "{}: another draft becomes of the record: {}",
                kind.name, again.export
            )
        })?;
    }
    Ok(None)
}

pub(super) fn one_changed(scene: &mut Scene) -> Came {
    let converted = scene.converted(&kinds::RENAMED, 0)?;
    let mut order = order(&converted);
    let number = "CORRECTED-1";
    order["document"]["credentialSubject"]["certificationNumber"] = number.into();
    let record = scene.written(&order)?;
    let is: Value = serde_json::from_slice(&record).unwrap_or_default();
    let mut wanted: Value = serde_json::from_str(&converted.export).unwrap_or_default();
    wanted["nr"] = number.into();
    ensure(is == wanted, || format!("the record is {is}, not {wanted}"))?;
    Ok(None)
}
