//! Problem codes of the preference claim (SPEC chapter *Preference claim*): its elements, then its rules.

tradecred_vc::problems! {
    /// The entry.
    ENTRY = "preference-claim.entry", Requirements, None,
        "the entry number, the entry date or the port is missing or malformed" / "falta o está mal formado el número de declaración, su fecha o el puerto" / "le numéro de déclaration, sa date ou le port manque ou est mal formé",
        "give the entry number with its check digit, the date of entry, and the four digits of the port" / "indique el número de declaración con su dígito de control, la fecha y los cuatro dígitos del puerto" / "donnez le numéro de déclaration avec sa clé de contrôle, la date, et les quatre chiffres du port";
    /// The date of the claim.
    CLAIM_DATE = "preference-claim.claim-date", Requirements, None,
        "the date of the claim is missing, malformed, or lies in the future" / "falta la fecha de la solicitud, está mal formada o es futura" / "la date de la demande manque, est mal formée ou est future",
        "date the claim on the day it is made" / "feche la solicitud el día en que se presenta" / "datez la demande du jour où elle est faite";
    /// The importer.
    IMPORTER = "preference-claim.importer", Requirements, None,
        "the importer is missing or malformed" / "falta el importador o está mal formado" / "l'importateur manque ou est mal formé",
        "give the importer's name and address with country" / "indique el nombre y el domicilio con país del importador" / "donnez le nom et l'adresse avec pays de l'importateur";
    /// The agreement.
    AGREEMENT = "preference-claim.agreement", Requirements, None,
        "the agreement is not one that is known here, or was not in force on the date of entry" / "el tratado no se conoce aquí o no estaba en vigor en la fecha de la declaración" / "l'accord n'est pas connu ici, ou n'était pas en vigueur à la date de la déclaration",
        "claim under the agreement of the date: NAFTA until 30 June 2020, USMCA from 1 July 2020" / "solicite según el tratado de la fecha: TLCAN hasta el 30 de junio de 2020, T-MEC desde el 1 de julio de 2020" / "demandez selon l'accord de la date : ALENA jusqu'au 30 juin 2020, ACEUM à partir du 1er juillet 2020";
    /// The program indicator.
    PROGRAM = "preference-claim.program", Requirements, None,
        "an entry line carries no program indicator of the agreement" / "una línea no lleva un indicador de programa del tratado" / "une ligne ne porte pas d'indicateur de programme de l'accord",
        "S or S+ for USMCA, P or P+ for CAFTA-DR, CA or MX for NAFTA" / "S o S+ para el T-MEC, P o P+ para el CAFTA-DR, CA o MX para el TLCAN" / "S ou S+ pour l'ACEUM, P ou P+ pour le CAFTA-DR, CA ou MX pour l'ALENA";
    /// What the claim rests on.
    BASIS = "preference-claim.basis", Requirements, None,
        "what the claim rests on is missing or malformed, or is not allowed under the agreement" / "falta la base de la solicitud, está mal formada o el tratado no la admite" / "le fondement de la demande manque, est mal formé, ou n'est pas admis par l'accord",
        "base the claim on a certification; importer's knowledge is for CAFTA-DR only" / "base la solicitud en una certificación; el conocimiento del importador solo vale para el CAFTA-DR" / "fondez la demande sur une certification ; la connaissance de l'importateur ne vaut que pour le CAFTA-DR";
    /// The entry lines.
    LINES = "preference-claim.lines", Requirements, None,
        "an entry line is missing, or one of its members is malformed" / "falta una línea de la declaración o uno de sus datos está mal formado" / "une ligne de déclaration manque, ou l'une de ses données est mal formée",
        "give number, tariff number and value of each line claimed" / "indique número, fracción arancelaria y valor de cada línea" / "donnez le numéro, le numéro tarifaire et la valeur de chaque ligne";
    /// The links.
    LINKS = "preference-claim.links", Requirements, None,
        "a link is malformed, or there is one although no certification is claimed under" / "un vínculo está mal formado, o lo hay aunque no se invoca ninguna certificación" / "un lien est mal formé, ou il y en a un bien qu'aucune certification ne soit invoquée",
        "give certification line, invoice and entry line of each link" / "indique la línea de certificación, la factura y la línea de la declaración" / "donnez la ligne de certification, la facture et la ligne de déclaration";
    /// Any other structural fault.
    DOCUMENT = "preference-claim.document", Requirements, None,
        "the claim holds a member that this type does not have, or one that is malformed" / "la solicitud contiene un dato que este tipo no tiene o que está mal formado" / "la demande contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Two lines with one number.
    LINE_NUMBER = "preference-claim.line-number", Requirements, None,
        "two entry lines share one line number" / "dos líneas de la declaración comparten un número" / "deux lignes de la déclaration partagent un numéro",
        "number the lines as in the entry" / "numere las líneas como en la declaración" / "numérotez les lignes comme dans la déclaration";
    /// A link to no entry line.
    ENTRY_LINE = "preference-claim.entry-line", Requirements, None,
        "a link names an entry line that the claim does not have" / "un vínculo nombra una línea que la solicitud no tiene" / "un lien nomme une ligne que la demande n'a pas",
        "name an entry line of this claim" / "nombre una línea de esta solicitud" / "nommez une ligne de cette demande";
    /// An entry line without a link.
    LINE_UNLINKED = "preference-claim.line-unlinked", Requirements, None,
        "an entry line is claimed, and nothing says under which line of the certification" / "se solicita una línea y nada dice según qué línea de la certificación" / "une ligne est demandée, et rien ne dit selon quelle ligne de la certification",
        "add a link from the line of the certification" / "añada un vínculo desde la línea de la certificación" / "ajoutez un lien depuis la ligne de la certification";
    /// The same link twice.
    LINK_TWICE = "preference-claim.link-twice", Requirements, None,
        "two links say the same" / "dos vínculos dicen lo mismo" / "deux liens disent la même chose",
        "keep one of them, with the whole quantity" / "conserve uno, con toda la cantidad" / "gardez-en un, avec toute la quantité";
    /// A certification under another agreement.
    CERTIFICATION_TYPE = "preference-claim.certification-type", Requirements, None,
        "the claim rests on a certification of another kind than its agreement asks for" / "la solicitud se basa en una certificación de otro tipo que el que pide su tratado" / "la demande repose sur une certification d'un autre type que celui que demande son accord",
        "refer to a certification under the agreement of the claim" / "haga referencia a una certificación según el tratado de la solicitud" / "référez-vous à une certification selon l'accord de la demande";
    /// The certification is not at hand.
    CERTIFICATION_MISSING = "preference-claim.certification-missing", Requirements, None,
        "the certification that the claim rests on is not at hand, or is not properly signed" / "la certificación en que se basa la solicitud no está disponible o no está debidamente firmada" / "la certification sur laquelle repose la demande n'est pas disponible, ou n'est pas dûment signée",
        "the signed certification with this digest, among the evidence" / "la certificación firmada con este resumen, entre las pruebas" / "la certification signée ayant cette empreinte, parmi les preuves";
    /// The reference says something else than the certification.
    CERTIFICATION_REFERENCE = "preference-claim.certification-reference", Requirements, None,
        "the credential with this digest has another id or type than the reference says" / "la credencial con este resumen tiene otro id o tipo que el que dice la referencia" / "le document ayant cette empreinte a un autre identifiant ou type que ne le dit la référence",
        "copy id, type and digest from one certification" / "copie id, tipo y resumen de una misma certificación" / "copiez identifiant, type et empreinte d'une même certification";
    /// The certification does not have its structure.
    CERTIFICATION_STRUCTURE = "preference-claim.certification-structure", Requirements, None,
        "the certification that the claim rests on does not have the structure of its type" / "la certificación en que se basa la solicitud no tiene la estructura de su tipo" / "la certification sur laquelle repose la demande n'a pas la structure de son type",
        "ask whoever completed it for one that is well formed; verify it on its own to see its faults" / "pida a quien la emitió una bien formada; verifíquela por sí misma para ver sus defectos" / "demandez-en une bien formée à qui l'a établie ; vérifiez-la pour elle-même pour voir ses défauts";
    /// Who the certification is by is not known.
    CERTIFICATION_ISSUER = "preference-claim.certification-issuer", Requirements, None,
        "nothing shows that the certification is by whoever it says" / "nada muestra que la certificación sea de quien dice ser" / "rien ne montre que la certification soit de qui elle dit être",
        "a trust list that names the issuer of the certification, and where an agent signed, the authorization by the certifier; verify it on its own to see what is missing" / "una lista de confianza que nombre al emisor de la certificación y, si firmó un agente, la autorización del certificador; verifíquela por sí misma para ver qué falta" / "une liste de confiance qui nomme l'émetteur de la certification et, si un mandataire a signé, l'autorisation du certificateur ; vérifiez-la pour elle-même pour voir ce qui manque";
    /// The certification is later than the claim.
    CERTIFICATION_AFTER_CLAIM = "preference-claim.certification-after-claim", Requirements, None,
        "the certification was completed or signed after the claim was made" / "la certificación se completó o firmó después de presentarse la solicitud" / "la certification a été établie ou signée après la demande",
        "claim again, on a day on which the certification is in your possession" / "presente de nuevo la solicitud, un día en que la certificación esté en su poder" / "présentez de nouveau la demande, un jour où la certification est en votre possession";
    /// A later credential replaces the certification.
    CERTIFICATION_SUPERSEDED = "preference-claim.certification-superseded", Requirements, None,
        "whoever issued the certification has replaced it by a later credential" / "quien emitió la certificación la ha sustituido por una credencial posterior" / "qui a émis la certification l'a remplacée par un document ultérieur",
        "rest the claim on the later certification" / "base la solicitud en la certificación posterior" / "fondez la demande sur la certification ultérieure";
    /// Another importer.
    IMPORTER_MATCH = "preference-claim.importer-match", Requirements, None,
        "the importer of the claim is not among those that the certification names" / "el importador de la solicitud no figura entre los que nombra la certificación" / "l'importateur de la demande n'est pas parmi ceux que nomme la certification",
        "ask for a certification that names this importer, or correct the name" / "pida una certificación que nombre a este importador o corrija el nombre" / "demandez une certification qui nomme cet importateur, ou corrigez le nom";
    /// A line that the certification does not have.
    CERTIFICATION_LINE = "preference-claim.certification-line", Requirements, None,
        "a link names a line that the certification does not have" / "un vínculo nombra una línea que la certificación no tiene" / "un lien nomme une ligne que la certification n'a pas",
        "name the line number as the certification gives it" / "nombre el número de línea tal como lo da la certificación" / "nommez le numéro de ligne tel que la certification le donne";
    /// Another tariff number.
    ENTRY_TARIFF = "preference-claim.entry-tariff", Requirements, None,
        "an entry line is classified under another subheading than the line of the certification it is linked with" / "una línea está clasificada en otra subpartida que la línea de la certificación con la que se vincula" / "une ligne est classée sous une autre sous-position que la ligne de la certification à laquelle elle est liée",
        "correct the classification, or link the line that fits" / "corrija la clasificación o vincule la línea que corresponda" / "corrigez le classement, ou liez la ligne qui convient";
    /// Another invoice.
    INVOICE = "preference-claim.invoice", Requirements, None,
        "a link names another invoice than the certification covers" / "un vínculo nombra otra factura que la que cubre la certificación" / "un lien nomme une autre facture que celle que couvre la certification",
        "use the certification of this shipment" / "use la certificación de este envío" / "utilisez la certification de cet envoi";
}
