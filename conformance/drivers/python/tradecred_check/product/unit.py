"""One unit of a product (SPEC chapter *Product authenticity*)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import journey, references
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, member_as_author
from ..ipr.license_structure import LICENSE_TYPE
from ..ipr.right_structure import RIGHT_TYPE
from ..problems import Finding
from . import event, link, making, prefix, unit_structure
from .shared import UNIT_TYPE, is_did
from .unit_structure import AREA

_SHORTEST_SERIAL = 16
_COUNTER = re.compile("[^0-9]*[0-9]+")


def check(case: Case) -> list[Finding]:
    """All findings on the unit; its structure is sound."""
    return [
        *not_later(AREA, case, "madeAt", "made-at"),
        *_custodian(case.subject),
        *_link(case.subject),
        *_serial(case.subject["serial"]),
        *_reference(case, "right", RIGHT_TYPE),
        *_reference(case, "license", LICENSE_TYPE),
        *making.check(case),
        *prefix.check(case),
        *journey.check(case, event.KIND),
    ]


def _custodian(subject: dict) -> Iterator[Finding]:
    if "custodian" in subject and not is_did(subject["custodian"].get("id")):
        yield AREA.finding("custodian", "custodian", "id")


def _link(subject: dict) -> Iterator[Finding]:
    read = link.canonical(subject["digitalLink"])
    if not link.is_of_a_unit(read):
        yield AREA.finding("digital-link", "digitalLink")
    elif not link.agrees(read, subject):
        yield AREA.finding("link-agrees", "digitalLink")


def _serial(serial: str) -> Iterator[Finding]:
    if len(serial) < _SHORTEST_SERIAL:
        yield AREA.finding("serial-short", "serial")
    if _COUNTER.fullmatch(serial):
        yield AREA.finding("serial-sequential", "serial")


def _reference(case: Case, name: str, credential_type: str) -> Iterator[Finding]:
    """The right, or the license: of another type, not resolved, or resolved and another than it says."""
    reference = case.subject.get(name)
    if reference is None:
        return
    held = references.resolved(reference, case.evidence, case.at, status_too=False)
    if reference["credentialType"] != credential_type:
        yield AREA.finding(name, name, "credentialType")
    elif held is None:
        yield AREA.finding(f"{name}-missing", name)
    elif not references.agrees(held.credential, reference):
        yield AREA.finding(name, name)


DOCUMENT = DocumentType(UNIT_TYPE, AREA, unit_structure.check, check, member_as_author("manufacturer"))
