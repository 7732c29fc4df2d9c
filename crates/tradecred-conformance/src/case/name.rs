//! Names that are paths: of vectors and of requirements (SPEC chapter *Conformance classes*).

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A text that is not such a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidName(&'static str);

impl fmt::Display for InvalidName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for InvalidName {}

/// A text type that parses and publishes its own form: words in kebab case, joined by a separator.
macro_rules! name {
    ($(#[$doc:meta])* $type:ident, $separator:literal, $pattern:literal, $form:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $type(String);

        impl $type {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $type {
            type Err = InvalidName;

            fn from_str(text: &str) -> Result<Self, InvalidName> {
                let is_name = text.contains($separator) && text.split($separator).all(is_kebab);
                if is_name { Ok(Self(text.to_owned())) } else { Err(InvalidName($form)) }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                Cow::<'_, str>::deserialize(from)?.parse().map_err(serde::de::Error::custom)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern, "description": $form })
            }
        }
    };
}

name!(
    /// The permanent name of a vector: its area, a slash, its own name, such as
    /// `status/index-out-of-range`. An area may have several levels.
    VectorId,
    '/',
    "^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)+$",
    "not of the form `area/name` in lower-case words, digits and hyphens"
);

name!(
    /// The id of a requirement of SPEC.md, which is also the code of the problem when it is not
    /// met: `area.name`, such as `proof.signature`.
    RequirementId,
    '.',
    "^[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+$",
    "not of the form `area.name` in lower-case words, digits and hyphens"
);

impl VectorId {
    /// Everything before the last slash.
    #[must_use]
    pub fn area(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(area, _)| area)
    }

    /// What follows the last slash.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0
            .rsplit_once('/')
            .map_or(self.as_str(), |(_, name)| name)
    }
}

impl RequirementId {
    /// What stands before the first dot, which is a chapter of SPEC.md.
    #[must_use]
    pub fn area(&self) -> &str {
        self.0
            .split_once('.')
            .map_or(self.as_str(), |(area, _)| area)
    }
}

fn is_kebab(word: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    word.bytes().next().is_some_and(is_plain)
        && word.bytes().all(|byte| is_plain(byte) || byte == b'-')
}
