//! The members of a unit that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/digitalLink",
        None,
        DIGITAL_LINK,
        "this text",
        "Digital Link" / "Digital Link" / "Digital Link"
    ),
    element!("/gtin", None, GTIN, "this text", "GTIN" / "GTIN" / "GTIN"),
    element!(
        "/serial",
        None,
        SERIAL,
        "this text",
        "Serial" / "Número de serie" / "Numéro de série"
    ),
    element!("/lot", None, LOT, "this text", "Lot" / "Lote" / "Lot"),
    element!(
        "/brand",
        None,
        BRAND,
        "this text",
        "Brand" / "Marca" / "Marque"
    ),
    element!(
        "/model",
        None,
        MODEL,
        "this text",
        "Model" / "Modelo" / "Modèle"
    ),
    element!(
        "/manufacturer",
        None,
        MANUFACTURER,
        "this text",
        "Manufacturer" / "Fabricante" / "Fabricant"
    ),
    element!(
        "/gtinHolder",
        None,
        GTIN_HOLDER,
        "this text",
        "Holder of the GS1 prefix" / "Titular del prefijo GS1" / "Titulaire du préfixe GS1"
    ),
    element!(
        "/custodian",
        None,
        CUSTODIAN,
        "this text",
        "Custodian at first" / "Custodio inicial" / "Dépositaire initial"
    ),
    element!(
        "/countryOfOrigin",
        None,
        COUNTRY_OF_ORIGIN,
        "this text",
        "Country of origin" / "País de origen" / "Pays d'origine"
    ),
    element!(
        "/madeAt",
        None,
        MADE_AT,
        "this text",
        "Made on" / "Fabricado el" / "Fabriqué le"
    ),
    element!(
        "/intendedMarket",
        None,
        INTENDED_MARKET,
        "this text",
        "Intended market" / "Mercado previsto" / "Marché prévu"
    ),
    element!(
        "/right",
        None,
        RIGHT,
        "this text",
        "Right" / "Derecho" / "Droit"
    ),
    element!(
        "/license",
        None,
        LICENSE,
        "this text",
        "License" / "Licencia" / "Licence"
    ),
];
