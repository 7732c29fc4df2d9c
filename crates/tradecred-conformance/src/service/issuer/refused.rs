//! What must not be signed, each one change away from what has just been signed.

use serde_json::{Value, json};

use super::{Came, ISSUE, Scene, Trouble, ensure, issued, proofs};
use crate::recipe;
use crate::service::examine::{Examination, fault_of};
use crate::service::refusal::{Codes, expect_refused};

/// More than any request may have, in bytes.
const GIANT: usize = 5 * 1024 * 1024 + 1;
/// The contexts of data model 1.1 and of Data Integrity.
const VERSION_ONE: &str = "https://www.w3.org/2018/credentials/v1";
const DATA_INTEGRITY: &str = "https://w3id.org/security/data-integrity/v";

/// Has a document issued, and then asks for the same with a change, which must be refused.
pub(super) fn refused(
    scene: &mut Scene,
    what: &str,
    right: &Codes,
    change: impl FnOnce(&mut Value),
) -> Came {
    scene.issue_one()?;
    let document = changed(scene.document(), what, change)?;
    let reply = scene.post(ISSUE, &scene.request(&document))?;
    expect_refused(&reply, right, what)
}

/// The document with a change; not run where the change makes no difference to it.
fn changed(document: Value, what: &str, change: impl FnOnce(&mut Value)) -> Result<Value, Trouble> {
    let mut other = document.clone();
    change(&mut other);
    if other == document {
        return Err(Trouble::NotRun(format!(
            "the document of the profile cannot be given this fault: {what}"
        )));
    }
    Ok(other)
}

/// Puts one more value into a member that is one value or several.
fn add(document: &mut Value, name: &str, value: &str) {
    let several = match document[name].take() {
        Value::Array(mut values) => {
            values.push(value.into());
            values
        }
        Value::Null => vec![value.into()],
        one => vec![one, value.into()],
    };
    document[name] = several.into();
}

/// What is wrong with a document, the code of it, and how it is done.
type Change = (&'static str, &'static str, fn(&mut Value));

/// The same for several changes.
fn each(scene: &mut Scene, changes: &[Change]) -> Came {
    for (what, code, change) in changes {
        refused(scene, what, &Codes::of(&[code]), change)?;
    }
    Ok(Some(format!("{} changes, each refused", changes.len())))
}

pub(super) fn rule(scene: &mut Scene) -> Came {
    if scene.profile.document.is_some() {
        return Err(Trouble::NotRun(
            "the rules of the profile's document are not known to the runner".to_owned(),
        ));
    }
    // 19 CFR 182.12(b): a blanket period of more than twelve months.
    let change = |document: &mut Value| {
        let after = Examination::maker().day(500);
        document["credentialSubject"]["coverage"]["to"] = after.into();
    };
    let mut document = scene.document();
    change(&mut document);
    let found = scene.examination.faults(&document)?;
    refused(
        scene,
        "a blanket period of 530 days",
        &Codes::found(found),
        change,
    )
}

pub(super) fn envelope(scene: &mut Scene) -> Came {
    each(
        scene,
        &[
            ("no `@context`", "data-model.context", |document| {
                remove(document, "@context")
            }),
            (
                "no context in `@context`",
                "data-model.context",
                |document| {
                    document["@context"] = json!([]);
                },
            ),
            ("no `type`", "data-model.type", |document| {
                remove(document, "type")
            }),
            ("another `type`", "data-model.type", |document| {
                document["type"] = json!(["Something"]);
            }),
            ("no `credentialSubject`", "data-model.subject", |document| {
                remove(document, "credentialSubject");
            }),
            (
                "an empty `credentialSubject`",
                "data-model.subject",
                |document| {
                    document["credentialSubject"] = json!({});
                },
            ),
            ("an `id` that is no URI", "data-model.id", |document| {
                document["id"] = "number 7".into();
            }),
            (
                "a `validFrom` that is no instant",
                "data-model.timestamp",
                |document| {
                    document["validFrom"] = "yesterday".into();
                },
            ),
        ],
    )
}

fn remove(document: &mut Value, name: &str) {
    if let Some(members) = document.as_object_mut() {
        members.remove(name);
    }
}

pub(super) fn context(scene: &mut Scene) -> Came {
    let codes = Codes::of(&["json-ld.context-unknown"]);
    refused(scene, "a context that nobody knows", &codes, |document| {
        add(document, "@context", "https://contexts.trial.example/v1");
    })
}

pub(super) fn undefined_type(scene: &mut Scene) -> Came {
    let what = "a type that nobody defines";
    let change = |document: &mut Value| add(document, "type", "TradecredTrialCredential");
    let document = changed(scene.document(), what, change)?;
    // Under a context with `@vocab` every type is defined.
    if scene.new_faults(&document)?.is_empty() {
        return Err(Trouble::NotRun(
            "the contexts of the document define every type".to_owned(),
        ));
    }
    let codes = Codes::of(&["json-ld.undefined-type"]);
    refused(scene, what, &codes, change)
}

pub(super) fn order_of_dates(scene: &mut Scene) -> Came {
    let codes = Codes::of(&["data-model.validity-order", "validity.until"]);
    let maker = Examination::maker();
    refused(
        scene,
        "a `validUntil` before `validFrom`",
        &codes,
        |document| {
            document["validFrom"] = maker.instant(-3_600).into();
            document["validUntil"] = maker.instant(-7_200).into();
        },
    )
}

pub(super) fn expired(scene: &mut Scene) -> Came {
    let codes = Codes::of(&["validity.until"]);
    let maker = Examination::maker();
    refused(scene, "a `validUntil` of yesterday", &codes, |document| {
        document["validFrom"] = maker.instant(-7_200).into();
        document["validUntil"] = maker.instant(-3_600).into();
    })
}

pub(super) fn other_issuer(scene: &mut Scene) -> Came {
    let own = issued::own(scene)?;
    let mut document = scene.document();
    document["issuer"] = own.into();
    scene.issue(ISSUE, &scene.request(&document))?;
    let mut document = scene.document();
    document["issuer"] = Examination::maker().stranger().did().into();
    let reply = scene.post(ISSUE, &scene.request(&document))?;
    expect_refused(&reply, &Codes::of(&["issuer.binding"]), "another issuer")
}

pub(super) fn version_one(scene: &mut Scene) -> Came {
    scene.issue_one()?;
    let own = issued::own(scene)?;
    let document = json!({
        "@context": [VERSION_ONE],
        "type": ["VerifiableCredential"],
        "issuer": own,
        "issuanceDate": Examination::maker().instant(0),
        "credentialSubject": { "id": "did:example:subject" },
    });
    let reply = scene.post(ISSUE, &scene.request(&document))?;
    if reply.status != 201 {
        let codes = Codes::of(&[
            "node.data-model",
            "data-model.version",
            "document.type-unknown",
        ])
        .with(422);
        return expect_refused(&reply, &codes, "data model 1.1");
    }
    let issued = reply.credential(ISSUE)?;
    scene.is_of_issuer(&issued)?;
    let contexts = issued["@context"].as_array();
    let mut contexts = contexts.into_iter().flatten().filter_map(Value::as_str);
    ensure(
        contexts.any(|context| context.starts_with(DATA_INTEGRITY)),
        || "signed without the context of Data Integrity".to_owned(),
    )?;
    ensure(proofs(&issued).iter().all(Value::is_object), || {
        "answered without a proof".to_owned()
    })?;
    let published = scene.published(&issued)?;
    match fault_of(&scene.examination.verdict(&issued, &published)?) {
        None => Ok(Some("signed".to_owned())),
        Some(fault) => Err(Trouble::Wrong(fault)),
    }
}

/// Asks with other bytes than those of a request that has just been accepted.
fn bytes(scene: &mut Scene, what: &str, right: &Codes, change: fn(String) -> Vec<u8>) -> Came {
    scene.issue_one()?;
    let body = change(scene.request(&scene.document()).to_string());
    let json = [("Content-Type", "application/json".to_owned())];
    let caller = scene.caller();
    let reply = scene
        .client
        .send("POST", ISSUE, caller, &json, Some(&body))?;
    expect_refused(&reply, right, what)
}

pub(super) fn duplicate(scene: &mut Scene) -> Came {
    let codes = Codes::of(&["json.duplicate-member"]);
    bytes(scene, "`type` twice", &codes, |text| {
        let twice = r#""credential":{"type":["VerifiableCredential"],"#;
        text.replacen(r#""credential":{"#, twice, 1).into_bytes()
    })
}

pub(super) fn broken_off(scene: &mut Scene) -> Came {
    let codes = Codes::of(&["json.syntax"]);
    bytes(scene, "no JSON", &codes, |mut text| {
        text.pop();
        text.into_bytes()
    })
}

pub(super) fn not_utf_8(scene: &mut Scene) -> Came {
    let codes = Codes::of(&["json.encoding"]);
    bytes(scene, "no UTF-8", &codes, |text| {
        let mut bytes = text.into_bytes();
        let last = bytes.len().saturating_sub(1);
        bytes.splice(last.., *b",\"\xff\":1}");
        bytes
    })
}

pub(super) fn giant(scene: &mut Scene) -> Came {
    let codes = Codes::of(&["node.body-too-large", "json.size"]).with(413);
    bytes(scene, "5 MiB and a byte", &codes, |text| {
        let mut bytes = text.into_bytes();
        bytes.resize(GIANT, b' ');
        bytes
    })
}

pub(super) fn nothing(scene: &mut Scene) -> Came {
    scene.issue_one()?;
    for (what, request) in [
        ("no credential", json!({})),
        ("an array in its place", json!({ "credential": [] })),
        (
            "a text in its place",
            json!({ "credential": "urn:uuid:none" }),
        ),
        ("nothing in its place", json!({ "credential": null })),
        ("`options` that are no object", {
            let mut request = scene.request(&scene.document());
            request["options"] = json!([]);
            request
        }),
    ] {
        let reply = scene.post(ISSUE, &request)?;
        expect_refused(&reply, &Codes::of(&["node.request"]).with(400), what)?;
    }
    Ok(None)
}

pub(super) fn signed(scene: &mut Scene) -> Came {
    let maker = Examination::maker();
    let proof = maker
        .stranger()
        .sign(&recipe::unsigned_certification(&maker), maker.instant(0))["proof"]
        .take();
    refused(
        scene,
        "a `proof`",
        &Codes::of(&["node.request"]).with(400),
        |document| {
            document["proof"] = proof;
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_put_in_whatever_the_form_or_the_trial_is_not_run() {
        for (given, got) in [
            (json!({ "type": "A" }), json!(["A", "B"])),
            (json!({ "type": ["A", "C"] }), json!(["A", "C", "B"])),
            (json!({}), json!(["B"])),
        ] {
            let other = changed(given, "it", |document| add(document, "type", "B"));
            assert_eq!(other.unwrap()["type"], got);
        }
        let same = changed(json!({ "id": 1 }), "it", |document| {
            remove(document, "type")
        });
        assert!(matches!(same, Err(Trouble::NotRun(_))));
    }
}
