//! The event held against the licence that it is an event of, where that is at hand.

use std::rc::Rc;

use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::problem::Text;

use super::super::event::Event;
use super::super::model::{Actor, PartnerAgencyLicenseUse};
use super::{ACTOR, DATE};
use crate::partner_agency_license::{self, PartnerAgencyLicense, Terms};
use crate::resolve::{Resolved, check_reference, resolve, sound_at};
use crate::rule::{Findings, Inquiry};

const SUBJECT: &str = "/credentialSubject/subject";
const EVENT: &str = "/credentialSubject/event";

pub(super) fn subject(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let disagrees = matches!(resolve(&event.subject, inquiry), Resolved::Disagrees);
    check_reference(
        &event.subject,
        partner_agency_license::CREDENTIAL_TYPE,
        disagrees,
        SUBJECT,
        findings,
    );
}

fn names_a_license(event: &PartnerAgencyLicenseUse) -> bool {
    event.subject.credential_type.as_str() == partner_agency_license::CREDENTIAL_TYPE
}

/// The licence, where it is at hand and its structure sound.
pub(in crate::partner_agency_license_use) fn license_at_hand(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
) -> Option<Rc<PartnerAgencyLicense>> {
    sound_at(&event.subject, &partner_agency_license::DOCUMENT, inquiry)
}

pub(super) fn missing(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !names_a_license(event) {
        return findings.not_applicable();
    }
    match resolve(&event.subject, inquiry) {
        Resolved::Disagrees => findings.not_applicable(),
        Resolved::Agrees(_) if license_at_hand(event, inquiry).is_some() => {}
        Resolved::Agrees(_) | Resolved::Missing => findings.undecided(SUBJECT),
    }
}

/// The licence; where it is not at hand, that is listed.
fn at_hand(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) -> Option<Rc<PartnerAgencyLicense>> {
    let found = license_at_hand(event, inquiry);
    if found.is_none() {
        findings.not_asked(NOT_AT_HAND);
    }
    found
}

/// Where a party that acts is another than the holder of the licence; `issuer` is that of the event.
pub(in crate::partner_agency_license_use) fn foreign_holder(
    event: &PartnerAgencyLicenseUse,
    license: &PartnerAgencyLicense,
    issuer: &str,
) -> Option<String> {
    let Actor::NamedParty(party) = &event.actor else {
        return None;
    };
    let holder = &license.holder;
    if !same_legal_name(holder.legal_name.as_str(), party.legal_name.as_str()) {
        return Some(format!("{ACTOR}/legalName"));
    }
    let own = match &party.id {
        Some(id) => Some(id.as_str()),
        // Whoever transcribed a paper is not the holder.
        None if event.paper_original.is_some() => None,
        None => Some(issuer),
    };
    let known = holder.id.as_ref().map(|id| id.as_str());
    let differs = known.zip(own).is_some_and(|(known, own)| known != own);
    differs.then(|| format!("{ACTOR}/id"))
}

pub(super) fn holder(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !matches!(event.actor, Actor::NamedParty(_)) {
        return findings.not_applicable();
    }
    let Some(license) = at_hand(event, inquiry, findings) else {
        return;
    };
    let issuer = inquiry.verified.credential().issuer.id;
    if let Some(place) = foreign_holder(event, &license, issuer) {
        findings.raise(place);
    }
}

/// Whether another office of an agency acts than the one that granted the licence.
pub(in crate::partner_agency_license_use) fn is_of_another_office(
    event: &PartnerAgencyLicenseUse,
    license: &PartnerAgencyLicense,
) -> bool {
    matches!(&event.actor, Actor::PartnerAgencyOffice(office) if !office.is(&license.office))
}

pub(super) fn office(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if !matches!(event.actor, Actor::PartnerAgencyOffice(_)) {
        return findings.not_applicable();
    }
    let license = at_hand(event, inquiry, findings);
    if license.is_some_and(|license| is_of_another_office(event, &license)) {
        findings.raise(ACTOR);
    }
}

pub(super) fn before_issue(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let license = at_hand(event, inquiry, findings);
    if license.is_some_and(|license| event.date < license.issued_at) {
        findings.raise(DATE);
    }
}

/// A use that the licence as it was granted does not cover; what was amended since is for its journey.
pub(super) fn outside(
    event: &PartnerAgencyLicenseUse,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Event::Use(used) = &event.event else {
        return findings.not_applicable();
    };
    let Some(license) = at_hand(event, inquiry, findings) else {
        return;
    };
    let terms = Terms::of(&license);
    let misfits = terms.misfits(used, event.date);
    let too_much = terms
        .quantity(used.license_line.get())
        .zip(used.quantity.as_ref())
        .is_some_and(|(granted, used)| granted.unit == used.unit && used.value > granted.value);
    let mut names: Vec<&str> = misfits.iter().map(|code| code.code).collect();
    if too_much {
        names.push("more than was granted");
    }
    if !names.is_empty() {
        findings.raise_with(EVENT, names.join(", "));
    }
}

const NOT_AT_HAND: Text = Text {
    en: "the licence is not at hand as the event refers to it",
    es: "la licencia no está disponible tal como el evento la menciona",
    fr: "la licence n'est pas disponible telle que l'événement s'y réfère",
};
