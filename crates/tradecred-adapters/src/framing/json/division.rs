//! JSON values taken out of an export one by one: the elements of one array, or values one behind the other.

use std::io::{self, BufRead};

use super::super::units::{LARGEST, UnitError, faulty, too_large, unfinished};

/// Where among JSON values the reading has come.
#[derive(Debug, Default)]
pub(in super::super) struct Values {
    /// Whether they are the elements of an array; not known before the first.
    in_array: Option<bool>,
}

impl Values {
    /// The next value.
    pub(in super::super) fn next(
        &mut self,
        reader: &mut impl BufRead,
    ) -> Result<Option<Vec<u8>>, UnitError> {
        if !self.go_on(reader)? {
            return Ok(None);
        }
        value(reader, LARGEST).map(Some)
    }

    /// Goes on to where the next value begins; says whether there is one.
    pub(in super::super) fn go_on(&mut self, reader: &mut impl BufRead) -> Result<bool, UnitError> {
        let Some(first) = next_said(reader)? else {
            return match self.in_array {
                Some(true) => Err(unfinished()),
                _ => Ok(false),
            };
        };
        if self.in_array.is_none() {
            self.in_array = Some(first == b'[');
            if first == b'[' {
                reader.consume(1);
                if next_said(reader)? == Some(b']') {
                    return end_of_array(reader);
                }
            }
        } else if self.in_array == Some(true) {
            match first {
                b',' => reader.consume(1),
                b']' => return end_of_array(reader),
                _ => return Err(faulty()),
            }
            next_said(reader)?;
        }
        Ok(true)
    }
}

fn end_of_array(reader: &mut impl BufRead) -> Result<bool, UnitError> {
    reader.consume(1);
    match next_said(reader)? {
        Some(_) => Err(faulty()),
        None => Ok(false),
    }
}

/// The next byte that is no white space, which stays in the reader.
pub(in super::super) fn next_said(reader: &mut impl BufRead) -> io::Result<Option<u8>> {
    loop {
        let buffer = reader.fill_buf()?;
        let Some(length) = (!buffer.is_empty()).then_some(buffer.len()) else {
            return Ok(None);
        };
        let said = buffer
            .iter()
            .position(|byte| !b" \t\r\n".contains(byte))
            .and_then(|at| Some((at, *buffer.get(at)?)));
        match said {
            Some((at, byte)) => {
                reader.consume(at);
                return Ok(Some(byte));
            }
            None => reader.consume(length),
        }
    }
}

/// The bytes of one JSON value of at most so many, from its first byte to its last.
pub(in super::super) fn value(
    reader: &mut impl BufRead,
    most: usize,
) -> Result<Vec<u8>, UnitError> {
    let (mut unit, mut scan) = (Vec::new(), Scan::default());
    if scan.take(reader, &mut unit, most)? {
        Ok(unit)
    } else {
        Err(too_large())
    }
}

/// How far into a JSON value a scan has come.
#[derive(Debug, Default)]
pub(in super::super) struct Scan {
    depth: usize,
    in_text: bool,
    escaped: bool,
}

impl Scan {
    /// Takes the bytes of a value to its end, or until there are more than so many; says whether it ended.
    pub(in super::super) fn take(
        &mut self,
        reader: &mut impl BufRead,
        unit: &mut Vec<u8>,
        most: usize,
    ) -> Result<bool, UnitError> {
        loop {
            let buffer = reader.fill_buf()?;
            if buffer.is_empty() {
                let is_plain = !unit.is_empty() && self.depth == 0 && !self.in_text;
                return if is_plain {
                    Ok(true)
                } else {
                    Err(unfinished())
                };
            }
            let end = self.end_in(buffer);
            let taken = buffer
                .get(..end.unwrap_or(buffer.len()))
                .unwrap_or_default();
            unit.extend_from_slice(taken);
            let length = taken.len();
            reader.consume(length);
            if unit.len() > most {
                return Ok(false);
            }
            if end.is_some() {
                return if unit.is_empty() {
                    Err(faulty())
                } else {
                    Ok(true)
                };
            }
        }
    }

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
