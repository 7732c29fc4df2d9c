//! The signature base: what is signed of a request, line by line (RFC 9421 section 2.5), and the digest of its
//! body (RFC 9530).

use std::fmt::Write as _;

use axum::http::{HeaderMap, HeaderName, Method, Uri};
use sfv::{BareItem, ListEntry};
use subtle::ConstantTimeEq;
use tradecred_vc::digest::sha256;
use tradecred_vc::problem::Problem;

use super::codes;
use super::signature::{dictionary, form};

/// The header that gives the digest of the body.
const DIGEST: HeaderName = HeaderName::from_static("content-digest");

/// What a signature is held against.
pub(super) struct Target<'r> {
    pub(super) method: &'r Method,
    /// As it stands in the request: path and query.
    pub(super) uri: &'r Uri,
    pub(super) headers: &'r HeaderMap,
    /// The URL under which others reach the node, without a slash at the end. The header `Host` is anybody's
    /// word, and is not asked.
    pub(super) url: &'r str,
}

impl Target<'_> {
    /// The value of a component.
    fn component(&self, name: &str) -> Result<String, Problem> {
        let (scheme, rest) = self.url.split_once("://").unwrap_or(("http", self.url));
        let (authority, prefix) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
        let path = format!("{prefix}{}", self.uri.path());
        let query = self.uri.query();
        let asked = query.map_or_else(String::new, |query| format!("?{query}"));
        Ok(match name {
            "@method" => self.method.as_str().to_owned(),
            "@scheme" => scheme.to_ascii_lowercase(),
            "@authority" => normal_authority(scheme, authority),
            "@path" => path,
            "@query" if query.is_none() => "?".to_owned(),
            "@query" => asked,
            "@request-target" => format!("{path}{asked}"),
            "@target-uri" => format!("{}{}{asked}", self.url, self.uri.path()),
            _ => self.field(name)?,
        })
    }

    /// The value of a header: its lines, trimmed and joined.
    fn field(&self, name: &str) -> Result<String, Problem> {
        let unread = || form("a component that is not read here");
        if name.chars().any(|c| c.is_ascii_uppercase()) || name.starts_with('@') {
            return Err(unread());
        }
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unread())?;
        let lines = self.headers.get_all(&name).iter();
        let lines: Result<Vec<&str>, _> = lines.map(|line| line.to_str().map(str::trim)).collect();
        let lines = lines.map_err(|_| form("a covered header is not text"))?;
        if lines.is_empty() {
            return Err(Problem::at(&codes::COVERAGE, "")
                .detail("a header is covered that the request does not have"));
        }
        Ok(lines.join(", "))
    }
}

/// Host and port, in lower case, without the port that the scheme has anyway.
fn normal_authority(scheme: &str, authority: &str) -> String {
    let authority = authority.to_ascii_lowercase();
    let usual = if scheme.eq_ignore_ascii_case("https") {
        ":443"
    } else {
        ":80"
    };
    match authority.strip_suffix(usual) {
        Some(host) => host.to_owned(),
        None => authority,
    }
}

/// The text that is signed.
pub(super) fn signature_base(
    components: &[String],
    parameters: &str,
    target: &Target<'_>,
) -> Result<String, Problem> {
    let mut base = String::new();
    for name in components {
        // Writing into a text cannot fail.
        let _ = writeln!(base, "\"{name}\": {}", target.component(name)?);
    }
    let _ = write!(base, "\"@signature-params\": {parameters}");
    Ok(base)
}

/// Whether the body is the one of the header `Content-Digest`. Digests of other functions beside SHA-256 are
/// not looked at.
pub(super) fn check_digest(headers: &HeaderMap, body: &[u8]) -> Result<(), Problem> {
    let digests = dictionary(headers, &DIGEST)?;
    let unfit = |detail: &str| Problem::at(&codes::DIGEST, "").detail(detail);
    let Some(ListEntry::Item(item)) = digests.get("sha-256") else {
        return Err(unfit("`sha-256` is needed"));
    };
    let BareItem::ByteSequence(given) = &item.bare_item else {
        return Err(unfit("`sha-256` must hold bytes"));
    };
    let fits: bool = sha256(body).as_bytes()[..].ct_eq(given.as_slice()).into();
    if fits {
        Ok(())
    } else {
        Err(unfit("the SHA-256 of the body is another"))
    }
}

/// Whether there is the header.
pub(super) fn has_digest(headers: &HeaderMap) -> bool {
    headers.contains_key(DIGEST)
}
