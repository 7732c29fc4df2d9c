//! Problem codes of an attested conversion (SPEC chapter *Attested conversion*): its members, then what it is
//! asked.

tradecred_vc::problems! {
    /// The source.
    SOURCE = "attested-conversion.source", Requirements, None,
        "the source is missing or malformed" / "falta la fuente o está mal formada" / "la source manque ou est mal formée",
        "name the system and the framing, and give the digest of the exported bytes" / "nombre el sistema y el formato de exportación, e indique el resumen de los bytes exportados" / "nommez le système et le format d'exportation, et donnez l'empreinte des octets exportés";
    /// When it was retrieved.
    RETRIEVED_AT = "attested-conversion.retrieved-at", Requirements, None,
        "when the source was retrieved is missing or malformed, or is after the conversion" / "falta cuándo se obtuvo la fuente, está mal formado o es posterior a la conversión" / "quand la source a été obtenue manque, est mal formé, ou est après la conversion",
        "give the instant of the export" / "indique el instante de la exportación" / "donnez l'instant de l'exportation";
    /// The mapping.
    MAPPING = "attested-conversion.mapping", Requirements, None,
        "the mapping is missing or malformed" / "falta la correspondencia o está mal formada" / "la correspondance manque ou est mal formée",
        "give name, version and digest of the mapping" / "indique nombre, versión y resumen de la correspondencia" / "donnez nom, version et empreinte de la correspondance";
    /// The loss report.
    LOSS_REPORT = "attested-conversion.loss-report", Requirements, None,
        "the loss report is missing or malformed" / "falta el informe de pérdidas o está mal formado" / "le rapport des pertes manque ou est mal formé",
        "give its digest, whether it is lossless, and its counts" / "indique su resumen, si no hay pérdidas y sus cuentas" / "donnez son empreinte, s'il est sans perte, et ses comptes";
    /// The residue.
    RESIDUE = "attested-conversion.residue", Requirements, None,
        "the residue is malformed" / "el residuo está mal formado" / "le reste est mal formé",
        "give the digest of the residue, or leave it out" / "indique el resumen del residuo, u omítalo" / "donnez l'empreinte du reste, ou omettez-le";
    /// What was proved.
    PROVED = "attested-conversion.proved", Requirements, None,
        "a statement of what was proved is malformed" / "una declaración de lo que se probó está mal formada" / "une mention de ce qui a été prouvé est mal formée",
        "use the words of the specification, and say by whom" / "use las palabras de la especificación y diga por quién" / "employez les mots de la spécification, et dites par qui";
    /// What was not proved.
    NOT_PROVED = "attested-conversion.not-proved", Requirements, None,
        "the list of what was not proved is malformed" / "la lista de lo que no se probó está mal formada" / "la liste de ce qui n'a pas été prouvé est mal formée",
        "use the words of the specification" / "use las palabras de la especificación" / "employez les mots de la spécification";
    /// The certifier.
    CERTIFIER = "attested-conversion.certifier", Requirements, None,
        "who certified, as the source says, is missing or malformed" / "falta quién certificó, según la fuente, o está mal formado" / "qui a certifié, selon la source, manque ou est mal formé",
        "give the legal name of the certifier as the source has it" / "indique el nombre legal del certificador tal como figura en la fuente" / "donnez le nom légal du certificateur tel qu'il figure dans la source";
    /// The draft.
    DRAFT = "attested-conversion.draft", Requirements, None,
        "the draft is missing or malformed, or is no credential with types and a subject" / "falta el borrador, está mal formado o no es una credencial con tipos y sujeto" / "le projet manque, est mal formé, ou n'est pas un document avec types et sujet",
        "give type and digest of the draft, and the draft as the adapter made it" / "indique tipo y resumen del borrador, y el borrador tal como lo hizo el adaptador" / "donnez type et empreinte du projet, et le projet tel que l'adaptateur l'a fait";
    /// Who converted it.
    CONVERTED_BY = "attested-conversion.converted-by", Requirements, None,
        "who converted is missing or malformed, or is another than the issuer" / "falta quién convirtió, está mal formado o es otro que el emisor" / "qui a converti manque, est mal formé, ou est un autre que l'émetteur",
        "name the issuer: nobody converts for another" / "nombre al emisor: nadie convierte por otro" / "nommez l'émetteur : nul ne convertit pour un autre";
    /// When it was converted.
    CONVERTED_AT = "attested-conversion.converted-at", Requirements, None,
        "when it was converted is missing or malformed, or is after the signature" / "falta cuándo se convirtió, está mal formado o es posterior a la firma" / "quand elle a été convertie manque, est mal formé, ou est après la signature",
        "give the instant of the conversion" / "indique el instante de la conversión" / "donnez l'instant de la conversion";
    /// Any other structural fault.
    DOCUMENT = "attested-conversion.document", Requirements, None,
        "the conversion holds a member that this type does not have, or one that is malformed" / "la conversión contiene un dato que este tipo no tiene o que está mal formado" / "la conversion contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// Lossless against the counts.
    LOSSLESS = "attested-conversion.lossless", Requirements, None,
        "the conversion is called lossless and counts a loss, or the other way round" / "la conversión se declara sin pérdidas y cuenta una, o al revés" / "la conversion est dite sans perte et en compte une, ou l'inverse",
        "copy both from the loss report" / "copie ambos del informe de pérdidas" / "copiez les deux du rapport des pertes";
    /// Nothing is in the draft.
    NOTHING_CARRIED = "attested-conversion.nothing-carried", Requirements, None,
        "nothing of the record is in the draft" / "nada del registro está en el borrador" / "rien de l'enregistrement n'est dans le projet",
        "convert by a mapping that is made for the record" / "convierta con una correspondencia hecha para el registro" / "convertissez par une correspondance faite pour l'enregistrement";
    /// The proof is said to be carried.
    PROOF_CARRIED = "attested-conversion.proof-carried", Requirements, None,
        "something was proved of the source, and no proof is counted as not carried" / "algo se probó de la fuente y ninguna prueba se cuenta como no trasladada" / "quelque chose a été prouvé de la source, et nulle preuve n'est comptée comme non reprise",
        "count each proof of the record as not carried: it proves nothing of the draft" / "cuente cada prueba del registro como no trasladada: no prueba nada del borrador" / "comptez chaque preuve de l'enregistrement comme non reprise : elle ne prouve rien du projet";
    /// No residue.
    RESIDUE_MISSING = "attested-conversion.residue-missing", Requirements, None,
        "something of the record was kept aside, and no residue is named" / "algo del registro se conservó aparte y no se indica ningún residuo" / "quelque chose de l'enregistrement a été mis de côté, et nul reste n'est indiqué",
        "give the digest of the residue, so that the record can be written again" / "indique el resumen del residuo, para que el registro pueda volver a escribirse" / "donnez l'empreinte du reste, afin que l'enregistrement puisse être réécrit";
    /// A framing that proves nothing.
    FRAMING_PROOF = "attested-conversion.framing-proof", Requirements, None,
        "an export that proves nothing is said to prove something" / "se dice que prueba algo una exportación que no prueba nada" / "une exportation qui ne prouve rien est dite prouver quelque chose",
        "name the framing that holds the proof, or list nothing as proved" / "nombre el formato que contiene la prueba, o no indique nada como probado" / "nommez le format qui contient la preuve, ou n'indiquez rien comme prouvé";
    /// Both proved and not.
    PROOF_TWICE = "attested-conversion.proof-twice", Requirements, None,
        "something is said both to be proved and not to be" / "de algo se dice a la vez que se probó y que no" / "quelque chose est dit à la fois prouvé et non prouvé",
        "list it once" / "indíquelo una sola vez" / "indiquez-le une seule fois";
    /// Neither proved nor not.
    PROOF_SILENT = "attested-conversion.proof-silent", Requirements, None,
        "of something that a source may prove it is not said whether it was proved" / "de algo que una fuente puede probar no se dice si se probó" / "de quelque chose qu'une source peut prouver il n'est pas dit si ce fut prouvé",
        "list every word of the specification as proved or as not proved" / "indique cada palabra de la especificación como probada o no probada" / "indiquez chaque mot de la spécification comme prouvé ou non prouvé";
    /// Proved by nobody.
    PROOF_BY = "attested-conversion.proof-by", Requirements, None,
        "it is not said whose proof it is" / "no se dice de quién es la prueba" / "il n'est pas dit de qui est la preuve",
        "name the key, the certificate, the address or the body whose proof it is" / "nombre la clave, el certificado, la dirección o el organismo de quien es la prueba" / "nommez la clé, le certificat, l'adresse ou l'organisme dont c'est la preuve";
    /// A chain to no root.
    PROOF_ROOT = "attested-conversion.proof-root", Requirements, None,
        "a chain of certificates leads to no named root" / "una cadena de certificados no lleva a ninguna raíz nombrada" / "une chaîne de certificats ne mène à aucune racine nommée",
        "give the digest of the certificate of the root" / "indique el resumen del certificado raíz" / "donnez l'empreinte du certificat racine";
    /// What a proof rests on.
    PROOF_ORDER = "attested-conversion.proof-order", Requirements, None,
        "what is said to be proved rests on something that was not" / "lo que se dice probado descansa en algo que no se probó" / "ce qui est dit prouvé repose sur quelque chose qui ne l'a pas été",
        "prove first what it rests on, or list it as not proved" / "pruebe primero aquello en que descansa, o indíquelo como no probado" / "prouvez d'abord ce sur quoi cela repose, ou indiquez-le comme non prouvé";
    /// The converter's own proof.
    OWN_PROOF = "attested-conversion.own-proof", Requirements, None,
        "the converter's own signature is given as a proof of the source" / "se da la propia firma de quien convierte como prueba de la fuente" / "la propre signature de qui convertit est donnée comme preuve de la source",
        "list only what the source itself proves" / "indique solo lo que prueba la propia fuente" / "n'indiquez que ce que prouve la source elle-même";
    /// The converter is not listed.
    CONVERTER = "attested-conversion.converter", Authenticity, None,
        "no trust list names the issuer as a converter" / "ninguna lista de confianza nombra al emisor como conversor" / "aucune liste de confiance ne nomme l'émetteur comme convertisseur",
        "a trust list with an entry of the role `converter` for the issuer" / "una lista de confianza con una entrada de rol `converter` para el emisor" / "une liste de confiance avec une entrée de rôle `converter` pour l'émetteur";
    /// The converter certified itself.
    OWN_RECORD = "attested-conversion.own-record", Requirements, None,
        "the converter is the certifier itself" / "quien convierte es el propio certificador" / "qui convertit est le certificateur lui-même",
        "sign the document itself, as its certifier" / "firme el documento mismo, como su certificador" / "signez le document même, comme son certificateur";
    /// The certifiers differ.
    CERTIFIER_DIFFERS = "attested-conversion.certifier-differs", Requirements, None,
        "the draft names another certifier than the conversion" / "el borrador nombra a otro certificador que la conversión" / "le projet nomme un autre certificateur que la conversion",
        "name the certifier as source and draft do" / "nombre al certificador como lo hacen la fuente y el borrador" / "nommez le certificateur comme le font la source et le projet";
    /// A claim cannot rest on it.
    CLAIM = "attested-conversion.claim", Requirements, None,
        "a true copy is held against a claim, which rests on a certification" / "se contrasta una copia fiel con una solicitud, que descansa en una certificación" / "une copie conforme est confrontée à une demande, qui repose sur une certification",
        "the document as its certifier signs it" / "el documento tal como lo firma su certificador" / "le document tel que son certificateur le signe";
    /// The draft is not at hand.
    DRAFT_MISSING = "attested-conversion.draft-missing", Requirements, None,
        "the draft is neither in the conversion nor at hand" / "el borrador no está en la conversión ni disponible" / "le projet n'est ni dans la conversion ni disponible",
        "the draft with the digest that the conversion gives" / "el borrador con el resumen que indica la conversión" / "le projet dont la conversion donne l'empreinte";
    /// The draft has another digest.
    DRAFT_DIGEST = "attested-conversion.draft-digest", Requirements, None,
        "the draft has another digest than the conversion gives" / "el borrador tiene otro resumen que el que indica la conversión" / "le projet a une autre empreinte que celle que donne la conversion",
        "take the digest over the canonical form of the draft" / "calcule el resumen sobre la forma canónica del borrador" / "prenez l'empreinte sur la forme canonique du projet";
    /// The draft is signed.
    DRAFT_SIGNED = "attested-conversion.draft-signed", Requirements, None,
        "the draft has a proof" / "el borrador tiene una prueba" / "le projet a une preuve",
        "show the signed document itself" / "presente el propio documento firmado" / "présentez le document signé lui-même";
    /// The draft is of another type.
    DRAFT_TYPE_DIFFERS = "attested-conversion.draft-type-differs", Requirements, None,
        "the draft is of another type than the conversion says" / "el borrador es de otro tipo que el que dice la conversión" / "le projet est d'un autre type que ne le dit la conversion",
        "give the type that the draft has" / "indique el tipo que tiene el borrador" / "donnez le type qu'a le projet";
    /// The draft is a conversion.
    DRAFT_CONVERSION = "attested-conversion.draft-conversion", Requirements, None,
        "the draft is a conversion itself" / "el borrador es a su vez una conversión" / "le projet est lui-même une conversion",
        "convert the record, and not a conversion of it" / "convierta el registro, y no una conversión suya" / "convertissez l'enregistrement, et non une conversion de celui-ci";
    /// The type is not known.
    DRAFT_TYPE = "attested-conversion.draft-type", Requirements, None,
        "the draft is of a type that is not known" / "el borrador es de un tipo que no se conoce" / "le projet est d'un type inconnu",
        "a verifier that knows the type of the draft" / "un verificador que conozca el tipo del borrador" / "un vérificateur qui connaît le type du projet";
    /// A file at hand is another than the one that is cited.
    FILE_DIFFERS = "attested-conversion.file-differs", Requirements, None,
        "a file at hand has another digest than the conversion gives" / "un archivo disponible tiene otro resumen que el que indica la conversión" / "un fichier disponible a une autre empreinte que celle que donne la conversion",
        "hand in the file as the converter had it, or have the record converted anew" / "entregue el archivo tal como lo tenía quien convirtió, o haga convertir de nuevo el registro" / "remettez le fichier tel que l'avait qui a converti, ou faites convertir l'enregistrement à nouveau";
}
