//! The members of a response that have a requirement of their own, in the order of a letter.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/responder",
        None,
        RESPONDER,
        "19 CFR 182.13(a)(3)",
        "Responder" / "Quien responde" / "Répondant"
    ),
    element!(
        "/responderRole",
        None,
        RESPONDER,
        "19 CFR 182.13(a)(3)",
        "Role of the responder" / "Calidad de quien responde" / "Qualité du répondant"
    ),
    element!(
        "/request",
        None,
        REQUEST,
        "19 CFR 182.12(a)",
        "Request" / "Requerimiento" / "Requête"
    ),
    element!(
        "/answeredAt",
        None,
        ANSWERED_AT,
        "19 CFR 182.14(b)",
        "Date of the answer" / "Fecha de la respuesta" / "Date de la réponse"
    ),
    element!(
        "/answers",
        None,
        ANSWERS,
        "19 CFR 182.13(a)(3)",
        "Answers" / "Respuestas" / "Réponses"
    ),
    element!(
        "/notProvided",
        None,
        NOT_PROVIDED,
        "19 CFR 182.16(a)",
        "Not provided" / "No presentado" / "Non fourni"
    ),
];
