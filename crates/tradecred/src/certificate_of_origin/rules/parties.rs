//! What may stand for a party, and of what a certificate may be a copy.

use super::super::CREDENTIAL_TYPE;
use super::super::model::CertificateOfOrigin;
use crate::party::{Party, PartyRole};
use crate::rule::{Findings, Inquiry};

/// The exporter is named.
pub(super) fn exporter(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.exporter.named().is_none() {
        findings.raise("/credentialSubject/exporter");
    }
}

/// The producers are named, or one word stands for them alone.
pub(super) fn producer(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(producers) = &document.producers else {
        return findings.not_applicable();
    };
    let alone = producers.len() == 1;
    for (index, party) in producers.iter().enumerate() {
        let fits = match party {
            Party::NamedParty(_) => true,
            Party::Unknown(_) | Party::AvailableOnRequest(_) => alone,
            Party::SameAs(same) => alone && same.role == PartyRole::Exporter,
            Party::Various(_) => false,
        };
        if !fits {
            findings.raise(format!("/credentialSubject/producers/{index}"));
        }
    }
}

/// The consignee is named, or said to be unknown.
pub(super) fn consignee(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !matches!(document.consignee, Party::NamedParty(_) | Party::Unknown(_)) {
        findings.raise("/credentialSubject/consignee");
    }
}

/// A true copy is one of a certificate of origin.
pub(super) fn true_copy(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &document.certified_true_copy_of {
        Some(original) if original.credential_type.as_str() != CREDENTIAL_TYPE => {
            findings.raise("/credentialSubject/certifiedTrueCopyOf/credentialType");
        }
        Some(_) => {}
        None => findings.not_applicable(),
    }
}
