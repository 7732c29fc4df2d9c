//! `GET /identifiers/{did}`: what a DID or a DID URL stands for (DID Resolution; SPEC chapter *Node*).

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tradecred_fetch::Why;
use tradecred_vc::did::{Did, DidDocument, DidError, DidJwk, DidKey, DidUrl, DidWeb, codes};
use tradecred_vc::json::{self, Object, Value};

use crate::answer::{Answer, negotiated};
use crate::app::{App, in_turn};
use crate::refusal::Refusal;

/// The context of the answer.
const CONTEXT: &str = "https://w3id.org/did-resolution/v1";
/// The media type of the document inside.
const DOCUMENT: &str = "application/did+ld+json";

/// Why there is no document.
struct Unresolved {
    status: StatusCode,
    /// The name of the error, as DID Resolution and the method's text write it.
    error: &'static str,
    message: String,
}

/// `GET /identifiers/{did}`.
pub(crate) async fn resolve(
    State(app): State<Arc<App>>,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let content_type = match negotiated(&headers) {
        // A resolution is no credential.
        crate::answer::VC => crate::answer::JSON,
        other => other,
    };
    let asked = path.map(|Path(path)| match query {
        Some(query) => format!("{path}?{query}"),
        None => path,
    });
    let resolved = in_turn(app, move |app| {
        let asked = asked.map_err(|_| invalid("not text in UTF-8".to_owned()));
        answer(asked.and_then(|asked| document(app, &asked)), content_type)
    });
    resolved.await.into_response()
}

fn answer(
    resolved: Result<Object<'static>, Unresolved>,
    content_type: &'static str,
) -> Result<Answer, Refusal> {
    let (status, document, about) = match resolved {
        Ok(document) => {
            let text = json::to_string(&Value::Object(document));
            let document = serde_json::from_str(&text).map_err(|_| Refusal::internal())?;
            (StatusCode::OK, document, json!({ "contentType": DOCUMENT }))
        }
        Err(no) => (
            no.status,
            serde_json::Value::Null,
            json!({ "error": no.error, "message": no.message }),
        ),
    };
    let body = json!({
        "@context": CONTEXT,
        "didDocument": document,
        "didDocumentMetadata": {},
        "didResolutionMetadata": about,
    });
    Answer::json(status, &body).map(|answer| answer.of_type(content_type))
}

/// The document that a DID or DID URL leads to. A fragment has to name a method that stands in it.
fn document(app: &App, asked: &str) -> Result<Object<'static>, Unresolved> {
    let url = DidUrl::parse(asked).map_err(|error| {
        // What is right up to the marks of a DID URL is wrong behind them.
        let bare = asked.split(['/', '?', '#']).next().unwrap_or_default();
        let is_url = Did::parse(bare).is_ok();
        Unresolved {
            error: if is_url {
                "invalidDidUrl"
            } else {
                "invalidDid"
            },
            ..invalid(error.detail().to_owned())
        }
    })?;
    if !url.path().is_empty() || url.query().is_some() {
        let message = "a path or a query leads nowhere here".to_owned();
        return Err(Unresolved {
            error: "invalidDidUrl",
            ..invalid(message)
        });
    }
    let did = url.did();
    let document = match did.method() {
        DidKey::METHOD => DidKey::parse(did)
            .map_err(|error| of_key(&error))?
            .document(),
        DidJwk::METHOD => DidJwk::parse(did)
            .map_err(|error| of_key(&error))?
            .document(),
        DidWeb::METHOD => of_web(app, did)?,
        other => {
            return Err(Unresolved {
                error: "methodNotSupported",
                ..invalid(format!("`{other}` is not resolved here"))
            });
        }
    };
    if url.fragment().is_some() && !names_method(&document, asked) {
        return Err(Unresolved {
            error: "invalidDidUrl",
            ..invalid("the document has no verification method of that name".to_owned())
        });
    }
    Ok(document)
}

fn names_method(document: &Object<'static>, asked: &str) -> bool {
    DidDocument::read(document).is_ok_and(|document| document.has_method(asked))
}

fn of_web(app: &App, did: &Did) -> Result<Object<'static>, Unresolved> {
    DidWeb::parse(did).map_err(|error| invalid(error.detail().to_owned()))?;
    let Some(fetcher) = &app.fetcher else {
        return Err(absent("this node fetches nothing".to_owned()));
    };
    match fetcher.did_document(did) {
        Ok(known) => match DidDocument::read(&known.document) {
            Ok(_) => Ok(known.document),
            Err(problem) => Err(Unresolved {
                error: "invalidDidDocument",
                ..invalid(problem.to_string())
            }),
        },
        Err(Why::Did(error)) => Err(invalid(error.detail().to_owned())),
        Err(Why::Fetch(error)) => Err(absent(error.to_string())),
        Err(_) => Err(Unresolved {
            error: "invalidDidDocument",
            ..invalid("what stands there is no document of this DID".to_owned())
        }),
    }
}

fn of_key(error: &DidError) -> Unresolved {
    let names = [
        (&codes::KEY_LENGTH, "invalidPublicKeyLength"),
        (&codes::KEY_TYPE, "unsupportedPublicKeyType"),
        (&codes::KEY_INVALID, "invalidPublicKey"),
        (&codes::KEY_WEAK, "invalidPublicKey"),
    ];
    let name = names
        .into_iter()
        .find_map(|(code, name)| std::ptr::eq(code, error.code()).then_some(name));
    Unresolved {
        error: name.unwrap_or("invalidDid"),
        ..invalid(error.detail().to_owned())
    }
}

fn invalid(message: String) -> Unresolved {
    Unresolved {
        status: StatusCode::BAD_REQUEST,
        error: "invalidDid",
        message,
    }
}

fn absent(message: String) -> Unresolved {
    Unresolved {
        status: StatusCode::NOT_FOUND,
        error: "notFound",
        message,
    }
}
