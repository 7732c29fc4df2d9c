//! How many connections come from one address, so that no single one takes every place (SPEC chapter *Node*).

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::limit::Prefix;

/// Connections by the prefix of their address. Those of this machine and of known proxies are not counted: behind
/// them stand many.
#[derive(Debug)]
pub(super) struct Shares {
    most: u32,
    uncounted: Vec<IpAddr>,
    open: Mutex<HashMap<Prefix, u32>>,
}

/// A connection that is counted until it is dropped.
#[derive(Debug)]
pub(super) struct Share {
    of: Arc<Shares>,
    prefix: Option<Prefix>,
}

impl Shares {
    /// At most so many from one address.
    pub(super) fn new(most: u32, uncounted: Vec<IpAddr>) -> Arc<Self> {
        Arc::new(Self {
            most,
            uncounted,
            open: Mutex::default(),
        })
    }

    /// A share for a connection from an address; nothing where it has too many.
    pub(super) fn take(self: &Arc<Self>, address: IpAddr) -> Option<Share> {
        let address = address.to_canonical();
        let is_counted = !address.is_loopback() && !self.uncounted.contains(&address);
        let prefix = is_counted.then(|| Prefix::of(address));
        if let Some(prefix) = prefix {
            let mut open = self.open();
            let count = open.entry(prefix).or_default();
            if *count >= self.most {
                return None;
            }
            *count = count.saturating_add(1);
        }
        Some(Share {
            of: Arc::clone(self),
            prefix,
        })
    }

    fn open(&self) -> MutexGuard<'_, HashMap<Prefix, u32>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let Some(prefix) = self.prefix else { return };
        let mut open = self.of.open();
        if let Some(count) = open.get_mut(&prefix) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                open.remove(&prefix);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Shares;

    #[test]
    fn one_address_has_its_share_and_gives_it_back() {
        let shares = Shares::new(2, vec!["10.0.0.2".parse().unwrap()]);
        let take = |address: &str| shares.take(address.parse().unwrap());
        let one = take("192.0.2.1").unwrap();
        let _two = take("192.0.2.2").unwrap();
        assert!(take("::ffff:192.0.2.3").is_none());
        assert!(take("198.51.100.1").is_some());
        drop(one);
        let _again = take("192.0.2.3").unwrap();
        assert!(take("192.0.2.4").is_none());
        for many in ["127.0.0.1", "::1", "10.0.0.2", "::ffff:10.0.0.2"] {
            let held: Vec<_> = (0..9).map(|_| take(many)).collect();
            assert!(held.iter().all(Option::is_some), "{many}");
        }
        assert_eq!(shares.open().len(), 1);
    }
}
