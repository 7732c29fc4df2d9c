//! Requests: their bodies, within bounds, and their members (SPEC chapter *Node*).

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use tokio::time::timeout;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::{Problem, push_token};

use crate::answer::{JSON, VC, VP};
use crate::problem;

/// The largest body, in bytes.
pub(crate) const MOST_BYTES: usize = 5 * 1024 * 1024;
/// How long a head or a body may take to arrive.
pub(crate) const READ_DEADLINE: Duration = Duration::from_secs(10);
/// How much of a body that is too large is read and thrown away, so that its sender lives to see the answer.
const MOST_DISCARDED: usize = 4 * MOST_BYTES;
/// A credential in a request, and the evidence with it, lie a few levels deeper than alone.
const LIMITS: Limits = Limits {
    bytes: MOST_BYTES,
    depth: 72,
    nodes: 1_000_000,
};

/// Media types of a credential's own bytes, in JSON: that of data model 2.0, and an older spelling of it.
pub(crate) const OF_CREDENTIALS: [&str; 2] = [VC, "application/vc+ld+json"];
/// Media types of a credential in a signed token (VC-JOSE-COSE section 6; SD-JWT VC section 6).
pub(crate) const OF_TOKENS: [&str; 3] = [
    "application/vc+jwt",
    "application/vc+sd-jwt",
    "application/dc+sd-jwt",
];

/// What kind of body came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A request in JSON.
    Json,
    /// A credential's own bytes.
    Credential,
    /// A presentation's own bytes.
    Presentation,
}

/// Reads a body of one of the kinds this address takes.
pub(crate) async fn read(request: Request, kinds: &[Kind]) -> Result<(Kind, Vec<u8>), Problem> {
    let kind = kind(request.headers())
        .filter(|kind| kinds.contains(kind))
        .ok_or_else(|| Problem::at(&problem::CONTENT_TYPE, ""))?;
    Ok((kind, whole(request.into_body()).await?))
}

/// The whole of a body, within the bounds of size and time.
pub(crate) async fn whole(body: Body) -> Result<Vec<u8>, Problem> {
    let declared = body.size_hint().lower();
    let known_too_large = usize::try_from(declared).is_ok_and(|length| length > MOST_BYTES);
    timeout(READ_DEADLINE, collect(body, known_too_large))
        .await
        .map_err(|_| Problem::at(&problem::TIMEOUT, ""))?
}

async fn collect(mut body: Body, known_too_large: bool) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let mut too_large = known_too_large;
    let mut seen = 0_usize;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let broken = |_| Problem::at(&problem::REQUEST, "").detail("the body broke off");
        let Ok(data) = frame.map_err(broken)?.into_data() else {
            continue;
        };
        seen = seen.saturating_add(data.len());
        too_large |= seen > MOST_BYTES;
        if !too_large {
            bytes.extend_from_slice(&data);
        } else if seen > MOST_DISCARDED {
            break;
        } else {
            bytes = Vec::new();
        }
    }
    if too_large {
        Err(Problem::at(&problem::BODY_TOO_LARGE, ""))
    } else {
        Ok(bytes)
    }
}

/// The kind of body that the headers announce; nothing where it is not read here.
fn kind(headers: &HeaderMap) -> Option<Kind> {
    let plain = headers
        .get_all(header::CONTENT_ENCODING)
        .iter()
        .all(|encoding| encoding.as_bytes().eq_ignore_ascii_case(b"identity"));
    let content_type = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let mut parts = content_type.split(';').map(str::trim);
    let media_type = parts.next()?.to_ascii_lowercase();
    let utf8 = parts
        .filter_map(|parameter| parameter.split_once('='))
        .all(|(name, value)| {
            !name.eq_ignore_ascii_case("charset")
                || value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        });
    match media_type.as_str() {
        _ if !plain || !utf8 => None,
        JSON => Some(Kind::Json),
        known if OF_CREDENTIALS.contains(&known) || OF_TOKENS.contains(&known) => {
            Some(Kind::Credential)
        }
        VP => Some(Kind::Presentation),
        _ => None,
    }
}

/// Reads the JSON of a request with the strict reader.
pub(crate) fn object(bytes: &[u8]) -> Result<Object<'_>, Problem> {
    json::read_object(bytes, &LIMITS)
}

/// Reads one JSON value of a request with the strict reader.
pub(crate) fn value(bytes: &[u8]) -> Result<Value<'_>, Problem> {
    json::read(bytes, &LIMITS)
}

/// Refuses members that are not known: a misspelt option must not pass for one that was heeded.
pub(crate) fn closed(object: &Object<'_>, pointer: &str, known: &[&str]) -> Result<(), Problem> {
    match object.iter().find(|(name, _)| !known.contains(name)) {
        Some((name, _)) => {
            let mut pointer = pointer.to_owned();
            push_token(&mut pointer, name);
            Err(wrong(&pointer, "unknown member"))
        }
        None => Ok(()),
    }
}

/// A member of the request that is not what it must be.
pub(crate) fn wrong(pointer: &str, detail: &str) -> Problem {
    Problem::at(&problem::REQUEST, pointer).detail(detail)
}
