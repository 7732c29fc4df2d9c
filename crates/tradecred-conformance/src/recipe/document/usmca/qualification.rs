//! Vectors of what a goods line rests on, with the letter D that no other agreement has.

use serde_json::{Value, json};

use super::super::shared::qualification::at_hand::{self, Stated};
use super::super::shared::qualification::{Change, methods, recipes as shared};
use super::{AREA, Maker, Recipe, Resting, remove, set};

/// What the second line can rest on.
static RESTING: Resting = Resting {
    area: &AREA,
    agreement: "USMCA",
    country: "MX",
};

/// How a line states the way to origin.
static STATED: Stated = Stated {
    member: "originCriterion",
    words: ["A", "B", "C"],
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        shared(&RESTING),
        at_hand::recipes(&RESTING, &STATED),
        vec![rule_in_qualification()],
        by_value(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The qualification states the rule that its line leaves out.
fn rule_in_qualification() -> Recipe {
    RESTING
        .held(
            "criterion-without-rule-on-qualification",
            "a line gives a letter and no rule, which the qualification that it rests on states",
            |_, _| {},
        )
        .before(|document, _| remove(document, "/goods/1/ruleOfOrigin"))
        .warns("usmca-certification-of-origin.rule-of-origin")
        .done()
}

/// A value content of 88 percent, where 60 are asked for.
fn content() -> Value {
    let dollars = |value: &str| json!({ "type": "Amount", "value": value, "currency": "USD" });
    json!({
        "type": "RegionalValueContent",
        "formula": "transactionValue",
        "goodValue": dollars("1000.00"),
        "nonOriginatingValue": dollars("120.00"),
        "percent": "88",
        "threshold": "60"
    })
}

fn of_value(made: &mut Value, _: &Maker) {
    set(made, "/methods", json!([content()]));
}

fn of_both(made: &mut Value, _: &Maker) {
    let change = json!({ "type": "TariffChange", "shift": "heading" });
    set(made, "/methods", json!([change, content()]));
}

fn by_value() -> Vec<Recipe> {
    const CODE: &str = "usmca-certification-of-origin.qualification-criterion";
    let lettered = |name: &str, title: &'static str, letter: &'static str, change: Change| {
        RESTING
            .held(name, title, change)
            .before(move |document, _| set(document, "/goods/1/originCriterion", json!(letter)))
    };
    vec![
        lettered(
            "qualification-of-parts",
            "a good of parts that cannot change their classification qualifies by its value content",
            "D",
            of_value,
        )
        .shows(&[CODE])
        .done(),
        lettered(
            "qualification-by-value-alone",
            "the rule for the product may ask for a value content alone",
            "B",
            of_value,
        )
        .shows(&[CODE])
        .done(),
        lettered(
            "qualification-of-parts-by-change",
            "parts that change their classification are not those of the letter D",
            "D",
            of_both,
        )
        .not_met(CODE)
        .done(),
        lettered(
            "qualification-of-parts-without-value",
            "a good of the letter D has a value content",
            "D",
            |made, _| {
                let process = json!({ "type": "ProductionProcess", "description": "assembly" });
                methods(made, json!([process]));
            },
        )
        .not_met(CODE)
        .done(),
        lettered(
            "qualification-of-parts-wholly-obtained",
            "the line states the letter D, and the qualification says wholly obtained",
            "D",
            |made, _| methods(made, json!([{ "type": "WhollyObtained" }])),
        )
        .not_met(CODE)
        .done(),
    ]
}
