"""The structure of an in-bond event, and who may do what (SPEC section *Members of the event*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import shapes
from ..customs.shared import ENTRY_NUMBER, OFFICE, PORT
from ..journey.previous import wrong_types
from ..problems import Area, Finding, by_longest_path
from ..shapes import DATE, LINE_NUMBER, REFERENCE, Shape, TEXT, TEXTS, list_of, object_of, one_of, tagged, yes_or_no
from .shared import CARRIER, EVENT_TYPE, FIRMS_CODE, IN_BOND_NUMBER, MOVEMENT_TYPE, PIECES

AREA = Area(
    "in-bond-event",
    warnings=frozenset({"report-late", "report-missing", "before-authorization"}),
    undecided=frozenset({"movement-missing"}))

CBP = frozenset({"CustomsOffice"})
TRADE = frozenset({"InBondCarrier", "NamedParty"})
ANYBODY = CBP | TRADE


@dataclass(frozen=True)
class EventKind:
    """One kind of event: the types of actors that may do it, and its members besides `type`."""

    actors: frozenset[str]
    required: dict[str, Shape] = field(default_factory=dict)
    optional: dict[str, Shape] = field(default_factory=dict)


_AT_PORT, _HOW_MANY, _SEALS, _UNTIL = {"port": PORT}, {"pieces": PIECES}, {"sealNumbers": TEXTS}, {"until": DATE}
_EXPLAINED, _PERMITTED = {"explanation": TEXT}, {"permission": TEXT}

EVENTS = {
    "Departure": EventKind(TRADE, _AT_PORT, {**_HOW_MANY, **_SEALS}),
    "CarrierTransfer": EventKind(TRADE, {"to": CARRIER}, {**_AT_PORT, **_HOW_MANY, **_SEALS}),
    "SealChange": EventKind(ANYBODY, {}, {"removed": TEXTS, "applied": TEXTS, "reason": TEXT}),
    "HoldForExamination": EventKind(CBP, {"agency": TEXT}),
    "ReleaseFromExamination": EventKind(CBP),
    "DiversionRequest": EventKind(TRADE, _AT_PORT),
    "DiversionDecision": EventKind(CBP, {**_AT_PORT, "outcome": one_of("granted", "refused")}),
    "ExtensionDecision": EventKind(CBP, _UNTIL),
    "ShorteningDecision": EventKind(CBP, _UNTIL),
    "Arrival": EventKind(
        TRADE, {**_AT_PORT, "firmsCode": FIRMS_CODE, **_HOW_MANY, "entireShipment": yes_or_no}, _SEALS),
    "Shortage": EventKind(ANYBODY, _HOW_MANY),
    "Exportation": EventKind(TRADE, _AT_PORT, _HOW_MANY),
    "EntryFiled": EventKind(TRADE, {"entryNumber": ENTRY_NUMBER}, {**_HOW_MANY, **_PERMITTED}),
    "ForeignTradeZoneAdmission": EventKind(TRADE, {"admissionNumber": TEXT}, {**_HOW_MANY, **_PERMITTED}),
    "GeneralOrder": EventKind(ANYBODY, {}, {"generalOrderNumber": TEXT}),
    "NewInBond": EventKind(TRADE, {"inBondNumber": IN_BOND_NUMBER}, {"movement": REFERENCE, **_HOW_MANY}),
    "RecordUpdate": EventKind(ANYBODY, _EXPLAINED, {**_HOW_MANY, **_SEALS}),
    "Reconciliation": EventKind(ANYBODY, _EXPLAINED),
}

_EVENT = object_of(
    "InBondEvent",
    {"subject": REFERENCE,
     "sequence": LINE_NUMBER,
     "actor": tagged(InBondCarrier=CARRIER, NamedParty=shapes.NAMED_PARTY, CustomsOffice=OFFICE),
     "date": DATE,
     "event": tagged(**{name: object_of(name, kind.required, kind.optional) for name, kind in EVENTS.items()})},
    {"previous": list_of(REFERENCE), "lateUpload": yes_or_no, "reportedAt": DATE, "remarks": TEXT,
     "externalRefs": shapes.EXTERNAL_REFERENCES, "paperOriginal": shapes.PAPER_ORIGINAL, "extensions": shapes.anything})

_ELEMENTS = {
    ("subject",): "subject", ("previous",): "previous", ("sequence",): "sequence", ("actor",): "actor",
    ("date",): "date", ("reportedAt",): "reported-at", ("event",): "event",
}
_element = by_longest_path(_ELEMENTS)
_element_of_arrival = by_longest_path({**_ELEMENTS, ("event", "firmsCode"): "firms-code"})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    event = subject.get("event") if isinstance(subject, dict) else None
    arrives = isinstance(event, dict) and event.get("type") == "Arrival"
    return AREA.faults(_EVENT(subject, ()), _element_of_arrival if arrives else _element)


def is_sound(subject) -> bool:
    """Whether the subject is an event of well-formed structure."""
    return shapes.fits(_EVENT, subject)


def wrong_references(subject: dict) -> Iterator[tuple[str, tuple]]:
    """References to another type of credential than has to stand there: the name of the code, and the path."""
    yield from wrong_types(subject, MOVEMENT_TYPE, EVENT_TYPE)
    movement = subject["event"].get("movement")
    if movement and movement["credentialType"] != MOVEMENT_TYPE:
        yield "new-in-bond", ("event", "movement", "credentialType")
