//! The data elements of the certification, in the order of Annex 5-A and 19 CFR 182.12(a)(4)-(5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::Quantity;
use crate::identifier::{
    CountryCode, EmailAddress, GlobalTradeItemNumber, HsCode, LineNumber, NonEmptyText, OneOrMore,
    TelephoneNumber, Uri,
};
use crate::party::{Party, PartyIdentifier, PostalAddress};
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(UsmcaCertificationOfOriginType = "UsmcaCertificationOfOrigin");
type_tag!(CertifierType = "Certifier");
type_tag!(SignatoryType = "Signatory");
type_tag!(GoodsLineType = "GoodsLine");
type_tag!(TariffClassificationType = "TariffClassification");
type_tag!(RuleOfOriginType = "RuleOfOrigin");
type_tag!(InvoiceReferenceType = "InvoiceReference");
type_tag!(GoodsIdentityType = "GoodsIdentity");
type_tag!(CommercialDocumentType = "CommercialDocument");

/// A certification of origin under the United States-Mexico-Canada Agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct UsmcaCertificationOfOrigin {
    /// Always `UsmcaCertificationOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: UsmcaCertificationOfOriginType,
    /// The certifier's own number of the certification, unique per issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification_number: Option<NonEmptyText>,
    /// The language it is completed in, 19 CFR 182.12(e).
    pub language: Language,
    /// Element 1: whether the certifier is the importer, exporter or producer, (a)(4)(i).
    pub certifier_role: CertifierRole,
    /// Element 2: the certifier, (a)(4)(ii).
    pub certifier: Certifier,
    /// Element 3: the exporter, if different from the certifier, (a)(4)(iii).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporter: Option<Party>,
    /// Element 4: the producers, or what stands in their place, (a)(4)(iv).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producers: Option<OneOrMore<Party>>,
    /// Element 5: the importers, if known, (a)(4)(v).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importers: Option<OneOrMore<Party>>,
    /// Element 9: the person who signs, (a)(4)(vi) and (d).
    pub signatory: Signatory,
    /// Elements 6 and 7: the goods, (a)(4)(vii)-(x).
    pub goods: OneOrMore<GoodsLine>,
    /// Element 8: what the certification covers, (a)(4)(xi)-(xii) and (g).
    pub coverage: Coverage,
    /// On what the certification rests, (f)(1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Element 9: the certification statement, (a)(5).
    pub certification_statement: NonEmptyText,
    /// Element 9: the date of completion, (d) and (h).
    pub completed_at: Date,
    /// The certification that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The languages of 19 CFR 182.12(e).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

/// Who certifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CertifierRole {
    /// The importer.
    Importer,
    /// The exporter.
    Exporter,
    /// The producer.
    Producer,
}

/// Element 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Certifier {
    /// Always `Certifier`.
    #[serde(rename = "type")]
    pub object_type: CertifierType,
    /// Its DID; absent where the issuer is the certifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// The title of the person who certifies for it.
    pub title: NonEmptyText,
    /// Its address.
    pub address: PostalAddress,
    /// Its telephone number.
    pub telephone: TelephoneNumber,
    /// Its email address.
    pub email: EmailAddress,
    /// Its identifiers in registers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<PartyIdentifier>,
}

/// In what capacity the signatory signs, (d).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum SigningAuthority {
    /// A responsible official of the certifier.
    ResponsibleOfficial,
    /// Its authorized agent.
    AuthorizedAgent,
}

/// Element 9: the responsible official or authorized agent. The regulation asks for no title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Signatory {
    /// Always `Signatory`.
    #[serde(rename = "type")]
    pub object_type: SignatoryType,
    /// The person's legal name.
    pub legal_name: NonEmptyText,
    /// The person's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<NonEmptyText>,
    /// The person's address.
    pub address: PostalAddress,
    /// The person's telephone number.
    pub telephone: TelephoneNumber,
    /// The person's email address, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// In what capacity the person signs.
    pub authority: SigningAuthority,
}

/// Elements 6 and 7: one line of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsLine {
    /// Always `GoodsLine`.
    #[serde(rename = "type")]
    pub object_type: GoodsLineType,
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// Description, detailed enough to relate it to the invoice and to the tariff number.
    pub description: NonEmptyText,
    /// Tariff classification to six or more digits.
    pub tariff: TariffClassification,
    /// The criterion letter of accepted practice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_criterion: Option<OriginCriterion>,
    /// The rule of General Note 11 under which the good qualifies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule_of_origin: Option<RuleOfOrigin>,
    /// Whether the good is listed in Schedule II of Appendix A to 19 CFR part 182.
    #[serde(
        default,
        rename = "listedInScheduleII",
        skip_serializing_if = "Option::is_none"
    )]
    pub listed_in_schedule_ii: Option<bool>,
    /// The statement that a good of Schedule II needs.
    #[serde(
        default,
        rename = "scheduleIIStatement",
        skip_serializing_if = "Option::is_none"
    )]
    pub schedule_ii_statement: Option<NonEmptyText>,
    /// The `reference` of the producer that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producer_ref: Option<NonEmptyText>,
    /// The invoices it appears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<InvoiceReference>,
    /// Country of origin for marking; no element of the certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_of_origin: Option<CountryCode>,
    /// What makes these goods identical to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_identity: Option<GoodsIdentity>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
    /// Commercial documents that carry the certification for this line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presented_on: Vec<CommercialDocument>,
}

/// Which nomenclature a tariff number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum TariffSystem {
    /// The Harmonized System of the World Customs Organization.
    #[serde(rename = "HS")]
    Hs,
    /// The Harmonized Tariff Schedule of the United States.
    #[serde(rename = "HTSUS")]
    Htsus,
}

/// The edition of the Harmonized System.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum HsEdition {
    /// In force from 2012.
    #[serde(rename = "2012")]
    Hs2012,
    /// In force from 2017.
    #[serde(rename = "2017")]
    Hs2017,
    /// In force from 2022.
    #[serde(rename = "2022")]
    Hs2022,
    /// In force from 2028.
    #[serde(rename = "2028")]
    Hs2028,
}

/// A tariff number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TariffClassification {
    /// Always `TariffClassification`.
    #[serde(rename = "type")]
    pub object_type: TariffClassificationType,
    /// The nomenclature.
    pub system: TariffSystem,
    /// The number.
    pub code: HsCode,
    /// The edition of the Harmonized System.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<HsEdition>,
}

/// The criterion letters that certifications carry: A wholly obtained, B product-specific rule,
/// C exclusively from originating materials, D unassembled or classified with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum OriginCriterion {
    /// 19 USC 4531(c)(1)(A).
    A,
    /// 19 USC 4531(c)(1)(B).
    B,
    /// 19 USC 4531(c)(1)(C).
    C,
    /// 19 USC 4531(c)(1)(D).
    D,
}

/// How many digits a product-specific rule needs: 6, 8 or 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct RequiredDigits(u8);

impl RequiredDigits {
    /// As a number.
    #[must_use]
    pub fn count(self) -> usize {
        usize::from(self.0)
    }
}

impl TryFrom<u8> for RequiredDigits {
    type Error = &'static str;

    fn try_from(digits: u8) -> Result<Self, Self::Error> {
        [6, 8, 10]
            .contains(&digits)
            .then_some(Self(digits))
            .ok_or("must be 6, 8 or 10")
    }
}

impl From<RequiredDigits> for u8 {
    fn from(digits: RequiredDigits) -> Self {
        digits.0
    }
}

impl JsonSchema for RequiredDigits {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RequiredDigits".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "How many digits a product-specific rule needs.",
            "enum": [6, 8, 10],
        })
    }
}

/// The rule of origin under which a good qualifies, (a)(4)(ix).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RuleOfOrigin {
    /// Always `RuleOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: RuleOfOriginType,
    /// Where it stands, such as `GN 11(b)(ii)`.
    pub reference: NonEmptyText,
    /// How many digits it needs, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_digits: Option<RequiredDigits>,
}

/// An invoice, and a line of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct InvoiceReference {
    /// Always `InvoiceReference`.
    #[serde(rename = "type")]
    pub object_type: InvoiceReferenceType,
    /// Its number.
    pub number: NonEmptyText,
    /// The line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineNumber>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// What identifies the goods beyond their description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsIdentity {
    /// Always `GoodsIdentity`.
    #[serde(rename = "type")]
    pub object_type: GoodsIdentityType,
    /// Global Trade Item Number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<GlobalTradeItemNumber>,
    /// Part numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub part_numbers: Vec<NonEmptyText>,
    /// Serial numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serial_numbers: Vec<NonEmptyText>,
}

/// A commercial document that carries the certification, (a)(2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CommercialDocument {
    /// Always `CommercialDocument`.
    #[serde(rename = "type")]
    pub object_type: CommercialDocumentType,
    /// Its number.
    pub number: NonEmptyText,
    /// The country it was issued in.
    pub issuing_country: CountryCode,
}

/// Element 8: what the certification covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Coverage {
    /// One shipment, which may result in several entries, (g)(1)(i).
    SingleShipment(SingleShipment),
    /// Several shipments that result in one entry, (g)(1)(ii).
    ShipmentsInOneEntry(ShipmentsInOneEntry),
    /// Identical goods shipped within a period, (g)(2).
    BlanketPeriod(BlanketPeriod),
}

/// One shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SingleShipment {
    /// The invoice number, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_number: Option<NonEmptyText>,
}

/// Several shipments in one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ShipmentsInOneEntry {
    /// The invoice numbers, if known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invoice_numbers: Vec<NonEmptyText>,
}

/// A blanket period, both days included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct BlanketPeriod {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// An invoice number, which a blanket certification may carry too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_number: Option<NonEmptyText>,
}

/// On what a certification rests, (f)(1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Basis {
    /// The certifier has information that demonstrates that the good is originating, (f)(1)(i).
    CertifierInformation(crate::party::Empty),
    /// The exporter relies on the producer's written representation, (f)(1)(ii).
    ProducerRepresentation(ProducerRepresentation),
}

/// Reliance on the producer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProducerRepresentation {
    /// The representation, such as the producer's own certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representation: Option<CredentialReference>,
}
