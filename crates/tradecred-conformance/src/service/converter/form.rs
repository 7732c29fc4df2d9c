//! How a request to convert is refused: which media type it has, and what the answer says of it.

use serde_json::{Value, json};

use super::kinds::RENAMED;
use super::refused::{codec_unknown, unprocessable};
use super::{CONVERT, Came, Scene, Trouble, ensure};
use crate::service::client::Reply;
use crate::service::refusal::{Codes, expect_refused};

pub(super) fn content_type(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let body = converted.order.to_string().into_bytes();
    let headers = [("Content-Type", "text/plain".to_owned())];
    let (client, caller) = (&scene.client, scene.caller());
    let reply = client.send("POST", CONVERT, caller, &headers, Some(&body))?;
    let codes = Codes::of(&["node.content-type"]).with(415);
    expect_refused(&reply, &codes, "a request as plain text")
}

/// The pointer of a refusal that is a problem.
fn pointer(reply: &Reply) -> Result<Value, Trouble> {
    let given = reply.header("content-type");
    let media_type = given.split(';').next().unwrap_or_default().trim();
    ensure(media_type == "application/problem+json", || {
        format!("a refusal comes as `{given}`")
    })?;
    let body = reply.object("a refusal")?;
    for name in ["type", "title", "detail", "code"] {
        ensure(body[name].is_string(), || {
            format!("a refusal has no text as `{name}`: {}", reply.shown())
        })?;
    }
    ensure(body["status"] == json!(reply.status), || {
        format!(
            "a refusal of status {} says {}",
            reply.status, body["status"]
        )
    })?;
    Ok(body["pointer"].clone())
}

pub(super) fn problem(scene: &mut Scene) -> Came {
    let converted = scene.converted(&RENAMED, 0)?;
    let mapping = &converted.order["mapping"];
    let broken = scene.order("{", mapping);
    let unknown = scene.order(&converted.export, &codec_unknown(mapping));
    for (order, code, begins) in [
        (broken, "json.syntax", "/export"),
        (unknown, "mapping.codec", "/mapping/fields/"),
    ] {
        let reply = scene.post(CONVERT, &order)?;
        expect_refused(&reply, &unprocessable(&[code]), code)?;
        let pointer = pointer(&reply)?;
        let leads = pointer.as_str().is_some_and(|at| at.starts_with(begins));
        ensure(leads, || {
            format!("`{code}`: the pointer is {pointer}, and not `{begins}`")
        })?;
    }
    Ok(None)
}
