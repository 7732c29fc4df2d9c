//! Problem codes of callers: who asks, and whether they may (SPEC section *Callers*).

tradecred_vc::problems! {
    /// Nobody says who asks.
    REQUIRED = "auth.required", Authenticity, None,
        "this address asks who calls" / "esta dirección exige saber quién llama" / "cette adresse demande qui appelle",
        "sign the request (RFC 9421) or send a token as `Authorization: Bearer`" / "firme la solicitud (RFC 9421) o envíe un token como `Authorization: Bearer`" / "signez la requête (RFC 9421) ou envoyez un jeton en `Authorization: Bearer`";
    /// The credentials of the request are not of a form that is read here.
    FORM = "auth.form", Authenticity, None,
        "who calls is not said in a form that is read here" / "la identidad del solicitante no tiene una forma que se lea aquí" / "l'identité de l'appelant n'a pas une forme lue ici",
        "send one bearer token, or one signature with `Signature-Input` and `Signature`, not both" / "envíe un token o una firma con `Signature-Input` y `Signature`, no ambos" / "envoyez un jeton ou une signature avec `Signature-Input` et `Signature`, pas les deux";
    /// The token or key belongs to no caller.
    UNKNOWN = "auth.unknown", Authenticity, None,
        "the token or key belongs to no caller of this node" / "el token o la clave no pertenece a ningún solicitante de este nodo" / "le jeton ou la clé n'appartient à aucun appelant de ce nœud",
        "ask the operator to list the caller" / "pida al operador que lo inscriba" / "demandez à l'exploitant d'inscrire l'appelant";
    /// The caller's time is over.
    EXPIRED = "auth.expired", Authenticity, None,
        "the caller's access has ended" / "el acceso del solicitante ha terminado" / "l'accès de l'appelant a pris fin",
        "ask the operator for a new one" / "pida uno nuevo al operador" / "demandez-en un nouveau à l'exploitant";
    /// The caller may not do this.
    FORBIDDEN = "auth.forbidden", Authenticity, None,
        "the caller has no role that may do this" / "el solicitante no tiene ningún papel que lo permita" / "aucun rôle de l'appelant ne le permet",
        "ask the operator for the role" / "pida ese papel al operador" / "demandez ce rôle à l'exploitant";
    /// A token stands in the address.
    QUERY_TOKEN = "auth.query-token", Authenticity, None,
        "a token stands in the address, where others can read it" / "hay un token en la dirección, donde otros pueden leerlo" / "un jeton figure dans l'adresse, où d'autres peuvent le lire",
        "send it as `Authorization: Bearer`, and have it replaced: it may have been seen" / "envíelo como `Authorization: Bearer` y haga que lo sustituyan: pudo ser visto" / "envoyez-le en `Authorization: Bearer` et faites-le remplacer : il a pu être vu";
    /// The signature leaves out what it must cover.
    COVERAGE = "auth.coverage", Authenticity, None,
        "the signature does not cover what it must" / "la firma no cubre lo que debe" / "la signature ne couvre pas ce qu'elle doit",
        "cover `@method`, `@target-uri` and, with a body, `content-digest`; give `created`, `nonce` and `keyid`" / "cubra `@method`, `@target-uri` y, con cuerpo, `content-digest`; indique `created`, `nonce` y `keyid`" / "couvrez `@method`, `@target-uri` et, avec un corps, `content-digest` ; donnez `created`, `nonce` et `keyid`";
    /// The signature was made too long ago, or is of the future.
    STALE = "auth.stale", Authenticity, None,
        "the signature is not of now" / "la firma no es de ahora" / "la signature n'est pas d'à présent",
        "sign anew; check the clock" / "firme de nuevo; compruebe el reloj" / "signez à nouveau ; vérifiez l'horloge";
    /// The signature does not fit.
    SIGNATURE = "auth.signature", Authenticity, None,
        "the signature does not fit the request under the caller's key" / "la firma no corresponde a la solicitud con la clave del solicitante" / "la signature ne correspond pas à la requête sous la clé de l'appelant",
        "sign with the key that `keyid` names; behind a proxy, sign for the address the node is known by" / "firme con la clave que indica `keyid`; tras un proxy, firme para la dirección pública del nodo" / "signez avec la clé que nomme `keyid` ; derrière un mandataire, signez pour l'adresse publique du nœud";
    /// The body is another one.
    DIGEST = "auth.digest", Authenticity, None,
        "`Content-Digest` does not fit the body" / "`Content-Digest` no corresponde al cuerpo" / "`Content-Digest` ne correspond pas au corps",
        "give the SHA-256 of the body as it is sent (RFC 9530)" / "indique el SHA-256 del cuerpo tal como se envía (RFC 9530)" / "donnez le SHA-256 du corps tel qu'il est envoyé (RFC 9530)";
    /// The same signed request came before.
    REPLAY = "auth.replay", Authenticity, None,
        "the nonce was used before" / "el nonce ya se usó" / "le nonce a déjà servi",
        "sign each request with a nonce of its own" / "firme cada solicitud con un nonce propio" / "signez chaque requête avec un nonce propre";
}
