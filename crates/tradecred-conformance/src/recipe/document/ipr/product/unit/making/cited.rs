//! The license that a unit cites is the manufacturer's, and of the right that the unit cites.

use super::{
    BEFORE, By, IPR, Licensed, Maker, RIGHT, Recipe, SAMPLE, Value, base, by_owner, credential,
    granted, json, license_of, licensed, mark, met, not_met, reference, set, statement, terms,
    undecided,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("license-licensee", OF_ANOTHER),
        met("license-licensee", OF_THE_MAKER),
        met("license-right", OF_THE_RIGHT),
        not_met("license-right", OF_ANOTHER_RIGHT),
        undecided("chain-not-shown", RIGHT_NOT_AT_HAND),
        vec![with_did()],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const OF_ANOTHER: &[Licensed] = &[
    (
        "license-of-another-company",
        "the license that the unit cites is that of another company",
        |maker| vec![license_of(maker, By::Distributor)],
    ),
    (
        "license-of-a-namesake",
        "the licensee has the name of the manufacturer, which gives no DID, and another DID than the issuer",
        |maker| vec![of_namesake(maker)],
    ),
    (
        "license-of-another-beside-its-own",
        "that the maker has a license does not make that of another its own",
        |maker| {
            let own = terms(maker, By::Owner, By::Maker);
            vec![
                license_of(maker, By::Distributor),
                granted(maker, By::Owner, "own license", own),
            ]
        },
    ),
];

const OF_THE_MAKER: &[Licensed] = &[
    (
        "licensee-without-did",
        "a licensee without a DID is the manufacturer by its name",
        |maker| {
            vec![by_owner(maker, |license| {
                base::remove(license, "/licensee/id")
            })]
        },
    ),
    (
        "licensee-written-otherwise",
        "the name of the licensee differs from that of the manufacturer in case and punctuation",
        |maker| {
            vec![by_owner(maker, |license| {
                base::set(license, "/licensee/legalName", "CALÇADO RIA FORMOSA LDA");
            })]
        },
    ),
];

/// Another mark of the owner.
fn other_mark(maker: &Maker) -> Value {
    other_right(maker, "another mark", |other| {
        base::set(other, "/designation", "GREY HERON");
        base::set(other, "/registration/number", "6999999");
    })
}

/// A copyright of the owner, of the number of its mark.
fn copyright(maker: &Maker) -> Value {
    other_right(maker, "a copyright", |other| {
        base::set(other, "/rightType", "copyright");
        base::remove(other, "/niceClasses");
        base::remove(other, "/registration/register");
    })
}

/// Another right of the owner: its mark, changed, under an id of its own.
fn other_right(maker: &Maker, id: &str, change: impl FnOnce(&mut Value)) -> Value {
    let owner = By::Owner.actor(maker);
    let by = json!({ "type": "OwnerItself" });
    let mut other = mark(maker, By::Owner.known(maker), by, -100);
    change(&mut other);
    let mut unsigned = credential(maker, IPR, RIGHT, &owner, BEFORE, other);
    base::set(&mut unsigned, "/id", maker.uuid(id));
    owner.sign(&unsigned, maker.instant(BEFORE))
}

/// A license under this right.
fn under(maker: &Maker, right: &Value) -> Value {
    by_owner(maker, |license| {
        base::set(license, "/right", reference(right))
    })
}

const OF_THE_RIGHT: &[Licensed] = &[(
    "license-of-the-right-as-the-registry-states-it",
    "a license of the same registration, as another credential states it, is of the right",
    |maker| vec![under(maker, &statement(maker, By::Owner, -2_000))],
)];

const OF_ANOTHER_RIGHT: &[Licensed] = &[
    (
        "license-of-another-right",
        "the license that the unit cites is of another mark of the same owner",
        |maker| vec![under(maker, &other_mark(maker)), other_mark(maker)],
    ),
    (
        "license-of-a-copyright-of-that-number",
        "the license that the unit cites is of a copyright of the number of the mark",
        |maker| vec![under(maker, &copyright(maker)), copyright(maker)],
    ),
];

const RIGHT_NOT_AT_HAND: &[Licensed] = &[(
    "license-of-a-right-not-at-hand",
    "the license is of a right that is not at hand, so that nobody can tell whether it is that of the unit",
    |maker| vec![under(maker, &other_mark(maker))],
)];

/// A license of one that has the name of the maker, and the DID of another.
fn of_namesake(maker: &Maker) -> Value {
    by_owner(maker, |license| {
        let namesake = maker.actor("namesake");
        base::set(license, "/licensee/id", namesake.did());
    })
}

fn with_did() -> Recipe {
    let row: Licensed = (
        "maker-with-did-cites-the-license-of-a-namesake",
        "the licensee has the name of the manufacturer, which gives another DID",
        |maker| vec![of_namesake(maker)],
    );
    licensed(row)
        .before(|document, maker| set(document, "/manufacturer", By::Maker.known(maker)))
        .not_met(SAMPLE.area.code("license-licensee"))
        .done()
}
