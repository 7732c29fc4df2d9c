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
    /// The edition of the rules, such as `us-usmca/2026-11`.
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
    /// The names of the texts it cites of which it is recorded when they were read; absent where it cites no text of
    /// law that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub texts: Option<Vec<String>>,
}

/// A text of law that was read: on which day, and of when the copy was, where that is recorded.
#[derive(Debug, Clone, Deserialize)]
struct ReadText {
    name: String,
    read: String,
    copy: Option<String>,
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

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Table {
    law_texts: Vec<ReadText>,
    requirements: Vec<Requirement>,
}

/// A table that cannot be read is empty, which a test does not let pass.
static ALL: LazyLock<Table> = LazyLock::new(|| serde_json::from_str(TABLE).unwrap_or_default());

static BY_ID: LazyLock<BTreeMap<&str, &Requirement>> = LazyLock::new(|| {
    let all = ALL.requirements.iter();
    all.map(|requirement| (requirement.id.as_str(), requirement))
        .collect()
});

/// Every requirement, in the order of SPEC.md.
pub(crate) fn all() -> &'static [Requirement] {
    &ALL.requirements
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
    /// The rule in one sentence: citation, words, edition, when the text was read, and whether it is confirmed.
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
        let read = self.read();
        let mut text = format!(
            "{law}: “{words}”; {read}rule {rule} ({severity}) of edition {edition}, reads the date of {reads}"
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

    /// When the texts were read, and in copies of when; nothing of what is no law.
    fn read(&self) -> String {
        let Some(texts) = &self.texts else {
            return String::new();
        };
        let named = ALL.law_texts.iter();
        let each = named.filter(|text| texts.contains(&text.name));
        let each = each.map(|text| {
            let copy = text.copy.as_deref().unwrap_or("a day not recorded");
            format!("{} read on {} in a copy of {copy}", text.name, text.read)
        });
        let each: Vec<String> = each.collect();
        if each.is_empty() {
            "when it was read is not recorded; ".to_owned()
        } else {
            each.join(", ") + "; "
        }
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
        for wanted in [
            "19 CFR 182.12",
            "19 CFR part 182 read on 2026-11-21 in a copy of January 2025; rule ",
            "us-usmca/2026-11",
            "“",
        ] {
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
    fn of_each_law_it_is_said_when_it_was_read_or_that_this_is_not_recorded() {
        let laws = all().iter().flat_map(|one| &one.laws);
        let mut said = [0, 0, 0];
        for law in laws {
            let sentence = law.sentence();
            let is_own = law.law == "this text";
            let is_read = sentence.contains(" read on 20") && sentence.contains(" in a copy of ");
            let is_open = sentence.contains("; when it was read is not recorded; rule ");
            assert!(
                !(is_read && is_open) && !(is_own && (is_read || is_open)),
                "{sentence}"
            );
            said[if is_read { 0 } else { 1 + usize::from(is_open) }] += 1;
        }
        assert!(said.iter().all(|count| *count > 0), "{said:?}");
        let nowhere = all().iter().flat_map(|one| &one.laws);
        let nowhere = nowhere.filter(|law| law.law == "CBP Dec. 21-10, 86 FR 35584");
        assert!(
            nowhere
                .map(Law::sentence)
                .all(|it| it.contains("is not recorded"))
        );
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
