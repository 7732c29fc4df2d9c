//! The data of a claim: the entry, the importer, what the claim rests on, and which line of what goes
//! into which line of the entry.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::agreement::{Agreement, Program};
use crate::decimal::{Amount, Quantity};
use crate::identifier::{
    CountryCode, EntryNumber, HsCode, LineNumber, NonEmptyText, OneOrMore, PortCode,
};
use crate::party::{AlwaysNamed, Empty};
use crate::reference::{CredentialReference, Extension};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

type_tag!(PreferenceClaimType = "PreferenceClaim");
type_tag!(EntryLineType = "EntryLine");
type_tag!(ClaimLinkType = "ClaimLink");

/// A claim for preferential tariff treatment of the lines of one entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PreferenceClaim {
    /// Always `PreferenceClaim`.
    #[serde(rename = "type")]
    pub object_type: PreferenceClaimType,
    /// The importer's own number of the claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_number: Option<NonEmptyText>,
    /// Under which agreement.
    pub agreement: Agreement,
    /// The customs entry number, with its check digit.
    pub entry_number: EntryNumber,
    /// The date of entry.
    pub entry_date: Date,
    /// The date the claim is made; it may be later than the entry.
    pub claim_date: Date,
    /// The port of entry, Schedule D.
    pub port: PortCode,
    /// The importer, who makes the claim: 19 CFR 182.11(a), 10.583(a), 181.21(a).
    pub importer: AlwaysNamed,
    /// What the claim rests on.
    pub basis: ClaimBasis,
    /// The entry lines claimed.
    pub lines: OneOrMore<EntryLine>,
    /// Which line of the certification goes into which entry line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<ClaimLink>,
    /// The claim that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// What a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum ClaimBasis {
    /// A certification of origin: 19 CFR 182.11(a), 10.583(a)(1), 181.21(a).
    Certification(CertificationBasis),
    /// The importer's own knowledge: 19 CFR 10.583(a)(2).
    ImporterKnowledge(Empty),
}

tagged!(ClaimBasis by "type" {
    "Certification" => Certification,
    "ImporterKnowledge" => ImporterKnowledge,
});

/// The certification that a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CertificationBasis {
    /// The certification.
    pub certification: CredentialReference,
}

/// One line of the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct EntryLine {
    /// Always `EntryLine`.
    #[serde(rename = "type")]
    pub object_type: EntryLineType,
    /// Its number, unique in the entry.
    pub line_number: LineNumber,
    /// Its classification.
    pub htsus: HsCode,
    /// The value of its originating goods.
    pub value: Amount,
    /// The country of origin declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_of_origin: Option<CountryCode>,
    /// The program indicator before its number.
    pub program: Program,
}

/// One way in which goods of a certification go into a line of the entry, for one invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimLink {
    /// Always `ClaimLink`.
    #[serde(rename = "type")]
    pub object_type: ClaimLinkType,
    /// The goods line of the certification.
    pub certification_line: LineNumber,
    /// The invoice.
    pub invoice_number: NonEmptyText,
    /// The line of the invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_line: Option<LineNumber>,
    /// The line of the entry.
    pub entry_line: LineNumber,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
}
