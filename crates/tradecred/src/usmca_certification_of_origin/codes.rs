//! Problem codes of the USMCA certification of origin (SPEC chapter *USMCA certification of origin*): the
//! elements of 19 CFR 182.12(a)(4)-(5), then the rules; those that all certifications share come first.

crate::origin::codes::common_codes!("usmca-certification-of-origin");
crate::origin::codes::qualification_codes!("usmca-certification-of-origin");

tradecred_vc::problems! {
    /// Element 1: who certifies.
    CERTIFIER_ROLE = "usmca-certification-of-origin.certifier-role", Requirements, None,
        "the certification does not say whether the certifier is the importer, the exporter or the producer" / "la certificación no dice si el certificador es el importador, el exportador o el productor" / "la certification ne dit pas si le certificateur est l'importateur, l'exportateur ou le producteur",
        "state `Importer`, `Exporter` or `Producer` in box 1" / "indique `Importer`, `Exporter` o `Producer` en la casilla 1" / "indiquez `Importer`, `Exporter` ou `Producer` à la case 1";
    /// Element 2: the certifier.
    CERTIFIER = "usmca-certification-of-origin.certifier", Requirements, None,
        "the certifier's name, title, address with country, telephone or email is missing or malformed" / "falta o está mal formado el nombre, cargo, domicilio con país, teléfono o correo del certificador" / "le nom, le titre, l'adresse avec pays, le téléphone ou le courriel du certificateur manque ou est mal formé",
        "complete box 2; a country is two letters, such as MX" / "complete la casilla 2; un país son dos letras, como MX" / "remplissez la case 2 ; un pays s'écrit en deux lettres, comme MX";
    /// Element 3: the exporter.
    EXPORTER = "usmca-certification-of-origin.exporter", Requirements, None,
        "the exporter is missing or incomplete; only a producer who does not know the exporter may leave it out" / "falta el exportador o está incompleto; solo un productor que no conoce al exportador puede omitirlo" / "l'exportateur manque ou est incomplet ; seul un producteur qui ne le connaît pas peut l'omettre",
        "give name, address with country, email and telephone in box 3" / "indique nombre, domicilio con país, correo y teléfono en la casilla 3" / "donnez nom, adresse avec pays, courriel et téléphone à la case 3";
    /// Element 4: the producer or producers.
    PRODUCER = "usmca-certification-of-origin.producer", Requirements, None,
        "the producer is missing or incomplete; the only words allowed instead are `Various` and `Available upon request by the importing authorities`" / "falta el productor o está incompleto; en su lugar solo se admiten `Various` y `Available upon request by the importing authorities`" / "le producteur manque ou est incomplet ; seules les mentions `Various` et `Available upon request by the importing authorities` sont admises à sa place",
        "give name, address with country, email and telephone in box 4, a list of producers, or one of the two statements" / "indique nombre, domicilio con país, correo y teléfono en la casilla 4, una lista de productores o una de las dos menciones" / "donnez nom, adresse avec pays, courriel et téléphone à la case 4, une liste de producteurs, ou l'une des deux mentions";
    /// Element 5: the importer or importers.
    IMPORTER = "usmca-certification-of-origin.importer", Requirements, None,
        "the importer is incomplete, or is withheld, which only a producer may be" / "el importador está incompleto o se reserva, lo que solo se permite al productor" / "l'importateur est incomplet, ou réservé, ce qui n'est permis qu'au producteur",
        "give name, address, email and telephone in box 5, `Various`, a list of importers, or leave it out where unknown" / "indique nombre, domicilio, correo y teléfono en la casilla 5, `Various`, una lista de importadores, u omítalo si no se conoce" / "donnez nom, adresse, courriel et téléphone à la case 5, `Various`, une liste d'importateurs, ou omettez-le s'il est inconnu";
    /// Element 9: who signs.
    SIGNATORY = "usmca-certification-of-origin.signatory", Requirements, None,
        "the signatory's legal name, address with country or telephone is missing or malformed" / "falta o está mal formado el nombre legal, domicilio con país o teléfono del firmante" / "le nom légal, l'adresse avec pays ou le téléphone du signataire manque ou est mal formé",
        "name the responsible official or authorized agent in box 9" / "nombre en la casilla 9 al funcionario responsable o agente autorizado" / "nommez à la case 9 le responsable ou l'agent autorisé";
    /// Element 7: the origin criterion.
    ORIGIN_CRITERION = "usmca-certification-of-origin.origin-criterion", Requirements, None,
        "the line says neither an origin criterion A to D nor the rule of origin it meets" / "la línea no indica ni un criterio de origen de A a D ni la regla de origen que cumple" / "la ligne n'indique ni un critère d'origine de A à D ni la règle d'origine remplie",
        "state the criterion in box 7 and the rule of General Note 11; there is no letter E" / "indique el criterio en la casilla 7 y la regla de la Nota General 11; no existe la letra E" / "indiquez le critère à la case 7 et la règle de la Note générale 11 ; il n'y a pas de lettre E";
    /// Element 8: what the certification covers.
    COVERAGE = "usmca-certification-of-origin.coverage", Requirements, None,
        "the certification does not say whether it covers one shipment, several in one entry, or a blanket period" / "la certificación no dice si cubre un envío, varios en una declaración o un período global" / "la certification ne dit pas si elle couvre un envoi, plusieurs dans une déclaration, ou une période globale",
        "state exactly one of the three in box 8" / "indique exactamente uno de los tres en la casilla 8" / "indiquez exactement l'un des trois à la case 8";
    /// Element 9: the statement.
    STATEMENT = "usmca-certification-of-origin.statement", Requirements, None,
        "the certification statement is missing or does not have the official wording" / "falta la declaración de certificación o no tiene el texto oficial" / "la déclaration de certification manque ou n'a pas le libellé officiel",
        "use the statement of 19 CFR 182.12(a)(5) word for word" / "use la declaración de 19 CFR 182.12(a)(5) palabra por palabra" / "utilisez la déclaration de 19 CFR 182.12(a)(5) mot pour mot";
    /// The language of the certification.
    LANGUAGE = "usmca-certification-of-origin.language", Requirements, None,
        "the certification does not say that it is in English, French or Spanish" / "la certificación no dice que está en inglés, francés o español" / "la certification ne dit pas qu'elle est en anglais, français ou espagnol",
        "state `en`, `fr` or `es`" / "indique `en`, `fr` o `es`" / "indiquez `en`, `fr` ou `es`";
    /// A party outside the territory.
    PARTY_TERRITORY = "usmca-certification-of-origin.party-territory", Requirements, None,
        "the address of an exporter, producer or importer is not in Canada, Mexico or the United States" / "el domicilio de un exportador, productor o importador no está en Canadá, México o Estados Unidos" / "l'adresse d'un exportateur, producteur ou importateur n'est ni au Canada, ni au Mexique, ni aux États-Unis",
        "give the place of export, of production, or of the importer in the territory" / "indique el lugar de exportación, de producción o del importador en el territorio" / "donnez le lieu d'exportation, de production ou de l'importateur dans le territoire";
    /// A criterion letter without the rule.
    RULE_OF_ORIGIN = "usmca-certification-of-origin.rule-of-origin", Requirements, None,
        "the line gives a criterion letter but not the rule of General Note 11 under which the good qualifies" / "la línea da una letra de criterio pero no la regla de la Nota General 11 por la que califica la mercancía" / "la ligne donne une lettre de critère mais pas la règle de la Note générale 11 applicable à la marchandise",
        "add the rule; the letter is accepted practice, the regulation asks for the rule" / "añada la regla; la letra es práctica aceptada, el reglamento pide la regla" / "ajoutez la règle ; la lettre est un usage admis, le règlement demande la règle";
    /// Criterion D in chapters 61 to 63.
    CRITERION_D_CHAPTER = "usmca-certification-of-origin.criterion-d-chapter", Requirements, None,
        "criterion D is not open to goods of chapters 61 to 63" / "el criterio D no se aplica a mercancías de los capítulos 61 a 63" / "le critère D n'est pas ouvert aux marchandises des chapitres 61 à 63",
        "find the criterion under which the textile good qualifies" / "determine el criterio por el que califica el bien textil" / "déterminez le critère applicable au produit textile";
    /// The Schedule II statement.
    SCHEDULE_II = "usmca-certification-of-origin.schedule-ii", Requirements, None,
        "a good of Schedule II lacks the statement the regulation prescribes, or the statement differs" / "una mercancía de la Lista II carece de la mención prescrita o la mención difiere" / "une marchandise de la Liste II n'a pas la mention prescrite, ou la mention diffère",
        "add: Schedule II of the USMCA Rules of Origin Uniform Regulations" / "añada: Schedule II of the USMCA Rules of Origin Uniform Regulations" / "ajoutez : Schedule II of the USMCA Rules of Origin Uniform Regulations";
    /// A line names a producer that is not listed.
    PRODUCER_REF = "usmca-certification-of-origin.producer-ref", Requirements, None,
        "a goods line names a producer that box 4 does not list" / "una línea nombra a un productor que la casilla 4 no enumera" / "une ligne nomme un producteur que la case 4 n'énumère pas",
        "list the producer with this `reference`, or correct the line" / "enumere al productor con esa `reference` o corrija la línea" / "énumérez le producteur avec cette `reference`, ou corrigez la ligne";
    /// Several producers and a line that names none.
    PRODUCER_REF_MISSING = "usmca-certification-of-origin.producer-ref-missing", Requirements, None,
        "several producers are listed, and a goods line does not say which made it" / "se enumeran varios productores y una línea no dice cuál la produjo" / "plusieurs producteurs sont énumérés, et une ligne ne dit pas lequel l'a produite",
        "add `producerRef` to the line" / "añada `producerRef` a la línea" / "ajoutez `producerRef` à la ligne";
    /// On a commercial document of a third country.
    PRESENTED_ON = "usmca-certification-of-origin.presented-on", Requirements, None,
        "the certification stands on a commercial document issued outside Canada, Mexico and the United States" / "la certificación figura en un documento comercial emitido fuera de Canadá, México y Estados Unidos" / "la certification figure sur un document commercial émis hors du Canada, du Mexique et des États-Unis",
        "put the certification on another document" / "ponga la certificación en otro documento" / "portez la certification sur un autre document";
    /// A blanket period that runs beyond 12 months from certification.
    BLANKET_FROM_CERTIFICATION = "usmca-certification-of-origin.blanket-from-certification", Requirements, None,
        "the blanket period ends more than 12 months after the certification was completed" / "el período global termina más de 12 meses después de completarse la certificación" / "la période globale finit plus de 12 mois après l'établissement de la certification",
        "19 CFR 182.12(a)(4)(xii) counts from the date of certification; let it end within 12 months of it" / "19 CFR 182.12(a)(4)(xii) cuenta desde la fecha de certificación; haga que termine dentro de 12 meses" / "19 CFR 182.12(a)(4)(xii) compte à partir de la date de certification ; faites-la finir dans les 12 mois";
    /// No official wording in this language is held.
    STATEMENT_LANGUAGE = "usmca-certification-of-origin.statement-language", Requirements, None,
        "the official wording of the statement in this language is not held here" / "aquí no se dispone del texto oficial de la declaración en este idioma" / "le libellé officiel de la déclaration dans cette langue n'est pas disponible ici",
        "a certification in English, an English translation, or an edition of the rules that holds the wording" / "una certificación en inglés, una traducción al inglés o una edición de las reglas que contenga el texto" / "une certification en anglais, une traduction anglaise, ou une édition des règles qui contient le libellé";
    /// No basis stated.
    BASIS = "usmca-certification-of-origin.basis", Requirements, None,
        "the certification does not say on what it rests" / "la certificación no dice en qué se basa" / "la certification ne dit pas sur quoi elle repose",
        "state whether the certifier holds the information, or the exporter relies on the producer's representation" / "indique si el certificador posee la información o si el exportador se apoya en la declaración del productor" / "dites si le certificateur détient les informations, ou si l'exportateur se fie à la déclaration du producteur";
    /// Reliance on the producer by somebody who is not the exporter.
    BASIS_ROLE = "usmca-certification-of-origin.basis-role", Requirements, None,
        "only an exporter may rely on the producer's representation" / "solo un exportador puede apoyarse en la declaración del productor" / "seul un exportateur peut se fier à la déclaration du producteur",
        "certify on information the certifier holds" / "certifique con información que posea el certificador" / "certifiez sur des informations que le certificateur détient";
    /// Reliance on the producer without its representation.
    REPRESENTATION = "usmca-certification-of-origin.representation", Requirements, None,
        "the exporter relies on the producer's representation and does not refer to it" / "el exportador se apoya en la declaración del productor y no la menciona" / "l'exportateur se fie à la déclaration du producteur sans s'y référer",
        "refer to the representation by its digest" / "haga referencia a la declaración por su resumen" / "référez-vous à la déclaration par son empreinte";
    /// Before the agreement.
    AGREEMENT = "usmca-certification-of-origin.agreement", Requirements, None,
        "the goods were entered before the agreement entered into force on 1 July 2020" / "las mercancías se declararon antes de la entrada en vigor del tratado el 1 de julio de 2020" / "les marchandises ont été déclarées avant l'entrée en vigueur de l'accord le 1er juillet 2020",
        "earlier entries are under NAFTA" / "las declaraciones anteriores se rigen por el TLCAN" / "les déclarations antérieures relèvent de l'ALENA";
    /// The wrong program indicator.
    PROGRAM = "usmca-certification-of-origin.program", Requirements, None,
        "the entry line does not carry the program indicator S or S+" / "la línea de la declaración no lleva el indicador de programa S o S+" / "la ligne de déclaration ne porte pas l'indicateur de programme S ou S+",
        "prefix the tariff number with S or S+" / "anteponga S o S+ a la fracción arancelaria" / "faites précéder le numéro tarifaire de S ou S+";
}
