//! Duties and deadlines that follow from a certification: information, never a verdict.

use tradecred_vc::problem::Text;

use super::{Certification, Coverage};
use crate::decimal::Decimal;
use crate::rule::{Findings, Inquiry};

/// Up to this value of originating goods no certification needs to be submitted, in US dollars.
const LOW_VALUE_USD: u32 = 2500;
/// How long records are kept, in years.
const RETENTION_YEARS: i32 = 5;

/// Nobody can see from a certification whether the goods of all shipments are identical.
pub(crate) fn identical_goods<D: Certification>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if matches!(document.coverage(), Coverage::BlanketPeriod(_)) {
        findings.not_asked(IDENTICAL);
    }
}

/// For small and for non-commercial importations no certification is to be submitted.
pub(crate) fn low_value<D: Certification>(
    _: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if is_low_value(inquiry) {
        findings.note("low-value", NOT_SUBMITTED, None);
    }
}

/// Whether the claim is non-commercial, or its originating goods are worth at most USD 2,500.
pub(crate) fn is_low_value(inquiry: &Inquiry<'_>) -> bool {
    let Some(claim) = inquiry.claim() else {
        return false;
    };
    let mut total = Decimal::from(0);
    for line in &claim.lines {
        let Some(value) = line
            .value
            .as_ref()
            .filter(|value| value.currency.as_str() == "USD")
        else {
            return false;
        };
        let Some(sum) = total.checked_add(&value.value) else {
            return false;
        };
        total = sum;
    }
    let low = !claim.lines.is_empty() && total <= Decimal::from(LOW_VALUE_USD);
    low || claim.non_commercial == Some(true)
}

/// How long who keeps records.
pub(crate) fn retention<D: Certification>(
    document: &D,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.keeps_records() {
        let until = document
            .completed_at()
            .add_years(RETENTION_YEARS)
            .map(|day| day.to_string());
        findings.note("retention-certifier", KEEP_CERTIFIER, until);
    }
    if let Some(entered) = inquiry.claim().and_then(|claim| claim.entry_date) {
        let until = entered
            .add_years(RETENTION_YEARS)
            .map(|day| day.to_string());
        findings.note("retention-importer", KEEP_IMPORTER, until);
    }
}

/// Who corrects tells everybody who was given the earlier one.
pub(crate) fn correction<D: Certification>(
    document: &D,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if document.corrects() {
        findings.note("correction", NOTIFY_EVERYBODY, None);
    }
}

/// What goods need that left the territory.
pub(crate) fn transit<D: Certification>(_: &D, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    if inquiry.claim().is_some() {
        findings.note("transit", TRANSIT, None);
    }
}

const IDENTICAL: Text = Text {
    en: "not checked: whether the goods of all shipments in the blanket period are identical",
    es: "no comprobado: si las mercancías de todos los envíos del período global son idénticas",
    fr: "non vérifié : si les marchandises de tous les envois de la période globale sont identiques",
};
const NOT_SUBMITTED: Text = Text {
    en: "the importation is non-commercial or of at most USD 2,500: no certification needs to be submitted, unless CBP finds a series made to avoid it and notifies the importer, who then submits it within 30 days from the date of the notice",
    es: "la importación no es comercial o no supera USD 2.500: no hace falta presentar certificación, salvo que la CBP advierta una serie para eludirla y avise al importador, que entonces la presenta dentro de los 30 días contados desde la fecha del aviso",
    fr: "l'importation est non commerciale ou d'au plus 2 500 USD : aucune certification n'est à présenter, sauf si la CBP y voit une série destinée à s'y soustraire et en avise l'importateur, qui la présente alors dans les 30 jours à compter de la date de l'avis",
};
const KEEP_CERTIFIER: Text = Text {
    en: "an exporter or producer in the United States who certified keeps its records until this day",
    es: "el exportador o productor en Estados Unidos que certificó conserva sus registros hasta este día",
    fr: "l'exportateur ou le producteur aux États-Unis qui a certifié conserve ses dossiers jusqu'à ce jour",
};
const KEEP_IMPORTER: Text = Text {
    en: "the importer keeps its records until this day",
    es: "el importador conserva sus registros hasta este día",
    fr: "l'importateur conserve ses dossiers jusqu'à ce jour",
};
const NOTIFY_EVERYBODY: Text = Text {
    en: "this certification corrects an earlier one: every person who was given the earlier one is to be notified in writing, and customs too; a claim based on it is corrected within 30 days of becoming aware",
    es: "esta certificación corrige otra anterior: se notifica por escrito a toda persona que la recibió y a la aduana; una solicitud basada en ella se corrige dentro de los 30 días de saberlo",
    fr: "cette certification en corrige une autre : toute personne qui l'a reçue est avisée par écrit, ainsi que la douane ; une demande fondée sur elle est corrigée dans les 30 jours après en avoir eu connaissance",
};
const TRANSIT: Text = Text {
    en: "goods that travelled outside the territory need evidence of transit and transshipment when customs asks",
    es: "las mercancías que salieron del territorio necesitan prueba de tránsito y transbordo si la aduana la pide",
    fr: "des marchandises passées hors du territoire exigent une preuve de transit et de transbordement si la douane la demande",
};
