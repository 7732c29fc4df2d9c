"""The state of a licence while its events are taken one by one (SPEC section *The journey of a license*)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from .. import identifiers
from ..journey.endorsement import Endorsement
from ..problems import FAIL, UNDECIDED, Finding
from .license_structure import AREA
from .shared import amount
from .terms import Terms, drawn, granted


@dataclass(frozen=True)
class Standing:
    """A use that has not been taken back."""

    entry: str
    entry_line: int
    license_line: int
    drawn: Fraction

    @property
    def place(self) -> tuple:
        """For which line of which entry which line is used."""
        return self.entry, self.entry_line, self.license_line


class Fold:
    """Terms, standing uses and what is drawn, and what was found."""

    def __init__(self, subject: dict, uncertain: frozenset[str]):
        self.findings: list[Finding] = []
        self.standing: dict[str, Standing] = {}
        self._is_single = subject["uses"] == "single"
        # The events before which something may be missing, and whether the one that is folded is one of them.
        self._uncertain = uncertain
        self._is_missing = False
        # How many standing uses there are for each entry, and for each line of one and the line that is used.
        self._entries: Counter[str] = Counter()
        self._places: Counter[tuple] = Counter()
        self._drawn: defaultdict[int, Fraction] = defaultdict(Fraction)
        # The terms from each day on; at first, as granted.
        self._terms: list[tuple[date, Terms]] = [(date.min, granted(subject))]

    @property
    def terms(self) -> Terms:
        """The terms as they are now."""
        return self._terms[-1][1]

    def terms_on(self, day: date) -> Terms:
        """The terms that the amendments dated not after the day make."""
        return [terms for since, terms in self._terms if since <= day][-1]

    def take(self, one: Endorsement) -> None:
        """Fold the next event."""
        self._is_missing = one.digest in self._uncertain
        if one.kind == "Use":
            self._use(one)
        elif one.kind == "Return":
            self._return(one.action["use"]["digestMultibase"])
        elif one.kind == "Amendment":
            self._terms.append((one.date, self.terms.amended(one.action)))
            self._balance({line["lineNumber"] for line in one.action.get("goods", [])})

    def _use(self, one: Endorsement) -> None:
        use = one.action
        for name in self.terms.broken_by(one.subject):
            self._find(name)
        taken = Standing(
            identifiers.plain_entry_number(use["entryNumber"]), use["entryLine"], use["licenseLine"],
            drawn(use, self.terms.lines.get(use["licenseLine"])))
        if self._is_single and self._entries.keys() - {taken.entry}:
            self._find("single-use")
        if taken.place in self._places:
            self._find("use-twice")
        self.standing[one.digest] = taken
        self._entries[taken.entry] += 1
        self._places[taken.place] += 1
        self._drawn[taken.license_line] += taken.drawn
        if taken.drawn:
            self._balance([taken.license_line])

    def _return(self, digest: str) -> None:
        returned = self.standing.pop(digest, None)
        if returned is None:
            self._find("return")
            return
        self._drawn[returned.license_line] -= returned.drawn
        # What is counted down to nothing is left out.
        self._entries -= Counter([returned.entry])
        self._places -= Counter([returned.place])

    def _balance(self, lines: Iterable[int]) -> None:
        for number in lines:
            line = self.terms.lines[number]
            if "quantity" in line and self._drawn[number] > amount(line["quantity"]):
                self._find("balance")

    def _find(self, name: str) -> None:
        self.findings.append(found(name, self._is_missing))


def found(name: str, is_missing: bool) -> Finding:
    """A finding on the whole licence; a rejection is undecided where events are missing that might explain it."""
    severity = None if name in AREA.warnings else UNDECIDED if is_missing else FAIL
    return replace(AREA.finding(name, severity=severity), pointer="")
