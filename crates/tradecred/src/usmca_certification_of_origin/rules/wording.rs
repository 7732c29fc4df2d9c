//! The certification statement and the basis of the certification.

use super::super::model::{Basis, UsmcaCertificationOfOrigin};
use super::super::statement::official;
use crate::origin::CertifierRole;
use crate::origin::wording::same_words;
use crate::rule::{Findings, Inquiry};

const STATEMENT: &str = "/credentialSubject/certificationStatement";
const BASIS: &str = "/credentialSubject/basis";

pub(super) fn statement(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match official(document.language) {
        Some(wording) if !same_words(document.certification_statement.as_str(), wording) => {
            findings.raise(STATEMENT);
        }
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// A language whose official wording is not held is undecided, not refused.
pub(super) fn statement_language(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if official(document.language).is_none() {
        findings.undecided(STATEMENT);
    }
}

pub(super) fn basis(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.basis.is_none() {
        findings.raise(BASIS);
    }
}

pub(super) fn basis_role(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match &document.basis {
        Some(Basis::ProducerRepresentation(_))
            if document.certifier_role != CertifierRole::Exporter =>
        {
            findings.raise(BASIS);
        }
        Some(Basis::ProducerRepresentation(_)) => {}
        _ => findings.not_applicable(),
    }
}

pub(super) fn representation(
    document: &UsmcaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(Basis::ProducerRepresentation(reliance)) = &document.basis
        && reliance.representation.is_none()
    {
        findings.raise(format!("{BASIS}/representation"));
    }
}
