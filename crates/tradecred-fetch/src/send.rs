//! One guarded POST of JSON, for events (SPEC chapter *Events*).

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
    let response = request
        .header("content-type", "application/cloudevents+json")
        .send(body)?;
    Ok(response.status().as_u16())
}
