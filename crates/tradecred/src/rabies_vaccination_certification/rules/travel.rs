//! Where the dog was, how it arrives, and what follows from that for the foreign form. The U.S. form serves for
//! any country and at any port.

use tradecred_vc::problem::Text;

use super::super::model::RabiesVaccinationCertification;
use crate::health::{AboutDog, ArrivalMode, OfDog, judge};
use crate::rule::{Findings, Inquiry};

impl RabiesVaccinationCertification {
    /// Whether it is to show that the dog was in no country at high risk.
    fn is_for_low_risk(&self, inquiry: &Inquiry<'_>) -> bool {
        self.is_foreign() && !self.is_in_aircraft_transit() && !self.is_at_high_risk(inquiry)
    }

    /// Whether it is of a dog from a country at high risk that was vaccinated abroad.
    fn is_for_high_risk(&self, inquiry: &Inquiry<'_>) -> bool {
        self.is_foreign() && self.is_at_high_risk(inquiry)
    }
}

/// A dog at high risk arrives where it may.
pub(super) fn port(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_for_high_risk(inquiry) {
        judge::port(certification, findings);
        let by_sea = certification.arrival.as_ref().is_some_and(|arrival| {
            arrival.mode == ArrivalMode::Sea && arrival.is_open_to_high_risk()
        });
        if by_sea {
            findings.not_asked(TITER_BY_SEA);
        }
    } else {
        findings.not_applicable();
    }
}

/// The stays of a dog not at high risk leave no day out.
pub(super) fn stays_incomplete(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_for_low_risk(inquiry) {
        judge::stays_incomplete(certification, inquiry, findings);
    } else {
        findings.not_applicable();
    }
}

/// The countries of a dog not at high risk are known to be none at high risk.
pub(super) fn country_risk(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_for_low_risk(inquiry) {
        judge::country_risk(certification, inquiry, findings);
    } else {
        findings.not_applicable();
    }
}

/// The form of a dog not at high risk was completed where the dog departs.
pub(super) fn same_country(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if let Some(arrival) = &certification.arrival
        && !certification.stays.is_empty()
        && certification.is_for_low_risk(inquiry)
        && arrival.country_of_departure != certification.exporting_country
    {
        findings.raise("/credentialSubject/exportingCountry");
    }
}

/// What a dog at high risk needs besides this form.
pub(super) fn what_else(
    certification: &RabiesVaccinationCertification,
    inquiry: &Inquiry<'_>,
    findings: &mut Findings<'_>,
) {
    if certification.is_for_high_risk(inquiry) {
        findings.note("high-risk", WHAT_ELSE, None);
    }
}

const TITER_BY_SEA: Text = Text {
    en: "whether a dog that comes by sea has an adequate rabies titer of a laboratory that CDC approved is not asked of this form",
    es: "si un perro que llega por mar tiene una titulación antirrábica adecuada de un laboratorio aprobado por el CDC no se pregunta a este formulario",
    fr: "si un chien qui arrive par mer a un titrage antirabique suffisant d'un laboratoire agréé par le CDC n'est pas demandé à ce formulaire",
};
const WHAT_ELSE: Text = Text {
    en: "a dog from a country at high risk needs a reservation at a CDC-registered animal care facility, and an adequate rabies titer or a quarantine of 28 days",
    es: "un perro de un país de alto riesgo necesita una reserva en una instalación registrada por el CDC y una titulación antirrábica adecuada o una cuarentena de 28 días",
    fr: "un chien d'un pays à haut risque doit avoir une réservation dans un établissement enregistré auprès du CDC, et un titrage antirabique suffisant ou une quarantaine de 28 jours",
};
