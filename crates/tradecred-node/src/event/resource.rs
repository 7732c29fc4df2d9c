//! `GET /events` and `GET /events/{id}/receipts`: for receivers that were down, and for whoever wants to know who
//! was told when (SPEC chapter *Events*).

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::access::nothing;
use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::{Caller, Role};
use crate::query::{Asked, Parameters};
use crate::refusal::Refusal;
use crate::store::{Hearer, Receipt};

/// The most events of a page, and how many there are where nothing is said.
const MOST_EVENTS: usize = 1_000;
const USUAL_EVENTS: usize = 100;

/// A page of events.
#[derive(Serialize)]
struct EventPage {
    events: Vec<Box<RawValue>>,
    /// What the next page comes after.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// What became of the deliveries of an event.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Receipts {
    event: String,
    receipts: Vec<ReceiptLine>,
    /// From the first accepted delivery to the last; absent where fewer than two were accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    skew_milliseconds: Option<i64>,
}

/// What became of one delivery.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReceiptLine {
    receiver: String,
    state: &'static str,
    attempts: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    after_milliseconds: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
}

impl From<Receipt> for ReceiptLine {
    fn from(receipt: Receipt) -> Self {
        let state = match (receipt.is_accepted, receipt.after) {
            (true, _) => "accepted",
            (false, Some(_)) => "given-up",
            (false, None) => "open",
        };
        Self {
            receiver: receipt
                .receiver
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned(),
            state,
            attempts: receipt.attempts,
            after_milliseconds: receipt.after,
            outcome: receipt.outcome,
        }
    }
}

/// `GET /events`.
pub(crate) async fn events(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    asked: Asked,
) -> Response {
    in_turn(app, move |app| page(app, &caller, asked)).await
}

fn page(app: &App, caller: &Caller, asked: Asked) -> Result<Answer, Refusal> {
    let asked = Parameters::read(asked, &["after", "limit"])?;
    let most = asked.rows(USUAL_EVENTS, MOST_EVENTS)?;
    let key = caller.inbox_key();
    let hearer = Hearer {
        receiver: &key,
        tenant: caller.is(Role::Issuer).then_some(caller.tenant.as_str()),
    };
    let events = app.store.events(&hearer, asked.get("after"), most)?;
    let events = events.ok_or_else(|| nothing(""))?;
    let next = events
        .last()
        .filter(|_| events.len() == most)
        .map(|last| last.id.clone());
    let events = events
        .into_iter()
        .map(|told| String::from_utf8(told.body).ok())
        .map(|text| RawValue::from_string(text?).ok())
        .collect::<Option<Vec<_>>>()
        .ok_or_else(Refusal::internal)?;
    Answer::json(StatusCode::OK, &EventPage { events, next })
}

/// `GET /events/{id}/receipts`.
pub(crate) async fn receipts(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    path: Result<Path<String>, PathRejection>,
) -> Response {
    in_turn(app, move |app| {
        let Path(event) = path.map_err(|_| nothing(""))?;
        let tenant = (!caller.is(Role::Operator)).then_some(caller.tenant.as_str());
        let receipts = app.store.receipts(&event, tenant)?;
        let receipts = receipts.ok_or_else(|| nothing(""))?;
        let accepted = || {
            let accepted = receipts.iter().filter(|receipt| receipt.is_accepted);
            accepted.filter_map(|receipt| receipt.after)
        };
        let skew_milliseconds = match (accepted().min(), accepted().max()) {
            (Some(first), Some(last)) if accepted().nth(1).is_some() => {
                Some(last.saturating_sub(first))
            }
            _ => None,
        };
        let answer = Receipts {
            event,
            skew_milliseconds,
            receipts: receipts.into_iter().map(ReceiptLine::from).collect(),
        };
        Answer::json(StatusCode::OK, &answer)
    })
    .await
}
