//! Problem codes of a movement (SPEC chapter *In-bond movement*): its boxes, then what it is asked.

tradecred_vc::problems! {
    /// The in-bond number.
    IN_BOND_NUMBER = "in-bond-movement.in-bond-number", Requirements, None,
        "the in-bond number is missing, malformed, or has the wrong check digit" / "falta el número de tránsito, está mal formado o su dígito de control es incorrecto" / "le numéro de transit manque, est mal formé, ou sa clé de contrôle est fausse",
        "give nine digits; the last is the first eight modulo seven" / "indique nueve dígitos; el último es el resto de dividir los ocho primeros entre siete" / "donnez neuf chiffres ; le dernier est le reste des huit premiers divisés par sept";
    /// The class of entry.
    ENTRY_TYPE = "in-bond-movement.entry-type", Requirements, None,
        "the class of entry is missing or none of the three" / "falta la clase de declaración o no es ninguna de las tres" / "le type de déclaration manque, ou n'est aucun des trois",
        "state `61`, `62` or `63` as a text" / "indique `61`, `62` o `63` como texto" / "indiquez `61`, `62` ou `63` sous forme de texte";
    /// Where it starts.
    ORIGINATION_PORT = "in-bond-movement.origination-port", Requirements, None,
        "the origination port is missing, or a port of the start is malformed" / "falta el puerto de origen o un puerto inicial está mal formado" / "le port d'origine manque, ou un port de départ est mal formé",
        "give the four digits of Schedule D" / "indique los cuatro dígitos del Schedule D" / "donnez les quatre chiffres du Schedule D";
    /// Where it ends.
    DESTINATION_PORT = "in-bond-movement.destination-port", Requirements, None,
        "the port of destination or exportation is missing or malformed" / "falta el puerto de destino o de exportación, o está mal formado" / "le port de destination ou d'exportation manque, ou est mal formé",
        "give the four digits of Schedule D" / "indique los cuatro dígitos del Schedule D" / "donnez les quatre chiffres du Schedule D";
    /// The foreign destination.
    FOREIGN_DESTINATION = "in-bond-movement.foreign-destination", Requirements, None,
        "the final foreign destination is malformed" / "el destino final en el extranjero está mal formado" / "la destination étrangère finale est mal formée",
        "give an ISO 3166-1 code of two capital letters" / "indique un código ISO 3166-1 de dos mayúsculas" / "donnez un code ISO 3166-1 de deux majuscules";
    /// The filer.
    FILER = "in-bond-movement.filer", Requirements, None,
        "the filer, or the capacity it files in, is missing or malformed" / "falta el solicitante o su calidad, o está mal formado" / "le déposant, ou sa qualité, manque ou est mal formé",
        "give name and address, and `initialCarrier`, `bondedCarrier` or `sufficientInterest`" / "indique nombre y domicilio, y `initialCarrier`, `bondedCarrier` o `sufficientInterest`" / "donnez nom et adresse, et `initialCarrier`, `bondedCarrier` ou `sufficientInterest`";
    /// The importer.
    IMPORTER = "in-bond-movement.importer", Requirements, None,
        "the party that enters or imports is missing or malformed" / "falta quien declara o importa, o está mal formado" / "celui qui déclare ou importe manque, ou est mal formé",
        "give its name and address" / "indique su nombre y domicilio" / "donnez son nom et son adresse";
    /// The consignee.
    CONSIGNEE = "in-bond-movement.consignee", Requirements, None,
        "the consignee is missing or malformed" / "falta el consignatario o está mal formado" / "le destinataire manque, ou est mal formé",
        "give its name and address" / "indique su nombre y domicilio" / "donnez son nom et son adresse";
    /// The carrier.
    CARRIER = "in-bond-movement.carrier", Requirements, None,
        "the carrier is missing or malformed" / "falta el transportista o está mal formado" / "le transporteur manque, ou est mal formé",
        "give its name and its SCAC of two to four capital letters" / "indique su nombre y su SCAC de dos a cuatro mayúsculas" / "donnez son nom et son SCAC de deux à quatre majuscules";
    /// The modes of transport.
    TRANSPORT_MODES = "in-bond-movement.transport-modes", Requirements, None,
        "no mode of transport is stated, or one is unknown or stands twice" / "no se indica modo de transporte, o uno es desconocido o figura dos veces" / "aucun mode de transport n'est indiqué, ou l'un est inconnu ou figure deux fois",
        "name each mode of the movement in bond once" / "nombre una vez cada modo del movimiento bajo fianza" / "nommez une fois chaque mode du mouvement sous caution";
    /// The carnet.
    CARNET = "in-bond-movement.carnet", Requirements, None,
        "the reference to the carnet is malformed, or names another type of document" / "la referencia al cuaderno está mal formada o nombra otro tipo de documento" / "la référence au carnet est mal formée, ou nomme un autre type de document",
        "copy id, type and digest from the carnet" / "copie id, tipo y resumen del cuaderno" / "copiez identifiant, type et empreinte du carnet";
    /// How the merchandise came.
    IMPORTATION = "in-bond-movement.importation", Requirements, None,
        "the bill of lading is missing, or a particular of the importation is malformed" / "falta el conocimiento de embarque o un dato de la importación está mal formado" / "le connaissement manque, ou une indication de l'importation est mal formée",
        "give the bill of lading, and dates and countries in their forms" / "indique el conocimiento de embarque, y fechas y países en su forma" / "donnez le connaissement, et dates et pays dans leur forme";
    /// Where the goods are.
    GOODS_NOW_AT = "in-bond-movement.goods-now-at", Requirements, None,
        "where the goods are now is not a FIRMS code" / "el lugar actual de las mercancías no es un código FIRMS" / "le lieu actuel des marchandises n'est pas un code FIRMS",
        "give four capital letters or digits" / "indique cuatro mayúsculas o dígitos" / "donnez quatre majuscules ou chiffres";
    /// The goods.
    GOODS = "in-bond-movement.goods", Requirements, None,
        "there are no goods, a line is malformed, or two lines have one number" / "no hay mercancías, una línea está mal formada o dos líneas tienen el mismo número" / "il n'y a pas de marchandises, une ligne est mal formée, ou deux lignes ont le même numéro",
        "describe the goods line by line, each with a number of its own" / "describa las mercancías línea por línea, cada una con su número" / "décrivez les marchandises ligne par ligne, chacune avec son numéro";
    /// The tariff number.
    HTSUS = "in-bond-movement.htsus", Requirements, None,
        "a line has no tariff number of at least six digits" / "una línea no tiene fracción arancelaria de al menos seis dígitos" / "une ligne n'a pas de numéro tarifaire d'au moins six chiffres",
        "give the six-digit HTSUS number of the merchandise" / "indique los seis dígitos HTSUS de la mercancía" / "donnez le numéro HTSUS à six chiffres de la marchandise";
    /// The quantity.
    QUANTITY = "in-bond-movement.quantity", Requirements, None,
        "the quantity of a line is missing or malformed" / "falta la cantidad de una línea o está mal formada" / "la quantité d'une ligne manque, ou est mal formée",
        "give the number of packing units as a text, and the unit in words" / "indique el número de unidades de embalaje como texto y la unidad en palabras" / "donnez le nombre d'unités d'emballage sous forme de texte, et l'unité en mots";
    /// The containers.
    CONTAINERS = "in-bond-movement.containers", Requirements, None,
        "a container or a seal number is malformed" / "un contenedor o un número de precinto está mal formado" / "un conteneur ou un numéro de scellé est mal formé",
        "give the number of each container and of its seals" / "indique el número de cada contenedor y de sus precintos" / "donnez le numéro de chaque conteneur et de ses scellés";
    /// The day of the application.
    FILED_AT = "in-bond-movement.filed-at", Requirements, None,
        "the date of the application is missing or malformed" / "falta la fecha de la solicitud o está mal formada" / "la date de la demande manque, ou est mal formée",
        "give the day on which the application was filed" / "indique el día en que se presentó la solicitud" / "donnez le jour du dépôt de la demande";
    /// The day of approval.
    APPROVED_AT = "in-bond-movement.approved-at", Requirements, None,
        "the date of approval is malformed, or lies before the application or after the movement authorization" / "la fecha de aprobación está mal formada, o es anterior a la solicitud o posterior a la autorización" / "la date d'approbation est mal formée, ou précède la demande, ou suit l'autorisation",
        "give the day on which the application was approved" / "indique el día en que se aprobó la solicitud" / "donnez le jour de l'approbation de la demande";
    /// The day on which the conveyance arrived.
    CONVEYANCE_ARRIVED_AT = "in-bond-movement.conveyance-arrived-at", Requirements, None,
        "the date of conveyance arrival is malformed" / "la fecha de llegada del medio de transporte está mal formada" / "la date d'arrivée du moyen de transport est mal formée",
        "give the day on which the conveyance arrived at the origination port" / "indique el día en que el medio de transporte llegó al puerto de origen" / "donnez le jour d'arrivée du moyen de transport au port d'origine";
    /// The day of the authorization.
    AUTHORIZED_AT = "in-bond-movement.authorized-at", Requirements, None,
        "the date of the movement authorization is missing, malformed, lies before the application or in the future" / "falta la fecha de la autorización, está mal formada, es anterior a la solicitud o futura" / "la date de l'autorisation manque, est mal formée, précède la demande ou est future",
        "sign the movement once customs has authorized it, and give that day" / "firme el movimiento cuando la aduana lo haya autorizado e indique ese día" / "signez le mouvement une fois autorisé par la douane, et donnez ce jour";
    /// The movement before.
    PRECEDING = "in-bond-movement.preceding", Requirements, None,
        "the preceding movement is malformed, is this movement itself, or is another than the reference leads to" / "el movimiento precedente está mal formado, es este mismo o es otro que aquel al que lleva la referencia" / "le mouvement précédent est mal formé, est celui-ci même, ou est autre que celui auquel mène la référence",
        "give the in-bond number of the original movement, and copy id, type and digest from it" / "indique el número del movimiento original y copie de él id, tipo y resumen" / "donnez le numéro du mouvement d'origine, et copiez-en identifiant, type et empreinte";
    /// Any other structural fault.
    DOCUMENT = "in-bond-movement.document", Requirements, None,
        "the movement holds a member that this type does not have, or one that is malformed" / "el movimiento contiene un dato que este tipo no tiene o que está mal formado" / "le mouvement contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Containers or pallets in place of packing units.
    PACKING_UNIT = "in-bond-movement.packing-unit", Requirements, None,
        "a quantity is in containers or pallets" / "una cantidad se expresa en contenedores o paletas" / "une quantité est en conteneurs ou en palettes",
        "count the smallest external packing units: ten pallets with 200 cartons are 200 cartons" / "cuente las unidades exteriores de embalaje más pequeñas: diez paletas con 200 cajas son 200 cajas" / "comptez les plus petites unités d'emballage extérieures : dix palettes de 200 cartons font 200 cartons";
    /// The foreign destination is missing.
    FOREIGN_DESTINATION_MISSING = "in-bond-movement.foreign-destination-missing", Requirements, None,
        "an exportation names no foreign destination, or an immediate transportation names one" / "una exportación no indica destino en el extranjero o un transporte inmediato indica uno" / "une exportation n'indique pas de destination étrangère, ou un transport immédiat en indique une",
        "name the final foreign destination of exports, and of nothing else" / "indique el destino final de las exportaciones y de nada más" / "indiquez la destination finale des exportations, et d'elles seules";
    /// A carrier without a bond.
    CARRIER_BONDED = "in-bond-movement.carrier-bonded", Requirements, None,
        "a carrier states no bond under which it accepts the merchandise" / "un transportista no indica fianza bajo la cual acepta la mercancía" / "un transporteur n'indique pas la caution sous laquelle il accepte la marchandise",
        "give its bond number, or the carnet that the merchandise moves under" / "indique su número de fianza o el cuaderno que ampara la mercancía" / "donnez son numéro de caution, ou le carnet qui couvre la marchandise";
}
