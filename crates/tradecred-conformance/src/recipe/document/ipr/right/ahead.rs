//! Days of registration, recordation and notice that lie ahead of the signature, or of the day asked about.

use super::lever::difference;
use super::recordation::record;
use super::{Draft, Maker, Recipe, SAMPLE, Value, json, recordation, set};

pub(super) fn recipes() -> Vec<Recipe> {
    let registration = SAMPLE.area.code("registration");
    let recorded = SAMPLE.area.code("recordation");
    let lever = SAMPLE.area.code("lever-differences");
    vec![
        registered(
            "registered-on-day-after-signature",
            "a right is registered on the day after it was signed",
            0,
        )
        .shows(&[&registration])
        .done(),
        registered(
            "registered-two-days-after-signature",
            "a right is registered two days after it was signed",
            1,
        )
        .not_met(&registration)
        .done(),
        today(registered(
            "registered-tomorrow",
            "a right is registered on the day after the one asked about, on which it was signed",
            1,
        ))
        .shows(&[&registration])
        .done(),
        recorded_on(
            "recorded-on-day-after-signature",
            "a right is recorded on the day after it was signed",
            0,
        )
        .shows(&[&recorded])
        .done(),
        recorded_on(
            "recorded-two-days-after-signature",
            "a right is recorded two days after it was signed",
            1,
        )
        .not_met(&recorded)
        .done(),
        today(recorded_on(
            "recorded-tomorrow",
            "a right is recorded on the day after the one asked about, on which it was signed",
            1,
        ))
        .shows(&[&recorded])
        .done(),
        published(
            "lever-notice-on-day-after-signature",
            "a notice was published on the day after the right was signed",
            0,
        )
        .shows(&[&lever])
        .done(),
        published(
            "lever-notice-two-days-after-signature",
            "a notice was published two days after the right was signed",
            1,
        )
        .not_met(&lever)
        .done(),
        today(published(
            "lever-notice-tomorrow",
            "a notice is of the day after the one asked about, on which the right was signed",
            1,
        ))
        .shows(&[&lever])
        .done(),
    ]
}

/// The right is signed on the day asked about.
fn today(draft: Draft) -> Draft {
    draft.sign(|document, maker| maker.issuer().sign(&document, maker.instant(0)))
}

/// The right was registered so many days after the one asked about.
fn registered(name: &str, title: &'static str, day: i64) -> Draft {
    dated(name, title, day, |document, _, day| {
        set(document, "/registration/registeredAt", day);
    })
}

/// It was recorded then.
fn recorded_on(name: &str, title: &'static str, day: i64) -> Draft {
    dated(name, title, day, |document, maker, day| {
        record(document, recordation(maker));
        set(document, "/recordation/recordedAt", day);
    })
}

/// A notice was published then, and goods are entered on that day.
fn published(name: &str, title: &'static str, day: i64) -> Draft {
    dated(name, title, day, |document, maker, day| {
        set(
            document,
            "/leverDifferences",
            json!([difference(maker, -300)]),
        );
        set(document, "/leverDifferences/0/notice/publishedAt", day);
    })
    .claim(move |maker| json!({ "entryDate": maker.day(day) }))
}

fn dated(name: &str, title: &'static str, day: i64, put: fn(&mut Value, &Maker, Value)) -> Draft {
    SAMPLE.vector(name, title).before(move |document, maker| {
        put(document, maker, json!(maker.day(day)));
    })
}
