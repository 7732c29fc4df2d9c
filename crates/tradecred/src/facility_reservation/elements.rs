//! The members of a reservation that have a requirement of their own. CDC prints no form for it, so no box is named.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/facility",
        None,
        FACILITY,
        "42 CFR 71.51(l)",
        "Animal care facility" / "Instalación de cuidado animal" / "Établissement de soins"
    ),
    element!(
        "/importer",
        None,
        IMPORTER,
        "42 CFR 71.51(m)(1)(ii)",
        "Importer" / "Importador" / "Importateur"
    ),
    element!(
        "/animal",
        None,
        ANIMAL,
        "42 CFR 71.51(m)(1)(iv)",
        "Dog" / "Perro" / "Chien"
    ),
    element!(
        "/animal/dateOfBirth",
        None,
        AGE,
        "42 CFR 71.51(m)(1)(iv)",
        "Date of birth" / "Fecha de nacimiento" / "Date de naissance"
    ),
    element!(
        "/animal/approximateAge",
        None,
        AGE,
        "42 CFR 71.51(m)(1)(iv)",
        "Approximate age" / "Edad aproximada" / "Âge approximatif"
    ),
    element!(
        "/animal/microchip",
        None,
        MICROCHIP,
        "42 CFR 71.51(m)(1)(iv)",
        "Microchip" / "Microchip" / "Puce électronique"
    ),
    element!(
        "/arrival",
        None,
        ARRIVAL,
        "42 CFR 71.51(m)(1)(v)",
        "Arrival" / "Llegada" / "Arrivée"
    ),
    element!(
        "/heldUntil",
        None,
        HELD_UNTIL,
        "42 CFR 71.51(k)(4)",
        "Last day for which the place is kept"
            / "Último día para el que se guarda el lugar"
            / "Dernier jour pour lequel la place est gardée"
    ),
    element!(
        "/received",
        None,
        RECEIVED,
        "42 CFR 71.51(k)(3)",
        "What was received before" / "Lo recibido antes" / "Ce qui a été reçu avant"
    ),
    element!(
        "/services",
        None,
        SERVICES,
        "42 CFR 71.51(k)(1), (2)",
        "Services" / "Servicios" / "Services"
    ),
    element!(
        "/grantedOn",
        None,
        GRANTED_ON,
        "42 CFR 71.51(k)(2)",
        "Day on which it was granted" / "Día en que se concedió" / "Jour de l'octroi"
    ),
];
