//! Problem codes of the issuer (SPEC chapter *Issuer*).

use crate::problem::w3c::INVALID_VERIFICATION_METHOD;

crate::problems! {
    /// No proof was made with a key of the issuer.
    BINDING = "issuer.binding", Authenticity, INVALID_VERIFICATION_METHOD,
        "the signature is not the issuer's: none of the keys that signed belongs to it" / "la firma no es del emisor: ninguna de las claves que firmaron le pertenece" / "la signature n'est pas celle de l'émetteur : aucune des clés qui ont signé ne lui appartient",
        "treat it as forged: ask the issuer itself" / "trátela como falsa: pregunte al propio emisor" / "considérez-le comme faux : interrogez l'émetteur lui-même";
    /// No trust list names the issuer.
    IDENTITY = "issuer.identity", Authenticity, None,
        "nothing at hand says who the issuer is" / "nada de lo disponible dice quién es el emisor" / "rien de disponible ne dit qui est l'émetteur",
        "a trust list, signed by somebody you rely on, that names the issuer on the day it signed" / "una lista de confianza, firmada por alguien en quien usted confía, que nombre al emisor en el día en que firmó" / "une liste de confiance, signée par quelqu'un à qui vous vous fiez, qui nomme l'émetteur au jour de sa signature";
    /// The document names another firm than the trust list.
    NAME_MISMATCH = "issuer.name-mismatch", Authenticity, None,
        "the document names another firm than the one that signed it" / "el documento nombra a otra empresa que la que lo firmó" / "le document nomme une autre entreprise que celle qui l'a signé",
        "ask the firm that is named whether it made this document" / "pregunte a la empresa nombrada si hizo este documento" / "demandez à l'entreprise nommée si elle a établi ce document";
    /// A trust list was not relied on.
    TRUST_LIST = "issuer.trust-list", Authenticity, None,
        "a trust list at hand was not relied on: it is not properly signed, or not in force" / "no se tuvo en cuenta una lista de confianza: no está debidamente firmada o no está vigente" / "une liste de confiance n'a pas été prise en compte : elle n'est pas dûment signée ou pas en vigueur",
        "get a properly signed list that is in force" / "obtenga una lista debidamente firmada y vigente" / "procurez-vous une liste dûment signée et en vigueur";
}
