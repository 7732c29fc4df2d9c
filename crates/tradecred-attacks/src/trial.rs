//! One input held against what every framing promises: it is refused with a code, or read, and what was read comes
//! back.

use std::hash::{DefaultHasher, Hash, Hasher};

use tradecred_adapters::framing::{Record, Units, Witness};
use tradecred_adapters::{Converter, Mapping, Residue};
use tradecred_vc::json::{self, Limits, Value};

use crate::Export;

/// The most units that are taken of an input, and the most records that are written again.
const UNITS: usize = 64;
const RECORDS: usize = 8;

/// What became of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Trial {
    /// The code for which it was refused; nothing where it was read.
    pub refused: Option<&'static str>,
    /// A number for the way that it took, the same for inputs that fare alike.
    pub way: u64,
}

/// Holds an input against the promises, in the setting of an export: the framing alone reads and writes it, the
/// units are taken from it as from a stream, and where there is a mapping the converter takes it there and back.
///
/// # Errors
/// The promise that was broken.
pub fn trial(export: &Export, input: &[u8]) -> Result<Trial, String> {
    let read = export.read(input);
    let mut way = DefaultHasher::new();
    export.framing.recognises(input).hash(&mut way);
    let refused = match &read {
        Err(problem) => {
            let most = input.len() + 1_000;
            if problem.pointer.len() > most || problem.detail.len() > most {
                return Err(format!("{}: more is told than was read", problem.code.code));
            }
            problem.code.code.hash(&mut way);
            let place = problem
                .pointer
                .bytes()
                .filter(|byte| !byte.is_ascii_digit());
            place.collect::<Vec<_>>().hash(&mut way);
            Some(problem.code.code)
        }
        Ok(records) => {
            records.len().min(4).hash(&mut way);
            for record in records.iter().take(RECORDS) {
                (record.proof.proved.len(), record.proof.open.len()).hash(&mut way);
                comes_back(export, record)?;
            }
            None
        }
    };
    let division = export.framing.division(&export.options);
    let reader = std::io::BufReader::with_capacity(16, input);
    for unit in Units::new(reader, division).take(UNITS) {
        unit.as_ref()
            .is_ok_and(|unit| unit.is_empty())
            .hash(&mut way);
    }
    if let Some(mapping) = export.mapping {
        converted(export, mapping, input)?.hash(&mut way);
    }
    Ok(Trial {
        refused,
        way: way.finish(),
    })
}

/// That a record which was read is read again of what it is written as, where the framing can write it.
fn comes_back(export: &Export, record: &Record<'_>) -> Result<(), String> {
    let written = export
        .framing
        .write(&record.tree, Some(&record.frame), export.setting());
    if written.proof_left.is_some() || !written.losses.is_empty() {
        return Ok(());
    }
    let again = export.framing.read(&written.bytes, export.setting());
    let again = again.map_err(|problem| {
        format!(
            "what it was written as is refused: {} at `{}`",
            problem.code.code, problem.pointer
        )
    })?;
    match again.as_slice() {
        [one] if one.tree == record.tree => Ok(()),
        [one] => Err(format!(
            "another record comes back: {} for {}",
            json::to_string(&one.tree),
            json::to_string(&record.tree)
        )),
        more => Err(format!("{} records come back for one", more.len())),
    }
}

/// How many documents are made of an input; each has a residue that is JSON, and with it what was read comes back.
fn converted(export: &Export, mapping: &'static Mapping, input: &[u8]) -> Result<usize, String> {
    let mut converter = Converter::new(mapping).with_anchors(export.anchors.clone());
    let unit = match &export.document {
        Some(document) => {
            converter = converter.with_witnesses(vec![Witness::new(input)]);
            document
        }
        None => input,
    };
    let Ok(each) = converter.each(unit) else {
        return Ok(0);
    };
    let is_only = each.len() == 1;
    let made: Vec<_> = each.into_iter().flatten().take(RECORDS).collect();
    for one in &made {
        let text = json::to_string(&one.residue.to_value());
        let limits = Limits {
            bytes: usize::MAX,
            nodes: usize::MAX,
            depth: json::MAX_DEPTH,
        };
        let value: Value<'_> = json::read(text.as_bytes(), &limits)
            .map_err(|problem| format!("the residue is no JSON: {}", problem.code.code))?;
        match Residue::from_value(&value) {
            Ok(residue) if residue == one.residue => {}
            Ok(_) => return Err("another residue comes back".to_owned()),
            Err(error) => return Err(error.to_string()),
        }
        let at_hand = (!is_only).then_some(unit);
        let back = converter.back(&one.document, Some(&one.residue), at_hand);
        let back = back.map_err(|error| format!("the document does not come back: {error}"))?;
        if is_only && back.losses.is_lossless() && back.bytes != unit {
            return Err(format!(
                "other bytes come back, and no loss is told: {}",
                String::from_utf8_lossy(&back.bytes)
            ));
        }
    }
    Ok(made.len())
}
