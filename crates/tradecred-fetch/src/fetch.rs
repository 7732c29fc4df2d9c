//! One guarded GET (SPEC chapter *Policy and evidence*).

use std::net::IpAddr;

use ureq::Agent;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::transport::DefaultConnector;

use crate::address::{GuardedResolver, is_public};
use crate::error::FetchError;
use crate::policy::FetchPolicy;

/// Media types in which credentials and DID documents come.
const ACCEPT: &str =
    "application/vc, application/did+ld+json, application/ld+json, application/json";

/// Fetches the bytes at a URL under a policy. Nothing is kept between calls, no proxy of the
/// environment is used and no redirect is followed.
///
/// # Errors
/// See [`FetchError`]; none of them says anything about a credential.
pub fn fetch(url: &str, policy: &FetchPolicy) -> Result<Vec<u8>, FetchError> {
    let uri = checked(url, policy)?;
    let config = Config::builder()
        .timeout_global(Some(policy.deadline))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .proxy(None)
        .accept(ACCEPT)
        .user_agent(concat!("tradecred/", env!("CARGO_PKG_VERSION")))
        .build();
    let resolver = GuardedResolver::new(policy.clone());
    let agent = Agent::with_parts(config, DefaultConnector::default(), resolver);
    let mut response = agent.get(uri).call()?;
    match response.status().as_u16() {
        200 => {}
        other => return Err(FetchError::Status(other)),
    }
    // The client counts an answer of exactly its limit as too large.
    let limit = policy.max_bytes.saturating_add(1);
    Ok(response
        .body_mut()
        .with_config()
        .limit(limit)
        .read_to_vec()?)
}

/// The URL, where it may be asked at all.
fn checked(url: &str, policy: &FetchPolicy) -> Result<Uri, FetchError> {
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
    let literal: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
    if literal.is_some_and(|address| !is_public(address)) && !allowed {
        return Err(FetchError::AddressDenied);
    }
    Ok(uri)
}
