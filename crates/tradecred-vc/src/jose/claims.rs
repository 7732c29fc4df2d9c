//! The registered claims of a token (RFC 7519 section 4.1), and what they are beside a credential.

use crate::json::{Object, Value};
use crate::problem::Problem;
use crate::time::Timestamp;

use super::codes;
use super::compact::below;

/// Claims that say something of the token and are no part of a credential of the data model in it.
const OF_TOKEN: [&str; 11] = [
    "iss",
    "sub",
    "aud",
    "exp",
    "nbf",
    "iat",
    "jti",
    "cnf",
    "status",
    "vct",
    "vct#integrity",
];

/// What a token says of itself.
#[derive(Debug, Clone)]
pub(crate) struct Claims {
    pub(crate) issuer: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) vct: Option<String>,
    pub(crate) issued_at: Option<Timestamp>,
    pub(crate) not_before: Option<Timestamp>,
    pub(crate) expires: Option<Timestamp>,
    /// Whether it has a status in a token status list.
    pub(crate) has_status: bool,
}

impl Claims {
    /// Reads the claims of a payload.
    ///
    /// # Errors
    /// `jose.claim`: an instant that is not a whole number of seconds, a name that is no text, or `vc` or
    /// `vp`, in which tokens of data model 1.1 carry a second credential.
    pub(crate) fn read(payload: &Object<'_>) -> Result<Self, Problem> {
        let wrong = |name: &str, detail: &'static str| {
            Problem::at(&codes::CLAIM, below(name)).detail(detail)
        };
        if let Some(name) = ["vc", "vp"].iter().find(|name| payload.contains(name)) {
            return Err(wrong(
                name,
                "a credential of data model 2.0 is the payload itself",
            ));
        }
        let text = |name: &str| match payload.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone().into_owned())),
            Some(_) => Err(wrong(name, "not a text")),
        };
        let instant = |name: &str| match payload.get(name) {
            None => Ok(None),
            Some(value) => value
                .as_i64()
                .and_then(Timestamp::from_unix_seconds)
                .map(Some)
                .ok_or_else(|| wrong(name, "not a whole number of seconds")),
        };
        Ok(Self {
            issuer: text("iss")?,
            subject: text("sub")?,
            id: text("jti")?,
            vct: text("vct")?,
            issued_at: instant("iat")?,
            not_before: instant("nbf")?,
            expires: instant("exp")?,
            has_status: payload.contains("status"),
        })
    }

    /// The credential of the data model in an opened payload: what is left without the claims of the token,
    /// which must not say another thing than it does.
    ///
    /// # Errors
    /// `jose.claim-conflict`.
    pub(crate) fn leave(&self, mut payload: Object<'static>) -> Result<Object<'static>, Problem> {
        let conflicts = |name: &str| Problem::at(&codes::CLAIM_CONFLICT, below(name));
        let said = |claim: &Option<String>, credential: Option<&str>| {
            claim
                .as_deref()
                .is_none_or(|claim| Some(claim) == credential)
        };
        if !said(&self.issuer, issuer_of(&payload)) {
            return Err(conflicts("iss"));
        }
        if !said(&self.id, payload.get("id").and_then(Value::as_str)) {
            return Err(conflicts("jti"));
        }
        let subject = payload.get("credentialSubject");
        let subject = subject
            .and_then(|subject| subject.get("id"))
            .and_then(Value::as_str);
        if !said(&self.subject, subject) {
            return Err(conflicts("sub"));
        }
        for name in OF_TOKEN {
            payload.remove(name);
        }
        Ok(payload)
    }
}

/// The issuer that a credential names.
pub(super) fn issuer_of<'o>(credential: &'o Object<'_>) -> Option<&'o str> {
    let issuer = credential.get("issuer")?;
    let id = || issuer.get("id").and_then(Value::as_str);
    issuer.as_str().or_else(id)
}
