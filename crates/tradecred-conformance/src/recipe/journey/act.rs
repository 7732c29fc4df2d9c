//! The acts that journeys are made of, and who does them.

use serde_json::{Value, json};

use super::Who;
use crate::recipe::document::carnet::{ASSOCIATION, Body};
use crate::recipe::maker::digest;

/// The office from which the goods depart.
pub(super) const AMERICAN: Who = office("Port of Harbor Point", "US");
/// An office in France.
pub(super) const FRENCH: Who = office("Bureau des douanes de Port-Clair", "FR");
/// An office in Germany, which is of the same territory.
pub(super) const GERMAN: Who = office("Zollamt Nordhafen", "DE");
/// An office in the United Kingdom.
pub(super) const BRITISH: Who = office("Border Office at Saltmarsh", "GB");
/// An office in Switzerland.
pub(super) const SWISS: Who = office("Zollstelle Bergpass", "CH");
/// An office in a country for which the carnet is not valid.
pub(super) const JAPANESE: Who = office("Minato Cargo Customs Branch", "JP");
/// An office in Liechtenstein, which may be of the territory of Switzerland.
pub(super) const LIECHTENSTEIN: Who = office("Zollposten Talbrücke", "LI");
/// The association that issued the carnet.
pub(super) const ISSUING: Who = Who::Body(ASSOCIATION);
/// The association that guarantees in the European Union.
pub(super) const GUARANTOR: Who = Who::Body(Body {
    name: "Union of Chambers for Temporary Admission",
    role: "association",
    country: "FR",
});
/// The association that guarantees in Switzerland.
pub(super) const ALPINE: Who = Who::Body(Body {
    name: "Alpine Chambers Guarantee Association",
    role: "association",
    country: "CH",
});

/// A customs office.
const fn office(name: &'static str, country: &'static str) -> Who {
    Who::Body(Body {
        name,
        role: "customs",
        country,
    })
}

/// So many pieces of each of these items.
fn pieces(items: &[(u32, u32)]) -> Value {
    items
        .iter()
        .map(|(item, pieces)| json!({ "type": "SheetItem", "itemNumber": item, "pieces": pieces }))
        .collect()
}

/// A sheet of this number with these pieces of these items.
pub(super) fn sheet(number: u32, items: &[(u32, u32)]) -> Value {
    json!({ "type": "Sheet", "number": number, "items": pieces(items) })
}

/// A movement with counterfoil and voucher.
fn movement(kind: &str, number: u32, items: &[(u32, u32)], more: Value) -> Value {
    let mut action = json!({
        "type": kind,
        "counterfoil": sheet(number, items),
        "voucher": sheet(number, items)
    });
    if let (Some(action), Value::Object(more)) = (action.as_object_mut(), more) {
        action.extend(more);
    }
    action
}

pub(super) fn activation(items: &[(u32, u32)]) -> Value {
    json!({ "type": "Activation", "items": pieces(items), "examined": true })
}

/// Carnets of the United States have no vouchers for this.
pub(super) fn exportation(number: u32, items: &[(u32, u32)]) -> Value {
    json!({ "type": "Exportation", "counterfoil": sheet(number, items) })
}

pub(super) fn re_importation(number: u32, items: &[(u32, u32)], cited: &[u32]) -> Value {
    json!({
        "type": "ReImportation",
        "counterfoil": sheet(number, items),
        "exportationVouchers": cited
    })
}

pub(super) fn importation(number: u32, items: &[(u32, u32)], until: String) -> Value {
    movement("Importation", number, items, json!({ "finalDate": until }))
}

pub(super) fn re_exportation(number: u32, items: &[(u32, u32)], cited: &[u32]) -> Value {
    movement(
        "ReExportation",
        number,
        items,
        json!({ "importationVouchers": cited }),
    )
}

pub(super) fn transit(number: u32, items: &[(u32, u32)], until: String, to: &str) -> Value {
    movement(
        "TransitOpening",
        number,
        items,
        json!({ "finalDate": until, "destinationOffice": to }),
    )
}

pub(super) fn closing(number: u32, items: &[(u32, u32)], cited: u32) -> Value {
    movement(
        "TransitClosing",
        number,
        items,
        json!({ "openingVoucher": cited }),
    )
}

/// Goods that stay, on a ground that names no evidence.
pub(super) fn regularisation(cited: u32, items: &[(u32, u32)], ground: &str) -> Value {
    json!({
        "type": "Regularisation",
        "importationVoucher": cited,
        "items": pieces(items),
        "ground": ground
    })
}

/// Goods that left on a day, as this endorsement elsewhere proves.
pub(super) fn left(cited: u32, items: &[(u32, u32)], on: String, proof: Value) -> Value {
    json!({
        "type": "Regularisation",
        "importationVoucher": cited,
        "items": pieces(items),
        "ground": "otherEvidence",
        "leftOn": on,
        "endorsements": [proof]
    })
}

/// Goods that left on a day, as a waybill proves.
pub(super) fn left_by_waybill(cited: u32, items: &[(u32, u32)], on: String) -> Value {
    json!({
        "type": "Regularisation",
        "importationVoucher": cited,
        "items": pieces(items),
        "ground": "otherEvidence",
        "leftOn": on,
        "documents": [{
            "type": "FileReference",
            "mediaType": "application/pdf",
            "digestMultibase": digest(&json!({ "waybill": 1 }))
        }]
    })
}

pub(super) fn seizure(cited: u32, items: &[(u32, u32)], suit: &str) -> Value {
    json!({
        "type": "Seizure",
        "importationVoucher": cited,
        "items": pieces(items),
        "atSuitOf": suit
    })
}

pub(super) fn seizure_end(seizure: Value) -> Value {
    json!({ "type": "SeizureEnd", "seizure": seizure })
}

pub(super) fn refusal(kind: &str) -> Value {
    json!({ "type": "Refusal", "sheetKind": kind, "reason": "the goods were not produced" })
}

pub(super) fn cancellation(of: Value) -> Value {
    json!({ "type": "Cancellation", "cancels": of })
}

pub(super) fn consent(to: Value) -> Value {
    json!({ "type": "Consent", "to": to })
}

pub(super) fn alteration() -> Value {
    json!({
        "type": "Alteration",
        "changes": [{ "type": "Change", "particular": "representatives", "to": "Ida Castellan" }]
    })
}

pub(super) fn replacement(carnet: Value) -> Value {
    json!({ "type": "Replacement", "carnet": carnet, "ground": "lossTheftOrDestruction" })
}

pub(super) fn reconciliation() -> Value {
    json!({ "type": "Reconciliation", "explanation": "two offices worked off line on one day" })
}

pub(super) fn discharge() -> Value {
    json!({ "type": "Discharge" })
}

pub(super) fn claim(cited: u32, kind: &str, items: &[(u32, u32)]) -> Value {
    json!({
        "type": "Claim",
        "voucher": cited,
        "voucherKind": kind,
        "items": pieces(items)
    })
}

pub(super) fn claim_proof(claim: Value) -> Value {
    json!({ "type": "ClaimProof", "claim": claim })
}

pub(super) fn claim_payment(claim: Value, kind: &str) -> Value {
    json!({ "type": "ClaimPayment", "claim": claim, "kind": kind })
}

pub(super) fn claim_discharge(claim: Value) -> Value {
    json!({ "type": "ClaimDischarge", "claim": claim, "outcome": "proofAccepted" })
}
