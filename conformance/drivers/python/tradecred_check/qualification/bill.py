"""The bill of materials as a verifier sees it (SPEC section *Materials*): seen, hidden, or opened to something else."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .. import data_model, withheld
from ..evidence import Evidence
from ..shapes import fits
from .structure import MATERIAL


@dataclass(frozen=True)
class Seen:
    """A material that can be read, and where it stands in the list."""

    number: int
    line: dict

    @property
    def foreign(self) -> bool:
        """Whether it is said not to originate."""
        return self.line["originating"] is False

    @property
    def code(self) -> str:
        """Its tariff code."""
        return self.line["tariff"]["code"]

    @property
    def value(self) -> Fraction | None:
        """Its value, exactly."""
        return exact(self.line["value"]) if "value" in self.line else None


@dataclass(frozen=True)
class Bill:
    """All materials of a qualification."""

    listed: bool
    seen: tuple[Seen, ...]
    hidden: bool
    misopened: tuple[int, ...]

    @property
    def foreign(self) -> list[Seen]:
        """The foreign materials that are seen."""
        return [material for material in self.seen if material.foreign]


def of(subject: dict, evidence: Evidence) -> Bill:
    """The bill of a subject whose structure is in order."""
    seen, misopened, hidden = [], [], False
    for number, line in enumerate(subject.get("materials", [])):
        if line["type"] == "Material":
            seen.append(Seen(number, line))
            continue
        opening = withheld.opening(line["digestMultibase"], evidence)
        if opening is None:
            hidden = True
        elif not fits(MATERIAL, opening.value) or any(data_model.control_characters(opening.value)):
            misopened.append(number)
        else:
            seen.append(Seen(number, opening.value))
    return Bill("materials" in subject, tuple(seen), hidden, tuple(misopened))


def exact(amount: dict) -> Fraction:
    """The number of an amount, never rounded."""
    return Fraction(amount["value"])
