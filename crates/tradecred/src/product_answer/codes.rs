//! Problem codes of answers about products (SPEC chapter *Product answers*).

tradecred_vc::problems! {
    /// No unit that may be relied on.
    UNIT = "product-answer.unit", Requirements, None,
        "no unit that can be relied on is known under this link" / "no se conoce con este enlace ninguna unidad en la que se pueda confiar" / "aucune unité fiable n'est connue sous ce lien",
        "ask the brand; what is not known may be genuine all the same" / "pregunte a la marca; lo que no se conoce puede ser auténtico" / "demandez à la marque ; ce qui n'est pas connu peut être authentique";
    /// The link is not the unit's.
    OTHER_UNIT = "product-answer.other-unit", Requirements, None,
        "the link is not that of the unit" / "el enlace no es el de la unidad" / "le lien n'est pas celui de l'unité",
        "scan the link on the thing itself, and compare the host with the address of the brand" / "lea el enlace que lleva el propio objeto y compare el servidor con la dirección de la marca" / "lisez le lien sur l'objet même et comparez l'hôte avec l'adresse de la marque";
    /// A rule of the unit.
    REQUIREMENTS = "product-answer.requirements", Requirements, None,
        "what the unit says of itself is wrong, or cannot be decided with what is at hand" / "lo que la unidad dice de sí es incorrecto, o no puede decidirse con lo disponible" / "ce que l'unité dit d'elle-même est faux, ou ne peut être décidé avec ce qui est disponible",
        "verify the unit to see why" / "verifique la unidad para ver por qué" / "vérifiez l'unité pour voir pourquoi";
    /// A report stands, or it was destroyed.
    REPORTED = "product-answer.reported", Requirements, None,
        "the unit was reported as stolen, recalled or possibly copied, or as destroyed" / "la unidad fue denunciada como robada, retirada o posiblemente copiada, o como destruida" / "l'unité a été signalée comme volée, rappelée ou peut-être copiée, ou comme détruite",
        "do not buy it without asking the brand" / "no la compre sin preguntar a la marca" / "ne l'achetez pas sans demander à la marque";
    /// Sold and not returned.
    ALREADY_SOLD = "product-answer.already-sold", Requirements, None,
        "the unit was sold and not returned" / "la unidad se vendió y no fue devuelta" / "l'unité a été vendue et n'a pas été rendue",
        "right if you bought it; if it is offered as new, ask the brand" / "es correcto si la compró; si se ofrece como nueva, pregunte a la marca" / "c'est juste si vous l'avez achetée ; si elle est proposée comme neuve, demandez à la marque";
    /// The journey contradicts itself, or has a gap.
    JOURNEY = "product-answer.journey", Requirements, None,
        "what is told of the unit contradicts itself, or something of it is missing" / "lo que se cuenta de la unidad se contradice, o falta algo" / "ce qui est dit de l'unité se contredit, ou il en manque une partie",
        "follow the journey of the unit to see why" / "siga el recorrido de la unidad para ver por qué" / "suivez le parcours de l'unité pour voir pourquoi";
    /// Not a nonce.
    NONCE = "product-answer.nonce", Authenticity, None,
        "the nonce is not 22 to 128 letters, digits, hyphens and underscores" / "el nonce no consta de 22 a 128 letras, cifras, guiones y guiones bajos" / "le nonce n'est pas fait de 22 à 128 lettres, chiffres, traits d'union et traits bas",
        "draw 16 bytes or more at random and write them in base64url" / "extraiga al azar 16 bytes o más y escríbalos en base64url" / "tirez au hasard 16 octets ou plus et écrivez-les en base64url";
    /// Nothing is signed about a link that is refused.
    LINK_REFUSED = "product-answer.link-refused", Authenticity, None,
        "an answer to a link that is refused is not signed" / "no se firma la respuesta a un enlace rechazado" / "on ne signe pas de réponse à un lien refusé",
        "refuse the link before asking" / "rechace el enlace antes de preguntar" / "refusez le lien avant de demander";
    /// Not of the form of a signed answer.
    FORM = "product-answer.form", Authenticity, None,
        "it is no signed answer" / "no es una respuesta firmada" / "ce n'est pas une réponse signée",
        "ask again" / "pregunte de nuevo" / "demandez à nouveau";
    /// Signed by somebody else.
    SIGNER = "product-answer.signer", Authenticity, None,
        "the answer is signed by another than the one who was asked" / "la respuesta la firma alguien distinto de aquel a quien se preguntó" / "la réponse est signée par un autre que celui à qui l'on a demandé",
        "rely on nothing in it, and ask again" / "no confíe en nada de ella y pregunte de nuevo" / "ne vous fiez à rien de ce qu'elle dit et demandez à nouveau";
    /// It does not say how long it holds, or too long.
    LIFE = "product-answer.life", Authenticity, None,
        "the answer does not say when it was made and until when it holds, or holds for more than 300 seconds" / "la respuesta no dice cuándo se hizo y hasta cuándo vale, o vale más de 300 segundos" / "la réponse ne dit pas quand elle a été faite et jusqu'à quand elle vaut, ou vaut plus de 300 secondes",
        "sign answers with `created` and an `expires` of at most 300 seconds later" / "firme las respuestas con `created` y un `expires` de 300 segundos más tarde como mucho" / "signez les réponses avec `created` et un `expires` au plus 300 secondes plus tard";
    /// About another link.
    ASKED_LINK = "product-answer.asked-link", Authenticity, None,
        "the answer is about another link" / "la respuesta trata de otro enlace" / "la réponse porte sur un autre lien",
        "rely on nothing in it, and ask again" / "no confíe en nada de ella y pregunte de nuevo" / "ne vous fiez à rien de ce qu'elle dit et demandez à nouveau";
}
