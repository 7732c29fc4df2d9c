//! Exports of many units, taken apart one by one (SPEC section *Streams*): what is held at a time is one unit.

use std::fmt;
use std::io::{self, BufRead, Read as _};

use tradecred_vc::problem::Problem;

use super::codes;
use super::csv::Rows;
use super::epcis::Events;
use super::fabric::blockfile::{self, Chain};
use super::fixed_width::{FixedWidth, Lines};
use super::json::Values;
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
    /// The same, of documents of EPCIS, of which one that is too large to be a unit is taken apart event by event.
    Events,
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
    /// Where among JSON values the reading has come.
    values: Values,
    /// Where among documents of EPCIS the reading has come.
    events: Events,
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
            values: Values::default(),
            events: Events::default(),
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
            Division::Json => self.values.next(&mut self.reader),
            Division::Events => self.events.next(&mut self.reader),
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

pub(super) fn too_large() -> UnitError {
    UnitError::Faulty(Problem::at(&codes::UNIT_SIZE, ""))
}

pub(super) fn unfinished() -> UnitError {
    UnitError::Faulty(Problem::at(&codes::UNIT_UNFINISHED, ""))
}

pub(super) fn faulty() -> UnitError {
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
