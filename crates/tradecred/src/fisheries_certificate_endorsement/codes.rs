//! Problem codes of an endorsement (SPEC chapter *Fisheries certificate endorsement*): its members, then what
//! it is asked with the certificate at hand.

tradecred_vc::problems! {
    /// The certificate.
    SUBJECT = "fisheries-certificate-endorsement.subject", Requirements, None,
        "the reference to the certificate is missing or malformed, or says something else than the credential it leads to" / "falta la referencia al certificado, está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence au certificat manque, est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the certificate" / "copie id, tipo y resumen del certificado" / "copiez identifiant, type et empreinte du certificat";
    /// What comes before.
    PREVIOUS = "fisheries-certificate-endorsement.previous", Requirements, None,
        "what comes before the endorsement is malformed, more than one, or not as the reference says" / "lo que precede a la anotación está mal formado, es más de una o no es como dice la referencia" / "ce qui précède l'annotation est mal formé, est plus d'une, ou n'est pas tel que le dit la référence",
        "refer to the one endorsement of this lot that comes before, or to the split that made it" / "haga referencia a la única anotación anterior de este lote o a la división que lo formó" / "référez-vous à la seule annotation de ce lot qui précède, ou à la division dont il est issu";
    /// The place in the chain.
    SEQUENCE = "fisheries-certificate-endorsement.sequence", Requirements, None,
        "the place in the chain is missing, malformed, or not one more than the one before it" / "falta el lugar en la cadena, está mal formado o no es uno más que el anterior" / "la place dans la chaîne manque, est mal formée, ou n'est pas un de plus que celle d'avant",
        "count 1 for the first endorsement, and one more for each that follows" / "cuente 1 para la primera anotación y uno más para cada siguiente" / "comptez 1 pour la première annotation, et un de plus pour chacune qui suit";
    /// Who acts.
    ACTOR = "fisheries-certificate-endorsement.actor", Requirements, None,
        "the company that endorses is not named with legal name and address" / "la empresa que anota no está nombrada con nombre legal y domicilio" / "l'entreprise qui annote n'est pas nommée avec nom légal et adresse",
        "give its full name and complete address" / "indique su nombre y domicilio completos" / "donnez son nom et son adresse complets";
    /// Who signs.
    SIGNATORY_NAME = "fisheries-certificate-endorsement.signatory-name", Requirements, None,
        "the person who signs is not named" / "no se nombra a la persona que firma" / "la personne qui signe n'est pas nommée",
        "give the name of the person who signs for the company" / "indique el nombre de quien firma por la empresa" / "donnez le nom de qui signe pour l'entreprise";
    /// The day.
    DATE = "fisheries-certificate-endorsement.date", Requirements, None,
        "the date of the signature is missing, malformed, or lies in the future" / "falta la fecha de la firma, está mal formada o es futura" / "la date de la signature manque, est mal formée ou est future",
        "give the day of the signature" / "indique el día de la firma" / "donnez le jour de la signature";
    /// What is done.
    ACT = "fisheries-certificate-endorsement.act", Requirements, None,
        "what is done is missing, of an unknown kind, or malformed" / "falta lo que se hace, es de clase desconocida o está mal formado" / "ce qui est fait manque, est d'un genre inconnu, ou est mal formé",
        "name the kind of act and give its particulars" / "nombre la clase de acto e indique sus datos" / "nommez le genre d'acte et donnez ses indications";
    /// The weights.
    WEIGHTS = "fisheries-certificate-endorsement.weights", Requirements, None,
        "net weights are missing, malformed, not in kilograms or not greater than zero, or name one line twice" / "faltan pesos netos, están mal formados, no están en kilogramos o no son mayores que cero, o nombran dos veces una línea" / "des poids nets manquent, sont mal formés, ne sont pas en kilogrammes ou pas supérieurs à zéro, ou nomment deux fois une ligne",
        "give for each line of the certificate, once, its net weight in KGM" / "indique una vez, para cada línea del certificado, su peso neto en KGM" / "donnez une fois, pour chaque ligne du certificat, son poids net en KGM";
    /// The lots of a split.
    INTO = "fisheries-certificate-endorsement.into", Requirements, None,
        "the lots of a split are missing or malformed, fewer than two, or two of one name" / "los lotes de una división faltan, están mal formados, son menos de dos o dos tienen el mismo nombre" / "les lots d'une division manquent, sont mal formés, moins de deux, ou deux d'un même nom",
        "name each lot once, and two or more of them" / "nombre cada lote una vez, y dos o más" / "nommez chaque lot une fois, et deux ou plus";
    /// The entry number.
    ENTRY_NUMBER = "fisheries-certificate-endorsement.entry-number", Requirements, None,
        "the customs entry number of box 1 is missing or malformed" / "falta el número de la declaración de entrada de la casilla 1 o está mal formado" / "le numéro de la déclaration d'entrée de la case 1 manque ou est mal formé",
        "give its eleven characters, the last one a check digit" / "indique sus once caracteres, el último de control" / "donnez ses onze caractères, le dernier étant une clé de contrôle";
    /// The date of entry.
    ENTRY_DATE = "fisheries-certificate-endorsement.entry-date", Requirements, None,
        "the date of entry of box 1 is missing or malformed" / "falta la fecha de entrada de la casilla 1 o está mal formada" / "la date d'entrée de la case 1 manque ou est mal formée",
        "give the date of entry" / "indique la fecha de entrada" / "donnez la date d'entrée";
    /// Any other structural fault.
    DOCUMENT = "fisheries-certificate-endorsement.document", Requirements, None,
        "the endorsement holds a member that this type does not have, or one that is malformed" / "la anotación contiene un dato que este tipo no tiene o que está mal formado" / "l'annotation contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// The certificate is not at hand.
    CERTIFICATE_MISSING = "fisheries-certificate-endorsement.certificate-missing", Requirements, None,
        "the certificate is not at hand" / "el certificado no está disponible" / "le certificat n'est pas disponible",
        "the signed certificate with this digest" / "el certificado firmado con este resumen" / "le certificat signé ayant cette empreinte";
    /// A line that is not there.
    LINE_UNKNOWN = "fisheries-certificate-endorsement.line-unknown", Requirements, None,
        "a line is named that the certificate does not have" / "se nombra una línea que el certificado no tiene" / "une ligne est nommée que le certificat n'a pas",
        "name lines by the numbers of the certificate" / "nombre las líneas por los números del certificado" / "nommez les lignes par les numéros du certificat";
    /// Before the certificate.
    BEFORE_COMPLETION = "fisheries-certificate-endorsement.before-completion", Requirements, None,
        "the endorsement is dated before the certificate was completed" / "la anotación es anterior a la cumplimentación del certificado" / "l'annotation est antérieure à l'établissement du certificat",
        "compare both dates; one of them is wrong" / "compare ambas fechas; una es errónea" / "comparez les deux dates ; l'une est fausse";
    /// The processing code.
    PROCESSING_CODE = "fisheries-certificate-endorsement.processing-code", Requirements, None,
        "the processing code is missing or malformed, or does not say whether yellowfin is entered" / "falta el código de tratamiento, está mal formado o no dice si se declara atún aleta amarilla" / "le code de traitement manque, est mal formé, ou ne dit pas si de l'albacore est déclaré",
        "give YFT where a line entered is yellowfin, and NOT otherwise" / "indique YFT si una línea declarada es de atún aleta amarilla, y NOT si no" / "donnez YFT si une ligne déclarée est de l'albacore, et NOT sinon";
    /// Entered before it was caught.
    ENTRY_BEFORE_TRIP = "fisheries-certificate-endorsement.entry-before-trip", Requirements, None,
        "fish is entered before the trip on which it was caught ended" / "se declara pescado antes de que terminara el viaje en que se capturó" / "du poisson est déclaré avant la fin de la sortie où il a été pêché",
        "compare the date of entry with the trip of the line" / "compare la fecha de entrada con el viaje de la línea" / "comparez la date d'entrée avec la sortie de la ligne";
    /// Entered before the certificate.
    ENTRY_BEFORE_CERTIFICATE = "fisheries-certificate-endorsement.entry-before-certificate", Requirements, None,
        "fish is entered before the certificate was completed" / "se declara pescado antes de cumplimentar el certificado" / "du poisson est déclaré avant l'établissement du certificat",
        "ask when the certificate was filed with the entry documents" / "pregunte cuándo se presentó el certificado con los documentos de entrada" / "demandez quand le certificat a été joint aux documents d'entrée";
    /// By somebody whom the certificate does not name.
    PARTY = "fisheries-certificate-endorsement.party", Requirements, None,
        "neither the certificate nor the claim names who endorses, nor does a split at hand as the receiver of the lot" / "ni el certificado ni la reclamación nombran a quien anota, ni tampoco una división disponible como destinatario del lote" / "ni le certificat ni la demande ne nomment celui qui annote, ni une division disponible comme destinataire du lot",
        "it counts once a party to the certificate endorses after it; hand in the split that names the receiver" / "cuenta cuando una parte del certificado anote después; entregue la división que nombra al destinatario" / "elle compte dès qu'une partie au certificat annote à sa suite ; remettez la division qui nomme le destinataire";
    /// Entered by another.
    IMPORTER = "fisheries-certificate-endorsement.importer", Requirements, None,
        "fish is entered by another than the importer of box 3 or the receiver whom the split of its lot names" / "declara el pescado alguien que no es el importador de la casilla 3 ni el destinatario que nombra la división de su lote" / "le poisson est déclaré par un autre que l'importateur de la case 3 ou le destinataire que nomme la division de son lot",
        "ask for whom the entry was made" / "pregunte por cuenta de quién se declaró" / "demandez pour qui la déclaration a été faite";
}
