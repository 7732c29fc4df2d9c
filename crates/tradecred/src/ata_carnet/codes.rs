//! Problem codes of the ATA carnet (SPEC chapter *ATA carnet*): its boxes, its General List, its validity,
//! then what it replaces or corrects.

tradecred_vc::problems! {
    /// The number.
    CARNET_NUMBER = "ata-carnet.carnet-number", Requirements, None,
        "the carnet has no number" / "el cuaderno no tiene número" / "le carnet n'a pas de numéro",
        "give the number under which the association issued it" / "indique el número con que la asociación lo expidió" / "donnez le numéro sous lequel l'association l'a émis";
    /// The holder and who may act for it.
    CARNET_HOLDER = "ata-carnet.carnet-holder", Requirements, None,
        "the holder or a representative is missing or malformed" / "falta o está mal formado el titular o un representante" / "le titulaire ou un représentant manque ou est mal formé",
        "name the holder with legal name and address, and each representative with a name" / "nombre al titular con nombre legal y domicilio, y a cada representante con su nombre" / "nommez le titulaire avec nom légal et adresse, et chaque représentant avec son nom";
    /// What the goods are for.
    INTENDED_USE = "ata-carnet.intended-use", Requirements, None,
        "the intended use is missing or malformed, or is processing or repair" / "falta el uso previsto, está mal formado o es la transformación o la reparación" / "l'utilisation prévue manque, est mal formée, ou est la transformation ou la réparation",
        "state a use that carnets cover; goods to be processed or repaired travel under another procedure" / "indique un uso que los cuadernos cubran; las mercancías que se transforman o reparan viajan por otro régimen" / "indiquez une utilisation que les carnets couvrent ; les marchandises à transformer ou à réparer relèvent d'un autre régime";
    /// The association.
    ISSUED_BY = "ata-carnet.issued-by", Requirements, None,
        "the issuing association is missing or malformed" / "falta la asociación expedidora o está mal formada" / "l'association émettrice manque ou est mal formée",
        "give the association's legal name and the country in which it issues" / "indique el nombre legal de la asociación y el país en que expide" / "donnez le nom légal de l'association et le pays dans lequel elle émet";
    /// The last day.
    VALID_UNTIL = "ata-carnet.valid-until", Requirements, None,
        "the last day of validity is missing or malformed, or lies before the day of issue" / "falta el último día de validez, está mal formado o es anterior al día de expedición" / "le dernier jour de validité manque, est mal formé, ou précède le jour d'émission",
        "give the last day on which the carnet is valid, year first" / "indique el último día en que el cuaderno es válido, con el año primero" / "donnez le dernier jour de validité du carnet, l'année d'abord";
    /// Where it is valid.
    TERRITORIES = "ata-carnet.territories", Requirements, None,
        "the carnet is valid nowhere, or a territory is malformed or stands twice" / "el cuaderno no es válido en ninguna parte, o un territorio está mal formado o figura dos veces" / "le carnet n'est valable nulle part, ou un territoire est mal formé ou figure deux fois",
        "name each territory once, with the association that guarantees there" / "nombre cada territorio una vez, con la asociación que garantiza en él" / "nommez chaque territoire une fois, avec l'association qui y garantit";
    /// The day of issue.
    ISSUED_AT = "ata-carnet.issued-at", Requirements, None,
        "the day of issue is missing, malformed, or lies in the future" / "falta el día de expedición, está mal formado o es futuro" / "le jour d'émission manque, est mal formé ou est futur",
        "date the carnet on the day it is issued" / "feche el cuaderno el día en que se expide" / "datez le carnet du jour où il est émis";
    /// The General List.
    GENERAL_LIST = "ata-carnet.general-list", Requirements, None,
        "the General List is missing, a column of it is missing or malformed, or two items share a number" / "falta la lista general, falta o está mal formada una de sus columnas, o dos artículos comparten número" / "la liste générale manque, une de ses colonnes manque ou est mal formée, ou deux articles partagent un numéro",
        "fill in columns 1 to 6 for every item, each under a number of its own" / "rellene las columnas 1 a 6 de cada artículo, cada uno con su propio número" / "remplissez les colonnes 1 à 6 pour chaque article, chacun sous son propre numéro";
    /// The totals.
    TOTALS = "ata-carnet.totals", Requirements, None,
        "a total is missing or malformed, is not the sum of its column, or the values are in several currencies" / "falta un total, está mal formado, no es la suma de su columna, o los valores están en varias monedas" / "un total manque, est mal formé, n'est pas la somme de sa colonne, ou les valeurs sont en plusieurs monnaies",
        "add up columns 3 and 5, all values in one currency" / "sume las columnas 3 y 5, con todos los valores en una moneda" / "additionnez les colonnes 3 et 5, toutes les valeurs dans une monnaie";
    /// Any other structural fault.
    DOCUMENT = "ata-carnet.document", Requirements, None,
        "the carnet holds a member that this type does not have, or one that is malformed" / "el cuaderno contiene un dato que este tipo no tiene o que está mal formado" / "le carnet contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Words that say another number.
    TOTAL_WORDS = "ata-carnet.total-words", Requirements, None,
        "a total in writing is another number than in figures" / "un total escrito en letras es otro número que en cifras" / "un total en lettres est un autre nombre qu'en chiffres",
        "correct the words or the figures" / "corrija las letras o las cifras" / "corrigez les lettres ou les chiffres";
    /// Words that are not read.
    TOTAL_WORDS_UNREAD = "ata-carnet.total-words-unread", Requirements, None,
        "a total in writing is not read as a number" / "un total escrito en letras no se lee como número" / "un total en lettres n'est pas lu comme un nombre",
        "write the number out in the language of the carnet, or have a person compare it" / "escriba el número en letras en el idioma del cuaderno, o haga que una persona lo compare" / "écrivez le nombre en lettres dans la langue du carnet, ou faites-le comparer par une personne";
    /// Parts that do not add up.
    PARTS = "ata-carnet.parts", Requirements, None,
        "the parts of an item do not add up to its value" / "las partes de un artículo no suman su valor" / "les parties d'un article ne font pas la somme de sa valeur",
        "give each part's value in the currency of the item, and their sum in column 5" / "indique el valor de cada parte en la moneda del artículo, y su suma en la columna 5" / "donnez la valeur de chaque partie dans la monnaie de l'article, et leur somme à la colonne 5";
    /// One group, two descriptions.
    GROUP = "ata-carnet.group", Requirements, None,
        "two items of one group have different descriptions" / "dos artículos de un grupo tienen descripciones distintas" / "deux articles d'un groupe ont des descriptions différentes",
        "group only items that answer to the same description" / "agrupe solo artículos que respondan a la misma descripción" / "ne groupez que des articles qui répondent à la même description";
    /// Longer than a year.
    PERIOD = "ata-carnet.period", Requirements, None,
        "the carnet is valid for more than one year from its issue" / "el cuaderno es válido más de un año desde su expedición" / "le carnet est valable plus d'un an à compter de son émission",
        "end the validity within one year of the day of issue" / "termine la validez dentro del año siguiente al día de expedición" / "terminez la validité dans l'année qui suit le jour d'émission";
    /// To the anniversary.
    PERIOD_ANNIVERSARY = "ata-carnet.period-anniversary", Requirements, None,
        "the carnet is valid on the day one year from its issue" / "el cuaderno es válido el día en que se cumple un año de su expedición" / "le carnet est valable le jour anniversaire de son émission",
        "end the validity a day earlier: whether that day is within one year is not settled" / "termine la validez un día antes: no está resuelto si ese día está dentro del año" / "terminez la validité un jour plus tôt : il n'est pas établi que ce jour soit dans l'année";
    /// Over.
    EXPIRED = "ata-carnet.expired", Standing(Ended), None,
        "the last day of validity of the carnet has passed" / "el último día de validez del cuaderno ha pasado" / "le dernier jour de validité du carnet est passé",
        "ask the issuing association for a new carnet" / "pida a la asociación expedidora un cuaderno nuevo" / "demandez à l'association émettrice un nouveau carnet";
    /// Nobody behind the guarantee.
    GUARANTEEING_CHAIN = "ata-carnet.guaranteeing-chain", Requirements, None,
        "the carnet does not name its international guaranteeing chain" / "el cuaderno no nombra su cadena internacional de garantía" / "le carnet ne nomme pas sa chaîne de garantie internationale",
        "name the chain in box G b: Annex A of the Istanbul Convention asks for it" / "nombre la cadena en la casilla G b: el anexo A del Convenio de Estambul lo exige" / "nommez la chaîne à la case G b : l'annexe A de la convention d'Istanbul le demande";
    /// A use that the United States do not name.
    US_USE = "ata-carnet.us-use", Requirements, None,
        "the carnet is valid in the United States and names exhibitions and fairs alone" / "el cuaderno es válido en los Estados Unidos y solo nombra exposiciones y ferias" / "le carnet est valable aux États-Unis et ne nomme que des expositions et foires",
        "ask CBP: 19 CFR 114.22(a) names professional equipment and commercial samples" / "pregunte a CBP: 19 CFR 114.22(a) nombra el equipo profesional y las muestras comerciales" / "demandez au CBP : 19 CFR 114.22(a) nomme le matériel professionnel et les échantillons commerciaux";
    /// The earlier carnet is not at hand.
    REPLACED_MISSING = "ata-carnet.replaced-missing", Requirements, None,
        "the carnet that this one replaces or corrects is not at hand as a well-formed carnet" / "el cuaderno que este sustituye o corrige no está disponible como cuaderno bien formado" / "le carnet que celui-ci remplace ou corrige n'est pas disponible en tant que carnet bien formé",
        "hand in the earlier carnet as its association signed it" / "entregue el cuaderno anterior tal como lo firmó su asociación" / "remettez le carnet antérieur tel que son association l'a signé";
    /// The reference is wrong.
    REFERENCE = "ata-carnet.reference", Requirements, None,
        "the reference to the earlier carnet names another type, or is not what has its digest" / "la referencia al cuaderno anterior nombra otro tipo, o no corresponde a lo que tiene su resumen" / "la référence au carnet antérieur nomme un autre type, ou ne correspond pas à ce qui a son empreinte",
        "refer to the carnet by its id, its type and its digest" / "haga referencia al cuaderno por su id, su tipo y su resumen" / "référez-vous au carnet par son id, son type et son empreinte";
    /// Another last day than the carnet that was lost.
    REPLACEMENT_EXPIRY = "ata-carnet.replacement-expiry", Requirements, None,
        "a carnet in place of one that was lost, stolen or destroyed ends on another day" / "un cuaderno en lugar de uno perdido, robado o destruido termina otro día" / "un carnet à la place d'un carnet perdu, volé ou détruit expire un autre jour",
        "let it end on the same day as the carnet that it replaces" / "haga que termine el mismo día que el cuaderno que sustituye" / "faites-le expirer le même jour que le carnet qu'il remplace";
    /// Other goods than the carnet that is replaced.
    REPLACEMENT_LIST = "ata-carnet.replacement-list", Requirements, None,
        "a replacement carnet lists an item otherwise than the carnet that it replaces" / "un cuaderno de sustitución enumera un artículo de otro modo que el cuaderno que sustituye" / "un carnet de remplacement énumère un article autrement que le carnet qu'il remplace",
        "list the items with the numbers, descriptions and pieces that they had" / "enumere los artículos con los números, descripciones y piezas que tenían" / "énumérez les articles avec les numéros, descriptions et pièces qu'ils avaient";
    /// More goods than were listed.
    ITEM_ADDED = "ata-carnet.item-added", Requirements, None,
        "a corrected carnet adds an item or pieces to the General List" / "un cuaderno corregido añade un artículo o piezas a la lista general" / "un carnet corrigé ajoute un article ou des pièces à la liste générale",
        "let further goods travel under a carnet of their own" / "haga que las demás mercancías viajen con su propio cuaderno" / "faites voyager les autres marchandises sous un carnet à elles";
    /// A stay that only one convention extends.
    OVERRUN = "ata-carnet.overrun", Requirements, None,
        "a carnet replaces another for a longer stay in a territory not known to be bound by Annex A of the Istanbul Convention" / "un cuaderno sustituye a otro para una estancia más larga en un territorio del que no consta que esté vinculado por el anexo A del Convenio de Estambul" / "un carnet en remplace un autre pour un séjour plus long dans un territoire dont on ne sait pas s'il est lié par l'annexe A de la convention d'Istanbul",
        "ask customs of that territory before relying on it" / "pregunte a la aduana de ese territorio antes de confiar en él" / "demandez à la douane de ce territoire avant de vous y fier";
}
