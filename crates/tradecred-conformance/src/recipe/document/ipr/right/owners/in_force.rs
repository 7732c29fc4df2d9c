//! Whether a statement is in force, and what an office said before the ownership began.

use super::{
    ChangeOf, DAY, Draft, PLACE, Recipe, SAMPLE, against, base, by_registry, enter, json,
    not_shown, only, other_owner, set, statement, with_list,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [in_force(), before()].into_iter().flatten().collect()
}

/// Whether a statement is in force.
fn in_force() -> Vec<Recipe> {
    let entered =
        |name: &str, title: &'static str| against(name, title, |document, _| enter(document));
    let ended: ChangeOf = |document, maker| {
        base::set(document, "/validUntil", maker.instant(-10 * 86_400));
    };
    vec![
        with_list(
            entered(
                "statement-not-revoked",
                "a statement whose bit is not set counts",
            ),
            &[],
        )
        .shows(&[not_shown()])
        .done(),
        with_list(
            entered("statement-revoked", "the office has revoked its statement"),
            &[PLACE],
        )
        .requirements_undecided(not_shown())
        .done(),
        entered(
            "statement-of-unknown-status",
            "whether the office has revoked its statement is not known",
        )
        .requirements_undecided(not_shown())
        .done(),
        against(
            "statement-out-of-its-period",
            "the period of the statement ended ten days before the instant asked about",
            ended,
        )
        .requirements_undecided(not_shown())
        .done(),
        against(
            "statement-in-its-period-at-entry",
            "a statement counts for an entry in its period, which has ended since",
            ended,
        )
        .claim(|maker| json!({ "entryDate": maker.day(-11) }))
        .shows(&[not_shown()])
        .done(),
        against(
            "statement-out-of-its-period-at-entry",
            "the period of the statement ended before the last second of the day of entry",
            ended,
        )
        .claim(|maker| json!({ "entryDate": maker.day(-10) }))
        .requirements_undecided(not_shown())
        .done(),
        SAMPLE
            .vector(
                "statement-forged",
                "the statement at hand has the proof of another",
            )
            .evidence(|evidence, maker| {
                let mut forged = statement(maker);
                let other = by_registry(maker, DAY - 1, |_| {});
                base::set(
                    &mut forged,
                    "/proof/proofValue",
                    other.pointer("/proof/proofValue").cloned(),
                );
                only(evidence, forged);
            })
            .requirements_undecided(not_shown())
            .done(),
        against(
            "statement-owned-later-than-stated",
            "what an office says of an ownership that begins after its statement does not count",
            |document, maker| set(document, "/ownedFrom", json!(maker.day(DAY + 1))),
        )
        .requirements_undecided(not_shown())
        .done(),
        against(
            "statement-owned-from-day-stated",
            "what an office says of an ownership that begins on the day of its statement counts",
            |document, maker| set(document, "/ownedFrom", json!(maker.day(DAY))),
        )
        .before(|document, maker| set(document, "/ownedFrom", json!(maker.day(DAY))))
        .shows(&[not_shown()])
        .done(),
    ]
}

/// What an office said before or after the ownership began.
fn before() -> Vec<Recipe> {
    let others: ChangeOf = |document, _| set(document, "/owners", json!([other_owner()]));
    let owned_from = |draft: Draft, day: i64| {
        draft.before(move |document, maker| set(document, "/ownedFrom", json!(maker.day(day))))
    };
    vec![
        owned_from(
            against(
                "others-stated-before-ownership",
                "the office named another owner on the day before the ownership began, and said nothing since",
                others,
            ),
            DAY + 1,
        )
        .requirements_undecided(not_shown())
        .done(),
        owned_from(
            against(
                "others-stated-as-ownership-began",
                "the office named another owner on the day on which the ownership began",
                others,
            ),
            DAY,
        )
        .not_met(SAMPLE.area.code("owner-differs"))
        .done(),
        owned_from(
            SAMPLE.vector(
                "owned-from-earlier",
                "the ownership begins on the day before the one that the office gives",
            ),
            -2_001,
        )
        .warns(SAMPLE.area.code("owned-from-differs"))
        .done(),
        owned_from(
            SAMPLE.vector(
                "owned-from-later",
                "the ownership may begin later than the office says",
            ),
            -1_999,
        )
        .shows(&[SAMPLE.area.code("owned-from-differs")])
        .done(),
    ]
}
