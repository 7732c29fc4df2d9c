"""The structure of an endorsement of a certificate of fish (SPEC section *Members of a certificate's endorsement*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import shapes
from ..customs.shared import ENTRY_NUMBER
from ..journey.previous import wrong_types
from ..problems import Area, Finding, by_longest_path
from ..shapes import DATE, LINE_NUMBER, REFERENCE, Shape, TEXT, list_of, object_of, one_of, some, tagged, yes_or_no
from .certificate_structure import CERTIFICATE_TYPE
from .shared import KILOGRAMS

ENDORSEMENT_TYPE = "FisheriesCertificateEndorsementCredential"

AREA = Area(
    "fisheries-certificate-endorsement",
    warnings=frozenset({"entry-before-certificate", "importer", "party"}),
    undecided=frozenset({"certificate-missing"}))

YELLOWFIN_CODE, OTHER_CODE = "YFT", "NOT"

_WEIGHT = {"lineNumber": LINE_NUMBER, "netWeight": KILOGRAMS}
_WEIGHTS = some(object_of("FishWeight", _WEIGHT))
_LOT = object_of("FishLot", {"lot": TEXT, "weights": _WEIGHTS}, {"receiver": shapes.NAMED_PARTY})
_PRODUCT = object_of("ProcessedFish", {**_WEIGHT, "productForm": TEXT}, {"htsus": shapes.TARIFF_CODE})

_ACTS: dict[str, dict[str, Shape]] = {
    "Custody": {"role": one_of("exporter", "importer", "processor"), "takenFrom": TEXT, "weights": _WEIGHTS},
    "OwnershipChange": {"acquiredFrom": TEXT},
    "Split": {"into": some(_LOT)},
    "Processing": {"products": some(_PRODUCT)},
    "Entry": {
        "entryNumber": ENTRY_NUMBER, "entryDate": DATE, "weights": _WEIGHTS,
        "processingCode": one_of(YELLOWFIN_CODE, OTHER_CODE)},
}

_ENDORSEMENT = object_of(
    "FisheriesCertificateEndorsement",
    {"subject": REFERENCE,
     "sequence": LINE_NUMBER,
     "actor": shapes.NAMED_PARTY,
     "signatoryName": TEXT,
     "date": DATE,
     "act": tagged(**{name: object_of(name, members, {"lot": TEXT}) for name, members in _ACTS.items()})},
    {"previous": list_of(REFERENCE), "lateUpload": yes_or_no, "remarks": TEXT,
     "externalRefs": shapes.EXTERNAL_REFERENCES, "paperOriginal": shapes.PAPER_ORIGINAL,
     "extensions": shapes.anything})

_ELEMENTS = {
    ("subject",): "subject", ("previous",): "previous", ("sequence",): "sequence", ("actor",): "actor",
    ("signatoryName",): "signatory-name", ("date",): "date", ("act",): "act",
}
# What members of an act are the concern of; of an act without them they are none of its own.
_MEMBERS = {
    ("weights",): "weights", ("products",): "weights", ("into",): "into", ("into", "weights"): "weights",
    ("entryNumber",): "entry-number", ("entryDate",): "entry-date", ("processingCode",): "processing-code",
}
_element = by_longest_path(_ELEMENTS)
_element_of = {
    name: by_longest_path({
        **_ELEMENTS, **{("act", *path): element for path, element in _MEMBERS.items() if path[0] in members}})
    for name, members in _ACTS.items()
}


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    act = subject.get("act") if isinstance(subject, dict) else None
    kind = act.get("type") if isinstance(act, dict) else None
    element = _element_of.get(kind, _element) if isinstance(kind, str) else _element
    return AREA.faults(_ENDORSEMENT(subject, ()), element)


def is_sound(subject) -> bool:
    """Whether the subject is an endorsement of well-formed structure."""
    return shapes.fits(_ENDORSEMENT, subject)


def weight_lists(act: dict) -> Iterator[tuple[tuple, list[dict]]]:
    """The lists of lines with a weight that an act holds, each with its path in the act."""
    for name in ("weights", "products"):
        if name in act:
            yield (name,), act[name]
    for number, lot in enumerate(act.get("into", [])):
        yield ("into", number, "weights"), lot["weights"]


def wrong_references(subject: dict) -> Iterator[tuple[str, tuple]]:
    """References to another type of credential than has to stand there: the name of the code, and the path."""
    yield from wrong_types(subject, CERTIFICATE_TYPE, ENDORSEMENT_TYPE)
