//! An export of rows, taken apart: each row with the row of names before it, where there is one.

use std::io::{BufRead, Read as _};

use super::super::units::{LARGEST, LARGEST_HEAD, UnitError, too_large};

/// How far the reading of an export has come: the row of names, once it was read.
#[derive(Debug, Default)]
pub(in super::super) struct Rows {
    names: Vec<u8>,
}

impl Rows {
    /// The next row; a row of names alone is a unit, so that it is checked.
    pub(in super::super) fn next(
        &mut self,
        reader: &mut impl BufRead,
        header: bool,
    ) -> Result<Option<Vec<u8>>, UnitError> {
        let is_first = header && self.names.is_empty();
        if is_first {
            self.names = row(reader, LARGEST)?;
            if self.names.len() > LARGEST_HEAD {
                return Err(too_large());
            }
        }
        let row = row(reader, LARGEST - self.names.len())?;
        if !row.is_empty() {
            return Ok(Some([self.names.as_slice(), &row].concat()));
        }
        let alone = is_first && !self.names.is_empty();
        Ok(alone.then(|| self.names.clone()))
    }
}

/// One row: it ends with a line in which no quotation mark is open.
fn row(reader: &mut impl BufRead, most: usize) -> Result<Vec<u8>, UnitError> {
    let (mut row, mut is_open) = (Vec::new(), false);
    loop {
        let length = row.len();
        let mut rest = reader.by_ref().take((most + 1 - length) as u64);
        if rest.read_until(b'\n', &mut row)? == 0 {
            return Ok(row);
        }
        if row.len() > most {
            return Err(too_large());
        }
        let line = row.get(length..).unwrap_or_default();
        let marks = line.iter().filter(|byte| **byte == b'"').count();
        is_open ^= marks % 2 == 1;
        if !is_open {
            return Ok(row);
        }
    }
}
