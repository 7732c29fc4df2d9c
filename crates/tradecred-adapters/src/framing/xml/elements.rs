//! An XML document of many records, taken apart: each record with the elements around it, and with what stands
//! before the first.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::Event;
use tradecred_vc::problem::Problem;

use super::super::units::{UnitError, unfinished};
use super::codes;

/// How far the reading of a document has come.
#[derive(Debug, Default)]
pub(in super::super) struct Elements {
    /// What stands before the first record.
    before: Vec<u8>,
    /// The ends of the elements around the records.
    behind: Vec<u8>,
    /// Whether the first record was found.
    begun: bool,
    /// How many of the elements around the records have ended.
    closed: usize,
}

impl Elements {
    /// How many bytes stand around each record.
    pub(in super::super) fn around(&self) -> usize {
        if self.begun {
            self.before.len() + self.behind.len()
        } else {
            0
        }
    }

    /// The next record; a document without any is a unit by itself.
    pub(in super::super) fn next(
        &mut self,
        reader: impl BufRead,
        path: &[String],
    ) -> Result<Option<Vec<u8>>, UnitError> {
        let mut reader = Reader::from_reader(reader);
        // Names are checked where the unit is read as a whole.
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        let (mut buffer, mut element) = (Vec::new(), Vec::new());
        let mut depth = 0_usize;
        let mut around: Vec<String> = Vec::new();
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer);
            let event = event.map_err(|_| faulty(&codes::FORM))?;
            match &event {
                Event::DocType(_) => return Err(faulty(&codes::DOCTYPE)),
                Event::Eof if depth > 0 => return Err(unfinished()),
                Event::Eof if self.begun && self.closed + 1 == path.len() => return Ok(None),
                Event::Eof if !self.begun && around.is_empty() => {
                    self.begun = true;
                    self.closed = path.len().saturating_sub(1);
                    let unit = std::mem::take(&mut self.before);
                    return Ok((!unit.is_empty()).then_some(unit));
                }
                Event::Eof => return Err(unfinished()),
                _ if depth > 0 => {
                    put(&event, &mut element);
                    match event {
                        Event::Start(_) => depth += 1,
                        Event::End(_) => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        return Ok(Some(self.unit(&element)));
                    }
                }
                Event::Start(tag) | Event::Empty(tag) => {
                    let name = tag.name().into_inner().to_owned();
                    if !self.is_record(&name, &around, path) {
                        if self.begun {
                            return Err(faulty(&codes::BESIDE));
                        }
                        put(&event, &mut self.before);
                        if matches!(event, Event::Start(_)) {
                            around.push(name);
                        }
                        continue;
                    }
                    if !self.begun {
                        self.begun = true;
                        let ends = around.iter().rev().map(|name| format!("</{name}>"));
                        self.behind = ends.collect::<String>().into_bytes();
                    }
                    put(&event, &mut element);
                    if matches!(event, Event::Empty(_)) {
                        return Ok(Some(self.unit(&element)));
                    }
                    depth = 1;
                }
                Event::End(_) if self.begun => {
                    self.closed += 1;
                    if self.closed >= path.len() {
                        return Err(faulty(&codes::FORM));
                    }
                }
                Event::End(_) => {
                    around.pop();
                    put(&event, &mut self.before);
                }
                Event::Comment(_) | Event::PI(_) if self.begun => {}
                Event::Text(text) if self.begun && text.trim().is_empty() => {}
                _ if self.begun => return Err(faulty(&codes::BESIDE)),
                _ => put(&event, &mut self.before),
            }
        }
    }

    /// Whether an element is a record: the first has the whole path, the others stand beside it.
    fn is_record(&self, name: &str, around: &[String], path: &[String]) -> bool {
        let local = |name: &str| name.rsplit(':').next().unwrap_or_default().to_owned();
        let is_last = path.last().is_some_and(|last| *last == local(name));
        if self.begun {
            return is_last && self.closed == 0;
        }
        let outer = path.split_last().map_or(&[][..], |(_, outer)| outer);
        is_last
            && around
                .iter()
                .map(|name| local(name))
                .eq(outer.iter().cloned())
    }

    fn unit(&self, element: &[u8]) -> Vec<u8> {
        [self.before.as_slice(), element, &self.behind].concat()
    }
}

fn faulty(code: tradecred_vc::problem::Code) -> UnitError {
    UnitError::Faulty(Problem::at(code, ""))
}

/// The bytes of an event, as they were.
fn put(event: &Event<'_>, out: &mut Vec<u8>) {
    let (before, inner, behind): (&str, &str, &str) = match event {
        Event::Start(tag) => ("<", tag, ">"),
        Event::Empty(tag) => ("<", tag, "/>"),
        Event::End(tag) => ("</", tag, ">"),
        Event::Text(text) => ("", text, ""),
        Event::CData(text) => ("<![CDATA[", text, "]]>"),
        Event::Comment(text) => ("<!--", text, "-->"),
        Event::Decl(inner) => ("<?", inner, "?>"),
        Event::PI(inner) => ("<?", inner, "?>"),
        Event::GeneralRef(name) => ("&", name, ";"),
        Event::DocType(_) | Event::Eof => ("", "", ""),
    };
    for part in [before, inner, behind] {
        out.extend_from_slice(part.as_bytes());
    }
}
