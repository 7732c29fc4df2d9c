//! The claim held against the certification that it rests on, where that is at hand.

use std::collections::HashMap;

use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Relied;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;
use tradecred_vc::report::Authenticity;
use tradecred_vc::status::is_superseded;
use tradecred_vc::time::Date;

use super::super::agreement::Agreement;
use super::super::model::{ClaimBasis, PreferenceClaim};
use crate::document::{DocumentType, TradeDocument};
use crate::identifier::{HsCode, LineNumber, NonEmptyText};
use crate::nafta_certificate_of_origin::{self as nafta, NaftaCertificateOfOrigin};
use crate::origin::Certification;
use crate::reference::CredentialReference;
use crate::resolve::{Resolved, on_its_own, resolve, signed_at};
use crate::rule::{Findings, Inquiry};
use crate::us_fta_certification_of_origin::{self as us_fta, UsFtaCertificationOfOrigin};
use crate::usmca_certification_of_origin::{self as usmca, UsmcaCertificationOfOrigin};

const CERTIFICATION: &str = "/credentialSubject/basis/certification";
/// The digits that a subheading has.
const SUBHEADING: usize = 6;

fn named(claim: &PreferenceClaim) -> Option<&CredentialReference> {
    match &claim.basis {
        ClaimBasis::Certification(basis) => Some(&basis.certification),
        ClaimBasis::ImporterKnowledge(_) => None,
    }
}

/// One type of certification serves several agreements, and says which it is under.
pub(super) fn certification_type(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(reference) = named(claim) else {
        return findings.not_applicable();
    };
    if reference.credential_type.as_str() != claim.agreement.certification_type() {
        findings.raise(format!("{CERTIFICATION}/credentialType"));
    } else if let Resolved::Agrees(certification) = resolve(reference, inquiry)
        && let Some(agreement) = certification.subject.get("agreement")
        && agreement.as_str() != Some(claim.agreement.as_str())
    {
        findings.raise_with(CERTIFICATION, "under another agreement");
    }
}

pub(super) fn missing(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(reference) = named(claim) else {
        return findings.not_applicable();
    };
    if let Resolved::Missing = resolve(reference, inquiry) {
        findings.undecided(CERTIFICATION);
    }
}

pub(super) fn reference(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match named(claim).map(|reference| resolve(reference, inquiry)) {
        Some(Resolved::Disagrees) => findings.raise(CERTIFICATION),
        Some(Resolved::Agrees(_)) => {}
        Some(Resolved::Missing) => findings.not_asked(NOT_AT_HAND),
        None => findings.not_applicable(),
    }
}

/// A certification at hand: its credential, and what the claim is held against besides its goods.
struct AtHand<'e> {
    relied: Relied<'e>,
    completed_at: Date,
    transcribed: bool,
    importers: Vec<String>,
    /// The first six digits of the tariff number of each goods line.
    subheadings: HashMap<LineNumber, String>,
    /// The invoices that its coverage names.
    invoices: Vec<NonEmptyText>,
}

/// Reads a certification of one type out of what a reference led to; nothing where its structure is faulty.
fn read<'e, D: TradeDocument + Certification>(
    document: &'static DocumentType,
    relied: Relied<'e>,
) -> Option<AtHand<'e>> {
    let certification: D = document.sound(relied.object.get("credentialSubject")?)?;
    Some(AtHand {
        relied,
        completed_at: TradeDocument::completed_at(&certification),
        transcribed: certification.is_transcribed(),
        importers: certification
            .importer_names()
            .into_iter()
            .map(str::to_owned)
            .collect(),
        subheadings: subheadings(
            certification
                .goods()
                .map(|line| (line.line_number, &line.tariff.code)),
        ),
        invoices: certification.coverage().invoice_numbers().to_vec(),
    })
}

/// The first six digits of the tariff number of each line; of lines with one number the first counts.
fn subheadings<'l>(
    lines: impl Iterator<Item = (LineNumber, &'l HsCode)>,
) -> HashMap<LineNumber, String> {
    let mut found = HashMap::new();
    for (number, code) in lines {
        found
            .entry(number)
            .or_insert_with(|| code.digits().chars().take(SUBHEADING).collect());
    }
    found
}

/// What the claim refers to by the type that its agreement asks for, where that agrees.
fn of_its_type<'e>(claim: &PreferenceClaim, inquiry: &Inquiry<'e>) -> Option<Relied<'e>> {
    let reference = named(claim)?;
    let expected = claim.agreement.certification_type();
    match resolve(reference, inquiry) {
        Resolved::Agrees(relied) if reference.credential_type.as_str() == expected => Some(relied),
        _ => None,
    }
}

fn read_under<'e>(agreement: Agreement, relied: Relied<'e>) -> Option<AtHand<'e>> {
    match agreement {
        Agreement::Usmca => read::<UsmcaCertificationOfOrigin>(&usmca::DOCUMENT, relied),
        Agreement::CaftaDr => read::<UsFtaCertificationOfOrigin>(&us_fta::DOCUMENT, relied),
        Agreement::Nafta => read::<NaftaCertificateOfOrigin>(&nafta::DOCUMENT, relied),
    }
}

/// The certification that the claim rests on; where it is not at hand, that is listed.
fn at_hand<'e>(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'e>,
    findings: &mut Findings<'_>,
) -> Option<AtHand<'e>> {
    if named(claim).is_none() {
        findings.not_applicable();
        return None;
    }
    let found = of_its_type(claim, inquiry).and_then(|relied| read_under(claim.agreement, relied));
    if found.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    found
}

pub(super) fn structure(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match of_its_type(claim, inquiry) {
        Some(relied) if read_under(claim.agreement, relied).is_none() => {
            findings.raise(CERTIFICATION);
        }
        Some(_) => {}
        None if named(claim).is_none() => findings.not_applicable(),
        None => findings.not_asked(NOT_AT_HAND),
    }
}

/// Whoever signs a claim can write a certification too: it counts as the word of whoever it names.
pub(super) fn issuer(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let credential_type = claim.agreement.certification_type();
    let report = on_its_own(&certification.relied, credential_type, inquiry);
    if report.is_none_or(|report| report.authenticity != Authenticity::Authentic) {
        findings.undecided(CERTIFICATION);
    }
}

/// What was not completed and signed at the claim cannot have been in the importer's possession.
pub(super) fn after_claim(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let late = |day: Date| {
        claim
            .claim_date
            .add_days(1)
            .is_some_and(|latest| day > latest)
    };
    if late(certification.completed_at) {
        findings.raise_with(CERTIFICATION, "completed after the claim");
    }
    let signed = signed_at(&certification.relied, inquiry.policy.envelope.at);
    if !certification.transcribed && late(signed.date_utc()) {
        findings.raise_with(CERTIFICATION, "signed after the claim");
    }
}

pub(super) fn superseded(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let relied = &certification.relied;
    if is_superseded(
        relied.issuer,
        DigestMultibase::from(relied.proved.digest),
        inquiry.evidence,
        inquiry.policy.envelope.at,
    ) {
        findings.raise(CERTIFICATION);
    }
}

pub(super) fn importer_match(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let claimant = claim.importer.legal_name.as_str();
    let importers = &certification.importers;
    if !importers.is_empty() && !importers.iter().any(|name| same_legal_name(name, claimant)) {
        findings.raise("/credentialSubject/importer");
    }
}

pub(super) fn line(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    for (index, link) in claim.links.iter().enumerate() {
        if !certification
            .subheadings
            .contains_key(&link.certification_line)
        {
            findings.raise(format!(
                "/credentialSubject/links/{index}/certificationLine"
            ));
        }
    }
}

pub(super) fn tariff(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let entered = subheadings(
        claim
            .lines
            .iter()
            .map(|line| (line.line_number, &line.htsus)),
    );
    for (index, link) in claim.links.iter().enumerate() {
        let certified = certification.subheadings.get(&link.certification_line);
        if let (Some(entered), Some(certified)) = (entered.get(&link.entry_line), certified)
            && certified != entered
        {
            findings.raise(format!("/credentialSubject/links/{index}"));
        }
    }
}

pub(super) fn invoice(claim: &PreferenceClaim, inquiry: &Inquiry<'_>, findings: &mut Findings<'_>) {
    let Some(certification) = at_hand(claim, inquiry, findings) else {
        return;
    };
    let covered = &certification.invoices;
    if covered.is_empty() {
        return findings.not_applicable();
    }
    for (index, link) in claim.links.iter().enumerate() {
        if !covered.contains(&link.invoice_number) {
            findings.raise(format!("/credentialSubject/links/{index}/invoiceNumber"));
        }
    }
}

/// The certification at hand is held against the claim here, and against its own rules elsewhere.
pub(super) fn own_rules(
    claim: &PreferenceClaim,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    match named(claim).map(|reference| resolve(reference, inquiry)) {
        Some(Resolved::Agrees(_)) => findings.not_asked(ON_ITS_OWN),
        _ => findings.not_applicable(),
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the certification is not at hand as the claim refers to it",
    es: "la certificación no está disponible tal como la solicitud la menciona",
    fr: "la certification n'est pas disponible telle que la demande s'y réfère",
};

const ON_ITS_OWN: Text = Text {
    en: "the certification was not held against its own rules: it is to be verified on its own, against this claim",
    es: "la certificación no se contrastó con sus propias reglas: debe verificarse por sí misma, frente a esta solicitud",
    fr: "la certification n'a pas été confrontée à ses propres règles : elle est à vérifier pour elle-même, face à cette demande",
};
