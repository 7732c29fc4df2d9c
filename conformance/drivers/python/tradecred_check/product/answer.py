"""What a consumer is answered who scanned the link of a unit (SPEC section *The consumer's answer*)."""

from __future__ import annotations

from .. import digital_link
from ..document_type import Case
from ..journey import counting
from ..problems import WARNING
from ..standing import Standing
from . import event, fold, unit

# The codes, apart from those of the area `journey`, that a journey of a unit may have.
_OF_THE_JOURNEY = frozenset(
    f"{unit.AREA.name}.{name}"
    for name in ("custody", "receipt", "sold-twice", "return", "after-destroyed", "withdrawal", "reported"))


def answer(scanned: str, report: dict, case: Case | None) -> dict:
    """The answer by the report on a unit; no case for what is no unit of sound structure whose rules were asked."""
    try:
        link = digital_link.read(scanned).without_query
    except digital_link.LinkError as error:
        return _unknown(error.args[0])
    if case is None or (report["authenticity"], report["standing"]) != ("authentic", "in-force"):
        return _unknown("product-answer.unit", link=link)
    if link != case.subject["digitalLink"]:
        return _unknown("product-answer.other-unit", link=link)
    faults = {finding["code"] for finding in report["findings"] if finding["status"] != WARNING}
    if any(not _is_of_the_journey(code) for code in faults):
        return _unknown("product-answer.requirements", link=link)
    state, is_reported = fold.outcome(case, _counted(case))
    told = {"link": link, "brand": case.subject["brand"], "model": case.subject["model"], "state": state}
    if is_reported or state == "destroyed":
        return _answer("reported", reason="product-answer.reported", **told)
    if state == "sold":
        return _answer("alreadySold", reason="product-answer.already-sold", **told)
    if faults:
        return _unknown("product-answer.journey", link=link)
    return _answer("authentic", **told)


def _counted(case: Case) -> dict:
    held = event.KIND.admitted(case, event.KIND, counting.at_hand(case, event.KIND))
    return {digest: one for digest, (standing, one) in held.items() if standing is Standing.COUNTS}


def _is_of_the_journey(code: str) -> bool:
    return code.startswith("journey.") or code in _OF_THE_JOURNEY


def _answer(word: str, **members: str) -> dict:
    return {"type": "ConsumerAnswer", "answer": word, **members}


def _unknown(reason: str, **members: str) -> dict:
    return _answer("unknown", reason=reason, **members)
