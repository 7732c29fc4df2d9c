//! The text of DIDs and DID URLs (DID 1.0 section 3; SPEC chapter *DID*).

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DidError, DidJwk, DidKey, codes};

/// The longest DID or DID URL that is read, in bytes.
pub const MAX_BYTES: usize = 2048;

/// A DID: `did:`, a method name in lower case, `:`, and a method-specific identifier.
///
/// Two DIDs are the same when their texts are: nothing is normalised.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Did(String);

impl Did {
    /// What every DID matches that is not longer than [`MAX_BYTES`].
    pub const PATTERN: &'static str =
        "^did:[a-z0-9]+:(([A-Za-z0-9._-]|%[0-9A-Fa-f]{2})*:)*([A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$";

    /// Reads a DID.
    ///
    /// # Errors
    /// `did.syntax`.
    pub fn parse(text: &str) -> Result<Self, DidError> {
        let wrong = |detail: &'static str| Err(DidError::new(&codes::SYNTAX, detail));
        if text.len() > MAX_BYTES {
            return wrong("longer than 2048 bytes");
        }
        let Some((method, identifier)) = text
            .strip_prefix("did:")
            .and_then(|rest| rest.split_once(':'))
        else {
            return wrong("does not begin with `did:`, a method and `:`");
        };
        if method.is_empty()
            || !method
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        {
            return wrong("the method is not made of lower-case letters and digits");
        }
        if identifier.is_empty() || identifier.ends_with(':') {
            return wrong("the method-specific identifier is empty or ends with `:`");
        }
        if !is_well_formed(identifier, |byte| byte == b':' || is_identifier_byte(byte)) {
            return wrong(
                "the method-specific identifier has a character or percent-encoding that is not allowed",
            );
        }
        Ok(Self(text.to_owned()))
    }

    /// The DID of a method whose identifiers are well-formed.
    pub(super) fn of_method(method: &str, identifier: &str) -> Self {
        Self(format!("did:{method}:{identifier}"))
    }

    /// Whether the identifier is the key, so that there is no document to gather and none to change.
    #[must_use]
    pub fn is_its_key(&self) -> bool {
        [DidKey::METHOD, DidJwk::METHOD].contains(&self.method())
    }

    /// The whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The method name, such as `key` or `web`.
    #[must_use]
    pub fn method(&self) -> &str {
        self.parts().0
    }

    /// What follows the method name and its colon.
    #[must_use]
    pub fn identifier(&self) -> &str {
        self.parts().1
    }

    fn parts(&self) -> (&str, &str) {
        self.0
            .strip_prefix("did:")
            .and_then(|rest| rest.split_once(':'))
            .unwrap_or_default()
    }
}

impl fmt::Display for Did {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Did {
    type Err = DidError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for Did {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Did {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Did {
    fn schema_name() -> Cow<'static, str> {
        "Did".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": Self::PATTERN,
            "maxLength": MAX_BYTES,
            "description": "Decentralized identifier (DID 1.0)",
        })
    }
}

/// A DID URL: a DID with an optional path, query and fragment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DidUrl {
    did: Did,
    path: String,
    query: Option<String>,
    fragment: Option<String>,
}

impl DidUrl {
    /// Reads an absolute DID URL.
    ///
    /// # Errors
    /// `did.syntax`.
    pub fn parse(text: &str) -> Result<Self, DidError> {
        if text.len() > MAX_BYTES {
            return Err(DidError::new(&codes::SYNTAX, "longer than 2048 bytes"));
        }
        let (rest, fragment) = split_off(text, '#');
        let (rest, query) = split_off(rest, '?');
        let (did, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let did = Did::parse(did)?;
        let parts = [Some(path), query, fragment];
        if !parts
            .iter()
            .flatten()
            .all(|part| is_well_formed(part, is_url_byte))
        {
            return Err(DidError::new(
                &codes::SYNTAX,
                "path, query or fragment has a character or percent-encoding that is not allowed",
            ));
        }
        Ok(Self {
            did,
            path: path.to_owned(),
            query: query.map(str::to_owned),
            fragment: fragment.map(str::to_owned),
        })
    }

    /// The DID it begins with.
    #[must_use]
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// The path, with its leading `/`; empty where there is none.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What follows `?`.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.query.as_deref()
    }

    /// What follows `#`.
    #[must_use]
    pub fn fragment(&self) -> Option<&str> {
        self.fragment.as_deref()
    }
}

impl fmt::Display for DidUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.did, self.path)?;
        self.query
            .iter()
            .try_for_each(|query| write!(f, "?{query}"))?;
        self.fragment
            .iter()
            .try_for_each(|fragment| write!(f, "#{fragment}"))
    }
}

/// The name of a verification method: a DID and a fragment, without path and query.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VerificationMethodRef {
    text: String,
    did: Did,
}

impl VerificationMethodRef {
    /// Reads the value of a `verificationMethod` member.
    ///
    /// # Errors
    /// `did.verification-method-url`.
    pub fn parse(text: &str) -> Result<Self, DidError> {
        let wrong = |detail: String| DidError::new(&codes::VERIFICATION_METHOD_URL, detail);
        let url = DidUrl::parse(text)
            .map_err(|error| wrong(format!("not an absolute DID URL: {}", error.detail())))?;
        if !url.path.is_empty() || url.query.is_some() {
            return Err(wrong("path or query is not allowed here".to_owned()));
        }
        if url.fragment.as_deref().is_none_or(str::is_empty) {
            return Err(wrong("no fragment".to_owned()));
        }
        Ok(Self {
            text: text.to_owned(),
            did: url.did,
        })
    }

    pub(super) fn of(did: Did, fragment: &str) -> Self {
        Self {
            text: format!("{did}#{fragment}"),
            did,
        }
    }

    /// The whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The DID in whose document the method stands.
    #[must_use]
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// What follows `#`.
    #[must_use]
    pub fn fragment(&self) -> &str {
        self.text
            .split_once('#')
            .map_or("", |(_, fragment)| fragment)
    }
}

impl fmt::Display for VerificationMethodRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn split_off(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark)
        .map_or((text, None), |(before, after)| (before, Some(after)))
}

/// Whether every byte is allowed or part of a percent-encoding with two hexadecimal digits.
fn is_well_formed(text: &str, allowed: fn(u8) -> bool) -> bool {
    let mut bytes = text.bytes();
    let hexadecimal =
        |bytes: &mut std::str::Bytes<'_>| bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
    while let Some(byte) = bytes.next() {
        let good = if byte == b'%' {
            hexadecimal(&mut bytes) && hexadecimal(&mut bytes)
        } else {
            allowed(byte)
        };
        if !good {
            return false;
        }
    }
    true
}

/// `idchar` of DID 1.0 section 3.1, percent-encoding apart.
fn is_identifier_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}

/// What RFC 3986 allows in paths, queries and fragments, percent-encoding apart; the marks between
/// them are split off before.
fn is_url_byte(byte: u8) -> bool {
    is_identifier_byte(byte) || b"~!$&'()*+,;=:@/?".contains(&byte)
}
