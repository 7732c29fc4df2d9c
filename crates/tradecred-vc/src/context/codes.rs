//! The problem codes of the context and term check (SPEC chapter *JSON-LD*).

use crate::problem::w3c;

/// The problem type that Data Integrity 1.0 gives to members that no context maps: a signature over
/// statements would silently leave them out.
const DATA_LOSS: Option<&str> = Some("https://w3id.org/security#DATA_LOSS_DETECTION_ERROR");

/// The problem type that Data Integrity 1.0 gives to a transformation that fails.
const TRANSFORMATION: Option<&str> = Some("https://w3id.org/security#PROOF_TRANSFORMATION_ERROR");

crate::problems! {
    /// A context that is not one of those embedded, or that stands where none may stand.
    CONTEXT_UNKNOWN = "json-ld.context-unknown", Authenticity, w3c::MALFORMED,
        "the document uses a context that is not accepted"
            / "el documento usa un contexto que no se acepta"
            / "le document utilise un contexte qui n'est pas accepté",
        "name only published contexts, by their addresses, at the top of the document"
            / "nombre solo contextos publicados, por sus direcciones, al inicio del documento"
            / "ne nommez que des contextes publiés, par leurs adresses, en tête du document";
    /// A member whose name no context in force maps to a meaning.
    UNDEFINED_TERM = "json-ld.undefined-term", Authenticity, DATA_LOSS,
        "no context gives this member a meaning"
            / "ningún contexto da significado a este miembro"
            / "aucun contexte ne donne de sens à ce membre",
        "check the spelling of the name, and the type of the object it stands in"
            / "revise la ortografía del nombre y el tipo del objeto en que se encuentra"
            / "vérifiez l'orthographe du nom et le type de l'objet où il se trouve";
    /// A type that is neither a term of the contexts nor an absolute IRI.
    UNDEFINED_TYPE = "json-ld.undefined-type", Authenticity, w3c::MALFORMED,
        "no context gives this type a meaning"
            / "ningún contexto da significado a este tipo"
            / "aucun contexte ne donne de sens à ce type",
        "check the spelling of the type, or add the context that defines it"
            / "revise la ortografía del tipo o agregue el contexto que lo define"
            / "vérifiez l'orthographe du type ou ajoutez le contexte qui le définit";
    /// A JSON-LD keyword in the body of a document.
    KEYWORD = "json-ld.keyword", Authenticity, w3c::MALFORMED,
        "a JSON-LD keyword stands where the profile allows none"
            / "una palabra clave de JSON-LD está donde el perfil no la permite"
            / "un mot-clé JSON-LD se trouve là où le profil n'en admet pas",
        "write `id` and `type`, and leave out other keywords"
            / "escriba `id` y `type` y omita las demás palabras clave"
            / "écrivez `id` et `type` et omettez les autres mots-clés";
    /// A relative reference where an absolute IRI is needed; there is no base to resolve it against.
    RELATIVE_IRI = "json-ld.relative-iri", Authenticity, DATA_LOSS,
        "the identifier is not an absolute address"
            / "el identificador no es una dirección absoluta"
            / "l'identifiant n'est pas une adresse absolue",
        "write the whole identifier, with its scheme, such as `urn:uuid:` or `https:`"
            / "escriba el identificador completo, con su esquema, como `urn:uuid:` o `https:`"
            / "écrivez l'identifiant complet, avec son schéma, tel que `urn:uuid:` ou `https:`";
    /// Two accepted contexts that give one protected term two meanings.
    TERM_REDEFINED = "json-ld.term-redefined", Authenticity, w3c::MALFORMED,
        "two contexts give one protected term different meanings"
            / "dos contextos dan significados distintos a un mismo término protegido"
            / "deux contextes donnent des sens différents à un même terme protégé",
        "use contexts that belong together"
            / "use contextos compatibles entre sí"
            / "utilisez des contextes compatibles entre eux";
    /// A value that makes no statement, or of which part would be lost, under a suite that signs statements.
    UNSTATED = "json-ld.unstated", Authenticity, DATA_LOSS,
        "a signature over statements would not cover a value as it is written"
            / "una firma sobre enunciados no abarcaría un valor tal como está escrito"
            / "une signature sur des énoncés ne couvrirait pas une valeur telle qu'elle est écrite",
        "leave the member out, or sign with a suite that canonicalises JSON"
            / "omita el miembro o firme con un esquema que canonicalice JSON"
            / "omettez le membre, ou signez avec une suite qui canonicalise le JSON";
    /// A tag that is no language tag.
    LANGUAGE = "json-ld.language", Authenticity, DATA_LOSS,
        "the language of a text is not a language tag"
            / "el idioma de un texto no es una etiqueta de idioma"
            / "la langue d'un texte n'est pas une étiquette de langue",
        "write a tag such as `en` or `es-MX`"
            / "escriba una etiqueta como `en` o `es-MX`"
            / "écrivez une étiquette telle que `en` ou `es-MX`";
    /// More statements or blank nodes than a document may have.
    STATEMENT_LIMIT = "json-ld.statement-limit", Authenticity, w3c::MALFORMED,
        "the document makes too many statements"
            / "el documento hace demasiados enunciados"
            / "le document fait trop d'énoncés",
        "split the document, or sign with a suite that canonicalises JSON"
            / "divida el documento o firme con un esquema que canonicalice JSON"
            / "divisez le document, ou signez avec une suite qui canonicalise le JSON";
    /// Statements whose canonical form takes too much work.
    WORK_LIMIT = "json-ld.work-limit", Authenticity, TRANSFORMATION,
        "the objects of the document resemble each other too much to be put into a canonical order"
            / "los objetos del documento se parecen demasiado para ponerlos en un orden canónico"
            / "les objets du document se ressemblent trop pour être mis dans un ordre canonique",
        "give the objects that are alike an `id`"
            / "dé un `id` a los objetos que son iguales"
            / "donnez un `id` aux objets semblables";
}
