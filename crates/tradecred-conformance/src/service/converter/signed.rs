//! What a converter signs, and the files that go with it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self as strict, Limits, Value as Tree};
use tradecred_vc::report::{Authenticity, Requirements};

use super::kind::{DRAFT_TYPE, instant};
use super::kinds::{LEFT, RENAMED};
use super::{
    CONVERT, Came, Converted, Scene, Trouble, canonical, changed, decoded, ensure, now, text,
};
use crate::recipe::PROVABLE;
use crate::service::did::Asker;
use crate::service::examine::{Examination, Published, fault_of, issuer_of};
use crate::service::list::Place;
use crate::target::Answer;

/// What a verifier finds in a certification for a period of more than twelve months.
const BLANKET_PERIOD: &str = "usmca-certification-of-origin.blanket-period";

/// Nothing where two values are one.
pub(super) fn same(what: &str, is: &Value, wanted: &Value) -> Result<(), Trouble> {
    ensure(is == wanted, || format!("{what} is {is}, not {wanted}"))
}

/// The verdict on a conversion, by a trust list that names its issuer as a converter.
pub(super) fn verdict(scene: &mut Scene, credential: &Value) -> Result<Answer, Trouble> {
    let asker = Asker {
        client: &scene.client,
        caller: scene.caller(),
        named: scene.named.as_deref(),
    };
    let mut published = Published {
        did_document: asker.did_document(issuer_of(credential).unwrap_or_default())?,
        role: Some("converter"),
        list: None,
    };
    if credential.get("credentialStatus").is_some() {
        published.list = Some(Place::of(credential)?.list(&scene.client)?);
    }
    scene.examination.verdict(credential, &published)
}

pub(super) fn verifies(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let answer = verdict(scene, &converted.credential)?;
    if let Some(fault) = fault_of(&answer) {
        return Err(Trouble::Wrong(fault));
    }
    ensure(answer.requirements == Some(Requirements::Met), || {
        format!("{:?}", answer.requirements)
    })?;
    Ok(None)
}

/// A record of which a draft becomes that is a change of another subject, converted.
fn converted_of(scene: &Scene, base: &Value) -> Result<Converted, Trouble> {
    let (export, mapping, draft) = scene.sample_of(&RENAMED, 0, base);
    let converted = scene.convert(scene.order(&export, &mapping), export, draft)?;
    same("the draft", converted.content(), &converted.draft)?;
    Ok(converted)
}

/// The codes of a conversion that is authentic, and whose draft is not as it has to be.
fn faults(scene: &mut Scene, converted: &Converted) -> Result<Vec<String>, Trouble> {
    let answer = verdict(scene, &converted.credential)?;
    let codes = answer.codes.unwrap_or_default();
    let is_copy = answer.authenticity == Some(Authenticity::Authentic)
        && answer.requirements == Some(Requirements::NotMet);
    ensure(is_copy, || {
        let codes = codes.join(", ");
        format!(
            "{:?}, {:?}: {codes}",
            answer.authenticity, answer.requirements
        )
    })?;
    Ok(codes)
}

pub(super) fn faulty(scene: &mut Scene) -> Came {
    // 19 CFR 182.12(b): a blanket period of more than twelve months.
    let mut base = scene.base.clone();
    base["coverage"]["to"] = Examination::maker().day(500).into();
    let converted = converted_of(scene, &base)?;
    let codes = faults(scene, &converted)?;
    ensure(codes == [BLANKET_PERIOD], || codes.join(", "))?;
    Ok(None)
}

pub(super) fn malformed(scene: &mut Scene) -> Came {
    let mut base = scene.base.clone();
    base["certifier"]["telephone"] = json!("ask at the gate");
    let converted = converted_of(scene, &base)?;
    let certifier = &converted.subject()["certifier"]["legalName"];
    same(
        "certifier.legalName",
        certifier,
        &base["certifier"]["legalName"],
    )?;
    let codes = faults(scene, &converted)?;
    Ok(Some(codes.join(", ")))
}

pub(super) fn signer(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let issuer = issuer_of(&converted.credential).unwrap_or_default();
    if let Some(named) = &scene.named {
        ensure(issuer == named, || {
            format!("the converter is `{named}`, and the issuer `{issuer}`")
        })?;
    }
    let types = json!(["VerifiableCredential", "AttestedConversionCredential"]);
    same("type", &converted.credential["type"], &types)?;
    let by = &converted.subject()["convertedBy"];
    let wanted = &converted.order["convertedBy"];
    // A converter may add its DID, and nothing else.
    let wanted = match by.get("id") {
        Some(_) => changed(wanted, "id", issuer.into()),
        None => wanted.clone(),
    };
    same("convertedBy", by, &wanted)?;
    Ok(scene.named.is_none().then(|| "nobody is named".to_owned()))
}

pub(super) fn said(scene: &mut Scene) -> Came {
    let (export, mapping, draft) = scene.sample(&RENAMED, 0);
    let key = mapping["mapping"].clone();
    let order = changed(&scene.order(&export, &mapping), "recordId", key.clone());
    let order = changed(&order, "mediaType", json!("application/vnd.trial+json"));
    let certifier = scene.base["certifier"]["legalName"].clone();
    let order = changed(&order, "certifier", certifier.clone());
    let before = now();
    let converted = scene.convert(order, export, draft)?;
    let subject = converted.subject();
    let source = &subject["source"];
    same("type", &subject["type"], &json!("AttestedConversion"))?;
    same(
        "source.system",
        &source["system"],
        &converted.order["system"],
    )?;
    same("source.recordId", &source["recordId"], &key)?;
    same("source.framing", &source["framing"], &json!("json"))?;
    let media_type = &converted.order["mediaType"];
    same("source.mediaType", &source["mediaType"], media_type)?;
    let retrieved = &converted.order["retrievedAt"];
    same("source.retrievedAt", &source["retrievedAt"], retrieved)?;
    same("mapping.mapping", &subject["mapping"]["mapping"], &key)?;
    same(
        "mapping.version",
        &subject["mapping"]["version"],
        &json!("1"),
    )?;
    same(
        "certifier.legalName",
        &subject["certifier"]["legalName"],
        &certifier,
    )?;
    let of_draft = &subject["draft"]["credentialType"];
    same("draft.credentialType", of_draft, &json!(DRAFT_TYPE))?;
    let without = scene.converted(&RENAMED, 0)?;
    let media_type = &without.subject()["source"]["mediaType"];
    same("source.mediaType", media_type, &json!("application/json"))?;
    let at = subject["convertedAt"].as_str().unwrap_or_default();
    // Texts of instants are ordered as the instants are.
    let (earliest, latest) = (instant(before - 60), instant(now() + 60));
    ensure(
        earliest.as_str() <= at && at <= latest.as_str() && at.len() == latest.len(),
        || format!("convertedAt is `{at}`, and it is about {latest}"),
    )?;
    Ok(None)
}

pub(super) fn source(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let given = &converted.subject()["source"]["digestMultibase"];
    let wanted = json!(DigestMultibase::of_bytes(converted.export.as_bytes()));
    same("the digest", given, &wanted)?;
    let handed = decoded(&converted.files["source"], "files.source")?;
    ensure(handed == converted.export.as_bytes(), || {
        "another export is handed over than was sent".to_owned()
    })?;
    Ok(None)
}

/// A file as it stands in the answer, every number as it is spelled, and its digest.
fn handed(converted: &Converted, name: &str) -> Result<Value, Trouble> {
    let unread = || Trouble::wrong(format!("the answer has no {name} that can be read"));
    let limits = Limits {
        bytes: 64 * 1024 * 1024,
        depth: 96,
        nodes: 4_000_000,
    };
    let answer = strict::read(&converted.body, &limits).map_err(|_| unread())?;
    let files = answer.get("files").ok_or_else(unread)?;
    files.get(name).map(canonical).ok_or_else(unread)
}

pub(super) fn mapping(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let given = &converted.subject()["mapping"]["digestMultibase"];
    let sent = canonical(&Tree::from(&converted.order["mapping"]));
    same("the digest", given, &sent)?;
    same("the digest", &handed(&converted, "mapping")?, &sent)?;
    Ok(None)
}

pub(super) fn loss_report(scene: &mut Scene) -> Came {
    let converted = scene.converted(&LEFT, 0)?;
    let given = &converted.subject()["lossReport"]["digestMultibase"];
    same("the digest", given, &handed(&converted, "lossReport")?)?;
    ensure(converted.files["lossReport"]["entries"].is_array(), || {
        "the loss report has no entries".to_owned()
    })?;
    Ok(None)
}

pub(super) fn residue(scene: &mut Scene) -> Came {
    let converted = scene.converted(&LEFT, 0)?;
    let given = &converted.subject()["residue"]["digestMultibase"];
    same("the digest", given, &handed(&converted, "residue")?)?;
    Ok(None)
}

pub(super) fn draft(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let given = &converted.subject()["draft"]["digestMultibase"];
    same(
        "the digest",
        given,
        &canonical(&Tree::from(converted.content())),
    )?;
    ensure(converted.content().get("proof").is_none(), || {
        "the draft has a proof".to_owned()
    })?;
    Ok(None)
}

pub(super) fn proves_nothing(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let subject = converted.subject();
    let proved = subject["proved"].as_array().map_or(0, Vec::len);
    ensure(proved == 0, || format!("proved is {}", subject["proved"]))?;
    let open = subject["notProved"].as_array().into_iter().flatten();
    let open: BTreeSet<&str> = open.filter_map(Value::as_str).collect();
    ensure(open == BTreeSet::from(PROVABLE), || {
        format!("notProved is {}", subject["notProved"])
    })?;
    Ok(None)
}

pub(super) fn again(scene: &mut Scene) -> Came {
    let (export, mapping, _) = scene.sample(&RENAMED, 0);
    let order = scene.order(&export, &mapping);
    let key = text(&mapping["mapping"], "the name")?;
    let ask = || {
        let reply = scene.keyed(scene.caller(), key, &order)?;
        reply.expect(201, CONVERT)?.json(CONVERT)
    };
    let (first, second) = (ask()?, ask()?);
    ensure(first == second, || "the two answers differ".to_owned())?;
    Ok(None)
}
