//! Requirements against codes and vectors: what the specification asks, what the code raises and what
//! the suite shows must be the same (SPEC chapter *Vectors*).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use tradecred::registry;
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::service::{Service, trials};

use crate::generated::root;

/// One requirement of the specification.
pub(crate) struct Requirement {
    pub(crate) id: String,
    /// Whom it binds, by the first noun: `verifier`, `node`, `runner`.
    pub(crate) binds: String,
    /// Its first sentence, without links.
    pub(crate) sentence: String,
    /// Why no vector shows it, or what shows it instead.
    pub(crate) elsewhere: Option<String>,
}

/// What the vectors show: requirement to the ids of the vectors, and to those that expect it as a code.
#[derive(Default)]
struct Shown {
    by_requirement: BTreeMap<String, Vec<String>>,
    expected: BTreeSet<String>,
}

impl Shown {
    /// What is wrong with a code that one vector alone shows.
    fn alone(&self, code: &str) -> Option<String> {
        let [only] = self.by_requirement.get(code)?.as_slice() else {
            return None;
        };
        Some(format!(
            "code `{code}` is shown by one vector alone, {only}: write a second, another way to break it or the other side of its boundary"
        ))
    }
}

/// The coverage page, and every disagreement.
pub(crate) fn trace() -> (String, Vec<String>) {
    let specification = fs::read_to_string(root().join("SPEC.md")).unwrap_or_default();
    let requirements = read(&specification);
    let shown = shown();
    let mut faults = Vec::new();
    let ids: BTreeSet<&str> = requirements
        .iter()
        .map(|requirement| requirement.id.as_str())
        .collect();
    let mut seen = BTreeSet::new();
    for requirement in &requirements {
        if !seen.insert(&requirement.id) {
            faults.push(format!(
                "requirement `{}` stands in SPEC.md twice",
                requirement.id
            ));
        }
    }
    for definition in registry::all().into_iter().chain(registry::of_answers()) {
        if !ids.contains(definition.code) {
            faults.push(format!(
                "code `{}` has no requirement in SPEC.md",
                definition.code
            ));
        }
    }
    for trial in Service::ALL.into_iter().flat_map(trials) {
        if !ids.contains(trial.requirement) {
            faults.push(format!(
                "requirement `{}` of the trial {} is not in SPEC.md",
                trial.requirement, trial.id
            ));
        }
    }
    for (id, vectors) in &shown.by_requirement {
        if !ids.contains(id.as_str()) {
            let first = vectors.first().map_or("", String::as_str);
            faults.push(format!(
                "requirement `{id}` of vector {first} is not in SPEC.md"
            ));
        }
    }
    let codes: BTreeSet<&str> = registry::all()
        .iter()
        .map(|definition| definition.code)
        .collect();
    for requirement in &requirements {
        let vectors = shown.by_requirement.contains_key(&requirement.id);
        let raised =
            !codes.contains(requirement.id.as_str()) || shown.expected.contains(&requirement.id);
        match (&requirement.elsewhere, vectors && raised) {
            (None, false) => faults.push(format!(
                "requirement `{}` is shown by no vector and is not marked *(not testable: …)* or *(shown by: …)*",
                requirement.id
            )),
            (Some(_), true) => faults.push(format!(
                "requirement `{}` is shown by a vector and marked as if it were not",
                requirement.id
            )),
            _ => {}
        }
        if codes.contains(requirement.id.as_str()) {
            faults.extend(shown.alone(&requirement.id));
        }
    }
    (page(&requirements, &shown), faults)
}

/// Every `**[area.name]**` with the paragraph it stands in.
pub(crate) fn read(specification: &str) -> Vec<Requirement> {
    let mut found = Vec::new();
    for paragraph in specification.split("\n\n") {
        let Some((_, rest)) = paragraph.split_once("**[") else {
            continue;
        };
        let Some((id, text)) = rest.split_once("]**") else {
            continue;
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let elsewhere = ["*(not testable:", "*(shown by:"]
            .iter()
            .find_map(|marker| {
                let (_, reason) = text.split_once(marker)?;
                let (reason, _) = reason.split_once(")*")?;
                Some(format!(
                    "{} {}",
                    marker.trim_start_matches("*("),
                    reason.trim()
                ))
            });
        let sentence = sentence(&text);
        let mut words = sentence.split([' ', ',']).skip(1);
        found.push(Requirement {
            id: id.to_owned(),
            binds: words.next().unwrap_or_default().to_owned(),
            sentence,
            elsewhere,
        });
    }
    found
}

/// The first sentence of a requirement: without the marks of footnotes before it, and with links as their text.
fn sentence(text: &str) -> String {
    let text = text.trim_start_matches(['†', '‡', ' ']);
    let end = text.match_indices(". ").map(|(at, _)| at + 1);
    let is_inside = |end: &usize| {
        text.get(..*end)
            .is_some_and(|so_far| so_far.ends_with("U.S.") || so_far.matches('`').count() % 2 == 1)
    };
    let end = end.into_iter().find(|end| !is_inside(end));
    let end = end.unwrap_or(text.len());
    let mut rest = text.get(..end).unwrap_or(text);
    let mut plain = String::new();
    while let Some((before, link)) = rest.split_once('[') {
        plain.push_str(before);
        match link
            .split_once("](")
            .and_then(|(name, after)| Some((name, after.split_once(')')?.1)))
        {
            Some((name, after)) if !name.contains('[') => {
                plain.push_str(name);
                rest = after;
            }
            _ => {
                plain.push('[');
                rest = link;
            }
        }
    }
    plain + rest
}

fn shown() -> Shown {
    let maker = Maker::fixed();
    let mut shown = Shown::default();
    for recipe in recipe::all() {
        let case = recipe.make(&maker).case;
        let texts = |pointer: &str| -> Vec<String> {
            let list = case.pointer(pointer).and_then(Value::as_array);
            list.into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        for requirement in texts("/requirements") {
            shown
                .by_requirement
                .entry(requirement)
                .or_default()
                .push(recipe.id().to_owned());
        }
        shown.expected.extend(texts("/expect/codes"));
        shown.expected.extend(texts("/expect/warnings"));
        let decided = case.pointer("/expect/licenseChain/code");
        shown
            .expected
            .extend(decided.and_then(Value::as_str).map(str::to_owned));
    }
    shown
}

fn page(requirements: &[Requirement], shown: &Shown) -> String {
    let mut page = String::from(
        "<!-- made by: cargo run -p xtask -- generate -->\n# Coverage\n\nEvery requirement of SPEC.md and the vectors that show it.\n\n| Requirement | Vectors | |\n|---|---:|---|\n",
    );
    for requirement in requirements {
        let vectors = shown
            .by_requirement
            .get(&requirement.id)
            .map_or(&[][..], Vec::as_slice);
        let sample = vectors
            .iter()
            .take(3)
            .map(|id| format!("`{id}`"))
            .collect::<Vec<_>>()
            .join(", ");
        let more = if vectors.len() > 3 { ", …" } else { "" };
        let elsewhere = requirement.elsewhere.as_deref().unwrap_or_default();
        let _ = writeln!(
            page,
            "| [{id}](../SPEC.md#{id}) | {count} | {sample}{more}{elsewhere} |",
            id = requirement.id,
            count = vectors.len(),
        );
    }
    page
}

#[cfg(test)]
mod tests {
    use super::Shown;

    #[test]
    fn a_code_of_one_vector_is_a_fault_and_one_of_two_is_none() {
        let mut shown = Shown::default();
        let mut show = |code: &str, vector: &str| {
            let vectors = shown.by_requirement.entry(code.to_owned()).or_default();
            vectors.push(vector.to_owned());
        };
        show("jose.status", "jose/token-status-list");
        show("json.depth", "json/depth-64");
        show("json.depth", "json/depth-65");
        let fault = shown.alone("jose.status").unwrap();
        assert!(fault.contains("jose/token-status-list"), "{fault}");
        assert_eq!(shown.alone("json.depth"), None);
        assert_eq!(shown.alone("json.size"), None);
    }
}
