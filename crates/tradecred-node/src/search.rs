//! `GET /documents`: officers look for documents by what stands in them, and issuers for their own (SPEC section
//! *Officers*).

use std::sync::Arc;

use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use tradecred::mark::MarkKey;
use tradecred_vc::problem::Problem;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::query::{Asked, Parameters, cursor};
use crate::refusal::Refusal;
use crate::register::{Entry, entry, salt};
use crate::request::wrong;
use crate::store::Found;

/// A page of documents that were found.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FoundPage {
    documents: Vec<FoundDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A document that was found.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FoundDocument {
    id: String,
    /// As whom the caller may read it.
    reader: String,
    #[serde(flatten)]
    registered: Entry,
    /// What opens the commitment to the issuer.
    opening: Opening,
}

/// What opens a commitment.
#[derive(Serialize)]
struct Opening {
    salt: String,
    value: String,
}

/// `GET /documents`.
pub(crate) async fn documents(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    asked: Asked,
) -> Response {
    in_turn(app, move |app| search(app, &caller, asked)).await
}

fn search(app: &App, caller: &Caller, asked: Asked) -> Result<Answer, Refusal> {
    let keys = MarkKey::SEARCHED.map(MarkKey::as_str);
    let known: Vec<&str> = keys.into_iter().chain(["after", "limit"]).collect();
    let asked = Parameters::read(asked, &known)?;
    let marks = marks(&asked)?;
    let now = app.clock.now();
    let until = now.add_seconds(1).unwrap_or(now);
    let page = asked.page()?;
    let found = app.store.search(&marks, &caller.claims(), until, page)?;
    if caller.is_audited() {
        let names: Vec<&str> = marks.iter().map(|(key, _)| key.as_str()).collect();
        let names = names.join(",");
        let mut asked = caller.deed("search", now);
        asked.detail = Some(&names);
        let shown = found.iter().map(|found| {
            let mut deed = asked;
            (deed.credential, deed.reader) = (Some(&*found.id), Some(&*found.right));
            deed
        });
        let deeds: Vec<_> = std::iter::once(asked).chain(shown).collect();
        app.store.note(&deeds)?;
    }
    let next = found
        .last()
        .filter(|_| found.len() == page.most)
        .map(|last| cursor(last.registered.place));
    let documents = found.into_iter().map(|found| shown(app, found));
    let body = FoundPage {
        documents: documents.collect::<Result<_, _>>()?,
        next,
    };
    Answer::json(StatusCode::OK, &body)
}

/// What is looked for: at least one mark.
fn marks(asked: &Parameters) -> Result<Vec<(MarkKey, String)>, Problem> {
    let wanted = MarkKey::SEARCHED
        .into_iter()
        .filter_map(|key| Some((key, asked.get(key.as_str())?)));
    let marks = wanted.map(|(key, value)| {
        let named = || format!("`{}` holds nothing to look for", key.as_str());
        let value = key.normal(value).ok_or_else(|| wrong("", &named()))?;
        Ok((key, value))
    });
    let marks: Vec<_> = marks.collect::<Result<_, Problem>>()?;
    if marks.is_empty() {
        let keys = MarkKey::SEARCHED.map(MarkKey::as_str).join("`, `");
        return Err(wrong("", &format!("at least one of `{keys}` is needed")));
    }
    Ok(marks)
}

fn shown(app: &App, found: Found) -> Result<FoundDocument, Refusal> {
    let opening = Opening {
        salt: salt(found.registered.salt),
        value: found.registered.issuer.clone(),
    };
    Ok(FoundDocument {
        id: found.id,
        reader: found.right,
        registered: entry(app, found.registered)?,
        opening,
    })
}
