//! Every generated file of the repository in one list, with two modes: write, and compare.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tradecred::document::DOCUMENTS;
use tradecred::identifier::digital_link;
use tradecred::visibility::Kind;
use tradecred::{fisheries, law, mark, registry, retention, scan, schema};
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::suite::{Suite, SuiteError, edition};

use crate::contexts;

/// The command that mends a difference.
const MEND: &str = "cargo run -p xtask -- generate";

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every generated file by its path from the root.
fn files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut add =
        |path: String, value: &Value| files.insert(path, schema::text(value).into_bytes());
    for (family, context) in contexts::all() {
        add(format!("contexts/{family}/v1.jsonld"), &context);
    }
    for (name, value) in schema::published() {
        add(format!("schemas/v1/{name}.json"), &value);
    }
    for (name, value) in tradecred_adapters::schemas() {
        add(format!("schemas/v1/{name}.json"), &value);
    }
    add("vocabulary/problems.json".to_owned(), &problems());
    if let Ok(openapi) = serde_json::from_str(&tradecred_node::openapi()) {
        add("schemas/v1/openapi.json".to_owned(), &openapi);
    }
    add(
        "schemas/v1/event-data.json".to_owned(),
        &tradecred_node::event_data_schema(),
    );
    add("vocabulary/agreements.json".to_owned(), &agreements());
    add(
        "vocabulary/carnet-territories.json".to_owned(),
        &territories(),
    );
    add("vocabulary/visibility.json".to_owned(), &visibility());
    add("vocabulary/marks.json".to_owned(), &marks());
    add("vocabulary/serials.json".to_owned(), &serials());
    add("vocabulary/health.json".to_owned(), &health());
    add("vocabulary/fisheries.json".to_owned(), &species());
    for (name, table) in [
        ("fishing-gear", published(json!(fisheries::gear()))),
        (
            "major-fishing-areas",
            published(json!(fisheries::major_areas())),
        ),
        ("form-370-codes", published(json!(fisheries::form_codes()))),
        ("law-texts", published(json!({ "texts": law::texts() }))),
        (
            "retention",
            published(json!({ "edition": retention::EDITION, "terms": retention::TERMS })),
        ),
        (
            "gs1-application-identifiers",
            published(json!({
                "source": "GS1 Barcode Syntax Dictionary",
                "date": "2026-07-27",
                "identifiers": digital_link::identifiers(),
            })),
        ),
    ] {
        add(format!("vocabulary/{name}.json"), &table);
    }
    add(
        "vocabulary/partner-agency-licenses.json".to_owned(),
        &licenses(),
    );
    for document in DOCUMENTS {
        add(
            format!("vocabulary/rules/{}.json", document.area),
            &rules(document),
        );
        add(
            format!("vocabulary/forms/{}.json", document.area),
            &form(document),
        );
    }
    add(
        "vectors/case.schema.json".to_owned(),
        &tradecred_conformance::case::case_schema(),
    );
    add(
        "conformance/protocol.schema.json".to_owned(),
        &tradecred_conformance::protocol::protocol_schema(),
    );
    add(
        "schemas/v1/run-report.json".to_owned(),
        &tradecred_conformance::report::report_schema(),
    );
    add(
        "schemas/v1/service-report.json".to_owned(),
        &tradecred_conformance::service::service_report_schema(),
    );
    add(
        "schemas/v1/exceptions.json".to_owned(),
        &tradecred_conformance::exceptions::exceptions_schema(),
    );
    add(
        "conformance/profiles.json".to_owned(),
        &tradecred_conformance::service::published(),
    );
    add(
        "conformance/requirements.json".to_owned(),
        &crate::requirements::published(MEND),
    );
    let maker = Maker::fixed();
    add(
        "conformance/cases/signed-answers.json".to_owned(),
        &recipe::signed_answers(&maker),
    );
    add("vocabulary/scan-signals.json".to_owned(), &scan_signals());
    let mut index = Vec::new();
    let vectors = recipe::made(&maker, "");
    for (id, made) in &vectors {
        let folder = format!("vectors/{id}");
        add(format!("{folder}/case.json"), &made.case);
        if let Some(evidence) = &made.evidence {
            add(format!("{folder}/evidence.json"), evidence);
        }
        index.push(json!({ "id": id, "title": made.case.get("title") }));
    }
    add(
        "vectors/index.json".to_owned(),
        &json!({ "madeBy": MEND, "vectors": index }),
    );
    match crate::worked_examples::specification() {
        Ok(text) => drop(files.insert("SPEC.md".to_owned(), text.into_bytes())),
        Err(fault) => eprintln!("the examples of SPEC.md are left as they are: {fault}"),
    }
    files.insert(
        "conformance/coverage.md".to_owned(),
        crate::trace::trace().0.into_bytes(),
    );
    match crate::alignment::vocabulary() {
        Ok(vocabulary) => {
            files.extend(
                vocabulary
                    .into_iter()
                    .map(|(path, text)| (path, text.into_bytes())),
            );
        }
        Err(fault) => eprintln!("the RDF vocabulary is not made: {fault}"),
    }
    for (id, made) in vectors {
        files.insert(format!("vectors/{id}/input.json"), made.input);
    }
    match edition_of(&files) {
        Ok(edition) => drop(files.insert(
            "vocabulary/suite.json".to_owned(),
            schema::text(&edition).into_bytes(),
        )),
        Err(fault) => eprintln!("the edition of the suite is left as it is: {fault}"),
    }
    files
}

/// What is published of the suite that these files are, among others.
fn edition_of(files: &BTreeMap<String, Vec<u8>>) -> Result<Value, SuiteError> {
    let of_suite = files.iter().filter_map(|(path, bytes)| {
        let path = path.strip_prefix("vectors/")?;
        Some((path.to_owned(), bytes.clone()))
    });
    Suite::from_files(of_suite.collect()).map(|suite| edition(&suite))
}

fn problems() -> Value {
    let codes: Vec<Value> = registry::all()
        .into_iter()
        .chain(registry::of_answers())
        .chain(tradecred_node::problem::ALL.iter().copied())
        .chain(tradecred_node::auth::codes::ALL.iter().copied())
        .map(|definition| {
            json!({
                "code": definition.code,
                "type": definition.type_url(),
                "decides": format!("{:?}", definition.axis),
                "title": definition.title,
                "remedy": definition.remedy,
            })
        })
        .collect();
    json!({ "madeBy": MEND, "problems": codes })
}

fn agreements() -> Value {
    let table = tradecred::certificate_of_origin::agreements();
    json!({ "madeBy": MEND, "date": table.date, "agreements": table.agreements })
}

fn territories() -> Value {
    let table = tradecred::carnet::territories();
    json!({
        "madeBy": MEND,
        "date": table.date,
        "unions": table.unions,
        "conventions": table.conventions,
    })
}

/// A table as it is published.
fn published(mut table: Value) -> Value {
    if let Some(members) = table.as_object_mut() {
        members.insert("madeBy".to_owned(), json!(MEND));
    }
    table
}

fn scan_signals() -> Value {
    let signals: Vec<Value> = scan::codes::ALL
        .iter()
        .map(|signal| json!({ "code": signal.code, "severity": "W" }))
        .collect();
    json!({ "madeBy": MEND, "signals": signals, "numbers": scan::thresholds() })
}

fn species() -> Value {
    let table = fisheries::species();
    json!({
        "madeBy": MEND,
        "source": table.source,
        "date": table.date,
        "species": table.species,
        "attachments": tradecred::fisheries_certificate_of_origin::DEMANDS,
    })
}

fn licenses() -> Value {
    let table = tradecred::partner_agency_license::programs();
    json!({ "madeBy": MEND, "date": table.date, "licenses": table.licenses })
}

fn visibility() -> Value {
    let kinds = Kind::ALL
        .map(|kind| json!({ "kind": kind, "meaning": kind.meaning(), "readers": kind.readers() }));
    let documents: serde_json::Map<String, Value> = DOCUMENTS
        .iter()
        .map(|document| {
            let of = document.visibility;
            let members: serde_json::Map<String, Value> = of
                .members
                .iter()
                .flat_map(|(kind, names)| {
                    names
                        .iter()
                        .map(move |name| ((*name).to_owned(), json!(kind)))
                })
                .collect();
            let row = json!({ "agencies": of.agencies, "abroad": of.abroad, "members": members });
            (document.credential_type.to_owned(), row)
        })
        .collect();
    json!({ "madeBy": MEND, "kinds": kinds, "documents": documents })
}

fn marks() -> Value {
    let documents: serde_json::Map<String, Value> = mark::ROWS
        .iter()
        .map(|row| {
            let members: serde_json::Map<String, Value> = row
                .members
                .iter()
                .map(|(key, members)| (key.as_str().to_owned(), json!(members)))
                .collect();
            let row_json = json!({ "agreement": row.agreement, "members": members });
            (row.credential_type.to_owned(), row_json)
        })
        .collect();
    let searched = mark::MarkKey::SEARCHED.map(mark::MarkKey::as_str);
    json!({ "madeBy": MEND, "searched": searched, "documents": documents })
}

fn serials() -> Value {
    let documents: serde_json::Map<String, Value> = DOCUMENTS
        .iter()
        .filter(|document| !document.serials.numbers.is_empty())
        .map(|document| {
            let serials = &document.serials;
            let numbers: Vec<Value> = serials
                .numbers
                .iter()
                .map(|number| json!({ "number": number.number, "within": number.within }))
                .collect();
            let row = json!({ "numbers": numbers, "freedBy": serials.frees });
            (document.credential_type.to_owned(), row)
        })
        .collect();
    json!({ "madeBy": MEND, "documents": documents })
}

fn health() -> Value {
    let table = tradecred::health::risks();
    json!({
        "madeBy": MEND,
        "source": table.source,
        "date": table.date,
        "countries": table.countries,
        "attachments": tradecred::animal_health_certificate::DEMANDS,
    })
}

fn rules(document: &tradecred::document::DocumentType) -> Value {
    json!({ "madeBy": MEND, "edition": document.edition, "rules": document.rules() })
}

fn form(document: &tradecred::document::DocumentType) -> Value {
    let elements: Vec<Value> = document
        .elements
        .iter()
        .map(|element| {
            json!({
                "path": format!("/credentialSubject{}", element.path),
                "box": element.form_box,
                "requirement": element.code.code,
                "law": element.law,
                "label": element.label,
            })
        })
        .collect();
    json!({ "madeBy": MEND, "elements": elements })
}

/// Writes every generated file, and removes made vectors that no recipe makes any more.
pub(crate) fn write() -> Result<String, String> {
    let root = root();
    let files = files();
    for stale in stale(&root, &files) {
        fs::remove_file(root.join(&stale)).map_err(|error| format!("{stale}: {error}"))?;
        // Folders go with their last file; one that is not empty stays.
        for folder in Path::new(&stale)
            .ancestors()
            .skip(1)
            .take_while(|folder| folder.parent().is_some())
        {
            let _ = fs::remove_dir(root.join(folder));
        }
    }
    let mut written = 0_usize;
    for (path, contents) in &files {
        let place = root.join(path);
        if fs::read(&place).is_ok_and(|present| &present == contents) {
            continue;
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(|error| format!("{path}: {error}"))?;
        }
        fs::write(&place, contents).map_err(|error| format!("{path}: {error}"))?;
        written = written.saturating_add(1);
    }
    Ok(format!(
        "{} generated files, {written} written",
        files.len()
    ))
}

/// Compares every generated file with what stands in the repository.
pub(crate) fn check() -> Result<String, String> {
    let root = root();
    let files = files();
    let mut report = String::new();
    for (path, contents) in &files {
        match fs::read(root.join(path)) {
            Ok(present) if &present == contents => {}
            Ok(present) => {
                let _ = writeln!(
                    report,
                    "{path} differs{}",
                    first_difference(&present, contents)
                );
            }
            Err(_) => {
                let _ = writeln!(report, "{path} is missing");
            }
        }
    }
    for path in stale(&root, &files) {
        let _ = writeln!(report, "{path} is made by nothing");
    }
    if report.is_empty() {
        Ok(format!("{} generated files are up to date", files.len()))
    } else {
        Err(format!("{report}mend with: {MEND}"))
    }
}

fn first_difference(present: &[u8], wanted: &[u8]) -> String {
    let present = String::from_utf8_lossy(present);
    let wanted = String::from_utf8_lossy(wanted);
    present
        .lines()
        .zip(wanted.lines())
        .enumerate()
        .find(|(_, (one, other))| one != other)
        .map_or_else(String::new, |(line, (one, other))| {
            format!(
                " from line {}:\n  - {}\n  + {}",
                line.saturating_add(1),
                one.trim(),
                other.trim()
            )
        })
}

/// Files below `vectors/`, `schemas/`, `contexts/` and `vocabulary/` that nothing makes.
fn stale(root: &Path, files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    for folder in ["vectors", "schemas", "contexts", "vocabulary"] {
        walk(&root.join(folder), folder, &mut found);
    }
    found.retain(|path| {
        !files.contains_key(path)
            && !KEPT.contains(&path.as_str())
            && !path.starts_with(crate::alignment::FOLDER)
    });
    found
}

/// Files in generated folders that are written by hand.
const KEPT: [&str; 4] = [
    "vocabulary/19-cfr-102-20.json",
    "vectors/README.md",
    "vectors/errata.json",
    "schemas/README.md",
];

fn walk(folder: &Path, name: &str, found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let inner = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(&entry.path(), &inner, found);
        } else {
            found.push(inner);
        }
    }
}
