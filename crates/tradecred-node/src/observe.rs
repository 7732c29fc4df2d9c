//! What is told of each request: one line of the log of the process, and its measures (SPEC chapter *Node*).
//!
//! Nothing of what a request says stands in either: no path, query, header, body, token, address or name of a
//! caller. What does is the operation, the status, the problem code, how long it took, and two ids of a strict
//! form. Who did what is in the audit log, which has readers of its own.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tradecred_fetch::TraceContext;
use tradecred_vc::problem::Code;

use crate::app::App;
use crate::limit::Permit;
use crate::openapi;

/// By which a request is found in the logs of all it passes through.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// W3C Trace Context, level 1.
const TRACE_PARENT: HeaderName = HeaderName::from_static("traceparent");
/// What is answered where no address fits.
const NO_OPERATION: &str = "none";

/// Why a request was refused, kept beside the answer for whoever counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Refused {
    /// The code of the first problem.
    pub(crate) code: Code,
    /// Whether something was judged, and the answer is what was found.
    pub(crate) is_verdict: bool,
    /// Whether the store did not answer.
    pub(crate) is_of_store: bool,
}

/// From where a request comes in its caller's traces; passed on to whomever the node asks for it.
#[derive(Clone, Default)]
pub(crate) struct Scope {
    /// The trace it belongs to.
    pub(crate) trace: Option<TraceContext>,
    /// Whether nobody knows who asks.
    pub(crate) is_stranger: bool,
    /// The place in which it is counted, kept by whatever works for it: whoever hangs up frees nothing.
    pub(crate) permit: Option<Arc<Permit>>,
}

tokio::task_local! {
    /// The scope of the request that is being answered.
    pub(crate) static SCOPE: Scope;
}

/// The scope of the request that is being answered, if one is.
pub(crate) fn scope() -> Scope {
    SCOPE.try_with(Scope::clone).unwrap_or_default()
}

/// The trace that a request belongs to.
pub(crate) fn trace_of(headers: &HeaderMap) -> Option<TraceContext> {
    TraceContext::parse(one(headers, &TRACE_PARENT)?)
}

/// Measures a request and writes its line.
pub(crate) async fn observe(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let operation = operation(&request);
    let trace = trace_of(request.headers());
    let id = request_id(request.headers());
    let mut response = next.run(request).await;
    let took = begun.elapsed();
    let status = response.status().as_u16();
    let refused = response.extensions().get::<Refused>().copied();
    count(&app, operation, status, refused);
    app.metrics.answered(operation, status, took);
    tracing::info!(
        target: "tradecred::request",
        request = %id,
        trace = trace.map(|trace| trace.trace_id()),
        operation,
        status,
        microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
        code = refused.map(|refused| refused.code.code),
    );
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

fn count(app: &App, operation: &'static str, status: u16, refused: Option<Refused>) {
    if let Some(refused) = refused {
        app.metrics.refused(refused.code.code);
        if refused.is_of_store {
            app.metrics.store_failed();
        }
    }
    match operation {
        "issueCredential" | "issueCredentialUnder" if status == 201 => app.metrics.issued(),
        "verifyCredential" | "verifyPresentation" => app.metrics.verified(match refused {
            None => "good",
            Some(refused) if refused.is_verdict => "not_good",
            Some(_) => "not_judged",
        }),
        _ => {}
    }
}

/// The id of the operation that is asked for, from the description of the node.
fn operation(request: &Request) -> &'static str {
    let method = match request.method() {
        &Method::HEAD => &Method::GET,
        method => method,
    };
    let path = request.extensions().get::<MatchedPath>();
    path.and_then(|path| openapi::operation_id(method, path.as_str()))
        .unwrap_or(NO_OPERATION)
}

/// The id that the caller gave, where it is one that can stand anywhere; a new one else.
fn request_id(headers: &HeaderMap) -> String {
    one(headers, &REQUEST_ID)
        .filter(|id| is_request_id(id))
        .map_or_else(fresh_id, str::to_owned)
}

/// Letters, digits and hyphens: no token of this node, no address of mail and no line break looks like that.
fn is_request_id(text: &str) -> bool {
    (8..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn fresh_id() -> String {
    let mut bytes = [0; 16];
    // Without random bytes the answer has an id all the same, and is not found by it.
    let _ = getrandom::fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string()
}

/// A header that stands there once.
fn one<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_request_id;

    #[test]
    fn an_id_that_could_be_something_else_is_not_taken() {
        let longest = "a".repeat(64);
        for good in ["01234567", "3fa85f64-5717-4562-b3fc-2c963f66afa6", &longest] {
            assert!(is_request_id(good), "{good}");
        }
        let too_long = "a".repeat(65);
        for bad in [
            "0123456",
            &too_long,
            "tradecred_uEiBOIHO03KQVlsH2rdw1",
            "a.b.c.d.e.f",
            "line\nbreak-line",
            "escape\u{1b}[2Jabc",
            "\"}{\"level\":1}",
            "ñññññññññ",
            "a b c d e f",
        ] {
            assert!(!is_request_id(bad), "{bad}");
        }
    }
}
