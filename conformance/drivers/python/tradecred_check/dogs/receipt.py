"""The receipt for the CDC dog import form (SPEC section *Dog, travel and receipt*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants
from ..problems import Finding
from .health_structure import AREA
from .shared import is_same_number
from .travel import SIX_MONTHS, Travel, months_from


def check(subject: dict, travel: Travel) -> Iterator[Finding]:
    """All findings on the receipt, of a dog that is not in aircraft transit."""
    receipt = subject.get("receipt")
    if receipt is None:
        yield AREA.finding("receipt-missing", "receipt")
        return
    yield from _days(receipt, travel)
    yield from _microchips(receipt, subject["animal"].get("microchip"))
    if travel.arrival is None:
        return
    if travel.departed_from != receipt["countryOfDeparture"]:
        yield AREA.finding("receipt-country", "receipt", "countryOfDeparture")
    ports = {port for port in (travel.arrival.get("port"), receipt.get("portOfArrival")) if port}
    if travel.mode == "air" and len(ports) == 2:
        yield AREA.finding("receipt-port", "receipt", "portOfArrival")


def _days(receipt: dict, travel: Travel) -> Iterator[Finding]:
    issued = instants.day(receipt["issuedOn"])
    if issued > travel.latest:
        yield AREA.finding("receipt-late", "receipt", "issuedOn")
    elif issued >= travel.day and travel.arrival:
        yield AREA.finding("receipt-arrival-day", "receipt", "issuedOn")
    if travel.day.toordinal() > months_from(issued, SIX_MONTHS):
        yield AREA.finding("receipt-old", "receipt", "issuedOn")


def _microchips(receipt: dict, chip: dict | None) -> Iterator[Finding]:
    numbers = receipt["microchipNumbers"]
    if chip and not any(is_same_number(chip["number"], number) for number in numbers):
        yield AREA.finding("receipt-microchip", "receipt", "microchipNumbers")
    if len(numbers) > 1:
        yield AREA.finding("receipt-several-dogs", "receipt", "microchipNumbers")
