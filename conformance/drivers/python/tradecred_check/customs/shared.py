"""What the documents between importers and customs share: agreements, offices, shapes and days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .. import identifiers, instants
from ..document_type import Author, Case, Office
from ..problems import Area, Finding
from ..shapes import TEXT, COUNTRY, object_of, one_of, string


@dataclass(frozen=True)
class Agreement:
    """What a claim under an agreement looks like (the table of SPEC *preference-claim.agreement*)."""

    programs: frozenset[str]
    certification: str
    importer_knowledge: bool
    first_day: date = date.min
    last_day: date = date.max


AGREEMENTS = {
    "USMCA": Agreement(
        frozenset({"S", "S+"}), "UsmcaCertificationOfOriginCredential", False, first_day=date(2020, 7, 1)),
    "CAFTA-DR": Agreement(frozenset({"P", "P+"}), "UsFtaCertificationOfOriginCredential", True),
    "NAFTA": Agreement(
        frozenset({"CA", "MX"}), "NaftaCertificateOfOriginCredential", False, last_day=date(2020, 6, 30)),
}

CLAIM_TYPE = "PreferenceClaimCredential"

# What a request or a determination may be about.
REGARDING_TYPES = frozenset({CLAIM_TYPE, *(agreement.certification for agreement in AGREEMENTS.values())})

# Requests and determinations are about entries into this country.
COUNTRY_OF_ENTRY = "US"

AGREEMENT = one_of(*AGREEMENTS)
ENTRY_NUMBER = string(identifiers.is_entry_number)
PORT = string(identifiers.is_port)
OFFICE = object_of("CustomsOffice", {"legalName": TEXT, "country": COUNTRY}, {"port": PORT})


def not_later(area: Area, case: Case, member: str, name: str) -> Iterator[Finding]:
    """Not more than a day after the signature or the instant asked about."""
    if instants.day(case.subject[member]) > case.latest:
        yield area.finding(name, member)


def not_before_signature(case: Case, member: str) -> date:
    """The day in this member, or the day before the signature where that is later."""
    return max(instants.day(case.subject[member]), instants.days_earlier(case.signed.date(), 1))


def regarding(area: Area, subject: dict) -> Iterator[Finding]:
    """`regarding`: references to what is no claim and no certification."""
    for number, reference in enumerate(subject["regarding"]):
        if reference["credentialType"] not in REGARDING_TYPES:
            yield area.finding("regarding", "regarding", number, "credentialType")


def of_the_entry(area: Area, subject: dict) -> Iterator[Finding]:
    """The office acts for the country of the entry."""
    if subject["office"]["country"] != COUNTRY_OF_ENTRY:
        yield area.finding("office", "office", "country")


def office_as_author(subject: dict) -> Author | None:
    """The office under its name, which is the issuer itself."""
    office = subject.get("office")
    return Author({"legalName": office.get("legalName")}, ("office",)) if isinstance(office, dict) else None


def office(subject: dict) -> Office:
    """The office that issues, as an authority list is to name it."""
    held = subject.get("office")
    return Office("customs", held.get("country") if isinstance(held, dict) else None, ("office",))
