//! What can be fetched from a node: credentials, status lists, its health and its description (SPEC
//! chapter *Node*).

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tradecred_vc::problem::Problem;

use crate::answer::{Answer, negotiated};
use crate::app::{App, in_turn};
use crate::problem;
use crate::refusal::Refusal;

/// What callers can ask of this node beyond "bytes in, verdict out".
const FEATURES: [&str; 7] = [
    "as-of",
    "at",
    "claim",
    "documents",
    "evidence",
    "raw-bytes",
    "trust-lists",
];

/// `GET /credentials/{id}`.
pub(crate) async fn credential(
    State(app): State<Arc<App>>,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let content_type = negotiated(&headers);
    in_turn(app, move |app| {
        found(app.store.credential(&name(path)?)?, content_type)
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
    in_turn(app, move |app| {
        found(app.store.newest_edition(&name(path)?)?, content_type)
    })
    .await
}

/// A path that cannot be decoded names nothing.
fn name(path: Result<Path<String>, PathRejection>) -> Result<String, Problem> {
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
        "features": FEATURES,
        "did": app.signer.did(),
    });
    Answer::json(StatusCode::OK, &body)
}

/// `GET /livez`: the process runs.
pub(crate) async fn live() -> Result<Answer, Refusal> {
    Answer::json(StatusCode::OK, &json!({ "status": "ok" }))
}

/// `GET /readyz`: the store answers.
pub(crate) async fn ready(State(app): State<Arc<App>>) -> Response {
    in_turn(app, |app| {
        if app.store.is_ready() {
            Answer::json(StatusCode::OK, &json!({ "status": "ok", "store": "ok" }))
        } else {
            Err(Problem::at(&problem::BUSY, "")
                .detail("the store does not answer")
                .into())
        }
    })
    .await
}

/// `GET /openapi.json`.
pub(crate) async fn description() -> impl IntoResponse {
    Answer::text(StatusCode::OK, crate::openapi::openapi().into_bytes())
}
