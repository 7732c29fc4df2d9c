//! Problem codes of the animal health certificate (SPEC chapter *Animal health certificate*); those that both
//! documents about dogs share come first.

crate::health::codes::animal_codes!("animal-health-certificate");
crate::health::codes::dog_codes!("animal-health-certificate");

tradecred_vc::problems! {
    /// What the dog comes for.
    PURPOSE = "animal-health-certificate.purpose", Requirements, None,
        "what the dog comes for is missing or none of the six purposes" / "falta la finalidad del perro o no es ninguna de las seis" / "le but de la venue du chien manque ou n'est aucun des six",
        "state one of the purposes that `tradecred schema show` lists" / "indique una de las finalidades que muestra `tradecred schema show`" / "indiquez un des buts que `tradecred schema show` énumère";
    /// The health statement.
    HEALTH = "animal-health-certificate.health", Requirements, None,
        "the statement on the dog's health is missing or malformed, or its examination is later than the certificate" / "falta la declaración de salud del perro, está mal formada o el examen es posterior al certificado" / "la déclaration sur la santé du chien manque ou est mal formée, ou l'examen est postérieur au certificat",
        "give the day of the examination and its finding" / "indique el día del examen y su resultado" / "donnez le jour de l'examen et son résultat";
    /// The screwworm statement.
    SCREWWORM = "animal-health-certificate.screwworm", Requirements, None,
        "the statement on screwworm is malformed, or its inspection is later than the certificate" / "la declaración sobre el gusano barrenador está mal formada o la inspección es posterior al certificado" / "la déclaration sur la lucilie bouchère est mal formée, ou l'inspection est postérieure au certificat",
        "give the day of the inspection, its finding and who signed" / "indique el día de la inspección, su resultado y quién firmó" / "donnez le jour de l'inspection, son résultat et qui a signé";
    /// Where the dog was vaccinated.
    RABIES_VACCINATION = "animal-health-certificate.rabies-vaccination", Requirements, None,
        "where the dog was vaccinated against rabies is not said" / "no se dice dónde se vacunó al perro contra la rabia" / "il n'est pas dit où le chien a été vacciné contre la rage",
        "state `unitedStates`, `abroad` or `none`" / "indique `unitedStates`, `abroad` o `none`" / "indiquez `unitedStates`, `abroad` ou `none`";
    /// Veterinary records.
    RECORDS = "animal-health-certificate.records", Requirements, None,
        "a veterinary record is malformed" / "un registro veterinario está mal formado" / "un dossier vétérinaire est mal formé",
        "give kind, country and day of the service" / "indique tipo, país y día del servicio" / "donnez type, pays et jour du service";
    /// What is attached.
    ATTACHMENTS = "animal-health-certificate.attachments", Requirements, None,
        "an attachment is malformed, is of another type than its kind, or is not what its reference says" / "un adjunto está mal formado, es de otro tipo que el de su clase o no es lo que dice su referencia" / "une pièce jointe est mal formée, d'un autre type que celui de sa sorte, ou n'est pas ce que dit sa référence",
        "refer to each attachment by its own id, type and digest" / "haga referencia a cada adjunto por su identificador, tipo y resumen" / "référez-vous à chaque pièce par ses identifiant, type et empreinte";
    /// The day of shipment.
    SHIPPED_ON = "animal-health-certificate.shipped-on", Requirements, None,
        "the day of shipment is missing or malformed, or lies after the arrival" / "falta el día del envío, está mal formado o es posterior a la llegada" / "le jour de l'expédition manque, est mal formé ou est postérieur à l'arrivée",
        "give the day on which the dog leaves for the United States" / "indique el día en que el perro sale hacia los Estados Unidos" / "donnez le jour où le chien part pour les États-Unis";
    /// The country of an export certificate.
    ISSUED_FOR_COUNTRY = "animal-health-certificate.issued-for-country", Requirements, None,
        "the country for which the certificate was issued is malformed" / "el país para el que se emitió el certificado está mal formado" / "le pays pour lequel le certificat a été délivré est mal formé",
        "give it as two letters" / "indíquelo con dos letras" / "donnez-le en deux lettres";
    /// The receipt.
    RECEIPT = "animal-health-certificate.receipt", Requirements, None,
        "the receipt for the CDC dog import form is malformed" / "el recibo del formulario de importación de perros del CDC está mal formado" / "le récépissé du formulaire d'importation de chiens du CDC est mal formé",
        "give number, day, country of departure and microchip number of the receipt" / "indique número, día, país de salida y número de microchip del recibo" / "donnez numéro, jour, pays de départ et numéro de puce du récépissé";
    /// The day of issue.
    ISSUED_ON = "animal-health-certificate.issued-on", Requirements, None,
        "the day of issue is missing or malformed, or lies in the future" / "falta el día de emisión, está mal formado o es futuro" / "le jour de délivrance manque, est mal formé ou est futur",
        "date the certificate on the day it is issued" / "feche el certificado el día en que se emite" / "datez le certificat du jour où il est délivré";
    /// Signs of disease.
    HEALTH_SIGNS = "animal-health-certificate.health-signs", Requirements, None,
        "the dog showed signs of communicable disease when it was examined" / "el perro mostraba signos de enfermedad transmisible cuando fue examinado" / "le chien montrait des signes de maladie transmissible lors de l'examen",
        "let it travel when it is well; an animal with signs of disease is not admitted" / "haga que viaje cuando esté sano; no se admite un animal con signos de enfermedad" / "faites-le voyager guéri ; un animal avec des signes de maladie n'est pas admis";
    /// A region of which it is not known whether screwworm exists there.
    SCREWWORM_REGION = "animal-health-certificate.screwworm-region", Requirements, None,
        "whether screwworm exists where the dog comes from is not known here, and no official of that region states here that the dog is free from it" / "aquí no se sabe si existe el gusano barrenador en el lugar de procedencia, y ningún funcionario de esa región declara aquí que el perro esté libre de él" / "il n'est pas su ici si la lucilie bouchère existe là d'où vient le chien, et aucun agent de cette région n'atteste ici qu'il en est indemne",
        "look the country up in the list of APHIS, or have an official of it certify" / "busque el país en la lista de APHIS o haga que certifique un funcionario de él" / "cherchez le pays dans la liste d'APHIS, ou faites certifier par un agent de ce pays";
    /// An inspection that is too old.
    SCREWWORM_INSPECTION = "animal-health-certificate.screwworm-inspection", Requirements, None,
        "the dog was not inspected for screwworm within the 5 days before its shipment" / "el perro no fue inspeccionado por gusano barrenador en los 5 días anteriores a su envío" / "le chien n'a pas été inspecté pour la lucilie bouchère dans les 5 jours avant son expédition",
        "have it inspected again, at most 5 days before it leaves" / "hágalo inspeccionar de nuevo, como máximo 5 días antes de salir" / "faites-le inspecter de nouveau, au plus 5 jours avant le départ";
    /// A statement by the wrong official.
    SCREWWORM_OFFICIAL = "animal-health-certificate.screwworm-official", Requirements, None,
        "the statement on screwworm is not by a full-time salaried veterinary official of the region of origin" / "la declaración sobre el gusano barrenador no es de un veterinario oficial asalariado a tiempo completo de la región de origen" / "la déclaration sur la lucilie bouchère n'est pas d'un vétérinaire officiel salarié à plein temps de la région d'origine",
        "have such an official of the country of departure sign" / "haga que firme un funcionario así del país de salida" / "faites signer un tel agent du pays de départ";
    /// An infested dog.
    SCREWWORM_FINDING = "animal-health-certificate.screwworm-finding", Requirements, None,
        "the dog is infested with screwworm" / "el perro está infestado de gusano barrenador" / "le chien est infesté par la lucilie bouchère",
        "have it quarantined and treated until it is free, before it leaves" / "póngalo en cuarentena y trátelo hasta que esté libre, antes de salir" / "mettez-le en quarantaine et traitez-le jusqu'à ce qu'il soit indemne, avant le départ";
    /// Inspection for tapeworm.
    TAPEWORM = "animal-health-certificate.tapeworm", Requirements, None,
        "a dog that is to handle livestock is inspected for tapeworm and quarantined at the port of entry" / "un perro destinado a manejar ganado se inspecciona por tenia y se pone en cuarentena en el puerto de entrada" / "un chien destiné à la garde du bétail est inspecté pour le ténia et mis en quarantaine au port d'entrée",
        "arrange inspection and quarantine with APHIS before it travels" / "acuerde la inspección y la cuarentena con APHIS antes del viaje" / "convenez de l'inspection et de la quarantaine avec APHIS avant le voyage";
    /// A dog for resale or adoption.
    RESALE = "animal-health-certificate.resale", Requirements, None,
        "a dog for resale or adoption is said to need a permit of APHIS and further vaccinations" / "se dice que un perro para reventa o adopción necesita un permiso de APHIS y otras vacunas" / "un chien destiné à la revente ou à l'adoption aurait besoin d'un permis d'APHIS et d'autres vaccins",
        "ask APHIS for the permit before the dog travels" / "pida el permiso a APHIS antes del viaje" / "demandez le permis à APHIS avant le voyage";
    /// A microchip after the arrival.
    MICROCHIP_LATE = "animal-health-certificate.microchip-late", Requirements, None,
        "the microchip was implanted after the dog arrived" / "el microchip se implantó después de que llegara el perro" / "la puce a été implantée après l'arrivée du chien",
        "implant it, and vaccinate against rabies after that, before the dog travels" / "implántelo y vacune después contra la rabia antes del viaje" / "implantez-la, puis vaccinez contre la rage, avant le voyage";
    /// No receipt.
    RECEIPT_MISSING = "animal-health-certificate.receipt-missing", Requirements, None,
        "no receipt for the CDC dog import form is named, without which the dog is not admitted" / "no se indica ningún recibo del formulario de importación de perros del CDC, sin el cual no se admite al perro" / "aucun récépissé du formulaire d'importation de chiens du CDC n'est indiqué, sans lequel le chien n'est pas admis",
        "file the form on CDC's website and show its receipt" / "presente el formulario en el sitio del CDC y muestre su recibo" / "déposez le formulaire sur le site du CDC et montrez son récépissé";
    /// A receipt after the arrival.
    RECEIPT_LATE = "animal-health-certificate.receipt-late", Requirements, None,
        "the receipt for the CDC dog import form was issued after the dog arrived" / "el recibo del formulario de importación de perros del CDC se emitió después de la llegada del perro" / "le récépissé du formulaire d'importation de chiens du CDC a été délivré après l'arrivée du chien",
        "file the form before the dog arrives" / "presente el formulario antes de la llegada" / "déposez le formulaire avant l'arrivée";
    /// A receipt of the day of arrival.
    RECEIPT_ARRIVAL_DAY = "animal-health-certificate.receipt-arrival-day", Requirements, None,
        "the receipt for the CDC dog import form is of the day of arrival or the next; it has to be earlier than the arrival" / "el recibo del formulario de importación de perros del CDC es del día de llegada o del siguiente; tiene que ser anterior a la llegada" / "le récépissé du formulaire d'importation de chiens du CDC est du jour de l'arrivée ou du suivant ; il doit lui être antérieur",
        "show at what time the form was filed" / "muestre a qué hora se presentó el formulario" / "montrez à quelle heure le formulaire a été déposé";
    /// A receipt that is too old.
    RECEIPT_OLD = "animal-health-certificate.receipt-old", Requirements, None,
        "the receipt for the CDC dog import form is older than six months on the day of arrival" / "el recibo del formulario de importación de perros del CDC tiene más de seis meses el día de llegada" / "le récépissé du formulaire d'importation de chiens du CDC a plus de six mois le jour de l'arrivée",
        "file a new form" / "presente un formulario nuevo" / "déposez un nouveau formulaire";
    /// A receipt for another country.
    RECEIPT_COUNTRY = "animal-health-certificate.receipt-country", Requirements, None,
        "the receipt for the CDC dog import form names another country of departure" / "el recibo del formulario de importación de perros del CDC nombra otro país de salida" / "le récépissé du formulaire d'importation de chiens du CDC nomme un autre pays de départ",
        "file a form for the country from which the dog departs" / "presente un formulario para el país del que sale el perro" / "déposez un formulaire pour le pays d'où part le chien";
    /// A receipt for another dog.
    RECEIPT_MICROCHIP = "animal-health-certificate.receipt-microchip", Requirements, None,
        "the receipt for the CDC dog import form does not have the microchip number of this dog" / "el recibo del formulario de importación de perros del CDC no tiene el número de microchip de este perro" / "le récépissé du formulaire d'importation de chiens du CDC n'a pas le numéro de puce de ce chien",
        "show the receipt for this dog, or correct the number" / "muestre el recibo de este perro o corrija el número" / "montrez le récépissé de ce chien, ou corrigez le numéro";
    /// A receipt for several dogs.
    RECEIPT_SEVERAL_DOGS = "animal-health-certificate.receipt-several-dogs", Requirements, None,
        "the receipt for the CDC dog import form is for several dogs" / "el recibo del formulario de importación de perros del CDC es para varios perros" / "le récépissé du formulaire d'importation de chiens du CDC est pour plusieurs chiens",
        "file one form for each dog" / "presente un formulario por perro" / "déposez un formulaire par chien";
    /// A receipt for another port.
    RECEIPT_PORT = "animal-health-certificate.receipt-port", Requirements, None,
        "the dog arrives by air at another port than the receipt for the CDC dog import form names, so the airline must deny boarding" / "el perro llega por aire a otro puerto que el que nombra el recibo del formulario del CDC, así que la aerolínea debe denegar el embarque" / "le chien arrive par avion à un autre port que celui du récépissé du formulaire du CDC ; la compagnie doit refuser l'embarquement",
        "change the port on the form, or the flight" / "cambie el puerto en el formulario o el vuelo" / "changez le port sur le formulaire, ou le vol";
    /// A bill of lading after the arrival.
    BILL_OF_LADING = "animal-health-certificate.bill-of-lading", Requirements, None,
        "the airline made the bill of lading after the dog arrived" / "la aerolínea emitió el conocimiento después de la llegada del perro" / "la compagnie aérienne a établi le connaissement après l'arrivée du chien",
        "have the airline make it before the flight arrives, or show CDC's waiver" / "haga que la aerolínea lo emita antes de la llegada o muestre la exención del CDC" / "faites-le établir avant l'arrivée du vol, ou montrez la dispense du CDC";
    /// Another port than the claim's.
    PORT_DIFFERS = "animal-health-certificate.port-differs", Requirements, None,
        "the entry is made at another port than the dog arrives at" / "la declaración se hace en otro puerto que el de llegada del perro" / "la déclaration est faite à un autre port que celui où arrive le chien",
        "correct the port of the entry or of the certificate" / "corrija el puerto de la declaración o del certificado" / "corrigez le port de la déclaration ou du certificat";
    /// No old record.
    RECORDS_MISSING = "animal-health-certificate.records-missing", Requirements, None,
        "no veterinary record shows that the dog was treated in the exporting country six months before it travels" / "ningún registro veterinario muestra que el perro fue atendido en el país exportador seis meses antes del viaje" / "aucun dossier vétérinaire ne montre que le chien a été soigné dans le pays exportateur six mois avant le voyage",
        "add such a record, for example the pet passport, or have other documentation at hand" / "añada un registro así, por ejemplo el pasaporte del animal, o tenga otra documentación a mano" / "ajoutez un tel dossier, par exemple le passeport de l'animal, ou ayez une autre pièce";
    /// Something demanded is not attached.
    ATTACHMENT_MISSING = "animal-health-certificate.attachment-missing", Requirements, None,
        "a document that is demanded for this dog is not attached, or what is attached is not for it or does not count" / "falta un documento exigido para este perro, o lo adjunto no es de él o no cuenta" / "une pièce exigée pour ce chien manque, ou ce qui est joint ne le concerne pas ou ne compte pas",
        "obtain it from whoever can issue it, and attach it" / "obténgalo de quien pueda emitirlo y adjúntelo" / "procurez-vous-la auprès de qui peut la délivrer, et joignez-la";
    /// Something demanded is not at hand.
    ATTACHMENT_NOT_SHOWN = "animal-health-certificate.attachment-not-shown", Requirements, None,
        "a document that is demanded for this dog is not at hand" / "un documento exigido para este perro no está disponible" / "une pièce exigée pour ce chien n'est pas disponible",
        "hand it in" / "preséntelo" / "présentez-la";
    /// Something demanded is not decided.
    ATTACHMENT_UNDECIDED = "animal-health-certificate.attachment-undecided", Requirements, None,
        "whether a document that is demanded for this dog counts could not be decided" / "no se pudo decidir si cuenta un documento exigido para este perro" / "il n'a pas pu être décidé si une pièce exigée pour ce chien compte",
        "verify it on its own, or ask whoever issued it" / "verifíquelo por sí mismo o pregunte a quien lo emitió" / "vérifiez-la pour elle-même, ou demandez à qui l'a délivrée";
    /// An attached document says other of the dog.
    ATTACHMENT_CONTRADICTS = "animal-health-certificate.attachment-contradicts", Requirements, None,
        "an attached document gives the dog another sex or date of birth than the certificate, or has it leave the United States while by the certificate it was abroad" / "un documento adjunto indica otro sexo u otra fecha de nacimiento que el certificado, o que el perro salió de los Estados Unidos cuando según el certificado estaba en el extranjero" / "une pièce jointe donne au chien un autre sexe ou une autre date de naissance que le certificat, ou le fait quitter les États-Unis quand, selon le certificat, il était à l'étranger",
        "have whichever document is wrong corrected" / "haga corregir el documento que esté equivocado" / "faites corriger celui des documents qui se trompe";
    /// An attached document gives another breed.
    ATTACHMENT_BREED = "animal-health-certificate.attachment-breed", Requirements, None,
        "an attached document gives the dog another breed than the certificate, so it may not match its description" / "un documento adjunto indica otra raza que el certificado, así que el perro puede no coincidir con su descripción" / "une pièce jointe donne au chien une autre race que le certificat ; il peut ne pas correspondre à sa description",
        "have the breed given in the same words" / "haga que la raza se indique con las mismas palabras" / "faites donner la race dans les mêmes termes";
    /// No titer.
    TITER_MISSING = "animal-health-certificate.titer-missing", Requirements, None,
        "no rabies titer of this dog that counts and is adequate is attached, so the dog is quarantined for 28 days" / "no hay adjunta una titulación antirrábica de este perro que cuente y sea adecuada, así que el perro pasa 28 días en cuarentena" / "aucun titrage antirabique de ce chien qui compte et suffise n'est joint ; le chien est mis en quarantaine pendant 28 jours",
        "attach the result of a laboratory that CDC approved, or plan the quarantine" / "adjunte el resultado de un laboratorio aprobado por el CDC o prevea la cuarentena" / "joignez le résultat d'un laboratoire agréé par le CDC, ou prévoyez la quarantaine";
    /// A titer whose sample was drawn late.
    TITER_LATE = "animal-health-certificate.titer-late", Requirements, None,
        "the sample of the rabies titer was drawn less than 28 days before the arrival, which CDC is said not to accept" / "la muestra de la titulación antirrábica se extrajo menos de 28 días antes de la llegada, lo que se dice que el CDC no acepta" / "l'échantillon du titrage antirabique a été prélevé moins de 28 jours avant l'arrivée, ce que le CDC n'accepterait pas",
        "let the dog arrive later, or plan the quarantine" / "haga que el perro llegue más tarde o prevea la cuarentena" / "faites arriver le chien plus tard, ou prévoyez la quarantaine";
    /// An export certificate in place of the form.
    EXPORT_CERTIFICATE = "animal-health-certificate.export-certificate", Requirements, None,
        "whether an export certificate of the United States stands in for the certification of rabies vaccination, as CDC is said to have accepted until 2025-07-31, is not confirmed" / "no está confirmado que un certificado de exportación de los Estados Unidos sustituya a la certificación de vacunación antirrábica, como se dice que el CDC aceptaba hasta el 2025-07-31" / "il n'est pas confirmé qu'un certificat d'exportation des États-Unis tienne lieu de certification de vaccination antirabique, ce que le CDC aurait accepté jusqu'au 2025-07-31",
        "show the certification of U.S.-issued rabies vaccination" / "muestre la certificación de vacunación antirrábica emitida en los Estados Unidos" / "montrez la certification de vaccination antirabique délivrée aux États-Unis";
}
