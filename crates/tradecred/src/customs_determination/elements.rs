//! The members of a determination that have a requirement of their own, in the order of a letter.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/office",
        None,
        OFFICE,
        "19 CFR 182.16(a)",
        "Customs office" / "Oficina de aduanas" / "Bureau de douane"
    ),
    element!(
        "/regarding",
        None,
        REGARDING,
        "19 CFR 182.16(a)",
        "Claim or certification" / "Solicitud o certificación" / "Demande ou certification"
    ),
    element!(
        "/entryNumber",
        None,
        ENTRY_NUMBER,
        "19 CFR 182.11(b)",
        "Entry number" / "Número de declaración" / "Numéro de déclaration"
    ),
    element!(
        "/decisions",
        None,
        DECISIONS,
        "19 CFR 182.14(b), 182.16",
        "Decisions" / "Decisiones" / "Décisions"
    ),
    element!(
        "/decidedAt",
        None,
        DECIDED_AT,
        "19 CFR 182.16(a)",
        "Date of the decision" / "Fecha de la decisión" / "Date de la décision"
    ),
];
