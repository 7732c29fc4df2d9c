"""The certificate of origin (SPEC chapter *Certificate of origin*): its structure, then its rules."""

from __future__ import annotations

from ..document_type import Case, DocumentType, Office, member_as_author
from ..problems import Finding
from . import general, structure, under_agreement
from .edition import AREA


def check(case: Case) -> list[Finding]:
    """All findings on the document; a document of faulty structure is not judged by the rules."""
    findings = structure.check(case.subject)
    if findings:
        return findings
    return [*general.check(case), *under_agreement.check(case)]


def _agreement(subject: dict) -> str | None:
    name = subject.get("agreement")
    return name if isinstance(name, str) else None


def _office(subject: dict) -> Office:
    """The issuing body; where it does not say what it is, no list can name it so."""
    body = subject.get("issuingBody")
    body = body if isinstance(body, dict) else {}
    did = body.get("id")
    return Office(
        body.get("role"), body.get("country", ""), ("issuingBody",), did if isinstance(did, str) else None,
        body.get("legalName", ""))


DOCUMENT = DocumentType(
    "CertificateOfOriginCredential", AREA, check, member_as_author("issuingBody"), _agreement, office=_office,
    transcribers=frozenset({"customs", "association", "agency"}))
