//! Vectors of a licence of intellectual property (SPEC chapter *Intellectual property license*).

use serde_json::{Value, json};

use super::super::super::vector;
use super::story::{
    HOUSE, IMPORTER, MAKER, Story, actor, checked, countries, from_day, gtin, pairs, player, range,
    status_change, with_entry,
};
use super::{Draft, Maker, Recipe, base, by_registry, held, owner, party, registry};

mod author;
mod claim;
mod four;
mod granted;
mod members;
mod own;
mod parent;
mod revoked;
mod right;
mod scope;
mod siblings;

/// The area of the document.
const AREA: &str = "intellectual-property-license";
/// The root licence by the owner, the licence of the maker under it, the one of the house under that.
const ROOT: usize = 0;
const SUB: usize = 1;
const DEEP: usize = 2;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        made(
            &[(
                "valid",
                "a licence under a licence of the owner, within it in each dimension, is authentic, met and in force",
                SUB,
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "intellectual-property-license.licensor",
                    "intellectual-property-license.licensee",
                    "intellectual-property-license.right",
                    "intellectual-property-license.right-rejected",
                    "intellectual-property-license.right-differs",
                    "intellectual-property-license.not-delegable",
                    "intellectual-property-license.parent",
                    "intellectual-property-license.grant",
                    "intellectual-property-license.goods",
                    "intellectual-property-license.granted-late",
                    "intellectual-property-license.depth",
                    "intellectual-property-license.document",
                ])
            },
        ),
        members::recipes(),
        own::recipes(),
        right::recipes(),
        granted::recipes(),
        parent::recipes(),
        revoked::recipes(),
        four::recipes(),
        scope::recipes(),
        siblings::recipes(),
        claim::recipes(),
        author::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A vector that is one change away from the good licences: its name, its title, the licence that it asks about,
/// the change.
type Told = (&'static str, &'static str, usize, fn(&mut Story, &Maker));

fn code(name: &str) -> String {
    format!("{AREA}.{name}")
}

/// Begins a vector.
fn told(
    name: &str,
    title: &'static str,
    input: usize,
    change: impl Fn(&mut Story, &Maker) + Clone + Send + Sync + 'static,
) -> Draft {
    let story = move |maker: &Maker| {
        let mut story = Story::at_license(maker, input);
        change(&mut story, maker);
        story
    };
    let same = story.clone();
    vector(format!("document/{AREA}/{name}"), title)
        .before(move |document, maker| *document = story(maker).document())
        .evidence(move |evidence, maker| same(maker).tell(evidence))
}

/// The vectors of these rows, with what is expected of them.
fn made(rows: &[Told], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, input, change)| expecting(told(name, title, *input, *change)).done())
        .collect()
}

/// The vectors in which the requirement of this name is satisfied.
fn met(name: &str, rows: &[Told]) -> Vec<Recipe> {
    made(rows, |draft| draft.shows(&[code(name)]))
}

/// The vectors in which it is not met.
fn not_met(name: &str, rows: &[Told]) -> Vec<Recipe> {
    made(rows, |draft| draft.not_met(code(name)))
}

/// The vectors in which it is undecided.
fn open(name: &str, rows: &[Told]) -> Vec<Recipe> {
    made(rows, |draft| draft.requirements_undecided(code(name)))
}

/// The vectors that earn a warning of this name.
fn warned(name: &str, rows: &[Told]) -> Vec<Recipe> {
    made(rows, |draft| draft.warns(code(name)))
}
