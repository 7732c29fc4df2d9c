"""Who owns the right, whose the license is, and whether the maker was licensed (SPEC section *The making of a unit*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants, references
from ..document_type import Case
from ..ipr import chain, license as licenses, license_structure, ownership, right
from ..ipr.license_structure import LICENSE_TYPE
from ..ipr.right_structure import RIGHT_TYPE
from ..ipr.use import IntendedUse
from ..problems import Finding
from .shared import did_of
from .unit_structure import AREA

_FINDINGS = {"notShown": "chain-not-shown", "revoked": "chain-revoked", "outOfScope": "chain-out-of-scope"}

# What a unit has no member for.
_SILENT = frozenset({"niceClass", "tariff", "style", "channel"})


def check(case: Case) -> Iterator[Finding]:
    """What stands against right and license first; where nothing does, what the chain of licences says."""
    found = list(_license(case) if "license" in case.subject else _owner(case))
    yield from found
    if not found:
        yield from _chain(case)


def _at_hand(case: Case, name: str, credential_type: str) -> dict | None:
    """The credential that a reference of the right type leads to, if it says what the reference says."""
    reference = case.subject[name]
    held = references.resolved(reference, case.evidence, case.at, status_too=False)
    is_meant = held and reference["credentialType"] == credential_type and references.agrees(held.credential, reference)
    return held.credential if is_meant else None


def _license(case: Case) -> Iterator[Finding]:
    """The license is of the right, and the manufacturer's."""
    license_ = _at_hand(case, "license", LICENSE_TYPE)
    if license_ is None or not license_structure.is_sound_license(license_):
        return
    subject = license_["credentialSubject"]
    if _is_of_another_right(case, subject["right"]):
        yield AREA.finding("license-right", "license")
    if not _use(case).is_by(subject["licensee"]):
        yield AREA.finding("license-licensee", "license")


def _is_of_another_right(case: Case, licensed: dict) -> bool:
    cited = case.subject["right"]
    if licensed["digestMultibase"] == cited["digestMultibase"]:
        return False
    rights = [ownership.led_to(case, reference) for reference in (cited, licensed)]
    return None not in rights and not ownership.is_same_right(*rights)


def _owner(case: Case) -> Iterator[Finding]:
    """Without a license the manufacturer is an owner of the right, by what offices say or else by the right."""
    subject = case.subject
    stated = ownership.led_to(case, subject["right"])
    if stated is None:
        return
    owners = ownership.of(case, right.DOCUMENT, stated, instants.day(subject["madeAt"])).owners
    named = stated["owners"] if owners is None else owners
    maker = {**subject["manufacturer"], "id": did_of(subject["manufacturer"], case.credential)}
    if not any(ownership.is_same_party(maker, owner["party"]) for owner in named):
        yield AREA.finding("right-owner", "manufacturer")
    elif owners is None:
        yield AREA.finding("owner-not-shown", "manufacturer")


def _chain(case: Case) -> Iterator[Finding]:
    """The chain from the license or, without one, from the right."""
    name, credential_type = ("license", LICENSE_TYPE) if "license" in case.subject else ("right", RIGHT_TYPE)
    start = _at_hand(case, name, credential_type)
    if start is None or _at_hand(case, "right", RIGHT_TYPE) is None:
        return
    is_sound = license_structure.is_sound_license(start) if name == "license" \
        else ownership.led_to(case, case.subject["right"]) is not None
    if not is_sound and name == "right":
        return
    answer = chain.NO_INPUT
    if is_sound:
        asked = Case(start["credentialSubject"], start, case.evidence, None, case.at, case.as_of, case.at)
        answer = chain.answer(asked, licenses.DOCUMENT, _use(case))
    if answer.verdict in _FINDINGS:
        yield AREA.finding(_FINDINGS[answer.verdict], name)


def _use(case: Case) -> IntendedUse:
    subject = case.subject
    manufacturer = subject["manufacturer"]
    return IntendedUse(
        manufacturer["legalName"], did_of(manufacturer, case.credential), "make", None, None, subject["gtin"], None,
        subject["countryOfOrigin"], None, instants.day(subject["madeAt"]), None, _SILENT)
