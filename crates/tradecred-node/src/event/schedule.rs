//! When a delivery that failed is tried again: soon at first, then ever less often, for 72 hours.

use tradecred_vc::time::Timestamp;

/// The pause after each attempt that failed, in seconds; the last one is repeated.
const PAUSES: [i64; 9] = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800];
/// How long after an event deliveries of it are tried, in seconds.
const LONGEST: i64 = 72 * 3_600;

/// When to try again after this many attempts, the last of them now; nothing where it is given up.
pub(super) fn next(event: Timestamp, attempts: u32, now: Timestamp) -> Option<Timestamp> {
    let index = usize::try_from(attempts.saturating_sub(1)).unwrap_or(usize::MAX);
    let [.., last] = PAUSES;
    let pause = PAUSES.get(index).copied().unwrap_or(last);
    let end = event.add_seconds(LONGEST)?;
    if now >= end {
        return None;
    }
    // The last attempt is made when the time is up, whatever the pause.
    now.add_seconds(pause).map(|next| next.min(end))
}

/// The instant of the oldest event of which deliveries are still tried.
pub(super) fn oldest(now: Timestamp) -> Option<Timestamp> {
    now.add_seconds(-LONGEST)
}

#[cfg(test)]
mod tests;
