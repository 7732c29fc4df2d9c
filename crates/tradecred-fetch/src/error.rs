//! Why the world did not answer: never a verdict on a credential (SPEC chapter *Policy and evidence*).

use std::fmt;

/// Why nothing was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FetchError {
    /// Not an absolute http or https URL, or one with a user name or a host that is not plainly written.
    Url,
    /// Plain http to a host that was not allowed by name.
    NotHttps,
    /// The host is, or resolves to, an address that is not on the public internet.
    AddressDenied,
    /// The host has no address, or nothing answers there, or the connection broke off.
    Unreachable,
    /// The connection is not secured as it must be.
    Tls,
    /// No whole answer within the deadline.
    Deadline,
    /// The answer says that it is something other than JSON.
    ContentType,
    /// The answer has more bytes than allowed.
    TooLarge,
    /// An answer with another status than 200; redirects are not followed.
    Status(u16),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Url => "not an http or https URL of a plainly written host, without user name",
            Self::NotHttps => "plain http is only for hosts that are allowed by name",
            Self::AddressDenied => "the host is not on the public internet and not allowed by name",
            Self::Unreachable => "the host could not be reached",
            Self::Tls => "no secure connection could be made",
            Self::Deadline => "no whole answer within the deadline",
            Self::ContentType => "the answer is not JSON",
            Self::TooLarge => "the answer is larger than allowed",
            Self::Status(status) => return write!(f, "the host answered with status {status}"),
        })
    }
}

impl std::error::Error for FetchError {}

impl From<ureq::Error> for FetchError {
    fn from(error: ureq::Error) -> Self {
        match error {
            ureq::Error::Other(inner) if inner.is::<Self>() => Self::AddressDenied,
            ureq::Error::Timeout(_) => Self::Deadline,
            ureq::Error::BodyExceedsLimit(_) => Self::TooLarge,
            ureq::Error::BadUri(_) | ureq::Error::Http(_) => Self::Url,
            ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::TlsRequired => Self::Tls,
            ureq::Error::StatusCode(status) => Self::Status(status),
            ureq::Error::Io(inner) => Self::from(inner),
            _ => Self::Unreachable,
        }
    }
}

impl From<std::io::Error> for FetchError {
    fn from(error: std::io::Error) -> Self {
        let timed_out = error.kind() == std::io::ErrorKind::TimedOut;
        match error.downcast::<ureq::Error>() {
            Ok(inner) if !matches!(inner, ureq::Error::Io(_)) => Self::from(inner),
            _ if timed_out => Self::Deadline,
            _ => Self::Unreachable,
        }
    }
}
