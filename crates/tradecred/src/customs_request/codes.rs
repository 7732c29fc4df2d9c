//! Problem codes of the customs request (SPEC chapter *Customs request*): its elements, then its rules.

tradecred_vc::problems! {
    /// The office.
    OFFICE = "customs-request.office", Requirements, None,
        "the customs office is missing or malformed, or acts for another country than the United States" / "falta la oficina de aduanas, está mal formada o actúa por otro país que los Estados Unidos" / "le bureau de douane manque, est mal formé, ou agit pour un autre pays que les États-Unis",
        "give the name of the office and its country, `US`" / "indique el nombre de la oficina y su país, `US`" / "donnez le nom du bureau et son pays, `US`";
    /// The purpose.
    PURPOSE = "customs-request.purpose", Requirements, None,
        "the purpose of the request is missing or not one that is known here" / "falta el motivo del requerimiento o no se conoce aquí" / "le motif de la requête manque, ou n'est pas connu ici",
        "state `seriesOfImportations`, `defectiveCertificate` or `verification`" / "indique `seriesOfImportations`, `defectiveCertificate` o `verification`" / "indiquez `seriesOfImportations`, `defectiveCertificate` ou `verification`";
    /// What it is about.
    REGARDING = "customs-request.regarding", Requirements, None,
        "what the request is about is missing or malformed, or is neither a claim nor a certification" / "falta el objeto del requerimiento, está mal formado o no es ni solicitud ni certificación" / "l'objet de la requête manque, est mal formé, ou n'est ni une demande ni une certification",
        "refer to the claim or the certification by its digest" / "haga referencia a la solicitud o a la certificación por su resumen" / "référez-vous à la demande ou à la certification par son empreinte";
    /// The entry.
    ENTRY = "customs-request.entry", Requirements, None,
        "the entry number or an entry line is malformed" / "el número de declaración o una línea está mal formado" / "le numéro de déclaration ou une ligne est mal formé",
        "give the entry number with its check digit, and line numbers" / "indique el número de declaración con su dígito de control y los números de línea" / "donnez le numéro de déclaration avec sa clé de contrôle, et les numéros de ligne";
    /// What is asked for.
    ASKS = "customs-request.asks", Requirements, None,
        "nothing is asked for, or an item is malformed" / "no se pide nada o un elemento está mal formado" / "rien n'est demandé, ou un élément est mal formé",
        "name each item and its kind" / "nombre cada elemento y su clase" / "nommez chaque élément et son genre";
    /// Whom it is addressed to.
    ADDRESSED_TO = "customs-request.addressed-to", Requirements, None,
        "the addressee is missing or malformed, or the importer, who is to answer this request, is not among them" / "falta el destinatario, está mal formado o el importador, que debe contestar, no figura entre ellos" / "le destinataire manque, est mal formé, ou l'importateur, qui doit répondre, n'en est pas",
        "address the request to the importer" / "dirija el requerimiento al importador" / "adressez la requête à l'importateur";
    /// The day it was made.
    REQUESTED_AT = "customs-request.requested-at", Requirements, None,
        "the date of the request is missing, malformed, or lies in the future" / "falta la fecha del requerimiento, está mal formada o es futura" / "la date de la requête manque, est mal formée ou est future",
        "date the request on the day it is made" / "feche el requerimiento el día en que se hace" / "datez la requête du jour où elle est faite";
    /// The deadline.
    DEADLINE = "customs-request.deadline", Requirements, None,
        "the deadline is missing or malformed, or lies before the request" / "falta el plazo, está mal formado o vence antes del requerimiento" / "le délai manque, est mal formé, ou finit avant la requête",
        "give the last day, how it was counted, its zone and its law" / "indique el último día, cómo se contó, su zona y su ley" / "donnez le dernier jour, son calcul, son fuseau et sa loi";
    /// Any other structural fault.
    DOCUMENT = "customs-request.document", Requirements, None,
        "the request holds a member that this type does not have, or one that is malformed" / "el requerimiento contiene un dato que este tipo no tiene o que está mal formado" / "la requête contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Shorter than the law allows.
    DEADLINE_MINIMUM = "customs-request.deadline-minimum", Requirements, None,
        "the deadline is earlier than the law allows for this purpose" / "el plazo vence antes de lo que la ley permite para este motivo" / "le délai finit plus tôt que la loi ne le permet pour ce motif",
        "allow 30 days for a series of importations, five working days for a defective certificate" / "conceda 30 días por una serie de importaciones, cinco días hábiles por un certificado defectuoso" / "accordez 30 jours pour une série d'importations, cinq jours ouvrables pour un certificat défectueux";
    /// Two items with one name.
    ITEM_TWICE = "customs-request.item-twice", Requirements, None,
        "two items have one name" / "dos elementos tienen el mismo nombre" / "deux éléments ont le même nom",
        "name the items so that each can be answered" / "nombre los elementos para poder contestar cada uno" / "nommez les éléments afin qu'on puisse répondre à chacun";
    /// Direct submission is closed.
    DIRECT_SUBMISSION = "customs-request.direct-submission", Requirements, None,
        "supporting documents are asked for, and the exporter or producer is not let to submit them directly" / "se piden documentos de apoyo y no se permite que el exportador o productor los presente directamente" / "des pièces justificatives sont demandées, sans que l'exportateur ou le producteur puisse les fournir directement",
        "the importer may arrange for the direct submission of what they relied on" / "el importador puede disponer la presentación directa de aquello en que se basaron" / "l'importateur peut faire fournir directement ce sur quoi ils se sont fondés";
}
