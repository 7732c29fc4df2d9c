//! The form: its elements in the order and with the numbers of CBP Form 434.

use super::codes;
use crate::form::{Element, element};

/// The elements, in form order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/language",
        None,
        LANGUAGE,
        "19 CFR 181.22(b)(3)",
        "Language" / "Idioma" / "Langue"
    ),
    element!(
        "/certifierRole",
        None,
        CERTIFIER_ROLE,
        "19 CFR 181.22(b)(2), (4)",
        "Exporter or producer certificate"
            / "Certificado del exportador o del productor"
            / "Certificat de l'exportateur ou du producteur"
    ),
    element!(
        "/exporter",
        Some("1"),
        EXPORTER,
        "19 CFR 181.22(b)(1)",
        "Exporter name, address and email"
            / "Nombre, domicilio y correo del exportador"
            / "Nom, adresse et courriel de l'exportateur"
    ),
    element!(
        "/coverage",
        Some("2"),
        COVERAGE,
        "19 CFR 181.22(b)(5)",
        "Blanket period" / "Período que cubre" / "Période globale"
    ),
    element!(
        "/producers",
        Some("3"),
        PRODUCER,
        "19 CFR 181.22(b)(1)",
        "Producer name, address and email"
            / "Nombre, domicilio y correo del productor"
            / "Nom, adresse et courriel du producteur"
    ),
    element!(
        "/importer",
        Some("4"),
        IMPORTER,
        "19 CFR 181.22(b)(1)",
        "Importer name, address and email"
            / "Nombre, domicilio y correo del importador"
            / "Nom, adresse et courriel de l'importateur"
    ),
    element!(
        "/goods",
        Some("5"),
        GOODS,
        "19 CFR 181.22(b)(1)",
        "Description of goods" / "Descripción de las mercancías" / "Désignation des marchandises"
    ),
    element!(
        "/goods/*/tariff",
        Some("6"),
        TARIFF,
        "19 CFR 181.22(b)(1)",
        "HS tariff classification number"
            / "Clasificación arancelaria"
            / "Numéro de classement tarifaire SH"
    ),
    element!(
        "/goods/*/preferenceCriterion",
        Some("7"),
        PREFERENCE_CRITERION,
        "19 CFR 181.22(b)(1)",
        "Preference criterion" / "Criterio para trato preferencial" / "Critère de préférence"
    ),
    element!(
        "/goods/*/ruleOfOrigin",
        Some("7"),
        PREFERENCE_CRITERION,
        "19 CFR 181.22(b)(1)",
        "Rule of origin" / "Regla de origen" / "Règle d'origine"
    ),
    element!(
        "/goods/*/producerBasis",
        Some("8"),
        PRODUCER_BASIS,
        "19 CFR 181.11(b)",
        "Producer" / "Productor" / "Producteur"
    ),
    element!(
        "/goods/*/netCost",
        Some("9"),
        NET_COST,
        "19 CFR 181.22(b)(1)",
        "Net cost" / "Costo neto" / "Coût net"
    ),
    element!(
        "/goods/*/countryOfOrigin",
        Some("10"),
        COUNTRY_OF_ORIGIN,
        "19 CFR 181.22(b)(1)",
        "Country of origin" / "País de origen" / "Pays d'origine"
    ),
    element!(
        "/goods/*/qualification",
        None,
        GOODS,
        "19 CFR 181.11(b)(1)",
        "Qualification" / "Calificación" / "Qualification"
    ),
    element!(
        "/certificationStatement",
        Some("11"),
        STATEMENT,
        "19 CFR 181.22(b)(1)",
        "Certification" / "Certificación" / "Certification"
    ),
    element!(
        "/pages",
        Some("11"),
        PAGES,
        "19 CFR 181.22(b)(1)",
        "Number of pages" / "Número de hojas" / "Nombre de pages"
    ),
    element!(
        "/signatory",
        Some("11"),
        SIGNATORY,
        "19 CFR 181.22(b)(2)",
        "Authorized signature" / "Firma autorizada" / "Signature autorisée"
    ),
    element!(
        "/signatory/company",
        Some("11b"),
        SIGNATORY,
        "19 CFR 181.22(b)(2)",
        "Company" / "Empresa" / "Société"
    ),
    element!(
        "/signatory/legalName",
        Some("11c"),
        SIGNATORY,
        "19 CFR 181.22(b)(2)",
        "Name" / "Nombre" / "Nom"
    ),
    element!(
        "/signatory/title",
        Some("11d"),
        SIGNATORY,
        "19 CFR 181.22(b)(2)",
        "Title" / "Cargo" / "Titre"
    ),
    element!(
        "/completedAt",
        Some("11e"),
        COMPLETED_AT,
        "19 CFR 181.22(b)(4)",
        "Date" / "Fecha" / "Date"
    ),
    element!(
        "/signatory/telephone",
        Some("11f"),
        SIGNATORY,
        "19 CFR 181.22(b)(1)",
        "Telephone number" / "Teléfono" / "Téléphone"
    ),
    element!(
        "/signatory/facsimile",
        Some("11f"),
        SIGNATORY,
        "19 CFR 181.22(b)(1)",
        "Facsimile number" / "Fax" / "Télécopieur"
    ),
    element!(
        "/signatory/email",
        Some("11g"),
        SIGNATORY,
        "19 CFR 181.22(b)(1)",
        "Email" / "Correo electrónico" / "Courriel"
    ),
];
