//! Whether a statement is about the same right and names the same owners.

use super::{
    ChangeOf, OWNER, Recipe, SAMPLE, against, json, not_shown, other_owner, owner, remove, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [same_right(), same_owners()]
        .into_iter()
        .flatten()
        .collect()
}

/// Whether a statement is about the right.
fn same_right() -> Vec<Recipe> {
    let undecided: [(&str, &'static str, ChangeOf); 5] = [
        (
            "statement-on-other-number",
            "the statement at hand is about a mark of another number",
            |document, _| set(document, "/registration/number", json!("6123457")),
        ),
        (
            "statement-by-other-office",
            "the statement at hand is by the registry of another name than registered the mark",
            |document, _| {
                set(
                    document,
                    "/registration/office/legalName",
                    json!("State Trademark Office"),
                );
            },
        ),
        (
            "statement-on-copyright",
            "the statement at hand is about a copyright of the same number",
            |document, _| set(document, "/rightType", json!("copyright")),
        ),
        (
            "statement-without-registration",
            "the statement at hand has no registration",
            |document, _| remove(document, "/registration"),
        ),
        (
            "statement-malformed",
            "the statement at hand is malformed",
            |document, _| remove(document, "/designation"),
        ),
    ];
    let met: [(&str, &'static str, ChangeOf); 2] = [
        (
            "statement-on-number-with-commas",
            "numbers are compared without what is neither letter nor digit",
            |document, _| set(document, "/registration/number", json!("6,123,456")),
        ),
        (
            "statement-on-other-designation",
            "of two registered marks of one number the designation is not compared",
            |document, _| set(document, "/designation", json!("BLUE HERON & reeds")),
        ),
    ];
    let made = |rows: &[(&str, &'static str, ChangeOf)], is_met: bool| -> Vec<Recipe> {
        rows.iter()
            .map(|(name, title, change)| {
                let draft = against(name, title, *change);
                if is_met {
                    draft.shows(&[not_shown()]).done()
                } else {
                    draft.requirements_undecided(not_shown()).done()
                }
            })
            .collect()
    };
    let mut recipes = made(&undecided, false);
    recipes.extend(made(&met, true));
    recipes
}

/// Whether a statement names the same owners.
fn same_owners() -> Vec<Recipe> {
    let differs = SAMPLE.area.code("owner-differs");
    let met: [(&str, &'static str, ChangeOf); 2] = [
        (
            "owner-in-capitals",
            "the names of owners are compared without case and punctuation",
            |document, _| {
                set(
                    document,
                    "/owners/0/party/legalName",
                    json!("BLUE HERON FOOTWEAR INC"),
                );
            },
        ),
        (
            "owner-of-same-id",
            "the office names the owner under its own id",
            |document, maker| {
                set(document, "/owners/0/party/id", json!(maker.issuer().did()));
            },
        ),
    ];
    let others: [(&str, &'static str, ChangeOf); 4] = [
        (
            "owner-differs",
            "the office names another owner",
            |document, _| set(document, "/owners", json!([other_owner()])),
        ),
        (
            "owner-of-another-country",
            "the office names an owner of the same name in another country",
            |document, _| {
                set(
                    document,
                    "/owners/0/party/address/addressCountry",
                    json!("CA"),
                );
            },
        ),
        (
            "owner-with-another",
            "the office names a second owner",
            |document, _| set(document, "/owners/1", other_owner()),
        ),
        (
            "owner-nameless",
            "the office names an owner whose name has neither letter nor digit",
            |document, _| set(document, "/owners/0/party/legalName", json!("...")),
        ),
    ];
    let mut recipes: Vec<Recipe> = met
        .into_iter()
        .map(|(name, title, change)| {
            against(name, title, change)
                .before(|document, maker| {
                    set(document, "/owners/0/party/id", json!(maker.issuer().did()));
                })
                .shows(&[&differs])
                .done()
        })
        .collect();
    recipes.extend(
        others
            .into_iter()
            .map(|(name, title, change)| against(name, title, change).not_met(&differs).done()),
    );
    recipes.push(
        against(
            "owner-of-another-id",
            "the office names an owner of the same name under another id",
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
        .not_met(&differs)
        .done(),
    );
    recipes.push(
        against(
            "owners-in-another-order",
            "two owners are the same in another order",
            |document, _| {
                set(
                    document,
                    "/owners",
                    json!([other_owner(), owner(OWNER, "US-DE")]),
                );
            },
        )
        .before(|document, _| {
            set(
                document,
                "/owners",
                json!([owner(OWNER, "US-DE"), other_owner()]),
            );
        })
        .shows(&[&differs])
        .done(),
    );
    recipes
}
