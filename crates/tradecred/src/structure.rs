//! Reading a document out of a verified credential: the type decides, the published schema explains
//! (SPEC chapter *Rules*).
//!
//! The Rust type is the quick judge and stops at the first fault. Only where it refuses does the JSON
//! Schema, generated from the same type, list every fault with its place.

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use schemars::Schema;
use serde::Deserialize;
use tradecred_vc::json::Value;
use tradecred_vc::problem::{Code, Problem, push_token};
use tradecred_vc::report::{Check, Status};

use tradecred_vc::time::Date;

use crate::form::{Element, element_at};
use crate::identifier::{
    DigitalLink, GlobalLocationNumber, GlobalTradeItemNumber, ImoNumber, LegalEntityIdentifier,
};

/// The most structural faults of one document that are listed.
const MOST_FAULTS: usize = 200;

/// A place below the subject and what is wrong there.
type Fault = (String, String);

/// What the schema of a document adds to its type.
#[derive(Debug)]
pub(crate) struct Judge {
    /// Explains every fault. The formats that no pattern can say (check digits, leap days) are judged
    /// by the types themselves.
    validator: jsonschema::Validator,
    /// The members that are arrays. Everywhere else an array is a fault; serde would fill a struct from
    /// it, member by member. Sorted: they are a few dozen, and finding one of them needs no hashing.
    arrays: Vec<String>,
}

impl Judge {
    /// The judge of a schema; `None` if it is no schema, which a test rules out.
    pub(crate) fn of(schema: &Schema) -> Option<Self> {
        fn is<T: std::str::FromStr>(text: &str) -> bool {
            text.parse::<T>().is_ok()
        }
        let validator = jsonschema::options()
            .with_pattern_options(jsonschema::PatternOptions::regex())
            .should_validate_formats(true)
            .with_format("date", is::<Date>)
            .with_format("gln", is::<GlobalLocationNumber>)
            .with_format("gtin", is::<GlobalTradeItemNumber>)
            .with_format("lei", is::<LegalEntityIdentifier>)
            .with_format("imo", is::<ImoNumber>)
            .with_format("digital-link", is::<DigitalLink>)
            .build(schema.as_value())
            .ok()?;
        let mut arrays = BTreeSet::new();
        collect_arrays(schema.as_value(), schema.as_value(), &mut arrays);
        Some(Self {
            validator,
            arrays: arrays.into_iter().collect(),
        })
    }

    /// Whether the schema has an array of this name.
    fn has_array(&self, name: &str) -> bool {
        self.arrays
            .binary_search_by(|array| array.as_str().cmp(name))
            .is_ok()
    }
}

/// Adds the name of every property that is an array, in place or by reference.
fn collect_arrays(
    schema: &serde_json::Value,
    root: &serde_json::Value,
    found: &mut BTreeSet<String>,
) {
    let is_array = |property: &serde_json::Value| {
        let target = property
            .get("$ref")
            .and_then(serde_json::Value::as_str)
            .and_then(|reference| root.pointer(reference.strip_prefix('#')?));
        target
            .unwrap_or(property)
            .get("type")
            .and_then(serde_json::Value::as_str)
            == Some("array")
    };
    match schema {
        serde_json::Value::Object(members) => {
            let properties = members
                .get("properties")
                .and_then(serde_json::Value::as_object);
            for (name, property) in properties.into_iter().flatten() {
                if is_array(property) {
                    found.insert(name.clone());
                }
            }
            members
                .values()
                .for_each(|inner| collect_arrays(inner, root, found));
        }
        serde_json::Value::Array(items) => {
            items
                .iter()
                .for_each(|inner| collect_arrays(inner, root, found));
        }
        _ => {}
    }
}

/// The document of type `D` in a value, where nothing is wrong with it. What is wrong is not explained,
/// which costs far more than seeing that something is.
pub(crate) fn sound<'s, D: Deserialize<'s>>(
    subject: &'s Value<'s>,
    judge: Option<&'static Judge>,
) -> Option<D> {
    let fits = subject.as_object().is_some() && !holds_misfit(subject, "", judge);
    fits.then(|| D::deserialize(subject).ok()).flatten()
}

/// Reads a document of type `D` out of a credential's subject.
///
/// # Errors
/// Every structural fault, each under the code and the box of its element; faults that belong to no
/// element come under `otherwise`.
pub(crate) fn read<'s, D: Deserialize<'s>>(
    subject: &'s Value<'s>,
    judge: Option<&'static Judge>,
    elements: &[Element],
    otherwise: Code,
) -> Result<D, Vec<Check>> {
    sound(subject, judge).ok_or_else(|| {
        let refused = || Some(D::deserialize(subject).err()?.pointer());
        let faults = explain_all(subject, judge, &refused);
        checks(faults, elements, otherwise)
    })
}

/// What is reported of the faults.
fn checks(mut faults: Vec<Fault>, elements: &[Element], otherwise: Code) -> Vec<Check> {
    // In form order, as a person goes through the paper; within an element by place.
    faults.sort_by_cached_key(|(pointer, detail)| {
        let element = element_at(elements, &format!("/credentialSubject{pointer}"));
        let box_order = elements
            .iter()
            .position(|known| element.is_some_and(|found| std::ptr::eq(known, found)));
        (
            box_order.unwrap_or(elements.len()),
            pointer.clone(),
            detail.clone(),
        )
    });
    faults.dedup();
    faults
        .into_iter()
        .map(|(pointer, detail)| {
            let pointer = format!("/credentialSubject{pointer}");
            let element = element_at(elements, &pointer);
            let code = element.map_or(otherwise, |element| element.code);
            let mut check = Check::new(Status::Fail, Problem::at(code, pointer).detail(detail));
            check.form_box = element.and_then(|element| element.form_box);
            check.law = element.map(|element| element.law);
            check
        })
        .collect()
}

/// Every fault; `refused` says where the type itself stops.
fn explain_all(
    subject: &Value<'_>,
    judge: Option<&Judge>,
    refused: &dyn Fn() -> Option<String>,
) -> Vec<Fault> {
    let mut faults = misfits(subject, judge);
    let known: Vec<String> = faults.iter().map(|(pointer, _)| pointer.clone()).collect();
    faults.extend(
        explain_by_schema(subject, judge, refused)
            .into_iter()
            .filter(|(pointer, _)| !known.contains(pointer)),
    );
    faults
}

fn explain_by_schema(
    subject: &Value<'_>,
    judge: Option<&Judge>,
    refused: &dyn Fn() -> Option<String>,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    let instance = subject.to_serde();
    for error in judge
        .iter()
        .flat_map(|judge| judge.validator.iter_errors(&instance))
        .take(MOST_FAULTS)
    {
        explain(&error, &mut faults);
    }
    if faults.is_empty() {
        // What the type knows and the schema does not say; the two-judges test finds nothing of the kind.
        if let Some(pointer) = refused() {
            faults.push((pointer, "not a valid value of its kind".to_owned()));
        }
    }
    faults
}

/// A member that selects one of several forms. Of one that is no text the schema would tell in another
/// place.
const SELECTOR: &str = "scheme";

/// What the type alone would let pass: `null` (an absent member is left out) and an array where the schema
/// has none; and a selector that is no text.
fn misfits(subject: &Value<'_>, judge: Option<&Judge>) -> Vec<Fault> {
    fn walk(
        value: &Value<'_>,
        name: &str,
        judge: Option<&Judge>,
        path: &mut String,
        faults: &mut Vec<Fault>,
    ) {
        if let Some(fault) = misfit(value, name, judge) {
            faults.push((path.clone(), fault.to_owned()));
            return;
        }
        let length = path.len();
        for_each_child(value, |step, child| {
            match step {
                Step::Item(index) => push_token(path, &index.to_string()),
                Step::Member(name) => push_token(path, name),
            }
            walk(child, step.name(), judge, path, faults);
            path.truncate(length);
        });
    }
    let mut faults = Vec::new();
    if subject.as_object().is_none() {
        faults.push((String::new(), "of another JSON type than needed".to_owned()));
    } else {
        walk(subject, "", judge, &mut String::new(), &mut faults);
        faults.truncate(MOST_FAULTS);
    }
    faults
}

/// What is wrong with a value under this name, its contents apart. An item of an array has no name.
fn misfit(value: &Value<'_>, name: &str, judge: Option<&Judge>) -> Option<&'static str> {
    const TYPE: &str = "of another JSON type than needed";
    match value {
        Value::Null => Some("null, where an absent member is left out"),
        Value::Array(_) if !judge.is_some_and(|judge| judge.has_array(name)) => Some(TYPE),
        Value::String(_) => None,
        _ if name == SELECTOR => Some(TYPE),
        _ => None,
    }
}

fn holds_misfit(value: &Value<'_>, name: &str, judge: Option<&Judge>) -> bool {
    let mut found = misfit(value, name, judge).is_some();
    if !found && !matches!(value, Value::String(_)) {
        for_each_child(value, |step, child| {
            found = found || holds_misfit(child, step.name(), judge)
        });
    }
    found
}

/// From a value to one in it.
#[derive(Clone, Copy)]
enum Step<'v> {
    Item(usize),
    Member(&'v str),
}

impl<'v> Step<'v> {
    /// The name of a member; an item has none.
    fn name(self) -> &'v str {
        match self {
            Self::Item(_) => "",
            Self::Member(name) => name,
        }
    }
}

/// The types of objects whose `content` may be anything: what it is has no place in the schema.
const OPAQUE: [&str; 2] = ["Extension", "ConversionDraft"];

/// Visits the values in a value that may be misfits: texts never are, and some contents are opaque.
fn for_each_child<'v>(value: &'v Value<'_>, mut visit: impl FnMut(Step<'v>, &'v Value<'v>)) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                if !matches!(item, Value::String(_)) {
                    visit(Step::Item(index), item);
                }
            }
        }
        Value::Object(object) => {
            let is_opaque = || {
                let named = object.get("type").and_then(Value::as_str);
                named.is_some_and(|name| OPAQUE.contains(&name))
            };
            for (name, member) in object.iter() {
                if matches!(member, Value::String(_)) || (name == "content" && is_opaque()) {
                    continue;
                }
                visit(Step::Member(name), member);
            }
        }
        _ => {}
    }
}

/// Turns one schema error into faults, in words that hold nothing of the document.
fn explain(error: &ValidationError<'_>, faults: &mut Vec<Fault>) {
    let at = error.instance_path().as_str().to_owned();
    let below = |name: &str| {
        let mut pointer = at.clone();
        push_token(&mut pointer, name);
        pointer
    };
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            faults.push((below(name), "missing".to_owned()));
        }
        ValidationErrorKind::AdditionalProperties { unexpected }
        | ValidationErrorKind::UnevaluatedProperties { unexpected } => {
            faults.extend(
                unexpected
                    .iter()
                    .map(|name| (below(name), "not a member of this object".to_owned())),
            );
        }
        ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
            explain_branches(context, &at, &below("type"), faults);
        }
        ValidationErrorKind::Type { .. } => {
            faults.push((at, "of another JSON type than needed".to_owned()))
        }
        ValidationErrorKind::Enum { .. } if at.ends_with("Country") => {
            faults.push((
                at,
                "not an ISO 3166-1 code of two capital letters, such as `MX`".to_owned(),
            ));
        }
        ValidationErrorKind::Enum { .. } | ValidationErrorKind::Constant { .. } => {
            faults.push((at, "none of the accepted values".to_owned()));
        }
        ValidationErrorKind::MinItems { .. } => {
            faults.push((at, "at least one entry is needed".to_owned()))
        }
        ValidationErrorKind::Pattern { .. } | ValidationErrorKind::Format { .. } => {
            faults.push((at, "not written in the form that is needed".to_owned()));
        }
        other => faults.push((at, format!("does not satisfy `{}`", other.keyword()))),
    }
}

/// Of several alternatives, the one whose constants fit (its `type`, its `scheme`) is the one that was
/// meant.
fn explain_branches(
    branches: &[Vec<ValidationError<'static>>],
    at: &str,
    type_pointer: &str,
    faults: &mut Vec<Fault>,
) {
    let meant = branches.iter().find(|errors| {
        !errors.iter().any(|error| {
            let place = error.instance_path().as_str();
            match error.kind() {
                ValidationErrorKind::Constant { .. } => place
                    .strip_prefix(at)
                    .is_some_and(|inner| !inner.trim_start_matches('/').contains('/')),
                ValidationErrorKind::Required { property } => property == "type" && place == at,
                ValidationErrorKind::Type { .. } => place == at,
                _ => false,
            }
        })
    });
    match meant {
        Some(errors) => errors.iter().for_each(|error| explain(error, faults)),
        None => faults.push((
            type_pointer.to_owned(),
            "none of the accepted values".to_owned(),
        )),
    }
}

/// Takes `null` out of a generated schema: an optional member is left out, never null.
pub(crate) fn without_null(schema: &mut Schema) {
    if let Some(object) = schema.as_object_mut() {
        without_null_in(object);
    }
}

fn without_null_in(object: &mut serde_json::Map<String, serde_json::Value>) {
    use serde_json::Value as Json;
    if let Some(Json::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Json::Array(branches)) = object.get_mut("anyOf") {
        branches.retain(|branch| branch.get("type") != Some(&Json::from("null")));
        if let [Json::Object(only)] = branches.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            for (name, value) in only {
                object.entry(name).or_insert(value);
            }
        }
    }
    if let Some(Json::Array(values)) = object.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
    for (_, value) in object.iter_mut() {
        match value {
            Json::Object(inner) => without_null_in(inner),
            Json::Array(items) => {
                for item in items {
                    if let Json::Object(inner) = item {
                        without_null_in(inner);
                    }
                }
            }
            _ => {}
        }
    }
}
