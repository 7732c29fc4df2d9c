//! The members of a titer that have a requirement of their own, in the order of a report.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/laboratory",
        None,
        LABORATORY,
        "42 CFR 71.51(a)",
        "Laboratory" / "Laboratorio" / "Laboratoire"
    ),
    element!(
        "/animal",
        None,
        ANIMAL,
        "42 CFR 71.51(a)",
        "Dog" / "Perro" / "Chien"
    ),
    element!(
        "/animal/dateOfBirth",
        None,
        AGE,
        "42 CFR 71.51(a)",
        "Date of birth" / "Fecha de nacimiento" / "Date de naissance"
    ),
    element!(
        "/animal/approximateAge",
        None,
        AGE,
        "42 CFR 71.51(a)",
        "Approximate age" / "Edad aproximada" / "Âge approximatif"
    ),
    element!(
        "/animal/microchip",
        None,
        MICROCHIP,
        "42 CFR 71.51(g)(5)",
        "Microchip" / "Microchip" / "Puce électronique"
    ),
    element!(
        "/sample",
        None,
        SAMPLE,
        "42 CFR 71.51(a)",
        "Sample" / "Muestra" / "Échantillon"
    ),
    element!(
        "/technique",
        None,
        TECHNIQUE,
        "42 CFR 71.51(a)",
        "Technique" / "Técnica" / "Technique"
    ),
    element!(
        "/testedOn",
        None,
        TESTED_ON,
        "42 CFR 71.51(a)",
        "Day of the test" / "Día de la prueba" / "Jour du test"
    ),
    element!(
        "/result",
        None,
        RESULT,
        "42 CFR 71.51(k)(7)(v)",
        "Result" / "Resultado" / "Résultat"
    ),
    element!(
        "/reportedOn",
        None,
        REPORTED_ON,
        "42 CFR 71.51(k)(3)(ii)",
        "Day of the report" / "Día del informe" / "Jour du rapport"
    ),
];
