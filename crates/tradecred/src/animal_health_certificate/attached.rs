//! What an attachment says of the dog: a form on rabies, a reservation or a titer (SPEC section *Attachments of an
//! animal health certificate*).

use tradecred_vc::json::Value;
use tradecred_vc::time::Date;

use super::attachments::US_ISSUED;
use crate::attachment::Kind;
use crate::facility_reservation::{self, FacilityReservation};
use crate::health::Animal;
use crate::identifier::PortCode;
use crate::rabies_titer::{self, RabiesTiter};
use crate::rabies_vaccination_certification::{self, Form, RabiesVaccinationCertification};

/// An attachment whose structure is sound.
#[derive(Debug)]
pub(super) enum Attached {
    /// A form on rabies.
    Form(Box<RabiesVaccinationCertification>),
    /// A reservation.
    Reservation(Box<FacilityReservation>),
    /// A titer.
    Titer(Box<RabiesTiter>),
}

/// What an attachment says that must fit the certificate.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) enum Told {
    /// The next vaccination is due on this day.
    VaccinatedUntil(Date),
    /// A place is kept for arrivals of these days at this airport.
    Reserved {
        /// The first day.
        from: Date,
        /// The last day.
        until: Date,
        /// The airport.
        at: PortCode,
    },
    /// An adequate titer was reported on this day.
    Reported(Date),
}

impl Attached {
    /// What an attachment of a kind says by its subject; nothing where its structure is faulty.
    pub(super) fn read(kind: &Kind, subject: &Value<'_>) -> Option<Self> {
        match kind.credential_type {
            rabies_vaccination_certification::CREDENTIAL_TYPE => {
                let form = rabies_vaccination_certification::DOCUMENT.sound(subject)?;
                Some(Self::Form(Box::new(form)))
            }
            facility_reservation::CREDENTIAL_TYPE => {
                let reservation = facility_reservation::DOCUMENT.sound(subject)?;
                Some(Self::Reservation(Box::new(reservation)))
            }
            rabies_titer::CREDENTIAL_TYPE => {
                let titer = rabies_titer::DOCUMENT.sound(subject)?;
                Some(Self::Titer(Box::new(titer)))
            }
            _ => None,
        }
    }

    /// The dog.
    pub(super) fn animal(&self) -> &Animal {
        match self {
            Self::Form(form) => &form.animal,
            Self::Reservation(reservation) => &reservation.animal,
            Self::Titer(titer) => &titer.animal,
        }
    }

    /// What it says as an attachment of a kind; nothing where it is not of that kind, or speaks for no dog.
    pub(super) fn told_as(&self, kind: &Kind) -> Option<Told> {
        match self {
            Self::Form(form) => {
                let is_of_kind = (form.form == Form::UsIssued) == (kind == &US_ISSUED);
                let (_, current) = form.current_vaccination()?;
                is_of_kind.then_some(Told::VaccinatedUntil(current.valid_until))
            }
            Self::Reservation(reservation) => Some(Told::Reserved {
                from: reservation.arrival.date,
                until: reservation.last_day(),
                at: reservation.facility.airport.clone(),
            }),
            Self::Titer(titer) => titer
                .result
                .adequate
                .then_some(Told::Reported(titer.reported_on)),
        }
    }

    /// The day on which the dog left the United States, by the form that says so.
    pub(super) fn left_united_states_on(&self) -> Option<Date> {
        match self {
            Self::Form(form) if form.form == Form::UsIssued => form.left_united_states_on,
            _ => None,
        }
    }
}
