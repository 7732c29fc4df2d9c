"""The structure of a use, and who may do what (SPEC section *Members of the use*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import shapes
from ..customs.shared import ENTRY_NUMBER, OFFICE, PORT
from ..journey.previous import wrong_types
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, LINE_NUMBER, REFERENCE, Shape, TEXT, list_of, object_of, tagged
from .shared import AGENCY_OFFICE, LICENSED_GOODS, LICENSE_TYPE, USE_TYPE

AREA = Area(
    "partner-agency-license-use",
    warnings=frozenset({"outside-license"}),
    undecided=frozenset({"license-missing"}))

_AGENCY = frozenset({"PartnerAgencyOffice"})
_AUTHORITIES = _AGENCY | {"CustomsOffice"}
_ANYBODY = _AUTHORITIES | {"NamedParty"}


@dataclass(frozen=True)
class EventKind:
    """One kind of event: the types of actors that may do it, and its members besides `type`."""

    actors: frozenset[str]
    required: dict[str, Shape]
    optional: dict[str, Shape] = field(default_factory=dict)


EVENTS = {
    "Use": EventKind(
        _ANYBODY,
        {"entryNumber": ENTRY_NUMBER, "entryLine": LINE_NUMBER, "licenseLine": LINE_NUMBER,
         "htsus": shapes.TARIFF_CODE, "countryOfOrigin": COUNTRY, "countryOfExport": COUNTRY, "port": PORT},
        {"quantity": shapes.QUANTITY}),
    "Return": EventKind(_AUTHORITIES, {"use": REFERENCE, "reason": TEXT}),
    "Amendment": EventKind(
        _AGENCY,
        {"explanation": TEXT},
        {"goods": list_of(LICENSED_GOODS), "effectiveFrom": DATE, "effectiveUntil": DATE, "ports": list_of(PORT)}),
    "Reconciliation": EventKind(_AUTHORITIES, {"explanation": TEXT}),
}

_USE = object_of(
    "PartnerAgencyLicenseUse",
    {"subject": REFERENCE,
     "sequence": LINE_NUMBER,
     "actor": tagged(NamedParty=shapes.NAMED_PARTY, CustomsOffice=OFFICE, PartnerAgencyOffice=AGENCY_OFFICE),
     "date": DATE,
     "event": tagged(**{name: object_of(name, kind.required, kind.optional) for name, kind in EVENTS.items()})},
    {"previous": list_of(REFERENCE), "lateUpload": shapes.yes_or_no, "remarks": TEXT,
     "externalRefs": shapes.EXTERNAL_REFERENCES, "paperOriginal": shapes.PAPER_ORIGINAL,
     "extensions": shapes.anything})

_ELEMENTS = {
    ("subject",): "subject", ("previous",): "previous", ("sequence",): "sequence", ("actor",): "actor",
    ("date",): "date", ("event",): "event",
}
_element = by_longest_path(_ELEMENTS)
_element_of_use = by_longest_path({**_ELEMENTS, ("event", "entryNumber"): "entry-number"})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    event = subject.get("event") if isinstance(subject, dict) else None
    is_use = isinstance(event, dict) and event.get("type") == "Use"
    return AREA.faults(_USE(subject, ()), _element_of_use if is_use else _element)


def is_sound(subject) -> bool:
    """Whether the subject is an event of well-formed structure."""
    return shapes.fits(_USE, subject)


def wrong_references(subject: dict) -> Iterator[tuple[str, tuple]]:
    """References to another type of credential than has to stand there: the name of the code, and the path."""
    yield from wrong_types(subject, LICENSE_TYPE, USE_TYPE)
    if subject["event"]["type"] == "Return" and subject["event"]["use"]["credentialType"] != USE_TYPE:
        yield "returned", ("event", "use", "credentialType")
