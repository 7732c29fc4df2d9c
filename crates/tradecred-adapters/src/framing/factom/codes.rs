//! Problem codes of entries of Factom (SPEC section *Factom*).

tradecred_vc::problems! {
    /// The bytes hold no entry.
    FORM = "factom.form", Authenticity, None,
        "this is no entry of Factom, nor a receipt with the bytes of one" / "esto no es una entrada de Factom ni un recibo con los bytes de una" / "ceci n'est ni une entrée de Factom ni un reçu avec les octets d'une entrée",
        "ask the node for the receipt of the entry, with its raw bytes" / "pida al nodo el recibo de la entrada, con sus bytes en bruto" / "demandez au nœud le reçu de l'entrée, avec ses octets bruts";
    /// The entry is another.
    ENTRY_HASH = "factom.entry-hash", Authenticity, None,
        "the entry does not have the digest that its receipt gives" / "la entrada no tiene el resumen que da su recibo" / "l'entrée n'a pas l'empreinte que donne son reçu",
        "do not rely on it: the entry or the receipt was changed" / "no se base en ella: la entrada o el recibo fue modificado" / "ne vous y fiez pas : l'entrée ou le reçu a été modifié";
    /// The receipt does not lead to its blocks.
    PATH = "factom.path", Authenticity, None,
        "the steps of the receipt do not lead from the entry over its block and chain to the directory block" / "los pasos del recibo no llevan de la entrada, por su bloque y su cadena, al bloque de directorio" / "les étapes du reçu ne mènent pas de l'entrée, par son bloc et sa chaîne, au bloc de répertoire",
        "do not rely on it; ask the node for the receipt anew" / "no se base en él; pida de nuevo el recibo al nodo" / "ne vous y fiez pas ; redemandez le reçu au nœud";
    /// The signature within the entry does not hold.
    SIGNATURE = "factom.signature", Authenticity, None,
        "the signature in the entry does not hold over its content" / "la firma en la entrada no es válida para su contenido" / "la signature dans l'entrée n'est pas valable pour son contenu",
        "do not rely on it; see whether the mapping names the right external IDs" / "no se base en ella; compruebe si la correspondencia indica los identificadores externos correctos" / "ne vous y fiez pas ; voyez si la correspondance désigne les bons identifiants externes";
}
