//! How the dog arrives, and where it was before.

use tradecred_vc::problem::Text;

use super::super::model::AnimalHealthCertificate;
use crate::attachment::Answer;
use crate::health::{AboutDog, ArrivalMode, OfDog, is_after, judge};
use crate::rule::{Findings, Inquiry};

/// The microchip was there when the dog arrived.
pub(super) fn microchip_late(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(microchip) = &certificate.animal.microchip else {
        return findings.not_applicable();
    };
    if certificate.is_in_aircraft_transit() {
        findings.not_applicable();
    } else if is_after(microchip.implanted_on, certificate.arrival_day(inquiry)) {
        findings.raise("/credentialSubject/animal/microchip/implantedOn");
    }
}

/// The airline made a bill of lading before the dog arrived.
pub(super) fn bill_of_lading(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(arrival) = &certificate.arrival else {
        return findings.not_applicable();
    };
    if arrival.mode != ArrivalMode::Air || arrival.bill_of_lading_waived == Some(true) {
        return findings.not_applicable();
    }
    match &arrival.bill_of_lading {
        None => findings.not_asked(BILL_OF_LADING),
        Some(bill) if is_after(bill.created_on, arrival.date) => {
            findings.raise("/credentialSubject/arrival/billOfLading/createdOn");
        }
        Some(bill) if bill.created_on >= arrival.date => findings.not_asked(BILL_OF_THAT_DAY),
        Some(_) => {}
    }
}

/// The claim is made at the port at which the dog arrives.
pub(super) fn port_differs(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let arrival = certificate.arrival.as_ref();
    let port = arrival.and_then(|arrival| arrival.port.as_ref());
    let claimed = inquiry.claim().and_then(|claim| claim.port.as_ref());
    if let (Some(port), Some(claimed)) = (port, claimed)
        && port != claimed
    {
        findings.raise("/credentialSubject/arrival/port");
    }
}

/// A dog at high risk arrives where it may.
pub(super) fn port(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.is_at_high_risk_from_abroad(inquiry) {
        judge::port(certificate, findings);
    } else {
        findings.not_applicable();
    }
}

/// Whether it has to be known where the dog was: of one not at high risk, without a form that serves for any
/// country.
fn asks_for_countries(certificate: &AnimalHealthCertificate, inquiry: &Inquiry<'_>) -> bool {
    !certificate.is_in_aircraft_transit()
        && !certificate.is_at_high_risk(inquiry)
        && certificate.us_form(inquiry) != Answer::Counted
}

/// The stays of a dog not at high risk leave no day out.
pub(super) fn stays_incomplete(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if asks_for_countries(certificate, inquiry) {
        judge::stays_incomplete(certificate, inquiry, findings);
    } else {
        findings.not_applicable();
    }
}

/// The countries of a dog not at high risk are known to be none at high risk.
pub(super) fn country_risk(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if asks_for_countries(certificate, inquiry) {
        judge::country_risk(certificate, inquiry, findings);
    } else {
        findings.not_applicable();
    }
}

const BILL_OF_THAT_DAY: Text = Text {
    en: "whether the airline made the bill of lading before the dog arrives was not checked: it is of the day of arrival or the next",
    es: "no se comprobó si la aerolínea emitió el conocimiento antes de la llegada del perro: es del día de llegada o del siguiente",
    fr: "il n'a pas été vérifié si la compagnie aérienne a établi le connaissement avant l'arrivée du chien : il est du jour de l'arrivée ou du suivant",
};
const BILL_OF_LADING: Text = Text {
    en: "whether the airline made a bill of lading before the dog arrives was not checked: the certificate names none",
    es: "no se comprobó si la aerolínea emitió un conocimiento antes de la llegada del perro: el certificado no indica ninguno",
    fr: "il n'a pas été vérifié si la compagnie aérienne a établi un connaissement avant l'arrivée du chien : le certificat n'en indique aucun",
};
