//! Who may do and see what: every request passes here, and every document is handed out here (SPEC sections
//! *Callers* and *Tenants*).

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tradecred::Policy;
use tradecred::document::{DOCUMENTS, DocumentType};
use tradecred::visibility::{Reader, verify_for};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use crate::admit::{Admission, Entry};
use crate::answer::Answer;
use crate::app::App;
use crate::auth::{self, Act, Caller, KnownBy, LOCAL, Role};
use crate::problem;
use crate::refusal::Refusal;
use crate::store::{Claims, Deed};

/// Lets a request through to an address where its caller may do what the address does, and tells the address who
/// it is.
pub(crate) async fn guard(
    State((app, act)): State<(Arc<App>, Act)>,
    request: Request,
    next: Next,
) -> Response {
    let entry = Entry::of(&app, &request);
    let mut response = match admitted(&app, act, entry, request).await {
        Ok((request, admission)) => admission.during(next.run(request)).await,
        Err(refusal) if act == Act::Verify => refusal.of_verification().into_response(),
        Err(refusal) => refusal.into_response(),
    };
    if !matches!(act, Act::Look | Act::Probe) {
        // What one caller was answered is for no other.
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

async fn admitted(
    app: &Arc<App>,
    act: Act,
    entry: Entry,
    request: Request,
) -> Result<(Request, Admission), Refusal> {
    if let Err(problem) = auth::check_address(request.uri().query()) {
        entry.as_stranger(app)?;
        return Err(problem.into());
    }
    if act == Act::Probe {
        return Ok((request, entry.uncounted()));
    }
    let (caller, mut request, admission) = match &app.callers {
        None => (Caller::local(), request, entry.as_local(app)?),
        Some(callers) => {
            let is_open = act == Act::Verify && callers.verification_is_open;
            if act == Act::Look || is_open {
                // Where nobody needs to say who calls, whoever does is not one of the crowd.
                let known = auth::bearer(callers, request.headers(), || app.clock.now());
                let admission = match known {
                    Some(caller) => entry.as_caller(app, &caller)?,
                    None => entry.as_stranger(app)?,
                };
                return Ok((request, admission));
            }
            let known = match auth::known(app, callers, &request) {
                Ok(Some(known)) => known,
                Ok(None) => {
                    entry.as_stranger(app)?;
                    return Err(Problem::at(&auth::codes::REQUIRED, "").into());
                }
                Err(refusal) => {
                    entry.as_stranger(app)?;
                    return Err(refusal);
                }
            };
            // Counted before anything is read or written for it, whatever it may do.
            let admission = entry.as_caller(app, &known.caller)?;
            let (caller, request) = admission.during(known.read(app, request)).await?;
            let is_shown = act != Act::SeeHolders || callers.shows_holders;
            if !is_shown || !caller.roles.iter().any(|role| role.may(act)) {
                return Err(Problem::at(&auth::codes::FORBIDDEN, "").into());
            }
            (caller, request, admission)
        }
    };
    request.extensions_mut().insert(Arc::new(caller));
    Ok((request, admission))
}

impl Caller {
    /// The beginning of a row of the audit log.
    pub(crate) fn deed(&self, act: &'static str, instant: Timestamp) -> Deed<'_> {
        Deed {
            instant,
            caller: &self.name,
            tenant: &self.tenant,
            act,
            credential: None,
            reader: None,
            detail: None,
        }
    }

    /// Whether what it reads is written down. Where nobody is asked who calls there is nobody to write down.
    pub(crate) fn is_audited(&self) -> bool {
        !matches!(self.known_by, KnownBy::Reach)
    }

    /// An idempotency key of its tenant: two tenants may use one word.
    pub(crate) fn own_key(&self, key: &str) -> String {
        if self.tenant == LOCAL {
            key.to_owned()
        } else {
            // No header holds a line feed, so that no key of the local tenant looks like this.
            format!("{}\n{key}", self.tenant)
        }
    }

    /// What it claims to be, for the store to decide what it may read.
    pub(crate) fn claims(&self) -> Claims {
        let is_in_program = |document: &DocumentType| {
            let agencies = document.visibility.agencies;
            self.is(Role::PartnerAgency)
                && agencies
                    .iter()
                    .any(|agency| self.agencies.iter().any(|own| own == agency))
        };
        let is_customs = self.is(Role::Government) || self.is(Role::ForeignCustoms);
        let territories: &[String] = if self.is(Role::Government) {
            &self.territories
        } else {
            &[]
        };
        let granted: Vec<&str> = self
            .roles
            .iter()
            .filter_map(|role| role.granted_as())
            .map(Reader::as_str)
            .collect();
        Claims {
            tenant: self.tenant.clone(),
            is_author: self.is(Role::Issuer),
            territories: json!(territories).to_string(),
            programs: types(is_in_program),
            agencies: json!(self.agencies).to_string(),
            granted: json!(granted).to_string(),
            abroad: types(|document| is_customs && document.visibility.abroad),
        }
    }
}

/// The credential types of some documents, as a JSON array.
fn types(which: impl Fn(&DocumentType) -> bool) -> String {
    let chosen = DOCUMENTS.iter().filter(|document| which(document));
    let chosen: Vec<&str> = chosen.map(|document| document.credential_type).collect();
    json!(chosen).to_string()
}

/// There is nothing of that name here, or not for this caller.
pub(crate) fn nothing(pointer: &str) -> Problem {
    Problem::at(&problem::NOT_FOUND, pointer)
}

/// A credential of the caller's tenant.
pub(crate) fn own(app: &App, caller: &Caller, id: &str) -> Result<Vec<u8>, Refusal> {
    let own = app.store.own(id, &caller.tenant)?;
    let own = own.ok_or_else(|| nothing("/credentialId"))?;
    if own.is_empty() {
        return Err(Problem::at(&problem::GONE, "/credentialId").into());
    }
    Ok(own)
}

/// What a caller is shown of a document: the document itself, or the view of the reader it is.
pub(crate) fn read(
    app: &App,
    caller: &Caller,
    id: &str,
    content_type: &'static str,
) -> Result<Answer, Refusal> {
    let now = app.clock.now();
    let found = app.store.readable(id, &caller.claims())?;
    let found = found.ok_or_else(|| nothing(""))?;
    if found.body.is_empty() {
        return Err(Problem::at(&problem::GONE, "").into());
    }
    if caller.is_audited() {
        let mut deed = caller.deed("read", now);
        (deed.credential, deed.reader) = (Some(id), Some(found.right.as_str()));
        app.store.note(&[deed])?;
    }
    let Ok(reader) = found.right.parse::<Reader>() else {
        return Ok(Answer::credential(found.body, content_type));
    };
    let mut evidence = Evidence::default();
    app.add_own(&mut evidence, &found.body, now)?;
    let (_, view) = verify_for(reader, &found.body, &evidence, &Policy::at(now));
    Answer::json(axum::http::StatusCode::OK, &view)
}

/// Whether a caller may have the proof that something stands in the log: of a status list everybody who may ask,
/// of a credential whoever may read it. The proof holds the salt by which the entry is told.
pub(crate) fn check_provable(app: &App, caller: &Caller, id: &str) -> Result<(), Refusal> {
    let is_list = app.store.is_list(id)?;
    if is_list || app.store.readable(id, &caller.claims())?.is_some() {
        Ok(())
    } else {
        Err(nothing("").into())
    }
}
