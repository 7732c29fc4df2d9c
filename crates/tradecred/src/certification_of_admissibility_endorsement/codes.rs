//! Problem codes of the importer's endorsement of a certification of admissibility (SPEC chapter
//! *Certification of admissibility endorsement*).

tradecred_vc::problems! {
    /// The reference to the certification.
    CERTIFICATION = "certification-of-admissibility-endorsement.certification", Requirements, None,
        "the reference to the certification is missing or malformed, names another type, or leads to a credential that is not what it says" / "falta la referencia a la certificación, está mal formada, nombra otro tipo o conduce a una credencial que no es lo que dice" / "la référence à la certification manque, est mal formée, nomme un autre type, ou mène à une attestation qui n'est pas ce qu'elle dit",
        "refer to the nation's certification by id, type and digest as it is" / "haga referencia a la certificación de la nación por id, tipo y resumen tal como es" / "référez-vous à la certification de la nation par id, type et empreinte telle qu'elle est";
    /// The importer.
    IMPORTER = "certification-of-admissibility-endorsement.importer", Requirements, None,
        "the importer of record is not named with legal name and address" / "el importador registrado no está nombrado con nombre legal y domicilio" / "l'importateur déclaré n'est pas nommé avec nom légal et adresse",
        "give the full name and complete address of the importer of record" / "indique el nombre y el domicilio completos del importador registrado" / "donnez le nom et l'adresse complets de l'importateur déclaré";
    /// The entry.
    ENTRY_NUMBER = "certification-of-admissibility-endorsement.entry-number", Requirements, None,
        "the entry number is missing or malformed" / "falta el número de entrada o está mal formado" / "le numéro d'entrée manque ou est mal formé",
        "give the eleven characters of the entry number, the last one a check digit" / "indique los once caracteres del número de entrada, el último de control" / "donnez les onze caractères du numéro d'entrée, dont une clé de contrôle";
    /// The release.
    RELEASED_AT = "certification-of-admissibility-endorsement.released-at", Requirements, None,
        "the instant of release is missing or malformed, or lies in the future" / "falta el momento del levante, está mal formado o es futuro" / "l'instant de la mainlevée manque, est mal formé ou est futur",
        "give the instant of release in UTC" / "indique el momento del levante en UTC" / "donnez l'instant de la mainlevée en UTC";
    /// The signature.
    SIGNED_AT = "certification-of-admissibility-endorsement.signed-at", Requirements, None,
        "the instant of signature is missing or malformed, lies in the future, or is later than the proof" / "falta el momento de la firma, está mal formado, es futuro o es posterior a la prueba" / "l'instant de la signature manque, est mal formé, est futur, ou est postérieur à la preuve",
        "give the instant at which the importer signed, in UTC" / "indique el momento en que firmó el importador, en UTC" / "donnez l'instant où l'importateur a signé, en UTC";
    /// Any other structural fault.
    DOCUMENT = "certification-of-admissibility-endorsement.document", Requirements, None,
        "the endorsement holds a member that this type does not have, or one that is malformed" / "el refrendo contiene un dato que este tipo no tiene o que está mal formado" / "le visa contient une donnée que ce type n'a pas, ou qui est mal formée",
        "remove or correct it; `tradecred schema show` prints the form" / "elimínelo o corríjalo; `tradecred schema show` muestra la forma" / "retirez-la ou corrigez-la ; `tradecred schema show` affiche la forme";
    /// A signature before release.
    BEFORE_RELEASE = "certification-of-admissibility-endorsement.before-release", Requirements, None,
        "the importer signed before the release" / "el importador firmó antes del levante" / "l'importateur a signé avant la mainlevée",
        "sign once the fish is released" / "firme cuando el pescado haya sido levantado" / "signez une fois le poisson mis en mainlevée";
    /// A late signature.
    LATE = "certification-of-admissibility-endorsement.late", Requirements, None,
        "the importer signed more than 24 hours after the release" / "el importador firmó más de 24 horas después del levante" / "l'importateur a signé plus de 24 heures après la mainlevée",
        "sign within 24 hours after release" / "firme dentro de las 24 horas posteriores al levante" / "signez dans les 24 heures après la mainlevée";
    /// Another entry than the claim's.
    ENTRY_MATCH = "certification-of-admissibility-endorsement.entry-match", Requirements, None,
        "the endorsement is for another entry than the one asked about" / "el refrendo es para otra entrada que la consultada" / "le visa est pour une autre entrée que celle dont il s'agit",
        "show the endorsement of this entry" / "muestre el refrendo de esta entrada" / "montrez le visa de cette entrée";
    /// Another importer than the claim's.
    CLAIM_IMPORTER = "certification-of-admissibility-endorsement.claim-importer", Requirements, None,
        "the endorsement is by another importer than the claim names" / "el refrendo es de otro importador que el que nombra la reclamación" / "le visa est d'un autre importateur que celui que nomme la demande",
        "show the endorsement of the importer of record" / "muestre el refrendo del importador registrado" / "montrez le visa de l'importateur officiel";
    /// A certification that nobody showed.
    CERTIFICATION_NOT_SHOWN = "certification-of-admissibility-endorsement.certification-not-shown", Requirements, None,
        "the certification that is endorsed was not shown" / "no se mostró la certificación refrendada" / "la certification visée n'a pas été montrée",
        "hand in the certification with the evidence" / "entregue la certificación con las pruebas" / "remettez la certification avec les preuves";
    /// A certification that is not good.
    CERTIFICATION_REJECTED = "certification-of-admissibility-endorsement.certification-rejected", Requirements, None,
        "the certification that is endorsed is not authentic, does not meet its requirements, or is not in force" / "la certificación refrendada no es auténtica, no cumple sus requisitos o no está en vigor" / "la certification visée n'est pas authentique, ne remplit pas ses exigences, ou n'est pas en vigueur",
        "verify the certification on its own: it says what is wrong" / "verifique la certificación por sí misma: dice lo que está mal" / "vérifiez la certification pour elle-même : elle dit ce qui ne va pas";
    /// A certification of which something is undecided.
    CERTIFICATION_UNDECIDED = "certification-of-admissibility-endorsement.certification-undecided", Requirements, None,
        "the certification that is endorsed could not be decided on its own" / "la certificación refrendada no pudo decidirse por sí misma" / "la certification visée n'a pas pu être jugée pour elle-même",
        "verify the certification on its own: it says what is missing" / "verifique la certificación por sí misma: dice lo que falta" / "vérifiez la certification pour elle-même : elle dit ce qui manque";
    /// A certification after release.
    CERTIFIED_AFTER_RELEASE = "certification-of-admissibility-endorsement.certified-after-release", Requirements, None,
        "the nation certified after the release" / "la nación certificó después del levante" / "la nation a certifié après la mainlevée",
        "a certification counts that was signed before release" / "cuenta la certificación firmada antes del levante" / "compte la certification signée avant la mainlevée";
    /// Another importer than the certification's.
    IMPORTER_MATCH = "certification-of-admissibility-endorsement.importer-match", Requirements, None,
        "the endorsement is by another importer than the certification names" / "el refrendo es de otro importador que el que nombra la certificación" / "le visa est d'un autre importateur que celui que nomme la certification",
        "let the importer that the certification names sign" / "que firme el importador que nombra la certificación" / "laissez signer l'importateur que nomme la certification";
}
