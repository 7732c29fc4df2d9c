//! What customs asks, is answered and decides.

use super::{ALL, Row, Seen, content, opened, row};

const DETERMINATION: &str = "document/customs-determination/valid";
const APPEAL: &str = "document/customs-determination/appeal-told";
/// What the exporter is never shown of a determination.
const DECISION: Seen = content(&[
    "/credentialSubject/appeal",
    "/credentialSubject/decisions",
    "/proof",
]);
const SEALED: &str = "document/customs-response/sealed-and-opened";
/// Where the answers stand that are sealed.
const ANSWERS: &[&str] = &[
    "/credentialSubject/answers/0/withheld",
    "/credentialSubject/answers/1/withheld",
];

pub(super) const ROWS: &[Row] = &[
    row(
        "answers-to-customs",
        "customs sees sealed answers opened",
        SEALED,
        "customs",
        &["opened"],
        opened(ANSWERS),
    ),
    row(
        "answers-to-importer",
        "the importer sees that an answer was sealed to customs, and not the answer",
        SEALED,
        "importer",
        &["opened"],
        ALL,
    ),
    row(
        "answers-to-public",
        "anybody may know that a response exists",
        SEALED,
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "decision-to-importer",
        "the importer sees what customs decided, and why",
        DETERMINATION,
        "importer",
        &["member"],
        ALL,
    ),
    row(
        "decision-to-exporter",
        "the exporter sees that customs decided, and not what",
        DETERMINATION,
        "exporter",
        &["member", "left-out", "proof"],
        DECISION,
    ),
    row(
        "appeal-to-importer",
        "the importer sees how a determination may be appealed",
        APPEAL,
        "importer",
        &["member"],
        ALL,
    ),
    row(
        "appeal-to-exporter",
        "the exporter does not see whether a determination speaks of an appeal",
        APPEAL,
        "exporter",
        &["member", "left-out"],
        DECISION,
    ),
    row(
        "partly-denied-to-exporter",
        "the exporter does not see whether all of a line was denied",
        "document/customs-determination/line-partly-denied",
        "exporter",
        &["member", "left-out"],
        DECISION,
    ),
    row(
        "under-verification-to-exporter",
        "the exporter does not see whether anything was denied",
        "document/customs-determination/line-under-verification",
        "exporter",
        &["member", "left-out"],
        DECISION,
    ),
    row(
        "decision-to-public",
        "anybody may know that a determination exists",
        DETERMINATION,
        "public",
        &["existence"],
        Seen::Existence,
    ),
];
