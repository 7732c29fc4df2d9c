//! Problem codes common to all documents (SPEC chapter *Documents*).

tradecred_vc::problems! {
    /// No document type of this credential is known.
    TYPE_UNKNOWN = "document.type-unknown", Requirements, None,
        "this type of document is not known here, so its rules could not be checked" / "este tipo de documento no se conoce aquí, por lo que no se pudieron comprobar sus reglas" / "ce type de document n'est pas connu ici, ses règles n'ont donc pas pu être vérifiées",
        "a verifier that knows this type, or a question about the envelope alone" / "un verificador que conozca este tipo, o una consulta solo sobre el sobre" / "un vérificateur qui connaît ce type, ou une question sur l'enveloppe seule";
}
