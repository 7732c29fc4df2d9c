//! Vectors of every act: each is accepted from whoever may do it.

use serde_json::{Value, json};

use super::{
    AMERICAN, ASSOCIATION, Act, BRITISH_ASSOCIATION, FRENCH, GUARANTOR, Maker, Recipe, TYPE, by,
    by_holder, doing, elsewhere, endorsing, office_of, pieces, set, sheet,
};

const ACTOR: &str = code!("actor");
const ACTION: &str = code!("action");

pub(super) fn recipes() -> Vec<Recipe> {
    let acts = ACTS.iter().map(|&(body, name, title, action)| {
        doing(by(body, name, title), action)
            .shows(&[ACTOR, ACTION])
            .done()
    });
    let consent = doing(
        by_holder(
            "act-consent-of-holder",
            "the holder consents to a cancellation",
        ),
        consent,
    )
    .shows(&[ACTOR, code!("carnet-holder")])
    .done();
    // Under the convention of 1961 an alteration warns: this carnet is valid under the other one alone.
    let alteration = doing(
        endorsing(
            by(
                BRITISH_ASSOCIATION,
                "act-alteration",
                "the issuing association alters a description",
            ),
            |carnet, _| {
                set(carnet, "/issuedBy/country", json!("GB"));
            },
        ),
        alteration,
    )
    .shows(&[ACTOR, ACTION])
    .done();
    acts.chain([consent, alteration]).collect()
}

fn consent(maker: &Maker) -> Value {
    json!({ "type": "Consent", "to": elsewhere(maker, TYPE) })
}

fn alteration(_: &Maker) -> Value {
    json!({
        "type": "Alteration",
        "changes": [{
            "type": "Change",
            "particular": "description",
            "itemNumber": 1,
            "from": "Cinema camera with battery grip",
            "to": "Cinema camera with battery grip and shoulder pad"
        }]
    })
}

/// Who acts, id, title and the act.
const ACTS: &[Act] = &[
    (
        AMERICAN,
        "act-activation",
        "the office of departure examines and registers the goods",
        |_| {
            json!({
                "type": "Activation",
                "items": pieces(&[(1, 2), (2, 3), (3, 1), (4, 4), (5, 2)]),
                "examined": true,
                "registrationNumber": "HP-7731"
            })
        },
    ),
    (
        AMERICAN,
        "act-exportation",
        "the goods leave the territory of departure",
        |maker| {
            json!({
                "type": "Exportation",
                "counterfoil": sheet(1, &[(1, 2)]),
                "finalDate": maker.day(200)
            })
        },
    ),
    (
        AMERICAN,
        "act-re-importation",
        "the goods come back under two exportations",
        |_| {
            json!({
                "type": "ReImportation",
                "counterfoil": sheet(1, &[(1, 2)]),
                "exportationVouchers": [1, 2]
            })
        },
    ),
    (
        FRENCH,
        "act-importation",
        "the goods are temporarily imported, with no date but that of the carnet",
        |_| {
            json!({
                "type": "Importation",
                "counterfoil": sheet(2, &[(1, 1)]),
                "voucher": sheet(2, &[(1, 1)])
            })
        },
    ),
    (
        FRENCH,
        "act-re-exportation",
        "some of the goods are re-exported, and it is said what became of the others",
        |_| {
            json!({
                "type": "ReExportation",
                "counterfoil": sheet(1, &[(1, 1)]),
                "voucher": sheet(1, &[(1, 1)]),
                "importationVouchers": [1],
                "producedNotReExported": "one camera stays until the end of filming",
                "notProduced": "two tripods",
                "registrationNumber": "PC-2026-140"
            })
        },
    ),
    (
        FRENCH,
        "act-transit-opening",
        "the goods are despatched in transit to an office",
        |maker| {
            json!({
                "type": "TransitOpening",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)]),
                "destinationOffice": "Bâle-Mulhouse",
                "finalDate": maker.day(-5)
            })
        },
    ),
    (
        FRENCH,
        "act-transit-closing",
        "the office of destination discharges the transit",
        |_| {
            json!({
                "type": "TransitClosing",
                "counterfoil": sheet(1, &[(1, 2)]),
                "voucher": sheet(1, &[(1, 2)]),
                "openingVoucher": 1
            })
        },
    ),
    (
        FRENCH,
        "act-regularisation",
        "duties were paid on goods that stay",
        |_| {
            json!({
                "type": "Regularisation",
                "importationVoucher": 1,
                "items": pieces(&[(2, 1)]),
                "ground": "dutyPaid",
                "fee": { "type": "Amount", "value": "40.00", "currency": "EUR" }
            })
        },
    ),
    (FRENCH, "act-seizure", "customs seizes goods", |_| {
        json!({
            "type": "Seizure",
            "importationVoucher": 1,
            "items": pieces(&[(2, 1)]),
            "atSuitOf": "customs"
        })
    }),
    (
        FRENCH,
        "act-seizure-end",
        "a seizure ends",
        |maker| json!({ "type": "SeizureEnd", "seizure": elsewhere(maker, TYPE) }),
    ),
    (
        office_of("NO"),
        "act-refusal",
        "an office of a territory for which the carnet is not valid refuses a sheet",
        |_| {
            json!({
                "type": "Refusal",
                "sheetKind": "importation",
                "reason": "the carnet is not valid here"
            })
        },
    ),
    (
        FRENCH,
        "act-cancellation",
        "an office cancels an endorsement",
        |maker| json!({ "type": "Cancellation", "cancels": elsewhere(maker, TYPE) }),
    ),
    (
        office_of("NO"),
        "act-consent-of-office",
        "an office of any territory consents",
        consent,
    ),
    (
        ASSOCIATION,
        "act-replacement",
        "another carnet takes the place of this one",
        |maker| {
            json!({
                "type": "Replacement",
                "carnet": elsewhere(maker, "AtaCarnetCredential"),
                "ground": "lossTheftOrDestruction"
            })
        },
    ),
    (
        ASSOCIATION,
        "act-discharge",
        "the carnet is returned and settled",
        |_| json!({ "type": "Discharge" }),
    ),
    (
        FRENCH,
        "act-claim",
        "customs claims for an importation that was not completed",
        |_| {
            json!({
                "type": "Claim",
                "voucher": 1,
                "voucherKind": "importation",
                "items": pieces(&[(2, 1)]),
                "amount": { "type": "Amount", "value": "3150.00", "currency": "EUR" }
            })
        },
    ),
    (
        GUARANTOR,
        "act-claim-proof",
        "the guaranteeing association furnishes proof",
        |maker| {
            json!({
                "type": "ClaimProof",
                "claim": elsewhere(maker, TYPE),
                "endorsements": [elsewhere(maker, TYPE)]
            })
        },
    ),
    (
        GUARANTOR,
        "act-claim-payment",
        "the guaranteeing association deposits",
        |maker| {
            json!({
                "type": "ClaimPayment",
                "claim": elsewhere(maker, TYPE),
                "kind": "deposit",
                "amount": { "type": "Amount", "value": "3150.00", "currency": "EUR" }
            })
        },
    ),
    (
        FRENCH,
        "act-claim-discharge",
        "customs accepts the proof",
        |maker| {
            json!({
                "type": "ClaimDischarge",
                "claim": elsewhere(maker, TYPE),
                "outcome": "proofAccepted"
            })
        },
    ),
];
