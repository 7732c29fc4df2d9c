//! A tree as an XML document, in the normal form, and what that costs.

use std::fmt::Write as _;

use tradecred_vc::json::{Object, Value};

use super::super::Loss;
use super::{ATTRIBUTES, DEEPEST, TEXT, Xml, is_character, is_name};
use crate::loss::Fate;
use crate::place::child;

/// The document of a tree.
pub(super) fn document(xml: &Xml, tree: &Value<'_>, losses: &mut Vec<Loss>) -> String {
    let mut writer = Writer {
        xml,
        text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
        losses,
    };
    let mut members = tree.as_object().into_iter().flat_map(Object::iter);
    if let Some((name, value)) = members.next() {
        writer.element(name, value, (&child("", name), &child("", name)), 1);
    }
    if members.next().is_some() || tree.as_object().is_none_or(Object::is_empty) {
        writer.drop("", "a document is exactly one element");
    }
    writer.text.push('\n');
    writer.text
}

struct Writer<'w> {
    xml: &'w Xml,
    text: String,
    losses: &'w mut Vec<Loss>,
}

impl Writer<'_> {
    /// An element: its path is without the indexes that its pointer has.
    fn element(
        &mut self,
        name: &str,
        value: &Value<'_>,
        (path, pointer): (&str, &str),
        depth: usize,
    ) {
        if !self.is_known(name, false) || depth > DEEPEST {
            return self.drop(pointer, "no element can have this name or depth");
        }
        let empty = Object::new();
        let members = match value {
            Value::String(_) => &empty,
            Value::Object(members) if !members.is_empty() => members,
            _ => return self.drop(pointer, "an element is a text or an object with members"),
        };
        self.text.push('<');
        self.text.push_str(name);
        if depth == 1 {
            for (prefix, uri) in &self.xml.namespaces {
                let colon = if prefix.is_empty() { "" } else { ":" };
                let uri = escaped(uri).unwrap_or_default();
                let _ = write!(self.text, " xmlns{colon}{prefix}=\"{uri}\"");
            }
        }
        let is_attribute = |(name, _): &(&str, &Value<'_>)| name.starts_with('@');
        for (member, value) in members.iter().filter(is_attribute).take(ATTRIBUTES) {
            let name = member.trim_start_matches('@');
            match value.as_str().and_then(escaped) {
                Some(text) if self.is_known(name, true) => {
                    let _ = write!(self.text, " {name}=\"{text}\"");
                }
                _ => self.drop(
                    &child(pointer, member),
                    "it is no name and text of an attribute",
                ),
            }
        }
        self.text.push('>');
        let has_elements = members
            .iter()
            .any(|(name, _)| !name.starts_with(['@', '#']));
        match value.as_str().map(escaped) {
            Some(Some(text)) => self.text.push_str(&text),
            Some(None) => self.drop(pointer, "it holds a character that XML does not have"),
            None => {}
        }
        for (member, value) in members.iter().filter(|member| !is_attribute(member)) {
            let (path, at) = (child(path, member), child(pointer, member));
            if member != TEXT {
                self.part(member, value, (&path, &at), depth);
                continue;
            }
            match value.as_str().and_then(escaped) {
                Some(text) if !has_elements => self.text.push_str(&text),
                _ => self.drop(&at, "there is no text beside elements"),
            }
        }
        let _ = write!(self.text, "</{name}>");
    }

    /// A member that is an element, or a list of them.
    fn part(&mut self, name: &str, value: &Value<'_>, (path, at): (&str, &str), depth: usize) {
        let is_list = self.xml.lists.iter().any(|list| list == path);
        match value.as_array() {
            Some(list) if is_list && !list.is_empty() => {
                for (index, value) in list.iter().enumerate() {
                    let at = child(at, &index.to_string());
                    self.element(name, value, (path, &at), depth + 1);
                }
            }
            None if !is_list => self.element(name, value, (path, at), depth + 1),
            _ => self.drop(
                at,
                "the mapping says which elements are lists with at least one element",
            ),
        }
    }

    /// Whether a name is one of XML, with a prefix that the mapping declares.
    fn is_known(&self, name: &str, is_attribute: bool) -> bool {
        match name.split_once(':') {
            None => is_name(name),
            Some(("xml", local)) => is_attribute && is_name(local),
            Some((prefix, local)) => {
                !prefix.is_empty() && self.xml.namespaces.contains_key(prefix) && is_name(local)
            }
        }
    }

    fn drop(&mut self, pointer: &str, why: &str) {
        self.losses.push(Loss::of(Fate::Dropped, pointer, why));
    }
}

/// A text with references where a reader would read something else; nothing where XML has no such text.
fn escaped(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => {
                let _ = write!(out, "&#{};", u32::from(character));
            }
            _ if is_character(character) => out.push(character),
            _ => return None,
        }
    }
    Some(out)
}
