//! The compact serialization of a JSON Web Signature, read strictly (RFC 7515 section 7.1, RFC 8725).

use crate::json::{self, Limits, Object, Value};
use crate::key::{Algorithm, PublicKey};
use crate::multibase::decode_base64url;
use crate::problem::{Problem, push_token};
use crate::proof;

use super::codes;

/// A signature in three parts, decoded; nothing about it is verified.
#[derive(Debug)]
pub(crate) struct Jws<'t> {
    /// What was signed: header and payload as they stand.
    signed: &'t str,
    signature: Vec<u8>,
    payload: Vec<u8>,
    algorithm: Algorithm,
    /// The kind of token.
    pub(crate) typ: String,
    /// The name of the key.
    pub(crate) kid: Option<String>,
}

impl<'t> Jws<'t> {
    /// Reads the three parts and the header. Where the key comes from is for the caller: `jwk`, `jku` and
    /// `x5u` would let whoever wrote the token say who made it, and are not looked at.
    ///
    /// # Errors
    /// `jose.form`, `jose.algorithm`, `jose.critical`, `jose.type`, or what the strict reader finds in the
    /// header.
    pub(crate) fn read(text: &'t str) -> Result<Self, Problem> {
        let form = |detail: &'static str| Problem::at(&codes::FORM, "").detail(detail);
        let three = || form("not three parts with dots between them");
        let (signed, signature) = text.rsplit_once('.').ok_or_else(three)?;
        let (header, payload) = signed.split_once('.').ok_or_else(three)?;
        if payload.contains('.') {
            return Err(three());
        }
        let part = |part: &str| {
            decode_base64url(part).map_err(|_| form("a part is not base64url without padding"))
        };
        let (header, payload, signature) = (part(header)?, part(payload)?, part(signature)?);
        let header = json::read_object(&header, &Limits::default()).map_err(in_header)?;
        let algorithm = match text_of(&header, "alg") {
            Some("EdDSA" | "Ed25519") => Algorithm::Ed25519,
            Some("ES256") => Algorithm::P256,
            Some("ES384") => Algorithm::P384,
            _ => return Err(in_header(Problem::at(&codes::ALGORITHM, "/alg"))),
        };
        if let Some(name) = ["crit", "b64"].iter().find(|name| header.contains(name)) {
            return Err(in_header(Problem::at(&codes::CRITICAL, format!("/{name}"))));
        }
        let typ = text_of(&header, "typ")
            .ok_or_else(|| in_header(Problem::at(&codes::TYPE, "/typ")))?
            .to_owned();
        let kid = match header.get("kid") {
            None => None,
            Some(Value::String(kid)) => Some(kid.clone().into_owned()),
            Some(_) => return Err(in_header(Problem::at(&codes::FORM, "/kid"))),
        };
        Ok(Self {
            signed,
            signature,
            payload,
            algorithm,
            typ,
            kid,
        })
    }

    /// The members of the payload.
    ///
    /// # Errors
    /// What the strict reader finds.
    pub(crate) fn payload(&self) -> Result<Object<'_>, Problem> {
        json::read_object(&self.payload, &Limits::default())
    }

    /// Whether this key made the signature: it must be of the algorithm that the header names, which is
    /// never chosen by the header alone.
    ///
    /// # Errors
    /// `jose.algorithm` or `proof.signature`.
    pub(crate) fn check(&self, key: &PublicKey) -> Result<(), Problem> {
        if key.algorithm() != self.algorithm {
            let problem = in_header(Problem::at(&codes::ALGORITHM, "/alg"));
            return Err(problem);
        }
        if key.verify(self.signed.as_bytes(), &self.signature) {
            Ok(())
        } else {
            Err(Problem::at(&proof::codes::SIGNATURE, ""))
        }
    }
}

/// A finding in a header, which is no place in the document.
fn in_header(problem: Problem) -> Problem {
    let place = format!("in the header, at `{}`", problem.pointer);
    let detail = match problem.detail.as_str() {
        "" => place,
        detail => format!("{detail}; {place}"),
    };
    Problem::at(problem.code, "").detail(detail)
}

fn text_of<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    object.get(name).and_then(Value::as_str)
}

/// A place below another.
pub(super) fn below(token: &str) -> String {
    let mut pointer = String::new();
    push_token(&mut pointer, token);
    pointer
}
