"""The preference claim (SPEC chapter *Preference claim*; 19 CFR 182.11 to 182.14, 10.583 to 10.586, 181.21, 181.22)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import (
    certification, identifiers, instants, nafta, on_its_own, references, shapes, status_change, trust, usfta, usmca,
)
from ..document_type import Case, DocumentType, member_as_author
from ..envelope import Envelope
from ..problems import Area, Finding, by_longest_path
from ..shapes import TEXT, list_of, object_of, one_of, some, tagged
from .shared import AGREEMENT, AGREEMENTS, CLAIM_TYPE, ENTRY_NUMBER, PORT, not_later

AREA = Area(
    "preference-claim", warnings=frozenset({"importer-match"}),
    undecided=frozenset({"certification-missing", "certification-issuer"}))

_CERTIFICATIONS = {
    document.credential_type: document for document in (usmca.DOCUMENT, usfta.DOCUMENT, nafta.DOCUMENT)}

_element = by_longest_path({
    ("agreement",): "agreement", ("entryNumber",): "entry", ("entryDate",): "entry", ("port",): "entry",
    ("claimDate",): "claim-date", ("importer",): "importer", ("basis",): "basis", ("lines",): "lines",
    ("lines", "program"): "program", ("links",): "links",
})

_LINE = object_of(
    "EntryLine",
    {"lineNumber": shapes.LINE_NUMBER, "htsus": shapes.TARIFF_CODE, "value": shapes.AMOUNT,
     "program": one_of("S", "S+", "P", "P+", "CA", "MX")},
    {"countryOfOrigin": shapes.COUNTRY})
_LINK = object_of(
    "ClaimLink",
    {"certificationLine": shapes.LINE_NUMBER, "invoiceNumber": TEXT, "entryLine": shapes.LINE_NUMBER},
    {"invoiceLine": shapes.LINE_NUMBER, "quantity": shapes.QUANTITY})
CLAIM = object_of(
    "PreferenceClaim",
    {"agreement": AGREEMENT,
     "entryNumber": ENTRY_NUMBER,
     "entryDate": shapes.DATE,
     "port": PORT,
     "claimDate": shapes.DATE,
     "importer": shapes.NAMED_PARTY,
     "basis": tagged(
         Certification=object_of("Certification", {"certification": shapes.REFERENCE}),
         ImporterKnowledge=object_of("ImporterKnowledge")),
     "lines": some(_LINE)},
    {"claimNumber": TEXT, "links": list_of(_LINK), "supersedes": shapes.REFERENCE, "extensions": shapes.anything})


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(CLAIM(subject, ()), _element)


def check(case: Case) -> list[Finding]:
    """All findings on the claim."""
    reference = case.subject["basis"].get("certification")
    return [
        *not_later(AREA, case, "claimDate", "claim-date"),
        *_agreement(case.subject),
        *_lines(case.subject),
        *(_certification(case, reference) if reference else ()),
    ]


def _agreement(subject: dict) -> Iterator[Finding]:
    agreement = AGREEMENTS[subject["agreement"]]
    if not agreement.first_day <= instants.day(subject["entryDate"]) <= agreement.last_day:
        yield AREA.finding("agreement", "agreement")
    for number, line in enumerate(subject["lines"]):
        if line["program"] not in agreement.programs:
            yield AREA.finding("program", "lines", number, "program")
    if subject["basis"]["type"] == "ImporterKnowledge":
        if not agreement.importer_knowledge:
            yield AREA.finding("basis", "basis")
        if subject.get("links"):
            yield AREA.finding("links", "links")
    elif subject["basis"]["certification"]["credentialType"] != agreement.certification:
        yield AREA.finding("certification-type", "basis", "certification", "credentialType")


def _lines(subject: dict) -> Iterator[Finding]:
    """The entry lines and the links among themselves."""
    links = subject.get("links", [])
    numbers: set[int] = set()
    linked = {link["entryLine"] for link in links}
    for number, line in enumerate(subject["lines"]):
        if line["lineNumber"] in numbers:
            yield AREA.finding("line-number", "lines", number, "lineNumber")
        numbers.add(line["lineNumber"])
        if subject["basis"]["type"] == "Certification" and line["lineNumber"] not in linked:
            yield AREA.finding("line-unlinked", "lines", number)
    seen = set()
    for number, link in enumerate(links):
        if link["entryLine"] not in numbers:
            yield AREA.finding("entry-line", "links", number, "entryLine")
        way = (link["certificationLine"], link["invoiceNumber"], link.get("invoiceLine"), link["entryLine"])
        if way in seen:
            yield AREA.finding("link-twice", "links", number)
        seen.add(way)


def _certification(case: Case, reference: dict) -> Iterator[Finding]:
    held = references.resolved(reference, case.evidence, case.at)
    if held is None:
        yield AREA.finding("certification-missing", "basis", "certification")
    elif not references.agrees(held.credential, reference):
        yield AREA.finding("certification-reference", "basis", "certification")
    elif reference["credentialType"] == AGREEMENTS[case.subject["agreement"]].certification:
        subject = held.credential["credentialSubject"]
        if isinstance(subject, dict) and subject.get("agreement", case.subject["agreement"]) != case.subject["agreement"]:
            yield AREA.finding("certification-type", "basis", "certification")
        document = _CERTIFICATIONS[reference["credentialType"]]
        if list(document.structure(subject)):
            yield AREA.finding("certification-structure", "basis", "certification")
        else:
            yield from _at_hand(case, held, document)


def _at_hand(case: Case, held: Envelope, document: DocumentType) -> Iterator[Finding]:
    """The claim held against a certification whose structure is sound."""
    subject = held.credential["credentialSubject"]
    signed = held.signed or case.at
    verdict = on_its_own.verdict(case, held, document)
    if verdict is None or verdict["authenticity"] != "authentic":
        yield AREA.finding("certification-issuer", "basis", "certification")
    latest = instants.days_later(instants.day(case.subject["claimDate"]), 1)
    if instants.day(subject["completedAt"]) > latest:
        yield AREA.finding("certification-after-claim", "basis", "certification")
    if "paperOriginal" not in subject and signed.date() > latest:
        yield AREA.finding("certification-after-claim", "basis", "certification")
    if status_change.is_superseded(held.credential, case.evidence, case.at):
        yield AREA.finding("certification-superseded", "basis", "certification")
    importers = list(_importers(subject))
    if importers and not trust.is_among(case.subject["importer"]["legalName"], importers):
        yield AREA.finding("importer-match", "importer")
    yield from _links(case.subject, subject)


def _importers(subject: dict) -> list[str]:
    """The names of the importers of a certification of any of the three types."""
    parties = subject.get("importers", [subject["importer"]] if "importer" in subject else [])
    names = [party["legalName"] for party in certification.named(parties)]
    if "importers" in subject and any(party == {"type": "SameAs", "role": "certifier"} for party in parties):
        names.append(subject["certifier"]["legalName"])
    return names


def _links(subject: dict, certification) -> Iterator[Finding]:
    """The links held against the goods and the coverage of the certification, whatever its structure."""
    goods = _goods(certification)
    entries: dict[int, str] = {}
    for line in subject["lines"]:
        entries.setdefault(line["lineNumber"], line["htsus"])
    invoices = _invoices(certification)
    for number, link in enumerate(subject.get("links", [])):
        if link["certificationLine"] not in goods:
            yield AREA.finding("certification-line", "links", number, "certificationLine")
        elif link["entryLine"] in entries:
            code = goods[link["certificationLine"]]
            if code is not None and _six(code) != _six(entries[link["entryLine"]]):
                yield AREA.finding("entry-tariff", "links", number)
        if invoices and link["invoiceNumber"] not in invoices:
            yield AREA.finding("invoice", "links", number, "invoiceNumber")


def _six(code: str) -> str:
    return identifiers.tariff_digits(code)[:6]


def _goods(certification) -> dict[int, str | None]:
    """The tariff code of each goods line; of two lines with one number the first counts."""
    lines = certification.get("goods") if isinstance(certification, dict) else None
    goods: dict[int, str | None] = {}
    for line in lines if isinstance(lines, list) else []:
        number = line.get("lineNumber") if isinstance(line, dict) else None
        if isinstance(number, int) and not isinstance(number, bool):
            tariff = line.get("tariff")
            code = tariff.get("code") if isinstance(tariff, dict) else None
            goods.setdefault(number, code if isinstance(code, str) else None)
    return goods


def _invoices(certification) -> list:
    """The invoice numbers that the coverage names; none where it names none, and under a blanket period."""
    coverage = certification.get("coverage") if isinstance(certification, dict) else None
    if not isinstance(coverage, dict):
        return []
    if coverage.get("type") == "SingleShipment":
        return [coverage["invoiceNumber"]] if "invoiceNumber" in coverage else []
    named = coverage.get("invoiceNumbers") if coverage.get("type") == "ShipmentsInOneEntry" else None
    return named if isinstance(named, list) else []


DOCUMENT = DocumentType(
    CLAIM_TYPE, AREA, structure, check, member_as_author("importer"), lambda subject: subject.get("agreement"), act="file")
