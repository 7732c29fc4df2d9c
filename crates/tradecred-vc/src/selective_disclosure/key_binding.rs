//! Key binding: the holder proves that it has the key to which the issuer bound the credential (RFC 9901
//! section 4.3).

use crate::evidence::Evidence;
use crate::jose::{self, Jws};
use crate::json::Value;
use crate::key::PublicKey;
use crate::problem::Problem;
use crate::proof::{self, AUTHENTICATION, Signer};
use crate::time::Timestamp;

use super::{SdHash, codes};

/// The type of the holder's token.
const TYPE: &str = "kb+jwt";

/// What a holder signed, whose signature fits.
#[derive(Debug)]
pub(crate) struct KeyBinding {
    audience: String,
    nonce: String,
    issued_at: Timestamp,
}

impl KeyBinding {
    /// Reads the holder's token: made with the key that the issuer's token confirms, over what is presented.
    ///
    /// # Errors
    /// `selective-disclosure.key-binding`, what is wrong with the token as one, or what is found of its key.
    pub(crate) fn read(
        token: &str,
        presented: &str,
        hash: SdHash,
        confirmation: Option<&Value<'_>>,
        evidence: &Evidence,
    ) -> Result<Self, Problem> {
        let wrong = |detail: &'static str| Problem::at(&codes::KEY_BINDING, "").detail(detail);
        let jws = Jws::read(token)?;
        if jws.typ != TYPE {
            return Err(wrong("not of the type `kb+jwt`"));
        }
        let payload = jws.payload()?;
        let text = |name: &str| payload.get(name).and_then(Value::as_str);
        let issued_at = payload
            .get("iat")
            .and_then(Value::as_i64)
            .and_then(Timestamp::from_unix_seconds);
        let (Some(audience), Some(nonce), Some(issued_at)) =
            (text("aud"), text("nonce"), issued_at)
        else {
            return Err(wrong(
                "`aud`, `nonce` or `iat` is missing or of another form",
            ));
        };
        let key = key(confirmation, issued_at, evidence)?;
        jws.check(&key).map_err(|problem| {
            let detail = if std::ptr::eq(problem.code, &proof::codes::SIGNATURE) {
                "the signature does not fit"
            } else {
                "the algorithm is not that of the key"
            };
            wrong(detail)
        })?;
        if text("sd_hash") != Some(hash.digest(presented).as_str()) {
            return Err(wrong("made for another presentation"));
        }
        Ok(Self {
            audience: audience.to_owned(),
            nonce: nonce.to_owned(),
            issued_at,
        })
    }

    /// What is wrong with it at an instant.
    pub(crate) fn problem_at(&self, at: Timestamp) -> Option<Problem> {
        let future = self.issued_at > proof::latest_creation(at);
        future
            .then(|| Problem::at(&proof::codes::CREATED_FUTURE, "").detail("in the holder's token"))
    }
}

/// The holder's key, as the issuer's token confirms it.
fn key(
    confirmation: Option<&Value<'_>>,
    issued_at: Timestamp,
    evidence: &Evidence,
) -> Result<PublicKey, Problem> {
    let wrong = |detail: String| Problem::at(&codes::KEY_BINDING, "/cnf").detail(detail);
    let confirmed = |name: &str| confirmation.and_then(|confirmation| confirmation.get(name));
    match (confirmed("jwk"), confirmed("kid").and_then(Value::as_str)) {
        (Some(jwk), None) => PublicKey::from_jwk(jwk).map_err(|error| wrong(error.to_string())),
        (None, Some(kid)) => {
            let signer = Signer {
                method: kid,
                created: Some(issued_at),
                purpose: AUTHENTICATION,
            };
            signer.key(None, evidence).map(|found| *found.key())
        }
        _ => Err(wrong(
            "the issuer's token names no key of the holder".to_owned(),
        )),
    }
}

/// What keeps a text from being a holder's answer to this domain and challenge: no key binding, or one that
/// was made for somebody else. Whether the credential in it is good is another question.
#[must_use]
pub fn key_binding_problems(
    text: &str,
    evidence: &Evidence,
    domain: Option<&str>,
    challenge: Option<&str>,
) -> Vec<Problem> {
    let opened = match jose::open(text, evidence) {
        Ok(opened) => opened,
        // The report of the credential says so.
        Err(_) => return Vec::new(),
    };
    let Some(binding) = &opened.key_binding else {
        let asked = domain.is_some() || challenge.is_some();
        let missing = Problem::at(&codes::KEY_BINDING, "").detail("there is none");
        return asked.then_some(missing).into_iter().collect();
    };
    let differs = |asked: Option<&str>, said: &str| asked.is_some_and(|asked| asked != said);
    let mut problems = Vec::new();
    if differs(domain, &binding.audience) {
        problems.push(Problem::at(&proof::codes::DOMAIN, "").detail("`aud` of the holder's token"));
    }
    if differs(challenge, &binding.nonce) {
        let problem = Problem::at(&proof::codes::CHALLENGE, "");
        problems.push(problem.detail("`nonce` of the holder's token"));
    }
    problems
}
