//! A running node: starts on its own threads, stops when told or dropped (SPEC chapter *Node*).

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle, available_parallelism};
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::{Semaphore, watch};
use tokio::time::sleep;
use tradecred::Signer;
use tradecred_fetch::Fetcher;
use tradecred_vc::key::Algorithm;
use tradecred_vc::proof::Suite;

use crate::app::App;
use crate::clock::SteadyClock;
use crate::config::{Config, SHORTEST_LIST};
use crate::event::{Dispatch, Dispatchers, Receiver, ReceiverError, Receivers};
use crate::key::{self, KeyFault};
use crate::limit::Limiter;
use crate::log;
use crate::metrics::Metrics;
use crate::ready::Readiness;
use crate::routes::routes;
use crate::server::{GRACE, serve};
use crate::store::{Store, StoreError};
use crate::turn::Turns;
use crate::witness::{Asker, WitnessError, Witnessing};

/// Why a node did not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// It cannot listen at that address.
    Listen(io::Error),
    /// It would let anybody who reaches that address issue documents: it has no callers, and was not told to
    /// be open.
    NoCallers(SocketAddr),
    /// It has no key.
    Key(KeyFault),
    /// Its key does not sign under the cryptosuite of its settings.
    Cryptosuite(&'static Suite),
    /// It has no store.
    Store(StoreError),
    /// One of those who are to be told of events cannot be.
    Receiver(ReceiverError),
    /// One of those who are to be asked to cosign the log cannot be.
    Witness(WitnessError),
    /// The machine gives it no threads.
    Threads(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen(error) => write!(f, "cannot listen at that address: {error}"),
            Self::NoCallers(address) => write!(
                f,
                "others than this machine could reach {address} and issue documents: say who may call with a callers file, or that it is to be open to everybody"
            ),
            Self::Key(fault) => fault.fmt(f),
            Self::Cryptosuite(suite) => {
                write!(f, "the key does not sign under `{}`", suite.name())
            }
            Self::Store(error) => error.fmt(f),
            Self::Receiver(error) => error.fmt(f),
            Self::Witness(error) => error.fmt(f),
            Self::Threads(error) => write!(f, "cannot start threads: {error}"),
        }
    }
}

impl std::error::Error for StartError {}

/// A running node. Dropping it stops it.
#[derive(Debug)]
pub struct Node {
    address: SocketAddr,
    did: String,
    doubles: Vec<String>,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Node {
    /// Starts a node. It answers when this returns.
    ///
    /// # Errors
    /// See [`StartError`].
    pub fn start(config: Config) -> Result<Self, StartError> {
        let is_here_only = config.listen.ip().is_loopback();
        if config.callers.is_none() && !config.open && !is_here_only {
            return Err(StartError::NoCallers(config.listen));
        }
        let key = match &config.data {
            Some(directory) => key::of_directory(directory),
            None => key::fresh(),
        };
        let key = key.map_err(StartError::Key)?;
        let log_key = key::of_log(&key, config.data.as_deref()).map_err(StartError::Key)?;
        let mut signer = Signer::did_key(key);
        if let Some(suite) = config.cryptosuite {
            signer = signer
                .under(suite)
                .map_err(|_| StartError::Cryptosuite(suite))?;
        }
        let did = signer.did().to_owned();
        let signs_webhooks = signer.key().algorithm() == Algorithm::Ed25519;
        let callers = config.callers.iter().flat_map(|callers| &callers.callers);
        let receivers = config.receivers.into_iter().map(Ok);
        let receivers = receivers
            .chain(callers.filter_map(Receiver::of_caller))
            .collect::<Result<_, _>>()
            .and_then(|all| Receivers::new(all, &config.delivery, signs_webhooks))
            .map_err(StartError::Receiver)?;
        let policy = config.delivery.clone();
        let witnessing = Witnessing::new(config.witnesses, config.witness_interval, policy)
            .map_err(StartError::Witness)?;
        let store = match &config.database {
            Some(url) => Store::connect(url, config.data.as_deref(), &did),
            None => Store::open(config.data.as_deref(), &did),
        };
        let store = store.map_err(StartError::Store)?;
        let name = log::name(config.public_url.as_deref(), &did);
        let log = store.start_log(name, log_key).map_err(StartError::Store)?;
        store
            .rely_on(&witnessing.vkeys())
            .map_err(StartError::Store)?;
        let latest = store.latest().map_err(StartError::Store)?;
        let doubles = store.doubles().map_err(StartError::Store)?;
        let listener = TcpListener::bind(config.listen).map_err(StartError::Listen)?;
        listener.set_nonblocking(true).map_err(StartError::Listen)?;
        let address = listener.local_addr().map_err(StartError::Listen)?;
        let at_once = turns();
        let app = Arc::new(App {
            signer,
            store,
            log,
            clock: SteadyClock::new(config.clock, latest),
            url: config
                .public_url
                .unwrap_or_else(|| format!("http://{address}")),
            trust_lists: config.trust_lists,
            trust_addresses: config.trust_addresses,
            dialect: config.dialect,
            profile: config.profile,
            callers: config.callers,
            fetcher: config.fetch.map(Fetcher::new),
            list_validity: whole_seconds(config.list_validity.max(SHORTEST_LIST)),
            dispatch: Dispatch::new(receivers, config.delivery),
            witnessing,
            turns: Turns::new(at_once),
            stranger_turns: Arc::new(Semaphore::new(at_once / 2)),
            limiter: Arc::new(Limiter::new(config.ticks)),
            caller_limits: config.caller_limits,
            stranger_limits: config.stranger_limits,
            proxies: config.proxies.iter().map(IpAddr::to_canonical).collect(),
            is_open: config.open,
            metrics: Metrics::new(),
            readiness: Readiness::default(),
            is_stopping: AtomicBool::new(false),
        });
        let runtime = Builder::new_multi_thread()
            .enable_all()
            .thread_name("tradecred-node")
            .build()
            .map_err(StartError::Threads)?;
        let (stop, stopped) = watch::channel(false);
        let (close, closed) = watch::channel(false);
        let listener = {
            let _entered = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(StartError::Listen)?
        };
        let dispatchers = Dispatchers::start(&app).map_err(StartError::Threads)?;
        let asker = Asker::start(&app).map_err(StartError::Threads)?;
        let drain = config.drain;
        let serving = move || {
            let told = runtime.spawn(say_not_ready(Arc::clone(&app), stopped, drain, close));
            let proxies = app.proxies.clone();
            runtime.block_on(serve(listener, routes(Arc::clone(&app)), proxies, closed));
            told.abort();
            runtime.shutdown_timeout(GRACE);
            drop((dispatchers, asker));
            // Nothing is written any more: what was is signed for.
            if let Err(error) = app.checkpoint() {
                tracing::error!(target: "tradecred::log", %error, "the last checkpoint was not signed");
            }
        };
        let thread = thread::Builder::new()
            .name("tradecred-node".to_owned())
            .spawn(serving)
            .map_err(StartError::Threads)?;
        Ok(Self {
            address,
            did,
            doubles,
            stop,
            thread: Some(thread),
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The DID under which it issues.
    #[must_use]
    pub fn did(&self) -> &str {
        &self.did
    }

    /// The documents of which an earlier version of the node did not see that another one bore their serial number.
    #[must_use]
    pub fn doubles(&self) -> &[String] {
        &self.doubles
    }

    /// Says that it is not ready for as long as the settings say, stops taking connections, lets what has begun
    /// come to its end, signs the log, and returns.
    pub fn stop(mut self) {
        self.end();
    }

    /// Runs until the process is asked to end (interrupt, or termination where there is such a
    /// signal), then stops.
    ///
    /// # Errors
    /// If signals cannot be waited for; the node has stopped then too.
    pub fn wait(self) -> io::Result<()> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(asked_to_end())
    }

    fn end(&mut self) {
        // Nobody listens any more where the thread has ended already.
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.end();
    }
}

/// Pieces of work at one time: as many as the machine does, and two at least, of which strangers have half.
fn turns() -> usize {
    available_parallelism().map_or(2, |at_once| usize::from(at_once).max(2))
}

/// Once the node is told to stop it says so, goes on for a while, and then takes no more connections.
async fn say_not_ready(
    app: Arc<App>,
    mut stopped: watch::Receiver<bool>,
    drain: Duration,
    close: watch::Sender<bool>,
) {
    // Whoever could tell it to stop being gone is the same as being told.
    let _ = stopped.wait_for(|stopped| *stopped).await;
    app.is_stopping.store(true, Ordering::SeqCst);
    sleep(drain).await;
    let _ = close.send(true);
}

fn whole_seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(unix)]
async fn asked_to_end() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut termination = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = termination.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked_to_end() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
