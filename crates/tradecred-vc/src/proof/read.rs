//! Reading the proofs of a document, and the shape of proof chains.

use super::suite::{ProofValue, Suite};
use super::{DATA_INTEGRITY_PROOF, MOST_PROOFS, codes};
use crate::credential::{objects_at, one_or_many};
use crate::did;
use crate::json::{Object, Value};
use crate::problem::{Code, Problem};
use crate::selective_disclosure;
use crate::time::Timestamp;

/// A proof whose members have the right form; nothing about it is verified.
pub(super) struct Proof<'a> {
    pub(super) pointer: String,
    pub(super) object: &'a Object<'a>,
    pub(super) id: Option<&'a str>,
    pub(super) previous: Vec<&'a str>,
    pub(super) created: Option<Timestamp>,
    pub(super) expires: Option<Timestamp>,
    pub(super) purpose: Option<&'a str>,
    pub(super) method: &'a str,
    pub(super) domains: Vec<&'a str>,
    pub(super) challenge: Option<&'a str>,
    pub(super) suite: &'static Suite,
    pub(super) value: ProofValue,
}

/// All proofs of a document, or everything that is wrong with their form.
pub(super) fn proofs<'a>(document: &'a Object<'a>) -> Result<Vec<Proof<'a>>, Vec<Problem>> {
    let value = document
        .get("proof")
        .filter(|value| value.as_array().is_none_or(|list| !list.is_empty()))
        .ok_or_else(|| vec![Problem::at(&codes::MISSING, "/proof")])?;
    if value
        .as_array()
        .is_some_and(|list| list.len() > MOST_PROOFS)
    {
        return Err(vec![Problem::at(&codes::LIMIT, "/proof")]);
    }
    let objects = objects_at("/proof", value)
        .ok_or_else(|| vec![Problem::at(&codes::MALFORMED_PROOF, "/proof")])?;
    let mut problems = Vec::new();
    let mut proofs = Vec::with_capacity(objects.len());
    for (pointer, object) in objects {
        match proof(pointer, object) {
            Ok(proof) => proofs.push(proof),
            Err(mut found) => problems.append(&mut found),
        }
    }
    if problems.is_empty() {
        Ok(proofs)
    } else {
        Err(problems)
    }
}

fn proof<'a>(pointer: String, object: &'a Object<'a>) -> Result<Proof<'a>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut raise = |code: Code, member: &str| {
        problems.push(Problem::at(code, format!("{pointer}/{member}")));
    };
    let text = |member: &str| object.get(member).and_then(Value::as_str);
    let suite = text("cryptosuite").and_then(Suite::named);
    if text("type") != Some(DATA_INTEGRITY_PROOF) {
        raise(&codes::TYPE, "type");
    } else if suite.is_none() {
        raise(&codes::CRYPTOSUITE, "cryptosuite");
    }
    for member in ["id", "challenge", "nonce"] {
        if object
            .get(member)
            .is_some_and(|value| value.as_str().is_none())
        {
            raise(&codes::MALFORMED_PROOF, member);
        }
    }
    let mut strings = |member: &str| match object.get(member) {
        None => Vec::new(),
        Some(value) => one_or_many(value).unwrap_or_else(|| {
            raise(&codes::MALFORMED_PROOF, member);
            Vec::new()
        }),
    };
    let previous = strings("previousProof");
    let domains = strings("domain");
    let instant = |member: &str| {
        object.get(member).map(|value| {
            value
                .as_str()
                .and_then(|text| text.parse::<Timestamp>().ok())
        })
    };
    let (created, expires) = (instant("created"), instant("expires"));
    if created == Some(None) {
        raise(&codes::CREATED, "created");
    }
    if expires == Some(None) {
        raise(&codes::EXPIRES, "expires");
    }
    let (created, expires) = (created.flatten(), expires.flatten());
    if let (Some(created), Some(expires)) = (created, expires)
        && expires < created
    {
        raise(&codes::TIME_ORDER, "expires");
    }
    let method = text("verificationMethod");
    if method.is_none() {
        raise(&did::codes::VERIFICATION_METHOD_URL, "verificationMethod");
    }
    // How a value is written depends on the suite: nothing can be said of it where that is unknown.
    let written = text("proofValue");
    let value = match (suite, written) {
        (Some(suite), Some(text)) => suite.read_value(text),
        _ => None,
    };
    if value.is_none() && (suite.is_some() || written.is_none()) {
        let code = suite.map_or(&codes::VALUE, |suite| suite.value_code());
        raise(code, "proofValue");
    }
    if suite.is_some_and(|suite| suite.is_selective()) && !previous.is_empty() {
        raise(
            &selective_disclosure::codes::PREVIOUS_PROOF,
            "previousProof",
        );
    }
    match (method, suite.zip(value), problems.is_empty()) {
        (Some(method), Some((suite, value)), true) => Ok(Proof {
            id: text("id"),
            purpose: text("proofPurpose"),
            challenge: text("challenge"),
            pointer,
            object,
            previous,
            created,
            expires,
            method,
            domains,
            suite,
            value,
        }),
        _ => Err(problems),
    }
}

/// Every `previousProof` names a proof that is there, ids are unique, and nothing goes in a circle.
pub(super) fn check_chain(proofs: &[Proof<'_>]) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    for (index, proof) in proofs.iter().enumerate() {
        let same_id = |other: &Proof<'_>| other.id.is_some() && other.id == proof.id;
        if proofs.iter().take(index).any(same_id) {
            problems.push(Problem::at(
                &codes::DUPLICATE_ID,
                format!("{}/id", proof.pointer),
            ));
        }
        if !proof
            .previous
            .iter()
            .all(|name| proofs.iter().any(|other| other.id == Some(name)))
        {
            let pointer = format!("{}/previousProof", proof.pointer);
            problems.push(Problem::at(&codes::PREVIOUS_MISSING, pointer));
        }
    }
    if problems.is_empty() && has_cycle(proofs) {
        problems.push(Problem::at(&codes::CHAIN_CYCLE, "/proof"));
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// Peels off proofs whose predecessors are all peeled; what then remains goes in a circle.
fn has_cycle(proofs: &[Proof<'_>]) -> bool {
    let mut rest: Vec<&Proof<'_>> = proofs.iter().collect();
    loop {
        let before = rest.len();
        let blocked: Vec<&str> = rest.iter().filter_map(|proof| proof.id).collect();
        rest.retain(|proof| proof.previous.iter().any(|name| blocked.contains(name)));
        if rest.is_empty() {
            return false;
        }
        if rest.len() == before {
            return true;
        }
    }
}
