//! The making of a unit, held against the licences at hand: whose the license is that it cites, and what the chain
//! of licences says of maker, item, country and day.

use super::{
    BEFORE, By, Draft, IPR, LICENSE, MADE, Maker, RIGHT, Recipe, SAMPLE, Value, base, credential,
    granted, json, know, license, license_of, mark, reference, remove, right, set, statement,
    terms, trusted,
};

mod cited;
mod revoked;
mod scope;
mod shown;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        cited::recipes(),
        shown::recipes(),
        revoked::recipes(),
        scope::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Licences at hand, the first of which the unit cites.
type Licences = fn(&Maker) -> Vec<Value>;

/// A vector of a unit: its name, its title, the licences.
type Licensed = (&'static str, &'static str, Licences);

/// Begins a vector of a unit that was made under these licences; right and registry's word are at hand.
fn licensed((name, title, licences): Licensed) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            if let Some(cited) = licences(maker).first() {
                set(document, "/license", reference(cited));
            }
        })
        .evidence(move |evidence, maker| {
            know(evidence, maker);
            let mut held = vec![right(maker, By::Owner), statement(maker, By::Owner, -2_000)];
            held.extend(licences(maker));
            base::set(evidence, "/credentials", held);
        })
}

/// The vectors of these rows, which show the requirement of this name.
fn met(name: &str, rows: &[Licensed]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    let made = rows.iter().map(|row| licensed(*row).shows(&[&code]).done());
    made.collect()
}

/// The vectors of these rows, in which it is not met.
fn not_met(name: &str, rows: &[Licensed]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    let made = rows.iter().map(|row| licensed(*row).not_met(&code).done());
    made.collect()
}

/// The vectors of these rows, in which that is undecided.
fn undecided(name: &str, rows: &[Licensed]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    let made = rows
        .iter()
        .map(|row| licensed(*row).requirements_undecided(&code).done());
    made.collect()
}

/// The license of the maker by the owner, changed before it was signed.
fn by_owner(maker: &Maker, change: impl FnOnce(&mut Value)) -> Value {
    let mut license = terms(maker, By::Owner, By::Maker);
    change(&mut license);
    granted(maker, By::Owner, LICENSE, license)
}

/// A license of the distributor that may grant others, changed before it was signed.
fn master(maker: &Maker, change: impl FnOnce(&mut Value)) -> Value {
    let mut license = terms(maker, By::Owner, By::Distributor);
    base::set(&mut license, "/delegation/mayDelegate", true);
    change(&mut license);
    granted(maker, By::Owner, "master license", license)
}

/// What the distributor grants the maker under that license.
fn under(maker: &Maker, master: &Value) -> Value {
    let mut license = terms(maker, By::Distributor, By::Maker);
    base::set(&mut license, "/parent", reference(master));
    base::set(&mut license, "/grantedAt", maker.day(-200));
    granted(maker, By::Distributor, LICENSE, license)
}

/// The license of the maker under that of the distributor, and that.
fn sublicensed(maker: &Maker, change: impl FnOnce(&mut Value)) -> Vec<Value> {
    let master = master(maker, change);
    vec![under(maker, &master), master]
}
