"""What a licence allows, as amended, and what a use of it goes beyond (SPEC section *The journey of a license*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from .. import identifiers, instants
from ..claim import ClaimLine
from .shared import amount


@dataclass(frozen=True)
class Terms:
    """The goods lines by number, the days and the ports; without ports it is limited to none."""

    lines: dict[int, dict]
    first: date
    last: date
    ports: tuple[str, ...]

    def amended(self, event: dict) -> Terms:
        """The terms once an amendment has put its own in their place."""
        changed = replace(self, lines={**self.lines, **_by_number(event.get("goods", []))})
        if "effectiveFrom" in event:
            changed = replace(changed, first=instants.day(event["effectiveFrom"]))
        if "effectiveUntil" in event:
            changed = replace(changed, last=instants.day(event["effectiveUntil"]))
        if event.get("ports"):
            changed = replace(changed, ports=tuple(event["ports"]))
        return changed

    def broken_by(self, subject: dict) -> Iterator[str]:
        """The rules that a use breaks, as last parts of codes."""
        use, day = subject["event"], instants.day(subject["date"])
        line = self.lines.get(use["licenseLine"])
        if line is None:
            yield "use-line"
        else:
            if _is_out_of_scope(use, line):
                yield "use-goods"
            if "quantity" in line and not _is_in_its_unit(use, line):
                yield "use-quantity"
        if not self.first <= day <= self.last:
            yield "use-period"
        if self.ports and use["port"] not in self.ports:
            yield "use-port"

    def covers(self, line: ClaimLine) -> bool:
        """Whether a line of a claim is within any goods line."""
        return any(
            _has_prefix(line.htsus, goods)
            and (line.country_of_origin is None or _is_among(line.country_of_origin, goods, "countriesOfOrigin"))
            for goods in self.lines.values())


def granted(subject: dict) -> Terms:
    """The terms of a licence as it was granted."""
    return Terms(
        _by_number(subject["goods"]), instants.day(subject["effectiveFrom"]), instants.day(subject["effectiveUntil"]),
        tuple(subject.get("ports", [])))


def drawn(use: dict, line: dict | None) -> Fraction:
    """What a use draws from its line."""
    if line is None or not _is_in_its_unit(use, line):
        return Fraction()
    return max(amount(use["quantity"]), Fraction())


def is_more(use: dict, line: dict | None) -> bool:
    """Whether a use takes more than its line has, in the unit of the line."""
    return line is not None and _is_in_its_unit(use, line) and amount(use["quantity"]) > amount(line["quantity"])


def _is_in_its_unit(use: dict, line: dict) -> bool:
    """Whether both have a quantity, in the same unit."""
    return "quantity" in line and "quantity" in use and use["quantity"]["unit"] == line["quantity"]["unit"]


def _by_number(lines: list[dict]) -> dict[int, dict]:
    return {line["lineNumber"]: line for line in lines}


def _is_out_of_scope(use: dict, line: dict) -> bool:
    return not (
        _has_prefix(use["htsus"], line) and _is_among(use["countryOfOrigin"], line, "countriesOfOrigin")
        and _is_among(use["countryOfExport"], line, "countriesOfExport"))


def _has_prefix(htsus: str, line: dict) -> bool:
    prefixes = line.get("tariffPrefixes", [])
    return not prefixes or identifiers.tariff_digits(htsus).startswith(tuple(prefixes))


def _is_among(country: str, line: dict, member: str) -> bool:
    countries = line.get(member, [])
    return not countries or country in countries
