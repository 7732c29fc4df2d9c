"""The animal health certificate (SPEC chapter of that name; 9 CFR 93.600, 42 CFR 71.51)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, member_as_author
from ..problems import Finding
from . import cases, common, health_attachments, health_structure, receipt, travel as travels
from .health_structure import AREA
from .shared import COUNTRY_OF_ARRIVAL, office
from .travel import SIX_MONTHS, Travel, months_from

_LATEST_INSPECTION_IN_DAYS = 5
_FREE_OF_TAPEWORM = frozenset({"CA", "MX"})


def check(case: Case) -> list[Finding]:
    """All findings on the certificate; its structure is sound."""
    travel, attached = travels.of(case), health_attachments.look_up(case)
    findings = [
        *_whatever_the_day(case, travel), *_screwworm(case.subject, travel), *_purpose(case.subject, travel),
        *health_attachments.references(case, attached)]
    if not travel.is_held_by_text:
        return [*findings, common.text_in_force(AREA, case)]
    us_form_speaks = health_attachments.us_form_speaks(case, attached, travel)
    findings += [
        *common.animal(AREA, case.subject, travel), *_signs(case.subject), *_bill_of_lading(travel),
        *common.departure_country(AREA, travel), *_port(case.subject, travel, us_form_speaks)]
    if travel.is_aircraft_transit:
        return findings
    if not travel.is_at_high_risk:
        if not health_attachments.has_us_certification(case, attached, travel):
            findings += common.risk_of_stays(AREA, travel)
        findings += _documentation(case.subject, travel)
    of_case = cases.of(case.subject, travel, us_form_speaks)
    return [
        *findings, *_microchip_late(case.subject, travel), *receipt.check(case.subject, travel),
        *health_attachments.check(case, attached, travel, of_case), *health_attachments.contradictions(case, attached)]


def _whatever_the_day(case: Case, travel: Travel) -> Iterator[Finding]:
    """That the certificate does not contradict itself, and agrees with the claim."""
    subject, issued = case.subject, instants.day(case.subject["issuedOn"])
    yield from common.contradictions(AREA, subject)
    yield from not_later(AREA, case, "issuedOn", "issued-on")
    if instants.day(subject["health"]["examinedOn"]) > issued:
        yield AREA.finding("health", "health", "examinedOn")
    if travel.arrival is None:
        return
    if instants.day(subject["shippedOn"]) > travel.latest:
        yield AREA.finding("shipped-on", "shippedOn")
    port = travel.arrival.get("port")
    if case.claim and case.claim.port and port and port != case.claim.port:
        yield AREA.finding("port-differs", "arrival", "port")


def _screwworm(subject: dict, travel: Travel) -> Iterator[Finding]:
    statement = subject.get("screwworm")
    if statement is None or subject["exportingCountry"] == COUNTRY_OF_ARRIVAL:
        yield AREA.finding("screwworm-region", "screwworm")
    if statement is None:
        return
    inspected, shipped = instants.day(statement["inspectedOn"]), instants.day(subject["shippedOn"])
    if inspected > instants.day(subject["issuedOn"]):
        yield AREA.finding("screwworm", "screwworm", "inspectedOn")
    earliest = instants.days_earlier(shipped, _LATEST_INSPECTION_IN_DAYS)
    if not earliest <= inspected <= shipped:
        yield AREA.finding("screwworm-inspection", "screwworm", "inspectedOn")
    departs_elsewhere = travel.arrival and travel.departed_from != subject["exportingCountry"]
    if not statement["fullTimeSalariedOfficial"] or departs_elsewhere:
        yield AREA.finding("screwworm-official", "screwworm")
    if statement["finding"] == "infested":
        yield AREA.finding("screwworm-finding", "screwworm", "finding")


def _purpose(subject: dict, travel: Travel) -> Iterator[Finding]:
    comes_from = travel.departed_from or subject["exportingCountry"]
    if subject["purpose"] == "livestockHandling" and comes_from not in _FREE_OF_TAPEWORM:
        yield AREA.finding("tapeworm", "purpose")
    if subject["purpose"] == "resaleOrAdoption":
        yield AREA.finding("resale", "purpose")


def _signs(subject: dict) -> Iterator[Finding]:
    if not subject["health"]["freeFromSigns"]:
        yield AREA.finding("health-signs", "health", "freeFromSigns")


def _bill_of_lading(travel: Travel) -> Iterator[Finding]:
    """By air, it is there before the dog."""
    if travel.mode != "air" or travel.arrival.get("billOfLadingWaived", False):
        return
    bill = travel.arrival.get("billOfLading")
    if bill and instants.day(bill["createdOn"]) > travel.latest:
        yield AREA.finding("bill-of-lading", "arrival", "billOfLading", "createdOn")


def _port(subject: dict, travel: Travel, us_form_speaks: bool) -> Iterator[Finding]:
    is_at_home = cases.is_vaccinated_at_home(subject, us_form_speaks)
    if not is_at_home and travel.is_at_high_risk and travel.is_at_wrong_border:
        yield AREA.finding("port", "arrival")


def _documentation(subject: dict, travel: Travel) -> Iterator[Finding]:
    """Whether the certificate is documentation for a dog not at high risk."""
    if subject["exportingCountry"] == COUNTRY_OF_ARRIVAL:
        if travel.arrival and subject.get("issuedForCountry") != travel.departed_from:
            yield AREA.finding("same-country", "issuedForCountry")
        return
    latest = months_from(instants.day(subject["shippedOn"]), -SIX_MONTHS)
    performed = [
        instants.day(record["performedOn"]).toordinal() for record in subject.get("records", [])
        if record["country"] == subject["exportingCountry"]]
    if not any(day <= latest for day in performed):
        yield AREA.finding("records-missing", "records")


def _microchip_late(subject: dict, travel: Travel) -> Iterator[Finding]:
    chip = subject["animal"].get("microchip")
    if chip and instants.day(chip["implantedOn"]) > travel.latest:
        yield AREA.finding("microchip-late", "animal", "microchip", "implantedOn")


DOCUMENT = DocumentType(
    "AnimalHealthCertificateCredential", AREA, health_structure.check, check,
    member_as_author("officialVeterinarian"), office=office)
