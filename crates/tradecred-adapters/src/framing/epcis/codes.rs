//! Problem codes of EPCIS documents (SPEC section *EPCIS*).

tradecred_vc::problems! {
    /// No EPCIS document.
    FORM = "epcis.form", Requirements, None,
        "this is no EPCIS document with a list of events" / "esto no es un documento EPCIS con una lista de eventos" / "ce n'est pas un document EPCIS avec une liste d'événements",
        "export an `EPCISDocument` with `epcisBody` and `eventList`" / "exporte un `EPCISDocument` con `epcisBody` y `eventList`" / "exportez un `EPCISDocument` avec `epcisBody` et `eventList`";
    /// Another version.
    VERSION = "epcis.version", Requirements, None,
        "the document is of another version of EPCIS than 2" / "el documento es de otra versión de EPCIS que la 2" / "le document est d'une autre version d'EPCIS que la 2",
        "export it as EPCIS 2.0 in JSON" / "expórtelo como EPCIS 2.0 en JSON" / "exportez-le en EPCIS 2.0 au format JSON";
    /// An event without what each has.
    EVENT = "epcis.event", Requirements, None,
        "an event lacks its type, its time or the time zone of its place" / "a un evento le falta su tipo, su hora o la zona horaria de su lugar" / "un événement n'a pas son type, son heure ou le fuseau horaire de son lieu",
        "export events with `type`, `eventTime` and `eventTimeZoneOffset`" / "exporte eventos con `type`, `eventTime` y `eventTimeZoneOffset`" / "exportez des événements avec `type`, `eventTime` et `eventTimeZoneOffset`";
    /// What stands around the events is too much for so many.
    SIZE = "epcis.size", Requirements, None,
        "what stands around the events takes more than 64 MiB with each of them" / "lo que rodea a los eventos ocupa más de 64 MiB con cada uno de ellos" / "ce qui entoure les événements prend plus de 64 Mio avec chacun d'eux",
        "export fewer events at a time" / "exporte menos eventos de una vez" / "exportez moins d'événements à la fois";
    /// Members behind the events of a document that is taken apart.
    BEHIND = "epcis.behind", Requirements, None,
        "a document of more than 16 MiB has members behind its events, which are taken out before them" / "un documento de más de 16 MiB tiene miembros detrás de sus eventos, que se extraen antes" / "un document de plus de 16 Mio a des membres derrière ses événements, qui sont lus avant eux",
        "export it with `epcisBody` as the last member, or in parts" / "expórtelo con `epcisBody` como último miembro, o en partes" / "exportez-le avec `epcisBody` comme dernier membre, ou en parties";
}
