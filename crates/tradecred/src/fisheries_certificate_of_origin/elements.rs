//! The boxes of NOAA Form 370 and the members that stand in them, each with the code of its structural
//! faults. Box 1, entry number and date, is for the importer to endorse.

use super::codes;
use crate::form::{Element, element};

/// The elements, in form order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/exporter",
        Some("2"),
        EXPORTER,
        "50 CFR 216.24(f)(4)(iii)",
        "Exporter" / "Exportador" / "Exportateur"
    ),
    element!(
        "/importer",
        Some("3"),
        IMPORTER,
        "50 CFR 216.24(f)(4)(iv)",
        "Importer or consignee" / "Importador o destinatario" / "Importateur ou destinataire"
    ),
    element!(
        "/importerPermitNumber",
        Some("3"),
        IMPORTER,
        "50 CFR 300.322",
        "Importer's permit" / "Permiso del importador" / "Permis de l'importateur"
    ),
    element!(
        "/fish",
        Some("4"),
        FISH,
        "50 CFR 216.24(f)(4)(v)",
        "Description of fish" / "Descripción del pescado" / "Description du poisson"
    ),
    element!(
        "/fish/*/species",
        Some("4"),
        SPECIES,
        "50 CFR 216.24(f)(4)(v)",
        "Species" / "Especie" / "Espèce"
    ),
    element!(
        "/fish/*/netWeight",
        Some("4"),
        NET_WEIGHT,
        "50 CFR 216.24(f)(4)(vi)",
        "Net weight" / "Peso neto" / "Poids net"
    ),
    element!(
        "/fish/*/oceanArea",
        Some("4"),
        OCEAN_AREA,
        "50 CFR 216.24(f)(4)(vii)",
        "Ocean area" / "Zona oceánica" / "Zone océanique"
    ),
    element!(
        "/fish/*/majorArea",
        Some("4"),
        OCEAN_AREA,
        "50 CFR 216.24(f)(4)(vii)",
        "Major fishing area" / "Zona principal de pesca" / "Zone principale de pêche"
    ),
    element!(
        "/fish/*/fishingGear",
        Some("4"),
        FISHING_GEAR,
        "50 CFR 216.24(f)(4)(viii)",
        "Fishing gear" / "Arte de pesca" / "Engin de pêche"
    ),
    element!(
        "/fish/*/gearCode",
        Some("4"),
        FISHING_GEAR,
        "50 CFR 216.24(f)(4)(viii)",
        "Code of the gear" / "Código del arte" / "Code de l'engin"
    ),
    element!(
        "/fish/*/vessel",
        Some("4"),
        VESSEL,
        "50 CFR 216.24(f)(4)(ix), (xi)",
        "Vessel name and flag" / "Nombre y pabellón del buque" / "Nom et pavillon du navire"
    ),
    element!(
        "/fish/*/trip",
        Some("4"),
        TRIP,
        "50 CFR 216.24(f)(4)(x)",
        "Trip dates" / "Fechas del viaje" / "Dates de la sortie"
    ),
    element!(
        "/totalNetWeight",
        Some("4"),
        TOTAL_WEIGHT,
        "50 CFR 216.24(f)(4)(vi)",
        "Total net weight" / "Peso neto total" / "Poids net total"
    ),
    element!(
        "/dolphinSafeStatus",
        Some("5"),
        DOLPHIN_SAFE_STATUS,
        "50 CFR 216.24(f)(4)(xii)",
        "Dolphin-safe status" / "Estatuto dolphin-safe" / "Statut dolphin-safe"
    ),
    element!(
        "/attachments",
        Some("5"),
        ATTACHMENTS,
        "50 CFR 216.24(f)(4)(xii)",
        "Attachments" / "Anexos" / "Pièces jointes"
    ),
    element!(
        "/highSeasDriftnetCertification",
        None,
        ATTACHMENTS,
        "50 CFR 216.24(f)(4)(xiii)",
        "High Seas Driftnet Certification"
            / "Certificación de redes de deriva en alta mar"
            / "Certification sur les filets dérivants en haute mer"
    ),
    element!(
        "/completedAt",
        None,
        COMPLETED_AT,
        "50 CFR 216.24(f)(4)",
        "Date of completion" / "Fecha de cumplimentación" / "Date d'établissement"
    ),
];
