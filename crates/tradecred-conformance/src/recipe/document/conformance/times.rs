//! Vectors of when the run was made, and of when what is said of it ends.

use super::{ENDED, LONGEST, Recipe, Row, SAMPLE, SIGNED, STARTED, base, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("run", RUNS),
        SAMPLE.not_met("run", NO_RUN),
        SAMPLE.met("valid-until", ENDS),
        SAMPLE.not_met("valid-until", NO_END),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const RUNS: &[Row] = &[
    (
        "run-of-no-second",
        "a run may end in the second in which it begins",
        |document, maker| {
            set(document, "/ended", json!(maker.instant(STARTED)));
            base::set(document, "/validUntil", maker.instant(STARTED + LONGEST));
        },
    ),
    (
        "ended-when-signed",
        "the run was over in the second of the signature",
        |document, maker| set(document, "/ended", json!(maker.instant(SIGNED))),
    ),
];

const NO_RUN: &[Row] = &[
    (
        "ended-before-begun",
        "the run was over a second before it began",
        |document, maker| {
            set(document, "/ended", json!(maker.instant(STARTED - 1)));
            base::set(
                document,
                "/validUntil",
                maker.instant(STARTED - 1 + LONGEST),
            );
        },
    ),
    (
        "ended-after-signed",
        "the run was over a second after the signature",
        |document, maker| set(document, "/ended", json!(maker.instant(SIGNED + 1))),
    ),
    (
        "started-missing",
        "it is not said when the run began",
        |document, _| remove(document, "/started"),
    ),
    (
        "ended-on-a-day",
        "the end of the run is a day and no instant",
        |document, maker| set(document, "/ended", json!(maker.day(-2))),
    ),
    (
        "runner-missing",
        "it is not said which runner asked",
        |document, _| remove(document, "/runner"),
    ),
];

const ENDS: &[Row] = &[(
    "ends-soon",
    "a statement may end soon after the run",
    |document, maker| base::set(document, "/validUntil", maker.instant(86_400)),
)];

const NO_END: &[Row] = &[
    (
        "without-end",
        "the statement does not end",
        |document, _| base::remove(document, "/validUntil"),
    ),
    (
        "ends-after-400-days",
        "the statement ends a second more than 400 days after the run",
        |document, maker| {
            base::set(document, "/validUntil", maker.instant(ENDED + LONGEST + 1));
        },
    ),
];
