//! The instant, in UTC and to the second (SPEC chapter *Building blocks*, section *Values*).

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, civil};

use super::{Date, InvalidTime, date_pattern, take_char, take_number, text_form};

const FORM: InvalidTime = InvalidTime::new("not of the form `YYYY-MM-DDTHH:MM:SSZ`");
const CLOCK: InvalidTime = InvalidTime::new("no such time of day");
const OFFSET: InvalidTime =
    InvalidTime::new("no `Z` and no offset between `-14:00` and `+14:00` at the end");
const RANGE: InvalidTime = InvalidTime::new("outside the years 0001 to 9999 in UTC");

const EPOCH: civil::DateTime = civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
const MAXIMUM_OFFSET_MINUTES: i64 = 14 * 60;

/// An instant in UTC, in whole seconds: `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339), years 0001 to 9999.
///
/// Leap seconds (`:60`), `24:00:00` and lower-case `t` and `z` are refused, so that every instant
/// has exactly one spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(civil::DateTime);

impl Timestamp {
    /// The first instant of the year 1.
    pub const EARLIEST: Self = Self(civil::DateTime::constant(1, 1, 1, 0, 0, 0, 0));

    /// Reads `YYYY-MM-DDTHH:MM:SSZ` and nothing else: the form this standard writes.
    ///
    /// # Errors
    ///
    /// If the text has another form or there is no such day or time of day.
    pub fn parse(text: &str) -> Result<Self, InvalidTime> {
        let mut rest = text;
        let local = take_local(&mut rest)?;
        if rest == "Z" {
            Ok(Self(local))
        } else {
            Err(FORM)
        }
    }

    /// Reads any instant that is both RFC 3339 and `xsd:dateTimeStamp` (XML Schema 1.1 part 2),
    /// with an offset of at most 14 hours and a fraction of a second: the forms in which others
    /// write `validFrom` or `created`.
    ///
    /// The fraction is cut off, so the result is the given instant or up to one second earlier.
    /// `24:00:00` is refused here too, although XML Schema allows it.
    ///
    /// # Errors
    ///
    /// If the text has another form, there is no such day or time of day, or the instant lies
    /// outside the years 0001 to 9999 in UTC.
    pub fn parse_lenient_offset(text: &str) -> Result<Self, InvalidTime> {
        let mut rest = text;
        let local = take_local(&mut rest)?;
        if take_char(&mut rest, '.').is_some() {
            let zone = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            if zone.len() == rest.len() {
                return Err(InvalidTime::new("no digit after the decimal point"));
            }
            rest = zone;
        }
        let offset = offset_minutes(rest).ok_or(OFFSET)?;
        Self(local).add_seconds(-offset * 60).ok_or(RANGE)
    }

    /// The instant that is this many seconds after 1970-01-01T00:00:00Z, leap seconds not counted
    /// (POSIX); nothing outside the years 0001 to 9999.
    #[must_use]
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        Self(EPOCH).add_seconds(seconds)
    }

    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.0.duration_since(EPOCH).as_secs()
    }

    /// The first instant of the day, in UTC.
    #[must_use]
    pub fn from_date_start(date: Date) -> Self {
        Self(date.to_civil().at(0, 0, 0, 0))
    }

    /// The day in UTC on which the instant lies.
    #[must_use]
    pub fn date_utc(self) -> Date {
        Date::from_datetime(self.0)
    }

    /// The instant this many seconds later, or earlier if negative; nothing outside the years 0001
    /// to 9999.
    #[must_use]
    pub fn add_seconds(self, seconds: i64) -> Option<Self> {
        let moved = self
            .0
            .checked_add(SignedDuration::from_secs(seconds))
            .ok()?;
        (1..=9999).contains(&moved.year()).then_some(Self(moved))
    }

    /// The instant this many seconds earlier, or later if negative; nothing outside the years 0001
    /// to 9999.
    #[must_use]
    pub fn sub_seconds(self, seconds: i64) -> Option<Self> {
        self.add_seconds(seconds.checked_neg()?)
    }
}

/// Takes `YYYY-MM-DDTHH:MM:SS` off the front of `rest`.
fn take_local(rest: &mut &str) -> Result<civil::DateTime, InvalidTime> {
    let date = Date::take(rest)?;
    take_char(rest, 'T').ok_or(FORM)?;
    let (hour, minute, second) = take_clock(rest).ok_or(FORM)?;
    let time = civil::Time::new(hour, minute, second, 0).map_err(|_| CLOCK)?;
    Ok(date.to_civil().to_datetime(time))
}

fn take_clock(rest: &mut &str) -> Option<(i8, i8, i8)> {
    let hour = take_number(rest, 2)?;
    take_char(rest, ':')?;
    let minute = take_number(rest, 2)?;
    take_char(rest, ':')?;
    let second = take_number(rest, 2)?;
    Some((hour, minute, second))
}

/// Minutes that the local time is ahead of UTC.
fn offset_minutes(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let (sign, mut rest) = match zone.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, zone.strip_prefix('-')?),
    };
    let hours: i64 = take_number(&mut rest, 2)?;
    take_char(&mut rest, ':')?;
    let minutes: i64 = take_number(&mut rest, 2)?;
    let total = hours * 60 + minutes;
    let possible = rest.is_empty() && minutes < 60 && total <= MAXIMUM_OFFSET_MINUTES;
    possible.then_some(sign * total)
}

impl FromStr for Timestamp {
    type Err = InvalidTime;

    /// The same as [`Timestamp::parse`].
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        Self::parse(text)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.0.time();
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", self.date_utc())
    }
}

text_form!(
    Timestamp,
    "date-time",
    concat!(
        "^",
        date_pattern!(),
        "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"
    ),
    "an instant in UTC to the second, `YYYY-MM-DDTHH:MM:SSZ`"
);
