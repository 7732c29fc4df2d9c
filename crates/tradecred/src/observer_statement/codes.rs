//! Problem codes of the observer statement (SPEC chapter *Observer statement*): its members, then its rules.

tradecred_vc::problems! {
    /// The observer.
    OBSERVER = "observer-statement.observer", Requirements, None,
        "the observer is missing, or name, programme or capacity is" / "falta el observador, o su nombre, programa o calidad" / "l'observateur manque, ou son nom, son programme ou sa qualité",
        "name the observer or the representative, the programme, and as which of the two the statement is signed" / "nombre al observador o representante, el programa y en cuál de las dos calidades se firma" / "nommez l'observateur ou le représentant, le programme, et en laquelle des deux qualités la déclaration est signée";
    /// The vessel.
    VESSEL = "observer-statement.vessel", Requirements, None,
        "the vessel is missing or malformed" / "falta el buque o está mal formado" / "le navire manque ou est mal formé",
        "give name and flag of the vessel; an IMO number has seven digits, the last one a check digit" / "indique nombre y pabellón del buque; un número OMI tiene siete dígitos, el último de control" / "donnez nom et pavillon du navire ; un numéro OMI a sept chiffres, dont une clé de contrôle";
    /// The trip.
    TRIP = "observer-statement.trip", Requirements, None,
        "the fishing trip is missing or malformed, or ends before it begins" / "falta el viaje de pesca, está mal formado o termina antes de empezar" / "la sortie de pêche manque, est mal formée, ou finit avant de commencer",
        "give the days on which the trip began and ended" / "indique los días en que el viaje empezó y terminó" / "donnez les jours où la sortie a commencé et fini";
    /// The declarations.
    DECLARATIONS = "observer-statement.declarations", Requirements, None,
        "nothing is declared, or a declaration is unknown or stands twice" / "no se declara nada, o una declaración es desconocida o figura dos veces" / "rien n'est déclaré, ou une déclaration est inconnue ou figure deux fois",
        "give each declaration once, by its code" / "indique cada declaración una vez, con su código" / "donnez chaque déclaration une fois, par son code";
    /// The day of the signature.
    SIGNED_ON = "observer-statement.signed-on", Requirements, None,
        "the date of the signature is missing or malformed, lies before the end of the trip, or in the future" / "falta la fecha de la firma, está mal formada, es anterior al fin del viaje o es futura" / "la date de la signature manque, est mal formée, précède la fin de la sortie ou est future",
        "date the statement on the day it is signed, once the trip is over" / "feche la declaración el día en que se firma, terminado el viaje" / "datez la déclaration du jour de sa signature, la sortie finie";
    /// Any other structural fault.
    DOCUMENT = "observer-statement.document", Requirements, None,
        "the statement lacks a member, or holds one that this type does not have or that is malformed" / "a la declaración le falta un dato, o contiene uno que este tipo no tiene o que está mal formado" / "il manque une donnée à la déclaration, ou elle en contient une que ce type n'a pas ou qui est mal formée",
        "correct it; `tradecred schema show` prints the form" / "corríjalo; `tradecred schema show` muestra la forma" / "corrigez-la ; `tradecred schema show` affiche la forme";
    /// What the law asks to be declared is not.
    DECLARATION_MISSING = "observer-statement.declaration-missing", Requirements, None,
        "a declaration that the law asks for is missing" / "falta una declaración que la ley exige" / "une déclaration que la loi exige manque",
        "declare what is asked for the gear and whether the fishery was identified, if it is true" / "declare lo que se exige según el arte y si la pesquería fue identificada, si es cierto" / "déclarez ce qui est exigé selon l'engin et selon que la pêcherie a été identifiée, si c'est vrai";
}
