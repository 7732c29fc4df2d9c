//! The members and the codes of their structural faults; there is no paper form, hence no boxes.

use super::codes;
use crate::form::{Element, element};

/// The elements, in the order in which a record is written.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/agreement",
        None,
        AGREEMENT,
        "19 USC 4531, 4033; 19 CFR 102.20",
        "Agreement" / "Tratado" / "Accord"
    ),
    element!(
        "/qualifiedBy",
        None,
        QUALIFIED_BY,
        "19 CFR 182.12(f)(1)(i)",
        "Qualified by" / "Calificado por" / "Qualifié par"
    ),
    element!(
        "/qualifiedAt",
        None,
        QUALIFIED_AT,
        "19 CFR 182.12(f)(1)(i)",
        "Date" / "Fecha" / "Date"
    ),
    element!(
        "/expires",
        None,
        EXPIRES,
        "19 CFR 182.12(f)(1)(i)",
        "Last day" / "Último día" / "Dernier jour"
    ),
    element!(
        "/finishedGood",
        None,
        FINISHED_GOOD,
        "19 USC 4531(c)(1), 4033(b)",
        "Good" / "Mercancía" / "Marchandise"
    ),
    element!(
        "/finishedGood/tariff",
        None,
        TARIFF,
        "19 USC 4531(b)(1), 4033(a)(1)",
        "Tariff classification" / "Clasificación arancelaria" / "Classement tarifaire"
    ),
    element!(
        "/ruleOfOrigin",
        None,
        RULE_OF_ORIGIN,
        "19 USC 4531(c)(1), 4033(b)",
        "Rule of origin" / "Regla de origen" / "Règle d'origine"
    ),
    element!(
        "/methods",
        None,
        METHODS,
        "19 USC 4531(c)(1), 4033(b)",
        "How it qualifies" / "Cómo califica" / "Comment elle se qualifie"
    ),
    element!(
        "/materials",
        None,
        MATERIALS,
        "19 USC 4531(c)(1), 4033(b)",
        "Materials" / "Materiales" / "Matières"
    ),
    element!(
        "/deMinimis",
        None,
        DE_MINIMIS,
        "19 USC 4531(f), 4033(f)",
        "De minimis" / "De minimis" / "De minimis"
    ),
    element!(
        "/accumulation",
        None,
        ACCUMULATION,
        "19 USC 4531(e), 4033(e)",
        "Accumulation" / "Acumulación" / "Cumul"
    ),
    element!(
        "/supplierRepresentations",
        None,
        SUPPLIER_REPRESENTATION,
        "19 CFR 182.12(f)(1)(i)",
        "Statements of suppliers" / "Declaraciones de proveedores" / "Déclarations de fournisseurs"
    ),
];
