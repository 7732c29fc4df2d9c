"""The structure of a product event, and who may do what (SPEC section *Members of a product event*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import shapes
from ..customs.shared import OFFICE
from ..journey.previous import wrong_types
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, NAMED_PARTY, REFERENCE, Shape, TEXT, list_of, object_of, one_of, tagged
from .shared import EVENT_TYPE, UNIT_TYPE

AREA = Area("product-event", undecided=frozenset({"unit-missing"}))

_PARTY = frozenset({"NamedParty"})
_ANYBODY = _PARTY | {"CustomsOffice"}


@dataclass(frozen=True)
class EventKind:
    """One kind of event: the types of actors that may do it, and its members besides `type`."""

    actors: frozenset[str]
    required: dict[str, Shape] = field(default_factory=dict)
    optional: dict[str, Shape] = field(default_factory=dict)


EVENTS = {
    "Shipped": EventKind(_PARTY, {"to": NAMED_PARTY, "country": COUNTRY}),
    "Received": EventKind(_PARTY),
    "Sold": EventKind(_PARTY, {"country": COUNTRY, "channel": TEXT}),
    "Returned": EventKind(_PARTY, optional={"reason": TEXT}),
    "Destroyed": EventKind(_ANYBODY, optional={"reason": TEXT}),
    "Reported": EventKind(_ANYBODY, {"reason": one_of("stolen", "suspectedCopy", "recalled")}),
    "ReportWithdrawn": EventKind(_ANYBODY, {"report": REFERENCE, "explanation": TEXT}),
    "Reconciliation": EventKind(_ANYBODY, {"explanation": TEXT}),
}

_EVENT = object_of(
    "ProductEvent",
    {"subject": REFERENCE,
     "sequence": shapes.LINE_NUMBER,
     "actor": tagged(NamedParty=NAMED_PARTY, CustomsOffice=OFFICE),
     "date": DATE,
     "event": tagged(**{name: object_of(name, kind.required, kind.optional) for name, kind in EVENTS.items()})},
    {"previous": list_of(REFERENCE), "lateUpload": shapes.yes_or_no, "remarks": TEXT,
     "externalRefs": shapes.EXTERNAL_REFERENCES, "extensions": shapes.anything})

_element = by_longest_path({
    ("subject",): "subject", ("previous",): "previous", ("sequence",): "sequence", ("actor",): "actor",
    ("date",): "date", ("event",): "event",
    **{("event", name): name for name in ("to", "country", "channel", "reason", "report")},
})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_EVENT(subject, ()), _element)


def is_sound(subject) -> bool:
    """Whether the subject is an event of well-formed structure."""
    return shapes.fits(_EVENT, subject)


def wrong_references(subject: dict) -> Iterator[tuple[str, tuple]]:
    """References to another type of credential than has to stand there: the name of the code, and the path."""
    yield from wrong_types(subject, UNIT_TYPE, EVENT_TYPE)
    if subject["event"]["type"] == "ReportWithdrawn" and subject["event"]["report"]["credentialType"] != EVENT_TYPE:
        yield "report", ("event", "report", "credentialType")
