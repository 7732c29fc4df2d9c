"""The edition of the rules: what differs from one agreement to another, and the codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..problems import Area, Finding

AREA = Area(
    "us-fta-certification-of-origin",
    warnings=frozenset({
        "regulation-in-part", "party-territory", "telephone-form", "general-note-other", "origin-route",
        "textile-agreement", "cumulation-chapter", "tpl-country", "blanket-anniversary",
        "blanket-from-certification", "basis", "producer-certification", "term-anniversary", "importer-match"}),
    undecided=frozenset({"regulation", "statement-wording", "statement-language", "qualification-issuer"}),
    ends=frozenset({"term"}))

# By the agreements for which the paragraph was read, requirements that for any other only warn.
_READ_FOR = {
    ("CAFTA-DR", "PTPA"): (
        "importer", "exporter", "producer", "tariff-digits", "rule-of-origin", "general-note", "statement",
        "statement-wording", "possession", "completed-after-claim", "signed-after-claim", "entry-line", "entry-tariff"),
    ("CAFTA-DR",): (
        "language", "basis-role", "coverage", "blanket-period", "term", "entry-in-period", "entry-invoice",
        "program"),
}


@dataclass(frozen=True)
class Agreement:
    """One agreement of the United States; None for what is not held."""

    name: str
    read: str  # "all", "part" or "none" of the paragraphs of its regulation
    parties: frozenset[str]
    languages: frozenset[str]
    general_note: str | None = None
    programs: frozenset[str] | None = None

    @property
    def area(self) -> Area:
        """The codes, with those that only warn under this agreement."""
        return AREA.softened(
            name for agreements, names in _READ_FOR.items() if self.name not in agreements for name in names)

    def reading(self) -> Iterator[Finding]:
        """`regulation` and `regulation-in-part`: what of the regulation nobody read."""
        if self.read == "none":
            yield AREA.finding("regulation", "agreement")
        elif self.read == "part":
            yield AREA.finding("regulation-in-part", "agreement")


AGREEMENTS = {
    agreement.name: agreement for agreement in (
        Agreement(
            "CAFTA-DR", "all", frozenset({"CR", "DO", "GT", "HN", "NI", "SV"}), frozenset({"en", "es"}), "29",
            frozenset({"P", "P+"})),
        Agreement("PTPA", "part", frozenset({"PE"}), frozenset({"en", "es"}), "32"),
        Agreement("CTPA", "none", frozenset({"CO"}), frozenset({"en", "es"})),
        Agreement("Panama TPA", "none", frozenset({"PA"}), frozenset({"en", "es"})),
        Agreement("Oman FTA", "none", frozenset({"OM"}), frozenset({"en", "ar"})),
    )
}
