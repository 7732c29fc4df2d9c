//! Liars that take another time than they are asked about.

use tradecred_conformance::target::Question;
use tradecred_vc::time::Timestamp;

use crate::Liar;

/// Clocks that are off: name, lie, by how many seconds.
const OFF: [(&str, &str, i64); 8] = [
    (
        "clock-a-day-ahead",
        "has a clock that is a day ahead",
        86_400,
    ),
    (
        "clock-a-day-behind",
        "has a clock that is a day behind",
        -86_400,
    ),
    ("end-excluded", "takes the last instant for one too late", 1),
    (
        "begin-excluded",
        "takes the first instant for one too early",
        -1,
    ),
    (
        "skew-of-five-minutes",
        "grants five minutes after the end",
        -300,
    ),
    (
        "wall-clock-of-mexico",
        "takes the clock on its wall for UTC",
        -6 * 3600,
    ),
    (
        "wall-clock-of-tokyo",
        "takes the clock on its wall for UTC",
        9 * 3600,
    ),
    ("summer-time", "has a clock that follows summer time", 3600),
];

pub(super) fn liars() -> Vec<Liar> {
    let off = OFF.iter().map(|(name, lie, seconds)| {
        at(name, lie, |question| {
            if let Some(at) = question.at.add_seconds(*seconds) {
                // The day of the rules is asked apart, where it is not that of the instant.
                question.at = at;
            }
        })
    });
    let mut liars: Vec<Liar> = off.collect();
    liars.extend([
        at(
            "time-ignored",
            "judges every question as of its own clock",
            |question| {
                let own = Timestamp::from_unix_seconds(1_793_534_400);
                question.at = own.unwrap_or(Timestamp::EARLIEST);
            },
        ),
        at(
            "day-of-rules-ignored",
            "judges by the law of today, whatever day is asked about",
            |question| question.as_of = None,
        ),
        at(
            "day-of-rules-in-local-time",
            "takes the day on its calendar for the day of the rules",
            |question| {
                let local = question.at.add_seconds(-13 * 3600);
                question.as_of = question.as_of.or(local.map(Timestamp::date_utc));
            },
        ),
        at(
            "day-of-rules-a-day-late",
            "judges by the law of the day after",
            |question| {
                let day = question.as_of.unwrap_or_else(|| question.at.date_utc());
                question.as_of = day.add_days(1);
            },
        ),
        at(
            "day-of-rules-a-day-early",
            "judges by the law of the day before",
            |question| {
                let day = question.as_of.unwrap_or_else(|| question.at.date_utc());
                question.as_of = day.add_days(-1);
            },
        ),
        at(
            "day-of-rules-is-the-clock",
            "looks at keys and status on the day of the rules",
            |question| {
                if let Some(day) = question.as_of {
                    question.at = Timestamp::from_date_start(day);
                }
            },
        ),
    ]);
    liars
}

/// A liar that asks itself about another time.
fn at(
    name: &'static str,
    lie: &'static str,
    change: impl Fn(&mut Question) + Send + Sync + 'static,
) -> Liar {
    Liar::new(name, lie, move |question, ask| {
        let mut question = question.clone();
        change(&mut question);
        ask(&question)
    })
}
