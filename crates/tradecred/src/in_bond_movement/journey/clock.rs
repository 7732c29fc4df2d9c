//! The in-transit time of a movement: from when it runs, how long, and what stops it (SPEC chapter *In-bond
//! movement*, section *The journey of a movement*; 19 CFR 18.1(i)).

use tradecred_vc::time::Date;

use crate::in_bond_movement::model::{InBondMovement, TransportMode};

/// Most days in transit, and most where a barge is among the modes.
const DAYS: i64 = 30;
const DAYS_BY_BARGE: i64 = 60;

/// The time that a movement has.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    /// The last day, but for the days on which the goods were held; none where there is no limit.
    limit: Option<Date>,
    /// From when on days of a hold are added.
    from: Date,
    /// The days from then on, on which the goods were held. What is told is told in the order of the days.
    held: i64,
    /// The holds that are open, and since when one is.
    open: u32,
    since: Option<Date>,
}

impl Clock {
    pub(super) fn of(movement: &InBondMovement) -> Self {
        let from = first_day(movement);
        let modes = &movement.transport_modes;
        let days = if modes.contains(&TransportMode::Barge) {
            DAYS_BY_BARGE
        } else {
            DAYS
        };
        let limited = modes.iter().any(|mode| *mode != TransportMode::Pipeline);
        Self {
            limit: limited.then(|| from.add_days(days)).flatten(),
            from,
            held: 0,
            open: 0,
            since: None,
        }
    }

    /// The goods are held from this day.
    pub(super) fn hold(&mut self, day: Date) {
        self.open = self.open.saturating_add(1);
        self.since.get_or_insert(day);
    }

    /// A hold is over; says whether one was open.
    pub(super) fn release(&mut self, day: Date) -> bool {
        let Some(left) = self.open.checked_sub(1) else {
            return false;
        };
        self.open = left;
        if left == 0
            && let Some(since) = self.since.take()
        {
            self.held = self.held.saturating_add(self.days(since, day));
        }
        true
    }

    /// Customs sets another last day, where there is one.
    pub(super) fn set(&mut self, until: Date, decided: Date) {
        if let Some(limit) = &mut self.limit {
            *limit = until;
            self.from = decided;
            // The holds that are over were over by then.
            self.held = 0;
        }
    }

    /// The last day, asked for on a day; none where there is no limit.
    pub(super) fn last_day(&self, asked: Date) -> Option<Date> {
        let open = self.since.map_or(0, |since| self.days(since, asked));
        self.limit?.add_days(self.held.saturating_add(open))
    }

    /// How many days of a hold are added.
    fn days(&self, start: Date, end: Date) -> i64 {
        start.max(self.from).days_until(end).max(0)
    }
}

/// The later of the movement authorization and, where the application was approved before it, the arrival of
/// the conveyance.
fn first_day(movement: &InBondMovement) -> Date {
    let authorized = movement.movement_authorized_at;
    let arrived = movement.conveyance_arrived_at.filter(|arrived| {
        movement
            .application_approved_at
            .is_some_and(|approved| approved < *arrived)
    });
    arrived.map_or(authorized, |arrived| arrived.max(authorized))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> Date {
        Date::constant(2026, 9, 1).add_days(number).unwrap()
    }

    fn clock() -> Clock {
        Clock {
            limit: Some(day(30)),
            from: day(0),
            held: 0,
            open: 0,
            since: None,
        }
    }

    #[test]
    fn days_of_holds_are_added_once_however_many_are_open() {
        let mut clock = clock();
        clock.hold(day(2));
        clock.hold(day(3));
        assert!(clock.release(day(4)));
        assert_eq!(clock.last_day(day(5)), Some(day(33)));
        assert!(clock.release(day(6)));
        assert!(!clock.release(day(6)));
        assert_eq!(clock.last_day(day(20)), Some(day(34)));
        clock.hold(day(21));
        assert_eq!(clock.last_day(day(22)), Some(day(35)));
    }

    #[test]
    fn holds_before_another_last_day_was_set_add_nothing_to_it() {
        let mut clock = clock();
        clock.hold(day(2));
        assert!(clock.release(day(6)));
        clock.hold(day(8));
        clock.set(day(50), day(10));
        assert_eq!(clock.last_day(day(10)), Some(day(50)));
        assert!(clock.release(day(13)));
        assert_eq!(clock.last_day(day(40)), Some(day(53)));
    }
}
