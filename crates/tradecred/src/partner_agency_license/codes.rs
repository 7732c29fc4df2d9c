//! Problem codes of a licence (SPEC chapter *Partner agency license*): its members, its row, its journey, the
//! claim.

tradecred_vc::problems! {
    /// The agency.
    AGENCY_CODE = "partner-agency-license.agency-code", Requirements, None,
        "the agency code is missing or malformed" / "falta el código del organismo o está mal formado" / "le code de l'organisme manque ou est mal formé",
        "give the three capital letters or digits of the agency" / "indique las tres mayúsculas o dígitos del organismo" / "donnez les trois majuscules ou chiffres de l'organisme";
    /// The program.
    PROGRAM = "partner-agency-license.program", Requirements, None,
        "the program code is missing or malformed" / "falta el código del programa o está mal formado" / "le code du programme manque ou est mal formé",
        "give the two or three capital letters or digits of the program" / "indique las dos o tres mayúsculas o dígitos del programa" / "donnez les deux ou trois majuscules ou chiffres du programme";
    /// The type.
    LPCO_TYPE = "partner-agency-license.lpco-type", Requirements, None,
        "the type of the licence is missing or malformed" / "falta el tipo de la licencia o está mal formado" / "le type de la licence manque ou est mal formé",
        "name the type as the table of programs does" / "nombre el tipo como lo hace la tabla de programas" / "nommez le type comme le fait la table des programmes";
    /// The number.
    NUMBER = "partner-agency-license.number", Requirements, None,
        "the number of the licence is missing or malformed" / "falta el número de la licencia o está mal formado" / "le numéro de la licence manque ou est mal formé",
        "give the number under which the agency keeps it" / "indique el número con que el organismo la registra" / "donnez le numéro sous lequel l'organisme la tient";
    /// The office.
    OFFICE = "partner-agency-license.office", Requirements, None,
        "the office that granted the licence is missing or malformed" / "falta la oficina que otorgó la licencia o está mal formada" / "le bureau qui a accordé la licence manque ou est mal formé",
        "give the name of the office and its country" / "indique el nombre de la oficina y su país" / "donnez le nom du bureau et son pays";
    /// The holder.
    HOLDER = "partner-agency-license.holder", Requirements, None,
        "the holder is missing, malformed or not named" / "falta el titular, está mal formado o no se nombra" / "le titulaire manque, est mal formé ou n'est pas nommé",
        "name the holder with its address" / "nombre al titular con su dirección" / "nommez le titulaire avec son adresse";
    /// The goods.
    GOODS = "partner-agency-license.goods", Requirements, None,
        "the goods are missing or malformed, two lines have one number, or a quantity is not greater than zero" / "faltan las mercancías o están mal formadas, dos líneas tienen el mismo número o una cantidad no es mayor que cero" / "les marchandises manquent ou sont mal formées, deux lignes ont le même numéro, ou une quantité n'est pas supérieure à zéro",
        "number each line once, describe it, and give quantities greater than zero" / "numere cada línea una vez, descríbala e indique cantidades mayores que cero" / "numérotez chaque ligne une fois, décrivez-la, et donnez des quantités supérieures à zéro";
    /// How many entries.
    USES = "partner-agency-license.uses", Requirements, None,
        "whether the licence serves one entry or several is missing or malformed" / "falta si la licencia sirve para una declaración o varias, o está mal formado" / "si la licence sert pour une déclaration ou plusieurs manque ou est mal formé",
        "write `single` or `multiple`" / "escriba `single` o `multiple`" / "écrivez `single` ou `multiple`";
    /// Whether it is transferable.
    TRANSFERABLE = "partner-agency-license.transferable", Requirements, None,
        "whether the licence is transferable is missing or malformed" / "falta si la licencia es transferible o está mal formado" / "si la licence est transférable manque ou est mal formé",
        "write true or false" / "escriba true o false" / "écrivez true ou false";
    /// The period.
    PERIOD = "partner-agency-license.period", Requirements, None,
        "the first or last day is missing or malformed, or the last is before the first" / "falta el primer o el último día o está mal formado, o el último es anterior al primero" / "le premier ou le dernier jour manque ou est mal formé, ou le dernier précède le premier",
        "give the first and the last day of the licence" / "indique el primer y el último día de la licencia" / "donnez le premier et le dernier jour de la licence";
    /// The ports.
    PORTS = "partner-agency-license.ports", Requirements, None,
        "a port is malformed" / "un puerto está mal formado" / "un port est mal formé",
        "give the four digits of each port" / "indique los cuatro dígitos de cada puerto" / "donnez les quatre chiffres de chaque port";
    /// The day of the grant.
    ISSUED_AT = "partner-agency-license.issued-at", Requirements, None,
        "the date of the grant is missing, malformed, or lies in the future" / "falta la fecha de otorgamiento, está mal formada o es futura" / "la date de l'octroi manque, est mal formée ou est future",
        "give the day on which it was granted" / "indique el día en que se otorgó" / "donnez le jour où elle a été accordée";
    /// Any other structural fault.
    DOCUMENT = "partner-agency-license.document", Requirements, None,
        "the licence holds a member that this type does not have, or one that is malformed" / "la licencia contiene un dato que este tipo no tiene o que está mal formado" / "la licence contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// A number that messages cut off.
    NUMBER_LONG = "partner-agency-license.number-long", Requirements, None,
        "the number of the licence is longer than the 33 characters that messages to customs hold" / "el número de la licencia supera los 33 caracteres que caben en los mensajes a la aduana" / "le numéro de la licence dépasse les 33 caractères que contiennent les messages à la douane",
        "compare it with what was filed by hand, or have a shorter one given" / "compárelo a mano con lo declarado o solicite uno más corto" / "comparez-le à la main avec ce qui a été déclaré, ou faites-en donner un plus court";
    /// No row.
    PROGRAM_UNKNOWN = "partner-agency-license.program-unknown", Requirements, None,
        "the table of programs has no row for this agency, program and type" / "la tabla de programas no tiene fila para este organismo, programa y tipo" / "la table des programmes n'a pas de ligne pour cet organisme, ce programme et ce type",
        "a row that says what holds for such a licence" / "una fila que diga qué rige para tal licencia" / "une ligne qui dise ce qui vaut pour une telle licence";
    /// An office of another country.
    ISSUING_COUNTRY = "partner-agency-license.issuing-country", Requirements, None,
        "the office acts for a country whose offices do not issue this licence" / "la oficina actúa por un país cuyas oficinas no expiden esta licencia" / "le bureau agit pour un pays dont les bureaux ne délivrent pas cette licence",
        "have it issued by an office of the country that the program names" / "haga que la expida una oficina del país que nombra el programa" / "faites-la délivrer par un bureau du pays que nomme le programme";
    /// An office of another name.
    OFFICE_NAME = "partner-agency-license.office-name", Requirements, None,
        "the office has another name than those under which the agency is known to sign" / "la oficina tiene otro nombre que aquellos con que se sabe que firma el organismo" / "le bureau porte un autre nom que ceux sous lesquels l'organisme est connu pour signer",
        "make sure that the office signs for the agency" / "asegúrese de que la oficina firma por el organismo" / "assurez-vous que le bureau signe pour l'organisme";
    /// No quantity.
    QUANTITY_MISSING = "partner-agency-license.quantity-missing", Requirements, None,
        "a goods line states no quantity, and the program asks for one" / "una línea no indica cantidad y el programa la exige" / "une ligne n'indique pas de quantité, et le programme en demande une",
        "state the quantity of each line" / "indique la cantidad de cada línea" / "indiquez la quantité de chaque ligne";
    /// Another unit.
    QUANTITY_UNIT = "partner-agency-license.quantity-unit", Requirements, None,
        "a quantity is in another unit than the program asks for" / "una cantidad está en otra unidad que la que exige el programa" / "une quantité est dans une autre unité que celle que demande le programme",
        "state the quantity in the unit of the program" / "indique la cantidad en la unidad del programa" / "indiquez la quantité dans l'unité du programme";
    /// Another number of entries.
    USES_DIFFER = "partner-agency-license.uses-differ", Requirements, None,
        "the licence serves another number of entries than licences of the program do" / "la licencia sirve para otro número de declaraciones que las del programa" / "la licence sert pour un autre nombre de déclarations que celles du programme",
        "correct `uses`, or have it confirmed" / "corrija `uses` o hágalo confirmar" / "corrigez `uses`, ou faites-le confirmer";
    /// Transferable against the program.
    NOT_TRANSFERABLE = "partner-agency-license.not-transferable", Requirements, None,
        "the licence says that it is transferable, which licences of the program are not" / "la licencia dice ser transferible, y las del programa no lo son" / "la licence se dit transférable, ce que celles du programme ne sont pas",
        "issue it to its holder only" / "expídala solo a su titular" / "délivrez-la à son seul titulaire";
    /// Valid for too long.
    VALIDITY_LONG = "partner-agency-license.validity-long", Requirements, None,
        "the licence is valid for longer than the program allows" / "la licencia es válida por más tiempo del que permite el programa" / "la licence est valable plus longtemps que le programme ne le permet",
        "shorten it, and renew it in time" / "acórtela y renuévela a tiempo" / "abrégez-la, et renouvelez-la à temps";
    /// Valid on the anniversary.
    VALIDITY_ANNIVERSARY = "partner-agency-license.validity-anniversary", Requirements, None,
        "the licence is valid on the anniversary of its first day, which may be one day too long" / "la licencia es válida en el aniversario de su primer día, lo que puede ser un día de más" / "la licence est valable à l'anniversaire de son premier jour, ce qui peut être un jour de trop",
        "let it end the day before" / "haga que termine el día anterior" / "faites-la finir la veille";
    /// A use of no line.
    USE_LINE = "partner-agency-license.use-line", Requirements, None,
        "a use names a goods line that the licence does not have" / "un uso nombra una línea que la licencia no tiene" / "une utilisation nomme une ligne que la licence n'a pas",
        "name a line of the licence as amended" / "nombre una línea de la licencia con sus modificaciones" / "nommez une ligne de la licence telle que modifiée";
    /// Goods out of scope.
    USE_GOODS = "partner-agency-license.use-goods", Requirements, None,
        "the licence was used for goods or countries that its line does not cover" / "la licencia se usó para mercancías o países que su línea no cubre" / "la licence a été utilisée pour des marchandises ou des pays que sa ligne ne couvre pas",
        "use a line that covers them, or have the licence amended" / "use una línea que los cubra o haga modificar la licencia" / "utilisez une ligne qui les couvre, ou faites modifier la licence";
    /// A day outside.
    USE_PERIOD = "partner-agency-license.use-period", Requirements, None,
        "the licence was used before its first or after its last day" / "la licencia se usó antes de su primer día o después del último" / "la licence a été utilisée avant son premier ou après son dernier jour",
        "use a licence that is in force on the day of entry" / "use una licencia vigente el día de la declaración" / "utilisez une licence en vigueur le jour de la déclaration";
    /// Another port.
    USE_PORT = "partner-agency-license.use-port", Requirements, None,
        "the licence was used at a port to which it is not limited" / "la licencia se usó en un puerto fuera de los que admite" / "la licence a été utilisée dans un port hors de ceux auxquels elle est limitée",
        "enter the goods at a port of the licence" / "declare las mercancías en un puerto de la licencia" / "déclarez les marchandises dans un port de la licence";
    /// No quantity drawn.
    USE_QUANTITY = "partner-agency-license.use-quantity", Requirements, None,
        "a use of a line with a quantity states none, or one in another unit" / "un uso de una línea con cantidad no indica ninguna o la indica en otra unidad" / "une utilisation d'une ligne avec quantité n'en indique aucune, ou une dans une autre unité",
        "state the quantity in the unit of the licence" / "indique la cantidad en la unidad de la licencia" / "indiquez la quantité dans l'unité de la licence";
    /// More than there is.
    BALANCE = "partner-agency-license.balance", Requirements, None,
        "more was drawn from a line than the licence grants" / "se tomó de una línea más de lo que la licencia concede" / "on a tiré d'une ligne plus que la licence n'accorde",
        "return a use, or have the quantity amended" / "devuelva un uso o haga modificar la cantidad" / "rendez une utilisation, ou faites modifier la quantité";
    /// Used twice.
    SINGLE_USE = "partner-agency-license.single-use", Requirements, None,
        "a licence for one entry was used for another while the first stands" / "una licencia para una sola declaración se usó para otra mientras la primera subsiste" / "une licence pour une seule déclaration a été utilisée pour une autre alors que la première subsiste",
        "return the first use, or apply for another licence" / "devuelva el primer uso o solicite otra licencia" / "rendez la première utilisation, ou demandez une autre licence";
    /// One line recorded twice.
    USE_TWICE = "partner-agency-license.use-twice", Requirements, None,
        "a use of one entry line is recorded twice" / "un uso de una línea de la declaración figura dos veces" / "une utilisation pour une ligne de déclaration est enregistrée deux fois",
        "return one of the two" / "devuelva uno de los dos" / "rendez l'une des deux";
    /// Nothing to take back.
    RETURN = "partner-agency-license.return", Requirements, None,
        "what is taken back is no use before it, or was taken back already" / "lo que se devuelve no es un uso anterior o ya se devolvió" / "ce qui est repris n'est pas une utilisation antérieure, ou l'a déjà été",
        "name a use that stands" / "nombre un uso que subsista" / "nommez une utilisation qui subsiste";
    /// Another importer.
    IMPORTER_MATCH = "partner-agency-license.importer-match", Requirements, None,
        "the importer of the claim is not the holder, and the licence is not transferable" / "el importador de la solicitud no es el titular y la licencia no es transferible" / "l'importateur de la demande n'est pas le titulaire, et la licence n'est pas transférable",
        "use a licence of the importer" / "use una licencia del importador" / "utilisez une licence de l'importateur";
    /// Another importer of a transferable licence.
    IMPORTER_OTHER = "partner-agency-license.importer-other", Requirements, None,
        "the importer of the claim is not the holder of a licence that is transferable" / "el importador de la solicitud no es el titular de una licencia transferible" / "l'importateur de la demande n'est pas le titulaire d'une licence transférable",
        "ask for the proof of the transfer" / "pida la prueba de la transferencia" / "demandez la preuve du transfert";
    /// Not in force yet.
    EFFECTIVE_FROM = "partner-agency-license.effective-from", Standing(NotYet), None,
        "the licence is used before its first day" / "la licencia se usa antes de su primer día" / "la licence est utilisée avant son premier jour",
        "use it from its first day on" / "úsela a partir de su primer día" / "utilisez-la à partir de son premier jour";
    /// Not in force any more.
    TERM = "partner-agency-license.term", Standing(Ended), None,
        "the licence is used after its last day" / "la licencia se usa después de su último día" / "la licence est utilisée après son dernier jour",
        "use a licence that is in force on the day of entry" / "use una licencia vigente el día de la declaración" / "utilisez une licence en vigueur le jour de la déclaration";
    /// No line of the claim within.
    CLAIM_GOODS = "partner-agency-license.claim-goods", Requirements, None,
        "no line of the claim is within the goods of the licence" / "ninguna línea de la solicitud está dentro de las mercancías de la licencia" / "aucune ligne de la demande n'est comprise dans les marchandises de la licence",
        "present the licence with the entry of goods that it covers" / "presente la licencia con la declaración de mercancías que cubre" / "présentez la licence avec la déclaration de marchandises qu'elle couvre";
    /// Another port of the claim.
    CLAIM_PORT = "partner-agency-license.claim-port", Requirements, None,
        "the port of the claim is not among the ports of the licence" / "el puerto de la solicitud no está entre los de la licencia" / "le port de la demande n'est pas parmi ceux de la licence",
        "enter the goods at a port of the licence" / "declare las mercancías en un puerto de la licencia" / "déclarez les marchandises dans un port de la licence";
    /// Used for another entry.
    USED_ELSEWHERE = "partner-agency-license.used-elsewhere", Requirements, None,
        "the licence is for one entry and was used for another than that of the claim" / "la licencia es para una sola declaración y se usó para otra que la de la solicitud" / "la licence vaut pour une seule déclaration et a servi à une autre que celle de la demande",
        "present a licence that was not used" / "presente una licencia que no se haya usado" / "présentez une licence qui n'a pas servi";
    /// Not used for the entry.
    CLAIM_USE = "partner-agency-license.claim-use", Requirements, None,
        "no use of the licence for the entry of the claim stands" / "no subsiste ningún uso de la licencia para la declaración de la solicitud" / "aucune utilisation de la licence pour la déclaration de la demande ne subsiste",
        "have the use for this entry recorded" / "haga registrar el uso para esta declaración" / "faites enregistrer l'utilisation pour cette déclaration";
}
