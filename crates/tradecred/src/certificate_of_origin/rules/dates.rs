//! What was issued, invoiced, declared and shipped when, and the exporter's declaration.

use tradecred_vc::problem::Text;

use super::super::model::CertificateOfOrigin;
use crate::origin::lines::at;
use crate::rule::{Findings, Inquiry};

/// No invoice is later than the certificate.
pub(super) fn invoice(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for (index, line) in document.goods.iter().enumerate() {
        for (place, invoice) in line.invoices.iter().enumerate() {
            if invoice
                .date
                .is_some_and(|date| date > document.completed_at)
            {
                findings.raise(at(index, &format!("invoices/{place}/date")));
            }
        }
    }
}

/// What says that it was issued after departure was.
pub(super) fn retrospective_unfounded(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let departed = document
        .transport
        .as_ref()
        .and_then(|transport| transport.departure_date);
    if document.issued_retrospectively.is_some()
        && departed.is_some_and(|departed| document.completed_at <= departed)
    {
        findings.raise("/credentialSubject/issuedRetrospectively");
    }
}

/// The exporter declared something.
pub(super) fn declaration_missing(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.exporter_declaration.is_none() {
        findings.raise("/credentialSubject/exporterDeclaration");
    }
}

/// The exporter declared it before the certificate was issued.
pub(super) fn declaration_date(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document
        .exporter_declaration
        .as_ref()
        .is_some_and(|declaration| declaration.declared_at > document.completed_at)
    {
        findings.raise("/credentialSubject/exporterDeclaration/declaredAt");
    }
}

/// No official wording is held that the declaration could be compared with.
pub(super) fn declaration_wording(
    document: &CertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.exporter_declaration.is_some() {
        findings.not_asked(NO_WORDING);
    }
}

const NO_WORDING: Text = Text {
    en: "the wording of the exporter's declaration was not compared: no official wording is held",
    es: "no se comparó el texto de la declaración del exportador: no se dispone de un texto oficial",
    fr: "le libellé de la déclaration de l'exportateur n'a pas été comparé : aucun libellé officiel n'est disponible",
};
