//! The receiver of a campaign: it takes every event and writes down what it was told.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::post;
use serde_json::Value;
use tokio::runtime::Runtime;

use super::history::{Fact, Happening};

/// What was seen of one node, in order.
pub(crate) type Facts = Arc<Mutex<Vec<Fact>>>;

/// Writes down what was seen.
pub(crate) fn saw(facts: &Facts, fact: Fact) {
    facts
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(fact);
}

/// A receiver; it ends when it is dropped.
pub(crate) struct Inbox {
    /// Where it listens.
    pub(crate) url: String,
    _runtime: Runtime,
}

impl Inbox {
    pub(crate) fn open(facts: &Facts) -> Result<Self, String> {
        let told = |error: std::io::Error| error.to_string();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(told)?;
        let listening = tokio::net::TcpListener::bind("127.0.0.1:0");
        let listener = runtime.block_on(listening).map_err(told)?;
        let url = format!("http://{}/inbox", listener.local_addr().map_err(told)?);
        let routes = Router::new()
            .route("/inbox", post(take))
            .with_state(Arc::clone(facts));
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok(Self {
            url,
            _runtime: runtime,
        })
    }
}

async fn take(State(facts): State<Facts>, headers: HeaderMap, body: Bytes) {
    let event = headers.get("webhook-id").and_then(|id| id.to_str().ok());
    let fact = event
        .and_then(|event| read(event, &body))
        .unwrap_or_else(|| Fact::Wrong("an event that cannot be read".to_owned()));
    saw(&facts, fact);
}

fn read(event: &str, body: &[u8]) -> Option<Fact> {
    let body: Value = serde_json::from_slice(body).ok()?;
    if body.get("id")?.as_str()? != event {
        return None;
    }
    let happening = match body.get("type")?.as_str()?.rsplit('.').nth(1)? {
        "issued" => Happening::Issued,
        "superseded" => Happening::Superseded,
        "status-changed" => {
            let changes = body.pointer("/data/credentialStatus")?.as_array()?.iter();
            let changes = changes.map(|change| {
                let purpose = change.get("statusPurpose")?.as_str()?.to_owned();
                Some((purpose, change.get("status")?.as_bool()?))
            });
            Happening::Changed(changes.collect::<Option<_>>()?)
        }
        _ => return None,
    };
    Some(Fact::Heard {
        event: event.to_owned(),
        subject: body.get("subject")?.as_str()?.to_owned(),
        happening,
    })
}
