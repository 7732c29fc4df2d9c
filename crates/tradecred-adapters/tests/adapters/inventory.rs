//! Every file of the folder of shared samples is in a table of a framing's tests, which says what is read of it or why
//! it is refused, or is known to be no record.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::shared_samples;
use crate::{
    anoncreds, epcis, ethereum, fabric, factom, fixed_width, open_attestation, shipped, vc,
};

/// Files that are no records of a ledger, and what they are.
const NO_RECORDS: [(&str, &str); 4] = [
    ("SOURCES.md", "where the samples come from"),
    (
        "fabric/local-ChamberMSP-ca.pem",
        "the certificate of an authority, which whoever converts holds for true",
    ),
    (
        "fabric/local-CustomsMSP-ca.pem",
        "the certificate of an authority, which whoever converts holds for true",
    ),
    (
        "traceability-vocab/cbp-steel-tech-demo-2023.yml",
        "the order of the steps of a demonstration, without an example of a credential",
    ),
];

/// What a table says of a file.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Read(&'static str),
    Refused(&'static str, String),
}

fn told<T>(framing: &'static str, expected: &Result<T, &str>) -> Told {
    match expected {
        Ok(_) => Told::Read(framing),
        Err(code) => Told::Refused(framing, (*code).to_owned()),
    }
}

/// What the tables say, by the path in the folder.
fn tables() -> BTreeMap<String, BTreeSet<Told>> {
    let mut all: BTreeMap<String, BTreeSet<Told>> = BTreeMap::new();
    let mut add = |path: String, told: Told| {
        all.entry(path).or_default().insert(told);
    };
    for (path, expected) in anoncreds::SAMPLES {
        add(path.to_owned(), told("anoncreds", &expected));
    }
    for (name, _) in epcis::SAMPLES {
        add(format!("epcis-2.0/{name}"), Told::Read("epcis"));
    }
    add(
        epcis::SCHEMA.to_owned(),
        told::<()>("epcis", &Err("epcis.form")),
    );
    for (name, framing, _, expected) in ethereum::samples::SAMPLES {
        add(format!("ethereum/{name}"), told(framing, &expected));
    }
    for (framing, name, expected) in fabric::SAMPLES {
        add(format!("fabric/{name}"), told(framing, &expected));
    }
    for (path, expected) in factom::SAMPLES {
        add(path.to_owned(), told("factom", &expected));
    }
    add(fixed_width::SAMPLE.to_owned(), Told::Read("fixed-width"));
    for path in fixed_width::PUBLISHED {
        add(
            path.to_owned(),
            told::<()>("fixed-width", &Err("fixed-width.short")),
        );
    }
    for (framing, path, expected) in open_attestation::SAMPLES {
        add(path.to_owned(), told(framing, &expected));
    }
    for (path, expected) in vc::SAMPLES {
        add(path.to_owned(), told("vc", &expected));
    }
    for (_, path) in shipped::SAMPLES {
        add(path.to_owned(), Told::Read("json"));
    }
    all
}

/// The files below a folder, by their paths in it.
fn files(folder: &Path) -> Vec<String> {
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inner = path.strip_prefix(folder).unwrap();
                files.push(inner.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn every_file_is_in_a_table_or_is_known_to_be_no_record() {
    let folder = shared_samples();
    if !folder.is_dir() {
        eprintln!("not run: no shared data");
        return;
    }
    let files = files(&folder);
    let tables = tables();
    let is_none = |path: &str| NO_RECORDS.iter().any(|(name, _)| *name == path);
    let (mut read, mut refused, mut none) = (0, 0, 0);
    for path in &files {
        match (tables.get(path), is_none(path)) {
            (Some(told), false) if told.iter().any(|one| matches!(one, Told::Read(_))) => read += 1,
            (Some(_), false) => refused += 1,
            (None, true) => none += 1,
            (None, false) => panic!("`{path}` has no row: say what is read of it, or why not"),
            (Some(told), true) => panic!("`{path}` is no record and is in a table: {told:?}"),
        }
    }
    let gone: Vec<&str> = tables
        .keys()
        .map(String::as_str)
        .chain(NO_RECORDS.iter().map(|(name, _)| *name))
        .filter(|name| !files.iter().any(|path| path == name))
        .collect();
    assert_eq!(gone, [""; 0], "rows without a file");
    eprintln!(
        "{} files: {read} read, {refused} refused for their reason, {none} are no records",
        files.len()
    );
}
