//! How long merchandise that has arrived may wait for entry, exportation or admission (SPEC chapter *In-bond
//! movement*, section *The journey of a movement*; 19 CFR 18.1(k)).

use tradecred_vc::time::Date;

/// Days within which merchandise that has arrived is entered, exported or admitted: 19 CFR 18.1(k).
const DAYS: i64 = 15;

/// Since when the entire shipment is there, and whether customs put it under general order.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Disposition {
    since: Option<Date>,
    ordered: Option<Date>,
}

impl Disposition {
    /// The entire shipment has arrived on this day.
    pub(super) fn arrive(&mut self, day: Date) {
        self.since = Some(day);
    }

    /// Customs put it under general order.
    pub(super) fn order(&mut self, day: Date) {
        self.ordered = self.ordered.max(Some(day));
    }

    /// The day on which the entire shipment arrived last.
    pub(super) fn since(self) -> Option<Date> {
        self.since
    }

    /// The last day, which a general order after it takes away.
    pub(super) fn limit(self) -> Option<Date> {
        let due = self.since?.add_days(DAYS)?;
        self.ordered
            .is_none_or(|ordered| ordered <= due)
            .then_some(due)
    }

    /// Whether on this day the time is over.
    pub(super) fn is_past(self, day: Date) -> bool {
        self.limit().is_some_and(|due| day > due)
    }
}
