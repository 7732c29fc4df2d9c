//! Problem codes of an event of a licence (SPEC chapter *Partner agency license use*): its members, then what
//! it is asked.

tradecred_vc::problems! {
    /// The licence.
    SUBJECT = "partner-agency-license-use.subject", Requirements, None,
        "the reference to the licence is missing or malformed, or says something else than the credential it leads to" / "falta la referencia a la licencia, está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence à la licence manque, est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the licence" / "copie id, tipo y resumen de la licencia" / "copiez identifiant, type et empreinte de la licence";
    /// What comes before.
    PREVIOUS = "partner-agency-license-use.previous", Requirements, None,
        "what comes before the event is malformed, stands twice, is not as the references say, or is of a number that this event cannot follow" / "lo que precede al evento está mal formado, figura dos veces, no es como dicen las referencias o su cantidad no corresponde a este evento" / "ce qui précède l'événement est mal formé, figure deux fois, n'est pas tel que le disent les références, ou est en un nombre que cet événement ne peut suivre",
        "refer to the one event that comes before; only a reconciliation follows several" / "haga referencia al único evento anterior; solo una conciliación sigue a varios" / "référez-vous au seul événement qui précède ; seule une réconciliation en suit plusieurs";
    /// The place in the chain.
    SEQUENCE = "partner-agency-license-use.sequence", Requirements, None,
        "the place in the chain is missing, malformed, or not one more than the greatest before it" / "falta el lugar en la cadena, está mal formado o no es uno más que el mayor anterior" / "la place dans la chaîne manque, est mal formée, ou n'est pas un de plus que la plus grande avant elle",
        "count 1 for the first event, and one more for each that follows" / "cuente 1 para el primer evento y uno más para cada siguiente" / "comptez 1 pour le premier événement, et un de plus pour chacun qui suit";
    /// Who acts.
    ACTOR = "partner-agency-license-use.actor", Requirements, None,
        "who acts is missing or malformed, or cannot act so" / "falta quién actúa, está mal formado o no puede actuar así" / "qui agit manque, est mal formé, ou ne peut agir ainsi",
        "the agency amends; customs of the United States or the agency takes back; the holder uses" / "el organismo modifica; la aduana de Estados Unidos o el organismo devuelve; el titular usa" / "l'organisme modifie ; la douane des États-Unis ou l'organisme reprend ; le titulaire utilise";
    /// The day.
    DATE = "partner-agency-license-use.date", Requirements, None,
        "the date of the event is missing, malformed, or lies in the future" / "falta la fecha del evento, está mal formada o es futura" / "la date de l'événement manque, est mal formée ou est future",
        "give the day on which it happened" / "indique el día en que ocurrió" / "donnez le jour où il a eu lieu";
    /// What happened.
    EVENT = "partner-agency-license-use.event", Requirements, None,
        "what happened is missing, of an unknown kind, or malformed" / "falta lo que ocurrió, es de clase desconocida o está mal formado" / "ce qui a eu lieu manque, est d'un genre inconnu, ou est mal formé",
        "name the kind of event and give its particulars" / "nombre la clase de evento e indique sus datos" / "nommez le genre d'événement et donnez ses indications";
    /// The entry.
    ENTRY_NUMBER = "partner-agency-license-use.entry-number", Requirements, None,
        "the entry number of a use is missing or malformed" / "falta el número de declaración de un uso o está mal formado" / "le numéro de déclaration d'une utilisation manque ou est mal formé",
        "give the entry number with its check digit" / "indique el número de declaración con su dígito de control" / "donnez le numéro de déclaration avec sa clé de contrôle";
    /// Any other structural fault.
    DOCUMENT = "partner-agency-license-use.document", Requirements, None,
        "the event holds a member that this type does not have, or one that is malformed" / "el evento contiene un dato que este tipo no tiene o que está mal formado" / "l'événement contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// A quantity of nothing.
    QUANTITY = "partner-agency-license-use.quantity", Requirements, None,
        "the quantity of a use is not greater than zero" / "la cantidad de un uso no es mayor que cero" / "la quantité d'une utilisation n'est pas supérieure à zéro",
        "state how much was entered; a use is taken back by a return" / "indique cuánto se declaró; un uso se devuelve con una devolución" / "indiquez combien a été déclaré ; une utilisation se reprend par un retour";
    /// What is taken back.
    RETURNED = "partner-agency-license-use.returned", Requirements, None,
        "what is taken back is no use of this licence, or is not as the reference says" / "lo que se devuelve no es un uso de esta licencia o no es como dice la referencia" / "ce qui est repris n'est pas une utilisation de cette licence, ou n'est pas tel que le dit la référence",
        "refer to the use by its digest" / "haga referencia al uso por su resumen" / "référez-vous à l'utilisation par son empreinte";
    /// What is amended.
    AMENDMENT = "partner-agency-license-use.amendment", Requirements, None,
        "an amendment changes nothing, has two lines of one number, a quantity of nothing, or a last day before its first" / "una modificación no cambia nada, tiene dos líneas con el mismo número, una cantidad nula o un último día anterior al primero" / "une modification ne change rien, a deux lignes du même numéro, une quantité nulle, ou un dernier jour avant le premier",
        "give the terms that are new" / "indique las condiciones nuevas" / "donnez les conditions nouvelles";
    /// The licence is not at hand.
    LICENSE_MISSING = "partner-agency-license-use.license-missing", Requirements, None,
        "the licence is not at hand as the event refers to it" / "la licencia no está disponible tal como el evento la menciona" / "la licence n'est pas disponible telle que l'événement s'y réfère",
        "the licence, as the agency signed it" / "la licencia, tal como la firmó el organismo" / "la licence, telle que l'organisme l'a signée";
    /// Another party.
    LICENSE_HOLDER = "partner-agency-license-use.license-holder", Requirements, None,
        "a party that is not the holder of the licence acts" / "actúa una parte que no es el titular de la licencia" / "une partie agit qui n'est pas le titulaire de la licence",
        "let the holder tell it, itself or by its agent; or customs" / "que lo diga el titular, por sí o por su agente; o la aduana" / "que le titulaire le dise, lui-même ou par son mandataire ; ou la douane";
    /// Another office.
    OFFICE = "partner-agency-license-use.office", Requirements, None,
        "another office acts than the one that granted the licence" / "actúa otra oficina que la que otorgó la licencia" / "un autre bureau agit que celui qui a accordé la licence",
        "let the office that granted it act" / "que actúe la oficina que la otorgó" / "que le bureau qui l'a accordée agisse";
    /// Before the licence.
    BEFORE_ISSUE = "partner-agency-license-use.before-issue", Requirements, None,
        "the event is dated before the licence was granted" / "el evento está fechado antes de otorgarse la licencia" / "l'événement est daté d'avant l'octroi de la licence",
        "correct the date, or refer to the licence that was used" / "corrija la fecha o haga referencia a la licencia que se usó" / "corrigez la date, ou référez-vous à la licence qui a servi";
    /// Outside the licence.
    OUTSIDE_LICENSE = "partner-agency-license-use.outside-license", Requirements, None,
        "the licence, as it was granted, does not cover this use" / "la licencia, tal como se otorgó, no cubre este uso" / "la licence, telle qu'elle a été accordée, ne couvre pas cette utilisation",
        "verify the licence with its uses and amendments: its journey decides" / "verifique la licencia con sus usos y modificaciones: su recorrido decide" / "vérifiez la licence avec ses utilisations et modifications : son parcours décide";
}
