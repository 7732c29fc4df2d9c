//! What SPEC.md asks, as data that is embedded: the first sentence of each requirement, whom it binds, how many
//! vectors show it, and the law it rests on (`conformance/requirements.json`, SPEC section *Reports*).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::RequirementId;
use crate::suite::Suite;

/// The table, made by `cargo run -p xtask -- generate`.
const TABLE: &str = include_str!("../../../../conformance/requirements.json");

/// A rule of law that a requirement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Law {
    /// The rule, such as `US-02`.
    #[serde(rename = "id")]
    pub rule: String,
    /// The edition of the rules, such as `us-usmca/2026-11`; the month in it is that of the text that was read.
    pub edition: String,
    /// The law.
    pub law: String,
    /// Its deciding words.
    pub words: String,
    /// Which date of a document it is held against.
    pub reads: String,
    /// `E` for an error, `W` for a warning, `I` for a duty to know of.
    pub severity: String,
    /// Whether the words were read in the law. What was not is a warning at most, and speaks against nobody.
    pub confirmed: bool,
    /// For which documents they were, where not for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_for: Option<String>,
    /// The first day in force; open where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day in force; open where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// A requirement of SPEC.md.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Requirement {
    pub(crate) id: String,
    /// Whom it binds, in one word.
    pub(crate) binds: String,
    pub(crate) sentence: String,
    pub(crate) vectors: Shown,
    /// Why no vector shows it, or what does.
    pub(crate) elsewhere: Option<String>,
    #[serde(default)]
    pub(crate) laws: Vec<Law>,
}

/// How many vectors show a requirement.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Shown {
    pub(crate) all: usize,
    /// Of those that a verifier of envelopes is asked.
    pub(crate) envelope: usize,
    /// Of those that an endorser is asked.
    pub(crate) endorser: usize,
}

#[derive(Deserialize)]
struct Table {
    requirements: Vec<Requirement>,
}

static ALL: LazyLock<Vec<Requirement>> = LazyLock::new(|| {
    // A table that cannot be read is empty, which a test does not let pass.
    let table: Result<Table, _> = serde_json::from_str(TABLE);
    table.map(|table| table.requirements).unwrap_or_default()
});

static BY_ID: LazyLock<BTreeMap<&str, &Requirement>> = LazyLock::new(|| {
    let all = ALL.iter();
    all.map(|requirement| (requirement.id.as_str(), requirement))
        .collect()
});

/// Every requirement, in the order of SPEC.md.
pub(crate) fn all() -> &'static [Requirement] {
    &ALL
}

/// The requirement of this id, where this edition has it.
pub(crate) fn find(id: &str) -> Option<&'static Requirement> {
    BY_ID.get(id).copied()
}

/// The requirements whose warnings rest on facts that are not confirmed (SPEC requirement *vectors.unconfirmed*): a
/// row of theirs is not confirmed without limit, or none warns by itself and the suite expects a warning all the same.
#[must_use]
pub fn unconfirmed(suite: &Suite) -> BTreeSet<RequirementId> {
    let laws = |code: &str| find(code).map_or(&[][..], |requirement| &requirement.laws);
    let is_doubtful = |law: &Law| !law.confirmed || law.confirmed_for.is_some();
    let doubtful = all()
        .iter()
        .filter(|requirement| requirement.laws.iter().any(is_doubtful))
        .map(|requirement| requirement.id.as_str());
    let vectors = suite.vectors().iter();
    let expected = vectors.flat_map(|vector| &vector.case.expect.warnings);
    let never_warned = expected.map(RequirementId::as_str).filter(|code| {
        let has = |severity: &str| laws(code).iter().any(|law| law.severity == severity);
        has("E") && !has("W")
    });
    let all = doubtful.chain(never_warned);
    all.filter_map(|code| code.parse().ok()).collect()
}

impl Law {
    /// The rule in one sentence: citation, words, edition, the month of the text, and whether it was read.
    pub(crate) fn sentence(&self) -> String {
        let Self {
            rule,
            edition,
            law,
            words,
            reads,
            severity,
            ..
        } = self;
        let read = edition.rsplit('/').next().unwrap_or_default();
        let mut text = format!(
            "{law}: “{words}”; text of {read}, rule {rule} ({severity}) of edition {edition}, reads the date of {reads}"
        );
        for (word, day) in [("from", &self.from), ("until", &self.until)] {
            if let Some(day) = day {
                text.push_str(&format!(", in force {word} {day}"));
            }
        }
        match (&self.confirmed_for, self.confirmed) {
            (Some(which), _) => text.push_str(&format!("; confirmed for {which} only")),
            (None, false) => {
                text.push_str("; not confirmed in the law, so it speaks against nobody")
            }
            (None, true) => {}
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipe::{self, Maker};

    #[test]
    fn the_table_is_read_and_says_what_the_text_says() {
        let until = find("validity.until").unwrap();
        assert_eq!(until.binds, "verifier");
        assert!(until.sentence.contains("MUST"), "{}", until.sentence);
        assert!(until.vectors.envelope > 0);
        let exporter = find("usmca-certification-of-origin.exporter").unwrap();
        let law = exporter.laws[0].sentence();
        for wanted in ["19 CFR 182.12", "text of 2026-11", "us-usmca/2026-11", "“"] {
            assert!(law.contains(wanted), "{law}");
        }
        assert!(all().len() > 1000 && find("no.such").is_none());
    }

    #[test]
    fn what_was_not_read_is_said_to_be_so() {
        let code = "ata-carnet.overrun";
        let law = find(code).unwrap().laws[0].sentence();
        assert!(law.ends_with("speaks against nobody"), "{law}");
    }

    #[test]
    fn the_tables_of_rules_say_which_warnings_are_doubtful() {
        let suite = recipe::suite(&Maker::fixed()).unwrap();
        let found = unconfirmed(&suite);
        let has = |code: &str| found.contains(&code.parse().unwrap());
        // A confirmed warning, a rule that is not confirmed, and one that only warns where its fact is not.
        assert!(!has("usmca-certification-of-origin.telephone-form"));
        assert!(has(
            "us-fta-certification-of-origin.blanket-from-certification"
        ));
        assert!(has("certificate-of-origin.agreement-member"));
        assert!(!has("usmca-certification-of-origin.party-territory"));
        assert!(!has("usmca-certification-of-origin.exporter"));
    }

    #[test]
    fn what_was_read_for_some_documents_is_said_to_be_so() {
        let laws: Vec<&Law> = all().iter().flat_map(|one| &one.laws).collect();
        let limited = laws.iter().filter(|law| law.confirmed_for.is_some());
        assert!(limited.clone().count() > 0);
        for law in limited {
            let which = law.confirmed_for.as_deref().unwrap();
            let end = format!("; confirmed for {which} only");
            assert!(law.sentence().ends_with(&end), "{}", law.sentence());
        }
        let whole = laws
            .iter()
            .find(|law| law.confirmed && law.confirmed_for.is_none());
        assert!(!whole.unwrap().sentence().contains("confirmed"));
    }
}
