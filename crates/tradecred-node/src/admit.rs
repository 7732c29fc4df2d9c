//! Lets requests in as far as limits go: callers by their name, strangers by their address (SPEC chapter *Node*).

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use tradecred_fetch::TraceContext;

use crate::app::{App, turn};
use crate::auth::Caller;
use crate::limit::{Asker, Limits, Prefix, TooMany};
use crate::observe::{SCOPE, Scope, trace_of};
use crate::refusal::Refusal;
use crate::server::Peer;

/// Seconds of a day of UTC.
const DAY: i64 = 86_400;

/// A request that has not been let in yet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    prefix: Prefix,
    trace: Option<TraceContext>,
}

/// A request that was let in.
pub(crate) struct Admission {
    scope: Scope,
    /// The count of today's documents in which this request stands, if it stands in one.
    pub(crate) issues: Option<Today>,
}

/// Whose documents of which day.
pub(crate) struct Today {
    caller: String,
    day: i64,
}

impl Entry {
    /// Whoever sends a request.
    pub(crate) fn of(app: &App, request: &Request) -> Self {
        Self {
            prefix: Prefix::of(sender(app, request)),
            trace: trace_of(request.headers()),
        }
    }

    /// Lets a caller in.
    pub(crate) fn as_caller(self, app: &App, caller: &Caller) -> Result<Admission, Refusal> {
        let limits = caller.limits.or(app.caller_limits);
        self.admit(app, Asker::Caller(name(caller)), &limits, false)
    }

    /// Lets in somebody of whom nobody knows who it is.
    pub(crate) fn as_stranger(self, app: &App) -> Result<Admission, Refusal> {
        let limits = app.stranger_limits;
        self.admit(app, Asker::Stranger(self.prefix), &limits, true)
    }

    /// Lets in whoever reaches a node without callers. Where others than this machine do they are counted, but
    /// there is nobody for whom turns are kept.
    pub(crate) fn as_local(self, app: &App) -> Result<Admission, Refusal> {
        if app.is_open {
            let limits = app.stranger_limits;
            return self.admit(app, Asker::Stranger(self.prefix), &limits, false);
        }
        Ok(self.uncounted())
    }

    /// Lets a request in that nobody counts.
    pub(crate) fn uncounted(self) -> Admission {
        Admission {
            scope: Scope {
                trace: self.trace,
                is_stranger: false,
                permit: None,
            },
            issues: None,
        }
    }

    fn admit(
        self,
        app: &App,
        asker: Asker,
        limits: &Limits,
        is_stranger: bool,
    ) -> Result<Admission, Refusal> {
        let permit = app.limiter.admit(asker, limits);
        let permit = permit.map_err(Refusal::too_many)?;
        Ok(Admission {
            scope: Scope {
                trace: self.trace,
                is_stranger,
                permit: Some(Arc::new(permit)),
            },
            issues: None,
        })
    }
}

impl Admission {
    /// Answers the request. What was not issued is not counted.
    pub(crate) async fn run(self, app: &App, request: Request, next: Next) -> Response {
        let response = SCOPE.scope(self.scope, next.run(request)).await;
        if let Some(today) = &self.issues
            && response.status() != StatusCode::CREATED
        {
            app.limiter.not_issued(&today.caller, today.day);
        }
        response
    }
}

/// Counts a document that a caller is about to issue, where its documents are counted.
pub(crate) async fn issue(app: &Arc<App>, caller: &Caller) -> Result<Option<Today>, Refusal> {
    let Some(most) = caller.limits.or(app.caller_limits).issues_per_day else {
        return Ok(None);
    };
    let now = app.clock.now().unix_seconds();
    let (day, left) = (now.div_euclid(DAY), DAY - now.rem_euclid(DAY));
    let own = caller.clone();
    let counted: Result<(), TooMany> = turn(Arc::clone(app), move |app| {
        let before = || {
            let whose = (own.tenant.as_str(), own.name.as_str());
            app.store.issued_since(whose, now - now.rem_euclid(DAY))
        };
        let left = u64::try_from(left).unwrap_or(1);
        Ok(app.limiter.issue(&name(&own), (day, most), left, before)?)
    })
    .await?;
    counted.map_err(Refusal::too_many)?;
    Ok(Some(Today {
        caller: name(caller),
        day,
    }))
}

/// Under which name a caller is counted.
fn name(caller: &Caller) -> String {
    caller.inbox_key()
}

/// Who sends a request: the other end of the connection, or whom a proxy that is believed names last.
fn sender(app: &App, request: &Request) -> IpAddr {
    let peer = request.extensions().get::<Peer>();
    let peer = peer.map_or(IpAddr::from([0, 0, 0, 0]), |Peer(address)| *address);
    if !app.proxies.contains(&peer.to_canonical()) {
        return peer;
    }
    let mut lines = request.headers().get_all("x-forwarded-for").iter();
    let last = lines
        .next_back()
        .and_then(|line| line.to_str().ok())
        .and_then(|line| line.rsplit(',').next()?.trim().parse().ok());
    last.unwrap_or(peer)
}
