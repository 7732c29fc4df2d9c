//! The log over HTTP: checkpoint, tiles, entries and proofs (SPEC chapter *Log*; C2SP tlog-tiles).

use std::sync::Arc;

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Extension, Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use tradecred_vc::log::{Resource, bundle};
use tradecred_vc::problem::Problem;

use crate::access;
use crate::answer::{Answer, BYTES, TEXT};
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::problem;
use crate::refusal::Refusal;
use crate::request::wrong;
use crate::resource::name as named;
use crate::witness::served;

/// What never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// What changes with every record.
const NEVER: &str = "no-cache";

/// The name of a log that begins: the public URL of its node without scheme, else the node's DID.
pub(crate) fn name<'n>(public_url: Option<&'n str>, did: &'n str) -> &'n str {
    let unfit = |c: char| c == '+' || c.is_whitespace() || c.is_control();
    public_url
        .and_then(|url| url.split_once("://"))
        .map(|(_, name)| name)
        .filter(|name| (1..=255).contains(&name.len()) && !name.contains(unfit))
        .unwrap_or(did)
}

/// `GET /checkpoint`: signed over every record that was answered before.
pub(crate) async fn checkpoint(State(app): State<Arc<App>>) -> Response {
    let answer = in_turn(app, |app| {
        let note = served::newest(app)?;
        Ok(Answer::bytes(TEXT, note.into_bytes()))
    });
    kept(answer.await, NEVER)
}

/// `GET /witnessed/checkpoint`: the newest that witnesses cosigned.
pub(crate) async fn witnessed(State(app): State<Arc<App>>) -> Response {
    let answer = in_turn(app, |app| {
        let note = served::witnessed(app)?.ok_or_else(nothing)?;
        Ok(Answer::bytes(TEXT, note.into_bytes()))
    });
    kept(answer.await, NEVER)
}

/// `GET /tile/{level}/{index}` and `GET /tile/entries/{index}`, each with `.p/{width}` where it is not full; the same
/// below `/witnessed`.
pub(crate) async fn tile(
    State(app): State<Arc<App>>,
    path: Result<Path<String>, PathRejection>,
) -> Response {
    let answer = in_turn(app, move |app| {
        let bytes = match Resource::parse(&named(path)?) {
            Some(Resource::Tile(tile)) => app.store.tile(tile)?,
            Some(Resource::Entries { index, width }) => app
                .store
                .entries(index, width)?
                .map(|entries| bundle(&entries)),
            None => None,
        };
        let bytes = bytes.ok_or_else(nothing)?;
        Ok(Answer::bytes(BYTES, bytes))
    });
    kept(answer.await, FOREVER)
}

/// `GET /log/proofs/{id}`: that a credential, or the newest edition of a status list, stands in the log.
pub(crate) async fn proof(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    path: Result<Path<String>, PathRejection>,
) -> Response {
    let answer = in_turn(app, move |app| {
        let id = named(path)?;
        access::check_provable(app, &caller, &id)?;
        let proof = app
            .store
            .proof(&id, |index| served::over(app, index))?
            .ok_or_else(nothing)?;
        Ok(Answer::bytes(TEXT, proof.to_text().into_bytes()))
    });
    kept(answer.await, NEVER)
}

/// Between which two trees.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Span {
    from: u64,
    to: u64,
}

/// `GET /log/consistency?from=&to=`: that the later tree begins with the earlier one.
pub(crate) async fn consistency(
    State(app): State<Arc<App>>,
    span: Result<Query<Span>, QueryRejection>,
) -> Response {
    let answer = in_turn(app, move |app| {
        let Query(Span { from, to }) =
            span.map_err(|_| wrong("", "`from` and `to` are needed, each a number of leaves"))?;
        if from > to {
            return Err(wrong("", "`from` must not be greater than `to`").into());
        }
        let hashes = app.store.consistency(from, to)?.ok_or_else(nothing)?;
        let hashes: Vec<String> = hashes
            .iter()
            .map(|hash| tradecred_vc::log::hash_line(*hash))
            .collect();
        Answer::json(
            StatusCode::OK,
            &json!({ "from": from, "to": to, "hashes": hashes }),
        )
    });
    answer.await
}

fn nothing() -> Refusal {
    Problem::at(&problem::NOT_FOUND, "").into()
}

fn kept(mut response: Response, how: &'static str) -> Response {
    if response.status().is_success() {
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(how));
    }
    response
}
