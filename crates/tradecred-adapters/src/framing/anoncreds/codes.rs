//! Problem codes of AnonCreds (SPEC section *AnonCreds*).

tradecred_vc::problems! {
    /// No credential and no presentation.
    FORM = "anoncreds.form", Requirements, None,
        "this is no credential and no presentation of AnonCreds" / "esto no es una credencial ni una presentación de AnonCreds" / "ce n'est ni un justificatif ni une présentation d'AnonCreds",
        "export the credential with its identifiers and its signature" / "exporte la credencial con sus identificadores y su firma" / "exportez le justificatif avec ses identifiants et sa signature";
    /// An attribute that is no text.
    VALUE = "anoncreds.value", Requirements, None,
        "an attribute is neither a value nor a predicate" / "un atributo no es ni un valor ni un predicado" / "un attribut n'est ni une valeur ni un prédicat",
        "AnonCreds has flat attributes only: write what is nested as a text" / "AnonCreds solo tiene atributos planos: escriba lo anidado como texto" / "AnonCreds n'a que des attributs plats : écrivez en texte ce qui est imbriqué";
    /// The number is not that of the text.
    ENCODING = "anoncreds.encoding", Authenticity, None,
        "the number that was signed is not that of the text beside it" / "el número que se firmó no es el del texto que lo acompaña" / "le nombre signé n'est pas celui du texte qui l'accompagne",
        "do not rely on the text: no signature covers it" / "no se base en el texto: ninguna firma lo cubre" / "ne vous fiez pas au texte : aucune signature ne le couvre";
    /// Of somebody else than the issuer.
    IDENTIFIER = "anoncreds.identifier", Authenticity, None,
        "the credential definition or the revocation registry is of another issuer" / "la definición de la credencial o el registro de revocación es de otro emisor" / "la définition du justificatif ou le registre de révocation est d'un autre émetteur",
        "do not rely on it; ask the issuer which definition it signs with" / "no se base en ella; pregunte al emisor con qué definición firma" / "ne vous y fiez pas ; demandez à l'émetteur avec quelle définition il signe";
    /// Other attributes than those of the schema.
    SCHEMA = "anoncreds.schema", Authenticity, None,
        "the attributes are not those of the schema that is held for true" / "los atributos no son los del esquema que se tiene por cierto" / "les attributs ne sont pas ceux du schéma tenu pour vrai",
        "do not rely on it; see whether the schema is the one of the ledger" / "no se base en ella; compruebe si el esquema es el del registro" / "ne vous y fiez pas ; voyez si le schéma est celui du registre";
    /// What is shown is not what the proof reveals.
    REVEALED = "anoncreds.revealed", Authenticity, None,
        "a presentation shows other values than its proof reveals" / "una presentación muestra otros valores que los que revela su prueba" / "une présentation montre d'autres valeurs que celles que révèle sa preuve",
        "do not rely on it: no proof covers what it shows" / "no se base en ella: ninguna prueba cubre lo que muestra" / "ne vous y fiez pas : aucune preuve ne couvre ce qu'elle montre";
    /// Too many credentials, or too much around them.
    SIZE = "anoncreds.size", Requirements, None,
        "a presentation has more than 64 credentials, or takes more than 64 MiB with each of them" / "una presentación tiene más de 64 credenciales, u ocupa más de 64 MiB con cada una de ellas" / "une présentation a plus de 64 justificatifs, ou prend plus de 64 Mio avec chacun d'eux",
        "show fewer credentials at a time" / "muestre menos credenciales de una vez" / "montrez moins de justificatifs à la fois";
}
