"""The rules of an ATA carnet endorsement (SPEC chapter *ATA carnet endorsement*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from .. import instants, references
from ..customs.shared import not_later
from ..data_model import issuer_of
from ..document_type import Author, Case, DocumentType, Office
from ..evidence import Evidence
from ..journey import previous
from ..problems import FAIL, UNDECIDED, WARNING, Finding
from ..trust import is_among, is_same_name
from . import endorsement_structure, territory
from .carnet_structure import CARNET_TYPE, is_sound_carnet, items_of
from .endorsement_structure import (
    ACTIONS, AREA, DEPARTURE, ENDORSEMENT_TYPE, GUARANTEEING, ISSUING, ISSUING_OR_GUARANTEEING, VISITED, item_lists,
    wrong_references,
)
from .territory import Sameness

_OPENING = frozenset({"Activation", "Exportation", "Importation", "TransitOpening"})
_RETURNING = frozenset({"ReExportation", "ReImportation", "TransitClosing"})
_WITHOUT_US_VOUCHER = frozenset({"Exportation", "ReImportation"})
# What has its effect by the word of its author alone.
_WORDS = frozenset({"Cancellation", "Consent", "Reconciliation", "Discharge"})
_ARRIVING = frozenset({"Importation", "ReImportation"})


def check(case: Case) -> list[Finding]:
    """All findings on the endorsement; its structure is sound."""
    return [
        *_alone(case), *previous.at_hand(AREA, case, endorsement_structure.is_sound), *_evidence(case),
        *_reference_to_carnet(case)]


def check_against(case: Case, root: dict) -> list[Finding]:
    """All findings with the carnet at hand, of rules that look at no other endorsement."""
    if references.agrees(root, case.subject["subject"]):
        return [*_alone(case), *_held_against(case, root["credentialSubject"])]
    return [*_alone(case), AREA.finding("subject", "subject")]


def may_act(credential: dict, root: dict) -> str | None:
    """Whether its actor may act and signs what it has to: FAIL or UNDECIDED, or None where nothing is found.

    What else the reference to the carnet says does not matter.
    """
    subject = credential["credentialSubject"]
    found = [
        *_kind_of_actor(subject), *_word_on_paper(subject), *_by_office(subject, root["credentialSubject"]),
        *_names(credential, root["credentialSubject"])]
    statuses = {finding.status for finding in found} - {WARNING}
    return FAIL if FAIL in statuses else UNDECIDED if statuses else None


def _alone(case: Case) -> Iterator[Finding]:
    """What needs neither the carnet nor the endorsements before it."""
    subject, action = case.subject, case.subject["action"]
    yield from not_later(AREA, case, "date", "date")
    for name, path in wrong_references(subject):
        yield AREA.finding(name, *path)
    yield from previous.check(AREA, subject, subject["action"]["type"])
    yield from _kind_of_actor(subject)
    yield from _word_on_paper(subject)
    if "finalDate" in action and instants.day(action["finalDate"]) < instants.day(subject["date"]):
        yield AREA.finding("action", "action", "finalDate")
    yield from _sheets(subject)
    if _rests_on_other_evidence(action):
        if "leftOn" not in action or not (action.get("endorsements") or action.get("documents")):
            yield AREA.finding("other-evidence", "action")


def _kind_of_actor(subject: dict) -> Iterator[Finding]:
    if subject["actor"]["type"] not in ACTIONS[subject["action"]["type"]].actors:
        yield AREA.finding("actor", "actor", "type")


def _word_on_paper(subject: dict) -> Iterator[Finding]:
    if "paperOriginal" in subject and subject["action"]["type"] in _WORDS:
        yield AREA.finding("word-on-paper", "paperOriginal")


def _sheets(subject: dict) -> Iterator[Finding]:
    action, actor = subject["action"], subject["actor"]
    twice = False
    for path, items in item_lists(action):
        if len({item["itemNumber"] for item in items}) < len(items):
            twice = True
            yield AREA.finding("item-twice", "action", *path)
    if "counterfoil" not in action:
        return
    by_us = _is_office_of(actor, "US") and action["type"] in _WITHOUT_US_VOUCHER
    if "voucher" not in action:
        if not by_us:
            yield AREA.finding("voucher-absent", "action", "voucher")
        return
    if not twice and _content(action["voucher"]) != _content(action["counterfoil"]):
        yield AREA.finding("sheets", "action", "voucher")
    if by_us:
        yield AREA.finding("us-voucher", "action", "voucher")


def _is_office_of(actor: dict, country: str) -> bool:
    return actor["type"] == "CarnetOffice" and actor["country"] == country


def _content(sheet: dict) -> tuple[int, dict[int, int]]:
    return sheet["number"], {item["itemNumber"]: item["pieces"] for item in sheet["items"]}


def _rests_on_other_evidence(action: dict) -> bool:
    return action["type"] == "Regularisation" and action["ground"] == "otherEvidence"


def _evidence(case: Case) -> Iterator[Finding]:
    """The endorsements that a regularisation rests on, as far as they are at hand."""
    action = case.subject["action"]
    if not _rests_on_other_evidence(action):
        return
    for number, reference in enumerate(action.get("endorsements", [])):
        held = references.resolved(reference, case.evidence, case.at)
        if held and references.agrees(held.credential, reference):
            proof = held.credential["credentialSubject"]
            path = ("action", "endorsements", number)
            if not endorsement_structure.is_sound(proof):
                continue
            if not _proves(proof, case.subject):
                yield AREA.finding("evidence-later", *path)
            elif not _is_elsewhere(proof, case.subject):
                yield AREA.finding("evidence-later", *path, severity=UNDECIDED)


def _proves(proof: dict, subject: dict) -> bool:
    """Whether it says that goods of this carnet arrived in another country, not before they left that of the actor."""
    left = subject["action"].get("leftOn")
    if proof["action"]["type"] not in _ARRIVING:
        return False
    if proof["subject"]["digestMultibase"] != subject["subject"]["digestMultibase"]:
        return False
    if _are_offices(proof, subject) and proof["actor"]["country"] == subject["actor"]["country"]:
        return False
    return left is None or instants.day(proof["date"]) >= instants.day(left)


def _are_offices(proof: dict, subject: dict) -> bool:
    return proof["actor"]["type"] == subject["actor"]["type"] == "CarnetOffice"


def _is_elsewhere(proof: dict, subject: dict) -> bool:
    """Whether it is of another territory than the actor's."""
    return not _are_offices(proof, subject) or territory.sameness(
        proof["actor"]["country"], subject["actor"]["country"]) is Sameness.TWO


def _unless_one(name: str, same: Sameness) -> Iterator[Finding]:
    """The finding that the country of the actor is of another territory than it should be."""
    if same is not Sameness.ONE:
        yield AREA.finding(name, "actor", "country", severity=UNDECIDED if same is Sameness.OPEN else None)


def territory_of(subject: dict) -> str | None:
    """The territory of the actor; a holder has none."""
    country = subject["actor"].get("country")
    return None if country is None else territory.territory_of(country)


def _reference_to_carnet(case: Case) -> Iterator[Finding]:
    """The carnet at hand, unless the reference to it is a finding already."""
    reference = case.subject["subject"]
    held = references.resolved(reference, case.evidence, case.at)
    if held is not None and not references.agrees(held.credential, reference):
        yield AREA.finding("subject", "subject")
    elif reference["credentialType"] != CARNET_TYPE:
        return
    elif held is None or not is_sound_carnet(held.credential):
        yield AREA.finding("carnet-missing", "subject")
    else:
        yield from _held_against(case, held.credential["credentialSubject"])


def _held_against(case: Case, carnet: dict) -> list[Finding]:
    """The endorsement against the carnet."""
    subject, action = case.subject, case.subject["action"]
    found = [
        *_items(action, carnet), *_by_office(subject, carnet), *_dates(subject, carnet),
        *_names(case.credential, carnet)]
    if action["type"] == "Alteration" and not territory.all_bound_by_istanbul(carnet):
        found.append(AREA.finding("alteration-convention", "action"))
    return found


def _items(action: dict, carnet: dict) -> Iterator[Finding]:
    known = items_of(carnet)
    for path, items in item_lists(action):
        for number, item in enumerate(items):
            if item["itemNumber"] not in known:
                yield AREA.finding("item-unknown", "action", *path, number, "itemNumber")
            elif item["pieces"] > known[item["itemNumber"]]["pieces"]:
                yield AREA.finding("pieces", "action", *path, number, "pieces")
    for number, change in enumerate(action.get("changes", [])):
        if "itemNumber" in change and change["itemNumber"] not in known:
            yield AREA.finding("item-unknown", "action", "changes", number, "itemNumber")


def _by_office(subject: dict, carnet: dict) -> Iterator[Finding]:
    actor, who = subject["actor"], ACTIONS[subject["action"]["type"]].who
    if actor["type"] == "CarnetOffice":
        own = actor["country"]
        if who == VISITED:
            yield from _unless_one(
                "territory", min(territory.sameness(own, entry["territory"]) for entry in carnet["territories"]))
        if who == DEPARTURE and territory.sameness(own, carnet["issuedBy"]["country"]) is not Sameness.ONE:
            yield AREA.finding("departure", "actor", "country")


def _dates(subject: dict, carnet: dict) -> Iterator[Finding]:
    kind, final = subject["action"]["type"], subject["action"].get("finalDate")
    day, last_day = instants.day(subject["date"]), instants.day(carnet["validUntil"])
    if day < instants.day(carnet["issuedAt"]):
        yield AREA.finding("before-issue", "date")
    if day > last_day and kind in _OPENING:
        yield AREA.finding("after-expiry", "date")
    if day > last_day and kind in _RETURNING:
        yield AREA.finding("late-return", "date")
    if final and kind in ("Importation", "TransitOpening") and day <= last_day < instants.day(final):
        yield AREA.finding("final-date", "action", "finalDate")
    if kind == "Claim" and day > instants.months_later(last_day, 12):
        yield AREA.finding("claim-late", "date")


def _names(credential: dict, carnet: dict) -> Iterator[Finding]:
    """Associations and the holder, as the carnet names them."""
    subject, holder = credential["credentialSubject"], carnet["carnetHolder"]
    actor, who = subject["actor"], ACTIONS[subject["action"]["type"]].who
    name = actor["legalName"]
    if actor["type"] == "CarnetAssociation":
        guarantees = is_among(name, (entry["guaranteeingAssociation"] for entry in carnet["territories"]))
        if who == GUARANTEEING and not guarantees:
            yield AREA.finding("association", "actor", "legalName")
        if who == ISSUING or (who == ISSUING_OR_GUARANTEEING and not guarantees):
            if not is_same_name(name, carnet["issuedBy"]["legalName"]):
                yield AREA.finding("association", "actor", "legalName")
            else:
                yield from _unless_one(
                    "association", territory.sameness(actor["country"], carnet["issuedBy"]["country"]))
    if subject["action"]["type"] == "Consent" and actor["type"] == "CarnetHolder":
        if not is_same_name(name, holder["legalName"]):
            yield AREA.finding("carnet-holder", "actor", "legalName")
        if "id" in holder and actor.get("id", issuer_of(credential)) != holder["id"]:
            yield AREA.finding("carnet-holder", "actor", "id")


def _author(subject: dict) -> Author:
    """The actor; an office and an association are the issuer itself."""
    actor = subject["actor"]
    return Author({name: actor[name] for name in ("legalName", "id") if name in actor}, ("actor",))


def _office(subject: dict) -> Office | None:
    role = {"CarnetOffice": "customs", "CarnetAssociation": "association"}.get(subject["actor"]["type"])
    return Office(role, subject["actor"]["country"], None) if role else None


def _root(subject: dict, evidence: Evidence, at: datetime) -> dict | None:
    """The carnet, where it is at hand and agrees."""
    reference = subject["subject"]
    held = references.resolved(reference, evidence, at)
    if held is None or reference["credentialType"] != CARNET_TYPE or not references.agrees(held.credential, reference):
        return None
    return held.credential if is_sound_carnet(held.credential) else None


def _transcribed_for(subject: dict, root: dict | None) -> frozenset[str]:
    """The countries of the territory of the actor, and of that of issue where no office acts."""
    actor = subject["actor"]
    countries = {actor["country"]} if "country" in actor else set()
    if root is not None and actor["type"] != "CarnetOffice":
        countries.add(root["credentialSubject"]["issuedBy"]["country"])
    return frozenset().union(*map(territory.countries_of, countries))


DOCUMENT = DocumentType(
    ENDORSEMENT_TYPE, AREA, endorsement_structure.check, check, _author, act="endorse", office=_office,
    transcribers=frozenset({"customs", "association", "agency"}), transcribed_for=_transcribed_for, root=_root)
