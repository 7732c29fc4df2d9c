//! What a qualification that is at hand says of the good: its tariff number, and the way by which it
//! originates.

use serde_json::{Value, json};

use super::super::super::super::super::base;
use super::super::super::super::area::{Draft, Maker, Recipe};
use super::super::super::super::change::{remove, set};
use super::super::{Change, Resting, good, methods};

/// How a document states the way to origin of a line.
#[derive(Debug)]
pub(in super::super::super::super) struct Stated {
    /// The member.
    pub(in super::super::super::super) member: &'static str,
    /// Wholly obtained, by the rule for the product, exclusively from originating materials.
    pub(in super::super::super::super) words: [&'static str; 3],
}

/// The good is of this tariff number and edition, and qualifies by a process: no material says otherwise.
fn classified(made: &mut Value, code: &str, edition: Option<&str>) {
    let process = json!({ "type": "ProductionProcess", "description": "cold forming" });
    methods(made, json!([process]));
    set(made, "/finishedGood/tariff/code", json!(code));
    match edition {
        Some(edition) => set(made, "/finishedGood/tariff/edition", json!(edition)),
        None => remove(made, "/finishedGood/tariff/edition"),
    }
}

pub(super) fn tariffs(resting: &'static Resting) -> Vec<Recipe> {
    const SAME: &[(&str, &str, Change)] = &[
        (
            "qualification-of-eight-digits",
            "of longer tariff numbers the first six digits count",
            |made, _| classified(made, "7318.15.60", Some("2022")),
        ),
        (
            "qualification-without-edition",
            "a good classified in no edition is of the subheading of the line",
            |made, _| classified(made, "7318.15", None),
        ),
    ];
    const OTHER: &[(&str, &str, Change)] = &[
        (
            "qualification-of-next-subheading",
            "the qualification is of a good of the next subheading",
            |made, _| classified(made, "7318.16", Some("2022")),
        ),
        (
            "qualification-of-other-subheading-without-edition",
            "a good classified in no edition is of another subheading than the line",
            |made, _| classified(made, "7318.14", None),
        ),
    ];
    const OPEN: &[(&str, &str, Change)] = &[
        (
            "qualification-in-another-edition",
            "one number in two editions may stand for two goods",
            |made, _| classified(made, "7318.15", Some("2017")),
        ),
        (
            "qualification-of-another-number-in-another-edition",
            "two numbers in two editions may stand for one good",
            |made, _| classified(made, "7318.16", Some("2017")),
        ),
    ];
    let code = resting.code("qualification-tariff");
    let made = |rows: &[(&str, &'static str, Change)], expecting: fn(Draft, &str) -> Draft| {
        rows.iter()
            .map(|&(name, title, change)| {
                expecting(resting.held(name, title, change), &code).done()
            })
            .collect::<Vec<_>>()
    };
    [
        made(SAME, |draft, code| draft.shows(&[code])),
        made(OTHER, |draft, code| draft.not_met(code)),
        made(OPEN, |draft, code| draft.requirements_undecided(code)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Wholly obtained.
fn wholly(made: &mut Value, _: &Maker) {
    methods(made, json!([{ "type": "WhollyObtained" }]));
}

/// Made exclusively from originating materials.
fn exclusively(made: &mut Value, _: &Maker) {
    methods(made, json!([{ "type": "ExclusivelyOriginating" }]));
}

/// The line states this way, or none; its rule of origin names none.
fn states(draft: Draft, stated: &'static Stated, word: Option<&'static str>) -> Draft {
    draft.before(move |document, _| {
        let member = format!("/goods/1/{}", stated.member);
        match word {
            Some(word) => set(document, &member, json!(word)),
            None => base::remove(document, &format!("/credentialSubject{member}")),
        }
        let reference = document
            .pointer_mut("/credentialSubject/goods/1/ruleOfOrigin/reference")
            .map(std::mem::take);
        if let Some(Value::String(reference)) = reference {
            let note = reference.split('(').next().unwrap_or_default();
            set(document, "/goods/1/ruleOfOrigin/reference", json!(note));
        }
    })
}

pub(super) fn criteria(resting: &'static Resting, stated: &'static Stated) -> Vec<Recipe> {
    let code = resting.code("qualification-criterion");
    let [whole, specific, exclusive] = stated.words;
    let fits: [(&str, &str, Option<&'static str>, Change); 4] = [
        (
            "qualification-wholly-obtained",
            "line and qualification say that the good is wholly obtained",
            Some(whole),
            wholly,
        ),
        (
            "qualification-by-rule",
            "the line states the rule for the product, and the qualification a change of classification",
            Some(specific),
            good,
        ),
        (
            "qualification-exclusively-originating",
            "line and qualification say that the good is made exclusively from originating materials",
            Some(exclusive),
            exclusively,
        ),
        (
            "qualification-of-line-without-criterion",
            "a line that states no way to origin contradicts none",
            None,
            wholly,
        ),
    ];
    let contradicts: [(&str, &str, &'static str, Change); 5] = [
        (
            "qualification-of-line-wholly-obtained-by-change",
            "the line says wholly obtained, and the qualification a change of classification",
            whole,
            good,
        ),
        (
            "qualification-of-line-wholly-obtained-from-materials",
            "the line says wholly obtained, and the qualification exclusively from originating materials",
            whole,
            exclusively,
        ),
        (
            "qualification-of-line-by-rule-wholly-obtained",
            "the line states the rule for the product, and the qualification says wholly obtained",
            specific,
            wholly,
        ),
        (
            "qualification-of-line-by-rule-from-materials",
            "the line states the rule for the product, and the qualification says exclusively from originating materials",
            specific,
            exclusively,
        ),
        (
            "qualification-of-line-from-materials-by-change",
            "the line says exclusively from originating materials, and the qualification a change of classification",
            exclusive,
            good,
        ),
    ];
    let fitting = fits.map(|(name, title, word, change)| {
        states(resting.held(name, title, change), stated, word)
            .shows(&[&code])
            .done()
    });
    let contradicting = contradicts.map(|(name, title, word, change)| {
        states(resting.held(name, title, change), stated, Some(word))
            .not_met(&code)
            .done()
    });
    fitting.into_iter().chain(contradicting).collect()
}
