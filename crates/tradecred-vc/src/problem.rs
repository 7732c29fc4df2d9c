//! Problems: what can be wrong with a credential, each under one stable code (SPEC chapter *Report*).
//!
//! A code is `area.kebab-case`; it is also the id of the SPEC requirement that it belongs to. The
//! definitions stand beside the module that raises them, written with [`problems!`](crate::problems).

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

/// One sentence in the three languages of the North American agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Spanish.
    pub es: &'static str,
    /// French.
    pub fr: &'static str,
}

/// Which of the three results of a report a check decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Axis {
    /// Is it genuine: bytes, proof, issuer.
    Authenticity,
    /// Does the document satisfy the rules of its law.
    Requirements,
    /// Is it in force at the time asked about; the value is the result when the check does not pass.
    Standing(Standing),
}

/// Whether a credential is in force at the time asked about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Standing {
    /// In force.
    InForce,
    /// Its period has not begun.
    NotYet,
    /// Its period is over.
    Ended,
    /// Suspended by its issuer.
    Suspended,
    /// Revoked by its issuer.
    Withdrawn,
    /// Replaced by a later credential.
    Superseded,
    /// Could not be decided.
    Undecided,
}

/// A problem code: its place in the report and its words.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Definition {
    /// `area.kebab-case`; added, never renamed. The id of the SPEC requirement as well.
    pub code: &'static str,
    /// Which result it decides.
    pub axis: Axis,
    /// The W3C problem type URL, where one exists.
    pub problem_type: Option<&'static str>,
    /// What is wrong.
    pub title: Text,
    /// What to do about it.
    pub remedy: Text,
}

#[doc(hidden)]
impl Definition {
    /// Used by [`problems!`](crate::problems) only.
    pub const fn new(
        code: &'static str,
        axis: Axis,
        problem_type: Option<&'static str>,
        title: Text,
        remedy: Text,
    ) -> Self {
        Self {
            code,
            axis,
            problem_type,
            title,
            remedy,
        }
    }
}

/// A code, compared by identity of its definition.
pub type Code = &'static Definition;

/// Base of the problem type URLs that W3C does not define.
pub const PROBLEM_TYPE_BASE: &str = "https://w3id.org/tradecred/problems#";

impl Definition {
    /// The RFC 9457 `type`: the W3C URL where one exists, else ours.
    #[must_use]
    pub fn type_url(&self) -> Cow<'static, str> {
        match self.problem_type {
            Some(url) => Cow::Borrowed(url),
            None => Cow::Owned(format!("{PROBLEM_TYPE_BASE}{}", self.code)),
        }
    }

    /// The part of the code before the dot: SPEC chapter, vector area and module.
    #[must_use]
    pub fn area(&self) -> &'static str {
        self.code
            .split_once('.')
            .map_or(self.code, |(area, _)| area)
    }
}

/// One finding: a code, where, and what exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which problem.
    pub code: Code,
    /// JSON Pointer (RFC 6901) into the document; empty for the whole of it.
    pub pointer: String,
    /// Lower case, no full stop, no document contents beyond the pointer; may be empty.
    pub detail: String,
}

impl Problem {
    /// A finding without further detail.
    pub fn at(code: Code, pointer: impl Into<String>) -> Self {
        Self {
            code,
            pointer: pointer.into(),
            detail: String::new(),
        }
    }

    /// The same with a detail: lower case, no full stop, input in backticks, no secrets.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.code, self.code.title.en)?;
        if !self.detail.is_empty() {
            write!(f, " ({})", self.detail)?;
        }
        if !self.pointer.is_empty() {
            write!(f, " at `{}`", self.pointer)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

/// Problem type URLs that W3C specifications define.
pub mod w3c {
    /// VC Data Model 2.0: the bytes are not the JSON that was expected.
    pub const PARSING: Option<&str> = Some("https://www.w3.org/TR/vc-data-model#PARSING_ERROR");
    /// VC Data Model 2.0: a signature or digest does not fit.
    pub const CRYPTOGRAPHIC: Option<&str> =
        Some("https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR");
    /// VC Data Model 2.0: one value is wrong.
    pub const MALFORMED: Option<&str> =
        Some("https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR");
    /// VC Data Model 2.0: a value is outside its range.
    pub const RANGE: Option<&str> = Some("https://www.w3.org/TR/vc-data-model#RANGE_ERROR");
    /// Data Integrity 1.0: proof members missing or wrong.
    pub const PROOF_VERIFICATION: Option<&str> =
        Some("https://w3id.org/security#PROOF_VERIFICATION_ERROR");
    /// Data Integrity 1.0: the proof was made for another domain.
    pub const INVALID_DOMAIN: Option<&str> = Some("https://w3id.org/security#INVALID_DOMAIN_ERROR");
    /// Data Integrity 1.0: the proof answers another challenge.
    pub const INVALID_CHALLENGE: Option<&str> =
        Some("https://w3id.org/security#INVALID_CHALLENGE_ERROR");
    /// Controlled Identifiers 1.0: the verification method is wrong.
    pub const INVALID_VERIFICATION_METHOD: Option<&str> =
        Some("https://w3id.org/security#INVALID_VERIFICATION_METHOD");
    /// Bitstring Status List 1.0: the list could not be had.
    pub const STATUS_RETRIEVAL: Option<&str> =
        Some("https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR");
    /// Bitstring Status List 1.0: the list does not verify.
    pub const STATUS_VERIFICATION: Option<&str> =
        Some("https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR");
    /// Bitstring Status List 1.0: the list is too short.
    pub const STATUS_LIST_LENGTH: Option<&str> =
        Some("https://www.w3.org/ns/credentials/status-list#STATUS_LIST_LENGTH_ERROR");
}

/// Appends one reference token to a JSON Pointer, escaped as RFC 6901 asks.
pub fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    for c in token.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}

/// Defines problem codes as public statics, and `ALL`, the list of them, for the registry.
///
/// ```
/// tradecred_vc::problems! {
///     /// The sky is not blue.
///     SKY = "weather.sky", Requirements, None,
///         "the sky is not blue" / "el cielo no es azul" / "le ciel n'est pas bleu",
///         "wait" / "espere" / "attendez";
/// }
/// assert_eq!(ALL[0].area(), "weather");
/// ```
#[macro_export]
macro_rules! problems {
    ($( $(#[$doc:meta])* $name:ident = $code:expr, $axis:ident $(($standing:ident))?, $type:expr,
        $en:literal / $es:literal / $fr:literal,
        $ren:literal / $res:literal / $rfr:literal; )*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::problem::Definition = $crate::problem::Definition::new(
                $code,
                $crate::problem::Axis::$axis $(($crate::problem::Standing::$standing))?,
                $type,
                $crate::problem::Text { en: $en, es: $es, fr: $fr },
                $crate::problem::Text { en: $ren, es: $res, fr: $rfr },
            );
        )*
        /// Every code defined here, in order.
        pub const ALL: &[&$crate::problem::Definition] = &[$(&$name),*];
    };
}
