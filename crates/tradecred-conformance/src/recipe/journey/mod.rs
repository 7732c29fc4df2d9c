//! Vectors of journeys: a carnet, and what its endorsements at hand amount to (SPEC chapter *Journeys*).
//!
//! The input is the good carnet, issued by [`Maker::issuer`]; its endorsements are the evidence. Each
//! is signed on its day by who acts in it, and whoever acts stands in the lists, unless a vector is about
//! just that.

use serde_json::Value;

use super::document::carnet;
use super::{Draft, Maker, Recipe, vector};

mod act;
mod actor;
mod chain;
mod claim;
mod consent;
mod counted;
mod discharge;
mod endorsement;
mod film_crew;
mod leg;
mod place;
mod seizure;
mod sheet;
mod transit;
mod union;
mod unlisted;
mod written;

use act::{AMERICAN, FRENCH, activation, exportation, importation, re_exportation, re_importation};
use written::{Journey, Who};

/// Seconds of a day.
const DAY: i64 = 86_400;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        counted::recipes(),
        unlisted::recipes(),
        actor::recipes(),
        chain::recipes(),
        endorsement::recipes(),
        sheet::recipes(),
        place::recipes(),
        leg::recipes(),
        transit::recipes(),
        union::recipes(),
        seizure::recipes(),
        consent::recipes(),
        claim::recipes(),
        discharge::recipes(),
        film_crew::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A carnet as it is made.
type Made = fn(&Maker) -> Value;

/// What is endorsed.
type Written = fn(&mut Journey<'_>);

/// A vector: name, title, what is endorsed.
type Row = (&'static str, &'static str, Written);

/// Begins a vector in which this is endorsed.
fn journey(name: &str, title: &'static str, write: Written) -> Draft {
    journey_of(good, name, title, write)
}

/// The good carnet.
fn good(maker: &Maker) -> Value {
    carnet::carnet(maker, &maker.issuer())
}

/// Begins a vector in which this is endorsed on this carnet.
fn journey_of(carnet: Made, name: &str, title: &'static str, write: Written) -> Draft {
    vector(format!("journey/{name}"), title)
        .of(carnet)
        .evidence(move |evidence, maker| {
            let mut journey = Journey::new(maker, carnet(maker));
            write(&mut journey);
            journey.put_into(evidence);
        })
}

/// The same, asked as of so many days from the day on which everything is made.
fn as_of(days: i64, (name, title, write): Row) -> Draft {
    journey(name, title, write).under_law_of(move |maker| maker.day(days))
}

fn met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.shows(&[code]))
}

fn not_met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.not_met(code))
}

fn undecided(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.requirements_undecided(code))
}

fn warned(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.warns(code))
}

fn made(rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, write)| expecting(journey(name, title, *write)).done())
        .collect()
}

/// All goods, as sheets name them.
const ALL: &[(u32, u32)] = &[(1, 2), (2, 3), (3, 1), (4, 4), (5, 2)];
/// The cameras.
const CAMERAS: &[(u32, u32)] = &[(1, 2)];
/// The tripods.
const TRIPODS: &[(u32, u32)] = &[(2, 3)];
/// One of the two cameras.
const ONE: &[(u32, u32)] = &[(1, 1)];

/// Registered at departure, and gone.
fn exported(journey: &mut Journey<'_>) {
    journey.add("activation", AMERICAN, -25, activation(ALL));
    journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
}

/// Gone, and come into France.
fn imported(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, ALL, journey.day(60));
    journey.add("importation", FRENCH, -20, action);
}

/// Gone, come into France, and out again.
fn re_exported(journey: &mut Journey<'_>) {
    imported(journey);
    journey.add("re-exportation", FRENCH, -10, re_exportation(1, ALL, &[1]));
}

/// Gone, come into France, out again, and back.
fn returned(journey: &mut Journey<'_>) {
    re_exported(journey);
    journey.add("re-importation", AMERICAN, -5, re_importation(1, ALL, &[1]));
}
