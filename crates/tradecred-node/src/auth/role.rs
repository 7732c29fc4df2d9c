//! What each role may do: one table (SPEC section *Callers*).

use serde::Deserialize;
use tradecred::visibility::Reader;

/// What a caller is at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Role {
    /// Issues documents for its tenant.
    Issuer,
    /// An officer of the customs authority of its territories.
    Government,
    /// Acts for an importer.
    Broker,
    /// Imports.
    Importer,
    /// Exports or produces.
    Exporter,
    /// Takes part in the trade and sees who holds which certificates.
    Participant,
    /// An officer of an agency in whose program documents are.
    PartnerAgency,
    /// An officer of a customs authority abroad.
    ForeignCustoms,
    /// Runs the node.
    Operator,
}

/// What can be asked of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Act {
    /// To issue a document, or the true copy of a record.
    Issue,
    /// To have a record written that a document was made of.
    Convert,
    /// To revoke, to suspend, to lift a suspension.
    ChangeStatus,
    /// To let another tenant read a document.
    Grant,
    /// To record a day that terms of a document count from.
    NoteStart,
    /// To set or lift a legal hold.
    Hold,
    /// To delete a document whose term is over.
    Delete,
    /// To have a document kept that was received, and to read what was kept.
    Receive,
    /// To read a document by its id.
    Read,
    /// To look for documents by their marks.
    Search,
    /// To see who holds which certificates.
    SeeHolders,
    /// To read the audit log.
    Audit,
    /// To see what the node measures of itself.
    Measure,
    /// To read the events one was to be sent.
    HearEvents,
    /// To see what became of the deliveries of an event.
    SeeReceipts,
    /// To have a challenge given or kept.
    Challenge,
    /// To have a credential or presentation verified, or a DID resolved.
    Verify,
    /// What everybody may.
    Look,
    /// To see whether the node is alive and ready, as often as one likes.
    Probe,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::Issuer,
        Self::Government,
        Self::Broker,
        Self::Importer,
        Self::Exporter,
        Self::Participant,
        Self::PartnerAgency,
        Self::ForeignCustoms,
        Self::Operator,
    ];

    /// The role as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Issuer => "issuer",
            Self::Government => "government",
            Self::Broker => "broker",
            Self::Importer => "importer",
            Self::Exporter => "exporter",
            Self::Participant => "participant",
            Self::PartnerAgency => "partnerAgency",
            Self::ForeignCustoms => "foreignCustoms",
            Self::Operator => "operator",
        }
    }

    /// What it may ask, besides what every caller may.
    const fn acts(self) -> &'static [Act] {
        match self {
            Self::Issuer => &[
                Act::Issue,
                Act::Convert,
                Act::ChangeStatus,
                Act::Grant,
                Act::NoteStart,
                Act::Receive,
                Act::Read,
                Act::Search,
                Act::SeeReceipts,
            ],
            Self::Government => &[Act::Receive, Act::Read, Act::Search, Act::Hold],
            Self::Broker | Self::Importer | Self::Exporter => {
                &[Act::NoteStart, Act::Receive, Act::Read]
            }
            Self::PartnerAgency | Self::ForeignCustoms => &[Act::Receive, Act::Read],
            Self::Participant => &[Act::SeeHolders],
            Self::Operator => &[
                Act::Audit,
                Act::Measure,
                Act::SeeReceipts,
                Act::NoteStart,
                Act::Hold,
                Act::Delete,
            ],
        }
    }

    /// Whether a caller of this role may ask this.
    pub(crate) fn may(self, act: Act) -> bool {
        matches!(
            act,
            Act::Challenge | Act::Verify | Act::Look | Act::Probe | Act::HearEvents
        ) || self.acts().contains(&act)
    }

    /// With whose eyes a caller of this role is told of events.
    pub(crate) const fn told_as(self) -> Option<Reader> {
        match self {
            Self::Government => Some(Reader::Customs),
            Self::PartnerAgency => Some(Reader::Agency),
            Self::ForeignCustoms => Some(Reader::ForeignCustoms),
            Self::Issuer => Some(Reader::Author),
            Self::Broker | Self::Importer | Self::Exporter => self.granted_as(),
            Self::Participant | Self::Operator => None,
        }
    }

    /// As whom a caller of this role reads what it was granted.
    pub(crate) const fn granted_as(self) -> Option<Reader> {
        match self {
            Self::Broker => Some(Reader::Broker),
            Self::Importer => Some(Reader::Importer),
            Self::Exporter => Some(Reader::Exporter),
            _ => None,
        }
    }
}
