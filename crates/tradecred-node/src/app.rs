//! What every request shares: key, store, clock, and the bound on work at one time (SPEC chapter *Node*).

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use axum::response::{IntoResponse, Response};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use tradecred::Signer;
use tradecred_fetch::{Fetcher, TraceContext};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::log::NoteSigner;
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::{SignOptions, Suite, sign_under};
use tradecred_vc::status::make_list;
use tradecred_vc::status_list::{Bitstring, MIN_ENTRIES};
use tradecred_vc::time::Timestamp;

use crate::answer::Answer;
use crate::auth::Callers;
use crate::clock::SteadyClock;
use crate::dialect::Dialect;
use crate::event::Dispatch;
use crate::limit::{self, Limiter};
use crate::metrics::Metrics;
use crate::observe::scope;
use crate::problem;
use crate::profile::Profile;
use crate::ready::Readiness;
use crate::refusal::Refusal;
use crate::store::{Edition, Own, Served, Store, StoreError};
use crate::turn::{Turn, Turns};
use crate::witness::Witnessing;

/// How long a request waits for its turn.
const TURN_DEADLINE: Duration = Duration::from_secs(15);

/// A node's own things.
pub(crate) struct App {
    /// Who signs, under the suite of which the operator decided.
    pub(crate) signer: Signer,
    /// What must not be lost.
    pub(crate) store: Store,
    /// Who signs checkpoints of the log.
    pub(crate) log: NoteSigner,
    /// The time.
    pub(crate) clock: SteadyClock,
    /// The URL under which others reach the node, without a slash at the end.
    pub(crate) url: String,
    /// Trust lists the operator relies on.
    pub(crate) trust_lists: Vec<Object<'static>>,
    /// Where further ones are fetched.
    pub(crate) trust_addresses: Vec<String>,
    /// How long a status list is valid, in seconds.
    pub(crate) list_validity: i64,
    /// How the node says no, where a request does not say how.
    pub(crate) dialect: Dialect,
    /// Whom the node serves.
    pub(crate) profile: Profile,
    /// Who may call; anybody who reaches the node may do everything where absent.
    pub(crate) callers: Option<Callers>,
    /// The way out, where the operator lets the node fetch.
    pub(crate) fetcher: Option<Fetcher>,
    /// Who is told of events.
    pub(crate) dispatch: Dispatch,
    /// Who is asked to cosign the log.
    pub(crate) witnessing: Witnessing,
    /// Whose turn it is to work.
    pub(crate) turns: Turns,
    /// How many of these may be a stranger's, or be waited for by one: a caller never waits behind more.
    pub(crate) stranger_turns: Arc<Semaphore>,
    /// Who asks how much.
    pub(crate) limiter: Arc<Limiter>,
    /// How much each caller may ask where nothing is said of it.
    pub(crate) caller_limits: limit::Limits,
    /// How much a stranger may ask.
    pub(crate) stranger_limits: limit::Limits,
    /// Whose word is taken for who asks.
    pub(crate) proxies: Vec<IpAddr>,
    /// Whether others than this machine may do everything.
    pub(crate) is_open: bool,
    /// What is measured.
    pub(crate) metrics: Metrics,
    /// Whether the store answers.
    pub(crate) readiness: Readiness,
    /// Whether the node was told to stop.
    pub(crate) is_stopping: AtomicBool,
}

impl App {
    /// Adds what the node itself knows to the evidence a caller sent: the operator's trust lists, and
    /// of its own status lists those that these bytes name, as they stood at that instant; then what is
    /// still missing, where the node may fetch.
    pub(crate) fn add_own(
        &self,
        evidence: &mut Evidence,
        bytes: &[u8],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        for list in &self.trust_lists {
            evidence.add_trust_list(list.clone());
        }
        for url in tradecred_fetch::status_lists_for(bytes) {
            let list = match self.store.list_at(&url, at)? {
                Some(Own::Edition(body)) => self.known(&body, at),
                Some(Own::Unpublished {
                    purpose,
                    set,
                    since,
                }) => self.make_list(&Edition {
                    url: &url,
                    purpose: &purpose,
                    set: &set,
                    valid_from: since,
                }),
                None => None,
            };
            if let Some(list) = list {
                evidence.add_status_list(list, None);
            }
        }
        if let Some(fetcher) = &self.fetcher {
            // What was missed is undecided in the report, under its own code.
            for address in &self.trust_addresses {
                if let Ok(list) = fetcher.object(address) {
                    evidence.add_trust_list(list);
                }
            }
            let _ = fetcher.gather(bytes, evidence);
        }
        Ok(())
    }

    /// The list of an edition as it stood at an instant. Where nobody asked for a newer one in time,
    /// the node knows that up to now there was none to make.
    fn known(&self, body: &[u8], at: Timestamp) -> Option<Object<'static>> {
        let mut list = json::read_object(body, &Limits::default())
            .ok()?
            .into_owned();
        let until = list
            .get("validUntil")
            .and_then(Value::as_str)?
            .parse()
            .ok()?;
        if at <= until || self.clock.now() < at {
            return Some(list);
        }
        list.remove("proof");
        list.insert("validUntil", at.to_string());
        self.sign(&list, list.get("validFrom")?.as_str()?.parse().ok()?)
    }

    /// What is to be served of a status list: an edition in the first half of its validity.
    pub(crate) fn served(
        &self,
        id: &str,
        waited_for: Option<Timestamp>,
    ) -> Result<Served, Refusal> {
        let times = (self.clock.now(), waited_for);
        let oldest = self.list_validity / 2;
        Ok(self
            .store
            .served(id, times, oldest, &|edition| self.sign_list(edition))?)
    }

    /// The newest checkpoint of the log, as the log alone signed it.
    pub(crate) fn checkpoint(&self) -> Result<(u64, String), StoreError> {
        let signed = self.store.checkpoint(&self.log)?;
        self.metrics.signed(self.clock.now().unix_seconds());
        Ok(signed)
    }

    /// The signed bytes of a status list.
    pub(crate) fn sign_list(&self, edition: &Edition<'_>) -> Option<Vec<u8>> {
        self.make_list(edition)
            .map(|list| jcs::to_vec_object(&list))
    }

    fn make_list(&self, edition: &Edition<'_>) -> Option<Object<'static>> {
        let mut bits = Bitstring::new(MIN_ENTRIES)?;
        for position in edition.set {
            bits.set(usize::try_from(*position).ok()?, true)?;
        }
        let Edition {
            url,
            purpose,
            valid_from,
            ..
        } = *edition;
        let until = valid_from.add_seconds(self.list_validity)?;
        let unsigned = make_list(
            url,
            self.signer.did(),
            purpose,
            &bits,
            valid_from,
            Some(until),
        );
        self.sign(&unsigned, valid_from)
    }

    /// Signs a list under the cryptosuite of the node, or that of its key where parts could be made of it.
    fn sign(&self, unsigned: &Object<'static>, created: Timestamp) -> Option<Object<'static>> {
        let options = SignOptions::assertion(self.signer.verification_method(), created);
        let key = self.signer.key();
        let suite = match self.signer.suite() {
            suite if suite.is_selective() => Suite::default_of(key.algorithm()),
            suite => suite,
        };
        sign_under(suite, unsigned, key, &options).ok()
    }
}

/// Does a piece of work away from the threads that serve connections, when its turn comes. Work that
/// outlives its request keeps its turn until it is done.
pub(crate) async fn turn<T: Send + 'static>(
    app: Arc<App>,
    work: impl FnOnce(&App) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let scope = scope();
    let (begun, waits) = (Instant::now(), app.metrics.waits());
    let (turn, place) = match timeout(TURN_DEADLINE, next_turn(&app, scope.is_stranger)).await {
        Ok(Some(next)) => next,
        Ok(None) | Err(_) => return Err(Problem::at(&problem::BUSY, "").into()),
    };
    waits.ended(begun.elapsed());
    let worker = Arc::clone(&app);
    let done = tokio::task::spawn_blocking(move || {
        // A stranger's place is kept while the turn rests, and the count of who asks until the work is done.
        let _kept = (place, scope.permit);
        turn.work(|| TraceContext::during(scope.trace, || work(&worker)))
    });
    done.await.unwrap_or_else(|fault| {
        if fault.is_panic() {
            app.metrics.panicked();
            tracing::error!(target: "tradecred::node", "a request met a fault of the program");
        }
        Err(Refusal::internal())
    })
}

/// Turns are taken in the order in which they are asked for. A stranger asks only where few strangers do, so that
/// however many there are a caller waits behind few of them.
async fn next_turn(app: &App, is_stranger: bool) -> Option<(Turn, Option<OwnedSemaphorePermit>)> {
    let place = if is_stranger {
        Some(Arc::clone(&app.stranger_turns).acquire_owned().await.ok()?)
    } else {
        None
    };
    Some((app.turns.next().await?, place))
}

/// The answer of a piece of work when its turn comes.
pub(crate) async fn in_turn(
    app: Arc<App>,
    work: impl FnOnce(&App) -> Result<Answer, Refusal> + Send + 'static,
) -> Response {
    turn(app, work).await.into_response()
}
