//! The data of a fisheries certificate of origin, in the order of the boxes of NOAA Form 370.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::fisheries::{FishSpecies, FishingGear, FishingTrip, FishingVessel, OceanArea, Weight};
use crate::identifier::{AreaCode, GearCode, HsCode, LineNumber, NonEmptyText, OneOrMore};
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(FisheriesCertificateOfOriginType = "FisheriesCertificateOfOrigin");
type_tag!(FishLineType = "FishLine");
type_tag!(FisheriesAttachmentType = "FisheriesAttachment");

/// What an exporter certifies about the tuna in a shipment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FisheriesCertificateOfOrigin {
    /// Always `FisheriesCertificateOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: FisheriesCertificateOfOriginType,
    /// The exporter (box 2).
    pub exporter: AlwaysNamed,
    /// The importer or consignee (box 3).
    pub importer: AlwaysNamed,
    /// The importer's international fisheries trade permit (box 3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importer_permit_number: Option<NonEmptyText>,
    /// The fish (box 4).
    pub fish: OneOrMore<FishLine>,
    /// The net weight of the shipment in kilograms (box 4).
    pub total_net_weight: Weight,
    /// The dolphin-safe status (box 5).
    pub dolphin_safe_status: DolphinSafeStatus,
    /// What captains, observers and nations say about the catch (box 5).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<FisheriesAttachment>,
    /// That no large-scale driftnet was used, by an official of a nation known to use them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high_seas_driftnet_certification: Option<CredentialReference>,
    /// The day of completion.
    pub completed_at: Date,
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

/// One line of fish: a species from one trip of one vessel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FishLine {
    /// Always `FishLine`.
    #[serde(rename = "type")]
    pub object_type: FishLineType,
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// Its number in the Harmonized Tariff Schedule of the United States.
    pub htsus: HsCode,
    /// The species.
    pub species: FishSpecies,
    /// The form of the product, such as frozen loins.
    pub product_form: NonEmptyText,
    /// Whether the fish is fresh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fresh: Option<bool>,
    /// Its net weight in kilograms.
    pub net_weight: Weight,
    /// Where it was harvested.
    pub ocean_area: OceanArea,
    /// The major fishing area of FAO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub major_area: Option<AreaCode>,
    /// What it was harvested with.
    pub fishing_gear: FishingGear,
    /// The same by its abbreviation in ISSCFG.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gear_code: Option<GearCode>,
    /// The vessel that harvested it.
    pub vessel: FishingVessel,
    /// The trip on which that was.
    pub trip: FishingTrip,
}

/// The dolphin-safe statuses of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum DolphinSafeStatus {
    /// Not certified to be dolphin-safe.
    #[serde(rename = "5A")]
    NotCertified,
    /// Not harvested with a purse seine net.
    #[serde(rename = "5B1")]
    NoPurseSeine,
    /// Harvested with a purse seine net outside the eastern tropical Pacific.
    #[serde(rename = "5B2")]
    PurseSeineElsewhere,
    /// The same, in a fishery that was identified.
    #[serde(rename = "5B3")]
    IdentifiedFishery,
    /// Harvested in the eastern tropical Pacific by a purse seine vessel of up to 400 short tons.
    #[serde(rename = "5B4")]
    SmallPurseSeine,
    /// The same, of more than 400 short tons.
    #[serde(rename = "5B5")]
    LargePurseSeine,
}

impl DolphinSafeStatus {
    /// Every status.
    pub const ALL: [Self; 6] = [
        Self::NotCertified,
        Self::NoPurseSeine,
        Self::PurseSeineElsewhere,
        Self::IdentifiedFishery,
        Self::SmallPurseSeine,
        Self::LargePurseSeine,
    ];

    /// Its name on the form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotCertified => "5A",
            Self::NoPurseSeine => "5B1",
            Self::PurseSeineElsewhere => "5B2",
            Self::IdentifiedFishery => "5B3",
            Self::SmallPurseSeine => "5B4",
            Self::LargePurseSeine => "5B5",
        }
    }
}

/// What others say about the catch, by digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FisheriesAttachment {
    /// Always `FisheriesAttachment`.
    #[serde(rename = "type")]
    pub object_type: FisheriesAttachmentType,
    /// What it is.
    pub kind: AttachmentKind,
    /// The credential.
    pub credential: CredentialReference,
}

/// The kinds of attachments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum AttachmentKind {
    /// A captain's statement.
    CaptainStatement,
    /// An observer's statement.
    ObserverStatement,
    /// A certification of a member nation of the IDCP.
    IdcpCertification,
}
