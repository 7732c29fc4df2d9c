//! Vectors of evidence other than the counterfoil: what it has to name, and that it is of later.

use serde_json::{Value, json};

use super::{
    AMERICAN, Body, Change, Draft, FRENCH, Maker, Recipe, TYPE, at_hand, carnet_with, doing,
    elsewhere, hold, office_of, pieces, reference, remove, set, sheet, vector,
};
use crate::recipe::maker::digest;

const EVIDENCE: &str = code!("other-evidence");
const LATER: &str = code!("evidence-later");

pub(super) fn recipes() -> Vec<Recipe> {
    [named(), later(), others()].into_iter().flatten().collect()
}

/// The goods left France two weeks before the day asked about, as a document shows.
fn regularisation(maker: &Maker) -> Value {
    json!({
        "type": "Regularisation",
        "importationVoucher": 1,
        "items": pieces(&[(1, 1)]),
        "ground": "otherEvidence",
        "leftOn": maker.day(-14),
        "documents": [{
            "type": "FileReference",
            "mediaType": "application/pdf",
            "digestMultibase": digest(&json!({ "file": "waybill" }))
        }]
    })
}

/// The goods are regularised on other evidence, after a change of the endorsement.
fn regularised(name: &str, title: &'static str, change: Change) -> Draft {
    doing(vector(name, title), regularisation).before(change)
}

fn named() -> Vec<Recipe> {
    vec![
        regularised(
            "evidence-by-document",
            "a document may prove that the goods left",
            |_, _| {},
        )
        .shows(&[EVIDENCE])
        .done(),
        regularised(
            "evidence-by-endorsement",
            "an endorsement may prove that the goods left, at hand or not",
            |document, maker| {
                remove(document, "/action/documents");
                set(
                    document,
                    "/action/endorsements",
                    json!([elsewhere(maker, TYPE)]),
                );
            },
        )
        .shows(&[EVIDENCE, LATER])
        .done(),
        regularised(
            "destroyed-without-evidence",
            "only goods that left by other evidence need a day and evidence",
            |document, _| {
                set(document, "/action/ground", json!("destroyed"));
                remove(document, "/action/leftOn");
                remove(document, "/action/documents");
            },
        )
        .shows(&[EVIDENCE])
        .done(),
        regularised(
            "evidence-without-day",
            "other evidence shows since when the goods are gone",
            |document, _| remove(document, "/action/leftOn"),
        )
        .not_met(EVIDENCE)
        .done(),
        regularised(
            "evidence-without-evidence",
            "other evidence is an endorsement or a document",
            |document, _| remove(document, "/action/documents"),
        )
        .not_met(EVIDENCE)
        .done(),
        regularised(
            "evidence-by-empty-lists",
            "empty lists are no evidence",
            |document, _| {
                set(document, "/action/documents", json!([]));
                set(document, "/action/endorsements", json!([]));
            },
        )
        .not_met(EVIDENCE)
        .done(),
    ]
}

/// An endorsement at hand that is given as evidence.
fn given(maker: &Maker, body: Body, day: i64, kind: &str) -> Value {
    let counterfoil = sheet(4, &[(1, 1)]);
    let mut action = json!({ "type": kind, "counterfoil": counterfoil, "voucher": counterfoil });
    let cited = match kind {
        "ReImportation" => Some("exportationVouchers"),
        "ReExportation" => Some("importationVouchers"),
        _ => None,
    };
    if let (Some(cited), Some(members)) = (cited, action.as_object_mut()) {
        members.insert(cited.to_owned(), json!([1]));
    }
    at_hand(maker, "later office", body, day, action, |_| {})
}

/// The regularisation rests on an endorsement at hand.
fn resting(name: &str, title: &'static str, evidence: fn(&Maker) -> Value) -> Draft {
    hold(regularised(name, title, |_, _| {}), evidence).before(move |document, maker| {
        set(
            document,
            "/action/endorsements",
            json!([reference(&evidence(maker))]),
        );
    })
}

fn later() -> Vec<Recipe> {
    let proves = [
        resting(
            "imported-elsewhere-later",
            "an importation into another territory, the day after, proves that the goods left",
            |maker| given(maker, office_of("CH"), -13, "Importation"),
        ),
        resting(
            "imported-elsewhere-same-day",
            "an importation into another territory on the same day is accepted",
            |maker| given(maker, office_of("CH"), -14, "Importation"),
        ),
        resting(
            "re-imported-later",
            "a re-importation into the territory of departure proves that the goods left",
            |maker| given(maker, AMERICAN, -12, "ReImportation"),
        ),
    ];
    let proves_nothing = [
        resting(
            "imported-elsewhere-day-before",
            "an importation on the day before the goods left does not prove that they did",
            |maker| given(maker, office_of("CH"), -15, "Importation"),
        ),
        resting(
            "re-exported-elsewhere",
            "a re-exportation from another territory proves no re-exportation from this one",
            |maker| given(maker, office_of("CH"), -13, "ReExportation"),
        ),
        resting(
            "imported-again-into-same-country",
            "an importation into the same country does not prove that the goods are elsewhere",
            |maker| given(maker, FRENCH, -13, "Importation"),
        ),
        resting(
            "imported-under-another-carnet",
            "an importation under another carnet proves nothing about the goods of this one",
            |maker| {
                let counterfoil = sheet(4, &[(1, 1)]);
                let action = json!({ "type": "Importation", "counterfoil": counterfoil });
                let body = office_of("CH");
                at_hand(maker, "later office", body, -13, action, |document| {
                    let other = carnet_with(maker, |carnet, _| {
                        set(carnet, "/carnetNumber", json!("US/26-0041878"));
                    });
                    set(document, "/subject", reference(&other));
                })
            },
        ),
    ];
    let may_prove = [
        resting(
            "imported-into-same-union",
            "whether goods that came into another country of a union left its territory is open",
            |maker| given(maker, office_of("ES"), -13, "Importation"),
        ),
        resting(
            "imported-into-country-not-held",
            "a country that the table does not hold may be in a union with the one that the goods left",
            |maker| given(maker, office_of("NO"), -13, "Importation"),
        ),
    ];
    let proves = proves.into_iter().map(|draft| draft.shows(&[LATER]).done());
    let proves_nothing = proves_nothing
        .into_iter()
        .map(|draft| draft.not_met(LATER).done());
    let may_prove = may_prove
        .into_iter()
        .map(|draft| draft.requirements_undecided(LATER).done());
    proves.chain(may_prove).chain(proves_nothing).collect()
}

fn others() -> Vec<Recipe> {
    vec![
        resting(
            "second-evidence-too-early",
            "each endorsement that is given as evidence has to prove that the goods left",
            |maker| given(maker, office_of("CH"), -13, "Importation"),
        )
        .evidence(|evidence, maker| {
            crate::recipe::base::add_evidence(evidence, "credentials", early(maker));
        })
        .before(|document, maker| {
            set(document, "/action/endorsements/1", reference(&early(maker)));
        })
        .not_met(LATER)
        .done(),
        resting(
            "evidence-malformed",
            "what is at hand is malformed and is listed as not checked",
            malformed,
        )
        .shows(&[LATER])
        .done(),
        resting(
            "evidence-on-another-ground",
            "where duties were paid nothing is to prove that the goods left",
            |maker| given(maker, FRENCH, -20, "Importation"),
        )
        .before(|document, _| set(document, "/action/ground", json!("dutyPaid")))
        .shows(&[LATER])
        .done(),
    ]
}

/// An importation into the United Kingdom before the goods left.
fn early(maker: &Maker) -> Value {
    let counterfoil = sheet(1, &[(1, 1)]);
    let action = json!({ "type": "Importation", "counterfoil": counterfoil });
    at_hand(maker, "early office", office_of("GB"), -16, action, |_| {})
}

/// A re-exportation that says neither its items nor what it cites.
fn malformed(maker: &Maker) -> Value {
    let action = json!({ "type": "ReExportation" });
    at_hand(maker, "later office", FRENCH, -20, action, |_| {})
}
