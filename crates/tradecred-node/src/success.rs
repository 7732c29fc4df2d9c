//! `GET /metrics/success`: whether telling everybody at once works, in figures that two nodes can be held against
//! each other by (SPEC section *Measures of success*).

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::query::{Asked, Parameters};
use crate::refusal::Refusal;
use crate::request::wrong;
use crate::store::{Span, Success};

/// The figures, with the span they are of.
#[derive(Serialize)]
struct Figures {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Timestamp>,
    to: Timestamp,
    #[serde(flatten)]
    success: Success,
}

/// `GET /metrics/success`.
pub(crate) async fn figures(State(app): State<Arc<App>>, asked: Asked) -> Response {
    in_turn(app, move |app| of_span(app, asked)).await
}

fn of_span(app: &App, asked: Asked) -> Result<Answer, Refusal> {
    let asked = Parameters::read(asked, &["from", "to"])?;
    let from = instant(&asked, "from")?;
    let to = instant(&asked, "to")?.unwrap_or_else(|| app.clock.now());
    let span = Span {
        from: from.map_or(i64::MIN, Timestamp::unix_seconds),
        to: to.unix_seconds(),
    };
    let success = app.store.success(span, app.callers.is_some())?;
    Answer::json(StatusCode::OK, &Figures { from, to, success })
}

fn instant(asked: &Parameters, name: &str) -> Result<Option<Timestamp>, Problem> {
    let instant = asked.get(name).map(str::parse).transpose();
    instant.map_err(|_| {
        wrong(
            "",
            &format!("`{name}` must be an instant `YYYY-MM-DDTHH:MM:SSZ`"),
        )
    })
}
