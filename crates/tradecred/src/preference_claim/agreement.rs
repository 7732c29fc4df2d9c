//! What the agreements say of a claim, as data (SPEC chapter *Preference claim*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::origin::Window;

/// The agreement under which preferential treatment is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum Agreement {
    /// The United States-Mexico-Canada Agreement, 19 CFR part 182.
    #[serde(rename = "USMCA")]
    Usmca,
    /// The Dominican Republic-Central America-United States Free Trade Agreement, 19 CFR part 10 subpart J.
    #[serde(rename = "CAFTA-DR")]
    CaftaDr,
    /// The North American Free Trade Agreement, 19 CFR part 181; for entries before its successor.
    #[serde(rename = "NAFTA")]
    Nafta,
}

impl Agreement {
    /// Every one.
    pub const ALL: &'static [Self] = &[Self::Usmca, Self::CaftaDr, Self::Nafta];

    /// Its name, as authorizations give it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Usmca => "USMCA",
            Self::CaftaDr => "CAFTA-DR",
            Self::Nafta => "NAFTA",
        }
    }

    /// The program indicators by which it is claimed: 19 CFR 182.11(b), 10.583(b), 181.21(a).
    #[must_use]
    pub fn programs(self) -> &'static [Program] {
        match self {
            Self::Usmca => &[Program::S, Program::SPlus],
            Self::CaftaDr => &[Program::P, Program::PPlus],
            Self::Nafta => &[Program::Ca, Program::Mx],
        }
    }

    /// The credential type of the certifications that a claim under it can rest on.
    #[must_use]
    pub fn certification_type(self) -> &'static str {
        match self {
            Self::Usmca => crate::usmca_certification_of_origin::CREDENTIAL_TYPE,
            Self::CaftaDr => "UsFtaCertificationOfOriginCredential",
            Self::Nafta => "NaftaCertificateOfOriginCredential",
        }
    }

    /// The law that lets a claim rest on the importer's knowledge, where there is one.
    #[must_use]
    pub fn knowledge_law(self) -> Option<&'static str> {
        match self {
            Self::CaftaDr => Some("19 CFR 10.583(a)(2)"),
            Self::Usmca | Self::Nafta => None,
        }
    }

    /// The days on which goods can have been entered under it.
    pub(crate) fn entries(self) -> Window {
        let (from, until) = match self {
            Self::Usmca => (Some(Date::constant(2020, 7, 1)), None),
            Self::CaftaDr => (None, None),
            Self::Nafta => (None, Some(Date::constant(2020, 6, 30))),
        };
        Window { from, until }
    }
}

/// The indicator that stands before the tariff number of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum Program {
    /// USMCA.
    S,
    /// USMCA, the other letter of 19 CFR 182.11(b).
    #[serde(rename = "S+")]
    SPlus,
    /// CAFTA-DR.
    P,
    /// CAFTA-DR, the other letter of 19 CFR 10.583(b).
    #[serde(rename = "P+")]
    PPlus,
    /// NAFTA, a good of Canada.
    #[serde(rename = "CA")]
    Ca,
    /// NAFTA, a good of Mexico.
    #[serde(rename = "MX")]
    Mx,
}
