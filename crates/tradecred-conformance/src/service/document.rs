//! The document that a service is asked to issue, where its profile names none.

use serde_json::{Value, json};

use super::draw;
use super::profile::ServiceProfile;
use crate::recipe;

/// The published table of serial numbers.
const SERIALS: &str = include_str!("../../../../vocabulary/serials.json");
/// How often a text of JSON is looked for within another.
const ESCAPED_WITHIN: usize = 3;

/// An unsigned document without id and issuer, which the service adds. Its serial numbers are new ones at each call.
pub(super) fn unsigned(profile: &ServiceProfile) -> Value {
    let named = profile.document.clone();
    let mut document = named.unwrap_or_else(|| recipe::unsigned_certification(&draw::maker()));
    if let Value::Object(members) = &mut document {
        for added in ["id", "issuer", "credentialStatus", "proof"] {
            members.remove(added);
        }
    }
    for number in numbers(own_type(&document)) {
        if let Some(place) = document.pointer_mut(&format!("/credentialSubject{number}")) {
            *place = format!("TRIAL-{}-{}", draw::mark(), draw::word()).into();
        }
    }
    document
}

/// Where documents of a type have their serial numbers, by the published table.
fn numbers(document_type: &str) -> Vec<String> {
    let table: Value = serde_json::from_str(SERIALS).unwrap_or_default();
    let numbers = table["documents"][document_type]["numbers"].as_array();
    let numbers = numbers.into_iter().flatten();
    numbers
        .filter_map(|number| Some(number["number"].as_str()?.to_owned()))
        .collect()
}

/// The same in place of one that was issued.
pub(super) fn superseding(document: &Value, old: &Value, digest: &str) -> Value {
    let mut newer = document.clone();
    if let Some(subject) = newer
        .get_mut("credentialSubject")
        .and_then(Value::as_object_mut)
    {
        let reference = json!({
            "type": "CredentialReference",
            "id": old["id"],
            "credentialType": own_type(old),
            "digestMultibase": digest,
        });
        subject.insert("supersedes".to_owned(), reference);
    }
    newer
}

/// The first type beside `VerifiableCredential`.
pub(super) fn own_type(credential: &Value) -> &str {
    let types = credential["type"].as_array();
    let mut names = types.into_iter().flatten().filter_map(Value::as_str);
    names
        .find(|name| *name != "VerifiableCredential")
        .unwrap_or("VerifiableCredential")
}

/// The first of these texts that stands in a body, as it is or as JSON may spell it.
pub(super) fn found_in<'t>(
    body: &[u8],
    texts: impl IntoIterator<Item = &'t String>,
) -> Option<&'t str> {
    let body = String::from_utf8_lossy(body);
    let read = unescaped(&body);
    let mut texts = texts.into_iter().map(String::as_str);
    texts.find(|text| body.contains(*text) || read.contains(*text))
}

/// The same text with the escapes of JSON resolved, wherever they stand; a text of JSON within JSON too.
fn unescaped(text: &str) -> String {
    let mut read = text.to_owned();
    for _ in 0..ESCAPED_WITHIN {
        if !read.contains('\\') {
            break;
        }
        read = unescaped_once(&read);
    }
    read
}

fn unescaped_once(text: &str) -> String {
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        units.extend(before.encode_utf16());
        let mut after = escape.chars();
        after.next();
        match after.next() {
            Some('u') => {
                let digits = after.as_str().get(..4);
                match digits.and_then(|digits| u16::from_str_radix(digits, 16).ok()) {
                    Some(unit) => {
                        units.push(unit);
                        after = after.as_str().get(4..).unwrap_or_default().chars();
                    }
                    None => units.push(u16::from(b'u')),
                }
            }
            Some(named) => {
                let named = match named {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    other => other,
                };
                units.extend(named.encode_utf16(&mut [0; 2]).iter());
            }
            None => {}
        }
        rest = after.as_str();
    }
    units.extend(rest.encode_utf16());
    String::from_utf16_lossy(&units)
}

/// Every text of a document that says whom and what it is about: its own id, its place in a status list, names,
/// addresses, numbers and goods.
pub(super) fn private_texts(credential: &Value) -> Vec<String> {
    const TELLING: [&str; 12] = [
        "legalName",
        "email",
        "telephone",
        "streetAddress",
        "certificationNumber",
        "certificateNumber",
        "description",
        "identifier",
        "holder",
        "statusListCredential",
        "entryNumber",
        "carnetNumber",
    ];
    fn collect(value: &Value, name: &str, texts: &mut Vec<String>) {
        match value {
            Value::String(text) if TELLING.contains(&name) && text.len() >= 5 => {
                texts.push(text.clone());
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, name, texts)),
            Value::Object(members) => {
                members
                    .iter()
                    .for_each(|(name, value)| collect(value, name, texts));
            }
            _ => {}
        }
    }
    let mut texts = Vec::new();
    collect(credential, "", &mut texts);
    texts.extend(credential["id"].as_str().map(str::to_owned));
    texts.sort();
    texts.dedup();
    texts
}

#[cfg(test)]
mod tests {
    use super::found_in;

    #[test]
    fn a_text_is_found_however_json_spells_it() {
        let texts = ["https://node/lists/x", "Exportadora 𝄞 \"Sur\""].map(str::to_owned);
        for body in [
            "https://node/lists/x",
            r#"{"a":"https:\/\/node\/lists\/x"}"#,
            r#"{"https:\/\/node/list\u0073/x":1"#,
            r#"{"a":"{\"b\":\"https:\\/\\/node/lists\\u002Fx\"}"}"#,
            r#"{"a":"Exportador\u0061 \ud834\udd1e \"Sur\""}"#,
        ] {
            assert!(found_in(body.as_bytes(), &texts).is_some(), "{body}");
        }
        for body in [
            "",
            "\\",
            r"\u00",
            r"\u",
            r"\uzzzz",
            "https:",
            r#"{"a":"\\n"}"#,
        ] {
            assert_eq!(found_in(body.as_bytes(), &texts), None, "{body}");
        }
    }
}
