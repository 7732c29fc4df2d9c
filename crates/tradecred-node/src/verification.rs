//! `POST /credentials/verify` and `POST /presentations/verify` (SPEC chapter *Node*).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tradecred::license_chain::{LicenseChain, license_chain};
use tradecred::product_answer::{ConsumerAnswer, consumer_answer};
use tradecred::visibility::{View, verify_for};
use tradecred::{verify, verify_presentation};
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::challenge;
use crate::options::Question;
use crate::refusal::Refusal;
use crate::request::{self, Kind, wrong};

/// A request as it came: what is verified stays the bytes it was, so that a member named twice in it
/// is still there to be found.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Asked<'b> {
    #[serde(borrow)]
    verifiable_credential: Option<&'b RawValue>,
    #[serde(borrow)]
    verifiable_presentation: Option<&'b RawValue>,
    #[serde(borrow)]
    options: Option<&'b RawValue>,
}

/// Everything that was asked is answered with yes.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Verified<R> {
    verified: bool,
    problem_details: [(); 0],
    report: R,
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<View>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license_chain: Option<LicenseChain>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consumer: Option<ConsumerAnswer>,
}

impl<R: Serialize> Verified<R> {
    fn answer(
        report: R,
        view: Option<View>,
        license_chain: Option<LicenseChain>,
        consumer: Option<ConsumerAnswer>,
    ) -> Result<Answer, Refusal> {
        Answer::json(
            StatusCode::OK,
            &Self {
                verified: true,
                problem_details: [],
                report,
                view,
                license_chain,
                consumer,
            },
        )
    }
}

/// `POST /credentials/verify`.
pub(crate) async fn credential(State(app): State<Arc<App>>, request: Request) -> Response {
    match request::read(request, &[Kind::Json, Kind::Credential]).await {
        Ok((kind, body)) => {
            in_turn(app, move |app| {
                verify_credential(app, kind, &body).map_err(Refusal::of_verification)
            })
            .await
        }
        Err(problem) => Refusal::from(problem).of_verification().into_response(),
    }
}

/// `POST /presentations/verify`.
pub(crate) async fn presentation(State(app): State<Arc<App>>, request: Request) -> Response {
    match request::read(request, &[Kind::Json, Kind::Presentation]).await {
        Ok((kind, body)) => {
            in_turn(app, move |app| {
                verify_presented(app, kind, &body).map_err(Refusal::of_verification)
            })
            .await
        }
        Err(problem) => Refusal::from(problem).of_verification().into_response(),
    }
}

fn verify_credential(app: &App, kind: Kind, body: &[u8]) -> Result<Answer, Refusal> {
    let now = app.clock.now();
    let (bytes, mut question) = match kind {
        Kind::Credential | Kind::Presentation => {
            (body, Question::read(None, app.profile, now, false)?)
        }
        Kind::Json => {
            let (bytes, options) = credential_in(body)?;
            let question = Question::read(options.as_ref(), app.profile, now, false)?;
            (bytes, question)
        }
    };
    app.add_own(&mut question.evidence, bytes, question.policy.envelope.at)?;
    let (evidence, policy) = (&question.evidence, &question.policy);
    let (report, view) = match question.reader {
        Some(reader) => {
            let (report, view) = verify_for(reader, bytes, evidence, policy);
            (report, Some(view))
        }
        None => (verify(bytes, evidence, policy), None),
    };
    let intended = question.intended.as_ref();
    let chain = intended.map(|intended| license_chain(intended, bytes, evidence, policy).1);
    let consumer = question
        .consumer
        .map(|link| consumer_answer(&link, bytes, evidence, policy).1);
    if report.is_good() {
        Verified::answer(report, view, chain, consumer)
    } else {
        let refusal = Refusal::of_report(&report)
            .with_view(view.as_ref())
            .with_license_chain(chain.as_ref());
        let refusal = refusal.with_consumer(consumer.as_ref());
        Err(refusal.in_dialect(question.dialect.unwrap_or(app.dialect)))
    }
}

fn verify_presented(app: &App, kind: Kind, body: &[u8]) -> Result<Answer, Refusal> {
    let now = app.clock.now();
    let (bytes, mut question) = match kind {
        Kind::Credential | Kind::Presentation => {
            (body, Question::read(None, app.profile, now, true)?)
        }
        Kind::Json => {
            let asked = read(body)?;
            absent(asked.verifiable_credential, "/verifiableCredential")?;
            let bytes = present(asked.verifiable_presentation, "/verifiablePresentation")?;
            let options = options(&asked)?;
            let question = Question::read(options.as_ref(), app.profile, now, true)?;
            (bytes, question)
        }
    };
    app.add_own(&mut question.evidence, bytes, question.policy.envelope.at)?;
    let (evidence, policy) = (&question.evidence, &question.policy);
    let report = verify_presentation(bytes, evidence, policy, &question.presentation);
    if let Some(challenge) = &question.presentation.challenge {
        challenge::count(app, challenge, &report, now)?;
    }
    if report.is_good() {
        Verified::answer(report, None, None, None)
    } else {
        let refusal = Refusal::of_presentation(&report);
        Err(refusal.in_dialect(question.dialect.unwrap_or(app.dialect)))
    }
}

/// Splits a request into its members. Where that fails, the strict reader says what is wrong with it.
fn read(body: &[u8]) -> Result<Asked<'_>, Problem> {
    serde_json::from_slice(body).map_err(|_| match request::object(body) {
        Err(problem) => problem,
        Ok(object) => {
            let known = ["verifiableCredential", "verifiablePresentation", "options"];
            request::closed(&object, "", &known)
                .err()
                .unwrap_or_else(|| wrong("", "not a request to verify"))
        }
    })
}

/// The bytes of the credential in a request, as they came, and the options beside it.
pub(crate) fn credential_in(body: &[u8]) -> Result<(&[u8], Option<Value<'_>>), Problem> {
    let asked = read(body)?;
    absent(asked.verifiable_presentation, "/verifiablePresentation")?;
    let bytes = present(asked.verifiable_credential, "/verifiableCredential")?;
    Ok((bytes, options(&asked)?))
}

fn options<'b>(asked: &Asked<'b>) -> Result<Option<Value<'b>>, Problem> {
    let options = asked
        .options
        .map(|raw| request::value(raw.get().as_bytes()))
        .transpose();
    options.map_err(|mut problem| {
        problem.pointer.insert_str(0, "/options");
        problem
    })
}

fn present<'b>(member: Option<&'b RawValue>, pointer: &str) -> Result<&'b [u8], Problem> {
    member
        .map(|raw| raw.get().as_bytes())
        .ok_or_else(|| wrong(pointer, "is missing"))
}

fn absent(member: Option<&RawValue>, pointer: &str) -> Result<(), Problem> {
    if member.is_none() {
        Ok(())
    } else {
        Err(wrong(pointer, "does not belong here"))
    }
}
