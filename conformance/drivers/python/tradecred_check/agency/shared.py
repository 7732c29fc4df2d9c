"""Shapes that licences and their uses share."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from .. import identifiers, instants, shapes
from ..shapes import COUNTRY, TEXT, list_of, object_of, string

LICENSE_TYPE = "PartnerAgencyLicenseCredential"
USE_TYPE = "PartnerAgencyLicenseUseCredential"

# The country whose customs act, and for which licences and events are transcribed.
COUNTRY_OF_ENTRY = "US"

AGENCY_OFFICE = object_of("PartnerAgencyOffice", {"legalName": TEXT, "country": COUNTRY})
LICENSED_GOODS = object_of(
    "LicensedGoods",
    {"lineNumber": shapes.LINE_NUMBER, "description": TEXT},
    {"tariffPrefixes": list_of(string(identifiers.is_tariff_prefix)), "countriesOfOrigin": list_of(COUNTRY),
     "countriesOfExport": list_of(COUNTRY), "quantity": shapes.QUANTITY})


def amount(quantity: dict) -> Fraction:
    """The number of a quantity, exactly."""
    return Fraction(quantity["value"])


def is_period_reversed(holder: dict) -> bool:
    """Whether both days are given, and the last is before the first."""
    first, last = (instants.day(holder.get(name)) for name in ("effectiveFrom", "effectiveUntil"))
    return first is not None and last is not None and last < first


def wrong_goods(lines: list[dict]) -> Iterator[tuple]:
    """Where two goods lines have one number, or a quantity is not greater than zero: paths in the list."""
    seen: set[int] = set()
    for number, line in enumerate(lines):
        if line["lineNumber"] in seen:
            yield number, "lineNumber"
        seen.add(line["lineNumber"])
        if "quantity" in line and amount(line["quantity"]) <= 0:
            yield number, "quantity"
