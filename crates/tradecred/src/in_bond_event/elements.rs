//! The members of an event that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/subject",
        None,
        SUBJECT,
        "19 CFR 18.1(h)",
        "Movement" / "Movimiento" / "Mouvement"
    ),
    element!(
        "/previous",
        None,
        PREVIOUS,
        "19 CFR 18.1(h)",
        "Preceding events" / "Eventos precedentes" / "Événements précédents"
    ),
    element!(
        "/sequence",
        None,
        SEQUENCE,
        "19 CFR 18.1(h)",
        "Place in the chain" / "Lugar en la cadena" / "Place dans la chaîne"
    ),
    element!(
        "/actor",
        None,
        ACTOR,
        "19 CFR 18.1(h)",
        "Who acts" / "Quién actúa" / "Qui agit"
    ),
    element!(
        "/date",
        None,
        DATE,
        "19 CFR 18.1(h)",
        "Date of the event" / "Fecha del evento" / "Date de l'événement"
    ),
    element!(
        "/reportedAt",
        None,
        REPORTED_AT,
        "19 CFR 18.1(h), (j), 18.7(a)(3)",
        "Notified to customs on" / "Notificado a la aduana el" / "Notifié à la douane le"
    ),
    element!(
        "/event",
        None,
        EVENT,
        "19 CFR 18.1(h)",
        "Event" / "Evento" / "Événement"
    ),
    element!(
        "/event/firmsCode",
        None,
        FIRMS_CODE,
        "19 CFR 18.1(j)",
        "Facility within the port" / "Instalación dentro del puerto" / "Installation dans le port"
    ),
];
