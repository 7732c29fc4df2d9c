//! A line of four licences: what is wrong further up in it, and who stands twice in it.

use super::parent::delegation;
use super::{
    DEEP, MAKER, ROOT, Recipe, SUB, Story, Told, code, countries, json, made, met, not_met, player,
};

/// The licence below that of the house.
const FOURTH: usize = 3;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        made(GOOD, |draft| {
            draft.shows(&[code("parent-missing"), code("ancestor"), code("depth")])
        }),
        not_met("ancestor", ANCESTOR),
        not_met("party-twice", TWICE),
        met("party-twice", ABOVE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The third licence lets one more level follow.
fn four(story: &mut Story) {
    delegation(story, DEEP, true, Some(1));
}

const GOOD: &[Told] = &[(
    "fourth-of-four",
    "a licence under three others, each within the one above it, is in order",
    FOURTH,
    |story, _| four(story),
)];

const ANCESTOR: &[Told] = &[
    (
        "second-of-four-beyond-its-own",
        "the second of four licences goes beyond the first in its territory",
        FOURTH,
        |story, _| {
            four(story);
            story.set(SUB, "/territoryOfSale", countries(&["US", "JP"]));
        },
    ),
    (
        "third-of-four-beyond-its-own",
        "the third of four licences goes beyond the second in its acts",
        FOURTH,
        |story, _| {
            four(story);
            story.set(DEEP, "/grant", json!(["make", "import", "sell"]));
        },
    ),
    (
        "third-of-four-as-deep-as-its-own",
        "the third of four licences lets as many levels follow as the second",
        FOURTH,
        |story, _| delegation(story, DEEP, true, Some(2)),
    ),
];

const TWICE: &[Told] = &[
    (
        "fourth-to-the-licensor-of-the-second",
        "the licensee of the fourth of four licences is the licensor of the second",
        FOURTH,
        |story, _| {
            four(story);
            story.set(FOURTH, "/licensee", player(1));
        },
    ),
    (
        "fourth-to-the-owner",
        "the licensee of the fourth of four licences is the licensor of the first",
        FOURTH,
        |story, _| {
            four(story);
            story.set(FOURTH, "/licensee", player(ROOT));
        },
    ),
];

const ABOVE: &[Told] = &[(
    "third-to-the-licensor-of-the-second",
    "that a party stands twice further up is no fault of the licence below",
    FOURTH,
    |story, _| {
        four(story);
        story.set(DEEP, "/licensee", player(1));
        story.set(FOURTH, "/licensor", player(1));
        story.rename(FOURTH, MAKER);
    },
)];
