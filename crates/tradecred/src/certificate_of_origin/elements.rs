//! The parts of the certificate, and the code under which a fault in the structure of each comes. The
//! forms of agreements number them differently, so none has a box.

use super::codes;
use crate::form::{Element, element};

/// The parts, in the order of the chapter.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/certificateNumber",
        None,
        CERTIFICATE_NUMBER,
        "this text",
        "Certificate number" / "Número de certificado" / "Numéro du certificat"
    ),
    element!(
        "/documentTypeCode",
        None,
        DOCUMENT_TYPE_CODE,
        "UN/EDIFACT code list 1001",
        "Type of certificate" / "Tipo de certificado" / "Type de certificat"
    ),
    element!(
        "/issuingBody",
        None,
        ISSUING_BODY,
        "this text",
        "Issuing body" / "Organismo emisor" / "Organisme émetteur"
    ),
    element!(
        "/exporter",
        None,
        EXPORTER,
        "this text",
        "Exporter" / "Exportador" / "Exportateur"
    ),
    element!(
        "/producers",
        None,
        PRODUCER,
        "this text",
        "Producer" / "Productor" / "Producteur"
    ),
    element!(
        "/consignee",
        None,
        CONSIGNEE,
        "this text",
        "Consignee" / "Destinatario" / "Destinataire"
    ),
    element!(
        "/transport",
        None,
        TRANSPORT,
        "this text",
        "Means of transport and route"
            / "Medio de transporte y ruta"
            / "Moyen de transport et itinéraire"
    ),
    element!(
        "/goods",
        None,
        GOODS,
        "this text",
        "Goods" / "Mercancías" / "Marchandises"
    ),
    element!(
        "/goods/*/tariff",
        None,
        TARIFF,
        "this text",
        "Tariff classification" / "Clasificación arancelaria" / "Classement tarifaire"
    ),
    element!(
        "/goods/*/countryOfOrigin",
        None,
        COUNTRY_OF_ORIGIN,
        "this text",
        "Country of origin" / "País de origen" / "Pays d'origine"
    ),
    element!(
        "/goods/*/originCriterion",
        None,
        ORIGIN_CRITERION,
        "this text",
        "Origin criterion" / "Criterio de origen" / "Critère d'origine"
    ),
    element!(
        "/exporterDeclaration",
        None,
        EXPORTER_DECLARATION,
        "this text",
        "Declaration by the exporter"
            / "Declaración del exportador"
            / "Déclaration de l'exportateur"
    ),
    element!(
        "/completedAt",
        None,
        COMPLETED_AT,
        "this text",
        "Date of issue" / "Fecha de emisión" / "Date de délivrance"
    ),
];
