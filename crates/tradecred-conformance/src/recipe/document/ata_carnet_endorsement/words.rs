//! Vectors of the action: what is missing, malformed, or refers to the wrong kind of credential.

use serde_json::json;

use super::{
    AMERICAN, ASSOCIATION, Act, FRENCH, GUARANTOR, Recipe, Row, TYPE, by, doing, elsewhere, met,
    not_met, pieces, remove, set, sheet,
};

mod incomplete;

pub(super) fn recipes() -> Vec<Recipe> {
    let malformed = MALFORMED.iter().chain(incomplete::ACTS).chain(WRONG_TYPE);
    let malformed = malformed.map(|&(body, name, title, action)| {
        doing(by(body, name, title), action)
            .not_met(code!("action"))
            .done()
    });
    [
        not_met(code!("action"), IMPORTATION),
        met(code!("action"), FINAL),
    ]
    .into_iter()
    .flatten()
    .chain(malformed)
    .collect()
}

const IMPORTATION: &[Row] = &[
    (
        "action-absent",
        "an endorsement says what was done",
        |document, _| remove(document, "/action"),
    ),
    (
        "action-of-unknown-type",
        "a sheet alone is no act on a carnet",
        |document, _| set(document, "/action", sheet(1, &[(1, 2)])),
    ),
    ("action-as-text", "an act is an object", |document, _| {
        set(document, "/action", json!("Importation"))
    }),
    (
        "counterfoil-absent",
        "a movement has a counterfoil",
        |document, _| remove(document, "/action/counterfoil"),
    ),
    (
        "counterfoil-without-items",
        "a counterfoil names an item",
        |document, _| set(document, "/action/counterfoil/items", json!([])),
    ),
    (
        "counterfoil-without-number",
        "a counterfoil has a number",
        |document, _| remove(document, "/action/counterfoil/number"),
    ),
    (
        "sheet-number-zero",
        "sheets are numbered from one",
        |document, _| set(document, "/action/counterfoil/number", json!(0)),
    ),
    (
        "no-pieces",
        "a counterfoil does not name an item without pieces",
        |document, _| set(document, "/action/counterfoil/items/0/pieces", json!(0)),
    ),
    (
        "pieces-of-seven-digits",
        "the pieces of an item have six digits at most",
        |document, _| {
            set(
                document,
                "/action/counterfoil/items/0/pieces",
                json!(1_000_000),
            );
        },
    ),
    (
        "pieces-as-text",
        "pieces are a number and no text",
        |document, _| set(document, "/action/counterfoil/items/0/pieces", json!("2")),
    ),
    (
        "voucher-without-items",
        "a voucher names its items",
        |document, _| remove(document, "/action/voucher/items"),
    ),
    (
        "importation-with-a-name",
        "an importation has no member `name`",
        |document, _| set(document, "/action/name", json!("the first one")),
    ),
    (
        "final-date-malformed",
        "the final date is a date",
        |document, _| set(document, "/action/finalDate", json!("two months")),
    ),
    (
        "final-date-day-before-importation",
        "the final date does not lie before the importation",
        |document, maker| set(document, "/action/finalDate", json!(maker.day(-11))),
    ),
];

const FINAL: &[Row] = &[(
    "final-date-on-day-of-importation",
    "goods may have to leave on the day on which they come",
    |document, maker| set(document, "/action/finalDate", json!(maker.day(-10))),
)];

const MALFORMED: &[Act] = &[
    (
        AMERICAN,
        "activation-without-examination",
        "an activation says whether the goods were examined",
        |_| json!({ "type": "Activation", "items": pieces(&[(1, 2)]) }),
    ),
    (
        AMERICAN,
        "activation-without-items",
        "an activation names an item",
        |_| json!({ "type": "Activation", "items": [], "examined": true }),
    ),
    (
        FRENCH,
        "re-exportation-without-importation",
        "a re-exportation cites the importations under which the goods had come",
        |_| {
            json!({
                "type": "ReExportation",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)])
            })
        },
    ),
    (
        FRENCH,
        "re-exportation-citing-nothing",
        "a list of importations has one of them at least",
        |_| {
            json!({
                "type": "ReExportation",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)]),
                "importationVouchers": []
            })
        },
    ),
    (
        AMERICAN,
        "re-importation-citing-in-words",
        "a re-importation cites exportations by their numbers",
        |_| {
            json!({
                "type": "ReImportation",
                "counterfoil": sheet(1, &[(1, 2)]),
                "exportationVouchers": ["one"]
            })
        },
    ),
    (
        FRENCH,
        "transit-without-destination",
        "goods in transit go to an office",
        |maker| {
            json!({
                "type": "TransitOpening",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)]),
                "finalDate": maker.day(-5)
            })
        },
    ),
    (
        FRENCH,
        "transit-without-final-date",
        "goods in transit are to be produced by a day",
        |_| {
            json!({
                "type": "TransitOpening",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)]),
                "destinationOffice": "Bâle-Mulhouse"
            })
        },
    ),
    (
        FRENCH,
        "transit-closing-without-opening",
        "the closing of a transit says which one it closes",
        |_| {
            json!({
                "type": "TransitClosing",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)])
            })
        },
    ),
    (
        FRENCH,
        "regularisation-on-unknown-ground",
        "goods are not regularised because they were sold",
        |_| {
            json!({
                "type": "Regularisation",
                "importationVoucher": 1,
                "items": pieces(&[(1, 1)]),
                "ground": "sold"
            })
        },
    ),
    (
        FRENCH,
        "seizure-at-unknown-suit",
        "a seizure is at the suit of customs or of a private person",
        |_| {
            json!({
                "type": "Seizure",
                "importationVoucher": 1,
                "items": pieces(&[(1, 1)]),
                "atSuitOf": "holder"
            })
        },
    ),
    (
        FRENCH,
        "refusal-without-reason",
        "a refusal has a reason",
        |_| json!({ "type": "Refusal", "sheetKind": "importation" }),
    ),
    (
        FRENCH,
        "refusal-of-a-claim",
        "what is refused is a sheet",
        |_| json!({ "type": "Refusal", "sheetKind": "claim", "reason": "goods not presented" }),
    ),
    (
        ASSOCIATION,
        "alteration-of-pieces",
        "the number of pieces is none of the particulars that can be altered",
        |_| {
            json!({
                "type": "Alteration",
                "changes": [{ "type": "Change", "particular": "pieces", "itemNumber": 1, "from": "2", "to": "3" }]
            })
        },
    ),
    (
        ASSOCIATION,
        "alteration-of-nothing",
        "an alteration alters something",
        |_| json!({ "type": "Alteration", "changes": [] }),
    ),
    (
        ASSOCIATION,
        "replacement-on-unknown-ground",
        "a carnet is not replaced because it is full",
        |maker| {
            json!({
                "type": "Replacement",
                "carnet": elsewhere(maker, "AtaCarnetCredential"),
                "ground": "full"
            })
        },
    ),
    (
        ASSOCIATION,
        "discharge-with-a-member",
        "a discharge has no members",
        |_| json!({ "type": "Discharge", "name": "settled in full" }),
    ),
    (
        FRENCH,
        "claim-on-a-re-exportation",
        "a claim rests on an importation or a transit",
        |_| {
            json!({
                "type": "Claim",
                "voucher": 1,
                "voucherKind": "reExportation",
                "items": pieces(&[(1, 1)])
            })
        },
    ),
    (
        GUARANTOR,
        "payment-of-unknown-kind",
        "an association deposits, pays provisionally or pays",
        |maker| json!({ "type": "ClaimPayment", "claim": elsewhere(maker, TYPE), "kind": "credit" }),
    ),
    (
        GUARANTOR,
        "payment-as-number",
        "an amount is a decimal in a text, with its currency",
        |maker| {
            json!({
                "type": "ClaimPayment",
                "claim": elsewhere(maker, TYPE),
                "kind": "payment",
                "amount": { "type": "Amount", "value": 1200, "currency": "EUR" }
            })
        },
    ),
    (
        FRENCH,
        "claim-ended-by-payment",
        "customs ends a claim because it accepts the proof or withdraws the claim",
        |maker| json!({ "type": "ClaimDischarge", "claim": elsewhere(maker, TYPE), "outcome": "paid" }),
    ),
];

/// Each reference leads to a credential of the wrong type.
const WRONG_TYPE: &[Act] = &[
    (
        FRENCH,
        "cancellation-of-a-carnet",
        "what is cancelled is an endorsement",
        |maker| json!({ "type": "Cancellation", "cancels": elsewhere(maker, "AtaCarnetCredential") }),
    ),
    (
        FRENCH,
        "consent-to-a-carnet",
        "what is consented to is an endorsement",
        |maker| json!({ "type": "Consent", "to": elsewhere(maker, "AtaCarnetCredential") }),
    ),
    (
        FRENCH,
        "seizure-end-of-a-carnet",
        "what ends is a seizure that was endorsed",
        |maker| json!({ "type": "SeizureEnd", "seizure": elsewhere(maker, "AtaCarnetCredential") }),
    ),
    (
        ASSOCIATION,
        "replacement-by-an-endorsement",
        "what takes the place of a carnet is a carnet",
        |maker| {
            json!({
                "type": "Replacement",
                "carnet": elsewhere(maker, TYPE),
                "ground": "periodExceeded"
            })
        },
    ),
    (
        GUARANTOR,
        "proof-to-a-request",
        "what a proof answers is a claim that was endorsed",
        |maker| json!({ "type": "ClaimProof", "claim": elsewhere(maker, "CustomsRequestCredential") }),
    ),
    (
        GUARANTOR,
        "proof-by-a-certificate",
        "what proves is an endorsement, or a document",
        |maker| {
            json!({
                "type": "ClaimProof",
                "claim": elsewhere(maker, TYPE),
                "endorsements": [elsewhere(maker, "CertificateOfOriginCredential")]
            })
        },
    ),
    (
        FRENCH,
        "regularisation-by-a-certificate",
        "goods are not regularised by a credential of another type",
        |maker| {
            json!({
                "type": "Regularisation",
                "importationVoucher": 1,
                "items": pieces(&[(1, 1)]),
                "ground": "otherEvidence",
                "leftOn": maker.day(-12),
                "endorsements": [elsewhere(maker, "CertificateOfOriginCredential")]
            })
        },
    ),
];
