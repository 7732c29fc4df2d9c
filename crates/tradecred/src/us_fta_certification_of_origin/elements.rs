//! The elements of the certification, in the order of 19 CFR 10.584(a)(3)-(4). No form is prescribed, so
//! there are no boxes.

use super::codes;
use crate::form::{Element, element};

/// The elements, in the order of the regulation.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/agreement",
        None,
        AGREEMENT,
        "19 CFR 10.584",
        "Agreement" / "Tratado" / "Accord"
    ),
    element!(
        "/certifierRole",
        None,
        CERTIFIER_ROLE,
        "19 CFR 10.584(a), (d)",
        "Certification by importer, exporter or producer"
            / "Certificación del importador, exportador o productor"
            / "Certification de l'importateur, de l'exportateur ou du producteur"
    ),
    element!(
        "/importer",
        None,
        IMPORTER,
        "19 CFR 10.584(a)(3)(i)",
        "Importer of record" / "Importador registrado" / "Importateur officiel"
    ),
    element!(
        "/exporter",
        None,
        EXPORTER,
        "19 CFR 10.584(a)(3)(i)",
        "Exporter" / "Exportador" / "Exportateur"
    ),
    element!(
        "/producer",
        None,
        PRODUCER,
        "19 CFR 10.584(a)(3)(i)",
        "Producer" / "Productor" / "Producteur"
    ),
    element!(
        "/signatory",
        None,
        SIGNATORY,
        "19 CFR 10.584(a)(3)(ii)",
        "Responsible official or authorized agent"
            / "Funcionario responsable o agente autorizado"
            / "Responsable ou agent autorisé"
    ),
    element!(
        "/goods",
        None,
        GOODS,
        "19 CFR 10.584(a)(3)(iii)",
        "Description of the good" / "Descripción de la mercancía" / "Désignation de la marchandise"
    ),
    element!(
        "/goods/*/tariff",
        None,
        TARIFF,
        "19 CFR 10.584(a)(3)(iv)",
        "Tariff classification" / "Clasificación arancelaria" / "Classement tarifaire"
    ),
    element!(
        "/goods/*/ruleOfOrigin",
        None,
        RULE_OF_ORIGIN,
        "19 CFR 10.584(a)(3)(v)",
        "Rule of origin" / "Regla de origen" / "Règle d'origine"
    ),
    element!(
        "/certificationStatement",
        None,
        STATEMENT,
        "19 CFR 10.584(a)(4)",
        "Statement" / "Declaración" / "Déclaration"
    ),
    element!(
        "/completedAt",
        None,
        COMPLETED_AT,
        "19 CFR 10.584(b)",
        "Date of signature" / "Fecha de la firma" / "Date de la signature"
    ),
    element!(
        "/language",
        None,
        LANGUAGE,
        "19 CFR 10.584(c)",
        "Language" / "Idioma" / "Langue"
    ),
    element!(
        "/basis",
        None,
        DOCUMENT,
        "19 CFR 10.584(d)",
        "Basis" / "Base" / "Fondement"
    ),
    element!(
        "/coverage",
        None,
        COVERAGE,
        "19 CFR 10.584(e)",
        "Single shipment or blanket period"
            / "Envío único o período global"
            / "Envoi unique ou période globale"
    ),
];
