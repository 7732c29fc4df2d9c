//! An XML document as a tree: attributes as `@name`, text as the value of an element or as `#text`.

use quick_xml::NsReader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, QName, ResolveResult};
use tradecred_vc::json::{Object, Value};
use tradecred_vc::problem::{Code, Problem};

use super::{ATTRIBUTES, DEEPEST, LONGEST_NAME, MOST, TEXT, Xml, codes, is_character, is_name};
use crate::place::child;

/// An element that is being read.
struct Open {
    /// Its name in the tree.
    name: String,
    /// Where it stands, without indexes.
    path: String,
    members: Vec<(String, Value<'static>)>,
    /// How many of the members are attributes.
    attributes: usize,
    text: String,
}

/// The tree of a document.
pub(super) fn tree(xml: &Xml, text: &str) -> Result<Value<'static>, Problem> {
    if !text.chars().all(is_character) {
        return Err(Problem::at(&codes::FORM, ""));
    }
    let mut reader = NsReader::from_str(text);
    let mut open: Vec<Open> = Vec::new();
    let mut root: Option<(String, Value<'static>)> = None;
    let mut count = 0_usize;
    loop {
        let path = open
            .last()
            .map(|open| open.path.clone())
            .unwrap_or_default();
        let at = |code: Code| Problem::at(code, path.as_str());
        let event = reader.read_event().map_err(|_| at(&codes::FORM))?;
        match event {
            Event::Start(tag) => {
                count += 1;
                if root.is_some() {
                    return Err(at(&codes::FORM));
                }
                let opened = start(xml, &reader, &tag, &path, &mut count)?;
                open.push(opened);
            }
            Event::Empty(tag) => {
                count += 1;
                if root.is_some() {
                    return Err(at(&codes::FORM));
                }
                let opened = start(xml, &reader, &tag, &path, &mut count)?;
                close(xml, opened, &mut open, &mut root)?;
            }
            Event::End(_) => {
                let ended = open.pop().ok_or_else(|| at(&codes::FORM))?;
                close(xml, ended, &mut open, &mut root)?;
            }
            Event::Text(text) => {
                let said = text.xml10_content();
                match open.last_mut() {
                    Some(open) => open.text.push_str(&said),
                    None if said.trim().is_empty() => {}
                    None => return Err(at(&codes::FORM)),
                }
            }
            Event::CData(text) => {
                let open = open.last_mut().ok_or_else(|| at(&codes::FORM))?;
                open.text.push_str(&text.xml10_content());
            }
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|_| at(&codes::FORM))?;
                let mut place = [0; 4];
                let said = match character {
                    Some(character) if is_character(character) => {
                        Some(&*character.encode_utf8(&mut place))
                    }
                    Some(_) => return Err(at(&codes::FORM)),
                    None => resolve_xml_entity(&reference),
                };
                let said = said.ok_or_else(|| at(&codes::ENTITY))?;
                let open = open.last_mut().ok_or_else(|| at(&codes::FORM))?;
                open.text.push_str(said);
            }
            Event::Decl(said) => {
                let encoding = said.encoding().transpose().map_err(|_| at(&codes::FORM))?;
                if encoding.is_some_and(|name| !name.eq_ignore_ascii_case("utf-8")) {
                    return Err(at(&codes::FORM).detail("the encoding is not UTF-8"));
                }
            }
            Event::DocType(_) => return Err(at(&codes::DOCTYPE)),
            Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
        if open.len() > DEEPEST || count > MOST {
            return Err(at(&codes::SIZE));
        }
    }
    match root {
        Some((name, value)) if open.is_empty() => {
            let mut tree = Object::new();
            tree.insert(name, value);
            Ok(tree.into())
        }
        _ => Err(Problem::at(&codes::FORM, "")),
    }
}

/// An element that begins, with its attributes.
fn start(
    xml: &Xml,
    reader: &NsReader<&[u8]>,
    tag: &BytesStart<'_>,
    outer: &str,
    count: &mut usize,
) -> Result<Open, Problem> {
    let resolver = reader.resolver();
    let (namespace, local) = resolver.resolve_element(tag.name());
    let name = named(xml, &namespace, local.into_inner(), tag.name(), false)
        .map_err(|code| Problem::at(code, outer))?;
    let path = child(outer, &name);
    let at = |code: Code| Problem::at(code, path.as_str());
    let mut members: Vec<(String, Value<'static>)> = Vec::new();
    // Two attributes of one name are found below, where the number of attributes is bounded.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| at(&codes::FORM))?;
        *count += 1;
        if members.len() >= ATTRIBUTES {
            return Err(at(&codes::SIZE));
        }
        let value = attribute.value.as_ref();
        if value.contains('<') {
            return Err(at(&codes::FORM));
        }
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (namespace, local) = resolver.resolve_attribute(attribute.key);
        let name = named(xml, &namespace, local.into_inner(), attribute.key, true).map_err(at)?;
        let name = format!("@{name}");
        if members.iter().any(|(have, _)| *have == name) {
            return Err(at(&codes::FORM));
        }
        members.push((name, unescaped(value).map_err(at)?.into()));
    }
    Ok(Open {
        name,
        attributes: members.len(),
        path,
        members,
        text: String::new(),
    })
}

/// The text of an attribute: white space as spaces, references as what they are.
fn unescaped(value: &str) -> Result<String, Code> {
    let plain = value.replace("\r\n", " ").replace(['\t', '\n', '\r'], " ");
    let mut text = String::new();
    let mut rest = plain.as_str();
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let (name, after) = after.split_once(';').ok_or(&codes::FORM)?;
        match name.strip_prefix('#') {
            Some(number) => {
                let number = match number.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => number.parse(),
                };
                let character = number
                    .ok()
                    .and_then(char::from_u32)
                    .filter(|c| is_character(*c));
                text.push(character.ok_or(&codes::FORM)?);
            }
            None => text.push_str(resolve_xml_entity(name).ok_or(&codes::ENTITY)?),
        }
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

/// The name in the tree: with the prefix that the mapping gives to its namespace, whatever the document's is.
fn named(
    xml: &Xml,
    namespace: &ResolveResult<'_>,
    local: &str,
    name: QName<'_>,
    is_attribute: bool,
) -> Result<String, Code> {
    if local.len() > LONGEST_NAME {
        return Err(&codes::SIZE);
    }
    if !is_name(local) {
        return Err(&codes::FORM);
    }
    match namespace {
        ResolveResult::Unbound if is_attribute || !xml.namespaces.contains_key("") => {
            Ok(local.to_owned())
        }
        ResolveResult::Bound(Namespace(uri)) => {
            if name.prefix().is_some_and(|prefix| prefix.is_xml()) {
                return Ok(format!("xml:{local}"));
            }
            let known = xml.namespaces.iter().find(|(prefix, known)| {
                known.as_str() == *uri && !(is_attribute && prefix.is_empty())
            });
            match known {
                Some((prefix, _)) if prefix.is_empty() => Ok(local.to_owned()),
                Some((prefix, _)) => Ok(format!("{prefix}:{local}")),
                None => Err(&codes::NAMESPACE),
            }
        }
        _ => Err(&codes::NAMESPACE),
    }
}

/// An element that ends, as a member of the one around it.
fn close(
    xml: &Xml,
    ended: Open,
    open: &mut [Open],
    root: &mut Option<(String, Value<'static>)>,
) -> Result<(), Problem> {
    let Open {
        name,
        path,
        mut members,
        attributes,
        text,
    } = ended;
    let at = |code: Code| Problem::at(code, path.as_str());
    let has_elements = members.len() > attributes;
    if has_elements && !text.trim().is_empty() {
        return Err(at(&codes::MIXED));
    }
    let value = if members.is_empty() {
        Value::from(text)
    } else {
        if !has_elements && !text.is_empty() {
            members.push((TEXT.to_owned(), text.into()));
        }
        Value::Object(
            members
                .into_iter()
                .map(|(name, value)| (name.into(), value))
                .collect(),
        )
    };
    let Some(outer) = open.last_mut() else {
        *root = Some((name, value));
        return Ok(());
    };
    let is_list = xml.lists.contains(&path);
    let is_full = outer.members.len() >= 2 * ATTRIBUTES;
    let there = outer.members.iter_mut().find(|(have, _)| *have == name);
    match there.map(|(_, there)| there) {
        Some(Value::Array(list)) if is_list => list.push(value),
        Some(_) => return Err(at(&codes::TWICE)),
        None if is_full => return Err(at(&codes::SIZE)),
        None if is_list => outer.members.push((name, vec![value].into())),
        None => outer.members.push((name, value)),
    }
    Ok(())
}
