//! What the qualification rests on: accumulated countries and the statements of suppliers.

use std::collections::HashMap;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Reliance;
use tradecred_vc::problem::Text;

use super::super::model::FtaQualification;
use crate::resolve::agrees;
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
    let mut missing = false;
    let mut counting = HashMap::new();
    for (index, reference) in references.iter().enumerate() {
        let digest = reference.digest_multibase;
        let Some(held) = inquiry.evidence.credentials_of(digest).next() else {
            missing = true;
            continue;
        };
        let reliance = if agrees(held.object(), reference) {
            *counting
                .entry(digest)
                .or_insert_with(|| reliance(digest, inquiry))
        } else {
            Reliance::None
        };
        let pointer = format!("/credentialSubject/supplierRepresentations/{index}");
        match reliance {
            Reliance::Full => {}
            Reliance::Unknown => findings.undecided(pointer),
            Reliance::None => findings.raise(pointer),
        }
    }
    if missing {
        findings.not_asked(NOT_HELD);
    }
}

/// How far a credential of this digest counts. It leaves proofs out, so the same credential may be held
/// with several, and one that counts is enough.
fn reliance(digest: DigestMultibase, inquiry: &Inquiry<'_>) -> Reliance {
    let at = inquiry.policy.envelope.at;
    let mut best = Reliance::None;
    for held in inquiry.evidence.credentials_of(digest) {
        match held.reliance(inquiry.evidence, at) {
            Reliance::Full => return Reliance::Full,
            Reliance::Unknown => best = Reliance::Unknown,
            Reliance::None => {}
        }
    }
    best
}

const NOT_HELD: Text = Text {
    en: "a statement of a supplier is not held, and was not checked",
    es: "no se dispone de una declaración de un proveedor y no se comprobó",
    fr: "une déclaration d'un fournisseur n'est pas disponible et n'a pas été vérifiée",
};
