//! Bearer tokens: 256 random bits that are shown once and kept as a digest (SPEC section *Callers*; RFC
//! 6750).

use subtle::ConstantTimeEq;
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::multibase::{self, Base};

use crate::key::KeyFault;

/// What every token begins with, so that whoever finds one knows what it is.
const PREFIX: &str = "tradecred_";

/// A token nobody has seen yet.
pub struct Token(String);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// [`KeyFault::Random`] where the machine gives no random bytes.
    pub fn new() -> Result<Self, KeyFault> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|_| KeyFault::Random)?;
        let digits = multibase::encode(Base::Base64Url, &bytes);
        Ok(Self(format!("{PREFIX}{digits}")))
    }

    /// The token itself: to be shown once, and kept nowhere.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What a callers file keeps of it, `tokenHash`: its SHA-256 as `digestMultibase`.
    #[must_use]
    pub fn hash(&self) -> DigestMultibase {
        DigestMultibase::of_bytes(self.0.as_bytes())
    }
}

/// Whether a token that was sent is the one of this digest; takes as long for every other token.
pub(super) fn fits(sent: &str, kept: DigestMultibase) -> bool {
    let sent = sha256(sent.as_bytes());
    sent.as_bytes().ct_eq(kept.digest().as_bytes()).into()
}
