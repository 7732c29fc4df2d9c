//! Problem codes of selective disclosure (SPEC chapter *Selective disclosure*).

use crate::problem::w3c::{CRYPTOGRAPHIC, MALFORMED, PROOF_VERIFICATION};

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
    /// A value of a selective proof that is not as the suite writes one.
    PROOF_VALUE = "selective-disclosure.proof-value", Authenticity, PROOF_VERIFICATION,
        "`proofValue` is not written as a cryptosuite with hidden statements writes one" / "`proofValue` no está escrito como lo escribe una suite criptográfica con enunciados ocultos" / "`proofValue` n'est pas écrit comme l'écrit une suite cryptographique à énoncés cachés",
        "ask the holder for the part as its software made it" / "pida al titular la parte tal como la hizo su programa" / "demandez au porteur la partie telle que son logiciel l'a faite";
    /// Such a proof builds on another one.
    PREVIOUS_PROOF = "selective-disclosure.previous-proof", Authenticity, PROOF_VERIFICATION,
        "a proof with hidden statements builds on another proof" / "una prueba con enunciados ocultos se apoya en otra prueba" / "une preuve à énoncés cachés s'appuie sur une autre preuve",
        "ask the issuer to sign it again without `previousProof`" / "pida al emisor que la firme de nuevo sin `previousProof`" / "demandez à l'émetteur de le signer à nouveau sans `previousProof`";
    /// More of something than is looked at.
    LIMIT = "selective-disclosure.limit", Authenticity, None,
        "a proof with hidden statements holds more than is looked at" / "una prueba con enunciados ocultos contiene más de lo que se examina" / "une preuve à énoncés cachés contient plus que ce qui est examiné",
        "ask for a smaller part, or for the document under another cryptosuite" / "pida una parte menor, o el documento con otra suite criptográfica" / "demandez une partie plus petite, ou le document sous une autre suite cryptographique";
    /// A part where a whole is needed.
    PART = "selective-disclosure.part", Authenticity, PROOF_VERIFICATION,
        "a proof of a part stands where the whole is needed" / "una prueba de una parte figura donde se necesita el todo" / "une preuve d'une partie figure là où il faut le tout",
        "ask for the whole, or for a presentation under another cryptosuite" / "pida el documento completo, o una presentación con otra suite criptográfica" / "demandez le tout, ou une présentation sous une autre suite cryptographique";
    /// A pointer that leads nowhere, or to what cannot be shown by itself.
    POINTER = "selective-disclosure.pointer", Authenticity, MALFORMED,
        "a pointer leads to nothing that can be shown by itself" / "un puntero no lleva a nada que pueda mostrarse por sí solo" / "un pointeur ne mène à rien qui puisse être montré seul",
        "name members that stand in the credential, as JSON Pointers" / "nombre miembros que figuren en la credencial, como JSON Pointers" / "nommez des membres qui figurent dans le justificatif, en JSON Pointers";
    /// Labels that do not fit the blank nodes of a part one by one.
    LABEL_MAP = "selective-disclosure.label-map", Authenticity, PROOF_VERIFICATION,
        "the label map of a part does not fit it one to one" / "el mapa de etiquetas de una parte no se corresponde con ella uno a uno" / "la table d'étiquettes d'une partie ne lui correspond pas une à une",
        "treat it as altered: ask the holder to derive it again" / "trátela como alterada: pida al titular que la derive de nuevo" / "considérez-la comme altérée : demandez au porteur de la dériver à nouveau";
    /// Indexes of mandatory statements that are out of range or do not ascend.
    INDEX = "selective-disclosure.index", Authenticity, PROOF_VERIFICATION,
        "an index of a mandatory statement is out of range, repeated or out of order" / "un índice de un enunciado obligatorio está fuera de rango, repetido o desordenado" / "un indice d'un énoncé obligatoire est hors limites, répété ou en désordre",
        "treat it as altered: ask the holder to derive it again" / "trátela como alterada: pida al titular que la derive de nuevo" / "considérez-la comme altérée : demandez au porteur de la dériver à nouveau";
    /// More or fewer signatures than statements.
    SIGNATURES = "selective-disclosure.signatures", Authenticity, CRYPTOGRAPHIC,
        "there are not as many signatures as statements that could be hidden" / "no hay tantas firmas como enunciados que podían ocultarse" / "il n'y a pas autant de signatures que d'énoncés pouvant être cachés",
        "treat it as altered: ask the holder to derive it again" / "trátela como alterada: pida al titular que la derive de nuevo" / "considérez-la comme altérée : demandez au porteur de la dériver à nouveau";
    /// A signature of one statement does not fit.
    STATEMENT = "selective-disclosure.statement", Authenticity, CRYPTOGRAPHIC,
        "the signature of a statement does not fit it" / "la firma de un enunciado no le corresponde" / "la signature d'un énoncé ne lui correspond pas",
        "treat it as altered or forged: ask the holder to derive it again" / "trátela como alterada o falsa: pida al titular que la derive de nuevo" / "considérez-la comme altérée ou fausse : demandez au porteur de la dériver à nouveau";
    /// What everybody must see was signed so that it can be hidden.
    MANDATORY = "selective-disclosure.mandatory", Authenticity, MALFORMED,
        "a member that everybody must see was signed so that it can be hidden" / "un miembro que todos deben ver se firmó de modo que puede ocultarse" / "un membre que chacun doit voir a été signé de sorte qu'il peut être caché",
        "ask the issuer for a credential in which everything but the subject is mandatory" / "pida al emisor una credencial en la que todo salvo el sujeto sea obligatorio" / "demandez à l'émetteur un justificatif où tout sauf le sujet est obligatoire";
    /// Nothing to derive from.
    BASE = "selective-disclosure.base", Authenticity, PROOF_VERIFICATION,
        "the credential does not carry exactly one proof from which a part can be derived" / "la credencial no lleva exactamente una prueba de la que pueda derivarse una parte" / "le justificatif ne porte pas exactement une preuve dont une partie puisse être dérivée",
        "take the credential as its issuer signed it under `ecdsa-sd-2023`" / "tome la credencial tal como su emisor la firmó con `ecdsa-sd-2023`" / "prenez le justificatif tel que son émetteur l'a signé sous `ecdsa-sd-2023`";
    /// A part does not show what the standing depends on.
    NOT_SHOWN = "selective-disclosure.not-shown", Standing(Undecided), None,
        "a part shows no such member, and does not show whether the whole has one" / "una parte no muestra tal miembro ni si el todo lo tiene" / "une partie ne montre pas ce membre, ni si le tout en a un",
        "the whole document, or a part with begin, end and status" / "el documento completo, o una parte con comienzo, fin y estado" / "le document entier, ou une partie avec début, fin et statut";
}
