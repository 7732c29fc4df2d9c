//! Signed answers: bound to a nonce and a domain, and good for minutes (SPEC section *Signed answers*).

use serde::Deserialize;
use serde_json::json;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::{Code, Problem};
use tradecred_vc::proof::{self, ASSERTION_METHOD, Expected, SignOptions, sign};
use tradecred_vc::time::Timestamp;

use super::{ConsumerAnswer, codes};
use crate::Signer;
use crate::identifier::DigitalLink;

/// What every signed answer is.
const SIGNED_ANSWER: &str = "SignedAnswer";
/// For how long this library signs an answer, in seconds.
const LIFE: i64 = 120;
/// The longest that an answer may hold, in seconds.
const LONGEST_LIFE: i64 = 300;
/// The largest signed answer that is read, in bytes.
const MOST_BYTES: usize = 16 * 1024;

/// What was asked, of whom, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'q> {
    /// The link that was scanned.
    pub link: &'q DigitalLink,
    /// The nonce that was sent.
    pub nonce: &'q str,
    /// The domain for which it was asked.
    pub domain: &'q str,
    /// The DID of the one who was asked.
    pub signer: &'q str,
}

/// Signs an answer for whoever sent this nonce and domain; it holds for two minutes.
///
/// # Errors
/// The code of what stands in the way: the nonce, or a link that was refused.
pub fn issue_answer(
    answer: &ConsumerAnswer,
    nonce: &str,
    domain: &str,
    signer: &Signer,
    created: Timestamp,
) -> Result<Object<'static>, Code> {
    if !is_nonce(nonce) {
        return Err(&codes::NONCE);
    }
    if answer.link.is_none() {
        return Err(&codes::LINK_REFUSED);
    }
    let unsigned = json!({ "type": SIGNED_ANSWER, "answer": answer }).to_string();
    let unsigned = json::read_object(unsigned.as_bytes(), &Limits::default());
    let unsigned = unsigned.map_err(|_| &codes::FORM)?;
    let mut options = SignOptions::assertion(signer.verification_method(), created);
    options.expires = created.add_seconds(LIFE);
    options.domain = Some(domain.to_owned());
    options.challenge = Some(nonce.to_owned());
    Ok(sign(&unsigned, signer.key(), &options).into_owned())
}

/// Whether at least 128 bits fit into it, in letters that need no escaping anywhere.
fn is_nonce(text: &str) -> bool {
    (22..=128).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
}

/// Verifies a signed answer to what was asked, at an instant. Evidence is needed for who is not named by a
/// `did:key` only.
///
/// # Errors
/// Everything that is wrong with it; nothing in it may be relied on then.
pub fn verify_answer(
    bytes: &[u8],
    asked: &Asked<'_>,
    evidence: &Evidence,
    at: Timestamp,
) -> Result<ConsumerAnswer, Vec<Problem>> {
    let form = |pointer: &str| vec![Problem::at(&codes::FORM, pointer)];
    let limits = Limits {
        bytes: MOST_BYTES,
        ..Limits::default()
    };
    let object = json::read_object(bytes, &limits).map_err(|_| form(""))?;
    let is_known = |name: &str| matches!(name, "type" | "answer" | "proof");
    if !object.iter().all(|(name, _)| is_known(name)) {
        return Err(form(""));
    }
    if object.get("type").and_then(Value::as_str) != Some(SIGNED_ANSWER) {
        return Err(form("/type"));
    }
    let answer = object.get("answer").ok_or_else(|| form("/answer"))?;
    let answer = ConsumerAnswer::deserialize(answer).map_err(|_| form("/answer"))?;
    let proof = object.get("proof").and_then(Value::as_object);
    let proof = proof.ok_or_else(|| form("/proof"))?;
    let expected = Expected {
        purpose: ASSERTION_METHOD,
        domain: Some(asked.domain),
        challenge: Some(asked.nonce),
        logged_at: None,
        may_be_part: false,
    };
    let proved = proof::verify(&object, expected, evidence)?;
    let mut problems = proved.problems_at(at);
    if proved.by(asked.signer).is_none() {
        problems.push(Problem::at(&codes::SIGNER, "/proof/verificationMethod"));
    }
    if !is_short_lived(proof) {
        problems.push(Problem::at(&codes::LIFE, "/proof/expires"));
    }
    if answer.link.as_ref() != Some(&asked.link.without_query()) {
        problems.push(Problem::at(&codes::ASKED_LINK, "/answer/link"));
    }
    if problems.is_empty() {
        Ok(answer)
    } else {
        Err(problems)
    }
}

/// Whether a proof says from when to when it holds, and for no longer than an answer may.
fn is_short_lived(proof: &Object<'_>) -> bool {
    let instant = |name: &str| proof.get(name)?.as_str()?.parse::<Timestamp>().ok();
    match (instant("created"), instant("expires")) {
        (Some(created), Some(expires)) => created
            .add_seconds(LONGEST_LIFE)
            .is_some_and(|last| expires <= last),
        _ => false,
    }
}
