//! The method `did:web`: the identifier is a host and a path, and says where the document stands (did:web
//! method specification, sections *Method-specific identifier* and *Read*; SPEC chapter *DID*).

use super::{Did, DidError, codes};

/// The longest host name, in bytes (RFC 1035 section 2.3.4).
const LONGEST_HOST: usize = 253;
/// The longest label of a host name, in bytes.
const LONGEST_LABEL: usize = 63;

/// A `did:web` in its one spelling: a host name in lower case with a dot in it, a port after `%3A` where it
/// is not 443, and a path of plain segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DidWeb {
    did: Did,
    url: String,
}

impl DidWeb {
    /// The method name.
    pub const METHOD: &'static str = "web";

    /// Reads the place out of a `did:web`.
    ///
    /// # Errors
    /// `did.method` where it is a DID of another method, else `did.web`.
    pub fn parse(did: &Did) -> Result<Self, DidError> {
        if did.method() != Self::METHOD {
            return Err(DidError::new(&codes::METHOD, "not a `did:web`"));
        }
        let wrong = |detail| Err(DidError::new(&codes::WEB, detail));
        let (place, path) = match did.identifier().split_once(':') {
            Some((place, path)) => (place, Some(path)),
            None => (did.identifier(), None),
        };
        let (host, port) = match place.split_once("%3A") {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        };
        if !is_host(host) {
            return wrong("the host is not a name in lower case with at least one dot");
        }
        if port.is_some_and(|port| !is_port(port)) {
            return wrong("the port is not a number from 1 to 65535");
        }
        let mut url = format!("https://{host}");
        if let Some(port) = port {
            url.push(':');
            url.push_str(port);
        }
        match path {
            None => url.push_str("/.well-known"),
            Some(path) => {
                for segment in path.split(':') {
                    if !is_segment(segment) {
                        return wrong("a segment of the path is empty, dots, or percent-encoded");
                    }
                    url.push('/');
                    url.push_str(segment);
                }
            }
        }
        url.push_str("/did.json");
        Ok(Self {
            did: did.clone(),
            url,
        })
    }

    /// The DID.
    #[must_use]
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// Where its document stands.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// A name of letters, digits and hyphens that nobody could take for an address.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let Some((_, last)) = host.rsplit_once('.') else {
        return false;
    };
    host.len() <= LONGEST_HOST
        && host.split('.').all(is_label)
        && last.starts_with(|first: char| first.is_ascii_lowercase())
}

fn is_port(port: &str) -> bool {
    !port.starts_with('0')
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && port.parse::<u16>().is_ok()
}

fn is_segment(segment: &str) -> bool {
    !segment.is_empty() && !segment.bytes().all(|byte| byte == b'.') && !segment.contains('%')
}
