//! Reports on a unit, and their withdrawal.

use super::{By, Expect, Recipe, Row, expecting, made, own, reports, sells, then, told, withdraws};

pub(super) fn recipes() -> Vec<Recipe> {
    [made(STANDING), made(WITHDRAWN), made(IN_VAIN), several()]
        .into_iter()
        .flatten()
        .collect()
}

const STANDING: &[Row] = &[
    (
        "reported-stolen-by-custodian",
        "the retailer reports the unit stolen",
        |maker| then(maker, &[reports(By::Retailer, -10, "stolen")]),
        Expect::Undecided("reported"),
    ),
    (
        "recalled-by-maker",
        "the maker recalls a unit that was sold",
        |maker| {
            then(
                maker,
                &[sells(By::Retailer, -10), reports(By::Maker, -9, "recalled")],
            )
        },
        Expect::Undecided("reported"),
    ),
    (
        "recalled-by-owner",
        "the owner of the right recalls the unit",
        |maker| then(maker, &[reports(By::Owner, -10, "recalled")]),
        Expect::Undecided("reported"),
    ),
    (
        "suspected-by-customs",
        "customs reports that the unit may be a copy",
        |maker| then(maker, &[reports(By::Customs, -10, "suspectedCopy")]),
        Expect::Undecided("reported"),
    ),
    (
        "suspected-by-customs-abroad",
        "customs of another country reports that the unit may be a copy",
        |maker| then(maker, &[reports(By::CustomsAbroad, -10, "suspectedCopy")]),
        Expect::Undecided("reported"),
    ),
];

const WITHDRAWN: &[Row] = &[
    (
        "report-withdrawn-by-who-made-it",
        "a report that who made it withdrew stands no longer",
        |maker| {
            then(
                maker,
                &[
                    reports(By::Retailer, -10, "stolen"),
                    withdraws(By::Retailer, -9, 2),
                    sells(By::Retailer, -8),
                ],
            )
        },
        Expect::Met("reported"),
    ),
    (
        "report-of-customs-withdrawn-by-another-office",
        "a report of customs is withdrawn by another office of the same country",
        |maker| {
            then(
                maker,
                &[
                    reports(By::Customs, -10, "suspectedCopy"),
                    withdraws(By::CustomsToo, -9, 2),
                ],
            )
        },
        Expect::Met("withdrawal"),
    ),
    (
        "report-of-owner-withdrawn-by-owner",
        "the owner of the right withdraws its report",
        |maker| {
            then(
                maker,
                &[
                    reports(By::Owner, -10, "recalled"),
                    withdraws(By::Owner, -9, 2),
                ],
            )
        },
        Expect::Met("withdrawal"),
    ),
];

const IN_VAIN: &[Row] = &[
    (
        "withdrawal-of-a-receipt",
        "what is withdrawn is no report",
        |maker| then(maker, &[withdraws(By::Retailer, -9, 1)]),
        Expect::Fails("withdrawal"),
    ),
    (
        "withdrawal-twice",
        "a report is withdrawn twice",
        |maker| {
            then(
                maker,
                &[
                    reports(By::Retailer, -10, "stolen"),
                    withdraws(By::Retailer, -9, 2),
                    withdraws(By::Retailer, -8, 2),
                ],
            )
        },
        Expect::Fails("withdrawal"),
    ),
];

/// Journeys with two findings: what is withdrawn in vain stands.
fn several() -> Vec<Recipe> {
    let in_vain = |name, title, steps| {
        told(name, title, steps)
            .requirements_undecided(own("reported"))
            .not_met(own("withdrawal"))
            .done()
    };
    vec![
        in_vain(
            "report-withdrawn-by-another",
            "the maker withdraws a report of the retailer",
            |maker| {
                then(
                    maker,
                    &[
                        reports(By::Retailer, -10, "stolen"),
                        withdraws(By::Maker, -9, 2),
                    ],
                )
            },
        ),
        in_vain(
            "report-of-customs-withdrawn-abroad",
            "customs of another country withdraws a report of customs",
            |maker| {
                then(
                    maker,
                    &[
                        reports(By::Customs, -10, "suspectedCopy"),
                        withdraws(By::CustomsAbroad, -9, 2),
                    ],
                )
            },
        ),
        in_vain(
            "report-of-customs-withdrawn-by-maker",
            "the maker withdraws a report of customs",
            |maker| {
                then(
                    maker,
                    &[
                        reports(By::Customs, -10, "suspectedCopy"),
                        withdraws(By::Maker, -9, 2),
                    ],
                )
            },
        ),
        expecting(
            told(
                "one-of-two-reports-withdrawn",
                "of two reports one is withdrawn, and the other stands",
                |maker| {
                    then(
                        maker,
                        &[
                            reports(By::Retailer, -10, "stolen"),
                            reports(By::Owner, -9, "recalled"),
                            withdraws(By::Retailer, -8, 2),
                        ],
                    )
                },
            ),
            Expect::Undecided("reported"),
        ),
    ]
}
