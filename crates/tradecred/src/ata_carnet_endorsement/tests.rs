//! Tests of what can be asked of any act (SPEC chapter *ATA carnet endorsement*).

use serde_json::json;
use tradecred_vc::digest::DigestMultibase;

use super::{ActingParty, Action, Actor};

fn reference() -> serde_json::Value {
    json!({
        "type": "CredentialReference",
        "id": "urn:uuid:9e7fb4dd-fbc9-439f-a7aa-113005ff2643",
        "credentialType": super::CREDENTIAL_TYPE,
        "digestMultibase": DigestMultibase::of_bytes(b"an endorsement").to_string()
    })
}

#[test]
fn an_act_says_its_type_its_lists_and_its_references() {
    let items = json!([{ "type": "SheetItem", "itemNumber": 3, "pieces": 2 }]);
    let sheet = json!({ "type": "Sheet", "number": 1, "items": items });
    let acts = [
        (
            json!({ "type": "TransitOpening", "counterfoil": sheet, "voucher": sheet,
                "destinationOffice": "Terminal 4", "finalDate": "2026-10-01" }),
            2,
            0,
        ),
        (
            json!({ "type": "Seizure", "importationVoucher": 1, "items": items, "atSuitOf": "customs" }),
            1,
            0,
        ),
        (
            json!({ "type": "ClaimProof", "claim": reference(), "endorsements": [reference()] }),
            0,
            2,
        ),
        (json!({ "type": "Discharge" }), 0, 0),
    ];
    for (written, items, references) in acts {
        let act: Action = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(written.get("type").unwrap(), act.kind());
        let named: usize = act.lists().iter().map(|(_, list)| list.len()).sum();
        assert_eq!(named, items);
        assert_eq!(act.references().len(), references);
    }
}

#[test]
fn what_is_not_of_the_act_is_refused() {
    let discharge = json!({ "type": "Discharge", "items": [] });
    assert!(serde_json::from_value::<Action>(discharge).is_err());
    let carrier = json!({ "type": "Carrier", "legalName": "Somebody" });
    assert!(serde_json::from_value::<Actor>(carrier).is_err());
}

#[test]
fn a_consent_is_of_the_holder_or_an_office() {
    let consent: Action =
        serde_json::from_value(json!({ "type": "Consent", "to": reference() })).unwrap();
    assert_eq!(consent.acting_party(), ActingParty::HolderOrOffice);
    assert!(consent.movement().is_none());
    assert!(consent.final_date().is_none());
}
