//! Problem codes of the customs determination (SPEC chapter *Customs determination*): its elements, then
//! its rules.

tradecred_vc::problems! {
    /// The office.
    OFFICE = "customs-determination.office", Requirements, None,
        "the customs office is missing or malformed, or acts for another country than the United States" / "falta la oficina de aduanas, está mal formada o actúa por otro país que los Estados Unidos" / "le bureau de douane manque, est mal formé, ou agit pour un autre pays que les États-Unis",
        "give the name of the office and its country, `US`" / "indique el nombre de la oficina y su país, `US`" / "donnez le nom du bureau et son pays, `US`";
    /// What it is about.
    REGARDING = "customs-determination.regarding", Requirements, None,
        "what the determination is about is missing or malformed, or is neither a claim nor a certification" / "falta el objeto de la resolución, está mal formado o no es ni solicitud ni certificación" / "l'objet de la décision manque, est mal formé, ou n'est ni une demande ni une certification",
        "refer to the claim or the certification by its digest" / "haga referencia a la solicitud o a la certificación por su resumen" / "référez-vous à la demande ou à la certification par son empreinte";
    /// The entry.
    ENTRY_NUMBER = "customs-determination.entry-number", Requirements, None,
        "the entry number is missing or malformed" / "falta el número de declaración o está mal formado" / "le numéro de déclaration manque ou est mal formé",
        "give the entry number with its check digit" / "indique el número de declaración con su dígito de control" / "donnez le numéro de déclaration avec sa clé de contrôle";
    /// The decisions.
    DECISIONS = "customs-determination.decisions", Requirements, None,
        "nothing is decided, or a decision is malformed" / "no se decide nada o una decisión está mal formada" / "rien n'est décidé, ou une décision est mal formée",
        "give entry line and outcome of each decision" / "indique la línea y el resultado de cada decisión" / "donnez la ligne et l'issue de chaque décision";
    /// The day of the decision.
    DECIDED_AT = "customs-determination.decided-at", Requirements, None,
        "the date of the decision is missing, malformed, or lies in the future" / "falta la fecha de la decisión, está mal formada o es futura" / "la date de la décision manque, est mal formée ou est future",
        "date the determination on the day it is made" / "feche la resolución el día en que se toma" / "datez la décision du jour où elle est prise";
    /// Any other structural fault.
    DOCUMENT = "customs-determination.document", Requirements, None,
        "the determination holds a member that this type does not have, or one that is malformed" / "la resolución contiene un dato que este tipo no tiene o que está mal formado" / "la décision contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// A denial without reason or law.
    REASON = "customs-determination.reason", Requirements, None,
        "a line is denied without a reason and a law" / "se deniega una línea sin motivo y sin ley" / "une ligne est refusée sans motif ou sans loi",
        "state the reason and the law of each denial" / "indique el motivo y la ley de cada denegación" / "indiquez le motif et la loi de chaque refus";
    /// Two decisions on one line.
    LINE_TWICE = "customs-determination.line-twice", Requirements, None,
        "one entry line is decided on twice" / "se decide dos veces sobre una línea" / "une ligne fait l'objet de deux décisions",
        "give one decision for each line" / "dé una sola decisión por línea" / "donnez une seule décision par ligne";
    /// A denied value where nothing is denied.
    DENIED_VALUE = "customs-determination.denied-value", Requirements, None,
        "a decision that denies nothing states a denied value" / "una decisión que no deniega nada indica un valor denegado" / "une décision qui ne refuse rien indique une valeur refusée",
        "remove the value, or correct the outcome" / "elimine el valor o corrija el resultado" / "retirez la valeur, ou corrigez l'issue";
    /// Another entry than the claim's.
    CLAIM_ENTRY = "customs-determination.claim-entry", Requirements, None,
        "the determination names another entry than the claim it is about" / "la resolución nombra otra declaración que la de la solicitud" / "la décision nomme une autre déclaration que celle de la demande",
        "name the entry of the claim, or refer to the claim of this entry" / "nombre la declaración de la solicitud o haga referencia a la solicitud de esta declaración" / "nommez la déclaration de la demande, ou référez-vous à la demande de cette déclaration";
    /// A line that the claim does not have.
    CLAIM_LINE = "customs-determination.claim-line", Requirements, None,
        "a decision names an entry line that was not claimed" / "una decisión nombra una línea que no se solicitó" / "une décision nomme une ligne qui n'a pas été demandée",
        "decide on the lines of the claim" / "decida sobre las líneas de la solicitud" / "décidez des lignes de la demande";
}
