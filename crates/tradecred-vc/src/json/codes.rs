//! The problem codes of the strict JSON reader (SPEC chapter *JSON*).

/// The problem type that VCDM 2.0 gives to a document that cannot be parsed.
const PARSING: Option<&str> = Some("https://www.w3.org/TR/vc-data-model#PARSING_ERROR");
/// The problem type that VCDM 2.0 gives to a value that is not as it has to be.
const MALFORMED_VALUE: Option<&str> =
    Some("https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR");

crate::problems! {
    /// The bytes do not follow the grammar of RFC 8259.
    SYNTAX = "json.syntax", Authenticity, PARSING,
        "the document is not valid JSON"
            / "el documento no es JSON válido"
            / "le document n'est pas du JSON valide",
        "send the document exactly as its issuer signed it; it may have been cut off or edited"
            / "envíe el documento tal como lo firmó su emisor; puede estar cortado o modificado"
            / "envoyez le document tel que son émetteur l'a signé ; il a pu être tronqué ou modifié";
    /// The bytes are not UTF-8 (RFC 8259 section 8.1).
    ENCODING = "json.encoding", Authenticity, PARSING,
        "the document is not encoded in UTF-8"
            / "el documento no está codificado en UTF-8"
            / "le document n'est pas encodé en UTF-8",
        "write the document in UTF-8 and do not re-encode it after it was signed"
            / "escriba el documento en UTF-8 y no lo recodifique después de la firma"
            / "écrivez le document en UTF-8 et ne le réencodez pas après la signature";
    /// A byte order mark stands before the document (RFC 8259 section 8.1).
    BYTE_ORDER_MARK = "json.byte-order-mark", Authenticity, PARSING,
        "the document begins with a byte order mark"
            / "el documento empieza con una marca de orden de bytes"
            / "le document commence par une marque d'ordre des octets",
        "save the document as UTF-8 without byte order mark"
            / "guarde el documento en UTF-8 sin marca de orden de bytes"
            / "enregistrez le document en UTF-8 sans marque d'ordre des octets";
    /// An object names one member twice, compared after unescaping (RFC 7493 section 2.3).
    DUPLICATE_MEMBER = "json.duplicate-member", Authenticity, PARSING,
        "an object names the same member twice"
            / "un objeto nombra dos veces el mismo miembro"
            / "un objet nomme deux fois le même membre",
        "ask the issuer for a document in which each member appears once"
            / "pida al emisor un documento en el que cada miembro aparezca una sola vez"
            / "demandez à l'émetteur un document où chaque membre n'apparaît qu'une fois";
    /// An escape denotes half of a surrogate pair (RFC 8785 section 3.2.2.2, RFC 7493 section 2.1).
    LONE_SURROGATE = "json.lone-surrogate", Authenticity, PARSING,
        "a string holds half of a surrogate pair"
            / "una cadena contiene la mitad de un par sustituto"
            / "une chaîne contient la moitié d'une paire de substitution",
        "write the character itself or both halves of its pair"
            / "escriba el propio carácter o las dos mitades del par"
            / "écrivez le caractère lui-même ou les deux moitiés de sa paire";
    /// Arrays and objects are nested deeper than the reader accepts.
    DEPTH = "json.depth", Authenticity, PARSING,
        "arrays and objects are nested too deeply"
            / "las matrices y los objetos están anidados a demasiada profundidad"
            / "les tableaux et les objets sont imbriqués trop profondément",
        "flatten the document to at most 64 levels"
            / "aplane el documento a 64 niveles como máximo"
            / "aplatissez le document à 64 niveaux au plus";
    /// The document holds more values than the reader accepts.
    NODE_LIMIT = "json.node-limit", Authenticity, None,
        "the document holds too many values"
            / "el documento contiene demasiados valores"
            / "le document contient trop de valeurs",
        "split the document, or move its lines to an annex that it names by digest"
            / "divida el documento o pase sus líneas a un anexo citado por su resumen criptográfico"
            / "divisez le document ou placez ses lignes dans une annexe désignée par son empreinte";
    /// The document has more bytes than the reader accepts.
    SIZE = "json.size", Authenticity, None,
        "the document is too large"
            / "el documento es demasiado grande"
            / "le document est trop volumineux",
        "split the document, or move its lines to an annex that it names by digest"
            / "divida el documento o pase sus líneas a un anexo citado por su resumen criptográfico"
            / "divisez le document ou placez ses lignes dans une annexe désignée par son empreinte";
    /// An integer beyond ±(2^53 − 1), or a number that no finite double comes near (RFC 7493 section 2.2).
    NUMBER_RANGE = "json.number-range", Authenticity, PARSING,
        "a number is outside the range that every reader keeps exactly"
            / "un número está fuera del intervalo que todo lector conserva con exactitud"
            / "un nombre sort de l'intervalle que tout lecteur conserve exactement",
        "write large numbers, amounts and quantities as strings"
            / "escriba los números grandes, los importes y las cantidades como cadenas"
            / "écrivez les grands nombres, les montants et les quantités sous forme de chaînes";
    /// Something follows the JSON value.
    TRAILING_DATA = "json.trailing-data", Authenticity, PARSING,
        "something follows the end of the document"
            / "hay algo después del final del documento"
            / "quelque chose suit la fin du document",
        "send one document at a time and nothing after it"
            / "envíe un solo documento cada vez y nada después de él"
            / "envoyez un seul document à la fois et rien après lui";
    /// The document is a JSON value other than an object.
    NOT_AN_OBJECT = "json.not-an-object", Authenticity, PARSING,
        "the document is not a JSON object"
            / "el documento no es un objeto JSON"
            / "le document n'est pas un objet JSON",
        "send the credential itself, a JSON object"
            / "envíe la propia credencial, un objeto JSON"
            / "envoyez le justificatif lui-même, un objet JSON";
    /// The canonical form of a number denotes another decimal value than its bytes (RFC 8785 appendix D).
    NUMBER_PRECISION = "json.number-precision", Authenticity, MALFORMED_VALUE,
        "the signed form of a number differs in value from what is written"
            / "la forma firmada de un número difiere en valor de lo escrito"
            / "la forme signée d'un nombre diffère en valeur de ce qui est écrit",
        "write decimals that need more than 15 digits as strings"
            / "escriba como cadenas los decimales que necesiten más de 15 cifras"
            / "écrivez sous forme de chaînes les décimaux de plus de 15 chiffres";
}
