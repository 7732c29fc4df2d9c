//! What is drawn from a line, and what is left.

use serde_json::json;

use super::Expect::{Fails, Met};
use super::{
    By, ENTRY, Maker, Recipe, Row, Step, amends, as_it_is, line, made, permit, quantity, returns,
    used, uses, with,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [made(DRAWN), made(AMENDED), made(UNITS)]
        .into_iter()
        .flatten()
        .collect()
}

/// A use of the second line, of the dregs of its quantity.
fn of_second(days: i64, entry_line: u32, kilograms: &str) -> Step {
    let (by, days, event) = uses(days, entry_line, kilograms);
    let event = with(event, "licenseLine", json!(2));
    (by, days, with(event, "htsus", json!("7214.10.0000")))
}

/// A use with another quantity, or none.
fn of_quantity(days: i64, value: &str, unit: &str) -> Step {
    let event = with(used(ENTRY, 1), "quantity", quantity(value, unit));
    (By::Holder, days, event)
}

const DRAWN: &[Row] = &[
    (
        "used-in-part",
        "a use takes a part of its line",
        as_it_is,
        |_| vec![uses(-20, 1, "40000")],
        Met("balance"),
    ),
    (
        "used-up",
        "three uses take all that there is",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "40000"),
                uses(-20, 2, "79999.5"),
                uses(-20, 3, "0.50"),
            ]
        },
        Met("balance"),
    ),
    (
        "used-up-and-a-billionth",
        "one billionth more than there is is too much",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "40000"),
                uses(-20, 2, "80000"),
                uses(-20, 3, "0.000000001"),
            ]
        },
        Fails("balance"),
    ),
    (
        "used-beyond-at-once",
        "one use takes more than there is",
        as_it_is,
        |_| vec![uses(-20, 1, "120001")],
        Fails("balance"),
    ),
    (
        "lines-each-of-their-own",
        "what is drawn from one line leaves the other as it is",
        as_it_is,
        |_| vec![uses(-20, 1, "120000"), of_second(-20, 2, "5000.5")],
        Met("balance"),
    ),
    (
        "second-line-used-beyond",
        "what is left of one line does not serve the other",
        as_it_is,
        |_| vec![uses(-20, 1, "40000"), of_second(-20, 2, "5000.6")],
        Fails("balance"),
    ),
    (
        "used-again-after-return",
        "what is taken back may be used again",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "100000"),
                returns(-18, 0),
                uses(-16, 2, "120000"),
            ]
        },
        Met("balance"),
    ),
    (
        "used-before-return",
        "what is taken back later was not there to be used before",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "100000"),
                uses(-18, 2, "20001"),
                returns(-16, 0),
            ]
        },
        Fails("balance"),
    ),
    (
        "return-gives-back-its-own",
        "a return gives back what its use drew, and no more",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "100000"),
                uses(-20, 2, "20000"),
                returns(-18, 1),
                uses(-16, 3, "20001"),
            ]
        },
        Fails("balance"),
    ),
    (
        "used-by-customs-and-holder",
        "whoever tells a use draws from the same line",
        as_it_is,
        |_| {
            let (_, days, event) = uses(-18, 2, "20001");
            vec![uses(-20, 1, "100000"), (By::Customs, days, event)]
        },
        Fails("balance"),
    ),
];

const AMENDED: &[Row] = &[
    (
        "used-after-increase",
        "an amendment grants more, and it is used",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "100000"),
                amends(-19, "goods", line(1, "150000")),
                uses(-18, 2, "50000"),
            ]
        },
        Met("balance"),
    ),
    (
        "used-before-increase",
        "what an amendment grants was not there before it",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "100000"),
                uses(-19, 2, "50000"),
                amends(-18, "goods", line(1, "150000")),
            ]
        },
        Fails("balance"),
    ),
    (
        "decreased-to-what-was-used",
        "an amendment may leave what was used already",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "40000"),
                amends(-19, "goods", line(1, "40000")),
            ]
        },
        Met("balance"),
    ),
    (
        "decreased-below-what-was-used",
        "an amendment leaves less than was used already",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "40000"),
                amends(-19, "goods", line(1, "39999.9")),
            ]
        },
        Fails("balance"),
    ),
    (
        "used-after-decrease",
        "an amendment grants less, and more is used",
        as_it_is,
        |_| {
            vec![
                amends(-21, "goods", line(1, "30000")),
                uses(-20, 1, "40000"),
            ]
        },
        Fails("balance"),
    ),
    (
        "further-line-used",
        "an amendment adds a line, and it is used",
        as_it_is,
        |_| {
            let (by, days, event) = uses(-20, 1, "500");
            vec![
                amends(-21, "goods", line(3, "500")),
                (by, days, with(event, "licenseLine", json!(3))),
            ]
        },
        Met("use-line"),
    ),
    (
        "further-line-used-before",
        "a line is used before an amendment adds it",
        as_it_is,
        |_| {
            let (by, days, event) = uses(-20, 1, "500");
            vec![
                (by, days, with(event, "licenseLine", json!(3))),
                amends(-19, "goods", line(3, "500")),
            ]
        },
        Fails("use-line"),
    ),
    (
        "line-never-granted",
        "a use names a line that nobody granted",
        as_it_is,
        |_| {
            let (by, days, event) = uses(-20, 1, "500");
            vec![(by, days, with(event, "licenseLine", json!(3)))]
        },
        Fails("use-line"),
    ),
];

const UNITS: &[Row] = &[
    (
        "drawn-in-tonnes",
        "nothing is converted: 40 tonnes are drawn from a line of kilograms",
        as_it_is,
        |_| vec![of_quantity(-20, "40", "TNE")],
        Fails("use-quantity"),
    ),
    (
        "drawn-without-quantity",
        "a use of a line with a quantity states none",
        as_it_is,
        |_| {
            let mut event = used(ENTRY, 1);
            super::base::remove(&mut event, "/quantity");
            vec![(By::Holder, -20, event)]
        },
        Fails("use-quantity"),
    ),
    (
        "drawn-from-nothing",
        "of a line without quantity nothing is drawn, whatever a use states",
        permit,
        |_: &Maker| {
            let event = with(used(ENTRY, 1), "htsus", json!("0303.44.0000"));
            vec![
                (By::Holder, -20, event.clone()),
                (
                    By::Holder,
                    -18,
                    with(
                        with(event, "entryLine", json!(2)),
                        "quantity",
                        quantity("3", "TNE"),
                    ),
                ),
            ]
        },
        Met("use-quantity"),
    ),
];
