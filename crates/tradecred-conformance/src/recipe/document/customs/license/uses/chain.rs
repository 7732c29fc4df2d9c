//! The licence that an event names, and what comes before it.

use serde_json::json;

use super::{LICENSE, Maker, Recipe, Row, SAMPLE, Value, another, base, reference, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    const OF_ANOTHER: &[Row] = &[
        (
            "subject-missing",
            "the event names no licence",
            |document, _| remove(document, "/subject"),
        ),
        (
            "subject-of-another-type",
            "the event is one of an in-bond movement",
            |document, _| {
                let movement = json!("InBondMovementCredential");
                set(document, "/subject/credentialType", movement);
            },
        ),
        (
            "subject-of-another-id",
            "the licence has another id than the event says",
            |document, maker| {
                let id = maker.uuid("another licence");
                set(document, "/subject/id", json!(id));
            },
        ),
        (
            "subject-without-digest",
            "the reference to the licence has no digest",
            |document, _| remove(document, "/subject/digestMultibase"),
        ),
    ];
    [
        SAMPLE.not_met("subject", OF_ANOTHER),
        previous(),
        sequence(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The event follows another that is at hand.
fn follows(document: &mut Value, maker: &Maker) {
    let before = another(maker, 1, |_| {});
    set(document, "/previous", json!([reference(&before)]));
    set(document, "/sequence", json!(2));
}

fn with_another(evidence: &mut Value, maker: &Maker) {
    base::add_evidence(evidence, "credentials", another(maker, 1, |_| {}));
}

fn previous() -> Vec<Recipe> {
    const CODE: &str = "partner-agency-license-use.previous";
    let following = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE
            .vector(name, title)
            .before(follows)
            .before(change)
            .evidence(with_another)
    };
    vec![
        following(
            "follows-another",
            "an event follows one that is at hand",
            |_, _| {},
        )
        .shows(&[CODE, "partner-agency-license-use.sequence"])
        .done(),
        following(
            "previous-of-another-type",
            "what comes before is no event of a licence",
            |document, _| set(document, "/previous/0/credentialType", json!(LICENSE)),
        )
        .not_met(CODE)
        .done(),
        following(
            "previous-of-another-id",
            "what comes before has another id than the reference says",
            |document, maker| {
                let id = maker.uuid("another use");
                set(document, "/previous/0/id", json!(id));
            },
        )
        .not_met(CODE)
        .done(),
        following(
            "previous-two",
            "only a reconciliation follows two events",
            |document, maker| {
                let second = another(maker, 1, |event| {
                    set(event, "/remarks", json!("the other branch"));
                });
                set(document, "/previous/1", reference(&second));
            },
        )
        .not_met(CODE)
        .done(),
        following(
            "previous-as-text",
            "what comes before is named by its number",
            |document, _| set(document, "/previous", json!("1")),
        )
        .not_met(CODE)
        .done(),
        super::by_customs(following(
            "reconciliation-of-one",
            "a reconciliation joins two branches at least",
            |document, _| {
                let joined = json!({ "type": "Reconciliation", "explanation": "none" });
                set(document, "/event", joined);
            },
        ))
        .not_met(CODE)
        .done(),
    ]
}

fn sequence() -> Vec<Recipe> {
    const CODE: &str = "partner-agency-license-use.sequence";
    let numbered = |name: &str, title: &'static str, first: bool, number: u32| {
        let draft = SAMPLE.vector(name, title);
        let draft = if first {
            draft
        } else {
            draft.before(follows).evidence(with_another)
        };
        draft.before(move |document, _| set(document, "/sequence", json!(number)))
    };
    vec![
        numbered(
            "first-with-number-two",
            "the first event of a licence has the number 1",
            true,
            2,
        )
        .not_met(CODE)
        .done(),
        numbered(
            "second-with-number-three",
            "an event leaves a number out",
            false,
            3,
        )
        .not_met(CODE)
        .done(),
        numbered(
            "second-with-number-one",
            "an event has the number of the one that it follows",
            false,
            1,
        )
        .not_met(CODE)
        .done(),
        numbered("number-zero", "numbers begin with 1", true, 0)
            .not_met(CODE)
            .done(),
        SAMPLE
            .vector(
                "number-after-what-is-not-at-hand",
                "the number after an event that is not at hand cannot be told",
            )
            .before(follows)
            .before(|document, _| set(document, "/sequence", json!(7)))
            .shows(&[CODE])
            .done(),
    ]
}
