//! What a claim adds that only this agreement asks: the symbol of the country, and whose certificate it
//! rests on.

use std::collections::HashMap;

use tradecred_vc::problem::Text;

use super::super::model::{NaftaCertificateOfOrigin, NaftaCertifierRole, NaftaOrigin};
use crate::rule::{Findings, Inquiry};

/// A good of Canada is claimed under CA, one of Mexico under MX.
pub(super) fn program_country(
    document: &NaftaCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let goods: HashMap<_, _> = document
        .goods
        .iter()
        .map(|line| (line.line_number, line.country_of_origin))
        .collect();
    let mut asked = false;
    for line in inquiry.claim().into_iter().flat_map(|claim| &claim.lines) {
        let program = line.program.as_ref().map(|program| program.as_str());
        let country = line.certificate_line.and_then(|number| goods.get(&number));
        match (program, country) {
            (Some("CA"), Some(NaftaOrigin::Mexico)) | (Some("MX"), Some(NaftaOrigin::Canada)) => {
                findings.raise_with("", format!("entry line {}", line.line_number));
                asked = true;
            }
            (Some("CA"), Some(NaftaOrigin::Canada)) | (Some("MX"), Some(NaftaOrigin::Mexico)) => {
                asked = true;
            }
            (Some("CA" | "MX"), Some(NaftaOrigin::UnitedStates | NaftaOrigin::Joint)) => {
                findings.not_asked(NO_SYMBOL);
            }
            _ => {}
        }
    }
    if !asked {
        findings.not_applicable();
    }
}

/// What is submitted is to be signed by the exporter or its agent.
pub(super) fn producer_certificate(
    document: &NaftaCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if inquiry.claim().is_some() && document.certifier_role == NaftaCertifierRole::Producer {
        findings.raise("/credentialSubject/certifierRole");
    }
}

const NO_SYMBOL: Text = Text {
    en: "not checked for every entry line: the law names no symbol for goods of the United States or of joint production",
    es: "no comprobado en todas las líneas: la ley no nombra un símbolo para mercancías de Estados Unidos o de producción conjunta",
    fr: "non vérifié pour toutes les lignes : la loi ne nomme pas de symbole pour des marchandises des États-Unis ou de production conjointe",
};
