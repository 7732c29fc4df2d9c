//! Where two reports on one document differ: results, and findings.

use std::collections::BTreeSet;

use tradecred_vc::json::Value;

/// One difference between the answer in a bundle and the answer of now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference {
    /// A result: its name, then and now.
    Result(&'static str, String, String),
    /// A finding that the bundle has and now is not made: outcome, code, pointer.
    Gone(String, String, String),
    /// A finding that is made now and that the bundle does not have.
    New(String, String, String),
    /// The rules are judged under another edition now.
    Edition(String, String),
}

/// Every difference, results first.
pub(super) fn between(then: &Value<'_>, now: &Value<'_>) -> Vec<Difference> {
    let mut differences: Vec<Difference> = ["authenticity", "requirements", "standing"]
        .into_iter()
        .filter_map(|name| {
            let (then, now) = (text(then, name), text(now, name));
            (then != now).then_some(Difference::Result(name, then, now))
        })
        .collect();
    let (before, after) = (findings(then), findings(now));
    let gone = before.difference(&after).cloned();
    differences.extend(gone.map(|(status, code, pointer)| Difference::Gone(status, code, pointer)));
    let new = after.difference(&before).cloned();
    differences.extend(new.map(|(status, code, pointer)| Difference::New(status, code, pointer)));
    let edition = |report: &Value<'_>| {
        let versions = report.get("versions");
        versions
            .map(|versions| text(versions, "rules"))
            .unwrap_or_default()
    };
    if edition(then) != edition(now) {
        differences.push(Difference::Edition(edition(then), edition(now)));
    }
    differences
}

/// Outcome, code and pointer of everything that did not pass.
fn findings(report: &Value<'_>) -> BTreeSet<(String, String, String)> {
    let checks = report.get("checks").and_then(Value::as_array);
    checks
        .into_iter()
        .flatten()
        .map(|check| {
            (
                text(check, "status"),
                text(check, "code"),
                text(check, "pointer"),
            )
        })
        .filter(|(status, ..)| status != "pass")
        .collect()
}

fn text(value: &Value<'_>, name: &str) -> String {
    let text = value.get(name).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}
