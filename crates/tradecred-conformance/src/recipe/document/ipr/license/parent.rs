//! The licence held against the licences above it, scope and revocation apart.

use super::revoked::listed;
use super::{
    DEEP, Maker, ROOT, Recipe, SUB, Story, Told, Value, base, code, held, json, made, met, not_met,
    open, player, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        open("parent-missing", MISSING),
        made(DEEP_AND_GOOD, |draft| {
            draft.shows(&[code("parent-missing"), code("ancestor")])
        }),
        not_met("parent-rejected", REJECTED),
        open("parent-undecided", UNDECIDED),
        not_met("length", LONG),
        met("length", NOT_LONG),
        not_met("right-differs", OF_ANOTHER_RIGHT),
        not_met("licensor-match", BY_ANOTHER),
        met("licensor-match", BY_THE_LICENSEE),
        not_met("granted-before-parent", BEFORE),
        met("granted-before-parent", SAME_DAY),
        not_met("not-delegable", NOT_DELEGABLE),
        not_met("depth", TOO_DEEP),
        met("depth", NOT_TOO_DEEP),
        warned("exclusive-wider", EXCLUSIVE),
        met("exclusive-wider", BOTH_EXCLUSIVE),
        not_met("ancestor", ANCESTOR),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MISSING: &[Told] = &[
    (
        "parent-not-at-hand",
        "the licence above is not at hand",
        SUB,
        |story, _| story.miss(ROOT),
    ),
    (
        "root-not-at-hand",
        "the licence above the one above is not at hand",
        DEEP,
        |story, _| story.miss(ROOT),
    ),
];

const DEEP_AND_GOOD: &[Told] = &[(
    "third-of-three",
    "a licence under a licence under a licence of the owner is in order",
    DEEP,
    |_, _| {},
)];

/// Lets a stranger sign in place of the licensor.
fn by_stranger(license: &mut Value, maker: &Maker) {
    base::remove(license, "/proof");
    *license = maker.stranger().sign(license, maker.instant(-50 * 86_400));
}

const REJECTED: &[Told] = &[
    (
        "parent-signed-by-stranger",
        "the licence above was signed by a stranger",
        SUB,
        |story, _| story.forge(ROOT, by_stranger),
    ),
    (
        "parent-by-another-name",
        "whoever signed the licence above has another name than its licensor",
        SUB,
        |story, _| story.rename(0, "Grey Heron Footwear, Inc."),
    ),
    (
        "parent-malformed",
        "the licence above does not say whether it is exclusive",
        SUB,
        |story, _| story.remove(ROOT, "/exclusive"),
    ),
    (
        "root-signed-by-stranger",
        "the licence above the one above was signed by a stranger",
        DEEP,
        |story, _| story.forge(ROOT, by_stranger),
    ),
];

const UNDECIDED: &[Told] = &[
    (
        "parent-by-unknown",
        "no trust list names who signed the licence above",
        SUB,
        |story, _| story.forget(0),
    ),
    (
        "root-by-unknown",
        "no trust list names who signed the licence above the one above",
        DEEP,
        |story, _| story.forget(0),
    ),
    (
        "parent-list-not-at-hand",
        "the status list of the licence above is not at hand",
        SUB,
        |story, _| listed(story),
    ),
    (
        "parent-of-another-right-by-unknown",
        "the licence above is about another credential of the right, and nobody knows who signed it",
        SUB,
        |story, maker| {
            of_another_right(story, maker);
            story.forget(0);
        },
    ),
];

const LONG: &[Told] = &[
    (
        "line-of-17",
        "a line of 17 licences is too long",
        16,
        |story, _| story.lengthen(17),
    ),
    (
        "line-of-18",
        "a line of 18 licences, more than are looked at, is too long",
        17,
        |story, _| story.lengthen(18),
    ),
];

const NOT_LONG: &[Told] = &[(
    "line-of-16",
    "a line of 16 licences is not too long",
    15,
    |story, _| story.lengthen(16),
)];

const OF_ANOTHER_RIGHT: &[Told] = &[
    (
        "parent-of-another-right",
        "the licence above is about another credential of the right",
        SUB,
        of_another_right,
    ),
    (
        "third-of-another-right",
        "the two licences above are about another credential of the right",
        DEEP,
        |story, maker| about_another_right(story, maker, DEEP),
    ),
];

/// The second licence is about another credential of the right than the first.
fn of_another_right(story: &mut Story, maker: &Maker) {
    about_another_right(story, maker, SUB);
}

/// The licence at this place is about another credential of the right than the one above it.
fn about_another_right(story: &mut Story, maker: &Maker, place: usize) {
    let mut other = story.right.clone();
    base::set(&mut other, "/id", maker.uuid("another right"));
    base::set(&mut other, "/credentialSubject/remarks", "a second copy");
    story.set(place, "/right", held::reference(&other));
    let owner = maker.actor("owner");
    story
        .also
        .push(owner.sign(&other, maker.instant(-50 * 86_400)));
}

const BY_ANOTHER: &[Told] = &[
    (
        "licensor-of-another-name",
        "the licence above was granted to a company of another name",
        SUB,
        |story, _| story.set(ROOT, "/licensee/legalName", json!("Falcon Sportswear GmbH")),
    ),
    (
        "licensor-of-another-country",
        "the licence above was granted to a company of that name in another country",
        SUB,
        |story, _| story.set(ROOT, "/licensee/address/addressCountry", json!("AT")),
    ),
    (
        "licensor-of-another-did",
        "the licence above was granted to another DID than the one that signed",
        SUB,
        |story, maker| {
            let did = maker.stranger().did().to_owned();
            story.set(ROOT, "/licensee/id", json!(did));
        },
    ),
];

const BY_THE_LICENSEE: &[Told] = &[
    (
        "licensor-of-the-did",
        "the licence above was granted to the DID that signed",
        SUB,
        |story, maker| {
            let did = maker.issuer().did().to_owned();
            story.set(ROOT, "/licensee/id", json!(did));
        },
    ),
    (
        "licensor-in-capitals",
        "names of licensor and licensee are compared without case and signs",
        SUB,
        |story, _| {
            story.set(
                ROOT,
                "/licensee/legalName",
                json!("KESTREL SPORTSWEAR, GMBH."),
            )
        },
    ),
];

const BEFORE: &[Told] = &[
    (
        "granted-before-parent",
        "a licence was granted on the day before the one above it",
        SUB,
        |story, maker| story.set(SUB, "/grantedAt", json!(maker.day(-401))),
    ),
    (
        "granted-after-root-and-before-parent",
        "a licence was granted after the root above and on the day before the one between",
        DEEP,
        |story, maker| story.set(DEEP, "/grantedAt", json!(maker.day(-201))),
    ),
];

const SAME_DAY: &[Told] = &[(
    "granted-with-parent",
    "a licence may be granted on the day of the one above it",
    SUB,
    |story, maker| story.set(SUB, "/grantedAt", json!(maker.day(-400))),
)];

/// Says whether a licence lets others be granted under it, and how deep.
pub(super) fn delegation(story: &mut Story, place: usize, may: bool, depth: Option<u32>) {
    let mut delegation = json!({ "type": "Delegation", "mayDelegate": may });
    if let Some(depth) = depth {
        base::set(&mut delegation, "/maxDepth", depth);
    }
    story.set(place, "/delegation", delegation);
}

const NOT_DELEGABLE: &[Told] = &[
    (
        "parent-does-not-delegate",
        "the licence above lets no others be granted under it",
        SUB,
        |story, _| delegation(story, ROOT, false, None),
    ),
    (
        "second-does-not-delegate",
        "the licence of the owner lets others be granted under it, and the one between does not",
        DEEP,
        |story, _| delegation(story, SUB, false, None),
    ),
];

const TOO_DEEP: &[Told] = &[
    (
        "depth-of-parent",
        "a licence lets as many levels follow as the one above it",
        SUB,
        |story, _| delegation(story, SUB, true, Some(3)),
    ),
    (
        "depth-without-end",
        "a licence lets any number of levels follow, and the one above three",
        SUB,
        |story, _| delegation(story, SUB, true, None),
    ),
    (
        "depth-used-up",
        "a licence under one of depth 1 lets others be granted under it",
        SUB,
        |story, _| {
            delegation(story, ROOT, true, Some(1));
            delegation(story, SUB, true, Some(1));
        },
    ),
];

const NOT_TOO_DEEP: &[Told] = &[
    (
        "depth-one-less",
        "a licence under one of depth 2 lets one level follow",
        SUB,
        |story, _| {
            delegation(story, ROOT, true, Some(2));
            delegation(story, SUB, true, Some(1));
        },
    ),
    (
        "depth-ends",
        "a licence under one of depth 1 lets none follow",
        SUB,
        |story, _| {
            delegation(story, ROOT, true, Some(1));
            delegation(story, SUB, false, None);
        },
    ),
    (
        "depth-open-above",
        "any number of levels may follow a licence, and the one above it",
        SUB,
        |story, _| {
            delegation(story, ROOT, true, None);
            delegation(story, SUB, true, None);
        },
    ),
];

const EXCLUSIVE: &[Told] = &[
    (
        "exclusive-under-one-that-is-not",
        "a licence is exclusive, and the one above it is not",
        SUB,
        |story, _| story.set(SUB, "/exclusive", json!(true)),
    ),
    (
        "exclusive-under-an-exclusive-root-but-not-parent",
        "a licence is exclusive as the root above is, and the one between is not",
        DEEP,
        |story, _| {
            story.set(ROOT, "/exclusive", json!(true));
            story.set(DEEP, "/exclusive", json!(true));
        },
    ),
];

const BOTH_EXCLUSIVE: &[Told] = &[(
    "exclusive-under-exclusive",
    "a licence is exclusive, as the one above it is",
    SUB,
    |story, _| {
        story.set(ROOT, "/exclusive", json!(true));
        story.set(SUB, "/exclusive", json!(true));
    },
)];

const ANCESTOR: &[Told] = &[
    (
        "parent-beyond-its-own",
        "the licence above goes beyond the one above it in its territory",
        DEEP,
        |story, _| story.set(SUB, "/territoryOfSale", super::countries(&["US", "JP"])),
    ),
    (
        "parent-not-to-be-granted",
        "the licence above was granted under one that does not delegate",
        DEEP,
        |story, _| delegation(story, ROOT, false, None),
    ),
    (
        "parent-by-another",
        "the licence above was granted by another than the licensee of the one above it",
        DEEP,
        |story, _| {
            let mut other = player(1);
            base::set(&mut other, "/legalName", "Falcon Sportswear GmbH");
            story.set(ROOT, "/licensee", other);
        },
    ),
];
