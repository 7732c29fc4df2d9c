//! Problem codes of status (SPEC chapter *Status*).

use crate::problem::w3c::{
    MALFORMED, RANGE, STATUS_LIST_LENGTH, STATUS_RETRIEVAL, STATUS_VERIFICATION,
};

crate::problems! {
    /// The revocation bit is set.
    REVOKED = "status.revoked", Standing(Withdrawn), None,
        "the issuer has revoked it" / "el emisor la ha revocado" / "l'émetteur l'a révoqué",
        "do not rely on it; ask the issuer for a valid one" / "no se base en ella; pida una válida al emisor" / "ne vous y fiez pas ; demandez-en un valable à l'émetteur";
    /// The suspension bit is set.
    SUSPENDED = "status.suspended", Standing(Suspended), None,
        "the issuer has suspended it" / "el emisor la ha suspendido" / "l'émetteur l'a suspendu",
        "do not rely on it until the issuer lifts the suspension" / "no se base en ella hasta que el emisor levante la suspensión" / "ne vous y fiez pas tant que l'émetteur n'a pas levé la suspension";
    /// A later credential replaces it.
    SUPERSEDED = "status.superseded", Standing(Superseded), None,
        "a later credential replaces it" / "una credencial posterior la sustituye" / "un justificatif ultérieur le remplace",
        "use the later one" / "use la posterior" / "utilisez le plus récent";
    /// A change is announced for a later date.
    CHANGE_ANNOUNCED = "status.change-announced", Standing(InForce), None,
        "the issuer has announced a change of status for a later date" / "el emisor ha anunciado un cambio de estado para una fecha posterior" / "l'émetteur a annoncé un changement de statut à une date ultérieure",
        "ask again after that date" / "pregunte de nuevo después de esa fecha" / "interrogez de nouveau après cette date";
    /// No list in evidence.
    LIST_MISSING = "status.list-missing", Standing(Undecided), STATUS_RETRIEVAL,
        "the status list was not at hand" / "no se disponía de la lista de estado" / "la liste de statut n'était pas disponible",
        "a status list that was valid at the time asked about" / "una lista de estado válida en el momento consultado" / "une liste de statut valable au moment considéré";
    /// The list's own proof does not verify.
    LIST_PROOF = "status.list-proof", Standing(Undecided), STATUS_VERIFICATION,
        "the status list is not properly signed by its issuer" / "la lista de estado no está debidamente firmada por su emisor" / "la liste de statut n'est pas dûment signée par son émetteur",
        "a properly signed status list" / "una lista de estado debidamente firmada" / "une liste de statut dûment signée";
    /// The list is another kind of credential.
    LIST_TYPE = "status.list-type", Standing(Undecided), STATUS_VERIFICATION,
        "what stands at the list's address is not a status list" / "lo que hay en la dirección de la lista no es una lista de estado" / "ce qui se trouve à l'adresse de la liste n'est pas une liste de statut",
        "the status list that the credential names" / "la lista de estado que nombra la credencial" / "la liste de statut que nomme le justificatif";
    /// The list was issued by somebody else.
    LIST_ISSUER = "status.list-issuer", Standing(Undecided), STATUS_VERIFICATION,
        "the status list was issued by somebody else, without authorization" / "la lista de estado fue emitida por otro, sin autorización" / "la liste de statut a été émise par un autre, sans autorisation",
        "a list of the issuer, or its authorization to publish status" / "una lista del emisor, o su autorización para publicar el estado" / "une liste de l'émetteur, ou son autorisation de publier le statut";
    /// The list has another purpose.
    PURPOSE = "status.purpose", Standing(Undecided), STATUS_VERIFICATION,
        "the status list has another purpose than the entry says" / "la lista de estado tiene otro fin que el de la entrada" / "la liste de statut a un autre usage que celui de l'entrée",
        "the list of the purpose that the entry names" / "la lista con el fin que nombra la entrada" / "la liste de l'usage que nomme l'entrée";
    /// Fewer than 131,072 entries.
    LENGTH = "status.length", Standing(Undecided), STATUS_LIST_LENGTH,
        "the status list has fewer than 131,072 entries" / "la lista de estado tiene menos de 131.072 entradas" / "la liste de statut a moins de 131 072 entrées",
        "a list of the minimum length" / "una lista de la longitud mínima" / "une liste de la longueur minimale";
    /// Not one gzip member in base64url.
    ENCODING = "status.encoding", Standing(Undecided), MALFORMED,
        "the status list is not one gzip stream in Multibase base64url" / "la lista de estado no es un solo flujo gzip en Multibase base64url" / "la liste de statut n'est pas un seul flux gzip en Multibase base64url",
        "a well-formed status list" / "una lista de estado bien formada" / "une liste de statut bien formée";
    /// Inflates to more than 8 MiB.
    INFLATE_LIMIT = "status.inflate-limit", Standing(Undecided), STATUS_VERIFICATION,
        "the status list inflates to more than 8 MiB" / "la lista de estado se expande a más de 8 MiB" / "la liste de statut dépasse 8 Mio une fois décompressée",
        "a list of at most 8 MiB" / "una lista de 8 MiB como máximo" / "une liste de 8 Mio au plus";
    /// The index is not a decimal integer.
    INDEX = "status.index", Standing(Undecided), MALFORMED,
        "the status index is not a decimal integer" / "el índice de estado no es un entero decimal" / "l'indice de statut n'est pas un entier décimal",
        "a well-formed index" / "un índice bien formado" / "un indice bien formé";
    /// The index lies beyond the end of the list.
    INDEX_OUT_OF_RANGE = "status.index-out-of-range", Standing(Undecided), RANGE,
        "the status index lies beyond the end of the list" / "el índice de estado está más allá del final de la lista" / "l'indice de statut dépasse la fin de la liste",
        "a list that holds the index" / "una lista que contenga el índice" / "une liste qui contient l'indice";
    /// An older list than one seen before.
    ROLLBACK = "status.rollback", Standing(Undecided), STATUS_VERIFICATION,
        "the status list is older than one seen before" / "la lista de estado es más antigua que otra ya vista" / "la liste de statut est plus ancienne qu'une liste déjà vue",
        "the newest status list" / "la lista de estado más reciente" / "la liste de statut la plus récente";
    /// The list's period is over.
    STALE = "status.stale", Standing(Undecided), STATUS_VERIFICATION,
        "the status list was out of date at the time asked about" / "la lista de estado estaba vencida en el momento consultado" / "la liste de statut était périmée au moment considéré",
        "a status list that was valid at that time" / "una lista de estado válida en ese momento" / "une liste de statut valable à ce moment";
}
