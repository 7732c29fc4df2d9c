//! Problem codes of a licence (SPEC chapter *Intellectual property license*): its members, the right, the licences
//! above it and beside it, the entry.

tradecred_vc::problems! {
    /// The licensor.
    LICENSOR = "intellectual-property-license.licensor", Requirements, None,
        "the licensor is missing, malformed or not named" / "falta el licenciante, está mal formado o no se nombra" / "le concédant manque, est mal formé ou n'est pas nommé",
        "name the licensor with its address" / "nombre al licenciante con su dirección" / "nommez le concédant avec son adresse";
    /// The licensee.
    LICENSEE = "intellectual-property-license.licensee", Requirements, None,
        "the licensee is missing, malformed or not named" / "falta el licenciatario, está mal formado o no se nombra" / "le licencié manque, est mal formé ou n'est pas nommé",
        "name the licensee with its address" / "nombre al licenciatario con su dirección" / "nommez le licencié avec son adresse";
    /// The reference to the right.
    RIGHT = "intellectual-property-license.right", Requirements, None,
        "the reference to the right is missing or malformed, names another type, or does not agree" / "falta la referencia al derecho, está mal formada, nombra otro tipo o no concuerda" / "la référence au droit manque, est mal formée, nomme un autre type ou ne concorde pas",
        "refer to the credential of the right by id, type and digest" / "remita a la credencial del derecho por id, tipo y resumen" / "renvoyez au justificatif du droit par id, type et empreinte";
    /// The reference to the parent.
    PARENT = "intellectual-property-license.parent", Requirements, None,
        "the reference to the parent is malformed, names another type, or does not agree" / "la referencia a la licencia superior está mal formada, nombra otro tipo o no concuerda" / "la référence à la licence supérieure est mal formée, nomme un autre type ou ne concorde pas",
        "refer to the licence above by id, type and digest" / "remita a la licencia superior por id, tipo y resumen" / "renvoyez à la licence supérieure par id, type et empreinte";
    /// The acts.
    GRANT = "intellectual-property-license.grant", Requirements, None,
        "the acts are missing or malformed, or one is named twice" / "faltan los actos, están mal formados o uno se nombra dos veces" / "les actes manquent, sont mal formés, ou l'un est nommé deux fois",
        "name each act once: `make`, `import`, `sell`, `distribute`" / "nombre cada acto una vez: `make`, `import`, `sell`, `distribute`" / "nommez chaque acte une fois : `make`, `import`, `sell`, `distribute`";
    /// The goods.
    GOODS = "intellectual-property-license.goods", Requirements, None,
        "the goods are missing or malformed, or a range of trade items ends before it begins" / "faltan las mercancías, están mal formadas o un intervalo de artículos termina antes de empezar" / "les marchandises manquent, sont mal formées, ou un intervalle d'articles finit avant de commencer",
        "leave out what does not limit, and give ranges from the first to the last" / "omita lo que no limita e indique los intervalos del primero al último" / "omettez ce qui ne limite pas, et donnez les intervalles du premier au dernier";
    /// Where goods may be made.
    TERRITORY_OF_MANUFACTURE = "intellectual-property-license.territory-of-manufacture", Requirements, None,
        "the territory of manufacture is missing or malformed" / "falta el territorio de fabricación o está mal formado" / "le territoire de fabrication manque ou est mal formé",
        "write `Worldwide`, or name the countries" / "escriba `Worldwide` o nombre los países" / "écrivez `Worldwide`, ou nommez les pays";
    /// Where goods may be sold.
    TERRITORY_OF_SALE = "intellectual-property-license.territory-of-sale", Requirements, None,
        "the territory of sale is missing or malformed" / "falta el territorio de venta o está mal formado" / "le territoire de vente manque ou est mal formé",
        "write `Worldwide`, or name the countries" / "escriba `Worldwide` o nombre los países" / "écrivez `Worldwide`, ou nommez les pays";
    /// The channels.
    CHANNELS = "intellectual-property-license.channels", Requirements, None,
        "the channels of trade are malformed" / "los canales comerciales están mal formados" / "les canaux de vente sont mal formés",
        "name one channel at least, or leave the list out" / "nombre al menos un canal u omita la lista" / "nommez un canal au moins, ou omettez la liste";
    /// The term.
    TERM = "intellectual-property-license.term", Requirements, None,
        "the term is missing or malformed, or ends before it begins" / "falta el plazo, está mal formado o termina antes de empezar" / "la durée manque, est mal formée, ou finit avant de commencer",
        "give the first and the last day" / "indique el primer y el último día" / "donnez le premier et le dernier jour";
    /// Whether it is exclusive.
    EXCLUSIVE = "intellectual-property-license.exclusive", Requirements, None,
        "whether the licence is exclusive is missing or malformed" / "falta si la licencia es exclusiva o está mal formado" / "si la licence est exclusive manque ou est mal formé",
        "write true or false" / "escriba true o false" / "écrivez true ou false";
    /// The cap.
    QUANTITY_CAP = "intellectual-property-license.quantity-cap", Requirements, None,
        "the quantity cap is malformed or not greater than zero" / "el tope de cantidad está mal formado o no es mayor que cero" / "le plafond de quantité est mal formé ou n'est pas supérieur à zéro",
        "give a quantity greater than zero, or leave it out" / "indique una cantidad mayor que cero u omítala" / "donnez une quantité supérieure à zéro, ou omettez-la";
    /// The delegation.
    DELEGATION = "intellectual-property-license.delegation", Requirements, None,
        "the delegation is missing or malformed, or gives a depth where nothing may be delegated" / "falta la delegación, está mal formada o da una profundidad donde nada se puede delegar" / "la délégation manque, est mal formée, ou donne une profondeur où rien ne peut être délégué",
        "say whether licences may be granted under it, and only then how many levels" / "diga si se pueden otorgar licencias bajo ella, y solo entonces cuántos niveles" / "dites si des licences peuvent être accordées sous elle, et alors seulement combien de niveaux";
    /// The quality marks.
    QUALITY_MARKS = "intellectual-property-license.quality-marks", Requirements, None,
        "the quality marks are malformed" / "las marcas de calidad están mal formadas" / "les marques de qualité sont mal formées",
        "name one mark at least, or leave the list out" / "nombre al menos una marca u omita la lista" / "nommez une marque au moins, ou omettez la liste";
    /// The day of the grant.
    GRANTED_AT = "intellectual-property-license.granted-at", Requirements, None,
        "the date of the grant is missing, malformed, or lies in the future" / "falta la fecha de otorgamiento, está mal formada o es futura" / "la date de l'octroi manque, est mal formée ou est future",
        "give the day on which it was granted" / "indique el día en que se otorgó" / "donnez le jour où elle a été accordée";
    /// Any other structural fault.
    DOCUMENT = "intellectual-property-license.document", Requirements, None,
        "the licence holds a member that this type does not have, or one that is malformed" / "la licencia contiene un dato que este tipo no tiene o que está mal formado" / "la licence contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Not in force yet.
    NOT_YET = "intellectual-property-license.not-yet", Standing(NotYet), None,
        "the licence is used before its term" / "la licencia se usa antes de su plazo" / "la licence est utilisée avant sa durée",
        "use it from its first day on" / "úsela a partir de su primer día" / "utilisez-la à partir de son premier jour";
    /// Not in force any more.
    ENDED = "intellectual-property-license.ended", Standing(Ended), None,
        "the licence is used after its term" / "la licencia se usa después de su plazo" / "la licence est utilisée après sa durée",
        "have a new licence granted" / "obtenga una licencia nueva" / "faites accorder une nouvelle licence";
    /// Granted after it began.
    GRANTED_LATE = "intellectual-property-license.granted-late", Requirements, None,
        "the licence was granted after its first day" / "la licencia se otorgó después de su primer día" / "la licence a été accordée après son premier jour",
        "find out what was agreed for the time before" / "averigüe qué se acordó para el tiempo anterior" / "vérifiez ce qui a été convenu pour le temps d'avant";
    /// Licensed by itself.
    PARTY_TWICE = "intellectual-property-license.party-twice", Requirements, None,
        "the licensee is its own licensor, or one further up" / "el licenciatario es su propio licenciante, o uno superior" / "le licencié est son propre concédant, ou l'un de ceux au-dessus",
        "have the licence granted by another party" / "haga que otorgue la licencia otra parte" / "faites accorder la licence par une autre partie";
    /// A right that is not held.
    RIGHT_MISSING = "intellectual-property-license.right-missing", Requirements, None,
        "the right is not at hand" / "el derecho no está disponible" / "le droit n'est pas disponible",
        "the credential of the right" / "la credencial del derecho" / "le justificatif du droit";
    /// A faulty right.
    RIGHT_REJECTED = "intellectual-property-license.right-rejected", Requirements, None,
        "the right has a fault in its structure" / "el derecho tiene un defecto en su estructura" / "le droit a un défaut dans sa structure",
        "have the licence refer to a sound right" / "haga que la licencia remita a un derecho sin defectos" / "faites renvoyer la licence à un droit sans défaut";
    /// A revoked right.
    RIGHT_REVOKED = "intellectual-property-license.right-revoked", Requirements, None,
        "the right is revoked" / "el derecho está revocado" / "le droit est révoqué",
        "ask the owner for a right that is in force" / "pida al titular un derecho vigente" / "demandez au titulaire un droit en vigueur";
    /// Not by an owner.
    OWNER = "intellectual-property-license.owner", Requirements, None,
        "the root licence is not by an owner of the right" / "la licencia raíz no es de un titular del derecho" / "la licence racine n'est pas d'un titulaire du droit",
        "have the licence granted by whoever owned the right on that day" / "haga que otorgue la licencia quien era titular del derecho ese día" / "faites accorder la licence par qui était titulaire du droit ce jour-là";
    /// Owners that are not shown.
    OWNER_NOT_SHOWN = "intellectual-property-license.owner-not-shown", Requirements, None,
        "it is not shown who owned the right when the root licence was granted" / "no se muestra de quién era el derecho cuando se otorgó la licencia raíz" / "il n'est pas montré à qui était le droit quand la licence racine a été accordée",
        "a statement of the office that registered the right, or of customs where it is recorded" / "una declaración de la oficina que registró el derecho, o de la aduana donde está inscrito" / "une déclaration de l'office qui a enregistré le droit, ou de la douane où il est inscrit";
    /// Classes that the right does not have.
    CLASSES_BEYOND_RIGHT = "intellectual-property-license.classes-beyond-right", Requirements, None,
        "the licence has a Nice class that the right does not have" / "la licencia tiene una clase de Niza que el derecho no tiene" / "la licence a une classe de Nice que le droit n'a pas",
        "name classes of the right only" / "nombre solo clases del derecho" / "ne nommez que des classes du droit";
    /// A parent that is not held.
    PARENT_MISSING = "intellectual-property-license.parent-missing", Requirements, None,
        "a licence above is not at hand" / "una licencia superior no está disponible" / "une licence supérieure n'est pas disponible",
        "the licences above, up to the one by the owner" / "las licencias superiores, hasta la del titular" / "les licences supérieures, jusqu'à celle du titulaire";
    /// A parent that does not count.
    PARENT_REJECTED = "intellectual-property-license.parent-rejected", Requirements, None,
        "a licence above does not count" / "una licencia superior no cuenta" / "une licence supérieure ne compte pas",
        "have the licence granted under one that is genuine and sound" / "haga que la licencia se otorgue bajo una auténtica y sin defectos" / "faites accorder la licence sous une licence authentique et sans défaut";
    /// A parent of which something is not known.
    PARENT_UNDECIDED = "intellectual-property-license.parent-undecided", Requirements, None,
        "whether a licence above counts, or is revoked, is not known" / "no se sabe si una licencia superior cuenta o está revocada" / "on ne sait pas si une licence supérieure compte, ou est révoquée",
        "a trust list that names its licensor, an authorization, or its status list" / "una lista de confianza que nombre a su licenciante, una autorización o su lista de estado" / "une liste de confiance qui nomme son concédant, une autorisation, ou sa liste de statut";
    /// A revoked parent.
    PARENT_REVOKED = "intellectual-property-license.parent-revoked", Requirements, None,
        "a licence above is revoked" / "una licencia superior está revocada" / "une licence supérieure est révoquée",
        "have the licence granted under one that is in force" / "haga que la licencia se otorgue bajo una vigente" / "faites accorder la licence sous une licence en vigueur";
    /// More licences than may be.
    LENGTH = "intellectual-property-license.length", Requirements, None,
        "the licence has more than 15 licences above it" / "la licencia tiene más de 15 licencias superiores" / "la licence a plus de 15 licences au-dessus d'elle",
        "have the licence granted nearer to the owner of the right" / "haga que la licencia se otorgue más cerca del titular del derecho" / "faites accorder la licence plus près du titulaire du droit";
    /// Another right than the parent's.
    RIGHT_DIFFERS = "intellectual-property-license.right-differs", Requirements, None,
        "the licence is of another right than its parent" / "la licencia es de otro derecho que la superior" / "la licence est d'un autre droit que la licence supérieure",
        "refer to the right of the licence above" / "remita al derecho de la licencia superior" / "renvoyez au droit de la licence supérieure";
    /// Not by the licensee of the parent.
    LICENSOR_MATCH = "intellectual-property-license.licensor-match", Requirements, None,
        "the licensor is not the licensee of the licence above" / "el licenciante no es el licenciatario de la licencia superior" / "le concédant n'est pas le licencié de la licence supérieure",
        "have the licence granted by that licensee" / "haga que otorgue la licencia ese licenciatario" / "faites accorder la licence par ce licencié";
    /// Granted before its parent.
    GRANTED_BEFORE_PARENT = "intellectual-property-license.granted-before-parent", Requirements, None,
        "the licence was granted before the one above it" / "la licencia se otorgó antes que la superior" / "la licence a été accordée avant celle au-dessus",
        "have the licence granted anew" / "haga que se otorgue de nuevo la licencia" / "faites accorder la licence de nouveau";
    /// Under a parent that does not allow it.
    NOT_DELEGABLE = "intellectual-property-license.not-delegable", Requirements, None,
        "the licence above does not let licences be granted under it" / "la licencia superior no permite otorgar licencias bajo ella" / "la licence supérieure ne permet pas d'accorder de licences sous elle",
        "ask the licensor of the licence above" / "diríjase al licenciante de la licencia superior" / "adressez-vous au concédant de la licence supérieure";
    /// More levels than the parent allows.
    DEPTH = "intellectual-property-license.depth", Requirements, None,
        "the licence lets more levels follow than the one above it allows" / "la licencia permite más niveles de los que permite la superior" / "la licence permet plus de niveaux que celle au-dessus ne l'accorde",
        "give a depth less than that of the licence above" / "indique una profundidad menor que la de la licencia superior" / "donnez une profondeur inférieure à celle de la licence supérieure";
    /// Acts beyond the parent's.
    GRANT_WIDER = "intellectual-property-license.grant-wider", Requirements, None,
        "the licence goes beyond its parent in its acts" / "la licencia va más allá de la superior en sus actos" / "la licence va au-delà de la licence supérieure par ses actes",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// Classes beyond the parent's.
    NICE_CLASSES_WIDER = "intellectual-property-license.nice-classes-wider", Requirements, None,
        "the licence goes beyond its parent in its Nice classes" / "la licencia va más allá de la superior en sus clases de Niza" / "la licence va au-delà de la licence supérieure par ses classes de Nice",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// Tariff codes beyond the parent's.
    TARIFF_WIDER = "intellectual-property-license.tariff-wider", Requirements, None,
        "the licence goes beyond its parent in its tariff codes" / "la licencia va más allá de la superior en sus códigos arancelarios" / "la licence va au-delà de la licence supérieure par ses codes tarifaires",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// Trade items beyond the parent's.
    GTINS_WIDER = "intellectual-property-license.gtins-wider", Requirements, None,
        "the licence goes beyond its parent in its trade items" / "la licencia va más allá de la superior en sus artículos" / "la licence va au-delà de la licence supérieure par ses articles",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// Styles beyond the parent's.
    STYLES_WIDER = "intellectual-property-license.styles-wider", Requirements, None,
        "the licence goes beyond its parent in its styles" / "la licencia va más allá de la superior en sus estilos" / "la licence va au-delà de la licence supérieure par ses styles",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// A territory of manufacture beyond the parent's.
    TERRITORY_OF_MANUFACTURE_WIDER = "intellectual-property-license.territory-of-manufacture-wider", Requirements, None,
        "the licence goes beyond its parent in where goods may be made" / "la licencia va más allá de la superior en dónde se pueden fabricar mercancías" / "la licence va au-delà de la licence supérieure par les lieux où des marchandises peuvent être fabriquées",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// A territory of sale beyond the parent's.
    TERRITORY_OF_SALE_WIDER = "intellectual-property-license.territory-of-sale-wider", Requirements, None,
        "the licence goes beyond its parent in where goods may be sold" / "la licencia va más allá de la superior en dónde se pueden vender mercancías" / "la licence va au-delà de la licence supérieure par les lieux où des marchandises peuvent être vendues",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// Channels beyond the parent's.
    CHANNELS_WIDER = "intellectual-property-license.channels-wider", Requirements, None,
        "the licence goes beyond its parent in its channels of trade" / "la licencia va más allá de la superior en sus canales comerciales" / "la licence va au-delà de la licence supérieure par ses canaux de vente",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// A term beyond the parent's.
    TERM_WIDER = "intellectual-property-license.term-wider", Requirements, None,
        "the licence goes beyond its parent in its term" / "la licencia va más allá de la superior en su plazo" / "la licence va au-delà de la licence supérieure par sa durée",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// A cap beyond the parent's.
    QUANTITY_WIDER = "intellectual-property-license.quantity-wider", Requirements, None,
        "the licence goes beyond its parent in its quantity cap" / "la licencia va más allá de la superior en su tope de cantidad" / "la licence va au-delà de la licence supérieure par son plafond de quantité",
        "grant no more than the licence above does" / "no otorgue más que la licencia superior" / "n'accordez pas plus que la licence supérieure";
    /// Fewer marks than the parent's.
    QUALITY_MARKS_FEWER = "intellectual-property-license.quality-marks-fewer", Requirements, None,
        "the licence lacks a quality mark that its parent asks for" / "a la licencia le falta una marca de calidad que pide la superior" / "il manque à la licence une marque de qualité que demande la licence supérieure",
        "ask for each mark of the licence above" / "pida cada marca de la licencia superior" / "demandez chaque marque de la licence supérieure";
    /// Exclusive under one that is not.
    EXCLUSIVE_WIDER = "intellectual-property-license.exclusive-wider", Requirements, None,
        "the licence is exclusive, and the one above it is not" / "la licencia es exclusiva y la superior no lo es" / "la licence est exclusive, et celle au-dessus ne l'est pas",
        "find out whether the licensor could grant it exclusively" / "averigüe si el licenciante podía otorgarla en exclusiva" / "vérifiez si le concédant pouvait l'accorder en exclusivité";
    /// One further up beyond its own parent.
    ANCESTOR = "intellectual-property-license.ancestor", Requirements, None,
        "a licence further up goes beyond the one above it" / "una licencia superior va más allá de la que tiene encima" / "une licence supérieure va au-delà de celle qui est au-dessus d'elle",
        "have that licence granted within the one above it" / "haga que esa licencia se otorgue dentro de la que tiene encima" / "faites accorder cette licence dans les limites de celle au-dessus";
    /// Caps that are together more than the parent's.
    CAP_EXCEEDED = "intellectual-property-license.cap-exceeded", Requirements, None,
        "the caps of the licences under one parent are together more than its cap" / "los topes de las licencias bajo una misma superior suman más que su tope" / "les plafonds des licences sous une même licence dépassent ensemble le sien",
        "grant no more than is left of the cap" / "no otorgue más de lo que queda del tope" / "n'accordez pas plus que ce qui reste du plafond";
    /// Two exclusive licences.
    EXCLUSIVE_OVERLAP = "intellectual-property-license.exclusive-overlap", Requirements, None,
        "another exclusive licence by the same licensor covers some of the same" / "otra licencia exclusiva del mismo licenciante abarca en parte lo mismo" / "une autre licence exclusive du même concédant couvre en partie la même chose",
        "ask the licensor which of the two holds" / "pregunte al licenciante cuál de las dos vale" / "demandez au concédant laquelle des deux vaut";
    /// Another licence is exclusive.
    EXCLUSIVE_OTHER = "intellectual-property-license.exclusive-other", Requirements, None,
        "an exclusive licence by the same licensor covers some of the same" / "una licencia exclusiva del mismo licenciante abarca en parte lo mismo" / "une licence exclusive du même concédant couvre en partie la même chose",
        "ask the licensor whether this one holds beside it" / "pregunte al licenciante si esta vale junto a aquella" / "demandez au concédant si celle-ci vaut à côté d'elle";
    /// No chain to the importer is shown.
    CLAIM_NOT_SHOWN = "intellectual-property-license.claim-not-shown", Requirements, None,
        "no chain of licences to the importer is shown" / "no se muestra ninguna cadena de licencias hasta el importador" / "aucune chaîne de licences jusqu'à l'importateur n'est montrée",
        "the licences from the owner to the importer, and what the detail names" / "las licencias desde el titular hasta el importador, y lo que nombra el detalle" / "les licences du titulaire à l'importateur, et ce que nomme le détail";
    /// The chain to the importer is revoked.
    CLAIM_REVOKED = "intellectual-property-license.claim-revoked", Requirements, None,
        "a licence of the chain to the importer, or the right, is revoked" / "una licencia de la cadena hasta el importador, o el derecho, está revocada" / "une licence de la chaîne jusqu'à l'importateur, ou le droit, est révoquée",
        "have a new licence granted" / "obtenga una licencia nueva" / "faites accorder une nouvelle licence";
    /// The chain to the importer does not cover the entry.
    CLAIM_OUT_OF_SCOPE = "intellectual-property-license.claim-out-of-scope", Requirements, None,
        "the licences of the importer do not cover any line of the entry" / "las licencias del importador no abarcan ninguna línea de la declaración" / "les licences de l'importateur ne couvrent aucune ligne de la déclaration",
        "have the goods of the entry licensed" / "obtenga una licencia para las mercancías de la declaración" / "faites accorder une licence pour les marchandises de la déclaration";
}
