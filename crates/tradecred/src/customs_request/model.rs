//! The data of a request: who asks, about what, for which items, of whom, and until when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::customs::CustomsOffice;
use crate::identifier::{EntryNumber, LineNumber, NonEmptyText, OneOrMore, Uri};
use crate::preference_claim::Agreement;
use crate::reference::{CredentialReference, Extension};
use crate::type_tag::type_tag;

type_tag!(CustomsRequestType = "CustomsRequest");
type_tag!(RequestedItemType = "RequestedItem");
type_tag!(AddresseeType = "Addressee");
type_tag!(DeadlineType = "Deadline");

/// What a customs office asks for in support of a claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomsRequest {
    /// Always `CustomsRequest`.
    #[serde(rename = "type")]
    pub object_type: CustomsRequestType,
    /// The office's own number of the request.
    pub request_number: NonEmptyText,
    /// The office that asks.
    pub office: CustomsOffice,
    /// Under which agreement the claim was made.
    pub agreement: Agreement,
    /// Why it asks.
    pub purpose: Purpose,
    /// The claims and certifications it asks about.
    pub regarding: OneOrMore<CredentialReference>,
    /// The entry concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_number: Option<EntryNumber>,
    /// The lines of the entry concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entry_lines: Vec<LineNumber>,
    /// What it asks for.
    pub asks: OneOrMore<RequestedItem>,
    /// Whom it asks.
    pub addressed_to: OneOrMore<Addressee>,
    /// Whether an exporter or producer may answer directly: 19 CFR 182.13(a)(3), 10.585(a)(3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct_submission_allowed: Option<bool>,
    /// The day it was made, in the zone of the deadline.
    pub requested_at: Date,
    /// Until when an answer is due.
    pub deadline: Deadline,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// Why customs asks, which decides how long it must wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Purpose {
    /// An exempt importation is part of a series made to evade the certification: 19 CFR 182.14(b),
    /// 10.586(b), 181.22(d)(2).
    SeriesOfImportations,
    /// A certificate is illegible or defective: 19 CFR 181.22(c).
    DefectiveCertificate,
    /// Anything else that is asked in support of a claim.
    Verification,
}

/// One item that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestedItem {
    /// Always `RequestedItem`.
    #[serde(rename = "type")]
    pub object_type: RequestedItemType,
    /// The name by which answers refer to it, unique in the request.
    pub item: NonEmptyText,
    /// Of what kind it is.
    pub kind: ItemKind,
    /// What exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<NonEmptyText>,
}

/// The kinds of what customs asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ItemKind {
    /// A copy of the certification: 19 CFR 182.12(a).
    CertificationCopy,
    /// What the certifier relied on: 19 CFR 182.13(a)(3).
    SupportingDocuments,
    /// A translation: 19 CFR 182.12(e).
    Translation,
    /// That the conditions of transit were met: 19 CFR 182.16(b).
    TransitEvidence,
    /// A corrected copy: 19 CFR 181.22(c).
    CorrectedCopy,
}

/// Whom customs asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Addressee {
    /// Always `Addressee`.
    #[serde(rename = "type")]
    pub object_type: AddresseeType,
    /// In what role.
    pub role: Role,
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// Its DID or another URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
}

/// The roles of whom customs asks and who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// The importer.
    Importer,
    /// The exporter.
    Exporter,
    /// The producer.
    Producer,
}

/// Until when an answer is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Deadline {
    /// Always `Deadline`.
    #[serde(rename = "type")]
    pub object_type: DeadlineType,
    /// The last day.
    pub date: Date,
    /// In which days it was counted.
    pub calendar: Calendar,
    /// The zone in which the day ends, such as `America/Chicago`, or the office's words for it.
    pub zone: NonEmptyText,
    /// The law that sets it.
    pub law: NonEmptyText,
}

/// The days a deadline is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Calendar {
    /// Every day.
    CalendarDays,
    /// Days on which the office works.
    WorkingDays,
}
