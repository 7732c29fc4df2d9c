//! `POST /conversions`: a vendor's record becomes a true copy that the node signs as itself; and
//! `POST /conversions/records`: the way back (SPEC section *Conversions*).

use std::sync::Arc;

use axum::extract::{Extension, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use tradecred_adapters::attest::{AttestError, Content, Said};
use tradecred_adapters::framing::Anchors;
use tradecred_adapters::{Conversion, ConvertError, Converter, Mapping, Residue, mapping};
use tradecred_vc::digest::sha256;
use tradecred_vc::json::{self, Object, Value};
use tradecred_vc::problem::Problem;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::issue::{self, Order, idempotency_key, random_uuid};
use crate::problem;
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};

/// What a request to convert has.
const OF_CONVERSIONS: [&str; 9] = [
    "export",
    "mapping",
    "convertedBy",
    "system",
    "retrievedAt",
    "recordId",
    "certifier",
    "mediaType",
    "anchors",
];
/// What a request to write a record has.
const OF_RECORDS: [&str; 4] = ["document", "mapping", "residue", "export"];
/// The most bytes that the files of an answer take together.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// `POST /conversions`.
pub(crate) async fn make(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    let key = idempotency_key(request.headers());
    let body = request::read(request, &[Kind::Json]).await;
    match key.and_then(|key| body.map(|(_, body)| (key, body))) {
        Ok((key, body)) => {
            in_turn(app, move |app| {
                converted(app, &caller, key.as_deref(), &body)
            })
            .await
        }
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

/// `POST /conversions/records`.
pub(crate) async fn write(State(app): State<Arc<App>>, request: Request) -> Response {
    match request::read(request, &[Kind::Json]).await {
        Ok((_, body)) => in_turn(app, move |_| written(&body)).await,
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

fn converted(
    app: &App,
    caller: &Caller,
    key: Option<&str>,
    body: &[u8],
) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &OF_CONVERSIONS)?;
    let export = bytes(&request, "export")?
        .ok_or_else(|| wrong("/export", "the bytes of an export are needed"))?;
    let said = said(&request, app)?;
    let anchors = anchors(&request)?;
    let mapping = Chosen::of(&request)?;
    let converter = Converter::new(mapping.get()).with_anchors(anchors);
    let made = converter
        .one(&export)
        .map_err(|error| refused("/export", &error))?;
    let files = files(&converter, &export, &made)?;

    let key = key.map(|key| caller.own_key(key));
    // The same body at another address is another request.
    let same = sha256(&[b"conversions\n", body].concat());
    let idempotency = key.as_deref().map(|key| (key, same));
    let credential = issue::once(app, caller, idempotency, || {
        let unsigned = converter
            .attest(&export, &made, &said)
            .map_err(|error| match error {
                AttestError::Export(error) => refused("/export", &error),
                AttestError::NoCertifier => refusal("/certifier", &error.to_string()),
                _ => refusal("/export", &error.to_string()),
            })?;
        Ok(Order::of(unsigned, app))
    })?;
    let text = [
        br#"{"verifiableCredential":"#.as_slice(),
        &credential,
        br#","files":"#,
        files.as_bytes(),
        b"}",
    ];
    Ok(Answer::text(StatusCode::CREATED, text.concat()))
}

fn written(body: &[u8]) -> Result<Answer, Refusal> {
    let request = request::object(body)?;
    closed(&request, "", &OF_RECORDS)?;
    let document = request
        .get("document")
        .filter(|document| document.as_object().is_some())
        .ok_or_else(|| wrong("/document", "an object is needed"))?;
    let export = bytes(&request, "export")?;
    let mapping = Chosen::of(&request)?;
    let residue = match request.get("residue") {
        None => None,
        Some(value) if value.as_object().is_none() => {
            return Err(wrong("/residue", "an object is needed").into());
        }
        Some(value) => Some(Residue::from_value(value).map_err(|error| {
            let pointer = format!("/residue{}", error.pointer);
            refusal(&pointer, "this is no residue")
        })?),
    };
    let converter = Converter::new(mapping.get());
    let restored = converter
        .back(document, residue.as_ref(), export.as_deref())
        .map_err(|error| match error {
            ConvertError::OtherMapping { .. } => refused("/residue", &error),
            _ => refused("/document", &error),
        })?;
    let mut answer = Object::new();
    answer.insert("record", STANDARD.encode(&restored.bytes));
    answer.insert("lossReport", restored.losses.to_value());
    let text = json::to_string(&answer.into());
    within(text.len(), "/document")?;
    Ok(Answer::text(StatusCode::OK, text.into_bytes()))
}

/// The mapping that a request brings, or one that the node has.
enum Chosen {
    Brought(Box<Mapping>),
    Shipped(&'static Mapping),
}

impl Chosen {
    fn of(request: &Object<'_>) -> Result<Self, Refusal> {
        match request.get("mapping") {
            Some(Value::String(id)) => {
                let named = id.split_once('/').and_then(|(name, version)| {
                    mapping::shipped(name).filter(|mapping| mapping.file().version == version)
                });
                named.map(Self::Shipped).ok_or_else(|| {
                    refusal(
                        "/mapping",
                        "there is no mapping of that name and version here; send its file",
                    )
                })
            }
            Some(file @ Value::Object(_)) => Mapping::read(json::to_string(file).as_bytes())
                .map(|mapping| Self::Brought(Box::new(mapping)))
                .map_err(|mut mistakes| {
                    for mistake in &mut mistakes {
                        mistake.pointer.insert_str(0, "/mapping");
                    }
                    Refusal::unprocessable(mistakes)
                }),
            _ => Err(wrong(
                "/mapping",
                "the file of a mapping, or `name/version` of one, is needed",
            )
            .into()),
        }
    }

    fn get(&self) -> &Mapping {
        match self {
            Self::Brought(mapping) => mapping,
            Self::Shipped(mapping) => mapping,
        }
    }
}

/// What whoever converts says of the record; the node signs it as itself.
fn said(request: &Object<'_>, app: &App) -> Result<Said, Problem> {
    let needed = |name: &str| {
        let value: Option<String> = text(request, name)?;
        value.ok_or_else(|| wrong(&format!("/{name}"), "a text is needed"))
    };
    let converted_by = request
        .get("convertedBy")
        .filter(|party| party.as_object().is_some())
        .ok_or_else(|| wrong("/convertedBy", "a `NamedParty` is needed"))?;
    let retrieved_at = needed("retrievedAt")?.parse().map_err(|_| {
        wrong(
            "/retrievedAt",
            "an instant `YYYY-MM-DDTHH:MM:SSZ` is needed",
        )
    })?;
    Ok(Said {
        id: format!("urn:uuid:{}", random_uuid()?),
        issuer: app.signer.did().to_owned(),
        converted_by: converted_by.clone().into_owned(),
        converted_at: app.clock.now(),
        system: needed("system")?,
        media_type: text(request, "mediaType")?,
        record_id: text(request, "recordId")?,
        retrieved_at,
        certifier: text(request, "certifier")?,
    })
}

fn anchors(request: &Object<'_>) -> Result<Anchors, Problem> {
    let anchors = request.get("anchors").map(Anchors::deserialize);
    let anchors = anchors.transpose().map_err(|_| {
        wrong(
            "/anchors",
            "an object of the schema `schemas/v1/anchors.json` is needed",
        )
    })?;
    Ok(anchors.unwrap_or_default())
}

fn text(request: &Object<'_>, name: &str) -> Result<Option<String>, Problem> {
    match request.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.to_string())),
        Some(_) => Err(wrong(&format!("/{name}"), "a text is needed")),
    }
}

fn bytes(request: &Object<'_>, name: &str) -> Result<Option<Vec<u8>>, Problem> {
    let Some(text) = text(request, name)? else {
        return Ok(None);
    };
    let bytes = STANDARD.decode(text).map_err(|_| {
        wrong(
            &format!("/{name}"),
            "base64 by RFC 4648 section 4 is needed, padded",
        )
    })?;
    Ok(Some(bytes))
}

/// The files that a conversion cites, as JSON text, each under what it is cited as.
fn files(converter: &Converter<'_>, export: &[u8], made: &Conversion) -> Result<String, Refusal> {
    let mut files = Object::new();
    for file in converter.cited(export, made) {
        let content = match file.content {
            Content::Bytes(bytes) => STANDARD.encode(bytes).into(),
            Content::Json(value) => value,
        };
        files.insert(file.cited_as.as_str(), content);
    }
    let text = json::to_string(&files.into());
    within(text.len(), "/export")?;
    Ok(text)
}

fn within(length: usize, pointer: &str) -> Result<(), Refusal> {
    if length <= MOST_BYTES {
        return Ok(());
    }
    Err(refusal(
        pointer,
        "what there is to say of it is larger than 16 MiB; convert the record in parts",
    ))
}

/// What an adapter refuses, at this member of the request.
fn refused(pointer: &str, error: &ConvertError) -> Refusal {
    match error {
        ConvertError::Framing(problem) => {
            let Problem {
                code,
                pointer: within,
                detail,
            } = problem;
            let at = Problem::at(code, pointer);
            Refusal::unprocessable(vec![match (within.as_str(), detail.as_str()) {
                ("", _) => at.detail(detail.as_str()),
                (_, "") => at.detail(format!("at `{within}`")),
                _ => at.detail(format!("at `{within}`: {detail}")),
            }])
        }
        _ => refusal(pointer, &error.to_string()),
    }
}

fn refusal(pointer: &str, detail: &str) -> Refusal {
    let problem = Problem::at(&problem::CONVERSION_REFUSED, pointer).detail(detail);
    Refusal::unprocessable(vec![problem])
}
