//! Problem codes of documents of OpenAttestation (SPEC section *OpenAttestation*).

tradecred_vc::problems! {
    /// The parts of a wrapped document are not there.
    FORM = "openattestation.form", Authenticity, None,
        "this is no wrapped document of OpenAttestation 2" / "esto no es un documento envuelto de OpenAttestation 2" / "ce n'est pas un document encapsulé d'OpenAttestation 2",
        "export the wrapped document, with `data` and `signature`" / "exporte el documento envuelto, con `data` y `signature`" / "exportez le document encapsulé, avec `data` et `signature`";
    /// A value without salt.
    SALT = "openattestation.salt", Authenticity, None,
        "a value has no salt, so no digest covers it" / "un valor no tiene sal, así que ningún resumen lo cubre" / "une valeur n'a pas de sel, aucune empreinte ne la couvre",
        "do not rely on it; ask for the document as it was issued" / "no se base en él; pida el documento tal como se emitió" / "ne vous y fiez pas ; demandez le document tel qu'il a été émis";
    /// A name that makes two places one.
    NAME = "openattestation.name", Authenticity, None,
        "a name holds a dot or a bracket, and two places have one path" / "un nombre contiene un punto o un corchete, y dos lugares tienen una misma ruta" / "un nom contient un point ou un crochet, et deux endroits ont un même chemin",
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
    /// Long names times many values.
    SIZE = "openattestation.size", Authenticity, None,
        "the paths of the values are longer than 64 MiB together" / "las rutas de los valores suman más de 64 MiB" / "les chemins des valeurs dépassent ensemble 64 Mio",
        "no honest document has such names; ask for the document as it was issued" / "ningún documento honesto tiene tales nombres; pida el documento tal como se emitió" / "aucun document honnête n'a de tels noms ; demandez le document tel qu'il a été émis";
}
