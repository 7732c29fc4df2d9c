//! The day asked about: the first day of an ownership, the last of a registration, and the classes of it.

use super::{ChangeOf, Recipe, SAMPLE, against, json, of_customs, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [days(), terms(), classes()].into_iter().flatten().collect()
}

/// The day asked about, and the first day of the ownership.
fn days() -> Vec<Recipe> {
    let code = SAMPLE.area.code("not-owned-yet");
    vec![
        SAMPLE
            .vector(
                "entry-on-first-day-of-ownership",
                "goods are entered on the first day of the ownership",
            )
            .claim(|maker| json!({ "entryDate": maker.day(-2_000) }))
            .shows(&[&code])
            .done(),
        SAMPLE
            .vector(
                "entry-before-ownership",
                "goods are entered on the day before the ownership began",
            )
            .claim(|maker| json!({ "entryDate": maker.day(-2_001) }))
            .standing("not-yet", &code)
            .done(),
        SAMPLE
            .vector(
                "asked-before-ownership",
                "the right is asked about under the law of the day before the ownership began",
            )
            .under_law_of(|maker| maker.day(-2_001))
            .standing("not-yet", &code)
            .done(),
    ]
}

/// The last day of the registration.
fn terms() -> Vec<Recipe> {
    let code = SAMPLE.area.code("registration-ended");
    let until = |name: &str, title: &'static str, own: i64, change: ChangeOf| {
        against(name, title, change).before(move |document, maker| {
            set(document, "/registration/expiresAt", json!(maker.day(own)));
        })
    };
    let yesterday: ChangeOf =
        |document, maker| set(document, "/registration/expiresAt", json!(maker.day(-1)));
    let today: ChangeOf =
        |document, maker| set(document, "/registration/expiresAt", json!(maker.day(0)));
    let open: ChangeOf = |document, _| remove(document, "/registration/expiresAt");
    vec![
        until(
            "registration-ended",
            "the registration ended on the day before the one asked about",
            -1,
            yesterday,
        )
        .standing("ended", &code)
        .done(),
        until(
            "registration-on-last-day",
            "the registration lasts on its last day",
            0,
            today,
        )
        .shows(&[&code])
        .done(),
        until(
            "registration-ended-after-entry",
            "the registration ended on the day after the entry",
            -1,
            yesterday,
        )
        .claim(|maker| json!({ "entryDate": maker.day(-2) }))
        .shows(&[&code])
        .done(),
        SAMPLE
            .vector(
                "registration-renewed",
                "the registration has ended as the owner gives it, and lasts as the office does",
            )
            .before(|document, maker| {
                set(document, "/registration/expiresAt", json!(maker.day(-1)));
            })
            .shows(&[&code])
            .done(),
        until(
            "registration-not-renewed",
            "the registration lasts as the owner gives it, and has ended as the office does",
            400,
            yesterday,
        )
        .standing("ended", &code)
        .done(),
        until(
            "registration-ended-as-owner-says",
            "the office gives no last day, and the registration has ended as the owner gives it",
            -1,
            open,
        )
        .standing("ended", &code)
        .done(),
        of_customs(
            against(
                "registration-on-last-day-as-customs-says",
                "the registration lasts on the latest of the last days that the offices give",
                yesterday,
            ),
            today,
        )
        .shows(&[&code])
        .done(),
        of_customs(
            against(
                "registration-ended-as-both-offices-say",
                "the registration ended on the latest of the last days that the offices give",
                |document, maker| {
                    set(document, "/registration/expiresAt", json!(maker.day(-2)));
                },
            ),
            yesterday,
        )
        .standing("ended", &code)
        .done(),
        of_customs(
            against(
                "registration-ended-as-one-office-says",
                "the registration ended as customs gives it, and the registry gives no last day",
                open,
            ),
            yesterday,
        )
        .standing("ended", &code)
        .done(),
    ]
}

/// Classes of the registration.
fn classes() -> Vec<Recipe> {
    let code = SAMPLE.area.code("classes-not-registered");
    vec![
        against(
            "class-not-registered",
            "the owner states a class that the registry does not have",
            |document, _| set(document, "/niceClasses", json!([25])),
        )
        .not_met(&code)
        .done(),
        against(
            "class-left-out",
            "the owner states fewer classes than the registry has",
            |document, _| set(document, "/niceClasses", json!([9, 18, 25])),
        )
        .shows(&[&code])
        .done(),
        of_customs(
            against(
                "class-recorded-and-not-registered",
                "the owner states a class that customs has, and the registry does not",
                |document, _| set(document, "/niceClasses", json!([25])),
            ),
            |_, _| {},
        )
        .not_met(&code)
        .done(),
        of_customs(
            SAMPLE.vector(
                "class-not-recorded",
                "the owner states a class that the registry has, and customs does not",
            ),
            |document, _| set(document, "/niceClasses", json!([25])),
        )
        .shows(&[&code])
        .done(),
    ]
}
