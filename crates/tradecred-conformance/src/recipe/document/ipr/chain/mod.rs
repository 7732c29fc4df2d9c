//! Vectors of license chains (SPEC chapter *License chain*): whether an importer may import shoes that bear the
//! mark, as the licences at hand show it.
//!
//! What is asked about is the right, so that its report says nothing of the licences, unless a row says otherwise.

use serde_json::{Value, json};

use super::super::super::vector;
use super::story::{
    HOUSE, MAKER, Story, actor, checked, countries, from_day, gtin, pairs, player, range,
    status_change,
};
use super::{Draft, Maker, OWNER, Recipe, base, by_registry, held};

mod input;
mod open;
mod revoked;
mod scope;
mod several;
mod unfounded;

/// The licences, from the owner down.
const ROOT: usize = 0;
const SUB: usize = 1;
const DEEP: usize = 2;

pub(in crate::recipe::document) fn recipes() -> Vec<Recipe> {
    [
        scope::recipes(),
        revoked::recipes(),
        open::recipes(),
        unfounded::recipes(),
        several::recipes(),
        input::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What decides, as a row says it.
#[derive(Clone, Copy)]
enum Link {
    /// Nothing.
    None,
    /// The licence at this place.
    License(usize),
    /// The right.
    Right,
}

use Link::License;

/// A vector: its name, its title, the change, what decides under which code.
type Row = (
    &'static str,
    &'static str,
    fn(&mut Story, &Maker),
    &'static str,
    Link,
);

/// Begins a vector about a story.
fn asked(
    name: &str,
    title: &'static str,
    story: impl Fn(&Maker) -> Story + Clone + Send + Sync + 'static,
    expect: impl Fn(&Story) -> Value + Send + Sync + 'static,
) -> Draft {
    let (document, at_hand, intended) = (story.clone(), story.clone(), story.clone());
    vector(format!("license-chain/{name}"), title)
        .before(move |input, maker| *input = document(maker).document())
        .evidence(move |evidence, maker| at_hand(maker).tell(evidence))
        .chain(
            move |maker| intended(maker).intended,
            move |maker| expect(&story(maker)),
        )
}

/// What is expected of a chain.
fn decided(story: &Story, verdict: &str, code: &str, link: Link) -> Value {
    let mut expect = json!({ "verdict": verdict });
    if !code.is_empty() {
        base::set(&mut expect, "/code", format!("license-chain.{code}"));
    }
    match link {
        Link::None => {}
        License(place) => base::set(&mut expect, "/link", story.digest(place)),
        Link::Right => base::set(&mut expect, "/link", story.digest_of_right()),
    }
    expect
}

/// Begins a vector about the right, one change away from the good licences.
fn told(
    name: &str,
    title: &'static str,
    change: fn(&mut Story, &Maker),
    verdict: &'static str,
    code: &'static str,
    link: Link,
) -> Draft {
    let story = move |maker: &Maker| {
        let mut story = Story::at_right(maker);
        change(&mut story, maker);
        story
    };
    asked(name, title, story, move |story| {
        decided(story, verdict, code, link)
    })
}

/// The vectors of these rows: what they show is the requirement of the code.
fn made(verdict: &'static str, rows: &[Row]) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, change, code, link)| {
            told(name, title, *change, verdict, code, *link)
                .shows(&[format!("license-chain.{code}")])
                .done()
        })
        .collect()
}

/// The vectors in which the use is authorised: what they show are the requirements that the row names.
fn authorised(rows: &[Row]) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, change, shows, _)| {
            told(name, title, *change, "authorised", "", Link::None)
                .shows(&[
                    "license-chain.authorised".to_owned(),
                    format!("license-chain.{shows}"),
                ])
                .done()
        })
        .collect()
}
