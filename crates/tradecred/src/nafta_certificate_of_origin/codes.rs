//! Problem codes of the NAFTA certificate of origin (SPEC chapter *NAFTA certificate of origin*): the boxes
//! of CBP Form 434, then the rules; those that all certifications share come first.

crate::origin::codes::common_codes!("nafta-certificate-of-origin");

tradecred_vc::problems! {
    /// Box 1: the exporter.
    EXPORTER = "nafta-certificate-of-origin.exporter", Requirements, None,
        "the exporter is missing, malformed, or not named" / "falta el exportador, está mal formado o no se nombra" / "l'exportateur manque, est mal formé ou n'est pas nommé",
        "give its legal name and its address with country in box 1" / "indique su nombre legal y su domicilio con país en la casilla 1" / "donnez son nom légal et son adresse avec pays à la case 1";
    /// Box 2: what the certificate covers.
    COVERAGE = "nafta-certificate-of-origin.coverage", Requirements, None,
        "the certificate does not say whether it covers a single importation or a blanket period" / "el certificado no dice si cubre una sola importación o un período" / "le certificat ne dit pas s'il couvre une seule importation ou une période globale",
        "state one of them in box 2" / "indique uno de ellos en la casilla 2" / "indiquez l'un des deux à la case 2";
    /// Box 3: the producer or producers.
    PRODUCER = "nafta-certificate-of-origin.producer", Requirements, None,
        "the producers are missing or malformed" / "faltan los productores o están mal formados" / "les producteurs manquent ou sont mal formés",
        "name them in box 3, or state that the producer is the exporter or available on request" / "nómbrelos en la casilla 3, o indique que el productor es el exportador o está disponible a solicitud" / "nommez-les à la case 3, ou dites que le producteur est l'exportateur ou communiqué sur demande";
    /// Box 4: the importer.
    IMPORTER = "nafta-certificate-of-origin.importer", Requirements, None,
        "the importer is missing or malformed" / "falta el importador o está mal formado" / "l'importateur manque ou est mal formé",
        "name it in box 4, or state that it is unknown or that there are various" / "nómbrelo en la casilla 4, o indique que se desconoce o que hay varios" / "nommez-le à la case 4, ou dites qu'il est inconnu ou qu'il y en a plusieurs";
    /// Box 7: the preference criterion.
    PREFERENCE_CRITERION = "nafta-certificate-of-origin.preference-criterion", Requirements, None,
        "the line does not give a preference criterion from A to F, or its rule of origin is malformed" / "la línea no indica un criterio de preferencia de A a F, o su regla de origen está mal formada" / "la ligne ne donne pas de critère de préférence de A à F, ou sa règle d'origine est mal formée",
        "state one letter from A to F in box 7" / "indique una letra de A a F en la casilla 7" / "indiquez une lettre de A à F à la case 7";
    /// Box 8: the producer.
    PRODUCER_BASIS = "nafta-certificate-of-origin.producer-basis", Requirements, None,
        "the line does not say whether the certifier is the producer or on what ground it certifies" / "la línea no dice si el certificador es el productor ni en qué se basa" / "la ligne ne dit pas si le certificateur est le producteur ni sur quoi il se fonde",
        "state `YES`, `NO1`, `NO2` or `NO3` in box 8" / "indique `YES`, `NO1`, `NO2` o `NO3` en la casilla 8" / "indiquez `YES`, `NO1`, `NO2` ou `NO3` à la case 8";
    /// Box 9: net cost.
    NET_COST = "nafta-certificate-of-origin.net-cost", Requirements, None,
        "the line does not say whether net cost was used, or its averaging period has no two dates" / "la línea no dice si se usó el costo neto, o su período de promedio no tiene dos fechas" / "la ligne ne dit pas si le coût net a servi, ou sa période de moyenne n'a pas deux dates",
        "state `NC` or `NO` in box 9, and both dates of a period" / "indique `NC` o `NO` en la casilla 9, y las dos fechas de un período" / "indiquez `NC` ou `NO` à la case 9, et les deux dates d'une période";
    /// Box 10: country of origin.
    COUNTRY_OF_ORIGIN = "nafta-certificate-of-origin.country-of-origin", Requirements, None,
        "the country of origin of the line is missing or is none of the form" / "falta el país de origen de la línea o no es uno del formulario" / "le pays d'origine de la ligne manque ou n'est pas l'un de ceux du formulaire",
        "state `CA`, `MX`, `US` or `JNT` in box 10" / "indique `CA`, `MX`, `US` o `JNT` en la casilla 10" / "indiquez `CA`, `MX`, `US` ou `JNT` à la case 10";
    /// Box 11: the certification.
    STATEMENT = "nafta-certificate-of-origin.statement", Requirements, None,
        "the certification that the form prints is missing" / "falta la certificación que imprime el formulario" / "la certification imprimée sur le formulaire manque",
        "carry over the certification of CBP Form 434" / "traslade la certificación del formulario 434 de la CBP" / "reprenez la certification du formulaire 434 de la CBP";
    /// Box 11: the number of pages.
    PAGES = "nafta-certificate-of-origin.pages", Requirements, None,
        "the number of pages is not an integer of at least one" / "el número de hojas no es un entero de al menos uno" / "le nombre de pages n'est pas un entier d'au moins un",
        "count the pages with all attachments, or leave the number out" / "cuente las hojas con todos los anexos u omita el número" / "comptez les pages avec toutes les annexes, ou omettez le nombre";
    /// Boxes 11b to 11g: who signs.
    SIGNATORY = "nafta-certificate-of-origin.signatory", Requirements, None,
        "the signatory's company, name, title, telephone or capacity is missing or malformed" / "falta o está mal formado la empresa, el nombre, el cargo, el teléfono o la calidad del firmante" / "la société, le nom, le titre, le téléphone ou la qualité du signataire manque ou est mal formé",
        "complete boxes 11b to 11g" / "complete las casillas 11b a 11g" / "remplissez les cases 11b à 11g";
    /// Who certifies.
    CERTIFIER_ROLE = "nafta-certificate-of-origin.certifier-role", Requirements, None,
        "the certificate does not say whether the exporter or a producer that it names signed it" / "el certificado no dice si lo firmó el exportador o un productor que nombra" / "le certificat ne dit pas si l'exportateur ou un producteur qu'il nomme l'a signé",
        "state `Exporter`, or `Producer` and name that one producer in box 3" / "indique `Exporter`, o `Producer` y nombre a ese único productor en la casilla 3" / "indiquez `Exporter`, ou `Producer` en nommant ce seul producteur à la case 3";
    /// The language of the certificate.
    LANGUAGE = "nafta-certificate-of-origin.language", Requirements, None,
        "the certificate does not say that it is in English, French or Spanish" / "el certificado no dice que está en inglés, francés o español" / "le certificat ne dit pas qu'il est en anglais, français ou espagnol",
        "state `en`, `fr` or `es`" / "indique `en`, `fr` o `es`" / "indiquez `en`, `fr` ou `es`";
    /// What may stand in box 3.
    PRODUCER_FORM = "nafta-certificate-of-origin.producer-form", Requirements, None,
        "box 3 neither names producers nor holds one of the two statements that stand for them" / "la casilla 3 no nombra productores ni contiene una de las dos menciones que los sustituyen" / "la case 3 ne nomme pas de producteurs et ne porte aucune des deux mentions qui en tiennent lieu",
        "name them, or state SAME or AVAILABLE TO CUSTOMS UPON REQUEST" / "nómbrelos, o indique SAME o AVAILABLE TO CUSTOMS UPON REQUEST" / "nommez-les, ou indiquez SAME ou AVAILABLE TO CUSTOMS UPON REQUEST";
    /// What may stand in box 4.
    IMPORTER_FORM = "nafta-certificate-of-origin.importer-form", Requirements, None,
        "box 4 neither names the importer nor states UNKNOWN or VARIOUS" / "la casilla 4 no nombra al importador ni indica UNKNOWN o VARIOUS" / "la case 4 ne nomme pas l'importateur et ne porte ni UNKNOWN ni VARIOUS",
        "name the importer, or state UNKNOWN or VARIOUS" / "nombre al importador, o indique UNKNOWN o VARIOUS" / "nommez l'importateur, ou indiquez UNKNOWN ou VARIOUS";
    /// A party without a tax number.
    TAX_ID = "nafta-certificate-of-origin.tax-id", Requirements, None,
        "a named exporter or producer has no tax identification number" / "un exportador o productor nombrado no tiene número de registro fiscal" / "un exportateur ou producteur nommé n'a pas de numéro d'identification fiscale",
        "add an identifier of the scheme `TaxId`" / "añada un identificador del esquema `TaxId`" / "ajoutez un identifiant du registre `TaxId`";
    /// A party outside the territory.
    PARTY_TERRITORY = "nafta-certificate-of-origin.party-territory", Requirements, None,
        "the address of an exporter, producer or importer is not in Canada, Mexico or the United States" / "el domicilio de un exportador, productor o importador no está en Canadá, México o Estados Unidos" / "l'adresse d'un exportateur, producteur ou importateur n'est ni au Canada, ni au Mexique, ni aux États-Unis",
        "check the party and its address" / "compruebe la parte y su domicilio" / "vérifiez la partie et son adresse";
    /// A line names a producer that is not listed.
    PRODUCER_REF = "nafta-certificate-of-origin.producer-ref", Requirements, None,
        "a goods line names a producer that box 3 does not list" / "una línea nombra a un productor que la casilla 3 no enumera" / "une ligne nomme un producteur que la case 3 n'énumère pas",
        "list the producer with this `reference`, or correct the line" / "enumere al productor con esa `reference` o corrija la línea" / "énumérez le producteur avec cette `reference`, ou corrigez la ligne";
    /// Several producers and a line that names none.
    PRODUCER_REF_MISSING = "nafta-certificate-of-origin.producer-ref-missing", Requirements, None,
        "several producers are listed, and a goods line does not say which made it" / "se enumeran varios productores y una línea no dice cuál la produjo" / "plusieurs producteurs sont énumérés, et une ligne ne dit pas lequel l'a produite",
        "add `producerRef` to the line" / "añada `producerRef` a la línea" / "ajoutez `producerRef` à la ligne";
    /// Box 8 against box 3.
    PRODUCER_BASIS_ROLE = "nafta-certificate-of-origin.producer-basis-role", Requirements, None,
        "box 8 of a line does not fit its producer in box 3: `YES` is for a certifier that made the good, and for no other" / "la casilla 8 de una línea no concuerda con su productor en la casilla 3: `YES` es solo para el certificador que produjo la mercancía" / "la case 8 d'une ligne ne s'accorde pas avec son producteur à la case 3 : `YES` vaut pour le certificateur qui a produit la marchandise, et pour nul autre",
        "state `YES`, or the ground on which another than the producer certifies" / "indique `YES`, o la base con que certifica quien no es el productor" / "indiquez `YES`, ou le fondement de qui certifie sans être le producteur";
    /// Net cost averaged over an impossible period.
    NET_COST_PERIOD = "nafta-certificate-of-origin.net-cost-period", Requirements, None,
        "a period is given for a net cost that was not used, or one that ends before it begins" / "se indica un período para un costo neto no usado, o uno que termina antes de comenzar" / "une période est donnée pour un coût net qui n'a pas servi, ou elle finit avant de commencer",
        "correct the code or the dates of box 9" / "corrija el código o las fechas de la casilla 9" / "corrigez le code ou les dates de la case 9";
    /// The importer signed.
    IMPORTER_SIGNS = "nafta-certificate-of-origin.importer-signs", Requirements, None,
        "the importer signed the certificate" / "el importador firmó el certificado" / "l'importateur a signé le certificat",
        "the exporter, its authorized agent or the producer signs" / "firma el exportador, su agente autorizado o el productor" / "l'exportateur, son agent autorisé ou le producteur signe";
    /// An official of another company.
    SIGNATORY_COMPANY = "nafta-certificate-of-origin.signatory-company", Requirements, None,
        "the signatory is said to be an official of the certifier and signs for another company" / "el firmante figura como responsable del certificador y firma por otra empresa" / "le signataire est dit responsable du certificateur et signe pour une autre société",
        "correct the company, or state that an agent signs" / "corrija la empresa o indique que firma un agente" / "corrigez la société, ou dites qu'un agent signe";
    /// A language that is not that of the country of export.
    EXPORT_LANGUAGE = "nafta-certificate-of-origin.export-language", Requirements, None,
        "the certificate is neither in English nor in the language of the exporter's country" / "el certificado no está en inglés ni en el idioma del país del exportador" / "le certificat n'est ni en anglais ni dans la langue du pays de l'exportateur",
        "check from which country the good was exported" / "compruebe desde qué país se exportó la mercancía" / "vérifiez de quel pays la marchandise a été exportée";
    /// A claim on a producer's certificate.
    PRODUCER_CERTIFICATE = "nafta-certificate-of-origin.producer-certificate", Requirements, None,
        "the claim rests on a certificate that the producer signed and not the exporter" / "la solicitud se apoya en un certificado firmado por el productor y no por el exportador" / "la demande repose sur un certificat signé par le producteur et non par l'exportateur",
        "obtain the exporter's own certificate, which may rest on this one" / "obtenga el certificado del exportador, que puede basarse en este" / "procurez-vous le certificat de l'exportateur, qui peut se fonder sur celui-ci";
    /// After the agreement.
    AGREEMENT = "nafta-certificate-of-origin.agreement", Requirements, None,
        "the goods were entered after the agreement had ended on 30 June 2020" / "las mercancías se declararon después de terminar el tratado el 30 de junio de 2020" / "les marchandises ont été déclarées après la fin de l'accord le 30 juin 2020",
        "later entries are under the agreement that followed" / "las declaraciones posteriores se rigen por el tratado siguiente" / "les déclarations ultérieures relèvent de l'accord suivant";
    /// The wrong symbol.
    PROGRAM = "nafta-certificate-of-origin.program", Requirements, None,
        "the entry line does not carry the symbol CA or MX" / "la línea de la declaración no lleva el símbolo CA o MX" / "la ligne de déclaration ne porte pas le symbole CA ou MX",
        "prefix the tariff number with CA or MX" / "anteponga CA o MX a la fracción arancelaria" / "faites précéder le numéro tarifaire de CA ou MX";
    /// The symbol of the other country.
    PROGRAM_COUNTRY = "nafta-certificate-of-origin.program-country", Requirements, None,
        "the entry line carries the symbol of another country than that of its good" / "la línea de la declaración lleva el símbolo de otro país que el de su mercancía" / "la ligne de déclaration porte le symbole d'un autre pays que celui de sa marchandise",
        "use CA for a good of Canada and MX for a good of Mexico" / "use CA para una mercancía de Canadá y MX para una de México" / "utilisez CA pour une marchandise du Canada et MX pour une du Mexique";
}
