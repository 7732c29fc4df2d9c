//! The members of an endorsement that have a requirement of their own, in the order in which one reads it:
//! the carnet, the chain, the act, who certified it and when. The boxes are those of counterfoils, where
//! they have one number on every sheet that has them.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/subject",
        None,
        SUBJECT,
        "ATA 8(1), Istanbul A 10(1)",
        "Carnet" / "Cuaderno" / "Carnet"
    ),
    element!(
        "/previous",
        None,
        PREVIOUS,
        "this text",
        "What comes before it" / "Lo que la precede" / "Ce qui la précède"
    ),
    element!(
        "/sequence",
        None,
        SEQUENCE,
        "this text",
        "Place in the chain" / "Lugar en la cadena" / "Rang dans la suite"
    ),
    element!(
        "/action",
        None,
        ACTION,
        "ATA 8(1), Istanbul A 10(1)",
        "Act" / "Acto" / "Acte"
    ),
    element!(
        "/action/counterfoil",
        Some("1"),
        ACTION,
        "ATA 8(1), Istanbul A 10(1)",
        "Counterfoil" / "Matriz" / "Souche"
    ),
    element!(
        "/action/exportationVouchers",
        Some("1"),
        ACTION,
        "ATA 8(1), Istanbul A 10(1)",
        "Exportation voucher(s) No.(s)"
            / "Volante(s) de exportación núm."
            / "Volet(s) d'exportation no"
    ),
    element!(
        "/action/importationVouchers",
        Some("1"),
        ACTION,
        "ATA 8(1), Istanbul A 10(1)",
        "Importation voucher(s) No.(s)"
            / "Volante(s) de importación núm."
            / "Volet(s) d'importation no"
    ),
    element!(
        "/action/destinationOffice",
        Some("1"),
        ACTION,
        "Istanbul A, Notes 14",
        "Office of destination" / "Aduana de destino" / "Bureau de destination"
    ),
    element!(
        "/action/finalDate",
        Some("2"),
        ACTION,
        "ATA 5, Istanbul A 7",
        "Final date" / "Fecha límite" / "Date limite"
    ),
    element!(
        "/action/producedNotReExported",
        Some("2"),
        ACTION,
        "ATA 8(3), Istanbul A 10(3)",
        "Goods produced but not re-exported"
            / "Mercancías presentadas y no reexportadas"
            / "Marchandises présentées et non réexportées"
    ),
    element!(
        "/action/notProduced",
        Some("3"),
        ACTION,
        "ATA 8(3), Istanbul A 10(3)",
        "Goods not produced and not intended for later re-exportation"
            / "Mercancías no presentadas y no destinadas a reexportación posterior"
            / "Marchandises non présentées et non destinées à une réexportation ultérieure"
    ),
    element!(
        "/actor",
        None,
        ACTOR,
        "ATA 8(1), Istanbul A 10(1)",
        "Customs office, association or holder"
            / "Aduana, asociación o titular"
            / "Bureau de douane, association ou titulaire"
    ),
    element!(
        "/date",
        None,
        DATE,
        "Istanbul A, Notes 13",
        "Date" / "Fecha" / "Date"
    ),
];
