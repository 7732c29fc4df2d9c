//! The programs of partner agencies and their licences: one row of data for each, and for each fact of a row
//! whether it is confirmed (SPEC chapter *Partner agency license*, section *Programs*).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits};
use tradecred_vc::time::Date;

use super::model::{PartnerAgencyLicense, Uses};
use crate::certificate_of_origin::Fact;
use crate::core_documents::AuthorityRole;
use crate::identifier::{CountryCode, UnitCode};

/// The programs of this edition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProgramTable {
    /// The day on which the rows were put together.
    pub date: String,
    /// The rows.
    pub licenses: Vec<Program>,
}

/// One licence of a program. A fact that is not held is absent, and is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Program {
    /// The agency.
    pub agency_code: String,
    /// The program.
    pub program: String,
    /// The type of the licence.
    pub lpco_type: String,
    /// Its name.
    pub name: String,
    /// Where agency and program codes are from.
    pub codes: Mark,
    /// The names under which the agency signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_names: Option<Fact<Vec<String>>>,
    /// Which office issues it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuers: Option<Fact<LicenseIssuers>>,
    /// The units in one of which each line states a quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Fact<Vec<UnitCode>>>,
    /// How many entries it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uses: Option<Fact<Uses>>,
    /// Whether it is transferable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferable: Option<Fact<bool>>,
    /// For how long it may be valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longest_validity: Option<Fact<Validity>>,
    /// The law, where it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
}

/// Whether what has no value of its own is confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Mark {
    /// Whether it is confirmed.
    pub confirmed: bool,
    /// Where it is from.
    pub source: String,
}

/// The offices that issue a licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LicenseIssuers {
    /// What an authority list says they are.
    pub role: AuthorityRole,
    /// The countries that they act for; any where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<CountryCode>,
}

/// A time from the first day of a licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Validity {
    /// So many years by the calendar.
    Years(u16),
    /// So many days.
    Days(u16),
}

impl Validity {
    /// The day so much later; nothing where the calendar ends before.
    pub(super) fn after(self, first: Date) -> Option<Date> {
        match self {
            Self::Years(years) => first.add_years(i32::from(years)),
            Self::Days(days) => first.add_days(i64::from(days)),
        }
    }
}

/// The table of programs.
#[must_use]
pub fn programs() -> &'static ProgramTable {
    &TABLE
}

/// The row of a licence.
pub(super) fn of(license: &PartnerAgencyLicense) -> Option<&'static Program> {
    TABLE.licenses.iter().find(|row| {
        row.agency_code == license.agency_code.as_str()
            && row.program == license.program.as_str()
            && row.lpco_type == license.lpco_type.as_str()
    })
}

/// The role in which an authority list names the office that issued the licence, which may be absent.
pub(crate) fn office_role(license: Option<&PartnerAgencyLicense>) -> &'static str {
    match license.and_then(of).and_then(|row| row.issuers.as_ref()) {
        Some(issuers) => issuers.value.role.as_str(),
        None => AuthorityRole::Ministry.as_str(),
    }
}

/// A table that cannot be read would be empty, and every program unknown; a test rules it out.
static TABLE: LazyLock<ProgramTable> = LazyLock::new(|| {
    let text = include_bytes!("../data/partner_agency_licenses.json");
    json::read(text, &Limits::default())
        .ok()
        .and_then(|table| ProgramTable::deserialize(&table).ok())
        .unwrap_or_default()
});
