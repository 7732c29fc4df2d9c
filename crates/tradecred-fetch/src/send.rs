//! Guarded POSTs: of events, and to witnesses of logs (SPEC chapters *Events* and *Log*).

use ureq::Body;
use ureq::http::Response;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;

use crate::error::FetchError;
use crate::fetch::{agent, checked};
use crate::policy::FetchPolicy;

/// Whether a policy lets anything be sent to a URL, as far as that can be told without asking for the
/// addresses of its host.
///
/// # Errors
/// [`FetchError::Url`], [`FetchError::NotHttps`] or [`FetchError::AddressDenied`].
pub fn check(url: &str, policy: &FetchPolicy) -> Result<(), FetchError> {
    checked(url, policy).map(drop)
}

/// Asks whether anybody answers at a URL, under a policy: the status of an OPTIONS request. Nothing of what would be
/// sent is told.
///
/// # Errors
/// See [`FetchError`]; an answer with any status is none.
pub fn reach(url: &str, policy: &FetchPolicy) -> Result<u16, FetchError> {
    let uri = checked(url, policy)?;
    let agent = agent(
        policy,
        "*/*",
        DefaultConnector::default(),
        DefaultResolver::default(),
    );
    Ok(agent.options(uri).call()?.status().as_u16())
}

/// Sends JSON to a URL under a policy, and gives the status of the answer. What else stands in the answer
/// is not read: whoever receives an event has nothing to say but whether it arrived.
///
/// # Errors
/// See [`FetchError`]; an answer with any status is none.
pub fn send(
    url: &str,
    headers: &[(&str, &str)],
    body: &[u8],
    policy: &FetchPolicy,
) -> Result<u16, FetchError> {
    let media_type = "application/cloudevents+json";
    let response = posted(url, (media_type, headers), body, policy)?;
    Ok(response.status().as_u16())
}

/// What is answered to a POST.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its media type in small letters, without parameters; empty where it says none.
    pub media_type: String,
    /// Its body.
    pub bytes: Vec<u8>,
}

/// Sends bytes of a media type to a URL under a policy, and reads the answer, whatever its status.
///
/// # Errors
/// See [`FetchError`].
pub fn post(
    url: &str,
    media_type: &str,
    body: &[u8],
    policy: &FetchPolicy,
) -> Result<Answer, FetchError> {
    let mut response = posted(url, (media_type, &[]), body, policy)?;
    let said = response.headers().get("content-type");
    let said = said.and_then(|value| value.to_str().ok());
    let said = said.and_then(|value| value.split(';').next());
    let media_type = said.unwrap_or_default().trim().to_ascii_lowercase();
    // The client counts an answer of exactly its limit as too large.
    let limit = policy.max_bytes.saturating_add(1);
    let bytes = response
        .body_mut()
        .with_config()
        .limit(limit)
        .read_to_vec()?;
    Ok(Answer {
        status: response.status().as_u16(),
        media_type,
        bytes,
    })
}

fn posted(
    url: &str,
    (media_type, headers): (&str, &[(&str, &str)]),
    body: &[u8],
    policy: &FetchPolicy,
) -> Result<Response<Body>, FetchError> {
    let uri = checked(url, policy)?;
    let agent = agent(
        policy,
        "*/*",
        DefaultConnector::default(),
        DefaultResolver::default(),
    );
    let request = headers
        .iter()
        .fold(agent.post(uri), |request, (name, value)| {
            request.header(*name, *value)
        });
    Ok(request.header("content-type", media_type).send(body)?)
}
