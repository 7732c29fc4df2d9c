//! What a carnet has in common with the one that it replaces or corrects: its last day and its General List;
//! and where it may be valid.

use serde_json::{Value, json};

use super::super::{Maker, Recipe, after, number, remove, set};
use super::{ADDED, EXPIRY, LIST, Names, OVERRUN, after_one, first_item_only, issued_in};

pub(super) fn recipes() -> Vec<Recipe> {
    [expiry(), replaced_lists(), corrected_lists(), overruns()]
        .into_iter()
        .flatten()
        .collect()
}

fn expiry() -> Vec<Recipe> {
    fn ends(document: &mut Value, maker: &Maker, days: i64) {
        set(
            document,
            "/validUntil",
            json!(after(&maker.day(-31), 12, days)),
        );
    }
    vec![
        after_one(
            Names::Lost,
            "replaced-to-a-day-later",
            "a carnet in place of a lost one ends a day after it",
            |earlier, maker| ends(earlier, maker, -2),
        )
        .not_met(EXPIRY)
        .done(),
        after_one(
            Names::Lost,
            "replaced-to-a-day-earlier",
            "a carnet in place of a lost one ends a day before it",
            |_, _| {},
        )
        .before(|document, maker| ends(document, maker, -2))
        .not_met(EXPIRY)
        .done(),
        issued_in(
            after_one(
                Names::Exceeded,
                "replaced-for-a-longer-stay",
                "a carnet for a longer stay ends later than the one that it replaces",
                |earlier, maker| ends(earlier, maker, -200),
            ),
            "CH",
            &["EU", "GB"],
        )
        .shows(&[EXPIRY, OVERRUN, LIST])
        .done(),
        after_one(
            Names::Corrected,
            "corrected-to-another-day",
            "a carnet that corrects another may correct its last day",
            |earlier, maker| ends(earlier, maker, -200),
        )
        .shows(&[EXPIRY, ADDED])
        .done(),
    ]
}

fn replaced_lists() -> Vec<Recipe> {
    let lost = |name: &str, title, change| after_one(Names::Lost, name, title, change);
    vec![
        lost(
            "replaced-for-fewer-items",
            "a replacement may leave items out that need no carnet any more",
            |_, _| {},
        )
        .before(|document, _| first_item_only(document))
        .shows(&[LIST])
        .done(),
        lost(
            "replaced-with-other-values",
            "values, weights and marks of a replacement are not compared",
            |earlier, _| {
                set(earlier, "/generalList/0/value/value", json!("47000"));
                set(earlier, "/generalList/0/weightOrVolume/value", json!("9.5"));
                remove(earlier, "/generalList/0/marks");
            },
        )
        .shows(&[LIST])
        .done(),
        lost(
            "replaced-with-another-item",
            "a replacement has an item that the lost carnet did not have",
            |earlier, _| set(earlier, "/generalList/4/itemNumber", json!(6)),
        )
        .warns(LIST)
        .done(),
        lost(
            "replaced-with-another-description",
            "a replacement describes an item otherwise",
            |earlier, _| {
                set(
                    earlier,
                    "/generalList/0/description",
                    json!("Cinema camera"),
                )
            },
        )
        .warns(LIST)
        .done(),
        lost(
            "replaced-with-description-in-other-case",
            "descriptions are compared as they are written",
            |earlier, _| {
                set(
                    earlier,
                    "/generalList/0/description",
                    json!("CINEMA CAMERA WITH BATTERY GRIP"),
                );
            },
        )
        .warns(LIST)
        .done(),
        lost(
            "replaced-with-more-pieces",
            "a replacement has more pieces of an item",
            |earlier, _| set(earlier, "/generalList/0/pieces", json!(1)),
        )
        .warns(LIST)
        .done(),
        lost(
            "replaced-with-fewer-pieces",
            "a replacement has fewer pieces of an item",
            |earlier, _| set(earlier, "/generalList/0/pieces", json!(3)),
        )
        .warns(LIST)
        .done(),
        lost(
            "replaced-with-item-twice",
            "of two items with one number in the lost carnet the first counts",
            fourth_item_twice,
        )
        .before(|document, _| fourth_item_only(document, number(4, "four")))
        .shows(&[LIST])
        .done(),
        lost(
            "replaced-by-second-of-item-twice",
            "of two items with one number in the lost carnet the second does not count",
            fourth_item_twice,
        )
        .before(|document, _| fourth_item_only(document, number(9, "nine")))
        .warns(LIST)
        .done(),
        issued_in(
            after_one(
                Names::Exceeded,
                "replaced-for-a-longer-stay-with-another-item",
                "a carnet for a longer stay has an item that the earlier one did not have",
                |earlier, _| set(earlier, "/generalList/4/itemNumber", json!(6)),
            ),
            "CH",
            &["EU"],
        )
        .warns(LIST)
        .done(),
    ]
}

/// The earlier carnet has its fourth item again, with other pieces.
fn fourth_item_twice(earlier: &mut Value, _: &Maker) {
    set(earlier, "/generalList/4/itemNumber", json!(4));
    set(earlier, "/generalList/4/pieces", json!(9));
}

/// The General List has so many pieces of its fourth item, and nothing else.
fn fourth_item_only(document: &mut Value, pieces: Value) {
    first_item_only(document);
    let member = |name: &str| format!("/generalList/0/{name}");
    set(document, &member("itemNumber"), json!(4));
    set(
        document,
        &member("description"),
        json!("Wireless microphone kit"),
    );
    set(document, &member("pieces"), json!(pieces.get("figures")));
    set(document, "/totalPieces", pieces);
}

fn corrected_lists() -> Vec<Recipe> {
    let corrected = |name: &str, title, change| after_one(Names::Corrected, name, title, change);
    vec![
        corrected(
            "corrected-in-its-descriptions",
            "descriptions and values may be corrected",
            |earlier, _| {
                set(
                    earlier,
                    "/generalList/0/description",
                    json!("Cinema camera"),
                );
                set(earlier, "/generalList/0/value/value", json!("47000"));
            },
        )
        .shows(&[ADDED])
        .done(),
        corrected(
            "corrected-to-fewer-pieces",
            "pieces may be taken away",
            |earlier, _| set(earlier, "/generalList/0/pieces", json!(3)),
        )
        .shows(&[ADDED])
        .done(),
        corrected(
            "corrected-to-fewer-items",
            "items may be taken away",
            |_, _| {},
        )
        .before(|document, _| first_item_only(document))
        .shows(&[ADDED])
        .done(),
        corrected(
            "corrected-by-another-item",
            "a correction adds an item",
            |earlier, _| set(earlier, "/generalList/4/itemNumber", json!(6)),
        )
        .not_met(ADDED)
        .done(),
        corrected(
            "corrected-to-more-pieces",
            "a correction adds a piece",
            |earlier, _| set(earlier, "/generalList/0/pieces", json!(1)),
        )
        .not_met(ADDED)
        .done(),
    ]
}

/// Replacement for a longer stay, by the territories of the carnet.
fn overruns() -> Vec<Recipe> {
    let exceeded = |name: &str, title| after_one(Names::Exceeded, name, title, |_, _| {});
    vec![
        exceeded(
            "longer-stay-from-the-united-states",
            "the United States are not known to have accepted Annex A",
        )
        .warns(OVERRUN)
        .done(),
        issued_in(
            exceeded(
                "longer-stay-in-the-united-states",
                "a longer stay in a territory that has accepted the convention of 1961 alone",
            ),
            "CH",
            &["EU", "US"],
        )
        .warns(OVERRUN)
        .done(),
        issued_in(
            exceeded(
                "longer-stay-where-nothing-is-known",
                "a territory of which nothing is known is not bound",
            ),
            "CH",
            &["BR"],
        )
        .warns(OVERRUN)
        .done(),
        issued_in(
            exceeded(
                "longer-stay-in-country-of-union",
                "a country of a union is bound as the union is",
            ),
            "CH",
            &["FR"],
        )
        .shows(&[OVERRUN])
        .done(),
        issued_in(
            exceeded(
                "longer-stay-at-home",
                "the territory of the association itself is not asked",
            ),
            "BR",
            &["BR"],
        )
        .shows(&[OVERRUN])
        .done(),
        after_one(
            Names::Lost,
            "loss-from-the-united-states",
            "both conventions know a replacement after loss",
            |_, _| {},
        )
        .shows(&[OVERRUN])
        .done(),
    ]
}
