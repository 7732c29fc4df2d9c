//! `POST /bundles`, `GET /bundles` and `GET /bundles/{id}`: documents that callers receive are verified, and kept with
//! everything that the verification looked at (SPEC section *Receipt*).

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use tradecred::bundle::Bundle;
use tradecred_vc::digest::{DigestMultibase, Sha256Digest, sha256};
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::log::Witnesses;
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use crate::access::nothing;
use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::issue::{idempotency_key, random_uuid};
use crate::options::Receipt;
use crate::problem;
use crate::query::{Asked, Parameters};
use crate::refusal::Refusal;
use crate::request::{self, Kind};
use crate::resource::name;
use crate::store::{KeptBundle, Listed, Received, Taken, name_of, said};
use crate::verification::credential_in;
use crate::witness::served;

/// The most bundles of a page, and how many there are where nothing is said.
const MOST_BUNDLES: usize = 1_000;
const USUAL_BUNDLES: usize = 100;

/// A page of bundles.
#[derive(Serialize)]
struct BundlePage {
    bundles: Vec<ListedBundle>,
    /// What the next page comes after.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A bundle in a page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ListedBundle {
    id: String,
    received: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    credential_id: Option<String>,
    document_digest: String,
    digest_multibase: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    deleted: Option<Timestamp>,
}

impl From<Listed> for ListedBundle {
    fn from(listed: Listed) -> Self {
        Self {
            id: listed.id,
            received: listed.received,
            credential_id: listed.document,
            document_digest: listed.input,
            digest_multibase: listed.digest,
            deleted: listed.deleted,
        }
    }
}

/// A bundle as the audit log names it.
pub(crate) fn named(id: &str) -> String {
    format!("bundle {id}")
}

/// `POST /bundles`.
pub(crate) async fn receive(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    let key = idempotency_key(request.headers());
    let body = request::read(request, &[Kind::Json, Kind::Credential]).await;
    match key.and_then(|key| body.map(|(kind, body)| (key, kind, body))) {
        Ok((key, kind, body)) => {
            in_turn(app, move |app| {
                receive_once(app, &caller, key.as_deref(), kind, &body)
            })
            .await
        }
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

/// `GET /bundles`.
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    asked: Asked,
) -> Response {
    in_turn(app, move |app| page(app, &caller, asked)).await
}

/// `GET /bundles/{id}`.
pub(crate) async fn bundle(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    path: Result<Path<String>, PathRejection>,
) -> Response {
    in_turn(app, move |app| give(app, &caller, &name(path)?)).await
}

fn receive_once(
    app: &App,
    caller: &Caller,
    key: Option<&str>,
    kind: Kind,
    body: &[u8],
) -> Result<Answer, Refusal> {
    // The same bytes as a request and as a document are two requests.
    let request = match kind {
        Kind::Json => sha256(body),
        Kind::Credential | Kind::Presentation => sha256(&[b"document\n", body].concat()),
    };
    let key = key.map(|key| caller.own_key(key));
    let idempotency = key.as_deref().map(|key| (key, request));
    if let Some((key, request)) = idempotency
        && let Some(before) = app.store.received_before(key, request)?
    {
        return answer_before(before);
    }
    let now = app.clock.now();
    let (input, receipt) = match kind {
        Kind::Credential | Kind::Presentation => (body, Receipt::read(None, now)?),
        Kind::Json => {
            let (input, options) = credential_in(body)?;
            (input, Receipt::read(options.as_ref(), now)?)
        }
    };
    keep(app, caller, idempotency, (input, receipt), now)
}

/// Verifies a document as of now, keeps what that looked at, and answers when it is kept.
fn keep(
    app: &App,
    caller: &Caller,
    idempotency: Option<(&str, Sha256Digest)>,
    (input, mut receipt): (&[u8], Receipt),
    now: Timestamp,
) -> Result<Answer, Refusal> {
    app.add_own(&mut receipt.evidence, input, now)?;
    let (mut bundle, report) = Bundle::make(input, &receipt.evidence, &receipt.policy, now);
    let said = said(input);
    let document = said.as_ref().and_then(name_of);
    if let Some(id) = document
        && let Some(proof) = own_proof(app, caller, id, input, now)?
    {
        bundle = bundle.with_log_proof(proof.as_bytes())?;
    }
    let text = bundle.to_text();
    // What is kept can be read again, which bounds its size too.
    let bundle =
        Bundle::read(text.as_bytes()).map_err(|problem| Refusal::unprocessable(vec![problem]))?;
    let id = random_uuid()?.to_string();
    let detail = named(&id);
    let mut by = caller.deed("receive", now);
    (by.credential, by.detail) = (document, Some(detail.as_str()));
    let received = Received {
        id: &id,
        document,
        input: DigestMultibase::of_bytes(input),
        bundle: text.as_bytes(),
        by: &by,
        idempotency,
    };
    match app.store.receive(&received)? {
        Taken::Now => {
            let outcome = if report.is_good() { "good" } else { "not_good" };
            app.metrics.received(outcome);
            Ok(answer(&id, text.as_bytes(), &bundle))
        }
        before => answer_before(before),
    }
}

/// The proof that a document stands in the log of the node, where it is the one that does and the caller may have it.
fn own_proof(
    app: &App,
    caller: &Caller,
    id: &str,
    input: &[u8],
    now: Timestamp,
) -> Result<Option<String>, Refusal> {
    if app.store.readable(id, &caller.claims())?.is_none() {
        return Ok(None);
    }
    let proof = app.store.proof(id, |index| served::over(app, index))?;
    let Some((proof, document)) = proof.zip(json::read_object(input, &Limits::default()).ok())
    else {
        return Ok(None);
    };
    // Anybody can write the id of a document of this node into another one.
    let checked = proof.check(&document, app.log.public(), &Witnesses::none(), now);
    Ok(checked.ok().map(|_| proof.to_text()))
}

/// What is answered to a request that was answered before.
fn answer_before(taken: Taken) -> Result<Answer, Refusal> {
    let before = match taken {
        Taken::Before(before) => not_deleted(before)?,
        Taken::OtherRequest => {
            return Err(Problem::at(&problem::IDEMPOTENCY_CONFLICT, "").into());
        }
        Taken::Now => return Err(Refusal::internal()),
    };
    let bundle = Bundle::read(&before.bundle).map_err(|_| Refusal::internal())?;
    Ok(answer(&before.id, &before.bundle, &bundle))
}

fn answer(id: &str, bytes: &[u8], bundle: &Bundle) -> Answer {
    let digest = DigestMultibase::of_bytes(bytes).to_string();
    let mut body = Object::new();
    body.insert("id", id.to_owned());
    body.insert("digestMultibase", digest);
    body.insert("report", bundle.report().clone());
    let text = json::to_string(&Value::Object(body));
    Answer::text(StatusCode::CREATED, text.into_bytes())
}

fn not_deleted(kept: KeptBundle) -> Result<KeptBundle, Refusal> {
    if kept.bundle.is_empty() {
        Err(Problem::at(&problem::GONE, "").into())
    } else {
        Ok(kept)
    }
}

fn page(app: &App, caller: &Caller, asked: Asked) -> Result<Answer, Refusal> {
    let asked = Parameters::read(asked, &["credential", "after", "limit"])?;
    let most = asked.rows(USUAL_BUNDLES, MOST_BUNDLES)?;
    let document = asked.get("credential");
    let after = asked.get("after");
    let found = app
        .store
        .received_by(&caller.tenant, document, after, most)?
        .ok_or_else(|| nothing(""))?;
    let next = found
        .last()
        .filter(|_| found.len() == most)
        .map(|last| last.id.clone());
    let bundles = found.into_iter().map(ListedBundle::from).collect();
    Answer::json(StatusCode::OK, &BundlePage { bundles, next })
}

fn give(app: &App, caller: &Caller, id: &str) -> Result<Answer, Refusal> {
    let kept = app.store.received(id, &caller.tenant)?;
    let kept = not_deleted(kept.ok_or_else(|| nothing(""))?)?;
    if caller.is_audited() {
        let detail = named(id);
        let mut by = caller.deed("read-received", app.clock.now());
        (by.credential, by.detail) = (kept.document.as_deref(), Some(detail.as_str()));
        app.store.note(&[by])?;
    }
    Ok(Answer::text(StatusCode::OK, kept.bundle))
}
