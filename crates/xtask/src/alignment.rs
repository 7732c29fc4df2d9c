//! How the terms of the contexts stand to the terms of other vocabularies: rows written by hand below
//! `vocabulary/alignment`, held against what the types bear, and what is made of both: an RDF vocabulary and the
//! annex *Alignment* of SPEC.md.

mod annex;
mod rows;
mod scheme;
mod terms;
mod turtle;

use std::collections::BTreeMap;
use std::fs;

use crate::generated::root;

/// Where the rows are.
pub(crate) const FOLDER: &str = "vocabulary/alignment";

/// Every fault of the rows, with what mends it.
pub(crate) fn check() -> Vec<String> {
    match texts() {
        Ok(texts) => rows::read(&texts, &terms::all(), &terms::form_labels()).1,
        Err(fault) => vec![fault],
    }
}

/// The RDF vocabulary by path from the root: one file for each file of rows.
pub(crate) fn vocabulary() -> Result<BTreeMap<String, String>, String> {
    let terms = terms::all();
    let (rows, _) = rows::read(&texts()?, &terms, &terms::form_labels());
    Ok(rows
        .files()
        .into_iter()
        .map(|file| {
            let path = format!("vocabulary/rdf/{file}.ttl");
            let text = turtle::file(&file, &rows, &terms);
            (path, text)
        })
        .collect())
}

/// The tables of the annex.
pub(crate) fn annex() -> Result<String, String> {
    let terms = terms::all();
    let (rows, _) = rows::read(&texts()?, &terms, &terms::form_labels());
    Ok(annex::tables(&rows, &terms))
}

/// The files of the folder by their names without ending.
fn texts() -> Result<BTreeMap<String, String>, String> {
    let folder = root().join(FOLDER);
    let entries = fs::read_dir(&folder).map_err(|error| format!("{FOLDER}: {error}"))?;
    entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let stem = name.strip_suffix(".json")?.to_owned();
            let text = fs::read_to_string(entry.path())
                .map_err(|error| format!("{FOLDER}/{name}: {error}"));
            Some(text.map(|text| (stem, text)))
        })
        .collect()
}

#[cfg(test)]
mod tests;
