"""The claim for preference that a certificate is judged for (SPEC chapter *Policy and evidence*); malformed, it is the caller's mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import identifiers, instants
from .evidence import ConfigurationError, members


@dataclass(frozen=True)
class ClaimLine:
    """One entry line under the claim."""

    htsus: str
    program: str | None
    invoice: str | None
    certificate_line: int | None
    country_of_origin: str | None
    gtin: str | None


@dataclass(frozen=True)
class Claim:
    """What the claim says; None where it says nothing."""

    entry_date: date | None
    claim_date: date | None
    received: date | None
    importer: str | None
    entry_number: str | None
    port: str | None
    lines: tuple[ClaimLine, ...]


def from_json(value) -> Claim | None:
    """The claim a JSON value writes, None for none, or `ConfigurationError`."""
    if value is None:
        return None
    claim = members(value, (), (
        "entryNumber", "entryDate", "claimDate", "port", "certificateReceivedAt", "importer", "nonCommercial",
        "lines"))
    importer = members(claim["importer"], ("legalName",), ("identifier",)) if "importer" in claim else {}
    lines = claim.get("lines", [])
    if not isinstance(lines, list):
        raise ConfigurationError("`lines` is not an array")
    return Claim(
        _day(claim, "entryDate"), _day(claim, "claimDate"), _day(claim, "certificateReceivedAt"),
        _text(importer, "legalName"), _text(claim, "entryNumber"), _text(claim, "port"),
        tuple(_line(line) for line in lines))


def _line(value) -> ClaimLine:
    line = members(value, ("lineNumber", "htsus"), (
        "program", "countryOfOrigin", "value", "invoiceNumber", "certificateLine", "gtin"))
    htsus = _text(line, "htsus")
    if htsus is None or not identifiers.is_tariff_code(htsus):
        raise ConfigurationError("`htsus` is no tariff code")
    number = line.get("certificateLine")
    if number is not None and (isinstance(number, bool) or not isinstance(number, int)):
        raise ConfigurationError("`certificateLine` is no integer")
    gtin = _text(line, "gtin")
    if gtin is not None and not identifiers.is_gtin(gtin):
        raise ConfigurationError("`gtin` is no GTIN")
    return ClaimLine(
        htsus, _text(line, "program"), _text(line, "invoiceNumber"), number, _text(line, "countryOfOrigin"),
        gtin)


def _day(value: dict, name: str) -> date | None:
    if name not in value:
        return None
    day = instants.day(value[name])
    if day is None:
        raise ConfigurationError(f"`{name}` is no date")
    return day


def _text(value: dict, name: str) -> str | None:
    text = value.get(name)
    if text is not None and not isinstance(text, str):
        raise ConfigurationError(f"`{name}` is no string")
    return text
