//! Which addresses are on the public internet, and a resolver that yields no others (SPEC chapter
//! *Policy and evidence*).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use crate::error::FetchError;
use crate::policy::FetchPolicy;

/// Whether an address is on the public internet, by the special-purpose registries of RFC 6890: not
/// this host, not a private, shared, link-local, documentation, benchmark, multicast or reserved one,
/// and not one that carries an IPv4 address inside.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    !matches!(
        address.octets(),
        [0 | 10 | 127 | 224..=255, ..]
            | [100, 64..=127, ..]
            | [169, 254, ..]
            | [172, 16..=31, ..]
            | [192, 0, 0 | 2, _]
            | [192, 88, 99, _]
            | [192, 168, ..]
            | [198, 18 | 19, ..]
            | [198, 51, 100, _]
            | [203, 0, 113, _]
    )
}

/// Global unicast is 2000::/3; the blocks taken out of it are protocol assignments with Teredo,
/// documentation (two) and 6to4.
fn is_public_v6(address: Ipv6Addr) -> bool {
    match address.segments() {
        [0x2001, second, ..] => second > 0x01ff && second != 0x0db8,
        [0x2002, ..] => false,
        [0x3fff, second, ..] => second > 0x0fff,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

/// Resolves a name once, and refuses it if one of its addresses is not public. The connection is made
/// to the addresses that were looked at, so that a second answer of the name server changes nothing.
#[derive(Debug)]
pub(crate) struct GuardedResolver<N> {
    policy: FetchPolicy,
    names: N,
}

impl<N> GuardedResolver<N> {
    /// A resolver under this policy, which looks names up with another.
    pub(crate) const fn new(policy: FetchPolicy, names: N) -> Self {
        Self { policy, names }
    }
}

impl<N: Resolver> Resolver for GuardedResolver<N> {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let addresses = self.names.resolve(uri, config, timeout)?;
        let allowed = uri
            .host()
            .is_some_and(|host| self.policy.allows_local(host))
            || addresses.iter().all(|address| is_public(address.ip()));
        if allowed {
            Ok(addresses)
        } else {
            Err(ureq::Error::Other(Box::new(FetchError::AddressDenied)))
        }
    }
}

#[cfg(test)]
mod tests;
