//! Problem codes of documents of OpenAttestation (SPEC section *OpenAttestation*).

tradecred_vc::problems! {
    /// The parts of a wrapped document are not there.
    FORM = "openattestation.form", Authenticity, None,
        "this is no wrapped document of the edition of OpenAttestation that was named" / "esto no es un documento envuelto de la edición de OpenAttestation que se indicó" / "ce n'est pas un document encapsulé de l'édition d'OpenAttestation indiquée",
        "export the document as it was wrapped, with its digests, and name its edition" / "exporte el documento tal como se envolvió, con sus resúmenes, e indique su edición" / "exportez le document tel qu'il a été encapsulé, avec ses empreintes, et indiquez son édition";
    /// A value without salt.
    SALT = "openattestation.salt", Authenticity, None,
        "a value has no salt, so no digest covers it" / "un valor no tiene sal, así que ningún resumen lo cubre" / "une valeur n'a pas de sel, aucune empreinte ne la couvre",
        "do not rely on it; ask for the document as it was issued" / "no se base en él; pida el documento tal como se emitió" / "ne vous y fiez pas ; demandez le document tel qu'il a été émis";
    /// The salts are no list, or not those of the values.
    SALTS = "openattestation.salts", Authenticity, None,
        "the salts are not one for each value, of 32 bytes" / "las sales no son una por cada valor, de 32 bytes" / "les sels ne sont pas un par valeur, de 32 octets",
        "do not rely on it; ask for the document as it was issued" / "no se base en él; pida el documento tal como se emitió" / "ne vous y fiez pas ; demandez le document tel qu'il a été émis";
    /// A value is of another type than its place asks for, and no digest covers types.
    TYPE = "openattestation.type", Authenticity, None,
        "a value is not of the type that its place asks for, and the digest covers no types" / "un valor no es del tipo que pide su lugar, y el resumen no cubre los tipos" / "une valeur n'est pas du type que demande sa place, et l'empreinte ne couvre pas les types",
        "if the vendor writes a number or a truth value there, say so under `valueTypes` in the options of the mapping; otherwise do not rely on the document" / "si el proveedor escribe allí un número o un valor lógico, indíquelo en `valueTypes` en las opciones de la correspondencia; de lo contrario, no se base en el documento" / "si le fournisseur y écrit un nombre ou une valeur logique, dites-le sous `valueTypes` dans les options de la correspondance ; sinon, ne vous fiez pas au document";
    /// A name that makes two places one.
    NAME = "openattestation.name", Authenticity, None,
        "a name is empty or holds a dot or a bracket, and two places have one path" / "un nombre está vacío o contiene un punto o un corchete, y dos lugares tienen una misma ruta" / "un nom est vide ou contient un point ou un crochet, et deux endroits ont un même chemin",
        "do not rely on it; ask for a document without such names" / "no se base en él; pida un documento sin tales nombres" / "ne vous y fiez pas ; demandez un document sans de tels noms";
    /// A list that may have been an object.
    INDEX_NAMES = "openattestation.index-names", Authenticity, None,
        "an object has numbers for names, which no digest tells from a list" / "un objeto tiene números por nombres, que ningún resumen distingue de una lista" / "un objet a des nombres pour noms, qu'aucune empreinte ne distingue d'une liste",
        "do not rely on it; ask for the document as it was issued" / "no se base en él; pida el documento tal como se emitió" / "ne vous y fiez pas ; demandez le document tel qu'il a été émis";
    /// The issuers are hidden.
    ISSUERS_HIDDEN = "openattestation.issuers-hidden", Authenticity, None,
        "the document does not show who issued it" / "el documento no muestra quién lo emitió" / "le document ne montre pas qui l'a émis",
        "ask for the document with its issuers" / "pida el documento con sus emisores" / "demandez le document avec ses émetteurs";
    /// The digest is another.
    DIGEST = "openattestation.digest", Authenticity, None,
        "the values do not have the digest that the document gives" / "los valores no tienen el resumen que da el documento" / "les valeurs n'ont pas l'empreinte que donne le document",
        "do not rely on it: it was changed since it was wrapped" / "no se base en él: se cambió después de envolverlo" / "ne vous y fiez pas : il a été modifié depuis son encapsulation";
    /// The root does not follow.
    ROOT = "openattestation.root", Authenticity, None,
        "the digest does not lead to the Merkle root, or by more than 64 steps" / "el resumen no lleva a la raíz de Merkle, o lo hace en más de 64 pasos" / "l'empreinte ne mène pas à la racine de Merkle, ou en plus de 64 étapes",
        "do not rely on it; ask for the document as it was issued" / "no se base en él; pida el documento tal como se emitió" / "ne vous y fiez pas ; demandez le document tel qu'il a été émis";
    /// A signature that does not fit.
    SIGNATURE = "openattestation.signature", Authenticity, None,
        "the signature over the Merkle root is not of the key that it names" / "la firma sobre la raíz de Merkle no es de la clave que nombra" / "la signature sur la racine de Merkle n'est pas de la clé qu'elle nomme",
        "do not rely on it; ask for the document as it was issued" / "no se base en él; pida el documento tal como se emitió" / "ne vous y fiez pas ; demandez le document tel qu'il a été émis";
    /// A key of somebody else.
    SIGNER = "openattestation.signer", Authenticity, None,
        "a key is not of a DID of the document's issuers" / "una clave no es de un DID de los emisores del documento" / "une clé n'est pas d'un DID des émetteurs du document",
        "do not rely on it; ask for the document as it was issued" / "no se base en él; pida el documento tal como se emitió" / "ne vous y fiez pas ; demandez le document tel qu'il a été émis";
    /// Long names times many values.
    SIZE = "openattestation.size", Authenticity, None,
        "the paths of the values are longer than 64 MiB together" / "las rutas de los valores suman más de 64 MiB" / "les chemins des valeurs dépassent ensemble 64 Mio",
        "no honest document has such names; ask for the document as it was issued" / "ningún documento honesto tiene tales nombres; pida el documento tal como se emitió" / "aucun document honnête n'a de tels noms ; demandez le document tel qu'il a été émis";
    /// The document names no contract that a witness could be of.
    STORE_UNNAMED = "document-store.unnamed", Authenticity, None,
        "the document names no document store and no revocation store" / "el documento no nombra ningún almacén de documentos ni de revocación" / "le document ne nomme aucun registre de documents ni de révocation",
        "leave the witness out: nothing of this document stands in a document store" / "omita el testigo: nada de este documento está en un almacén de documentos" / "omettez le témoin : rien de ce document ne se trouve dans un registre de documents";
    /// The witness is another kind of file.
    STORE_FORM = "document-store.form", Authenticity, None,
        "the witness is no export of receipts or logs" / "el testigo no es una exportación de recibos ni de registros" / "le témoin n'est pas une exportation de reçus ni de journaux",
        "export the receipt of the transaction with its proof and the header of its block" / "exporte el recibo de la transacción con su prueba y el encabezado de su bloque" / "exportez le reçu de la transaction avec sa preuve et l'en-tête de son bloc";
    /// No log is one of a document store.
    STORE_EVENT = "document-store.event", Authenticity, None,
        "no log of the witness is one of a document store" / "ningún registro del testigo es de un almacén de documentos" / "aucun journal du témoin n'est celui d'un registre de documents",
        "export the transaction that issued the document" / "exporte la transacción que emitió el documento" / "exportez la transaction qui a émis le document";
    /// The contract is another.
    STORE_CONTRACT = "document-store.contract", Authenticity, None,
        "the witness is of another contract than the document names" / "el testigo es de otro contrato que el que nombra el documento" / "le témoin est d'un autre contrat que celui que nomme le document",
        "do not rely on it: anybody can have a contract that issues this digest; export the transaction of the store that the document names" / "no se base en él: cualquiera puede tener un contrato que emita este resumen; exporte la transacción del almacén que nombra el documento" / "ne vous y fiez pas : chacun peut avoir un contrat qui émet cette empreinte ; exportez la transaction du registre que nomme le document";
    /// The chain is another.
    STORE_CHAIN = "document-store.chain", Authenticity, None,
        "the witness is of another chain than the document names" / "el testigo es de otra cadena que la que nombra el documento" / "le témoin est d'une autre chaîne que celle que nomme le document",
        "do not rely on it; export the transaction of the chain that the document names" / "no se base en él; exporte la transacción de la cadena que nombra el documento" / "ne vous y fiez pas ; exportez la transaction de la chaîne que nomme le document";
    /// The witness is about another document.
    STORE_ROOT = "document-store.root", Authenticity, None,
        "no log of the witness issues the Merkle root of the document" / "ningún registro del testigo emite la raíz de Merkle del documento" / "aucun journal du témoin n'émet la racine de Merkle du document",
        "export the transaction that issued this root" / "exporte la transacción que emitió esta raíz" / "exportez la transaction qui a émis cette racine";
    /// The document was revoked.
    STORE_REVOKED = "document-store.revoked", Authenticity, None,
        "a witness says that the document was revoked" / "un testigo dice que el documento fue revocado" / "un témoin dit que le document a été révoqué",
        "do not carry it as a document in force; ask its issuer" / "no lo presente como un documento vigente; pregunte a su emisor" / "ne le présentez pas comme un document en vigueur ; demandez à son émetteur";
}
