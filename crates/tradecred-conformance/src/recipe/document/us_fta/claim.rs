//! Vectors that hold the certification against a claim, where they are of these agreements: program
//! indicators and value.

use serde_json::json;

use super::super::change::take;
use super::{AREA, Recipe, put};

pub(super) fn recipes() -> Vec<Recipe> {
    let program = |name: &str, title: &'static str, program: &'static str| {
        AREA.claimed(name, title, move |claim, _| {
            put(claim, "/lines/0/program", json!(program));
        })
    };
    let code = AREA.code("program");
    vec![
        program("program-p-plus", "an entry line carries P+", "P+")
            .shows(&[&code])
            .done(),
        AREA.claimed(
            "program-not-given",
            "an entry line without a program indicator is not held against one",
            |claim, _| take(claim, "/lines/0/program"),
        )
        .shows(&[&code])
        .done(),
        program(
            "program-of-another-agreement",
            "an entry line claims under USMCA",
            "S",
        )
        .not_met(&code)
        .done(),
        program(
            "program-lower-case",
            "the program indicator is written in lower case",
            "p",
        )
        .not_met(&code)
        .done(),
        AREA.claimed(
            "claim-non-commercial",
            "a non-commercial importation needs no certification, and one is no fault",
            |claim, _| put(claim, "/nonCommercial", json!(true)),
        )
        .shows(&["report.results"])
        .done(),
    ]
}
