//! The boxes of the green cover and the columns of the General List, and the code under which a fault in
//! the structure of each comes.

use super::codes;
use crate::form::{Element, element};

/// The boxes, in the order of the chapter.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/carnetNumber",
        Some("G a"),
        CARNET_NUMBER,
        "Istanbul A, Appendix I",
        "Carnet number" / "Número del cuaderno" / "Numéro du carnet"
    ),
    element!(
        "/carnetHolder",
        Some("A"),
        CARNET_HOLDER,
        "Istanbul A, Appendix I",
        "Holder and address" / "Titular y domicilio" / "Titulaire et adresse"
    ),
    element!(
        "/representatives",
        Some("B"),
        CARNET_HOLDER,
        "Istanbul A, Appendix I",
        "Represented by" / "Representado por" / "Représenté par"
    ),
    element!(
        "/intendedUse",
        Some("C"),
        INTENDED_USE,
        "ATA 3, Istanbul A 2",
        "Intended use of goods"
            / "Uso previsto de las mercancías"
            / "Utilisation prévue des marchandises"
    ),
    element!(
        "/issuedBy",
        Some("G b"),
        ISSUED_BY,
        "Istanbul A 6",
        "Issued by" / "Expedido por" / "Émis par"
    ),
    element!(
        "/guaranteeingChain",
        Some("G b"),
        DOCUMENT,
        "Istanbul A 6",
        "International guaranteeing chain"
            / "Cadena internacional de garantía"
            / "Chaîne de garantie internationale"
    ),
    element!(
        "/validUntil",
        Some("G c"),
        VALID_UNTIL,
        "ATA 4(1), Istanbul A 5(1)",
        "Valid until" / "Válido hasta" / "Valable jusqu'au"
    ),
    element!(
        "/territories",
        Some("P"),
        TERRITORIES,
        "ATA 4(1), Istanbul A 6",
        "Valid in, and guaranteeing associations"
            / "Válido en, y asociaciones garantes"
            / "Valable dans, et associations garantes"
    ),
    element!(
        "/issuedAt",
        Some("I"),
        ISSUED_AT,
        "ATA 4(1), Istanbul A 5(1)",
        "Date of issue" / "Fecha de expedición" / "Date d'émission"
    ),
    element!(
        "/placeOfIssue",
        Some("I"),
        DOCUMENT,
        "Istanbul A, Appendix I",
        "Place of issue" / "Lugar de expedición" / "Lieu d'émission"
    ),
    element!(
        "/generalList",
        Some("General List"),
        GENERAL_LIST,
        "Istanbul A, note 1",
        "General List" / "Lista general" / "Liste générale"
    ),
    element!(
        "/generalList/*/itemNumber",
        Some("column 1"),
        GENERAL_LIST,
        "Istanbul A, note 3",
        "Item number" / "Número de artículo" / "Numéro d'article"
    ),
    element!(
        "/generalList/*/description",
        Some("column 2"),
        GENERAL_LIST,
        "Istanbul A, note 1",
        "Trade description" / "Descripción comercial" / "Désignation commerciale"
    ),
    element!(
        "/generalList/*/marks",
        Some("column 2"),
        GENERAL_LIST,
        "Istanbul A, note 1",
        "Marks and numbers" / "Marcas y números" / "Marques et numéros"
    ),
    element!(
        "/generalList/*/parts",
        Some("column 2"),
        GENERAL_LIST,
        "Istanbul A, note 3",
        "Parts of the item" / "Partes del artículo" / "Parties de l'article"
    ),
    element!(
        "/generalList/*/pieces",
        Some("column 3"),
        GENERAL_LIST,
        "Istanbul A, note 1",
        "Number of pieces" / "Número de piezas" / "Nombre de pièces"
    ),
    element!(
        "/generalList/*/weightOrVolume",
        Some("column 4"),
        GENERAL_LIST,
        "Istanbul A, note 1",
        "Weight or volume" / "Peso o volumen" / "Poids ou volume"
    ),
    element!(
        "/generalList/*/value",
        Some("column 5"),
        GENERAL_LIST,
        "Istanbul A, note 1",
        "Value" / "Valor" / "Valeur"
    ),
    element!(
        "/generalList/*/countryOfOrigin",
        Some("column 6"),
        GENERAL_LIST,
        "Istanbul A, note 1",
        "Country of origin" / "País de origen" / "Pays d'origine"
    ),
    element!(
        "/totalPieces",
        Some("column 3"),
        TOTALS,
        "Istanbul A, note 2",
        "Total of pieces" / "Total de piezas" / "Total des pièces"
    ),
    element!(
        "/totalValue",
        Some("column 5"),
        TOTALS,
        "Istanbul A, note 2",
        "Total value" / "Valor total" / "Valeur totale"
    ),
    element!(
        "/continuationSheets",
        Some("General List"),
        TOTALS,
        "Istanbul A, note 2",
        "Number of continuation sheets"
            / "Número de hojas complementarias"
            / "Nombre de feuilles supplémentaires"
    ),
];
