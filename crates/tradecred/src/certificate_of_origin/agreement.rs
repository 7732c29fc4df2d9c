//! The agreements under which certificates of origin are issued: one row of data for each, and for each
//! fact of a row whether it is confirmed (SPEC chapter *Certificate of origin*, section *Agreements*).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits};

use crate::core_documents::AuthorityRole;
use crate::identifier::CountryCode;

/// The agreements of this edition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreementTable {
    /// The day on which the rows were put together.
    pub date: String,
    /// The rows.
    pub agreements: Vec<Agreement>,
}

/// One agreement. A fact that is not held is absent, and is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Agreement {
    /// The code by which certificates and authorizations name it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its countries.
    pub parties: Fact<Vec<CountryCode>>,
    /// Which bodies issue certificates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuers: Option<Fact<Vec<Issuers>>>,
    /// The words or letters of its origin criteria.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_criteria: Option<Fact<Vec<String>>>,
    /// For how many months a certificate may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validity_months: Option<Fact<u8>>,
    /// Whether a certificate issued after departure must say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrospective: Option<Fact<bool>>,
    /// The members that its form has and the type leaves open; of each list one must be there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<Fact<Vec<Vec<String>>>>,
    /// The same of each goods line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line_members: Option<Fact<Vec<Vec<String>>>>,
}

/// A fact about an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Fact<T> {
    /// What is so.
    pub value: T,
    /// Whether it is confirmed; what is not earns warnings at most.
    pub confirmed: bool,
    /// Where it is from.
    pub source: String,
}

/// The bodies that issue certificates in a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Issuers {
    /// The country.
    pub country: CountryCode,
    /// What they are.
    pub roles: Vec<AuthorityRole>,
}

impl Agreement {
    /// Whether a country is one of its own.
    pub(super) fn has_party(&self, country: &CountryCode) -> bool {
        self.parties.value.contains(country)
    }
}

/// The table of agreements.
#[must_use]
pub fn agreements() -> &'static AgreementTable {
    &TABLE
}

/// The row of a code.
pub(super) fn of_code(code: &str) -> Option<&'static Agreement> {
    #[cfg(test)]
    if let Some(row) = super::tests::row(code) {
        return Some(row);
    }
    TABLE
        .agreements
        .iter()
        .find(|agreement| agreement.code == code)
}

/// A table that cannot be read would be empty, and every agreement unknown; a test rules it out.
static TABLE: LazyLock<AgreementTable> = LazyLock::new(|| {
    let text = include_bytes!("../data/agreements.json");
    json::read(text, &Limits::default())
        .ok()
        .and_then(|table| AgreementTable::deserialize(&table).ok())
        .unwrap_or_default()
});
