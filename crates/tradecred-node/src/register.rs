//! `GET /register`, what everybody may know of the documents here, and `GET /register/holders`, what participants
//! may know of who holds them (SPEC section *Register*).

use std::sync::Arc;

use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use tradecred::document;
use tradecred_vc::digest::withheld_digest;
use tradecred_vc::json::Value;
use tradecred_vc::multibase::{self, Base};
use tradecred_vc::time::Timestamp;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::query::{Asked, Parameters, cursor};
use crate::refusal::Refusal;
use crate::request::wrong;
use crate::store::{Held, Registered};

/// What a status may be.
const STATUSES: [&str; 3] = ["valid", "suspended", "revoked"];

/// A page of the public register.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RegisterPage {
    as_of: String,
    documents: Vec<Entry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A document as everybody may know it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    credential_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer_class: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<String>,
    status: String,
    issuer: Withheld,
}

/// The issuer, behind a commitment.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Withheld {
    #[serde(rename = "type")]
    object_type: &'static str,
    digest_multibase: String,
}

/// A page of who holds what.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct HoldersPage {
    as_of: String,
    holders: Vec<Holder>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Who holds a document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Holder {
    holder: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    credential_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    agreement: Option<String>,
    month: String,
}

/// `GET /register`.
pub(crate) async fn documents(State(app): State<Arc<App>>, asked: Asked) -> Response {
    in_turn(app, move |app| page(app, asked)).await
}

/// `GET /register/holders`.
pub(crate) async fn holders(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    asked: Asked,
) -> Response {
    in_turn(app, move |app| who_holds(app, &caller, asked)).await
}

/// The beginning of today, in UTC: of what happened since then nothing is told, so that nobody learns the hour
/// of an issue or a revocation by asking often.
pub(crate) fn day_begin(app: &App) -> Timestamp {
    Timestamp::from_date_start(app.clock.now().date_utc())
}

fn page(app: &App, asked: Asked) -> Result<Answer, Refusal> {
    let asked = Parameters::read(asked, &["type", "status", "after", "limit"])?;
    let credential_type = asked.get("type");
    if credential_type.is_some_and(|name| document::of_type(name).is_none()) {
        return Err(wrong("", "`type` must be the type of a trade document").into());
    }
    let status = asked.get("status");
    if status.is_some_and(|status| !STATUSES.contains(&status)) {
        return Err(wrong("", "`status` must be `valid`, `suspended` or `revoked`").into());
    }
    let (page, until) = (asked.page()?, day_begin(app));
    let (found, next) = app.store.register(until, credential_type, status, page)?;
    let documents = found.into_iter().map(|found| entry(app, found));
    let body = RegisterPage {
        as_of: until.to_string(),
        documents: documents.collect::<Result<_, _>>()?,
        next: next.map(cursor),
    };
    Answer::json(StatusCode::OK, &body)
}

/// A document as everybody may know it.
pub(crate) fn entry(app: &App, found: Registered) -> Result<Entry, Refusal> {
    let issuer = Value::String(found.issuer.into());
    let digest = withheld_digest(&salt(found.salt), &issuer).map_err(|_| Refusal::internal())?;
    let class = app
        .callers
        .as_ref()
        .and_then(|callers| callers.class(&found.tenant));
    Ok(Entry {
        credential_type: found.credential_type,
        issuer_class: class.map(crate::auth::Class::as_str),
        valid_from: found.valid_from,
        valid_until: found.valid_until,
        status: found.status,
        issuer: Withheld {
            object_type: "Withheld",
            digest_multibase: digest.to_string(),
        },
    })
}

/// A salt as an opening gives it.
pub(crate) fn salt(bytes: [u8; 16]) -> String {
    let text = multibase::encode(Base::Base64Url, &bytes);
    text.chars().skip(1).collect()
}

fn who_holds(app: &App, caller: &Caller, asked: Asked) -> Result<Answer, Refusal> {
    let asked = Parameters::read(asked, &["after", "limit"])?;
    let (page, until) = (asked.page()?, day_begin(app));
    let found = app.store.holders(until, page)?;
    if caller.is_audited() {
        app.store
            .note(&[caller.deed("see-holders", app.clock.now())])?;
    }
    let next = found
        .last()
        .filter(|_| found.len() == page.most)
        .map(|last| cursor(last.place));
    let body = HoldersPage {
        as_of: until.to_string(),
        holders: found.into_iter().map(Holder::from).collect(),
        next,
    };
    Answer::json(StatusCode::OK, &body)
}

impl From<Held> for Holder {
    fn from(held: Held) -> Self {
        let day = held.created.date_utc();
        Self {
            holder: held.holder,
            country: held.country,
            credential_type: held.credential_type,
            agreement: held.agreement,
            month: format!("{:04}-{:02}", day.year(), day.month()),
        }
    }
}
