//! Which attachments the case of a dog demands, since when and by which law, and what they speak of (SPEC
//! section *Attachments of an animal health certificate*).

use tradecred_vc::json::Value;
use tradecred_vc::time::Date;

use super::attached::{Attached, Told};
use super::model::{AnimalHealthCertificate, AttachmentKind, VaccinatedIn};
use crate::attachment::{
    Answer, Attaching, Demand, Kind, Lookup, Part, Verdict, answer, look_up, verdict,
};
use crate::health::{AboutDog, ArrivalMode, DogArrival, OfDog, TEXT_HELD, UNITED_STATES, is_after};
use crate::reference::CredentialReference;
use crate::rule::Inquiry;
use crate::{facility_reservation, rabies_titer, rabies_vaccination_certification};

/// The certification of U.S.-issued rabies vaccination.
pub(super) static US_ISSUED: Kind = Kind::new(
    "usIssuedRabiesVaccination",
    rabies_vaccination_certification::CREDENTIAL_TYPE,
    "an official veterinarian of the United States Department of Agriculture",
);
/// The certification of foreign rabies vaccination and microchip.
static FOREIGN: Kind = Kind::new(
    "foreignRabiesVaccination",
    rabies_vaccination_certification::CREDENTIAL_TYPE,
    "an official veterinarian of the exporting country",
);
/// The reservation.
static RESERVATION: Kind = Kind::new(
    "facilityReservation",
    facility_reservation::CREDENTIAL_TYPE,
    "a CDC-registered animal care facility",
)
.may_follow();
/// The titer.
static TITER: Kind = Kind::new(
    "rabiesTiter",
    rabies_titer::CREDENTIAL_TYPE,
    "a CDC-approved rabies laboratory",
)
.may_follow();

/// The first day of issue of export certificates that CDC is not said to accept for dogs at high risk.
const NOT_ACCEPTED: Date = Date::constant(2025, 8, 1);
/// The last day of issue before that.
pub(super) const ACCEPTED_UNTIL: Date = Date::constant(2025, 7, 31);

const US_CERTIFICATE: &str = "highRiskUsExportCertificate";
const US_FORM: &str = "42 CFR 71.51(t)(1)(i)";

/// What the law demands in each case, by the arrival day; of export certificates of the United States, by the
/// day of issue.
pub static DEMANDS: &[Demand] = &[
    Demand::new("lowRiskOrFree", &[], "42 CFR 71.51(u)(2)").from(TEXT_HELD),
    Demand::new("highRiskUsVaccinated", &[&US_ISSUED], US_FORM).from(TEXT_HELD),
    Demand::new(US_CERTIFICATE, &[], US_FORM).until(ACCEPTED_UNTIL),
    Demand::new(US_CERTIFICATE, &[&US_ISSUED], US_FORM).from(NOT_ACCEPTED),
    Demand::new(
        "highRiskForeignVaccinated",
        &[&FOREIGN, &RESERVATION],
        "42 CFR 71.51(v)(1)(vii), (ix)",
    )
    .from(TEXT_HELD),
    Demand::new(
        "highRiskServiceAnimalBySea",
        &[&FOREIGN, &TITER],
        "42 CFR 71.51(d)(5)(ii)",
    )
    .from(TEXT_HELD),
];

/// The case of a dog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// No stay is at high risk.
    LowRiskOrFree,
    /// At high risk, with the U.S. form or vaccinated in the United States.
    HighRiskUsVaccinated,
    /// The same without the form, and with an export certificate of the United States.
    HighRiskUsExportCertificate,
    /// Any other dog at high risk.
    HighRiskForeignVaccinated,
    /// The same, a service animal that arrives by sea.
    HighRiskServiceAnimalBySea,
}

impl Case {
    fn as_str(self) -> &'static str {
        match self {
            Self::LowRiskOrFree => "lowRiskOrFree",
            Self::HighRiskUsVaccinated => "highRiskUsVaccinated",
            Self::HighRiskUsExportCertificate => US_CERTIFICATE,
            Self::HighRiskForeignVaccinated => "highRiskForeignVaccinated",
            Self::HighRiskServiceAnimalBySea => "highRiskServiceAnimalBySea",
        }
    }
}

impl AnimalHealthCertificate {
    /// Whether it is an export certificate of the United States.
    pub(super) fn is_of_united_states(&self) -> bool {
        self.exporting_country.as_str() == UNITED_STATES
    }

    /// Whether the dog is at high risk and counts as vaccinated abroad.
    pub(super) fn is_at_high_risk_from_abroad(&self, inquiry: &Inquiry<'_>) -> bool {
        self.is_at_high_risk(inquiry)
            && !self.is_said_to_be_vaccinated_at_home()
            && self.us_form(inquiry) == Answer::Missing
    }

    /// Whether the certificate says that the dog was vaccinated in the United States, and attaches no form of a
    /// vaccination abroad: 42 CFR 71.51(t)(3).
    fn is_said_to_be_vaccinated_at_home(&self) -> bool {
        self.rabies_vaccination == VaccinatedIn::UnitedStates
            && !self.lists(AttachmentKind::ForeignRabiesVaccination)
    }

    /// The case of its dog; none in aircraft transit, and where its port is closed to it.
    pub(super) fn case(&self, inquiry: &Inquiry<'_>) -> Option<Case> {
        if self.is_in_aircraft_transit() {
            return None;
        }
        if !self.is_at_high_risk(inquiry) {
            return Some(Case::LowRiskOrFree);
        }
        if self.us_form(inquiry) != Answer::Missing {
            return Some(Case::HighRiskUsVaccinated);
        }
        if self.is_said_to_be_vaccinated_at_home() {
            return Some(if self.is_of_united_states() {
                Case::HighRiskUsExportCertificate
            } else {
                Case::HighRiskUsVaccinated
            });
        }
        match &self.arrival {
            Some(arrival) if !arrival.is_open_to_high_risk() => None,
            Some(arrival) if arrival.mode == ArrivalMode::Sea => {
                Some(Case::HighRiskServiceAnimalBySea)
            }
            _ => Some(Case::HighRiskForeignVaccinated),
        }
    }

    /// Whether it lists an attachment of this kind.
    pub(super) fn lists(&self, kind: AttachmentKind) -> bool {
        self.attachments
            .iter()
            .any(|attachment| attachment.kind == kind)
    }

    /// What is known of the certification of U.S.-issued rabies vaccination, which serves for any country and at
    /// any port: 42 CFR 71.51(b)(3), (c)(3), (d)(3).
    pub(super) fn us_form(&self, inquiry: &Inquiry<'_>) -> Answer {
        if self.lists(AttachmentKind::UsIssuedRabiesVaccination) {
            answer(self, 0, &US_ISSUED, inquiry)
        } else {
            Answer::Missing
        }
    }

    /// What is known of the titer.
    pub(super) fn titer(&self, inquiry: &Inquiry<'_>) -> Answer {
        if self.lists(AttachmentKind::RabiesTiter) {
            answer(self, 0, &TITER, inquiry)
        } else {
            Answer::Missing
        }
    }

    /// What is attached, has the number of the dog and may count, each with its place in the list; nothing in
    /// aircraft transit, where none is needed.
    pub(super) fn attached_of_dog(
        &self,
        inquiry: &Inquiry<'_>,
    ) -> impl Iterator<Item = (usize, Attached)> {
        let number = self.animal.plain_number();
        let is_needed = !self.is_in_aircraft_transit();
        self.attached()
            .enumerate()
            .filter(move |_| is_needed)
            .filter_map(move |(index, (kind, reference))| {
                let Lookup::Shown(object) = look_up(reference, inquiry) else {
                    return None;
                };
                let attached = Attached::read(kind, object.get("credentialSubject")?)?;
                let is_of_dog = number.is_some() && attached.animal().plain_number() == number;
                let may_count =
                    || verdict(reference, kind.credential_type, inquiry) >= Verdict::CouldCount;
                (is_of_dog && may_count()).then_some((index, attached))
            })
    }
}

impl AttachmentKind {
    fn kind(self) -> &'static Kind {
        match self {
            Self::UsIssuedRabiesVaccination => &US_ISSUED,
            Self::ForeignRabiesVaccination => &FOREIGN,
            Self::FacilityReservation => &RESERVATION,
            Self::RabiesTiter => &TITER,
        }
    }
}

impl Attaching for AnimalHealthCertificate {
    /// The number of a microchip.
    type Matter = String;
    type Told = Told;

    const DEMANDS: &'static [Demand] = DEMANDS;
    const LIST: &'static str = "/credentialSubject/attachments";

    fn attached(&self) -> impl Iterator<Item = (&'static Kind, &CredentialReference)> {
        self.attachments
            .iter()
            .map(|attachment| (attachment.kind.kind(), &attachment.credential))
    }

    fn parts(&self, inquiry: &Inquiry<'_>) -> impl Iterator<Item = Part> {
        let arrival_day = self.arrival_day(inquiry);
        // A dog without a microchip is rejected for that: nothing could speak for it.
        let case = self.case(inquiry);
        let case = case.filter(|_| self.animal.microchip.is_some());
        case.into_iter().map(move |case| Part {
            pointer: "/credentialSubject/animal".to_owned(),
            case: case.as_str(),
            day: match case {
                Case::HighRiskUsExportCertificate => self.issued_on,
                _ => arrival_day,
            },
        })
    }

    fn matter_of(&self, _: usize, _: &Kind) -> Option<String> {
        self.animal.plain_number()
    }

    fn spoken_of(&self, kind: &Kind, subject: &Value<'_>) -> Vec<(String, Told)> {
        Attached::read(kind, subject)
            .and_then(|attached| {
                let number = attached.animal().plain_number()?;
                Some((number, attached.told_as(kind)?))
            })
            .into_iter()
            .collect()
    }

    fn fits(&self, _: usize, told: &Told, inquiry: &Inquiry<'_>) -> bool {
        let day = self.arrival_day(inquiry);
        match told {
            Told::VaccinatedUntil(until) => *until > day,
            Told::Reserved { from, until, at } => {
                let is_kept_for = |arrival: &DogArrival| {
                    *from <= arrival.date && arrival.port.as_ref().is_none_or(|port| port == at)
                };
                day <= *until && self.arrival.as_ref().is_none_or(is_kept_for)
            }
            Told::Reported(on) => !is_after(*on, day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, DEMANDS};
    use crate::document;

    #[test]
    fn every_kind_is_a_document() {
        for kind in DEMANDS.iter().flat_map(|demand| demand.kinds) {
            assert!(
                document::of_type(kind.credential_type).is_some(),
                "{}",
                kind.name
            );
        }
    }

    #[test]
    fn every_case_has_one_demand_on_every_day_of_the_text() {
        for case in [
            Case::LowRiskOrFree,
            Case::HighRiskUsVaccinated,
            Case::HighRiskUsExportCertificate,
            Case::HighRiskForeignVaccinated,
            Case::HighRiskServiceAnimalBySea,
        ] {
            for day in ["2024-08-01", "2025-07-31", "2025-08-01", "2026-11-01"] {
                let day = day.parse().unwrap();
                let in_force = DEMANDS.iter().filter(|demand| {
                    demand.case == case.as_str()
                        && demand.from.is_none_or(|from| from <= day)
                        && demand.until.is_none_or(|until| day <= until)
                });
                assert_eq!(in_force.count(), 1, "{} on {day}", case.as_str());
            }
        }
    }
}
