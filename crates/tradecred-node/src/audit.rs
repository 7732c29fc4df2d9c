//! `GET /audit`: who did what, and read what (SPEC section *Audit*).

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::query::{Asked, Parameters};
use crate::refusal::Refusal;
use crate::request::wrong;
use crate::store::AuditEntry;

/// The most rows of a page, and how many there are where nothing is said.
const MOST_ROWS: usize = 1_000;
const USUAL_ROWS: usize = 100;

/// A page of the audit log.
#[derive(Serialize)]
struct AuditPage {
    entries: Vec<AuditEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<i64>,
}

/// `GET /audit`.
pub(crate) async fn entries(State(app): State<Arc<App>>, asked: Asked) -> Response {
    in_turn(app, move |app| page(app, asked)).await
}

fn page(app: &App, asked: Asked) -> Result<Answer, Refusal> {
    let asked = Parameters::read(asked, &["after", "limit"])?;
    let after = asked.get("after").map_or(Ok(0), str::parse);
    let after = after.map_err(|_| wrong("", "`after` must be the number of an entry"))?;
    let most = asked.rows(USUAL_ROWS, MOST_ROWS)?;
    let entries = app.store.audit(after, most)?;
    let next = entries
        .last()
        .filter(|_| entries.len() == most)
        .map(|last| last.number);
    Answer::json(StatusCode::OK, &AuditPage { entries, next })
}
