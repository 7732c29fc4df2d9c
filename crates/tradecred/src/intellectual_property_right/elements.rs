//! The members of a right that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/rightType",
        None,
        RIGHT_TYPE,
        "this text",
        "Kind of right" / "Tipo de derecho" / "Type de droit"
    ),
    element!(
        "/designation",
        None,
        DESIGNATION,
        "19 CFR 133.12(b)",
        "Mark, trade name or title"
            / "Marca, nombre comercial o título"
            / "Marque, nom commercial ou titre"
    ),
    element!(
        "/owners",
        None,
        OWNERS,
        "19 CFR 133.2(a)",
        "Owners" / "Titulares" / "Titulaires"
    ),
    element!(
        "/ownedFrom",
        None,
        OWNED_FROM,
        "this text",
        "Owned from" / "Titularidad desde" / "Titularité depuis"
    ),
    element!(
        "/registration",
        None,
        REGISTRATION,
        "15 USC 1124",
        "Registration" / "Registro" / "Enregistrement"
    ),
    element!(
        "/niceClasses",
        None,
        NICE_CLASSES,
        "19 CFR 133.3(b)",
        "Classes of goods" / "Clases de productos" / "Classes de produits"
    ),
    element!(
        "/merchandise",
        None,
        MERCHANDISE,
        "19 CFR 133.12(e)",
        "Merchandise" / "Mercancías" / "Marchandises"
    ),
    element!(
        "/placesOfManufacture",
        None,
        PLACES_OF_MANUFACTURE,
        "19 CFR 133.2(b)",
        "Places of manufacture" / "Lugares de fabricación" / "Lieux de fabrication"
    ),
    element!(
        "/authorizedUsers",
        None,
        AUTHORIZED_USERS,
        "19 CFR 133.2(c)",
        "Authorized users" / "Usuarios autorizados" / "Utilisateurs autorisés"
    ),
    element!(
        "/affiliates",
        None,
        AFFILIATES,
        "19 CFR 133.2(d)",
        "Affiliates abroad"
            / "Empresas vinculadas en el extranjero"
            / "Sociétés liées à l'étranger"
    ),
    element!(
        "/leverDifferences",
        None,
        LEVER_DIFFERENCES,
        "19 CFR 133.2(e)",
        "Physical and material differences"
            / "Diferencias físicas y materiales"
            / "Différences physiques et matérielles"
    ),
    element!(
        "/recordation",
        None,
        RECORDATION,
        "15 USC 1124",
        "Recordation with customs" / "Inscripción en la aduana" / "Inscription en douane"
    ),
    element!(
        "/statedBy",
        None,
        STATED_BY,
        "this text",
        "Stated by" / "Declarado por" / "Déclaré par"
    ),
    element!(
        "/restsOn",
        None,
        RESTS_ON,
        "this text",
        "Statements of offices" / "Declaraciones de oficinas" / "Déclarations d'offices"
    ),
    element!(
        "/documents",
        None,
        DOCUMENTS,
        "this text",
        "Documents" / "Documentos" / "Documents"
    ),
    element!(
        "/previousOwnership",
        None,
        PREVIOUS_OWNERSHIP,
        "this text",
        "Previous ownership" / "Titularidad anterior" / "Titularité antérieure"
    ),
    element!(
        "/statedAt",
        None,
        STATED_AT,
        "this text",
        "Stated on" / "Declarado el" / "Déclaré le"
    ),
];
