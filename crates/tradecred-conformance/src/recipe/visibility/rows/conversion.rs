//! True copies of records of other systems.

use super::{ALL, Row, Seen, content, row};

const CONVERSION: &str = "document/attested-conversion/valid";
/// What only customs and the converter see.
const DRAFT: &[&str] = &["/credentialSubject/draft/content", "/proof"];

pub(super) const ROWS: &[Row] = &[
    row(
        "conversion-to-author",
        "the converter sees the whole of its true copy",
        CONVERSION,
        "author",
        &["member"],
        ALL,
    ),
    row(
        "conversion-to-customs",
        "customs sees the whole of a true copy",
        CONVERSION,
        "customs",
        &["member"],
        ALL,
    ),
    row(
        "conversion-to-broker",
        "a broker sees of a true copy what was proved and lost, and not the draft",
        CONVERSION,
        "broker",
        &["member", "proof"],
        content(DRAFT),
    ),
    row(
        "conversion-to-exporter",
        "an exporter sees of a true copy what was proved and lost, and not the draft",
        CONVERSION,
        "exporter",
        &["member", "proof"],
        content(DRAFT),
    ),
    row(
        "conversion-to-public",
        "the public sees of a true copy that there is one",
        CONVERSION,
        "public",
        &["existence"],
        Seen::Existence,
    ),
];
