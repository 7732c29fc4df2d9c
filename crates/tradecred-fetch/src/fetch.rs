//! One guarded GET (SPEC chapter *Policy and evidence*).

use std::time::Duration;

use ureq::Agent;
use ureq::config::Config;
use ureq::http::{HeaderMap, Uri};
use ureq::unversioned::resolver::{DefaultResolver, Resolver};
use ureq::unversioned::transport::{Connector, DefaultConnector};

use crate::address::GuardedResolver;
use crate::error::FetchError;
use crate::policy::FetchPolicy;
use crate::trace::{TRACE_PARENT, TraceContext};
use crate::{freshness, host};

/// Media types in which credentials and DID documents come.
const ACCEPT: &str =
    "application/vc, application/did+ld+json, application/ld+json, application/json";

/// What was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fetched {
    /// The body.
    pub(crate) bytes: Vec<u8>,
    /// How long it may be used without asking again, by its sender's word.
    pub(crate) fresh_for: Duration,
}

/// Fetches the bytes at a URL under a policy. Nothing is kept between calls, no proxy of the
/// environment is used and no redirect is followed.
///
/// # Errors
/// See [`FetchError`]; none of them says anything about a credential.
pub fn fetch(url: &str, policy: &FetchPolicy) -> Result<Vec<u8>, FetchError> {
    get(url, policy).map(|fetched| fetched.bytes)
}

/// The same where the answer is not JSON but text or bytes, as a log serves them.
///
/// # Errors
/// See [`FetchError`].
pub fn fetch_raw(url: &str, policy: &FetchPolicy) -> Result<Vec<u8>, FetchError> {
    let (connector, names) = (DefaultConnector::default(), DefaultResolver::default());
    ask(url, policy, Wanted::Raw, connector, names).map(|fetched| fetched.bytes)
}

/// What an answer is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// JSON.
    Json,
    /// Text or bytes.
    Raw,
}

impl Wanted {
    fn accept(self) -> &'static str {
        match self {
            Self::Json => ACCEPT,
            Self::Raw => "text/plain, application/octet-stream",
        }
    }

    fn may_be(self, headers: &HeaderMap) -> bool {
        match self {
            Self::Json => may_be_json(headers),
            // What it is worth its signatures and hashes say.
            Self::Raw => true,
        }
    }
}

/// The same, with what the sender says of its freshness.
pub(crate) fn get(url: &str, policy: &FetchPolicy) -> Result<Fetched, FetchError> {
    get_by(
        url,
        policy,
        DefaultConnector::default(),
        DefaultResolver::default(),
    )
}

/// The same over another way of connecting and of looking names up.
pub(crate) fn get_by(
    url: &str,
    policy: &FetchPolicy,
    connector: impl Connector,
    names: impl Resolver,
) -> Result<Fetched, FetchError> {
    ask(url, policy, Wanted::Json, connector, names)
}

fn ask(
    url: &str,
    policy: &FetchPolicy,
    wanted: Wanted,
    connector: impl Connector,
    names: impl Resolver,
) -> Result<Fetched, FetchError> {
    let uri = checked(url, policy)?;
    let mut request = agent(policy, wanted.accept(), connector, names).get(uri);
    if let Some(trace) = TraceContext::header() {
        request = request.header(TRACE_PARENT, trace);
    }
    let mut response = request.call()?;
    match response.status().as_u16() {
        200 => {}
        other => return Err(FetchError::Status(other)),
    }
    if !wanted.may_be(response.headers()) {
        return Err(FetchError::ContentType);
    }
    let fresh_for = freshness::of(response.headers());
    // The client counts an answer of exactly its limit as too large.
    let limit = policy.max_bytes.saturating_add(1);
    let bytes = response
        .body_mut()
        .with_config()
        .limit(limit)
        .read_to_vec()?;
    Ok(Fetched { bytes, fresh_for })
}

/// The client under a policy: no proxy, no redirect, no address that the policy does not admit.
pub(crate) fn agent(
    policy: &FetchPolicy,
    accept: &str,
    connector: impl Connector,
    names: impl Resolver,
) -> Agent {
    let config = Config::builder()
        .timeout_global(Some(policy.deadline))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .proxy(None)
        .accept(accept)
        .user_agent(concat!("tradecred/", env!("CARGO_PKG_VERSION")))
        .build();
    Agent::with_parts(
        config,
        connector,
        GuardedResolver::new(policy.clone(), names),
    )
}

/// Whether an answer that says what it is says that it is JSON: a page about an error is none.
fn may_be_json(headers: &HeaderMap) -> bool {
    headers
        .get_all("content-type")
        .iter()
        .all(|value| match value.to_str() {
            Ok(text) => {
                let media_type = text.split(';').next().unwrap_or_default();
                let media_type = media_type.trim().to_ascii_lowercase();
                media_type.contains("json") || media_type == "application/vc"
            }
            Err(_) => false,
        })
}

/// The URL, where it may be asked at all.
pub(crate) fn checked(url: &str, policy: &FetchPolicy) -> Result<Uri, FetchError> {
    // Readers of URLs differ in what they make of these: some leave them out, some take them for a slash.
    if url
        .bytes()
        .any(|byte| !byte.is_ascii_graphic() || byte == b'\\')
    {
        return Err(FetchError::Url);
    }
    let uri: Uri = url.parse().map_err(|_| FetchError::Url)?;
    let authority = uri.authority().ok_or(FetchError::Url)?;
    if authority.as_str().contains('@') {
        return Err(FetchError::Url);
    }
    let host = authority.host();
    let allowed = policy.allows_local(host);
    match uri.scheme_str() {
        Some("https") => {}
        Some("http") if allowed => {}
        Some("http") => return Err(FetchError::NotHttps),
        _ => return Err(FetchError::Url),
    }
    if !allowed {
        host::check(host)?;
    }
    Ok(uri)
}

#[cfg(test)]
mod tests;
