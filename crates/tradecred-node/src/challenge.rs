//! `POST /challenges`, and challenges that are answered once (SPEC chapter *Node*).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tradecred::PresentationReport;
use tradecred_vc::json::Value;
use tradecred_vc::multibase::{self, Base};
use tradecred_vc::problem::Problem;
use tradecred_vc::report::Status;
use tradecred_vc::time::Timestamp;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::problem;
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};
use crate::store::{Answered, Kept};

/// How long a challenge may be answered, in seconds.
const LIFE: i64 = 600;
/// What every challenge of a node's own making begins with: such a one is never taken for a caller's.
const OWN: &str = "tradecred:challenge:";
/// The longest challenge of a caller, in bytes.
const LONGEST: usize = 512;

/// `POST /challenges`.
pub(crate) async fn give(State(app): State<Arc<App>>, request: Request) -> Response {
    match request::read(request, &[Kind::Json]).await {
        Ok((_, body)) => in_turn(app, move |app| keep(app, &body)).await,
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

fn keep(app: &App, body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &["challenge"])?;
    let challenge = match request.get("challenge") {
        None => random()?,
        Some(Value::String(given))
            if (1..=LONGEST).contains(&given.len()) && !given.starts_with(OWN) =>
        {
            given.as_ref().to_owned()
        }
        Some(_) => {
            let needed = "a string of 1 to 512 bytes that is not of the node's own form is needed";
            return Err(wrong("/challenge", needed).into());
        }
    };
    let now = app.clock.now();
    let expires = now.add_seconds(LIFE).ok_or_else(Refusal::internal)?;
    match app.store.keep_challenge(&challenge, now, expires)? {
        Kept::Now => {
            let body = json!({ "challenge": challenge, "expires": expires.to_string() });
            Answer::json(StatusCode::CREATED, &body)
        }
        Kept::Before => Err(refused("/challenge", "it was given before")),
        Kept::NoRoom => Err(Problem::at(&problem::BUSY, "").into()),
    }
}

/// Counts what a presentation answered. A challenge that no proof answers stays open; one that this node
/// never kept is the caller's to count.
pub(crate) fn count(
    app: &App,
    challenge: &str,
    report: &PresentationReport,
    now: Timestamp,
) -> Result<(), Refusal> {
    let is_answered = report
        .checks
        .iter()
        .any(|check| check.status == Status::Pass);
    if !is_answered {
        return Ok(());
    }
    match app.store.answer_challenge(challenge, now)? {
        Answered::Now => Ok(()),
        Answered::Before => Err(refused("/options/challenge", "it was answered before")),
        Answered::Unknown if challenge.starts_with(OWN) => {
            Err(refused("/options/challenge", "it is not known here"))
        }
        Answered::Unknown => Ok(()),
    }
}

fn refused(pointer: &str, detail: &str) -> Refusal {
    Problem::at(&problem::CHALLENGE, pointer)
        .detail(detail)
        .into()
}

fn random() -> Result<String, Problem> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| Problem::at(&problem::INTERNAL, ""))?;
    let random = multibase::encode(Base::Base58Btc, &bytes);
    Ok(format!("{OWN}{random}"))
}
