//! What is arranged: where the dog arrives, what the facility received before, what it does.

use tradecred_vc::problem::Text;

use super::super::model::{FacilityReservation, FacilityService, ReceivedItem};
use crate::health::ArrivalMode;
use crate::rule::{Findings, Inquiry};

const RECEIVED: &str = "/credentialSubject/received";
const SERVICES: &str = "/credentialSubject/services";

/// What a facility must have received before it grants a reservation; results of a serologic test where there are
/// any.
const NEEDED: [ReceivedItem; 4] = [
    ReceivedItem::ForeignVaccinationForm,
    ReceivedItem::TeethPhotographs,
    ReceivedItem::TravelItinerary,
    ReceivedItem::ImportFormReceipt,
];

/// The dog arrives by air, where the facility is.
pub(super) fn airport(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let arrival = &reservation.arrival;
    if arrival.mode != ArrivalMode::Air {
        return findings.raise("/credentialSubject/arrival/mode");
    }
    match &arrival.port {
        None => findings.raise_with("/credentialSubject/arrival", "without a port"),
        Some(port) if *port != reservation.facility.airport => {
            findings.raise("/credentialSubject/arrival/port");
        }
        Some(_) => {}
    }
}

/// Whether a quarantine station is near is for a list of CDC to say.
pub(super) fn quarantine_station(
    _: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(STATION);
}

/// Nothing that was received stands twice.
pub(super) fn received_once(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    once(&reservation.received, RECEIVED, findings);
}

/// No service stands twice.
pub(super) fn services_once(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    once(&reservation.services, SERVICES, findings);
}

/// The facility had received what it takes.
pub(super) fn received_missing(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for needed in NEEDED {
        if !reservation.received.contains(&needed) {
            findings.raise_with(RECEIVED, format!("without `{}`", needed.as_str()));
        }
    }
}

/// The dog is examined and vaccinated again.
pub(super) fn services_missing(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    for needed in [FacilityService::Examination, FacilityService::Revaccination] {
        if !reservation.services.contains(&needed) {
            findings.raise_with(SERVICES, format!("without `{}`", needed.as_str()));
        }
    }
}

/// A dog without results of a serologic test is quarantined.
pub(super) fn quarantine_missing(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let is_tested = reservation
        .received
        .contains(&ReceivedItem::SerologicResults);
    if !is_tested && !reservation.services.contains(&FacilityService::Quarantine) {
        findings.raise(SERVICES);
    }
}

/// Nothing in a list stands twice.
fn once<T: PartialEq>(items: &[T], list: &str, findings: &mut Findings<'_>) {
    // There are a handful of things to name: whoever repeats one is found among the first of them.
    let mut seen = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if seen.contains(&item) {
            return findings.raise_with(format!("{list}/{index}"), "stands twice");
        }
        seen.push(item);
    }
}

const STATION: Text = Text {
    en: "whether the airport has a CDC quarantine station, within 35 miles of which the facility must be, was not checked: the list is not held",
    es: "no se comprobó si el aeropuerto tiene una estación de cuarentena del CDC, a menos de 35 millas de la cual debe estar la instalación: no se dispone de la lista",
    fr: "il n'a pas été vérifié si l'aéroport a une station de quarantaine du CDC, à moins de 35 milles de laquelle l'établissement doit se trouver : la liste n'est pas détenue",
};
