//! Randomness from the operating system: ids of new credentials, and seeds (SPEC chapter *Command line*).

use crate::outcome::Failure;

/// A new `urn:uuid:` of version 4 (RFC 9562).
pub(crate) fn new_id() -> Result<String, Failure> {
    let id = uuid::Builder::from_random_bytes(bytes()?).into_uuid();
    Ok(id.urn().to_string())
}

/// So many random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::unreachable(format!("no randomness to be had: {error}")))?;
    Ok(bytes)
}
