//! When customs was notified. The arrival is on day -8.

use serde_json::json;

use super::super::super::super::change::after;
use super::{Draft, Maker, Recipe, SAMPLE, arrival, becomes, by_filer, set, working_days_after};

const LATE: &str = "in-bond-event.report-late";
const MISSING: &str = "in-bond-event.report-missing";
const REPORTED: &str = "in-bond-event.reported-at";

/// An arrival on day -8, reported on a day.
fn reported(name: &str, title: &'static str, day: fn(&Maker) -> String) -> Draft {
    unreported(name, title).before(move |document, maker| {
        set(document, "/reportedAt", json!(day(maker)));
    })
}

/// An arrival on day -8.
fn unreported(name: &str, title: &'static str) -> Draft {
    SAMPLE.vector(name, title).before(|document, maker| {
        becomes(document, arrival());
        set(document, "/date", json!(maker.day(-8)));
    })
}

/// The second working day after the arrival.
fn due(maker: &Maker) -> String {
    working_days_after(&maker.day(-8), 2)
}

pub(super) fn recipes() -> Vec<Recipe> {
    [days(), times(), others()].into_iter().flatten().collect()
}

fn days() -> Vec<Recipe> {
    vec![
        reported(
            "reported-before-arrival",
            "the report is dated the day before the arrival",
            |maker| maker.day(-9),
        )
        .not_met(REPORTED)
        .done(),
        reported(
            "reported-in-future",
            "the report is dated two days after the day asked about",
            |maker| maker.day(2),
        )
        .not_met(REPORTED)
        .warns(LATE)
        .done(),
        reported(
            "reported-on-no-day",
            "the day of the report is none that the calendar has",
            |_| "2026-10-32".to_owned(),
        )
        .not_met(REPORTED)
        .done(),
        reported(
            "reported-on-day-of-arrival",
            "the arrival was reported at once",
            |maker| maker.day(-8),
        )
        .shows(&[REPORTED, LATE])
        .done(),
    ]
}

fn times() -> Vec<Recipe> {
    vec![
        reported(
            "reported-on-second-working-day",
            "the arrival was reported on the second working day after it",
            due,
        )
        .shows(&[LATE])
        .done(),
        reported(
            "reported-after-second-working-day",
            "the arrival was reported the day after the second working day",
            |maker| after(&due(maker), 0, 1),
        )
        .warns(LATE)
        .done(),
        unreported(
            "not-reported-on-second-working-day",
            "an arrival may be reported until the second working day after it",
        )
        .under_law_of(due)
        .shows(&[MISSING])
        .done(),
        unreported(
            "not-reported-after-second-working-day",
            "nothing says that the arrival was reported, and the second working day has passed",
        )
        .under_law_of(|maker| after(&due(maker), 0, 1))
        .warns(MISSING)
        .done(),
    ]
}

fn others() -> Vec<Recipe> {
    let told = |name: &str, title: &'static str, event: serde_json::Value| {
        unreported(name, title).before(move |document, _| becomes(document, event.clone()))
    };
    vec![
        told(
            "departure-not-reported",
            "a departure needs no report of its own",
            super::departure(),
        )
        .shows(&[MISSING])
        .done(),
        told(
            "seal-change-not-reported",
            "nothing says that a change of seals was reported",
            json!({ "type": "SealChange", "applied": ["UL-0088214"] }),
        )
        .warns(MISSING)
        .done(),
        by_filer(told(
            "exportation-reported-late",
            "the in-bond record says ten days late that the goods were exported",
            json!({ "type": "Exportation", "port": "3901" }),
        ))
        .before(|document, maker| set(document, "/reportedAt", json!(maker.day(-1))))
        .warns(LATE)
        .done(),
        told(
            "shortage-not-reported",
            "nothing says that a shortage was reported",
            json!({ "type": "Shortage", "pieces": "2" }),
        )
        .warns(MISSING)
        .done(),
    ]
}
