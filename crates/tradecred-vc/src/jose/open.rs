//! From the text of a token to the credential in it.

use crate::digest::DigestMultibase;
use crate::evidence::Evidence;
use crate::json::{self, Limits, Object, Value};
use crate::problem::Problem;
use crate::proof::{ASSERTION_METHOD, Proved, Signer};
use crate::selective_disclosure::{self as sd, Disclosed, KeyBinding};

use super::claims::{Claims, issuer_of};
use super::{Jws, codes, key};

/// Tokens without disclosures.
const PLAIN: [&str; 2] = ["vc+jwt", "vc+ld+json+jwt"];
/// Tokens with disclosures.
const DISCLOSING: [&str; 2] = ["vc+sd-jwt", "dc+sd-jwt"];

/// A token whose signature, disclosures and key binding fit.
#[derive(Debug)]
pub(crate) struct Opened {
    /// What it envelops, with every member that was disclosed; of a credential of the data model without
    /// the claims of the token.
    pub(crate) object: Object<'static>,
    /// Whether that is a credential of data model 2.0: it has contexts.
    pub(crate) is_credential: bool,
    /// Whether members are hidden, so that it is a part of what was signed.
    pub(crate) is_selection: bool,
    /// What the signature proves.
    pub(crate) proved: Proved,
    pub(crate) claims: Claims,
    pub(crate) key_binding: Option<KeyBinding>,
}

/// Opens the text of a token: its form, its signature under a key of the evidence, its disclosures and its
/// key binding, in this order.
///
/// # Errors
/// The first thing that is wrong. `jose.key-unknown` and what [`did::is_undecided`](crate::did::is_undecided)
/// names mean "could not be decided".
pub(crate) fn open(text: &str, evidence: &Evidence) -> Result<Opened, Problem> {
    if text.len() > Limits::default().bytes {
        return Err(Problem::at(&json::codes::SIZE, ""));
    }
    let parts = sd::Parts::of(text);
    let jws = Jws::read(parts.token)?;
    let discloses = parts.disclosures.is_some();
    let fits = if discloses {
        DISCLOSING.contains(&jws.typ.as_str())
    } else {
        PLAIN.contains(&jws.typ.as_str())
    };
    if !fits {
        return Err(Problem::at(&codes::TYPE, "").detail("in the header, at `/typ`"));
    }
    let payload = jws.payload()?;
    let claims = Claims::read(&payload)?;
    let issuer = issuer_of(&payload).or(claims.issuer.as_deref());
    let method = key::method(jws.kid.as_deref(), issuer)?;
    let signer = Signer {
        method: &method,
        created: claims.issued_at,
        purpose: ASSERTION_METHOD,
    };
    let by = signer.key(evidence.logged_at(), evidence)?;
    jws.check(by.key())?;
    let is_credential = payload.contains("@context");
    let confirmation = payload.get("cnf").cloned().map(Value::into_owned);
    let payload = payload.into_owned();
    let disclosed = match &parts.disclosures {
        Some(disclosures) => sd::disclose(payload, disclosures, is_credential)?,
        None => Disclosed::whole(payload),
    };
    let key_binding = match parts.key_binding {
        Some(binding) => {
            let presented = parts.presented;
            let confirmation = confirmation.as_ref();
            Some(KeyBinding::read(
                binding,
                presented,
                disclosed.hash,
                confirmation,
                evidence,
            )?)
        }
        None => None,
    };
    let object = if is_credential {
        claims.leave(disclosed.object)?
    } else {
        disclosed.object
    };
    let digest = DigestMultibase::of_credential(&object).digest();
    Ok(Opened {
        object,
        is_credential,
        is_selection: disclosed.is_selection,
        proved: Proved::of_envelope(by.into_did(), claims.issued_at, digest),
        claims,
        key_binding,
    })
}
