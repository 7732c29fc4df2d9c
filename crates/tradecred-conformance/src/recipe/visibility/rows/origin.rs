//! Certifications of origin and the record of why a good qualifies.

use super::{ALL, Row, Seen, content, opened, row};

const MATERIALS: &str = "document/fta-qualification/withheld-opened";
const CERTIFICATION: &str = "document/usmca-certification-of-origin/valid";
/// Costs, materials and suppliers of a qualification.
const SECRETS: &[&str] = &[
    "/credentialSubject/accumulation",
    "/credentialSubject/deMinimis",
    "/credentialSubject/materials",
    "/credentialSubject/methods",
    "/credentialSubject/supplierRepresentations",
    "/proof",
];
/// Where the material stands that is withheld.
const WITHHELD: &str = "/credentialSubject/materials/0";

pub(super) const ROWS: &[Row] = &[
    row(
        "materials-to-author",
        "the owner of a qualification sees its materials, the withheld one opened",
        MATERIALS,
        "author",
        &["member", "opened"],
        opened(&[WITHHELD]),
    ),
    row(
        "materials-to-customs",
        "customs sees the materials of a qualification, the withheld one opened",
        MATERIALS,
        "customs",
        &["member", "opened"],
        opened(&[WITHHELD]),
    ),
    row(
        "materials-to-importer",
        "the importer sees a qualification without its materials and methods",
        MATERIALS,
        "importer",
        &["member", "proof", "opened"],
        content(SECRETS),
    ),
    row(
        "materials-to-exporter",
        "an exporter who is not the owner sees a qualification without its materials and methods",
        MATERIALS,
        "exporter",
        &["member", "proof", "opened"],
        content(SECRETS),
    ),
    row(
        "de-minimis-to-importer",
        "the importer does not see whether a qualification needs a tolerance",
        "document/fta-qualification/de-minimis-10-percent",
        "importer",
        &["member", "left-out"],
        content(SECRETS),
    ),
    row(
        "accumulation-to-importer",
        "the importer does not see whether a qualification counts what was made elsewhere",
        "document/fta-qualification/accumulation-within-usmca",
        "importer",
        &["member", "left-out"],
        content(SECRETS),
    ),
    row(
        "no-materials-to-importer",
        "the importer does not see whether a good has materials",
        "document/fta-qualification/wholly-obtained-without-materials",
        "importer",
        &["member", "left-out", "proof"],
        content(SECRETS),
    ),
    row(
        "statements-to-broker",
        "the broker does not see whether a qualification rests on words of suppliers",
        "document/fta-qualification/statement-held",
        "broker",
        &["member", "left-out"],
        content(SECRETS),
    ),
    row(
        "no-statements-to-broker",
        "the broker sees the same of a qualification without words of suppliers",
        "document/fta-qualification/valid",
        "broker",
        &["member", "left-out"],
        content(SECRETS),
    ),
    row(
        "materials-to-agency",
        "an agency sees who issued a qualification, which is in no program, and not what it says",
        MATERIALS,
        "agency",
        &["member"],
        Seen::Issuer,
    ),
    row(
        "materials-not-opened-to-customs",
        "customs sees a withheld material as withheld where nothing opens it",
        "document/fta-qualification/withheld-not-opened",
        "customs",
        &["opened"],
        ALL,
    ),
    row(
        "certification-to-public",
        "anybody may know that a certification exists",
        CERTIFICATION,
        "public",
        &["existence"],
        Seen::Existence,
    ),
    row(
        "certification-to-customs-abroad",
        "customs of another territory sees who issued a certification",
        CERTIFICATION,
        "foreignCustoms",
        &["member"],
        Seen::Issuer,
    ),
    row(
        "extension-to-broker",
        "an extension is content",
        "document/usmca-certification-of-origin/extension-unknown",
        "broker",
        &["member"],
        ALL,
    ),
];
