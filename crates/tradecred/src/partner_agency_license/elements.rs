//! The members of a licence that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/agencyCode",
        None,
        AGENCY_CODE,
        "this text",
        "Agency" / "Organismo" / "Organisme"
    ),
    element!(
        "/program",
        None,
        PROGRAM,
        "this text",
        "Program" / "Programa" / "Programme"
    ),
    element!(
        "/lpcoType",
        None,
        LPCO_TYPE,
        "this text",
        "Type of document" / "Tipo de documento" / "Type de document"
    ),
    element!(
        "/number",
        None,
        NUMBER,
        "this text",
        "Number" / "Número" / "Numéro"
    ),
    element!(
        "/office",
        None,
        OFFICE,
        "this text",
        "Granted by" / "Otorgada por" / "Accordée par"
    ),
    element!(
        "/holder",
        None,
        HOLDER,
        "this text",
        "Holder" / "Titular" / "Titulaire"
    ),
    element!(
        "/goods",
        None,
        GOODS,
        "this text",
        "Goods" / "Mercancías" / "Marchandises"
    ),
    element!(
        "/uses",
        None,
        USES,
        "this text",
        "One entry or several" / "Una declaración o varias" / "Une déclaration ou plusieurs"
    ),
    element!(
        "/transferable",
        None,
        TRANSFERABLE,
        "this text",
        "Transferable" / "Transferible" / "Transférable"
    ),
    element!(
        "/effectiveFrom",
        None,
        PERIOD,
        "this text",
        "Effective from" / "Vigente desde" / "En vigueur du"
    ),
    element!(
        "/effectiveUntil",
        None,
        PERIOD,
        "this text",
        "Effective until" / "Vigente hasta" / "En vigueur jusqu'au"
    ),
    element!(
        "/ports",
        None,
        PORTS,
        "this text",
        "Ports" / "Puertos" / "Ports"
    ),
    element!(
        "/issuedAt",
        None,
        ISSUED_AT,
        "this text",
        "Granted on" / "Otorgada el" / "Accordée le"
    ),
];
