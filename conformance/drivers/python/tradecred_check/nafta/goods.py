"""Rules on the goods of a NAFTA certificate (19 CFR 181.11(b); boxes 5 to 10)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification, instants
from ..problems import Finding
from ..trust import is_same_name
from .edition import AREA
from .parties import is_exporter


def check(subject: dict) -> Iterator[Finding]:
    """All findings on the lines of goods."""
    goods, producers = subject["goods"], certification.named(subject["producers"])
    yield from certification.line_numbers(AREA, goods)
    yield from certification.tariff_digits(AREA, goods)
    yield from certification.producer_references(AREA, goods, producers)
    yield from certification.missing_references(AREA, goods, producers)
    for number, line in enumerate(goods):
        made = _made_by_certifier(subject, line)
        if made is not None and made != (line["producerBasis"] == "YES"):
            yield AREA.finding("producer-basis-role", "goods", number, "producerBasis")
        if not _averaged_well(line["netCost"]):
            yield AREA.finding("net-cost-period", "goods", number, "netCost")


def _made_by_certifier(subject: dict, line: dict) -> bool | None:
    """Whether the certifier is the producer of the line; None where the producer is not known."""
    producers = subject["producers"]
    if len(producers) == 1 and is_exporter(producers[0]):
        return True
    if any(party["type"] != "NamedParty" for party in producers):
        return None
    if len(producers) == 1:
        return subject["certifierRole"] == "Producer" or _is_exporter_by_name(producers[0], subject)
    made_it = [party for party in producers if "reference" in party and party["reference"] == line.get("producerRef")]
    return _is_exporter_by_name(made_it[0], subject) if made_it else None


def _is_exporter_by_name(party: dict, subject: dict) -> bool:
    return is_same_name(party["legalName"], subject["exporter"].get("legalName"))


def _averaged_well(net_cost: dict) -> bool:
    period = net_cost.get("averagedOver")
    if period is None:
        return True
    return net_cost["code"] == "NC" and instants.day(period["from"]) <= instants.day(period["to"])
