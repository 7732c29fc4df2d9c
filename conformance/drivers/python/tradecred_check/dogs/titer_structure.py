"""The structure of a rabies titer (SPEC section *Members of the titer*)."""

from __future__ import annotations

from .. import identifiers, shapes
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, TEXT, object_of, one_of, string, yes_or_no
from .shared import ANIMAL, ELEMENTS

AREA = Area(
    "rabies-titer",
    warnings=frozenset({"microchip-format", "inadequate", "low"}),
    undecided=frozenset({"text-in-force"}))

_element = by_longest_path({
    **{path: ELEMENTS[path] for path in ELEMENTS if path[0] == "animal"},
    ("laboratory",): "laboratory", ("sample",): "sample", ("technique",): "technique", ("testedOn",): "tested-on",
    ("result",): "result", ("reportedOn",): "reported-on",
})

_LABORATORY = object_of("RabiesLaboratory", {"legalName": TEXT, "country": COUNTRY, "address": shapes.ADDRESS})
_SAMPLE = object_of(
    "BloodSample", {"drawnOn": DATE, "receivedOn": DATE}, {"sampleNumber": TEXT, "drawnBy": TEXT})
_RESULT = object_of(
    "TiterResult",
    {"comparison": one_of("exactly", "atLeast", "lessThan"),
     "internationalUnitsPerMillilitre": string(identifiers.is_decimal),
     "adequate": yes_or_no})
_TITER = object_of(
    "RabiesTiter",
    {"reportNumber": TEXT,
     "laboratory": _LABORATORY,
     "animal": ANIMAL,
     "sample": _SAMPLE,
     "technique": TEXT,
     "testedOn": DATE,
     "result": _RESULT,
     "reportedOn": DATE},
    {"paperOriginal": shapes.PAPER_ORIGINAL, "extensions": shapes.anything})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_TITER(subject, ()), _element)
