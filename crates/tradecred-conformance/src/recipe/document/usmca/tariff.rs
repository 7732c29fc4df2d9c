//! Vectors of the tariff classification (box 6) and the origin criterion (box 7).

use serde_json::{Value, json};

use super::{Recipe, Row, classify, met, not_met, remove, set, usmca, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = codes();
    recipes.extend(criteria());
    recipes.extend(
        [
            not_met(code!("tariff"), NO_TARIFFS),
            met(code!("origin-criterion"), CRITERIA),
            not_met(code!("origin-criterion"), NO_CRITERIA),
            warned(code!("rule-of-origin"), LETTER_ONLY),
            met(code!("tariff-digits"), ENOUGH_DIGITS),
            not_met(code!("tariff-digits"), TOO_FEW_DIGITS),
        ]
        .into_iter()
        .flatten(),
    );
    recipes
}

/// Spellings of tariff codes, and the chapters at both ends.
fn codes() -> Vec<Recipe> {
    const READ: [(&str, &str, &str); 12] = [
        (
            "six-digits",
            "six digits without a dot are a subheading",
            "721320",
        ),
        ("eight-digits", "eight digits without dots", "72132000"),
        (
            "eight-digits-dotted",
            "eight digits with dots",
            "7213.20.00",
        ),
        ("ten-digits", "ten digits without dots", "7213200010"),
        (
            "ten-digits-dotted",
            "ten digits with two dots",
            "7213.20.0010",
        ),
        (
            "ten-digits-three-dots",
            "ten digits with three dots",
            "7213.20.00.10",
        ),
        ("chapter-01", "chapter 01 is the first", "0101.21"),
        ("chapter-76", "chapter 76 exists", "7610.10"),
        ("chapter-78", "chapter 78 exists", "7801.10"),
        (
            "chapter-97",
            "chapter 97 is the last of the Harmonized System",
            "9701.21",
        ),
        (
            "chapter-98-national",
            "chapter 98 exists in national tariffs, with eight digits",
            "9802.00.80",
        ),
        (
            "chapter-99-national",
            "chapter 99 exists in national tariffs, with eight digits",
            "9903.01.01",
        ),
    ];
    const REFUSED: [(&str, &str, &str); 13] = [
        ("four-digits", "a heading is no subheading", "7213"),
        ("five-digits", "five digits are no tariff code", "72132"),
        ("seven-digits", "seven digits are no tariff code", "7213200"),
        ("nine-digits", "nine digits are no tariff code", "721320001"),
        (
            "twelve-digits",
            "twelve digits are no tariff code",
            "721320001000",
        ),
        ("letter", "a letter stands in a tariff code", "7213.2O"),
        ("dash", "a dash stands in a tariff code", "7213-20"),
        ("space", "a space stands in a tariff code", "7213 20"),
        ("dot-misplaced", "a dot stands after the chapter", "72.1320"),
        ("chapter-00", "there is no chapter 00", "0001.10"),
        ("chapter-77", "chapter 77 is reserved", "7701.10"),
        (
            "chapter-98-six-digits",
            "chapter 98 has no subheadings of six digits",
            "9802.00",
        ),
        (
            "chapter-99-six-digits",
            "chapter 99 has no subheadings of six digits",
            "9903.01",
        ),
    ];
    let made = |name: &str, title: &'static str, code: &'static str| {
        usmca(&format!("tariff-{name}"), title)
            .before(move |document, _| classify(document, 0, code))
    };
    READ.iter()
        .map(|(name, title, code)| made(name, title, code).shows(&[code!("tariff")]).done())
        .chain(
            REFUSED
                .iter()
                .map(|(name, title, code)| made(name, title, code).not_met(code!("tariff")).done()),
        )
        .collect()
}

const NO_TARIFFS: &[Row] = &[
    (
        "tariff-missing",
        "a good is not classified",
        |document, _| remove(document, "/goods/0/tariff"),
    ),
    (
        "tariff-text",
        "the classification is a text where an object belongs",
        |document, _| {
            set(document, "/goods/0/tariff", json!("7213.20"));
        },
    ),
    (
        "tariff-code-missing",
        "the classification has no number",
        |document, _| {
            remove(document, "/goods/0/tariff/code");
        },
    ),
    (
        "tariff-code-number",
        "the tariff number is a JSON number",
        |document, _| {
            set(document, "/goods/0/tariff/code", json!(721_320));
        },
    ),
    (
        "tariff-system-missing",
        "it is not said which nomenclature the number belongs to",
        |document, _| {
            remove(document, "/goods/0/tariff/system");
        },
    ),
    (
        "tariff-system-unknown",
        "the number belongs to a nomenclature that the form does not have",
        |document, _| {
            set(document, "/goods/0/tariff/system", json!("SITC"));
        },
    ),
    (
        "tariff-second-line",
        "the fault stands in the second line",
        |document, _| classify(document, 1, "73181"),
    ),
];

/// Criterion letters, and criterion D around the chapters it is closed to.
fn criteria() -> Vec<Recipe> {
    const CHAPTERS: [(&str, &str, &str, bool); 5] = [
        ("60", "criterion D is open to chapter 60", "6006.21", true),
        (
            "61",
            "criterion D is closed to chapter 61",
            "6109.10",
            false,
        ),
        (
            "62",
            "criterion D is closed to chapter 62",
            "6203.42",
            false,
        ),
        (
            "63",
            "criterion D is closed to chapter 63",
            "6302.10",
            false,
        ),
        ("64", "criterion D is open to chapter 64", "6403.99", true),
    ];
    const LETTERS: [(&str, &str, &str); 4] = [
        ("a", "criterion A: wholly obtained", "A"),
        (
            "b",
            "criterion B: the product-specific rule is satisfied",
            "B",
        ),
        ("c", "criterion C: made of originating materials only", "C"),
        (
            "d",
            "criterion D: unassembled, or classified with its parts",
            "D",
        ),
    ];
    let letters = LETTERS.iter().map(|(name, title, letter)| {
        usmca(&format!("criterion-{name}"), title)
            .before(move |document, _| set(document, "/goods/0/originCriterion", json!(letter)))
            .shows(&[code!("origin-criterion"), code!("rule-of-origin")])
            .done()
    });
    let chapters = CHAPTERS.iter().map(|(chapter, title, code, open)| {
        let draft =
            usmca(&format!("criterion-d-chapter-{chapter}"), title).before(move |document, _| {
                classify(document, 0, code);
                set(document, "/goods/0/originCriterion", json!("D"));
            });
        match open {
            true => draft.shows(&[code!("criterion-d-chapter")]).done(),
            false => draft.not_met(code!("criterion-d-chapter")).done(),
        }
    });
    letters.chain(chapters).collect()
}

const CRITERIA: &[Row] = &[
    (
        "criterion-b-chapter-62",
        "the other criteria are open to textile goods",
        |document, _| {
            classify(document, 0, "6203.42");
        },
    ),
    (
        "route-e-by-rule-only",
        "a good of table 2.10.1 states its rule, for which there is no letter",
        |document, _| {
            remove(document, "/goods/0/originCriterion");
            set(
                document,
                "/goods/0/ruleOfOrigin/reference",
                json!("19 USC 4531(c)(1)(E), table 2.10.1"),
            );
        },
    ),
];

const NO_CRITERIA: &[Row] = &[
    (
        "criterion-absent",
        "a line gives neither a letter nor a rule",
        |document, _| {
            remove(document, "/goods/0/originCriterion");
            remove(document, "/goods/0/ruleOfOrigin");
        },
    ),
    ("criterion-e", "there is no letter E", |document, _| {
        set(document, "/goods/0/originCriterion", json!("E"));
    }),
    (
        "criterion-lower-case",
        "the letter is written in lower case",
        |document, _| {
            set(document, "/goods/0/originCriterion", json!("b"));
        },
    ),
    (
        "criterion-list",
        "two letters are claimed for one line",
        |document, _| {
            set(document, "/goods/0/originCriterion", json!(["A", "B"]));
        },
    ),
    (
        "criterion-null",
        "the letter is null, which is not how a member is left out",
        |document, _| {
            set(document, "/goods/0/originCriterion", Value::Null);
        },
    ),
    (
        "rule-reference-missing",
        "the rule of origin does not say where it stands",
        |document, _| {
            remove(document, "/goods/0/ruleOfOrigin/reference");
        },
    ),
    (
        "rule-text",
        "the rule of origin is a text where an object belongs",
        |document, _| {
            set(document, "/goods/0/ruleOfOrigin", json!("GN 11(b)(ii)"));
        },
    ),
    (
        "rule-seven-digits",
        "no rule asks for seven digits",
        |document, _| require_digits(document, json!(7)),
    ),
    (
        "rule-digits-text",
        "the number of digits is written as text",
        |document, _| require_digits(document, json!("8")),
    ),
];

const LETTER_ONLY: &[Row] = &[(
    "criterion-without-rule",
    "a line gives a letter and no rule of General Note 11",
    |document, _| {
        remove(document, "/goods/0/ruleOfOrigin");
    },
)];

const ENOUGH_DIGITS: &[Row] = &[
    (
        "digits-six-of-six",
        "the rule needs six digits and six are given",
        |document, _| {
            require_digits(document, json!(6));
        },
    ),
    (
        "digits-eight-of-eight",
        "the rule needs eight digits and eight are given",
        |document, _| {
            require_digits(document, json!(8));
            classify(document, 0, "7213.20.00");
        },
    ),
    (
        "digits-ten-of-ten",
        "the rule needs ten digits and ten are given",
        |document, _| {
            require_digits(document, json!(10));
            classify(document, 0, "7213.20.0010");
        },
    ),
    (
        "digits-ten-for-eight",
        "more digits are given than the rule needs",
        |document, _| {
            require_digits(document, json!(8));
            classify(document, 0, "7213.20.0010");
        },
    ),
];

const TOO_FEW_DIGITS: &[Row] = &[
    (
        "digits-six-of-eight",
        "the rule needs eight digits and six are given",
        |document, _| {
            require_digits(document, json!(8));
        },
    ),
    (
        "digits-eight-of-ten",
        "the rule needs ten digits and eight are given",
        |document, _| {
            require_digits(document, json!(10));
            classify(document, 0, "7213.20.00");
        },
    ),
];

fn require_digits(document: &mut Value, digits: Value) {
    set(document, "/goods/0/ruleOfOrigin/requiredDigits", digits);
}
