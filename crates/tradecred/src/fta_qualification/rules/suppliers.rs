//! What the qualification rests on: accumulated countries and the statements of suppliers.

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::problem::Text;

use super::super::model::FtaQualification;
use crate::rule::{Findings, Inquiry};

pub(super) fn accumulation(
    document: &FtaQualification,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(accumulated) = &document.accumulation else {
        return findings.not_applicable();
    };
    let countries = document.agreement.countries();
    for (index, country) in accumulated.iter().enumerate() {
        let pointer = format!("/credentialSubject/accumulation/{index}");
        match countries {
            Some(countries) if countries.contains(&country.as_str()) => {}
            Some(_) => findings.raise(pointer),
            None => findings.undecided(pointer),
        }
    }
}

pub(super) fn representation(
    document: &FtaQualification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(references) = &document.supplier_representations else {
        return findings.not_applicable();
    };
    let held: Vec<_> = inquiry
        .evidence
        .credentials()
        .iter()
        .map(|held| (DigestMultibase::of_credential(held.object()), held))
        .collect();
    let at = inquiry.policy.envelope.at;
    let mut missing = false;
    for (index, reference) in references.iter().enumerate() {
        // The digest leaves the proof out, so the same credential may be held with several.
        let mut same = held
            .iter()
            .filter(|(digest, _)| *digest == reference.digest_multibase)
            .map(|(_, held)| held)
            .peekable();
        if same.peek().is_none() {
            missing = true;
            continue;
        }
        let good = same.any(|held| {
            held.id() == Some(reference.id.as_str())
                && held.has_type(reference.credential_type.as_str())
                && held.relied_on(inquiry.evidence, at).is_some()
        });
        if !good {
            findings.raise(format!(
                "/credentialSubject/supplierRepresentations/{index}"
            ));
        }
    }
    if missing {
        findings.not_asked(NOT_HELD);
    }
}

const NOT_HELD: Text = Text {
    en: "a statement of a supplier is not held, and was not checked",
    es: "no se dispone de una declaración de un proveedor y no se comprobó",
    fr: "une déclaration d'un fournisseur n'est pas disponible et n'a pas été vérifiée",
};
