"""What an agreement asks of a certificate of origin, each fact of it by its mark: confirmed or not."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants
from ..document_type import Case
from ..problems import Finding
from .edition import AGREEMENTS, AREA, Agreement
from .general import departed_before


def check(case: Case) -> Iterator[Finding]:
    """All findings by the row of the agreement, if there is one."""
    code = case.subject.get("agreement")
    if code is None:
        return
    agreement = AGREEMENTS.get(code)
    if agreement is None:
        yield AREA.finding("agreement-unknown", "agreement")
        return
    yield from _issuer(case.subject, agreement)
    yield from _territories(case.subject, agreement)
    yield from _members(case.subject, agreement)
    yield from _criteria(case.subject, agreement)
    yield from _times(case, agreement)


def _issuer(subject: dict, agreement: Agreement) -> Iterator[Finding]:
    body = subject["issuingBody"]
    if body["country"] not in agreement.parties:
        yield AREA.finding("issuing-country", "issuingBody", "country", severity=agreement.mark("parties"))
    roles = agreement.issuers.get(body["country"])
    if roles and body["role"] not in roles:
        yield AREA.finding("issuing-role", "issuingBody", "role", severity=agreement.mark("issuers"))


def _territories(subject: dict, agreement: Agreement) -> Iterator[Finding]:
    mark = agreement.mark("parties")
    exporter = _country(subject["exporter"])
    if exporter and exporter not in agreement.parties:
        yield AREA.finding("exporter-territory", "exporter", "address", "addressCountry", severity=mark)
    consignee = _country(subject["consignee"])
    if consignee and (consignee not in agreement.parties or consignee == exporter):
        yield AREA.finding("consignee-territory", "consignee", "address", "addressCountry")
    for number, line in enumerate(subject["goods"]):
        if line["countryOfOrigin"] not in agreement.parties:
            yield AREA.finding("origin-territory", "goods", number, "countryOfOrigin", severity=mark)


def _country(party: dict) -> str | None:
    return party["address"]["addressCountry"] if party["type"] == "NamedParty" else None


def _members(subject: dict, agreement: Agreement) -> Iterator[Finding]:
    for demand in agreement.members:
        if not _has(subject, demand):
            yield AREA.finding("agreement-member", demand[0], severity=agreement.mark("members"))
    for number, line in enumerate(subject["goods"]):
        for demand in agreement.line_members:
            if not _has(line, demand):
                yield AREA.finding(
                    "agreement-member", "goods", number, demand[0], severity=agreement.mark("lineMembers"))


def _has(holder: dict, demand: tuple[str, ...]) -> bool:
    return any(holder.get(name, []) != [] for name in demand)


def _criteria(subject: dict, agreement: Agreement) -> Iterator[Finding]:
    if agreement.origin_criteria is None:
        return
    for number, line in enumerate(subject["goods"]):
        if "originCriterion" in line and line["originCriterion"] not in agreement.origin_criteria:
            yield AREA.finding(
                "criterion-not-listed", "goods", number, "originCriterion",
                severity=agreement.mark("originCriteria"))


def _times(case: Case, agreement: Agreement) -> Iterator[Finding]:
    subject = case.subject
    if agreement.retrospective and departed_before(subject) and "issuedRetrospectively" not in subject:
        yield AREA.finding(
            "retrospective", "issuedRetrospectively", severity=agreement.mark("retrospective"))
    if agreement.validity_months is not None:
        last_day = instants.months_later(instants.day(subject["completedAt"]), agreement.validity_months)
        if case.used > last_day:
            yield AREA.finding("term", "completedAt", severity=agreement.mark("validityMonths"))
