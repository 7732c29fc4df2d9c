//! Problem codes of the fisheries certificate of origin (SPEC chapter *Fisheries certificate of origin*):
//! its elements, the fish, the dolphin-safe status, the attachments, the journey.

tradecred_vc::problems! {
    /// The exporter.
    EXPORTER = "fisheries-certificate-of-origin.exporter", Requirements, None,
        "the exporter is not named with legal name and address" / "el exportador no está nombrado con nombre legal y domicilio" / "l'exportateur n'est pas nommé avec nom légal et adresse",
        "give the exporter's full name and complete address" / "indique el nombre y el domicilio completos del exportador" / "donnez le nom et l'adresse complets de l'exportateur";
    /// The importer or consignee.
    IMPORTER = "fisheries-certificate-of-origin.importer", Requirements, None,
        "the importer or consignee is not named with legal name and address, or the permit number is malformed" / "el importador o destinatario no está nombrado con nombre legal y domicilio, o el número de permiso está mal formado" / "l'importateur ou destinataire n'est pas nommé avec nom légal et adresse, ou le numéro de permis est mal formé",
        "give the full name and complete address of the importer or consignee" / "indique el nombre y el domicilio completos del importador o destinatario" / "donnez le nom et l'adresse complets de l'importateur ou du destinataire";
    /// The lines of fish.
    FISH = "fisheries-certificate-of-origin.fish", Requirements, None,
        "there is no fish, a line is malformed, or two lines have one number" / "no hay pescado, una línea está mal formada o dos líneas tienen el mismo número" / "il n'y a pas de poisson, une ligne est mal formée, ou deux lignes ont un même numéro",
        "give for each line a number of its own, HTS number, species, product form, weight, area, gear, vessel and trip" / "indique para cada línea un número propio, número HTS, especie, forma del producto, peso, zona, arte, buque y viaje" / "donnez pour chaque ligne un numéro propre, numéro HTS, espèce, forme du produit, poids, zone, engin, navire et sortie";
    /// The species.
    SPECIES = "fisheries-certificate-of-origin.species", Requirements, None,
        "a line's species is missing or malformed" / "falta la especie de una línea o está mal formada" / "l'espèce d'une ligne manque ou est mal formée",
        "give the code of three capital letters of the ASFIS list, such as YFT" / "indique el código de tres mayúsculas de la lista ASFIS, como YFT" / "donnez le code de trois majuscules de la liste ASFIS, comme YFT";
    /// The net weight of a line.
    NET_WEIGHT = "fisheries-certificate-of-origin.net-weight", Requirements, None,
        "a line's net weight is missing or malformed, is not in kilograms, or is not greater than zero" / "falta el peso neto de una línea, está mal formado, no está en kilogramos o no es mayor que cero" / "le poids net d'une ligne manque, est mal formé, n'est pas en kilogrammes, ou n'est pas supérieur à zéro",
        "give the net weight in KGM" / "indique el peso neto en KGM" / "donnez le poids net en KGM";
    /// The ocean area.
    OCEAN_AREA = "fisheries-certificate-of-origin.ocean-area", Requirements, None,
        "a line's ocean area is none of the nine, or its area code is malformed" / "la zona oceánica de una línea no es ninguna de las nueve, o su código de zona está mal formado" / "la zone océanique d'une ligne n'est aucune des neuf, ou son code de zone est mal formé",
        "give one of the nine areas of the form; an FAO area is none of them" / "indique una de las nueve zonas del formulario; una zona de la FAO no lo es" / "donnez l'une des neuf zones du formulaire ; une zone de la FAO n'en est pas une";
    /// The gear.
    FISHING_GEAR = "fisheries-certificate-of-origin.fishing-gear", Requirements, None,
        "a line's fishing gear is none of the seven, or its gear code is malformed" / "el arte de pesca de una línea no es ninguno de los siete, o su código de arte está mal formado" / "l'engin de pêche d'une ligne n'est aucun des sept, ou son code d'engin est mal formé",
        "give one of the seven; trawls, trolls and harpoons are `other`" / "indique uno de los siete; arrastre, curricán y arpón son `other`" / "donnez l'un des sept ; chaluts, traînes et harpons sont `other`";
    /// The vessel.
    VESSEL = "fisheries-certificate-of-origin.vessel", Requirements, None,
        "a line's vessel is missing or malformed" / "falta el buque de una línea o está mal formado" / "le navire d'une ligne manque ou est mal formé",
        "give name and flag of the vessel; an IMO number has seven digits, the last one a check digit" / "indique nombre y pabellón del buque; un número OMI tiene siete dígitos, el último de control" / "donnez nom et pavillon du navire ; un numéro OMI a sept chiffres, dont une clé de contrôle";
    /// The trip.
    TRIP = "fisheries-certificate-of-origin.trip", Requirements, None,
        "a line's fishing trip is missing or malformed, ends before it begins, or after the certificate was completed" / "falta el viaje de pesca de una línea, está mal formado, termina antes de empezar o después de cumplimentado el certificado" / "la sortie de pêche d'une ligne manque, est mal formée, finit avant de commencer, ou après l'établissement du certificat",
        "give the days on which the trip began and ended" / "indique los días en que el viaje empezó y terminó" / "donnez les jours où la sortie a commencé et fini";
    /// The net weight of the shipment.
    TOTAL_WEIGHT = "fisheries-certificate-of-origin.total-weight", Requirements, None,
        "the total net weight is missing or malformed, or is not in kilograms" / "falta el peso neto total, está mal formado o no está en kilogramos" / "le poids net total manque, est mal formé, ou n'est pas en kilogrammes",
        "give the net weight of the shipment in KGM" / "indique el peso neto del envío en KGM" / "donnez le poids net de l'envoi en KGM";
    /// The status.
    DOLPHIN_SAFE_STATUS = "fisheries-certificate-of-origin.dolphin-safe-status", Requirements, None,
        "the dolphin-safe status is none of 5A, 5B1, 5B2, 5B3, 5B4 and 5B5" / "el estatuto dolphin-safe no es ninguno de 5A, 5B1, 5B2, 5B3, 5B4 y 5B5" / "le statut dolphin-safe n'est aucun de 5A, 5B1, 5B2, 5B3, 5B4 et 5B5",
        "choose the one that applies to all lines" / "elija el que corresponde a todas las líneas" / "choisissez celui qui vaut pour toutes les lignes";
    /// The attachments.
    ATTACHMENTS = "fisheries-certificate-of-origin.attachments", Requirements, None,
        "an attachment is malformed, is of another type than its kind, or leads to a credential that is not what it says" / "un anexo está mal formado, es de otro tipo que su clase o conduce a una credencial que no es lo que dice" / "une pièce jointe est mal formée, est d'un autre type que sa sorte, ou mène à une attestation qui n'est pas ce qu'elle dit",
        "refer to each attachment by kind, id, type and digest as it is" / "haga referencia a cada anexo por clase, id, tipo y resumen tal como es" / "référez-vous à chaque pièce par sorte, id, type et empreinte telle qu'elle est";
    /// The day of completion.
    COMPLETED_AT = "fisheries-certificate-of-origin.completed-at", Requirements, None,
        "the date of completion is missing or malformed, or lies in the future" / "falta la fecha de cumplimentación, está mal formada o es futura" / "la date d'établissement manque, est mal formée ou est future",
        "date the certificate on the day it is completed" / "feche el certificado el día en que se cumplimenta" / "datez le certificat du jour où il est établi";
    /// Any other structural fault.
    DOCUMENT = "fisheries-certificate-of-origin.document", Requirements, None,
        "the certificate holds a member that this type does not have, or one that is malformed" / "el certificado contiene un dato que este tipo no tiene o que está mal formado" / "le certificat contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// A code that the table does not have.
    SPECIES_UNKNOWN = "fisheries-certificate-of-origin.species-unknown", Requirements, None,
        "the species code is not in the table of tunas, so it is not known what it means" / "el código de especie no está en la tabla de atunes, por lo que no se sabe qué significa" / "le code d'espèce n'est pas dans la table des thons, sa signification n'est donc pas connue",
        "check the code against the ASFIS list" / "compruebe el código con la lista ASFIS" / "vérifiez le code avec la liste ASFIS";
    /// Another name than the code's.
    SPECIES_NAME = "fisheries-certificate-of-origin.species-name", Requirements, None,
        "the scientific name is not that of the species code" / "el nombre científico no es el del código de especie" / "le nom scientifique n'est pas celui du code d'espèce",
        "correct the name or the code" / "corrija el nombre o el código" / "corrigez le nom ou le code";
    /// A gear code that the table does not have.
    GEAR_CODE_UNKNOWN = "fisheries-certificate-of-origin.gear-code-unknown", Requirements, None,
        "the gear code is not in the table of gear, so it is not known what it means" / "el código de arte no está en la tabla de artes, por lo que no se sabe qué significa" / "le code d'engin n'est pas dans la table des engins, sa signification n'est donc pas connue",
        "check the code against ISSCFG, or leave it out" / "compruebe el código con la ISSCFG o exclúyalo" / "vérifiez le code avec l'ISSCFG, ou retirez-le";
    /// A gear code of another gear than the word.
    GEAR_CODE_DIFFERS = "fisheries-certificate-of-origin.gear-code-differs", Requirements, None,
        "the gear code is none of those nearest to the line's fishing gear" / "el código de arte no es ninguno de los más próximos al arte de pesca de la línea" / "le code d'engin n'est aucun des plus proches de l'engin de pêche de la ligne",
        "check gear and code" / "compruebe el arte y el código" / "vérifiez l'engin et le code";
    /// An area code that the table does not have.
    MAJOR_AREA_UNKNOWN = "fisheries-certificate-of-origin.major-area-unknown", Requirements, None,
        "the area code is not in the table of major fishing areas, so it is not known what it means" / "el código de zona no está en la tabla de zonas principales de pesca, por lo que no se sabe qué significa" / "le code de zone n'est pas dans la table des zones principales de pêche, sa signification n'est donc pas connue",
        "check the code against the areas of FAO, or leave it out" / "compruebe el código con las zonas de la FAO o exclúyalo" / "vérifiez le code avec les zones de la FAO, ou retirez-le";
    /// An area code of another area than the word.
    MAJOR_AREA_DIFFERS = "fisheries-certificate-of-origin.major-area-differs", Requirements, None,
        "the area code is none of those nearest to the line's ocean area" / "el código de zona no es ninguno de los más próximos a la zona oceánica de la línea" / "le code de zone n'est aucun des plus proches de la zone océanique de la ligne",
        "check area and code" / "compruebe la zona y el código" / "vérifiez la zone et le code";
    /// Another total than the sum.
    TOTAL_DIFFERS = "fisheries-certificate-of-origin.total-differs", Requirements, None,
        "the total net weight differs from the sum of the lines by more than 0.5 per cent" / "el peso neto total difiere de la suma de las líneas en más del 0,5 por ciento" / "le poids net total diffère de la somme des lignes de plus de 0,5 pour cent",
        "check the weights" / "compruebe los pesos" / "vérifiez les poids";
    /// Fresh fish.
    FRESH = "fisheries-certificate-of-origin.fresh", Requirements, None,
        "a line is fresh fish, for which no certificate of this kind is needed" / "una línea es pescado fresco, para el que no se necesita este certificado" / "une ligne est du poisson frais, pour lequel ce certificat n'est pas nécessaire",
        "leave fresh fish out, or check that it is fresh" / "excluya el pescado fresco o compruebe que lo es" / "retirez le poisson frais, ou vérifiez qu'il l'est";
    /// A long trip.
    LONG_TRIP = "fisheries-certificate-of-origin.long-trip", Requirements, None,
        "a fishing trip ended more than 180 days after it began" / "un viaje de pesca terminó más de 180 días después de empezar" / "une sortie de pêche a fini plus de 180 jours après avoir commencé",
        "check the days of the trip" / "compruebe los días del viaje" / "vérifiez les jours de la sortie";
    /// A gear that the status excludes.
    STATUS_GEAR = "fisheries-certificate-of-origin.status-gear", Requirements, None,
        "a line's gear does not go with the dolphin-safe status" / "el arte de una línea no corresponde al estatuto dolphin-safe" / "l'engin d'une ligne ne va pas avec le statut dolphin-safe",
        "5B1 is for other gear than purse seine, 5B2 to 5B5 for purse seine; give tuna of other gear a certificate of its own" / "5B1 es para artes distintos del cerco, 5B2 a 5B5 para el cerco; dé al atún de otro arte su propio certificado" / "5B1 est pour d'autres engins que la senne, 5B2 à 5B5 pour la senne ; donnez au thon d'un autre engin son propre certificat";
    /// An area that the status excludes.
    STATUS_AREA = "fisheries-certificate-of-origin.status-area", Requirements, None,
        "a line's ocean area does not go with the dolphin-safe status" / "la zona oceánica de una línea no corresponde al estatuto dolphin-safe" / "la zone océanique d'une ligne ne va pas avec le statut dolphin-safe",
        "5B4 and 5B5 are for the ETP, 5B2 and 5B3 for everywhere else" / "5B4 y 5B5 son para el POT, 5B2 y 5B3 para el resto" / "5B4 et 5B5 sont pour le POT, 5B2 et 5B3 pour tout autre lieu";
    /// A capacity that the status excludes.
    STATUS_CAPACITY = "fisheries-certificate-of-origin.status-capacity", Requirements, None,
        "a vessel's carrying capacity does not go with the dolphin-safe status" / "la capacidad de acarreo de un buque no corresponde al estatuto dolphin-safe" / "la capacité de transport d'un navire ne va pas avec le statut dolphin-safe",
        "5B4 is for vessels of up to 400 short tons, 5B5 for larger ones" / "5B4 es para buques de hasta 400 toneladas cortas, 5B5 para los mayores" / "5B4 est pour les navires jusqu'à 400 tonnes courtes, 5B5 pour les plus grands";
    /// A driftnet under a status of dolphin-safe tuna.
    DRIFTNET = "fisheries-certificate-of-origin.driftnet", Requirements, None,
        "tuna of a large-scale driftnet is certified dolphin-safe, which it never is" / "se certifica como dolphin-safe atún de una red de deriva de gran escala, que nunca lo es" / "du thon d'un grand filet dérivant est certifié dolphin-safe, ce qu'il n'est jamais",
        "use 5A for such tuna" / "use 5A para ese atún" / "utilisez 5A pour ce thon";
    /// A driftnet at all.
    DRIFTNET_IMPORT = "fisheries-certificate-of-origin.driftnet-import", Requirements, None,
        "tuna of a large-scale driftnet may not be admitted" / "es posible que no se admita atún de una red de deriva de gran escala" / "du thon d'un grand filet dérivant peut ne pas être admis",
        "ask which proof the authority takes" / "pregunte qué prueba acepta la autoridad" / "demandez quelle preuve l'autorité accepte";
    /// Yellowfin that only some nations may export.
    AFFIRMATIVE_FINDING = "fisheries-certificate-of-origin.affirmative-finding", Requirements, None,
        "whether the vessel's nation has an affirmative finding, without which such yellowfin is not admitted, is not known" / "no se sabe si la nación del buque tiene una determinación afirmativa, sin la cual ese atún aleta amarilla no se admite" / "il n'est pas connu si la nation du navire a une constatation positive, sans laquelle cet albacore n'est pas admis",
        "ask the authority which nations have one" / "pregunte a la autoridad qué naciones la tienen" / "demandez à l'autorité quelles nations en ont une";
    /// No attachment that is needed.
    ATTACHMENT_MISSING = "fisheries-certificate-of-origin.attachment-missing", Requirements, None,
        "an attachment that the dolphin-safe status (box 5) demands for a line is missing, or what is attached does not speak for it" / "falta un anexo que el estatuto dolphin-safe (casilla 5) exige para una línea, o lo adjunto no habla de ella" / "une pièce que le statut dolphin-safe (case 5) exige pour une ligne manque, ou ce qui est joint ne parle pas d'elle",
        "attach a sound document of this kind about this vessel and trip" / "adjunte un documento válido de esta clase sobre este buque y viaje" / "joignez un document valable de cette sorte sur ce navire et cette sortie";
    /// An attachment that nobody could look at.
    ATTACHMENT_NOT_SHOWN = "fisheries-certificate-of-origin.attachment-not-shown", Requirements, None,
        "an attachment that the dolphin-safe status (box 5) demands for a line is listed and was not shown" / "un anexo que el estatuto dolphin-safe (casilla 5) exige para una línea figura en la lista y no se mostró" / "une pièce que le statut dolphin-safe (case 5) exige pour une ligne est citée et n'a pas été montrée",
        "hand in the attachment with the evidence" / "entregue el anexo con las pruebas" / "remettez la pièce avec les preuves";
    /// An attachment of which something is undecided.
    ATTACHMENT_UNDECIDED = "fisheries-certificate-of-origin.attachment-undecided", Requirements, None,
        "an attachment that the dolphin-safe status (box 5) demands for a line could not be decided on its own" / "un anexo que el estatuto dolphin-safe (casilla 5) exige para una línea no pudo decidirse por sí mismo" / "une pièce que le statut dolphin-safe (case 5) exige pour une ligne n'a pas pu être jugée pour elle-même",
        "verify the attachment on its own: it says what is missing" / "verifique el anexo por sí mismo: dice lo que falta" / "vérifiez la pièce pour elle-même : elle dit ce qui manque";
    /// An attachment by whoever attaches it.
    ATTACHMENT_SIGNER = "fisheries-certificate-of-origin.attachment-signer", Requirements, None,
        "an attachment was signed by the issuer of the certificate" / "un anexo fue firmado por el emisor del certificado" / "une pièce jointe a été signée par l'émetteur du certificat",
        "captains, observers and nations sign for themselves" / "capitanes, observadores y naciones firman por sí mismos" / "capitaines, observateurs et nations signent pour eux-mêmes";
    /// A lot that is not there.
    LOT = "fisheries-certificate-of-origin.lot", Requirements, None,
        "an endorsement is of a lot that what it follows does not leave" / "una anotación es de un lote que lo que sigue no deja" / "une annotation porte sur un lot que celle qu'elle suit ne laisse pas",
        "follow the last endorsement of the lot, or the split that made it; a lot is split once" / "siga la última anotación del lote o la división que lo formó; un lote se divide una vez" / "suivez la dernière annotation du lot, ou la division dont il est issu ; un lot se divise une fois";
    /// Two lots of one name.
    LOT_TWICE = "fisheries-certificate-of-origin.lot-twice", Requirements, None,
        "two splits make lots of one name" / "dos divisiones forman lotes con el mismo nombre" / "deux divisions font des lots d'un même nom",
        "give every lot of the certificate a name of its own" / "dé a cada lote del certificado un nombre propio" / "donnez à chaque lot du certificat un nom propre";
    /// More than there is.
    WEIGHT = "fisheries-certificate-of-origin.weight", Requirements, None,
        "more of a line is taken, entered or processed than the lot holds" / "se toma, declara o procesa más de una línea de lo que contiene el lote" / "plus d'une ligne est pris, déclaré ou transformé que le lot n'en contient",
        "compare the weights with those of the lot" / "compare los pesos con los del lote" / "comparez les poids avec ceux du lot";
    /// Less than there was.
    WEIGHT_MISSING = "fisheries-certificate-of-origin.weight-missing", Requirements, None,
        "less of a line is taken into custody than the lot holds" / "se toma en custodia menos de una línea de lo que contiene el lote" / "moins d'une ligne est pris en garde que le lot n'en contient",
        "ask where the rest is" / "pregunte dónde está el resto" / "demandez où est le reste";
    /// A split that loses or gains.
    SPLIT_WEIGHT = "fisheries-certificate-of-origin.split-weight", Requirements, None,
        "the lots of a split do not add up to what was split" / "los lotes de una división no suman lo que se dividió" / "les lots d'une division ne font pas la somme de ce qui a été divisé",
        "let the weights of each line add up exactly" / "haga que los pesos de cada línea sumen exactamente" / "faites que les poids de chaque ligne s'additionnent exactement";
    /// A gain in processing.
    YIELD = "fisheries-certificate-of-origin.yield", Requirements, None,
        "a line weighs more after processing than before" / "una línea pesa más después del procesamiento que antes" / "une ligne pèse plus après la transformation qu'avant",
        "ask what the net weight includes" / "pregunte qué incluye el peso neto" / "demandez ce que comprend le poids net";
    /// A gap between custodians.
    CUSTODY_GAP = "fisheries-certificate-of-origin.custody-gap", Requirements, None,
        "a lot is taken over from, or changed by, another than who has it (box 6 and on)" / "un lote se recibe de alguien que no lo tiene, o lo cambia alguien así (casilla 6 y siguientes)" / "un lot est repris d'un autre que celui qui l'a, ou changé par un tel (case 6 et suivantes)",
        "have those in between sign" / "haga firmar a quienes faltan en medio" / "faites signer ceux qui manquent entre eux";
    /// A lot in other hands than those it was split for.
    RECEIVER = "fisheries-certificate-of-origin.receiver", Requirements, None,
        "a lot is taken or entered by another than whom the split names as its receiver (box 1, box 6 and on)" / "toma o declara un lote alguien distinto de quien la división nombra como destinatario (casilla 1, casilla 6 y siguientes)" / "un lot est pris ou déclaré par un autre que celui que la division nomme comme destinataire (case 1, case 6 et suivantes)",
        "have the receiver sign for the lot first, or split it anew for who is to have it" / "haga firmar primero al destinatario por el lote, o divídalo de nuevo para quien deba tenerlo" / "faites d'abord signer le destinataire pour le lot, ou divisez-le de nouveau pour qui doit l'avoir";
    /// An entry of what is entered.
    ENTERED_TWICE = "fisheries-certificate-of-origin.entered-twice", Requirements, None,
        "a lot is entered that is entered already" / "se declara un lote que ya está declarado" / "un lot est déclaré qui l'est déjà",
        "split a lot before its parts are entered apart" / "divida un lote antes de declarar sus partes por separado" / "divisez un lot avant d'en déclarer les parties à part";
    /// An entry by who never had custody.
    ENTRY_CUSTODY = "fisheries-certificate-of-origin.entry-custody", Requirements, None,
        "a lot is entered by a party that did not sign for its custody" / "declara un lote una parte que no firmó por su custodia" / "un lot est déclaré par une partie qui n'a pas signé pour sa garde",
        "have the importer sign when it takes custody" / "haga firmar al importador cuando tome la custodia" / "faites signer l'importateur quand il en prend la garde";
    /// Less entered than the form says.
    ENTERED_DIFFERS = "fisheries-certificate-of-origin.entered-differs", Requirements, None,
        "the weight entered differs from that of the certificate by more than 0.5 per cent" / "el peso declarado difiere del del certificado en más del 0,5 por ciento" / "le poids déclaré diffère de celui du certificat de plus de 0,5 pour cent",
        "ask what became of the rest" / "pregunte qué fue del resto" / "demandez ce qu'est devenu le reste";
    /// Box 1 is empty.
    ENTRY = "fisheries-certificate-of-origin.entry", Requirements, None,
        "box 1 is not endorsed for the entry of the claim" / "la casilla 1 no está anotada para la declaración de la reclamación" / "la case 1 n'est pas annotée pour la déclaration de la demande",
        "the endorsement by which the importer enters number and date of this entry in box 1" / "la anotación por la que el importador indica número y fecha de esta declaración en la casilla 1" / "l'annotation par laquelle l'importateur porte numéro et date de cette déclaration en case 1";
    /// Everything went into other entries.
    ENTRY_ELSEWHERE = "fisheries-certificate-of-origin.entry-elsewhere", Requirements, None,
        "box 1 is endorsed for other entries, and nothing is left for the entry of the claim" / "la casilla 1 está anotada para otras declaraciones y no queda nada para la de la reclamación" / "la case 1 est annotée pour d'autres déclarations, et il ne reste rien pour celle de la demande",
        "present the certificate of the fish that was entered under this number" / "presente el certificado del pescado declarado con este número" / "présentez le certificat du poisson déclaré sous ce numéro";
    /// Another date of entry.
    ENTRY_DATE = "fisheries-certificate-of-origin.entry-date", Requirements, None,
        "the date of entry in box 1 is another than that of the claim" / "la fecha de entrada de la casilla 1 no es la de la reclamación" / "la date d'entrée de la case 1 n'est pas celle de la demande",
        "compare both with the entry" / "compare ambas con la declaración" / "comparez les deux avec la déclaration";
}
