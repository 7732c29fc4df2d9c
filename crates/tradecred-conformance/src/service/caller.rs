//! How the runner says who calls: by a bearer token (RFC 6750), or by signing the request (RFC 9421).

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tradecred_vc::digest::sha256;
use tradecred_vc::key::KeyFile;

/// What is said on behalf of a caller.
#[derive(Clone)]
#[non_exhaustive]
pub enum Credential {
    /// A token that is sent.
    Token(Box<str>),
    /// A key that signs.
    Key(Box<KeyFile>),
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token(_) => "Token(..)",
            Self::Key(_) => "Key(..)",
        })
    }
}

/// Counts the signatures of this process, so that no two have one nonce.
static SIGNED: AtomicU64 = AtomicU64::new(0);

impl Credential {
    /// The token, where it is one.
    pub(crate) fn token(&self) -> Option<&str> {
        match self {
            Self::Token(token) => Some(token),
            Self::Key(_) => None,
        }
    }

    /// The headers of one request to a URL.
    pub(crate) fn headers(
        &self,
        method: &str,
        url: &str,
        body: Option<&[u8]>,
    ) -> Vec<(&'static str, String)> {
        match self {
            Self::Token(token) => vec![("Authorization", format!("Bearer {token}"))],
            Self::Key(key) => signed(key, method, url, body),
        }
    }
}

/// Seconds since 1970.
pub(super) fn now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH);
    i64::try_from(elapsed.unwrap_or_default().as_secs()).unwrap_or(i64::MAX)
}

fn signed(
    key: &KeyFile,
    method: &str,
    url: &str,
    body: Option<&[u8]>,
) -> Vec<(&'static str, String)> {
    let digest = body.map(|body| {
        let digest = STANDARD.encode(sha256(body).as_bytes());
        format!("sha-256=:{digest}:")
    });
    let count = SIGNED.fetch_add(1, Ordering::Relaxed);
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH);
    let nanos = elapsed.unwrap_or_default().as_nanos();
    let nonce = format!("{nanos:024x}-{count:08x}");
    let covered = if digest.is_some() {
        "\"@method\" \"@target-uri\" \"content-digest\""
    } else {
        "\"@method\" \"@target-uri\""
    };
    let parameters = format!(
        "({covered});created={};nonce=\"{nonce}\";keyid=\"{}\"",
        now(),
        key.id().as_str()
    );
    let mut base = format!("\"@method\": {method}\n\"@target-uri\": {url}\n");
    if let Some(digest) = &digest {
        base.push_str(&format!("\"content-digest\": {digest}\n"));
    }
    base.push_str(&format!("\"@signature-params\": {parameters}"));
    let signature = STANDARD.encode(key.secret().sign(base.as_bytes()));
    let mut headers = vec![
        ("Signature-Input", format!("sig={parameters}")),
        ("Signature", format!("sig=:{signature}:")),
    ];
    headers.extend(digest.map(|digest| ("Content-Digest", digest)));
    headers
}
