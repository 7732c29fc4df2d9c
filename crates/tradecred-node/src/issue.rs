//! `POST /credentials/issue`: fills in, signs, stores, and only then answers (SPEC chapter *Node*).

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use tradecred::issue_asked;
use tradecred_vc::digest::{Sha256Digest, sha256};
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::Suite;
use tradecred_vc::status::ENTRY_TYPE;
use tradecred_vc::status_list::MIN_ENTRIES;
use tradecred_vc::time::Timestamp;
use uuid::Uuid;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::event::Event;
use crate::limit::{Reached, TooMany};
use crate::problem;
use crate::refusal::Refusal;
use crate::request::{self, Kind, wrong};
use crate::store::{DAY, Entry, Issued, OpenList, Record, Stored};

mod order;

pub(crate) use order::Order;

/// How often a random place in a half-empty list may be taken before something is wrong.
pub(crate) const MOST_TRIES: usize = 64;
/// The longest idempotency key, in characters.
const LONGEST_KEY: usize = 255;
/// The header a caller names a request with (draft-ietf-httpapi-idempotency-key-header).
const KEY_HEADER: &str = "idempotency-key";

/// `POST /credentials/issue`.
pub(crate) async fn credential(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    request: Request,
) -> Response {
    ordered(app, caller, None, request).await
}

/// `POST /{cryptosuite}/credentials/issue`, for callers that cannot send options.
pub(crate) async fn under(
    State(app): State<Arc<App>>,
    Extension(caller): Extension<Arc<Caller>>,
    path: Result<Path<String>, PathRejection>,
    request: Request,
) -> Response {
    match path.ok().and_then(|Path(name)| Suite::named(&name)) {
        Some(suite) => ordered(app, caller, Some(suite), request).await,
        None => Refusal::from(Problem::at(&problem::NOT_FOUND, "")).into_response(),
    }
}

async fn ordered(
    app: Arc<App>,
    caller: Arc<Caller>,
    suite: Option<&'static Suite>,
    request: Request,
) -> Response {
    let key = idempotency_key(request.headers());
    let body = request::read(request, &[Kind::Json]).await;
    match key.and_then(|key| body.map(|(_, body)| (key, body))) {
        Ok((key, body)) => {
            in_turn(app, move |app| {
                issue_once(app, &caller, suite, key.as_deref(), &body)
            })
            .await
        }
        Err(problem) => Refusal::from(problem).into_response(),
    }
}

pub(crate) fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut keys = headers.get_all(KEY_HEADER).iter();
    match (keys.next(), keys.next()) {
        (None, _) => Ok(None),
        (Some(key), None) => key
            .to_str()
            .ok()
            .filter(|key| (1..=LONGEST_KEY).contains(&key.len()))
            .map(|key| Some(key.to_owned()))
            .ok_or_else(|| wrong("", "`Idempotency-Key` must be 1 to 255 characters of ASCII")),
        (Some(_), Some(_)) => Err(wrong("", "`Idempotency-Key` stands there twice")),
    }
}

fn issue_once(
    app: &App,
    caller: &Caller,
    suite: Option<&'static Suite>,
    key: Option<&str>,
    body: &[u8],
) -> Result<Answer, Refusal> {
    // The same body at another address is another request.
    let request = suite.map_or_else(
        || sha256(body),
        |suite| sha256(&[suite.name().as_bytes(), b"\n", body].concat()),
    );
    let key = key.map(|key| caller.own_key(key));
    let idempotency = key.as_deref().map(|key| (key, request));
    let credential = once(app, caller, idempotency, || {
        Ok(Order::read(body, suite, app)?)
    })?;
    let text = [br#"{"verifiableCredential":"#.as_slice(), &credential, b"}"].concat();
    Ok(Answer::text(StatusCode::CREATED, text))
}

/// The credential that comes of an order, signed and stored; where a request of that key was answered before, what
/// came of it then.
pub(crate) fn once(
    app: &App,
    caller: &Caller,
    idempotency: Option<(&str, Sha256Digest)>,
    order: impl FnOnce() -> Result<Order, Refusal>,
) -> Result<Vec<u8>, Refusal> {
    if let Some((key, request)) = idempotency
        && let Some(before) = app.store.answered(key, request)?
    {
        return credential_of(before, Vec::new());
    }
    let order = order()?;
    let limits = caller.limits.or(app.caller_limits);
    for _ in 0..MOST_TRIES {
        let mut unsigned = order.credential.clone();
        let entries = add_status(app, &mut unsigned, &order.purposes)?;
        let created = app.clock.now();
        app.profile.add_date(&mut unsigned, created);
        let mut policy = app.profile.policy(created);
        if let Some(scope) = order.scope {
            policy = policy.scope(scope);
        }
        let signer = order.signer()?;
        let signed = issue_asked(&unsigned, &signer, &policy, &order.evidence)
            .map_err(|report| Refusal::of_issue(&report))?;
        let id = signed
            .get("id")
            .and_then(Value::as_str)
            .ok_or_else(Refusal::internal)?;
        let body = jcs::to_vec_object(&signed);
        let event = event(app, &signed, created, &order.receivers)?;
        let record = Record::of(&signed, &caller.tenant).ok_or_else(Refusal::internal)?;
        let mut by = caller.deed("issue", created);
        by.credential = Some(id);
        let issued = Issued {
            id,
            created,
            body: &body,
            entries: &entries,
            record: &record,
            by: &by,
            most_of_a_day: limits.issues_per_day,
            idempotency,
            event: &event,
        };
        match app.store.store(&issued)? {
            Stored::PositionTaken => {}
            Stored::Early(latest) => app.clock.reach(latest),
            Stored::TooManyToday => return Err(too_many_on_the_day_of(created)),
            stored => {
                app.dispatch.ring();
                return credential_of(stored, body);
            }
        }
    }
    Err(Refusal::internal())
}

/// No more documents before the next day.
fn too_many_on_the_day_of(instant: Timestamp) -> Refusal {
    let left = DAY - instant.unix_seconds().rem_euclid(DAY);
    Refusal::too_many(TooMany {
        reached: Reached::Issues,
        retry_after: u64::try_from(left).unwrap_or(1),
    })
}

/// The credential, after what became of it; `body` is the one just made.
fn credential_of(stored: Stored, body: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    Ok(match stored {
        Stored::Now => body,
        Stored::Before(earlier) => earlier,
        Stored::Gone => return Err(Problem::at(&problem::GONE, "").into()),
        Stored::OtherRequest => return Err(Problem::at(&problem::IDEMPOTENCY_CONFLICT, "").into()),
        Stored::IdTaken => {
            return Err(Problem::at(&problem::CREDENTIAL_EXISTS, "/credential/id").into());
        }
        Stored::SerialTaken(pointer) => {
            let pointer = format!("/credential{pointer}");
            return Err(Problem::at(&problem::SERIAL_CONFLICT, pointer).into());
        }
        Stored::PositionTaken | Stored::Early(_) | Stored::TooManyToday => {
            return Err(Refusal::internal());
        }
    })
}

/// What is told of a document that was signed.
fn event(
    app: &App,
    signed: &Object<'_>,
    created: Timestamp,
    named: &[String],
) -> Result<Event, Refusal> {
    let recipients = app.dispatch.receivers.of(signed, named, created);
    let event = Event::of_issue(random_uuid()?, &app.url, signed, created, recipients);
    Ok(event.among(&app.dispatch.receivers))
}

/// Adds a status entry for each purpose, at random places: an index tells nothing about the number or
/// the order of credentials.
fn add_status(
    app: &App,
    credential: &mut Object<'static>,
    purposes: &[&'static str],
) -> Result<Vec<Entry>, Refusal> {
    let mut entries = Vec::new();
    let mut members = Vec::new();
    for purpose in purposes {
        let list = open_list(app, purpose)?;
        let position = random_position()?;
        let member: [(&str, Value<'static>); 5] = [
            ("id", format!("{}#{position}", list.url).into()),
            ("type", ENTRY_TYPE.into()),
            ("statusPurpose", (*purpose).into()),
            ("statusListIndex", position.to_string().into()),
            ("statusListCredential", list.url.into()),
        ];
        members.push(Value::Object(
            member
                .into_iter()
                .map(|(name, value)| (name.into(), value))
                .collect(),
        ));
        entries.push(Entry {
            list: list.id,
            position,
        });
    }
    match (members.pop(), members.is_empty()) {
        (None, _) => {}
        (Some(one), true) => {
            credential.insert("credentialStatus", one);
        }
        (Some(last), false) => {
            members.push(last);
            credential.insert("credentialStatus", members);
        }
    }
    Ok(entries)
}

/// A list of this purpose with room; the first one and every full one begin another.
fn open_list(app: &App, purpose: &str) -> Result<OpenList, Refusal> {
    if let Some(list) = app.store.open_list(purpose)? {
        return Ok(list);
    }
    let id = random_uuid()?.to_string();
    let list = OpenList {
        url: format!("{}/status-lists/{id}", app.url),
        id,
    };
    app.store
        .add_list(&list, purpose, app.clock.now(), &|edition| {
            app.sign_list(edition)
        })?;
    Ok(list)
}

pub(crate) fn random_uuid() -> Result<Uuid, Problem> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Problem::at(&problem::INTERNAL, ""))?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

fn random_position() -> Result<u32, Problem> {
    let random = getrandom::u32().map_err(|_| Problem::at(&problem::INTERNAL, ""))?;
    // The number of entries is a power of two: every place is as likely as any other.
    Ok(random % u32::try_from(MIN_ENTRIES).unwrap_or(u32::MAX))
}
