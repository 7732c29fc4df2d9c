"""The certificate of origin (SPEC chapter *Certificate of origin*): its structure, then its rules."""

from __future__ import annotations

from ..document_type import Author, Case, DocumentType, Office
from ..problems import Finding
from . import general, structure, under_agreement
from .edition import AREA


def check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    return [*general.check(case), *under_agreement.check(case)]


def _agreement(subject: dict) -> str | None:
    name = subject.get("agreement")
    return name if isinstance(name, str) else None


def _author(subject: dict) -> Author | None:
    """The issuing body; a certificate of faulty structure does not say reliably who it is."""
    return Author(subject["issuingBody"], ("issuingBody",))


def _office(subject: dict) -> Office | None:
    author = _author(subject)
    if author is None:
        return None
    body = author.party
    return Office(body["role"], body["country"], author.path, body.get("id"), body["legalName"])


def _transcribed_for(subject: dict, root: dict | None) -> frozenset[str]:
    """The country of the issuing body, and that of the consignee where it is named."""
    consignee = subject["consignee"]
    importing = [consignee["address"]["addressCountry"]] if consignee["type"] == "NamedParty" else []
    return frozenset([subject["issuingBody"]["country"], *importing])


DOCUMENT = DocumentType(
    "CertificateOfOriginCredential", AREA, structure.check, check, _author, _agreement, office=_office,
    transcribers=frozenset({"customs", "association", "agency"}), transcribed_for=_transcribed_for)
