//! The agreements that share this certification, one row each: what its text says where another says
//! something else, and how much of that text was read (SPEC chapter *US FTA certification of origin*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The agreement that a certification is made under, by the name that authorizations give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum Agreement {
    /// The Dominican Republic-Central America-United States Free Trade Agreement.
    #[serde(rename = "CAFTA-DR")]
    CaftaDr,
    /// The United States-Peru Trade Promotion Agreement.
    #[serde(rename = "PTPA")]
    Peru,
    /// The United States-Colombia Trade Promotion Agreement.
    #[serde(rename = "CTPA")]
    Colombia,
    /// The United States-Panama Trade Promotion Agreement.
    #[serde(rename = "Panama TPA")]
    Panama,
    /// The agreement with Oman.
    #[serde(rename = "Oman FTA")]
    Oman,
}

/// How much of the regulation of an agreement was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Read {
    /// None of it.
    Nothing,
    /// What a certification must include: paragraph (a).
    Contents,
    /// All of it.
    Whole,
}

/// What is particular to an agreement.
#[derive(Debug)]
pub(super) struct Terms {
    /// Its name, as authorizations spell it.
    pub(super) name: &'static str,
    /// The section of the regulation.
    pub(super) regulation: &'static str,
    /// How much of that section was read.
    pub(super) read: Read,
    /// The General Note of the tariff that holds its rules of origin; `None` where not held.
    pub(super) general_note: Option<u32>,
    /// Its Parties besides the United States.
    pub(super) countries: &'static [&'static str],
    /// English and the language of the exporting Party.
    pub(super) languages: &'static [&'static str],
    /// Its program indicators; none where not held.
    pub(super) programs: &'static [&'static str],
    /// Whether its blanket period is said to count from the date of certification.
    pub(super) counts_from_certification: bool,
    /// Whether 19 USC 1508 has a paragraph on exporters under it.
    pub(super) exporters_keep_records: bool,
}

impl Agreement {
    /// The row of this agreement.
    pub(super) fn terms(self) -> &'static Terms {
        match self {
            Self::CaftaDr => &CAFTA_DR,
            Self::Peru => &PERU,
            Self::Colombia => &COLOMBIA,
            Self::Panama => &PANAMA,
            Self::Oman => &OMAN,
        }
    }
}

/// General Notes known to be of one agreement: USMCA (19 CFR 182.12(a)(4)(ix)), CAFTA-DR, Peru.
pub(super) const KNOWN_NOTES: [u32; 3] = [11, 29, 32];

static CAFTA_DR: Terms = Terms {
    name: "CAFTA-DR",
    regulation: "19 CFR 10.584",
    read: Read::Whole,
    general_note: Some(29),
    // 19 USC 4033(n)(2).
    countries: &["CR", "DO", "GT", "HN", "NI", "SV"],
    languages: &["en", "es"],
    // 19 CFR 10.583(b).
    programs: &["P", "P+"],
    counts_from_certification: false,
    exporters_keep_records: true,
};
static PERU: Terms = Terms {
    name: "PTPA",
    regulation: "19 CFR 10.904",
    read: Read::Contents,
    general_note: Some(32),
    countries: &["PE"],
    languages: &["en", "es"],
    programs: &[],
    counts_from_certification: false,
    exporters_keep_records: true,
};
static COLOMBIA: Terms = Terms {
    name: "CTPA",
    regulation: "19 CFR 10.3004",
    read: Read::Nothing,
    general_note: None,
    countries: &["CO"],
    languages: &["en", "es"],
    programs: &[],
    counts_from_certification: true,
    exporters_keep_records: true,
};
static PANAMA: Terms = Terms {
    name: "Panama TPA",
    regulation: "19 CFR 10.2004",
    read: Read::Nothing,
    general_note: None,
    countries: &["PA"],
    languages: &["en", "es"],
    programs: &[],
    counts_from_certification: false,
    exporters_keep_records: true,
};
static OMAN: Terms = Terms {
    name: "Oman FTA",
    regulation: "19 CFR 10.1004",
    read: Read::Nothing,
    general_note: None,
    countries: &["OM"],
    languages: &["en", "ar"],
    programs: &[],
    counts_from_certification: true,
    exporters_keep_records: false,
};
