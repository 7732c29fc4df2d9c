//! The forms of the result of `tradecred verify` (SPEC chapter *Report*).
//!
//! One document in JSON is its report as published. Several documents, and lines, are objects
//! `{source, line, report}`, or `{source, line, error}` where the bytes could not be read.

use std::io;

use serde::Serialize;
use tradecred::PresentationReport;
use tradecred_vc::problem::Text;
use tradecred_vc::report::Report;

use super::inputs::Input;
use super::presentation::presentation_text;
use super::text::report_text_of;
use crate::choice::{Format, Language};
use crate::terminal::shown_json;

/// How results are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Presentation {
    pub(super) format: Format,
    pub(super) language: Language,
    /// Whether there is exactly one document, whose name goes without saying.
    pub(super) is_one_document: bool,
}

/// One document of several.
#[derive(Serialize)]
struct Entry<'a, R> {
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a R>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Presentation {
    /// What stands before the first result.
    pub(super) fn opening(self) -> &'static str {
        if self.is_array() { "[\n" } else { "" }
    }

    /// What stands between two results.
    pub(super) fn separator(self) -> &'static str {
        match self.format {
            Format::Text => "\n",
            Format::Json => ",\n",
            Format::Ndjson => "",
        }
    }

    /// What stands after the last result; `any` says whether there was one.
    pub(super) fn closing(self, any: bool) -> &'static str {
        match (self.is_array(), any) {
            (true, true) => "]\n",
            (true, false) => "[]\n",
            (false, _) => "",
        }
    }

    /// The result for a document.
    pub(super) fn report(self, input: &Input, report: &Report, evidence: &Text) -> String {
        match self.format {
            Format::Text => self.text(input, report_text_of(report, self.language, evidence)),
            Format::Json | Format::Ndjson => self.json(input, report),
        }
    }

    /// The result for a presentation.
    pub(super) fn presentation(
        self,
        input: &Input,
        report: &PresentationReport,
        evidence: &Text,
    ) -> String {
        match self.format {
            Format::Text => self.text(input, presentation_text(report, self.language, evidence)),
            Format::Json | Format::Ndjson => self.json(input, report),
        }
    }

    fn text(self, input: &Input, text: String) -> String {
        if self.is_one_document {
            text
        } else {
            format!("{}: {text}", input.name())
        }
    }

    fn json(self, input: &Input, report: &impl Serialize) -> String {
        if self.format == Format::Json && self.is_one_document {
            json_text(report, self.format)
        } else {
            self.entry(input, Some(report), None)
        }
    }

    /// The result where there are no bytes to verify; empty where standard error says it all.
    pub(super) fn unreadable(self, input: &Input, error: &io::Error) -> String {
        match self.format {
            Format::Text => String::new(),
            Format::Json if self.is_one_document => String::new(),
            Format::Json | Format::Ndjson => {
                self.entry(input, None::<&Report>, Some(error.to_string()))
            }
        }
    }

    fn is_array(self) -> bool {
        self.format == Format::Json && !self.is_one_document
    }

    fn entry(
        self,
        input: &Input,
        report: Option<&impl Serialize>,
        error: Option<String>,
    ) -> String {
        let entry = Entry {
            source: &input.source,
            line: input.line,
            report,
            error,
        };
        json_text(&entry, self.format)
    }
}

fn json_text(value: &impl Serialize, format: Format) -> String {
    let text = if format == Format::Ndjson {
        serde_json::to_string(value)
    } else {
        serde_json::to_string_pretty(value)
    };
    let mut text = shown_json(&text.unwrap_or_default());
    text.push('\n');
    text
}
