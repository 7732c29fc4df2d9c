//! Which hosts a URL may name at all, before any name is looked up (SPEC chapter *Policy and evidence*).

use std::net::IpAddr;

use crate::address::is_public;
use crate::error::FetchError;

/// Names that are no host on the public internet (RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, and what
/// networks use for themselves).
const SPECIAL: [&str; 17] = [
    "alt",
    "corp",
    "example",
    "home",
    "home.arpa",
    "internal",
    "intranet",
    "invalid",
    "in-addr.arpa",
    "ip6.arpa",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "onion",
    "private",
    "test",
];

/// Refuses hosts that are not written in the one way that everybody reads alike, addresses that are not
/// public, and names that lead into a network of one's own.
///
/// # Errors
/// [`FetchError::Url`] for another spelling, [`FetchError::AddressDenied`] for a host that is not public.
pub(crate) fn check(host: &str) -> Result<(), FetchError> {
    if let Some(inner) = host.strip_prefix('[') {
        let address = inner.strip_suffix(']').and_then(|text| text.parse().ok());
        return allowed(IpAddr::V6(address.ok_or(FetchError::Url)?));
    }
    if !host.split('.').all(is_label) || host.len() > 253 {
        return Err(FetchError::Url);
    }
    let last = host.rsplit('.').next().unwrap_or_default();
    if last.starts_with(|first: char| first.is_ascii_digit()) {
        // What ends in a number is an address to some readers, however many parts it has.
        return match host.parse() {
            Ok(address) => allowed(IpAddr::V4(address)),
            Err(_) => Err(FetchError::AddressDenied),
        };
    }
    let lower = host.to_ascii_lowercase();
    let is_special = SPECIAL.iter().any(|name| {
        lower
            .strip_suffix(name)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    if is_special || !host.contains('.') {
        Err(FetchError::AddressDenied)
    } else {
        Ok(())
    }
}

fn allowed(address: IpAddr) -> Result<(), FetchError> {
    if is_public(address) {
        Ok(())
    } else {
        Err(FetchError::AddressDenied)
    }
}

/// Letters, digits and hyphens, none of them at an end.
fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
