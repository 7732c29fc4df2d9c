//! Problem codes of exports of Hyperledger Fabric (SPEC section *Hyperledger Fabric*).

tradecred_vc::problems! {
    /// The bytes are no such export.
    FORM = "fabric.form", Authenticity, None,
        "this is no such export of Hyperledger Fabric" / "esto no es una exportación de Hyperledger Fabric de esa forma" / "ceci n'est pas une telle exportation d'Hyperledger Fabric",
        "export the block or the transaction anew, and name the framing of that form" / "exporte de nuevo el bloque o la transacción e indique el formato correspondiente" / "exportez de nouveau le bloc ou la transaction, et indiquez le format correspondant";
    /// It costs more than an export may.
    SIZE = "fabric.size", Authenticity, None,
        "the export has more parts than may be read" / "la exportación tiene más partes de las que se pueden leer" / "l'exportation a plus de parties qu'on ne peut en lire",
        "no honest block is like this; ask for its transactions one by one" / "ningún bloque honesto es así; pida sus transacciones una por una" / "aucun bloc honnête n'est ainsi ; demandez ses transactions une à une";
    /// The transactions are others.
    DATA_HASH = "fabric.data-hash", Authenticity, None,
        "the transactions do not have the digest that the header of the block gives" / "las transacciones no tienen el resumen que da la cabecera del bloque" / "les transactions n'ont pas l'empreinte que donne l'en-tête du bloc",
        "do not rely on it: the block was changed; ask a peer for it" / "no se base en él: el bloque fue modificado; pídalo a un nodo" / "ne vous y fiez pas : le bloc a été modifié ; demandez-le à un pair";
    /// A block does not follow the one before it.
    CHAIN = "fabric.chain", Authenticity, None,
        "a block does not follow the one before it" / "un bloque no sigue al anterior" / "un bloc ne suit pas le précédent",
        "do not rely on it: a block was changed or left out; ask a peer for the file" / "no se base en él: se modificó u omitió un bloque; pida el archivo a un nodo" / "ne vous y fiez pas : un bloc a été modifié ou omis ; demandez le fichier à un pair";
    /// The block is another than the one that is held for true.
    BLOCK_HASH = "fabric.block-hash", Authenticity, None,
        "the block of that number is another one" / "el bloque de ese número es otro" / "le bloc de ce numéro est un autre",
        "do not rely on it; compare with the block that another organization's peer holds" / "no se base en él; compárelo con el bloque que tiene el nodo de otra organización" / "ne vous y fiez pas ; comparez avec le bloc que détient le pair d'une autre organisation";
    /// The signature of an orderer does not hold.
    ORDERER = "fabric.orderer", Authenticity, None,
        "the signature of an orderer over the block does not hold" / "la firma de un ordenador sobre el bloque no es válida" / "la signature d'un ordonnanceur sur le bloc n'est pas valable",
        "do not rely on it; ask a peer for the block" / "no se base en él; pida el bloque a un nodo" / "ne vous y fiez pas ; demandez le bloc à un pair";
    /// The signature of the creator does not hold.
    CREATOR = "fabric.creator", Authenticity, None,
        "the signature of who made the transaction does not hold" / "la firma de quien creó la transacción no es válida" / "la signature de l'auteur de la transaction n'est pas valable",
        "do not rely on it: the transaction was changed since" / "no se base en ella: la transacción fue modificada después" / "ne vous y fiez pas : la transaction a été modifiée depuis";
    /// The identifier is not that of the transaction.
    TRANSACTION_ID = "fabric.transaction-id", Authenticity, None,
        "the identifier is not that of the transaction" / "el identificador no es el de la transacción" / "l'identifiant n'est pas celui de la transaction",
        "do not rely on it; ask a peer for the transaction" / "no se base en ella; pida la transacción a un nodo" / "ne vous y fiez pas ; demandez la transaction à un pair";
    /// What was endorsed is not what was proposed.
    PROPOSAL = "fabric.proposal", Authenticity, None,
        "what was endorsed is not what was proposed" / "lo que se avaló no es lo que se propuso" / "ce qui a été approuvé n'est pas ce qui a été proposé",
        "do not rely on it; ask a peer for the transaction" / "no se base en ella; pida la transacción a un nodo" / "ne vous y fiez pas ; demandez la transaction à un pair";
    /// An endorsement does not hold.
    ENDORSEMENT = "fabric.endorsement", Authenticity, None,
        "the signature of an endorser does not hold, or nobody endorsed the transaction" / "la firma de un avalista no es válida, o nadie avaló la transacción" / "la signature d'un approbateur n'est pas valable, ou personne n'a approuvé la transaction",
        "do not rely on it; ask a peer for the transaction" / "no se base en ella; pida la transacción a un nodo" / "ne vous y fiez pas ; demandez la transaction à un pair";
    /// A signature that could be spelled in another way.
    HIGH_S = "fabric.high-s", Authenticity, None,
        "a signature has its second number in the upper half, which Fabric does not take" / "una firma tiene su segundo número en la mitad superior, lo que Fabric no admite" / "une signature a son second nombre dans la moitié supérieure, ce que Fabric n'admet pas",
        "do not rely on it: no peer would have accepted it" / "no se base en ella: ningún nodo la habría aceptado" / "ne vous y fiez pas : aucun pair ne l'aurait acceptée";
    /// An identity that cannot be read.
    CERTIFICATE = "fabric.certificate", Authenticity, None,
        "somebody is named by no certificate of a P-256 key" / "alguien no está nombrado por un certificado de clave P-256" / "quelqu'un n'est pas désigné par un certificat de clé P-256",
        "ask for transactions of identities with X.509 certificates and P-256 keys" / "pida transacciones de identidades con certificados X.509 y claves P-256" / "demandez des transactions d'identités à certificats X.509 et clés P-256";
    /// A certificate that was not valid then.
    CERTIFICATE_VALIDITY = "fabric.certificate-validity", Authenticity, None,
        "a certificate was not valid at the time of the transaction" / "un certificado no era válido en el momento de la transacción" / "un certificat n'était pas valable au moment de la transaction",
        "do not rely on it; ask the organization for a transaction under a valid certificate" / "no se base en ella; pida a la organización una transacción con certificado válido" / "ne vous y fiez pas ; demandez à l'organisation une transaction sous un certificat valable";
    /// A certificate of no authority of its MSP.
    MSP = "fabric.msp", Authenticity, None,
        "a certificate was not issued by an authority of its organization" / "un certificado no fue emitido por una autoridad de su organización" / "un certificat n'a pas été délivré par une autorité de son organisation",
        "do not rely on it; see whether the certificates of the authority that you hold are the current ones" / "no se base en él; compruebe si los certificados de la autoridad que tiene son los vigentes" / "ne vous y fiez pas ; voyez si les certificats de l'autorité que vous détenez sont les actuels";
    /// The peer found the transaction invalid.
    TRANSACTION_INVALID = "fabric.transaction-invalid", Authenticity, None,
        "the peer found the transaction invalid: the ledger did not take it" / "el nodo consideró inválida la transacción: el libro no la aceptó" / "le pair a jugé la transaction non valable : le registre ne l'a pas prise",
        "do not rely on it; ask for the transaction that came in its place" / "no se base en ella; pida la transacción que la sustituyó" / "ne vous y fiez pas ; demandez la transaction qui l'a remplacée";
    /// A private value is another.
    PRIVATE_VALUE = "fabric.private-value", Authenticity, None,
        "the private value that was handed in is not the one that was written" / "el valor privado entregado no es el que se escribió" / "la valeur privée remise n'est pas celle qui a été écrite",
        "ask a member of the collection for the value as of that transaction" / "pida a un miembro de la colección el valor de esa transacción" / "demandez à un membre de la collection la valeur de cette transaction";
}
