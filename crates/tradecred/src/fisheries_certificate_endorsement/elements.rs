//! The members of an endorsement that have a requirement of their own, and the boxes of NOAA Form 370 that
//! they stand in.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/subject",
        None,
        SUBJECT,
        "50 CFR 216.24(f)(3)(iii)",
        "Certificate" / "Certificado" / "Certificat"
    ),
    element!(
        "/previous",
        None,
        PREVIOUS,
        "50 CFR 216.24(f)(3)(iii)",
        "Preceding endorsement" / "Anotación precedente" / "Annotation précédente"
    ),
    element!(
        "/sequence",
        None,
        SEQUENCE,
        "50 CFR 216.24(f)(3)(iii)",
        "Place in the chain" / "Lugar en la cadena" / "Place dans la chaîne"
    ),
    element!(
        "/actor",
        Some("6+"),
        ACTOR,
        "50 CFR 216.24(f)(4)(xiv)",
        "Company" / "Empresa" / "Entreprise"
    ),
    element!(
        "/signatoryName",
        Some("6+"),
        SIGNATORY_NAME,
        "50 CFR 216.24(f)(4)(xiv)",
        "Name of the signatory" / "Nombre del firmante" / "Nom du signataire"
    ),
    element!(
        "/date",
        Some("6+"),
        DATE,
        "50 CFR 216.24(f)(4)(xiv)",
        "Date of the signature" / "Fecha de la firma" / "Date de la signature"
    ),
    element!(
        "/act",
        None,
        ACT,
        "50 CFR 216.24(f)(4)(xiv)",
        "Act" / "Acto" / "Acte"
    ),
    element!(
        "/act/weights",
        None,
        WEIGHTS,
        "50 CFR 216.24(f)(4)(vi)",
        "Net weights" / "Pesos netos" / "Poids nets"
    ),
    element!(
        "/act/products",
        None,
        WEIGHTS,
        "50 CFR 216.24(f)(4)(vi)",
        "Products" / "Productos" / "Produits"
    ),
    element!(
        "/act/into",
        None,
        INTO,
        "50 CFR 216.24(f)(4)(xiv)",
        "Lots" / "Lotes" / "Lots"
    ),
    element!(
        "/act/into/*/weights",
        None,
        WEIGHTS,
        "50 CFR 216.24(f)(4)(vi)",
        "Net weights of a lot" / "Pesos netos de un lote" / "Poids nets d'un lot"
    ),
    element!(
        "/act/entryNumber",
        Some("1"),
        ENTRY_NUMBER,
        "50 CFR 216.24(f)(4)(i)",
        "Customs entry number"
            / "Número de la declaración de entrada"
            / "Numéro de la déclaration d'entrée"
    ),
    element!(
        "/act/entryDate",
        Some("1"),
        ENTRY_DATE,
        "50 CFR 216.24(f)(4)(ii)",
        "Date of entry" / "Fecha de entrada" / "Date d'entrée"
    ),
    element!(
        "/act/processingCode",
        None,
        PROCESSING_CODE,
        "message to customs, program 370",
        "Processing code" / "Código de tratamiento" / "Code de traitement"
    ),
];
