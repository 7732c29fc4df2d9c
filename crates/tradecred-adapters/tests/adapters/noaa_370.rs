//! NOAA Form 370 as records of the partner agency message set, and back.

use serde_json::json;
use tradecred_adapters::loss::Fate;
use tradecred_adapters::{Mapping, convert, mapping, restore};
use tradecred_vc::json::{self as strict, Limits, Value};

use crate::common::sample;

/// Lines that were published misaligned.
const PUBLISHED: &str = "ace-pga/simp-wild-harvest.md";

fn pga() -> &'static Mapping {
    mapping::shipped("noaa-370-pga").unwrap()
}

fn of(text: &str) -> Value<'_> {
    strict::read(text.as_bytes(), &Limits::default()).unwrap()
}

/// A line of eighty columns.
fn line(text: &str) -> String {
    format!("{text:<80}\n")
}

#[test]
fn a_published_example_set_right_becomes_a_certificate() {
    let Some(bytes) = sample(PUBLISHED) else {
        return;
    };
    let text = String::from_utf8(bytes).unwrap().to_uppercase();
    let lines = text
        .lines()
        .filter(|line| line.starts_with("PG") && !line.contains(" - "));
    let filled: String = lines.map(|text| line(text.trim_end())).collect();
    let right = filled
        .replacen("PG01001NMFSIMY  ", "PG01001NMF370YFT", 1)
        .replacen("PG02 ", "PG02P", 1);
    let made = convert(right.as_bytes(), pga()).unwrap();
    let said = |pointer: &str| made.document.pointer(pointer).and_then(Value::as_str);
    assert_eq!(said("/credentialSubject/fish/0/species/code"), Some("YFT"));
    assert_eq!(
        said("/credentialSubject/fish/0/netWeight/value"),
        Some("10000")
    );
    assert_eq!(
        said("/credentialSubject/fish/0/vessel/vesselName"),
        Some("BING SHIP")
    );
    assert_eq!(said("/credentialSubject/fish/0/vessel/flag"), Some("US"));
    assert_eq!(
        said("/credentialSubject/importer/address/postalCode"),
        Some("92101")
    );
    assert_eq!(
        said("/credentialSubject/importer/telephone"),
        Some("+1.999-999-9999")
    );
    let back = restore(&made.document, Some(&made.residue), pga()).unwrap();
    assert_eq!(back.bytes, right.as_bytes());
}

#[test]
fn a_certificate_is_written_as_records_and_the_report_tells_the_rest() {
    let document = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/fisheries/v1"],
        "type": ["VerifiableCredential", "FisheriesCertificateOfOriginCredential"],
        "credentialSubject": {
            "type": "FisheriesCertificateOfOrigin",
            "completedAt": "2026-10-29",
            "dolphinSafeStatus": "5B2",
            "importer": {"type": "NamedParty", "legalName": "Harbor Tuna Imports of San Diego, Incorporated",
                "address": {"type": "PostalAddress", "streetAddress": "410 Pier Street, Building Seven",
                    "addressLocality": "San Diego", "addressCountry": "US"}},
            "fish": [{"type": "FishLine", "lineNumber": 1, "htsus": "0303.43.0000",
                "species": {"type": "FishSpecies", "code": "SKJ"}, "productForm": "whole, frozen",
                "netWeight": {"type": "Quantity", "unit": "KGM", "value": "10000.5"},
                "vessel": {"type": "FishingVessel", "vesselName": "Don José", "flag": "EC"}}]
        }
    });
    let text = document.to_string();
    let written = restore(&of(&text), None, pga()).unwrap();
    let expected: String = [
        "PG01   NMF370".to_owned(),
        "PG02P".to_owned(),
        format!("PG05{:62}SKJ", ""),
        "PG06".to_owned(),
        format!("PG31VCREC{:33}KG", ""),
        "PG31VNMDON JOSE".to_owned(),
        format!(
            "PG19BY {:18}HARBOR TUNA IMPORTS OF SAN DIEGO410 PIER STREET, BUILDI",
            ""
        ),
        format!("PG20{:37}{:24}US", "", "SAN DIEGO"),
    ]
    .map(|text| line(&text))
    .concat();
    assert_eq!(String::from_utf8(written.bytes).unwrap(), expected);
    let fate = |from: &str| {
        let mut entries = written.losses.losses();
        let found = entries.find(|entry| entry.from.as_deref() == Some(from));
        found.map(|entry| (entry.fate, entry.reason.clone().unwrap_or_default()))
    };
    let subject = "/credentialSubject";
    let (name, words) = fate(&format!("{subject}/importer/legalName")).unwrap();
    assert_eq!(
        (name, words.as_str()),
        (
            Fate::Truncated,
            "columns 26 to 57: it is longer, and was cut"
        )
    );
    let (street, words) = fate(&format!("{subject}/importer/address/streetAddress")).unwrap();
    assert_eq!(
        (street, words.as_str()),
        (
            Fate::Truncated,
            "columns 58 to 80: it is longer, and was cut"
        )
    );
    let (vessel, _) = fate(&format!("{subject}/fish/0/vessel/vesselName")).unwrap();
    assert_eq!(vessel, Fate::Truncated);
    for gone in [
        "completedAt",
        "dolphinSafeStatus",
        "fish/0/htsus",
        "fish/0/productForm",
        "fish/0/netWeight/value",
    ] {
        assert_eq!(
            fate(&format!("{subject}/{gone}")).map(|(fate, _)| fate),
            Some(Fate::Dropped),
            "{gone}"
        );
    }
}
