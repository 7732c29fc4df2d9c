//! Patterns that select vectors by name (SPEC chapter *Conformance classes*).

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A pattern for names of vectors.
///
/// `*` stands for any run of characters but `/`, `**` for any run at all. A pattern selects a
/// vector if it matches its name or a folder above it: `proof`, `proof/*` and `proof/chain-*` are
/// patterns, and `document/*` selects everything below `document`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Glob(String);

impl Glob {
    /// Whether the name, or a folder above it, matches.
    #[must_use]
    pub fn selects(&self, name: &str) -> bool {
        let above = name.match_indices('/').map(|(at, _)| name.split_at(at).0);
        above.chain([name]).any(|path| matches(&self.0, path))
    }
}

/// A pattern that is empty or longer than 200 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidGlob;

impl fmt::Display for InvalidGlob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a pattern has 1 to 200 bytes")
    }
}

impl std::error::Error for InvalidGlob {}

impl FromStr for Glob {
    type Err = InvalidGlob;

    fn from_str(text: &str) -> Result<Self, InvalidGlob> {
        let text = text.trim_end_matches('/');
        if (1..=200).contains(&text.len()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidGlob)
        }
    }
}

impl fmt::Display for Glob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Glob {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Cow::<'_, str>::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

impl schemars::JsonSchema for Glob {
    fn schema_name() -> Cow<'static, str> {
        "Glob".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "pattern for names of vectors; `*` within a folder, `**` across folders",
        })
    }
}

/// Follows the pattern along the name and keeps, for each place in the name, whether the pattern so
/// far can end there: time is the product of the two lengths, whatever the pattern.
fn matches(pattern: &str, name: &str) -> bool {
    let name: Vec<char> = name.chars().collect();
    let mut ends: Vec<bool> = std::iter::once(true)
        .chain(name.iter().map(|_| false))
        .collect();
    let mut pattern = pattern.chars().peekable();
    while let Some(wanted) = pattern.next() {
        let crosses_folders = wanted == '*' && pattern.next_if_eq(&'*').is_some();
        let mut next = Vec::with_capacity(ends.len());
        let mut before: Option<char> = None;
        let mut can_end_before = false;
        for (place, could_end) in ends.iter().enumerate() {
            let can_end = if wanted == '*' {
                let may_grow = crosses_folders || before != Some('/');
                *could_end || (can_end_before && before.is_some() && may_grow)
            } else {
                let reached = place.checked_sub(1).and_then(|last| ends.get(last));
                reached == Some(&true) && before == Some(wanted)
            };
            next.push(can_end);
            can_end_before = can_end;
            before = name.get(place).copied();
        }
        ends = next;
    }
    ends.last() == Some(&true)
}
