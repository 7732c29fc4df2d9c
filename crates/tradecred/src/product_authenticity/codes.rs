//! Problem codes of a unit (SPEC chapter *Product authenticity*): its members, its link, serial, right and prefix,
//! its journey.

tradecred_vc::problems! {
    /// The link.
    DIGITAL_LINK = "product-authenticity.digital-link", Requirements, None,
        "the Digital Link is missing, or is not written as the link of a unit" / "falta el Digital Link o no está escrito como el enlace de una unidad" / "le Digital Link manque, ou n'est pas écrit comme le lien d'une unité",
        "write `https://`, the host, `/01/` with 14 digits, `/10/` where there is a lot, and `/21/`" / "escriba `https://`, el dominio, `/01/` con 14 dígitos, `/10/` si hay lote, y `/21/`" / "écrivez `https://`, l'hôte, `/01/` avec 14 chiffres, `/10/` s'il y a un lot, et `/21/`";
    /// The GTIN.
    GTIN = "product-authenticity.gtin", Requirements, None,
        "the GTIN is missing or malformed" / "falta el GTIN o está mal formado" / "le GTIN manque ou est mal formé",
        "give the GTIN with its check digit" / "indique el GTIN con su dígito de control" / "donnez le GTIN avec sa clé de contrôle";
    /// The serial.
    SERIAL = "product-authenticity.serial", Requirements, None,
        "the serial is missing or malformed" / "falta el número de serie o está mal formado" / "le numéro de série manque ou est mal formé",
        "give 1 to 20 of the characters that GS1 allows" / "indique de 1 a 20 de los caracteres que GS1 permite" / "donnez de 1 à 20 des caractères que GS1 permet";
    /// The lot.
    LOT = "product-authenticity.lot", Requirements, None,
        "the lot is malformed" / "el lote está mal formado" / "le lot est mal formé",
        "give 1 to 20 of the characters that GS1 allows" / "indique de 1 a 20 de los caracteres que GS1 permite" / "donnez de 1 à 20 des caractères que GS1 permet";
    /// The brand.
    BRAND = "product-authenticity.brand", Requirements, None,
        "the brand is missing or malformed" / "falta la marca o está mal formada" / "la marque manque ou est mal formée",
        "give the brand that the unit bears" / "indique la marca que lleva la unidad" / "donnez la marque que porte l'unité";
    /// The model.
    MODEL = "product-authenticity.model", Requirements, None,
        "the model is missing or malformed" / "falta el modelo o está mal formado" / "le modèle manque ou est mal formé",
        "give the model" / "indique el modelo" / "donnez le modèle";
    /// The manufacturer.
    MANUFACTURER = "product-authenticity.manufacturer", Requirements, None,
        "the manufacturer is missing, malformed or not named" / "falta el fabricante, está mal formado o no se nombra" / "le fabricant manque, est mal formé ou n'est pas nommé",
        "name the manufacturer with its address" / "nombre al fabricante con su dirección" / "nommez le fabricant avec son adresse";
    /// The holder of the prefix.
    GTIN_HOLDER = "product-authenticity.gtin-holder", Requirements, None,
        "the holder of the GS1 prefix is malformed or not named" / "el titular del prefijo GS1 está mal formado o no se nombra" / "le titulaire du préfixe GS1 est mal formé ou n'est pas nommé",
        "name it with its address, or leave it out where it is the manufacturer" / "nómbrelo con su dirección, u omítalo si es el fabricante" / "nommez-le avec son adresse, ou omettez-le s'il est le fabricant";
    /// The custodian.
    CUSTODIAN = "product-authenticity.custodian", Requirements, None,
        "the custodian is malformed, not named, or has no DID" / "el custodio está mal formado, no se nombra o no tiene DID" / "le dépositaire est mal formé, n'est pas nommé, ou n'a pas de DID",
        "name it with its DID, or leave it out where it is the manufacturer" / "nómbrelo con su DID, u omítalo si es el fabricante" / "nommez-le avec son DID, ou omettez-le s'il est le fabricant";
    /// The country of origin.
    COUNTRY_OF_ORIGIN = "product-authenticity.country-of-origin", Requirements, None,
        "the country of origin is missing or malformed" / "falta el país de origen o está mal formado" / "le pays d'origine manque ou est mal formé",
        "give the two letters of the country in which the unit was made" / "indique las dos letras del país en que se fabricó la unidad" / "donnez les deux lettres du pays où l'unité a été fabriquée";
    /// The day on which it was made.
    MADE_AT = "product-authenticity.made-at", Requirements, None,
        "the date on which the unit was made is missing, malformed, or lies in the future" / "falta la fecha de fabricación, está mal formada o es futura" / "la date de fabrication manque, est mal formée ou est future",
        "give the day on which it was made" / "indique el día en que se fabricó" / "donnez le jour où elle a été fabriquée";
    /// The market.
    INTENDED_MARKET = "product-authenticity.intended-market", Requirements, None,
        "the intended market is missing or malformed" / "falta el mercado previsto o está mal formado" / "le marché prévu manque ou est mal formé",
        "write `Worldwide`, or `Countries` with one country or more" / "escriba `Worldwide`, o `Countries` con uno o más países" / "écrivez `Worldwide`, ou `Countries` avec un ou plusieurs pays";
    /// The right.
    RIGHT = "product-authenticity.right", Requirements, None,
        "the reference to the right is missing or malformed, or says something else than the credential it leads to" / "falta la referencia al derecho, está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence au droit manque, est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the right" / "copie id, tipo y resumen del derecho" / "copiez identifiant, type et empreinte du droit";
    /// The license.
    LICENSE = "product-authenticity.license", Requirements, None,
        "the reference to the license is malformed, or says something else than the credential it leads to" / "la referencia a la licencia está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence à la licence est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the license" / "copie id, tipo y resumen de la licencia" / "copiez identifiant, type et empreinte de la licence";
    /// Any other structural fault.
    DOCUMENT = "product-authenticity.document", Requirements, None,
        "the unit holds a member that this type does not have, or one that is malformed" / "la unidad contiene un dato que este tipo no tiene o que está mal formado" / "l'unité contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// A link of another unit.
    LINK_AGREES = "product-authenticity.link-agrees", Requirements, None,
        "the Digital Link has another GTIN, serial or lot than the unit" / "el Digital Link tiene otro GTIN, número de serie o lote que la unidad" / "le Digital Link a un autre GTIN, numéro de série ou lot que l'unité",
        "build the link from GTIN, lot and serial of the unit" / "forme el enlace con el GTIN, el lote y el número de serie de la unidad" / "formez le lien du GTIN, du lot et du numéro de série de l'unité";
    /// A serial that can be guessed.
    SERIAL_SHORT = "product-authenticity.serial-short", Requirements, None,
        "the serial has fewer than 16 characters and can be guessed" / "el número de serie tiene menos de 16 caracteres y puede adivinarse" / "le numéro de série a moins de 16 caractères et peut être deviné",
        "draw 16 to 20 characters at random" / "elija al azar de 16 a 20 caracteres" / "tirez au hasard de 16 à 20 caractères";
    /// A serial that can be counted.
    SERIAL_SEQUENTIAL = "product-authenticity.serial-sequential", Requirements, None,
        "the serial is a counter, and its neighbours can be counted" / "el número de serie es un contador y sus vecinos pueden contarse" / "le numéro de série est un compteur, et ses voisins peuvent être comptés",
        "draw letters and digits at random" / "elija letras y dígitos al azar" / "tirez lettres et chiffres au hasard";
    /// The right is not at hand.
    RIGHT_MISSING = "product-authenticity.right-missing", Requirements, None,
        "the right that the unit cites is not at hand" / "el derecho que cita la unidad no está disponible" / "le droit que cite l'unité n'est pas disponible",
        "the right, as its reference names it" / "el derecho, tal como lo nombra su referencia" / "le droit, tel que le nomme sa référence";
    /// The license is not at hand.
    LICENSE_MISSING = "product-authenticity.license-missing", Requirements, None,
        "the license that the unit cites is not at hand" / "la licencia que cita la unidad no está disponible" / "la licence que cite l'unité n'est pas disponible",
        "the license, as its reference names it" / "la licencia, tal como la nombra su referencia" / "la licence, telle que la nomme sa référence";
    /// A license of another right.
    LICENSE_RIGHT = "product-authenticity.license-right", Requirements, None,
        "the license that the unit cites is of another right than the unit" / "la licencia que cita la unidad es de otro derecho que la unidad" / "la licence que cite l'unité est d'un autre droit que l'unité",
        "cite the right, and a license of it" / "cite el derecho y una licencia de él" / "citez le droit, et une licence de celui-ci";
    /// A license of another party.
    LICENSE_LICENSEE = "product-authenticity.license-licensee", Requirements, None,
        "the license that the unit cites is another's than the manufacturer's" / "la licencia que cita la unidad es de otro que el fabricante" / "la licence que cite l'unité est d'un autre que le fabricant",
        "cite the license of the manufacturer" / "cite la licencia del fabricante" / "citez la licence du fabricant";
    /// No chain of licences is shown.
    CHAIN_NOT_SHOWN = "product-authenticity.chain-not-shown", Requirements, None,
        "it is not shown that the manufacturer was licensed to make the unit; that does not make it counterfeit" / "no consta que el fabricante tuviera licencia para fabricar la unidad; eso no la hace falsa" / "il n'est pas établi que le fabricant avait licence de fabriquer l'unité ; cela n'en fait pas une contrefaçon",
        "the licences up to the owner of the right, a statement of the office, and who signed them" / "las licencias hasta el titular del derecho, una declaración de la oficina, y quién las firmó" / "les licences jusqu'au titulaire du droit, une déclaration de l'office, et qui les a signées";
    /// The licence was revoked.
    CHAIN_REVOKED = "product-authenticity.chain-revoked", Requirements, None,
        "the right, or a licence on which the making of the unit rests, was revoked on the day on which it was made" / "el derecho, o una licencia en la que se basa la fabricación de la unidad, estaba revocada el día en que se fabricó" / "le droit, ou une licence sur laquelle repose la fabrication de l'unité, était révoqué le jour où elle a été fabriquée",
        "bring a licence that was in force on that day" / "aporte una licencia vigente ese día" / "produisez une licence en vigueur ce jour-là";
    /// The licences do not cover it.
    CHAIN_OUT_OF_SCOPE = "product-authenticity.chain-out-of-scope", Requirements, None,
        "the licences at hand do not cover the making of the unit: item, country, day, or what was granted" / "las licencias disponibles no cubren la fabricación de la unidad: artículo, país, día o lo otorgado" / "les licences disponibles ne couvrent pas la fabrication de l'unité : article, pays, jour, ou ce qui fut accordé",
        "bring a licence that covers item, country and day" / "aporte una licencia que cubra artículo, país y día" / "produisez une licence qui couvre article, pays et jour";
    /// Another owns the right.
    RIGHT_OWNER = "product-authenticity.right-owner", Requirements, None,
        "the unit cites no license, and its manufacturer does not own the right" / "la unidad no cita licencia y su fabricante no es titular del derecho" / "l'unité ne cite aucune licence, et son fabricant n'est pas titulaire du droit",
        "cite the license of the manufacturer" / "cite la licencia del fabricante" / "citez la licence du fabricant";
    /// Who owns the right is not shown.
    OWNER_NOT_SHOWN = "product-authenticity.owner-not-shown", Requirements, None,
        "it is not shown that the manufacturer owns the right" / "no consta que el fabricante sea titular del derecho" / "il n'est pas établi que le fabricant est titulaire du droit",
        "a statement of the office that registered the right" / "una declaración de la oficina que registró el derecho" / "une déclaration de l'office qui a enregistré le droit";
    /// Nobody says whose prefix it is.
    GTIN_AUTHORITY = "product-authenticity.gtin-authority", Requirements, None,
        "no list that is relied on says to whom the prefix of the GTIN is licensed" / "ninguna lista en la que se confía dice a quién se licenció el prefijo del GTIN" / "aucune liste à laquelle on se fie ne dit à qui le préfixe du GTIN est concédé",
        "a trust list with the company prefix of the holder" / "una lista de confianza con el prefijo de empresa del titular" / "une liste de confiance avec le préfixe d'entreprise du titulaire";
    /// Another's prefix.
    GTIN_FOREIGN = "product-authenticity.gtin-foreign", Requirements, None,
        "the prefix of the GTIN is licensed to another company" / "el prefijo del GTIN está licenciado a otra empresa" / "le préfixe du GTIN est concédé à une autre entreprise",
        "use a GTIN of the holder, or name the company whose prefix it is" / "use un GTIN del titular o nombre a la empresa cuyo prefijo es" / "employez un GTIN du titulaire, ou nommez l'entreprise dont c'est le préfixe";
    /// Without custody.
    CUSTODY = "product-authenticity.custody", Requirements, None,
        "a party ships, sells or destroys the unit without having custody of it" / "una parte envía, vende o destruye la unidad sin tener su custodia" / "une partie expédie, vend ou détruit l'unité sans en avoir la garde",
        "let who has custody act, or bring the event by which it was handed over" / "que actúe quien tiene la custodia, o aporte el evento por el que se entregó" / "que celui qui en a la garde agisse, ou produisez l'événement par lequel elle fut remise";
    /// Received by whom it was not sent to.
    RECEIPT = "product-authenticity.receipt", Requirements, None,
        "the unit is received while it is not under way, or by another than it was shipped to" / "la unidad se recibe sin estar en camino o por otro que aquel a quien se envió" / "l'unité est reçue sans être en route, ou par un autre que celui à qui elle fut expédiée",
        "bring the shipment to who received it" / "aporte el envío a quien la recibió" / "produisez l'expédition à celui qui l'a reçue";
    /// A second first sale.
    SOLD_TWICE = "product-authenticity.sold-twice", Requirements, None,
        "the unit is sold while it is sold" / "la unidad se vende estando vendida" / "l'unité est vendue alors qu'elle est vendue",
        "record the return before it is sold again" / "registre la devolución antes de venderla otra vez" / "consignez le retour avant de la revendre";
    /// Returned without a sale.
    RETURN = "product-authenticity.return", Requirements, None,
        "the unit is returned while it is not sold, or to another than its maker or seller" / "la unidad se devuelve sin estar vendida o a otro que su fabricante o vendedor" / "l'unité est retournée sans être vendue, ou à un autre que son fabricant ou son vendeur",
        "let who sold it, or made it, take it back" / "que la reciba quien la vendió o la fabricó" / "que celui qui l'a vendue ou fabriquée la reprenne";
    /// After its end.
    AFTER_DESTROYED = "product-authenticity.after-destroyed", Requirements, None,
        "the unit moves, is sold or is destroyed after it was destroyed" / "la unidad se mueve, se vende o se destruye después de destruida" / "l'unité est déplacée, vendue ou détruite après avoir été détruite",
        "what bears this serial is another unit: report it" / "lo que lleva este número de serie es otra unidad: avise" / "ce qui porte ce numéro de série est une autre unité : signalez-la";
    /// A report withdrawn in vain.
    WITHDRAWAL = "product-authenticity.withdrawal", Requirements, None,
        "a report is withdrawn that does not stand, or by another than made it" / "se retira un aviso que no está vigente o por otro que quien lo hizo" / "un signalement est retiré qui n'est pas en cours, ou par un autre que son auteur",
        "let who reported it withdraw it" / "que lo retire quien avisó" / "que l'auteur du signalement le retire";
    /// A report that stands.
    REPORTED = "product-authenticity.reported", Requirements, None,
        "a report on the unit stands: stolen, suspected as a copy, or recalled" / "hay un aviso vigente sobre la unidad: robada, sospechosa de copia o retirada" / "un signalement sur l'unité est en cours : volée, soupçonnée d'être une copie, ou rappelée",
        "ask who reported it; its withdrawal would decide" / "pregunte a quien avisó; su retirada decidiría" / "interrogez l'auteur du signalement ; son retrait déciderait";
    /// Sold elsewhere.
    MARKET = "product-authenticity.market", Requirements, None,
        "the unit is sold in a country outside its intended market" / "la unidad se vende en un país fuera de su mercado previsto" / "l'unité est vendue dans un pays hors de son marché prévu",
        "look at the license: the unit is genuine all the same" / "mire la licencia: la unidad es auténtica de todos modos" / "regardez la licence : l'unité n'en est pas moins authentique";
}
