//! The licence held against others by the same licensor.

use crate::recipe::status::{REVOCATION, entry};

use super::{
    Maker, ROOT, Recipe, SUB, Story, Told, Value, actor, base, countries, held, json, met, not_met,
    pairs, party, range, status_change, warned, with_entry,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("cap-exceeded", ENOUGH),
        not_met("cap-exceeded", EXCEEDED),
        not_met("exclusive-overlap", OVERLAP),
        met("exclusive-overlap", NO_OVERLAP),
        warned("exclusive-other", OTHER),
        met("exclusive-other", NO_OTHER),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The maker licenses another house too, by a licence like the one asked about, changed.
fn another(story: &mut Story, change: impl FnOnce(&mut Value)) {
    let other = story.beside(SUB, "another license", |subject| {
        let house = party("Iberia Shoes, S.L.", "Calle Mayor 7", "Elche", "ES");
        base::set(subject, "/licensee", house);
        change(subject);
    });
    story.also.push(other);
}

/// The same with a cap of so many pairs.
fn capped(story: &mut Story, count: &str) {
    another(story, |subject| {
        base::set(subject, "/quantityCap", pairs(count))
    });
}

/// The maker licenses a third house as well, with a cap of so many pairs.
fn capped_too(story: &mut Story, count: &str) {
    let other = story.beside(SUB, "a third license", |subject| {
        let house = party("Nordic Shoes AB", "Storgatan 3", "Malmö", "SE");
        base::set(subject, "/licensee", house);
        base::set(subject, "/quantityCap", pairs(count));
    });
    story.also.push(other);
}

/// The other licence has a bit of a list that is not at hand.
fn of_unknown_status(story: &mut Story, maker: &Maker) {
    let list = "https://status.kestrel.example/2026/licenses";
    if let Some(other) = story.also.last_mut() {
        *other = with_entry(other, maker, &actor(maker, 1), entry(list, REVOCATION, 7));
    }
}

const ENOUGH: &[Told] = &[
    (
        "cap-of-a-license-of-unknown-status",
        "the cap of a licence of which it is not known whether it is revoked does not count",
        SUB,
        |story, maker| {
            capped(story, "60001");
            of_unknown_status(story, maker);
        },
    ),
    (
        "cap-of-a-license-in-another-unit",
        "a cap in another unit than that of the licence above does not count",
        SUB,
        |story, _| {
            another(story, |subject| {
                let cap = json!({ "type": "Quantity", "value": "60001", "unit": "KGM" });
                base::set(subject, "/quantityCap", cap);
            });
        },
    ),
    (
        "caps-of-parent",
        "the caps of two licences under one are together its cap",
        SUB,
        |story, _| capped(story, "60000"),
    ),
    (
        "cap-exceeded-by-a-later-license",
        "a licence granted later takes nothing from the cap of this one",
        SUB,
        |story, maker| {
            another(story, |subject| {
                base::set(subject, "/quantityCap", pairs("60001"));
                base::set(subject, "/grantedAt", maker.day(-199));
            });
        },
    ),
    (
        "cap-of-a-revoked-license",
        "the cap of a licence that is revoked does not count",
        SUB,
        |story, maker| {
            capped(story, "60001");
            if let Some(other) = story.also.last().cloned() {
                let signer = actor(maker, 1);
                story
                    .also
                    .push(status_change(maker, &signer, &other, |_| {}));
            }
        },
    ),
    (
        "cap-of-the-license-replaced",
        "the cap of the licence that this one replaces does not count",
        SUB,
        |story, _| {
            capped(story, "60001");
            if let Some(other) = story.also.last() {
                let old = held::reference(other);
                story.set(SUB, "/supersedes", old);
            }
        },
    ),
    (
        "cap-of-a-license-by-stranger",
        "the cap of a licence that a stranger signed does not count",
        SUB,
        |story, maker| {
            capped(story, "60001");
            if let Some(other) = story.also.last_mut() {
                base::remove(other, "/proof");
                *other = maker.stranger().sign(other, maker.instant(-86_400));
            }
        },
    ),
    (
        "caps-of-three-up-to-parent",
        "the caps of three licences under one are together its cap",
        SUB,
        |story, _| {
            capped(story, "30000");
            capped_too(story, "30000");
        },
    ),
];

const EXCEEDED: &[Told] = &[
    (
        "caps-beyond-parent",
        "the caps of two licences under one are together more than its cap",
        SUB,
        |story, _| capped(story, "60000.000000001"),
    ),
    (
        "caps-of-three-beyond-parent",
        "the caps of three licences under one are together more than its cap, and no two of them are",
        SUB,
        |story, _| {
            capped(story, "30000");
            capped_too(story, "30000.000000001");
        },
    ),
];

/// The owner granted the maker an exclusive licence, and the maker grants another one, changed.
fn exclusive(story: &mut Story, change: impl FnOnce(&mut Value)) {
    story.set(ROOT, "/exclusive", json!(true));
    another(story, |subject| {
        base::set(subject, "/exclusive", true);
        change(subject);
    });
}

/// The same, where the licence asked about is exclusive too.
fn both(story: &mut Story, change: impl FnOnce(&mut Value)) {
    story.set(SUB, "/exclusive", json!(true));
    exclusive(story, change);
}

fn term(subject: &mut Value, maker: &Maker, from: i64, until: i64) {
    let term = json!({
        "type": "LicenseTerm",
        "from": maker.day(from),
        "until": maker.day(until)
    });
    base::set(subject, "/term", term);
}

const OVERLAP: &[Told] = &[
    (
        "two-exclusive-licenses",
        "two exclusive licences by one licensor cover the same",
        SUB,
        |story, _| both(story, |_| {}),
    ),
    (
        "two-exclusive-licenses-for-one-country",
        "two exclusive licences by one licensor have one country in common",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/territoryOfSale", countries(&["MX", "CA"]));
            });
        },
    ),
    (
        "two-exclusive-licenses-for-one-day",
        "two exclusive licences by one licensor have one day in common",
        SUB,
        |story, maker| both(story, |subject| term(subject, maker, -300, -200)),
    ),
    (
        "two-exclusive-licenses-for-one-tariff-prefix",
        "the tariff prefix of one exclusive licence begins with that of another",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/goods/tariffPrefixes", json!(["64041190"]));
            });
        },
    ),
    (
        "two-exclusive-licenses-for-one-item",
        "two exclusive licences by one licensor have one trade item in common",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/goods/gtins", json!([range(99, 200)]));
            });
        },
    ),
    (
        "two-exclusive-licenses-for-one-channel",
        "two exclusive licences by one licensor have one channel in common",
        SUB,
        |story, _| {
            story.set(SUB, "/channels", json!(["retail"]));
            both(story, |subject| {
                base::set(subject, "/channels", json!(["online", "retail"]));
            });
        },
    ),
    (
        "exclusive-license-for-any-channel",
        "an exclusive licence without channels covers those of another",
        SUB,
        |story, _| {
            story.set(SUB, "/channels", json!(["retail"]));
            both(story, |subject| base::remove(subject, "/channels"));
        },
    ),
    (
        "exclusive-license-for-any-class",
        "an exclusive licence without classes covers those of another",
        SUB,
        |story, _| both(story, |subject| base::remove(subject, "/goods/niceClasses")),
    ),
];

const NO_OVERLAP: &[Told] = &[
    (
        "exclusive-licenses-for-other-countries",
        "two exclusive licences by one licensor are for other countries",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/territoryOfSale", countries(&["MX", "DE"]));
            });
        },
    ),
    (
        "exclusive-licenses-for-other-channels",
        "two exclusive licences by one licensor are for other channels",
        SUB,
        |story, _| {
            story.set(SUB, "/channels", json!(["retail"]));
            both(story, |subject| {
                base::set(subject, "/channels", json!(["online"]));
            });
        },
    ),
    (
        "exclusive-licenses-for-other-classes",
        "two exclusive licences by one licensor are for other classes",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/goods/niceClasses", json!([18]));
            });
        },
    ),
    (
        "exclusive-license-of-unknown-status",
        "an exclusive licence of which it is not known whether it is revoked is not looked at",
        SUB,
        |story, maker| {
            both(story, |_| {});
            of_unknown_status(story, maker);
        },
    ),
    (
        "exclusive-licenses-for-other-days",
        "an exclusive licence ends on the day before another begins",
        SUB,
        |story, maker| both(story, |subject| term(subject, maker, -300, -201)),
    ),
    (
        "exclusive-licenses-for-other-items",
        "two exclusive licences by one licensor are for other trade items",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/goods/gtins", json!([range(100, 200)]));
            });
        },
    ),
    (
        "exclusive-licenses-for-other-tariff-prefixes",
        "two exclusive licences by one licensor are for other tariff numbers",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/goods/tariffPrefixes", json!(["640420"]));
            });
        },
    ),
    (
        "exclusive-licenses-for-other-acts",
        "two exclusive licences by one licensor are for other acts",
        SUB,
        |story, _| {
            story.set(SUB, "/grant", json!(["import"]));
            both(story, |subject| {
                base::set(subject, "/grant", json!(["sell"]))
            });
        },
    ),
    (
        "exclusive-license-granted-later",
        "an exclusive licence is not wronged by one that was granted after it",
        SUB,
        |story, maker| {
            both(story, |subject| {
                base::set(subject, "/grantedAt", maker.day(-199))
            });
        },
    ),
    (
        "exclusive-licenses-to-one-party",
        "two exclusive licences to one party do not exclude each other",
        SUB,
        |story, _| {
            both(story, |subject| {
                base::set(subject, "/licensee", super::player(2));
            });
        },
    ),
    (
        "exclusive-beside-one-that-is-not",
        "an exclusive licence was granted after one that is not exclusive",
        SUB,
        |story, _| both(story, |subject| base::set(subject, "/exclusive", false)),
    ),
];

const OTHER: &[Told] = &[
    (
        "beside-an-exclusive-license",
        "a licence covers what an exclusive one covers",
        SUB,
        |story, _| exclusive(story, |_| {}),
    ),
    (
        "root-beside-an-exclusive-root",
        "a root licence covers what an exclusive one by the same owner covers",
        ROOT,
        |story, _| {
            let other = story.beside(ROOT, "another root license", |subject| {
                let house = party("Iberia Shoes, S.L.", "Calle Mayor 7", "Elche", "ES");
                base::set(subject, "/licensee", house);
                base::set(subject, "/exclusive", true);
            });
            story.also.push(other);
        },
    ),
];

const NO_OTHER: &[Told] = &[(
    "beside-an-exclusive-license-for-other-styles",
    "a licence is for other styles than an exclusive one",
    SUB,
    |story, _| {
        exclusive(story, |subject| {
            base::set(subject, "/goods/styles", json!(["Heron Tote"]));
        });
    },
)];
