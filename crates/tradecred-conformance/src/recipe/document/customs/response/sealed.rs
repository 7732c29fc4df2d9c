//! Responses that a producer sealed to customs, opened and not opened.

use serde_json::{Value, json};
use tradecred_vc::digest::withheld_digest;
use tradecred_vc::json::Value as Tree;

use super::super::super::change::{remove, set};
use super::{Draft, Recipe, SAMPLE, answer, base, digest};

/// A salt of 16 bytes.
const SALT: &str = "c2FsdCBvZiAxNiBieXRlcw";

/// What is sealed in the vectors below: a text, a reference to a file, and two things that are no answer.
fn secrets() -> [Value; 4] {
    [
        json!("the producer is Laminados de Saltillo, S.A."),
        json!({
            "type": "FileReference",
            "mediaType": "text/csv",
            "digestMultibase": digest(&json!({ "bill": "of materials" }))
        }),
        json!(48_200),
        json!({ "type": "FileReference", "mediaType": "text/csv" }),
    ]
}

fn withheld(value: &Value) -> Value {
    let digest = withheld_digest(SALT, &Tree::from(value))
        .map(|digest| digest.to_string())
        .unwrap_or_default();
    json!({ "type": "Withheld", "digestMultibase": digest })
}

fn opening(value: &Value) -> Value {
    let digest = withheld(value).get("digestMultibase").cloned();
    json!({ "digestMultibase": digest, "salt": SALT, "value": value })
}

/// A response that a producer sealed to customs.
pub(super) fn recipes() -> Vec<Recipe> {
    const WITHHELD: &str = "customs-response.withheld";
    const SEALED: &str = "customs-response.sealed";
    const OPENED: &str = "customs-response.opened";
    let [text, file, number, unfounded] = secrets();
    let sealing = |name: &str, title: &'static str, first: Value, second: Value| -> Draft {
        let (first, second) = (withheld(&first), withheld(&second));
        SAMPLE.vector(name, title).before(move |document, _| {
            set(document, "/responderRole", json!("producer"));
            set(document, "/sealedToCustoms", json!(true));
            let answers = [("copy", &first), ("records", &second)]
                .map(|(item, content)| answer(item, "withheld", content.clone()));
            set(document, "/answers", json!(answers));
        })
    };
    let opened = |draft: Draft, values: Vec<Value>| {
        let openings: Vec<Value> = values.iter().map(opening).collect();
        draft.evidence(move |evidence, _| base::set(evidence, "/opened", json!(openings)))
    };
    vec![
        sealing(
            "sealed-and-not-opened",
            "whoever cannot open a sealed response has a receipt, and its content is undecided",
            text.clone(),
            file.clone(),
        )
        .requirements_undecided(WITHHELD)
        .done(),
        opened(
            sealing(
                "sealed-and-opened",
                "customs opens what a producer sealed: a text and a reference to a file",
                text.clone(),
                file.clone(),
            ),
            vec![text.clone(), file.clone()],
        )
        .shows(&[WITHHELD, SEALED, OPENED])
        .done(),
        opened(
            sealing(
                "sealed-and-opened-in-part",
                "one of two sealed answers is opened, and the other is undecided",
                text.clone(),
                file.clone(),
            ),
            vec![text.clone()],
        )
        .requirements_undecided(WITHHELD)
        .done(),
        sealing(
            "sealed-and-opened-with-another-value",
            "a value that does not have the digest opens nothing",
            text.clone(),
            file.clone(),
        )
        .evidence(|evidence, _| {
            let [text, file, ..] = secrets();
            let mut forged = opening(&text);
            base::set(&mut forged, "/value", "the producer is somebody else");
            base::set(evidence, "/opened", json!([forged, opening(&file)]));
        })
        .requirements_undecided(WITHHELD)
        .done(),
        opened(
            sealing(
                "sealed-number",
                "a sealed answer opens to a number, which is no answer",
                text.clone(),
                number.clone(),
            ),
            vec![text.clone(), number],
        )
        .not_met(OPENED)
        .done(),
        opened(
            sealing(
                "sealed-file-without-digest",
                "a sealed answer opens to a reference to a file that does not say which",
                text.clone(),
                unfounded.clone(),
            ),
            vec![text.clone(), unfounded],
        )
        .not_met(OPENED)
        .done(),
        opened(
            sealing(
                "sealed-with-answer-in-the-open",
                "a response that is sealed to customs has an answer in the open",
                text.clone(),
                file.clone(),
            ),
            vec![text.clone()],
        )
        .before(|document, _| {
            set(
                document,
                "/answers/1",
                answer("records", "text", json!("see the producer's books")),
            );
        })
        .not_met(SEALED)
        .done(),
        opened(
            sealing(
                "sealed-with-file-in-the-open",
                "a response that is sealed to customs names a file in the open, by its digest alone",
                text.clone(),
                file.clone(),
            ),
            vec![text.clone()],
        )
        .before(|document, _| {
            let [_, file, ..] = secrets();
            set(document, "/answers/1", answer("records", "document", file));
        })
        .not_met(SEALED)
        .done(),
        opened(
            sealing(
                "withheld-without-seal",
                "an answer may be withheld in a response that is not sealed as a whole",
                text.clone(),
                file,
            ),
            vec![text],
        )
        .before(|document, _| {
            remove(document, "/sealedToCustoms");
            set(
                document,
                "/answers/1",
                answer("records", "text", json!("see the producer's books")),
            );
        })
        .shows(&[SEALED])
        .done(),
    ]
}
