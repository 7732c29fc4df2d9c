//! What decides a path of a license chain (SPEC chapter *License chain*), in the order of the specification.

tradecred_vc::problems! {
    /// More licences than may be.
    LENGTH = "license-chain.length", Requirements, None,
        "the chain has more than 16 licences" / "la cadena tiene más de 16 licencias" / "la chaîne a plus de 16 licences",
        "a licence that is nearer to the owner of the right" / "una licencia más cercana al titular del derecho" / "une licence plus proche du titulaire du droit";
    /// A parent of another right.
    RIGHT_DIFFERS = "license-chain.right-differs", Requirements, None,
        "a licence is granted under a licence of another right" / "una licencia se otorga bajo una licencia de otro derecho" / "une licence est accordée sous une licence d'un autre droit",
        "a licence granted under one of this right" / "una licencia otorgada bajo una de este derecho" / "une licence accordée sous une licence de ce droit";
    /// A licensor that is not the licensee above.
    LICENSOR = "license-chain.licensor", Requirements, None,
        "a licensor is not the licensee of the licence above" / "un licenciante no es el licenciatario de la licencia superior" / "un concédant n'est pas le licencié de la licence supérieure",
        "a licence by the licensee of the licence above" / "una licencia del licenciatario de la licencia superior" / "une licence du licencié de la licence supérieure";
    /// A root that is not by an owner.
    ROOT_LICENSOR = "license-chain.root-licensor", Requirements, None,
        "the root licence is not by an owner of the right" / "la licencia raíz no es de un titular del derecho" / "la licence racine n'est pas d'un titulaire du droit",
        "a licence by an owner of the right" / "una licencia de un titular del derecho" / "une licence d'un titulaire du droit";
    /// Another act.
    ACT = "license-chain.act", Requirements, None,
        "a licence does not grant the act" / "una licencia no concede el acto" / "une licence n'accorde pas l'acte",
        "have the act licensed" / "obtenga una licencia para el acto" / "faites accorder une licence pour l'acte";
    /// Another class.
    NICE_CLASS = "license-chain.nice-class", Requirements, None,
        "a licence is of other Nice classes" / "una licencia es de otras clases de Niza" / "une licence est d'autres classes de Nice",
        "have goods of the class licensed" / "obtenga una licencia para mercancías de la clase" / "faites accorder une licence pour des marchandises de la classe";
    /// Another tariff code.
    TARIFF = "license-chain.tariff", Requirements, None,
        "a licence is of goods with other tariff codes" / "una licencia es de mercancías de otros códigos arancelarios" / "une licence est de marchandises d'autres codes tarifaires",
        "have goods of the tariff code licensed" / "obtenga una licencia para mercancías del código arancelario" / "faites accorder une licence pour des marchandises du code tarifaire";
    /// Another trade item.
    GTIN = "license-chain.gtin", Requirements, None,
        "a licence is of other trade items" / "una licencia es de otros artículos" / "une licence est d'autres articles",
        "have the trade item licensed" / "obtenga una licencia para el artículo" / "faites accorder une licence pour l'article";
    /// Another style.
    STYLE = "license-chain.style", Requirements, None,
        "a licence is of other styles" / "una licencia es de otros estilos" / "une licence est d'autres styles",
        "have the style licensed" / "obtenga una licencia para el estilo" / "faites accorder une licence pour le style";
    /// Another territory.
    TERRITORY = "license-chain.territory", Requirements, None,
        "a licence does not include the territory" / "una licencia no incluye el territorio" / "une licence n'inclut pas le territoire",
        "have the act licensed in the territory" / "obtenga una licencia para el territorio" / "faites accorder une licence pour le territoire";
    /// Another channel.
    CHANNEL = "license-chain.channel", Requirements, None,
        "a licence is of other channels of trade" / "una licencia es de otros canales comerciales" / "une licence est d'autres canaux de vente",
        "have the channel licensed" / "obtenga una licencia para el canal" / "faites accorder une licence pour le canal";
    /// Outside its days.
    TERM = "license-chain.term", Requirements, None,
        "the term of a licence does not include the day" / "el plazo de una licencia no incluye el día" / "la durée d'une licence n'inclut pas le jour",
        "have a licence granted for the day" / "obtenga una licencia para el día" / "faites accorder une licence pour ce jour";
    /// More than its cap.
    QUANTITY = "license-chain.quantity", Requirements, None,
        "the quantity is more than the cap of a licence, or in another unit" / "la cantidad supera el tope de una licencia o está en otra unidad" / "la quantité dépasse le plafond d'une licence, ou est dans une autre unité",
        "state a quantity within the cap, in its unit" / "indique una cantidad dentro del tope, en su unidad" / "donnez une quantité dans le plafond, dans son unité";
    /// Not to be delegated, or not so far.
    DELEGATION = "license-chain.delegation", Requirements, None,
        "a licence is granted under one that does not allow it" / "una licencia se otorga bajo una que no lo permite" / "une licence est accordée sous une licence qui ne le permet pas",
        "have the licence granted by whoever may grant it" / "haga que otorgue la licencia quien puede otorgarla" / "faites accorder la licence par qui peut l'accorder";
    /// Beyond its parent.
    NOT_WITHIN = "license-chain.not-within", Requirements, None,
        "a licence goes beyond the one under which it is granted" / "una licencia va más allá de aquella bajo la que se otorga" / "une licence va au-delà de celle sous laquelle elle est accordée",
        "have a licence granted within that one" / "obtenga una licencia dentro de aquella" / "faites accorder une licence dans les limites de celle-là";
    /// Beyond the right.
    BEYOND_RIGHT = "license-chain.beyond-right", Requirements, None,
        "a licence has a Nice class that the right does not have" / "una licencia tiene una clase de Niza que el derecho no tiene" / "une licence a une classe de Nice que le droit n'a pas",
        "have a licence granted for the classes of the right" / "obtenga una licencia para las clases del derecho" / "faites accorder une licence pour les classes du droit";
    /// Licensed by itself.
    PARTY_TWICE = "license-chain.party-twice", Requirements, None,
        "a party is licensed by itself" / "una parte se otorga licencia a sí misma" / "une partie s'accorde une licence à elle-même",
        "have the licence granted by another party" / "haga que otorgue la licencia otra parte" / "faites accorder la licence par une autre partie";
    /// Revoked.
    REVOKED = "license-chain.revoked", Requirements, None,
        "a licence of the chain, or the right, is revoked" / "una licencia de la cadena, o el derecho, está revocada" / "une licence de la chaîne, ou le droit, est révoquée",
        "have a new licence granted" / "obtenga una licencia nueva" / "faites accorder une nouvelle licence";
    /// Not known.
    NOT_KNOWN = "license-chain.not-known", Requirements, None,
        "whether a credential of the chain counts, or is revoked, is not known" / "no se sabe si una credencial de la cadena cuenta o está revocada" / "on ne sait pas si un justificatif de la chaîne compte ou est révoqué",
        "a trust list that names who signed it, an authorization, or its status list" / "una lista de confianza que nombre a quien la firmó, una autorización o su lista de estado" / "une liste de confiance qui nomme qui l'a signé, une autorisation, ou sa liste de statut";
    /// A parent that is not at hand.
    PARENT_MISSING = "license-chain.parent-missing", Requirements, None,
        "the licence under which a licence is granted is not at hand" / "la licencia bajo la que se otorga una licencia no está disponible" / "la licence sous laquelle une licence est accordée n'est pas disponible",
        "the licence under which it is granted" / "la licencia bajo la que se otorga" / "la licence sous laquelle elle est accordée";
    /// A right that is not at hand.
    RIGHT_MISSING = "license-chain.right-missing", Requirements, None,
        "the right is not at hand" / "el derecho no está disponible" / "le droit n'est pas disponible",
        "the credential of the right" / "la credencial del derecho" / "le justificatif du droit";
    /// Owners that are not shown.
    OWNER_NOT_SHOWN = "license-chain.owner-not-shown", Requirements, None,
        "it is not shown who owns the right" / "no se muestra de quién es el derecho" / "il n'est pas montré à qui est le droit",
        "a statement of the office that registered the right, or of customs where it is recorded" / "una declaración de la oficina que registró el derecho, o de la aduana donde está inscrito" / "une déclaration de l'office qui a enregistré le droit, ou de la douane où il est inscrit";
    /// What the use does not say.
    NOT_SAID = "license-chain.not-said", Requirements, None,
        "a licence limits something that the use does not say" / "una licencia limita algo que el uso no dice" / "une licence limite quelque chose que l'utilisation ne dit pas",
        "class, tariff code, trade item, style or channel of the use, as the licence limits them" / "clase, código arancelario, artículo, estilo o canal del uso, según los limite la licencia" / "classe, code tarifaire, article, style ou canal de l'utilisation, selon ce que limite la licence";
    /// No licence at all.
    NO_LICENSE = "license-chain.no-license", Requirements, None,
        "no licence of the party under the right is at hand" / "no hay disponible ninguna licencia de la parte bajo el derecho" / "aucune licence de la partie sous le droit n'est disponible",
        "a licence of the party, and those above it" / "una licencia de la parte y las superiores" / "une licence de la partie, et celles au-dessus";
    /// An input that cannot be followed.
    INPUT = "license-chain.input", Requirements, None,
        "the document is no sound right or licence to follow" / "el documento no es un derecho o licencia que se pueda seguir" / "le document n'est pas un droit ou une licence à suivre",
        "a genuine credential of the right, or of a licence" / "una credencial auténtica del derecho o de una licencia" / "un justificatif authentique du droit ou d'une licence";
}
