//! What may be asked about: the right, or any licence of it; and what may not.

use crate::recipe::status::{REVOCATION, entry};

use super::super::{REGISTRY, authorities, register, registry_entry};
use super::{
    DEEP, Draft, HOUSE, Link, Maker, ROOT, Recipe, SUB, Story, Value, asked, base, by_registry,
    decided, json, vector,
};

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        at_license(
            "asked-at-lowest",
            "the licence of the importer is asked about",
            DEEP,
            |_, _| {},
            ("authorised", "", Link::None),
        )
        .shows(&["license-chain.authorised"])
        .done(),
        at_license(
            "asked-at-middle",
            "the licence of the house is asked about for the house",
            SUB,
            |story, _| story.ask("/party/legalName", json!(HOUSE)),
            ("authorised", "", Link::None),
        )
        .shows(&["license-chain.authorised"])
        .done(),
        at_license(
            "asked-at-root-for-nobody",
            "a licence of the owner is asked about for a party that has none",
            ROOT,
            |_, _| {},
            ("notShown", "no-license", Link::None),
        )
        .shows(&["license-chain.no-license"])
        .done(),
        at_license(
            "asked-without-right",
            "a licence is asked about, and the right is not at hand",
            DEEP,
            |story, _| story.no_right = true,
            ("notShown", "right-missing", Link::None),
        )
        .shows(&["license-chain.right-missing"])
        .requirements_undecided("intellectual-property-license.right-missing")
        .done(),
        at_license(
            "asked-with-right-of-unknown-status",
            "a licence is asked about, and whether the right is revoked is not known",
            DEEP,
            |story, _| {
                let list = "https://status.heron.example/2026/revocation";
                base::set(
                    &mut story.right,
                    "/credentialStatus",
                    entry(list, REVOCATION, 7),
                );
            },
            ("notShown", "not-known", Link::Right),
        )
        .shows(&["license-chain.not-known"])
        .requirements_undecided("intellectual-property-license.right-revoked")
        .done(),
        at_license(
            "asked-at-malformed",
            "a licence that does not say whether it is exclusive is asked about",
            DEEP,
            |story, _| story.remove(DEEP, "/exclusive"),
            ("notShown", "input", Link::None),
        )
        .shows(&["license-chain.input"])
        .not_met("intellectual-property-license.exclusive")
        .done(),
        at_license(
            "asked-at-another-name",
            "a licence that is not authentic is asked about",
            DEEP,
            |story, _| story.rename(2, "Falcon Shoes, Lda."),
            ("notShown", "input", Link::None),
        )
        .shows(&["license-chain.input"])
        .not_authentic("issuer.name-mismatch")
        .done(),
        at_license(
            "asked-at-unknown",
            "a licence is asked about whose signer no trust list names",
            DEEP,
            |story, _| story.forget(2),
            ("notShown", "not-known", Link::License(DEEP)),
        )
        .shows(&["license-chain.not-known"])
        .authenticity_undecided("issuer.identity")
        .done(),
        of_another_kind(),
        by_office(),
    ]
}

/// Begins a vector about a licence.
fn at_license(
    name: &str,
    title: &'static str,
    input: usize,
    change: fn(&mut Story, &Maker),
    (verdict, code, link): (&'static str, &'static str, Link),
) -> Draft {
    let story = move |maker: &Maker| {
        let mut story = Story::at_license(maker, input);
        change(&mut story, maker);
        story
    };
    asked(name, title, story, move |story| {
        decided(story, verdict, code, link)
    })
}

/// A certification of origin is no right and no licence.
fn of_another_kind() -> Recipe {
    vector(
        "license-chain/asked-at-certification",
        "a certification of origin is asked about",
    )
    .chain(
        |maker| Story::at_right(maker).intended,
        |_| json!({ "verdict": "notShown", "code": "license-chain.input" }),
    )
    .shows(&["license-chain.input"])
    .done()
}

/// A right that the registry states is its own statement.
fn by_office() -> Recipe {
    fn story(maker: &Maker) -> Story {
        let mut story = Story::at_right(maker);
        let mut right = by_registry(maker, -1, |_| {});
        base::remove(&mut right, "/proof");
        base::set(&mut right, "/issuer", json!({ "id": maker.issuer().did() }));
        story.right = right;
        story.no_statement = true;
        story
    }
    asked(
        "asked-at-statement-of-office",
        "a right that the registry states is asked about, and nothing else says whose it is",
        story,
        |story| decided(story, "authorised", "", Link::None),
    )
    .evidence(|evidence, maker| {
        let mut known: Vec<Value> = evidence
            .pointer("/trustLists/0/credentialSubject/entries")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let issuer = maker.issuer().did().to_owned();
        known.retain(|entry| entry.get("did") != Some(&json!(issuer)));
        known.push(register::known(
            &issuer,
            REGISTRY,
            maker.day(-2_400),
            "register of offices",
        ));
        register::trust(evidence, maker, known, super::super::LISTED);
        let mut entry = registry_entry(maker);
        base::set(&mut entry, "/did", issuer);
        authorities(evidence, maker, &[entry]);
    })
    .shows(&["license-chain.authorised", "license-chain.owner-not-shown"])
    .done()
}
