//! Problem codes of an event of a unit (SPEC chapter *Product event*): its members, then what it is asked.

tradecred_vc::problems! {
    /// The unit.
    SUBJECT = "product-event.subject", Requirements, None,
        "the reference to the unit is missing or malformed, or says something else than the credential it leads to" / "falta la referencia a la unidad, está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence à l'unité manque, est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the unit" / "copie id, tipo y resumen de la unidad" / "copiez identifiant, type et empreinte de l'unité";
    /// What comes before.
    PREVIOUS = "product-event.previous", Requirements, None,
        "what comes before the event is malformed, stands twice, is not as the references say, or is of a number that this event cannot follow" / "lo que precede al evento está mal formado, figura dos veces, no es como dicen las referencias o su cantidad no corresponde a este evento" / "ce qui précède l'événement est mal formé, figure deux fois, n'est pas tel que le disent les références, ou est en un nombre que cet événement ne peut suivre",
        "refer to the one event that comes before; only a reconciliation follows several" / "haga referencia al único evento anterior; solo una conciliación sigue a varios" / "référez-vous au seul événement qui précède ; seule une réconciliation en suit plusieurs";
    /// The place in the chain.
    SEQUENCE = "product-event.sequence", Requirements, None,
        "the place in the chain is missing, malformed, or not one more than the greatest before it" / "falta el lugar en la cadena, está mal formado o no es uno más que el mayor anterior" / "la place dans la chaîne manque, est mal formée, ou n'est pas un de plus que la plus grande avant elle",
        "count 1 for the first event, and one more for each that follows" / "cuente 1 para el primer evento y uno más para cada siguiente" / "comptez 1 pour le premier événement, et un de plus pour chacun qui suit";
    /// Who acts.
    ACTOR = "product-event.actor", Requirements, None,
        "who acts is missing or malformed, or cannot act so" / "falta quién actúa, está mal formado o no puede actuar así" / "qui agit manque, est mal formé, ou ne peut agir ainsi",
        "name the party or the customs office; customs only destroys, reports and reconciles" / "nombre a la parte o a la oficina de aduana; la aduana solo destruye, avisa y concilia" / "nommez la partie ou le bureau de douane ; la douane ne fait que détruire, signaler et réconcilier";
    /// The day.
    DATE = "product-event.date", Requirements, None,
        "the date of the event is missing, malformed, or lies in the future" / "falta la fecha del evento, está mal formada o es futura" / "la date de l'événement manque, est mal formée ou est future",
        "give the day on which it happened" / "indique el día en que ocurrió" / "donnez le jour où il a eu lieu";
    /// What happened.
    EVENT = "product-event.event", Requirements, None,
        "what happened is missing, of an unknown kind, or malformed" / "falta lo que ocurrió, es de clase desconocida o está mal formado" / "ce qui a eu lieu manque, est d'un genre inconnu, ou est mal formé",
        "name the kind of event and give its particulars" / "nombre la clase de evento e indique sus datos" / "nommez le genre d'événement et donnez ses indications";
    /// To whom.
    TO = "product-event.to", Requirements, None,
        "to whom the unit is shipped is missing, malformed, without DID, or the actor itself" / "falta a quién se envía la unidad, está mal formado, sin DID o es el propio actor" / "à qui l'unité est expédiée manque, est mal formé, sans DID, ou est celui qui agit",
        "name who is to receive it, with its DID" / "nombre a quien ha de recibirla, con su DID" / "nommez qui doit la recevoir, avec son DID";
    /// The country.
    COUNTRY = "product-event.country", Requirements, None,
        "the country of a shipment or a sale is missing or malformed" / "falta el país de un envío o una venta o está mal formado" / "le pays d'une expédition ou d'une vente manque ou est mal formé",
        "give the two letters of the country" / "indique las dos letras del país" / "donnez les deux lettres du pays";
    /// The channel.
    CHANNEL = "product-event.channel", Requirements, None,
        "the channel of a sale is missing or malformed" / "falta el canal de una venta o está mal formado" / "le canal d'une vente manque ou est mal formé",
        "say through which channel it was sold" / "diga por qué canal se vendió" / "dites par quel canal elle a été vendue";
    /// The reason.
    REASON = "product-event.reason", Requirements, None,
        "the reason is malformed, or a report has none" / "el motivo está mal formado o un aviso no lo tiene" / "le motif est mal formé, ou un signalement n'en a pas",
        "write `stolen`, `suspectedCopy` or `recalled` for a report" / "escriba `stolen`, `suspectedCopy` o `recalled` en un aviso" / "écrivez `stolen`, `suspectedCopy` ou `recalled` pour un signalement";
    /// The report.
    REPORT = "product-event.report", Requirements, None,
        "the report that is withdrawn is missing or malformed, is no report on this unit, or is not as the reference says" / "el aviso que se retira falta o está mal formado, no es un aviso sobre esta unidad o no es como dice la referencia" / "le signalement retiré manque ou est mal formé, n'en est pas un sur cette unité, ou n'est pas tel que le dit la référence",
        "refer to the report by its digest" / "haga referencia al aviso por su resumen" / "référez-vous au signalement par son empreinte";
    /// Any other structural fault.
    DOCUMENT = "product-event.document", Requirements, None,
        "the event holds a member that this type does not have, or one that is malformed" / "el evento contiene un dato que este tipo no tiene o que está mal formado" / "l'événement contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// The unit is not at hand.
    UNIT_MISSING = "product-event.unit-missing", Requirements, None,
        "the unit is not at hand as the event refers to it" / "la unidad no está disponible tal como el evento la menciona" / "l'unité n'est pas disponible telle que l'événement s'y réfère",
        "the unit, as its maker signed it" / "la unidad, tal como la firmó su fabricante" / "l'unité, telle que son fabricant l'a signée";
    /// Before it was made.
    BEFORE_MADE = "product-event.before-made", Requirements, None,
        "the event is dated before the unit was made" / "el evento está fechado antes de fabricarse la unidad" / "l'événement est daté d'avant la fabrication de l'unité",
        "correct the date, or refer to the right unit" / "corrija la fecha o haga referencia a la unidad correcta" / "corrigez la date, ou référez-vous à la bonne unité";
    /// A stranger.
    STRANGER = "product-event.stranger", Requirements, None,
        "who acts has no say in this unit: neither made it, nor was given or sent it" / "quien actúa no tiene voz sobre esta unidad: ni la fabricó ni se le dio o envió" / "qui agit n'a rien à dire sur cette unité : il ne l'a pas fabriquée, elle ne lui a été ni confiée ni envoyée",
        "bring the shipment by which it was sent to who acts" / "aporte el envío por el que se mandó a quien actúa" / "produisez l'expédition par laquelle elle fut envoyée à qui agit";
}
