//! `POST /credentials/retention`, `/credentials/holds` and `/credentials/deletions`: from when a document is to be
//! kept, that it must not be deleted, and its end (SPEC chapter *Retention*).

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
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};
use crate::store::Deleted;

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
    if caller.is(Role::Operator) {
        issued_here(app, id)?;
    } else {
        access::own(app, caller, id)?;
    }
    let mut by = caller.deed("note-start", now);
    let detail = format!("{} on {day}", event.as_str());
    (by.credential, by.detail) = (Some(id), Some(detail.as_str()));
    app.store.note_start(id, (event, day), &by)?;
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
    if caller.is(Role::Operator) {
        issued_here(app, id)?;
    } else if app.store.readable(id, &caller.claims())?.is_none() {
        return Err(access::nothing("/credentialId").into());
    }
    let mut by = caller.deed(if is_set { "hold" } else { "lift-hold" }, app.clock.now());
    (by.credential, by.detail) = (Some(id), Some(reason));
    app.store.hold(id, is_set, &by)?;
    Ok(Answer::text(StatusCode::OK, body.to_vec()))
}

fn delete_one(app: &App, caller: &Caller, body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &["credentialId"])?;
    let id = text(&request, "credentialId")?;
    let now = app.clock.now();
    let mut by = caller.deed("delete", now);
    by.credential = Some(id);
    match app.store.delete(id, now.date_utc(), &by)? {
        Deleted::Now | Deleted::Before => Ok(Answer::text(StatusCode::OK, body.to_vec())),
        Deleted::Nothing => Err(access::nothing("/credentialId").into()),
        Deleted::Held => Err(Problem::at(&problem::HELD, "/credentialId").into()),
        Deleted::Kept(standing) => {
            let detail = match standing {
                Standing::Until(day) => format!("it is to be kept through {day}"),
                Standing::NotBegun(event) => {
                    format!("no `{}` of it was recorded", event.as_str())
                }
                _ => "how long it is to be kept is not known".to_owned(),
            };
            Err(Problem::at(&problem::KEPT, "/credentialId")
                .detail(detail)
                .into())
        }
    }
}

fn issued_here(app: &App, id: &str) -> Result<(), Refusal> {
    if app.store.was_issued(id)? {
        Ok(())
    } else {
        Err(access::nothing("/credentialId").into())
    }
}
