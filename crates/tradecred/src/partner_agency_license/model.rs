//! The data of a licence: under which program, who granted what to whom, for how long and how much.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{AgencyCode, NonEmptyText, OneOrMore, PortCode, ProgramCode};
use crate::partner_agency::{LicensedGoods, PartnerAgencyOffice};
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, ExternalReference, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(PartnerAgencyLicenseType = "PartnerAgencyLicense");

/// A licence, permit, certificate or other document of a partner government agency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerAgencyLicense {
    /// Always `PartnerAgencyLicense`.
    #[serde(rename = "type")]
    pub object_type: PartnerAgencyLicenseType,
    /// The agency in whose program it counts.
    pub agency_code: AgencyCode,
    /// The program.
    pub program: ProgramCode,
    /// What it is, by the name that the table of programs gives it.
    pub lpco_type: NonEmptyText,
    /// Its number.
    pub number: NonEmptyText,
    /// Who granted it.
    pub office: PartnerAgencyOffice,
    /// To whom.
    pub holder: AlwaysNamed,
    /// For what.
    pub goods: OneOrMore<LicensedGoods>,
    /// Whether it serves one entry or several.
    pub uses: Uses,
    /// Whether another than the holder may use it.
    pub transferable: bool,
    /// Its first day.
    pub effective_from: Date,
    /// Its last day.
    pub effective_until: Date,
    /// The ports to which it is limited; an empty list limits nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ports: Vec<PortCode>,
    /// The day on which it was granted.
    pub issued_at: Date,
    /// Under which conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<NonEmptyText>,
    /// The licence that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The same licence in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// How many entries a licence serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Uses {
    /// One.
    Single,
    /// Any number.
    Multiple,
}
