//! The claim that a document is to support: the entry, its dates and lines (SPEC chapter *Policy and
//! evidence*). Possession, periods and entry lines can only be judged against one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::Amount;
use crate::identifier::{
    CountryCode, EntryNumber, GlobalTradeItemNumber, HsCode, LineNumber, NonEmptyText, PortCode,
};

/// A claim for preferential treatment, or the part of it that is known. Everything is optional: what is
/// missing is listed as not checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimContext {
    /// The customs entry number, with its check digit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_number: Option<EntryNumber>,
    /// The date of entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_date: Option<Date>,
    /// The date the claim is made; it may be later than the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_date: Option<Date>,
    /// The port of entry, Schedule D.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<PortCode>,
    /// When the importer received the certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_received_at: Option<Date>,
    /// The importer of record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importer: Option<ClaimImporter>,
    /// Whether the importation is non-commercial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub non_commercial: Option<bool>,
    /// The entry lines claimed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<ClaimLine>,
}

/// The importer of record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimImporter {
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// Its importer number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<NonEmptyText>,
}

/// One entry line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimLine {
    /// Its number.
    pub line_number: LineNumber,
    /// Its HTSUS classification.
    pub htsus: HsCode,
    /// The special program indicator before the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<NonEmptyText>,
    /// The country of origin declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_of_origin: Option<CountryCode>,
    /// The value of its originating goods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// The invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_number: Option<NonEmptyText>,
    /// The goods line of the certification that it claims under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_line: Option<LineNumber>,
    /// The trade item of its goods.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<GlobalTradeItemNumber>,
}
