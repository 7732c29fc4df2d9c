//! Carnets and what is endorsed on them.

use super::{ALL, Row, Seen, content, row};

const CARNET: &str = "document/ata-carnet/valid";
const REFUSAL: &str = "document/ata-carnet-endorsement/act-refusal";
/// What customs abroad is never shown of an endorsement.
const REMARKS: Seen = content(&["/credentialSubject/remarks", "/proof"]);

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
        "customs of another territory sees who issued a refusal, and not that it is one",
        REFUSAL,
        "foreignCustoms",
        &["telling"],
        Seen::Issuer,
    ),
    row(
        "refusal-to-exporter",
        "the exporter sees who issued a refusal, and not that it is one",
        REFUSAL,
        "exporter",
        &["telling"],
        Seen::Issuer,
    ),
    row(
        "refusal-on-paper-to-customs-abroad",
        "customs of another territory does not see that a transcribed endorsement is a refusal",
        "document/ata-carnet-endorsement/paper-refusal",
        "foreignCustoms",
        &["telling"],
        Seen::Issuer,
    ),
    row(
        "fault-to-customs-abroad",
        "of an endorsement with a faulty structure customs of another territory sees what it sees of a refusal",
        "document/ata-carnet-endorsement/action-absent",
        "foreignCustoms",
        &["unknown"],
        Seen::Issuer,
    ),
    row(
        "importation-to-customs-abroad",
        "customs of another territory sees an importation, and not whether there are remarks",
        "document/ata-carnet-endorsement/valid",
        "foreignCustoms",
        &["left-out", "proof"],
        REMARKS,
    ),
    row(
        "remarks-to-customs-abroad",
        "customs of another territory does not see the remarks on an endorsement",
        "document/ata-carnet-endorsement/with-remarks-and-references",
        "foreignCustoms",
        &["member", "left-out", "proof"],
        REMARKS,
    ),
    row(
        "remarks-to-customs",
        "customs of the territory sees the remarks on an endorsement",
        "document/ata-carnet-endorsement/with-remarks-and-references",
        "customs",
        &["member"],
        ALL,
    ),
];
