//! Vectors of the counts, of the claim that they bear out, and of exceptions.

use super::{ASKED, Recipe, Row, SAMPLE, count, except, json, remove, set, vectors};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("counts", COUNTS),
        SAMPLE.not_met("counts", NO_COUNTS),
        SAMPLE.met("claim", CLAIMS),
        SAMPLE.not_met("claim", NO_CLAIM),
        SAMPLE.met("exceptions", EXCEPTIONS),
        SAMPLE.not_met("exceptions", NO_EXCEPTIONS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const COUNTS: &[Row] = &[
    (
        "fewer-than-the-suite",
        "questions that the role does not ask are in none of the counts",
        |document, _| {
            count(
                document,
                &[("notApplicable", vectors().saturating_sub(ASKED + 1))],
            )
        },
    ),
    (
        "one-question",
        "one question may be asked",
        |document, _| {
            set(document, "/claimed", json!("partial"));
            count(
                document,
                &[("asked", 1), ("passed", 1), ("untested", ASKED - 1)],
            );
        },
    ),
];

const NO_COUNTS: &[Row] = &[
    ("counts-missing", "nothing is counted", |document, _| {
        remove(document, "/counts")
    }),
    ("nothing-asked", "nothing was asked", |document, _| {
        set(document, "/claimed", json!("none"));
        count(document, &[("asked", 0), ("passed", 0), ("untested", 1800)]);
    }),
    (
        "count-missing",
        "the known failures are not counted",
        |document, _| remove(document, "/counts/knownFailures"),
    ),
    ("count-below-zero", "a count is below 0", |document, _| {
        set(document, "/counts/stale", json!(-1))
    }),
    (
        "one-outcome-too-few",
        "one of those that were asked has no outcome",
        |document, _| count(document, &[("passed", 1799)]),
    ),
    (
        "one-outcome-too-many",
        "the outcomes are one more than were asked",
        |document, _| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("wrongReason", 1)]);
        },
    ),
    (
        "more-than-the-suite",
        "one more is counted than the suite has",
        |document, _| {
            count(
                document,
                &[("notApplicable", vectors().saturating_sub(ASKED) + 1)],
            )
        },
    ),
];

const CLAIMS: &[Row] = &[
    (
        "partial-with-untested",
        "a claim is partial where one question was not asked",
        |document, _| {
            set(document, "/claimed", json!("partial"));
            count(
                document,
                &[("asked", 1799), ("passed", 1799), ("untested", 1)],
            );
        },
    ),
    (
        "partial-with-undecided",
        "a claim is partial where one answer is undecided",
        |document, _| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1799), ("undecided", 1)]);
        },
    ),
    (
        "partial-of-a-whole",
        "less may be claimed than the counts bear out",
        |document, _| set(document, "/claimed", json!("partial")),
    ),
    (
        "none-with-a-failure",
        "nothing is claimed where one answer is wrong",
        |document, _| {
            set(document, "/claimed", json!("none"));
            count(document, &[("passed", 1799), ("failed", 1)]);
        },
    ),
];

const NO_CLAIM: &[Row] = &[
    (
        "claim-missing",
        "nothing is claimed, not even nothing",
        |document, _| remove(document, "/claimed"),
    ),
    (
        "claim-of-another-word",
        "the claim is a word that there is not",
        |document, _| set(document, "/claimed", json!("certified")),
    ),
    (
        "whole-with-a-failure",
        "the whole is claimed where one answer is wrong",
        |document, _| count(document, &[("passed", 1799), ("failed", 1)]),
    ),
    (
        "partial-with-a-failure",
        "a part is claimed where one answer is wrong",
        |document, _| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1799), ("failed", 1)]);
        },
    ),
    (
        "partial-with-a-stale-exception",
        "a part is claimed where an exception is out of date",
        |document, _| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1799), ("stale", 1)]);
        },
    ),
    (
        "whole-with-untested",
        "the whole is claimed where one question was not asked",
        |document, _| {
            count(
                document,
                &[("asked", 1799), ("passed", 1799), ("untested", 1)],
            )
        },
    ),
    (
        "whole-with-undecided",
        "the whole is claimed where one answer is undecided",
        |document, _| count(document, &[("passed", 1799), ("undecided", 1)]),
    ),
    (
        "whole-with-wrong-reason",
        "the whole is claimed where one answer is right for a wrong reason",
        |document, _| count(document, &[("passed", 1799), ("wrongReason", 1)]),
    ),
    (
        "whole-with-an-exception",
        "the whole is claimed where one failure was known",
        |document, maker| {
            count(document, &[("passed", 1799), ("knownFailures", 1)]);
            except(document, &["did/jwk-p384"], &maker.day(30));
        },
    ),
];

const EXCEPTIONS: &[Row] = &[
    (
        "exceptions-of-two",
        "two known failures have two exceptions",
        |document, maker| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1798), ("knownFailures", 2)]);
            except(document, &["did/jwk-p384", "did/key-p384"], &maker.day(30));
        },
    ),
    (
        "exception-on-its-last-day",
        "an exception holds on its last day",
        |document, maker| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1799), ("knownFailures", 1)]);
            except(document, &["did/jwk-p384"], &maker.day(-2));
            set(
                document,
                "/started",
                json!(format!("{}T00:00:00Z", maker.day(-2))),
            );
        },
    ),
];

const NO_EXCEPTIONS: &[Row] = &[
    (
        "known-failure-without-exception",
        "a failure was known, and there is no exception",
        |document, _| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1799), ("knownFailures", 1)]);
        },
    ),
    (
        "exception-without-known-failure",
        "there is an exception, and no known failure",
        |document, maker| {
            set(document, "/claimed", json!("partial"));
            except(document, &["did/jwk-p384"], &maker.day(30));
        },
    ),
    (
        "exception-past-its-last-day",
        "an exception was past its last day when the run began",
        |document, maker| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1799), ("knownFailures", 1)]);
            except(document, &["did/jwk-p384"], &maker.day(-3));
            set(
                document,
                "/started",
                json!(format!("{}T00:00:00Z", maker.day(-2))),
            );
        },
    ),
    (
        "exception-twice",
        "one vector is excepted twice",
        |document, maker| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1798), ("knownFailures", 2)]);
            except(document, &["did/jwk-p384", "did/jwk-p384"], &maker.day(30));
        },
    ),
    (
        "exception-without-reason",
        "an exception has no reason",
        |document, maker| {
            set(document, "/claimed", json!("partial"));
            count(document, &[("passed", 1799), ("knownFailures", 1)]);
            except(document, &["did/jwk-p384"], &maker.day(30));
            remove(document, "/excepted/0/reason");
        },
    ),
];
