//! The members of a licence that have a requirement of their own.

use super::codes;
use crate::form::{Element, element};

/// The elements, in their order.
pub(super) const ELEMENTS: &[Element] = &[
    element!(
        "/licensor",
        None,
        LICENSOR,
        "this text",
        "Licensor" / "Licenciante" / "Concédant"
    ),
    element!(
        "/licensee",
        None,
        LICENSEE,
        "this text",
        "Licensee" / "Licenciatario" / "Licencié"
    ),
    element!(
        "/right",
        None,
        RIGHT,
        "this text",
        "Right" / "Derecho" / "Droit"
    ),
    element!(
        "/parent",
        None,
        PARENT,
        "this text",
        "Granted under" / "Otorgada bajo" / "Accordée sous"
    ),
    element!(
        "/grant",
        None,
        GRANT,
        "this text",
        "Acts" / "Actos" / "Actes"
    ),
    element!(
        "/goods",
        None,
        GOODS,
        "this text",
        "Goods" / "Mercancías" / "Marchandises"
    ),
    element!(
        "/territoryOfManufacture",
        None,
        TERRITORY_OF_MANUFACTURE,
        "this text",
        "Territory of manufacture" / "Territorio de fabricación" / "Territoire de fabrication"
    ),
    element!(
        "/territoryOfSale",
        None,
        TERRITORY_OF_SALE,
        "this text",
        "Territory of sale" / "Territorio de venta" / "Territoire de vente"
    ),
    element!(
        "/channels",
        None,
        CHANNELS,
        "this text",
        "Channels of trade" / "Canales comerciales" / "Canaux de vente"
    ),
    element!("/term", None, TERM, "this text", "Term" / "Plazo" / "Durée"),
    element!(
        "/exclusive",
        None,
        EXCLUSIVE,
        "this text",
        "Exclusive" / "Exclusiva" / "Exclusive"
    ),
    element!(
        "/quantityCap",
        None,
        QUANTITY_CAP,
        "this text",
        "Quantity cap" / "Tope de cantidad" / "Plafond de quantité"
    ),
    element!(
        "/delegation",
        None,
        DELEGATION,
        "this text",
        "Delegation" / "Delegación" / "Délégation"
    ),
    element!(
        "/qualityMarks",
        None,
        QUALITY_MARKS,
        "this text",
        "Quality marks" / "Marcas de calidad" / "Marques de qualité"
    ),
    element!(
        "/grantedAt",
        None,
        GRANTED_AT,
        "this text",
        "Granted on" / "Otorgada el" / "Accordée le"
    ),
];
