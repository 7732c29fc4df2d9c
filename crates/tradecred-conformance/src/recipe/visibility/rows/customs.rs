//! What customs asks, is answered and decides.

use super::{ALL, Row, Seen, content, opened, row};

const DETERMINATION: &str = "document/customs-determination/valid";
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
        &["member", "proof"],
        content(&["/credentialSubject/decisions", "/proof"]),
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
