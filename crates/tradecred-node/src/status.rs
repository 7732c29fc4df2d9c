//! `POST /credentials/status`: revokes, suspends, and takes a suspension back (SPEC chapter *Node*).

use std::sync::Arc;

use axum::extract::{Extension, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use crate::access;
use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::event::Event;
use crate::issue::{MOST_TRIES, random_uuid};
use crate::problem;
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};
use crate::store::{Change, Changed, Edition};

/// A credential has one entry for each of two purposes.
const MOST_CHANGES: usize = 2;

/// `POST /credentials/status`.
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    match request::read(request, &[Kind::Json]).await {
        Ok((_, body)) => in_turn(app, move |app| set(app, &caller, &body)).await,
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

fn set(app: &App, caller: &Caller, body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &["credentialId", "credentialStatus"])?;
    let id = request
        .get("credentialId")
        .and_then(Value::as_str)
        .ok_or_else(|| wrong("/credentialId", "a string is needed"))?;
    let entries = request
        .get("credentialStatus")
        .and_then(Value::as_array)
        .filter(|entries| (1..=MOST_CHANGES).contains(&entries.len()))
        .ok_or_else(|| wrong("/credentialStatus", "an array of one or two is needed"))?;
    let stored = access::own(app, caller, id)?;
    let credential = request::object(&stored).map_err(|_| Refusal::internal())?;
    let changes = entries
        .iter()
        .enumerate()
        .map(|(index, entry)| wanted(entry, &format!("/credentialStatus/{index}")))
        .collect::<Result<Vec<_>, _>>()?;
    let id_of_event = random_uuid()?;
    let change = |now| {
        let mut by = caller.deed("change-status", now);
        by.credential = Some(id);
        let tell = |made: &[Change<'_>]| {
            Event::of_status(id_of_event, &app.url, &credential, made, now)
                .among(&app.dispatch.receivers)
        };
        let sign = |edition: &Edition<'_>| app.sign_list(edition);
        app.store.change(id, &changes, &by, &tell, &sign)
    };
    let mut changed = change(app.clock.now())?;
    // Once for each node that was ahead.
    for _ in 0..MOST_TRIES {
        let Changed::Early(latest) = changed else {
            break;
        };
        app.clock.reach(latest);
        changed = change(app.clock.now())?;
    }
    match changed {
        Changed::Early(_) => Err(Refusal::internal()),
        Changed::Gone => Err(Problem::at(&problem::GONE, "/credentialId").into()),
        Changed::Now => {
            app.dispatch.ring();
            Ok(Answer::text(StatusCode::OK, body.to_vec()))
        }
        Changed::NoEntry(index) => {
            let pointer = format!("/credentialStatus/{index}");
            Err(wrong(&pointer, "the credential has no entry for that purpose").into())
        }
        Changed::Final(index) => Err(Problem::at(
            &problem::REVOCATION_FINAL,
            format!("/credentialStatus/{index}"),
        )
        .into()),
    }
}

fn wanted<'r>(entry: &'r Value<'_>, pointer: &str) -> Result<Change<'r>, Problem> {
    let object = entry
        .as_object()
        .ok_or_else(|| wrong(pointer, "an object is needed"))?;
    closed(object, pointer, &["type", "statusPurpose", "status"])?;
    let purpose = object.get("statusPurpose").and_then(Value::as_str);
    let is_set = object.get("status").and_then(Value::as_bool);
    match (purpose, is_set) {
        (Some(purpose), Some(is_set)) => Ok(Change { purpose, is_set }),
        _ => Err(wrong(
            pointer,
            "`statusPurpose` and a boolean `status` are needed",
        )),
    }
}
