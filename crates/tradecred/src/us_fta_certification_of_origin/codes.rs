//! Problem codes of the US FTA certification of origin (SPEC chapter *US FTA certification of origin*): the
//! elements of 19 CFR 10.584, then the rules; those that all certifications share come first.

crate::origin::codes::common_codes!("us-fta-certification-of-origin");
crate::origin::codes::qualification_codes!("us-fta-certification-of-origin");

tradecred_vc::problems! {
    /// Which agreement.
    AGREEMENT = "us-fta-certification-of-origin.agreement", Requirements, None,
        "the certification does not say under which of the agreements it is made" / "la certificación no dice conforme a cuál de los tratados se hace" / "la certification ne dit pas au titre de quel accord elle est faite",
        "state `CAFTA-DR`, `PTPA`, `CTPA`, `Panama TPA` or `Oman FTA`" / "indique `CAFTA-DR`, `PTPA`, `CTPA`, `Panama TPA` u `Oman FTA`" / "indiquez `CAFTA-DR`, `PTPA`, `CTPA`, `Panama TPA` ou `Oman FTA`";
    /// A regulation that was not read.
    REGULATION = "us-fta-certification-of-origin.regulation", Requirements, None,
        "the regulation of this agreement is not held here, so whether its requirements are met cannot be said" / "aquí no se dispone del reglamento de este tratado, así que no puede decirse si se cumplen sus requisitos" / "le règlement de cet accord n'est pas disponible ici ; on ne peut donc dire si ses exigences sont remplies",
        "an edition of the rules that holds the regulation, or an officer who knows it" / "una edición de las reglas que contenga el reglamento, o un funcionario que lo conozca" / "une édition des règles qui contient le règlement, ou un agent qui le connaît";
    /// A regulation of which a part was read.
    REGULATION_IN_PART = "us-fta-certification-of-origin.regulation-in-part", Requirements, None,
        "only a part of the regulation of this agreement is held here; for the rest the words of CAFTA-DR were taken" / "aquí solo se dispone de una parte del reglamento de este tratado; para el resto se tomaron las palabras de CAFTA-DR" / "une partie seulement du règlement de cet accord est disponible ici ; pour le reste, les termes de CAFTA-DR ont été pris",
        "compare language, basis, period and term with the regulation" / "compare idioma, base, período y vigencia con el reglamento" / "comparez langue, fondement, période et durée avec le règlement";
    /// Who certifies.
    CERTIFIER_ROLE = "us-fta-certification-of-origin.certifier-role", Requirements, None,
        "the certification does not say whether importer, exporter or producer certifies, or does not name that party" / "la certificación no dice si certifica el importador, el exportador o el productor, o no nombra a esa parte" / "la certification ne dit pas qui de l'importateur, de l'exportateur ou du producteur certifie, ou ne le nomme pas",
        "state `Importer`, `Exporter` or `Producer`, and name the party" / "indique `Importer`, `Exporter` o `Producer` y nombre a la parte" / "indiquez `Importer`, `Exporter` ou `Producer`, et nommez la partie";
    /// The importer of record.
    IMPORTER = "us-fta-certification-of-origin.importer", Requirements, None,
        "the importer of record is missing or incomplete" / "falta el importador registrado o está incompleto" / "l'importateur officiel manque ou est incomplet",
        "give its legal name, address and telephone, and its email if it has one" / "indique su nombre legal, domicilio y teléfono, y su correo si lo tiene" / "donnez son nom légal, son adresse et son téléphone, et son courriel s'il en a un";
    /// The exporter.
    EXPORTER = "us-fta-certification-of-origin.exporter", Requirements, None,
        "the exporter is incomplete, or is replaced by a word that the regulation does not have" / "el exportador está incompleto o se sustituye por una mención que el reglamento no prevé" / "l'exportateur est incomplet, ou remplacé par une mention que le règlement ne prévoit pas",
        "give its legal name, address and telephone, or leave it out where it is the producer" / "indique su nombre legal, domicilio y teléfono, u omítalo si es el productor" / "donnez son nom légal, son adresse et son téléphone, ou omettez-le s'il est le producteur";
    /// The producer.
    PRODUCER = "us-fta-certification-of-origin.producer", Requirements, None,
        "the producer is missing or incomplete; no word may stand in its place" / "falta el productor o está incompleto; ninguna mención puede sustituirlo" / "le producteur manque ou est incomplet ; aucune mention ne peut le remplacer",
        "give its legal name, address and telephone, and its email if it has one" / "indique su nombre legal, domicilio y teléfono, y su correo si lo tiene" / "donnez son nom légal, son adresse et son téléphone, et son courriel s'il en a un";
    /// Who signs.
    SIGNATORY = "us-fta-certification-of-origin.signatory", Requirements, None,
        "the legal name, address, telephone or capacity of who signs is missing or malformed" / "falta o está mal formado el nombre legal, domicilio, teléfono o calidad de quien firma" / "le nom légal, l'adresse, le téléphone ou la qualité de qui signe manque ou est mal formé",
        "complete the responsible official or authorized agent" / "complete al funcionario responsable o agente autorizado" / "complétez le responsable ou l'agent autorisé";
    /// The rule of origin.
    RULE_OF_ORIGIN = "us-fta-certification-of-origin.rule-of-origin", Requirements, None,
        "the line does not name the rule of origin under which the good qualifies" / "la línea no nombra la regla de origen por la que califica la mercancía" / "la ligne ne nomme pas la règle d'origine applicable à la marchandise",
        "name the rule of the General Note, such as `GN 29(b)(ii)`" / "nombre la regla de la Nota General, como `GN 29(b)(ii)`" / "nommez la règle de la Note générale, telle que `GN 29(b)(ii)`";
    /// What the certification covers.
    COVERAGE = "us-fta-certification-of-origin.coverage", Requirements, None,
        "the certification covers neither a single shipment nor a blanket period" / "la certificación no cubre ni un envío único ni un período global" / "la certification ne couvre ni un envoi unique ni une période globale",
        "state one of the two" / "indique uno de los dos" / "indiquez l'un des deux";
    /// The statement.
    STATEMENT = "us-fta-certification-of-origin.statement", Requirements, None,
        "the statement is missing or malformed" / "falta la declaración o está mal formada" / "la déclaration manque ou est mal formée",
        "add the statement of the regulation" / "añada la declaración del reglamento" / "ajoutez la déclaration du règlement";
    /// Another statement.
    STATEMENT_WORDING = "us-fta-certification-of-origin.statement-wording", Requirements, None,
        "the statement has other words than the form of the regulation; whether they are substantially the same is for a person to say" / "la declaración tiene otras palabras que el modelo del reglamento; si son sustancialmente las mismas debe decirlo una persona" / "la déclaration a d'autres termes que le modèle du règlement ; c'est à une personne de dire s'ils sont en substance les mêmes",
        "begin it: I certify that: The information on this document is true and accurate and I assume the responsibility for proving such representations" / "comience: I certify that: The information on this document is true and accurate and I assume the responsibility for proving such representations" / "commencez par : I certify that: The information on this document is true and accurate and I assume the responsibility for proving such representations";
    /// A statement in another language.
    STATEMENT_LANGUAGE = "us-fta-certification-of-origin.statement-language", Requirements, None,
        "the form of the statement in this language is not held here" / "aquí no se dispone del modelo de la declaración en este idioma" / "le modèle de la déclaration dans cette langue n'est pas disponible ici",
        "an English translation, which customs may require, or a person who reads it" / "una traducción al inglés, que la aduana puede exigir, o una persona que la lea" / "une traduction anglaise, que la douane peut exiger, ou une personne qui la lise";
    /// The language of the certification.
    LANGUAGE = "us-fta-certification-of-origin.language", Requirements, None,
        "the certification is neither in English nor in the language of the exporting Party" / "la certificación no está en inglés ni en el idioma de la Parte exportadora" / "la certification n'est ni en anglais ni dans la langue de la Partie exportatrice",
        "complete it in one of the two; a language is two lower-case letters, such as `es`" / "complétela en uno de los dos; un idioma son dos letras minúsculas, como `es`" / "établissez-la dans l'une des deux ; une langue s'écrit en deux lettres minuscules, telles que `es`";
    /// A party outside the Parties.
    PARTY_TERRITORY = "us-fta-certification-of-origin.party-territory", Requirements, None,
        "the address of the exporter or producer is in no Party to the agreement" / "el domicilio del exportador o productor no está en ninguna Parte del tratado" / "l'adresse de l'exportateur ou du producteur n'est dans aucune Partie à l'accord",
        "check whether the good comes from a Party to this agreement" / "compruebe si la mercancía procede de una Parte de este tratado" / "vérifiez si la marchandise vient d'une Partie à cet accord";
    /// The wrong General Note.
    GENERAL_NOTE = "us-fta-certification-of-origin.general-note", Requirements, None,
        "the rule of origin is not one of the General Note of this agreement" / "la regla de origen no es de la Nota General de este tratado" / "la règle d'origine n'est pas de la Note générale de cet accord",
        "name the rule of General Note 29 for CAFTA-DR, of General Note 32 for Peru" / "nombre la regla de la Nota General 29 para CAFTA-DR, de la Nota General 32 para el Perú" / "nommez la règle de la Note générale 29 pour CAFTA-DR, de la Note générale 32 pour le Pérou";
    /// The General Note of another agreement.
    GENERAL_NOTE_OTHER = "us-fta-certification-of-origin.general-note-other", Requirements, None,
        "the rule of origin is of the General Note of another agreement" / "la regla de origen es de la Nota General de otro tratado" / "la règle d'origine est de la Note générale d'un autre accord",
        "name the rule of the General Note of this agreement" / "nombre la regla de la Nota General de este tratado" / "nommez la règle de la Note générale de cet accord";
    /// Route and rule differ.
    ORIGIN_ROUTE = "us-fta-certification-of-origin.origin-route", Requirements, None,
        "the route to origin is another than the one of the rule that is named" / "la vía de origen es distinta de la de la regla nombrada" / "la voie d'origine est autre que celle de la règle nommée",
        "correct the route or the rule" / "corrija la vía o la regla" / "corrigez la voie ou la règle";
    /// Textile particulars elsewhere.
    TEXTILE_AGREEMENT = "us-fta-certification-of-origin.textile-agreement", Requirements, None,
        "textile particulars of CAFTA-DR stand in a certification under another agreement" / "una certificación conforme a otro tratado lleva datos textiles de CAFTA-DR" / "une certification au titre d'un autre accord porte des données textiles de CAFTA-DR",
        "check the agreement, or leave them out" / "compruebe el tratado u omítalos" / "vérifiez l'accord, ou omettez-les";
    /// Cumulation outside chapter 62.
    CUMULATION_CHAPTER = "us-fta-certification-of-origin.cumulation-chapter", Requirements, None,
        "cumulation with Mexico or Canada is claimed for a good that is not of chapter 62" / "se invoca la acumulación con México o Canadá para una mercancía que no es del capítulo 62" / "le cumul avec le Mexique ou le Canada est invoqué pour une marchandise qui n'est pas du chapitre 62",
        "it is for woven apparel; check the classification" / "es para prendas tejidas planas; compruebe la clasificación" / "il est pour les vêtements tissés ; vérifiez le classement";
    /// A tariff preference level of another country.
    TPL_COUNTRY = "us-fta-certification-of-origin.tpl-country", Requirements, None,
        "the tariff preference level is of another country than the exporter's" / "el nivel de preferencia arancelaria es de otro país que el del exportador" / "le niveau de préférence tarifaire est d'un autre pays que celui de l'exportateur",
        "check the exporter's address and the level" / "compruebe el domicilio del exportador y el nivel" / "vérifiez l'adresse de l'exportateur et le niveau";
    /// A blanket period that runs beyond 12 months from certification.
    BLANKET_FROM_CERTIFICATION = "us-fta-certification-of-origin.blanket-from-certification", Requirements, None,
        "the blanket period ends more than 12 months after the date of certification" / "el período global termina más de 12 meses después de la fecha de certificación" / "la période globale finit plus de 12 mois après la date de certification",
        "let it end within 12 months of that date" / "haga que termine dentro de 12 meses de esa fecha" / "faites-la finir dans les 12 mois de cette date";
    /// No basis stated.
    BASIS = "us-fta-certification-of-origin.basis", Requirements, None,
        "the certification does not say on what it rests" / "la certificación no dice en qué se basa" / "la certification ne dit pas sur quoi elle repose",
        "state whether the certifier knows it, or the exporter relies on the producer's certification" / "indique si el certificador lo sabe o si el exportador se apoya en la certificación del productor" / "dites si le certificateur le sait, ou si l'exportateur se fie à la certification du producteur";
    /// A producer that relies on the producer.
    BASIS_ROLE = "us-fta-certification-of-origin.basis-role", Requirements, None,
        "a producer certifies on its own knowledge, and not on a producer's certification" / "el productor certifica por su propio conocimiento y no por la certificación de un productor" / "un producteur certifie sur sa propre connaissance, non sur la certification d'un producteur",
        "certify on the producer's knowledge" / "certifique por el conocimiento del productor" / "certifiez sur la connaissance du producteur";
    /// Reliance on a certification that is not referred to.
    PRODUCER_CERTIFICATION = "us-fta-certification-of-origin.producer-certification", Requirements, None,
        "the exporter relies on the producer's certification and does not refer to it" / "el exportador se apoya en la certificación del productor y no la menciona" / "l'exportateur se fie à la certification du producteur sans s'y référer",
        "refer to the certification by its digest" / "haga referencia a la certificación por su resumen" / "référez-vous à la certification par son empreinte";
    /// The wrong program indicator.
    PROGRAM = "us-fta-certification-of-origin.program", Requirements, None,
        "the entry line does not carry a program indicator of this agreement" / "la línea de la declaración no lleva un indicador de programa de este tratado" / "la ligne de déclaration ne porte pas un indicateur de programme de cet accord",
        "prefix the tariff number with the indicator, P or P+ for CAFTA-DR" / "anteponga el indicador a la fracción arancelaria, P o P+ para CAFTA-DR" / "faites précéder le numéro tarifaire de l'indicateur, P ou P+ pour CAFTA-DR";
}
