"""Instants and dates of the profile (SPEC chapter *Building blocks*): `YYYY-MM-DDTHH:MM:SSZ` and `YYYY-MM-DD`, nothing else."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

_INSTANT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FOREIGN_INSTANT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|([+-])([0-9]{2}):([0-9]{2}))")
_FARTHEST_ZONE = 14 * 60
_FOUR_CENTURIES = timedelta(days=146_097)

# Before every instant that can be written.
EARLIEST = datetime.min.replace(tzinfo=timezone.utc)


def instant(value) -> datetime | None:
    """The instant a string writes, or None when it writes none this profile knows."""
    match = _INSTANT.fullmatch(value) if isinstance(value, str) else None
    try:
        return datetime(*map(int, match.groups()), tzinfo=timezone.utc) if match else None
    except ValueError:
        return None


def foreign_instant(value) -> datetime | None:
    """The instant that a string of data model 1.1 writes, with a fraction or an offset; the fraction is left out."""
    match = _FOREIGN_INSTANT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    year, *others = map(int, match.group(1, 2, 3, 4, 5, 6))
    sign, hours, minutes = match.group(7) or "+", int(match.group(8) or 0), int(match.group(9) or 0)
    if minutes > 59 or hours * 60 + minutes > _FARTHEST_ZONE:
        return None
    offset = timedelta(hours=hours, minutes=minutes) * (-1 if sign == "-" else 1)
    try:
        # There is no year 0 in the library; the year 400 has the same days.
        local = datetime(year or 400, *others, tzinfo=timezone.utc) - offset
        return local if year else local - _FOUR_CENTURIES
    except (ValueError, OverflowError):
        return None


def from_seconds(seconds: int | float) -> datetime:
    """The instant so many whole seconds after the beginning of 1970, kept inside the calendar."""
    try:
        return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=int(seconds))
    except OverflowError:
        return EARLIEST if seconds < 0 else datetime.max.replace(tzinfo=timezone.utc)


def day(value) -> date | None:
    """The date a string writes, or None."""
    match = _DATE.fullmatch(value) if isinstance(value, str) else None
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def in_term(holder: dict, on: date) -> bool:
    """Whether the day lies in `from` to `until`, both included; a malformed day holds nothing."""
    start, end = day(holder.get("from")), day(holder.get("until"))
    if start is None or ("until" in holder and end is None):
        return False
    return start <= on and (end is None or on <= end)


def seconds_later(start: datetime, seconds: int) -> datetime:
    """`start` plus seconds, kept inside the calendar."""
    try:
        return start + timedelta(seconds=seconds)
    except OverflowError:
        return datetime.max.replace(tzinfo=timezone.utc)


def days_later(start: date, days: int) -> date:
    """`start` plus days, kept inside the calendar."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return date.max


def days_earlier(start: date, days: int) -> date:
    """`start` less days, kept inside the calendar."""
    try:
        return start - timedelta(days=days)
    except OverflowError:
        return date.min


def working_days_later(start: date, days: int) -> date:
    """So many days of Monday to Friday after `start`; holidays are not known."""
    day = start
    while days and day < date.max:
        day = days_later(day, 1)
        days -= day.isoweekday() <= 5
    return day


def months_later(start: date, months: int) -> date:
    """The same day of a later month, or of an earlier one, or that month's last day when it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return date.max if months > 0 else date.min
    for day_of_month in range(start.day, 27, -1):
        try:
            return date(year, month + 1, day_of_month)
        except ValueError:
            continue
    return date(year, month + 1, start.day)
