//! How often a licence is used: for one entry or several, for an entry line once, and what a return takes back.

use serde_json::json;

use super::Expect::{Fails, Met};
use super::{
    ANOTHER_ENTRY, By, ENTRY, Maker, Recipe, Row, Step, as_it_is, chained, changed, made, own,
    permit, reference, returns, rooted, set, signed, used, uses, with,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [made(ENTRIES), made(LINES), made(RETURNS), returned_late()]
        .into_iter()
        .flatten()
        .collect()
}

/// The holder uses the licence for another entry.
fn for_another(days: i64, entry_line: u32) -> Step {
    (By::Holder, days, used(ANOTHER_ENTRY, entry_line))
}

/// A use of the trade permit.
fn of_permit(days: i64, entry: &str) -> Step {
    let event = with(used(entry, 1), "htsus", json!("0303.44.0000"));
    (By::Holder, days, event)
}

const ENTRIES: &[Row] = &[
    (
        "single-used-for-lines-of-one-entry",
        "several lines of one entry are one use",
        as_it_is,
        |_| vec![uses(-20, 1, "40000"), uses(-20, 2, "40000")],
        Met("single-use"),
    ),
    (
        "single-used-for-one-entry-in-two-spellings",
        "an entry number without dashes is the same",
        as_it_is,
        |_| {
            let event = used("ABC12345676", 2);
            vec![uses(-20, 1, "40000"), (By::Holder, -20, event)]
        },
        Met("single-use"),
    ),
    (
        "single-used-for-two-entries",
        "a licence for one entry is used for another",
        as_it_is,
        |_| vec![uses(-20, 1, "40000"), for_another(-18, 1)],
        Fails("single-use"),
    ),
    (
        "single-used-again-after-return",
        "once its use is taken back, a licence for one entry may be used for another",
        as_it_is,
        |_| vec![uses(-20, 1, "40000"), returns(-19, 0), for_another(-18, 1)],
        Met("single-use"),
    ),
    (
        "single-used-again-after-return-of-one-line",
        "while one line of the first entry stands, another entry is one too many",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "40000"),
                uses(-20, 2, "40000"),
                returns(-19, 0),
                for_another(-18, 1),
            ]
        },
        Fails("single-use"),
    ),
    (
        "single-used-again-before-return",
        "a use that is taken back later stood when the licence was used again",
        as_it_is,
        |_| vec![uses(-20, 1, "40000"), for_another(-18, 1), returns(-16, 0)],
        Fails("single-use"),
    ),
    (
        "multiple-used-for-two-entries",
        "a permit for several entries is used for two",
        permit,
        |_: &Maker| vec![of_permit(-20, ENTRY), of_permit(-18, ANOTHER_ENTRY)],
        Met("single-use"),
    ),
];

const LINES: &[Row] = &[
    (
        "entry-line-used-twice",
        "holder and customs record one use each of one entry line",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "40000"),
                (By::Customs, -20, used("ABC12345676", 1)),
            ]
        },
        Fails("use-twice"),
    ),
    (
        "entry-line-used-again-after-return",
        "once its use is taken back, an entry line may be recorded again",
        as_it_is,
        |_| {
            vec![
                uses(-20, 1, "40000"),
                returns(-19, 0),
                uses(-19, 1, "41000"),
            ]
        },
        Met("use-twice"),
    ),
    (
        "entry-line-from-two-license-lines",
        "one entry line may draw from two lines of the licence",
        as_it_is,
        |_| {
            let event = with(used(ENTRY, 1), "licenseLine", json!(2));
            let event = with(event, "htsus", json!("7214.10.0000"));
            let event = with(event, "quantity", super::quantity("5000", "KGM"));
            vec![uses(-20, 1, "40000"), (By::Holder, -20, event)]
        },
        Met("use-twice"),
    ),
];

const RETURNS: &[Row] = &[
    (
        "use-taken-back",
        "a use is taken back",
        as_it_is,
        |_| vec![uses(-20, 1, "40000"), returns(-19, 0)],
        Met("return"),
    ),
    (
        "use-taken-back-twice",
        "a use is taken back twice",
        as_it_is,
        |_| vec![uses(-20, 1, "40000"), returns(-19, 0), returns(-18, 0)],
        Fails("return"),
    ),
    (
        "use-taken-back-by-agency",
        "the agency takes a use back",
        as_it_is,
        |_| {
            let (_, days, event) = returns(-19, 0);
            vec![uses(-20, 1, "40000"), (By::Agency, days, event)]
        },
        Met("return"),
    ),
];

fn returned_late() -> Vec<Recipe> {
    let code = own("return");
    vec![
        changed(
            "use-taken-back-before-it-was-made",
            "a return that was recorded late is folded at its time, before the use",
            as_it_is,
            |_| vec![uses(-20, 1, "40000"), returns(-21, 0)],
            |events, maker| {
                if let Some(event) = events.last_mut() {
                    let mut unsigned = event.clone();
                    super::base::remove(&mut unsigned, "/proof");
                    set(&mut unsigned, "/lateUpload", json!(true));
                    *event = signed(maker, By::Customs, &unsigned);
                }
            },
        )
        .not_met(&code)
        .done(),
        changed(
            "use-taken-back-that-is-not-there",
            "a return names a use that nobody made known",
            as_it_is,
            |_| vec![uses(-20, 1, "40000")],
            |events, maker| {
                let root = rooted(maker, as_it_is);
                let unknown = chained(maker, &root, &[uses(-22, 9, "1")]);
                let (Some(unknown), Some(before)) = (unknown.first(), events.last()) else {
                    return;
                };
                let event = json!({
                    "type": "Return",
                    "use": reference(unknown),
                    "reason": "the entry was cancelled"
                });
                let step = (By::Customs, -19, event);
                let unsigned = super::unsigned(maker, &root, 1, &step, Some(before));
                events.push(signed(maker, By::Customs, &unsigned));
            },
        )
        .not_met(&code)
        .done(),
    ]
}
