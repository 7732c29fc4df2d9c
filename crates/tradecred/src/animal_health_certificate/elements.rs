//! The members of an animal health certificate that have a requirement of their own, in the order of a
//! certificate. No printed form was read, so no box is named.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/exportingCountry",
        None,
        EXPORTING_COUNTRY,
        "9 CFR 93.600(a)(1)",
        "Exporting country" / "País exportador" / "Pays exportateur"
    ),
    element!(
        "/officialVeterinarian",
        None,
        OFFICIAL_VETERINARIAN,
        "9 CFR 93.600(a)(1)",
        "Official veterinarian" / "Veterinario oficial" / "Vétérinaire officiel"
    ),
    element!(
        "/owner",
        None,
        OWNER,
        "42 CFR 71.51(m)(1)(ii)",
        "Owner" / "Propietario" / "Propriétaire"
    ),
    element!(
        "/importer",
        None,
        IMPORTER,
        "42 CFR 71.51(m)(1)(ii)",
        "Importer" / "Importador" / "Importateur"
    ),
    element!(
        "/destination",
        None,
        DESTINATION,
        "this text",
        "Destination address" / "Dirección de destino" / "Adresse de destination"
    ),
    element!(
        "/animal",
        None,
        ANIMAL,
        "42 CFR 71.51(m)(1)(iv)",
        "Dog" / "Perro" / "Chien"
    ),
    element!(
        "/animal/dateOfBirth",
        None,
        AGE,
        "42 CFR 71.51(f)(1)",
        "Date of birth" / "Fecha de nacimiento" / "Date de naissance"
    ),
    element!(
        "/animal/approximateAge",
        None,
        AGE,
        "42 CFR 71.51(f)(1)",
        "Approximate age" / "Edad aproximada" / "Âge approximatif"
    ),
    element!(
        "/animal/microchip",
        None,
        MICROCHIP,
        "42 CFR 71.51(g)(1)",
        "Microchip" / "Microchip" / "Puce électronique"
    ),
    element!(
        "/purpose",
        None,
        PURPOSE,
        "9 CFR 93.600(b)",
        "Purpose" / "Finalidad" / "But"
    ),
    element!(
        "/health",
        None,
        HEALTH,
        "42 CFR 71.51(i)(1)",
        "Health" / "Salud" / "Santé"
    ),
    element!(
        "/screwworm",
        None,
        SCREWWORM,
        "9 CFR 93.600(a)(2)",
        "Screwworm" / "Gusano barrenador" / "Lucilie bouchère"
    ),
    element!(
        "/rabiesVaccination",
        None,
        RABIES_VACCINATION,
        "42 CFR 71.51(k)(1), (t)(1)",
        "Where vaccinated against rabies"
            / "Dónde se vacunó contra la rabia"
            / "Où vacciné contre la rage"
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
        "/records",
        None,
        RECORDS,
        "42 CFR 71.51(u)(2)(iv)",
        "Veterinary records" / "Registros veterinarios" / "Dossiers vétérinaires"
    ),
    element!(
        "/attachments",
        None,
        ATTACHMENTS,
        "42 CFR 71.51(s)(2), (t)(1)",
        "Attachments" / "Adjuntos" / "Pièces jointes"
    ),
    element!(
        "/shippedOn",
        None,
        SHIPPED_ON,
        "9 CFR 93.600(a)(1)",
        "Day of shipment" / "Día del envío" / "Jour de l'expédition"
    ),
    element!(
        "/arrival",
        None,
        ARRIVAL,
        "42 CFR 71.51(b) to (d)",
        "Arrival" / "Llegada" / "Arrivée"
    ),
    element!(
        "/issuedForCountry",
        None,
        ISSUED_FOR_COUNTRY,
        "42 CFR 71.51(u)(2)(iii)",
        "Country for which it was issued"
            / "País para el que se emitió"
            / "Pays pour lequel il a été délivré"
    ),
    element!(
        "/receipt",
        None,
        RECEIPT,
        "42 CFR 71.51(h)(2)",
        "Receipt for the CDC dog import form"
            / "Recibo del formulario de importación de perros del CDC"
            / "Récépissé du formulaire d'importation de chiens du CDC"
    ),
    element!(
        "/issuedOn",
        None,
        ISSUED_ON,
        "9 CFR 93.600(a)(1)",
        "Day of issue" / "Día de emisión" / "Jour de délivrance"
    ),
];
