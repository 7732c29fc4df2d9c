//! The members of an anchor that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/batch",
        None,
        BATCH,
        "this text",
        "Batch of records" / "Lote de registros" / "Lot d'enregistrements"
    ),
    element!(
        "/batch/recordedFrom",
        None,
        PERIOD,
        "this text",
        "Recorded from" / "Registrados desde" / "Enregistrés depuis"
    ),
    element!(
        "/batch/recordedUntil",
        None,
        PERIOD,
        "this text",
        "Recorded until" / "Registrados hasta" / "Enregistrés jusqu'à"
    ),
    element!(
        "/about",
        None,
        ABOUT,
        "this text",
        "Documents that they belong to"
            / "Documentos a los que pertenecen"
            / "Documents auxquels ils se rapportent"
    ),
    element!(
        "/anchoredBy",
        None,
        ANCHORED_BY,
        "this text",
        "Who anchored them" / "Quién los ancló" / "Qui les a ancrés"
    ),
    element!(
        "/anchoredAt",
        None,
        ANCHORED_AT,
        "this text",
        "When they were anchored" / "Cuándo se anclaron" / "Quand ils ont été ancrés"
    ),
];
