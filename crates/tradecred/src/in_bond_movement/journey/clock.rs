//! The in-transit time of a movement: from when it runs, how long, and what stops it (SPEC chapter *In-bond
//! movement*, section *The journey of a movement*; 19 CFR 18.1(i)).

use tradecred_vc::time::Date;

use crate::in_bond_movement::model::{InBondMovement, TransportMode};

/// Most days in transit, and most where a barge is among the modes.
const DAYS: i64 = 30;
const DAYS_BY_BARGE: i64 = 60;

/// The time that a movement has. It is told the days in their order.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    /// The last day, but for the days on which the goods were held; none where there is no limit.
    limit: Option<Date>,
    /// From when on days of a hold are added.
    from: Date,
    /// The days from then on, on which the goods were held.
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

    /// Customs sets another last day, where there is one. What was held before is over by then.
    pub(super) fn set(&mut self, until: Date, decided: Date) {
        if let Some(limit) = &mut self.limit {
            *limit = until;
            self.from = decided;
            self.held = 0;
        }
    }

    /// The last day, asked for on a day; none where there is no limit.
    pub(super) fn last_day(&self, asked: Date) -> Option<Date> {
        let open = self.since.map_or(0, |since| self.days(since, asked));
        self.limit?.add_days(self.held.saturating_add(open))
    }

    /// The days of a stretch that are added.
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
