"""Changes of form that mappings name (SPEC section *Codecs*): there, at what cost, and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal, localcontext

from tradecred_check import encodings

from . import spelled
from tradecred_check.strict_json import JsonError

CARRIED, RETYPED, TRUNCATED = "carried", "retyped", "truncated"

_MOST = 2**53 - 1
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_INSTANT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})", re.ASCII)
_FARTHEST = timedelta(hours=14)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DIGITS = re.compile(r"\d+", re.ASCII)
_DOTTED = re.compile(r"[\d. ]*\d[\d. ]*", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,9})?", re.ASCII)
_WEIGHT = re.compile(rf"({_DECIMAL.pattern}) [kK][gG]", re.ASCII)


@dataclass(frozen=True)
class Boxed:
    """A value on the way back, so that null is told from nothing."""

    value: object


@dataclass(frozen=True)
class Codec:
    """`make` answers the value and its cost, or None for what is not of its form; `back` a value, or None."""

    make: Callable[[object], tuple[object, str] | None]
    back: Callable[[object], Boxed | None]
    leaves: str = ""

    def there(self, value) -> tuple[object, str] | None:
        """The value and its fate: what the way back gives again as it was written was not shortened."""
        found = self.make(value)
        if found is None or found[1] != TRUNCATED:
            return found
        back = self.back(found[0])
        is_whole = back is not None and spelled.same_text(back.value, value)
        return (found[0], RETYPED) if is_whole else found


def _if_text(change: Callable[[str], tuple[object, str] | None]):
    return lambda value: change(value) if isinstance(value, str) else None


def _text(value: str):
    return (value, CARRIED) if value.strip() else None


def _number(value):
    return (spelled.scalar(value), RETYPED) if spelled.is_number(value) else None


def _number_back(value):
    try:
        read = spelled.read_text(value) if isinstance(value, str) and value == value.strip() else None
    except JsonError:
        return None
    return Boxed(read) if spelled.is_number(read) else None


def _integer(value: str):
    number = int(value) if _DIGITS.fullmatch(value) and len(value) < 400 else _MOST + 1
    return (number, RETYPED) if number <= _MOST else None


def _integer_back(value):
    is_whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST
    return Boxed(str(int(value))) if is_whole else None


def _code(value: str):
    return (value.replace(".", "").replace(" ", ""), RETYPED) if _DOTTED.fullmatch(value) else None



def _moment(value: str) -> tuple[datetime, timedelta] | None:
    """The local time and the offset, read as data model 1.1 reads an instant; the fraction is left out."""
    match = _INSTANT.fullmatch(value)
    if not match:
        return None
    zone, offset = match.group(3), timedelta(0)
    if zone != "Z":
        hours, minutes = int(zone[1:3]), int(zone[4:])
        offset = timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)
        if minutes > 59 or abs(offset) > _FARTHEST:
            return None
    try:
        return datetime.fromisoformat(f"{match.group(1)}T{match.group(2)}"), offset
    except ValueError:
        return None


def _utc_day(value: str):
    found = _moment(value)
    try:
        return ((found[0] - found[1]).date().isoformat(), TRUNCATED) if found else None
    except OverflowError:
        return None


def _local_day(value: str):
    found = _moment(value)
    return (found[0].date().isoformat(), TRUNCATED) if found and _utc_day(value) else None


def _since_epoch(**amount: int):
    try:
        return (_EPOCH + timedelta(**amount)).date().isoformat(), TRUNCATED
    except OverflowError:
        return None


def _milliseconds(value):
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return _since_epoch(milliseconds=int(value)) if is_whole else None


def _seconds(value: str):
    number = _integer(value)
    return _since_epoch(seconds=number[0]) if number else None


def _day(value) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else None
    except ValueError:
        return None


def _midnight(write: Callable[[date], object | None]):
    def back(value):
        day = _day(value)
        written = write(day) if day else None
        return None if written is None else Boxed(written)
    return back


def _seconds_of(day: date) -> int:
    return (day - _EPOCH.date()).days * 86_400


def _month_day_year(value: str):
    if not _DIGITS.fullmatch(value) or len(value) != 8:
        return None
    day = _day(f"{value[4:]}-{value[:2]}-{value[2:4]}")
    return (day.isoformat(), RETYPED) if day else None


def _last_part(value: str):
    last = value.rpartition(":")[2]
    return (last, TRUNCATED) if last else None


def _sum_of_kilograms(value):
    if not isinstance(value, list) or not value:
        return None
    weights = [one.get("grossWeight") if isinstance(one, dict) else None for one in value]
    matches = [_WEIGHT.fullmatch(one) if isinstance(one, str) else None for one in weights]
    if None in matches:
        return None
    with localcontext(prec=60):
        total = sum((Decimal(match.group(1)) for match in matches), Decimal(0))
    written = format(total, "f")
    return ({"type": "Quantity", "value": written, "unit": "KGM"}, TRUNCATED) if _DECIMAL.fullmatch(written) else None


def _digest(value: str):
    return encodings.digest_multibase(value.encode("utf-8")), TRUNCATED


def _nothing(_value):
    return None


_TIME = "the time of day stays behind"
CODECS: dict[str, Codec] = {
    "same": Codec(lambda value: (value, CARRIED), Boxed),
    "text": Codec(_if_text(_text), lambda value: Boxed(value) if isinstance(value, str) and _text(value) else None),
    "number-as-text": Codec(_number, _number_back),
    "text-as-integer": Codec(_if_text(_integer), _integer_back),
    "code-without-dots": Codec(
        _if_text(_code), lambda value: Boxed(value) if isinstance(value, str) and _DIGITS.fullmatch(value) else None),
    "instant-as-day": Codec(_if_text(_utc_day), _midnight(lambda day: f"{day}T00:00:00Z"), _TIME),
    "milliseconds-as-day": Codec(_milliseconds, _midnight(lambda day: _seconds_of(day) * 1000), _TIME),
    "instant-as-local-day": Codec(
        _if_text(_local_day), _midnight(lambda day: f"{day}T00:00:00Z"), "the time of day and the zone stay behind"),
    "seconds-as-day": Codec(
        _if_text(_seconds), _midnight(lambda day: str(_seconds_of(day)) if _seconds_of(day) >= 0 else None), _TIME),
    "month-day-year": Codec(_if_text(_month_day_year), _midnight(lambda day: day.strftime("%m%d") + f"{day.year:04}")),
    "last-part": Codec(
        _if_text(_last_part), lambda value: Boxed(value) if isinstance(value, str) and ":" not in value else None,
        "what stands before the last colon stays behind"),
    "sum-of-kilograms": Codec(_sum_of_kilograms, _nothing, "the packages stay behind"),
    "text-as-digest": Codec(_if_text(_digest), _nothing, "the text stays behind"),
}


def named(name: str | None) -> Codec:
    """The codec of a mapping that was checked; without a name the value stays as it is."""
    return CODECS[name or "same"]
