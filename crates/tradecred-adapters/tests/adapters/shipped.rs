//! The shipped mappings on the published samples of their formats, and on records made from their own tables.

use tradecred_adapters::loss::Fate;
use tradecred_adapters::{Mapping, convert, mapping, restore};
use tradecred_vc::json::{self, Limits, Value};

use crate::common::sample;

/// The samples that a mapping turns into a document as they stand, before anybody wrapped them.
pub(crate) const SAMPLES: [(&str, &str); 2] = [
    (
        "tradetrust-chafta-v2",
        "tradetrust-trustvc/chafta-coo-sampleV2.json",
    ),
    (
        "tradetrust-chafta-v3",
        "tradetrust-trustvc/chafta-coo-sampleV3.json",
    ),
];

fn chafta() -> &'static Mapping {
    mapping::shipped("tradetrust-chafta-v2").unwrap()
}

#[test]
fn every_shipped_mapping_is_sound() {
    for (name, text) in mapping::SHIPPED {
        let read = Mapping::read(text.as_bytes());
        assert!(read.is_ok(), "{name}: {:#?}", read.err());
        assert!(
            mapping::shipped(name).is_some(),
            "{name} stands under its name"
        );
    }
}

#[test]
fn a_certificate_under_chafta_comes_back_byte_by_byte() {
    let Some(bytes) = sample(SAMPLES[0].1) else {
        return;
    };
    let made = convert(&bytes, chafta()).unwrap();
    let at = |pointer: &str| made.document.pointer(pointer).and_then(Value::as_str);
    assert_eq!(
        at("/credentialSubject/certificateNumber"),
        Some("WBC208897")
    );
    assert_eq!(
        at("/credentialSubject/goods/2/originCriterion"),
        Some("PSR")
    );
    assert_eq!(at("/credentialSubject/goods/2/producerRef"), Some("P2"));
    assert_eq!(
        at("/credentialSubject/goods/0/grossWeight/value"),
        Some("900")
    );
    assert_eq!(
        at("/credentialSubject/exporter/address/streetAddress"),
        Some("161 Collins Street")
    );
    let back = restore(&made.document, Some(&made.residue), chafta()).unwrap();
    assert_eq!(back.bytes, bytes);
    assert!(
        !made.losses.is_lossless(),
        "pictures and ledgers stay behind"
    );
    let unread = made.losses.entries.iter().filter(|entry| {
        entry.fate == Fate::Kept
            && entry.reason.as_deref() == Some("no operation of the mapping reads it")
    });
    let unread: Vec<_> = unread.filter_map(|entry| entry.from.as_deref()).collect();
    assert!(unread.contains(&"/name"), "{unread:?}");
}

#[test]
fn a_change_in_the_document_is_a_change_in_the_record_and_nothing_else() {
    let Some(bytes) = sample(SAMPLES[0].1) else {
        return;
    };
    let mut made = convert(&bytes, chafta()).unwrap();
    let goods = made
        .document
        .as_object_mut()
        .unwrap()
        .get_mut("credentialSubject");
    let goods = goods
        .and_then(|s| s.as_object_mut()?.get_mut("goods"))
        .unwrap();
    let line = goods.as_array_mut().unwrap().get_mut(1).unwrap();
    line.as_object_mut()
        .unwrap()
        .insert("description", "Kalimna \"Bin 28\"");
    let back = restore(&made.document, Some(&made.residue), chafta()).unwrap();
    let expected = String::from_utf8(bytes)
        .unwrap()
        .replace("Kalimna Bin 28 Shiraz 2017", "Kalimna \\\"Bin 28\\\"");
    assert_eq!(back.bytes, expected.as_bytes());
}

#[test]
fn a_residue_is_json_and_comes_back() {
    let Some(bytes) = sample(SAMPLES[0].1) else {
        return;
    };
    let made = convert(&bytes, chafta()).unwrap();
    let text = json::to_string(&made.residue.to_value());
    let read = json::read(text.as_bytes(), &Limits::default()).unwrap();
    let residue = tradecred_adapters::Residue::from_value(&read).unwrap();
    assert_eq!(residue, made.residue);
}

#[test]
fn without_a_residue_a_record_is_made_anew_and_gives_the_same_document() {
    let Some(bytes) = sample(SAMPLES[0].1) else {
        return;
    };
    let made = convert(&bytes, chafta()).unwrap();
    let fresh = restore(&made.document, None, chafta()).unwrap();
    let again = convert(&fresh.bytes, chafta()).unwrap();
    // The weights of packages are added up, and no sum gives its parts.
    let lost: Vec<_> = fresh
        .losses
        .losses()
        .filter_map(|entry| entry.from.as_deref())
        .collect();
    assert_eq!(
        lost,
        [0, 1, 2].map(|line| format!("/credentialSubject/goods/{line}/grossWeight"))
    );
    let mut expected = made.document.clone();
    let goods = expected
        .as_object_mut()
        .unwrap()
        .get_mut("credentialSubject");
    let goods = goods
        .and_then(|s| s.as_object_mut()?.get_mut("goods"))
        .unwrap();
    for line in goods.as_array_mut().unwrap() {
        line.as_object_mut().unwrap().remove("grossWeight");
    }
    assert_eq!(again.document, expected);
}

#[test]
fn both_editions_of_a_certificate_under_chafta_give_one_document() {
    let [Some(two), Some(three)] = SAMPLES.map(|(_, path)| sample(path)) else {
        return;
    };
    let made = convert(&two, chafta()).unwrap();
    let edition_three = mapping::shipped(SAMPLES[1].0).unwrap();
    let again = convert(&three, edition_three).unwrap();
    // The samples differ in what stands around the certificate alone, and the residues keep it.
    assert_eq!(
        json::to_string(&again.document),
        json::to_string(&made.document)
    );
    let kept = |residue: &tradecred_adapters::Residue| -> Vec<String> {
        let rest = residue.rest.as_object().unwrap();
        let names = [
            "$template",
            "issuers",
            "@context",
            "type",
            "issuanceDate",
            "issuer",
            "openAttestationMetadata",
        ];
        let whole = |name: &&&str| {
            rest.get(name)
                .is_some_and(|value| value.get("postalAddress").is_none())
        };
        names
            .iter()
            .filter(whole)
            .map(|name| (*name).to_owned())
            .collect()
    };
    assert_eq!(kept(&made.residue), ["$template", "issuers"]);
    let around = [
        "@context",
        "type",
        "issuanceDate",
        "issuer",
        "openAttestationMetadata",
    ];
    assert_eq!(kept(&again.residue), around);
    let back = restore(&again.document, Some(&again.residue), edition_three).unwrap();
    assert_eq!(back.bytes, three);
}
