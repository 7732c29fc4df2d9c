//! Problem codes of selective disclosure (SPEC chapter *Selective disclosure*).

use crate::problem::w3c::{CRYPTOGRAPHIC, MALFORMED};

crate::problems! {
    /// Digests or disclosures of the wrong form.
    FORM = "selective-disclosure.form", Authenticity, MALFORMED,
        "a disclosure or a place for one has the wrong form" / "una revelación o su lugar tiene una forma errónea" / "une divulgation ou sa place a une mauvaise forme",
        "ask the holder for the presentation as its software made it" / "pida al titular la presentación tal como la hizo su programa" / "demandez au porteur la présentation telle que son logiciel l'a faite";
    /// An unknown hash function.
    HASH = "selective-disclosure.hash", Authenticity, CRYPTOGRAPHIC,
        "the digests are made with a function that is not supported" / "los resúmenes se hicieron con una función que no se admite" / "les empreintes sont faites avec une fonction non prise en charge",
        "ask the issuer to use `sha-256`" / "pida al emisor que use `sha-256`" / "demandez à l'émetteur d'utiliser `sha-256`";
    /// A disclosure that no digest asks for.
    UNREFERENCED = "selective-disclosure.unreferenced", Authenticity, CRYPTOGRAPHIC,
        "a disclosure fits no digest that was signed" / "una revelación no corresponde a ningún resumen firmado" / "une divulgation ne correspond à aucune empreinte signée",
        "treat it as altered: ask the holder to present it again" / "trátela como alterada: pida al titular que la presente de nuevo" / "considérez-la comme altérée : demandez au porteur de la présenter à nouveau";
    /// One digest or one disclosure twice.
    DUPLICATE_DIGEST = "selective-disclosure.duplicate-digest", Authenticity, MALFORMED,
        "one digest or one disclosure stands there twice" / "un resumen o una revelación figura dos veces" / "une empreinte ou une divulgation figure deux fois",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// A disclosure whose name is there already or is reserved.
    CLAIM_COLLISION = "selective-disclosure.claim-collision", Authenticity, MALFORMED,
        "a disclosure gives a name that is there already or is reserved" / "una revelación da un nombre que ya existe o está reservado" / "une divulgation donne un nom déjà présent ou réservé",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// A member that a holder must not be able to hide.
    MANDATORY_HIDDEN = "selective-disclosure.mandatory-hidden", Authenticity, MALFORMED,
        "a member can be hidden that everybody must see" / "puede ocultarse un miembro que todos deben ver" / "un membre que chacun doit voir peut être caché",
        "ask the issuer for a credential in which issuer, validity and status are always shown" / "pida al emisor una credencial en la que emisor, validez y estado se muestren siempre" / "demandez à l'émetteur un justificatif où émetteur, validité et statut sont toujours montrés";
    /// A salt that can be guessed.
    SALT = "selective-disclosure.salt", Authenticity, MALFORMED,
        "a salt is too short or stands there twice" / "una sal es demasiado corta o figura dos veces" / "un sel est trop court ou figure deux fois",
        "ask the issuer to sign it again with salts of 128 random bits" / "pida al emisor que la firme de nuevo con sales de 128 bits aleatorios" / "demandez à l'émetteur de le signer à nouveau avec des sels de 128 bits aléatoires";
    /// The holder's key binding is missing or does not fit.
    KEY_BINDING = "selective-disclosure.key-binding", Authenticity, CRYPTOGRAPHIC,
        "the holder's proof of its key is missing or does not fit" / "la prueba de la clave del titular falta o no corresponde" / "la preuve de la clé du porteur manque ou ne correspond pas",
        "ask the holder to present it again" / "pida al titular que la presente de nuevo" / "demandez au porteur de la présenter à nouveau";
    /// A part cannot show that the whole satisfies the rules.
    SELECTION = "selective-disclosure.selection", Requirements, None,
        "members of the document are hidden, so its rules could not be judged" / "hay miembros ocultos del documento, de modo que no pudieron juzgarse sus reglas" / "des membres du document sont cachés, ses règles n'ont donc pas pu être jugées",
        "the whole document" / "el documento completo" / "le document entier";
    /// A part has not the digest by which a later credential names the whole.
    SUCCESSOR = "selective-disclosure.successor", Standing(Undecided), None,
        "a later credential replaces one of this issuer, and a part does not show whether it is this one" / "una credencial posterior sustituye a otra de este emisor, y una parte no muestra si es esta" / "un justificatif ultérieur en remplace un de cet émetteur, et une partie ne montre pas si c'est celui-ci",
        "the whole document" / "el documento completo" / "le document entier";
}
