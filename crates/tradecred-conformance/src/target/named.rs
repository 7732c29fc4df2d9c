//! The problems that a node names which does not answer in our form: types of RFC 9457, lists of errors, checks
//! (SPEC requirement *vectors.dialect*).

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::answer::in_order;

/// Members that hold problems, as one or as a list.
const PROBLEMS: [&str; 4] = ["errors", "error", "problems", "problemDetails"];

/// Members that hold an object in which problems are named.
const AROUND: [&str; 5] = ["result", "results", "report", "details", "cause"];

/// Members that are the name of a problem, the most exact first.
const NAMES: [&str; 4] = ["code", "type", "name", "id"];

/// Members that tell how a check came out.
const ENDS: [&str; 6] = ["status", "outcome", "result", "valid", "verified", "passed"];

/// The type of a problem that has none (RFC 9457 section 4.2.1).
const NO_TYPE: &str = "about:blank";

/// How deep problems are looked for.
const DEPTH: usize = 6;

/// The most different words that are kept.
const MOST: usize = 1000;

/// What a body names.
#[derive(Debug, Default)]
pub(super) struct Named {
    problems: BTreeSet<String>,
    warnings: BTreeSet<String>,
}

impl Named {
    /// What this body names; what it says of errors where the answer is a yes is no problem.
    pub(super) fn read(body: &Map<String, Value>, accepted: bool) -> Self {
        let mut named = Self::default();
        if let Some(warnings) = body.get("warnings") {
            words_in(warnings, DEPTH, &mut named.warnings);
        }
        named.read_checks(body);
        if accepted {
            named.problems.clear();
        } else {
            within(body, DEPTH, &mut named.problems);
            if named.problems.is_empty() && is_problem(body) {
                keep(&mut named.problems, name_of(body));
            }
        }
        named
    }

    fn read_checks(&mut self, body: &Map<String, Value>) {
        match body.get("checks") {
            Some(Value::Array(checks)) => {
                for check in checks.iter().filter_map(Value::as_object) {
                    let end = ENDS.iter().find_map(|name| check.get(*name));
                    if let (Some(name), Some(end)) = (name_of(check), end) {
                        self.enter(name, end);
                    }
                }
            }
            Some(Value::Object(checks)) => {
                for (name, check) in checks {
                    let end = ENDS.iter().find_map(|name| check.get(*name));
                    self.enter(name.clone(), end.unwrap_or(check));
                }
            }
            _ => {}
        }
    }

    fn enter(&mut self, name: String, end: &Value) {
        match end {
            Value::Bool(false) => keep(&mut self.problems, Some(name)),
            Value::String(end) => match end.to_ascii_lowercase().as_str() {
                "fail" | "failed" | "failure" | "error" | "invalid" | "undecided" => {
                    keep(&mut self.problems, Some(name));
                }
                "warn" | "warning" => keep(&mut self.warnings, Some(name)),
                _ => {}
            },
            _ => {}
        }
    }

    /// The problems, sorted, each once; nothing where none is named.
    pub(super) fn problems(&self) -> Option<Vec<String>> {
        in_words(&self.problems)
    }

    /// The warnings in the same way.
    pub(super) fn warnings(&self) -> Option<Vec<String>> {
        in_words(&self.warnings)
    }
}

/// Whether an object is a problem by itself, and no credential or check with a type.
fn is_problem(body: &Map<String, Value>) -> bool {
    ["code", "title", "detail", "message"]
        .iter()
        .any(|name| body.contains_key(*name))
}

fn name_of(object: &Map<String, Value>) -> Option<String> {
    let names = NAMES.iter().filter_map(|name| object.get(*name)?.as_str());
    let mut names = names.filter(|name| !name.is_empty() && *name != NO_TYPE);
    names.next().map(str::to_owned)
}

fn keep(words: &mut BTreeSet<String>, word: Option<String>) {
    if words.len() < MOST {
        words.extend(word);
    }
}

fn in_words(words: &BTreeSet<String>) -> Option<Vec<String>> {
    (!words.is_empty()).then(|| in_order(words))
}

/// The names of the problems inside an object; whether there are any.
fn within(object: &Map<String, Value>, depth: usize, words: &mut BTreeSet<String>) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    let mut any = false;
    for held in PROBLEMS.iter().filter_map(|name| object.get(*name)) {
        any |= words_in(held, depth, words);
    }
    for held in AROUND.iter().filter_map(|name| object.get(*name)) {
        let objects = match held {
            Value::Array(elements) => elements.as_slice(),
            other => std::slice::from_ref(other),
        };
        for object in objects.iter().filter_map(Value::as_object) {
            any |= within(object, depth, words);
        }
    }
    any
}

/// The name of each problem of a list; of one that holds others, theirs. Whether there are any.
fn words_in(value: &Value, depth: usize, words: &mut BTreeSet<String>) -> bool {
    if depth == 0 {
        return false;
    }
    match value {
        Value::String(word) if !word.is_empty() => {
            keep(words, Some(word.clone()));
            true
        }
        Value::Array(elements) => {
            let depth = depth.saturating_sub(1);
            let named = elements
                .iter()
                .map(|element| words_in(element, depth, words));
            named.fold(false, |any, one| any | one)
        }
        Value::Object(members) => {
            if within(members, depth, words) {
                return true;
            }
            let name = name_of(members);
            let any = name.is_some();
            keep(words, name);
            any
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn named(body: Value, accepted: bool) -> (Vec<String>, Vec<String>) {
        let named = Named::read(body.as_object().unwrap(), accepted);
        let given = |words: Option<Vec<String>>| words.unwrap_or_default();
        (given(named.problems()), given(named.warnings()))
    }

    #[test]
    fn problems_are_found_in_every_form() {
        for body in [
            json!({"type": "x", "title": "t", "status": 422}),
            json!({"type": "https://node.example/problems", "code": "x"}),
            json!({"errors": ["x"]}),
            json!({"errors": [{"type": "about:blank", "name": "x"}]}),
            json!({"error": {"name": "VerificationError", "errors": [{"name": "x", "message": "m"}]}}),
            json!({"results": [{"verified": false, "error": {"name": "x"}}]}),
            json!({"problemDetails": [{"type": "x"}], "title": "t", "code": "y"}),
            json!({"checks": [{"id": "x", "valid": false}, {"id": "y", "valid": true}]}),
            json!({"checks": {"x": "FAILED", "y": "passed"}}),
        ] {
            assert_eq!(named(body.clone(), false).0, ["x"], "{body}");
        }
        // A list of what was looked at names no problem, and neither does a credential.
        for body in [
            json!({"checks": ["proof", "status"]}),
            json!({"type": "VerifiableCredential"}),
            json!({"errors": [], "verified": false}),
        ] {
            assert_eq!(named(body.clone(), false).0, Vec::<String>::new(), "{body}");
        }
    }

    #[test]
    fn warnings_stand_apart_and_a_yes_has_no_problems() {
        let body = json!({"warnings": [{"code": "w"}], "errors": ["x"],
            "checks": [{"name": "v", "status": "warning"}]});
        let (none, warnings) = named(body, true);
        assert_eq!(
            (none, warnings),
            (vec![], vec!["v".to_owned(), "w".to_owned()])
        );
    }

    #[test]
    fn what_is_nested_without_end_is_read_to_a_depth() {
        let mut value = json!({"name": "x"});
        for _ in 0..50 {
            value = json!({"errors": [value]});
        }
        assert!(named(value, false).0.is_empty());
    }

    #[test]
    fn what_comes_after_a_thousand_of_one_word_is_heard() {
        let mut words = vec![json!("x"); 5000];
        words.push(json!("y"));
        assert_eq!(named(json!({ "errors": words }), false).0, ["x", "y"]);
        let others: Vec<_> = (0..5000).map(|number| json!(number.to_string())).collect();
        assert_eq!(named(json!({ "errors": others }), false).0.len(), MOST);
    }
}
