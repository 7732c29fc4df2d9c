//! Problem codes of the customs response (SPEC chapter *Customs response*): its elements, then its rules.

tradecred_vc::problems! {
    /// Who answers.
    RESPONDER = "customs-response.responder", Requirements, None,
        "who answers, or in what role, is missing or malformed" / "falta quién responde o en qué calidad, o está mal formado" / "qui répond, ou en quelle qualité, manque ou est mal formé",
        "give name, address with country, and the role: `importer`, `exporter` or `producer`" / "indique nombre, domicilio con país y calidad: `importer`, `exporter` o `producer`" / "donnez nom, adresse avec pays et qualité : `importer`, `exporter` ou `producer`";
    /// The request.
    REQUEST = "customs-response.request", Requirements, None,
        "the reference to the request is missing or malformed, or says something else than the credential it leads to" / "falta la referencia al requerimiento, está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence à la requête manque, est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the request" / "copie id, tipo y resumen del requerimiento" / "copiez identifiant, type et empreinte de la requête";
    /// The day of the answer.
    ANSWERED_AT = "customs-response.answered-at", Requirements, None,
        "the date of the answer is missing, malformed, or lies in the future" / "falta la fecha de la respuesta, está mal formada o es futura" / "la date de la réponse manque, est mal formée ou est future",
        "date the response on the day it is given" / "feche la respuesta el día en que se da" / "datez la réponse du jour où elle est donnée";
    /// The answers.
    ANSWERS = "customs-response.answers", Requirements, None,
        "an answer is malformed, or has not exactly one content" / "una respuesta está mal formada o no tiene exactamente un contenido" / "une réponse est mal formée, ou n'a pas exactement un contenu",
        "give one file, credential, text or withheld value for each answer" / "dé un archivo, credencial, texto o valor reservado por respuesta" / "donnez un fichier, un document, un texte ou une valeur réservée par réponse";
    /// What is not provided.
    NOT_PROVIDED = "customs-response.not-provided", Requirements, None,
        "an item that is not provided lacks its reason, is malformed, or is answered as well" / "un elemento no presentado carece de motivo, está mal formado o también se contesta" / "un élément non fourni est sans motif, mal formé, ou reçoit aussi une réponse",
        "name the item and the reason, and do not answer it too" / "nombre el elemento y el motivo, y no lo conteste también" / "nommez l'élément et le motif, sans y répondre aussi";
    /// Any other structural fault.
    DOCUMENT = "customs-response.document", Requirements, None,
        "the response holds a member that this type does not have, or one that is malformed" / "la respuesta contiene un dato que este tipo no tiene o que está mal formado" / "la réponse contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Sealed, and in the open.
    SEALED = "customs-response.sealed", Requirements, None,
        "the response is sealed to customs, and an answer stands in the open" / "la respuesta está reservada a la aduana y una respuesta figura a la vista" / "la réponse est scellée pour la douane, et un contenu y figure en clair",
        "withhold every answer, or do not mark the response as sealed" / "reserve todas las respuestas o no marque el documento como reservado" / "réservez chaque réponse, ou ne marquez pas le document comme scellé";
    /// Not opened.
    WITHHELD = "customs-response.withheld", Requirements, None,
        "an answer is withheld and nothing at hand opens it" / "una respuesta está reservada y nada de lo disponible la abre" / "une réponse est réservée, et rien de disponible ne l'ouvre",
        "the salt and the value, which customs has" / "la sal y el valor, que tiene la aduana" / "le sel et la valeur, que la douane détient";
    /// Opened to something that is no answer.
    OPENED = "customs-response.opened", Requirements, None,
        "what a withheld answer opens to is neither a text nor a reference to a file or a credential" / "lo que abre una respuesta reservada no es ni texto ni referencia a un archivo o credencial" / "ce qu'ouvre une réponse réservée n'est ni un texte ni une référence à un fichier ou à un document",
        "withhold a text, a file reference or a credential reference" / "reserve un texto, una referencia a un archivo o a una credencial" / "réservez un texte, une référence à un fichier ou à un document";
    /// The request is not at hand.
    REQUEST_MISSING = "customs-response.request-missing", Requirements, None,
        "the request that is answered is not at hand, or is not known to come from customs" / "el requerimiento que se contesta no está disponible o no consta que venga de la aduana" / "la requête à laquelle il est répondu n'est pas disponible, ou il n'est pas établi qu'elle vienne de la douane",
        "the signed request with this digest and an authority list that names its office" / "el requerimiento firmado con este resumen y una lista de autoridades que nombre a su oficina" / "la requête signée ayant cette empreinte et une liste d'autorités qui nomme son bureau";
    /// Somebody whom nobody asked.
    NOT_ADDRESSED = "customs-response.not-addressed", Requirements, None,
        "the request is addressed to somebody else, and does not let this responder answer directly" / "el requerimiento se dirige a otra persona y no permite que quien responde lo conteste directamente" / "la requête est adressée à une autre personne, et ne permet pas à ce répondant de répondre directement",
        "an addressee answers in its role, or an exporter or producer where `directSubmissionAllowed` is true" / "que conteste un destinatario en su calidad, o un exportador o productor si `directSubmissionAllowed` es verdadero" / "un destinataire répond en sa qualité, ou un exportateur ou producteur si `directSubmissionAllowed` est vrai";
    /// An item that was not asked for.
    ITEM_NOT_ASKED = "customs-response.item-not-asked", Requirements, None,
        "the response names an item that the request does not ask for" / "la respuesta nombra un elemento que el requerimiento no pide" / "la réponse nomme un élément que la requête ne demande pas",
        "name the item as the request does" / "nombre el elemento como lo hace el requerimiento" / "nommez l'élément comme le fait la requête";
    /// An item that is left out.
    ITEM_UNANSWERED = "customs-response.item-unanswered", Requirements, None,
        "an item of the request is neither answered nor listed as not provided" / "un elemento del requerimiento ni se contesta ni figura como no presentado" / "un élément de la requête n'a ni réponse ni mention comme non fourni",
        "answer it, or say why it is not provided" / "contéstelo o diga por qué no se presenta" / "répondez-y, ou dites pourquoi il n'est pas fourni";
    /// After the deadline.
    LATE = "customs-response.late", Requirements, None,
        "the answer was given after the deadline" / "la respuesta se dio después del plazo" / "la réponse a été donnée après le délai",
        "customs may deny the claim; ask it for more time beforehand" / "la aduana puede denegar la solicitud; pídale más tiempo de antemano" / "la douane peut refuser la demande ; demandez-lui plus de temps à l'avance";
}
