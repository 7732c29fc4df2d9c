//! What must not be converted, each one change away from what has just been converted.

use serde_json::{Value, json};

use super::back;
use super::kind::{DAY, instant};
use super::kinds::{DATES, LISTS, RENAMED, TABLE};
use super::mistakes::add;
use super::{CONVERT, Came, Scene, Trouble, WRITE, changed};
use crate::service::draw;
use crate::service::examine::Examination;
use crate::service::refusal::{Codes, expect_refused};

/// More than any request may have, in bytes.
const GIANT: usize = 5 * 1024 * 1024 + 1;
/// The code of what an adapter refuses and has no code of its own for.
pub(super) const REFUSED: &str = "node.conversion-refused";

pub(super) fn unprocessable(codes: &[&str]) -> Codes {
    Codes::of(codes).with(422)
}

/// Has a record converted, and then asks for the same with another export, which must be refused.
pub(super) fn bytes(
    scene: &Scene,
    what: &str,
    codes: &[&str],
    change: impl FnOnce(&str) -> Vec<u8>,
) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let export = change(&converted.export);
    if export == converted.export.as_bytes() {
        return Err(Trouble::wrong("the runner changed nothing"));
    }
    let order = scene.order(&export, &converted.order["mapping"]);
    expect_refused(&scene.post(CONVERT, &order)?, &unprocessable(codes), what)
}

/// The same with another text.
fn export(scene: &Scene, what: &str, codes: &[&str], change: fn(&str) -> String) -> Came {
    bytes(scene, what, codes, |export| change(export).into_bytes())
}

/// A record with another member, or without it.
fn record(export: &str, change: fn(&mut Value)) -> String {
    let mut record: Value = serde_json::from_str(export).unwrap_or_default();
    change(&mut record);
    record.to_string()
}

pub(super) fn no_mark(scene: &mut Scene) -> Came {
    export(scene, "no mark", &[REFUSED], |export| {
        record(export, |record| {
            if let Value::Object(members) = record {
                members.remove("form");
            }
        })
    })
}

pub(super) fn other_mark(scene: &mut Scene) -> Came {
    export(scene, "another mark", &[REFUSED], |export| {
        record(export, |record| record["form"] = json!("tradecred-trial/2"))
    })
}

pub(super) fn nothing_carried(scene: &mut Scene) -> Came {
    export(scene, "nothing but the mark", &[REFUSED], |export| {
        record(export, |record| *record = json!({ "form": record["form"] }))
    })
}

pub(super) fn broken_off(scene: &mut Scene) -> Came {
    export(
        scene,
        "an export that breaks off",
        &["json.syntax"],
        |export| {
            let mut export = export.to_owned();
            export.pop();
            export
        },
    )
}

pub(super) fn twice(scene: &mut Scene) -> Came {
    let codes = ["json.duplicate-member"];
    export(scene, "one member twice", &codes, |export| {
        export.replacen('{', r#"{"nr":"0","#, 1)
    })
}

pub(super) fn two(scene: &mut Scene) -> Came {
    // Who reads an export as a stream finds two records in it, for which there is no code.
    let codes = ["json.trailing-data", REFUSED];
    export(scene, "two records", &codes, |export| {
        format!("{export}{export}")
    })
}

/// The same with another mapping.
pub(super) fn other_mapping(
    scene: &Scene,
    what: &str,
    kind: &super::Kind,
    codes: &[&str],
    change: impl FnOnce(&mut Value),
) -> Came {
    let converted = scene.converted(kind, 0)?;
    let mut mapping = converted.order["mapping"].clone();
    change(&mut mapping);
    if mapping == converted.order["mapping"] {
        return Err(Trouble::wrong("the runner changed nothing"));
    }
    let order = scene.order(&converted.export, &mapping);
    expect_refused(&scene.post(CONVERT, &order)?, &unprocessable(codes), what)
}

/// The operations of a mapping that are of one kind, at the top.
fn operations<'m>(mapping: &'m mut Value, name: &str) -> Vec<&'m mut Value> {
    let fields = mapping["fields"].as_array_mut().into_iter().flatten();
    fields.filter(|field| field["op"] == name).collect()
}

pub(super) fn operation(scene: &mut Scene) -> Came {
    let codes = ["mapping.structure"];
    let what = "an operation that is not known";
    other_mapping(scene, what, &RENAMED, &codes, |mapping| {
        add(mapping, json!({ "op": "translate", "from": "/other" }));
    })
}

/// A mapping with a codec that is not known.
pub(super) fn codec_unknown(mapping: &Value) -> Value {
    let mut mapping = mapping.clone();
    for field in operations(&mut mapping, "field") {
        if field.get("codec").is_some() {
            field["codec"] = json!("upside-down");
        }
    }
    mapping
}

pub(super) fn codec(scene: &mut Scene) -> Came {
    let codes = ["mapping.codec"];
    let what = "a codec that is not known";
    other_mapping(scene, what, &RENAMED, &codes, |mapping| {
        *mapping = codec_unknown(mapping);
    })
}

pub(super) fn rows(scene: &mut Scene) -> Came {
    let codes = ["mapping.table-injective"];
    let what = "two rows with one side in common";
    other_mapping(scene, what, &TABLE, &codes, |mapping| {
        for lines in operations(mapping, "each") {
            let fields = lines["fields"].as_array_mut().into_iter().flatten();
            for table in fields.filter(|field| field["op"] == "enum") {
                table["rows"][1]["to"] = json!("MX");
            }
        }
    })
}

pub(super) fn target(scene: &mut Scene) -> Came {
    let codes = ["mapping.target"];
    let what = "a place that the document does not have";
    other_mapping(scene, what, &RENAMED, &codes, |mapping| {
        if let Some(field) = operations(mapping, "field").into_iter().next() {
            field["to"] = json!("/credentialSubject/certificationNumbers");
        }
        // The example holds for whoever writes such a place.
        let subject = &mut mapping["examples"][0]["document"]["credentialSubject"];
        if let Value::Object(members) = subject
            && let Some(number) = members.remove("certificationNumber")
        {
            members.insert("certificationNumbers".to_owned(), number);
        }
    })
}

pub(super) fn example(scene: &mut Scene) -> Came {
    let codes = ["mapping.example"];
    let what = "an example that becomes another document";
    other_mapping(scene, what, &RENAMED, &codes, |mapping| {
        let subject = &mut mapping["examples"][0]["document"]["credentialSubject"];
        subject["certificationNumber"] = json!("another");
    })
}

/// The same with other members of the request.
fn member(scene: &Scene, what: &str, codes: &Codes, name: &str, value: Value) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let order = changed(&converted.order, name, value);
    expect_refused(&scene.post(CONVERT, &order)?, codes, what)
}

pub(super) fn mapping(scene: &mut Scene) -> Came {
    let codes = unprocessable(&[REFUSED]);
    let what = "a mapping that nobody has";
    member(scene, what, &codes, "mapping", json!("trial-of-nobody/1"))
}

pub(super) fn retrieved_later(scene: &mut Scene) -> Came {
    let codes = unprocessable(&["attested-conversion.retrieved-at"]);
    // The day of the run is not over before.
    let later = json!(instant(draw::midnight() + 2 * DAY));
    let what = "an export of another day to come";
    member(scene, what, &codes, "retrievedAt", later)
}

/// The same with another converter.
fn converted_by(scene: &Scene, what: &str, code: &str, name: &str, value: Value) -> Came {
    let order = scene.order("", &Value::Null);
    let by = changed(&order["convertedBy"], name, value);
    member(scene, what, &unprocessable(&[code]), "convertedBy", by)
}

pub(super) fn other_converter(scene: &mut Scene) -> Came {
    let stranger = json!(Examination::maker().stranger().did());
    let code = "attested-conversion.converted-by";
    converted_by(scene, "a converter of another DID", code, "id", stranger)
}

pub(super) fn own_record(scene: &mut Scene) -> Came {
    let certifier = scene.base["certifier"]["legalName"].clone();
    let code = "attested-conversion.own-record";
    converted_by(
        scene,
        "the certifier as converter",
        code,
        "legalName",
        certifier,
    )
}

pub(super) fn as_issuer(scene: &mut Scene) -> Came {
    let certifier = json!(Examination::maker().issuer().did());
    let codes = Codes::of(&["node.request"]).with(400);
    member(
        scene,
        "the certifier as issuer",
        &codes,
        "issuer",
        certifier,
    )
}

pub(super) fn certifier_differs(scene: &mut Scene) -> Came {
    let codes = unprocessable(&["attested-conversion.certifier-differs"]);
    let other = json!("Somebody Else, S.A.");
    member(scene, "another certifier", &codes, "certifier", other)
}

/// Has a record written, and then asks for the same with a change, which must be refused.
fn back(scene: &Scene, what: &str, codes: &Codes, change: impl FnOnce(&mut Value)) -> Came {
    let mut order = back::order(&scene.converted(&LISTS, 0)?);
    scene.written(&order)?;
    change(&mut order);
    expect_refused(&scene.post(WRITE, &order)?, codes, what)
}

pub(super) fn residue_of_other(scene: &mut Scene) -> Came {
    let other = scene.converted(&DATES, 0)?.files["residue"].clone();
    let what = "the residue of another mapping";
    back(scene, what, &unprocessable(&[REFUSED]), |order| {
        order["residue"] = other;
    })
}

pub(super) fn no_residue(scene: &mut Scene) -> Came {
    let codes = unprocessable(&[REFUSED]);
    back(scene, "an object without members", &codes, |order| {
        order["residue"] = json!({});
    })
}

pub(super) fn residue_form(scene: &mut Scene) -> Came {
    back(scene, "a number as residue", &bad_request(), |order| {
        order["residue"] = json!(7);
    })
}

pub(super) fn draft_of_other(scene: &mut Scene) -> Came {
    let what = "a draft of another type";
    back(scene, what, &unprocessable(&[REFUSED]), |order| {
        let types = json!(["VerifiableCredential", "CertificateOfOriginCredential"]);
        order["document"]["type"] = types;
    })
}

fn bad_request() -> Codes {
    Codes::of(&["node.request"]).with(400)
}

pub(super) fn not_base64(scene: &mut Scene) -> Came {
    let text = json!("{\"not\": \"base64\"}");
    member(scene, "no base64", &bad_request(), "export", text)
}

pub(super) fn request(scene: &mut Scene) -> Came {
    let needed = ["export", "mapping", "convertedBy", "system", "retrievedAt"];
    for name in needed {
        let what = format!("no `{name}`");
        member(scene, &what, &bad_request(), name, Value::Null)?;
    }
    member(scene, "a number", &bad_request(), "system", json!(7))?;
    for name in ["document", "mapping"] {
        let what = format!("no `{name}`");
        back(scene, &what, &bad_request(), |order| {
            *order = changed(order, name, Value::Null);
        })?;
    }
    Ok(None)
}

pub(super) fn giant(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let mut body = converted.order.to_string().into_bytes();
    body.resize(GIANT, b' ');
    let codes = Codes::of(&["node.body-too-large", "json.size"]).with(413);
    let headers = [("Content-Type", "application/json".to_owned())];
    let (client, caller) = (&scene.client, scene.caller());
    let reply = client.send("POST", CONVERT, caller, &headers, Some(&body))?;
    expect_refused(&reply, &codes, "5 MiB and a byte")
}

pub(super) fn nobody(scene: &mut Scene) -> Came {
    if scene.caller().is_none() {
        return Err(Trouble::unnamed("converter"));
    }
    let converted = scene.converted(&RENAMED, 0)?;
    let codes = Codes::of(&["auth.required"]).with(401);
    for (path, order) in [
        (CONVERT, converted.order.clone()),
        (WRITE, back::order(&converted)),
    ] {
        let reply = scene.client.post(path, None, &order)?;
        expect_refused(&reply, &codes, &format!("POST {path} by nobody"))?;
    }
    Ok(None)
}

pub(super) fn stranger(scene: &mut Scene) -> Came {
    let stranger = scene.profile.callers.get("stranger");
    let stranger = stranger.ok_or_else(|| Trouble::unnamed("stranger"))?;
    let converted = scene.converted(&RENAMED, 0)?;
    let codes = Codes::of(&["auth.forbidden"]).with(403);
    for (path, order) in [
        (CONVERT, converted.order.clone()),
        (WRITE, back::order(&converted)),
    ] {
        let reply = scene.client.post(path, Some(stranger), &order)?;
        expect_refused(&reply, &codes, &format!("POST {path} by a stranger"))?;
    }
    Ok(None)
}
