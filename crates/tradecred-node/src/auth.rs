//! Who calls (SPEC section *Callers*): by a signature of the request (RFC 9421), or by a bearer token.

use std::sync::Arc;

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use crate::app::{App, turn};
use crate::refusal::Refusal;
use crate::request;
use crate::store::Seen;

mod base;
mod callers;
pub mod codes;
mod role;
mod signature;
mod token;

pub(crate) use callers::{Caller, Class, Inbox, KnownBy, LOCAL};
pub use callers::{Callers, CallersError, MOST_BYTES as MOST_BYTES_OF_CALLERS};
pub(crate) use role::Act;
pub use role::Role;
pub use token::Token;

use base::{Target, check_digest, has_digest};
use signature::{INPUT, Signature, WINDOW};

/// The longest from the look at the clock to the look at the nonce, in seconds: body and turn.
const SLOWEST: i64 = 30;
/// Names under which tokens are found in addresses.
const TOKEN_NAMES: [&str; 8] = [
    "access_token",
    "accesstoken",
    "api_key",
    "apikey",
    "auth",
    "authorization",
    "bearer",
    "token",
];

/// Refuses an address with a token in it: addresses end in logs, histories and `Referer` headers.
pub(crate) fn check_address(query: Option<&str>) -> Result<(), Problem> {
    let names = query.unwrap_or_default().split('&');
    let mut names = names.map(|pair| pair.split('=').next().unwrap_or_default());
    let is_token = |name: &str| {
        TOKEN_NAMES
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
    };
    if names.any(is_token) || query.is_some_and(|query| query.contains("tradecred_")) {
        return Err(Problem::at(&codes::QUERY_TOKEN, ""));
    }
    Ok(())
}

/// A caller of whose request the head was looked at.
pub(crate) struct Known {
    pub(crate) caller: Caller,
    /// Where the request is signed: the nonce, and when it was looked at.
    signed: Option<(String, Timestamp)>,
}

/// Who sent a request, as far as its head says it; nobody where it does not say.
pub(crate) fn known(
    app: &App,
    callers: &Callers,
    request: &Request,
) -> Result<Option<Known>, Refusal> {
    let headers = request.headers();
    let has_token = headers.contains_key(header::AUTHORIZATION);
    let is_signed = headers.contains_key(INPUT);
    let now = app.clock.now();
    match (has_token, is_signed) {
        (false, false) => Ok(None),
        (true, false) => Ok(Some(Known {
            caller: in_time(by_token(callers, headers)?, now)?,
            signed: None,
        })),
        (false, true) => by_signature(app, callers, request, now).map(Some),
        (true, true) => Err(signature::form("a token and a signature at once").into()),
    }
}

impl Known {
    /// The caller and its request. Where that is signed, its body must be the one that was signed, and its nonce new.
    pub(crate) async fn read(
        self,
        app: &Arc<App>,
        request: Request,
    ) -> Result<(Caller, Request), Refusal> {
        let Self { caller, signed } = self;
        let Some((nonce, now)) = signed else {
            return Ok((caller, request));
        };
        let (parts, body) = request.into_parts();
        let bytes = request::whole(body).await?;
        if !bytes.is_empty() || has_digest(&parts.headers) {
            check_digest(&parts.headers, &bytes)?;
        }
        // A nonce counts once the request is known to be the caller's: nobody else can use it up.
        let name = caller.name.clone();
        let seen = turn(Arc::clone(app), move |app| {
            let until = now
                .add_seconds(2 * WINDOW + SLOWEST)
                .ok_or_else(Refusal::internal)?;
            Ok(app.store.see_nonce(&name, &nonce, now, until)?)
        });
        match seen.await? {
            Seen::Now => Ok((caller, Request::from_parts(parts, Body::from(bytes)))),
            Seen::Before => Err(Problem::at(&codes::REPLAY, "").into()),
        }
    }
}

/// The caller whose token a request has, if it has one that may be used now.
pub(crate) fn bearer(
    callers: &Callers,
    headers: &HeaderMap,
    now: impl FnOnce() -> Timestamp,
) -> Option<Caller> {
    let caller = by_token(callers, headers).ok()?;
    in_time(caller, now()).ok()
}

fn by_token(callers: &Callers, headers: &HeaderMap) -> Result<Caller, Problem> {
    let mut sent = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(sent), None) = (sent.next(), sent.next()) else {
        return Err(signature::form("`Authorization` stands there twice"));
    };
    let token = sent.to_str().ok().and_then(|sent| {
        let (scheme, token) = sent.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token)
    });
    let token =
        token.ok_or_else(|| signature::form("`Authorization` must be `Bearer` and a token"))?;
    let mut found = None;
    // Every caller is looked at, whoever it is.
    for caller in &callers.callers {
        if let KnownBy::Token(kept) = caller.known_by
            && token::fits(token, kept)
        {
            found = Some(caller);
        }
    }
    found
        .cloned()
        .ok_or_else(|| Problem::at(&codes::UNKNOWN, ""))
}

fn by_signature(
    app: &App,
    callers: &Callers,
    request: &Request,
    now: Timestamp,
) -> Result<Known, Refusal> {
    let signature = Signature::read(request.headers())?;
    signature.check_coverage(!request.body().is_end_stream())?;
    signature.check_time(now)?;
    signature.verify(&Target {
        method: request.method(),
        uri: request.uri(),
        headers: request.headers(),
        url: &app.url,
    })?;
    // Only now: whoever has no key of a DID must not learn whether it is a caller's.
    let is_caller = |caller: &&Caller| match &caller.known_by {
        KnownBy::Did(did) => did == signature.key.did(),
        KnownBy::Token(_) | KnownBy::Reach => false,
    };
    let caller = callers.callers.iter().find(is_caller).cloned();
    let caller = caller.ok_or_else(|| Problem::at(&codes::UNKNOWN, ""))?;
    Ok(Known {
        caller: in_time(caller, now)?,
        signed: Some((signature.nonce, now)),
    })
}

fn in_time(caller: Caller, now: Timestamp) -> Result<Caller, Refusal> {
    if caller.expires.is_some_and(|expires| expires < now) {
        return Err(Problem::at(&codes::EXPIRED, "").into());
    }
    Ok(caller)
}
