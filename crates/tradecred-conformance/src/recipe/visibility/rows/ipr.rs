//! Licences and units of protected goods: how far a licence reaches, and where a unit may be sold, is for who is
//! concerned alone.

use super::{ALL, Row, Seen, content, row};

const LICENSE: &str = "document/intellectual-property-license/valid";
const UNIT: &str = "document/product-authenticity/valid";
/// What an importer is never shown of a licence.
const TERMS: Seen = content(&[
    "/credentialSubject/delegation",
    "/credentialSubject/exclusive",
    "/credentialSubject/quantityCap",
    "/proof",
]);
/// What a party is never shown of a unit.
const MARKET: Seen = content(&["/credentialSubject/intendedMarket", "/proof"]);

pub(super) const ROWS: &[Row] = &[
    row(
        "license-to-customs",
        "customs sees a licence whole",
        LICENSE,
        "customs",
        &["member", "proof"],
        ALL,
    ),
    row(
        "license-to-importer",
        "the importer sees a licence without its cap and what may be delegated",
        LICENSE,
        "importer",
        &["member", "left-out", "proof"],
        TERMS,
    ),
    row(
        "unit-to-exporter",
        "the exporter sees a unit without the market it is meant for",
        UNIT,
        "exporter",
        &["member", "left-out", "proof"],
        MARKET,
    ),
    row(
        "unit-for-everywhere-to-exporter",
        "the exporter does not see whether a unit may be sold everywhere",
        "document/product-authenticity/market-worldwide",
        "exporter",
        &["member", "left-out"],
        MARKET,
    ),
];
