//! Documents about dogs: passport and birth of an importer are for customs and agencies alone.

use super::{Row, Seen, content, opened, row};

const RABIES: &str = "document/rabies-vaccination-certification/identity-opened";
const HEALTH: &str = "document/animal-health-certificate/valid";
/// Where the birth and the passport of the importer stand.
const IDENTITY: &[&str] = &[
    "/credentialSubject/importerIdentity/dateOfBirth",
    "/credentialSubject/importerIdentity/passportNumber",
];
/// What is left out for whoever may not see them.
const PRIVATE: &[&str] = &["/credentialSubject/importerIdentity", "/proof"];

pub(super) const ROWS: &[Row] = &[
    row(
        "passport-to-public",
        "anybody may know that a rabies certification exists",
        RABIES,
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "passport-to-importer",
        "not even an importer is shown the passport by somebody else",
        RABIES,
        "importer",
        &["member", "proof", "opened"],
        content(PRIVATE),
    ),
    row(
        "passport-to-broker",
        "the broker is not shown the passport of the importer",
        RABIES,
        "broker",
        &["member", "proof", "opened"],
        content(PRIVATE),
    ),
    row(
        "passport-to-customs",
        "customs sees the passport of the importer opened",
        RABIES,
        "customs",
        &["opened"],
        opened(IDENTITY),
    ),
    row(
        "passport-to-author",
        "the veterinarian who signed sees the passport of the importer opened",
        RABIES,
        "author",
        &["opened"],
        opened(IDENTITY),
    ),
    row(
        "dog-to-public",
        "anybody may know that a health certificate exists",
        HEALTH,
        "public",
        &["existence"],
        Seen::Existence,
    ),
];
