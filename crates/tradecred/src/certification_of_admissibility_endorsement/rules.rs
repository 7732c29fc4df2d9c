//! The rules of the importer's endorsement as a table: its instants, the claim, and the certification that it
//! endorses.

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::{Code, Text};
use tradecred_vc::time::Timestamp;

use super::codes;
use super::model::CertificationOfAdmissibilityEndorsement;
use crate::certification_of_admissibility::MESSAGES;
use crate::rule::Severity::Error;
use crate::rule::{Findings, Inquiry, Judge, Reads, Rule};

mod certification;

/// How long after release the importer may sign, in seconds.
const A_DAY: i64 = 24 * 60 * 60;
const RELEASED_AT: &str = "/credentialSubject/releasedAt";
const SIGNED_AT: &str = "/credentialSubject/signedAt";
const IMPORTER_SIGNS: &str = "importer of record signs within 24 h after release";
const OFFICIAL_CERTIFIES: &str =
    "certified by authorised official of harvesting/exporting nation before release";

const fn rule(
    id: &'static str,
    code: Code,
    words: &'static str,
    judge: Judge<CertificationOfAdmissibilityEndorsement>,
) -> Rule<CertificationOfAdmissibilityEndorsement> {
    Rule::new(id, code, Error, MESSAGES, words, Reads::Completion, judge)
}

/// Every rule, in order.
pub(super) const RULES: &[Rule<CertificationOfAdmissibilityEndorsement>] = &[
    rule(
        "certification",
        &codes::CERTIFICATION,
        OFFICIAL_CERTIFIES,
        certification::reference,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_NOT_SHOWN,
        OFFICIAL_CERTIFIES,
        certification::not_shown,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_REJECTED,
        OFFICIAL_CERTIFIES,
        certification::rejected,
    ),
    rule(
        "certification",
        &codes::CERTIFICATION_UNDECIDED,
        OFFICIAL_CERTIFIES,
        certification::undecided,
    ),
    rule(
        "certification",
        &codes::CERTIFIED_AFTER_RELEASE,
        OFFICIAL_CERTIFIES,
        certification::after_release,
    ),
    rule(
        "importer",
        &codes::IMPORTER_MATCH,
        IMPORTER_SIGNS,
        certification::importer,
    ),
    rule("entry", &codes::ENTRY_MATCH, IMPORTER_SIGNS, entry),
    rule("importer", &codes::CLAIM_IMPORTER, IMPORTER_SIGNS, claimant),
    rule("release", &codes::RELEASED_AT, IMPORTER_SIGNS, released_at),
    rule("signature", &codes::SIGNED_AT, IMPORTER_SIGNS, signed_at),
    rule(
        "signature",
        &codes::BEFORE_RELEASE,
        IMPORTER_SIGNS,
        before_release,
    ),
    rule("signature", &codes::LATE, IMPORTER_SIGNS, late),
];

/// The entry is that of the claim.
fn entry(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match inquiry
        .claim()
        .and_then(|claim| claim.entry_number.as_ref())
    {
        Some(number) if *number != endorsement.entry_number => {
            findings.raise("/credentialSubject/entryNumber");
        }
        Some(_) => {}
        None => findings.not_asked(NO_ENTRY),
    }
}

/// The importer is that of the claim.
fn claimant(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(importer) = inquiry.claim().and_then(|claim| claim.importer.as_ref()) else {
        return findings.not_asked(NO_IMPORTER);
    };
    let name = endorsement.importer.legal_name.as_str();
    if !same_legal_name(name, importer.legal_name.as_str()) {
        findings.raise("/credentialSubject/importer/legalName");
    }
}

/// The fish was released.
fn released_at(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !is_released(endorsement, inquiry) {
        findings.raise_with(RELEASED_AT, "in the future");
    }
}

/// Whether the release is not after the instant asked about.
fn is_released(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
) -> bool {
    endorsement.released_at <= inquiry.policy.envelope.at
}

/// The importer signed, and not after its proof.
fn signed_at(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if endorsement.signed_at > inquiry.policy.envelope.at {
        findings.raise_with(SIGNED_AT, "in the future");
    } else if endorsement.signed_at > inquiry.verified.signed_at() {
        findings.raise_with(SIGNED_AT, "after the proof");
    }
}

/// The importer signed when the fish was released.
fn before_release(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !is_released(endorsement, inquiry) {
        findings.not_applicable();
    } else if endorsement.signed_at < endorsement.released_at {
        findings.raise(SIGNED_AT);
    }
}

/// The importer signed within a day of the release, by its own word and by its proof. A transcription is made
/// later than what it transcribes.
fn late(
    endorsement: &CertificationOfAdmissibilityEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !is_released(endorsement, inquiry) {
        return findings.not_applicable();
    }
    let latest = endorsement.released_at.add_seconds(A_DAY);
    let is_late = |instant: Timestamp| latest.is_some_and(|latest| instant > latest);
    let proved = inquiry.verified.signed_at();
    if is_late(endorsement.signed_at) || endorsement.paper_original.is_none() && is_late(proved) {
        findings.raise(SIGNED_AT);
    }
}

const NO_ENTRY: Text = Text {
    en: "whether the endorsement is for the entry in question was not checked: the claim gives no entry number",
    es: "no se comprobó si el refrendo es para la entrada en cuestión: la reclamación no da número de entrada",
    fr: "il n'a pas été vérifié si le visa est pour l'entrée en question : la demande ne donne pas de numéro d'entrée",
};

const NO_IMPORTER: Text = Text {
    en: "whether the importer of the claim endorsed was not checked: the claim names no importer",
    es: "no se comprobó si refrendó el importador de la reclamación: la reclamación no nombra importador",
    fr: "il n'a pas été vérifié si l'importateur de la demande a apposé le visa : la demande ne nomme pas d'importateur",
};
