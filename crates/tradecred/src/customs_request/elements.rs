//! The members of a request that have a requirement of their own, in the order of a letter.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/office",
        None,
        OFFICE,
        "19 CFR 182.12(a)",
        "Customs office" / "Oficina de aduanas" / "Bureau de douane"
    ),
    element!(
        "/purpose",
        None,
        PURPOSE,
        "19 CFR 182.14(b), 10.586(b), 181.22(c), (d)(2)",
        "Purpose" / "Motivo" / "Motif"
    ),
    element!(
        "/regarding",
        None,
        REGARDING,
        "19 CFR 182.12(a)",
        "Claim or certification" / "Solicitud o certificación" / "Demande ou certification"
    ),
    element!(
        "/entryNumber",
        None,
        ENTRY,
        "19 CFR 182.11(b)",
        "Entry number" / "Número de declaración" / "Numéro de déclaration"
    ),
    element!(
        "/entryLines",
        None,
        ENTRY,
        "19 CFR 182.11(b)",
        "Entry lines" / "Líneas de la declaración" / "Lignes de la déclaration"
    ),
    element!(
        "/asks",
        None,
        ASKS,
        "19 CFR 182.12(a), 182.13(a)(3), 182.16(b)",
        "What is asked for" / "Lo que se pide" / "Ce qui est demandé"
    ),
    element!(
        "/addressedTo",
        None,
        ADDRESSED_TO,
        "19 CFR 182.13(a)(3), 182.14(b)",
        "Addressed to" / "Dirigido a" / "Adressé à"
    ),
    element!(
        "/requestedAt",
        None,
        REQUESTED_AT,
        "19 CFR 182.14(b)",
        "Date of the request" / "Fecha del requerimiento" / "Date de la requête"
    ),
    element!(
        "/deadline",
        None,
        DEADLINE,
        "19 CFR 182.14(b), 10.586(b), 181.22(c), (d)(2)",
        "Deadline" / "Plazo" / "Délai"
    ),
];
