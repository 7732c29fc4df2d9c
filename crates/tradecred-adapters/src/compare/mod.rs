//! Two systems' records of one document, side by side (SPEC section *Comparison*): what the ledger says beside what
//! the system of record says, in the order of the form, after what the legacy form itself cuts off.
//!
//! Each side is read by its mapping into a document. The ledger's document is also sent through the legacy form
//! and back; where that gives what the legacy system says, the form is why the two differ, and nobody's mistake.

use std::collections::BTreeMap;
use std::io::{self, BufRead};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred::document;
use tradecred::form::element_at;
use tradecred_vc::json::{self, Limits, Value};

use crate::convert::{ConvertError, Converter};
use crate::envelope;
use crate::framing::{Division, Units};
use crate::loss::LossReport;

mod acceptance;
mod align;
mod cause;
mod day;
mod normal;
mod walk;

pub use acceptance::{Acceptance, Acceptances, Accepted};
pub use day::{Day, DayError, Unmatched, Unread, day};
pub use normal::Normaliser;

/// What two systems say of one member.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Verdict {
    /// The same.
    Equal,
    /// The same in another spelling.
    EqualAfterNormalising,
    /// The legacy system says what is left of it in the legacy form.
    TruncatedInLegacy,
    /// Something else.
    Different,
    /// The legacy system says nothing, and its form has a place for it.
    MissingInLegacy,
    /// The ledger says nothing.
    MissingInLedger,
    /// One of the two cannot say it, or what stands there was assumed.
    NotComparable,
}

impl Verdict {
    /// Whether somebody has to look at it.
    #[must_use]
    pub const fn is_finding(self) -> bool {
        matches!(
            self,
            Self::Different | Self::MissingInLegacy | Self::MissingInLedger
        )
    }

    /// What it says, in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::EqualAfterNormalising => "equal after normalising",
            Self::TruncatedInLegacy => "truncated in legacy",
            Self::Different => "different",
            Self::MissingInLegacy => "missing in legacy",
            Self::MissingInLedger => "missing in ledger",
            Self::NotComparable => "not comparable",
        }
    }
}

/// What two systems say of one member of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Row {
    /// Where it stands in the document of the ledger; in that of the legacy system where only that has it.
    pub pointer: String,
    /// The box on the paper form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form_box: Option<String>,
    /// The element of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where it stands in the record of the legacy system, or would stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legacy_pointer: Option<String>,
    /// What the legacy system says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legacy: Option<serde_json::Value>,
    /// What the ledger says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ledger: Option<serde_json::Value>,
    /// What that amounts to.
    pub verdict: Verdict,
    /// What makes the two equal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub normalisers: Vec<Normaliser>,
    /// Why they may differ, in a sentence without full stop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// Who accepts it, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Accepted>,
}

impl Row {
    /// Whether it is a finding that nobody accepts.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.verdict.is_finding() && self.accepted.is_none()
    }
}

/// Two systems' records of one document, side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Comparison {
    /// What both are known by; empty where two were named by whoever compares.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// The type of the document.
    pub credential_type: String,
    /// How many members met each verdict.
    pub counts: BTreeMap<Verdict, usize>,
    /// The members, in form order.
    pub rows: Vec<Row>,
}

impl Comparison {
    /// The findings that nobody accepts.
    pub fn open(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.is_open())
    }
}

/// How one of two systems gives its records.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Side<'m> {
    /// In a form of its own.
    Records(Converter<'m>),
    /// As credentials.
    Credentials,
}

/// A document as one of two systems gives it.
#[derive(Debug, Clone)]
pub struct Given {
    /// What it says, without contexts, types and proof.
    pub(crate) document: Value<'static>,
    /// The credential type.
    pub(crate) credential_type: String,
    /// What became of each value of the record.
    pub(crate) losses: LossReport,
}

impl Given {
    /// What stands at a place of the document.
    #[must_use]
    pub fn pointer(&self, pointer: &str) -> Option<&Value<'static>> {
        self.document.pointer(pointer)
    }
}

impl Side<'_> {
    /// The units of an export of this side.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn units<R: BufRead>(&self, mut export: R) -> io::Result<Units<R>> {
        let division = match self {
            Self::Records(converter) => converter.division(export.fill_buf()?),
            Self::Credentials => Division::Json,
        };
        Ok(Units::new(export, division))
    }

    /// The documents in one unit of an export.
    ///
    /// # Errors
    /// Where the unit cannot be read. What is wrong with one record is told in its place.
    pub fn documents(&self, unit: &[u8]) -> Result<Vec<Result<Given, ConvertError>>, ConvertError> {
        match self {
            Self::Records(converter) => {
                let each = converter.each(unit)?.into_iter();
                Ok(each
                    .map(|made| made.and_then(|made| given(&made.document, made.losses)))
                    .collect())
            }
            Self::Credentials => {
                let read = json::read(unit, &Limits::default()).map_err(ConvertError::Framing)?;
                Ok(vec![given(&read, LossReport::default())])
            }
        }
    }

    /// What is left of a document in the form of this side.
    fn passage(&self, given: &Given) -> Option<(Value<'static>, LossReport)> {
        match self {
            Self::Records(converter) => converter.passage(&given.document),
            Self::Credentials => Some((given.document.clone(), LossReport::default())),
        }
    }
}

fn given(document: &Value<'_>, losses: LossReport) -> Result<Given, ConvertError> {
    let types = document.get("type").and_then(Value::as_array);
    let known = types.unwrap_or_default().iter().filter_map(Value::as_str);
    let known = known.filter_map(document::of_type).next();
    let credential_type = known.map_or("", |known| known.credential_type).to_owned();
    let inner = envelope::inside(document, &credential_type);
    match inner {
        Some(document) => Ok(Given {
            document,
            credential_type,
            losses,
        }),
        None => Err(ConvertError::OtherDocument {
            wanted: "a credential of this specification".to_owned(),
        }),
    }
}

/// Holds what the ledger says beside what the legacy system says.
///
/// # Errors
/// Where the two are documents of different types.
pub fn compare(
    legacy_side: &Side<'_>,
    legacy: &Given,
    ledger: &Given,
) -> Result<Comparison, ConvertError> {
    if legacy.credential_type != ledger.credential_type {
        return Err(ConvertError::OtherDocument {
            wanted: legacy.credential_type.clone(),
        });
    }
    let passage = legacy_side.passage(ledger);
    let (passed, passage) = passage.unwrap_or((Value::Null, LossReport::default()));
    let mut rows = walk::rows(legacy, ledger, &passed, &passage);
    in_form_order(&mut rows, &ledger.credential_type);
    let mut counts = BTreeMap::new();
    for row in &rows {
        *counts.entry(row.verdict).or_default() += 1;
    }
    Ok(Comparison {
        key: Vec::new(),
        credential_type: ledger.credential_type.clone(),
        counts,
        rows,
    })
}

/// Puts rows in the order of the form, and names their elements and boxes.
fn in_form_order(rows: &mut [Row], credential_type: &str) {
    let elements = document::of_type(credential_type).map_or(&[][..], |known| known.elements);
    for row in rows.iter_mut() {
        if let Some(element) = element_at(elements, &row.pointer) {
            row.form_box = element.form_box.map(str::to_owned);
            row.label = Some(element.label.en.to_owned());
        }
    }
    // The lines of goods stay together, so it is the member of the subject that decides.
    let member = |pointer: &str| pointer.split('/').nth(2).unwrap_or_default().to_owned();
    rows.sort_by_cached_key(|row| {
        let wanted = member(&row.pointer);
        let at = elements
            .iter()
            .position(|element| element.path.split('/').nth(1) == Some(wanted.as_str()));
        at.unwrap_or(usize::MAX)
    });
}
