//! The members of an IDCP certification that have a requirement of their own, in the order of a letter.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/office",
        None,
        OFFICE,
        "50 CFR 216.92(b)(2)(iii)",
        "Office" / "Oficina" / "Bureau"
    ),
    element!(
        "/vessels",
        None,
        VESSELS,
        "50 CFR 216.92(b)(2)(iii)",
        "Vessels and tracking forms"
            / "Buques y formularios de seguimiento"
            / "Navires et formulaires de suivi"
    ),
    element!(
        "/observerDuringEntireTrip",
        None,
        OBSERVER,
        "50 CFR 216.92(b)(2)(iii)(A)",
        "Observer on board" / "Observador a bordo" / "Observateur à bord"
    ),
    element!(
        "/caughtToStandards",
        None,
        STANDARDS,
        "50 CFR 216.92(b)(2)(iii)(B)",
        "Caught according to the labelling standards"
            / "Capturado según las normas de etiquetado"
            / "Pêché selon les normes d'étiquetage"
    ),
    element!(
        "/certifiedOn",
        None,
        CERTIFIED_ON,
        "50 CFR 216.92(b)(2)(iii)",
        "Date of the certification" / "Fecha de la certificación" / "Date de la certification"
    ),
];
