//! Values as text again, with the order of members and the spelling of numbers kept (SPEC chapter *JSON*).

use super::string::plain_end;
use super::value::Value;
use crate::words::is_plain_in_json;

/// Something that text is appended to.
pub(crate) trait Sink {
    /// Appends text.
    fn push_text(&mut self, text: &str);

    /// Appends text between quotes, as it stands.
    fn push_quoted(&mut self, text: &str);
}

impl Sink for String {
    fn push_text(&mut self, text: &str) {
        self.push_str(text);
    }

    #[inline]
    fn push_quoted(&mut self, text: &str) {
        self.reserve(text.len() + 2);
        self.push('"');
        self.push_str(text);
        self.push('"');
    }
}

impl Sink for Vec<u8> {
    fn push_text(&mut self, text: &str) {
        self.extend_from_slice(text.as_bytes());
    }

    #[inline]
    fn push_quoted(&mut self, text: &str) {
        self.reserve(text.len() + 2);
        self.push(b'"');
        self.extend_from_slice(text.as_bytes());
        self.push(b'"');
    }
}

/// The value as JSON text without any white space.
#[must_use]
pub fn to_string(value: &Value<'_>) -> String {
    let mut out = String::new();
    write_value(value, Layout::Compact, &mut out);
    out
}

/// The value as JSON text for people: two spaces a level, one member or element a line.
#[must_use]
pub fn to_string_pretty(value: &Value<'_>) -> String {
    let mut out = String::new();
    write_value(value, Layout::Indented(0), &mut out);
    out
}

/// How containers are laid out.
#[derive(Clone, Copy)]
enum Layout {
    Compact,
    /// At so many levels.
    Indented(usize),
}

impl Layout {
    const fn inside(self) -> Self {
        match self {
            Self::Compact => Self::Compact,
            Self::Indented(levels) => Self::Indented(levels + 1),
        }
    }

    const fn colon(self) -> &'static str {
        match self {
            Self::Compact => ":",
            Self::Indented(_) => ": ",
        }
    }

    fn new_line(self, out: &mut String) {
        if let Self::Indented(levels) = self {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", levels));
        }
    }
}

fn write_value(value: &Value<'_>, layout: Layout, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => out.push_str(number.as_str()),
        Value::String(text) => write_string(text, out),
        Value::Array(elements) => {
            let write_element = |element: &Value<'_>, out: &mut String| {
                write_value(element, layout.inside(), out);
            };
            write_container(["[", "]"], elements.iter(), layout, out, write_element);
        }
        Value::Object(object) => {
            let write_member = |(name, value): (&str, &Value<'_>), out: &mut String| {
                write_string(name, out);
                out.push_str(layout.colon());
                write_value(value, layout.inside(), out);
            };
            write_container(["{", "}"], object.iter(), layout, out, write_member);
        }
    }
}

fn write_container<T>(
    [open, close]: [&str; 2],
    items: impl ExactSizeIterator<Item = T>,
    layout: Layout,
    out: &mut String,
    write_item: impl Fn(T, &mut String),
) {
    let is_empty = items.len() == 0;
    out.push_str(open);
    for (index, item) in items.enumerate() {
        if index > 0 {
            out.push(',');
        }
        layout.inside().new_line(out);
        write_item(item, out);
    }
    if !is_empty {
        layout.new_line(out);
    }
    out.push_str(close);
}

/// A string in quotes, with the escapes of RFC 8785 section 3.2.2.2 and no others.
#[inline]
pub(crate) fn write_string(text: &str, out: &mut impl Sink) {
    if is_plain_in_json(text) {
        out.push_quoted(text);
    } else {
        write_escaped(text, out);
    }
}

/// The same for a text in which something has to be escaped.
#[cold]
fn write_escaped(text: &str, out: &mut impl Sink) {
    out.push_text("\"");
    let mut rest = text;
    loop {
        let (plain, special) = rest
            .split_at_checked(plain_end(rest.as_bytes(), 0))
            .unwrap_or((rest, ""));
        out.push_text(plain);
        let mut characters = special.chars();
        match characters.next() {
            None => break,
            Some('"') => out.push_text("\\\""),
            Some('\\') => out.push_text("\\\\"),
            Some('\u{8}') => out.push_text("\\b"),
            Some('\t') => out.push_text("\\t"),
            Some('\n') => out.push_text("\\n"),
            Some('\u{c}') => out.push_text("\\f"),
            Some('\r') => out.push_text("\\r"),
            Some(control) => out.push_text(&format!("\\u{:04x}", u32::from(control))),
        }
        rest = characters.as_str();
    }
    out.push_text("\"");
}
