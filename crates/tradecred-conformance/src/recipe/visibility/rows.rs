//! The rows: a question, a reader, and what that reader is shown.

/// A vector.
pub(super) struct Row {
    /// Its name.
    pub(super) name: &'static str,
    /// The fact it shows.
    pub(super) title: &'static str,
    /// The vector whose question it asks.
    pub(super) question: &'static str,
    /// For whom.
    pub(super) reader: &'static str,
    /// The requirements it shows, without their area.
    pub(super) shows: &'static [&'static str],
    /// What is shown.
    pub(super) seen: Seen,
}

/// How much is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// The results alone.
    Verdict,
    /// That the document exists.
    Existence,
    /// Who issued it besides.
    Issuer,
    /// The credential, without what these pointers lead to, and what is opened at these.
    Content {
        left_out: &'static [&'static str],
        opened: &'static [&'static str],
    },
}

/// The whole credential.
const ALL: Seen = content(&[]);

/// The credential without what these pointers lead to.
const fn content(left_out: &'static [&'static str]) -> Seen {
    Seen::Content {
        left_out,
        opened: &[],
    }
}

/// The whole credential with what is opened there.
const fn opened(opened: &'static [&'static str]) -> Seen {
    Seen::Content {
        left_out: &[],
        opened,
    }
}

const fn row(
    name: &'static str,
    title: &'static str,
    question: &'static str,
    reader: &'static str,
    shows: &'static [&'static str],
    seen: Seen,
) -> Row {
    Row {
        name,
        title,
        question,
        reader,
        shows,
        seen,
    }
}

const FORM_370: &str = "document/fisheries-certificate-of-origin/valid";
const OBSERVER: &str = "document/observer-statement/valid";
const IDCP: &str = "document/idcp-certification/valid";
const MATERIALS: &str = "document/fta-qualification/withheld-opened";
const DETERMINATION: &str = "document/customs-determination/valid";
const CARNET: &str = "document/ata-carnet/valid";
const REFUSAL: &str = "document/ata-carnet-endorsement/act-refusal";
const SEALED: &str = "document/customs-response/sealed-and-opened";
const CERTIFICATION: &str = "document/usmca-certification-of-origin/valid";

/// Costs and materials of a qualification.
const SECRETS: &[&str] = &[
    "/credentialSubject/materials",
    "/credentialSubject/methods",
    "/proof",
];

/// Every vector of views.
pub(super) static ROWS: &[Row] = &[
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
        &["member", "proof"],
        content(&["/credentialSubject/observer", "/proof"]),
    ),
    row(
        "observer-to-exporter",
        "the exporter sees an observer's statement without the observer",
        OBSERVER,
        "exporter",
        &["member", "proof"],
        content(&["/credentialSubject/observer", "/proof"]),
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
        content(&["/credentialSubject/vessels/0/trackingFormNumbers", "/proof"]),
    ),
    row(
        "tracking-forms-to-agency",
        "the agency of the program sees the tracking forms",
        IDCP,
        "agency",
        &["member", "proof"],
        ALL,
    ),
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

/// Where the material stands that is withheld.
const WITHHELD: &str = "/credentialSubject/materials/0";
/// Where the answers stand that are sealed.
const ANSWERS: &[&str] = &[
    "/credentialSubject/answers/0/withheld",
    "/credentialSubject/answers/1/withheld",
];
