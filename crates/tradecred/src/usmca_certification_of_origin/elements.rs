//! The form: its elements in the order and with the numbers of USMCA Annex 5-A.

use super::codes;
use crate::form::{Element, element};

/// The elements, in form order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/certifierRole",
        Some("1"),
        CERTIFIER_ROLE,
        "19 CFR 182.12(a)(4)(i)",
        "Importer, exporter or producer certification"
            / "Certificación del importador, exportador o productor"
            / "Certification de l'importateur, de l'exportateur ou du producteur"
    ),
    element!(
        "/certifier",
        Some("2"),
        CERTIFIER,
        "19 CFR 182.12(a)(4)(ii)",
        "Certifier" / "Certificador" / "Certificateur"
    ),
    element!(
        "/exporter",
        Some("3"),
        EXPORTER,
        "19 CFR 182.12(a)(4)(iii)",
        "Exporter" / "Exportador" / "Exportateur"
    ),
    element!(
        "/producers",
        Some("4"),
        PRODUCER,
        "19 CFR 182.12(a)(4)(iv)",
        "Producer" / "Productor" / "Producteur"
    ),
    element!(
        "/importers",
        Some("5"),
        IMPORTER,
        "19 CFR 182.12(a)(4)(v)",
        "Importer" / "Importador" / "Importateur"
    ),
    element!(
        "/goods",
        Some("6"),
        GOODS,
        "19 CFR 182.12(a)(4)(vii)",
        "Description of the good" / "Descripción de la mercancía" / "Désignation de la marchandise"
    ),
    element!(
        "/goods/*/tariff",
        Some("6"),
        TARIFF,
        "19 CFR 182.12(a)(4)(viii)",
        "Tariff classification" / "Clasificación arancelaria" / "Classement tarifaire"
    ),
    element!(
        "/goods/*/originCriterion",
        Some("7"),
        ORIGIN_CRITERION,
        "19 CFR 182.12(a)(4)(ix)",
        "Origin criterion" / "Criterio de origen" / "Critère d'origine"
    ),
    element!(
        "/goods/*/ruleOfOrigin",
        Some("7"),
        ORIGIN_CRITERION,
        "19 CFR 182.12(a)(4)(ix)",
        "Rule of origin" / "Regla de origen" / "Règle d'origine"
    ),
    element!(
        "/coverage",
        Some("8"),
        COVERAGE,
        "19 CFR 182.12(a)(4)(xi)-(xii)",
        "Blanket period or shipment" / "Período global o envío" / "Période globale ou envoi"
    ),
    element!(
        "/signatory",
        Some("9"),
        SIGNATORY,
        "19 CFR 182.12(a)(4)(vi)",
        "Authorized signature" / "Firma autorizada" / "Signature autorisée"
    ),
    element!(
        "/certificationStatement",
        Some("9"),
        STATEMENT,
        "19 CFR 182.12(a)(5)",
        "Certification statement" / "Declaración de certificación" / "Déclaration de certification"
    ),
    element!(
        "/completedAt",
        Some("9"),
        COMPLETED_AT,
        "19 CFR 182.12(d)",
        "Date" / "Fecha" / "Date"
    ),
    element!(
        "/language",
        None,
        LANGUAGE,
        "19 CFR 182.12(e)",
        "Language" / "Idioma" / "Langue"
    ),
    element!(
        "/basis",
        None,
        DOCUMENT,
        "19 CFR 182.12(f)(1)",
        "Basis" / "Base" / "Fondement"
    ),
    element!(
        "/goods/*/qualification",
        None,
        GOODS,
        "19 CFR 182.12(f)(1)(i)",
        "Qualification" / "Calificación" / "Qualification"
    ),
];
