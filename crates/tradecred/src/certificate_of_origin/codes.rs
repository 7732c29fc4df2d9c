//! Problem codes of the certificate of origin (SPEC chapter *Certificate of origin*): its members, its
//! agreement, then what every certificate is asked.

tradecred_vc::problems! {
    /// The number.
    CERTIFICATE_NUMBER = "certificate-of-origin.certificate-number", Requirements, None,
        "the certificate has no number" / "el certificado no tiene número" / "le certificat n'a pas de numéro",
        "give the number under which the issuing body registered it" / "indique el número con que el organismo emisor lo registró" / "donnez le numéro sous lequel l'organisme émetteur l'a enregistré";
    /// What kind of certificate it is.
    DOCUMENT_TYPE_CODE = "certificate-of-origin.document-type-code", Requirements, None,
        "the document type code is neither 861 nor 864, or does not fit the agreement" / "el código de tipo de documento no es 861 ni 864, o no corresponde al acuerdo" / "le code de type de document n'est ni 861 ni 864, ou ne correspond pas à l'accord",
        "use 864 with an agreement and 861 without one" / "use 864 con un acuerdo y 861 sin él" / "utilisez 864 avec un accord et 861 sans accord";
    /// Who issues.
    ISSUING_BODY = "certificate-of-origin.issuing-body", Requirements, None,
        "the issuing body's legal name, role or country is missing or malformed" / "falta o está mal formado el nombre legal, la función o el país del organismo emisor" / "le nom légal, la fonction ou le pays de l'organisme émetteur manque ou est mal formé",
        "name the chamber or authority; a declaration by the exporter alone is another document" / "nombre la cámara o autoridad; una declaración del exportador solo es otro documento" / "nommez la chambre ou l'autorité ; une déclaration de l'exportateur seul est un autre document";
    /// The exporter.
    EXPORTER = "certificate-of-origin.exporter", Requirements, None,
        "the exporter is not named with legal name and address" / "el exportador no está nombrado con nombre legal y domicilio" / "l'exportateur n'est pas nommé avec nom légal et adresse",
        "give the exporter's legal name and address with country" / "indique el nombre legal y el domicilio con país del exportador" / "donnez le nom légal et l'adresse avec pays de l'exportateur";
    /// The producer or producers.
    PRODUCER = "certificate-of-origin.producer", Requirements, None,
        "a producer is malformed, or stands where only named producers may" / "un productor está mal formado, o figura donde solo pueden figurar productores nombrados" / "un producteur est mal formé, ou figure là où seuls des producteurs nommés le peuvent",
        "name the producers, or let `Unknown`, `AvailableOnRequest` or `SameAs` the exporter stand alone" / "nombre a los productores, o ponga solo `Unknown`, `AvailableOnRequest` o `SameAs` el exportador" / "nommez les producteurs, ou mettez seul `Unknown`, `AvailableOnRequest` ou `SameAs` l'exportateur";
    /// The consignee.
    CONSIGNEE = "certificate-of-origin.consignee", Requirements, None,
        "the consignee is neither named with legal name and address nor said to be unknown" / "el destinatario no está nombrado con nombre legal y domicilio ni se indica que se desconoce" / "le destinataire n'est ni nommé avec nom légal et adresse, ni dit inconnu",
        "name the consignee, or write `Unknown`" / "nombre al destinatario o escriba `Unknown`" / "nommez le destinataire, ou écrivez `Unknown`";
    /// The transport.
    TRANSPORT = "certificate-of-origin.transport", Requirements, None,
        "the means of transport, a date or a port is missing or malformed" / "falta o está mal formado el medio de transporte, una fecha o un puerto" / "le moyen de transport, une date ou un port manque ou est mal formé",
        "state the mode; a port is a UN/LOCODE of five characters, such as AUMEL" / "indique el modo; un puerto es un UN/LOCODE de cinco caracteres, como AUMEL" / "indiquez le mode ; un port est un UN/LOCODE de cinq caractères, comme AUMEL";
    /// The goods.
    GOODS = "certificate-of-origin.goods", Requirements, None,
        "a goods line is missing, or one of its members is malformed" / "falta una línea de mercancías o uno de sus datos está mal formado" / "une ligne de marchandises manque, ou l'une de ses données est mal formée",
        "number and describe each good" / "numere y describa cada mercancía" / "numérotez et décrivez chaque marchandise";
    /// The tariff classification.
    TARIFF = "certificate-of-origin.tariff", Requirements, None,
        "the tariff classification is missing, or is not 6, 8 or 10 digits of an existing chapter" / "falta la clasificación arancelaria o no son 6, 8 o 10 dígitos de un capítulo existente" / "le classement tarifaire manque, ou n'est pas de 6, 8 ou 10 chiffres d'un chapitre existant",
        "classify the good to at least six digits" / "clasifique la mercancía con al menos seis dígitos" / "classez la marchandise à six chiffres au moins";
    /// The country of origin.
    COUNTRY_OF_ORIGIN = "certificate-of-origin.country-of-origin", Requirements, None,
        "a goods line does not say in which country it originates" / "una línea no dice de qué país es originaria" / "une ligne ne dit pas de quel pays elle est originaire",
        "give the country as two letters, such as AU" / "indique el país con dos letras, como AU" / "donnez le pays en deux lettres, comme AU";
    /// The origin criterion.
    ORIGIN_CRITERION = "certificate-of-origin.origin-criterion", Requirements, None,
        "the origin criterion is malformed" / "el criterio de origen está mal formado" / "le critère d'origine est mal formé",
        "write it as the agreement does, or leave it out" / "escríbalo como el acuerdo, u omítalo" / "écrivez-le comme l'accord, ou omettez-le";
    /// The exporter's declaration.
    EXPORTER_DECLARATION = "certificate-of-origin.exporter-declaration", Requirements, None,
        "the statement or the date of the exporter's declaration is missing or malformed" / "falta o está mal formado el texto o la fecha de la declaración del exportador" / "le texte ou la date de la déclaration de l'exportateur manque ou est mal formé",
        "give the words of the declaration and the day it was made" / "indique las palabras de la declaración y el día en que se hizo" / "donnez les mots de la déclaration et le jour où elle a été faite";
    /// The date of issue.
    COMPLETED_AT = "certificate-of-origin.completed-at", Requirements, None,
        "the date of issue is missing, malformed, or lies in the future" / "falta la fecha de emisión, está mal formada o es futura" / "la date de délivrance manque, est mal formée ou est future",
        "date the certificate on the day it is issued" / "feche el certificado el día en que se emite" / "datez le certificat du jour où il est délivré";
    /// Any other structural fault.
    DOCUMENT = "certificate-of-origin.document", Requirements, None,
        "the document holds a member that this type does not have, or one that is malformed" / "el documento contiene un dato que este tipo no tiene o que está mal formado" / "le document contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// An agreement without a row.
    AGREEMENT_UNKNOWN = "certificate-of-origin.agreement-unknown", Requirements, None,
        "the agreement is not in the table of this edition" / "el acuerdo no está en la tabla de esta edición" / "l'accord n'est pas dans le tableau de cette édition",
        "an edition of the table that has the agreement; compare the code letter by letter" / "una edición de la tabla que contenga el acuerdo; compare el código letra por letra" / "une édition du tableau qui contient l'accord ; comparez le code lettre par lettre";
    /// A body of a third country.
    ISSUING_COUNTRY = "certificate-of-origin.issuing-country", Requirements, None,
        "the issuing body acts for a country that is no party of the agreement" / "el organismo emisor actúa por un país que no es parte del acuerdo" / "l'organisme émetteur agit pour un pays qui n'est pas partie à l'accord",
        "obtain the certificate from a body of the exporting party" / "obtenga el certificado de un organismo de la parte exportadora" / "procurez-vous le certificat auprès d'un organisme de la partie exportatrice";
    /// A body of another kind.
    ISSUING_ROLE = "certificate-of-origin.issuing-role", Requirements, None,
        "certificates under this agreement are issued by bodies of another kind in this country" / "los certificados de este acuerdo los emiten en este país organismos de otra clase" / "les certificats de cet accord sont délivrés dans ce pays par des organismes d'une autre nature",
        "check that this body may issue them" / "compruebe que este organismo puede emitirlos" / "vérifiez que cet organisme peut les délivrer";
    /// An exporter of a third country.
    EXPORTER_TERRITORY = "certificate-of-origin.exporter-territory", Requirements, None,
        "the exporter's address is in no party of the agreement" / "el domicilio del exportador no está en ninguna parte del acuerdo" / "l'adresse de l'exportateur n'est dans aucune partie à l'accord",
        "name the exporter in the exporting party" / "nombre al exportador de la parte exportadora" / "nommez l'exportateur de la partie exportatrice";
    /// A consignee elsewhere.
    CONSIGNEE_TERRITORY = "certificate-of-origin.consignee-territory", Requirements, None,
        "the consignee's address is not in another party of the agreement than the exporter's" / "el domicilio del destinatario no está en otra parte del acuerdo que el del exportador" / "l'adresse du destinataire n'est pas dans une autre partie à l'accord que celle de l'exportateur",
        "check that the goods go to a party of the agreement" / "compruebe que las mercancías van a una parte del acuerdo" / "vérifiez que les marchandises vont dans une partie à l'accord";
    /// Goods of a third country.
    ORIGIN_TERRITORY = "certificate-of-origin.origin-territory", Requirements, None,
        "the country of origin of a goods line is no party of the agreement" / "el país de origen de una línea no es parte del acuerdo" / "le pays d'origine d'une ligne n'est pas partie à l'accord",
        "leave goods of other countries to a non-preferential certificate" / "deje las mercancías de otros países para un certificado no preferencial" / "laissez les marchandises d'autres pays à un certificat non préférentiel";
    /// A criterion that is not held.
    CRITERION_NOT_LISTED = "certificate-of-origin.criterion-not-listed", Requirements, None,
        "the origin criterion is none of those held for this agreement" / "el criterio de origen no es ninguno de los que constan para este acuerdo" / "le critère d'origine n'est aucun de ceux qui sont connus pour cet accord",
        "check how the agreement writes its criteria" / "compruebe cómo escribe el acuerdo sus criterios" / "vérifiez comment l'accord écrit ses critères";
    /// A member that the form of the agreement has.
    AGREEMENT_MEMBER = "certificate-of-origin.agreement-member", Requirements, None,
        "the form of this agreement has a box that the certificate leaves open" / "el formulario de este acuerdo tiene una casilla que el certificado deja abierta" / "le formulaire de cet accord a une case que le certificat laisse ouverte",
        "fill it in" / "complétela" / "remplissez-la";
    /// Issued after departure without saying so.
    RETROSPECTIVE = "certificate-of-origin.retrospective", Requirements, None,
        "the certificate was issued after the goods departed and does not say so" / "el certificado se emitió después de la salida de las mercancías y no lo dice" / "le certificat a été délivré après le départ des marchandises et ne le dit pas",
        "state `issuedRetrospectively` with the reason" / "indique `issuedRetrospectively` con el motivo" / "indiquez `issuedRetrospectively` avec le motif";
    /// Older than its agreement allows.
    TERM = "certificate-of-origin.term", Standing(Ended), None,
        "the certificate was issued longer ago than its agreement accepts" / "el certificado se emitió hace más tiempo del que acepta su acuerdo" / "le certificat a été délivré il y a plus longtemps que son accord ne l'admet",
        "obtain a new certificate" / "obtenga un certificado nuevo" / "procurez-vous un nouveau certificat";
    /// Two lines with one number.
    LINE_NUMBER = "certificate-of-origin.line-number", Requirements, None,
        "two goods lines share one line number" / "dos líneas de mercancías comparten un número de línea" / "deux lignes de marchandises partagent un numéro",
        "number the lines so that each can be named" / "numere las líneas para poder nombrar cada una" / "numérotez les lignes afin de pouvoir nommer chacune";
    /// A producer that is not listed.
    PRODUCER_REF = "certificate-of-origin.producer-ref", Requirements, None,
        "a goods line names a producer that is not listed" / "una línea nombra a un productor que no figura en la lista" / "une ligne nomme un producteur qui n'est pas énuméré",
        "list the producer with this `reference`, or correct the line" / "enumere al productor con esa `reference` o corrija la línea" / "énumérez le producteur avec cette `reference`, ou corrigez la ligne";
    /// A weight or quantity of nothing.
    QUANTITY = "certificate-of-origin.quantity", Requirements, None,
        "a gross weight or quantity is not greater than zero" / "un peso bruto o una cantidad no es mayor que cero" / "un poids brut ou une quantité n'est pas supérieur à zéro",
        "correct it, or leave it out" / "corríjalo u omítalo" / "corrigez-le, ou omettez-le";
    /// A weight in no unit of mass.
    WEIGHT_UNIT = "certificate-of-origin.weight-unit", Requirements, None,
        "a gross weight is given in a unit that is not known as one of mass" / "un peso bruto está en una unidad que no se conoce como de masa" / "un poids brut est donné dans une unité qui n'est pas connue comme unité de masse",
        "use a unit of UN/ECE Recommendation 20, such as KGM, or give it as a quantity" / "use una unidad de la Recomendación 20 de la CEPE, como KGM, o indíquelo como cantidad" / "utilisez une unité de la Recommandation 20 de la CEE-ONU, comme KGM, ou donnez-le comme quantité";
    /// A later invoice.
    INVOICE_DATE = "certificate-of-origin.invoice-date", Requirements, None,
        "an invoice is dated after the certificate was issued" / "una factura tiene fecha posterior a la emisión del certificado" / "une facture est datée d'après la délivrance du certificat",
        "check both dates" / "compruebe ambas fechas" / "vérifiez les deux dates";
    /// No declaration.
    EXPORTER_DECLARATION_MISSING = "certificate-of-origin.exporter-declaration-missing", Requirements, None,
        "the certificate carries no declaration by the exporter" / "el certificado no lleva declaración del exportador" / "le certificat ne porte pas de déclaration de l'exportateur",
        "add the declaration on which the issuing body relied" / "añada la declaración en que se basó el organismo emisor" / "ajoutez la déclaration sur laquelle l'organisme émetteur s'est fondé";
    /// Declared after issue.
    DECLARATION_DATE = "certificate-of-origin.declaration-date", Requirements, None,
        "the exporter's declaration is dated after the certificate was issued" / "la declaración del exportador tiene fecha posterior a la emisión del certificado" / "la déclaration de l'exportateur est datée d'après la délivrance du certificat",
        "check both dates" / "compruebe ambas fechas" / "vérifiez les deux dates";
    /// Said to be issued after departure.
    RETROSPECTIVE_UNFOUNDED = "certificate-of-origin.retrospective-unfounded", Requirements, None,
        "the certificate says that it was issued after departure, and its dates say otherwise" / "el certificado dice que se emitió después de la salida y sus fechas dicen otra cosa" / "le certificat dit avoir été délivré après le départ, et ses dates disent le contraire",
        "check the date of departure and the date of issue" / "compruebe la fecha de salida y la de emisión" / "vérifiez la date de départ et la date de délivrance";
    /// A copy of something else.
    TRUE_COPY = "certificate-of-origin.true-copy", Requirements, None,
        "the certificate says that it is a true copy of a credential of another type" / "el certificado dice ser copia fiel de una credencial de otro tipo" / "le certificat dit être la copie conforme d'une attestation d'un autre type",
        "refer to the certificate of origin that was copied" / "haga referencia al certificado de origen copiado" / "référez-vous au certificat d'origine copié";
}
