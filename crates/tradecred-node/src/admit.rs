//! Lets requests in as far as limits go: callers by their name, strangers by their address (SPEC chapter *Node*).

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::Request;
use tradecred_fetch::TraceContext;

use crate::app::App;
use crate::auth::Caller;
use crate::limit::{Asker, Limits, Prefix};
use crate::observe::{SCOPE, Scope, trace_of};
use crate::refusal::Refusal;
use crate::server::Peer;

/// A request that has not been let in yet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    prefix: Prefix,
    trace: Option<TraceContext>,
}

/// A request that was let in.
pub(crate) struct Admission(Scope);

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
        Admission(Scope {
            trace: self.trace,
            is_stranger: false,
            permit: None,
        })
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
        Ok(Admission(Scope {
            trace: self.trace,
            is_stranger,
            permit: Some(Arc::new(permit)),
        }))
    }
}

impl Admission {
    /// Does a piece of the work that the request asks for.
    pub(crate) async fn during<T>(&self, work: impl Future<Output = T>) -> T {
        SCOPE.scope(self.0.clone(), work).await
    }
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
        .and_then(|line| address(line.rsplit(',').next()?.trim()));
    last.unwrap_or(peer)
}

/// An address as proxies write it: some put brackets around one of IPv6, some a port behind it.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let with_port = || text.parse().map(|address: SocketAddr| address.ip());
    bare.unwrap_or(text).parse().or_else(|_| with_port()).ok()
}
