//! Vectors of totals in writing: what is read, as which number, and what is not read.

use serde_json::json;

use super::{Recipe, Row, carnet, not_met, number, one_item, set};

mod english;
mod french;

const WORDS: &str = code!("total-words");
const UNREAD: &str = code!("total-words-unread");

/// Name, title, value in figures, value in writing.
type Written = (&'static str, &'static str, &'static str, &'static str);
/// Name, currency, value in figures, value in writing.
type Named = (&'static str, &'static str, &'static str, &'static str);

pub(super) fn recipes() -> Vec<Recipe> {
    let read =
        |language, rows: &[Written]| written(language, rows, |draft| draft.shows(&[WORDS, UNREAD]));
    let another =
        |language, rows: &[Written]| written(language, rows, |draft| draft.not_met(WORDS));
    let unread = |language, rows: &[Written]| {
        written(language, rows, |draft| draft.requirements_undecided(UNREAD))
    };
    [
        read("en", english::READ),
        another("en", english::OF_ANOTHER),
        unread("en", english::UNREAD),
        read("fr", french::READ),
        another("fr", french::OF_ANOTHER),
        unread("fr", french::UNREAD),
        named("en", english::NAMED, |draft| draft.shows(&[WORDS, UNREAD])),
        named("en", english::NOT_NAMED, |draft| {
            draft.requirements_undecided(UNREAD)
        }),
        named("fr", french::NAMED, |draft| draft.shows(&[WORDS, UNREAD])),
        named("fr", french::NOT_NAMED, |draft| {
            draft.requirements_undecided(UNREAD)
        }),
        not_met(WORDS, OTHER_NUMBERS),
        numbers_unread(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn written(
    language: &'static str,
    rows: &[Written],
    expecting: impl Fn(super::Draft) -> super::Draft,
) -> Vec<Recipe> {
    rows.iter()
        .map(|&(name, title, value, words)| {
            let draft = carnet(&format!("words-{language}-{name}"), title)
                .before(move |document, _| one_item(document, language, value, words));
            expecting(draft).done()
        })
        .collect()
}

/// Values in other currencies than the good carnet's.
fn named(
    language: &'static str,
    rows: &[Named],
    expecting: impl Fn(super::Draft) -> super::Draft,
) -> Vec<Recipe> {
    rows.iter()
        .map(|&(name, currency, value, words)| {
            let title = "a name stands for its own currency, and in its own language";
            let draft =
                carnet(&format!("words-{language}-{name}"), title).before(move |document, _| {
                    one_item(document, language, value, words);
                    set(document, "/generalList/0/value/currency", json!(currency));
                    set(document, "/totalValue/figures/currency", json!(currency));
                });
            expecting(draft).done()
        })
        .collect()
}

const OTHER_NUMBERS: &[Row] = &[
    (
        "pieces-in-other-words",
        "the total of column 3 is another number in writing",
        |document, _| set(document, "/totalPieces/inWords", json!("thirteen")),
    ),
    (
        "sheets-in-other-words",
        "the number of continuation sheets is another in writing",
        |document, _| set(document, "/continuationSheets", number(1, "two")),
    ),
];

/// Whole numbers that are not read.
fn numbers_unread() -> Vec<Recipe> {
    const ROWS: &[Row] = &[
        (
            "pieces-a-dozen",
            "a dozen is no word of the table",
            |document, _| set(document, "/totalPieces/inWords", json!("a dozen")),
        ),
        (
            "pieces-with-currency",
            "only the total value may end in a currency",
            |document, _| set(document, "/totalPieces/inWords", json!("twelve USD")),
        ),
        (
            "pieces-with-decimals",
            "only the total value may have decimals",
            |document, _| set(document, "/totalPieces/inWords", json!("twelve point zero")),
        ),
        (
            "sheets-unread",
            "the number of continuation sheets is written in figures twice",
            |document, _| set(document, "/continuationSheets", number(1, "1")),
        ),
        (
            "words-in-second-language",
            "words are in the language of the carnet, and not in its second",
            |document, _| {
                set(document, "/secondLanguage", json!("fr"));
                set(document, "/totalPieces/inWords", json!("douze"));
            },
        ),
    ];
    super::made(ROWS, |draft| draft.requirements_undecided(UNREAD))
}
