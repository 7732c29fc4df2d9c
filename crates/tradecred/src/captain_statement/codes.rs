//! Problem codes of the captain statement (SPEC chapter *Captain statement*): its members, then its rules.

tradecred_vc::problems! {
    /// The captain.
    CAPTAIN = "captain-statement.captain", Requirements, None,
        "the captain is missing, or is not named" / "falta el capitán o no está nombrado" / "le capitaine manque, ou n'est pas nommé",
        "name the captain as trust lists do" / "nombre al capitán como lo hacen las listas de confianza" / "nommez le capitaine comme le font les listes de confiance";
    /// The vessel.
    VESSEL = "captain-statement.vessel", Requirements, None,
        "the vessel is missing or malformed" / "falta el buque o está mal formado" / "le navire manque ou est mal formé",
        "give name and flag of the vessel; an IMO number has seven digits, the last one a check digit" / "indique nombre y pabellón del buque; un número OMI tiene siete dígitos, el último de control" / "donnez nom et pavillon du navire ; un numéro OMI a sept chiffres, dont une clé de contrôle";
    /// The trip.
    TRIP = "captain-statement.trip", Requirements, None,
        "the fishing trip is missing or malformed, or ends before it begins" / "falta el viaje de pesca, está mal formado o termina antes de empezar" / "la sortie de pêche manque, est mal formée, ou finit avant de commencer",
        "give the days on which the trip began and ended" / "indique los días en que el viaje empezó y terminó" / "donnez les jours où la sortie a commencé et fini";
    /// The declarations.
    DECLARATIONS = "captain-statement.declarations", Requirements, None,
        "nothing is declared, or a declaration is unknown or stands twice" / "no se declara nada, o una declaración es desconocida o figura dos veces" / "rien n'est déclaré, ou une déclaration est inconnue ou figure deux fois",
        "give each declaration once, by its code" / "indique cada declaración una vez, con su código" / "donnez chaque déclaration une fois, par son code";
    /// The day of the signature.
    SIGNED_ON = "captain-statement.signed-on", Requirements, None,
        "the date of the signature is missing or malformed, lies before the end of the trip, or in the future" / "falta la fecha de la firma, está mal formada, es anterior al fin del viaje o es futura" / "la date de la signature manque, est mal formée, précède la fin de la sortie ou est future",
        "date the statement on the day it is signed, once the trip is over" / "feche la declaración el día en que se firma, terminado el viaje" / "datez la déclaration du jour de sa signature, la sortie finie";
    /// Any other structural fault.
    DOCUMENT = "captain-statement.document", Requirements, None,
        "the statement lacks a member, or holds one that this type does not have or that is malformed" / "a la declaración le falta un dato, o contiene uno que este tipo no tiene o que está mal formado" / "il manque une donnée à la déclaration, ou elle en contient une que ce type n'a pas ou qui est mal formée",
        "correct it; `tradecred schema show` prints the form" / "corríjalo; `tradecred schema show` muestra la forma" / "corrigez-la ; `tradecred schema show` affiche la forme";
    /// What the law asks to be declared is not.
    DECLARATION_MISSING = "captain-statement.declaration-missing", Requirements, None,
        "a declaration that the law asks for is missing" / "falta una declaración que la ley exige" / "une déclaration que la loi exige manque",
        "declare what is asked for the day on which the trip began, gear and ocean area, if it is true" / "declare lo que se exige según el día en que empezó el viaje, el arte y la zona oceánica, si es cierto" / "déclarez ce qui est exigé selon le jour où la sortie a commencé, l'engin et la zone océanique, si c'est vrai";
}
