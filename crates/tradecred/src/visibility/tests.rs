//! Every member of every document has a kind, and every row is about a member.

use std::collections::BTreeSet;

use serde_json::Value;
use tradecred_conformance::recipe::{self, Maker};

use super::{Kind, Reader, Visibility};
use crate::document::DOCUMENTS;

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
