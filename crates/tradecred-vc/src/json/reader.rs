//! The strict reader: from bytes to values in one pass (SPEC chapter *JSON*).
//!
//! Every step moves forward through the document, so the cost is linear in its length. Members and
//! elements of all open containers wait on two shared stacks and move into a list of exactly their number
//! when their container closes: many small objects cost no more memory than they need.

use std::borrow::Cow;

use super::fault::{Fault, Step};
use super::names::Names;
use super::number::Number;
use super::object::Object;
use super::string::{self, StringFault};
use super::value::Value;
use super::{Limits, MAX_DEPTH, MAX_INTEGER, codes};
use crate::problem::{Code, Problem};

/// Reads one value; see [`super::read`].
pub(super) fn read<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Value<'a>, Problem> {
    if bytes.len() > limits.bytes {
        return Err(Problem::at(&codes::SIZE, "").detail(format!(
            "{} bytes where {} are accepted",
            bytes.len(),
            limits.bytes
        )));
    }
    let text = decode(bytes).map_err(|fault| fault.to_problem(bytes))?;
    let mut reader = Reader {
        text,
        bytes,
        at: 0,
        nodes_left: limits.nodes,
        members: Vec::with_capacity(64),
        elements: Vec::with_capacity(16),
    };
    reader
        .document(limits.depth.min(MAX_DEPTH))
        .map_err(|fault| fault.to_problem(bytes))
}

/// The document as text: UTF-8, and nothing in front of it.
fn decode(bytes: &[u8]) -> Result<&str, Box<Fault>> {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        return Err(Fault::at(
            0,
            &codes::BYTE_ORDER_MARK,
            "a UTF-8 byte order mark",
        ));
    }
    if looks_like_utf16(bytes) {
        return Err(Fault::at(
            0,
            &codes::ENCODING,
            "the document appears to be UTF-16 or UTF-32",
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        Fault::at(
            error.valid_up_to(),
            &codes::ENCODING,
            "bytes that are not UTF-8",
        )
    })
}

/// A mark of UTF-16, or a document of at least one unit pair whose first unit is an ASCII character.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
        [first, second, ..] => bytes.len().is_multiple_of(2) && (*first == 0) != (*second == 0),
        _ => false,
    }
}

/// A place in a document, and what the containers that are still open hold so far.
struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    nodes_left: usize,
    /// Members, those of the innermost object last.
    members: Vec<(Cow<'a, str>, Value<'a>)>,
    /// Elements, those of the innermost array last.
    elements: Vec<Value<'a>>,
}

impl<'a> Reader<'a> {
    /// The one value and the end.
    fn document(&mut self, levels: usize) -> Result<Value<'a>, Box<Fault>> {
        self.skip_space();
        let value = self.value(levels)?;
        self.skip_space();
        if self.at < self.bytes.len() {
            return Err(self.fault(&codes::TRAILING_DATA, "something follows the value"));
        }
        Ok(value)
    }

    /// The value at whose first byte we stand; `levels` more containers may be opened.
    fn value(&mut self, levels: usize) -> Result<Value<'a>, Box<Fault>> {
        self.nodes_left = self
            .nodes_left
            .checked_sub(1)
            .ok_or_else(|| self.fault(&codes::NODE_LIMIT, "more values than are accepted"))?;
        match self.peek() {
            Some(b'"') => {
                self.at += 1;
                self.string().map(Value::String)
            }
            Some(b'{') => self.object(self.one_level_less(levels)?).map(Value::Object),
            Some(b'[') => self.array(self.one_level_less(levels)?).map(Value::Array),
            Some(b'-' | b'0'..=b'9') => self.number().map(Value::Number),
            Some(b't') => self.word(b"true", Value::Bool(true)),
            Some(b'f') => self.word(b"false", Value::Bool(false)),
            Some(b'n') => self.word(b"null", Value::Null),
            Some(_) => Err(self.syntax("expected a value")),
            None => Err(self.syntax("expected a value, found the end")),
        }
    }

    fn object(&mut self, levels: usize) -> Result<Object<'a>, Box<Fault>> {
        self.at += 1;
        self.skip_space();
        if self.take(b'}') {
            return Ok(Object::new());
        }
        let first = self.members.len();
        let mut known = Names::default();
        loop {
            let name = self.name(&mut known, first)?;
            self.skip_space();
            if !self.take(b':') {
                return Err(self.syntax("expected a colon after the member name"));
            }
            self.skip_space();
            match self.value(levels) {
                Ok(value) => self.members.push((name, value)),
                Err(fault) => return Err(fault.under(Step::Member(name.into_owned()))),
            }
            self.skip_space();
            if self.take(b'}') {
                return Ok(Object::from_members(self.members.split_off(first)));
            }
            if !self.take(b',') {
                return Err(self.syntax("expected a comma or the end of the object"));
            }
            self.skip_space();
        }
    }

    /// A member name, if the object whose members begin at `first` does not have it yet.
    fn name(&mut self, known: &mut Names<'a>, first: usize) -> Result<Cow<'a, str>, Box<Fault>> {
        let start = self.at;
        if !self.take(b'"') {
            return Err(self.syntax("expected a member name in double quotes"));
        }
        let name = self.string()?;
        if known.is_new(&name, self.members.get(first..).unwrap_or_default()) {
            return Ok(name);
        }
        let fault = Fault::at(
            start,
            &codes::DUPLICATE_MEMBER,
            "the name stands here again",
        );
        Err(fault.under(Step::Member(name.into_owned())))
    }

    fn array(&mut self, levels: usize) -> Result<Vec<Value<'a>>, Box<Fault>> {
        self.at += 1;
        self.skip_space();
        if self.take(b']') {
            return Ok(Vec::new());
        }
        let first = self.elements.len();
        loop {
            let index = self.elements.len() - first;
            match self.value(levels) {
                Ok(value) => self.elements.push(value),
                Err(fault) => return Err(fault.under(Step::Element(index))),
            }
            self.skip_space();
            if self.take(b']') {
                return Ok(self.elements.split_off(first));
            }
            if !self.take(b',') {
                return Err(self.syntax("expected a comma or the end of the array"));
            }
            self.skip_space();
        }
    }

    /// The rest of a string, after its opening quote, and its closing one. Strings are most of a document,
    /// and calling this costs as much as reading a short one.
    #[inline(always)]
    fn string(&mut self) -> Result<Cow<'a, str>, Box<Fault>> {
        if let Some(plain) = string::plain(self.text, self.at) {
            self.at += plain.len() + 1;
            return Ok(Cow::Borrowed(plain));
        }
        self.unescaped_string().map(Cow::Owned)
    }

    /// The same for a string in which there is something to unescape.
    #[cold]
    fn unescaped_string(&mut self) -> Result<String, Box<Fault>> {
        let (unescaped, end) = string::unescape(self.text, self.at).map_err(|fault| {
            let StringFault {
                offset,
                code,
                detail,
            } = fault;
            Fault::at(offset, code, detail)
        })?;
        self.at = end;
        Ok(unescaped)
    }

    fn number(&mut self) -> Result<Number<'a>, Box<Fault>> {
        let start = self.at;
        self.take(b'-');
        let whole_start = self.at;
        self.digits("expected a digit")?;
        let whole = self.at - whole_start;
        if whole > 1 && self.bytes.get(whole_start) == Some(&b'0') {
            self.at = whole_start;
            return Err(self.syntax("a number does not begin with a superfluous zero"));
        }
        let mut is_integer = true;
        if self.take(b'.') {
            is_integer = false;
            self.digits("expected a digit after the decimal point")?;
        }
        if self.take(b'e') || self.take(b'E') {
            is_integer = false;
            let _ = self.take(b'+') || self.take(b'-');
            self.digits("expected a digit in the exponent")?;
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        // No integer of more digits than the limit is within it; so long a text need not be parsed.
        let exact = !is_integer
            || (whole <= 16
                && text
                    .parse()
                    .is_ok_and(|integer: i64| (-MAX_INTEGER..=MAX_INTEGER).contains(&integer)));
        if !exact {
            return Err(Fault::at(
                start,
                &codes::NUMBER_RANGE,
                "an integer beyond 9007199254740991",
            ));
        }
        match text.parse() {
            Ok(value) if f64::is_finite(value) => Ok(Number::new(text, value)),
            _ => Err(Fault::at(
                start,
                &codes::NUMBER_RANGE,
                "a number that no double comes near",
            )),
        }
    }

    /// One digit or more.
    fn digits(&mut self, otherwise: &'static str) -> Result<(), Box<Fault>> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start {
            Err(self.syntax(otherwise))
        } else {
            Ok(())
        }
    }

    fn word(&mut self, word: &[u8], value: Value<'a>) -> Result<Value<'a>, Box<Fault>> {
        if self
            .bytes
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(word))
        {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.syntax("expected a value"))
        }
    }

    fn one_level_less(&self, levels: usize) -> Result<usize, Box<Fault>> {
        levels
            .checked_sub(1)
            .ok_or_else(|| self.fault(&codes::DEPTH, "more levels than are accepted"))
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    #[cold]
    fn fault(&self, code: Code, detail: &'static str) -> Box<Fault> {
        Fault::at(self.at, code, detail)
    }

    #[cold]
    fn syntax(&self, detail: &'static str) -> Box<Fault> {
        self.fault(&codes::SYNTAX, detail)
    }
}
