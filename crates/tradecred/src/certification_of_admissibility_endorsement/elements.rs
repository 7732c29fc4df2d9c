//! The members of the importer's endorsement that have a requirement of their own, in their order.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/certification",
        None,
        CERTIFICATION,
        "CSMS 67055632",
        "Certification" / "Certificación" / "Certification"
    ),
    element!(
        "/importer",
        None,
        IMPORTER,
        "CSMS 67055632",
        "Importer of record" / "Importador registrado" / "Importateur déclaré"
    ),
    element!(
        "/entryNumber",
        None,
        ENTRY_NUMBER,
        "CSMS 67055632",
        "Entry number" / "Número de entrada" / "Numéro d'entrée"
    ),
    element!(
        "/releasedAt",
        None,
        RELEASED_AT,
        "CSMS 67055632",
        "Release" / "Levante" / "Mainlevée"
    ),
    element!(
        "/signedAt",
        None,
        SIGNED_AT,
        "CSMS 67055632",
        "Signature of the importer" / "Firma del importador" / "Signature de l'importateur"
    ),
];
