//! When the facility was registered, the reservation granted, and the dog to arrive.

use tradecred_vc::problem::Text;

use super::super::model::FacilityReservation;
use crate::rule::{Findings, Inquiry};

const REGISTERED_ON: &str = "/credentialSubject/facility/registeredOn";

/// The registration was in effect when the reservation was granted.
pub(super) fn registration(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let facility = &reservation.facility;
    let granted = reservation.granted_on;
    let is_over = facility
        .registered_until()
        .is_some_and(|until| until < granted);
    if granted < facility.registered_on {
        findings.raise_with(REGISTERED_ON, "granted before");
    } else if is_over {
        findings.raise_with(REGISTERED_ON, "granted more than two years after");
    }
}

/// It is in effect when the dog arrives, or has to be renewed until then.
pub(super) fn registration_ends(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    let until = reservation.facility.registered_until();
    if until.is_some_and(|until| until < reservation.arrival.date) {
        findings.raise(REGISTERED_ON);
    }
}

/// Whether it was revoked since is for CDC to say.
pub(super) fn registration_stands(
    _: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    findings.not_asked(STANDS);
}

/// The place is kept for the day of arrival.
pub(super) fn held_until(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if reservation.last_day() < reservation.arrival.date {
        findings.raise("/credentialSubject/heldUntil");
    }
}

/// It was granted before the dog arrives.
pub(super) fn granted_late(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if reservation.arrival.date < reservation.granted_on {
        findings.raise("/credentialSubject/grantedOn");
    }
}

/// It was not granted on the day of arrival.
pub(super) fn granted_arrival_day(
    reservation: &FacilityReservation,
    _: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if reservation.arrival.date == reservation.granted_on {
        findings.raise("/credentialSubject/grantedOn");
    }
}

const STANDS: Text = Text {
    en: "whether the registration of the facility still stands on the day of arrival was not checked: an authority list was asked for the day of signing",
    es: "no se comprobó si el registro de la instalación sigue vigente el día de llegada: se consultó una lista de autoridades para el día de la firma",
    fr: "il n'a pas été vérifié si l'enregistrement de l'établissement tient encore le jour de l'arrivée : une liste d'autorités a été consultée pour le jour de la signature",
};
