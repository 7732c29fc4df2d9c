//! What can be fetched from a node: credentials, status lists, its health and its description (SPEC
//! chapter *Node*).

use std::iter;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tradecred::Signer;
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::Suite;

use crate::access;
use crate::answer::{Answer, negotiated};
use crate::app::{App, in_turn, turn};
use crate::auth::Caller;
use crate::metrics::OPEN_METRICS;
use crate::problem;
use crate::refusal::Refusal;
use crate::store::Served;

/// `GET /credentials/{id}`.
pub(crate) async fn credential(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let content_type = negotiated(&headers);
    in_turn(app, move |app| {
        access::read(app, &caller, &name(path)?, content_type)
    })
    .await
}

/// `GET /status-lists/{id}`: the newest edition.
pub(crate) async fn status_list(
    State(app): State<Arc<App>>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let content_type = negotiated(&headers);
    newest(app, path)
        .await
        .and_then(|body| found(body, content_type))
        .into_response()
}

/// The newest edition of a list. Where it is to begin in the next second it is waited for, so that an
/// answer shows every change that was made before it was asked for.
async fn newest(
    app: Arc<App>,
    path: Result<Path<String>, PathRejection>,
) -> Result<Option<Vec<u8>>, Refusal> {
    let id: Arc<str> = name(path)?.into();
    let wanted = Arc::clone(&id);
    let mut served = turn(Arc::clone(&app), move |app| app.served(&wanted, None)).await?;
    if let Served::After(second) = served {
        app.clock.pass(second).await;
        served = turn(app, move |app| app.served(&id, Some(second))).await?;
    }
    match served {
        Served::Edition(body) => Ok(Some(body)),
        Served::Nothing => Ok(None),
        Served::After(_) => Err(Refusal::internal()),
    }
}

/// A path that cannot be decoded names nothing.
pub(crate) fn name(path: Result<Path<String>, PathRejection>) -> Result<String, Problem> {
    path.map(|Path(name)| name)
        .map_err(|_| Problem::at(&problem::NOT_FOUND, ""))
}

fn found(body: Option<Vec<u8>>, content_type: &'static str) -> Result<Answer, Refusal> {
    let body = body.ok_or_else(|| Problem::at(&problem::NOT_FOUND, ""))?;
    Ok(Answer::credential(body, content_type))
}

/// `GET /health`: who answers, and what can be asked.
pub(crate) async fn health(State(app): State<Arc<App>>) -> Result<Answer, Refusal> {
    let body = json!({
        "implementation": "tradecred-node",
        "version": env!("CARGO_PKG_VERSION"),
        "class": "rules",
        "features": tradecred::FEATURES,
        "dialect": app.dialect.as_str(),
        "did": app.signer.did(),
        "cryptosuites": suites(&app.signer),
        "log": app.log.public().to_string(),
    });
    Answer::json(StatusCode::OK, &body)
}

/// The cryptosuites that a key signs under; that of the settings is the first.
fn suites(signer: &Signer) -> Vec<&'static str> {
    let algorithm = signer.key().algorithm();
    let others = Suite::ALL
        .into_iter()
        .filter(|suite| *suite != signer.suite() && suite.admits(algorithm));
    iter::once(signer.suite())
        .chain(others)
        .map(Suite::name)
        .collect()
}

/// `GET /livez`: the process runs.
pub(crate) async fn live() -> Result<Answer, Refusal> {
    Answer::json(StatusCode::OK, &json!({ "status": "ok" }))
}

/// `GET /metrics`: what the node measures of itself.
pub(crate) async fn metrics(State(app): State<Arc<App>>) -> Response {
    in_turn(app, |app| {
        let (measured, now) = (app.store.measured()?, app.clock.now().unix_seconds());
        let text = app.metrics.text(&measured, now);
        let text = text.map_err(|_| Refusal::internal())?;
        Ok(Answer::bytes(OPEN_METRICS, text.into_bytes()))
    })
    .await
}

/// `GET /readyz`: the store answers, and the node is not about to stop. Anybody may ask without being counted, so
/// that it takes no turn.
pub(crate) async fn ready(State(app): State<Arc<App>>) -> Result<Answer, Refusal> {
    let not = |detail| Err(Problem::at(&problem::BUSY, "").detail(detail).into());
    if app.is_stopping.load(Ordering::SeqCst) {
        return not("the node is about to stop");
    }
    let look = Arc::clone(&app);
    if app.readiness.ask(move || look.store.is_ready()).await {
        Answer::json(StatusCode::OK, &json!({ "status": "ok", "store": "ok" }))
    } else {
        not("the store does not answer")
    }
}

/// `GET /openapi.json`.
pub(crate) async fn description() -> impl IntoResponse {
    Answer::text(StatusCode::OK, crate::openapi::openapi().into_bytes())
}
