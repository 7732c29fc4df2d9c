//! Problem codes of the rabies vaccination certification (SPEC chapter *Rabies vaccination certification*);
//! those that both documents about dogs share come first.

crate::health::codes::animal_codes!("rabies-vaccination-certification");
crate::health::codes::dog_codes!("rabies-vaccination-certification");

tradecred_vc::problems! {
    /// Which form it is.
    FORM = "rabies-vaccination-certification.form", Requirements, None,
        "the certification is neither of the two forms" / "la certificación no es ninguno de los dos formularios" / "la certification n'est aucun des deux formulaires",
        "state `foreignIssued` or `usIssued`" / "indique `foreignIssued` o `usIssued`" / "indiquez `foreignIssued` ou `usIssued`";
    /// What identifies the importer.
    IMPORTER_IDENTITY = "rabies-vaccination-certification.importer-identity", Requirements, None,
        "the importer's passport number or date of birth is missing, malformed or stands in the open" / "falta el número de pasaporte o la fecha de nacimiento del importador, está mal formado o figura a la vista" / "le numéro de passeport ou la date de naissance de l'importateur manque, est mal formé ou figure en clair",
        "give both as withheld values, and open them only to CDC and customs" / "indique ambos como valores reservados y ábralos solo al CDC y a la aduana" / "donnez les deux comme valeurs réservées, et ne les ouvrez qu'au CDC et à la douane";
    /// What the identity was opened to.
    IMPORTER_OPENED = "rabies-vaccination-certification.importer-opened", Requirements, None,
        "the importer's passport number is opened to what is no text, or the date of birth to what is no date" / "el número de pasaporte del importador se abre con algo que no es un texto, o la fecha de nacimiento con algo que no es una fecha" / "le numéro de passeport de l'importateur s'ouvre sur autre chose qu'un texte, ou la date de naissance sur autre chose qu'une date",
        "certify anew with the right values" / "certifique de nuevo con los valores correctos" / "certifiez à nouveau avec les bonnes valeurs";
    /// The vaccinations.
    VACCINATIONS = "rabies-vaccination-certification.vaccinations", Requirements, None,
        "a vaccination is missing or malformed, or its days contradict each other" / "falta una vacunación, está mal formada o sus fechas se contradicen" / "une vaccination manque, est mal formée, ou ses dates se contredisent",
        "give product, manufacturer, lot and the days of each vaccination as they are on the record" / "indique producto, fabricante, lote y las fechas de cada vacunación como constan en el registro" / "donnez produit, fabricant, lot et dates de chaque vaccination comme au registre";
    /// The veterinarian who completed the form.
    AUTHORIZED_VETERINARIAN = "rabies-vaccination-certification.authorized-veterinarian", Requirements, None,
        "the veterinarian who examined the dog is missing or malformed, or has neither licence number nor official stamp" / "falta el veterinario que examinó al perro, está mal formado o no tiene número de licencia ni sello oficial" / "le vétérinaire qui a examiné le chien manque ou est mal formé, ou n'a ni numéro de licence ni cachet officiel",
        "give name, licence number or stamp, address, telephone and email of the veterinarian" / "indique nombre, número de licencia o sello, domicilio, teléfono y correo del veterinario" / "donnez nom, numéro de licence ou cachet, adresse, téléphone et courriel du vétérinaire";
    /// The language.
    LANGUAGE = "rabies-vaccination-certification.language", Requirements, None,
        "the form is not completed in English" / "el formulario no está completado en inglés" / "le formulaire n'est pas rempli en anglais",
        "have it completed in English" / "haga que se complete en inglés" / "faites-le remplir en anglais";
    /// When the dog left.
    LEFT_UNITED_STATES = "rabies-vaccination-certification.left-united-states", Requirements, None,
        "the day on which the dog left the United States is malformed, or by its stays the dog was abroad around it" / "el día en que el perro salió de los Estados Unidos está mal formado o, según sus estancias, el perro estaba entonces en el extranjero" / "le jour où le chien a quitté les États-Unis est mal formé, ou selon ses séjours le chien était alors à l'étranger",
        "give the day as a date that fits the stays" / "indique el día como fecha conforme con las estancias" / "donnez le jour comme date conforme aux séjours";
    /// When it was certified.
    CERTIFIED_ON = "rabies-vaccination-certification.certified-on", Requirements, None,
        "the day of certification is missing or malformed, or lies in the future" / "falta el día de la certificación, está mal formado o es futuro" / "le jour de la certification manque, est mal formé ou est futur",
        "date the certification on the day it is made" / "feche la certificación el día en que se hace" / "datez la certification du jour où elle est faite";
    /// A microchip later than the vaccination.
    MICROCHIP_AFTER_VACCINATION = "rabies-vaccination-certification.microchip-after-vaccination", Requirements, None,
        "the microchip was implanted after the dog was vaccinated, so the vaccination is invalid" / "el microchip se implantó después de vacunar al perro, por lo que la vacunación no es válida" / "la puce a été implantée après la vaccination du chien, qui est donc invalide",
        "have the dog vaccinated again" / "vacune de nuevo al perro" / "faites vacciner le chien de nouveau";
    /// A vaccination that is over.
    VACCINATION_VALID = "rabies-vaccination-certification.vaccination-valid", Requirements, None,
        "the rabies vaccination expires on or before the day of arrival" / "la vacunación antirrábica vence el día de llegada o antes" / "la vaccination antirabique expire au plus tard le jour de l'arrivée",
        "have the dog vaccinated again before it travels" / "vacune de nuevo al perro antes del viaje" / "faites vacciner le chien de nouveau avant le voyage";
    /// A vaccine past its own date.
    PRODUCT_EXPIRED = "rabies-vaccination-certification.product-expired", Requirements, None,
        "the vaccine was administered after its own expiration date" / "la vacuna se administró después de su propia fecha de caducidad" / "le vaccin a été administré après sa propre date de péremption",
        "check lot and dates with the veterinarian" / "compruebe lote y fechas con el veterinario" / "vérifiez lot et dates auprès du vétérinaire";
    /// A vaccine without licence.
    VACCINE_LICENSED = "rabies-vaccination-certification.vaccine-licensed", Requirements, None,
        "the form does not say that the vaccine is licensed by USDA" / "el formulario no dice que la vacuna esté autorizada por USDA" / "le formulaire ne dit pas que le vaccin est autorisé par l'USDA",
        "use a vaccine licensed by USDA, and say so" / "use una vacuna autorizada por USDA e indíquelo" / "utilisez un vaccin autorisé par l'USDA, et indiquez-le";
    /// A veterinarian without accreditation.
    VETERINARIAN_ACCREDITED = "rabies-vaccination-certification.veterinarian-accredited", Requirements, None,
        "the form does not say that the veterinarian is accredited by USDA" / "el formulario no dice que el veterinario esté acreditado por USDA" / "le formulaire ne dit pas que le vétérinaire est accrédité par l'USDA",
        "have a veterinarian accredited by USDA complete it" / "haga que lo complete un veterinario acreditado por USDA" / "faites-le remplir par un vétérinaire accrédité par l'USDA";
    /// An endorsement after departure.
    ENDORSED_LATE = "rabies-vaccination-certification.endorsed-late", Requirements, None,
        "the form was completed or endorsed after the dog had left the United States" / "el formulario se completó o se refrendó después de que el perro saliera de los Estados Unidos" / "le formulaire a été rempli ou visé après que le chien a quitté les États-Unis",
        "treat the dog as one vaccinated abroad" / "trate al perro como vacunado en el extranjero" / "traitez le chien comme vacciné à l'étranger";
    /// No day of departure.
    DEPARTURE_UNKNOWN = "rabies-vaccination-certification.departure-unknown", Requirements, None,
        "when the dog left the United States is not said, so whether the form was endorsed before is open" / "no se dice cuándo salió el perro de los Estados Unidos, así que no se sabe si el formulario se refrendó antes" / "il n'est pas dit quand le chien a quitté les États-Unis ; si le formulaire a été visé avant reste ouvert",
        "show the day on which it left" / "muestre el día en que salió" / "montrez le jour de son départ";
}
