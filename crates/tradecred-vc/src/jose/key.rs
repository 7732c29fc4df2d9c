//! Which verification method a token was signed under.

use crate::did::Did;
use crate::problem::Problem;

use super::codes;

/// The verification method by the name of the key and the issuer: a DID URL; a fragment of the issuer's
/// DID; or, of an issuer whose DID is its key, none. A certificate, an address or a key in the token does
/// not say whose it is.
///
/// # Errors
/// `jose.key-unknown`.
pub(super) fn method(kid: Option<&str>, issuer: Option<&str>) -> Result<String, Problem> {
    let unknown = |detail: &'static str| Problem::at(&codes::KEY_UNKNOWN, "").detail(detail);
    if let Some(kid) = kid.filter(|kid| kid.starts_with("did:")) {
        return Ok(kid.to_owned());
    }
    let did = issuer
        .and_then(|issuer| Did::parse(issuer).ok())
        .ok_or_else(|| unknown("neither `kid` nor the issuer is a DID"))?;
    match (kid, did.method()) {
        (Some(fragment), _) if fragment.starts_with('#') => Ok(format!("{did}{fragment}")),
        (None, "key") => Ok(format!("{did}#{}", did.identifier())),
        (None, "jwk") => Ok(format!("{did}#0")),
        _ => Err(unknown("`kid` names no verification method of the issuer")),
    }
}
