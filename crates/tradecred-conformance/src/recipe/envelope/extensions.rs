//! Extensions of a document (SPEC chapter *Data model*).

use serde_json::{Value, json};

use super::{Recipe, base, vector};

const PLACE: &str = "/credentialSubject/extensions";

pub(super) fn recipes() -> Vec<Recipe> {
    let malformed = MALFORMED.iter().map(|(name, title, change)| {
        vector(format!("data-model/{name}"), title)
            .before(|document, _| {
                base::extend(document, json!({ "heats": ["H-2207"] }));
                change(document);
            })
            .refused("data-model.extension")
            .done()
    });
    malformed.chain(known()).collect()
}

/// Name, title, and what is done to the document, which has one extension.
type Fault = (&'static str, &'static str, fn(&mut Value));

const MALFORMED: &[Fault] = &[
    (
        "extension-without-id",
        "an extension has an `id`",
        |document| base::remove(document, "/credentialSubject/extensions/0/id"),
    ),
    (
        "extension-id-relative",
        "the `id` of an extension is absolute",
        |document| {
            base::set(
                document,
                "/credentialSubject/extensions/0/id",
                "heat-numbers",
            )
        },
    ),
    (
        "extension-without-critical",
        "an extension says whether it is critical",
        |document| base::remove(document, "/credentialSubject/extensions/0/critical"),
    ),
    (
        "extension-critical-text",
        "the text \"true\" does not make an extension critical",
        |document| base::set(document, "/credentialSubject/extensions/0/critical", "true"),
    ),
    (
        "extension-critical-number",
        "the number 1 does not make an extension critical",
        |document| base::set(document, "/credentialSubject/extensions/0/critical", 1),
    ),
    (
        "extension-without-content",
        "an extension has content",
        |document| base::remove(document, "/credentialSubject/extensions/0/content"),
    ),
    ("extension-string", "a text is no extension", |document| {
        base::set(
            document,
            PLACE,
            json!(["https://acerosdelnorte.example/extensions/heat-numbers"]),
        )
    }),
    (
        "extensions-not-a-list",
        "extensions stand in a list",
        |document| base::set(document, PLACE, base::extension(json!({}))),
    ),
];

fn known() -> Vec<Recipe> {
    let critical = |document: &mut Value, number: usize| {
        base::set(document, &format!("{PLACE}/{number}/critical"), true);
    };
    vec![
        vector(
            "data-model/extension-not-critical",
            "an unknown extension that is not critical changes nothing",
        )
        .before(|document, _| base::extend(document, json!({ "heats": ["H-2207"] })))
        .shows(&["data-model.extension", "data-model.extension-critical"])
        .done(),
        vector(
            "data-model/extension-content-null",
            "the content of an extension may be `null`",
        )
        .before(|document, _| base::extend(document, Value::Null))
        .shows(&["data-model.extension"])
        .done(),
        vector(
            "data-model/extension-critical",
            "an unknown extension that is critical leaves the requirements undecided",
        )
        .before(move |document, _| {
            base::extend(document, json!({ "heats": ["H-2207"] }));
            critical(document, 0);
        })
        .requirements_undecided("data-model.extension-critical")
        .done(),
        vector(
            "data-model/second-extension-critical",
            "one critical extension among others counts",
        )
        .before(move |document, _| {
            base::set(
                document,
                PLACE,
                json!([base::extension("H-2207"), base::extension("H-2208")]),
            );
            critical(document, 1);
        })
        .requirements_undecided("data-model.extension-critical")
        .done(),
    ]
}
