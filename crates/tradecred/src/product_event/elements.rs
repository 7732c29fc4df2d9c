//! The members of an event of a unit that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/subject",
        None,
        SUBJECT,
        "this text",
        "Unit" / "Unidad" / "Unité"
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
        "/event/to",
        None,
        TO,
        "this text",
        "To whom" / "A quién" / "À qui"
    ),
    element!(
        "/event/country",
        None,
        COUNTRY,
        "this text",
        "Country" / "País" / "Pays"
    ),
    element!(
        "/event/channel",
        None,
        CHANNEL,
        "this text",
        "Channel" / "Canal" / "Canal"
    ),
    element!(
        "/event/reason",
        None,
        REASON,
        "this text",
        "Reason" / "Motivo" / "Motif"
    ),
    element!(
        "/event/report",
        None,
        REPORT,
        "this text",
        "Report" / "Aviso" / "Signalement"
    ),
];
