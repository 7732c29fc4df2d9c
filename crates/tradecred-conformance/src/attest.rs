//! What a conformance statement has to say of a report: its members follow from the JSON of the report alone, so that
//! whoever holds both sees whether they belong together (SPEC chapter *Conformance credential*).

use std::fmt;

use serde_json::{Map, Value, json};
use tradecred_vc::digest::{DigestMultibase, Sha256Digest};
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits};

use crate::service::Service;

pub mod remade;
mod row;

use row::{Counts, Row, transcript_root};

#[cfg(test)]
mod tests;

/// What reading a report may cost: 64 MiB, five million values.
const LIMITS: Limits = Limits {
    bytes: 64 * 1024 * 1024,
    depth: 64,
    nodes: 5_000_000,
};

/// Why nothing can be stated of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotStated(String);

impl fmt::Display for NotStated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotStated {}

fn fault(what: impl Into<String>) -> NotStated {
    NotStated(what.into())
}

/// What follows from a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    members: Map<String, Value>,
    dialect: Option<String>,
}

impl Stated {
    /// Reads a JSON report on vectors or on trials, strictly.
    ///
    /// # Errors
    /// Where the bytes are no such report, or it does not say what a statement has to.
    pub fn read(report: &[u8]) -> Result<Self, NotStated> {
        let report = json::read(report, &LIMITS).map_err(|problem| fault(problem.to_string()))?;
        let digest = DigestMultibase::of_bytes(&jcs::to_vec(&report));
        let report = report.to_serde();
        let mut members = of_report(&report)?;
        members.insert("reportDigest".to_owned(), json!(digest));
        Ok(Self {
            members,
            dialect: dialect(&report),
        })
    }

    /// How many words of the software were taken for codes, where the profile has a map of them: what the judge compared
    /// is then not what was answered.
    #[must_use]
    pub fn dialect(&self) -> Option<&str> {
        self.dialect.as_deref()
    }

    /// The members of the statement that follow from the report.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        &self.members
    }

    /// The members of a statement that are others than the report has them, each with what it has; empty where they
    /// belong together.
    #[must_use]
    pub fn differences(&self, statement: &Value) -> Vec<Difference> {
        let optional = OPTIONAL
            .iter()
            .filter(|name| !self.members.contains_key(**name));
        let absent = optional.map(|name| (*name, &Value::Null));
        let given = self
            .members
            .iter()
            .map(|(name, value)| (name.as_str(), value));
        let mut found: Vec<Difference> = given
            .chain(absent)
            .filter_map(|(name, expected)| {
                let mut said = statement.get(name).cloned().unwrap_or_default();
                if let (SOFTWARE, Some(software)) = (name, said.as_object_mut()) {
                    software.remove("maker");
                }
                difference(name, expected, &said)
            })
            .collect();
        found.sort_by(|one, other| one.member.cmp(&other.member));
        found
    }
}

const SOFTWARE: &str = "software";
/// Members that a report need not have: where it has them not, neither has the statement.
const OPTIONAL: [&str; 5] = ["class", "documentTypes", "features", "seed", "excepted"];

/// A member that is another than the report has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Its path in the statement.
    pub member: String,
    /// What the report gives, as JSON; `null` for nothing.
    pub report: String,
    /// What the statement says.
    pub statement: String,
}

/// The first place at which two values differ, member by member of an object.
fn difference(name: &str, expected: &Value, said: &Value) -> Option<Difference> {
    if let (Value::Object(expected), Value::Object(said)) = (expected, said) {
        let names = expected.keys().chain(said.keys());
        return names.into_iter().find_map(|inner| {
            let of = |members: &Map<String, Value>| members.get(inner).cloned().unwrap_or_default();
            difference(&format!("{name}/{inner}"), &of(expected), &of(said))
        });
    }
    (expected != said).then(|| Difference {
        member: name.to_owned(),
        report: crate::printable::line(&expected.to_string(), 200),
        statement: crate::printable::line(&said.to_string(), 200),
    })
}

fn dialect(report: &Value) -> Option<String> {
    let codes = report.pointer("/profile/codes").and_then(Value::as_object);
    let ignored = report.pointer("/profile/ignoredCodes");
    let ignored = ignored.and_then(Value::as_array).map_or(0, Vec::len);
    let mapped = codes.map_or(0, Map::len);
    (mapped + ignored > 0).then(|| {
        format!("{mapped} words of the software were taken for codes, and {ignored} left out, by its profile")
    })
}

fn text<'v>(value: &'v Value, pointer: &str) -> Option<&'v str> {
    value.pointer(pointer).and_then(Value::as_str)
}

fn whole(value: &Value, pointer: &str) -> Option<u64> {
    value.pointer(pointer).and_then(Value::as_u64)
}

/// Everything but the digest.
fn of_report(report: &Value) -> Result<Map<String, Value>, NotStated> {
    let service = text(report, "/profile").and_then(|name| {
        let mut all = Service::ALL.into_iter();
        all.find(|service| service.as_str() == name)
    });
    let mut rows: Vec<Row<'_>> = report
        .get("results")
        .and_then(Value::as_array)
        .ok_or_else(|| fault("no report: it has no `results`"))?
        .iter()
        .map(|row| Row::of(row, service.is_some()))
        .collect::<Result<_, _>>()?;
    rows.sort_by(|one, other| one.id.as_bytes().cmp(other.id.as_bytes()));
    if let Some([one, _]) = rows.array_windows().find(|[one, other]| one.id == other.id) {
        return Err(fault(format!("`{}` has two rows", one.id)));
    }
    let questions = Questions::of(
        report,
        if service.is_some() {
            "trials"
        } else {
            "vectors"
        },
    )?;
    let mut members = Map::new();
    let mut insert = |name: &str, value: Value| members.insert(name.to_owned(), value);
    insert(SOFTWARE, software(report, service.is_some())?);
    match service {
        Some(service) => {
            insert("role", json!(service.as_str()));
        }
        None => {
            insert("role", json!(text(report, "/role").unwrap_or("verifier")));
            let class = text(report, "/profile/class").ok_or_else(|| fault("no class"))?;
            insert("class", json!(class));
            for name in ["documentTypes", "features"] {
                let declared = report.pointer(&format!("/profile/{name}"));
                let declared =
                    declared.filter(|all| all.as_array().is_some_and(|all| !all.is_empty()));
                if let Some(declared) = declared {
                    insert(name, declared.clone());
                }
            }
        }
    }
    insert("suite", questions.suite);
    if let Some(seed) = report.get("seed") {
        let seed = seed
            .as_u64()
            .ok_or_else(|| fault("the seed is no whole number"))?;
        insert("seed", json!(seed.to_string()));
    }
    insert("transcriptRoot", json!(transcript_root(&rows)));
    let counts_reasons =
        text(report, "/level") == Some("own") || text(report, "/profile/class") == Some("rules");
    let counts = Counts::of(&rows, counts_reasons, questions.in_role)?;
    let is_stale = report
        .get("staleExceptions")
        .and_then(Value::as_array)
        .is_some_and(|stale| !stale.is_empty());
    insert("claimed", json!(counts.claim(is_stale)));
    insert("counts", counts.value());
    let exceptions: Vec<Value> = rows.iter().filter_map(Row::exception).collect();
    if !exceptions.is_empty() {
        insert("excepted", json!(exceptions));
    }
    for name in ["started", "ended"] {
        let instant = text(report, &format!("/{name}"));
        let instant = instant.ok_or_else(|| fault(format!("the report has no `{name}`")))?;
        insert(name, json!(instant));
    }
    Ok(members)
}

fn software(report: &Value, is_service: bool) -> Result<Value, NotStated> {
    let place = if is_service { "" } else { "/profile" };
    let name = text(report, &format!("{place}/implementation")).unwrap_or_default();
    if name.is_empty() {
        let what = "the report does not name the software: its profile has to say `implementation`";
        return Err(fault(what));
    }
    let mut software = json!({
        "type": "TestedSoftware",
        "implementation": name,
        "reachedAs": reached_as(text(report, "/target").unwrap_or_default()),
    });
    let version = text(report, &format!("{place}/version")).filter(|version| !version.is_empty());
    if let (Some(members), Some(version)) = (software.as_object_mut(), version) {
        members.insert("version".to_owned(), json!(version));
    }
    Ok(software)
}

/// How the target that was named so is reached.
fn reached_as(target: &str) -> &'static str {
    match target.split_once(':') {
        Some(("http" | "https", _)) => "http",
        Some(("cmd", _)) => "driver",
        Some(("files", _)) => "recorded",
        Some(("self", _)) => "in-process",
        _ => "embedded",
    }
}

/// The questions of a run.
struct Questions {
    suite: Value,
    /// How many of them the role is asked.
    in_role: u64,
}

impl Questions {
    fn of(report: &Value, kind: &str) -> Result<Self, NotStated> {
        let missing = || fault("no report: it does not name its suite");
        let hexadecimal =
            text(report, "/suite/digest").and_then(|digest| digest.strip_prefix("sha256:"));
        let digest = hexadecimal.and_then(sha256_of).ok_or_else(missing)?;
        let number = whole(report, "/suite/vectors").ok_or_else(missing)?;
        let edition = text(report, "/suite/version").ok_or_else(missing)?;
        let suite = json!({
            "type": "ConformanceSuite",
            "questions": kind,
            "version": edition,
            "digestMultibase": DigestMultibase::of_digest(digest),
            "questionCount": number,
        });
        Ok(Self {
            suite,
            in_role: whole(report, "/suite/inRole").unwrap_or(number),
        })
    }
}

fn sha256_of(hexadecimal: &str) -> Option<Sha256Digest> {
    let byte = |at: usize| {
        let pair = hexadecimal.get(at * 2..at * 2 + 2)?;
        u8::from_str_radix(pair, 16).ok()
    };
    let is_plain = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if hexadecimal.len() != 64 || !hexadecimal.bytes().all(is_plain) {
        return None;
    }
    let bytes: Option<Vec<u8>> = (0..32).map(byte).collect();
    Some(Sha256Digest::from_bytes(bytes?.try_into().ok()?))
}
