//! Vectors of the chain: what comes before an endorsement, and its place after that.

use serde_json::{Value, json};

use super::{
    ASSOCIATION, Draft, FRENCH, Maker, Recipe, Row, at_hand, by, doing, elsewhere, hold, met,
    not_met, office_of, reference, remove, set, sheet, vector,
};

const PREVIOUS: &str = code!("previous");
const SEQUENCE: &str = code!("sequence");

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(PREVIOUS, FOLLOWS),
        not_met(PREVIOUS, MISNAMES),
        met(SEQUENCE, NOT_ASKED),
        not_met(SEQUENCE, MISPLACED),
        joined(),
        malformed_before(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const FOLLOWS: &[Row] = &[
    (
        "first-of-its-chain",
        "the first endorsement follows nothing and is number one",
        |document, _| {
            remove(document, "/previous");
            set(document, "/sequence", json!(1));
        },
    ),
    (
        "first-with-empty-list",
        "an empty list names nothing that comes before",
        |document, _| {
            set(document, "/previous", json!([]));
            set(document, "/sequence", json!(1));
        },
    ),
];

const MISNAMES: &[Row] = &[
    (
        "previous-is-a-carnet",
        "what comes before an endorsement is an endorsement",
        |document, _| {
            let carnet = document.pointer("/credentialSubject/subject").cloned();
            set(document, "/previous", json!([carnet]));
        },
    ),
    (
        "previous-of-another-id",
        "what comes before has another id than the reference says",
        |document, maker| set(document, "/previous/0/id", json!(maker.uuid("another"))),
    ),
    (
        "previous-without-digest",
        "what comes before is named by its digest",
        |document, _| remove(document, "/previous/0/digestMultibase"),
    ),
    (
        "previous-as-object",
        "what comes before is a list",
        |document, _| {
            let before = document.pointer("/credentialSubject/previous/0").cloned();
            set(document, "/previous", json!(before));
        },
    ),
    (
        "importation-joins-branches",
        "an importation follows one endorsement and joins no branches",
        |document, maker| {
            set(document, "/previous/1", elsewhere(maker, super::TYPE));
        },
    ),
];

const NOT_ASKED: &[Row] = &[(
    "previous-not-at-hand",
    "where what comes before is not at hand, any place may be the next",
    |document, maker| {
        set(document, "/previous/0", elsewhere(maker, super::TYPE));
        set(document, "/sequence", json!(17));
    },
)];

const MISPLACED: &[Row] = &[
    (
        "first-is-number-two",
        "an endorsement that follows nothing is number one",
        |document, _| remove(document, "/previous"),
    ),
    (
        "same-place-as-previous",
        "an endorsement has not the place of the one before it",
        |document, _| set(document, "/sequence", json!(1)),
    ),
    (
        "place-skipped",
        "no place is left free after the one before it",
        |document, _| set(document, "/sequence", json!(3)),
    ),
];

/// A second branch: an importation into Switzerland, of another place in the chain.
fn branch(maker: &Maker) -> Value {
    let counterfoil = sheet(1, &[(4, 4)]);
    let action =
        json!({ "type": "Importation", "counterfoil": counterfoil, "voucher": counterfoil });
    at_hand(
        maker,
        "swiss office",
        office_of("CH"),
        -11,
        action,
        |document| {
            set(
                document,
                "/previous",
                json!([elsewhere(maker, super::TYPE)]),
            );
            set(document, "/sequence", json!(4));
        },
    )
}

/// The issuing association joins the exportation and the branch, after a change.
fn joining(
    name: &str,
    title: &'static str,
    change: impl Fn(&mut Value, &Maker) + Send + Sync + 'static,
) -> Draft {
    let draft = doing(
        by(ASSOCIATION, name, title),
        |_| json!({ "type": "Reconciliation", "explanation": "two offices endorsed without a connection" }),
    );
    hold(draft, branch).before(move |document, maker| {
        set(document, "/previous/1", reference(&branch(maker)));
        set(document, "/sequence", json!(5));
        change(document, maker);
    })
}

fn joined() -> Vec<Recipe> {
    vec![
        joining(
            "branches-joined",
            "a reconciliation comes after the greatest of the branches that it joins",
            |_, _| {},
        )
        .shows(&[PREVIOUS, SEQUENCE, code!("action")])
        .done(),
        joining(
            "three-branches-joined",
            "where one of the branches is not at hand the place is not asked",
            |document, maker| {
                set(document, "/previous/2", elsewhere(maker, super::TYPE));
                set(document, "/sequence", json!(3));
            },
        )
        .shows(&[PREVIOUS, SEQUENCE])
        .done(),
        joining(
            "joined-after-the-lesser",
            "a reconciliation does not come after the lesser of the branches that it joins",
            |document, _| set(document, "/sequence", json!(2)),
        )
        .not_met(SEQUENCE)
        .done(),
        joining(
            "one-branch-joined",
            "a reconciliation joins two branches at least",
            |document, maker| set(document, "/previous", json!([reference(&branch(maker))])),
        )
        .not_met(PREVIOUS)
        .done(),
        joining(
            "nothing-joined",
            "a reconciliation does not begin a chain",
            |document, _| {
                remove(document, "/previous");
                set(document, "/sequence", json!(1));
            },
        )
        .not_met(PREVIOUS)
        .done(),
        joining(
            "one-branch-joined-twice",
            "one endorsement is no two branches",
            |document, maker| {
                let twice = reference(&branch(maker));
                set(document, "/previous", json!([twice, twice]));
            },
        )
        .not_met(PREVIOUS)
        .done(),
    ]
}

/// What comes before is at hand and has not the structure of an endorsement.
fn malformed_before() -> Vec<Recipe> {
    fn actionless(maker: &Maker) -> Value {
        let action = json!({ "type": "Refusal", "sheetKind": "exportation", "reason": "x" });
        at_hand(maker, "american office", FRENCH, -12, action, |document| {
            remove(document, "/action");
        })
    }
    vec![
        hold(
            vector(
                "previous-malformed",
                "what comes before is malformed, so that its place is not known",
            ),
            actionless,
        )
        .before(|document, maker| {
            set(document, "/previous/0", reference(&actionless(maker)));
            set(document, "/sequence", json!(9));
        })
        .shows(&[SEQUENCE])
        .done(),
    ]
}
