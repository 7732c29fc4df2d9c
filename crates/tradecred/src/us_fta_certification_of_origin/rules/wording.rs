//! The agreement and its regulation, the statement, the language, the basis and what is covered.

use tradecred_vc::problem::Text;

use super::super::agreement::Read;
use super::super::model::{Basis, UsFtaCertificationOfOrigin};
use crate::origin::wording::has_words;
use crate::origin::{CertifierRole, Coverage, period};
use crate::rule::{Findings, Inquiry};

const AGREEMENT: &str = "/credentialSubject/agreement";
const STATEMENT: &str = "/credentialSubject/certificationStatement";
const BASIS: &str = "/credentialSubject/basis";
const ENGLISH: &str = "en";

/// The form of 19 CFR 10.584(a)(4) and 10.904(a)(4), as far as it is held.
const FORM: &str = "The information on this document is true and accurate and I assume the responsibility for proving such representations";

/// Nobody can say that a document meets a text that was not read.
pub(super) fn regulation(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let terms = document.agreement.terms();
    if terms.read == Read::Nothing {
        findings.undecided_with(AGREEMENT, format!("{} is not held", terms.regulation));
    }
}

pub(super) fn regulation_in_part(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let terms = document.agreement.terms();
    if terms.read == Read::Contents {
        findings.raise_with(
            AGREEMENT,
            format!("of {}, (a)(1) to (4) are held", terms.regulation),
        );
    }
}

pub(super) fn statement(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.certification_statement.is_none() {
        findings.raise(STATEMENT);
    }
}

/// The statement, where it is in English.
fn english(document: &UsFtaCertificationOfOrigin) -> Option<&str> {
    let statement = document.certification_statement.as_ref()?;
    (document.language.as_str() == ENGLISH).then(|| statement.as_str())
}

/// Other words may be substantially the same; that is not for a machine to say.
pub(super) fn statement_wording(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match english(document) {
        Some(statement) if !has_words(statement, FORM) => findings.undecided(STATEMENT),
        Some(_) => {}
        None => findings.not_applicable(),
    }
}

/// A language in which no form is held is undecided; one that is refused needs no more.
pub(super) fn statement_language(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let refused = document.agreement.terms().read == Read::Whole && !is_allowed(document);
    if document.certification_statement.is_none() || refused {
        findings.not_applicable();
    } else if english(document).is_none() {
        findings.undecided(STATEMENT);
    }
}

/// What follows the first sentence of the form is not held.
pub(super) fn statement_rest(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if english(document).is_some() {
        findings.not_asked(REST);
    }
}

/// Whether the language is English or that of an exporting Party.
fn is_allowed(document: &UsFtaCertificationOfOrigin) -> bool {
    let allowed = document.agreement.terms().languages;
    allowed.contains(&document.language.as_str())
}

pub(super) fn language(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !is_allowed(document) {
        findings.raise("/credentialSubject/language");
    }
}

pub(super) fn translation(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.language.as_str() != ENGLISH {
        findings.note("translation", TRANSLATION, None);
    }
}

pub(super) fn basis(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.basis.is_none() && document.certifier_role != CertifierRole::Importer {
        findings.raise(BASIS);
    }
}

pub(super) fn basis_role(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let producer_certifies = match document.certifier_role {
        CertifierRole::Importer => return findings.not_applicable(),
        CertifierRole::Exporter => document.producer_exports(),
        CertifierRole::Producer => true,
    };
    match &document.basis {
        Some(Basis::ProducerCertification(_)) if producer_certifies => findings.raise(BASIS),
        Some(Basis::ProducerCertification(_)) => {}
        _ => findings.not_applicable(),
    }
}

pub(super) fn producer_certification(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(Basis::ProducerCertification(reliance)) = &document.basis
        && reliance.certification.is_none()
    {
        findings.raise(format!("{BASIS}/certification"));
    }
}

/// Several shipments in one entry are no coverage of this regulation.
pub(super) fn coverage(
    document: &UsFtaCertificationOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if matches!(document.coverage, Coverage::ShipmentsInOneEntry(_)) {
        findings.raise("/credentialSubject/coverage");
    }
}

/// Some agreements count the 12 months from the date of certification.
pub(super) fn blanket_from_certification(
    document: &UsFtaCertificationOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.agreement.terms().counts_from_certification {
        period::blanket_from_certification(document, inquiry, findings);
    }
}

const REST: Text = Text {
    en: "not checked: the rest of the statement, whose form is held to the end of its first sentence only",
    es: "no comprobado: el resto de la declaración, de cuyo modelo solo se dispone hasta el final de la primera frase",
    fr: "non vérifié : le reste de la déclaration, dont le modèle n'est disponible que jusqu'à la fin de sa première phrase",
};
const TRANSLATION: Text = Text {
    en: "customs may require the importer to submit an English translation of the certification",
    es: "la aduana puede exigir al importador una traducción al inglés de la certificación",
    fr: "la douane peut exiger de l'importateur une traduction anglaise de la certification",
};
