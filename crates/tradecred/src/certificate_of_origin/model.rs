//! The members of a certificate of origin (SPEC chapter *Certificate of origin*, section *Members*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::core_documents::AuthorityRole;
use crate::decimal::Quantity;
use crate::identifier::{
    CountryCode, LineNumber, NonEmptyText, OneOrMore, PackageCount, UnLocationCode, Uri,
};
use crate::origin::{GoodsIdentity, InvoiceReference, TariffClassification};
use crate::party::{Party, PostalAddress};
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(CertificateOfOriginType = "CertificateOfOrigin");
type_tag!(IssuingBodyType = "IssuingBody");
type_tag!(TransportType = "Transport");
type_tag!(GoodsLineType = "GoodsLine");
type_tag!(PackagesType = "Packages");
type_tag!(ExporterDeclarationType = "ExporterDeclaration");
type_tag!(RetrospectiveIssueType = "RetrospectiveIssue");

/// A certificate of origin that a chamber or an authority issues for an exporter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CertificateOfOrigin {
    /// Always `CertificateOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: CertificateOfOriginType,
    /// The issuing body's number of the certificate, unique for it.
    pub certificate_number: NonEmptyText,
    /// What kind of certificate it is, UN/EDIFACT code list 1001.
    pub document_type_code: DocumentTypeCode,
    /// The code of the agreement; absent where the certificate is non-preferential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<NonEmptyText>,
    /// Who issues it.
    pub issuing_body: IssuingBody,
    /// For whom.
    pub exporter: Party,
    /// Who made the goods, or what stands in their place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producers: Option<OneOrMore<Party>>,
    /// To whom the goods go.
    pub consignee: Party,
    /// How the goods travel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transport: Option<Transport>,
    /// The goods.
    pub goods: OneOrMore<GoodsLine>,
    /// What the exporter declares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporter_declaration: Option<ExporterDeclaration>,
    /// The words in which the issuing body certifies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification_statement: Option<NonEmptyText>,
    /// The day of issue.
    pub completed_at: Date,
    /// The place of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_of_issue: Option<NonEmptyText>,
    /// That it was issued after the goods had left, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_retrospectively: Option<RetrospectiveIssue>,
    /// What the issuing body remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The certificate of which this one is a certified true copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified_true_copy_of: Option<CredentialReference>,
    /// The certificate that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The kinds of certificate, UN/EDIFACT code list 1001.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum DocumentTypeCode {
    /// Certificate of origin.
    #[serde(rename = "861")]
    CertificateOfOrigin,
    /// Preference certificate of origin.
    #[serde(rename = "864")]
    PreferenceCertificateOfOrigin,
}

/// The chamber or authority that issues a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct IssuingBody {
    /// Always `IssuingBody`.
    #[serde(rename = "type")]
    pub object_type: IssuingBodyType,
    /// Its DID; absent where it is the issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// What it is.
    pub role: AuthorityRole,
    /// The country it acts for.
    pub country: CountryCode,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<PostalAddress>,
}

/// How goods travel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Transport {
    /// Always `Transport`.
    #[serde(rename = "type")]
    pub object_type: TransportType,
    /// On or in what.
    pub mode: TransportMode,
    /// Vessel and voyage, flight, train or vehicle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conveyance: Option<NonEmptyText>,
    /// The day of departure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub departure_date: Option<Date>,
    /// Where the goods are loaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port_of_loading: Option<UnLocationCode>,
    /// Where they are discharged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port_of_discharge: Option<UnLocationCode>,
    /// The route, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<NonEmptyText>,
}

/// The modes of transport.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum TransportMode {
    /// On the sea.
    Sea,
    /// On rivers and lakes.
    InlandWaterway,
    /// On rails.
    Rail,
    /// On the road.
    Road,
    /// In the air.
    Air,
    /// By mail.
    Mail,
    /// By several of them.
    Multimodal,
}

/// One line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsLine {
    /// Always `GoodsLine`.
    #[serde(rename = "type")]
    pub object_type: GoodsLineType,
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// What the goods are.
    pub description: NonEmptyText,
    /// Their tariff classification.
    pub tariff: TariffClassification,
    /// Where they originate.
    pub country_of_origin: CountryCode,
    /// The criterion by which they originate there, as the agreement writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_criterion: Option<NonEmptyText>,
    /// Marks and numbers of the packages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<NonEmptyText>,
    /// The packages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packages: Option<Packages>,
    /// Gross weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gross_weight: Option<Quantity>,
    /// Another measure than the gross weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
    /// The `reference` of the producer that made them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producer_ref: Option<NonEmptyText>,
    /// The invoices they appear on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<InvoiceReference>,
    /// What identifies them beyond their description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_identity: Option<GoodsIdentity>,
}

/// How many packages of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Packages {
    /// Always `Packages`.
    #[serde(rename = "type")]
    pub object_type: PackagesType,
    /// How many.
    pub count: PackageCount,
    /// What they are, such as pallets.
    pub kind: NonEmptyText,
}

/// What the exporter declares to the issuing body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ExporterDeclaration {
    /// Always `ExporterDeclaration`.
    #[serde(rename = "type")]
    pub object_type: ExporterDeclarationType,
    /// Its words.
    pub statement: NonEmptyText,
    /// The day it was made.
    pub declared_at: Date,
    /// Where it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<NonEmptyText>,
    /// Who signed it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<NonEmptyText>,
}

/// That a certificate was issued after the goods had left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RetrospectiveIssue {
    /// Always `RetrospectiveIssue`.
    #[serde(rename = "type")]
    pub object_type: RetrospectiveIssueType,
    /// Why.
    pub reason: NonEmptyText,
}
