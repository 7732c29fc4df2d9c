//! Problem codes of endorsements (SPEC chapter *ATA carnet endorsement*): its elements, then its rules.

tradecred_vc::problems! {
    /// The carnet.
    SUBJECT = "ata-carnet-endorsement.subject", Requirements, None,
        "the reference to the carnet is missing or malformed, or says something else than the credential it leads to" / "falta la referencia al cuaderno, está mal formada o dice otra cosa que la credencial a la que lleva" / "la référence au carnet manque, est mal formée, ou dit autre chose que le document auquel elle mène",
        "copy id, type and digest from the carnet" / "copie identificador, tipo y resumen del cuaderno" / "copiez identifiant, type et empreinte du carnet";
    /// What comes before it.
    PREVIOUS = "ata-carnet-endorsement.previous", Requirements, None,
        "what comes before the endorsement is named wrongly, twice, or not as often as the act needs" / "lo que precede a la anotación se nombra mal, dos veces o no tantas veces como pide el acto" / "ce qui précède le visa est mal nommé, nommé deux fois, ou pas autant de fois que l'acte le demande",
        "name the one endorsement before it, and several only in a `Reconciliation`" / "nombre la única anotación que la precede, y varias solo en una `Reconciliation`" / "nommez le seul visa qui le précède, et plusieurs seulement dans une `Reconciliation`";
    /// Its place in the chain.
    SEQUENCE = "ata-carnet-endorsement.sequence", Requirements, None,
        "the place of the endorsement in the chain is missing, malformed, or does not follow from what comes before it" / "el lugar de la anotación en la cadena falta, está mal formado o no se sigue de lo que la precede" / "le rang du visa dans la suite manque, est mal formé, ou ne découle pas de ce qui le précède",
        "number the first 1, and each other one more than the greatest before it" / "numere la primera con 1 y cada otra con uno más que la mayor que la precede" / "numérotez le premier 1, et chaque autre un de plus que le plus grand qui le précède";
    /// Who acts.
    ACTOR = "ata-carnet-endorsement.actor", Requirements, None,
        "who acts is missing or malformed, or is not of the kind that does such an act" / "quien actúa falta, está mal formado o no es de la clase que realiza ese acto" / "celui qui agit manque, est mal formé, ou n'est pas de ceux qui font un tel acte",
        "name the customs office, the association or the holder, as the act needs" / "nombre la aduana, la asociación o el titular, según el acto" / "nommez le bureau de douane, l'association ou le titulaire, selon l'acte";
    /// A word that only its author can give.
    WORD_ON_PAPER = "ata-carnet-endorsement.word-on-paper", Requirements, None,
        "a cancellation, consent, reconciliation or discharge was transcribed from paper, and is not the word of who acts" / "una anulación, consentimiento, conciliación o descarga se transcribió de un papel y no es la palabra de quien actúa" / "une annulation, un consentement, une conciliation ou une décharge a été transcrit d'un papier, et n'est pas la parole de celui qui agit",
        "let who acts sign it" / "haga que lo firme quien actúa" / "faites-le signer par celui qui agit";
    /// When.
    DATE = "ata-carnet-endorsement.date", Requirements, None,
        "the date of the endorsement is missing, malformed, or lies in the future" / "la fecha de la anotación falta, está mal formada o es futura" / "la date du visa manque, est mal formée ou est future",
        "date it on the day of the act" / "féchela el día del acto" / "datez-le du jour de l'acte";
    /// What was done.
    ACTION = "ata-carnet-endorsement.action", Requirements, None,
        "the act is missing or malformed, refers to a credential of another type, or sets a last day before its own" / "el acto falta o está mal formado, se refiere a una credencial de otro tipo o fija un último día anterior al suyo" / "l'acte manque ou est mal formé, se réfère à un document d'un autre type, ou fixe un dernier jour antérieur au sien",
        "write the act as its `type` asks; `tradecred schema show` prints the form" / "escriba el acto como pide su `type`; `tradecred schema show` muestra la forma" / "écrivez l'acte comme son `type` le demande ; `tradecred schema show` affiche la forme";
    /// Any other structural fault.
    DOCUMENT = "ata-carnet-endorsement.document", Requirements, None,
        "the endorsement holds a member that this type does not have, or one that is malformed" / "la anotación contiene un dato que este tipo no tiene o que está mal formado" / "le visa contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Counterfoil and voucher differ.
    SHEETS = "ata-carnet-endorsement.sheets", Requirements, None,
        "the voucher has another number or other items than its counterfoil" / "el volante tiene otro número u otros artículos que su matriz" / "le volet a un autre numéro ou d'autres articles que sa souche",
        "write the same number, items and pieces on both" / "escriba el mismo número, artículos y piezas en ambos" / "portez le même numéro, les mêmes articles et pièces sur les deux";
    /// An item stands twice.
    ITEM_TWICE = "ata-carnet-endorsement.item-twice", Requirements, None,
        "an item stands twice in one list" / "un artículo figura dos veces en una lista" / "un article figure deux fois dans une liste",
        "list each item once, with all its pieces" / "indique cada artículo una vez, con todas sus piezas" / "indiquez chaque article une fois, avec toutes ses pièces";
    /// No voucher.
    VOUCHER_ABSENT = "ata-carnet-endorsement.voucher-absent", Requirements, None,
        "the movement has a counterfoil and no voucher" / "el movimiento tiene matriz y no volante" / "le mouvement a une souche et pas de volet",
        "add what the voucher says" / "añada lo que dice el volante" / "ajoutez ce que dit le volet";
    /// A voucher where there is none.
    US_VOUCHER = "ata-carnet-endorsement.us-voucher", Requirements, None,
        "a departure from the United States or a return to it has a voucher, which such sheets are not known to have" / "una salida de los Estados Unidos o un regreso tiene volante, que no consta que esas hojas tengan" / "un départ des États-Unis ou un retour a un volet, que ces feuilles ne sont pas connues avoir",
        "give the counterfoil alone, if there is no voucher" / "dé solo la matriz, si no hay volante" / "donnez la souche seule, s'il n'y a pas de volet";
    /// The carnet is not at hand.
    CARNET_MISSING = "ata-carnet-endorsement.carnet-missing", Requirements, None,
        "the carnet that is endorsed is not at hand" / "el cuaderno que se anota no está disponible" / "le carnet visé n'est pas disponible",
        "the signed carnet with this digest" / "el cuaderno firmado con este resumen" / "le carnet signé ayant cette empreinte";
    /// An item that the General List does not have.
    ITEM_UNKNOWN = "ata-carnet-endorsement.item-unknown", Requirements, None,
        "the endorsement names an item that the General List does not have" / "la anotación nombra un artículo que la Lista General no tiene" / "le visa nomme un article que la Liste générale n'a pas",
        "use the item numbers of the General List" / "use los números de artículo de la Lista General" / "utilisez les numéros d'article de la Liste générale";
    /// More pieces than there are.
    PIECES = "ata-carnet-endorsement.pieces", Requirements, None,
        "the endorsement has more pieces of an item than the General List" / "la anotación tiene más piezas de un artículo que la Lista General" / "le visa a plus de pièces d'un article que la Liste générale",
        "count the pieces again" / "cuente de nuevo las piezas" / "recomptez les pièces";
    /// A territory for which the carnet is not valid.
    TERRITORY = "ata-carnet-endorsement.territory", Requirements, None,
        "the carnet is not valid in the territory of the office" / "el cuaderno no es válido en el territorio de la aduana" / "le carnet n'est pas valable dans le territoire du bureau",
        "a carnet that names this territory" / "un cuaderno que nombre este territorio" / "un carnet qui nomme ce territoire";
    /// Departure elsewhere.
    DEPARTURE = "ata-carnet-endorsement.departure", Requirements, None,
        "an act of the office of departure was done in another territory than that of the issuing association" / "un acto de la aduana de salida se realizó en otro territorio que el de la asociación expedidora" / "un acte du bureau de départ a été fait dans un autre territoire que celui de l'association émettrice",
        "see from where the goods left" / "compruebe de dónde salieron las mercancías" / "vérifiez d'où les marchandises sont parties";
    /// Before the carnet was issued.
    BEFORE_ISSUE = "ata-carnet-endorsement.before-issue", Requirements, None,
        "the endorsement is dated before the carnet was issued" / "la anotación está fechada antes de la expedición del cuaderno" / "le visa est daté d'avant l'émission du carnet",
        "correct the date" / "corrija la fecha" / "corrigez la date";
    /// After its validity.
    AFTER_EXPIRY = "ata-carnet-endorsement.after-expiry", Requirements, None,
        "the goods set out after the last day on which the carnet is valid" / "las mercancías partieron después del último día de validez del cuaderno" / "les marchandises sont parties après le dernier jour de validité du carnet",
        "a carnet that is valid on that day" / "un cuaderno válido ese día" / "un carnet valable ce jour-là";
    /// Back after its validity.
    LATE_RETURN = "ata-carnet-endorsement.late-return", Requirements, None,
        "the goods left or came back after the last day on which the carnet is valid" / "las mercancías salieron o volvieron después del último día de validez del cuaderno" / "les marchandises sont sorties ou revenues après le dernier jour de validité du carnet",
        "customs may claim duties from the guaranteeing association" / "la aduana puede reclamar derechos a la asociación garante" / "la douane peut réclamer des droits à l'association garante";
    /// A last day after the validity.
    FINAL_DATE = "ata-carnet-endorsement.final-date", Requirements, None,
        "the final date lies after the last day on which the carnet is valid" / "la fecha límite es posterior al último día de validez del cuaderno" / "la date limite est postérieure au dernier jour de validité du carnet",
        "set a day on which the carnet is still valid" / "fije un día en que el cuaderno aún sea válido" / "fixez un jour où le carnet est encore valable";
    /// A claim that is too late.
    CLAIM_LATE = "ata-carnet-endorsement.claim-late", Requirements, None,
        "the claim was made more than a year after the carnet expired" / "la reclamación se hizo más de un año después de vencer el cuaderno" / "la réclamation a été faite plus d'un an après l'expiration du carnet",
        "nothing can be claimed from the guaranteeing association any more" / "ya no se puede reclamar nada a la asociación garante" / "plus rien ne peut être réclamé à l'association garante";
    /// An association that the carnet does not name.
    ASSOCIATION = "ata-carnet-endorsement.association", Requirements, None,
        "the association that acts is not the one that the carnet names for such an act" / "la asociación que actúa no es la que el cuaderno nombra para ese acto" / "l'association qui agit n'est pas celle que le carnet nomme pour un tel acte",
        "let the issuing or a guaranteeing association of the carnet act" / "que actúe la asociación expedidora o una garante del cuaderno" / "laissez agir l'association émettrice ou une association garante du carnet";
    /// A holder that the carnet does not name.
    CARNET_HOLDER = "ata-carnet-endorsement.carnet-holder", Requirements, None,
        "whoever consents as the holder is not the holder of the carnet" / "quien consiente como titular no es el titular del cuaderno" / "celui qui consent comme titulaire n'est pas le titulaire du carnet",
        "the consent of the holder that the carnet names" / "el consentimiento del titular que nombra el cuaderno" / "le consentement du titulaire que nomme le carnet";
    /// An alteration that one convention does not know.
    ALTERATION_CONVENTION = "ata-carnet-endorsement.alteration-convention", Requirements, None,
        "the carnet is altered, and is valid where the convention that allows alterations is not known to bind" / "se modifica el cuaderno, y es válido donde no consta que obligue el convenio que permite modificaciones" / "le carnet est modifié, et il est valable là où la convention qui permet les modifications n'est pas connue pour lier",
        "ask customs there whether it accepts the alteration" / "pregunte a la aduana de ese lugar si acepta la modificación" / "demandez à la douane de ce lieu si elle accepte la modification";
    /// Other evidence that is not given.
    OTHER_EVIDENCE = "ata-carnet-endorsement.other-evidence", Requirements, None,
        "the goods are said to have left by other evidence, and the day or the evidence is missing" / "se dice que las mercancías salieron según otra prueba, y falta el día o la prueba" / "les marchandises sont dites sorties selon une autre preuve, et le jour ou la preuve manque",
        "give the day on which they left, and an endorsement or a document" / "indique el día en que salieron y una anotación o un documento" / "donnez le jour de leur sortie, et un visa ou un document";
    /// Evidence that proves nothing.
    EVIDENCE_LATER = "ata-carnet-endorsement.evidence-later", Requirements, None,
        "an endorsement given as evidence is no importation elsewhere, under this carnet and after the goods left" / "una anotación dada como prueba no es una importación en otro lugar, con este cuaderno y después de la salida" / "un visa donné comme preuve n'est pas une importation ailleurs, sous ce carnet et après la sortie",
        "name an importation or re-importation into another territory that took place later" / "nombre una importación o reimportación posterior en otro territorio" / "nommez une importation ou réimportation ultérieure dans un autre territoire";
}
