//! `POST /credentials/issue`: fills in, signs, stores, and only then answers (SPEC chapter *Node*).

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use tradecred::document::CORE_TYPES;
use tradecred::{Signer, document, issue_asked};
use tradecred_vc::credential::names_type;
use tradecred_vc::digest::{Sha256Digest, sha256};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::Problem;
use tradecred_vc::proof::{FreshKeys, Suite};
use tradecred_vc::report::Scope;
use tradecred_vc::status::{ENTRY_TYPE, REVOCATION, SUSPENSION};
use tradecred_vc::status_list::MIN_ENTRIES;
use tradecred_vc::time::Timestamp;
use uuid::Uuid;

use crate::answer::Answer;
use crate::app::{App, in_turn};
use crate::auth::Caller;
use crate::event::Event;
use crate::limit::{Reached, TooMany};
use crate::options;
use crate::problem;
use crate::refusal::Refusal;
use crate::request::{self, Kind, closed, wrong};
use crate::store::{DAY, Entry, Issued, OpenList, Record, Stored};

/// How often a random place in a half-empty list may be taken before something is wrong.
pub(crate) const MOST_TRIES: usize = 64;
/// The longest idempotency key, in characters.
const LONGEST_KEY: usize = 255;
/// The header a caller names a request with (draft-ietf-httpapi-idempotency-key-header).
const KEY_HEADER: &str = "idempotency-key";

/// What a caller wants issued.
pub(crate) struct Order {
    credential: Object<'static>,
    /// The node's key, under the suite that was asked for.
    signer: Signer,
    /// What is judged before it is signed, where the caller says so.
    scope: Option<Scope>,
    /// What the document refers to.
    evidence: Evidence,
    /// What every part of it is to show, under a suite under which statements may be hidden.
    mandatory: Vec<String>,
    /// Purposes of the status entries to add.
    purposes: Vec<&'static str>,
    /// Receivers the caller named.
    receivers: Vec<String>,
}

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

impl Order {
    /// A trade document that the node itself filled in, with an entry for revocation.
    pub(crate) fn of(credential: Object<'static>, app: &App) -> Self {
        Self {
            credential,
            signer: app.signer.clone(),
            scope: Some(Scope::Document),
            evidence: Evidence::default(),
            mandatory: Vec::new(),
            purposes: vec![REVOCATION],
            receivers: Vec::new(),
        }
    }

    fn read(body: &[u8], suite: Option<&'static Suite>, app: &App) -> Result<Self, Problem> {
        let request = request::object(body)?;
        closed(&request, "", &["credential", "options"])?;
        let none = Object::new();
        let options = match request.get("options") {
            None | Some(Value::Null) => &none,
            Some(Value::Object(options)) => options,
            Some(_) => return Err(wrong("/options", "must be an object")),
        };
        closed(
            options,
            "/options",
            &[
                "scope",
                "credentialStatus",
                "cryptosuite",
                "evidence",
                "mandatoryPointers",
                "receivers",
            ],
        )?;
        let signer = signer(options, suite, app)?;
        let mandatory = options::pointers(options, "mandatoryPointers")?;
        if !mandatory.is_empty() && !signer.suite().is_selective() {
            return Err(wrong(
                "/options/mandatoryPointers",
                "the cryptosuite has no mandatory members",
            ));
        }
        let Some(Value::Object(credential)) = request.get("credential") else {
            return Err(wrong("/credential", "an object is needed"));
        };
        if credential.contains("proof") {
            return Err(wrong(
                "/credential/proof",
                "what is signed already is not signed again here",
            ));
        }
        if CORE_TYPES.iter().any(|name| names_type(credential, name)) {
            // A status list, a status change or an authorization in the node's own name would undo
            // what it said before: the node makes its own lists, and nobody orders one.
            return Err(wrong(
                "/credential/type",
                "lists, authorizations and status changes are not issued on request",
            ));
        }
        let purposes = purposes(credential, options)?;
        let scope = options::scope(options)?;
        let evidence = options::evidence(options)?;
        let receivers = receivers(app, options)?;
        let mut credential = credential.clone().into_owned();
        app.profile.add_context(&mut credential)?;
        if !credential.contains("id") {
            credential.insert("id", format!("urn:uuid:{}", random_uuid()?));
        }
        if !credential.contains("issuer") {
            credential.insert("issuer", app.signer.did().to_owned());
        }
        Ok(Self {
            credential,
            signer,
            scope,
            evidence,
            mandatory,
            purposes,
            receivers,
        })
    }

    /// Who signs one credential: where statements of it may be hidden, with keys drawn for it.
    fn signer(&self) -> Result<Signer, Problem> {
        let signer = self.signer.clone();
        if !signer.suite().is_selective() {
            return Ok(signer);
        }
        let keys = FreshKeys::from_random(getrandom::fill)
            .map_err(|_| Problem::at(&problem::INTERNAL, ""))?;
        Ok(signer.for_parts(keys, self.mandatory.clone()))
    }
}

/// The receivers that options name, besides those whom the document concerns anyhow.
fn receivers(app: &App, options: &Object<'_>) -> Result<Vec<String>, Problem> {
    let pointer = "/options/receivers";
    let named = match options.get("receivers") {
        None => return Ok(Vec::new()),
        Some(Value::Array(names)) => names,
        Some(_) => return Err(wrong(pointer, "an array of names is needed")),
    };
    named
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let known = name
                .as_str()
                .filter(|name| app.dispatch.receivers.named(name).is_some());
            known.map(str::to_owned).ok_or_else(|| {
                wrong(
                    &format!("{pointer}/{index}"),
                    "the operator entered no receiver of that name",
                )
            })
        })
        .collect()
}

/// What is told of a document that was signed.
fn event(
    app: &App,
    signed: &Object<'_>,
    created: Timestamp,
    named: &[String],
) -> Result<Event, Refusal> {
    let recipients = app.dispatch.receivers.of(signed, named, created);
    Ok(
        Event::of_issue(random_uuid()?, &app.url, signed, created, recipients)
            .together(app.dispatch.receivers.groups()),
    )
}

/// The node's key under the suite that options or path ask for; where both do, they say the same.
fn signer(
    options: &Object<'_>,
    of_path: Option<&'static Suite>,
    app: &App,
) -> Result<Signer, Problem> {
    let pointer = "/options/cryptosuite";
    let of_options = match options.get("cryptosuite") {
        None => None,
        Some(Value::String(name)) => {
            let unknown = || refused_suite(pointer, format!("`{name}` is not known here"));
            Some(Suite::named(name).ok_or_else(unknown)?)
        }
        Some(_) => return Err(wrong(pointer, "a string is needed")),
    };
    if let (Some(path), Some(option)) = (of_path, of_options)
        && path != option
    {
        return Err(wrong(pointer, "the path names another cryptosuite"));
    }
    let signer = app.signer.clone();
    match of_options.or(of_path) {
        None => Ok(signer),
        Some(suite) => signer.under(suite).map_err(|_| {
            let pointer = of_options.map_or("", |_| pointer);
            refused_suite(
                pointer,
                format!("the node's key does not sign under `{}`", suite.name()),
            )
        }),
    }
}

fn refused_suite(pointer: &str, detail: String) -> Problem {
    Problem::at(&problem::CRYPTOSUITE, pointer).detail(detail)
}

/// Which status entries to add: those the options ask for; else one for revocation, where it is a
/// trade document that brings none of its own.
fn purposes(credential: &Object<'_>, options: &Object<'_>) -> Result<Vec<&'static str>, Problem> {
    let pointer = "/options/credentialStatus";
    let own = credential.contains("credentialStatus");
    let asked = match options.get("credentialStatus") {
        None if own || !is_trade_document(credential) => Vec::new(),
        None | Some(Value::Bool(true)) => vec![REVOCATION],
        Some(Value::Bool(false)) => Vec::new(),
        Some(Value::Array(entries)) => entries
            .iter()
            .map(
                |entry| match entry.get("statusPurpose").and_then(Value::as_str) {
                    Some(REVOCATION) => Ok(REVOCATION),
                    Some(SUSPENSION) => Ok(SUSPENSION),
                    _ => Err(wrong(
                        pointer,
                        "`statusPurpose` must be `revocation` or `suspension`",
                    )),
                },
            )
            .collect::<Result<Vec<_>, _>>()?,
        Some(_) => {
            return Err(wrong(
                pointer,
                "a boolean or an array of `statusPurpose` is needed",
            ));
        }
    };
    let twice =
        matches!(asked.as_slice(), [first, rest @ ..] if rest.contains(first) || rest.len() > 1);
    if twice {
        return Err(wrong(pointer, "each purpose at most once"));
    }
    if own && !asked.is_empty() {
        return Err(wrong(
            pointer,
            "the credential brings its own `credentialStatus`",
        ));
    }
    Ok(asked)
}

fn is_trade_document(credential: &Object<'_>) -> bool {
    let known = |name: &Value<'_>| {
        name.as_str()
            .is_some_and(|name| document::of_type(name).is_some())
    };
    credential.get("type").is_some_and(|types| {
        types
            .as_array()
            .map_or_else(|| known(types), |types| types.iter().any(known))
    })
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
