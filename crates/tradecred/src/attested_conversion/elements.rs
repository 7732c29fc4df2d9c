//! The members of a conversion that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/source",
        None,
        SOURCE,
        "this text",
        "Source" / "Fuente" / "Source"
    ),
    element!(
        "/source/retrievedAt",
        None,
        RETRIEVED_AT,
        "this text",
        "When it was retrieved" / "Cuándo se obtuvo" / "Quand elle a été obtenue"
    ),
    element!(
        "/mapping",
        None,
        MAPPING,
        "this text",
        "Mapping" / "Correspondencia" / "Correspondance"
    ),
    element!(
        "/lossReport",
        None,
        LOSS_REPORT,
        "this text",
        "Loss report" / "Informe de pérdidas" / "Rapport des pertes"
    ),
    element!(
        "/residue",
        None,
        RESIDUE,
        "this text",
        "Residue" / "Residuo" / "Reste"
    ),
    element!(
        "/proved",
        None,
        PROVED,
        "this text",
        "What was proved of the source"
            / "Lo que se probó de la fuente"
            / "Ce qui a été prouvé de la source"
    ),
    element!(
        "/notProved",
        None,
        NOT_PROVED,
        "this text",
        "What was not proved" / "Lo que no se probó" / "Ce qui n'a pas été prouvé"
    ),
    element!(
        "/certifier",
        None,
        CERTIFIER,
        "this text",
        "Certifier, as the source says"
            / "Certificador, según la fuente"
            / "Certificateur, selon la source"
    ),
    element!(
        "/draft",
        None,
        DRAFT,
        "this text",
        "Draft" / "Borrador" / "Projet"
    ),
    element!(
        "/convertedBy",
        None,
        CONVERTED_BY,
        "this text",
        "Who converted it" / "Quién la convirtió" / "Qui l'a convertie"
    ),
    element!(
        "/convertedAt",
        None,
        CONVERTED_AT,
        "this text",
        "When it was converted" / "Cuándo se convirtió" / "Quand elle a été convertie"
    ),
];
