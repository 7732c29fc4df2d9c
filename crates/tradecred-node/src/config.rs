//! What an operator decides about a node (SPEC chapter *Node*).

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use tradecred_fetch::FetchPolicy;
use tradecred_vc::json::Object;
use tradecred_vc::proof::Suite;

use crate::auth::Callers;
use crate::clock::{self, Clock, Ticks};
use crate::dialect::Dialect;
use crate::event::Receiver;
use crate::limit::Limits;
use crate::profile::Profile;
use crate::witness::Witness;

/// The settings of a node. The default one listens on a free port of this machine only and forgets
/// everything when it stops.
#[non_exhaustive]
pub struct Config {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The directory that holds key and database; `None` keeps both in memory, with a fresh key.
    pub data: Option<PathBuf>,
    /// The URL of a database of PostgreSQL, for several nodes with the same keys; `None` takes a file in the
    /// data directory.
    pub database: Option<String>,
    /// The URL under which others reach the node, without a slash at the end: it stands in status
    /// entries. `None` takes `http://` and the address.
    pub public_url: Option<String>,
    /// Trust lists the operator relies on, besides those a caller sends along.
    pub trust_lists: Vec<Object<'static>>,
    /// Addresses of further trust lists the operator relies on; asked only where the node fetches.
    pub trust_addresses: Vec<String>,
    /// How long a signed status list is valid, in whole seconds; never less than [`SHORTEST_LIST`]. It
    /// is signed anew when it is asked for after half of that.
    pub list_validity: Duration,
    /// The cryptosuite the node signs under, where a request does not name another; `None` takes that of
    /// the key.
    pub cryptosuite: Option<&'static Suite>,
    /// How the node says no, where a request does not say how.
    pub dialect: Dialect,
    /// Whom the node serves.
    pub profile: Profile,
    /// Under which policy the node fetches status lists and `did:web` documents that a caller did not hand
    /// in; `None` fetches nothing.
    pub fetch: Option<FetchPolicy>,
    /// Who is told of events.
    pub receivers: Vec<Receiver>,
    /// Under which policy events are sent, and witnesses asked.
    pub delivery: FetchPolicy,
    /// Who is asked to cosign the checkpoints of the log; at most 32.
    pub witnesses: Vec<Witness>,
    /// How long the node waits at least between two rounds of questions to them.
    pub witness_interval: Duration,
    /// Who may call the node. `None` lets whoever reaches it do everything, and is refused where others than
    /// this machine could, unless `open` is set.
    pub callers: Option<Callers>,
    /// Whether the node may listen to the world without callers.
    pub open: bool,
    /// How much each caller may ask, where the callers file does not say it of that caller.
    pub caller_limits: Limits,
    /// How much may be asked from one address by whoever is no caller: counted by its first 24 bits, or 56 of
    /// IPv6. A node that lets whoever is on this machine do everything does not count.
    pub stranger_limits: Limits,
    /// Addresses of proxies in front of the node, whose `X-Forwarded-For` says who asks.
    pub proxies: Vec<IpAddr>,
    /// How long the node goes on answering, and says that it is not ready, once it is told to stop.
    pub drain: Duration,
    /// Where the node reads the time.
    pub clock: Clock,
    /// Where the node reads how much time has passed, for limits and measures.
    pub ticks: Ticks,
}

/// The shortest validity of a status list.
pub const SHORTEST_LIST: Duration = Duration::from_mins(1);
/// The validity of a status list where nothing else is said.
pub const USUAL_LIST: Duration = Duration::from_hours(24);
/// How long a node waits between two rounds of questions to witnesses where nothing else is said.
pub const WITNESS_INTERVAL: Duration = Duration::from_secs(5);

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            data: None,
            database: None,
            public_url: None,
            trust_lists: Vec::new(),
            trust_addresses: Vec::new(),
            list_validity: USUAL_LIST,
            cryptosuite: None,
            dialect: Dialect::default(),
            profile: Profile::default(),
            fetch: None,
            receivers: Vec::new(),
            delivery: FetchPolicy::default(),
            witnesses: Vec::new(),
            witness_interval: WITNESS_INTERVAL,
            callers: None,
            open: false,
            caller_limits: Limits::default(),
            stranger_limits: Limits::default(),
            proxies: Vec::new(),
            drain: Duration::ZERO,
            clock: clock::system(),
            ticks: clock::ticks(),
        }
    }
}

impl Config {
    /// The same settings with another address.
    #[must_use]
    pub fn listen(mut self, listen: SocketAddr) -> Self {
        self.listen = listen;
        self
    }

    /// The same settings with a directory for key and database.
    #[must_use]
    pub fn data(mut self, directory: impl Into<PathBuf>) -> Self {
        self.data = Some(directory.into());
        self
    }

    /// The same settings with a database of PostgreSQL, by its URL.
    #[must_use]
    pub fn database(mut self, url: &str) -> Self {
        self.database = Some(url.to_owned());
        self
    }

    /// The same settings with the URL under which others reach the node.
    #[must_use]
    pub fn public_url(mut self, url: &str) -> Self {
        self.public_url = Some(url.trim_end_matches('/').to_owned());
        self
    }

    /// The same settings with one more trust list to rely on.
    #[must_use]
    pub fn trust(mut self, list: Object<'static>) -> Self {
        self.trust_lists.push(list);
        self
    }

    /// The same settings with the address of one more trust list to rely on.
    #[must_use]
    pub fn trust_at(mut self, address: &str) -> Self {
        self.trust_addresses.push(address.to_owned());
        self
    }

    /// The same settings with another validity of status lists.
    #[must_use]
    pub fn list_validity(mut self, validity: Duration) -> Self {
        self.list_validity = validity;
        self
    }

    /// The same settings with a cryptosuite to sign under.
    #[must_use]
    pub fn cryptosuite(mut self, suite: &'static Suite) -> Self {
        self.cryptosuite = Some(suite);
        self
    }

    /// The same settings with another way of saying no.
    #[must_use]
    pub fn dialect(mut self, dialect: Dialect) -> Self {
        self.dialect = dialect;
        self
    }

    /// The same settings for somebody else to be served.
    #[must_use]
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// The same settings, fetching under this policy.
    #[must_use]
    pub fn fetch(mut self, policy: FetchPolicy) -> Self {
        self.fetch = Some(policy);
        self
    }

    /// The same settings with one more receiver of events.
    #[must_use]
    pub fn receiver(mut self, receiver: Receiver) -> Self {
        self.receivers.push(receiver);
        self
    }

    /// The same settings, sending events and asking witnesses under this policy.
    #[must_use]
    pub fn delivery(mut self, policy: FetchPolicy) -> Self {
        self.delivery = policy;
        self
    }

    /// The same settings with one more witness of the log.
    #[must_use]
    pub fn witness(mut self, witness: Witness) -> Self {
        self.witnesses.push(witness);
        self
    }

    /// The same settings with another time between two rounds of questions to witnesses.
    #[must_use]
    pub fn witness_interval(mut self, interval: Duration) -> Self {
        self.witness_interval = interval;
        self
    }

    /// The same settings with callers, and nobody else.
    #[must_use]
    pub fn callers(mut self, callers: Callers) -> Self {
        self.callers = Some(callers);
        self
    }

    /// The same settings, open to whoever reaches the node.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// The same settings with limits for each caller.
    #[must_use]
    pub fn caller_limits(mut self, limits: Limits) -> Self {
        self.caller_limits = limits;
        self
    }

    /// The same settings with limits for whoever is no caller.
    #[must_use]
    pub fn stranger_limits(mut self, limits: Limits) -> Self {
        self.stranger_limits = limits;
        self
    }

    /// The same settings with one more proxy that is believed.
    #[must_use]
    pub fn proxy(mut self, address: IpAddr) -> Self {
        self.proxies.push(address);
        self
    }

    /// The same settings with a time to go on answering in.
    #[must_use]
    pub fn drain(mut self, time: Duration) -> Self {
        self.drain = time;
        self
    }

    /// The same settings with other ticks.
    #[must_use]
    pub fn ticks(mut self, ticks: Ticks) -> Self {
        self.ticks = ticks;
        self
    }

    /// The same settings with another clock.
    #[must_use]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("data", &self.data)
            // There is a password in the URL of a database.
            .field("database", &self.database.is_some())
            .field("public_url", &self.public_url)
            .field("trust_lists", &self.trust_lists.len())
            .field("trust_addresses", &self.trust_addresses)
            .field("list_validity", &self.list_validity)
            .field("cryptosuite", &self.cryptosuite)
            .field("dialect", &self.dialect)
            .field("profile", &self.profile)
            .field("fetch", &self.fetch)
            .field("receivers", &self.receivers)
            .field("delivery", &self.delivery)
            .field("witnesses", &self.witnesses)
            .field("witness_interval", &self.witness_interval)
            .field("callers", &self.callers)
            .field("open", &self.open)
            .field("caller_limits", &self.caller_limits)
            .field("stranger_limits", &self.stranger_limits)
            .field("proxies", &self.proxies)
            .field("drain", &self.drain)
            .finish_non_exhaustive()
    }
}
