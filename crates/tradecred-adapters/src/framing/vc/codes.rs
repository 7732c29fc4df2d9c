//! Problem codes of W3C credentials as exports (SPEC section *W3C credentials*).

tradecred_vc::problems! {
    /// It is no credential.
    FORM = "vc.form", Authenticity, None,
        "this is no credential, or its proofs are not objects, or more than 8" / "esto no es una credencial, o sus pruebas no son objetos, o son más de 8" / "ce n'est pas un titre vérifiable, ou ses preuves ne sont pas des objets, ou sont plus de 8",
        "export the credential itself, with the type `VerifiableCredential`" / "exporte la credencial misma, con el tipo `VerifiableCredential`" / "exportez le titre lui-même, avec le type `VerifiableCredential`";
    /// Its version is none that is defined.
    VERSION = "vc.version", Authenticity, None,
        "the first context is of neither version 1.1 nor version 2.0 of the data model" / "el primer contexto no es ni de la versión 1.1 ni de la 2.0 del modelo de datos" / "le premier contexte n'est ni de la version 1.1 ni de la version 2.0 du modèle de données",
        "export the credential with its contexts, in their order" / "exporte la credencial con sus contextos, en su orden" / "exportez le titre avec ses contextes, dans leur ordre";
    /// A proof that can be checked does not hold.
    PROOF = "vc.proof", Authenticity, None,
        "a proof of the credential does not hold" / "una prueba de la credencial no es válida" / "une preuve du titre n'est pas valable",
        "do not rely on it; ask for the credential as it was issued" / "no se base en ella; pida la credencial tal como se emitió" / "ne vous y fiez pas ; demandez le titre tel qu'il a été émis";
}
