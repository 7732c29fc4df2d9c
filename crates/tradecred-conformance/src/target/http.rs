//! A target that is an HTTP node with the endpoints `POST /credentials/verify` and `POST /presentations/verify`
//! (SPEC chapter *Conformance classes*).
//!
//! The engine goes to the address it was given and nowhere else: no redirect is followed, no proxy
//! is used, and neither time nor size of an answer is left to the node.

use std::io;

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use tradecred_vc::digest::DigestMultibase;
use ureq::Agent;
use ureq::http::HeaderMap;

use super::{
    Answer, Class, Exchange, Limits, Profile, Question, Target, TargetError, results, strict,
};
use crate::case::Presented;
use crate::protocol::Options;
use crate::service::{Credential, hidden};

/// The feature of a node that takes the credential's own bytes as `application/vc`, as
/// questions need whose input cannot stand inside a JSON body.
pub const RAW_BYTES: &str = "raw-bytes";

/// Statuses that mean "no" in every dialect. Others are not about the credential.
const REJECTIONS: [u16; 3] = [400, 413, 422];

/// An HTTP node.
#[derive(Debug)]
pub struct Http {
    agent: Agent,
    base: String,
    profile: Option<Profile>,
    /// What is assumed of a node that says nothing about itself, and why.
    assumption: Option<String>,
    limits: Limits,
    /// As whom it is asked, and the URL that signatures are made over.
    caller: Option<(Credential, String)>,
}

/// A response that was read to its end.
struct Received {
    status: u16,
    /// What is wrong with its head, where that is no head of JSON.
    lie: Option<String>,
    /// Without secrets.
    body: Vec<u8>,
    /// The digest of the body as it came.
    digest: DigestMultibase,
}

impl Http {
    /// The node at this address, such as `http://127.0.0.1:8080`. Without a profile the node is
    /// asked for one at `/health`; if it has none it counts as a verifier of envelopes without
    /// optional features, and the profile has a note that says so.
    #[must_use]
    pub fn new(address: &str, profile: Option<Profile>, limits: Limits) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            // A node may close a connection between two questions; each has its own.
            .max_idle_connections(0)
            .timeout_global(Some(limits.deadline))
            .accept("application/json, application/problem+json")
            .user_agent("tradecred-conformance")
            .build();
        let base = address.trim_end_matches('/').to_owned();
        Self {
            agent: config.new_agent(),
            base,
            profile,
            assumption: None,
            limits,
            caller: None,
        }
    }

    /// What is assumed of the node because it does not say what it can do, once it was asked to describe itself.
    #[must_use]
    pub fn assumption(&self) -> Option<&str> {
        self.assumption.as_deref()
    }

    /// The same, asked as a caller; signatures are made over the public URL, or over the address where there is none.
    #[must_use]
    pub fn caller(mut self, caller: Credential, public_url: Option<&str>) -> Self {
        let url = public_url.unwrap_or(&self.base).trim_end_matches('/');
        hidden::hide(caller.token().map(str::to_owned).as_slice());
        self.caller = Some((caller, url.to_owned()));
        self
    }

    fn get(&self, path: &str) -> Result<Received, TargetError> {
        self.read(self.agent.get(format!("{}{path}", self.base)).call())
    }

    fn post(
        &self,
        question: &Question,
        content_type: &str,
        body: &[u8],
    ) -> Result<Received, TargetError> {
        let path = if question.presentation.is_some() {
            "/presentations/verify"
        } else {
            "/credentials/verify"
        };
        let url = format!("{}{path}", self.base);
        let said = self.caller.iter().flat_map(|(caller, public)| {
            caller.headers("POST", &format!("{public}{path}"), Some(body))
        });
        let request = self.agent.post(url).header("Content-Type", content_type);
        let request = said.fold(request, |request, (name, value)| {
            request.header(name, value)
        });
        self.read(request.send(body))
    }

    fn read(
        &self,
        response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    ) -> Result<Received, TargetError> {
        let response = response.map_err(|error| self.error(error))?;
        let status = response.status().as_u16();
        let lie = not_json(response.headers()).map(|lie| hidden::text(lie.as_bytes()));
        let limit = u64::try_from(self.limits.answer_bytes).unwrap_or(u64::MAX);
        let body = response
            .into_body()
            .into_with_config()
            .limit(limit)
            .read_to_vec();
        let body = body.map_err(|error| self.error(error))?;
        let digest = DigestMultibase::of_bytes(&body);
        Ok(Received {
            status,
            lie,
            body: hidden::bytes(body),
            digest,
        })
    }

    fn error(&self, error: ureq::Error) -> TargetError {
        match error {
            ureq::Error::Timeout(_) => TargetError::Timeout(self.limits.deadline),
            ureq::Error::BodyExceedsLimit(_) | ureq::Error::LargeResponseHeader(..) => {
                TargetError::TooLarge(self.limits.answer_bytes)
            }
            ureq::Error::Io(error) => match error.kind() {
                io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => {
                    TargetError::Timeout(self.limits.deadline)
                }
                // The node took the connection and let it fall: it broke while answering.
                io::ErrorKind::UnexpectedEof
                | io::ErrorKind::ConnectionReset
                | io::ErrorKind::ConnectionAborted
                | io::ErrorKind::BrokenPipe => TargetError::crashed(error),
                io::ErrorKind::InvalidData if is_no_tls(&error) => {
                    TargetError::unreachable("it does not speak TLS; try `http://`")
                }
                _ => TargetError::unreachable(error),
            },
            ureq::Error::Protocol(_) => {
                TargetError::malformed(hidden::text(error.to_string().as_bytes()), &[])
            }
            other => TargetError::unreachable(other),
        }
    }

    /// What to do about a status that is not about the credential.
    fn advice(&self, status: u16) -> &'static str {
        match (status, &self.caller) {
            (401 | 403, None) => "; the profile names its caller in `callers.verifier`",
            (401 | 403, Some(_)) => "; the caller is `callers.verifier` of the profile",
            _ => "",
        }
    }

    fn answer(&self, question: &Question, received: &Received) -> Result<Answer, TargetError> {
        let Received {
            status,
            lie,
            body,
            digest,
        } = received;
        let is_rejection = REJECTIONS.contains(status);
        if !is_rejection && *status != 200 {
            return Err(TargetError::crashed(format!(
                "status {status}, which is neither 200 nor a rejection (400, 413, 422){}: {}",
                self.advice(*status),
                String::from_utf8_lossy(body)
            )));
        }
        if let Some(lie) = lie {
            return Err(TargetError::malformed(lie, body));
        }
        let said = match strict::read(body) {
            Ok(Value::Object(said)) => said,
            Ok(_) => return Err(TargetError::malformed("no JSON object", body)),
            Err(error) => {
                let reason = format!("no JSON object: {error}");
                return Err(TargetError::malformed(reason, body));
            }
        };
        let mut exchange = Exchange::of(question, body);
        exchange.answered = Some(*digest);
        let is_silent = !said.contains_key("verified");
        let says_no = match said.get("verified") {
            None | Some(Value::Bool(true)) => false,
            Some(Value::Bool(false)) => true,
            Some(_) => return Err(TargetError::malformed("`verified` is no boolean", body)),
        };
        let accepted = !is_rejection && !says_no;
        // What the status says is what a caller acts on, whatever the report says.
        let mut answer = results::answer(&said, accepted, exchange)
            .map_err(|fault| TargetError::malformed(fault, body))?;
        answer.is_by_status = is_silent && !answer.has_results();
        Ok(answer)
    }
}

impl Target for Http {
    fn describe(&mut self) -> Result<Profile, TargetError> {
        let health = self.get("/health");
        if let Err(error @ TargetError::Unreachable(_)) = health {
            return Err(error);
        }
        if self.profile.is_none() {
            let profile = introduced(health).unwrap_or_else(|why| {
                let assumption = format!(
                    "{why}: class envelope without features is assumed; say what it can do with `--profile`"
                );
                let mut profile = Profile::new(&self.base, "", Class::Envelope);
                profile.notes.push(assumption.clone());
                self.assumption = Some(assumption);
                profile
            });
            self.profile = Some(profile);
        }
        self.profile
            .clone()
            .ok_or_else(|| TargetError::unreachable("no profile"))
    }

    fn verify(&mut self, question: &Question) -> Result<Answer, TargetError> {
        let received = if let Some(body) = envelope(question) {
            self.post(question, "application/json", &body)?
        } else if self
            .profile
            .as_ref()
            .is_some_and(|profile| profile.has(RAW_BYTES))
        {
            let media_type = if question.presentation.is_some() {
                "application/vp"
            } else {
                "application/vc"
            };
            self.post(question, media_type, &question.input)?
        } else {
            return Err(TargetError::NotApplicable(RAW_BYTES.to_owned()));
        };
        self.answer(question, &received)
    }
}

/// Whether what came in the place of a handshake is no TLS at all, as from a node that speaks plain HTTP.
fn is_no_tls(error: &io::Error) -> bool {
    error.to_string().contains("InvalidContentType")
}

/// The profile that `/health` gives, or in words why it gives none.
fn introduced(health: Result<Received, TargetError>) -> Result<Profile, String> {
    let received = health.map_err(|error| format!("`/health` {error}"))?;
    if received.status != 200 {
        return Err(format!("`/health` answered {}", received.status));
    }
    Profile::read(&received.body).map_err(|error| match error {
        TargetError::Malformed { reason, .. } => format!("`/health` gives {reason}"),
        other => format!("`/health` {other}"),
    })
}

/// What in the head of a response says something else than JSON of one length, as it is.
fn not_json(headers: &HeaderMap) -> Option<String> {
    let all = |name| {
        let values = headers.get_all(name).iter();
        values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    if let Some(coding) = all("Content-Encoding").find(|it| !it.eq_ignore_ascii_case("identity")) {
        return Some(format!(
            "it is encoded as `{coding}`, for which nobody asked"
        ));
    }
    let lengths: Vec<String> = all("Content-Length").collect();
    if lengths.windows(2).any(|two| two.first() != two.last()) {
        return Some("it has two lengths".to_owned());
    }
    let types: Vec<String> = all("Content-Type").collect();
    let is_json = |named: &String| {
        let named = named.split(';').next().unwrap_or_default().trim();
        let named = named.to_ascii_lowercase();
        named == "application/json" || named.ends_with("+json")
    };
    if types.len() == 1 && types.iter().all(is_json) {
        return None;
    }
    let types = types.join("`, `");
    Some(format!("the content type `{types}` does not say JSON"))
}

/// Whether only a node that takes raw bytes can be asked this.
pub(crate) fn needs_raw_bytes(question: &Question) -> bool {
    envelope(question).is_none()
}

/// The request body with the bytes of credential or presentation inside it as they are, so that duplicate members
/// and odd spellings reach the node. Nothing if they would not make one JSON object there.
fn envelope(question: &Question) -> Option<Vec<u8>> {
    let token = enveloped(&question.input);
    let input: &str = match &token {
        Some(object) => object,
        None => serde_json::from_slice::<&RawValue>(&question.input)
            .ok()?
            .get(),
    };
    if !input.starts_with('{') {
        return None;
    }
    let mut options = Options::of(question);
    let presented = options.presentation.take();
    let member = if presented.is_some() {
        "verifiablePresentation"
    } else {
        "verifiableCredential"
    };
    let options = serde_json::to_string(&Asked { options, presented }).ok()?;
    Some(format!(r#"{{"{member}":{input},"options":{options}}}"#).into_bytes())
}

/// A token as the object that envelops it (VC Data Model 2.0 section 4.13.1), so that evidence and time can go with
/// it. Nothing for other bytes, and for those that a URL cannot hold as they are.
fn enveloped(input: &[u8]) -> Option<String> {
    let is_token = input.starts_with(b"ey") || input.starts_with(b"ew");
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(byte);
    if !is_token || !input.iter().all(fits) {
        return None;
    }
    let token = std::str::from_utf8(input).ok()?;
    let media_type = if token.contains('~') {
        "vc+sd-jwt"
    } else {
        "vc+jwt"
    };
    Some(format!(
        r#"{{"@context":"https://www.w3.org/ns/credentials/v2","type":"EnvelopedVerifiableCredential","id":"data:application/{media_type},{token}"}}"#
    ))
}

/// Options as a node reads them: what is asked of a presentation stands beside the rest.
#[derive(Serialize)]
struct Asked<'q> {
    #[serde(flatten)]
    options: Options<'q>,
    #[serde(flatten)]
    presented: Option<&'q Presented>,
}

/// A question as a node is asked it.
pub(crate) struct Form {
    pub(crate) path: &'static str,
    pub(crate) content_type: &'static str,
    pub(crate) body: Vec<u8>,
}

/// Whether a node is asked in this way.
pub(crate) fn is_form(path: &str, content_type: &str) -> bool {
    let forms = [
        ("/credentials/verify", "application/vc"),
        ("/presentations/verify", "application/vp"),
    ];
    let mut forms = forms.into_iter();
    forms.any(|(own, bare)| path == own && ["application/json", bare].contains(&content_type))
}

/// The request that asks a node a question: the bytes inside a JSON object, or on their own where they would not make
/// one.
pub(crate) fn form(question: &Question) -> Form {
    let is_presented = question.presentation.is_some();
    let path = if is_presented {
        "/presentations/verify"
    } else {
        "/credentials/verify"
    };
    let (content_type, body) = match envelope(question) {
        Some(body) => ("application/json", body),
        None if is_presented => ("application/vp", question.input.clone()),
        None => ("application/vc", question.input.clone()),
    };
    Form {
        path,
        content_type,
        body,
    }
}
