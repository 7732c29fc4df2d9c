//! `POST /credentials/grants`: an issuer lets another tenant read a document, as the party it is (SPEC section
//! *Tenants*).

use std::sync::Arc;

use axum::extract::{Extension, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tradecred_vc::json::Value;

use crate::access;
use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::{Caller, Role};
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};
use crate::store::Grant;

/// `POST /credentials/grants`.
pub(crate) async fn give(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    match request::read(request, &[Kind::Json]).await {
        Ok((_, body)) => in_turn(app, move |app| grant(app, &caller, &body)).await,
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

fn grant(app: &App, caller: &Caller, body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(
        &request,
        "",
        &["credentialId", "tenant", "reader", "granted"],
    )?;
    let text = |name: &str| {
        let found = request.get(name).and_then(Value::as_str);
        found.ok_or_else(|| wrong(&format!("/{name}"), "a string is needed"))
    };
    let (credential, tenant, reader) = (text("credentialId")?, text("tenant")?, text("reader")?);
    let granted = match request.get("granted") {
        None => true,
        Some(granted) => granted
            .as_bool()
            .ok_or_else(|| wrong("/granted", "a boolean is needed"))?,
    };
    let readers = Role::ALL.iter().filter_map(|role| role.granted_as());
    let names: Vec<&str> = readers.map(tradecred::visibility::Reader::as_str).collect();
    if !names.contains(&reader) {
        return Err(wrong(
            "/reader",
            &format!("one of `{}` is needed", names.join("`, `")),
        )
        .into());
    }
    let callers = app.callers.as_ref();
    let is_there = callers.is_some_and(|callers| callers.has_tenant(tenant));
    if !is_there {
        return Err(wrong("/tenant", "there is no such tenant").into());
    }
    access::check_own(app, caller, credential)?;
    let mut deed = caller.deed("grant", app.clock.now());
    deed.credential = Some(credential);
    deed.reader = Some(reader);
    let detail = if granted {
        format!("to {tenant}")
    } else {
        format!("no longer to {tenant}")
    };
    deed.detail = Some(&detail);
    let grant = Grant {
        credential,
        tenant,
        reader,
        granted,
    };
    app.store.grant(&grant, &deed)?;
    Ok(Answer::text(StatusCode::OK, body.to_vec()))
}
