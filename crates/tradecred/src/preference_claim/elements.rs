//! The members of a claim that have a requirement of their own, in the order of the entry.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/agreement",
        None,
        AGREEMENT,
        "19 CFR 182.11(a), 10.583(a), 181.21(a)",
        "Agreement" / "Tratado" / "Accord"
    ),
    element!(
        "/entryNumber",
        None,
        ENTRY,
        "19 CFR 182.11(b)",
        "Entry number" / "Número de declaración" / "Numéro de déclaration"
    ),
    element!(
        "/entryDate",
        None,
        ENTRY,
        "19 CFR 182.11(b)",
        "Entry date" / "Fecha de la declaración" / "Date de la déclaration"
    ),
    element!(
        "/port",
        None,
        ENTRY,
        "19 CFR 182.11(b)",
        "Port of entry" / "Puerto de entrada" / "Port d'entrée"
    ),
    element!(
        "/claimDate",
        None,
        CLAIM_DATE,
        "19 CFR 182.11(b)",
        "Date of the claim" / "Fecha de la solicitud" / "Date de la demande"
    ),
    element!(
        "/importer",
        None,
        IMPORTER,
        "19 CFR 182.11(a), 10.583(a), 181.21(a)",
        "Importer" / "Importador" / "Importateur"
    ),
    element!(
        "/basis",
        None,
        BASIS,
        "19 CFR 182.11(a), 10.583(a), 181.21(a)",
        "Basis of the claim" / "Base de la solicitud" / "Fondement de la demande"
    ),
    element!(
        "/lines",
        None,
        LINES,
        "19 CFR 182.11(b), 10.583(b), 181.21(a)",
        "Entry lines" / "Líneas de la declaración" / "Lignes de la déclaration"
    ),
    element!(
        "/lines/*/program",
        None,
        PROGRAM,
        "19 CFR 182.11(b), 10.583(b), 181.21(a)",
        "Program indicator" / "Indicador de programa" / "Indicateur de programme"
    ),
    element!(
        "/links",
        None,
        LINKS,
        "19 CFR 182.12(a)(4)(vii)",
        "Lines of certification and entry"
            / "Líneas de certificación y declaración"
            / "Lignes de certification et de déclaration"
    ),
];
