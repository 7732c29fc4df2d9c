//! `POST /credentials/derive`: a holder's part of a credential that was signed so that statements may be hidden (SPEC
//! chapter *Node*).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::options;
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};

/// `POST /credentials/derive`.
pub(crate) async fn part(State(app): State<Arc<App>>, request: Request) -> Response {
    match request::read(request, &[Kind::Json]).await {
        Ok((_, body)) => in_turn(app, move |_| derived(&body)).await,
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

fn derived(body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    let (credential, pointers) = order(&request)?;
    let part = proof::derive(credential, &pointers).map_err(Refusal::unprocessable)?;
    let part = jcs::to_vec_object(&part);
    let text = [br#"{"verifiableCredential":"#.as_slice(), &part, b"}"].concat();
    Ok(Answer::text(StatusCode::OK, text))
}

fn order<'r, 'b>(request: &'r Object<'b>) -> Result<(&'r Object<'b>, Vec<String>), Problem> {
    closed(request, "", &["verifiableCredential", "options"])?;
    let Some(Value::Object(credential)) = request.get("verifiableCredential") else {
        return Err(wrong("/verifiableCredential", "an object is needed"));
    };
    let pointers = match request.get("options") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Object(options)) => {
            closed(options, "/options", &["selectivePointers"])?;
            options::pointers(options, "selectivePointers")?
        }
        Some(_) => return Err(wrong("/options", "must be an object")),
    };
    Ok((credential, pointers))
}
