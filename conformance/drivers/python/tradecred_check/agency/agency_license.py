"""The licence of a partner agency (SPEC chapter *Partner agency license*; 50 CFR 300.322)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants
from ..customs.shared import not_later, office_as_author
from ..document_type import Case, DocumentType, Office, acting_for
from ..problems import Finding
from ..trust import is_among, is_same_name
from . import journey, license_structure, programs
from .license_structure import AREA
from .programs import Program
from .shared import COUNTRY_OF_ENTRY, LICENSE_TYPE, is_period_reversed, wrong_goods

# So many places a number has in the record of the entry.
_LONGEST_NUMBER = 33


def check(case: Case) -> list[Finding]:
    """All findings on the licence; its structure is sound."""
    program = programs.of(case.subject)
    return [
        *_members(case),
        *([AREA.finding("program-unknown", "lpcoType")] if program is None else _program(case.subject, program)),
        *_importer(case),
        *journey.check(case),
    ]


def _members(case: Case) -> Iterator[Finding]:
    subject = case.subject
    for path in wrong_goods(subject["goods"]):
        yield AREA.finding("goods", "goods", *path)
    if is_period_reversed(subject):
        yield AREA.finding("period", "effectiveUntil")
    yield from not_later(AREA, case, "issuedAt", "issued-at")
    if len(subject["number"]) > _LONGEST_NUMBER:
        yield AREA.finding("number-long", "number")


def _program(subject: dict, program: Program) -> Iterator[Finding]:
    """The facts of the row, each by its mark."""
    office = subject["office"]
    if program.issuing_countries and office["country"] not in program.issuing_countries:
        yield AREA.finding("issuing-country", "office", "country", severity=program.mark("issuers"))
    if program.office_names and not is_among(office["legalName"], program.office_names):
        yield AREA.finding("office-name", "office", "legalName")
    yield from _quantities(subject["goods"], program)
    if program.uses is not None and subject["uses"] != program.uses:
        yield AREA.finding("uses-differ", "uses", severity=program.mark("uses"))
    if program.transferable is False and subject["transferable"]:
        yield AREA.finding("not-transferable", "transferable", severity=program.mark("transferable"))
    yield from _validity(subject, program)


def _quantities(goods: list[dict], program: Program) -> Iterator[Finding]:
    if program.quantity is None:
        return
    mark = program.mark("quantity")
    for number, line in enumerate(goods):
        if "quantity" not in line:
            yield AREA.finding("quantity-missing", "goods", number, "quantity", severity=mark)
        elif line["quantity"]["unit"] not in program.quantity:
            yield AREA.finding("quantity-unit", "goods", number, "quantity", "unit", severity=mark)


def _validity(subject: dict, program: Program) -> Iterator[Finding]:
    first, last = (instants.day(subject[name]) for name in ("effectiveFrom", "effectiveUntil"))
    latest = program.last_day(first)
    if latest is None or last < first:
        return
    if last > latest:
        yield AREA.finding("validity-long", "effectiveUntil", severity=program.mark("longestValidity"))
    elif last == latest and program.longest_years is not None:
        yield AREA.finding("validity-anniversary", "effectiveUntil")


def _importer(case: Case) -> Iterator[Finding]:
    """Whoever enters the goods is the holder."""
    importer = case.claim.importer if case.claim else None
    if importer is None or is_same_name(importer, case.subject["holder"]["legalName"]):
        return
    yield AREA.finding("importer-other" if case.subject["transferable"] else "importer-match", "holder", "legalName")


def _office(subject: dict) -> Office:
    return Office(programs.roles(subject), subject["office"]["country"], ("office",))


DOCUMENT = DocumentType(
    LICENSE_TYPE, AREA, license_structure.check, check, office_as_author, office=_office,
    transcribed_for=acting_for(COUNTRY_OF_ENTRY))
