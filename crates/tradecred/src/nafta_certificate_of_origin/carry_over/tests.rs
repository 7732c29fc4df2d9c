//! Every member of a certificate is carried over or listed as a loss, and what is carried fits.

use serde_json::{Value, json};

use super::super::elements::ELEMENTS;
use super::super::model::NaftaCertificateOfOrigin;
use super::{CarryOver, LossKind, insert, usmca_from_nafta};
use crate::form::element_at;
use crate::usmca_certification_of_origin as usmca;

fn party(name: &str) -> Value {
    json!({
        "type": "NamedParty",
        "reference": "P1",
        "id": "did:example:party",
        "legalName": name,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "Avenida Fundidora 501",
            "addressLocality": "Monterrey",
            "addressRegion": "NL",
            "postalCode": "64010",
            "addressCountry": "MX"
        },
        "telephone": "+52 81 5555 0117",
        "email": "origen@acerosdelnorte.example",
        "identifiers": [
            { "type": "PartyIdentifier", "scheme": "TaxId", "value": "ANO850101QX1" },
            { "type": "PartyIdentifier", "scheme": "Other", "value": "IMMEX 731" }
        ]
    })
}

/// A certificate with every member that there is.
fn complete() -> Value {
    let reference = json!({
        "type": "CredentialReference",
        "id": "urn:uuid:dad23dbe-20ca-4b13-afe5-3e853814e06d",
        "credentialType": "NaftaCertificateOfOriginCredential",
        "digestMultibase": tradecred_vc::digest::DigestMultibase::of_bytes(b"certificate").to_string()
    });
    json!({
        "type": "NaftaCertificateOfOrigin",
        "certificateNumber": "ADN-2019-000731",
        "language": "en",
        "certifierRole": "Exporter",
        "exporter": party("Aceros del Norte, S.A. de C.V."),
        "coverage": { "type": "SingleShipment", "invoiceNumber": "F-20117" },
        "producers": [party("Laminados de Saltillo, S.A.")],
        "importer": party("Lone Star Fasteners, Inc."),
        "goods": [{
            "type": "NaftaGoodsLine",
            "lineNumber": 1,
            "description": "Hot-rolled bars of free-cutting steel, in coils",
            "goodsIdentity": { "type": "GoodsIdentity", "partNumbers": ["BR-720"] },
            "producerRef": "P1",
            "tariff": { "type": "TariffClassification", "system": "HS", "code": "7213.20", "edition": "2017" },
            "preferenceCriterion": "B",
            "ruleOfOrigin": { "type": "RuleOfOrigin", "reference": "Annex 401", "requiredDigits": 6 },
            "qualification": reference,
            "producerBasis": "NO2",
            "netCost": {
                "type": "NetCost",
                "code": "NC",
                "averagedOver": { "type": "AveragingPeriod", "from": "2018-01-01", "to": "2018-12-31" }
            },
            "countryOfOrigin": "MX"
        }],
        "certificationStatement": "I certify what CBP Form 434 has me certify.",
        "pages": 2,
        "signatory": {
            "type": "CertificateSignatory",
            "company": "Aceros del Norte, S.A. de C.V.",
            "legalName": "Lucía Garza Treviño",
            "title": "Trade compliance manager",
            "telephone": "+52 81 5555 0117",
            "facsimile": "+52 81 5555 0118",
            "email": "lgarza@acerosdelnorte.example",
            "authority": "ResponsibleOfficial"
        },
        "completedAt": "2019-10-01",
        "supersedes": reference,
        "paperOriginal": {
            "type": "PaperOriginal",
            "scan": {
                "type": "FileReference",
                "mediaType": "application/pdf",
                "digestMultibase": tradecred_vc::digest::DigestMultibase::of_bytes(b"scan").to_string()
            },
            "language": "en",
            "signatory": "Lucía Garza Treviño",
            "transcribedBy": "customs",
            "basis": "the signed original was shown"
        },
        "extensions": [{
            "type": "Extension",
            "id": "https://example.com/extensions/heats",
            "critical": false,
            "content": 1
        }]
    })
}

fn carried_over(certificate: &Value) -> CarryOver {
    let certificate: NaftaCertificateOfOrigin =
        serde_json::from_value(certificate.clone()).unwrap();
    usmca_from_nafta(&certificate)
}

/// The same with a value at another place.
fn with(pointer: &str, value: Value) -> Value {
    let mut certificate = complete();
    insert(&mut certificate, pointer, value);
    certificate
}

/// Every value in a document by its pointer, but for what says of an object what it is.
fn leaves(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(name, _)| *name != "type")
            .for_each(|(name, inner)| leaves(inner, &format!("{pointer}/{name}"), found)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, inner)| leaves(inner, &format!("{pointer}/{index}"), found)),
        _ => found.push(pointer.to_owned()),
    }
}

fn covers(outer: &str, inner: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The members of a certificate that are neither carried nor lost by name.
fn forgotten(certificate: &Value) -> Vec<String> {
    let made = carried_over(certificate);
    let mut members = Vec::new();
    leaves(certificate, "/credentialSubject", &mut members);
    members.retain(|member| {
        // That somebody has to sign anew says nothing of the members of the signatory.
        let lost = made.losses.iter().any(|loss| {
            covers(&loss.pointer, member) && loss.pointer != "/credentialSubject/signatory"
        });
        // What was put in the place of a whole box gives none of its members.
        let carried = made.carried.iter().any(|carried| {
            covers(&carried.from, member)
                && (carried.from == *member || carried.from != "/credentialSubject/exporter")
        });
        !lost && !carried
    });
    members
}

#[test]
fn every_member_is_carried_or_lost() {
    assert_eq!(forgotten(&complete()), Vec::<String>::new());
    let same = json!([{ "type": "SameAs", "role": "exporter" }]);
    let mut own = with("/producers", same);
    insert(&mut own, "/goods/0/producerBasis", json!("YES"));
    for certificate in [
        own,
        with("/certifierRole", json!("Producer")),
        with("/producers", json!([{ "type": "AvailableOnRequest" }])),
        with("/producers", json!([{ "type": "Various" }])),
        with("/importer", json!({ "type": "Unknown" })),
        with("/importer", json!({ "type": "SameAs", "role": "exporter" })),
        with("/goods/0/preferenceCriterion", json!("F")),
        with("/goods/0/producerBasis", json!("NO1")),
        with("/goods/0/countryOfOrigin", json!("JNT")),
        with(
            "/coverage",
            json!({ "type": "BlanketPeriod", "from": "2019-10-02", "to": "2020-03-30", "invoiceNumber": "F-1" }),
        ),
    ] {
        assert_eq!(forgotten(&certificate), Vec::<String>::new());
    }
}

#[test]
fn every_element_of_the_form_is_carried_or_lost() {
    let made = carried_over(&complete());
    for element in ELEMENTS {
        let at = format!("/credentialSubject{}", element.path.replace('*', "0"));
        let told = made
            .carried
            .iter()
            .map(|carried| &carried.from)
            .chain(made.losses.iter().map(|loss| &loss.pointer))
            .any(|pointer| covers(&at, pointer));
        assert!(told, "{at}");
    }
}

#[test]
fn the_certificate_of_the_test_has_every_member_of_its_type() {
    let schema = serde_json::to_value(crate::schema::of::<NaftaCertificateOfOrigin>()).unwrap();
    let certificate = complete();
    let members = |place: &str| -> Vec<String> {
        let schema = schema.pointer(place).unwrap();
        schema
            .get("properties")
            .and_then(Value::as_object)
            .unwrap()
            .keys()
            .cloned()
            .collect()
    };
    for (place, pointer) in [
        ("", ""),
        ("/$defs/NaftaGoodsLine", "/goods/0"),
        ("/$defs/CertificateSignatory", "/signatory"),
        ("/$defs/NetCost", "/goods/0/netCost"),
    ] {
        for member in members(place) {
            let at = format!("{pointer}/{member}");
            assert!(certificate.pointer(&at).is_some(), "{at}");
        }
    }
}

#[test]
fn what_was_carried_stands_in_the_draft_and_completes_to_a_certification() {
    let made = carried_over(&complete());
    for carried in &made.carried {
        let to = carried.to.strip_prefix("/credentialSubject").unwrap();
        assert!(made.draft.pointer(to).is_some(), "{}", carried.to);
    }
    let mut draft = made.draft;
    for (pointer, value) in [
        ("/certificationStatement", json!("I certify.")),
        ("/completedAt", json!("2026-11-01")),
        ("/signatory/address", party("x")["address"].clone()),
        ("/goods/0/originCriterion", json!("B")),
    ] {
        insert(&mut draft, pointer, value);
    }
    let text = serde_json::to_vec(&draft).unwrap();
    let object = tradecred_vc::json::read_object(&text, &Default::default()).unwrap();
    let subject = tradecred_vc::json::Value::Object(object);
    let faults = usmca::DOCUMENT.check_structure(&subject);
    assert!(faults.is_ok(), "{faults:?}");
}

#[test]
fn the_box_of_the_certifier_gives_the_certifier() {
    let made = carried_over(&complete());
    assert_eq!(
        made.draft["certifier"]["legalName"],
        "Aceros del Norte, S.A. de C.V."
    );
    assert_eq!(made.draft["certifier"]["title"], "Trade compliance manager");
    assert_eq!(made.draft["exporter"]["type"], "SameAs");
    assert_eq!(made.draft["producers"][0]["reference"], "P1");
    assert_eq!(made.draft["basis"]["type"], "ProducerRepresentation");

    let made = carried_over(&with("/certifierRole", json!("Producer")));
    assert_eq!(
        made.draft["certifier"]["legalName"],
        "Laminados de Saltillo, S.A."
    );
    assert_eq!(
        made.draft["exporter"]["legalName"],
        "Aceros del Norte, S.A. de C.V."
    );
}

#[test]
fn tax_numbers_are_lost_and_other_identifiers_kept() {
    let made = carried_over(&complete());
    let kept = made.draft["importers"][0]["identifiers"]
        .as_array()
        .unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0]["value"], "IMMEX 731");
    let tax = |loss: &&super::Loss| loss.pointer.ends_with("/identifiers/0");
    let losses: Vec<_> = made.losses.iter().filter(tax).collect();
    assert_eq!(losses.len(), 3);
    assert!(
        losses
            .iter()
            .all(|loss| loss.kind == LossKind::NoCounterpart)
    );
}

#[test]
fn what_has_no_counterpart_is_named_with_its_box() {
    let loss_of = |certificate: &Value, pointer: &str| {
        carried_over(certificate)
            .losses
            .into_iter()
            .find(|loss| loss.pointer == format!("/credentialSubject{pointer}"))
            .map(|loss| (loss.kind, loss.form_box))
    };
    for (pointer, value, kind, form_box) in [
        (
            "/goods/0/preferenceCriterion",
            json!("E"),
            LossKind::NoCounterpart,
            "7",
        ),
        (
            "/goods/0/preferenceCriterion",
            json!("D"),
            LossKind::NeedsDecision,
            "7",
        ),
        (
            "/goods/0/countryOfOrigin",
            json!("JNT"),
            LossKind::NoCounterpart,
            "10",
        ),
        (
            "/goods/0/producerBasis",
            json!("NO1"),
            LossKind::NeedsDecision,
            "8",
        ),
        (
            "/goods/0/producerBasis",
            json!("NO3"),
            LossKind::NeedsNewStatement,
            "8",
        ),
        ("/pages", json!(1), LossKind::NoCounterpart, "11"),
        (
            "/completedAt",
            json!("2019-10-01"),
            LossKind::NeedsNewStatement,
            "11e",
        ),
        (
            "/signatory/company",
            json!("A"),
            LossKind::NoCounterpart,
            "11b",
        ),
    ] {
        assert_eq!(
            loss_of(&with(pointer, value), pointer),
            Some((kind, Some(form_box))),
            "{pointer}"
        );
    }
    assert_eq!(
        loss_of(
            &with("/goods/0/producerBasis", json!("YES")),
            "/goods/0/producerBasis"
        ),
        None
    );
}

#[test]
fn a_party_without_telephone_is_to_be_asked() {
    let mut certificate = complete();
    certificate["importer"]
        .as_object_mut()
        .unwrap()
        .remove("telephone");
    let made = carried_over(&certificate);
    let asked = made
        .losses
        .iter()
        .find(|loss| loss.pointer == "/credentialSubject/importer/telephone")
        .unwrap();
    assert_eq!(asked.kind, LossKind::NeedsNewStatement);
    assert_eq!(asked.form_box, Some("4"));
}

#[test]
fn a_certificate_without_certifier_is_not_given_one() {
    let mut certificate = with("/certifierRole", json!("Producer"));
    insert(
        &mut certificate,
        "/producers/1",
        party("Fundidora Regia, S.A."),
    );
    let made = carried_over(&certificate);
    assert!(made.draft.get("certifier").is_none());
    assert!(
        made.losses
            .iter()
            .any(|loss| loss.pointer == "/credentialSubject/certifierRole")
    );
    assert_eq!(forgotten(&certificate), Vec::<String>::new());
}

#[test]
fn reasons_are_written_as_other_texts_are() {
    let mut seen = 0;
    for certificate in [complete(), with("/goods/0/preferenceCriterion", json!("E"))] {
        for loss in carried_over(&certificate).losses {
            for text in [loss.reason.en, loss.reason.es, loss.reason.fr] {
                assert!(!text.is_empty() && !text.ends_with('.'), "{text}");
            }
            let element = element_at(ELEMENTS, &loss.pointer);
            assert_eq!(loss.form_box, element.and_then(|element| element.form_box));
            seen += 1;
        }
    }
    assert!(seen > 20);
}
