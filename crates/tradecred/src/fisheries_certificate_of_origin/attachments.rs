//! Which attachments each dolphin-safe status demands, since when and by which law, and what they speak of
//! (SPEC section *Attachments of a certificate*).

use tradecred_vc::json::Value;

use super::model::{AttachmentKind, DolphinSafeStatus, FisheriesCertificateOfOrigin};
use crate::attachment::{Attaching, Demand, Kind, Part};
use crate::captain_statement::{self, CaptainStatement};
use crate::document::DocumentType;
use crate::fisheries::statement::TripStatement;
use crate::fisheries::{BEFORE_EVERY_CAPTAIN, Catch, EVERY_CAPTAIN, Told};
use crate::idcp_certification::{self, IdcpCertification};
use crate::observer_statement::{self, ObserverStatement};
use crate::reference::CredentialReference;
use crate::rule::Inquiry;

/// A captain's statement.
static CAPTAIN: Kind = Kind::new(
    "captainStatement",
    captain_statement::CREDENTIAL_TYPE,
    "the captain of the vessel",
);
/// An observer's statement.
static OBSERVER: Kind = Kind::new(
    "observerStatement",
    observer_statement::CREDENTIAL_TYPE,
    "the observer, or a representative of a nation of the observer programme",
);
/// A nation's certification.
static IDCP: Kind = Kind::new(
    "idcpCertification",
    idcp_certification::CREDENTIAL_TYPE,
    "a representative of the IDCP member nation",
);

/// The law on tuna that is not dolphin-safe, and on what was caught before every captain was asked.
const BEFORE: &str = "50 CFR 216.91(a)(3)(i)";
/// The law that asks every captain.
const CAPTAINS: &str = "50 CFR 216.91(a)(3)(ii), (iii)";

/// What the law demands for each status, by the day on which the trip began.
pub static DEMANDS: &[Demand] = &[
    Demand::new("5A", &[], "50 CFR 216.24(f)(4)(xii)"),
    Demand::new("5B1", &[], BEFORE).until(BEFORE_EVERY_CAPTAIN),
    Demand::new("5B1", &[&CAPTAIN], CAPTAINS).from(EVERY_CAPTAIN),
    Demand::new("5B2", &[&CAPTAIN], "50 CFR 216.91(a)(3)(i) to (iii)"),
    Demand::new("5B3", &[&CAPTAIN, &OBSERVER], "50 CFR 216.91(a)(3)(v)"),
    Demand::new("5B4", &[], BEFORE).until(BEFORE_EVERY_CAPTAIN),
    Demand::new("5B4", &[&CAPTAIN], CAPTAINS).from(EVERY_CAPTAIN),
    Demand::new("5B5", &[&IDCP], "50 CFR 216.92(b)(2)(iii)"),
];

impl AttachmentKind {
    fn kind(self) -> &'static Kind {
        match self {
            Self::CaptainStatement => &CAPTAIN,
            Self::ObserverStatement => &OBSERVER,
            Self::IdcpCertification => &IDCP,
        }
    }
}

impl Attaching for FisheriesCertificateOfOrigin {
    type Matter = Catch;
    type Told = Told;

    const DEMANDS: &'static [Demand] = DEMANDS;
    const LIST: &'static str = "/credentialSubject/attachments";

    fn attached(&self) -> impl Iterator<Item = (&'static Kind, &CredentialReference)> {
        self.attachments
            .iter()
            .map(|attachment| (attachment.kind.kind(), &attachment.credential))
    }

    fn parts(&self, _: &Inquiry<'_>) -> impl Iterator<Item = Part> {
        let case = self.dolphin_safe_status.as_str();
        self.fish.iter().enumerate().map(move |(index, line)| Part {
            pointer: format!("/credentialSubject/fish/{index}"),
            case,
            day: line.trip.begin,
        })
    }

    fn matter_of(&self, part: usize, kind: &Kind) -> Option<Catch> {
        let line = self.fish.get(part)?;
        let catch = Catch::of(&line.vessel.vessel_name, line.vessel.flag)?;
        // A nation certifies vessels; captains and observers speak of one trip.
        Some(if kind == &IDCP {
            catch
        } else {
            catch.on(&line.trip, line.fishing_gear, line.ocean_area)
        })
    }

    fn spoken_of(&self, kind: &Kind, subject: &Value<'_>) -> Vec<(Catch, Told)> {
        if kind == &CAPTAIN {
            self.stated::<CaptainStatement>(&captain_statement::DOCUMENT, subject)
        } else if kind == &OBSERVER {
            self.stated::<ObserverStatement>(&observer_statement::DOCUMENT, subject)
        } else {
            let certification: Option<IdcpCertification> =
                idcp_certification::DOCUMENT.sound(subject);
            certification.iter().flat_map(certified).collect()
        }
    }

    fn fits(&self, part: usize, told: &Told, _: &Inquiry<'_>) -> bool {
        let line = self.fish.get(part);
        line.is_some_and(|line| told.fits(&line.vessel, &line.trip))
    }
}

/// The catches of the vessels that a nation certifies: of trips that were over on the day it did.
fn certified(certification: &IdcpCertification) -> impl Iterator<Item = (Catch, Told)> {
    let until = Some(certification.certified_on);
    certification.vessels.iter().filter_map(move |vessel| {
        let told = Told {
            imo_number: None,
            until,
        };
        Some((Catch::of(&vessel.vessel_name, vessel.flag)?, told))
    })
}

impl FisheriesCertificateOfOrigin {
    /// The catch that a statement speaks of. Statements about identified fisheries say other things: in
    /// such a fishery only they serve, and elsewhere none of them does.
    fn stated<S: TripStatement>(
        &self,
        document: &'static DocumentType,
        subject: &Value<'_>,
    ) -> Vec<(Catch, Told)> {
        let identified = self.dolphin_safe_status == DolphinSafeStatus::IdentifiedFishery;
        let statement: Option<S> = document.sound(subject);
        statement
            .filter(|statement| statement.is_of_identified_fishery() == identified)
            .and_then(|statement| statement.catch())
            .into_iter()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::DEMANDS;
    use crate::fisheries_certificate_of_origin::DolphinSafeStatus;

    #[test]
    fn every_status_has_one_demand_on_every_day() {
        for status in DolphinSafeStatus::ALL {
            for day in ["1999-01-01", "2013-07-12", "2013-07-13", "2026-11-01"] {
                let day = day.parse().unwrap();
                let in_force = DEMANDS.iter().filter(|demand| {
                    demand.case == status.as_str()
                        && demand.from.is_none_or(|from| from <= day)
                        && demand.until.is_none_or(|until| day <= until)
                });
                assert_eq!(in_force.count(), 1, "{} on {day}", status.as_str());
            }
        }
    }
}
