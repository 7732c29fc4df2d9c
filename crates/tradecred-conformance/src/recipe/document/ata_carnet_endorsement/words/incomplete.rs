//! Acts that lack a member, or have one of the wrong form.

use serde_json::json;

use super::{AMERICAN, ASSOCIATION, Act, FRENCH, GUARANTOR, TYPE, elsewhere, pieces, sheet};

/// Each lacks a member that the act needs, or has one of the wrong form.
pub(super) const ACTS: &[Act] = &[
    (
        AMERICAN,
        "activation-examined-in-words",
        "whether the goods were examined is true or false",
        |_| json!({ "type": "Activation", "items": pieces(&[(1, 2)]), "examined": "in part" }),
    ),
    (
        AMERICAN,
        "exportation-with-final-date-before-it",
        "goods are not to come back before they leave",
        |maker| {
            json!({
                "type": "Exportation",
                "counterfoil": sheet(1, &[(1, 2)]),
                "finalDate": maker.day(-11)
            })
        },
    ),
    (
        FRENCH,
        "transit-with-final-date-before-it",
        "goods in transit are not to be produced before they are despatched",
        |maker| {
            json!({
                "type": "TransitOpening",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)]),
                "destinationOffice": "Bâle-Mulhouse",
                "finalDate": maker.day(-11)
            })
        },
    ),
    (
        FRENCH,
        "regularisation-without-importation",
        "goods that are regularised had come under an importation",
        |_| json!({ "type": "Regularisation", "items": pieces(&[(1, 1)]), "ground": "abandoned" }),
    ),
    (
        FRENCH,
        "regularisation-with-malformed-day",
        "the day on which goods left is a date",
        |_| {
            json!({
                "type": "Regularisation",
                "importationVoucher": 1,
                "items": pieces(&[(1, 1)]),
                "ground": "otherEvidence",
                "leftOn": "2026-02-30",
                "documents": []
            })
        },
    ),
    (
        FRENCH,
        "regularisation-fee-without-currency",
        "a fee has a currency",
        |_| {
            json!({
                "type": "Regularisation",
                "importationVoucher": 1,
                "items": pieces(&[(1, 1)]),
                "ground": "dutyPaid",
                "fee": { "type": "Amount", "value": "40.00" }
            })
        },
    ),
    (
        FRENCH,
        "seizure-end-without-seizure",
        "what ends is a seizure that is named",
        |_| json!({ "type": "SeizureEnd" }),
    ),
    (
        FRENCH,
        "cancellation-of-nothing",
        "a cancellation says what it cancels",
        |_| json!({ "type": "Cancellation" }),
    ),
    (
        FRENCH,
        "consent-to-nothing",
        "a consent says to what",
        |_| json!({ "type": "Consent" }),
    ),
    (
        ASSOCIATION,
        "alteration-to-nothing",
        "a change says how the particular reads now",
        |_| {
            json!({
                "type": "Alteration",
                "changes": [{ "type": "Change", "particular": "marks", "itemNumber": 1, "from": "BWF 01" }]
            })
        },
    ),
    (
        ASSOCIATION,
        "alteration-of-item-in-words",
        "an item is changed by its number",
        |_| {
            json!({
                "type": "Alteration",
                "changes": [{ "type": "Change", "particular": "marks", "itemNumber": "one", "to": "BWF 1" }]
            })
        },
    ),
    (
        ASSOCIATION,
        "replacement-by-nothing",
        "a replacement says which carnet takes the place",
        |_| json!({ "type": "Replacement", "ground": "periodExceeded" }),
    ),
    (
        ASSOCIATION,
        "reconciliation-unexplained",
        "a reconciliation explains how the branches came about",
        |_| json!({ "type": "Reconciliation" }),
    ),
    (
        FRENCH,
        "claim-without-items",
        "a claim names an item",
        |_| json!({ "type": "Claim", "voucher": 1, "voucherKind": "importation", "items": [] }),
    ),
    (
        GUARANTOR,
        "proof-to-nothing",
        "a proof says which claim it answers",
        |_| json!({ "type": "ClaimProof" }),
    ),
    (
        GUARANTOR,
        "payment-without-kind",
        "an association says how it pays",
        |maker| json!({ "type": "ClaimPayment", "claim": elsewhere(maker, TYPE) }),
    ),
    (
        FRENCH,
        "claim-ended-without-outcome",
        "customs says how a claim ended",
        |maker| json!({ "type": "ClaimDischarge", "claim": elsewhere(maker, TYPE) }),
    ),
];
