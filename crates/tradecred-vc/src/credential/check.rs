//! The data-model checks: every finding of a credential at once.

use super::{Credential, Issuer, Reading, StatusEntry, VERIFIABLE_CREDENTIAL};
use super::{child, codes, data_model, objects_at, one_or_many, period};
use crate::context;
use crate::digest::{DigestMultibase, SriDigest};
use crate::json::{Object, Value, is_kept, number_precision_problems};
use crate::problem::Problem;
use crate::words::is_printable_ascii;

/// Findings of one kind are cut here: a document with more is not read by anybody.
const MOST_FINDINGS: usize = 100;

/// Each entry may name a list that inflates to 8 MiB: so many are looked at.
const MOST_STATUS_ENTRIES: usize = 4;

pub(super) fn read<'a>(
    object: &'a Object<'a>,
    reading: Reading<'_>,
) -> Result<Credential<'a>, Vec<Problem>> {
    let mut problems = Vec::new();
    let model = data_model::check(object, reading, &mut problems);
    let types = check_types(object, &mut problems);
    let id = check_id(object, &mut problems);
    let issuer = check_issuer(object, &mut problems);
    check_subject(object, &mut problems);
    let period = model
        .map(|model| period::read(object, model, &mut problems))
        .unwrap_or_default();
    let status = check_status(object, &mut problems);
    check_schema(object, &mut problems);
    check_related_resources(object, &mut problems);
    check_extensions(object, &mut problems);
    check_numbers_and_texts(object, &mut problems);
    match (issuer, model, problems.is_empty()) {
        (Some(issuer), Some(data_model), true) => Ok(Credential {
            object,
            data_model,
            id,
            types,
            issuer,
            valid_from: period.from,
            valid_until: period.until,
            status,
        }),
        _ => Err(problems),
    }
}

fn check_types<'a>(object: &'a Object<'a>, problems: &mut Vec<Problem>) -> Vec<&'a str> {
    let types = object.get("type").and_then(one_or_many).unwrap_or_default();
    if !types.contains(&VERIFIABLE_CREDENTIAL) {
        problems.push(Problem::at(&codes::TYPE, "/type"));
    }
    types
}

fn check_id<'a>(object: &'a Object<'a>, problems: &mut Vec<Problem>) -> Option<&'a str> {
    let value = object.get("id")?;
    let id = value.as_str().filter(|id| is_absolute_uri(id));
    if id.is_none() {
        problems.push(Problem::at(&codes::ID, "/id"));
    }
    id
}

/// The members of an issuer object: the identifier and what the base context lets it say of itself.
const ISSUER_MEMBERS: [&str; 4] = ["id", "name", "description", "type"];

fn check_issuer<'a>(object: &'a Object<'a>, problems: &mut Vec<Problem>) -> Option<Issuer<'a>> {
    let issuer = match object.get("issuer") {
        Some(Value::String(id)) => Some(Issuer { id, name: None }),
        Some(Value::Object(issuer))
            if issuer
                .iter()
                .all(|(name, _)| ISSUER_MEMBERS.contains(&name)) =>
        {
            issuer.get("id").and_then(Value::as_str).map(|id| Issuer {
                id,
                name: issuer.get("name").and_then(Value::as_str),
            })
        }
        _ => None,
    };
    let issuer = issuer.filter(|issuer| is_absolute_uri(issuer.id));
    if issuer.is_none() {
        problems.push(Problem::at(&codes::ISSUER, "/issuer"));
    }
    issuer
}

fn check_subject(object: &Object<'_>, problems: &mut Vec<Problem>) {
    let good = match object.get("credentialSubject") {
        Some(Value::Object(subject)) => !subject.is_empty(),
        Some(Value::Array(subjects)) => {
            !subjects.is_empty()
                && subjects
                    .iter()
                    .all(|subject| subject.as_object().is_some_and(|one| !one.is_empty()))
        }
        _ => false,
    };
    if !good {
        problems.push(Problem::at(&codes::SUBJECT, "/credentialSubject"));
    }
}

fn check_status<'a>(object: &'a Object<'a>, problems: &mut Vec<Problem>) -> Vec<StatusEntry<'a>> {
    status_entries(object).unwrap_or_else(|mut found| {
        problems.append(&mut found);
        Vec::new()
    })
}

/// The entries of `credentialStatus`; none where it is absent.
pub(crate) fn status_entries<'a>(
    object: &'a Object<'a>,
) -> Result<Vec<StatusEntry<'a>>, Vec<Problem>> {
    let Some(value) = object.get("credentialStatus") else {
        return Ok(Vec::new());
    };
    let problem = |pointer: String| Problem::at(&codes::STATUS_ENTRY, pointer);
    let Some(entries) = objects_at("/credentialStatus", value) else {
        return Err(vec![problem("/credentialStatus".to_owned())]);
    };
    if entries.len() > MOST_STATUS_ENTRIES {
        return Err(vec![
            problem("/credentialStatus".to_owned()).detail("more than 4"),
        ]);
    }
    let mut read = Vec::with_capacity(entries.len());
    let mut problems = Vec::new();
    for (pointer, entry) in entries {
        match status_entry(&pointer, entry) {
            Some(entry) => read.push(entry),
            None => problems.push(problem(pointer)),
        }
    }
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}

fn status_entry<'a>(pointer: &str, entry: &'a Object<'a>) -> Option<StatusEntry<'a>> {
    let text = |name: &str| entry.get(name).and_then(Value::as_str);
    let entry_type = text("type")?;
    if entry_type != crate::status::ENTRY_TYPE {
        // Another kind of status: it is listed as not checked, its members are its own affair.
        return Some(StatusEntry {
            pointer: pointer.to_owned(),
            entry_type,
            purpose: "",
            index: "",
            list: "",
        });
    }
    if entry
        .get("statusSize")
        .is_some_and(|size| size != &Value::from(1))
    {
        return None;
    }
    if entry
        .get("id")
        .is_some_and(|id| !id.as_str().is_some_and(is_absolute_uri))
    {
        return None;
    }
    Some(StatusEntry {
        pointer: pointer.to_owned(),
        entry_type,
        purpose: text("statusPurpose")?,
        index: text("statusListIndex")?,
        list: text("statusListCredential").filter(|list| is_absolute_uri(list))?,
    })
}

fn check_schema(object: &Object<'_>, problems: &mut Vec<Problem>) {
    let Some(value) = object.get("credentialSchema") else {
        return;
    };
    let Some(schemas) = objects_at("/credentialSchema", value) else {
        problems.push(Problem::at(&codes::SCHEMA, "/credentialSchema"));
        return;
    };
    for (pointer, schema) in schemas {
        let id = schema
            .get("id")
            .and_then(Value::as_str)
            .is_some_and(is_absolute_uri);
        let kind = schema.get("type").and_then(Value::as_str).is_some();
        let digest = schema.get("digestSRI").is_none_or(|sri| {
            sri.as_str()
                .is_some_and(|text| SriDigest::parse(text).is_ok())
        });
        if !(id && kind && digest) {
            problems.push(Problem::at(&codes::SCHEMA, pointer));
        }
    }
}

fn check_related_resources(object: &Object<'_>, problems: &mut Vec<Problem>) {
    let Some(value) = object.get("relatedResource") else {
        return;
    };
    let Some(resources) = objects_at("/relatedResource", value) else {
        problems.push(Problem::at(&codes::RELATED_RESOURCE, "/relatedResource"));
        return;
    };
    let mut seen: Vec<&str> = Vec::new();
    for (pointer, resource) in resources {
        let id = resource
            .get("id")
            .and_then(Value::as_str)
            .filter(|id| is_absolute_uri(id));
        let fits = id.is_some_and(|id| !seen.contains(&id) && related_digest_fits(id, resource));
        if !fits {
            problems.push(Problem::at(&codes::RELATED_RESOURCE, pointer));
        }
        seen.extend(id);
    }
}

/// At least one well-formed digest; where it names a context that is pinned here, the digest of the
/// bytes that its publisher serves.
fn related_digest_fits(id: &str, resource: &Object<'_>) -> bool {
    let published = context::published_digest(id);
    let sri = resource.get("digestSRI").map(|value| {
        value
            .as_str()
            .and_then(|text| SriDigest::parse(text).ok())
            .is_some_and(|sri| {
                published.is_none_or(|hex| sri.sha256_hex().is_none_or(|given| given == hex))
            })
    });
    let multibase = resource.get("digestMultibase").map(|value| {
        value
            .as_str()
            .and_then(|text| DigestMultibase::parse(text).ok())
            .is_some_and(|digest| published.is_none_or(|hex| digest.digest().to_string() == hex))
    });
    match (sri, multibase) {
        (None, None) => false,
        (sri, multibase) => sri.unwrap_or(true) && multibase.unwrap_or(true),
    }
}

/// The members of an extension: what it is, whether it may be passed over, and its opaque content.
fn check_extensions(object: &Object<'_>, problems: &mut Vec<Problem>) {
    const PLACE: &str = "/credentialSubject/extensions";
    let subject = object.get("credentialSubject");
    let Some(value) = subject.and_then(|subject| subject.get("extensions")) else {
        return;
    };
    let Some(items) = value.as_array() else {
        problems.push(Problem::at(&codes::EXTENSION, PLACE));
        return;
    };
    for (index, item) in items.iter().enumerate() {
        let text = |name: &str| item.get(name).and_then(Value::as_str);
        let fits = text("type") == Some("Extension")
            && text("id").is_some_and(is_absolute_uri)
            && item.get("critical").and_then(Value::as_bool).is_some()
            && item.get("content").is_some();
        if !fits {
            problems.push(Problem::at(&codes::EXTENSION, format!("{PLACE}/{index}")));
        }
    }
}

fn check_numbers_and_texts(object: &Object<'_>, problems: &mut Vec<Problem>) {
    // Places are only worked out for the rare document that has something to point at.
    if !holds_finding(object) {
        return;
    }
    let mut found = Vec::new();
    walk_texts(object, &mut String::new(), &mut found);
    problems.append(&mut found);
    problems.extend(
        object
            .iter()
            .flat_map(|(name, value)| {
                number_precision_problems(value)
                    .into_iter()
                    .map(move |mut problem| {
                        problem.pointer = format!("{}{}", child("", name), problem.pointer);
                        problem
                    })
            })
            .take(MOST_FINDINGS),
    );
}

/// Whether there is a text with a control character or a number that its canonical form changes.
fn holds_finding(object: &Object<'_>) -> bool {
    fn in_value(value: &Value<'_>) -> bool {
        match value {
            Value::String(text) => has_control(text),
            Value::Number(number) => !is_kept(number),
            Value::Array(items) => items.iter().any(in_value),
            Value::Object(object) => holds_finding(object),
            Value::Null | Value::Bool(_) => false,
        }
    }
    object
        .iter()
        .any(|(name, value)| has_control(name) || in_value(value))
}

fn walk_texts(object: &Object<'_>, path: &mut String, found: &mut Vec<Problem>) {
    for (name, value) in object.iter() {
        let length = path.len();
        crate::problem::push_token(path, name);
        if has_control(name) {
            found.push(Problem::at(&codes::TEXT_CONTROL, path.clone()));
        }
        walk_text(value, path, found);
        path.truncate(length);
        if found.len() >= MOST_FINDINGS {
            return;
        }
    }
}

fn walk_text(value: &Value<'_>, path: &mut String, found: &mut Vec<Problem>) {
    match value {
        Value::String(text) if has_control(text) => {
            found.push(Problem::at(&codes::TEXT_CONTROL, path.clone()));
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if matches!(item, Value::Bool(_) | Value::Null | Value::Number(_)) {
                    continue;
                }
                let length = path.len();
                crate::problem::push_token(path, &index.to_string());
                walk_text(item, path, found);
                path.truncate(length);
            }
        }
        Value::Object(object) => walk_texts(object, path, found),
        _ => {}
    }
}

/// Control characters other than line feed and tab, and the bidirectional overrides that make a
/// text look like another one. Most strings are printable ASCII, which has none of them.
#[inline]
fn has_control(text: &str) -> bool {
    !is_printable_ascii(text) && has_refused_character(text)
}

/// The same for a text with something else in it. For nearly all of them one pass over bytes decides: no
/// control byte, and no lead byte of the two blocks (U+0080..U+009F, U+2000..U+2FFF) in which the refused
/// characters lie.
fn has_refused_character(text: &str) -> bool {
    let suspicious = |byte| matches!(byte, 0..0x20 | 0x7f | 0xc2 | 0xe2);
    text.bytes().any(suspicious)
        && text.chars().any(|c| {
            (c.is_control() && c != '\n' && c != '\t')
                || ('\u{202a}'..='\u{202e}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        })
}

/// Whether a text is an absolute URI: a scheme, a colon, and something after it, without spaces,
/// controls or the characters RFC 3986 excludes.
#[must_use]
pub fn is_absolute_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let mut letters = scheme.bytes();
    letters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
        && !rest.is_empty()
        && !text.bytes().fold(false, |found, b| found | is_excluded(b))
}

/// Whether a byte stands in no URI. Without a branch, so that many are looked at in one step.
const fn is_excluded(b: u8) -> bool {
    (b <= 0x20)
        | (b == 0x7f)
        | (b == b'<')
        | (b == b'>')
        | (b == b'"')
        | (b == b'{')
        | (b == b'}')
        | (b == b'|')
        | (b == b'\\')
        | (b == b'^')
        | (b == b'`')
}
