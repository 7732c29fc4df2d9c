//! Vectors of transits (SPEC chapter *Journeys*, section *Carnet: goods and sheets*).

use super::act::{FRENCH, SWISS, closing, transit};
use super::{CAMERAS, Journey, ONE, Recipe, Row, as_of, exported, journey, met, warned};

const OFFICE: &str = "journey.transit-office";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(OFFICE, AT_DESTINATION),
        warned(OFFICE, ELSEWHERE),
        vec![
            journey(
                "closed-more-than-opened",
                "the closing of a transit takes two pieces where one was sent",
                |journey| {
                    opened(journey, ONE, BERGPASS);
                    journey.add("closing", SWISS, -10, closing(1, CAMERAS, 1));
                },
            )
            .not_met("journey.quantity")
            .done(),
            as_of(-9, NO_TRANSIT).not_met("journey.citation").done(),
            as_of(-9, TRANSIT_ELSEWHERE)
                .not_met("journey.citation")
                .done(),
            journey(
                "closed-after-final-date",
                "a transit is closed a day after its final date",
                |journey| {
                    opened(journey, CAMERAS, BERGPASS);
                    journey.add("closing", SWISS, -7, closing(1, CAMERAS, 1));
                },
            )
            .warns("journey.late")
            .done(),
            as_of(-8, OPEN_ON).shows(&["journey.overdue"]).done(),
            as_of(-7, OPEN_AFTER).warns("journey.overdue").done(),
        ],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const BERGPASS: &str = "Zollstelle Bergpass";

/// Sent in transit through Switzerland, until eight days ago.
fn opened(journey: &mut Journey<'_>, items: &[(u32, u32)], to: &str) {
    exported(journey);
    let action = transit(1, items, journey.day(-8), to);
    journey.add("transit", SWISS, -20, action);
}

const AT_DESTINATION: &[Row] = &[
    (
        "closed-at-office-by-name",
        "a transit is closed by the office it was sent to, on its final date",
        |journey| {
            opened(journey, CAMERAS, "ZOLLSTELLE BERGPASS");
            journey.add("closing", SWISS, -8, closing(1, CAMERAS, 1));
        },
    ),
    (
        "closed-at-office-by-place",
        "a transit that was sent to a place is closed by an office there",
        |journey| {
            opened(journey, CAMERAS, "Seehafen");
            journey.add("closing", SWISS, -10, closing(1, CAMERAS, 1));
            journey.set("/actor/place", "Seehafen");
        },
    ),
    (
        "closed-in-parts",
        "two closings take one of two pieces each",
        |journey| {
            opened(journey, CAMERAS, BERGPASS);
            journey.add("one", SWISS, -10, closing(1, ONE, 1));
            journey.add("other", SWISS, -9, closing(2, ONE, 1));
        },
    ),
];

const ELSEWHERE: &[Row] = &[
    (
        "closed-at-another-office",
        "a transit is closed by another office than the one it was sent to",
        |journey| {
            opened(journey, CAMERAS, "Zollstelle Seehafen");
            journey.add("closing", SWISS, -10, closing(1, CAMERAS, 1));
        },
    ),
    (
        "closed-at-another-place",
        "a transit is closed by an office of another name and place",
        |journey| {
            opened(journey, CAMERAS, "Seehafen");
            journey.add("closing", SWISS, -10, closing(1, CAMERAS, 1));
            journey.set("/actor/place", "Bergpass");
        },
    ),
];

const NO_TRANSIT: Row = (
    "closes-no-transit",
    "the closing of a transit cites one that is not there",
    |journey| {
        opened(journey, CAMERAS, BERGPASS);
        journey.add("closing", SWISS, -10, closing(1, CAMERAS, 2));
    },
);
const TRANSIT_ELSEWHERE: Row = (
    "closes-transit-elsewhere",
    "a transit is closed in the territory in which it was opened",
    |journey| {
        opened(journey, CAMERAS, BERGPASS);
        journey.add("closing", FRENCH, -10, closing(1, CAMERAS, 1));
    },
);
const OPEN_ON: Row = (
    "transit-open-on-final-date",
    "a transit may still be closed on its final date",
    |journey| opened(journey, CAMERAS, BERGPASS),
);
const OPEN_AFTER: Row = (
    "transit-open-after-final-date",
    "a transit that was not closed is overdue on the day after its final date",
    |journey| opened(journey, CAMERAS, BERGPASS),
);
