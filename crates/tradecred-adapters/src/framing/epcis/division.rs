//! Documents of EPCIS in an export: one that is no larger than a unit is one, a larger one is taken apart event by
//! event, each with what stands before the events.

use std::io::{BufRead, Cursor, Read as _};

use tradecred_vc::problem::Problem;

use super::super::json::{Scan, Values, next_said, value};
use super::super::units::{LARGEST, LARGEST_HEAD, UnitError, faulty, too_large, unfinished};
use super::{BODY, EVENTS, codes};

/// What ends a document behind its last event.
const END: &[u8] = b"]}}";

/// Where among documents of EPCIS the reading has come.
#[derive(Debug, Default)]
pub(in super::super) struct Events {
    values: Values,
    /// The large document that is taken apart.
    large: Option<Large>,
}

/// A document that is too large to be held.
#[derive(Debug)]
struct Large {
    /// Its bytes to before the first event.
    head: Vec<u8>,
    /// What was read of it, from the first event on.
    begun: Cursor<Vec<u8>>,
    is_first: bool,
}

impl Events {
    /// The next document, or the next event of a large one as a document.
    pub(in super::super) fn next(
        &mut self,
        reader: &mut impl BufRead,
    ) -> Result<Option<Vec<u8>>, UnitError> {
        loop {
            if let Some(large) = &mut self.large {
                if let Some(unit) = large.next(reader)? {
                    return Ok(Some(unit));
                }
                self.large = None;
            }
            if !self.values.go_on(reader)? {
                return Ok(None);
            }
            let mut begun = Vec::new();
            if Scan::default().take(reader, &mut begun, LARGEST)? {
                return Ok(Some(begun));
            }
            self.large = Some(Large::of(begun).ok_or_else(too_large)?);
        }
    }
}

impl Large {
    /// The document that begins so; nothing where its events do not begin within what stands before them.
    fn of(begun: Vec<u8>) -> Option<Self> {
        let start = begun.get(..LARGEST_HEAD)?;
        let mut rest = start;
        take(&mut rest, b'{')?;
        loop {
            let name = value(&mut rest, LARGEST_HEAD).ok()?;
            take(&mut rest, b':')?;
            if is_name(&name, BODY) {
                break;
            }
            next_said(&mut rest).ok()?;
            value(&mut rest, LARGEST_HEAD).ok()?;
            take(&mut rest, b',')?;
            next_said(&mut rest).ok()?;
        }
        take(&mut rest, b'{')?;
        next_said(&mut rest).ok()?;
        let name = value(&mut rest, LARGEST_HEAD).ok()?;
        take(&mut rest, b':')?;
        take(&mut rest, b'[').filter(|()| is_name(&name, EVENTS.0))?;
        let length = start.len() - rest.len();
        let head = begun.get(..length)?.to_vec();
        let mut begun = Cursor::new(begun);
        begun.set_position(length as u64);
        Some(Self {
            head,
            begun,
            is_first: true,
        })
    }

    /// The next event, with what stands before the events; nothing at the end of the document.
    fn next(&mut self, reader: &mut impl BufRead) -> Result<Option<Vec<u8>>, UnitError> {
        let mut reader = (&mut self.begun).chain(reader);
        match next_said(&mut reader)? {
            None => return Err(unfinished()),
            Some(b']') => {
                reader.consume(1);
                return end(&mut reader).map(|()| None);
            }
            Some(_) if self.is_first => self.is_first = false,
            Some(b',') => {
                reader.consume(1);
                next_said(&mut reader)?;
            }
            Some(_) => return Err(faulty()),
        }
        let most = LARGEST - self.head.len() - END.len();
        let event = value(&mut reader, most)?;
        Ok(Some([self.head.as_slice(), &event, END].concat()))
    }
}

/// The end of a document behind its events, of which the ones before it would know nothing more.
fn end(reader: &mut impl BufRead) -> Result<(), UnitError> {
    let problem = |code| Err(UnitError::Faulty(Problem::at(code, EVENTS.1)));
    for code in [&codes::FORM, &codes::BEHIND] {
        match next_said(reader)? {
            Some(b'}') => reader.consume(1),
            Some(b',') => return problem(code),
            Some(_) => return Err(faulty()),
            None => return Err(unfinished()),
        }
    }
    Ok(())
}

/// Takes this byte and the white space before it, where it comes next.
fn take(rest: &mut &[u8], byte: u8) -> Option<()> {
    let next = next_said(rest).ok()?;
    (next == Some(byte)).then(|| rest.consume(1))
}

/// Whether a value is this name, without an escape in it.
fn is_name(value: &[u8], name: &str) -> bool {
    let inner = value.strip_prefix(b"\"");
    inner.and_then(|inner| inner.strip_suffix(b"\"")) == Some(name.as_bytes())
}
