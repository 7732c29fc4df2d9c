"""Whose the GS1 company prefix of a unit is (SPEC section *Link, serial, right and prefix*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import identifiers, instants, trust
from ..document_type import Case
from ..problems import Finding
from ..trust import is_same_name
from .shared import did_of
from .unit_structure import AREA


def check(case: Case) -> Iterator[Finding]:
    """`gtin-authority` and `gtin-foreign`."""
    licensing = list(_licensing(case))
    if not licensing:
        yield AREA.finding("gtin-authority", "gtin")
    elif not any(_is_of_the_holder(entry, case) for entry in licensing):
        yield AREA.finding("gtin-foreign", "gtin")


def _licensing(case: Case) -> Iterator[dict]:
    """The entries of trust lists that license the GTIN on the day on which the unit was made."""
    part, day = identifiers.gtin14(case.subject["gtin"])[1:], instants.day(case.subject["madeAt"])
    lists, _ = trust.relied_on(
        case.evidence.trust_lists, "TrustListCredential", "TrustList", "issuer.trust-list", case.evidence, case.at)
    for held in lists:
        entries = held.subject("TrustList").get("entries")
        for entry in entries if isinstance(entries, list) else []:
            if isinstance(entry, dict) and instants.in_term(entry, day) and part.startswith(_prefixes(entry)):
                yield entry


def _prefixes(entry: dict) -> tuple[str, ...]:
    listed = entry.get("companyPrefixes")
    return tuple(
        prefix for prefix in (listed if isinstance(listed, list) else [])
        if isinstance(prefix, str) and identifiers.is_company_prefix(prefix))


def _is_of_the_holder(entry: dict, case: Case) -> bool:
    """Whether it has the name of the holder and, where that is known, its DID."""
    subject = case.subject
    holder = subject.get("gtinHolder", subject["manufacturer"])
    did = holder.get("id") if "gtinHolder" in subject else did_of(holder, case.credential)
    return did in (None, entry.get("did")) and is_same_name(entry.get("legalName"), holder["legalName"])
