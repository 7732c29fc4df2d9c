//! Problem codes of rights of intellectual property (SPEC chapter *Intellectual property right*).

tradecred_vc::problems! {
    /// What it is.
    RIGHT_TYPE = "intellectual-property-right.right-type", Requirements, None,
        "the kind of right is missing, or is no trademark, trade name or copyright" / "falta el tipo de derecho, o no es marca, nombre comercial ni derecho de autor" / "le type de droit manque, ou n'est ni marque, ni nom commercial, ni droit d'auteur",
        "give `trademark`, `tradeName` or `copyright`" / "indique `trademark`, `tradeName` o `copyright`" / "donnez `trademark`, `tradeName` ou `copyright`";
    /// Its designation.
    DESIGNATION = "intellectual-property-right.designation", Requirements, None,
        "the mark, the trade name or the title of the work is missing or malformed" / "falta la marca, el nombre comercial o el título de la obra, o está mal formado" / "la marque, le nom commercial ou le titre de l'œuvre manque ou est mal formé",
        "give the designation" / "indique la designación" / "donnez la désignation";
    /// The owners.
    OWNERS = "intellectual-property-right.owners", Requirements, None,
        "there is no owner, or one is malformed, has no business address, or does not say of which country it is" / "no hay titular, o uno está mal formado, no tiene domicilio comercial o no dice de qué país es" / "il n'y a pas de titulaire, ou l'un est mal formé, n'a pas d'adresse commerciale, ou ne dit pas de quel pays il est",
        "give for each owner name, business address, and citizenship or place of organisation" / "indique para cada titular nombre, domicilio comercial y ciudadanía o lugar de constitución" / "donnez pour chaque titulaire nom, adresse commerciale, et citoyenneté ou lieu de constitution";
    /// Since when.
    OWNED_FROM = "intellectual-property-right.owned-from", Requirements, None,
        "the first day of the ownership is missing or malformed, or is after the day of the statement" / "falta el primer día de la titularidad, está mal formado o es posterior al día de la declaración" / "le premier jour de la titularité manque, est mal formé, ou est postérieur au jour de la déclaration",
        "give the first day on which these owners own the right" / "indique el primer día en que estos titulares tienen el derecho" / "donnez le premier jour où ces titulaires ont le droit";
    /// The registration.
    REGISTRATION = "intellectual-property-right.registration", Requirements, None,
        "the registration is malformed, lies in the future, or ends before it begins" / "el registro está mal formado, es futuro o termina antes de empezar" / "l'enregistrement est mal formé, est futur, ou finit avant de commencer",
        "give office, number and day of the registration as the certificate has them" / "indique oficina, número y día del registro según el certificado" / "donnez office, numéro et jour de l'enregistrement selon le certificat";
    /// The classes.
    NICE_CLASSES = "intellectual-property-right.nice-classes", Requirements, None,
        "a class is malformed or given twice, a trademark has none, or another right has one" / "una clase está mal formada o repetida, una marca no tiene ninguna u otro derecho tiene alguna" / "une classe est mal formée ou répétée, une marque n'en a aucune, ou un autre droit en a une",
        "give the classes of the registration of a trademark, each once, and none otherwise" / "indique las clases del registro de la marca, cada una una vez, y ninguna en otro caso" / "donnez les classes de l'enregistrement d'une marque, chacune une fois, et aucune autrement";
    /// The goods.
    MERCHANDISE = "intellectual-property-right.merchandise", Requirements, None,
        "the merchandise is malformed, or a trade name does not describe any" / "la mercancía está mal formada o un nombre comercial no la describe" / "la marchandise est mal formée, ou un nom commercial n'en décrit aucune",
        "describe the merchandise" / "describa la mercancía" / "décrivez la marchandise";
    /// Where goods are made.
    PLACES_OF_MANUFACTURE = "intellectual-property-right.places-of-manufacture", Requirements, None,
        "a place of manufacture is malformed" / "un lugar de fabricación está mal formado" / "un lieu de fabrication est mal formé",
        "give the country, and the town where it is known" / "indique el país y, si se conoce, la localidad" / "donnez le pays, et la localité si elle est connue";
    /// Who else may use it.
    AUTHORIZED_USERS = "intellectual-property-right.authorized-users", Requirements, None,
        "an authorized user is malformed, or the use that is authorized is not said" / "un usuario autorizado está mal formado o no se dice el uso autorizado" / "un utilisateur autorisé est mal formé, ou l'usage autorisé n'est pas dit",
        "give name, address and the use that is authorized" / "indique nombre, domicilio y el uso autorizado" / "donnez nom, adresse et l'usage autorisé";
    /// Companies under one control.
    AFFILIATES = "intellectual-property-right.affiliates", Requirements, None,
        "an affiliate is malformed, or its relation to the owner is not said" / "una empresa vinculada está mal formada o no se dice su relación con el titular" / "une société liée est mal formée, ou son lien avec le titulaire n'est pas dit",
        "give name, address, and what it is to the owner" / "indique nombre, domicilio y qué es del titular" / "donnez nom, adresse, et ce qu'elle est au titulaire";
    /// Differences.
    LEVER_DIFFERENCES = "intellectual-property-right.lever-differences", Requirements, None,
        "a physical and material difference is malformed, or its notice lies in the future" / "una diferencia física y material está mal formada o su aviso es futuro" / "une différence physique et matérielle est mal formée, ou son avis est futur",
        "give product, factor and summary, and the notice where there is one" / "indique producto, factor y resumen, y el aviso si lo hay" / "donnez produit, facteur et résumé, et l'avis s'il y en a un";
    /// The record with customs.
    RECORDATION = "intellectual-property-right.recordation", Requirements, None,
        "the recordation is malformed, lies in the future, or ends before it begins" / "la inscripción está mal formada, es futura o termina antes de empezar" / "l'inscription est mal formée, est future, ou finit avant de commencer",
        "give number and day of the recordation as customs has them" / "indique número y día de la inscripción según la aduana" / "donnez numéro et jour de l'inscription selon la douane";
    /// Who states it.
    STATED_BY = "intellectual-property-right.stated-by", Requirements, None,
        "it is not said who states the right, or the office that does has neither registered nor recorded it" / "no se dice quién declara el derecho, o la oficina que lo hace ni lo registró ni lo inscribió" / "il n'est pas dit qui déclare le droit, ou l'office qui le fait ne l'a ni enregistré ni inscrit",
        "let its owner, the office of its registration, or customs with a recordation state it" / "que lo declare su titular, la oficina de su registro o la aduana con una inscripción" / "que son titulaire, l'office de son enregistrement, ou la douane avec une inscription le déclare";
    /// What it rests on.
    RESTS_ON = "intellectual-property-right.rests-on", Requirements, None,
        "a reference to a statement of an office is malformed, names another type, or leads to something else" / "una referencia a la declaración de una oficina está mal formada, nombra otro tipo o lleva a otra cosa" / "une référence à la déclaration d'un office est mal formée, nomme un autre type, ou mène à autre chose",
        "refer to the statement of the office by its id, type and digest" / "remita a la declaración de la oficina por su id, tipo y resumen" / "renvoyez à la déclaration de l'office par son id, son type et son empreinte";
    /// Copies of documents.
    DOCUMENTS = "intellectual-property-right.documents", Requirements, None,
        "a reference to a document is malformed" / "una referencia a un documento está mal formada" / "une référence à un document est mal formée",
        "refer to the file by media type and digest" / "remita al archivo por tipo de medio y resumen" / "renvoyez au fichier par type de média et empreinte";
    /// Whose it was.
    PREVIOUS_OWNERSHIP = "intellectual-property-right.previous-ownership", Requirements, None,
        "the reference to the previous ownership is malformed, names another type, or leads to something else" / "la referencia a la titularidad anterior está mal formada, nombra otro tipo o lleva a otra cosa" / "la référence à la titularité antérieure est mal formée, nomme un autre type, ou mène à autre chose",
        "refer to the right as its previous owners held it" / "remita al derecho tal como lo tenían sus titulares anteriores" / "renvoyez au droit tel que ses titulaires antérieurs l'avaient";
    /// When it is stated.
    STATED_AT = "intellectual-property-right.stated-at", Requirements, None,
        "the day of the statement is missing or malformed, lies in the future, or is after the signature" / "falta el día de la declaración, está mal formado, es futuro o posterior a la firma" / "le jour de la déclaration manque, est mal formé, est futur, ou postérieur à la signature",
        "give the day on which it is stated" / "indique el día en que se declara" / "donnez le jour où il est déclaré";
    /// Any other structural fault.
    DOCUMENT = "intellectual-property-right.document", Requirements, None,
        "the right has a member that is missing, unknown or malformed" / "el derecho tiene un miembro que falta, es desconocido o está mal formado" / "le droit a un membre manquant, inconnu ou mal formé",
        "follow the published schema" / "siga el esquema publicado" / "suivez le schéma publié";
    /// A trademark without registration.
    REGISTRATION_MISSING = "intellectual-property-right.registration-missing", Requirements, None,
        "a trademark has no registration" / "una marca no tiene registro" / "une marque n'a pas d'enregistrement",
        "give the registration of the trademark" / "indique el registro de la marca" / "donnez l'enregistrement de la marque";
    /// A copyright without registration.
    COPYRIGHT_UNREGISTERED = "intellectual-property-right.copyright-unregistered", Requirements, None,
        "a copyright has no registration" / "un derecho de autor no tiene registro" / "un droit d'auteur n'a pas d'enregistrement",
        "give the registration of the copyright, where there is one" / "indique el registro del derecho de autor, si lo hay" / "donnez l'enregistrement du droit d'auteur, s'il y en a un";
    /// A trade name with a registration.
    REGISTRATION_NONE = "intellectual-property-right.registration-none", Requirements, None,
        "a trade name has a registration" / "un nombre comercial tiene un registro" / "un nom commercial a un enregistrement",
        "leave the registration out, or state a trademark" / "quite el registro o declare una marca" / "retirez l'enregistrement, ou déclarez une marque";
    /// Registered abroad.
    REGISTERED_ELSEWHERE = "intellectual-property-right.registered-elsewhere", Requirements, None,
        "the trademark is registered in another country than the United States" / "la marca está registrada en otro país que los Estados Unidos" / "la marque est enregistrée dans un autre pays que les États-Unis",
        "give the registration in the United States, where there is one" / "indique el registro en los Estados Unidos, si lo hay" / "donnez l'enregistrement aux États-Unis, s'il y en a un";
    /// An unusual number.
    REGISTRATION_NUMBER = "intellectual-property-right.registration-number", Requirements, None,
        "the number of the registration has an unusual form" / "el número de registro tiene una forma inusual" / "le numéro d'enregistrement a une forme inhabituelle",
        "compare the number with the certificate" / "compare el número con el certificado" / "comparez le numéro avec le certificat";
    /// An unusual international number.
    INTERNATIONAL_NUMBER = "intellectual-property-right.international-number", Requirements, None,
        "the number of the international registration has an unusual form" / "el número del registro internacional tiene una forma inusual" / "le numéro de l'enregistrement international a une forme inhabituelle",
        "compare the number with the certificate" / "compare el número con el certificado" / "comparez le numéro avec le certificat";
    /// A register of what is no trademark.
    REGISTER = "intellectual-property-right.register", Requirements, None,
        "a registration of another right than a trademark names a register of trademarks" / "el registro de un derecho que no es marca nombra un registro de marcas" / "l'enregistrement d'un droit qui n'est pas une marque nomme un registre des marques",
        "leave the register out" / "quite el registro de marcas" / "retirez le registre";
    /// The Supplemental Register.
    SUPPLEMENTAL_REGISTER = "intellectual-property-right.supplemental-register", Requirements, None,
        "the trademark is recorded with customs and is on the supplemental register" / "la marca está inscrita en la aduana y figura en el registro suplementario" / "la marque est inscrite en douane et figure au registre supplémentaire",
        "ask customs whether it records such marks" / "pregunte a la aduana si inscribe tales marcas" / "demandez à la douane si elle inscrit de telles marques";
    /// An unusual number of a recordation.
    RECORDATION_NUMBER = "intellectual-property-right.recordation-number", Requirements, None,
        "the number of the recordation has an unusual form, or one of another kind of right" / "el número de inscripción tiene una forma inusual o la de otro tipo de derecho" / "le numéro d'inscription a une forme inhabituelle, ou celle d'un autre type de droit",
        "compare the number with the record of customs" / "compare el número con el registro de la aduana" / "comparez le numéro avec le registre de la douane";
    /// Recorded too early.
    RECORDATION_EARLY = "intellectual-property-right.recordation-early", Requirements, None,
        "the trademark was recorded before it was registered" / "la marca se inscribió antes de registrarse" / "la marque a été inscrite avant d'être enregistrée",
        "correct the day of the registration or of the recordation" / "corrija el día del registro o de la inscripción" / "corrigez le jour de l'enregistrement ou de l'inscription";
    /// Recorded for other classes.
    RECORDATION_CLASSES = "intellectual-property-right.recordation-classes", Requirements, None,
        "the right is recorded for a class that it does not have" / "el derecho está inscrito para una clase que no tiene" / "le droit est inscrit pour une classe qu'il n'a pas",
        "give only classes of the trademark" / "indique solo clases de la marca" / "ne donnez que des classes de la marque";
    /// Recorded for long.
    RECORDATION_LONG = "intellectual-property-right.recordation-long", Requirements, None,
        "the recordation lasts for more than twenty years" / "la inscripción dura más de veinte años" / "l'inscription dure plus de vingt ans",
        "compare its last day with the record of customs" / "compare su último día con el registro de la aduana" / "comparez son dernier jour avec le registre de la douane";
    /// Recorded for longer than registered.
    RECORDATION_OUTLIVES = "intellectual-property-right.recordation-outlives", Requirements, None,
        "the recordation ends after the registration" / "la inscripción termina después del registro" / "l'inscription finit après l'enregistrement",
        "compare both last days with certificate and record" / "compare ambos últimos días con certificado e inscripción" / "comparez les deux derniers jours avec certificat et inscription";
    /// Just ended.
    RECORDATION_GRACE = "intellectual-property-right.recordation-grace", Requirements, None,
        "the recordation ended less than ninety-one days ago" / "la inscripción terminó hace menos de noventa y un días" / "l'inscription a pris fin il y a moins de quatre-vingt-onze jours",
        "renew it" / "renuévela" / "renouvelez-la";
    /// Ended.
    RECORDATION_EXPIRED = "intellectual-property-right.recordation-expired", Requirements, None,
        "the recordation ended more than ninety days ago" / "la inscripción terminó hace más de noventa días" / "l'inscription a pris fin il y a plus de quatre-vingt-dix jours",
        "record the right anew" / "vuelva a inscribir el derecho" / "inscrivez le droit à nouveau";
    /// No place of manufacture.
    PLACES_MISSING = "intellectual-property-right.places-missing", Requirements, None,
        "a trademark that is recorded names no place of manufacture" / "una marca inscrita no nombra ningún lugar de fabricación" / "une marque inscrite ne nomme aucun lieu de fabrication",
        "give the places where goods that bear the mark are made" / "indique los lugares donde se fabrican los productos con la marca" / "donnez les lieux où sont fabriqués les produits qui portent la marque";
    /// Differences of what is no trademark of the United States.
    LEVER_TRADEMARK = "intellectual-property-right.lever-trademark", Requirements, None,
        "physical and material differences are given for what is no trademark of the United States" / "se dan diferencias físicas y materiales de lo que no es una marca de los Estados Unidos" / "des différences physiques et matérielles sont données pour ce qui n'est pas une marque des États-Unis",
        "leave them out, or state the trademark of the United States" / "quítelas o declare la marca de los Estados Unidos" / "retirez-les, ou déclarez la marque des États-Unis";
    /// Protection that is not granted.
    LEVER_NOT_GRANTED = "intellectual-property-right.lever-not-granted", Requirements, None,
        "no notice grants protection for a physical and material difference yet" / "ningún aviso concede todavía protección por una diferencia física y material" / "aucun avis n'accorde encore la protection pour une différence physique et matérielle",
        "give the notice in the Customs Bulletin once it is published" / "indique el aviso del Customs Bulletin una vez publicado" / "donnez l'avis du Customs Bulletin une fois publié";
    /// Before the ownership.
    NOT_OWNED_YET = "intellectual-property-right.not-owned-yet", Standing(NotYet), None,
        "these owners do not own the right yet" / "estos titulares aún no tienen el derecho" / "ces titulaires n'ont pas encore le droit",
        "present the right of whoever owns it on that day" / "presente el derecho de quien sea titular ese día" / "présentez le droit de qui en est titulaire ce jour-là";
    /// Nobody who knows says whose it is.
    OWNER_NOT_SHOWN = "intellectual-property-right.owner-not-shown", Requirements, None,
        "no statement of an office at hand shows who owns the right" / "ninguna declaración disponible de una oficina muestra quién es titular del derecho" / "aucune déclaration disponible d'un office ne montre qui est titulaire du droit",
        "a statement of the office that registered the right, or of customs where it is recorded" / "una declaración de la oficina que registró el derecho, o de la aduana donde está inscrito" / "une déclaration de l'office qui a enregistré le droit, ou de la douane où il est inscrit";
    /// Another owner.
    OWNER_DIFFERS = "intellectual-property-right.owner-differs", Requirements, None,
        "an office says that others own the right" / "una oficina dice que otros son titulares del derecho" / "un office dit que d'autres sont titulaires du droit",
        "have the change of ownership registered, or correct the owners" / "haga registrar el cambio de titular o corrija los titulares" / "faites enregistrer le changement de titulaire, ou corrigez les titulaires";
    /// Another owner since.
    OWNERSHIP_ENDED = "intellectual-property-right.ownership-ended", Standing(Ended), None,
        "an office says that others have owned the right since" / "una oficina dice que desde entonces otros son titulares del derecho" / "un office dit que d'autres sont devenus titulaires du droit depuis",
        "present the right of its present owners" / "presente el derecho de sus titulares actuales" / "présentez le droit de ses titulaires actuels";
    /// A later first day.
    OWNED_FROM_DIFFERS = "intellectual-property-right.owned-from-differs", Requirements, None,
        "the ownership began later, by what an office says" / "la titularidad empezó más tarde según una oficina" / "la titularité a commencé plus tard, d'après un office",
        "ask for what shows the earlier day" / "pida lo que muestre el día anterior" / "demandez ce qui montre le jour antérieur";
    /// A class that is not registered.
    CLASSES_NOT_REGISTERED = "intellectual-property-right.classes-not-registered", Requirements, None,
        "the owner states a class that the office of the registration does not have" / "el titular declara una clase que la oficina del registro no tiene" / "le titulaire déclare une classe que l'office de l'enregistrement n'a pas",
        "give only classes of the registration" / "indique solo clases del registro" / "ne donnez que des classes de l'enregistrement";
    /// The registration is over.
    REGISTRATION_ENDED = "intellectual-property-right.registration-ended", Standing(Ended), None,
        "the registration has ended" / "el registro ha terminado" / "l'enregistrement a pris fin",
        "renew it, and present a statement of the renewal" / "renuévelo y presente una declaración de la renovación" / "renouvelez-le, et présentez une déclaration du renouvellement";
    /// A statement on another right.
    RESTS_ON_OTHER_RIGHT = "intellectual-property-right.rests-on-other-right", Requirements, None,
        "a statement that the right rests on is about another right" / "una declaración en que se apoya el derecho trata de otro derecho" / "une déclaration sur laquelle le droit repose porte sur un autre droit",
        "refer to statements on this right only" / "remita solo a declaraciones sobre este derecho" / "ne renvoyez qu'à des déclarations sur ce droit";
    /// A statement of an owner.
    RESTS_ON_OWNER = "intellectual-property-right.rests-on-owner", Requirements, None,
        "a statement that the right rests on is no office's" / "una declaración en que se apoya el derecho no es de una oficina" / "une déclaration sur laquelle le droit repose n'est pas d'un office",
        "refer to the statement of an office" / "remita a la declaración de una oficina" / "renvoyez à la déclaration d'un office";
    /// Another right before.
    PREVIOUS_OTHER_RIGHT = "intellectual-property-right.previous-other-right", Requirements, None,
        "the previous ownership is of another right" / "la titularidad anterior es de otro derecho" / "la titularité antérieure est celle d'un autre droit",
        "refer to this right as its previous owners held it" / "remita a este derecho tal como lo tenían sus titulares anteriores" / "renvoyez à ce droit tel que ses titulaires antérieurs l'avaient";
    /// No earlier ownership.
    PREVIOUS_LATER = "intellectual-property-right.previous-later", Requirements, None,
        "the previous ownership does not begin before this one" / "la titularidad anterior no empieza antes que esta" / "la titularité antérieure ne commence pas avant celle-ci",
        "refer to an ownership that began before" / "remita a una titularidad que empezó antes" / "renvoyez à une titularité qui a commencé avant";
    /// No change of owners.
    PREVIOUS_SAME_OWNERS = "intellectual-property-right.previous-same-owners", Requirements, None,
        "the previous owners are the same as these" / "los titulares anteriores son los mismos que estos" / "les titulaires antérieurs sont les mêmes que ceux-ci",
        "refer to the ownership of others, or correct this one under `supersedes`" / "remita a la titularidad de otros o corrija esta con `supersedes`" / "renvoyez à la titularité d'autres, ou corrigez celle-ci sous `supersedes`";
}
