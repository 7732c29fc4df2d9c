//! `POST /credentials/retention`, `/credentials/holds` and `/credentials/deletions`: from when a document is to be
//! kept, that it must not be deleted, and its end; of those that were issued here, and of those that were received (SPEC
//! chapter *Retention*).

use std::sync::Arc;

use axum::extract::{Extension, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tradecred::retention::{Standing, StartEvent};
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Date;

use crate::access;
use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::{Caller, Role};
use crate::problem;
use crate::received;
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};
use crate::store::{About, Deleted};

/// The longest reason that is written down, in characters.
const LONGEST_REASON: usize = 200;

/// `POST /credentials/retention`.
pub(crate) async fn start(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    answered(app, caller, request, note_start).await
}

/// `POST /credentials/holds`.
pub(crate) async fn hold(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    answered(app, caller, request, set_hold).await
}

/// `POST /credentials/deletions`.
pub(crate) async fn delete(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    answered(app, caller, request, delete_one).await
}

type Work = fn(&App, &Caller, &[u8]) -> Result<Answer, Refusal>;

async fn answered(app: Arc<App>, caller: Arc<Caller>, request: Request, work: Work) -> Response {
    match request::read(request, &[Kind::Json]).await {
        Ok((_, body)) => in_turn(app, move |app| work(app, &caller, &body)).await,
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

fn text<'r>(request: &'r Object<'_>, name: &str) -> Result<&'r str, Problem> {
    let found = request.get(name).and_then(Value::as_str);
    found.ok_or_else(|| wrong(&format!("/{name}"), "a string is needed"))
}

fn note_start(app: &App, caller: &Caller, body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &["credentialId", "event", "day"])?;
    let (id, event) = (text(&request, "credentialId")?, text(&request, "event")?);
    let known = StartEvent::RECORDED.into_iter();
    let event = known
        .into_iter()
        .find(|known| known.as_str() == event)
        .ok_or_else(|| {
            wrong(
                "/event",
                "`importation`, `entry` or `exportation` is needed",
            )
        })?;
    let day: Date = text(&request, "day")?
        .parse()
        .map_err(|_| wrong("/day", "a day `YYYY-MM-DD` is needed"))?;
    let now = app.clock.now();
    if day > now.date_utc() {
        return Err(wrong("/day", "it lies in the future").into());
    }
    let about = about(app, caller, id, || {
        if !caller.is(Role::Issuer) {
            return Ok(false);
        }
        match app.store.own(id, &caller.tenant)? {
            Some(own) if own.is_empty() => Err(Problem::at(&problem::GONE, "/credentialId").into()),
            own => Ok(own.is_some()),
        }
    })?;
    let mut by = caller.deed("note-start", now);
    let detail = format!("{} on {day}", event.as_str());
    (by.credential, by.detail) = (Some(id), Some(detail.as_str()));
    app.store.note_start(about, (event, day), &by)?;
    Ok(Answer::text(StatusCode::OK, body.to_vec()))
}

fn set_hold(app: &App, caller: &Caller, body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &["credentialId", "held", "reason"])?;
    let (id, reason) = (text(&request, "credentialId")?, text(&request, "reason")?);
    if reason.trim().is_empty() || reason.chars().count() > LONGEST_REASON {
        return Err(wrong("/reason", "1 to 200 characters are needed").into());
    }
    let is_set = request
        .get("held")
        .and_then(Value::as_bool)
        .ok_or_else(|| wrong("/held", "a boolean is needed"))?;
    let about = about(app, caller, id, || {
        Ok(app.store.readable(id, &caller.claims())?.is_some())
    })?;
    let mut by = caller.deed(if is_set { "hold" } else { "lift-hold" }, app.clock.now());
    (by.credential, by.detail) = (Some(id), Some(reason));
    app.store.hold(about, is_set, &by)?;
    Ok(Answer::text(StatusCode::OK, body.to_vec()))
}

fn delete_one(app: &App, caller: &Caller, body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &["credentialId", "bundleId"])?;
    let now = app.clock.now();
    let mut by = caller.deed("delete", now);
    let detail;
    let (pointer, deleted) = match (request.get("credentialId"), request.get("bundleId")) {
        (Some(_), None) => {
            let id = text(&request, "credentialId")?;
            by.credential = Some(id);
            ("/credentialId", app.store.delete(id, now.date_utc(), &by)?)
        }
        (None, Some(_)) => {
            let id = text(&request, "bundleId")?;
            detail = received::named(id);
            by.detail = Some(&detail);
            let deleted = app.store.delete_received(id, now.date_utc(), &by)?;
            ("/bundleId", deleted)
        }
        _ => return Err(wrong("", "`credentialId` is needed, or `bundleId`").into()),
    };
    match deleted {
        Deleted::Now | Deleted::Before => Ok(Answer::text(StatusCode::OK, body.to_vec())),
        Deleted::Nothing => Err(access::nothing(pointer).into()),
        Deleted::Held => Err(Problem::at(&problem::HELD, pointer).into()),
        Deleted::Kept(standing) => {
            let detail = match standing {
                Standing::Until(day) => format!("it is to be kept through {day}"),
                Standing::NotBegun(event) => {
                    format!("no `{}` of it was recorded", event.as_str())
                }
                _ => "how long it is to be kept is not known".to_owned(),
            };
            Err(Problem::at(&problem::KEPT, pointer).detail(detail).into())
        }
    }
}

/// Of what a caller may say something that it says of a document: an operator of all that is here of it; anybody else
/// of the one that was issued here, where it may, and of what its tenant received.
fn about<'a>(
    app: &App,
    caller: &'a Caller,
    id: &'a str,
    may: impl FnOnce() -> Result<bool, Refusal>,
) -> Result<About<'a>, Refusal> {
    let receiver = (!caller.is(Role::Operator)).then_some(caller.tenant.as_str());
    let is_issued = match receiver {
        Some(_) => may()?,
        None => app.store.was_issued(id)?,
    };
    if is_issued || app.store.was_received(id, receiver)? {
        Ok(About {
            id,
            is_issued,
            receiver,
        })
    } else {
        Err(access::nothing("/credentialId").into())
    }
}
