//! HTTP Message Signatures as a node reads them (RFC 9421; SPEC section *Callers*): one signature, under the
//! key of a DID, over at least the method, the address and the digest of the body.

use axum::http::{HeaderMap, HeaderName};
use sfv::{BareItem, Dictionary, InnerList, ListEntry, ListSerializer, Parser};
use tradecred_vc::did::{DidResolution, Relationship, VerificationMethodRef};
use tradecred_vc::key::Algorithm;
use tradecred_vc::problem::Problem;
use tradecred_vc::time::Timestamp;

use super::base::{Target, signature_base};
use super::codes;

/// How far `created` may lie from now, in seconds.
pub(super) const WINDOW: i64 = 300;
/// How long a nonce may be, in characters.
const NONCE: std::ops::RangeInclusive<usize> = 16..=128;
/// The most components that a signature covers.
const MOST_COMPONENTS: usize = 32;
/// The two headers of a signature.
pub(super) const INPUT: HeaderName = HeaderName::from_static("signature-input");
const SIGNATURE: HeaderName = HeaderName::from_static("signature");

/// A signature as it was sent; nothing in it can be relied on.
#[derive(Debug)]
pub(super) struct Signature {
    /// Whose key it names.
    pub(super) key: VerificationMethodRef,
    /// What it says of its own uniqueness.
    pub(super) nonce: String,
    created: Timestamp,
    expires: Option<Timestamp>,
    algorithm: Option<String>,
    /// The names of what it covers, in order.
    components: Vec<String>,
    /// `@signature-params`: components and parameters as they are signed.
    parameters: String,
    bytes: Vec<u8>,
}

impl Signature {
    /// Reads the signature of a request.
    pub(super) fn read(headers: &HeaderMap) -> Result<Self, Problem> {
        let mut input = dictionary(headers, &INPUT)?;
        let signatures = dictionary(headers, &SIGNATURE)?;
        if input.len() != 1 || signatures.len() != 1 {
            return Err(form("exactly one signature is read"));
        }
        let (label, covered) = input.pop().ok_or_else(|| form("no signature"))?;
        let bytes = match signatures.get(&label) {
            Some(ListEntry::Item(item)) if item.params.is_empty() => match &item.bare_item {
                BareItem::ByteSequence(bytes) => bytes.clone(),
                _ => return Err(form("`Signature` must hold bytes")),
            },
            _ => {
                return Err(form(
                    "`Signature` and `Signature-Input` must name one label",
                ));
            }
        };
        let ListEntry::InnerList(covered) = covered else {
            return Err(form("`Signature-Input` must hold a list of components"));
        };
        Self::of(&covered, bytes)
    }

    fn of(covered: &InnerList, bytes: Vec<u8>) -> Result<Self, Problem> {
        let mut components: Vec<String> = Vec::new();
        for item in &covered.items {
            let BareItem::String(name) = &item.bare_item else {
                return Err(form("a component must be a string"));
            };
            let name = name.as_str();
            if !item.params.is_empty() {
                return Err(form("a component with parameters is not read here"));
            }
            if components.iter().any(|known| known == name) {
                return Err(form("a component stands there twice"));
            }
            if components.len() >= MOST_COMPONENTS {
                return Err(form("more than 32 components"));
            }
            components.push(name.to_owned());
        }
        let (mut key, mut nonce, mut algorithm) = (None, None, None);
        let (mut created, mut expires) = (None, None);
        for (name, value) in &covered.params {
            match (name.as_str(), value) {
                ("keyid", BareItem::String(value)) => key = Some(value.as_str()),
                ("nonce", BareItem::String(value)) => nonce = Some(value.as_str()),
                ("alg", BareItem::String(value)) => algorithm = Some(value.as_str().to_owned()),
                ("tag", BareItem::String(_)) => {}
                ("created", BareItem::Integer(value)) => created = Some(instant(*value)?),
                ("expires", BareItem::Integer(value)) => expires = Some(instant(*value)?),
                _ => return Err(form("a parameter that is not known, or of another type")),
            }
        }
        let missing = |name: &str| {
            Problem::at(&codes::COVERAGE, "").detail(format!("the parameter `{name}` is missing"))
        };
        let key = key.ok_or_else(|| missing("keyid"))?;
        let key = VerificationMethodRef::parse(key)
            .map_err(|_| form("`keyid` must be the DID URL of a key"))?;
        let nonce = nonce.ok_or_else(|| missing("nonce"))?;
        if !NONCE.contains(&nonce.len()) {
            return Err(form("`nonce` must have 16 to 128 characters"));
        }
        let mut serializer = ListSerializer::new();
        serializer.members([&ListEntry::InnerList(covered.clone())]);
        Ok(Self {
            key,
            nonce: nonce.to_owned(),
            created: created.ok_or_else(|| missing("created"))?,
            expires,
            algorithm,
            components,
            parameters: serializer
                .finish()
                .ok_or_else(|| form("an empty signature"))?,
            bytes,
        })
    }

    /// Whether it covers what it must.
    pub(super) fn check_coverage(&self, has_body: bool) -> Result<(), Problem> {
        let covers = |name: &str| self.components.iter().any(|known| known == name);
        let address = ["@authority", "@path", "@query"];
        let missing = if !covers("@method") {
            "`@method`"
        } else if !covers("@target-uri") && !address.into_iter().all(covers) {
            "`@target-uri`, or `@authority`, `@path` and `@query`"
        } else if has_body && !covers("content-digest") {
            "`content-digest`"
        } else {
            return Ok(());
        };
        Err(Problem::at(&codes::COVERAGE, "").detail(format!("not covered: {missing}")))
    }

    /// Whether it was made just now.
    pub(super) fn check_time(&self, now: Timestamp) -> Result<(), Problem> {
        let age = now
            .unix_seconds()
            .saturating_sub(self.created.unix_seconds());
        if age.abs() > WINDOW {
            return Err(Problem::at(&codes::STALE, "")
                .detail("`created` is more than five minutes from now"));
        }
        if self.expires.is_some_and(|expires| expires < now) {
            return Err(Problem::at(&codes::STALE, "").detail("`expires` is over"));
        }
        Ok(())
    }

    /// Whether it fits the request under the key that it names.
    pub(super) fn verify(&self, target: &Target<'_>) -> Result<(), Problem> {
        let unfit = || Problem::at(&codes::SIGNATURE, "");
        let key = DidResolution::new(self.key.did(), self.created, &[])
            .and_then(|resolution| resolution.method_for(&self.key, Relationship::Authentication))
            .map_err(|_| unfit().detail("`keyid` names no key of its DID for authentication"))?;
        let own = match key.algorithm() {
            Algorithm::Ed25519 => "ed25519",
            Algorithm::P256 => "ecdsa-p256-sha256",
            Algorithm::P384 => "ecdsa-p384-sha384",
            _ => return Err(unfit().detail("the algorithm of the key is not read here")),
        };
        if self.algorithm.as_ref().is_some_and(|named| named != own) {
            return Err(unfit().detail("`alg` is not the algorithm of the key"));
        }
        let base = signature_base(&self.components, &self.parameters, target)?;
        if key.verify(base.as_bytes(), &self.bytes) {
            Ok(())
        } else {
            Err(unfit())
        }
    }
}

/// A header that is a dictionary of structured fields, its lines joined.
pub(super) fn dictionary(headers: &HeaderMap, name: &HeaderName) -> Result<Dictionary, Problem> {
    let lines: Vec<&[u8]> = headers
        .get_all(name)
        .iter()
        .map(axum::http::HeaderValue::as_bytes)
        .collect();
    Parser::new(&lines.join(&b", "[..])).parse().map_err(|_| {
        form(&format!(
            "`{name}` is not a dictionary of structured fields"
        ))
    })
}

fn instant(seconds: sfv::Integer) -> Result<Timestamp, Problem> {
    Timestamp::from_unix_seconds(seconds.into()).ok_or_else(|| form("a time beyond all times"))
}

pub(super) fn form(detail: &str) -> Problem {
    Problem::at(&codes::FORM, "").detail(detail)
}

#[cfg(test)]
mod tests;
