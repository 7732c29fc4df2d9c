//! The subjects of the core credentials: trust lists, authority lists, authorizations, status changes
//! (SPEC chapter *Core credentials*). They are evidence; these types exist to be published as schemas
//! and to be written by issuers.

use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{CountryCode, GtinBeginning, NonEmptyText, OneOrMore, Uri};
use crate::party::PartyIdentifier;
use crate::reference::CredentialReference;
use crate::type_tag::type_tag;

type_tag!(TrustListType = "TrustList");
type_tag!(TrustListEntryType = "TrustListEntry");
type_tag!(AuthorityListType = "AuthorityList");
type_tag!(AuthorityListEntryType = "AuthorityListEntry");
type_tag!(AuthorizationType = "Authorization");
type_tag!(StatusChangeType = "StatusChange");

/// Which DID belongs to which legal person, by the word of whoever signs the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TrustList {
    /// Always `TrustList`.
    #[serde(rename = "type")]
    pub object_type: TrustListType,
    /// Its entries.
    pub entries: Vec<TrustListEntry>,
}

/// One entry of a trust list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TrustListEntry {
    /// Always `TrustListEntry`.
    #[serde(rename = "type")]
    pub object_type: TrustListEntryType,
    /// The DID.
    pub did: Uri,
    /// The legal name of whoever holds it.
    pub legal_name: NonEmptyText,
    /// Its identifiers in registers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<PartyIdentifier>,
    /// The prefixes that GS1 licensed to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub company_prefixes: Vec<GtinBeginning>,
    /// In what role it is listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<NonEmptyText>,
    /// First day the entry holds.
    pub from: Date,
    /// Last day the entry holds; open where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Where the list has it from.
    pub source: NonEmptyText,
}

/// What an office or body does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum AuthorityRole {
    /// A customs office.
    Customs,
    /// A ministry.
    Ministry,
    /// A guaranteeing association or chamber.
    Association,
}

impl AuthorityRole {
    /// The word by which authority lists name it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Customs => "customs",
            Self::Ministry => "ministry",
            Self::Association => "association",
        }
    }
}

/// In which role an authority list names an office or body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ListedRole {
    /// A customs office.
    Customs,
    /// A ministry.
    Ministry,
    /// A guaranteeing association or chamber.
    Association,
    /// An office that registers rights.
    Registry,
}

/// Which office acts for which territory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AuthorityList {
    /// Always `AuthorityList`.
    #[serde(rename = "type")]
    pub object_type: AuthorityListType,
    /// Its entries.
    pub entries: Vec<AuthorityListEntry>,
}

/// One entry of an authority list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AuthorityListEntry {
    /// Always `AuthorityListEntry`.
    #[serde(rename = "type")]
    pub object_type: AuthorityListEntryType,
    /// The DID.
    pub did: Uri,
    /// The name of the office.
    pub name: NonEmptyText,
    /// What it does.
    pub roles: OneOrMore<ListedRole>,
    /// For which territories.
    pub territories: OneOrMore<CountryCode>,
    /// For which credential types; all where absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub document_types: Vec<NonEmptyText>,
    /// First day the entry holds.
    pub from: Date,
    /// Last day the entry holds; open where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// What an agent may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum AuthorizedAct {
    /// Certify documents.
    Certify,
    /// File them.
    File,
    /// Receive them.
    Receive,
    /// Answer questions about them.
    Answer,
    /// Publish the status lists of the principal's credentials.
    PublishStatus,
    /// Endorse documents.
    Endorse,
}

/// A principal lets an agent act; issued by the principal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Authorization {
    /// Always `Authorization`.
    #[serde(rename = "type")]
    pub object_type: AuthorizationType,
    /// Who authorizes; equal to the issuer.
    pub principal: Uri,
    /// Who may act.
    pub agent: Uri,
    /// What it may do.
    pub acts: OneOrMore<AuthorizedAct>,
    /// For which credential types; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_types: Option<OneOrMore<NonEmptyText>>,
    /// Under which agreements; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreements: Option<OneOrMore<NonEmptyText>>,
    /// For which territories; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territories: Option<OneOrMore<CountryCode>>,
    /// First day.
    pub from: Date,
    /// Last day; open where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Whether the agent may authorize others in turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_delegate: Option<bool>,
}

/// Why a status changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ChangeReason {
    /// The document was wrong.
    Error,
    /// A later credential replaces it.
    Superseded,
    /// It was obtained by fraud.
    Fraud,
    /// The key was in wrong hands.
    KeyCompromise,
    /// The issuer withdrew it.
    Withdrawn,
}

/// From when a change counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ChangeEffect {
    /// From a date on.
    FromDate,
    /// From the beginning: as if it had never been issued.
    AbInitio,
}

/// Why a status bit was set; issued by the issuer of the credential it targets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct StatusChange {
    /// Always `StatusChange`.
    #[serde(rename = "type")]
    pub object_type: StatusChangeType,
    /// The credential whose status changed.
    pub target: CredentialReference,
    /// Why.
    pub reason: ChangeReason,
    /// From when it counts.
    pub effect: ChangeEffect,
    /// The date, where it counts from a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<Date>,
}

/// The schemas of the core subjects by file name.
pub(crate) fn schemas() -> [(&'static str, Schema); 4] {
    use crate::schema::of;
    [
        ("trust-list", of::<TrustList>()),
        ("authority-list", of::<AuthorityList>()),
        ("authorization", of::<Authorization>()),
        ("status-change", of::<StatusChange>()),
    ]
}
