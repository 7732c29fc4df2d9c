//! The texts of law that the rules were written from: on which day each was read, and of when the copy was (SPEC
//! chapter *Rules*).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits};
use tradecred_vc::time::Date;

/// A text that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LawText {
    /// Its name.
    pub name: String,
    /// The words by which rules cite it, such as `19 CFR`.
    pub title: String,
    /// Its sections, as they follow the title: one that ends with a full stop stands for all that begin so. All
    /// sections where there are none.
    pub sections: Vec<String>,
    /// The day on which it was read.
    pub read: Date,
    /// Of when the copy was that was read; not recorded where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<String>,
}

#[derive(Default, Deserialize)]
struct Table {
    texts: Vec<LawText>,
}

/// A table that cannot be read would be empty, and no reading recorded; a test rules it out.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_bytes!("data/law_texts.json");
    json::read(text, &Limits::default())
        .ok()
        .and_then(|table| Table::deserialize(&table).ok())
        .unwrap_or_default()
});

/// Every text of which it is recorded when it was read.
#[must_use]
pub fn texts() -> &'static [LawText] {
    &TABLE.texts
}

/// Whether a rule of this citation rests on a text of law that somebody could read: not on this specification, on a
/// table that was drawn up for it, or on what it says itself was not read.
#[must_use]
pub fn is_law(citation: &str) -> bool {
    citation != "this text" && !citation.ends_with("table") && !citation.ends_with("not read")
}

/// The texts that a citation, such as `19 CFR 182.12(a)(3), 10.584(a)(2)`, is of; none where no reading is recorded.
#[must_use]
pub fn cited(citation: &str) -> Vec<&'static LawText> {
    let words: Vec<&str> = citation
        .split([' ', ',', ';'])
        .filter(|word| !word.is_empty())
        .collect();
    let cited = texts().iter().filter(|text| text.is_cited(&words));
    cited.collect()
}

impl LawText {
    fn is_cited(&self, words: &[&str]) -> bool {
        let title: Vec<&str> = self.title.split(' ').collect();
        let is_named = words.windows(title.len()).any(|some| some == title);
        let is_of = |word: &&str| self.sections.iter().any(|section| begins(word, section));
        is_named && (self.sections.is_empty() || words.iter().any(is_of))
    }
}

/// Whether a word is this section, or a paragraph of it.
fn begins(word: &str, section: &str) -> bool {
    let rest = word.strip_prefix(section);
    rest.is_some_and(|rest| section.ends_with('.') || rest.is_empty() || rest.starts_with('('))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::DOCUMENTS;

    fn names(citation: &str) -> Vec<&'static str> {
        let cited = cited(citation).into_iter();
        cited.map(|text| text.name.as_str()).collect()
    }

    #[test]
    fn a_citation_names_the_texts_it_is_of() {
        for (citation, expected) in [
            ("19 CFR 182.12(a)(3)", &["19 CFR part 182"][..]),
            ("19 CFR 18.1(h), (j)", &["19 CFR part 18"]),
            (
                "19 CFR 182.14(b), 181.22(c), (d)(2)",
                &["19 CFR part 182", "19 CFR part 181"],
            ),
            (
                "ATA 4(1), Istanbul A 5(1), 19 CFR 114.23(a)",
                &[
                    "19 CFR part 114",
                    "ATA Convention of 1961",
                    "Istanbul Convention, Annex A",
                ],
            ),
            (
                "CATAIR, record PG14",
                &["CATAIR, message set of partner agencies"],
            ),
            ("19 CFR 133.31", &[]),
            ("50 CFR 182.12", &[]),
            ("this text", &[]),
        ] {
            assert_eq!(names(citation), expected, "{citation}");
        }
    }

    #[test]
    fn every_text_is_cited_by_a_rule_or_stands_for_itself() {
        assert!(texts().len() > 20);
        let rules = DOCUMENTS.iter().flat_map(|document| document.rules());
        let laws: Vec<&str> = rules.map(|rule| rule.law).collect();
        let uncited = texts().iter().filter(|text| {
            let is_of = |law: &&str| cited(law).contains(text);
            !laws.iter().any(is_of)
        });
        assert_eq!(uncited.map(|text| &text.name).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn what_was_not_read_says_so_in_its_citation() {
        let rules = DOCUMENTS.iter().flat_map(|document| document.rules());
        let unsaid: Vec<&str> = rules
            .filter(|rule| rule.words.starts_with("not read") && is_law(rule.law))
            .map(|rule| rule.law)
            .collect();
        assert_eq!(unsaid, [""; 0]);
    }

    #[test]
    fn what_is_confirmed_in_a_regulation_or_statute_has_a_day_of_reading() {
        let is_of_code = |law: &str| law.contains(" CFR ") || law.contains(" USC ");
        let rules = DOCUMENTS.iter().flat_map(|document| document.rules());
        let unread: Vec<&str> = rules
            .filter(|rule| rule.confirmed && is_law(rule.law) && is_of_code(rule.law))
            .filter(|rule| cited(rule.law).is_empty())
            .map(|rule| rule.law)
            .collect();
        assert_eq!(unread, [""; 0]);
    }
}
