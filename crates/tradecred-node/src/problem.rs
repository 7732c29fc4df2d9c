//! Problem codes of the node: what is wrong with a request, as opposed to the credential in it (SPEC
//! chapter *Node*).

use tradecred_vc::problem::w3c::INVALID_CHALLENGE;

tradecred_vc::problems! {
    /// The body has more bytes than are accepted.
    BODY_TOO_LARGE = "node.body-too-large", Authenticity, None,
        "the request is too large" / "la solicitud es demasiado grande" / "la requête est trop volumineuse",
        "send at most 5 MiB" / "envíe 5 MiB como máximo" / "envoyez 5 Mio au plus";
    /// The body did not arrive in time.
    TIMEOUT = "node.timeout", Authenticity, None,
        "the request did not arrive in time" / "la solicitud no llegó a tiempo" / "la requête n'est pas arrivée à temps",
        "send the whole body within ten seconds" / "envíe el cuerpo completo en diez segundos" / "envoyez le corps entier en dix secondes";
    /// The body is of a kind that is not read here.
    CONTENT_TYPE = "node.content-type", Authenticity, None,
        "a body of this content type or encoding is not read here" / "aquí no se lee un cuerpo de este tipo o codificación" / "un corps de ce type ou de cet encodage n'est pas lu ici",
        "send `application/json` in UTF-8, or a credential as `application/vc`, without content encoding" / "envíe `application/json` en UTF-8, o una credencial como `application/vc`, sin codificación de contenido" / "envoyez `application/json` en UTF-8, ou un justificatif en `application/vc`, sans encodage de contenu";
    /// The request is not what this address takes.
    REQUEST = "node.request", Authenticity, None,
        "the request is not one that this address takes" / "la solicitud no es de las que admite esta dirección" / "la requête n'est pas de celles que cette adresse accepte",
        "see the description at `/openapi.json`" / "consulte la descripción en `/openapi.json`" / "voyez la description à `/openapi.json`";
    /// Documents are not signed under that cryptosuite here.
    CRYPTOSUITE = "node.cryptosuite", Authenticity, None,
        "the node does not sign under that cryptosuite" / "el nodo no firma con esa suite criptográfica" / "le nœud ne signe pas sous cette suite cryptographique",
        "name one of those that `/health` gives, or none" / "indique una de las que da `/health`, o ninguna" / "nommez l'une de celles que donne `/health`, ou aucune";
    /// Credentials of data model 1.1 are not issued here.
    DATA_MODEL = "node.data-model", Authenticity, None,
        "the node issues no credentials of data model 1.1" / "el nodo no emite credenciales del modelo de datos 1.1" / "le nœud ne délivre pas de justificatifs du modèle de données 1.1",
        "begin `@context` with `https://www.w3.org/ns/credentials/v2`" / "comience `@context` con `https://www.w3.org/ns/credentials/v2`" / "commencez `@context` par `https://www.w3.org/ns/credentials/v2`";
    /// Nothing of that name is here.
    NOT_FOUND = "node.not-found", Authenticity, None,
        "there is nothing here under that name" / "no hay nada aquí con ese nombre" / "il n'y a rien ici sous ce nom",
        "check the address" / "compruebe la dirección" / "vérifiez l'adresse";
    /// The document was deleted when its term was over.
    GONE = "node.gone", Authenticity, None,
        "the document was deleted when its term was over" / "el documento se eliminó al terminar su plazo" / "le document a été supprimé à la fin de son délai",
        "ask whoever was given it for a copy; the log still proves that it stood here" / "pida una copia a quien lo recibió; el registro aún prueba que constó aquí" / "demandez une copie à qui l'a reçu ; le journal prouve encore qu'il figurait ici";
    /// The document must not be deleted while it is held.
    HELD = "node.held", Authenticity, None,
        "the document is under a legal hold" / "el documento está bajo retención legal" / "le document est sous séquestre",
        "have the hold lifted by who set it" / "haga levantar la retención por quien la impuso" / "faites lever le séquestre par qui l'a posé";
    /// The document must be kept.
    KEPT = "node.kept", Authenticity, None,
        "the document must be kept" / "el documento debe conservarse" / "le document doit être conservé",
        "wait until its term is over, or record the event that the term counts from" / "espere a que termine su plazo, o anote el hecho desde el que corre" / "attendez la fin de son délai, ou inscrivez l'événement d'où il court";
    /// The address does not take this method.
    METHOD = "node.method", Authenticity, None,
        "this address does not take that method" / "esta dirección no admite ese método" / "cette adresse n'accepte pas cette méthode",
        "see the description at `/openapi.json`" / "consulte la descripción en `/openapi.json`" / "voyez la description à `/openapi.json`";
    /// One caller or stranger asks more than it may.
    LIMIT = "node.limit", Authenticity, None,
        "more is asked than one caller may" / "se pide más de lo que puede un solicitante" / "il est demandé plus que ne peut un appelant",
        "ask again after the time in `Retry-After`" / "vuelva a intentarlo tras el tiempo de `Retry-After`" / "réessayez après le délai de `Retry-After`";
    /// Too much is going on.
    BUSY = "node.busy", Authenticity, None,
        "the node has too much to do just now" / "el nodo tiene demasiado trabajo en este momento" / "le nœud a trop à faire en ce moment",
        "ask again in a few seconds" / "vuelva a intentarlo en unos segundos" / "réessayez dans quelques secondes";
    /// The same key came with another body.
    IDEMPOTENCY_CONFLICT = "node.idempotency-conflict", Authenticity, None,
        "the idempotency key was used for another request" / "la clave de idempotencia se usó para otra solicitud" / "la clé d'idempotence a servi pour une autre requête",
        "take a new key for a new request" / "use una clave nueva para una solicitud nueva" / "prenez une nouvelle clé pour une nouvelle requête";
    /// A credential of that id is there already.
    CREDENTIAL_EXISTS = "node.credential-exists", Authenticity, None,
        "a credential of that id was issued before" / "ya se emitió una credencial con ese id" / "un justificatif de cet id a déjà été émis",
        "leave the id out, and the node makes one" / "omita el id y el nodo creará uno" / "omettez l'id et le nœud en fera un";
    /// Another document bears the number.
    SERIAL_CONFLICT = "node.serial-conflict", Authenticity, None,
        "another document was issued with that number" / "ya se emitió otro documento con ese número" / "un autre document a déjà été émis sous ce numéro",
        "take the next number, or name the earlier document under `supersedes`; a sheet of a carnet is free again once its endorsement is cancelled" / "tome el número siguiente o indique el documento anterior en `supersedes`; una hoja de un cuaderno vuelve a quedar libre cuando se cancela su endoso" / "prenez le numéro suivant, ou nommez le document antérieur sous `supersedes` ; un feuillet d'un carnet redevient libre quand son visa est annulé";
    /// A revocation cannot be undone (Bitstring Status List 1.0 section 2.1).
    REVOCATION_FINAL = "node.revocation-final", Authenticity, None,
        "a revocation cannot be undone" / "una revocación no se puede deshacer" / "une révocation ne peut être annulée",
        "issue a new credential" / "emita una nueva credencial" / "émettez un nouveau justificatif";
    /// The challenge is not one that may be answered now.
    CHALLENGE = "node.challenge", Authenticity, INVALID_CHALLENGE,
        "the challenge was answered before, has run out, or was never given" / "el desafío ya se respondió, ha caducado o nunca se dio" / "le défi a déjà reçu une réponse, a expiré ou n'a jamais été donné",
        "ask for a new challenge at `/challenges`" / "pida un desafío nuevo en `/challenges`" / "demandez un nouveau défi à `/challenges`";
    /// A record that is not converted, or not written.
    CONVERSION_REFUSED = "node.conversion-refused", Authenticity, None,
        "the record is not converted by that mapping" / "el registro no se convierte con esa correspondencia" / "l'enregistrement n'est pas converti par cette correspondance",
        "name the mapping of that format, and send the export whole" / "nombre la correspondencia de ese formato y envíe la exportación completa" / "nommez la correspondance de ce format, et envoyez l'export entier";
    /// The node failed.
    INTERNAL = "node.internal", Authenticity, None,
        "the node failed; nothing is known of the credential" / "el nodo falló; no se sabe nada de la credencial" / "le nœud a échoué ; rien n'est établi sur le justificatif",
        "ask again; if it stays so, tell the operator" / "vuelva a intentarlo; si continúa, avise al operador" / "réessayez ; si cela persiste, prévenez l'exploitant";
}
