//! Periods, status, forgeries and faults, whatever the document.

use super::{ALL, Row, Seen, row};

pub(super) const ROWS: &[Row] = &[
    row(
        "until-to-public",
        "until when a credential is valid is known to anybody",
        "validity/valid-until-tomorrow",
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "ended-to-public",
        "anybody may know that a credential has ended",
        "validity/valid-until-an-hour-ago",
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "revoked-to-public",
        "anybody may know that a credential is revoked, and not where its status stands",
        "status/revoked",
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "revoked-to-importer",
        "the importer sees where the status of a credential stands",
        "status/revoked",
        "importer",
        &["member"],
        ALL,
    ),
    row(
        "altered-to-customs",
        "nothing is shown of an altered certification, even to customs",
        "proof/altered-criterion",
        "customs",
        &["not-authentic"],
        Seen::Verdict,
    ),
    row(
        "altered-to-public",
        "nothing is shown of an altered certification",
        "proof/altered-criterion",
        "public",
        &["not-authentic"],
        Seen::Verdict,
    ),
    row(
        "type-unknown-to-customs",
        "nothing is shown of what a credential of an unknown type says, even to customs",
        "document/usmca-certification-of-origin/document-type-foreign",
        "customs",
        &["unknown"],
        Seen::Issuer,
    ),
    row(
        "fault-to-customs",
        "nothing is shown of what a certificate with a faulty structure says, even to customs",
        "document/fisheries-certificate-of-origin/gear-trawl",
        "customs",
        &["unknown"],
        Seen::Issuer,
    ),
    row(
        "fault-to-public",
        "of a certificate with a faulty structure anybody may know that it exists",
        "document/fisheries-certificate-of-origin/gear-trawl",
        "public",
        &["existence", "unknown"],
        Seen::Existence,
    ),
];
