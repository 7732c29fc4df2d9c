//! Problem codes of an event (SPEC chapter *In-bond event*): its members, then what it is asked.

tradecred_vc::problems! {
    /// The movement.
    SUBJECT = "in-bond-event.subject", Requirements, None,
        "the reference to the movement is missing or malformed, or says something else than the credential it leads to" / "falta la referencia al movimiento, está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence au mouvement manque, est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the movement" / "copie id, tipo y resumen del movimiento" / "copiez identifiant, type et empreinte du mouvement";
    /// What comes before.
    PREVIOUS = "in-bond-event.previous", Requirements, None,
        "what comes before the event is malformed, stands twice, is not as the references say, or is of a number that this event cannot follow" / "lo que precede al evento está mal formado, figura dos veces, no es como dicen las referencias o su cantidad no corresponde a este evento" / "ce qui précède l'événement est mal formé, figure deux fois, n'est pas tel que le disent les références, ou est en un nombre que cet événement ne peut suivre",
        "refer to the one event that comes before; only a reconciliation follows several" / "haga referencia al único evento anterior; solo una conciliación sigue a varios" / "référez-vous au seul événement qui précède ; seule une réconciliation en suit plusieurs";
    /// The place in the chain.
    SEQUENCE = "in-bond-event.sequence", Requirements, None,
        "the place in the chain is missing, malformed, or not one more than the greatest before it" / "falta el lugar en la cadena, está mal formado o no es uno más que el mayor anterior" / "la place dans la chaîne manque, est mal formée, ou n'est pas un de plus que la plus grande avant elle",
        "count 1 for the first event, and one more for each that follows" / "cuente 1 para el primer evento y uno más para cada siguiente" / "comptez 1 pour le premier événement, et un de plus pour chacun qui suit";
    /// Who acts.
    ACTOR = "in-bond-event.actor", Requirements, None,
        "who acts is missing or malformed, or cannot act so" / "falta quién actúa, está mal formado o no puede actuar así" / "qui agit manque, est mal formé, ou ne peut agir ainsi",
        "customs of the United States holds, releases and decides; carriers and parties move and report" / "la aduana de Estados Unidos retiene, libera y decide; transportistas y partes mueven e informan" / "la douane des États-Unis retient, libère et décide ; transporteurs et parties acheminent et signalent";
    /// The day.
    DATE = "in-bond-event.date", Requirements, None,
        "the date of the event is missing, malformed, or lies in the future" / "falta la fecha del evento, está mal formada o es futura" / "la date de l'événement manque, est mal formée ou est future",
        "give the day on which it happened" / "indique el día en que ocurrió" / "donnez le jour où il a eu lieu";
    /// The day customs was notified.
    REPORTED_AT = "in-bond-event.reported-at", Requirements, None,
        "the date of the report is malformed, lies before the event, or in the future" / "la fecha del aviso está mal formada, es anterior al evento o futura" / "la date de l'avis est mal formée, précède l'événement ou est future",
        "give the day on which customs was notified" / "indique el día en que se notificó a la aduana" / "donnez le jour où la douane a été avisée";
    /// What happened.
    EVENT = "in-bond-event.event", Requirements, None,
        "what happened is missing, of an unknown kind, or malformed" / "falta lo que ocurrió, es de clase desconocida o está mal formado" / "ce qui a eu lieu manque, est d'un genre inconnu, ou est mal formé",
        "name the kind of event and give its particulars" / "nombre la clase de evento e indique sus datos" / "nommez le genre d'événement et donnez ses indications";
    /// The facility.
    FIRMS_CODE = "in-bond-event.firms-code", Requirements, None,
        "the FIRMS code of an arrival is missing or malformed" / "falta el código FIRMS de una llegada o está mal formado" / "le code FIRMS d'une arrivée manque, ou est mal formé",
        "give the four capital letters or digits of the facility where the merchandise is" / "indique las cuatro mayúsculas o dígitos de la instalación donde está la mercancía" / "donnez les quatre majuscules ou chiffres de l'installation où se trouve la marchandise";
    /// Any other structural fault.
    DOCUMENT = "in-bond-event.document", Requirements, None,
        "the event holds a member that this type does not have, or one that is malformed" / "el evento contiene un dato que este tipo no tiene o que está mal formado" / "l'événement contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Reported late.
    REPORT_LATE = "in-bond-event.report-late", Requirements, None,
        "customs was notified later than two working days after the event" / "se notificó a la aduana más de dos días hábiles después del evento" / "la douane a été avisée plus de deux jours ouvrables après l'événement",
        "notify customs within two business days; a federal holiday in between may explain it" / "notifique a la aduana en dos días hábiles; un festivo federal intermedio puede explicarlo" / "avisez la douane sous deux jours ouvrables ; un jour férié fédéral intermédiaire peut l'expliquer";
    /// Not reported.
    REPORT_MISSING = "in-bond-event.report-missing", Requirements, None,
        "the event does not say that customs was notified, and two working days have passed" / "el evento no dice que se notificó a la aduana y han pasado dos días hábiles" / "l'événement ne dit pas que la douane a été avisée, et deux jours ouvrables ont passé",
        "notify customs, and state the day under `reportedAt`" / "notifique a la aduana e indique el día en `reportedAt`" / "avisez la douane, et indiquez le jour sous `reportedAt`";
    /// The movement is not at hand.
    MOVEMENT_MISSING = "in-bond-event.movement-missing", Requirements, None,
        "the movement is not at hand" / "el movimiento no está disponible" / "le mouvement n'est pas disponible",
        "the signed movement with this digest" / "el movimiento firmado con este resumen" / "le mouvement signé ayant cette empreinte";
    /// Before the application.
    BEFORE_FILING = "in-bond-event.before-filing", Requirements, None,
        "the event is dated before the application for the movement" / "el evento es anterior a la solicitud del movimiento" / "l'événement précède la demande de mouvement",
        "compare both dates; one of them is wrong" / "compare ambas fechas; una es errónea" / "comparez les deux dates ; l'une est fausse";
    /// Before the authorization.
    BEFORE_AUTHORIZATION = "in-bond-event.before-authorization", Requirements, None,
        "the goods moved before customs authorized the movement" / "las mercancías se movieron antes de que la aduana autorizara el movimiento" / "les marchandises ont bougé avant que la douane n'autorise le mouvement",
        "move merchandise in bond once it is authorized" / "mueva la mercancía bajo fianza una vez autorizada" / "acheminez la marchandise sous caution une fois autorisée";
    /// A diversion that another than the filer asks for.
    FILER = "in-bond-event.filer", Requirements, None,
        "a diversion is asked for by another than the filer of the application" / "pide un desvío alguien que no es el solicitante" / "un déroutement est demandé par un autre que le déposant",
        "let the filer submit the request" / "que el solicitante presente la petición" / "que le déposant présente la demande";
    /// The new movement.
    NEW_IN_BOND = "in-bond-event.new-in-bond", Requirements, None,
        "the new in-bond number is that of the movement itself, or another than that of the movement it refers to" / "el nuevo número de tránsito es el del mismo movimiento o distinto del movimiento al que se refiere" / "le nouveau numéro de transit est celui du mouvement même, ou autre que celui du mouvement auquel il renvoie",
        "give the number of the new application, and copy id, type and digest from its movement" / "indique el número de la nueva solicitud y copie id, tipo y resumen de su movimiento" / "donnez le numéro de la nouvelle demande, et copiez identifiant, type et empreinte de son mouvement";
}
