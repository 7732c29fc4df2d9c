//! The members of a captain's statement that have a requirement of their own, in the order of a letter.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/captain",
        None,
        CAPTAIN,
        "50 CFR 216.91(a)(3)",
        "Captain" / "Capitán" / "Capitaine"
    ),
    element!(
        "/vessel",
        None,
        VESSEL,
        "50 CFR 216.91(a)(3)",
        "Vessel" / "Buque" / "Navire"
    ),
    element!(
        "/trip",
        None,
        TRIP,
        "50 CFR 216.91(a)(3)",
        "Fishing trip" / "Viaje de pesca" / "Sortie de pêche"
    ),
    element!(
        "/declarations",
        None,
        DECLARATIONS,
        "50 CFR 216.91(a)(3)",
        "Declarations" / "Declaraciones" / "Déclarations"
    ),
    element!(
        "/signedOn",
        None,
        SIGNED_ON,
        "50 CFR 216.91(a)(3)",
        "Date of signature" / "Fecha de la firma" / "Date de la signature"
    ),
];
