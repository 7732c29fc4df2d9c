//! An export of lines in columns, taken apart: a unit goes from the line that begins it to before the next.

use std::io::{BufRead, Read as _};

use super::super::units::{LARGEST, UnitError, too_large};
use super::table::FixedWidth;
use super::tree;

/// How far the reading of an export has come: the line that the next unit begins with.
#[derive(Debug, Default)]
pub(in super::super) struct Lines {
    first: Vec<u8>,
}

impl Lines {
    /// The next unit.
    pub(in super::super) fn next(
        &mut self,
        reader: &mut impl BufRead,
        table: &FixedWidth,
    ) -> Result<Option<Vec<u8>>, UnitError> {
        let mut unit = std::mem::take(&mut self.first);
        let mut has_root = begins(table, &unit).0;
        loop {
            let mut line = Vec::new();
            let most = (LARGEST + 1).saturating_sub(unit.len()) as u64;
            if reader.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
                return Ok((!unit.is_empty()).then_some(unit));
            }
            let (is_root, begins) = begins(table, &line);
            if begins && has_root {
                self.first = line;
                return Ok(Some(unit));
            }
            has_root |= is_root;
            unit.append(&mut line);
            if unit.len() > LARGEST {
                return Err(too_large());
            }
        }
    }
}

/// Whether a line is the record that a unit is of, and whether a unit may begin with it.
fn begins(table: &FixedWidth, line: &[u8]) -> (bool, bool) {
    let line = tree::lines(line).next().unwrap_or_default();
    let kind = table.kind_of(line);
    let is_root = kind.is_some_and(|kind| kind.within.is_none());
    (is_root, is_root || kind.is_some_and(|kind| kind.before))
}
