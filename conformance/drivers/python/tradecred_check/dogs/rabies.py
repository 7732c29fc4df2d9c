"""The rabies vaccination certification (SPEC chapter of that name; 42 CFR 71.51)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import data_model, instants, withheld
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, member_as_author
from ..problems import Finding
from ..shapes import DATE, TEXT, Shape, fits
from . import common, rabies_structure, travel as travels
from .rabies_structure import AREA, FOREIGN
from .shared import COUNTRY_OF_ARRIVAL, office
from .travel import Travel

_ATTESTED = frozenset({"veterinarianAuthorized", "informationCorrect"})
_OPENED: dict[str, Shape] = {"passportNumber": TEXT, "dateOfBirth": DATE}


def check(case: Case) -> list[Finding]:
    """All findings on the certification; its structure is sound."""
    travel = travels.of(case)
    return [*_whatever_the_day(case), *(_by_law(case, travel) if travel.is_held_by_text else [
        common.text_in_force(AREA, case)])]


def _whatever_the_day(case: Case) -> Iterator[Finding]:
    """That the certification does not contradict itself."""
    subject = case.subject
    yield from common.contradictions(AREA, subject)
    yield from not_later(AREA, case, "certifiedOn", "certified-on")
    if not _is_foreign(subject) and "leftUnitedStatesOn" in subject and travels.is_abroad_around(
            subject.get("stays", []), instants.day(subject["leftUnitedStatesOn"])):
        yield AREA.finding("left-united-states", "leftUnitedStatesOn")
    birth = common.birth(subject["animal"])
    for number, vaccination in enumerate(subject["vaccinations"]):
        administered = instants.day(vaccination["administeredOn"])
        if administered > instants.day(subject["certifiedOn"]) or administered.toordinal() < birth:
            yield AREA.finding("vaccinations", "vaccinations", number, "administeredOn")
        if administered >= instants.day(vaccination["validUntil"]):
            yield AREA.finding("vaccinations", "vaccinations", number, "validUntil")
    if (subject["exportingCountry"] == COUNTRY_OF_ARRIVAL) == _is_foreign(subject):
        yield AREA.finding("exporting-country", "exportingCountry")
    for name, reference in subject.get("importerIdentity", {}).items():
        if name in _OPENED and not _is_opened_well(case, reference["digestMultibase"], _OPENED[name]):
            yield AREA.finding("importer-opened", "importerIdentity", name)


def _is_opened_well(case: Case, digest: str, shape: Shape) -> bool:
    opened = withheld.opening(digest, case.evidence)
    return opened is None or (fits(shape, opened.value) and not any(data_model.control_characters(opened.value)))


def _by_law(case: Case, travel: Travel) -> Iterator[Finding]:
    """What the text of 71.51 asks that is in force on the arrival day."""
    subject = case.subject
    yield from common.animal(AREA, subject, travel)
    yield from _vaccination(subject, travel)
    if travel.stays:
        yield from common.departure_country(AREA, travel)
    if _is_foreign(subject):
        yield from _foreign_members(subject)
        yield from _foreign_risk(subject, travel)
    else:
        yield from _us_form(case)


def _is_foreign(subject: dict) -> bool:
    return subject["form"] == FOREIGN


def current_vaccination(subject: dict) -> dict:
    """The current vaccination: the first of the latest ones."""
    return max(subject["vaccinations"], key=lambda vaccination: instants.day(vaccination["administeredOn"]))


def _vaccination(subject: dict, travel: Travel) -> Iterator[Finding]:
    current, chip = current_vaccination(subject), subject["animal"].get("microchip")
    administered = instants.day(current["administeredOn"])
    if chip and instants.day(chip["implantedOn"]) > administered:
        yield AREA.finding("microchip-after-vaccination", "animal", "microchip", "implantedOn")
    if instants.day(current["validUntil"]) <= travel.day:
        yield AREA.finding("vaccination-valid", "vaccinations")
    if administered > instants.day(current["productExpiry"]):
        yield AREA.finding("product-expired", "vaccinations")


def _foreign_members(subject: dict) -> Iterator[Finding]:
    """What the members of a foreign form have to say."""
    if not {"telephone", "email"} <= subject["importer"].keys():
        yield AREA.finding("importer", "importer")
    for member, name in (("importerIdentity", "importer-identity"), ("owner", "owner")):
        if member not in subject:
            yield AREA.finding(name, member)
    if subject.get("destination", {}).get("addressCountry") != COUNTRY_OF_ARRIVAL:
        yield AREA.finding("destination", "destination")
    veterinarian = subject["authorizedVeterinarian"]
    if "licenceNumber" not in veterinarian and not veterinarian.get("officialStamp", False):
        yield AREA.finding("authorized-veterinarian", "authorizedVeterinarian")
    if not _ATTESTED <= set(subject["officialVeterinarian"].get("attests", [])):
        yield AREA.finding("official-veterinarian", "officialVeterinarian", "attests")
    language = subject["language"].lower()
    if language != "en" and not language.startswith("en-"):
        yield AREA.finding("language", "language")


def _foreign_risk(subject: dict, travel: Travel) -> Iterator[Finding]:
    """What the risk of the countries in which the dog was asks of a foreign form."""
    if travel.is_at_high_risk:
        if travel.is_at_wrong_border:
            yield AREA.finding("port", "arrival")
    elif not travel.is_aircraft_transit:
        yield from common.risk_of_stays(AREA, travel)
        if travel.arrival and travel.stays and subject["exportingCountry"] != travel.departed_from:
            yield AREA.finding("same-country", "exportingCountry")


def _us_form(case: Case) -> Iterator[Finding]:
    """What is asked of a U.S. form alone."""
    subject = case.subject
    if not current_vaccination(subject).get("usdaLicensed", False):
        yield AREA.finding("vaccine-licensed", "vaccinations")
    if not subject["authorizedVeterinarian"].get("usdaAccredited", False):
        yield AREA.finding("veterinarian-accredited", "authorizedVeterinarian")
    if "leftUnitedStatesOn" not in subject:
        yield AREA.finding("departure-unknown", "leftUnitedStatesOn")
        return
    left = instants.day(subject["leftUnitedStatesOn"])
    is_signed_late = "paperOriginal" not in subject and case.signed.date() > instants.days_later(left, 1)
    if is_signed_late or instants.day(subject["certifiedOn"]) > left:
        yield AREA.finding("endorsed-late", "certifiedOn")


DOCUMENT = DocumentType(
    "RabiesVaccinationCertificationCredential", AREA, rabies_structure.check, check,
    member_as_author("officialVeterinarian"), office=office)
