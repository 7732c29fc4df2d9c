//! Credentials that a signed JSON Web Token envelops, in the compact form (SPEC chapter *JOSE*).
//!
//! W3C vc-jose-cose and SD-JWT VC are read, never written. The text is read strictly (RFC 7515 section
//! 7.1, RFC 8725), its key is found by `kid` and issuer in the evidence, its disclosures are opened
//! ([`selective_disclosure`](crate::selective_disclosure)), and what then lies there is verified as any
//! credential is.

use crate::json::{Limits, Object, Value};
use crate::selective_disclosure::Parts;

mod claims;
pub mod codes;
mod compact;
mod enveloped;
mod key;
mod open;

use claims::issuer_of;

pub(crate) use claims::Claims;
pub(crate) use compact::Jws;
pub(crate) use enveloped::enveloped_text;
pub(crate) use open::{Opened, open};

/// What a token says of itself, of which nothing is verified: it names what has to be gathered before it can be.
/// Nothing that is needed for that can be hidden.
#[derive(Debug, Clone)]
pub struct Unverified {
    /// The payload as it stands.
    pub payload: Object<'static>,
    /// The verification method it says it is signed under; `None` where it names none.
    pub method: Option<String>,
}

impl Unverified {
    /// Reads the text of a token; nothing comes back for one that has no payload.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > Limits::default().bytes {
            return None;
        }
        let jws = Jws::read(Parts::of(text).token).ok()?;
        let payload = jws.payload().ok()?.into_owned();
        let claimed = payload.get("iss").and_then(Value::as_str);
        let issuer = issuer_of(&payload).or(claimed);
        let method = key::method(jws.kid.as_deref(), issuer).ok();
        Some(Self { payload, method })
    }
}

/// The text in an `EnvelopedVerifiableCredential`, where the object is one and has its form.
#[must_use]
pub fn text_within<'o>(object: &'o Object<'_>) -> Option<&'o str> {
    enveloped_text(object)?.ok()
}

/// The text of a credential that is enveloped and not JSON, white space around it left out. A compact JWS
/// begins with the base64url of `{`, and no JSON text begins with that letter.
#[must_use]
pub fn text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes.trim_ascii()).ok()?;
    (text.starts_with("ey") || text.starts_with("ew")).then_some(text)
}
