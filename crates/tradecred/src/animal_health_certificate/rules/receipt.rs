//! The receipt for the CDC dog import form: 42 CFR 71.51(h).

use super::super::model::{AnimalHealthCertificate, DogImportFormReceipt};
use crate::health::{ArrivalMode, OfDog, is_after, plain_number, six_months_after};
use crate::rule::{Findings, Inquiry};

const RECEIPT: &str = "/credentialSubject/receipt";

impl AnimalHealthCertificate {
    /// The receipt, where one is asked for and given.
    fn asked_receipt(&self) -> Option<&DogImportFormReceipt> {
        self.receipt
            .as_ref()
            .filter(|_| !self.is_in_aircraft_transit())
    }
}

/// There is one.
pub(super) fn missing(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certificate.is_in_aircraft_transit() {
        findings.not_applicable();
    } else if certificate.receipt.is_none() {
        findings.undecided_with("/credentialSubject", "without `receipt`");
    }
}

/// It was issued before the dog arrived.
pub(super) fn late(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(receipt) = certificate.asked_receipt() else {
        return findings.not_applicable();
    };
    let arrival = certificate.arrival_day(inquiry);
    if is_after(receipt.issued_on, arrival) {
        findings.raise_with(
            format!("{RECEIPT}/issuedOn"),
            format!("after the arrival on {arrival}"),
        );
    }
}

/// It was not issued on the day of the arrival, or on the next, which may be the same beyond the date line.
pub(super) fn arrival_day(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let (Some(receipt), Some(arrival)) = (certificate.asked_receipt(), &certificate.arrival)
        && receipt.issued_on >= arrival.date
        && !is_after(receipt.issued_on, arrival.date)
    {
        findings.raise(format!("{RECEIPT}/issuedOn"));
    }
}

/// It is not older than six months.
pub(super) fn old(
    certificate: &AnimalHealthCertificate,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let arrival = certificate.arrival_day(inquiry);
    if let Some(receipt) = certificate.asked_receipt()
        && let Some(last) = six_months_after(receipt.issued_on)
        && last < arrival
    {
        findings.raise_with(format!("{RECEIPT}/issuedOn"), format!("good until {last}"));
    }
}

/// It is for the country from which the dog departs.
pub(super) fn country(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let (Some(receipt), Some(arrival)) = (certificate.asked_receipt(), &certificate.arrival)
        && receipt.country_of_departure != arrival.country_of_departure
    {
        findings.raise(format!("{RECEIPT}/countryOfDeparture"));
    }
}

/// It has the number of this dog's microchip.
pub(super) fn microchip(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let Some(receipt) = certificate.asked_receipt() else {
        return findings.not_applicable();
    };
    if certificate.animal.microchip.is_none() {
        return findings.not_applicable();
    }
    let own = certificate.animal.plain_number();
    let named = receipt
        .microchip_numbers
        .iter()
        .any(|number| own.is_some() && plain_number(number.as_str()) == own);
    if !named {
        findings.raise(format!("{RECEIPT}/microchipNumbers"));
    }
}

/// It is for one dog.
pub(super) fn several_dogs(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(receipt) = certificate.asked_receipt()
        && receipt.microchip_numbers.len() > 1
    {
        findings.raise(format!("{RECEIPT}/microchipNumbers"));
    }
}

/// It names the port at which the airline is to bring the dog.
pub(super) fn port(
    certificate: &AnimalHealthCertificate,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let (Some(receipt), Some(arrival)) = (certificate.asked_receipt(), &certificate.arrival)
        && let (Some(named), Some(port)) = (&receipt.port_of_arrival, &arrival.port)
        && arrival.mode == ArrivalMode::Air
        && named != port
    {
        findings.raise(format!("{RECEIPT}/portOfArrival"));
    }
}
