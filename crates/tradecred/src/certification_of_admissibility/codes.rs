//! Problem codes of the certification of admissibility (SPEC chapter *Certification of admissibility*).

tradecred_vc::problems! {
    /// The office.
    OFFICE = "certification-of-admissibility.office", Requirements, None,
        "the office is missing or malformed" / "falta la oficina o está mal formada" / "le bureau manque ou est mal formé",
        "give the name of the office and its country" / "indique el nombre de la oficina y su país" / "donnez le nom du bureau et son pays";
    /// The official.
    OFFICIAL = "certification-of-admissibility.official", Requirements, None,
        "the official who signs for the office is missing or malformed" / "falta el funcionario que firma por la oficina o está mal formado" / "le fonctionnaire qui signe pour le bureau manque ou est mal formé",
        "give the name of the authorised official" / "indique el nombre del funcionario autorizado" / "donnez le nom du fonctionnaire habilité";
    /// As which nation it certifies.
    NATION = "certification-of-admissibility.nation", Requirements, None,
        "it is not said whether the harvesting or the exporting nation certifies" / "no se dice si certifica la nación que captura o la que exporta" / "il n'est pas dit si c'est la nation qui pêche ou celle qui exporte qui certifie",
        "give `harvesting` or `exporting`" / "indique `harvesting` o `exporting`" / "donnez `harvesting` ou `exporting`";
    /// Exporter and importer.
    PARTIES = "certification-of-admissibility.parties", Requirements, None,
        "the exporter or the importer is malformed" / "el exportador o el importador está mal formado" / "l'exportateur ou l'importateur est mal formé",
        "give legal name and address, or leave the party out" / "indique nombre legal y domicilio, o excluya la parte" / "donnez nom légal et adresse, ou retirez la partie";
    /// The lines of fish.
    FISH = "certification-of-admissibility.fish", Requirements, None,
        "there is no fish, a line is malformed, or two lines have one number" / "no hay pescado, una línea está mal formada o dos líneas tienen el mismo número" / "il n'y a pas de poisson, une ligne est mal formée, ou deux lignes ont un même numéro",
        "give for each line a number of its own, HTS number, species, product form, weight and gear" / "indique para cada línea un número propio, número HTS, especie, forma del producto, peso y arte" / "donnez pour chaque ligne un numéro propre, numéro HTS, espèce, forme du produit, poids et engin";
    /// The species.
    SPECIES = "certification-of-admissibility.species", Requirements, None,
        "a line's species or its name is missing or malformed" / "falta la especie de una línea o su nombre, o está mal formado" / "l'espèce d'une ligne ou son nom manque ou est mal formé",
        "give the code of the ASFIS list, such as SKJ, and the name in English" / "indique el código de la lista ASFIS, como SKJ, y el nombre en inglés" / "donnez le code de la liste ASFIS, comme SKJ, et le nom en anglais";
    /// The net weight of a line.
    NET_WEIGHT = "certification-of-admissibility.net-weight", Requirements, None,
        "a line's net weight is missing or malformed, is not in kilograms, or is not greater than zero" / "falta el peso neto de una línea, está mal formado, no está en kilogramos o no es mayor que cero" / "le poids net d'une ligne manque, est mal formé, n'est pas en kilogrammes, ou n'est pas supérieur à zéro",
        "give the net weight in KGM" / "indique el peso neto en KGM" / "donnez le poids net en KGM";
    /// The gear.
    GEAR_CODE = "certification-of-admissibility.gear-code", Requirements, None,
        "a line's gear code is missing, or is not two or three capital letters" / "falta el código de arte de una línea o no son dos o tres mayúsculas" / "le code d'engin d'une ligne manque, ou n'est pas de deux ou trois majuscules",
        "give the abbreviation of ISSCFG, such as GNS, or AQ for aquaculture" / "indique la abreviatura de la ISSCFG, como GNS, o AQ para acuicultura" / "donnez l'abréviation de l'ISSCFG, comme GNS, ou AQ pour l'aquaculture";
    /// The area.
    MAJOR_AREA = "certification-of-admissibility.major-area", Requirements, None,
        "a line's area code is not two digits" / "el código de zona de una línea no son dos dígitos" / "le code de zone d'une ligne n'est pas de deux chiffres",
        "give the number of the major fishing area of FAO, such as 87, or leave it out" / "indique el número de la zona principal de pesca de la FAO, como 87, o exclúyalo" / "donnez le numéro de la zone principale de pêche de la FAO, comme 87, ou retirez-le";
    /// The vessels.
    VESSELS = "certification-of-admissibility.vessels", Requirements, None,
        "a line that is no aquaculture names no vessel, or a vessel is malformed" / "una línea que no es de acuicultura no nombra ningún buque, o un buque está mal formado" / "une ligne qui n'est pas d'aquaculture ne nomme aucun navire, ou un navire est mal formé",
        "give name and flag of each vessel" / "indique nombre y pabellón de cada buque" / "donnez nom et pavillon de chaque navire";
    /// The facility.
    FACILITY = "certification-of-admissibility.facility", Requirements, None,
        "a line of gear AQ names no facility or names vessels, one of other gear names a facility, or a facility is malformed" / "una línea de arte AQ no nombra ninguna instalación o nombra buques, una de otro arte nombra una instalación, o una instalación está mal formada" / "une ligne d'engin AQ ne nomme aucune installation ou nomme des navires, une d'un autre engin nomme une installation, ou une installation est mal formée",
        "name the facility and its country for aquaculture, and the vessels for everything else" / "nombre la instalación y su país para la acuicultura, y los buques para todo lo demás" / "nommez l'installation et son pays pour l'aquaculture, et les navires pour tout le reste";
    /// The day.
    CERTIFIED_ON = "certification-of-admissibility.certified-on", Requirements, None,
        "the date of the certification is missing or malformed, or lies in the future" / "falta la fecha de la certificación, está mal formada o es futura" / "la date de la certification manque, est mal formée ou est future",
        "date the certification on the day it is made" / "feche la certificación el día en que se hace" / "datez la certification du jour où elle est faite";
    /// Any other structural fault.
    DOCUMENT = "certification-of-admissibility.document", Requirements, None,
        "the certification holds a member that this type does not have, or one that is malformed" / "la certificación contiene un dato que este tipo no tiene o que está mal formado" / "la certification contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// A species code that the table does not have.
    SPECIES_UNKNOWN = "certification-of-admissibility.species-unknown", Requirements, None,
        "the species code is not in the table of species, so it is not known what it means" / "el código de especie no está en la tabla de especies, por lo que no se sabe qué significa" / "le code d'espèce n'est pas dans la table des espèces, sa signification n'est donc pas connue",
        "check the code against the ASFIS list" / "compruebe el código con la lista ASFIS" / "vérifiez le code avec la liste ASFIS";
    /// Another scientific name than the code's.
    SPECIES_NAME = "certification-of-admissibility.species-name", Requirements, None,
        "the scientific name is not that of the species code" / "el nombre científico no es el del código de especie" / "le nom scientifique n'est pas celui du code d'espèce",
        "correct the name or the code" / "corrija el nombre o el código" / "corrigez le nom ou le code";
    /// Another English name than the code's.
    ENGLISH_NAME = "certification-of-admissibility.english-name", Requirements, None,
        "the name of the species is not the English name of the species code" / "el nombre de la especie no es el nombre inglés del código de especie" / "le nom de l'espèce n'est pas le nom anglais du code d'espèce",
        "check that name and code are of one species" / "compruebe que el nombre y el código sean de una especie" / "vérifiez que le nom et le code sont d'une même espèce";
    /// A text in another script than English.
    ENGLISH = "certification-of-admissibility.english", Requirements, None,
        "the name of the species or the form of the product is not in Latin letters, so it is not in English" / "el nombre de la especie o la forma del producto no está en letras latinas, por lo que no está en inglés" / "le nom de l'espèce ou la forme du produit n'est pas en lettres latines, donc pas en anglais",
        "give both in English" / "indique ambos en inglés" / "donnez les deux en anglais";
    /// A gear code that the table does not have.
    GEAR_CODE_UNKNOWN = "certification-of-admissibility.gear-code-unknown", Requirements, None,
        "the gear code is not in the table of gear, so it is not known what it means" / "el código de arte no está en la tabla de artes, por lo que no se sabe qué significa" / "le code d'engin n'est pas dans la table des engins, sa signification n'est donc pas connue",
        "check the code against ISSCFG" / "compruebe el código con la ISSCFG" / "vérifiez le code avec l'ISSCFG";
    /// The code of gear that is not known.
    GEAR_NOT_KNOWN = "certification-of-admissibility.gear-not-known", Requirements, None,
        "the certification says that the gear is not known, and what is admitted depends on the gear" / "la certificación dice que el arte no se conoce, y lo que se admite depende del arte" / "la certification dit que l'engin n'est pas connu, et ce qui est admis dépend de l'engin",
        "ask the nation for the gear" / "pida el arte a la nación" / "demandez l'engin à la nation";
    /// An area code that the table does not have.
    MAJOR_AREA_UNKNOWN = "certification-of-admissibility.major-area-unknown", Requirements, None,
        "the area code is not in the table of major fishing areas, so it is not known what it means" / "el código de zona no está en la tabla de zonas principales de pesca, por lo que no se sabe qué significa" / "le code de zone n'est pas dans la table des zones principales de pêche, sa signification n'est donc pas connue",
        "check the code against the areas of FAO" / "compruebe el código con las zonas de la FAO" / "vérifiez le code avec les zones de la FAO";
    /// A vessel without a number.
    VESSEL_NUMBER = "certification-of-admissibility.vessel-number", Requirements, None,
        "a vessel has neither an IMO number nor a registration number" / "un buque no tiene número OMI ni número de registro" / "un navire n'a ni numéro OMI ni numéro d'immatriculation",
        "give the number of each vessel" / "indique el número de cada buque" / "donnez le numéro de chaque navire";
    /// Fish of another nation than the one that certifies as the harvesting one.
    NATION_HARVEST = "certification-of-admissibility.nation-harvest", Requirements, None,
        "a nation certifies as the harvesting one fish of a vessel or facility of another country" / "una nación certifica como la que captura pescado de un buque o instalación de otro país" / "une nation certifie comme celle qui pêche du poisson d'un navire ou d'une installation d'un autre pays",
        "let each harvesting nation certify its own fish, or certify as the exporting nation" / "que cada nación que captura certifique su propio pescado, o certifique como la que exporta" / "laissez chaque nation qui pêche certifier son propre poisson, ou certifiez comme celle qui exporte";
    /// An exporter of another nation than the one that certifies as the exporting one.
    NATION_EXPORT = "certification-of-admissibility.nation-export", Requirements, None,
        "a nation certifies as the exporting one fish of an exporter in another country" / "una nación certifica como la que exporta pescado de un exportador de otro país" / "une nation certifie comme celle qui exporte du poisson d'un exportateur d'un autre pays",
        "check from which nation the fish is exported" / "compruebe desde qué nación se exporta el pescado" / "vérifiez de quelle nation le poisson est exporté";
    /// An entry before the certification is required.
    NOT_YET_REQUIRED = "certification-of-admissibility.not-yet-required", Requirements, None,
        "the entry is before 2026-01-01, from when on such certifications are required" / "la entrada es anterior al 2026-01-01, desde cuando se exigen estas certificaciones" / "l'entrée est antérieure au 2026-01-01, à partir duquel de telles certifications sont exigées",
        "check the date of entry" / "compruebe la fecha de entrada" / "vérifiez la date d'entrée";
}
