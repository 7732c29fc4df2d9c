//! The members of a rabies certification that have a requirement of their own, in the order in which 42 CFR
//! 71.51(s)(3) names them. The printed forms of CDC were not read, so no box is named.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/form",
        None,
        FORM,
        "42 CFR 71.51(a)",
        "Which form" / "Qué formulario" / "Quel formulaire"
    ),
    element!(
        "/importer",
        None,
        IMPORTER,
        "42 CFR 71.51(s)(3)(i)",
        "Importer" / "Importador" / "Importateur"
    ),
    element!(
        "/importerIdentity",
        None,
        IMPORTER_IDENTITY,
        "42 CFR 71.51(s)(3)(i)",
        "Passport number and date of birth of the importer"
            / "Número de pasaporte y fecha de nacimiento del importador"
            / "Numéro de passeport et date de naissance de l'importateur"
    ),
    element!(
        "/owner",
        None,
        OWNER,
        "42 CFR 71.51(s)(3)(ii)",
        "Owner" / "Propietario" / "Propriétaire"
    ),
    element!(
        "/destination",
        None,
        DESTINATION,
        "42 CFR 71.51(s)(3)(iii)",
        "Destination address" / "Dirección de destino" / "Adresse de destination"
    ),
    element!(
        "/animal",
        None,
        ANIMAL,
        "42 CFR 71.51(s)(3)(iv)",
        "Dog" / "Perro" / "Chien"
    ),
    element!(
        "/animal/dateOfBirth",
        None,
        AGE,
        "42 CFR 71.51(s)(3)(iv)",
        "Date of birth" / "Fecha de nacimiento" / "Date de naissance"
    ),
    element!(
        "/animal/approximateAge",
        None,
        AGE,
        "42 CFR 71.51(s)(3)(iv)",
        "Approximate age" / "Edad aproximada" / "Âge approximatif"
    ),
    element!(
        "/animal/microchip",
        None,
        MICROCHIP,
        "42 CFR 71.51(s)(3)(viii)",
        "Microchip" / "Microchip" / "Puce électronique"
    ),
    element!(
        "/vaccinations",
        None,
        VACCINATIONS,
        "42 CFR 71.51(s)(3)(v) to (vii)",
        "Rabies vaccination" / "Vacunación antirrábica" / "Vaccination antirabique"
    ),
    element!(
        "/authorizedVeterinarian",
        None,
        AUTHORIZED_VETERINARIAN,
        "42 CFR 71.51(s)(3)(ix)",
        "Authorized veterinarian" / "Veterinario autorizado" / "Vétérinaire autorisé"
    ),
    element!(
        "/officialVeterinarian",
        None,
        OFFICIAL_VETERINARIAN,
        "42 CFR 71.51(s)(3)(x)",
        "Official veterinarian" / "Veterinario oficial" / "Vétérinaire officiel"
    ),
    element!(
        "/exportingCountry",
        None,
        EXPORTING_COUNTRY,
        "42 CFR 71.51(a)",
        "Exporting country" / "País exportador" / "Pays exportateur"
    ),
    element!(
        "/language",
        None,
        LANGUAGE,
        "42 CFR 71.51(s)(3)",
        "Language" / "Idioma" / "Langue"
    ),
    element!(
        "/stays",
        None,
        STAYS,
        "42 CFR 71.51(u)(1)",
        "Countries of the last six months"
            / "Países de los últimos seis meses"
            / "Pays des six derniers mois"
    ),
    element!(
        "/arrival",
        None,
        ARRIVAL,
        "42 CFR 71.51(b) to (d)",
        "Arrival" / "Llegada" / "Arrivée"
    ),
    element!(
        "/leftUnitedStatesOn",
        None,
        LEFT_UNITED_STATES,
        "42 CFR 71.51(t)(2)",
        "Day of departure from the United States"
            / "Día de salida de los Estados Unidos"
            / "Jour du départ des États-Unis"
    ),
    element!(
        "/certifiedOn",
        None,
        CERTIFIED_ON,
        "42 CFR 71.51(s)(3)(x)",
        "Day of certification" / "Día de la certificación" / "Jour de la certification"
    ),
];
