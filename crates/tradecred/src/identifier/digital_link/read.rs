//! Reading a link as a scanner gives it: strict about what could lead elsewhere, lenient about spellings
//! that mean the same (SPEC section *GS1 Digital Link*).

use std::fmt::Write as _;

use tradecred_vc::problem::Code;

use super::identifiers::{self, ApplicationIdentifier, Place, Row, by_code};
use super::{DigitalLink, Element, MOST_BYTES, Scanned, codes};

const SCHEME: &str = "https://";

/// Reads a link; the first thing that is wrong with it ends the reading.
pub(super) fn read(text: &str) -> Result<Scanned, Code> {
    if text.len() > MOST_BYTES {
        return Err(&codes::TOO_LONG);
    }
    let (scheme, rest) = text.split_at_checked(SCHEME.len()).ok_or(&codes::SCHEME)?;
    if !scheme.eq_ignore_ascii_case(SCHEME) {
        return Err(&codes::SCHEME);
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at_checked(end).ok_or(&codes::HOST)?;
    let host = host(authority)?;
    if rest.contains('#') {
        return Err(&codes::FRAGMENT);
    }
    check_characters(rest)?;
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, query),
        None => (rest, ""),
    };
    let (stem, mut elements) = self::path(path)?;
    let apart = self::query(query, &mut elements)?;
    let link = DigitalLink::compose(host, stem, elements);
    if link.text.len() > MOST_BYTES {
        return Err(&codes::TOO_LONG);
    }
    Ok(Scanned { link, apart })
}

/// The host in lower case: a domain name of several parts that reads as it is, and nothing beside it.
pub(super) fn host(authority: &str) -> Result<String, Code> {
    if authority.contains('@') {
        return Err(&codes::USER_INFO);
    }
    if authority.contains(':') {
        return Err(&codes::PORT);
    }
    let labels = || authority.split('.');
    let begins_with_letter = |label: &str| label.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_host = authority.len() <= 253
        && labels().count() > 1
        && labels().all(is_label)
        && labels().next_back().is_some_and(begins_with_letter);
    if is_host {
        Ok(authority.to_ascii_lowercase())
    } else {
        Err(&codes::HOST)
    }
}

/// A part of a host name; none in Punycode, which shows other letters than it is written with.
fn is_label(label: &str) -> bool {
    let is_reserved = label.get(2..4) == Some("--");
    (1..=63).contains(&label.len())
        && label
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
        && !is_reserved
}

/// Only characters that a path or a query may hold, and percent signs before two hexadecimal digits.
fn check_characters(text: &str) -> Result<(), Code> {
    let may_stand = |b: u8| b.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&b);
    let is_escape = |rest: &str| rest.get(..2).is_some_and(is_hexadecimal);
    if text.bytes().all(may_stand) && text.split('%').skip(1).all(is_escape) {
        Ok(())
    } else {
        Err(&codes::ENCODING)
    }
}

fn is_hexadecimal(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// What stands before the key, and the key with its qualifiers.
fn path(path: &str) -> Result<(Vec<String>, Vec<Element>), Code> {
    let path = path.strip_prefix('/').unwrap_or_default();
    if path.is_empty() {
        return Err(&codes::KEY);
    }
    let mut segments = path.split('/');
    if segments
        .clone()
        .any(|segment| segment.is_empty() || is_dots(segment))
    {
        return Err(&codes::PATH);
    }
    let mut stem = Vec::new();
    let (key, orders) = loop {
        let segment = segments.next().ok_or(&codes::KEY)?;
        if let Some(found) = identifiers::key(segment) {
            break found;
        }
        if !segment.bytes().all(super::is_unreserved) {
            return Err(&codes::PATH);
        }
        stem.push(segment.to_owned());
    };
    let mut elements = vec![element(key, segments.next().ok_or(&codes::KEY)?)?];
    let mut qualifiers = Vec::new();
    while let Some(name) = segments.next() {
        let value = segments.next().ok_or(&codes::QUALIFIER)?;
        qualifiers.push((by_code(name).ok_or(&codes::QUALIFIER)?, value));
    }
    let are_in_order = |order: &&[&str]| {
        let mut left = order.iter();
        let mut named = qualifiers.iter();
        named.all(|(row, _)| left.any(|code| *code == row.code))
    };
    if !qualifiers.is_empty() && !orders.iter().any(are_in_order) {
        return Err(&codes::QUALIFIER);
    }
    for (row, value) in qualifiers {
        elements.push(element(row, value)?);
    }
    Ok((stem, elements))
}

/// Whether those who resolve links would take a segment for the way to here or up, encoded or not.
fn is_dots(segment: &str) -> bool {
    matches!(
        segment.to_ascii_lowercase().replace("%2e", ".").as_str(),
        "." | ".."
    )
}

/// Adds the attributes in the query, by number; what is no identifier of the table is kept apart.
fn query(query: &str, elements: &mut Vec<Element>) -> Result<Vec<String>, Code> {
    let mut apart = Vec::new();
    let mut attributes: Vec<Element> = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(row) = decoded(name).and_then(|name| by_code(&name)) else {
            apart.push(pair.to_owned());
            continue;
        };
        let is_twice = attributes
            .iter()
            .any(|held| held.identifier == row.identifier);
        if is_twice || !matches!(row.place, Place::Attribute) {
            return Err(&codes::ATTRIBUTE);
        }
        attributes.push(element(row, value)?);
    }
    attributes.sort_by_key(|attribute| attribute.identifier);
    elements.append(&mut attributes);
    Ok(apart)
}

/// A value as it is meant, if it is of the format of its identifier.
fn element(row: &Row, written: &str) -> Result<Element, Code> {
    let value = decoded(written).ok_or(&codes::VALUE)?;
    let mut behind = value.split('%').skip(1);
    if behind.any(|rest| rest.get(..2).is_some_and(is_hexadecimal)) {
        return Err(&codes::DOUBLE_ENCODING);
    }
    row.check(&value)?;
    Ok(Element {
        identifier: row.identifier,
        value,
    })
}

/// A text without percent-encoding, where it is one.
fn decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (escape, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(escape, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

/// Elements as they stand in a path and in a query, in the order given.
pub(super) fn written(elements: &[(ApplicationIdentifier, &str)]) -> (String, String) {
    let mut path = String::new();
    let mut query = String::new();
    for (identifier, value) in elements {
        let value = super::encoded(value);
        if identifier.is_attribute() {
            let before = if query.is_empty() { '?' } else { '&' };
            query.push(before);
            let _ = write!(query, "{}={value}", identifier.code());
        } else {
            let _ = write!(path, "/{}/{value}", identifier.code());
        }
    }
    (path, query)
}
