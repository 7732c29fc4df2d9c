"""Which case a dog is, and what that demands (SPEC section *Attachments of an animal health certificate*)."""

from __future__ import annotations

from datetime import date

from .. import instants
from .shared import COUNTRY_OF_ARRIVAL
from .travel import Travel

US_VACCINATION, FOREIGN_VACCINATION = "usIssuedRabiesVaccination", "foreignRabiesVaccination"
RESERVATION, TITER = "facilityReservation", "rabiesTiter"

US_EXPORT_CERTIFICATE = "highRiskUsExportCertificate"
FOREIGN_VACCINATED = "highRiskForeignVaccinated"

# From this day of issue on an export certificate of the United States does not serve alone.
_CERTIFICATION_NEEDED = date(2025, 8, 1)

_DEMANDED = {
    "lowRiskOrFree": (),
    "highRiskUsVaccinated": (US_VACCINATION,),
    US_EXPORT_CERTIFICATE: (US_VACCINATION,),
    FOREIGN_VACCINATED: (FOREIGN_VACCINATION, RESERVATION),
    "highRiskServiceAnimalBySea": (FOREIGN_VACCINATION, TITER),
}


def of(subject: dict, travel: Travel) -> str | None:
    """The case of a dog; None for one that may not arrive the way it does."""
    if not travel.is_at_high_risk:
        return "lowRiskOrFree"
    if subject["rabiesVaccination"] == "unitedStates":
        is_export = subject["exportingCountry"] == COUNTRY_OF_ARRIVAL
        return US_EXPORT_CERTIFICATE if is_export else "highRiskUsVaccinated"
    if travel.is_at_wrong_border:
        return None
    return "highRiskServiceAnimalBySea" if travel.mode == "sea" else FOREIGN_VACCINATED


def is_accepted_export_certificate(subject: dict, case: str | None) -> bool:
    """Whether the certificate was issued while such ones were accepted alone."""
    return case == US_EXPORT_CERTIFICATE and instants.day(subject["issuedOn"]) < _CERTIFICATION_NEEDED


def demanded(subject: dict, case: str | None) -> tuple[str, ...]:
    """The kinds of attachments that are demanded; none of a dog without a microchip."""
    if "microchip" not in subject["animal"] or is_accepted_export_certificate(subject, case):
        return ()
    return _DEMANDED.get(case, ())
