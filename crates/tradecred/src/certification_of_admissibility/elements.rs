//! The members of a certification of admissibility that have a requirement of their own, in their order.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/office",
        None,
        OFFICE,
        "16 USC 1371(a)(2)(A)",
        "Office" / "Oficina" / "Bureau"
    ),
    element!(
        "/official",
        None,
        OFFICIAL,
        "CSMS 67055632",
        "Authorised official" / "Funcionario autorizado" / "Fonctionnaire habilité"
    ),
    element!(
        "/certifyingNation",
        None,
        NATION,
        "CSMS 67055632",
        "Harvesting or exporting nation"
            / "Nación que captura o exporta"
            / "Nation qui pêche ou exporte"
    ),
    element!(
        "/exporter",
        None,
        PARTIES,
        "CSMS 67055632",
        "Exporter" / "Exportador" / "Exportateur"
    ),
    element!(
        "/importer",
        None,
        PARTIES,
        "CSMS 67055632",
        "Importer of record" / "Importador registrado" / "Importateur déclaré"
    ),
    element!(
        "/fish",
        None,
        FISH,
        "CSMS 67055632",
        "Description of fish" / "Descripción del pescado" / "Description du poisson"
    ),
    element!(
        "/fish/*/species",
        None,
        SPECIES,
        "CSMS 67055632",
        "Species" / "Especie" / "Espèce"
    ),
    element!(
        "/fish/*/speciesName",
        None,
        SPECIES,
        "CSMS 67055632",
        "Species in English" / "Especie en inglés" / "Espèce en anglais"
    ),
    element!(
        "/fish/*/netWeight",
        None,
        NET_WEIGHT,
        "CSMS 67055632",
        "Weight in kilograms" / "Peso en kilogramos" / "Poids en kilogrammes"
    ),
    element!(
        "/fish/*/gearCode",
        None,
        GEAR_CODE,
        "CSMS 67055632",
        "Gear" / "Arte de pesca" / "Engin de pêche"
    ),
    element!(
        "/fish/*/majorArea",
        None,
        MAJOR_AREA,
        "CSMS 67055632",
        "Major fishing area" / "Zona principal de pesca" / "Zone principale de pêche"
    ),
    element!(
        "/fish/*/vessels",
        None,
        VESSELS,
        "CSMS 67055632",
        "Vessels" / "Buques" / "Navires"
    ),
    element!(
        "/fish/*/facility",
        None,
        FACILITY,
        "CSMS 67055632",
        "Aquaculture facility" / "Instalación de acuicultura" / "Installation d'aquaculture"
    ),
    element!(
        "/certifiedOn",
        None,
        CERTIFIED_ON,
        "CSMS 67055632",
        "Date of the certification" / "Fecha de la certificación" / "Date de la certification"
    ),
];
