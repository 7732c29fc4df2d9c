"""Which case a dog is, and what that demands (SPEC section *Attachments of an animal health certificate*)."""

from __future__ import annotations

from datetime import date

from .. import instants
from .shared import COUNTRY_OF_ARRIVAL
from .travel import Travel

US_VACCINATION, FOREIGN_VACCINATION = "usIssuedRabiesVaccination", "foreignRabiesVaccination"
RESERVATION, TITER = "facilityReservation", "rabiesTiter"

US_VACCINATED = "highRiskUsVaccinated"
US_EXPORT_CERTIFICATE = "highRiskUsExportCertificate"
FOREIGN_VACCINATED = "highRiskForeignVaccinated"
SERVICE_ANIMAL_BY_SEA = "highRiskServiceAnimalBySea"

# From this day of issue on an export certificate of the United States does not serve alone.
_CERTIFICATION_NEEDED = date(2025, 8, 1)

_DEMANDED = {
    "lowRiskOrFree": (),
    US_VACCINATED: (US_VACCINATION,),
    US_EXPORT_CERTIFICATE: (US_VACCINATION,),
    FOREIGN_VACCINATED: (FOREIGN_VACCINATION, RESERVATION),
    SERVICE_ANIMAL_BY_SEA: (FOREIGN_VACCINATION, TITER),
}


def of(subject: dict, travel: Travel, us_form_speaks: bool) -> str | None:
    """The case of a dog, for which a U.S. form may speak; None for one that may not arrive the way it does."""
    if not travel.is_at_high_risk:
        return "lowRiskOrFree"
    if us_form_speaks:
        return US_VACCINATED
    if _is_vaccinated_at_home_by_its_word(subject):
        return US_EXPORT_CERTIFICATE if subject["exportingCountry"] == COUNTRY_OF_ARRIVAL else US_VACCINATED
    if travel.is_at_wrong_border:
        return None
    return SERVICE_ANIMAL_BY_SEA if travel.mode == "sea" else FOREIGN_VACCINATED


def is_vaccinated_at_home(subject: dict, us_form_speaks: bool) -> bool:
    """Whether a dog counts as vaccinated in the United States."""
    return us_form_speaks or _is_vaccinated_at_home_by_its_word(subject)


def _is_vaccinated_at_home_by_its_word(subject: dict) -> bool:
    return subject["rabiesVaccination"] == "unitedStates" and all(
        listed["kind"] != FOREIGN_VACCINATION for listed in subject.get("attachments", []))


def is_accepted_export_certificate(subject: dict, case: str | None) -> bool:
    """Whether the certificate was issued while such ones are said to have been accepted alone."""
    return case == US_EXPORT_CERTIFICATE and instants.day(subject["issuedOn"]) < _CERTIFICATION_NEEDED


def demanded(subject: dict, case: str | None) -> tuple[str, ...]:
    """The kinds of attachments that are demanded; none of a dog without a microchip."""
    if "microchip" not in subject["animal"] or is_accepted_export_certificate(subject, case):
        return ()
    return _DEMANDED.get(case, ())
