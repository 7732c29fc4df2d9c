//! The members of an event that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/subject",
        None,
        SUBJECT,
        "this text",
        "Licence" / "Licencia" / "Licence"
    ),
    element!(
        "/previous",
        None,
        PREVIOUS,
        "this text",
        "Preceding events" / "Eventos precedentes" / "Événements précédents"
    ),
    element!(
        "/sequence",
        None,
        SEQUENCE,
        "this text",
        "Place in the chain" / "Lugar en la cadena" / "Place dans la chaîne"
    ),
    element!(
        "/actor",
        None,
        ACTOR,
        "this text",
        "Who acts" / "Quién actúa" / "Qui agit"
    ),
    element!(
        "/date",
        None,
        DATE,
        "this text",
        "Date of the event" / "Fecha del evento" / "Date de l'événement"
    ),
    element!(
        "/event",
        None,
        EVENT,
        "this text",
        "Event" / "Evento" / "Événement"
    ),
    element!(
        "/event/entryNumber",
        None,
        ENTRY_NUMBER,
        "this text",
        "Entry number" / "Número de declaración" / "Numéro de déclaration"
    ),
];
