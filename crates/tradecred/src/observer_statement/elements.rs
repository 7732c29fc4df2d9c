//! The members of an observer's statement that have a requirement of their own, in the order of a letter.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/observer",
        None,
        OBSERVER,
        "50 CFR 216.91(a)(3)(iv), (v)",
        "Observer" / "Observador" / "Observateur"
    ),
    element!(
        "/vessel",
        None,
        VESSEL,
        "50 CFR 216.91(a)(3)(iv), (v)",
        "Vessel" / "Buque" / "Navire"
    ),
    element!(
        "/trip",
        None,
        TRIP,
        "50 CFR 216.91(a)(3)(iv), (v)",
        "Fishing trip" / "Viaje de pesca" / "Sortie de pêche"
    ),
    element!(
        "/declarations",
        None,
        DECLARATIONS,
        "50 CFR 216.91(a)(3)(iv), (v)",
        "Declarations" / "Declaraciones" / "Déclarations"
    ),
    element!(
        "/signedOn",
        None,
        SIGNED_ON,
        "50 CFR 216.91(a)(3)(iv), (v)",
        "Date of signature" / "Fecha de la firma" / "Date de la signature"
    ),
];
