//! Documents of EPCIS 2.0: the published examples are read event by event and come back byte by byte.

use proptest::prelude::*;
use tradecred_adapters::framing;
use tradecred_adapters::{Converter, Mapping, mapping};
use tradecred_vc::json::{self as strict, Value};

use crate::common::{read, sample, write};

const FRAMING: &str = "epcis";
/// The published examples, and how many events each has.
const SAMPLES: [(&str, usize); 11] = [
    ("ErrorDeclarationAndCorrectiveEvent.jsonld", 2),
    ("Example-TransactionEvents-2020_07_03y.jsonld", 2),
    ("Example_9.6.1-ObjectEvent.jsonld", 2),
    ("Example_9.6.1-ObjectEventWithDigitalLink.jsonld", 2),
    ("Example_9.6.2-ObjectEvent.jsonld", 1),
    ("Example_9.6.3-AggregationEvent.jsonld", 1),
    ("Example_9.6.4-TransformationEvent.jsonld", 1),
    ("PersistentDisposition-example.jsonld", 2),
    ("SensorDataExample1.jsonld", 1),
    ("object_event_all_possible_fields.jsonld", 1),
    ("transaction_event_all_possible_fields.jsonld", 1),
];
/// A schema, and no document.
const SCHEMA: &str = "epcis-2.0/EPCIS-JSON-Schema.json";
/// A catch of our own, with numbers whose spelling counts.
const OWN: &str = r#"{
  "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-09-23T08:00:00Z",
  "epcisBody": {"eventList": [
    {"type": "ObjectEvent", "eventTime": "2026-09-22T20:30:00.000-06:00", "eventTimeZoneOffset": "-06:00",
     "action": "ADD", "bizStep": "urn:gdst:bizstep:fishingEvent",
     "quantityList": [{"epcClass": "urn:epc:class:lgtin:4012345.011111.4444", "quantity": 10000.50, "uom": "KGM"}],
     "ilmd": {"cbvmda:harvestStartDate": "2026-08-03T00:00:00.000+13:00"}}
  ]},
  "@context": "https://gs1.github.io/EPCIS/epcis-context-simple.jsonld"
}"#;

fn code(text: &str) -> (&'static str, String) {
    let problem = read(FRAMING, text.as_bytes()).unwrap_err();
    (problem.code.code, problem.pointer)
}

#[test]
fn every_sample_is_read_event_by_event() {
    let mut events = 0;
    for (name, count) in SAMPLES {
        let Some(bytes) = sample(&format!("epcis-2.0/{name}")) else {
            return;
        };
        let records = read(FRAMING, &bytes);
        let records = records.unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
        assert_eq!(records.len(), count, "{name}");
        for record in &records {
            assert_eq!(
                record.proof.proved,
                [],
                "{name}: nothing of an event is signed"
            );
            let said = |pointer: &str| record.tree.pointer(pointer).and_then(Value::as_str);
            assert!(said("/event/eventTimeZoneOffset").is_some(), "{name}");
            assert_eq!(said("/document/type"), Some("EPCISDocument"), "{name}");
            let written = write(FRAMING, &record.tree, None);
            assert_eq!(written.losses, [], "{name}");
            let again = read(FRAMING, &written.bytes).unwrap();
            assert_eq!(
                strict::to_string(&again[0].tree),
                strict::to_string(&record.tree),
                "{name}"
            );
            events += 1;
        }
    }
    assert_eq!(
        events,
        SAMPLES.iter().map(|(_, count)| count).sum::<usize>()
    );
    if let Some(bytes) = sample(SCHEMA) {
        let problem = read(FRAMING, &bytes).unwrap_err();
        assert_eq!(
            (problem.code.code, problem.pointer.as_str()),
            ("epcis.form", "/type")
        );
    }
}

#[test]
fn each_code_has_both_sides() {
    let records = read(FRAMING, OWN.as_bytes()).unwrap();
    let quantity = records[0]
        .tree
        .pointer("/event/quantityList/0/quantity")
        .unwrap();
    assert_eq!(strict::to_string(quantity), "10000.50");
    for (from, to, told) in [
        (
            "\"EPCISDocument\"",
            "\"EPCISQueryDocument\"",
            ("epcis.form", "/type"),
        ),
        ("epcisBody", "body", ("epcis.form", "/epcisBody/eventList")),
        (
            "{\"eventList\": [",
            "{\"other\": 1, \"eventList\": [",
            ("epcis.form", "/epcisBody/eventList"),
        ),
        (
            "\"schemaVersion\": \"2.0\"",
            "\"schemaVersion\": \"1.2\"",
            ("epcis.version", "/schemaVersion"),
        ),
        (
            "\"schemaVersion\": \"2.0\"",
            "\"schemaVersion\": 2.0",
            ("epcis.version", "/schemaVersion"),
        ),
        (
            "\"type\": \"ObjectEvent\", ",
            "",
            ("epcis.event", "/epcisBody/eventList/0"),
        ),
        (
            "2026-09-22T20:30:00.000-06:00",
            "2026-09-22",
            ("epcis.event", "/epcisBody/eventList/0"),
        ),
        (
            "\"eventTimeZoneOffset\": \"-06:00\",",
            "",
            ("epcis.event", "/epcisBody/eventList/0"),
        ),
        (
            "\"-06:00\"",
            "\"-6:00\"",
            ("epcis.event", "/epcisBody/eventList/0"),
        ),
        (
            "\"-06:00\"",
            "\"+14:60\"",
            ("epcis.event", "/epcisBody/eventList/0"),
        ),
    ] {
        assert!(OWN.contains(from), "{from}");
        let (code, pointer) = code(&OWN.replacen(from, to, 1));
        assert_eq!((code, pointer.as_str()), told, "{to}");
    }
    for (from, to) in [("\"2.0\"", "\"2.1\""), ("\"-06:00\"", "\"+14:00\"")] {
        assert!(
            read(FRAMING, OWN.replacen(from, to, 1).as_bytes()).is_ok(),
            "{to}"
        );
    }
    let large = OWN.replacen(
        "\"creationDate\": \"",
        &format!(
            "\"long\": \"{}\", \"creationDate\": \"",
            "x".repeat(200_000)
        ),
        1,
    );
    let event = r#",{"type":"ObjectEvent","eventTime":"2026-09-22T20:30:00Z","eventTimeZoneOffset":"+00:00"}"#;
    assert!(read(FRAMING, large.as_bytes()).is_ok());
    let large = large.replacen("\n  ]},", &format!("{}\n  ]}},", event.repeat(400)), 1);
    assert_eq!(
        code(&large),
        ("epcis.size", "/epcisBody/eventList".to_owned())
    );
}

fn catch() -> &'static Mapping {
    mapping::shipped("epcis-catch").unwrap()
}

#[test]
fn a_catch_becomes_a_line_of_a_certificate_and_comes_back() {
    let converter = Converter::new(catch());
    let made = converter.one(OWN.as_bytes()).unwrap();
    let said = |pointer: &str| made.document.pointer(pointer).and_then(Value::as_str);
    assert_eq!(
        said("/credentialSubject/fish/0/netWeight/value"),
        Some("10000.50")
    );
    assert_eq!(
        said("/credentialSubject/fish/0/netWeight/unit"),
        Some("KGM")
    );
    // The day is the one where the fish were, and not the one that it was in London.
    assert_eq!(
        said("/credentialSubject/fish/0/trip/begin"),
        Some("2026-08-03")
    );
    let back = converter
        .back(&made.document, Some(&made.residue), None)
        .unwrap();
    assert_eq!(back.bytes, OWN.as_bytes());
    let text = OWN.replacen("\"ADD\"", "\"OBSERVE\"", 1);
    assert!(
        converter.one(text.as_bytes()).is_err(),
        "another event is no catch"
    );
}

#[test]
fn the_samples_are_no_catches_and_are_refused_as_such() {
    for (name, _) in SAMPLES {
        let Some(bytes) = sample(&format!("epcis-2.0/{name}")) else {
            return;
        };
        let each = Converter::new(catch()).each(&bytes).unwrap();
        let made = each.iter().filter(|made| made.is_ok()).count();
        assert_eq!(made, 0, "{name}: an event of another kind");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(FRAMING, &bytes).is_err());
        framing::named(FRAMING).unwrap().recognises(&bytes);
    }

    #[test]
    fn a_document_with_other_bytes_in_it_is_refused_or_comes_back(
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        bytes in prop::collection::vec(any::<u8>(), 0..6),
    ) {
        let mut export = OWN.as_bytes().to_vec();
        let at = at.index(export.len());
        let end = (at + length).min(export.len());
        export.splice(at..end, bytes);
        for record in read(FRAMING, &export).unwrap_or_default() {
            let written = write(FRAMING, &record.tree, Some(&record.frame));
            prop_assert_eq!(&written.losses, &[]);
            let again = read(FRAMING, &written.bytes).unwrap();
            prop_assert_eq!(&again[0].tree, &record.tree);
        }
    }
}
