//! Who is who in a certification: the certifier is the party in whose role it is made, and the producer
//! is the exporter too where no other is named (19 CFR 10.584(a)(3)(i)).

use super::model::UsFtaCertificationOfOrigin;
use crate::origin::CertifierRole;
use crate::party::{NamedParty, Party, PartyRole};

/// Where the importer of record stands.
pub(super) const IMPORTER: &str = "/credentialSubject/importer";
/// Where the exporter stands.
pub(super) const EXPORTER: &str = "/credentialSubject/exporter";
/// Where the producer stands.
pub(super) const PRODUCER: &str = "/credentialSubject/producer";

/// A named party and where it stands.
pub(super) type Placed<'d> = (&'static str, &'d NamedParty);

fn placed<'d>(pointer: &'static str, party: Option<&'d Party>) -> Option<Placed<'d>> {
    Some((pointer, party?.named()?))
}

/// Whether a party is said to be the producer.
pub(super) fn is_producer(party: &Party) -> bool {
    matches!(party, Party::SameAs(same) if same.role == PartyRole::Producer)
}

impl UsFtaCertificationOfOrigin {
    /// The party that certifies, where it is named.
    pub(super) fn certifier(&self) -> Option<Placed<'_>> {
        match self.certifier_role {
            CertifierRole::Importer => placed(IMPORTER, self.importer.as_ref()),
            CertifierRole::Exporter => self.exporting(),
            CertifierRole::Producer => placed(PRODUCER, self.producer.as_ref()),
        }
    }

    /// Whether the exporter is the producer: none is given, or it is said to be the same.
    pub(super) fn producer_exports(&self) -> bool {
        self.exporter.as_ref().is_none_or(is_producer)
    }

    /// The party that exports, where it is named: the producer where no other is.
    pub(super) fn exporting(&self) -> Option<Placed<'_>> {
        if self.producer_exports() {
            placed(PRODUCER, self.producer.as_ref())
        } else {
            placed(EXPORTER, self.exporter.as_ref())
        }
    }

    /// Exporter and producer, where they are named.
    pub(super) fn makers(&self) -> impl Iterator<Item = Placed<'_>> {
        placed(EXPORTER, self.exporter.as_ref())
            .into_iter()
            .chain(placed(PRODUCER, self.producer.as_ref()))
    }

    /// Everybody who is named in a role.
    pub(super) fn named(&self) -> impl Iterator<Item = Placed<'_>> {
        placed(IMPORTER, self.importer.as_ref())
            .into_iter()
            .chain(self.makers())
    }
}
