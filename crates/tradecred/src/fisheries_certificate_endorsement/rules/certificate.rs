//! The endorsement held against the certificate that it endorses, where that is at hand.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use tradecred_vc::evidence::Relied;
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::super::act::{Act, Entry, ProcessingCode};
use super::super::model::FisheriesCertificateEndorsement;
use super::super::party;
use super::{ACT, ACTOR, DATE};
use crate::fisheries_certificate_of_origin::{self, FishLine, FisheriesCertificateOfOrigin};
use crate::identifier::LineNumber;
use crate::party::NamedParty;
use crate::resolve::{Resolved, check_reference, resolve, sound_in};
use crate::rule::{Findings, Inquiry};

const SUBJECT: &str = "/credentialSubject/subject";
/// The species by which the processing code goes.
const YELLOWFIN: &str = "YFT";

/// The reference to the certificate is one, and says what the certificate says.
pub(super) fn subject(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let disagrees = matches!(resolve(&endorsement.subject, inquiry), Resolved::Disagrees);
    check_reference(
        &endorsement.subject,
        fisheries_certificate_of_origin::CREDENTIAL_TYPE,
        disagrees,
        SUBJECT,
        findings,
    );
}

fn names_certificate(endorsement: &FisheriesCertificateEndorsement) -> bool {
    endorsement.subject.credential_type.as_str() == fisheries_certificate_of_origin::CREDENTIAL_TYPE
}

/// The certificate in a credential at hand, where it has the structure of one.
fn certificate_in(
    relied: &Relied<'_>,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<FisheriesCertificateOfOrigin>> {
    sound_in(relied, &fisheries_certificate_of_origin::DOCUMENT, inquiry)
}

/// The certificate is at hand.
pub(super) fn missing(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !names_certificate(endorsement) {
        return findings.not_applicable();
    }
    match resolve(&endorsement.subject, inquiry) {
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(relied) if certificate_in(&relied, inquiry).is_some() => {}
        Resolved::Agrees(_) | Resolved::Missing => findings.undecided(SUBJECT),
    }
}

/// The certificate; where it is not at hand, that is listed.
fn at_hand(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Rc<FisheriesCertificateOfOrigin>> {
    let found = match resolve(&endorsement.subject, inquiry) {
        Resolved::Agrees(relied) => certificate_in(&relied, inquiry),
        Resolved::Missing | Resolved::Disagrees => None,
    };
    if found.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    found
}

/// The lines of a certificate by their numbers, the first of each.
fn lines(certificate: &FisheriesCertificateOfOrigin) -> HashMap<LineNumber, &FishLine> {
    let mut lines = HashMap::new();
    for line in certificate.fish.iter() {
        lines.entry(line.line_number).or_insert(line);
    }
    lines
}

/// Where a line is named that the certificate does not have.
pub(super) fn unknown_lines(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
) -> Vec<String> {
    let known: HashSet<LineNumber> = certificate
        .fish
        .iter()
        .map(|line| line.line_number)
        .collect();
    let mut places = Vec::new();
    for (list, weights) in endorsement.act.weights() {
        for (index, (line, _)) in weights.into_iter().enumerate() {
            if !known.contains(&line) {
                places.push(format!("{ACT}/{list}/{index}/lineNumber"));
            }
        }
    }
    places
}

/// The lines that are named are those of the certificate.
pub(super) fn line_unknown(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if matches!(endorsement.act, Act::OwnershipChange(_)) {
        return findings.not_applicable();
    }
    let Some(certificate) = at_hand(endorsement, inquiry, findings) else {
        return;
    };
    for place in unknown_lines(endorsement, &certificate) {
        findings.raise(place);
    }
}

/// Whether an endorsement is dated more than a day before the certificate was completed.
pub(super) fn is_before_completion(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
) -> bool {
    endorsement.date.days_until(certificate.completed_at) > 1
}

/// It is signed after the certificate was completed, but for the zones of the two signers.
pub(super) fn before_completion(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let certificate = at_hand(endorsement, inquiry, findings);
    if certificate.is_some_and(|certificate| is_before_completion(endorsement, &certificate)) {
        findings.raise(DATE);
    }
}

/// The entry, and the certificate at hand; where it is no entry, nothing is asked.
fn entered<'e>(
    endorsement: &'e FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<(&'e Entry, Rc<FisheriesCertificateOfOrigin>)> {
    let Act::Entry(entry) = &endorsement.act else {
        findings.not_applicable();
        return None;
    };
    Some((entry, at_hand(endorsement, inquiry, findings)?))
}

/// Whether the processing code of an entry does not say whether a line entered is yellowfin.
pub(super) fn is_miscoded(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
) -> bool {
    let Act::Entry(entry) = &endorsement.act else {
        return false;
    };
    let lines = lines(certificate);
    let yellowfin = entry.weights.iter().any(|weight| {
        lines
            .get(&weight.line_number)
            .is_some_and(|line| line.species.code.as_str() == YELLOWFIN)
    });
    yellowfin != (entry.processing_code == ProcessingCode::Yellowfin)
}

/// The processing code says whether a line entered is yellowfin.
pub(super) fn processing_code(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let asked = entered(endorsement, inquiry, findings);
    if asked.is_some_and(|(_, certificate)| is_miscoded(endorsement, &certificate)) {
        findings.raise(format!("{ACT}/processingCode"));
    }
}

/// Where a line is entered whose trip ended after the date of entry.
pub(super) fn caught_later(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
) -> Vec<String> {
    let Act::Entry(entry) = &endorsement.act else {
        return Vec::new();
    };
    let lines = lines(certificate);
    let weights = entry.weights.iter().enumerate();
    weights
        .filter(|(_, weight)| {
            lines
                .get(&weight.line_number)
                .is_some_and(|line| line.trip.end > entry.entry_date)
        })
        .map(|(index, _)| format!("{ACT}/weights/{index}/lineNumber"))
        .collect()
}

/// Nothing is entered before the trip on which it was caught ended.
pub(super) fn entry_before_trip(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some((_, certificate)) = entered(endorsement, inquiry, findings) {
        for place in caught_later(endorsement, &certificate) {
            findings.raise(place);
        }
    }
}

/// Nothing is entered before the certificate was completed.
pub(super) fn entry_before_certificate(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let asked = entered(endorsement, inquiry, findings);
    if asked.is_some_and(|(entry, certificate)| entry.entry_date < certificate.completed_at) {
        findings.raise(format!("{ACT}/entryDate"));
    }
}

/// The certificate, or the claim, names who acts.
pub(super) fn party(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(certificate) = at_hand(endorsement, inquiry, findings) else {
        return;
    };
    let issuer = inquiry.verified.credential().issuer.id;
    if !party::is_named(endorsement, &certificate, issuer, inquiry)
        && !receives(endorsement, &certificate, inquiry)
    {
        findings.raise(format!("{ACTOR}/legalName"));
    }
}

/// The receiver of the lot that the endorsement in question concerns.
struct Receiver(NamedParty);

/// Whether who acts is the receiver of the lot.
fn receives(
    endorsement: &FisheriesCertificateEndorsement,
    certificate: &FisheriesCertificateOfOrigin,
    inquiry: &Inquiry<'_>,
) -> bool {
    let receiver = inquiry.at_hand.read(inquiry.verified.digest(), || {
        party::receiver(endorsement, certificate, inquiry).map(Receiver)
    });
    let issuer = inquiry.verified.credential().issuer.id;
    receiver.is_some_and(|receiver| party::receives(&receiver.0, endorsement, certificate, issuer))
}

/// It is the importer of box 3, or the receiver of the lot, who enters.
pub(super) fn importer(
    endorsement: &FisheriesCertificateEndorsement,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let asked = entered(endorsement, inquiry, findings);
    let actor = endorsement.actor.legal_name.as_str();
    if asked.is_some_and(|(_, certificate)| {
        !same_legal_name(actor, certificate.importer.legal_name.as_str())
            && !receives(endorsement, &certificate, inquiry)
    }) {
        findings.raise(format!("{ACTOR}/legalName"));
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the certificate is not at hand as the endorsement refers to it",
    es: "el certificado no está disponible tal como la anotación lo menciona",
    fr: "le certificat n'est pas disponible tel que l'annotation s'y réfère",
};
