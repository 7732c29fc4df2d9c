//! Problem codes of the facility reservation (SPEC chapter *Facility reservation*); those that all documents about
//! dogs share come first.

crate::health::codes::animal_codes!("facility-reservation");

tradecred_vc::problems! {
    /// The facility.
    FACILITY = "facility-reservation.facility", Requirements, None,
        "the animal care facility is missing or malformed" / "falta la instalación de cuidado animal o está mal formada" / "l'établissement de soins manque ou est mal formé",
        "give name, address, FIRMS code, airport and the day of registration of the facility" / "indique nombre, domicilio, código FIRMS, aeropuerto y día de registro de la instalación" / "donnez nom, adresse, code FIRMS, aéroport et jour d'enregistrement de l'établissement";
    /// The importer.
    IMPORTER = "facility-reservation.importer", Requirements, None,
        "the importer is missing or malformed" / "falta el importador o está mal formado" / "l'importateur manque ou est mal formé",
        "name the importer with an address" / "nombre al importador con domicilio" / "nommez l'importateur avec une adresse";
    /// The arrival.
    ARRIVAL = "facility-reservation.arrival", Requirements, None,
        "the arrival is missing or malformed" / "falta la llegada o está mal formada" / "l'arrivée manque ou est mal formée",
        "give date, mode, port and country of departure" / "indique fecha, modo, puerto y país de salida" / "donnez date, mode, port et pays de départ";
    /// Until when the place is kept.
    HELD_UNTIL = "facility-reservation.held-until", Requirements, None,
        "the last day for which the place is kept is malformed, or before the arrival" / "el último día para el que se guarda el lugar está mal formado o es anterior a la llegada" / "le dernier jour pour lequel la place est gardée est mal formé, ou précède l'arrivée",
        "give the last day of arrival for which the place is kept" / "indique el último día de llegada para el que se guarda el lugar" / "donnez le dernier jour d'arrivée pour lequel la place est gardée";
    /// What was received before.
    RECEIVED = "facility-reservation.received", Requirements, None,
        "nothing is named as received, or something unknown, or one thing twice" / "no se nombra nada recibido, o algo desconocido, o lo mismo dos veces" / "rien n'est nommé comme reçu, ou quelque chose d'inconnu, ou une chose deux fois",
        "name each thing that was received once, by its code" / "nombre una vez cada cosa recibida, con su código" / "nommez une fois chaque chose reçue, par son code";
    /// What is arranged.
    SERVICES = "facility-reservation.services", Requirements, None,
        "no service is named, or an unknown one, or one twice" / "no se nombra ningún servicio, o uno desconocido, o uno dos veces" / "aucun service n'est nommé, ou un inconnu, ou un deux fois",
        "name each service that is arranged once, by its code" / "nombre una vez cada servicio acordado, con su código" / "nommez une fois chaque service convenu, par son code";
    /// When it was granted.
    GRANTED_ON = "facility-reservation.granted-on", Requirements, None,
        "the day on which the reservation was granted is missing or malformed, or lies in the future" / "falta el día en que se concedió la reserva, está mal formado o es futuro" / "le jour de l'octroi de la réservation manque, est mal formé ou est futur",
        "date the reservation on the day it is granted" / "feche la reserva el día en que se concede" / "datez la réservation du jour de son octroi";
    /// Not at the airport of the facility.
    AIRPORT = "facility-reservation.airport", Requirements, None,
        "the dog does not arrive by air at the airport of the facility" / "el perro no llega por aire al aeropuerto de la instalación" / "le chien n'arrive pas par avion à l'aéroport de l'établissement",
        "let the dog arrive there, or reserve at the facility of its airport" / "haga que el perro llegue allí o reserve en la instalación de su aeropuerto" / "faites-y arriver le chien, ou réservez à l'établissement de son aéroport";
    /// Granted without what it takes.
    RECEIVED_MISSING = "facility-reservation.received-missing", Requirements, None,
        "the reservation was granted before the facility had received what the law asks for" / "la reserva se concedió antes de que la instalación recibiera lo que exige la ley" / "la réservation a été accordée avant que l'établissement ait reçu ce que la loi exige",
        "send it to the facility, and have the reservation granted anew" / "envíelo a la instalación y haga que se conceda de nuevo la reserva" / "envoyez-le à l'établissement, et faites accorder la réservation à nouveau";
    /// Without a service that is asked for.
    SERVICES_MISSING = "facility-reservation.services-missing", Requirements, None,
        "the examination or the revaccination of the dog is not arranged" / "no está acordado el examen o la revacunación del perro" / "l'examen ou la revaccination du chien n'est pas convenu",
        "have both arranged with the facility" / "acuerde ambos con la instalación" / "convenez des deux avec l'établissement";
    /// Neither titer nor quarantine.
    QUARANTINE_MISSING = "facility-reservation.quarantine-missing", Requirements, None,
        "the facility received no results of a serologic test, and no quarantine is arranged" / "la instalación no recibió resultados de una prueba serológica y no hay cuarentena acordada" / "l'établissement n'a reçu aucun résultat de test sérologique, et aucune quarantaine n'est convenue",
        "send the results, or arrange the quarantine of 28 days" / "envíe los resultados o acuerde la cuarentena de 28 días" / "envoyez les résultats, ou convenez de la quarantaine de 28 jours";
    /// Granted without a registration.
    REGISTRATION = "facility-reservation.registration", Requirements, None,
        "the registration of the facility with CDC was not in effect when the reservation was granted" / "el registro de la instalación ante el CDC no estaba vigente cuando se concedió la reserva" / "l'enregistrement de l'établissement auprès du CDC n'était pas en vigueur lors de l'octroi",
        "reserve at a facility whose registration is in effect" / "reserve en una instalación con registro vigente" / "réservez dans un établissement dont l'enregistrement est en vigueur";
    /// A registration that ends before the arrival.
    REGISTRATION_ENDS = "facility-reservation.registration-ends", Requirements, None,
        "the registration of the facility with CDC ends before the dog arrives, unless it is renewed" / "el registro de la instalación ante el CDC termina antes de que llegue el perro, salvo que se renueve" / "l'enregistrement de l'établissement auprès du CDC finit avant l'arrivée du chien, sauf renouvellement",
        "ask the facility whether it was renewed" / "pregunte a la instalación si se renovó" / "demandez à l'établissement s'il a été renouvelé";
    /// Granted after the arrival.
    GRANTED_LATE = "facility-reservation.granted-late", Requirements, None,
        "the reservation was granted after the dog had arrived" / "la reserva se concedió después de la llegada del perro" / "la réservation a été accordée après l'arrivée du chien",
        "reserve before the dog travels" / "reserve antes de que viaje el perro" / "réservez avant le voyage du chien";
    /// Granted on the day of arrival.
    GRANTED_ARRIVAL_DAY = "facility-reservation.granted-arrival-day", Requirements, None,
        "the reservation was granted on the day on which the dog arrives, and must have been granted before it arrived" / "la reserva se concedió el día de llegada del perro y debió concederse antes de que llegara" / "la réservation a été accordée le jour de l'arrivée du chien, et devait l'être avant",
        "show at what time it was granted" / "muestre a qué hora se concedió" / "montrez à quelle heure elle a été accordée";
}
