//! What nothing at hand can decide, listed as not checked, and under which code the certification is uploaded.

use tradecred_vc::problem::Text;

use super::super::model::CertificationOfAdmissibility;
use crate::rule::{Findings, Inquiry};

/// The label and the code of the certification in the system for document images.
const IMAGE_CODE: &str = "NMF_US_IMP_CERTIFICATION_ADMISSIBILITY, NMF23";

/// Which fisheries were denied is not held.
pub(super) fn denied(
    _: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(DENIED);
}

/// By which codes gear and areas are filed is not held.
pub(super) fn filing_codes(
    _: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(FILING_CODES);
}

/// In which language a text in Latin letters is cannot be told.
pub(super) fn language(
    _: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(LANGUAGE);
}

/// What the importer signs is a document of its own.
pub(super) fn importer(
    _: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(IMPORTER);
}

/// Under which code the certification is uploaded.
pub(super) fn image(
    _: &CertificationOfAdmissibility,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.note("document-image", IMAGE, Some(IMAGE_CODE.to_owned()));
}

const DENIED: Text = Text {
    en: "which nations, fisheries and tariff numbers were denied is not held, so whether a certification is needed, and whether the fish is of a denied fishery, was not checked",
    es: "no se dispone de las naciones, pesquerías y números arancelarios denegados, por lo que no se comprobó si se necesita una certificación ni si el pescado es de una pesquería denegada",
    fr: "les nations, pêcheries et numéros tarifaires refusés ne sont pas disponibles, il n'a donc pas été vérifié si une certification est nécessaire, ni si le poisson vient d'une pêcherie refusée",
};
const FILING_CODES: Text = Text {
    en: "the codes by which NMFS takes gear and areas in a filing are not held, and were not checked",
    es: "no se dispone de los códigos con que el NMFS recibe artes y zonas en una declaración, y no se comprobaron",
    fr: "les codes par lesquels le NMFS reçoit engins et zones dans une déclaration ne sont pas disponibles et n'ont pas été vérifiés",
};
const LANGUAGE: Text = Text {
    en: "whether species and product form are in English was checked by their letters only",
    es: "que la especie y la forma del producto estén en inglés se comprobó solo por sus letras",
    fr: "que l'espèce et la forme du produit soient en anglais n'a été vérifié que par leurs lettres",
};
const IMPORTER: Text = Text {
    en: "whether the importer of record signed within 24 hours after release was not checked: its endorsement is a document of its own",
    es: "no se comprobó si el importador registrado firmó dentro de las 24 horas posteriores al levante: su refrendo es un documento propio",
    fr: "il n'a pas été vérifié si l'importateur déclaré a signé dans les 24 heures après la mainlevée : son visa est un document à part",
};
const IMAGE: Text = Text {
    en: "label and code under which the certification is uploaded to customs",
    es: "etiqueta y código con que la certificación se carga en aduanas",
    fr: "étiquette et code sous lesquels la certification est déposée à la douane",
};
