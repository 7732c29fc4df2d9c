//! Problem codes of the evidence anchor (SPEC chapter *Evidence anchor*): its members, then its rules.

tradecred_vc::problems! {
    /// The batch.
    BATCH = "evidence-anchor.batch", Requirements, None,
        "the batch of records is missing, empty or malformed" / "falta el lote de registros, está vacío o está mal formado" / "le lot d'enregistrements manque, est vide ou est mal formé",
        "give algorithm, number, root, media type and description of the records" / "indique algoritmo, número, raíz, tipo de medio y descripción de los registros" / "donnez algorithme, nombre, racine, type de média et description des enregistrements";
    /// The period of the records.
    PERIOD = "evidence-anchor.period", Requirements, None,
        "the period of the records is malformed, ends before it begins, or ends after they were anchored" / "el período de los registros está mal formado, termina antes de empezar o después de que se anclaran" / "la période des enregistrements est mal formée, finit avant de commencer ou après leur ancrage",
        "give the instants of the earliest and of the latest record" / "indique los instantes del primer y del último registro" / "donnez les instants du premier et du dernier enregistrement";
    /// What the records are about.
    ABOUT = "evidence-anchor.about", Requirements, None,
        "a document that the records belong to is not named by id, type and digest" / "un documento al que pertenecen los registros no se nombra por identificador, tipo y resumen" / "un document auquel se rapportent les enregistrements n'est pas nommé par identifiant, type et empreinte",
        "refer to the document by its id, credential type and digest" / "refiérase al documento por su identificador, tipo de credencial y resumen" / "référez-vous au document par son identifiant, son type de justificatif et son empreinte";
    /// Who anchored.
    ANCHORED_BY = "evidence-anchor.anchored-by", Requirements, None,
        "who anchored the records is missing or malformed, or is not the issuer" / "falta quién ancló los registros, está mal formado o no es el emisor" / "qui a ancré les enregistrements manque, est mal formé ou n'est pas l'émetteur",
        "name yourself, who sign, with legal name and address" / "nómbrese usted, que firma, con nombre legal y dirección" / "nommez-vous, vous qui signez, avec nom légal et adresse";
    /// When.
    ANCHORED_AT = "evidence-anchor.anchored-at", Requirements, None,
        "when the records were anchored is missing or malformed, or is after the signature" / "falta cuándo se anclaron los registros, está mal formado o es posterior a la firma" / "quand les enregistrements ont été ancrés manque, est mal formé, ou est après la signature",
        "give the instant at which the batch was closed" / "indique el instante en que se cerró el lote" / "donnez l'instant où le lot a été clos";
    /// Any other structural fault.
    DOCUMENT = "evidence-anchor.document", Requirements, None,
        "the anchor holds a member that this type does not have, or one that is malformed" / "el ancla contiene un dato que este tipo no tiene o que está mal formado" / "l'ancre contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// How the root is made.
    ALGORITHM = "evidence-anchor.algorithm", Requirements, None,
        "the root was made in a way that is not known" / "la raíz se hizo de un modo que no se conoce" / "la racine a été faite d'une manière inconnue",
        "a verifier that knows the algorithm of the batch" / "un verificador que conozca el algoritmo del lote" / "un vérificateur qui connaît l'algorithme du lot";
    /// A record that is not proved.
    RECORD = "evidence-anchor.record", Requirements, None,
        "a record that is held against the anchor is not shown to be one of its batch" / "un registro que se contrasta con el ancla no queda probado como parte de su lote" / "un enregistrement confronté à l'ancre n'est pas prouvé être de son lot",
        "hand in the very bytes that were anchored, with the path that was made for them" / "entregue los mismos bytes que se anclaron, con el camino que se hizo para ellos" / "remettez les octets mêmes qui ont été ancrés, avec le chemin fait pour eux";
}
