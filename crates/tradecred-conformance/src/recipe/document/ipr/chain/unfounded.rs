//! Paths that do not lead to an owner of the right: too long, of another right, by another than who may grant.

use super::{
    DEEP, License, Link, Maker, OWNER, ROOT, Recipe, Row, SUB, Story, authorised, base, held, json,
    made,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [made("notShown", UNFOUNDED), authorised(FOUNDED)]
        .into_iter()
        .flatten()
        .collect()
}

const GREY: &str = "Grey Heron Footwear, Inc.";

/// On which day, from the one asked about, the root licence was granted.
const FIRST: i64 = -400;

/// The root licence is by another company, which owned the mark since this day.
fn by_grey(story: &mut Story, maker: &Maker, since: i64) {
    story.set(ROOT, "/licensor/legalName", json!(GREY));
    story.root_by = Some(GREY);
    passed(story, maker, since);
}

/// Another company owned the mark since this day, until its owner of today had it back ten days after the grant.
fn passed(story: &mut Story, maker: &Maker, since: i64) {
    const BACK: i64 = FIRST + 10;
    story.pass(GREY, since, -90);
    story.pass(OWNER, BACK, -80);
    base::set(
        &mut story.right,
        "/credentialSubject/ownedFrom",
        maker.day(BACK),
    );
}

/// The licence at this place is of another credential of the right.
fn of_another_right(story: &mut Story, maker: &Maker, place: usize) {
    let mut other = story.right.clone();
    base::set(&mut other, "/id", maker.uuid("another right"));
    base::set(&mut other, "/credentialSubject/remarks", "a second copy");
    story.set(place, "/right", held::reference(&other));
}

const UNFOUNDED: &[Row] = &[
    (
        "root-by-another",
        "the root licence is by somebody who does not own the right",
        |story, _| {
            story.set(ROOT, "/licensor/legalName", json!(GREY));
            story.root_by = Some(GREY);
        },
        "root-licensor",
        License(ROOT),
    ),
    (
        "owner-changed-before-the-grant",
        "the mark passed to another on the day before the root licence was granted",
        |story, maker| passed(story, maker, FIRST - 1),
        "root-licensor",
        License(ROOT),
    ),
    (
        "owner-changed-on-the-day-of-the-grant",
        "the mark passed to another on the day on which the root licence was granted",
        |story, maker| passed(story, maker, FIRST),
        "root-licensor",
        License(ROOT),
    ),
    (
        "granted-before-it-was-owned",
        "the root licence was granted on the day before the mark passed to its licensor",
        |story, maker| by_grey(story, maker, FIRST + 1),
        "root-licensor",
        License(ROOT),
    ),
    (
        "licensor-not-licensee",
        "a licence is granted by another than the licensee of the one above it",
        |story, _| story.set(SUB, "/licensee/legalName", json!("Falcon Shoes, Lda.")),
        "licensor",
        License(DEEP),
    ),
    (
        "licensor-of-another-country",
        "a licence is granted by a company of the licensee's name in another country",
        |story, _| story.set(SUB, "/licensee/address/addressCountry", json!("ES")),
        "licensor",
        License(DEEP),
    ),
    (
        "licensor-of-another-did",
        "a licence is granted by another DID than that of the licensee of the one above it",
        |story, maker| {
            let did = maker.stranger().did().to_owned();
            story.set(SUB, "/licensee/id", json!(did));
        },
        "licensor",
        License(DEEP),
    ),
    (
        "parent-of-another-right",
        "a licence is granted under a licence of another right",
        |story, maker| of_another_right(story, maker, SUB),
        "right-differs",
        License(DEEP),
    ),
    (
        "root-of-another-right",
        "the root licence, under which the second was granted, is of another right",
        |story, maker| of_another_right(story, maker, ROOT),
        "right-differs",
        License(SUB),
    ),
    (
        "seventeen-licenses",
        "a chain of 17 licences is too long",
        |story, _| story.lengthen(17),
        "length",
        License(16),
    ),
];

const FOUNDED: &[Row] = &[
    (
        "owner-changed-after-the-grant",
        "the mark passed to another on the day after the root licence was granted, which it outlives",
        |story, maker| passed(story, maker, FIRST + 1),
        "root-licensor",
        Link::None,
    ),
    (
        "granted-on-the-day-it-was-owned",
        "the root licence was granted on the day on which the mark passed to its licensor",
        |story, maker| by_grey(story, maker, FIRST),
        "root-licensor",
        Link::None,
    ),
    (
        "granted-after-it-was-owned",
        "the root licence was granted on the day after the mark passed to its licensor",
        |story, maker| by_grey(story, maker, FIRST - 1),
        "root-licensor",
        Link::None,
    ),
    (
        "sixteen-licenses",
        "a chain of 16 licences is not too long",
        |story, _| story.lengthen(16),
        "length",
        Link::None,
    ),
    (
        "licensor-of-the-did",
        "a licence is granted by the DID of the licensee of the one above it",
        |story, maker| {
            let did = super::actor(maker, 2).did().to_owned();
            story.set(SUB, "/licensee/id", json!(did));
        },
        "licensor",
        Link::None,
    ),
    (
        "right-under-another-id",
        "a licence names the right by its digest and another id",
        |story, maker| {
            let mut reference = held::reference(&story.right);
            base::set(&mut reference, "/id", maker.uuid("no right"));
            story.set(ROOT, "/right", reference);
        },
        "right-missing",
        Link::None,
    ),
];
