//! What the documents about dogs have in common: the animal, where it was and how it arrives, who certifies,
//! and what is asked in both (SPEC section *Dogs: days and cases*).

use tradecred_vc::time::Date;

use crate::rule::Inquiry;

mod animal;
pub(crate) mod codes;
pub(crate) mod judge;
mod people;
mod row;
mod table;
mod travel;

pub use animal::{Animal, ApproximateAge, Microchip, Sex, Species};
pub(crate) use animal::{is_of_form, plain_number};
pub use people::{Attestation, DogOwner, OfficialVeterinarian, Owner};
pub(crate) use people::{check_author, check_body};
pub(crate) use row::{of_text, on_any_day};
pub use table::{CountryRisk, Risk, RiskTable, risks};
pub use travel::{ArrivalMode, DogArrival, DogBillOfLading, DogStay, RabiesStatus};
pub(crate) use travel::{
    LastSixMonths, abroad_around, is_after, six_months_after, six_months_before,
};

/// The edition of the rules on dogs that come to the United States.
pub const EDITION: &str = "us-dogs/2026-11";
/// The context family.
pub(crate) const FAMILY: &str = "health";
/// The agencies in whose programs they are, by their codes with customs.
pub(crate) const AGENCIES: &[&str] = &["APH", "CDC"];
/// The country that dogs come to.
pub(crate) const UNITED_STATES: &str = "US";
/// The first day of arrival under the text of 42 CFR 71.51 that is held.
pub(crate) const TEXT_HELD: Date = Date::constant(2024, 8, 1);
/// The last day of arrival before that.
pub(crate) const BEFORE_TEXT_HELD: Date = Date::constant(2024, 7, 31);

/// A document of a dog that comes to the United States.
pub(crate) trait OfDog {
    /// The dog.
    fn animal(&self) -> &Animal;

    /// How it arrives, where the document says so.
    fn arrival(&self) -> Option<&DogArrival>;

    /// The day on which it arrives.
    fn arrival_day(&self, inquiry: &Inquiry<'_>) -> Date {
        inquiry.arrival_day(self.arrival().map(|arrival| arrival.date))
    }

    /// Whether it passes through by aircraft, in the custody of the airline.
    fn is_in_aircraft_transit(&self) -> bool {
        self.arrival().is_some_and(|arrival| {
            arrival.mode == ArrivalMode::Air && arrival.in_transit == Some(true)
        })
    }
}

/// A document by which an official certifies of a dog, and where it was.
pub(crate) trait AboutDog: OfDog {
    /// Where it was.
    fn stays(&self) -> &[DogStay];
    /// The country whose official certifies.
    fn exporting_country(&self) -> &str;
    /// The official who certifies.
    fn official(&self) -> &OfficialVeterinarian;
    /// Its owner.
    fn owner(&self) -> Option<&Owner>;

    /// The six months before it arrives.
    fn last_six_months(&self, inquiry: &Inquiry<'_>) -> LastSixMonths {
        LastSixMonths::until(self.arrival_day(inquiry))
    }

    /// Whether one of its last stays makes it a dog at high risk.
    fn is_at_high_risk(&self, inquiry: &Inquiry<'_>) -> bool {
        self.last_six_months(inquiry)
            .of(self.stays())
            .any(|(_, stay)| stay.is_at_high_risk())
    }
}
