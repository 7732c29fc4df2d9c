//! Box 1: entry number, date of entry, and the processing code.

use super::{
    Draft, ENTRY_NUMBER, LOT_B, Maker, Recipe, SAMPLE, Value, becomes, entered, entry, json,
    remove, set, weights,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [numbers(), dates(), codes()]
        .into_iter()
        .flatten()
        .collect()
}

/// Begins a vector in which the importer enters the shipment, after a change.
pub(super) fn entering(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE.vector(name, title).before(move |document, maker| {
        entered(document, maker);
        change(document, maker);
    })
}

fn numbers() -> Vec<Recipe> {
    const NUMBER: &str = "fisheries-certificate-endorsement.entry-number";
    vec![
        entering(
            "entry",
            "the importer enters the shipment in box 1",
            |_, _| {},
        )
        .shows(&[
            NUMBER,
            "fisheries-certificate-endorsement.entry-date",
            "fisheries-certificate-endorsement.processing-code",
            "fisheries-certificate-endorsement.entry-before-trip",
        ])
        .done(),
        entering(
            "entry-number-without-dashes",
            "an entry number may be written without dashes",
            |document, _| set(document, "/act/entryNumber", json!("ABC12345676")),
        )
        .shows(&[NUMBER])
        .done(),
        entering(
            "entry-number-missing",
            "box 1 has no entry number",
            |document, _| remove(document, "/act/entryNumber"),
        )
        .not_met(NUMBER)
        .done(),
        entering(
            "entry-number-with-wrong-check-digit",
            "the check digit of the entry number is wrong",
            |document, _| set(document, "/act/entryNumber", json!("ABC-1234567-7")),
        )
        .not_met(NUMBER)
        .done(),
        entering(
            "entry-number-of-ten",
            "the entry number has ten characters",
            |document, _| set(document, "/act/entryNumber", json!("ABC-123456-7")),
        )
        .not_met(NUMBER)
        .done(),
    ]
}

fn dates() -> Vec<Recipe> {
    const DATE: &str = "fisheries-certificate-endorsement.entry-date";
    vec![
        entering(
            "entered-in-advance",
            "the date of entry may lie after the signature",
            |document, maker| set(document, "/act/entryDate", json!(maker.day(20))),
        )
        .shows(&[DATE])
        .done(),
        entering(
            "entry-date-missing",
            "box 1 has no date of entry",
            |document, _| remove(document, "/act/entryDate"),
        )
        .not_met(DATE)
        .done(),
        entering(
            "entry-date-american",
            "the date of entry has the month first",
            |document, _| set(document, "/act/entryDate", json!("10/27/2026")),
        )
        .not_met(DATE)
        .done(),
    ]
}

fn codes() -> Vec<Recipe> {
    const CODE: &str = "fisheries-certificate-endorsement.processing-code";
    vec![
        entering(
            "skipjack-entered",
            "without yellowfin among what is entered the code is NOT, whatever else is certified",
            |document, maker| {
                becomes(
                    document,
                    entry(Some("B"), ENTRY_NUMBER, &maker.day(-5), LOT_B),
                );
            },
        )
        .shows(&[CODE])
        .done(),
        entering(
            "yellowfin-entered-as-not",
            "yellowfin is entered under the code that says there is none",
            |document, _| set(document, "/act/processingCode", json!("NOT")),
        )
        .not_met(CODE)
        .done(),
        entering(
            "skipjack-entered-as-yellowfin",
            "no yellowfin is entered under the code that says there is some",
            |document, maker| {
                becomes(
                    document,
                    entry(Some("B"), ENTRY_NUMBER, &maker.day(-5), LOT_B),
                );
                set(document, "/act/processingCode", json!("YFT"));
            },
        )
        .not_met(CODE)
        .done(),
        entering(
            "unknown-line-entered-as-yellowfin",
            "a line that the certificate does not have is no yellowfin",
            |document, _| {
                set(document, "/act/weights", weights(&[(3, "100")]));
                set(document, "/act/processingCode", json!("YFT"));
            },
        )
        .not_met("fisheries-certificate-endorsement.line-unknown")
        .not_met(CODE)
        .done(),
        entering(
            "unknown-line-entered-beside-yellowfin",
            "beside yellowfin a line is entered that the certificate does not have",
            |document, _| set(document, "/act/weights", weights(&[(2, "100"), (3, "100")])),
        )
        .not_met("fisheries-certificate-endorsement.line-unknown")
        .done(),
        entering(
            "processing-code-missing",
            "the entry has no processing code",
            |document, _| remove(document, "/act/processingCode"),
        )
        .not_met(CODE)
        .done(),
        entering(
            "processing-code-unknown",
            "the processing code is one of another program",
            |document, _| set(document, "/act/processingCode", json!("HMS")),
        )
        .not_met(CODE)
        .done(),
    ]
}
