//! The problem codes that every certification of origin has, each under the area of its document.

/// Defines the shared codes of a document as `common`, and brings their names into scope.
macro_rules! common_codes {
    ($area:literal) => {
        /// The codes that all certifications of origin share.
        pub mod common {
            tradecred_vc::problems! {
                /// The goods.
                GOODS = concat!($area, ".goods"), Requirements, None,
                    "a goods line is missing, or one of its members is malformed" / "falta una línea de mercancías o uno de sus datos está mal formado" / "une ligne de marchandises manque, ou l'une de ses données est mal formée",
                    "describe each good so that it can be related to the invoice and to its tariff number" / "describa cada mercancía de modo que pueda relacionarse con la factura y con su fracción" / "décrivez chaque marchandise de façon à la relier à la facture et à son numéro tarifaire";
                /// The tariff classification.
                TARIFF = concat!($area, ".tariff"), Requirements, None,
                    "the tariff classification is missing, or is not 6, 8 or 10 digits of an existing chapter" / "falta la clasificación arancelaria o no son 6, 8 o 10 dígitos de un capítulo existente" / "le classement tarifaire manque, ou n'est pas de 6, 8 ou 10 chiffres d'un chapitre existant",
                    "classify the good to at least six digits" / "clasifique la mercancía con al menos seis dígitos" / "classez la marchandise à six chiffres au moins";
                /// The date of completion.
                COMPLETED_AT = concat!($area, ".completed-at"), Requirements, None,
                    "the date of completion is missing, malformed, or lies in the future" / "falta la fecha en que se completó, está mal formada o es futura" / "la date d'établissement manque, est mal formée ou est future",
                    "date the certification on the day it is completed" / "feche la certificación el día en que se completa" / "datez la certification du jour où elle est établie";
                /// Any other structural fault.
                DOCUMENT = concat!($area, ".document"), Requirements, None,
                    "the document holds a member that this type does not have, or one that is malformed" / "el documento contiene un dato que este tipo no tiene o que está mal formado" / "le document contient une donnée que ce type n'a pas, ou qui est mal formée",
                    "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
                /// A telephone number in national form.
                TELEPHONE_FORM = concat!($area, ".telephone-form"), Requirements, None,
                    "a telephone number is not in international form" / "un número de teléfono no está en forma internacional" / "un numéro de téléphone n'est pas sous forme internationale",
                    "write it with a plus sign and the country code" / "escríbalo con el signo más y el código de país" / "écrivez-le avec le signe plus et l'indicatif du pays";
                /// Fewer digits than the rule needs.
                TARIFF_DIGITS = concat!($area, ".tariff-digits"), Requirements, None,
                    "the rule of origin of this good needs more digits than the classification gives" / "la regla de origen de esta mercancía necesita más dígitos que los de la clasificación" / "la règle d'origine de cette marchandise exige plus de chiffres que n'en donne le classement",
                    "classify the good to the digits that its rule names" / "clasifique la mercancía con los dígitos que nombra su regla" / "classez la marchandise au nombre de chiffres que sa règle nomme";
                /// Two lines with one number.
                LINE_NUMBER = concat!($area, ".line-number"), Requirements, None,
                    "two goods lines share one line number" / "dos líneas de mercancías comparten un número de línea" / "deux lignes de marchandises partagent un numéro",
                    "number the lines so that each can be named" / "numere las líneas para poder nombrar cada una" / "numérotez les lignes afin de pouvoir nommer chacune";
                /// A blanket period that is too long or ends before it begins.
                BLANKET_PERIOD = concat!($area, ".blanket-period"), Requirements, None,
                    "the blanket period is longer than 12 months, or ends before it begins" / "el período global supera los 12 meses o termina antes de comenzar" / "la période globale dépasse 12 mois, ou finit avant de commencer",
                    "shorten it to 12 months and certify the rest anew" / "redúzcalo a 12 meses y certifique de nuevo el resto" / "réduisez-la à 12 mois et certifiez le reste à nouveau";
                /// A blanket period that ends on the anniversary of its first day.
                BLANKET_ANNIVERSARY = concat!($area, ".blanket-anniversary"), Requirements, None,
                    "the blanket period ends on the anniversary of its first day, which some officers count as one day too long" / "el período global termina en el aniversario de su primer día, que algunos funcionarios cuentan como un día de más" / "la période globale finit à l'anniversaire de son premier jour, que certains agents comptent comme un jour de trop",
                    "let it end the day before" / "haga que termine el día anterior" / "faites-la finir la veille";
                /// Older than four years.
                TERM = concat!($area, ".term"), Standing(Ended), None,
                    "the certification was completed more than four years before" / "la certificación se completó hace más de cuatro años" / "la certification a été établie il y a plus de quatre ans",
                    "obtain a new certification" / "obtenga una certificación nueva" / "procurez-vous une nouvelle certification";
                /// The anniversary of the four years.
                TERM_ANNIVERSARY = concat!($area, ".term-anniversary"), Standing(Ended), None,
                    "this is the very day on which the four years end; whether it still counts is not settled" / "este es el mismo día en que terminan los cuatro años; no está resuelto si todavía cuenta" / "c'est le jour même où finissent les quatre ans ; il n'est pas établi qu'il compte encore",
                    "claim a day earlier, or obtain a new certification" / "reclame un día antes u obtenga una certificación nueva" / "demandez un jour plus tôt, ou procurez-vous une nouvelle certification";
                /// Entry outside the blanket period.
                ENTRY_IN_PERIOD = concat!($area, ".entry-in-period"), Requirements, None,
                    "the entry date lies outside the blanket period" / "la fecha de la declaración está fuera del período global" / "la date de la déclaration est hors de la période globale",
                    "use a certification that covers the date" / "use una certificación que cubra la fecha" / "utilisez une certification qui couvre la date";
                /// Another invoice.
                ENTRY_INVOICE = concat!($area, ".entry-invoice"), Requirements, None,
                    "the claim names another invoice than the certification" / "la solicitud nombra otra factura que la certificación" / "la demande nomme une autre facture que la certification",
                    "use the certification of this shipment" / "use la certificación de este envío" / "utilisez la certification de cet envoi";
                /// Received after the claim.
                POSSESSION = concat!($area, ".possession"), Requirements, None,
                    "the importer received the certification only after it made the claim" / "el importador recibió la certificación solo después de presentar la solicitud" / "l'importateur n'a reçu la certification qu'après avoir fait la demande",
                    "the certification must be in the importer's possession when the claim is made" / "la certificación debe estar en poder del importador cuando se presenta la solicitud" / "la certification doit être en possession de l'importateur au moment de la demande";
                /// Completed after the claim.
                COMPLETED_AFTER_CLAIM = concat!($area, ".completed-after-claim"), Requirements, None,
                    "the certification was completed after the claim was made" / "la certificación se completó después de presentarse la solicitud" / "la certification a été établie après la demande",
                    "correct the claim; a later certification may serve a post-importation claim" / "corrija la solicitud; una certificación posterior puede servir para una solicitud posterior a la importación" / "corrigez la demande ; une certification ultérieure peut servir à une demande après importation";
                /// Another tariff number.
                ENTRY_TARIFF = concat!($area, ".entry-tariff"), Requirements, None,
                    "the entry line is classified under another subheading than the goods line it claims" / "la línea de la declaración está clasificada en otra subpartida que la línea de mercancías" / "la ligne de déclaration est classée sous une autre sous-position que la ligne de marchandises",
                    "correct the classification, or claim the line that fits" / "corrija la clasificación o reclame la línea que corresponda" / "corrigez le classement, ou demandez la ligne qui convient";
                /// A line that is not there.
                ENTRY_LINE = concat!($area, ".entry-line"), Requirements, None,
                    "the entry line names a goods line that the certification does not have" / "la línea de la declaración nombra una línea que la certificación no tiene" / "la ligne de déclaration nomme une ligne que la certification n'a pas",
                    "name the line number as the certification gives it" / "nombre el número de línea tal como lo da la certificación" / "nommez le numéro de ligne tel que la certification le donne";
                /// Another importer.
                IMPORTER_MATCH = concat!($area, ".importer-match"), Requirements, None,
                    "the importer of the claim is not among the importers named" / "el importador de la solicitud no está entre los importadores nombrados" / "l'importateur de la demande n'est pas parmi les importateurs nommés",
                    "check that the certification was made for this importer" / "compruebe que la certificación se hizo para este importador" / "vérifiez que la certification a été établie pour cet importateur";
                /// Signed after the claim.
                SIGNED_AFTER_CLAIM = concat!($area, ".signed-after-claim"), Requirements, None,
                    "the certification was signed more than a day after the claim was made" / "la certificación se firmó más de un día después de presentarse la solicitud" / "la certification a été signée plus d'un jour après la demande",
                    "correct the claim; what the importer holds when it claims must be signed" / "corrija la solicitud; lo que el importador posee al solicitar debe estar firmado" / "corrigez la demande ; ce que l'importateur détient alors doit être signé";
                /// A qualification that is none.
                QUALIFICATION_TYPE = concat!($area, ".qualification-type"), Requirements, None,
                    "a goods line names as its qualification a credential of another type" / "una línea de mercancías nombra como calificación una credencial de otro tipo" / "une ligne de marchandises nomme comme qualification un document d'un autre type",
                    "refer to an FtaQualificationCredential" / "haga referencia a una FtaQualificationCredential" / "référez-vous à une FtaQualificationCredential";
                /// A qualification under another id or of another type than the reference says.
                QUALIFICATION_REFERENCE = concat!($area, ".qualification-reference"), Requirements, None,
                    "the qualification at hand has another id or type than the goods line says" / "la calificación disponible tiene otro identificador o tipo que los que indica la línea" / "la qualification disponible a un autre identifiant ou type que ceux qu'indique la ligne",
                    "refer to the qualification by its own id, type and digest" / "haga referencia a la calificación por su propio identificador, tipo y resumen" / "référez-vous à la qualification par ses propres identifiant, type et empreinte";
                /// A malformed qualification.
                QUALIFICATION_STRUCTURE = concat!($area, ".qualification-structure"), Requirements, None,
                    "the structure of the qualification that a goods line rests on is faulty" / "la estructura de la calificación en que se basa una línea es defectuosa" / "la structure de la qualification sur laquelle repose une ligne est défectueuse",
                    "obtain a well-formed qualification and refer to that" / "obtenga una calificación bien formada y haga referencia a ella" / "procurez-vous une qualification bien formée et référez-vous à celle-ci";
                /// A qualification by nobody knows whom.
                QUALIFICATION_ISSUER = concat!($area, ".qualification-issuer"), Requirements, None,
                    "the qualification at hand is not known to be the word of whoever it names" / "no consta que la calificación disponible sea de quien ella nombra" / "rien n'établit que la qualification disponible soit de celui qu'elle nomme",
                    "a qualification signed by its issuer and not withdrawn, its status list, and a trust list that names the issuer" / "una calificación firmada por su emisor y no retirada, su lista de estado y una lista de confianza que nombre al emisor" / "une qualification signée par son émetteur et non retirée, sa liste d'état et une liste de confiance qui nomme l'émetteur";
                /// A qualification under another agreement.
                QUALIFICATION_AGREEMENT = concat!($area, ".qualification-agreement"), Requirements, None,
                    "the qualification that a goods line rests on is made under another agreement" / "la calificación en que se basa una línea se hizo según otro tratado" / "la qualification sur laquelle repose une ligne relève d'un autre accord",
                    "qualify the good under the agreement of the certification" / "califique la mercancía según el tratado de la certificación" / "qualifiez la marchandise selon l'accord de la certification";
            }
        }
        pub use common::{
            GOODS, TARIFF, COMPLETED_AT, DOCUMENT, TELEPHONE_FORM, TARIFF_DIGITS, LINE_NUMBER, BLANKET_PERIOD, BLANKET_ANNIVERSARY, TERM, TERM_ANNIVERSARY, ENTRY_IN_PERIOD, ENTRY_INVOICE, POSSESSION, COMPLETED_AFTER_CLAIM, ENTRY_TARIFF, ENTRY_LINE, IMPORTER_MATCH, SIGNED_AFTER_CLAIM, QUALIFICATION_TYPE, QUALIFICATION_REFERENCE, QUALIFICATION_STRUCTURE, QUALIFICATION_ISSUER, QUALIFICATION_AGREEMENT,
        };
    };
}
pub(crate) use common_codes;

/// Defines the codes of a document under whose agreement goods can be qualified as `qualification`, and
/// brings their names into scope.
macro_rules! qualification_codes {
    ($area:literal) => {
        /// The codes of goods lines held against what they rest on.
        pub mod qualification {
            tradecred_vc::problems! {
                /// A qualification of another good.
                QUALIFICATION_TARIFF = concat!($area, ".qualification-tariff"), Requirements, None,
                    "the qualification that a goods line rests on is of a good of another subheading" / "la calificación en que se basa una línea es de una mercancía de otra subpartida" / "la qualification sur laquelle repose une ligne concerne une marchandise d'une autre sous-position",
                    "refer to the qualification of this good, classified in the same edition" / "haga referencia a la calificación de esta mercancía, clasificada en la misma edición" / "référez-vous à la qualification de cette marchandise, classée dans la même édition";
                /// A qualification by another way.
                QUALIFICATION_CRITERION = concat!($area, ".qualification-criterion"), Requirements, None,
                    "the good qualifies by another way than the goods line states" / "la mercancía califica por otra vía que la que indica la línea" / "la marchandise remplit une autre condition d'origine que celle qu'indique la ligne",
                    "state the way by which the qualification says that it qualifies" / "indique la vía por la que califica según la calificación" / "indiquez la condition d'origine que retient la qualification";
                /// A qualification of other days.
                QUALIFICATION_DAYS = concat!($area, ".qualification-days"), Requirements, None,
                    "the qualification that a goods line rests on was not in force on the day of certification" / "la calificación en que se basa una línea no estaba vigente el día de la certificación" / "la qualification sur laquelle repose une ligne n'était pas en vigueur le jour de la certification",
                    "qualify the good anew before certifying" / "califique de nuevo la mercancía antes de certificar" / "qualifiez à nouveau la marchandise avant de certifier";
                /// A qualification that was replaced.
                QUALIFICATION_SUPERSEDED = concat!($area, ".qualification-superseded"), Requirements, None,
                    "a later credential replaces the qualification that a goods line rests on" / "una credencial posterior sustituye la calificación en que se basa una línea" / "un document ultérieur remplace la qualification sur laquelle repose une ligne",
                    "certify on the later qualification" / "certifique con la calificación posterior" / "certifiez sur la qualification ultérieure";
                /// A qualification that does not hold.
                QUALIFICATION_MET = concat!($area, ".qualification-met"), Requirements, None,
                    "the qualification that a goods line rests on does not meet its own requirements, or may not" / "la calificación en que se basa una línea no cumple sus propios requisitos, o quizá no" / "la qualification sur laquelle repose une ligne ne remplit pas ses propres exigences, ou peut-être pas",
                    "verify the qualification on its own: its report says what is missing" / "verifique la calificación por sí misma: su informe dice qué falta" / "vérifiez la qualification pour elle-même : son rapport dit ce qui manque";
            }
        }
        pub use qualification::{
            QUALIFICATION_TARIFF, QUALIFICATION_CRITERION, QUALIFICATION_DAYS, QUALIFICATION_SUPERSEDED, QUALIFICATION_MET,
        };
    };
}
pub(crate) use qualification_codes;
