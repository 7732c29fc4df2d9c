"""The edition of the rules: the agreement's countries, its last day, and the codes."""

from __future__ import annotations

from datetime import date

from ..problems import Area

COUNTRIES = frozenset({"CA", "MX", "US"})
PROGRAMS = frozenset({"CA", "MX"})

# The last day on which goods were entered under the agreement.
LAST_DAY = date(2020, 6, 30)

AREA = Area(
    "nafta-certificate-of-origin",
    warnings=frozenset({
        "producer-form", "importer-form", "tax-id", "party-territory", "telephone-form", "tariff-digits",
        "producer-ref-missing", "producer-basis-role", "net-cost-period", "signatory-company", "export-language",
        "blanket-anniversary", "term-anniversary", "producer-certificate", "importer-match"}),
    undecided=frozenset({"qualification-issuer"}),
    ends=frozenset({"term"}))
