//! Which attachments each status demands, by the day on which the trip began, and of what they speak.

use super::scene::{
    Scene, by_captain, by_nation, by_observer, elsewhere, fished, identified, identify, large,
    no_purse_seine, not_certified, of_day, small, two_vessels,
};
use super::{Recipe, Shot, Value, json, met, not_met, remove, set, undecided};
use crate::recipe::document::fisheries::{Maker, days};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("attachment-missing", NOT_DEMANDED),
        met("attachment-missing", COVERED),
        not_met("attachment-missing", NOT_ATTACHED),
        not_met("attachment-missing", OF_SOMETHING_ELSE),
        not_met("attachment-missing", OF_ANOTHER_FISHERY),
        undecided("attachment-not-shown", NOT_SHOWN),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The trip of the line begins on this day, and nothing is attached.
fn begun(scene: Scene, day: &str) -> Scene {
    scene.bare().line("trip", of_day(day))
}

const NOT_DEMANDED: &[Shot] = &[
    (
        "5a-after-2016",
        "5A demands nothing of a trip of today",
        |maker| not_certified(maker).bare(),
    ),
    (
        "5b1-before-2013",
        "5B1 demands nothing of a trip that began on 2013-07-12",
        |maker| begun(no_purse_seine(maker), "2013-07-12"),
    ),
    (
        "5b4-before-2013",
        "5B4 demands nothing of a trip that began on 2013-07-12",
        |maker| begun(small(maker), "2013-07-12"),
    ),
    (
        "5b1-before-2013-not-shown",
        "what 5B1 does not demand of a trip that began on 2013-07-12 need not be shown",
        |maker| {
            no_purse_seine(maker)
                .hidden()
                .line("trip", of_day("2013-07-12"))
        },
    ),
];

/// A scene of which line and captain's statement are of a trip that began on this day.
fn stated(
    maker: &Maker,
    scene: Scene,
    day: &'static str,
    declared: &'static [&'static str],
) -> Scene {
    scene
        .bare()
        .line("trip", of_day(day))
        .attach(by_captain(maker, move |statement| {
            set(statement, "/trip", of_day(day));
            set(statement, "/declarations", json!(declared));
        }))
}

const COVERED: &[Shot] = &[
    (
        "5b2-before-2013",
        "of a purse seine trip that began on 2013-07-12 the captain states that no net was set on dolphins",
        |maker| stated(maker, elsewhere(maker), "2013-07-12", &["noEncirclement"]),
    ),
    (
        "5b2-before-training",
        "of a purse seine trip that began on 2016-05-20 the captain states no training",
        |maker| {
            let declared: &[&str] = &["noEncirclement", "noneKilledOrInjured"];
            stated(maker, elsewhere(maker), "2016-05-20", declared)
        },
    ),
    (
        "vessel-in-capitals",
        "the name of the vessel is compared without case and punctuation",
        |maker| elsewhere(maker).line("vessel/vesselName", json!("\"DON ERNESTO\"")),
    ),
    (
        "same-imo-number",
        "line and statement give one IMO number",
        |maker| {
            elsewhere(maker)
                .bare()
                .line("vessel/imoNumber", json!("9319466"))
                .attach(by_captain(maker, |statement| {
                    set(statement, "/vessel/imoNumber", json!("9319466"));
                }))
        },
    ),
    (
        "imo-number-in-statement-only",
        "the statement gives an IMO number and the line gives none",
        |maker| {
            elsewhere(maker)
                .bare()
                .attach(by_captain(maker, |statement| {
                    set(statement, "/vessel/imoNumber", json!("9319466"));
                }))
        },
    ),
    (
        "two-lines-of-one-trip",
        "one statement speaks for two lines of its trip",
        |maker| {
            let scene = elsewhere(maker).with("/totalNetWeight", super::scene::kilograms("20000"));
            scene.with_second_line(2)
        },
    ),
    (
        "another-statement-too",
        "a statement about another trip does no harm beside the right one",
        |maker| {
            elsewhere(maker).attach(super::scene::by_second_captain(maker, |statement| {
                set(statement, "/vessel/vesselName", json!("Santa Rosalía"));
            }))
        },
    ),
    (
        "certified-on-last-day-of-trip",
        "a nation certifies on the day on which the trip ended",
        |maker| {
            large(maker)
                .bare()
                .attach(by_nation(maker, |certification| {
                    set(certification, "/certifiedOn", json!(maker.day(-40)));
                }))
        },
    ),
    (
        "certified-for-several-vessels",
        "a nation certifies the vessel of the line among others",
        |maker| {
            large(maker)
                .bare()
                .attach(by_nation(maker, |certification| {
                    let vessel = json!({
                        "type": "IdcpVessel",
                        "vesselName": "DON ERNESTO",
                        "flag": "EC",
                        "trackingFormNumbers": ["TTF-2026-1192"]
                    });
                    set(certification, "/vessels/1", vessel);
                    set(
                        certification,
                        "/vessels/0/vesselName",
                        json!("Santa Rosalía"),
                    );
                }))
        },
    ),
];

const NOT_ATTACHED: &[Shot] = &[
    (
        "5b1-nothing-attached",
        "nothing is attached to 5B1",
        |maker| no_purse_seine(maker).bare(),
    ),
    (
        "5b1-from-2013",
        "5B1 demands the captain's statement of a trip that began on 2013-07-13",
        |maker| begun(no_purse_seine(maker), "2013-07-13"),
    ),
    (
        "5b2-nothing-attached",
        "nothing is attached to 5B2",
        |maker| elsewhere(maker).bare(),
    ),
    (
        "5b2-before-2013-nothing-attached",
        "5B2 demands the captain's statement of a trip that began on 2013-07-12 too",
        |maker| begun(elsewhere(maker), "2013-07-12"),
    ),
    (
        "5b3-without-observer",
        "5B3 demands the observer's statement beside the captain's",
        |maker| identified(maker).bare().attach(by_captain(maker, identify)),
    ),
    (
        "5b3-without-captain",
        "5B3 demands the captain's statement beside the observer's",
        |maker| {
            identified(maker)
                .bare()
                .attach(by_observer(maker, identify))
        },
    ),
    (
        "5b4-nothing-attached",
        "nothing is attached to 5B4",
        |maker| small(maker).bare(),
    ),
    (
        "5b4-from-2013",
        "5B4 demands the captain's statement of a trip that began on 2013-07-13",
        |maker| begun(small(maker), "2013-07-13"),
    ),
    (
        "5b5-nothing-attached",
        "nothing is attached to 5B5",
        |maker| large(maker).bare(),
    ),
    (
        "5b5-with-captain-only",
        "5B5 demands the certification of the nation, and the captain's statement is none",
        |maker| {
            large(maker).bare().attach(by_captain(maker, |statement| {
                fished(statement, "purseSeine", "ETP");
            }))
        },
    ),
    (
        "5b2-with-observer-only",
        "5B2 demands the captain's statement, and the observer's is none",
        |maker| elsewhere(maker).bare().attach(by_observer(maker, |_| {})),
    ),
    (
        "second-line-not-attached",
        "of two vessels only the captain of the first states something",
        |maker| {
            two_vessels(maker)
                .bare()
                .attach(by_captain(maker, |statement| {
                    fished(statement, "longline", "southPacific");
                }))
        },
    ),
];

/// A scene with the captain's statement after a change.
fn instead(maker: &Maker, change: fn(&mut Value, &Maker)) -> Scene {
    elsewhere(maker)
        .bare()
        .attach(by_captain(maker, |statement| change(statement, maker)))
}

const OF_SOMETHING_ELSE: &[Shot] = &[
    (
        "statement-of-another-vessel",
        "the captain's statement is about another vessel",
        |maker| {
            instead(maker, |statement, _| {
                set(statement, "/vessel/vesselName", json!("Don Ernesto II"));
            })
        },
    ),
    (
        "statement-of-another-flag",
        "the captain's statement is about a vessel of another flag",
        |maker| {
            instead(maker, |statement, _| {
                set(statement, "/vessel/flag", json!("PA"));
            })
        },
    ),
    (
        "statement-of-another-imo-number",
        "line and statement give different IMO numbers",
        |maker| {
            instead(maker, |statement, _| {
                set(statement, "/vessel/imoNumber", json!("9319466"));
            })
            .line("vessel/imoNumber", json!("9074729"))
        },
    ),
    (
        "statement-of-trip-of-another-begin",
        "the trip of the statement began a day later",
        |maker| {
            instead(maker, |statement, maker| {
                set(statement, "/trip", days(&maker.day(-89), &maker.day(-40)));
            })
        },
    ),
    (
        "statement-of-trip-of-another-end",
        "the trip of the statement ended a day earlier",
        |maker| {
            instead(maker, |statement, maker| {
                set(statement, "/trip", days(&maker.day(-90), &maker.day(-41)));
            })
        },
    ),
    (
        "statement-of-another-gear",
        "the captain's statement is about longlines, and the line is purse seine",
        |maker| {
            instead(maker, |statement, _| {
                set(statement, "/fishingGear", json!("longline"));
            })
        },
    ),
    (
        "statement-of-another-area",
        "the captain's statement is about the ETP, and the line is from outside it",
        |maker| {
            instead(maker, |statement, _| {
                set(statement, "/oceanArea", json!("ETP"));
            })
        },
    ),
    (
        "observer-of-another-trip",
        "the observer was on board on another trip",
        |maker| {
            identified(maker)
                .bare()
                .attach(by_captain(maker, identify))
                .attach(by_observer(maker, |statement| {
                    identify(statement);
                    set(statement, "/trip", days(&maker.day(-190), &maker.day(-140)));
                }))
        },
    ),
    (
        "certification-of-another-vessel",
        "the nation certifies another vessel",
        |maker| {
            large(maker)
                .bare()
                .attach(by_nation(maker, |certification| {
                    set(
                        certification,
                        "/vessels/0/vesselName",
                        json!("Santa Rosalía"),
                    );
                }))
        },
    ),
    (
        "certification-of-another-flag",
        "the nation certifies a vessel of its flag, and the line is from one of another",
        |maker| large(maker).line("vessel/flag", json!("PA")),
    ),
    (
        "certified-before-end-of-trip",
        "the nation certified the entire trip the day before it ended",
        |maker| {
            large(maker)
                .bare()
                .attach(by_nation(maker, |certification| {
                    set(certification, "/certifiedOn", json!(maker.day(-41)));
                }))
        },
    ),
    (
        "vessel-without-letters",
        "a vessel whose name has neither letters nor digits is never spoken for",
        |maker| {
            instead(maker, |statement, _| {
                set(statement, "/vessel/vesselName", json!("---"));
            })
            .line("vessel/vesselName", json!("---"))
        },
    ),
];

const OF_ANOTHER_FISHERY: &[Shot] = &[
    (
        "5b3-captain-of-no-identified-fishery",
        "the captain's statement does not say that the fishery was identified",
        |maker| {
            identified(maker)
                .bare()
                .attach(by_captain(maker, |_| {}))
                .attach(by_observer(maker, identify))
        },
    ),
    (
        "5b3-observer-of-no-identified-fishery",
        "the observer's statement does not say that the fishery was identified",
        |maker| {
            identified(maker)
                .bare()
                .attach(by_captain(maker, identify))
                .attach(by_observer(maker, |_| {}))
        },
    ),
    (
        "5b2-captain-of-identified-fishery",
        "the captain states the declarations of an identified fishery, and no training, under 5B2",
        |maker| elsewhere(maker).bare().attach(by_captain(maker, identify)),
    ),
];

const NOT_SHOWN: &[Shot] = &[
    (
        "5b1-not-shown",
        "the captain's statement is listed under 5B1 and not shown",
        |maker| no_purse_seine(maker).hidden(),
    ),
    (
        "5b1-from-2013-not-shown",
        "the statement of a trip that began on 2013-07-13 is listed and not shown",
        |maker| {
            no_purse_seine(maker)
                .hidden()
                .line("trip", of_day("2013-07-13"))
        },
    ),
    (
        "5b2-not-shown",
        "the captain's statement is listed under 5B2 and not shown",
        |maker| elsewhere(maker).hidden(),
    ),
    (
        "5b3-observer-not-shown",
        "the captain's statement is shown under 5B3 and the observer's is not",
        |maker| {
            identified(maker)
                .bare()
                .attach(by_captain(maker, identify))
                .attach(by_observer(maker, identify).hidden())
        },
    ),
    (
        "5b4-not-shown",
        "the captain's statement is listed under 5B4 and not shown",
        |maker| small(maker).hidden(),
    ),
    (
        "5b5-not-shown",
        "the certification of the nation is listed under 5B5 and not shown",
        |maker| large(maker).hidden(),
    ),
    (
        "second-line-not-shown",
        "of two statements only the first is shown",
        |maker| {
            two_vessels(maker)
                .bare()
                .attach(by_captain(maker, |statement| {
                    fished(statement, "longline", "southPacific");
                }))
                .attach(super::scene::of_second_vessel(maker, |_| {}).hidden())
        },
    ),
    (
        "not-shown-beside-wrong-one",
        "a statement about another vessel is shown, and one more is listed and not shown",
        |maker| {
            elsewhere(maker)
                .hidden()
                .attach(super::scene::by_second_captain(maker, |statement| {
                    set(statement, "/vessel/vesselName", json!("Santa Rosalía"));
                }))
        },
    ),
    (
        "not-shown-beside-bad-one",
        "a statement without vessel is shown, and the right one is listed and not shown",
        |maker| {
            elsewhere(maker)
                .hidden()
                .attach(super::scene::by_second_captain(maker, |statement| {
                    remove(statement, "/vessel");
                }))
        },
    ),
];
