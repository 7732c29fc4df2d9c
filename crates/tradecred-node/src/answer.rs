//! Answers that are no refusal (SPEC chapter *Node*).

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::refusal::Refusal;

/// Plain JSON.
pub(crate) const JSON: &str = "application/json";
/// RFC 9457.
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";
/// Text of a log.
pub(crate) const TEXT: &str = "text/plain; charset=utf-8";
/// Hashes and entries of a log.
pub(crate) const BYTES: &str = "application/octet-stream";
/// A secured credential (VC Data Model 2.0 section 6.2).
pub(crate) const VC: &str = "application/vc";
/// A secured presentation (VC Data Model 2.0 section 6.2).
pub(crate) const VP: &str = "application/vp";
/// JSON-LD 1.1.
pub(crate) const LD_JSON: &str = "application/ld+json";

/// A body of JSON text.
#[derive(Debug)]
pub(crate) struct Answer {
    status: StatusCode,
    content_type: &'static str,
    body: Vec<u8>,
}

impl Answer {
    /// A value as JSON.
    pub(crate) fn json(status: StatusCode, value: &impl Serialize) -> Result<Self, Refusal> {
        Ok(Self {
            status,
            content_type: JSON,
            body: serde_json::to_vec(value).map_err(|_| Refusal::internal())?,
        })
    }

    /// JSON text that is there already.
    pub(crate) fn text(status: StatusCode, body: Vec<u8>) -> Self {
        Self {
            status,
            content_type: JSON,
            body,
        }
    }

    /// The same under another content type of JSON.
    pub(crate) fn of_type(mut self, content_type: &'static str) -> Self {
        self.content_type = content_type;
        self
    }

    /// Bytes of another kind.
    pub(crate) fn bytes(content_type: &'static str, body: Vec<u8>) -> Self {
        Self::credential(body, content_type)
    }

    /// A credential, under the content type the caller asked for.
    pub(crate) fn credential(body: Vec<u8>, content_type: &'static str) -> Self {
        Self {
            status: StatusCode::OK,
            content_type,
            body,
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.body).into_response();
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(self.content_type),
        );
        response
    }
}

/// The content type for a credential: the first one in `Accept` that there is, else plain JSON, for
/// clients that look for the word.
pub(crate) fn negotiated(headers: &HeaderMap) -> &'static str {
    let asked = headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok());
    asked
        .flat_map(|value| value.split(','))
        .filter_map(|range| range.split(';').next())
        .find_map(|range| match range.trim() {
            "application/vc" => Some(VC),
            "application/ld+json" => Some(LD_JSON),
            "application/json" | "application/*" | "*/*" => Some(JSON),
            _ => None,
        })
        .unwrap_or(JSON)
}
