//! How a licence names its right and the licence above it.

use super::{Maker, ROOT, Recipe, SUB, Story, Told, Value, held, json, not_met};

pub(super) fn recipes() -> Vec<Recipe> {
    [not_met("right", RIGHT), not_met("parent", PARENT)]
        .into_iter()
        .flatten()
        .collect()
}

const RIGHT: &[Told] = &[
    (
        "right-without-digest",
        "the reference to the right has no digest",
        ROOT,
        |story, maker| right(story, maker, |right| drop(right.remove("digestMultibase"))),
    ),
    (
        "right-of-another-type",
        "what is named as the right is a licence",
        ROOT,
        |story, maker| {
            right(story, maker, |right| {
                right.insert(
                    "credentialType".to_owned(),
                    json!("IntellectualPropertyLicenseCredential"),
                );
            });
        },
    ),
    (
        "right-of-another-id",
        "the right that has the digest has another id",
        ROOT,
        |story, maker| {
            let id = maker.uuid("no right");
            right(story, maker, |right| {
                right.insert("id".to_owned(), json!(id));
            });
        },
    ),
];

/// Changes the reference to the right.
fn right(story: &mut Story, _: &Maker, change: impl FnOnce(&mut serde_json::Map<String, Value>)) {
    let mut reference = held::reference(&story.right);
    if let Some(members) = reference.as_object_mut() {
        change(members);
    }
    story.set(ROOT, "/right", reference);
}

/// Changes the reference of the second licence to the first.
fn parent(story: &mut Story, change: impl FnOnce(&mut serde_json::Map<String, Value>)) {
    let mut reference = held::reference(&story.license(ROOT));
    if let Some(members) = reference.as_object_mut() {
        change(members);
    }
    story.set(SUB, "/parent", reference);
}

const PARENT: &[Told] = &[
    (
        "parent-without-id",
        "the reference to the licence above has no id",
        SUB,
        |story, _| parent(story, |parent| drop(parent.remove("id"))),
    ),
    (
        "parent-of-another-type",
        "what is named as the licence above is a right",
        SUB,
        |story, _| {
            parent(story, |parent| {
                parent.insert(
                    "credentialType".to_owned(),
                    json!("IntellectualPropertyRightCredential"),
                );
            });
        },
    ),
    (
        "parent-of-another-id",
        "the licence that has the digest has another id",
        SUB,
        |story, maker| {
            let id = maker.uuid("no license");
            parent(story, |parent| {
                parent.insert("id".to_owned(), json!(id));
            });
        },
    ),
];
