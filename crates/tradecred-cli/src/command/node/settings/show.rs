//! The settings as they count, each with where it comes from. What could be a secret is left out.

use std::io::{self, Write};

use clap::ValueEnum;
use serde_json::json;

use super::{Effective, Origin, SECRET, Settings};
use crate::terminal::{shown, shown_json};

/// How settings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::command::node) enum ShowForm {
    /// As a configuration file, with origins as comments
    Text,
    /// As one JSON object
    Json,
}

/// Shows the settings.
pub(in crate::command::node) fn show(
    settings: &Settings,
    form: ShowForm,
    out: &mut dyn Write,
) -> io::Result<()> {
    match form {
        ShowForm::Text => settings
            .all
            .iter()
            .try_for_each(|one| writeln!(out, "{}", shown(&line(one)))),
        ShowForm::Json => {
            let all: serde_json::Map<String, serde_json::Value> = settings
                .all
                .iter()
                .map(|one| (one.setting.key(), member(one)))
                .collect();
            let text = serde_json::to_string_pretty(&all).unwrap_or_default();
            writeln!(out, "{}", shown_json(&text))
        }
    }
}

fn line(one: &Effective) -> String {
    let key = one.setting.key();
    let origin = match &one.origin {
        Origin::Flag => format!("flag --{}", one.setting.flag),
        Origin::Variable => one.setting.variable(),
        Origin::File(path, place) => format!("{}, {place}", path.display()),
        Origin::Default => "default".to_owned(),
    };
    match value(one) {
        Some(value) => format!("{key} = {value}  # {origin}"),
        None => format!("# {key} is not set"),
    }
}

fn member(one: &Effective) -> serde_json::Value {
    let origin = match &one.origin {
        Origin::Flag => json!({ "flag": format!("--{}", one.setting.flag) }),
        Origin::Variable => json!({ "variable": one.setting.variable() }),
        Origin::File(path, place) => {
            json!({ "file": path.display().to_string(), "line": place.line, "column": place.column })
        }
        Origin::Default => json!("default"),
    };
    json!({ "value": value(one), "origin": origin, "about": one.setting.help })
}

/// A value as it stands in a file; nothing where there is none.
fn value(one: &Effective) -> Option<serde_json::Value> {
    if one.setting.flag == SECRET {
        return one.values.first().map(|_| json!("…"));
    }
    let texts = one
        .values
        .iter()
        .map(|text| harmless(&text.to_string_lossy()));
    let mut texts: Vec<String> = texts.collect();
    if one.setting.is_list {
        return Some(json!(texts));
    }
    let text = texts.pop()?;
    Some(match (&one.setting.value, text.parse::<u64>()) {
        (None, _) => json!(text == "true"),
        (Some(_), Ok(number)) => json!(number),
        (Some(_), Err(_)) => json!(text),
    })
}

/// An address without what often is a secret: who asks, and the query.
pub(super) fn harmless(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else {
        return text.to_owned();
    };
    let (authority, path) = rest
        .find(['/', '?', '#'])
        .map_or((rest, ""), |end| rest.split_at(end));
    let host = match authority.rsplit_once('@') {
        Some((_, host)) => format!("…@{host}"),
        None => authority.to_owned(),
    };
    let path = match path.find(['?', '#']) {
        Some(end) => format!("{}?…", path.get(..end).unwrap_or_default()),
        None => path.to_owned(),
    };
    format!("{scheme}://{host}{path}")
}
