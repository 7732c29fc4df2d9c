"""The structure of an ATA carnet endorsement, and who may do what (SPEC section *Members of the endorsement*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import shapes
from ..journey.previous import wrong_types
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, LINE_NUMBER, REFERENCE, Shape, TEXT, list_of, object_of, one_of, some, tagged
from .carnet_structure import CARNET_TYPE, GROUND_OF_REPLACEMENT, PIECES

ENDORSEMENT_TYPE = "AtaCarnetEndorsementCredential"

AREA = Area(
    "ata-carnet-endorsement",
    warnings=frozenset({"voucher-absent", "us-voucher", "departure", "late-return", "alteration-convention"}),
    undecided=frozenset({"carnet-missing"}))

DEPARTURE, VISITED, ANY_OFFICE = "office of departure", "office visited", "any office"
HOLDER_OR_OFFICE = "holder or any office"
ISSUING, GUARANTEEING = "issuing association", "guaranteeing association"
ISSUING_OR_GUARANTEEING = "issuing or guaranteeing association"

_ACTORS = {
    HOLDER_OR_OFFICE: frozenset({"CarnetHolder", "CarnetOffice"}),
    ISSUING: frozenset({"CarnetAssociation"}),
    GUARANTEEING: frozenset({"CarnetAssociation"}),
    ISSUING_OR_GUARANTEEING: frozenset({"CarnetAssociation"}),
}
_OFFICES = frozenset({"CarnetOffice"})


@dataclass(frozen=True)
class Action:
    """One kind of action: who acts, and its members besides `type`."""

    who: str
    required: dict[str, Shape] = field(default_factory=dict)
    optional: dict[str, Shape] = field(default_factory=dict)

    @property
    def actors(self) -> frozenset[str]:
        """The types of actors that may do it."""
        return _ACTORS.get(self.who, _OFFICES)


_SHEET_ITEM = object_of("SheetItem", {"itemNumber": LINE_NUMBER, "pieces": PIECES})
_ITEMS = some(_SHEET_ITEM)
_SHEET = object_of("Sheet", {"number": LINE_NUMBER, "items": _ITEMS})
_NUMBERS = some(LINE_NUMBER)
_COUNTERFOIL, _VOUCHER = {"counterfoil": _SHEET}, {"voucher": _SHEET}
_FINAL_DATE, _REGISTRATION = {"finalDate": DATE}, {"registrationNumber": TEXT}
_AMOUNT = {"amount": shapes.AMOUNT}
_EVIDENCE = {"endorsements": list_of(REFERENCE), "documents": list_of(shapes.FILE)}
_CLAIM = {"claim": REFERENCE}
_CHANGE = object_of(
    "Change",
    {"particular": one_of(
        "carnetHolder", "representatives", "intendedUse", "territories", "description", "marks", "weightOrVolume",
        "value", "countryOfOrigin"),
     "to": TEXT},
    {"itemNumber": LINE_NUMBER, "from": TEXT})

ACTIONS = {
    "Activation": Action(DEPARTURE, {"items": _ITEMS, "examined": shapes.yes_or_no}, _REGISTRATION),
    "Exportation": Action(DEPARTURE, _COUNTERFOIL, {**_VOUCHER, **_FINAL_DATE}),
    "ReImportation": Action(DEPARTURE, {**_COUNTERFOIL, "exportationVouchers": _NUMBERS}, _VOUCHER),
    "Importation": Action(VISITED, _COUNTERFOIL, {**_VOUCHER, **_FINAL_DATE, **_REGISTRATION}),
    "ReExportation": Action(
        VISITED, {**_COUNTERFOIL, "importationVouchers": _NUMBERS},
        {**_VOUCHER, "producedNotReExported": TEXT, "notProduced": TEXT, **_REGISTRATION}),
    "TransitOpening": Action(
        VISITED, {**_COUNTERFOIL, "destinationOffice": TEXT, **_FINAL_DATE}, {**_VOUCHER, **_REGISTRATION}),
    "TransitClosing": Action(VISITED, {**_COUNTERFOIL, "openingVoucher": LINE_NUMBER}, _VOUCHER),
    "Regularisation": Action(
        VISITED,
        {"importationVoucher": LINE_NUMBER, "items": _ITEMS,
         "ground": one_of("dutyPaid", "destroyed", "abandoned", "otherEvidence")},
        {"leftOn": DATE, **_EVIDENCE, "fee": shapes.AMOUNT}),
    "Seizure": Action(
        VISITED,
        {"importationVoucher": LINE_NUMBER, "items": _ITEMS, "atSuitOf": one_of("customs", "privatePerson")}),
    "SeizureEnd": Action(VISITED, {"seizure": REFERENCE}),
    "Refusal": Action(
        ANY_OFFICE,
        {"sheetKind": one_of(
            "exportation", "importation", "reExportation", "reImportation", "transitOpening", "transitClosing"),
         "reason": TEXT}),
    "Cancellation": Action(ANY_OFFICE, {"cancels": REFERENCE}),
    "Consent": Action(HOLDER_OR_OFFICE, {"to": REFERENCE}),
    "Alteration": Action(ISSUING_OR_GUARANTEEING, {"changes": some(_CHANGE)}),
    "Replacement": Action(ISSUING, {"carnet": REFERENCE, "ground": GROUND_OF_REPLACEMENT}),
    "Reconciliation": Action(ISSUING, {"explanation": TEXT}),
    "Discharge": Action(ISSUING),
    "Claim": Action(
        VISITED, {"voucher": LINE_NUMBER, "voucherKind": one_of("importation", "transitOpening"), "items": _ITEMS},
        _AMOUNT),
    "ClaimProof": Action(GUARANTEEING, _CLAIM, _EVIDENCE),
    "ClaimPayment": Action(
        GUARANTEEING, {**_CLAIM, "kind": one_of("deposit", "provisional", "payment")}, _AMOUNT),
    "ClaimDischarge": Action(VISITED, {**_CLAIM, "outcome": one_of("proofAccepted", "withdrawn")}),
}

_ENDORSEMENT = object_of(
    "AtaCarnetEndorsement",
    {"subject": REFERENCE,
     "sequence": LINE_NUMBER,
     "actor": tagged(
         CarnetOffice=object_of("CarnetOffice", {"legalName": TEXT, "country": COUNTRY}, {"place": TEXT}),
         CarnetAssociation=object_of(
             "CarnetAssociation", {"legalName": TEXT, "country": COUNTRY}, {"address": shapes.ADDRESS}),
         CarnetHolder=object_of("CarnetHolder", {"legalName": TEXT}, {"id": shapes.URI})),
     "date": DATE,
     "action": tagged(**{
         name: object_of(name, action.required, action.optional) for name, action in ACTIONS.items()})},
    {"previous": list_of(REFERENCE), "lateUpload": shapes.yes_or_no, "remarks": TEXT,
     "externalRefs": shapes.EXTERNAL_REFERENCES, "paperOriginal": shapes.PAPER_ORIGINAL, "extensions": shapes.anything})

_element = by_longest_path({(name,): name for name in ("subject", "previous", "sequence", "actor", "date", "action")})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_ENDORSEMENT(subject, ()), _element)


def is_sound(subject) -> bool:
    """Whether the subject is an endorsement of well-formed structure."""
    return shapes.fits(_ENDORSEMENT, subject)


def references_in(action: dict) -> Iterator[tuple[tuple, dict]]:
    """The references of an action, each with its path in it."""
    for member, value in action.items():
        if isinstance(value, dict) and value.get("type") == "CredentialReference":
            yield (member,), value
    for number, reference in enumerate(action.get("endorsements", [])):
        yield ("endorsements", number), reference


def wrong_references(subject: dict) -> Iterator[tuple[str, tuple]]:
    """References to another type of credential than has to stand there: the name of the code, and the path."""
    yield from wrong_types(subject, CARNET_TYPE, ENDORSEMENT_TYPE)
    for path, reference in references_in(subject["action"]):
        wanted = CARNET_TYPE if path == ("carnet",) else ENDORSEMENT_TYPE
        if reference["credentialType"] != wanted:
            yield "action", ("action", *path, "credentialType")


def item_lists(action: dict) -> Iterator[tuple[tuple, list[dict]]]:
    """The lists of items of an action, each with its path in it."""
    for member in ("counterfoil", "voucher"):
        if member in action and isinstance(action[member], dict):
            yield (member, "items"), action[member]["items"]
    if "items" in action:
        yield ("items",), action["items"]
