//! Problem codes of journeys (SPEC chapter *Journeys*): what counts, the chain, then carnets.

tradecred_vc::problems! {
    /// An endorsement that does not count, and is faulty.
    NOT_COUNTED = "journey.not-counted", Requirements, None,
        "an endorsement at hand does not count: it is malformed, not properly signed, withdrawn, or signed by another than who may act" / "una anotación disponible no cuenta: está mal formada, no está debidamente firmada, fue retirada o la firmó otra persona que quien puede actuar" / "une annotation disponible ne compte pas : elle est mal formée, n'est pas dûment signée, a été retirée, ou a été signée par un autre que celui qui peut agir",
        "verify the endorsement on its own to see why" / "verifique la anotación por separado para ver por qué" / "vérifiez l'annotation à part pour voir pourquoi";
    /// An endorsement by somebody whom no list names.
    UNLISTED = "journey.unlisted", Requirements, None,
        "an endorsement at hand is left out: no list at hand names who signed it" / "se deja fuera una anotación disponible: ninguna lista disponible nombra a quien la firmó" / "une annotation disponible est laissée de côté : aucune liste disponible ne nomme qui l'a signée",
        "the list that names its issuer, where it is a real one" / "la lista que nombra a su emisor, si es auténtico" / "la liste qui nomme son émetteur, s'il est réel";
    /// An endorsement of which it is not known whether it counts.
    NOT_KNOWN = "journey.not-known", Requirements, None,
        "it is not known whether an endorsement at hand counts" / "no se sabe si una anotación disponible cuenta" / "on ne sait pas si une annotation disponible compte",
        "what its own verification asks for: who signed it, for whom, and whether it was withdrawn" / "lo que pide su propia verificación: quién la firmó, por quién y si fue retirada" / "ce que sa propre vérification demande : qui l'a signée, pour qui, et si elle a été retirée";
    /// An endorsement before another is not at hand.
    GAP = "journey.gap", Requirements, None,
        "an endorsement follows one that is not at hand or does not count" / "una anotación sigue a otra que no está disponible o no cuenta" / "une annotation en suit une qui n'est pas disponible ou ne compte pas",
        "the endorsement that it names as coming before it" / "la anotación que nombra como anterior" / "l'annotation qu'elle nomme comme la précédant";
    /// An endorsement follows a refusal.
    REFUSAL_FOLLOWED = "journey.refusal-followed", Requirements, None,
        "an endorsement follows a refusal, which is no step of a journey" / "una anotación sigue a un rechazo, que no es un paso del recorrido" / "une annotation suit un refus, qui n'est pas une étape du parcours",
        "name the endorsement before the refusal" / "nombre la anotación anterior al rechazo" / "nommez l'annotation d'avant le refus";
    /// Two branches.
    FORK = "journey.fork", Requirements, None,
        "two endorsements follow the same one, and nothing joins them" / "dos anotaciones siguen a la misma y nada las une" / "deux annotations suivent la même, et rien ne les joint",
        "have the branches reconciled, or the wrong one withdrawn" / "haga conciliar las ramas o retirar la errónea" / "faites concilier les branches, ou retirer la fausse";
    /// Dates or sequence out of order.
    ORDER = "journey.order", Requirements, None,
        "an endorsement is dated before the one it follows, or has another sequence than one more" / "una anotación lleva fecha anterior a la que sigue o un número que no es el siguiente" / "une annotation est datée avant celle qu'elle suit, ou n'a pas le numéro suivant",
        "say `lateUpload` for what was recorded late, and number endorsements one by one" / "indique `lateUpload` en lo registrado con retraso y numere las anotaciones una a una" / "indiquez `lateUpload` pour ce qui a été enregistré tard, et numérotez une à une";
    /// An endorsement that its own rules reject.
    ENDORSEMENT = "journey.endorsement", Requirements, None,
        "an endorsement is rejected by the rules of its own chapter" / "las reglas de su propio capítulo rechazan una anotación" / "une annotation est rejetée par les règles de son propre chapitre",
        "verify the endorsement on its own to see why, and have it cancelled" / "verifique la anotación por separado para ver por qué y haga que se anule" / "vérifiez l'annotation à part pour voir pourquoi, et faites-la annuler";
    /// A counterfoil number used twice.
    SHEET_REUSED = "journey.sheet-reused", Requirements, None,
        "two movements of one kind have counterfoils of one number" / "dos movimientos de una clase tienen talones con el mismo número" / "deux mouvements d'un genre ont des souches du même numéro",
        "use each sheet once, and cancel the other movement" / "use cada hoja una vez y anule el otro movimiento" / "n'utilisez chaque feuille qu'une fois, et annulez l'autre mouvement";
    /// More pieces than there are.
    QUANTITY = "journey.quantity", Requirements, None,
        "a movement takes more pieces than are where it takes them from, or than are outstanding on what it cites" / "un movimiento toma más piezas de las que hay donde las toma o de las pendientes en lo que cita" / "un mouvement prend plus de pièces qu'il n'y en a où il les prend, ou qu'il n'en reste dues sur ce qu'il cite",
        "compare the items with what was exported and imported before" / "compare los artículos con lo exportado e importado antes" / "comparez les articles avec ce qui a été exporté et importé auparavant";
    /// Something is cited in vain.
    CITATION = "journey.citation", Requirements, None,
        "an endorsement cites a voucher, seizure, claim or endorsement that is not there, or that it cannot cite" / "una anotación cita un volante, embargo, reclamación o anotación que no existe o que no puede citar" / "une annotation cite un volet, une saisie, une réclamation ou une annotation qui n'existe pas, ou qu'elle ne peut citer",
        "cite what was endorsed before in the same territory" / "cite lo anotado antes en el mismo territorio" / "citez ce qui a été annoté auparavant dans le même territoire";
    /// Goods in two places.
    TWO_PLACES = "journey.two-places", Requirements, None,
        "goods are moved from a territory, or a transit, that did not certify that they left" / "se mueven mercancías desde un territorio o tránsito que no certificó su salida" / "des marchandises quittent un territoire, ou un transit, qui n'a pas certifié leur sortie",
        "ask the holder for the counterfoil, or for other evidence that they left" / "pida al titular el talón u otra prueba de la salida" / "demandez au titulaire la souche, ou une autre preuve de la sortie";
    /// Imported without an exportation.
    NOT_EXPORTED = "journey.not-exported", Requirements, None,
        "goods are imported, or sent in transit, of which no exportation is endorsed" / "se importan o se envían en tránsito mercancías cuya exportación no está anotada" / "des marchandises sont importées, ou mises en transit, sans exportation annotée",
        "ask the holder for the exportation counterfoil" / "pida al titular el talón de exportación" / "demandez au titulaire la souche d'exportation";
    /// Late.
    LATE = "journey.late", Requirements, None,
        "goods left, or came back, after the final date that was set for them" / "las mercancías salieron o volvieron después de la fecha límite fijada" / "des marchandises sont sorties, ou revenues, après la date limite fixée",
        "expect a claim" / "cuente con una reclamación" / "attendez-vous à une réclamation";
    /// Overdue.
    OVERDUE = "journey.overdue", Requirements, None,
        "goods are outstanding and the final date that was set for them has passed" / "hay mercancías pendientes y ha pasado la fecha límite fijada" / "des marchandises restent dues et la date limite fixée est passée",
        "re-export them, or have their position regularised" / "reexpórtelas o regularice su situación" / "réexportez-les, ou faites régulariser leur situation";
    /// Closed at another office.
    TRANSIT_OFFICE = "journey.transit-office", Requirements, None,
        "a transit was closed by another office than the one that it was sent to" / "cerró un tránsito otra aduana que la de destino" / "un transit a été clos par un autre bureau que celui de destination",
        "compare the office with the one on the transit counterfoil" / "compare la aduana con la del talón de tránsito" / "comparez le bureau avec celui de la souche de transit";
    /// No consent.
    CONSENT = "journey.consent", Requirements, None,
        "no consent to a cancellation or an alteration is at hand" / "no está disponible el consentimiento a una anulación o modificación" / "le consentement à une annulation ou à une modification n'est pas disponible",
        "the consent of the holder to a cancellation, of customs to an alteration" / "el consentimiento del titular a la anulación, de la aduana a la modificación" / "le consentement du titulaire à l'annulation, de la douane à la modification";
    /// Discharged too early.
    DISCHARGE = "journey.discharge", Requirements, None,
        "the carnet was discharged while goods were outstanding or a claim was open, or was endorsed afterwards" / "el cuaderno se descargó con mercancías pendientes o una reclamación abierta, o se anotó después" / "le carnet a été déchargé alors que des marchandises restaient dues ou qu'une réclamation était ouverte, ou a été annoté ensuite",
        "settle what is outstanding before the discharge" / "resuelva lo pendiente antes de la descarga" / "réglez ce qui est dû avant la décharge";
    /// Proof that came late.
    CLAIM = "journey.claim", Requirements, None,
        "proof to a claim was furnished more than six months after it, and not within three months of a payment" / "la prueba ante una reclamación se aportó pasados seis meses, y no en los tres meses siguientes a un pago" / "la preuve opposée à une réclamation a été fournie plus de six mois après elle, et non dans les trois mois d'un paiement",
        "ask customs whether it accepts the proof" / "pregunte a la aduana si acepta la prueba" / "demandez à la douane si elle accepte la preuve";
    /// A claim that nobody answered.
    CLAIM_OVERDUE = "journey.claim-overdue", Requirements, None,
        "a claim is open for more than six months without proof or payment" / "una reclamación lleva abierta más de seis meses sin prueba ni pago" / "une réclamation est ouverte depuis plus de six mois sans preuve ni paiement",
        "furnish proof, or deposit or pay the sums due" / "aporte la prueba, o consigne o pague las sumas debidas" / "fournissez la preuve, ou consignez ou payez les sommes dues";
    /// Another carnet took its place.
    REPLACED = "journey.replaced", Standing(Superseded), None,
        "another carnet has taken the place of this one" / "otro cuaderno ha sustituido a este" / "un autre carnet a pris la place de celui-ci",
        "ask the holder for the carnet that replaces it" / "pida al titular el cuaderno que lo sustituye" / "demandez au titulaire le carnet qui le remplace";
}
