//! A unit without a license: its maker owns the right, and an office says so.

use super::{
    By, Draft, MADE, Maker, Recipe, SAMPLE, Value, add, base, json, know, reference, remove, right,
    set, statement,
};

const OWNER: &str = "product-authenticity.right-owner";
const NOT_SHOWN: &str = "product-authenticity.owner-not-shown";

/// Begins a vector of a unit without license that cites the mark as this party owns it.
fn unlicensed(name: &str, title: &'static str, owner: By) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            remove(document, "/license");
            set(document, "/right", reference(&right(maker, owner)));
        })
        .evidence(move |evidence, maker| {
            know(evidence, maker);
            base::set(evidence, "/credentials", json!([right(maker, owner)]));
        })
}

/// The same with a statement of the registry.
fn stated(name: &str, title: &'static str, owner: By, by_registry: By, since: i64) -> Draft {
    unlicensed(name, title, owner).evidence(move |evidence, maker| {
        add(evidence, statement(maker, by_registry, since));
    })
}

/// The registry's statement that one of the name of the maker owns the mark, with the DID of another.
fn namesake(maker: &Maker) -> Value {
    let mut stated = statement(maker, By::Maker, -2_000);
    base::remove(&mut stated, "/proof");
    let owner = "/credentialSubject/owners/0/party/id";
    base::set(&mut stated, owner, maker.actor("namesake").did());
    maker
        .actor("registry")
        .sign(&stated, maker.instant(-10 * 86_400))
}

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        stated(
            "maker-owns-the-right",
            "a maker that owns the right, as the registry says, needs no license",
            By::Maker,
            By::Maker,
            -2_000,
        )
        .shows(&[OWNER, NOT_SHOWN])
        .done(),
        stated(
            "maker-owns-since-the-day",
            "a maker that owns the right since the day on which the unit was made needs no license",
            By::Maker,
            By::Maker,
            MADE,
        )
        .shows(&[OWNER, NOT_SHOWN])
        .done(),
        stated(
            "maker-owns-since-the-day-after",
            "the registry says nothing of the day on which the unit was made",
            By::Maker,
            By::Maker,
            MADE + 1,
        )
        .requirements_undecided(NOT_SHOWN)
        .done(),
        unlicensed(
            "maker-says-it-owns",
            "that the maker owns the right it alone says",
            By::Maker,
        )
        .requirements_undecided(NOT_SHOWN)
        .done(),
        unlicensed(
            "owner-of-that-name-has-another-key",
            "the registry names an owner of the name of the maker, with the DID of another",
            By::Maker,
        )
        .evidence(|evidence, maker| add(evidence, namesake(maker)))
        .not_met(OWNER)
        .done(),
        unlicensed(
            "maker-does-not-own",
            "the right names another owner, and the maker cites no license",
            By::Owner,
        )
        .not_met(OWNER)
        .done(),
        stated(
            "registry-names-another-owner",
            "the registry names another owner than the right that the maker states",
            By::Maker,
            By::Owner,
            -2_000,
        )
        .not_met(OWNER)
        .done(),
        stated(
            "registry-names-the-owner-of-before",
            "the registry names the maker as the owner, since before the unit was made, though the right cited names another",
            By::Owner,
            By::Maker,
            MADE - 1,
        )
        .shows(&[OWNER])
        .done(),
    ]
}
