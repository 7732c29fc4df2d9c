//! The calendar day of laws and forms (SPEC chapter *Building blocks*, section *Values*).

use std::fmt;
use std::str::FromStr;

use jiff::{Span, civil};

use super::{InvalidTime, date_pattern, take_char, take_number, text_form};

const FORM: InvalidTime = InvalidTime::new("not of the form `YYYY-MM-DD`");
const CALENDAR: InvalidTime = InvalidTime::new("no such day in the calendar");

/// A day of the Gregorian calendar, without a zone: `YYYY-MM-DD` (ISO 8601, the `full-date` of
/// RFC 3339), years 0001 to 9999.
///
/// The JSON Schema knows how many days each month has, but not the leap years: `2023-02-29` passes
/// the schema and is refused by the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// A date that is known when the code is compiled; a day that does not exist does not compile.
    #[must_use]
    pub const fn constant(year: i16, month: i8, day: i8) -> Self {
        Self(civil::Date::constant(year, month, day))
    }

    /// The day, or nothing if the calendar does not have it or the year is not from 1 to 9999.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day)
            .ok()
            .and_then(Self::from_civil)
    }

    /// Year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day that is this many days later, or earlier if negative; nothing outside the years
    /// 0001 to 9999.
    #[must_use]
    pub fn add_days(self, days: i64) -> Option<Self> {
        self.add(Span::new().try_days(days))
    }

    /// The same day of the month this many months later, or earlier if negative. Where that month
    /// is shorter, its last day: one month after 31 January is 28 or 29 February. Nothing outside
    /// the years 0001 to 9999.
    #[must_use]
    pub fn add_months(self, months: i32) -> Option<Self> {
        self.add(Span::new().try_months(months))
    }

    /// The same day this many years later, or earlier if negative; 29 February becomes the 28th
    /// where needed. Nothing outside the years 0001 to 9999.
    #[must_use]
    pub fn add_years(self, years: i32) -> Option<Self> {
        self.add(Span::new().try_years(years))
    }

    /// Days from this day to the other; negative if the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        self.0.duration_until(other.0).as_hours() / 24
    }

    fn from_civil(date: civil::Date) -> Option<Self> {
        (1..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// The day of an instant that is already known to lie in the years 0001 to 9999.
    pub(super) fn from_datetime(instant: civil::DateTime) -> Self {
        Self(instant.date())
    }

    pub(super) fn to_civil(self) -> civil::Date {
        self.0
    }

    /// Takes a date off the front of `rest`.
    pub(super) fn take(rest: &mut &str) -> Result<Self, InvalidTime> {
        let (year, month, day) = take_fields(rest).ok_or(FORM)?;
        Self::new(year, month, day).ok_or(CALENDAR)
    }

    fn add(self, span: Result<Span, jiff::Error>) -> Option<Self> {
        self.0
            .checked_add(span.ok()?)
            .ok()
            .and_then(Self::from_civil)
    }
}

fn take_fields(rest: &mut &str) -> Option<(i16, i8, i8)> {
    let year = take_number(rest, 4)?;
    take_char(rest, '-')?;
    let month = take_number(rest, 2)?;
    take_char(rest, '-')?;
    let day = take_number(rest, 2)?;
    Some((year, month, day))
}

impl FromStr for Date {
    type Err = InvalidTime;

    /// Reads `YYYY-MM-DD` and nothing else.
    ///
    /// # Errors
    ///
    /// If the text has another form or the calendar has no such day.
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        let mut rest = text;
        let date = Self::take(&mut rest)?;
        if rest.is_empty() { Ok(date) } else { Err(FORM) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

text_form!(
    Date,
    "date",
    concat!("^", date_pattern!(), "$"),
    "a day of the calendar, `YYYY-MM-DD`"
);
