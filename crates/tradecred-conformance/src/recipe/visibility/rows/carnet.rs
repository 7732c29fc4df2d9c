//! Carnets and what is endorsed on them.

use super::{ALL, Row, Seen, content, row};

const CARNET: &str = "document/ata-carnet/valid";
const REFUSAL: &str = "document/ata-carnet-endorsement/act-refusal";

pub(super) const ROWS: &[Row] = &[
    row(
        "carnet-to-customs-abroad",
        "customs of another territory sees a carnet whole",
        CARNET,
        "foreignCustoms",
        &["member"],
        ALL,
    ),
    row(
        "carnet-to-public",
        "anybody may know that a carnet exists",
        CARNET,
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "refusal-to-customs",
        "customs of the territory sees why it refused goods",
        REFUSAL,
        "customs",
        &["member"],
        ALL,
    ),
    row(
        "refusal-to-customs-abroad",
        "customs of another territory does not see a refusal",
        REFUSAL,
        "foreignCustoms",
        &["member", "proof"],
        content(&["/credentialSubject/action", "/proof"]),
    ),
    row(
        "importation-to-customs-abroad",
        "customs of another territory sees an importation",
        "document/ata-carnet-endorsement/valid",
        "foreignCustoms",
        &["member"],
        ALL,
    ),
];
