//! The mappings of the traceability vocabulary, on the examples of its files and on a credential that was signed.

use tradecred_adapters::loss::Fate;
use tradecred_adapters::{Conversion, convert, mapping, restore};
use tradecred_vc::json::Value as Tree;

use crate::vc::{SIGNED, unit};

/// What becomes of the example of a file of the vocabulary, which comes back byte by byte.
fn converted(path: &str, name: &str) -> Option<Conversion> {
    let bytes = unit(path)?;
    let mapping = mapping::shipped(name).unwrap();
    let made = convert(&bytes, mapping).unwrap();
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    assert_eq!(back.bytes, bytes);
    let unread = made.losses.entries.iter().filter(|entry| {
        entry.fate == Fate::Kept
            && entry.reason.as_deref() == Some("no operation of the mapping reads it")
    });
    assert_eq!(
        unread.count(),
        0,
        "each field is carried, or kept for a reason"
    );
    Some(made)
}

#[test]
fn a_certification_under_usmca_is_carried() {
    let path = "traceability-vocab/USMCACertificationOfOrigin.yml";
    let name = "traceability-usmca-certification-of-origin";
    let Some(made) = converted(path, name) else {
        return;
    };
    let at = |pointer: &str| made.document.pointer(pointer).and_then(Tree::as_str);
    for (pointer, value) in [
        ("/credentialSubject/coverage/to", Some("2023-12-31")),
        (
            "/credentialSubject/coverage/invoiceNumber",
            Some("inv-2023091"),
        ),
        (
            "/credentialSubject/certifier/id",
            Some("did:web:prime-steel.example.com"),
        ),
        ("/credentialSubject/signatory/legalName", Some("John Doe")),
        (
            "/credentialSubject/signatory/address/addressCountry",
            Some("US"),
        ),
        (
            "/credentialSubject/exporter/identifiers/0/value",
            Some("12-3456780"),
        ),
        (
            "/credentialSubject/producers/0/legalName",
            Some("Melt Global, Inc."),
        ),
        (
            "/credentialSubject/importers/0/address/addressLocality",
            Some("Hernádez de Mara"),
        ),
        ("/credentialSubject/goods/0/tariff/code", Some("721320")),
        // The example writes a name where a code of two letters belongs.
        (
            "/credentialSubject/importers/0/address/addressCountry",
            None,
        ),
    ] {
        assert_eq!(at(pointer), value, "{pointer}");
    }
    let country = "/credentialSubject/importerDetails/0/location/address/addressCountry";
    assert!(
        made.losses
            .losses()
            .any(|entry| entry.from.as_deref() == Some(country))
    );
}

#[test]
fn a_signed_certification_under_usmca_comes_back_with_its_proof() {
    let mapping = mapping::shipped("traceability-usmca-certification-of-origin").unwrap();
    let mut made = convert(SIGNED.as_bytes(), mapping).unwrap();
    assert_eq!(made.proof.proved.len(), 1);
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    assert_eq!(back.bytes, SIGNED.as_bytes());
    let subject = made
        .document
        .as_object_mut()
        .unwrap()
        .get_mut("credentialSubject");
    let coverage = subject
        .unwrap()
        .as_object_mut()
        .unwrap()
        .get_mut("coverage")
        .unwrap();
    coverage
        .as_object_mut()
        .unwrap()
        .insert("invoiceNumber", "A-19");
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    let text = String::from_utf8(back.bytes).unwrap();
    assert!(text.contains("A-19") && !text.contains("proofValue"));
    assert!(
        back.losses
            .entries
            .iter()
            .any(|entry| entry.fate == Fate::ProofNotCarried)
    );
}

#[test]
fn a_licence_of_intellectual_property_is_carried() {
    let path = "traceability-vocab/IntellectualPropertyRightsLicenseCredential.yml";
    let name = "traceability-intellectual-property-license";
    let Some(made) = converted(path, name) else {
        return;
    };
    let at = |pointer: &str| made.document.pointer(pointer).and_then(Tree::as_str);
    for (pointer, value) in [
        (
            "/credentialSubject/licensor/legalName",
            "Everything Garden Stuff",
        ),
        (
            "/credentialSubject/licensee/id",
            "did:web:plastics-manufacturer.example.com",
        ),
        ("/credentialSubject/term/from", "2022-01-13"),
        (
            "/credentialSubject/right/id",
            "did:web:organization.example.com",
        ),
        (
            "/credentialSubject/remarks",
            "Classic plastic lawn flamingos, 2pcs",
        ),
    ] {
        assert_eq!(at(pointer), Some(value), "{pointer}");
    }
}
