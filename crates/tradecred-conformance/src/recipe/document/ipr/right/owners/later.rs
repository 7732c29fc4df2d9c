//! What offices say of a later ownership, and several statements together.

use super::{
    DAY, IPR, Maker, PLACE, REGISTRY, RIGHT, Recipe, SAMPLE, base, enter, further, held, json,
    mark, not_shown, of_customs, other_owner, others_since, set, with_list,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [since(), several()].into_iter().flatten().collect()
}

/// A later ownership.
fn since() -> Vec<Recipe> {
    let ended = SAMPLE.area.code("ownership-ended");
    let entered = |day: i64| move |maker: &Maker| json!({ "entryDate": maker.day(day) });
    vec![
        further(
            SAMPLE.vector(
                "ownership-ended",
                "the office has said since that another owns the right",
            ),
            -20,
            others_since,
        )
        .standing("ended", &ended)
        .done(),
        further(
            SAMPLE.vector(
                "ownership-ended-on-day-of-entry",
                "another owns the right from the day of the entry on",
            ),
            -20,
            others_since,
        )
        .claim(entered(-30))
        .standing("ended", &ended)
        .done(),
        further(
            SAMPLE.vector(
                "ownership-ended-after-entry",
                "another owns the right from the day after the entry on",
            ),
            -20,
            others_since,
        )
        .claim(entered(-31))
        .shows(&[&ended])
        .done(),
        of_customs(
            SAMPLE.vector(
                "ownership-ended-as-customs-says",
                "customs has recorded another owner since",
            ),
            |document, maker| {
                set(document, "/owners", json!([other_owner()]));
                set(document, "/ownedFrom", json!(maker.day(DAY)));
            },
        )
        .standing("ended", &ended)
        .done(),
        further(
            SAMPLE.vector(
                "ownership-confirmed-since",
                "the office has said since, of a later day, that the owner is the same",
            ),
            -20,
            |document, maker| set(document, "/ownedFrom", json!(maker.day(-30))),
        )
        .warns(SAMPLE.area.code("owned-from-differs"))
        .done(),
        further(
            SAMPLE.vector(
                "other-right-owned-since",
                "the office has said since that another owns another right",
            ),
            -20,
            |document, maker| {
                others_since(document, maker);
                set(document, "/registration/number", json!("6123457"));
            },
        )
        .shows(&[&ended])
        .done(),
        SAMPLE
            .vector(
                "later-statement-by-stranger",
                "a stranger says in the name of the registry that another owns the right since",
            )
            .evidence(|evidence, maker| {
                let mut subject = mark(maker);
                base::set(
                    &mut subject,
                    "/statedBy",
                    json!({ "type": "RegistrationOffice", "legalName": REGISTRY, "country": "US" }),
                );
                let stranger = maker.stranger();
                let mut own =
                    held::credential(maker, IPR, RIGHT, &stranger, -20 * 86_400, subject);
                others_since(&mut own, maker);
                let signed = stranger.sign(&own, maker.instant(-20 * 86_400));
                base::add_evidence(evidence, "credentials", signed);
            })
            .shows(&[&ended])
            .done(),
        with_list(
            further(
                SAMPLE.vector(
                    "later-statement-revoked",
                    "the office has revoked what it said of another owner",
                ),
                -20,
                |document, maker| {
                    others_since(document, maker);
                    enter(document);
                },
            ),
            &[PLACE],
        )
        .shows(&[&ended])
        .done(),
        further(
            SAMPLE.vector(
                "later-statement-of-unknown-status",
                "whether the office has revoked what it said of another owner is not known",
            ),
            -20,
            |document, maker| {
                others_since(document, maker);
                enter(document);
            },
        )
        .requirements_undecided(not_shown())
        .done(),
        further(
            SAMPLE.vector(
                "later-statement-of-unknown-status-after-entry",
                "what is said of another owner after the entry does not matter, revoked or not",
            ),
            -20,
            |document, maker| {
                others_since(document, maker);
                enter(document);
            },
        )
        .claim(entered(-31))
        .shows(&[not_shown()])
        .done(),
        further(
            SAMPLE.vector(
                "earlier-statement-of-unknown-status",
                "whether the office has revoked an earlier statement on another owner does not matter",
            ),
            DAY - 1,
            |document, _| {
                set(document, "/owners", json!([other_owner()]));
                enter(document);
            },
        )
        .shows(&[not_shown()])
        .done(),
        further(
            SAMPLE.vector(
                "later-statement-of-unknown-status-on-owner",
                "whether the office has revoked a later statement on the same owner does not matter",
            ),
            -20,
            |document, maker| {
                set(document, "/ownedFrom", json!(maker.day(-30)));
                enter(document);
            },
        )
        .shows(&[not_shown()])
        .done(),
    ]
}

/// Several statements.
fn several() -> Vec<Recipe> {
    vec![
        of_customs(
            SAMPLE.vector(
                "offices-disagree",
                "registry and customs name different owners since the same day, on the same day",
            ),
            |document, _| set(document, "/owners", json!([other_owner()])),
        )
        .requirements_undecided(not_shown())
        .done(),
        of_customs(
            SAMPLE.vector(
                "owner-of-another-id-at-one-office",
                "registry and customs agree, and customs names the owner under another id than its own",
            ),
            |document, maker| {
                set(
                    document,
                    "/owners/0/party/id",
                    json!(maker.stranger().did()),
                );
            },
        )
        .before(|document, maker| {
            set(document, "/owners/0/party/id", json!(maker.issuer().did()));
        })
        .not_met(SAMPLE.area.code("owner-differs"))
        .done(),
        of_customs(
            SAMPLE.vector(
                "offices-agree",
                "registry and customs name the same owner since the same day",
            ),
            |_, _| {},
        )
        .shows(&[not_shown()])
        .done(),
        further(
            SAMPLE.vector(
                "later-word-on-same-day",
                "the office has said later that another came to own the right on the same day",
            ),
            -20,
            |document, _| set(document, "/owners", json!([other_owner()])),
        )
        .not_met(SAMPLE.area.code("owner-differs"))
        .done(),
        further(
            SAMPLE.vector(
                "earlier-word-on-same-day",
                "the office has said earlier that another came to own the right on the same day",
            ),
            DAY - 1,
            |document, _| set(document, "/owners", json!([other_owner()])),
        )
        .shows(&[SAMPLE.area.code("owner-differs")])
        .done(),
    ]
}
