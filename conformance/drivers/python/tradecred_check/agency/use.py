"""One event of a licence (SPEC chapter *Partner agency license use*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants, references
from ..customs.shared import not_later
from ..data_model import issuer_of
from ..document_type import Author, Case, DocumentType, Office, acting_for
from ..journey import previous
from ..problems import FAIL, Finding
from ..trust import is_same_name
from . import terms, use_structure
from .license_structure import is_sound_license
from .shared import COUNTRY_OF_ENTRY, LICENSE_TYPE, USE_TYPE, amount, is_period_reversed, wrong_goods
from .use_structure import AREA, EVENTS, wrong_references

# An authority list names a customs office as customs. Every row of the table of licences gives the other role.
_ROLES = {"CustomsOffice": "customs", "PartnerAgencyOffice": "ministry"}


def check(case: Case) -> list[Finding]:
    """All findings on the event; its structure is sound."""
    return [
        *_alone(case), *previous.at_hand(AREA, case, use_structure.is_sound), *_returned(case), *_license(case)]


def check_against(case: Case, root: dict) -> list[Finding]:
    """All findings with the licence at hand, of rules that look at no other event than the use that is taken back."""
    if references.agrees(root, case.subject["subject"]):
        return [*_alone(case), *_returned(case), *_held_against(case, root["credentialSubject"])]
    return [*_alone(case), *_returned(case), AREA.finding("subject", "subject")]


def may_act(credential: dict, root: dict) -> str | None:
    """Whether its actor is another than who may act, whatever else the reference to the licence says of that."""
    subject, held = credential["credentialSubject"], root["credentialSubject"]
    return FAIL if any((*_actor(subject), *_holder(credential, held), *_of_the_office(subject, held))) else None


def _alone(case: Case) -> Iterator[Finding]:
    """What needs neither the licence nor other events."""
    subject, event = case.subject, case.subject["event"]
    yield from not_later(AREA, case, "date", "date")
    for name, path in wrong_references(subject):
        yield AREA.finding(name, *path)
    yield from previous.check(AREA, subject, event["type"])
    yield from _actor(subject)
    if event["type"] == "Use" and "quantity" in event and amount(event["quantity"]) <= 0:
        yield AREA.finding("quantity", "event", "quantity")
    if event["type"] == "Amendment":
        yield from _amendment(event)


def _actor(subject: dict) -> Iterator[Finding]:
    actor = subject["actor"]
    if actor["type"] not in EVENTS[subject["event"]["type"]].actors:
        yield AREA.finding("actor", "actor", "type")
    if actor["type"] == "CustomsOffice" and actor["country"] != COUNTRY_OF_ENTRY:
        yield AREA.finding("actor", "actor", "country")


def _amendment(event: dict) -> Iterator[Finding]:
    if not any(event.get(name) for name in ("goods", "effectiveFrom", "effectiveUntil", "ports")):
        yield AREA.finding("amendment", "event")
    for path in wrong_goods(event.get("goods", [])):
        yield AREA.finding("amendment", "event", "goods", *path)
    if is_period_reversed(event):
        yield AREA.finding("amendment", "event", "effectiveUntil")


def _returned(case: Case) -> Iterator[Finding]:
    """The use that is taken back, as far as it is at hand."""
    if case.subject["event"]["type"] == "Return":
        yield from previous.named(AREA, case, "returned", "use", "Use", use_structure.is_sound)


def _license(case: Case) -> Iterator[Finding]:
    """The licence at hand, unless the reference to it is a finding already."""
    reference = case.subject["subject"]
    held = references.resolved(reference, case.evidence, case.at)
    if held is not None and not references.agrees(held.credential, reference):
        yield AREA.finding("subject", "subject")
    elif reference["credentialType"] != LICENSE_TYPE:
        return
    elif held is None or not is_sound_license(held.credential):
        yield AREA.finding("license-missing", "subject")
    else:
        yield from _held_against(case, held.credential["credentialSubject"])


def _held_against(case: Case, held: dict) -> Iterator[Finding]:
    """The event against the licence."""
    subject = case.subject
    yield from _holder(case.credential, held)
    yield from _of_the_office(subject, held)
    if instants.day(subject["date"]) < instants.day(held["issuedAt"]):
        yield AREA.finding("before-issue", "date")
    if subject["event"]["type"] == "Use" and _is_outside(subject, terms.granted(held)):
        yield AREA.finding("outside-license", "event")


def _holder(credential: dict, held: dict) -> Iterator[Finding]:
    subject, holder = credential["credentialSubject"], held["holder"]
    actor = subject["actor"]
    if actor["type"] != "NamedParty":
        return
    if not is_same_name(actor["legalName"], holder["legalName"]):
        yield AREA.finding("license-holder", "actor", "legalName")
    if "paperOriginal" in subject and "id" not in actor:
        return
    if "id" in holder and actor.get("id", issuer_of(credential)) != holder["id"]:
        yield AREA.finding("license-holder", "actor", "id")


def _of_the_office(subject: dict, held: dict) -> Iterator[Finding]:
    actor, office = subject["actor"], held["office"]
    if actor["type"] != "PartnerAgencyOffice":
        return
    if not is_same_name(actor["legalName"], office["legalName"]) or actor["country"] != office["country"]:
        yield AREA.finding("office", "actor")


def _is_outside(subject: dict, granted: terms.Terms) -> bool:
    use = subject["event"]
    return any(granted.broken_by(subject)) or terms.is_more(use, granted.lines.get(use["licenseLine"]))


def _author(subject: dict) -> Author:
    """The actor; an office is the issuer itself."""
    actor = subject["actor"]
    return Author({"legalName": actor["legalName"]} if actor["type"] in _ROLES else actor, ("actor",))


def _office(subject: dict) -> Office | None:
    actor = subject["actor"]
    role = _ROLES.get(actor["type"])
    return Office(role, actor["country"], ("actor",)) if role else None


DOCUMENT = DocumentType(
    USE_TYPE, AREA, use_structure.check, check, _author, act="endorse", office=_office,
    transcribed_for=acting_for(COUNTRY_OF_ENTRY))
