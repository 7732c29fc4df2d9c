//! Problem codes of bundles (SPEC chapter *Bundles*).

tradecred_vc::problems! {
    /// It is no bundle.
    FORM = "bundle.form", Authenticity, None,
        "this is no bundle of this version" / "esto no es un paquete de esta versión" / "ceci n'est pas un dossier de cette version",
        "ask whoever made it for the file as it was written" / "pida a quien lo hizo el fichero tal como se escribió" / "demandez à qui l'a fait le fichier tel qu'il a été écrit";
    /// Asked again, the document is not answered as the bundle says.
    DIFFERS = "bundle.differs", Authenticity, None,
        "the bundle says another answer than the document gives" / "el paquete indica otra respuesta que la que da el documento" / "le dossier donne une autre réponse que le document",
        "rely on the answer of now, and ask whoever kept the bundle what happened to it" / "confíe en la respuesta de ahora y pregunte a quien guardó el paquete qué le ocurrió" / "fiez-vous à la réponse de maintenant et demandez à qui a gardé le dossier ce qui lui est arrivé";
}
