//! Vectors of answers to consumers (SPEC chapter *Product answers*) and of the links that they scan (SPEC
//! section *GS1 Digital Link*).
//!
//! Each asks for the verdict on a unit and, for a link that was scanned, for the answer besides. The answer
//! that is expected stands in the row, on the text of the specification.

use serde_json::{Map, Value, json};

use super::{Draft, Maker, Recipe, base, vector};

mod links;
mod rows;
mod world;

use rows::{Row, Told};

/// The vectors of both areas.
pub(super) fn recipes() -> Vec<Recipe> {
    let answers = rows::ROWS.iter().copied().map(recipe);
    answers.chain(links::recipes()).collect()
}

fn recipe(row: Row) -> Recipe {
    let Row {
        name,
        title,
        shows,
        link,
        told,
        ..
    } = row;
    let shows: Vec<String> = shows
        .iter()
        .map(|name| format!("product-answer.{name}"))
        .collect();
    let draft = (row.verdict)(drafted(format!("product-answer/{name}"), title, row));
    asked(draft.shows(&shows), link.to_owned(), answer(told))
}

/// The question about the unit of a row.
fn drafted(id: String, title: &'static str, row: Row) -> Draft {
    let unit = move |maker: &Maker| {
        let mut unit = world::unit(maker);
        (row.unit)(&mut unit, maker);
        unit
    };
    vector(id, title)
        .of(world::unit)
        .before(move |document, maker| (row.unit)(document, maker))
        .sign(|document, maker| world::sign(&document, maker))
        .evidence(move |evidence, maker| {
            let events = world::events(maker, &unit(maker), row.events);
            *evidence = world::evidence(maker, events);
            (row.evidence)(evidence, maker);
        })
        .needs("documents")
        .needs("product-answers")
}

/// The question with the link that was scanned and the answer to it.
fn asked(draft: Draft, link: String, answer: Value) -> Recipe {
    let recipe = draft.done();
    Recipe {
        id: recipe.id.clone(),
        make: Box::new(move |maker| {
            let mut made = recipe.make(maker);
            base::set(&mut made.case, "/consumer", link.clone());
            base::set(&mut made.case, "/expect/consumer", answer.clone());
            made
        }),
    }
}

/// The answer that is expected.
fn answer(told: Told) -> Value {
    let mut answer = Map::from_iter([("type".to_owned(), json!("ConsumerAnswer"))]);
    let mut say = |name: &str, value: &str| {
        answer.insert(name.to_owned(), json!(value));
    };
    say("answer", told.answer);
    if let Some(reason) = told.reason {
        say("reason", reason);
    }
    if let Some(link) = told.link {
        say("link", link);
    }
    if let Some(state) = told.state {
        say("brand", world::BRAND);
        say("model", world::MODEL);
        say("state", state);
    }
    answer.into()
}
