//! Problem codes of exports of Ethereum (SPEC section *Ethereum*).

tradecred_vc::problems! {
    /// A part is missing or of another form.
    FORM = "ethereum.form", Authenticity, None,
        "a part of the export is missing or not of its form" / "falta una parte de la exportación o no tiene su forma" / "une partie de l'exportation manque ou n'a pas sa forme",
        "export again as the node gave it" / "exporte de nuevo tal como lo dio el nodo" / "exportez à nouveau tel que le nœud l'a donné";
    /// Bytes that are no header, receipt or node of a trie.
    RLP = "ethereum.rlp", Authenticity, None,
        "the bytes are not what they are given for" / "los bytes no son lo que se dice" / "les octets ne sont pas ce qu'on en dit",
        "export again; a header, a receipt and a proof are RLP in its shortest form" / "exporte de nuevo; un encabezado, un recibo y una prueba son RLP en su forma más corta" / "exportez à nouveau ; un en-tête, un reçu et une preuve sont du RLP sous sa forme la plus courte";
    /// The hash of the header is another.
    BLOCK_HASH = "ethereum.block-hash", Authenticity, None,
        "the header does not have the hash or the root that the export gives" / "el encabezado no tiene el resumen o la raíz que da la exportación" / "l'en-tête n'a pas l'empreinte ou la racine que donne l'exportation",
        "do not rely on it; export the block again" / "no se base en él; exporte el bloque de nuevo" / "ne vous y fiez pas ; exportez le bloc à nouveau";
    /// The proof does not hold.
    PROOF = "ethereum.proof", Authenticity, None,
        "the proof does not lead from the root of the header to the receipt at its place" / "la prueba no lleva de la raíz del encabezado al recibo en su lugar" / "la preuve ne mène pas de la racine de l'en-tête au reçu à sa place",
        "do not rely on it; export the receipt with its proof again" / "no se base en él; exporte de nuevo el recibo con su prueba" / "ne vous y fiez pas ; exportez à nouveau le reçu avec sa preuve";
    /// The receipts are not those of the block.
    RECEIPTS_ROOT = "ethereum.receipts-root", Authenticity, None,
        "the receipts are not those of the block, all of them in their order" / "los recibos no son los del bloque, todos y en su orden" / "les reçus ne sont pas ceux du bloc, tous et dans leur ordre",
        "do not rely on them; export all receipts of the block again" / "no se base en ellos; exporte de nuevo todos los recibos del bloque" / "ne vous y fiez pas ; exportez à nouveau tous les reçus du bloc";
    /// The receipt beside the proof is another.
    RECEIPT_DIFFERS = "ethereum.receipt-differs", Authenticity, None,
        "the receipt is another than the one that the proof leads to" / "el recibo es otro que aquel al que lleva la prueba" / "le reçu est un autre que celui auquel mène la preuve",
        "do not rely on it; export the receipt with its proof again" / "no se base en él; exporte de nuevo el recibo con su prueba" / "ne vous y fiez pas ; exportez à nouveau le reçu avec sa preuve";
    /// The transaction failed.
    FAILED = "ethereum.failed", Authenticity, None,
        "the transaction failed, and left no log" / "la transacción falló y no dejó registro" / "la transaction a échoué et n'a laissé aucun journal",
        "do not rely on it; export a transaction that succeeded" / "no se base en ella; exporte una transacción que tuvo éxito" / "ne vous y fiez pas ; exportez une transaction qui a réussi";
    /// The log was taken back.
    REMOVED = "ethereum.removed", Authenticity, None,
        "a log was taken back with its block" / "un registro se retiró con su bloque" / "un journal a été retiré avec son bloc",
        "export again when the chain has settled" / "exporte de nuevo cuando la cadena se haya asentado" / "exportez à nouveau quand la chaîne se sera stabilisée";
    /// Another block is known at that number.
    CHECKPOINT = "ethereum.checkpoint", Authenticity, None,
        "the chain has another block at this number" / "la cadena tiene otro bloque con este número" / "la chaîne a un autre bloc à ce numéro",
        "do not rely on it: the block is of another chain, or was replaced" / "no se base en él: el bloque es de otra cadena o fue reemplazado" / "ne vous y fiez pas : le bloc est d'une autre chaîne, ou a été remplacé";
    /// The validators did not seal the block.
    SEALS = "ethereum.seals", Authenticity, None,
        "fewer than two thirds of the validators sealed the block" / "menos de dos tercios de los validadores sellaron el bloque" / "moins de deux tiers des validateurs ont scellé le bloc",
        "do not rely on it; see who the validators were at this block" / "no se base en él; vea quiénes eran los validadores en este bloque" / "ne vous y fiez pas ; voyez qui étaient les validateurs à ce bloc";
    /// The chain is another.
    CHAIN = "ethereum.chain", Authenticity, None,
        "the block is of another chain than the export says" / "el bloque es de otra cadena que la que dice la exportación" / "le bloc est d'une autre chaîne que celle que dit l'exportation",
        "see which chain the export is of" / "vea de qué cadena es la exportación" / "voyez de quelle chaîne est l'exportation";
    /// The log is not as the list of events says.
    ABI = "ethereum.abi", Authenticity, None,
        "a log is not as its event in the list of the mapping" / "un registro no es como su evento en la lista de la correspondencia" / "un journal n'est pas comme son événement dans la liste de la correspondance",
        "see whether the list is that of the contract, and name the contract in `contracts`" / "vea si la lista es la del contrato, y nombre el contrato en `contracts`" / "voyez si la liste est celle du contrat, et nommez le contrat dans `contracts`";
    /// No log is of an event of the list.
    NO_EVENT = "ethereum.no-event", Authenticity, None,
        "no log is of an event and a contract of the mapping" / "ningún registro es de un evento y un contrato de la correspondencia" / "aucun journal n'est d'un événement et d'un contrat de la correspondance",
        "see whether the export is of this contract, and whether `abi` has the event" / "vea si la exportación es de este contrato, y si `abi` tiene el evento" / "voyez si l'exportation est de ce contrat, et si `abi` a l'événement";
    /// The attestation has other parts.
    ATTESTATION_FORM = "attestation.form", Authenticity, None,
        "this is no attestation off the chain of version 2 of EAS" / "esto no es una atestación fuera de la cadena de la versión 2 de EAS" / "ce n'est pas une attestation hors chaîne de la version 2 d'EAS",
        "export the attestation as its software wrote it, with `sig` and `signer`" / "exporte la atestación tal como la escribió su programa, con `sig` y `signer`" / "exportez l'attestation telle que son logiciel l'a écrite, avec `sig` et `signer`";
    /// Another signed it, or nobody.
    ATTESTATION_SIGNATURE = "attestation.signature", Authenticity, None,
        "the signature is not one of the signer that the attestation names" / "la firma no es del firmante que nombra la atestación" / "la signature n'est pas du signataire que nomme l'attestation",
        "do not rely on it; ask for the attestation as it was signed" / "no se base en ella; pida la atestación tal como se firmó" / "ne vous y fiez pas ; demandez l'attestation telle qu'elle a été signée";
    /// The schema is another.
    ATTESTATION_SCHEMA = "attestation.schema", Authenticity, None,
        "the attestation is of another schema than that of the mapping" / "la atestación es de otro esquema que el de la correspondencia" / "l'attestation est d'un autre schéma que celui de la correspondance",
        "name the mapping of this schema" / "nombre la correspondencia de este esquema" / "nommez la correspondance de ce schéma";
    /// The data is not as the schema says.
    ATTESTATION_DATA = "attestation.data", Authenticity, None,
        "the data is not as the schema of the attestation says" / "los datos no son como dice el esquema de la atestación" / "les données ne sont pas comme le dit le schéma de l'attestation",
        "do not rely on it; ask its signer for an attestation of the schema" / "no se base en ella; pida a su firmante una atestación del esquema" / "ne vous y fiez pas ; demandez à son signataire une attestation du schéma";
}
