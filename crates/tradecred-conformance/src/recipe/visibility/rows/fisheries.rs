//! The certificate of fish and its attachments.

use super::{ALL, Row, Seen, content, row};

const FORM_370: &str = "document/fisheries-certificate-of-origin/valid";
const OBSERVER: &str = "document/observer-statement/valid";
const IDCP: &str = "document/idcp-certification/valid";
/// What a party is never shown of an observer's statement.
const OBSERVED: Seen = content(&[
    "/credentialSubject/observer",
    "/credentialSubject/paperOriginal",
    "/proof",
]);

pub(super) const ROWS: &[Row] = &[
    row(
        "fish-to-public",
        "anybody may know that a certificate of fish exists, and nothing of what it says",
        FORM_370,
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "fish-to-importer",
        "the importer sees its certificate of fish whole",
        FORM_370,
        "importer",
        &["member", "proof"],
        ALL,
    ),
    row(
        "fish-to-broker",
        "the broker sees the certificate of fish of its importer whole",
        FORM_370,
        "broker",
        &["member", "proof"],
        ALL,
    ),
    row(
        "fish-to-exporter",
        "the exporter sees its certificate of fish whole",
        FORM_370,
        "exporter",
        &["member", "proof"],
        ALL,
    ),
    row(
        "fish-to-customs",
        "customs sees a certificate of fish whole",
        FORM_370,
        "customs",
        &["member", "proof"],
        ALL,
    ),
    row(
        "fish-to-agency",
        "the agency of the program sees a certificate of fish whole",
        FORM_370,
        "agency",
        &["member", "proof"],
        ALL,
    ),
    row(
        "fish-to-author",
        "who issued a certificate of fish sees it whole",
        FORM_370,
        "author",
        &["member", "proof"],
        ALL,
    ),
    row(
        "fish-to-customs-abroad",
        "customs of another territory sees who issued a certificate of fish, and not what it says",
        FORM_370,
        "foreignCustoms",
        &["member"],
        Seen::Issuer,
    ),
    row(
        "observer-to-importer",
        "the importer sees an observer's statement without the observer",
        OBSERVER,
        "importer",
        &["member", "left-out", "proof"],
        OBSERVED,
    ),
    row(
        "observer-to-exporter",
        "the exporter sees an observer's statement without the observer",
        OBSERVER,
        "exporter",
        &["member", "left-out", "proof"],
        OBSERVED,
    ),
    row(
        "observer-on-paper-to-importer",
        "the importer does not see whether an observer's statement was transcribed from paper",
        "document/observer-statement/paper-by-customs",
        "importer",
        &["member", "left-out"],
        OBSERVED,
    ),
    row(
        "observer-to-agency",
        "the agency of the program sees who observed",
        OBSERVER,
        "agency",
        &["member", "proof"],
        ALL,
    ),
    row(
        "observer-to-customs",
        "customs sees who observed",
        OBSERVER,
        "customs",
        &["member", "proof"],
        ALL,
    ),
    row(
        "observer-to-public",
        "anybody may know that an observer's statement exists",
        OBSERVER,
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "tracking-forms-to-broker",
        "the broker sees a certification of a trip without the tracking forms",
        IDCP,
        "broker",
        &["member", "proof"],
        content(&["/credentialSubject/vessels/*/trackingFormNumbers", "/proof"]),
    ),
    row(
        "tracking-forms-to-agency",
        "the agency of the program sees the tracking forms",
        IDCP,
        "agency",
        &["member", "proof"],
        ALL,
    ),
];
