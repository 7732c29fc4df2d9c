//! The structure of the file of a mapping, and where it is faulty (SPEC section *What is checked*).

use serde::Deserialize;
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use super::MappingFile;
use super::codes;
use super::operation::Operation;
use crate::place::{below, child};

/// The file that a value is.
pub(super) fn read(value: &Value<'_>) -> Result<MappingFile, Vec<Problem>> {
    let told = |pointer: String, detail: String| {
        vec![Problem::at(&codes::STRUCTURE, pointer).detail(detail)]
    };
    if let Some(pointer) = no_object(value) {
        return Err(told(pointer, "an object is needed".to_owned()));
    }
    MappingFile::deserialize(value).map_err(|error| match faulty(value, "/fields") {
        Some((pointer, error)) => told(pointer, error),
        None => told(String::new(), error.to_string()),
    })
}

/// Where something stands that has to be an object and is none: a list of its members in their order would be
/// read as one.
fn no_object(file: &Value<'_>) -> Option<String> {
    fn in_list(list: Option<&Value<'_>>, at: &str, inner: &[&str]) -> Option<String> {
        let elements = list.and_then(Value::as_array).unwrap_or_default();
        elements.iter().enumerate().find_map(|(index, element)| {
            let at = child(at, &index.to_string());
            if element.as_object().is_none() {
                return Some(at);
            }
            let lists = inner.iter().find_map(|name| {
                in_list(
                    element.get(name),
                    &child(&at, name),
                    if *name == "rows" { &[] } else { inner },
                )
            });
            let cases = element.get("cases").and_then(Value::as_object);
            lists.or_else(|| {
                cases?.iter().find_map(|(name, case)| {
                    let at = child(&child(&at, "cases"), name);
                    if case.as_object().is_none() {
                        return Some(at);
                    }
                    in_list(case.get("fields"), &child(&at, "fields"), inner)
                })
            })
        })
    }
    if file.as_object().is_none() {
        return Some(String::new());
    }
    in_list(file.get("fields"), "/fields", &["fields", "outer", "rows"])
        .or_else(|| in_list(file.get("examples"), "/examples", &[]))
        .or_else(|| in_list(file.get("decode"), "/decode", &[]))
        .or_else(|| {
            let abi = file.pointer("/options/abi");
            in_list(abi, "/options/abi", &["inputs", "components"])
        })
}

/// The innermost operation that cannot be read, and why.
fn faulty(file: &Value<'_>, at: &str) -> Option<(String, String)> {
    let list = file.pointer(at).and_then(Value::as_array)?;
    list.iter().enumerate().find_map(|(index, operation)| {
        let at = child(at, &index.to_string());
        let error = Operation::deserialize(operation).err()?;
        let cases = operation.get("cases").and_then(Value::as_object);
        let cases = cases.into_iter().flat_map(|cases| cases.iter());
        let lists = cases.map(|(name, _)| below(&child(&child(&at, "cases"), name), "/fields"));
        let lists = ["/fields", "/outer"]
            .into_iter()
            .map(|name| below(&at, name))
            .chain(lists);
        let inner = lists.into_iter().find_map(|list| faulty(file, &list));
        Some(inner.unwrap_or_else(|| (at, error.to_string())))
    })
}
