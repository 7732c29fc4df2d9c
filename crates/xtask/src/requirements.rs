//! Every requirement of SPEC.md as data: what it asks, of whom, which vectors show it, and the law it rests on
//! (SPEC section *Reports*).

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Map, Value, json};
use tradecred::document::DOCUMENTS;
use tradecred::law::{self, LawText};
use tradecred_conformance::case::{Case, Vector};
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::role::Role;
use tradecred_conformance::target::Class;
use tradecred_vc::report::Scope;

use crate::generated::root;
use crate::trace;

/// How many vectors show a requirement, of those that a class and a role are asked.
#[derive(Default)]
struct Vectors {
    all: usize,
    envelope: usize,
    endorser: usize,
}

/// The table, in the order of SPEC.md.
pub(crate) fn published(made_by: &str) -> Value {
    let specification = fs::read_to_string(root().join("SPEC.md")).unwrap_or_default();
    let (laws, shown) = (laws(), shown());
    let none = Vectors::default();
    let rows: Vec<Value> = trace::read(&specification)
        .into_iter()
        .map(|requirement| {
            let vectors = shown.get(&requirement.id).unwrap_or(&none);
            let mut row = Map::new();
            row.insert("id".to_owned(), json!(requirement.id));
            row.insert("binds".to_owned(), json!(requirement.binds));
            row.insert("sentence".to_owned(), json!(requirement.sentence));
            row.insert(
                "vectors".to_owned(),
                json!({ "all": vectors.all, "envelope": vectors.envelope, "endorser": vectors.endorser }),
            );
            if let Some(why) = &requirement.elsewhere {
                row.insert("elsewhere".to_owned(), json!(why));
            }
            if let Some(laws) = laws.get(&requirement.id) {
                row.insert("laws".to_owned(), json!(laws));
            }
            Value::Object(row)
        })
        .collect();
    let texts: Vec<Value> = law::texts().iter().map(read).collect();
    json!({ "madeBy": made_by, "lawTexts": texts, "requirements": rows })
}

/// The rules of all editions, by the requirement that each decides.
fn laws() -> BTreeMap<String, Vec<Value>> {
    let mut laws: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for document in DOCUMENTS {
        let Value::Array(rules) = json!(document.rules()) else {
            continue;
        };
        for mut rule in rules {
            let Some(members) = rule.as_object_mut() else {
                continue;
            };
            members.insert("edition".to_owned(), json!(document.edition));
            let law = members.get("law").and_then(Value::as_str);
            if let Some(law) = law.filter(|law| law::is_law(law)) {
                let names = law::cited(law).into_iter().map(|text| json!(text.name));
                members.insert("texts".to_owned(), names.collect());
            }
            if let Some(Value::String(requirement)) = members.remove("requirement") {
                laws.entry(requirement).or_default().push(rule);
            }
        }
    }
    laws
}

/// A text as a report shows it: its name, when it was read, and of when the copy was.
fn read(text: &LawText) -> Value {
    let mut row = json!({ "name": text.name, "read": text.read });
    if let (Some(members), Some(copy)) = (row.as_object_mut(), &text.copy) {
        members.insert("copy".to_owned(), json!(copy));
    }
    row
}

fn shown() -> BTreeMap<String, Vectors> {
    let maker = Maker::fixed();
    let mut shown: BTreeMap<String, Vectors> = BTreeMap::new();
    for recipe in recipe::all() {
        let made = recipe.make(&maker);
        let case = serde_json::to_vec(&made.case).unwrap_or_default();
        let (Ok(id), Ok(case)) = (recipe.id().parse(), Case::read(&case)) else {
            continue;
        };
        let vector = Vector {
            id,
            case,
            input: Vec::new(),
            evidence: None,
        };
        let of_envelope = vector.case_under(Scope::Envelope).requirements;
        for requirement in &vector.case.requirements {
            let vectors = shown.entry(requirement.to_string()).or_default();
            vectors.all += 1;
            let is_of_envelope = of_envelope.contains(requirement);
            vectors.envelope += usize::from(is_of_envelope && vector.class() == Class::Envelope);
            vectors.endorser += usize::from(Role::Endorser.is_asked(&vector.id));
        }
    }
    shown
}
