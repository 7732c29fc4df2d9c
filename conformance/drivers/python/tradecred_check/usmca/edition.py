"""The edition of the rules (SPEC chapter *Rules*): the agreement's countries, its first day, and its codes."""

from __future__ import annotations

from datetime import date

from ..problems import Area

COUNTRIES = frozenset({"CA", "MX", "US"})
PROGRAMS = frozenset({"S", "S+"})

# The day the agreement entered into force, from which its rules apply.
FIRST_DAY = date(2020, 7, 1)

AREA = Area(
    "usmca-certification-of-origin",
    warnings=frozenset({
        "telephone-form", "rule-of-origin", "producer-ref-missing", "blanket-anniversary",
        "blanket-from-certification", "basis", "representation", "term-anniversary", "importer-match"}),
    undecided=frozenset({"statement-language", "qualification-issuer"}),
    ends=frozenset({"term"}))
