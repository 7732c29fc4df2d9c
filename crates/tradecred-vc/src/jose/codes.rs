//! Problem codes of enveloped credentials (SPEC chapter *JOSE*).

use crate::problem::w3c::{CRYPTOGRAPHIC, MALFORMED, PARSING, STATUS_RETRIEVAL};

crate::problems! {
    /// Not the compact serialization.
    FORM = "jose.form", Authenticity, PARSING,
        "the text is not a compact JSON Web Signature" / "el texto no es una JSON Web Signature compacta" / "le texte n'est pas une JSON Web Signature compacte",
        "send the text exactly as its issuer signed it" / "envíe el texto tal como lo firmó su emisor" / "envoyez le texte tel que son émetteur l'a signé";
    /// `typ` names no credential that is read here.
    TYPE = "jose.type", Authenticity, MALFORMED,
        "the header names no kind of credential that is read here" / "la cabecera no nombra ninguna clase de credencial que aquí se lea" / "l'en-tête ne nomme aucun genre de justificatif lu ici",
        "ask for a credential of the type `vc+jwt`, `vc+sd-jwt` or `dc+sd-jwt`" / "pida una credencial del tipo `vc+jwt`, `vc+sd-jwt` o `dc+sd-jwt`" / "demandez un justificatif du type `vc+jwt`, `vc+sd-jwt` ou `dc+sd-jwt`";
    /// `alg` is unsupported, or not that of the key.
    ALGORITHM = "jose.algorithm", Authenticity, CRYPTOGRAPHIC,
        "the algorithm is absent, not supported, or not that of the key" / "el algoritmo falta, no se admite o no es el de la clave" / "l'algorithme manque, n'est pas pris en charge ou n'est pas celui de la clé",
        "ask for a signature under `EdDSA`, `ES256` or `ES384`" / "pida una firma con `EdDSA`, `ES256` o `ES384`" / "demandez une signature sous `EdDSA`, `ES256` ou `ES384`";
    /// An extension that must be understood.
    CRITICAL = "jose.critical", Authenticity, CRYPTOGRAPHIC,
        "the header asks for an extension that is not known here" / "la cabecera exige una extensión que aquí no se conoce" / "l'en-tête exige une extension inconnue ici",
        "ask the issuer to sign it without extensions" / "pida al emisor que la firme sin extensiones" / "demandez à l'émetteur de le signer sans extensions";
    /// Nothing at hand says which key it is.
    KEY_UNKNOWN = "jose.key-unknown", Authenticity, None,
        "nothing at hand says with which key it was signed" / "nada de lo aportado dice con qué clave se firmó" / "rien de ce qui est fourni ne dit avec quelle clé il a été signé",
        "a credential whose issuer is a DID and whose `kid` names a verification method of it" / "una credencial cuyo emisor sea un DID y cuyo `kid` nombre un método de verificación suyo" / "un justificatif dont l'émetteur est un DID et dont le `kid` nomme une méthode de vérification de celui-ci";
    /// A registered claim of the wrong form.
    CLAIM = "jose.claim", Authenticity, MALFORMED,
        "a claim of the token has the wrong form or does not belong there" / "un dato del token tiene una forma errónea o no corresponde ahí" / "une donnée du jeton a une mauvaise forme ou n'y a pas sa place",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// The token says another thing than the credential in it.
    CLAIM_CONFLICT = "jose.claim-conflict", Authenticity, MALFORMED,
        "the token says another thing than the credential in it" / "el token dice otra cosa que la credencial que contiene" / "le jeton dit autre chose que le justificatif qu'il contient",
        "ask the issuer to sign it again" / "pida al emisor que la firme de nuevo" / "demandez à l'émetteur de le signer à nouveau";
    /// An `EnvelopedVerifiableCredential` that envelops nothing readable.
    ENVELOPED = "jose.enveloped", Authenticity, MALFORMED,
        "the enveloped credential is not a `data:` URL with a token" / "la credencial envuelta no es una URL `data:` con un token" / "le justificatif enveloppé n'est pas une URL `data:` avec un jeton",
        "ask for the token itself" / "pida el propio token" / "demandez le jeton lui-même";
    /// A status that is kept in a token status list.
    STATUS = "jose.status", Standing(Undecided), STATUS_RETRIEVAL,
        "its status is kept in a way that is not read here" / "su estado se lleva de un modo que aquí no se lee" / "son statut est tenu d'une manière qui n'est pas lue ici",
        "a credential with a status in a bitstring status list" / "una credencial con estado en una lista de estado de bits" / "un justificatif dont le statut est dans une liste de bits";
}
