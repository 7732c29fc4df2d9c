//! AnonCreds in the form of W3C credentials, whose proofs are of the types `AnonCredsProof2023` and
//! `AnonCredsPresentationProof2023`.

use std::collections::BTreeSet;

use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;

use super::{MOST, Shown, Unit, codes, owned, plain, wrong};
use crate::framing::vc;
use crate::place::child;

/// The type of credentials.
const CREDENTIAL: &str = "AnonCredsCredential";
/// The type of presentations.
const PRESENTATION: &str = "AnonCredsPresentation";
/// The type of the proof of a credential, and the member that holds it.
const PROOF: (&str, &str) = ("AnonCredsProof2023", "signature");
/// The type of the proof of a presentation, and of each credential in it.
const SHOWN: (&str, &str) = ("AnonCredsPresentationProof2023", "proofValue");

/// Whether a file says that it is one.
pub(super) fn is_one(file: &Value<'_>) -> bool {
    is_of_type(file, CREDENTIAL) || is_of_type(file, PRESENTATION)
}

fn is_of_type(file: &Value<'_>, wanted: &str) -> bool {
    vc::one_or_many(file.get("type")).any(|kind| kind.as_str() == Some(wanted))
}

/// A credential.
pub(super) fn credential(file: Object<'_>) -> Result<Unit<'_>, Problem> {
    Ok(Unit {
        presentation: None,
        credentials: vec![shown(file, String::new(), PROOF)?],
    })
}

/// A presentation.
pub(super) fn presentation(mut file: Object<'_>) -> Result<Unit<'_>, Problem> {
    let list = match file.remove("verifiableCredential") {
        Some(Value::Array(list)) => list,
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let file_value = Value::Object(file);
    let challenge = vc::one_or_many(file_value.get("proof"))
        .filter(|proof| has_proof(proof, SHOWN))
        .find_map(|proof| proof.get("challenge")?.as_str().map(str::to_owned));
    let types = ["VerifiablePresentation", PRESENTATION];
    let is_one = types.iter().all(|kind| is_of_type(&file_value, kind));
    let is_one = is_one && vc::has_version(&file_value);
    let (true, Some(challenge), Value::Object(mut file)) = (is_one, challenge, file_value) else {
        return Err(Problem::at(&codes::FORM, ""));
    };
    if list.len() > MOST {
        return Err(Problem::at(&codes::SIZE, "/verifiableCredential"));
    }
    file.remove("proof");
    let credentials = list.into_iter().enumerate().map(|(index, one)| {
        let at = child("/verifiableCredential", &index.to_string());
        let Value::Object(one) = one else {
            return Err(Problem::at(&codes::FORM, at));
        };
        let mut shown = shown(one, at, SHOWN)?;
        shown.proof.open.push(format!(
            "whether it was shown on this occasion: who asked for it tells, by the challenge `{challenge}`"
        ));
        Ok(shown)
    });
    Ok(Unit {
        credentials: credentials.collect::<Result<_, _>>()?,
        presentation: Some(file),
    })
}

/// Whether a proof is of this type, and holds something.
fn has_proof(proof: &Value<'_>, (kind, member): (&str, &str)) -> bool {
    let said = |name| proof.get(name).and_then(Value::as_str);
    said("type") == Some(kind) && said(member).is_some()
}

/// What is said of a credential, with such a proof.
fn shown<'a>(credential: Object<'a>, at: String, kind: (&str, &str)) -> Result<Shown<'a>, Problem> {
    let whole = Value::Object(credential);
    let form = |name: &str| wrong(&codes::FORM, &at, name);
    let text = |pointer: &str| whole.pointer(pointer).and_then(Value::as_str);
    if !vc::has_version(&whole) {
        return Err(form("@context"));
    }
    if !is_of_type(&whole, CREDENTIAL) || !is_of_type(&whole, vc::CREDENTIAL) {
        return Err(form("type"));
    }
    if !vc::one_or_many(whole.get("proof")).any(|proof| has_proof(proof, kind)) {
        return Err(form("proof"));
    }
    let issuer = text("/issuer").or_else(|| text("/issuer/id"));
    let issuer = issuer.ok_or_else(|| form("issuer"))?.to_owned();
    let (Some("AnonCredsDefinition"), Some(definition), Some(schema)) = (
        text("/credentialSchema/type"),
        text("/credentialSchema/definition").map(str::to_owned),
        text("/credentialSchema/schema").map(str::to_owned),
    ) else {
        return Err(form("credentialSchema"));
    };
    let status = text("/credentialStatus/id").map(str::to_owned);
    let names = names(
        whole.get("credentialSubject"),
        &child(&at, "credentialSubject"),
    )?;
    let Value::Object(mut credential) = whole else {
        return Err(Problem::at(&codes::FORM, at));
    };
    let mut proof = vc::prove(&credential).map_err(|problem| Problem {
        pointer: format!("{at}{}", problem.pointer),
        ..problem
    })?;
    credential.remove("proof");
    let open = &mut proof.open;
    let place = child(&at, "credentialSchema");
    owned(&definition, &issuer, &child(&place, "definition"), open)?;
    if let Some(status) = status {
        owned(
            &status,
            &issuer,
            &child(&child(&at, "credentialStatus"), "id"),
            open,
        )?;
    }
    open.push(format!(
        "who issued it and when, and what else stands beside its attributes: the signature of `{definition}` is over the attributes alone"
    ));
    Ok(Shown {
        credential,
        at,
        schema,
        names,
        proof,
    })
}

/// The names of the attributes that are shown: each is a value, or is met by predicates.
fn names(subject: Option<&Value<'_>>, at: &str) -> Result<BTreeSet<String>, Problem> {
    let Some(subject) = subject.and_then(Value::as_object) else {
        return Err(Problem::at(&codes::FORM, at));
    };
    let attributes = subject.iter().filter(|(name, _)| *name != "id");
    let names = attributes.map(|(name, value)| {
        let is_predicate =
            |one: &Value<'_>| one.get("type").and_then(Value::as_str) == Some("AnonCredsPredicate");
        let is_sound = match value {
            Value::String(_) | Value::Number(_) | Value::Bool(_) => true,
            Value::Null => false,
            other => vc::one_or_many(Some(other)).all(is_predicate),
        };
        if is_sound {
            Ok(plain(name))
        } else {
            Err(wrong(&codes::VALUE, at, name))
        }
    });
    names.collect()
}
