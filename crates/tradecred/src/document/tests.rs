//! Tests of every document type over the committed vectors: the published schema and the type give one
//! verdict, large documents are read, and the published schema of reports holds (SPEC chapters
//! *Documents* and *Report*).
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::{Draft, PatternOptions, Validator};
use serde_json::{Value as Json, json};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::jcs;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Requirements, Scope};
use tradecred_vc::time::Timestamp;

use super::{DOCUMENTS, DocumentType};
use crate::claim::ClaimContext;
use crate::{Policy, Signer, issue, verify};

/// The members whose values the schema cannot judge in full: no pattern knows leap years or check digits.
const DATES_AND_CHECK_DIGITS: [&str; 39] = [
    "completedAt",
    "qualifiedAt",
    "expires",
    "from",
    "to",
    "date",
    "until",
    "gtin",
    "entryNumber",
    "entryDate",
    "claimDate",
    "requestedAt",
    "answeredAt",
    "decidedAt",
    "effectiveDate",
    "effectiveFrom",
    "effectiveUntil",
    "departureDate",
    "declaredAt",
    "issuedAt",
    "validUntil",
    "inBondNumber",
    "filedAt",
    "applicationApprovedAt",
    "conveyanceArrivedAt",
    "movementAuthorizedAt",
    "reportedAt",
    "arrivedOn",
    "sailedOn",
    "exportedOn",
    "begin",
    "end",
    "signedOn",
    "certifiedOn",
    "imoNumber",
    "madeAt",
    "digitalLink",
    "started",
    "ended",
];

/// The vectors of the document that large documents are made of.
const AREA: &str = "document/usmca-certification-of-origin";
/// How many mutated subjects of each document both judges are asked about.
const MUTATIONS: usize = 20_000;
/// A subject of more characters is not mutated: most of it is the same line over and over.
const LARGE: usize = 20_000;

#[test]
fn two_judges() {
    let subjects = subjects();
    for document in DOCUMENTS {
        let schema = published_validator((document.schema)().as_value());
        let mut good = Vec::new();
        for (name, subject) in subjects
            .iter()
            .filter(|(types, ..)| types.contains(&json!(document.credential_type)))
            .map(|(_, name, subject)| (name, subject))
        {
            match judged(document, &schema, subject) {
                (true, Ok(())) if subject.to_string().len() <= LARGE => good.push(subject),
                (true, Ok(())) | (false, Err(_)) => {}
                (true, Err(faults)) => assert!(
                    faults.iter().all(|pointer| beyond_the_schema(pointer)),
                    "{name}: accepted by the schema, refused by the type at {faults:?}"
                ),
                (false, Ok(())) => panic!("{name}: refused by the schema, read by the type"),
            }
        }
        assert!(!good.is_empty(), "no good vector of {}", document.area);
        judge_mutations(document, &schema, &good);
    }
}

fn judge_mutations(document: &'static DocumentType, schema: &Validator, good: &[&Json]) {
    let mut random = Random(2026);
    for _ in 0..MUTATIONS {
        let (pointer, mutated) = {
            let good = *random.choose(good);
            mutate(good, &mut random)
        };
        match judged(document, schema, &mutated) {
            (true, Err(_)) if beyond_the_schema(&pointer) => {}
            (by_schema, by_type) => {
                let found = mutated.pointer(&pointer);
                assert_eq!(
                    by_schema,
                    by_type.is_ok(),
                    "{}: schema, type: {found:?} at `{pointer}`",
                    document.area
                );
            }
        }
    }
}

/// Whether a date or a check digit stands at a place.
fn beyond_the_schema(pointer: &str) -> bool {
    let member = pointer.rsplit('/').next().unwrap();
    DATES_AND_CHECK_DIGITS.contains(&member) || pointer.contains("/identifiers/")
}

/// Whether the schema accepts a subject, and whether it can be read; where not, the places of the faults.
fn judged(
    document: &'static DocumentType,
    schema: &Validator,
    subject: &Json,
) -> (bool, Result<(), Vec<String>>) {
    let read = document.check_structure(&Value::from(subject));
    if let Err(faults) = &read {
        assert!(!faults.is_empty(), "refused without a fault: {subject}");
    }
    let places = |faults: Vec<tradecred_vc::report::Check>| {
        faults.into_iter().map(|fault| fault.pointer).collect()
    };
    (schema.is_valid(subject), read.map_err(places))
}

#[test]
fn a_document_of_5000_lines_verifies_and_stays_below_4_mib() {
    let input = read(&vectors().join(AREA).join("goods-line-complete/input.json"));
    let mut document = json::read(&input, &Limits::default()).unwrap().to_serde();
    let signer = Signer::did_key(SecretKey::from_seed([7; 32]));
    let line = document["credentialSubject"]["goods"][0].clone();
    let lines: Vec<Json> = (1..=5000)
        .map(|number| {
            let mut line = line.clone();
            line["lineNumber"] = json!(number);
            line
        })
        .collect();
    document["credentialSubject"]["goods"] = json!(lines);
    document["issuer"] = json!(signer.did());
    document.as_object_mut().unwrap().remove("proof");

    let Value::Object(unsigned) = Value::from(&document) else {
        panic!("no object")
    };
    let at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
    let signed = issue(
        &unsigned,
        &signer,
        at,
        Scope::Document,
        &Evidence::default(),
    )
    .unwrap();
    let bytes = jcs::to_vec_object(&signed);
    assert!(bytes.len() < 4 * 1024 * 1024, "{} bytes", bytes.len());
    let report = verify(&bytes, &Evidence::default(), &Policy::at(at));
    assert_eq!(report.requirements, Requirements::Met);
    assert_eq!(report.standing, Standing::InForce);
}

#[test]
fn reports_satisfy_their_published_schema() {
    let schemas = crate::schema::published();
    let validator = published_validator(&schemas["report"]);
    let mut reports = 0;
    for folder in folders(&vectors()) {
        let report = serde_json::to_value(report_on(&folder)).unwrap();
        if let Err(error) = validator.validate(&report) {
            panic!(
                "{}: {error} at `{}`",
                folder.display(),
                error.instance_path()
            );
        }
        reports += 1;
    }
    assert!(reports > 400, "{reports} vectors");
}

/// Asks the question of a vector.
fn report_on(folder: &Path) -> tradecred_vc::report::Report {
    let case = json_file(&folder.join("case.json"));
    let mut policy = Policy::at(case["at"].as_str().unwrap().parse().unwrap());
    if let Some(as_of) = case["as_of"].as_str() {
        policy = policy.as_of(as_of.parse().unwrap());
    }
    if case["scope"] == "envelope" {
        policy = policy.scope(Scope::Envelope);
    }
    if let Some(claim) = case.get("claim") {
        policy = policy.claim(serde_json::from_value::<ClaimContext>(claim.clone()).unwrap());
    }
    let evidence = folder.join("evidence.json");
    let evidence = match evidence.exists() {
        true => Evidence::read(&Value::from(&json_file(&evidence))).unwrap(),
        false => Evidence::default(),
    };
    verify(&read(&folder.join("input.json")), &evidence, &policy)
}

fn published_validator(schema: &Json) -> Validator {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_pattern_options(PatternOptions::regex())
        .build(schema)
        .unwrap()
}

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vectors")
}

/// The folder of every vector, sorted.
fn folders(root: &Path) -> Vec<PathBuf> {
    let mut inner: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    inner.sort();
    if root.join("case.json").exists() {
        return vec![root.to_owned()];
    }
    inner.iter().flat_map(|folder| folders(folder)).collect()
}

/// The types and the subject of every vector that is a credential, with the id of the vector.
fn subjects() -> Vec<(Vec<Json>, String, Json)> {
    let root = vectors();
    folders(&root)
        .iter()
        .filter_map(|folder| {
            let input = read(&folder.join("input.json"));
            let mut credential = json::read(&input, &Limits::default()).ok()?.to_serde();
            let types = credential["type"].as_array()?.clone();
            let name = folder
                .strip_prefix(&root)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            Some((types, name, credential["credentialSubject"].take()))
        })
        .collect()
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json_file(path: &Path) -> Json {
    serde_json::from_slice(&read(path))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit).unwrap()).unwrap()
    }

    fn choose<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }
}

/// Changes one place of a subject; says which.
fn mutate(good: &Json, random: &mut Random) -> (String, Json) {
    let mut places = Vec::new();
    list_places(good, String::new(), &mut places);
    let place = random.choose(&places).clone();
    let other = good
        .pointer(random.choose(&places).as_str())
        .unwrap()
        .clone();
    let mut mutated = good.clone();
    let target = mutated.pointer_mut(&place).unwrap();
    match random.below(6) {
        0 => *target = random.choose(&odd_values()).clone(),
        1 => *target = other,
        2 => *target = json!([target.take()]),
        3 => match target {
            Json::Object(members) => {
                let name = *random.choose(&[
                    "unexpected",
                    "type",
                    "id",
                    "legalName",
                    "role",
                    "to",
                    "telephone",
                ]);
                members.insert(name.to_owned(), other);
            }
            Json::Array(items) => items.push(other),
            _ => *target = json!({ "value": target.take() }),
        },
        4 => remove(&mut mutated, &place),
        _ => match target {
            Json::String(text) => *text = edited(text, random),
            Json::Array(items) => *target = items.first().cloned().unwrap_or_default(),
            _ => *target = json!(random.next()),
        },
    }
    (place, mutated)
}

fn list_places(value: &Json, pointer: String, places: &mut Vec<String>) {
    match value {
        Json::Object(members) => {
            for (name, member) in members {
                list_places(member, format!("{pointer}/{name}"), places);
            }
        }
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                list_places(item, format!("{pointer}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(pointer);
}

fn remove(document: &mut Json, place: &str) {
    let Some((parent, name)) = place.rsplit_once('/') else {
        return;
    };
    match document.pointer_mut(parent).unwrap() {
        Json::Object(members) => {
            members.remove(name);
        }
        Json::Array(items) => {
            items.remove(name.parse().unwrap());
        }
        _ => panic!("`{place}` stands in nothing"),
    }
}

fn odd_values() -> Vec<Json> {
    vec![
        Json::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(7),
        json!(8),
        json!(8.0),
        json!(1.5),
        json!(1e300),
        json!(""),
        json!(" \n"),
        json!("MX"),
        json!("2024-02-29"),
        json!("Producer"),
        json!([]),
        json!([null]),
        json!({}),
        json!({ "type": "Various" }),
        json!({ "type": "SameAs", "role": "producer" }),
        json!({ "type": "CertifierInformation" }),
        json!({ "type": "SingleShipment" }),
    ]
}

/// A text with one character inserted, replaced or removed.
fn edited(text: &str, random: &mut Random) -> String {
    const CHARACTERS: [char; 16] = [
        '0', '1', '9', 'A', 'z', '.', '-', '+', '@', ' ', '\n', '\u{0}', '\u{85}', '\u{202e}', 'é',
        '😀',
    ];
    let mut characters: Vec<char> = text.chars().collect();
    let at = random.below(characters.len() + 1);
    let inserted = *random.choose(&CHARACTERS);
    match random.below(3) {
        0 if at < characters.len() => characters[at] = inserted,
        1 if at < characters.len() => {
            characters.remove(at);
        }
        _ => characters.insert(at, inserted),
    }
    characters.into_iter().collect()
}
