//! What may be fetched, and at what cost (SPEC chapter *Policy and evidence*).

use std::time::Duration;

/// Bounds of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FetchPolicy {
    /// Time for the whole request: name, connection, answer.
    pub deadline: Duration,
    /// Greatest size of an answer, in bytes.
    pub max_bytes: u64,
    /// Hosts that may be reached over plain http and at addresses that are not public.
    local_hosts: Vec<String>,
}

impl Default for FetchPolicy {
    /// Five seconds and 1 MiB: a DID document or a trust list.
    fn default() -> Self {
        Self {
            deadline: Duration::from_secs(5),
            max_bytes: 1024 * 1024,
            local_hosts: Vec::new(),
        }
    }
}

impl FetchPolicy {
    /// Five seconds and 8 MiB: a status list.
    #[must_use]
    pub fn for_status_lists() -> Self {
        Self {
            max_bytes: 8 * 1024 * 1024,
            ..Self::default()
        }
    }

    /// The same policy, with one host (as it stands in the URL, without port) that may be reached over
    /// plain http and at an address that is not public.
    #[must_use]
    pub fn allow_local(mut self, host: &str) -> Self {
        self.local_hosts.push(host.to_ascii_lowercase());
        self
    }

    /// Whether this host was allowed by name.
    pub(crate) fn allows_local(&self, host: &str) -> bool {
        self.local_hosts
            .iter()
            .any(|allowed| allowed.eq_ignore_ascii_case(host))
    }
}
