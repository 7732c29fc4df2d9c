"""Which licences are known, each fact of them by its mark: confirmed or not (SPEC section *Programs*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .. import instants
from ..problems import WARNING


@dataclass(frozen=True)
class Program:
    """One kind of licence: its facts, and the names of those that are confirmed. What is not held is empty or None."""

    confirmed: frozenset[str] = frozenset()
    office_names: tuple[str, ...] = ()
    issuers: frozenset[str] = frozenset()
    issuing_countries: frozenset[str] = frozenset()
    # The units in one of which a quantity is to be given.
    quantity: frozenset[str] | None = None
    uses: str | None = None
    transferable: bool | None = None
    longest_years: int | None = None
    longest_days: int | None = None

    def mark(self, fact: str) -> str | None:
        """The severity of a finding by this fact: None, its own, where the fact is confirmed."""
        return None if fact in self.confirmed else WARNING

    def last_day(self, first: date) -> date | None:
        """The last day on which a licence with this first day may be valid."""
        if self.longest_years is not None:
            return instants.months_later(first, 12 * self.longest_years)
        return None if self.longest_days is None else instants.days_later(first, self.longest_days)


_FISHERIES_PERMIT = Program(
    confirmed=frozenset({"issuers", "transferable", "longestValidity"}),
    office_names=("National Marine Fisheries Service", "NMFS"), issuers=frozenset({"ministry"}),
    issuing_countries=frozenset({"US"}), uses="multiple", transferable=False, longest_years=1)

_PROGRAMS = {
    ("APH", "APQ", "phytosanitaryCertificate"): Program(issuers=frozenset({"ministry"}), uses="single"),
    ("ITA", "SIM", "steelImportLicense"): Program(
        office_names=("International Trade Administration", "U.S. Department of Commerce"),
        issuers=frozenset({"ministry"}), issuing_countries=frozenset({"US"}), quantity=frozenset({"KGM"}),
        uses="single", longest_days=75),
    ("NMF", "370", "internationalFisheriesTradePermit"): _FISHERIES_PERMIT,
    ("NMF", "HMS", "internationalFisheriesTradePermit"): _FISHERIES_PERMIT,
}

# In which role an office is listed of which nothing else is known.
_ROLE = frozenset({"ministry"})


def of(subject: dict) -> Program | None:
    """The row of a licence."""
    return _PROGRAMS.get((subject["agencyCode"], subject["program"], subject["lpcoType"]))


def roles(subject: dict) -> frozenset[str]:
    """The roles in one of which an authority list names the office of a licence."""
    program = of(subject)
    return (program.issuers if program else None) or _ROLE
