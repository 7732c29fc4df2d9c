//! The one record that is asked about, and the anchor it is held against.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use tradecred::evidence_anchor::CREDENTIAL_TYPE;
use tradecred_vc::anchor::Hashing;
use tradecred_vc::credential::names_type;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{Object, Value};

use crate::input::{read_json, unreadable};
use crate::outcome::Failure;

/// A record: a file, or a line of one.
#[derive(Debug, Args)]
pub(super) struct OneRecord {
    /// The record, or the file with the line that it is
    #[arg(long = "record", value_name = "FILE")]
    file: PathBuf,
    /// Which line of the file is the record, from 1; the whole file, if absent
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u64).range(1..))]
    line: Option<u64>,
}

impl OneRecord {
    /// The digest of its bytes, read piece by piece.
    pub(super) fn digest(&self) -> Result<DigestMultibase, Failure> {
        let fault = |error| unreadable(&self.file, &error);
        let mut reader = BufReader::new(File::open(&self.file).map_err(fault)?);
        for before in 1..self.line.unwrap_or(1) {
            let skipped = reader.skip_until(b'\n').map_err(fault)?;
            if skipped == 0 {
                return Err(self.no_line(before - 1));
            }
        }
        let mut hashing = Hashing::default();
        let mut is_there = self.line.is_none();
        loop {
            let piece = reader.fill_buf().map_err(fault)?;
            if piece.is_empty() {
                break;
            }
            is_there = true;
            let end = self.line.and(piece.iter().position(|byte| *byte == b'\n'));
            let part = end.and_then(|end| piece.get(..end)).unwrap_or(piece);
            hashing.feed(part);
            if end.is_some() {
                break;
            }
            let read = piece.len();
            reader.consume(read);
        }
        if is_there {
            Ok(hashing.finish())
        } else {
            Err(self.no_line(self.line.unwrap_or(1) - 1))
        }
    }

    fn no_line(&self, lines: u64) -> Failure {
        Failure::usage(format!("`{}` has {lines} lines", self.file.display()))
    }
}

/// Reads an anchor: the credential, and how many records it has.
pub(super) fn anchor(path: &Path) -> Result<(Object<'static>, u64), Failure> {
    let wrong = || Failure::usage(format!("`{}`: not an `{CREDENTIAL_TYPE}`", path.display()));
    let Value::Object(credential) = read_json(path)? else {
        return Err(wrong());
    };
    let subject = credential.get("credentialSubject");
    let count = subject
        .and_then(|subject| subject.pointer("/batch/recordCount")?.as_i64())
        .and_then(|count| u64::try_from(count).ok());
    match count {
        Some(count) if names_type(&credential, CREDENTIAL_TYPE) => Ok((credential, count)),
        _ => Err(wrong()),
    }
}

/// Everything of a file, piece by piece.
pub(super) fn pieces(
    path: &Path,
    take: &mut dyn FnMut(&[u8]) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let fault = |error| unreadable(path, &error);
    let mut file = File::open(path).map_err(fault)?;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut buffer).map_err(fault)?;
        match buffer.get(..read) {
            Some(piece) if !piece.is_empty() => take(piece)?,
            _ => return Ok(()),
        }
    }
}
