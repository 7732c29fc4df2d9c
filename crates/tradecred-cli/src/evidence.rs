//! Evidence from files: one evidence file, or a folder of evidence files and credentials (SPEC chapter
//! *Policy and evidence*).

use std::fs;
use std::path::{Path, PathBuf};

use tradecred_fetch::Fetcher;
use tradecred_vc::credential::names_type;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{Object, Value};

use crate::input::{read_json, unreadable};
use crate::outcome::Failure;

/// The file that is the evidence of a folder, where there is one.
const EVIDENCE_FILE: &str = "evidence.json";

/// The most files that are merged.
const MAXIMUM_FILES: usize = 10_000;

/// The types of credentials that have a place of their own in evidence; all others are `credentials`.
const PLACES: [(&str, &str); 3] = [
    (RELIED_ON[0], "trustLists"),
    (RELIED_ON[1], "authorityLists"),
    ("BitstringStatusListCredential", "statusLists"),
];

/// Lists that decide who is believed: a folder from somebody else must not bring its own.
const RELIED_ON: [&str; 2] = ["TrustListCredential", "AuthorityListCredential"];

/// The evidence in these files and folders, with these trust lists added.
///
/// # Errors
/// Unreachable for what cannot be read; usage for what is no evidence.
pub(crate) fn gather(paths: &[PathBuf], trust: &[PathBuf]) -> Result<Evidence, Failure> {
    let mut merged = Object::new();
    for path in paths {
        if path.is_dir() {
            for file in files_of(path)? {
                add_file(&mut merged, &file)?;
            }
        } else {
            add_file(&mut merged, path)?;
        }
    }
    for path in trust {
        let list = match read_json(path)? {
            Value::Object(list) if is_relied_on(&list) => list,
            _ => return Err(wrong(path, NO_LIST)),
        };
        for (name, value) in in_its_place(list) {
            if let Value::Array(items) = value {
                append(&mut merged, &name, items);
            }
        }
    }
    Evidence::read(&Value::Object(merged)).map_err(Failure::usage)
}

/// Adds the list at an address that somebody relies on.
///
/// # Errors
/// Unreachable for what cannot be fetched; usage for what is no such list.
pub(crate) fn rely_on(
    evidence: &mut Evidence,
    address: &str,
    fetcher: &Fetcher,
) -> Result<(), Failure> {
    let list = fetcher
        .object(address)
        .map_err(|why| Failure::unreachable(format!("`{address}`: {why}")))?;
    if !is_relied_on(&list) {
        return Err(wrong(Path::new(address), NO_LIST));
    }
    if names_type(&list, RELIED_ON[0]) {
        evidence.add_trust_list(list);
    } else {
        evidence.add_authority_list(list);
    }
    Ok(())
}

/// The addresses among the names of lists, and the files.
pub(crate) fn by_place(names: &[PathBuf]) -> (Vec<&str>, Vec<PathBuf>) {
    let (mut addresses, mut files) = (Vec::new(), Vec::new());
    for name in names {
        match name.to_str().filter(|name| name.starts_with("https://")) {
            Some(address) => addresses.push(address),
            None => files.push(name.clone()),
        }
    }
    (addresses, files)
}

const NO_LIST: &str = "neither a TrustListCredential nor an AuthorityListCredential";

fn is_relied_on(list: &Object<'_>) -> bool {
    RELIED_ON.iter().any(|kind| names_type(list, kind))
}

/// `evidence.json` alone where the folder has one; else every `.json` file, in the order of names.
fn files_of(dir: &Path) -> Result<Vec<PathBuf>, Failure> {
    let whole = dir.join(EVIDENCE_FILE);
    if whole.is_file() {
        return Ok(vec![whole]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| unreadable(dir, &error))? {
        let path = entry.map_err(|error| unreadable(dir, &error))?.path();
        if path.is_file()
            && path
                .extension()
                .is_some_and(|extension| extension == "json")
        {
            files.push(path);
        }
        if files.len() > MAXIMUM_FILES {
            return Err(wrong(dir, &format!("more than {MAXIMUM_FILES} files")));
        }
    }
    if files.is_empty() {
        return Err(wrong(dir, "no `.json` files, so there is no evidence"));
    }
    files.sort_unstable();
    Ok(files)
}

fn add_file(merged: &mut Object<'static>, path: &Path) -> Result<(), Failure> {
    let object = match read_json(path)? {
        Value::Object(object) => object,
        _ => return Err(wrong(path, "evidence must be an object")),
    };
    if let Some(kind) = RELIED_ON.iter().find(|kind| names_type(&object, kind)) {
        let reason = format!("a {kind} is relied on only where you name it: give it with --trust");
        return Err(wrong(path, &reason));
    }
    let part = if object.contains("type") {
        in_its_place(object)
    } else {
        object
    };
    // Read on its own first, so that a fault names the file it stands in.
    let part = Value::Object(part);
    Evidence::read(&part).map_err(|problem| wrong(path, &problem.to_string()))?;
    let Value::Object(part) = part else {
        return Ok(());
    };
    for (name, value) in part {
        match value {
            Value::Array(items) => append(merged, &name, items),
            other if merged.get(&name).is_some_and(|known| *known != other) => {
                return Err(wrong(path, &format!("another file gives another `{name}`")));
            }
            other => {
                merged.insert(name.into_owned(), other);
            }
        }
    }
    Ok(())
}

/// Evidence that holds just this credential.
fn in_its_place(credential: Object<'static>) -> Object<'static> {
    let place = PLACES
        .iter()
        .find(|(name, _)| names_type(&credential, name));
    let place = place.map_or("credentials", |(_, place)| *place);
    let mut item = Value::Object(credential);
    if place == "statusLists" {
        let mut entry = Object::new();
        entry.insert("credential", item);
        item = Value::Object(entry);
    }
    let mut evidence = Object::new();
    evidence.insert(place, Value::Array(vec![item]));
    evidence
}

fn append(merged: &mut Object<'static>, name: &str, items: Vec<Value<'static>>) {
    match merged.get_mut(name) {
        Some(Value::Array(known)) => known.extend(items),
        _ => {
            merged.insert(name.to_owned(), Value::Array(items));
        }
    }
}

fn wrong(path: &Path, reason: &str) -> Failure {
    Failure::usage(format!("`{}`: {reason}", path.display()))
}

#[cfg(test)]
mod tests;
