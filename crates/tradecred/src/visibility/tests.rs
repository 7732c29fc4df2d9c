//! Every member of every document has a kind, and every row is about a member.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read the examples and look into credentials that the recipes made"
)]

use std::collections::BTreeSet;

use serde_json::Value;
use tradecred_conformance::recipe::{self, Maker};
use tradecred_vc::json;

use super::show::show;
use super::{Kind, Reader, Visibility};
use crate::document::{self, DOCUMENTS};

/// A schema, its references resolved.
fn resolved<'s>(schema: &'s Value, root: &'s Value) -> &'s Value {
    let named = schema.get("$ref").and_then(Value::as_str);
    named
        .and_then(|name| root.pointer(name.trim_start_matches('#')))
        .map_or(schema, |schema| resolved(schema, root))
}

/// Whether a row's pointer leads to something that the schema describes.
fn leads(schema: &Value, root: &Value, tokens: &[&str]) -> bool {
    let schema = resolved(schema, root);
    let choices = ["oneOf", "anyOf", "allOf"];
    let chosen = choices
        .iter()
        .filter_map(|name| schema.get(name)?.as_array());
    if chosen.flatten().any(|choice| leads(choice, root, tokens)) {
        return true;
    }
    let Some((token, rest)) = tokens.split_first() else {
        return true;
    };
    let (name, tag) = token.split_once('[').map_or((*token, None), |(name, tag)| {
        (name, Some(tag.trim_end_matches(']')))
    });
    let next = match name {
        "*" => schema.get("items"),
        _ => schema
            .get("properties")
            .and_then(|members| members.get(name)),
    };
    next.is_some_and(|next| {
        let is_there = tag.is_none_or(|tag| {
            resolved(next, root)
                .to_string()
                .contains(&format!("\"{tag}\""))
                || root.to_string().contains(&format!("\"const\":\"{tag}\""))
        });
        is_there && leads(next, root, rest)
    })
}

#[test]
fn every_member_has_a_kind_and_every_row_a_member() {
    for document in DOCUMENTS {
        let root = (document.schema)().to_value();
        let members = root.pointer("/properties").and_then(Value::as_object);
        let members: BTreeSet<&str> = members.unwrap().keys().map(String::as_str).collect();
        let mut seen = BTreeSet::new();
        for name in document.visibility.members.iter().flat_map(|row| row.1) {
            let area = document.area;
            assert!(seen.insert(*name), "{area}: {name} has two kinds");
            let tokens: Vec<&str> = name.split('/').skip(1).collect();
            assert!(leads(&root, &root, &tokens), "{area}: no member {name}");
        }
        for member in members.into_iter().filter(|member| *member != "type") {
            assert!(
                seen.contains(format!("/{member}").as_str()),
                "{}: say in VISIBILITY of what kind `{member}` is",
                document.area
            );
        }
    }
}

#[test]
fn who_sees_a_member_sees_that_the_document_exists() {
    for kind in Kind::ALL {
        for reader in kind.readers() {
            assert!(Kind::Existence.readers().contains(reader));
        }
    }
}

#[test]
fn customs_abroad_and_agencies_see_nothing_of_what_is_not_theirs() {
    let home = Visibility::of(&[]);
    for reader in [Reader::ForeignCustoms, Reader::Agency] {
        assert!(!home.may_see(reader, Kind::Content));
        assert!(home.may_see(reader, Kind::Issuer));
    }
    assert!(home.abroad().may_see(Reader::ForeignCustoms, Kind::Content));
    let program = home.in_program_of(&["NMF"]);
    assert!(program.may_see(Reader::Agency, Kind::Confidential));
    assert!(!program.may_see(Reader::Agency, Kind::TradeSecret));
}

/// Credentials to look at: the examples, and the good document of each area.
fn credentials() -> Vec<Value> {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/documents");
    let files = std::fs::read_dir(examples).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    let json = files.filter(|path| path.extension().is_some_and(|kind| kind == "json"));
    let mut found: Vec<Value> = json
        .map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        .collect();
    let maker = Maker::fixed();
    let recipes = recipe::all().into_iter().filter(|recipe| {
        let mut id = recipe.id().split('/');
        id.next() == Some("document") && id.next_back() == Some("valid")
    });
    found.extend(recipes.map(|recipe| serde_json::from_slice(&recipe.make(&maker).input).unwrap()));
    found
}

/// Puts a value, or nothing, wherever a row's tokens lead from here on and the objects on the way are there.
fn put(value: &mut Value, tokens: &[&str], new: Option<&Value>) {
    match (tokens, value) {
        ([last], Value::Object(members)) => match new {
            Some(new) => drop(members.insert((*last).to_owned(), new.clone())),
            None => drop(members.remove(*last)),
        },
        (["*", rest @ ..], Value::Array(elements)) => {
            for element in elements {
                put(element, rest, new);
            }
        }
        ([name, rest @ ..], Value::Object(members)) => {
            if let Some(member) = members.get_mut(*name) {
                put(member, rest, new);
            }
        }
        _ => {}
    }
}

/// What a reader sees of a credential as text, with what is said to be left out.
fn seen(credential: &Value, reader: Reader, of: &Visibility) -> Option<(String, Vec<String>)> {
    let bytes = credential.to_string();
    let credential = json::read_object(bytes.as_bytes(), &json::Limits::default()).unwrap();
    let shown = show(&credential, reader, of)?;
    Some((
        serde_json::to_string(&shown.credential).unwrap(),
        shown.left_out,
    ))
}

#[test]
fn what_a_reader_may_not_see_changes_nothing_of_what_it_is_shown() {
    let stand_ins = [
        Value::Null,
        serde_json::json!([]),
        serde_json::json!({ "type": "Withheld", "digestMultibase": "zQm" }),
    ];
    let mut compared = 0;
    for credential in credentials() {
        let named = credential["type"].as_array().into_iter().flatten();
        let mut documents = named.filter_map(|name| document::of_type(name.as_str()?));
        let Some(document) = documents.next() else {
            continue;
        };
        let of = &document.visibility;
        let sees = |reader: &Reader| of.may_see(*reader, Kind::Content);
        for reader in Reader::ALL.into_iter().filter(sees) {
            let whole = seen(&credential, reader, of);
            let hidden = of.members.iter().filter(|row| !of.may_see(reader, row.0));
            let names = hidden
                .flat_map(|row| row.1)
                .filter(|name| !name.contains('['));
            let mut is_any_hidden = false;
            for name in names {
                is_any_hidden = true;
                let tokens: Vec<&str> = name.split('/').skip(1).collect();
                for new in std::iter::once(None).chain(stand_ins.iter().map(Some)) {
                    let mut other = credential.clone();
                    put(&mut other["credentialSubject"], &tokens, new);
                    let area = document.area;
                    assert_eq!(
                        seen(&other, reader, of),
                        whole,
                        "{area}: {name} to {reader:?}"
                    );
                    compared += 1;
                }
            }
            for proof in [None, Some(&Value::Null)] {
                let mut other = credential.clone();
                put(&mut other, &["proof"], proof);
                assert!(!is_any_hidden || seen(&other, reader, of) == whole);
            }
        }
    }
    assert!(compared > 100, "only {compared} were compared");
}

#[test]
fn who_sees_content_sees_all_of_the_credential_but_for_its_subject() {
    for reader in Kind::Content.readers() {
        assert!(Kind::Issuer.readers().contains(reader));
    }
}

#[test]
fn what_is_never_shown_is_listed_once_with_the_outermost_of_it() {
    let of = Visibility::of(&[
        (Kind::Decision, &["/a", "/a/b", "/ab", "/c[Typed]"]),
        (Kind::Confidential, &["/a/*/d", "/e/*/d"]),
    ]);
    let listed = [
        "/credentialSubject/a",
        "/credentialSubject/ab",
        "/credentialSubject/e/*/d",
        "/proof",
    ];
    assert_eq!(of.never_shown(Reader::Exporter), listed);
    assert_eq!(of.never_shown(Reader::Importer).len(), 3);
    assert!(of.never_shown(Reader::Customs).is_empty());
}

#[test]
fn every_view_of_the_suite_satisfies_the_published_schema() {
    let schemas = crate::schema::published();
    let validator = jsonschema::validator_for(&schemas["view"]).unwrap();
    let maker = Maker::fixed();
    let recipes = recipe::all().into_iter();
    let mut views = 0;
    for recipe in recipes.filter(|recipe| recipe.id().starts_with("visibility/")) {
        let case = recipe.make(&maker).case;
        if let Some(view) = case.pointer("/expect/view") {
            let answer = validator.validate(view);
            assert!(answer.is_ok(), "{}: {:?}", recipe.id(), answer.err());
            views += 1;
        }
    }
    assert!(views > 0, "the suite has views");
}
