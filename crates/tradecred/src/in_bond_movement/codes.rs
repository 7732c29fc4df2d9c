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
    /// Arrived where the goods were not to go.
    ARRIVAL_PORT = "in-bond-movement.arrival-port", Requirements, None,
        "goods arrived at another port than the one they are to be delivered to" / "las mercancías llegaron a un puerto distinto de aquel en que deben entregarse" / "des marchandises sont arrivées à un autre port que celui où elles doivent être livrées",
        "ask customs to grant a diversion beforehand; without one the goods go to the port of the application" / "pida a la aduana que conceda antes un desvío; sin él, las mercancías van al puerto de la solicitud" / "demandez d'abord un déroutement à la douane ; sans lui, les marchandises vont au port de la demande";
    /// A decision on a diversion that nobody asked for.
    DIVERSION_REQUEST = "in-bond-movement.diversion-request", Requirements, None,
        "customs decided on a diversion for which no request is at hand" / "la aduana resolvió un desvío cuya petición no está disponible" / "la douane a statué sur un déroutement dont la demande n'est pas disponible",
        "the request of the filer for that port" / "la petición del solicitante para ese puerto" / "la demande du déposant pour ce port";
    /// Arrived after the last day.
    LATE = "in-bond-movement.late", Requirements, None,
        "goods arrived after the last day of their in-transit time" / "las mercancías llegaron después del último día de su plazo de tránsito" / "des marchandises sont arrivées après le dernier jour de leur délai de transit",
        "an extension by customs, or the days on which the goods were held for examination" / "una prórroga de la aduana o los días en que se retuvieron para examen" / "une prolongation de la douane, ou les jours où elles furent retenues pour examen";
    /// Not arrived, and the last day is over.
    OVERDUE = "in-bond-movement.overdue", Requirements, None,
        "the last day is over, and the entire shipment has not arrived" / "pasó el último día y no ha llegado el envío completo" / "le dernier jour est passé, et l'envoi entier n'est pas arrivé",
        "the report of the arrival, or an extension by customs" / "el aviso de llegada o una prórroga de la aduana" / "l'avis d'arrivée, ou une prolongation de la douane";
    /// The pieces do not add up.
    PIECES = "in-bond-movement.pieces", Requirements, None,
        "the pieces that departed, arrived or left are not those on record" / "las piezas que salieron, llegaron o dejaron el movimiento no son las registradas" / "les pièces parties, arrivées ou sorties du mouvement ne sont pas celles du dossier",
        "report the shortage, or update the in-bond record" / "informe la falta o actualice el registro" / "signalez le manquant, ou mettez le dossier à jour";
    /// The seals are others.
    SEAL = "in-bond-movement.seal", Requirements, None,
        "a seal is not among those that are known, or a known one is missing" / "un precinto no figura entre los conocidos o falta uno conocido" / "un scellé n'est pas parmi ceux connus, ou l'un d'eux manque",
        "record each change of seals as an event" / "registre cada cambio de precintos como evento" / "enregistrez chaque changement de scellés comme événement";
    /// The seal number was not told.
    SEAL_NUMBER = "in-bond-movement.seal-number", Requirements, None,
        "a container departed without known seal, and none was told within two working days" / "un contenedor salió sin precinto conocido y no se indicó ninguno en dos días hábiles" / "un conteneur est parti sans scellé connu, et aucun n'a été indiqué sous deux jours ouvrables",
        "update the in-bond record with the seal number" / "actualice el registro con el número de precinto" / "complétez le dossier par le numéro de scellé";
    /// An end that does not go with the class of entry.
    ENDING = "in-bond-movement.ending", Requirements, None,
        "the movement ends in another way than its class of entry says" / "el movimiento termina de otro modo que el de su clase de declaración" / "le mouvement se termine autrement que ne le dit son type de déclaration",
        "goods of classes 62 and 63 are exported, or entered with the permission of the port director" / "las mercancías de las clases 62 y 63 se exportan, o se declaran con permiso del director del puerto" / "les marchandises des types 62 et 63 sont exportées, ou déclarées avec la permission du directeur du port";
    /// Something happens to goods that are gone.
    AFTER_ENDING = "in-bond-movement.after-ending", Requirements, None,
        "something happens to goods of which none are left in the movement" / "ocurre algo con mercancías de las que no queda ninguna en el movimiento" / "quelque chose arrive à des marchandises dont il ne reste aucune dans le mouvement",
        "state the pieces where goods leave in portions" / "indique las piezas cuando salen por partes" / "indiquez les pièces quand elles sortent par portions";
    /// Released without having been held.
    HOLD = "in-bond-movement.hold", Requirements, None,
        "goods are released from an examination that does not hold them" / "se liberan mercancías de un examen que no las retiene" / "des marchandises sont libérées d'un examen qui ne les retient pas",
        "the event by which customs held them" / "el evento por el que la aduana las retuvo" / "l'événement par lequel la douane les a retenues";
    /// Disposed of late.
    DISPOSITION_LATE = "in-bond-movement.disposition-late", Requirements, None,
        "goods were entered, exported or admitted more than 15 days after their arrival" / "las mercancías se declararon, exportaron o admitieron más de 15 días después de llegar" / "des marchandises furent déclarées, exportées ou admises plus de 15 jours après leur arrivée",
        "from the sixteenth day on they are subject to general order" / "a partir del día dieciséis quedan sujetas a orden general" / "dès le seizième jour elles relèvent du régime de « general order »";
    /// General order is due.
    GENERAL_ORDER_DUE = "in-bond-movement.general-order-due", Requirements, None,
        "more than 15 days have passed since the arrival, and goods are neither entered, exported nor admitted" / "han pasado más de 15 días desde la llegada y hay mercancías sin declarar, exportar ni admitir" / "plus de 15 jours ont passé depuis l'arrivée, et des marchandises ne sont ni déclarées, ni exportées, ni admises",
        "they are subject to general order: report what became of them" / "están sujetas a orden general: informe qué fue de ellas" / "elles relèvent du régime de « general order » : signalez ce qu'elles sont devenues";
    /// Somebody who is not known of the movement.
    ACTOR = "in-bond-movement.actor", Requirements, None,
        "an event is told by somebody who is no party to the movement and did not take the goods over" / "cuenta un evento alguien que no es parte del movimiento ni se hizo cargo de las mercancías" / "un événement est rapporté par quelqu'un qui n'est pas partie au mouvement et n'a pas pris les marchandises en charge",
        "the transfer by which it took the goods over, or its interest in them" / "la entrega por la que se hizo cargo o su interés en ellas" / "le transfert par lequel il les a prises en charge, ou son intérêt en elles";
}
