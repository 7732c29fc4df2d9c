"""The edition of the rules (SPEC chapter *Rules*): the agreement's countries and its first day."""

from __future__ import annotations

from datetime import date

COUNTRIES = frozenset({"CA", "MX", "US"})

# The day the agreement entered into force, from which its rules apply.
FIRST_DAY = date(2020, 7, 1)
