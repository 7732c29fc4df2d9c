//! Several paths from one party to the right: the strongest decides, whatever the order of the evidence.

use super::{
    DEEP, License, Link, Maker, ROOT, Recipe, SUB, Story, Value, actor, asked, base, decided, held,
    json, pairs, player, status_change,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = Vec::new();
    for (name, title, change, verdict, code, link) in ROWS {
        for reversed in [false, true] {
            let story = move |maker: &Maker| {
                let mut story = Story::at_right(maker);
                change(&mut story, maker);
                story.reversed = reversed;
                story
            };
            let name = if reversed {
                format!("{name}-reversed")
            } else {
                (*name).to_owned()
            };
            let draft = asked(&name, title, story, move |story| match link {
                Which::Level(place) => decided(story, verdict, code, License(*place)),
                Which::Other => {
                    let mut expect = decided(story, verdict, code, Link::None);
                    let other = story
                        .also
                        .first()
                        .map(super::super::super::super::maker::digest);
                    base::set(&mut expect, "/link", json!(other));
                    expect
                }
                Which::None => decided(story, verdict, code, Link::None),
            });
            let mut shows = vec![
                "license-chain.strongest".to_owned(),
                "license-chain.order".to_owned(),
            ];
            if !code.is_empty() {
                shows.push(format!("license-chain.{code}"));
            }
            recipes.push(draft.shows(&shows).done());
        }
    }
    recipes
}

/// What decides, as a row says it.
enum Which {
    None,
    Level(usize),
    /// The other licence of the importer.
    Other,
}

type Row = (
    &'static str,
    &'static str,
    fn(&mut Story, &Maker),
    &'static str,
    &'static str,
    Which,
);

/// The importer has another licence, of the maker itself: two licences long.
fn shorter(story: &mut Story, change: impl FnOnce(&mut Value)) {
    let other = story.beside(SUB, "license of the importer", |subject| {
        base::set(subject, "/licensee", player(3));
        base::set(subject, "/quantityCap", pairs("1000"));
        change(subject);
    });
    story.also.push(other);
}

/// The maker withdraws that other licence.
fn withdraw_shorter(story: &mut Story, maker: &Maker) {
    if let Some(other) = story.also.first().cloned() {
        let signer = actor(maker, 1);
        story
            .also
            .push(status_change(maker, &signer, &other, |_| {}));
    }
}

fn withdraw(story: &mut Story, place: usize) {
    let changed = story.withdrawn(place, |_| {});
    story.also.push(changed);
}

const ROWS: &[Row] = &[
    (
        "one-revoked-one-not",
        "one licence of the importer was withdrawn, and another holds",
        |story, _| {
            shorter(story, |_| {});
            withdraw(story, DEEP);
        },
        "authorised",
        "",
        Which::None,
    ),
    (
        "diamond",
        "of two ways to one root licence one was withdrawn",
        |story, _| {
            shorter(story, |_| {});
            withdraw(story, SUB);
        },
        "authorised",
        "",
        Which::None,
    ),
    (
        "diamond-root-revoked",
        "the root licence of two ways was withdrawn",
        |story, _| {
            shorter(story, |_| {});
            withdraw(story, ROOT);
        },
        "revoked",
        "revoked",
        Which::Level(ROOT),
    ),
    (
        "one-open-one-holds",
        "what is missing above one licence takes nothing from another",
        |story, _| {
            shorter(story, |_| {});
            story.miss(SUB);
        },
        "authorised",
        "",
        Which::None,
    ),
    (
        "one-open-one-revoked",
        "where a way is open, that another was withdrawn does not decide",
        |story, maker| {
            shorter(story, |_| {});
            withdraw_shorter(story, maker);
            story.miss(SUB);
        },
        "notShown",
        "parent-missing",
        Which::Level(DEEP),
    ),
    (
        "one-revoked-one-beyond",
        "that a licence was withdrawn is said before that another is for other goods",
        |story, maker| {
            shorter(story, |_| {});
            withdraw_shorter(story, maker);
            story.set(DEEP, "/goods/styles", json!(["Heron High"]));
        },
        "revoked",
        "revoked",
        Which::Other,
    ),
    (
        "one-beyond-one-unfounded",
        "that a licence is for other goods is said before that another leads to no owner",
        |story, _| {
            shorter(story, |subject| {
                base::set(subject, "/goods/styles", json!(["Heron High"]));
            });
            story.set(SUB, "/licensee/legalName", json!("Falcon Shoes, Lda."));
        },
        "outOfScope",
        "style",
        Which::Other,
    ),
    (
        "two-beyond",
        "of two licences for other goods the one with the shorter way decides",
        |story, _| {
            shorter(story, |subject| {
                base::set(subject, "/goods/styles", json!(["Heron High"]));
            });
            story.set(DEEP, "/channels", json!(["retail"]));
        },
        "outOfScope",
        "style",
        Which::Other,
    ),
    (
        "one-license-twice",
        "a licence that is handed in twice counts once",
        |story, maker| {
            let license = story.license(DEEP);
            let again = actor(maker, 2).sign(&license, maker.instant(-40 * 86_400));
            story.also.push(again);
        },
        "authorised",
        "",
        Which::None,
    ),
    (
        "unknown-beside-revoked",
        "a licence whose signer nobody knows leaves open what another that was withdrawn decides",
        |story, maker| {
            withdraw(story, DEEP);
            let mut other = story.license(SUB);
            let stranger = maker.stranger();
            base::set(&mut other, "/id", maker.uuid("license by a stranger"));
            base::set(&mut other, "/issuer", json!({ "id": stranger.did() }));
            base::set(&mut other, "/credentialSubject/licensee", player(3));
            base::set(
                &mut other,
                "/credentialSubject/parent",
                held::reference(&story.license(ROOT)),
            );
            let signed = stranger.sign(&other, maker.instant(-40 * 86_400));
            story.also.insert(0, signed);
        },
        "notShown",
        "not-known",
        Which::Other,
    ),
];
