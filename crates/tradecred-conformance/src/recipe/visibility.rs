//! Vectors of views: what each kind of reader may be shown of a document (SPEC section *Visibility*).
//!
//! Each asks what another vector asks, for a reader besides. The view that is expected is that vector's
//! own input without what its row lists, which is written on the text of the specification.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::{Made, Maker, Recipe};

mod rows;

use rows::{Row, Seen};

/// The questions that rows refer to, by their ids.
type Questions = HashMap<String, Arc<Recipe>>;

/// The vectors, made of the questions of these.
pub(super) fn recipes(others: Vec<Recipe>) -> Vec<Recipe> {
    let named = |recipe: &Recipe| rows::all().any(|row| row.question == recipe.id);
    let questions: Questions = others
        .into_iter()
        .filter(named)
        .map(|recipe| (recipe.id.clone(), Arc::new(recipe)))
        .collect();
    rows::all()
        .filter_map(|row| recipe(row, questions.get(row.question)?.clone()))
        .collect()
}

fn recipe(row: &'static Row, question: Arc<Recipe>) -> Option<Recipe> {
    Some(Recipe {
        id: format!("visibility/{}", row.name),
        make: Box::new(move |maker: &Maker| {
            let mut made = question.make(maker);
            made.case = asked(row, &made);
            made
        }),
    })
}

/// The case of the question, with the reader and the view.
fn asked(row: &Row, made: &Made) -> Value {
    let mut case = made.case.clone();
    let view = view(row, made);
    let requirements: Vec<String> = row
        .shows
        .iter()
        .map(|name| format!("visibility.{name}"))
        .collect();
    let Some(members) = case.as_object_mut() else {
        return case;
    };
    members.insert("title".to_owned(), json!(row.title));
    members.insert("reader".to_owned(), json!(row.reader));
    members.insert("requirements".to_owned(), json!(requirements));
    if let Some(features) = members.get_mut("features").and_then(Value::as_array_mut) {
        features.push(json!("visibility"));
    }
    if let Some(expect) = members.get_mut("expect").and_then(Value::as_object_mut) {
        expect.insert("view".to_owned(), view);
    }
    case
}

/// What the reader is shown.
fn view(row: &Row, made: &Made) -> Value {
    let input: Value = serde_json::from_slice(&made.input).unwrap_or_default();
    let expect = made.case.get("expect").cloned().unwrap_or_default();
    let mut view = Map::from_iter([
        ("type".to_owned(), json!("DocumentView")),
        ("reader".to_owned(), json!(row.reader)),
    ]);
    let mut copy = |from: &Value, name: &str, to: &str| {
        if let Some(value) = from.pointer(name) {
            view.insert(to.to_owned(), value.clone());
        }
    };
    copy(&expect, "/authenticity", "authenticity");
    copy(&expect, "/standing", "standing");
    if row.seen == Seen::Verdict {
        return view.into();
    }
    copy(&input, "/type/1", "credentialType");
    copy(&input, "/validFrom", "validFrom");
    copy(&input, "/validUntil", "validUntil");
    if row.seen == Seen::Existence {
        return view.into();
    }
    copy(&input, "/issuer/id", "issuer");
    let Seen::Content { left_out, opened } = row.seen else {
        return view.into();
    };
    copy(&expect, "/requirements", "requirements");
    view.insert("credential".to_owned(), without(&input, left_out));
    if !left_out.is_empty() {
        view.insert("leftOut".to_owned(), json!(left_out));
    }
    let openings = made.evidence.as_ref().and_then(|held| held.get("opened"));
    let openings: Vec<Value> = opened
        .iter()
        .map(|pointer| {
            let digest = input.pointer(&format!("{pointer}/digestMultibase"));
            let mut all = openings.and_then(Value::as_array).into_iter().flatten();
            let opening = all.find(|opening| opening.get("digestMultibase") == digest);
            json!({ "pointer": pointer, "value": opening.and_then(|opening| opening.get("value")) })
        })
        .collect();
    if !openings.is_empty() {
        view.insert("opened".to_owned(), openings.into());
    }
    view.into()
}

/// A value without what these pointers lead to, where anything stands there.
fn without(value: &Value, pointers: &[&str]) -> Value {
    let mut value = value.clone();
    for pointer in pointers {
        let tokens: Vec<&str> = pointer.split('/').skip(1).collect();
        take(&mut value, &tokens);
    }
    value
}

/// Takes out what these tokens lead to, `*` to each element of a list.
fn take(value: &mut Value, tokens: &[&str]) {
    match (tokens, value) {
        ([last], Value::Object(members)) => drop(members.remove(*last)),
        (["*", rest @ ..], Value::Array(elements)) => {
            for element in elements {
                take(element, rest);
            }
        }
        ([name, rest @ ..], Value::Object(members)) => {
            if let Some(member) = members.get_mut(*name) {
                take(member, rest);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_its_question() {
        let made = recipes(super::super::verdicts());
        assert_eq!(made.len(), rows::all().count());
    }

    #[test]
    fn what_stands_in_every_element_is_left_out_of_each() {
        let value = json!({ "list": [{ "a": 1 }, { "a": 2, "b": 3 }, {}], "one": 1 });
        let left = without(&value, &["/list/*/a", "/one", "/none/at", "/list/*/none"]);
        assert_eq!(left, json!({ "list": [{}, { "b": 3 }, {}] }));
    }

    /// Vectors whose documents differ in nothing that their reader may see.
    const ALIKE: &[&[&str]] = &[
        &[
            "decision-to-exporter",
            "appeal-to-exporter",
            "partly-denied-to-exporter",
            "under-verification-to-exporter",
        ],
        &[
            "materials-to-importer",
            "de-minimis-to-importer",
            "accumulation-to-importer",
            "no-materials-to-importer",
        ],
        &["statements-to-broker", "no-statements-to-broker"],
        &["observer-to-importer", "observer-on-paper-to-importer"],
        &["unit-to-exporter", "unit-for-everywhere-to-exporter"],
    ];

    #[test]
    fn what_a_reader_may_not_see_makes_no_difference_to_its_view() {
        let maker = Maker::fixed();
        let made: HashMap<String, Recipe> = recipes(super::super::verdicts())
            .into_iter()
            .map(|recipe| (recipe.id.clone(), recipe))
            .collect();
        for alike in ALIKE {
            let asked = alike.iter().map(|name| {
                let made = made[&format!("visibility/{name}")].make(&maker);
                (made.input, made.case["expect"]["view"].to_string())
            });
            let (mut inputs, mut views): (Vec<_>, Vec<_>) = asked.unzip();
            inputs.sort_unstable();
            inputs.dedup();
            assert_eq!(inputs.len(), alike.len(), "{alike:?} ask of one document");
            views.dedup();
            assert_eq!(views.len(), 1, "{alike:?} differ");
        }
    }
}
