//! Duties and deadlines under 19 CFR 181.11, 181.21 and 181.22, and what was not compared: information,
//! never a verdict.

use tradecred_vc::problem::Text;

use super::super::model::{CertificateLanguage, NaftaCertificateOfOrigin};
use crate::origin::duties;
use crate::rule::{Findings, Inquiry};

/// The wording that the form prints is not held here.
pub(super) fn statement(
    _: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(WORDING);
}

pub(super) fn low_value(
    _: &NaftaCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if duties::is_low_value(inquiry) {
        findings.note("low-value", NOT_REQUIRED, None);
    }
}

pub(super) fn correction(
    document: &NaftaCertificateOfOrigin,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.supersedes.is_some() {
        findings.note("correction", NOTIFY, None);
    }
}

pub(super) fn translation(
    document: &NaftaCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if inquiry.claim().is_some() && document.language != CertificateLanguage::En {
        findings.note("translation", TRANSLATE, None);
    }
}

pub(super) fn defective(
    _: &NaftaCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if inquiry.claim().is_some() {
        findings.note("defective", FIVE_DAYS, None);
    }
}

const WORDING: Text = Text {
    en: "not checked: the wording of the certification on CBP Form 434 is not held here",
    es: "no comprobado: aquí no se dispone del texto de la certificación del formulario 434 de la CBP",
    fr: "non vérifié : le libellé de la certification du formulaire 434 de la CBP n'est pas disponible ici",
};
const NOT_REQUIRED: Text = Text {
    en: "the importation is non-commercial, or of at most USD 2,500 and then with a signed statement on the invoice: no certificate is required, unless CBP finds a series made to avoid it and gives 30 calendar days from its written notice",
    es: "la importación no es comercial, o no supera USD 2.500 y lleva una declaración firmada en la factura: no se exige certificado, salvo que la CBP advierta una serie para eludirlo y dé 30 días naturales desde su aviso escrito",
    fr: "l'importation est non commerciale, ou d'au plus 2 500 USD avec une déclaration signée sur la facture : aucun certificat n'est exigé, sauf si la CBP y voit une série destinée à s'y soustraire et donne 30 jours civils à compter de son avis écrit",
};
const NOTIFY: Text = Text {
    en: "this certificate corrects an earlier one: within 30 calendar days after the discovery of the error, whoever signed it notifies in writing all persons to whom the earlier one was given, and the importer corrects a declaration based on it and pays the duties due",
    es: "este certificado corrige otro anterior: dentro de los 30 días naturales siguientes al descubrimiento del error, quien lo firmó lo comunica por escrito a quienes recibieron el anterior, y el importador corrige la declaración basada en él y paga los derechos debidos",
    fr: "ce certificat en corrige un autre : dans les 30 jours civils suivant la découverte de l'erreur, le signataire en avise par écrit tous ceux qui ont reçu l'ancien, et l'importateur corrige la déclaration fondée sur lui et paie les droits dus",
};
const TRANSLATE: Text = Text {
    en: "the importer provides a written English translation when customs asks",
    es: "el importador entrega una traducción escrita al inglés si la aduana la pide",
    fr: "l'importateur fournit une traduction écrite en anglais si la douane la demande",
};
const FIVE_DAYS: Text = Text {
    en: "for a certificate that customs finds illegible or defective the importer is given at least five working days to submit a corrected one",
    es: "si la aduana considera ilegible o defectuoso el certificado, el importador dispone de al menos cinco días hábiles para presentar uno corregido",
    fr: "si la douane juge le certificat illisible ou défectueux, l'importateur dispose d'au moins cinq jours ouvrables pour en présenter un corrigé",
};
