//! Exports of many units, taken apart one by one (SPEC section *Streams*): what is held at a time is one unit.

use std::fmt;
use std::io::{self, BufRead, Read as _};

use tradecred_vc::problem::Problem;

use super::codes;
use super::csv::Rows;
use super::fabric::blockfile::{self, Chain};
use super::fixed_width::{FixedWidth, Lines};
use super::xml::Elements;

/// The largest unit of an export, in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;
/// The most that stands before each unit and belongs to all of them, in bytes.
pub(super) const LARGEST_HEAD: usize = 64 * 1024;

/// How an export of many units is taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Division {
    /// The export is one unit.
    Whole,
    /// The elements of one JSON array, or JSON values one behind the other, each in a line or not.
    Json,
    /// Lines in columns, from one that begins a unit by this table to before the next.
    Lines(FixedWidth),
    /// Rows of separated values, each with the row of names before it, where there is one.
    Rows {
        /// Whether the first row gives the names.
        header: bool,
    },
    /// The elements of an XML document that this path of local names leads to, each in the elements around it and
    /// with what stands before the first.
    Elements(Vec<String>),
    /// Blocks of Hyperledger Fabric, each behind its length, of which each follows the one before it.
    FabricBlocks,
}

/// Why no more units come.
#[derive(Debug)]
#[non_exhaustive]
pub enum UnitError {
    /// The export cannot be read.
    Unreadable(io::Error),
    /// What was read is no export of units.
    Faulty(Problem),
}

impl fmt::Display for UnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => error.fmt(f),
            Self::Faulty(problem) => problem.fmt(f),
        }
    }
}

impl std::error::Error for UnitError {}

impl UnitError {
    /// The problem of an export that is at hand.
    pub(super) fn into_problem(self) -> Problem {
        match self {
            Self::Faulty(problem) => problem,
            Self::Unreadable(_) => Problem::at(&codes::UNIT_UNFINISHED, ""),
        }
    }
}

impl From<io::Error> for UnitError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// The units of an export, in its order. After an error there are no more.
#[derive(Debug)]
pub struct Units<R> {
    reader: R,
    division: Division,
    /// Whether the units are the elements of a JSON array; not known before the first.
    in_array: Option<bool>,
    /// The line that the next unit begins with.
    lines: Lines,
    /// The row of names.
    rows: Rows,
    /// How far into an XML document the reading has come.
    elements: Elements,
    /// Where the chain of blocks has come.
    chain: Chain,
    ended: bool,
}

impl<R: BufRead> Units<R> {
    /// The units of an export.
    pub fn new(reader: R, division: Division) -> Self {
        Self {
            reader,
            division,
            in_array: None,
            lines: Lines::default(),
            rows: Rows::default(),
            elements: Elements::default(),
            chain: Chain::default(),
            ended: false,
        }
    }

    fn whole(&mut self) -> Result<Option<Vec<u8>>, UnitError> {
        let mut unit = Vec::new();
        let most = LARGEST as u64 + 1;
        self.reader.by_ref().take(most).read_to_end(&mut unit)?;
        self.ended = true;
        if unit.len() > LARGEST {
            return Err(too_large());
        }
        Ok(Some(unit))
    }

    fn elements(&mut self, path: &[String]) -> Result<Option<Vec<u8>>, UnitError> {
        let most = (LARGEST + 1).saturating_sub(self.elements.around()) as u64;
        let mut reader = self.reader.by_ref().take(most);
        let next = self.elements.next(&mut reader, path);
        if reader.limit() == 0 || self.elements.around() > LARGEST_HEAD {
            return Err(too_large());
        }
        next
    }

    fn block(&mut self) -> Result<Option<Vec<u8>>, UnitError> {
        let mut unit = Vec::new();
        let length = loop {
            let taken = self.reader.by_ref().take(1).read_to_end(&mut unit)?;
            match blockfile::length(&unit) {
                _ if taken == 0 && unit.is_empty() => return Ok(None),
                _ if taken == 0 => return Err(unfinished()),
                Some(length) => break length,
                None if unit.len() >= blockfile::LENGTH => return Err(too_large()),
                None => {}
            }
        };
        if length > (LARGEST - blockfile::LENGTH) as u64 {
            return Err(too_large());
        }
        if self.reader.by_ref().take(length).read_to_end(&mut unit)? as u64 != length {
            return Err(unfinished());
        }
        self.chain.go_on(&unit).map_err(UnitError::Faulty)?;
        Ok(Some(unit))
    }

    fn json(&mut self) -> Result<Option<Vec<u8>>, UnitError> {
        let Some(first) = self.next_said()? else {
            return match self.in_array {
                Some(true) => Err(unfinished()),
                _ => Ok(None),
            };
        };
        if self.in_array.is_none() {
            self.in_array = Some(first == b'[');
            if first == b'[' {
                self.reader.consume(1);
                if self.next_said()? == Some(b']') {
                    return self.end_of_array();
                }
            }
        } else if self.in_array == Some(true) {
            match first {
                b',' => self.reader.consume(1),
                b']' => return self.end_of_array(),
                _ => return Err(faulty()),
            }
            self.next_said()?;
        }
        self.value().map(Some)
    }

    /// The next byte that is no white space, which stays in the reader.
    fn next_said(&mut self) -> io::Result<Option<u8>> {
        loop {
            let buffer = self.reader.fill_buf()?;
            let Some(length) = (!buffer.is_empty()).then_some(buffer.len()) else {
                return Ok(None);
            };
            let said = buffer
                .iter()
                .position(|byte| !b" \t\r\n".contains(byte))
                .and_then(|at| Some((at, *buffer.get(at)?)));
            match said {
                Some((at, byte)) => {
                    self.reader.consume(at);
                    return Ok(Some(byte));
                }
                None => self.reader.consume(length),
            }
        }
    }

    fn end_of_array(&mut self) -> Result<Option<Vec<u8>>, UnitError> {
        self.reader.consume(1);
        self.ended = true;
        match self.next_said()? {
            Some(_) => Err(faulty()),
            None => Ok(None),
        }
    }

    /// The bytes of one JSON value, from its first byte to its last.
    fn value(&mut self) -> Result<Vec<u8>, UnitError> {
        let mut unit = Vec::new();
        let mut scan = Scan::default();
        loop {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                let is_plain = !unit.is_empty() && scan.depth == 0 && !scan.in_text;
                return if is_plain {
                    Ok(unit)
                } else {
                    Err(unfinished())
                };
            }
            let end = scan.end_in(buffer);
            let taken = buffer
                .get(..end.unwrap_or(buffer.len()))
                .unwrap_or_default();
            unit.extend_from_slice(taken);
            let length = taken.len();
            self.reader.consume(length);
            if unit.len() > LARGEST {
                return Err(too_large());
            }
            if end.is_some() {
                return if unit.is_empty() {
                    Err(faulty())
                } else {
                    Ok(unit)
                };
            }
        }
    }
}

impl<R: BufRead> Iterator for Units<R> {
    type Item = Result<Vec<u8>, UnitError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        // Taken out for the while, since the reading changes the rest.
        let division = std::mem::replace(&mut self.division, Division::Whole);
        let next = match &division {
            Division::Whole => self.whole(),
            Division::Json => self.json(),
            Division::Lines(table) => self.lines.next(&mut self.reader, table),
            Division::Rows { header } => self.rows.next(&mut self.reader, *header),
            Division::Elements(path) => self.elements(path),
            Division::FabricBlocks => self.block(),
        };
        self.division = division;
        self.ended |= !matches!(next, Ok(Some(_)));
        next.transpose()
    }
}

/// How far into a JSON value a scan has come.
#[derive(Debug, Default)]
struct Scan {
    depth: usize,
    in_text: bool,
    escaped: bool,
}

impl Scan {
    /// Where in these bytes the value ends; nothing where it goes on behind them.
    fn end_in(&mut self, bytes: &[u8]) -> Option<usize> {
        for (at, byte) in bytes.iter().enumerate() {
            if self.in_text {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => {
                        self.in_text = false;
                        if self.depth == 0 {
                            return Some(at + 1);
                        }
                    }
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => self.in_text = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' if self.depth <= 1 => {
                    return Some(if self.depth == 1 { at + 1 } else { at });
                }
                b'}' | b']' => self.depth -= 1,
                b',' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => return Some(at),
                _ => {}
            }
        }
        None
    }
}

pub(super) fn too_large() -> UnitError {
    UnitError::Faulty(Problem::at(&codes::UNIT_SIZE, ""))
}

pub(super) fn unfinished() -> UnitError {
    UnitError::Faulty(Problem::at(&codes::UNIT_UNFINISHED, ""))
}

fn faulty() -> UnitError {
    UnitError::Faulty(Problem::at(&codes::UNIT_FORM, ""))
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use proptest::prelude::*;

    use super::*;

    fn units(text: &str, buffer: usize) -> Vec<Result<String, &'static str>> {
        Units::new(
            BufReader::with_capacity(buffer, text.as_bytes()),
            Division::Json,
        )
        .map(|unit| match unit {
            Ok(unit) => Ok(String::from_utf8(unit).unwrap()),
            Err(UnitError::Faulty(problem)) => Err(problem.code.code),
            Err(UnitError::Unreadable(_)) => Err("io"),
        })
        .collect()
    }

    #[test]
    fn values_in_lines_and_elements_of_an_array_are_units() {
        for buffer in [1, 2, 3, 64] {
            let lines = units("{\"a\": \"}\\\"{\"}\n\n [1, 2]\r\n7 \"x,y\"", buffer);
            assert_eq!(
                lines,
                [
                    Ok("{\"a\": \"}\\\"{\"}".to_owned()),
                    Ok("[1, 2]".to_owned()),
                    Ok("7".to_owned()),
                    Ok("\"x,y\"".to_owned())
                ]
            );
            let array = units(" [ {\"a\": []}, 1.10 ,null] ", buffer);
            assert_eq!(
                array,
                [
                    Ok("{\"a\": []}".to_owned()),
                    Ok("1.10".to_owned()),
                    Ok("null".to_owned())
                ]
            );
        }
        assert_eq!(units("", 8), []);
        assert_eq!(units("[]", 8), []);
    }

    #[test]
    fn exports_that_end_too_early_or_go_on_are_told() {
        for (text, code) in [
            ("[{}", "framing.unit-unfinished"),
            ("[{},", "framing.unit-unfinished"),
            ("{\"a\":", "framing.unit-unfinished"),
            ("\"a", "framing.unit-unfinished"),
            ("[", "framing.unit-unfinished"),
            ("[{}] {}", "framing.unit-form"),
            ("[{} {}]", "framing.unit-form"),
            ("[,{}]", "framing.unit-form"),
        ] {
            let last = units(text, 4).pop();
            assert_eq!(last, Some(Err(code)), "{text}");
        }
    }

    #[test]
    fn a_unit_that_is_too_large_is_not_held() {
        let endless = std::io::Read::chain(&b"[\""[..], std::io::repeat(b'x'));
        let mut units = Units::new(BufReader::new(endless), Division::Json);
        let first = units.next().unwrap();
        assert!(
            matches!(first, Err(UnitError::Faulty(problem)) if problem.code.code == "framing.unit-size")
        );
        assert!(units.next().is_none());
    }

    proptest! {
        #[test]
        fn no_bytes_give_more_than_they_have(bytes in prop::collection::vec(any::<u8>(), 0..200), buffer in 1_usize..9) {
            let units = Units::new(BufReader::with_capacity(buffer, bytes.as_slice()), Division::Json);
            let total: usize = units.map(|unit| unit.map_or(0, |unit| { assert!(!unit.is_empty()); unit.len() })).sum();
            prop_assert!(total <= bytes.len());
        }
    }
}
