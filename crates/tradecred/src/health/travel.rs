//! Where the dog was and how it arrives, and the six months before that (SPEC section *Dogs: days and
//! cases*; 42 CFR 71.51(b) to (d), (u)).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::UNITED_STATES;
use super::table::{Risk, risks};
use crate::identifier::{CountryCode, NonEmptyText, PortCode};
use crate::type_tag::type_tag;

type_tag!(DogStayType = "DogStay");
type_tag!(DogArrivalType = "DogArrival");
type_tag!(DogBillOfLadingType = "DogBillOfLading");

/// What the document says of the risk of rabies in a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RabiesStatus {
    /// At high risk of rabies that dogs maintain.
    HighRisk,
    /// At low risk.
    LowRisk,
    /// Free of it.
    Free,
}

/// A stay of the dog in a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DogStay {
    /// Always `DogStay`.
    #[serde(rename = "type")]
    pub object_type: DogStayType,
    /// The country.
    pub country: CountryCode,
    /// The first day.
    pub from: Date,
    /// The last day; the dog is still there where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The risk there, as whoever certifies states it.
    pub rabies_status: RabiesStatus,
}

impl DogStay {
    /// Whether its days are in order.
    pub(crate) fn is_in_order(&self) -> bool {
        self.until.is_none_or(|until| self.from <= until)
    }

    /// Whether the risk of its country is asked at all.
    pub(crate) fn is_abroad(&self) -> bool {
        self.country.as_str() != UNITED_STATES
    }

    /// Whether its country is at high risk: whoever says so is believed.
    pub(crate) fn is_at_high_risk(&self) -> bool {
        self.is_abroad()
            && (self.rabies_status == RabiesStatus::HighRisk
                || risks().confirmed(&self.country) == Some(Risk::HighRisk))
    }
}

/// The index of the first of these stays that has the dog abroad before and after a day, so that it cannot have
/// left the United States on it.
pub(crate) fn abroad_around(stays: &[DogStay], day: Date) -> Option<usize> {
    stays.iter().position(|stay| {
        stay.is_abroad() && stay.from < day && stay.until.is_none_or(|until| day < until)
    })
}

/// How the dog arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ArrivalMode {
    /// By air.
    Air,
    /// By land.
    Land,
    /// By sea.
    Sea,
}

/// The arrival in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DogArrival {
    /// Always `DogArrival`.
    #[serde(rename = "type")]
    pub object_type: DogArrivalType,
    /// The day.
    pub date: Date,
    /// How.
    pub mode: ArrivalMode,
    /// The port, Schedule D.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<PortCode>,
    /// The country from which the dog departed for the United States.
    pub country_of_departure: CountryCode,
    /// Whether the dog passes through to another country, in the custody of the carrier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_transit: Option<bool>,
    /// Whether it is a service animal that accompanies an individual with a disability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_animal: Option<bool>,
    /// The bill of lading or air waybill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill_of_lading: Option<DogBillOfLading>,
    /// Whether CDC waived the bill of lading for the airline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill_of_lading_waived: Option<bool>,
}

impl DogArrival {
    /// Whether a dog at high risk that was vaccinated abroad may arrive this way.
    pub(crate) fn is_open_to_high_risk(&self) -> bool {
        match self.mode {
            ArrivalMode::Air => true,
            ArrivalMode::Land => false,
            ArrivalMode::Sea => self.service_animal == Some(true),
        }
    }
}

/// A bill of lading or air waybill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DogBillOfLading {
    /// Always `DogBillOfLading`.
    #[serde(rename = "type")]
    pub object_type: DogBillOfLadingType,
    /// Its number.
    pub number: NonEmptyText,
    /// The day it was created.
    pub created_on: Date,
}

/// Whether something that happened abroad on this day was after an arrival: a day more, because beyond the date
/// line it is a day later.
pub(crate) fn is_after(day: Date, arrival: Date) -> bool {
    arrival.add_days(1).is_some_and(|next| next < day)
}

/// The same day of the sixth month after, or the last day of that month.
pub(crate) fn six_months_after(day: Date) -> Option<Date> {
    day.add_months(6)
}

/// The same day of the sixth month before, or the last day of that month; the day itself where there is
/// none.
pub(crate) fn six_months_before(day: Date) -> Date {
    day.add_months(-6).unwrap_or(day)
}

/// The six months before an arrival, its day included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LastSixMonths {
    first: Date,
    arrival: Date,
}

impl LastSixMonths {
    /// Those before this arrival.
    pub(crate) fn until(arrival: Date) -> Self {
        Self {
            first: six_months_before(arrival),
            arrival,
        }
    }

    /// The stays that lie in them, each with its index.
    pub(crate) fn of<'s>(
        &self,
        stays: &'s [DogStay],
    ) -> impl Iterator<Item = (usize, &'s DogStay)> {
        let Self { first, arrival } = *self;
        stays.iter().enumerate().filter(move |(_, stay)| {
            stay.from <= arrival && stay.until.is_none_or(|until| first <= until)
        })
    }

    /// Whether there is a stay on each of their days before that of the arrival.
    pub(crate) fn are_covered_by(&self, stays: &[DogStay]) -> bool {
        let mut in_order: Vec<&DogStay> = stays.iter().collect();
        in_order.sort_by_key(|stay| stay.from);
        let mut open = self.first;
        for stay in in_order {
            if open >= self.arrival || stay.from > open {
                break;
            }
            let last = stay.until.unwrap_or(self.arrival);
            if last >= open {
                match last.add_days(1) {
                    Some(next) => open = next,
                    None => return true,
                }
            }
        }
        open >= self.arrival
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stay(from: &str, until: Option<&str>) -> DogStay {
        DogStay {
            object_type: DogStayType,
            country: "DE".parse().unwrap(),
            from: from.parse().unwrap(),
            until: until.map(|day| day.parse().unwrap()),
            rabies_status: RabiesStatus::Free,
        }
    }

    #[test]
    fn stays_cover_the_days_from_six_months_before_to_the_day_before_the_arrival() {
        let window = LastSixMonths::until("2026-11-10".parse().unwrap());
        let covered = |stays: &[DogStay]| window.are_covered_by(stays);
        assert!(covered(&[stay("2026-05-10", None)]));
        assert!(!covered(&[stay("2026-05-11", None)]));
        assert!(covered(&[stay("2020-01-01", Some("2026-11-09"))]));
        assert!(!covered(&[stay("2020-01-01", Some("2026-11-08"))]));
        let later = stay("2026-08-02", None);
        assert!(covered(&[
            later.clone(),
            stay("2026-01-01", Some("2026-08-01"))
        ]));
        assert!(!covered(&[stay("2026-01-01", Some("2026-07-31")), later]));
        assert!(!covered(&[]));
    }

    #[test]
    fn a_stay_lies_in_the_six_months_where_it_touches_their_first_or_last_day() {
        let window = LastSixMonths::until("2026-11-10".parse().unwrap());
        let lies = |stay: DogStay| window.of(&[stay]).count() == 1;
        assert!(lies(stay("2026-01-01", Some("2026-05-10"))));
        assert!(!lies(stay("2026-01-01", Some("2026-05-09"))));
        assert!(lies(stay("2026-11-10", None)) && !lies(stay("2026-11-11", None)));
    }
}
