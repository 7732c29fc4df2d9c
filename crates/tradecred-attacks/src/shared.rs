//! Exports of others, where the shared samples are at hand: each file with every framing that takes it for its own.

use std::fs;
use std::path::Path;

use tradecred_adapters::framing::FRAMINGS;

use crate::{Export, Lesser};

/// The largest sample that is tried, in bytes: many times over, a larger one would take the time of all others.
const LARGEST: u64 = 32 * 1024;

/// The samples below a folder that a framing takes for its own; none where there is no such folder.
///
/// # Errors
/// Where a framing is not known by its name.
pub fn shared(folder: &Path) -> Result<Vec<Export>, String> {
    let mut files = Vec::new();
    walk(folder, &mut files);
    files.sort();
    let mut all = Vec::new();
    for (name, bytes) in files {
        for framing in FRAMINGS {
            // Nearly everything looks like JSON or rows.
            let is_plain = ["json", "csv"].contains(&framing.name());
            if is_plain || !framing.recognises(&bytes) {
                continue;
            }
            let export = Export::of(framing.name(), &name, &bytes)?;
            all.push(with_proof(export));
        }
    }
    Ok(all)
}

/// Notes whether what is read of an export is proved, each record of it.
fn with_proof(export: Export) -> Export {
    let read = export.framing.read(&export.bytes, export.setting());
    let is_proved = read.is_ok_and(|records| {
        let mut each = records.iter();
        !records.is_empty() && each.all(|record| !record.proof.proved.is_empty())
    });
    if !is_proved {
        return export;
    }
    let lesser = match export.framing.name() {
        "vc" => Lesser::Unproved,
        name if name.starts_with("fabric") => Lesser::Without("block"),
        _ => Lesser::Nothing,
    };
    export.proved().or(lesser)
}

fn walk(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let Ok(what) = entry.metadata() else { continue };
        if what.is_dir() {
            walk(&path, files);
        } else if what.len() <= LARGEST
            && let Ok(bytes) = fs::read(&path)
        {
            files.push((entry.file_name().to_string_lossy().into_owned(), bytes));
        }
    }
}
