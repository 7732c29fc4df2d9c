//! W3C credentials of the data model 1.1 and 2.0 as exports (SPEC section *W3C credentials*).
//!
//! The record is the credential without its proofs. Proofs under `eddsa-jcs-2022` by a `did:key` are checked; of
//! every other it is said what would tell.

use std::borrow::Cow;

use tradecred::attested_conversion::{ProvedByScheme, ProvedWhat};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::{self, DATA_INTEGRITY_PROOF, EDDSA_JCS_2022, Expected, MOST_PROOFS};

use super::{Frame, Framing, Layout, ProofStatus, Proved, Record, Setting, Written};

pub mod codes;

/// The first contexts of the versions.
const CONTEXTS: [&str; 2] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://www.w3.org/2018/credentials/v1",
];
/// The type of every credential.
pub(super) const CREDENTIAL: &str = "VerifiableCredential";
/// Why a proof does not come along with a record that was changed.
const CHANGED: &str =
    "the proof is over the credential as it was, and its signer alone can make another";

/// A W3C credential.
#[derive(Debug)]
pub(super) struct Vc;

impl Framing for Vc {
    fn name(&self) -> &'static str {
        "vc"
    }

    fn title(&self) -> &'static str {
        "a W3C credential of version 1.1 or 2.0 without its proofs"
    }

    fn recognises(&self, unit: &[u8]) -> bool {
        let file = json::read(unit, &Limits::default());
        file.is_ok_and(|file| has_version(&file))
    }

    fn read<'a>(&self, unit: &'a [u8], _: Setting<'_>) -> Result<Vec<Record<'a>>, Problem> {
        let credential = json::read(unit, &Limits::default())?;
        if !has_version(&credential) {
            return Err(Problem::at(&codes::VERSION, "/@context"));
        }
        if !one_or_many(credential.get("type")).any(|kind| kind.as_str() == Some(CREDENTIAL)) {
            return Err(Problem::at(&codes::FORM, "/type"));
        }
        let Value::Object(credential) = credential else {
            return Err(Problem::at(&codes::FORM, ""));
        };
        let proof = prove(&credential)?;
        let is_proved = credential.contains("proof");
        let tree: Object<'a> = credential
            .into_iter()
            .filter(|(name, _)| name != "proof")
            .collect();
        let tree = Value::Object(tree);
        let frame = if is_proved {
            Frame::original(unit)
        } else {
            let text = std::str::from_utf8(unit).unwrap_or_default();
            Frame::Json(Layout::of(text, &tree))
        };
        Ok(vec![Record { tree, proof, frame }])
    }

    fn write(&self, tree: &Value<'_>, frame: Option<&Frame>, _: Setting<'_>) -> Written {
        let written = Written::text(json::to_string(tree));
        match frame {
            Some(Frame::Original(_)) => written.leaving(CHANGED),
            _ => written,
        }
    }
}

/// Whether the first context is that of a version.
pub(super) fn has_version(credential: &Value<'_>) -> bool {
    let first = one_or_many(credential.get("@context")).next();
    first
        .and_then(Value::as_str)
        .is_some_and(|first| CONTEXTS.contains(&first))
}

/// The elements of a list, or what stands in the place of one.
pub(super) fn one_or_many<'v, 'a>(
    value: Option<&'v Value<'a>>,
) -> impl Iterator<Item = &'v Value<'a>> {
    let (list, one) = match value {
        Some(Value::Array(list)) => (list.as_slice(), None),
        other => (&[][..], other),
    };
    list.iter().chain(one)
}

/// What the proofs of a credential prove, and what would tell the rest.
pub(super) fn prove(credential: &Object<'_>) -> Result<ProofStatus, Problem> {
    let mut status = ProofStatus::default();
    let proofs: Vec<_> = one_or_many(credential.get("proof")).collect();
    if proofs.len() > MOST_PROOFS {
        return Err(Problem::at(&codes::FORM, "/proof"));
    }
    let mut checked = Vec::new();
    for proof in &proofs {
        if proof.as_object().is_none() {
            return Err(Problem::at(&codes::FORM, "/proof"));
        }
        if can_be_checked(proof) {
            checked.push((*proof).clone());
        } else {
            status.open.push(what_would_tell(proof));
        }
    }
    if proofs.is_empty() {
        let said = "whether anybody issued it: it has no proof, and one would tell";
        status.open.push(said.to_owned());
    }
    let issuer = credential.get("issuer");
    let issuer = issuer.and_then(|issuer| issuer.as_str().or_else(|| issuer.get("id")?.as_str()));
    if !checked.is_empty() {
        check(credential, checked, issuer, &mut status)?;
    }
    let lists = one_or_many(credential.get("credentialStatus")).take(MOST_PROOFS);
    for entry in lists {
        let said = |name| entry.get(name).and_then(Value::as_str);
        let list = said("statusListCredential").or_else(|| said("id"));
        let list = list.or_else(|| said("type")).unwrap_or_default();
        let said = format!("whether it was revoked or suspended: `{list}` tells");
        status.open.push(said);
    }
    Ok(status)
}

/// Whether nothing but the file is needed to check a proof: one that builds on another is checked by nobody here.
fn can_be_checked(proof: &Value<'_>) -> bool {
    let said = |name| proof.get(name).and_then(Value::as_str);
    said("type") == Some(DATA_INTEGRITY_PROOF)
        && said("cryptosuite") == Some(EDDSA_JCS_2022)
        && said("verificationMethod").is_some_and(|key| key.starts_with("did:key:"))
        && proof.get("previousProof").is_none()
}

/// Of a proof that cannot be checked: what would tell whether it holds.
fn what_would_tell(proof: &Value<'_>) -> String {
    let said = |name| proof.get(name).and_then(Value::as_str);
    let kind = said("cryptosuite").or_else(|| said("type"));
    let kind = kind.unwrap_or("without a type");
    if kind.starts_with("AnonCreds") {
        return format!(
            "whether the proof `{kind}` holds: software of AnonCreds tells, with the credential definition of its ledger"
        );
    }
    let key = said("verificationMethod").unwrap_or("nobody");
    let teller = if kind == EDDSA_JCS_2022 && !key.starts_with("did:key:") {
        "the document of its DID tells"
    } else {
        "a verifier that knows such proofs tells"
    };
    format!("whether the proof `{kind}` of `{key}` holds: {teller}")
}

/// Checks the proofs that can be checked.
fn check(
    credential: &Object<'_>,
    proofs: Vec<Value<'_>>,
    issuer: Option<&str>,
    status: &mut ProofStatus,
) -> Result<(), Problem> {
    let members = credential.iter().map(|(name, value)| {
        let value = if name == "proof" {
            Value::Null
        } else {
            value.clone()
        };
        (Cow::Borrowed(name), value)
    });
    let mut document: Object<'_> = members.collect();
    document.insert("proof", proofs);
    let proved = proof::verify(&document, Expected::CREDENTIAL, &Evidence::default());
    let proved = proved.map_err(|problems| {
        let first = problems.first();
        let code = first.map_or_else(String::new, |problem| problem.code.code.to_owned());
        Problem::at(&codes::PROOF, "/proof").detail(code)
    })?;
    for one in &proved.proofs {
        let said = "the key signed the whole credential";
        let proved = Proved::that(said).by(one.did.clone()).of_integrity();
        let proved = proved.of(ProvedWhat::Signature, ProvedByScheme::Did, &one.did);
        status.proved.push(proved);
    }
    match issuer {
        Some(issuer) if proved.by(issuer).is_some() => {
            status.open.push(format!(
                "who holds the key `{issuer}`: nothing in the file tells"
            ));
        }
        Some(issuer) => status.open.push(format!(
            "whether `{issuer}` issued it: a proof of its own key would tell"
        )),
        None => status
            .open
            .push("who issued it: it names no issuer".to_owned()),
    }
    let said = "whether the proofs are in force: the time tells, which is not asked here";
    status.open.push(said.to_owned());
    Ok(())
}
