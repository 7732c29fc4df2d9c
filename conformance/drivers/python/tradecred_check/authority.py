"""Who may act for whom (SPEC chapter *Authority*): agents by authorization, offices by authority lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from . import data_model, envelope, instants, trust
from .data_model import types_of
from .envelope import Envelope
from .evidence import Evidence
from .problems import Finding, pointer

USMCA_TYPE = "UsmcaCertificationOfOriginCredential"
_AGREEMENTS = {USMCA_TYPE: "USMCA"}
_LONGEST_CHAIN = 4

# Who may be listed as what, of those who transcribe. Documents of this edition accept customs and nobody lower.
_LISTED_ROLE = {"customs": "customs", "association": "association", "agency": "association"}


def check(credential: dict, evidence: Evidence, at: datetime, signed: datetime) -> list[Finding]:
    """All findings on the issuer's authority; `signed` is when its proof was made."""
    offices, findings = trust.relied_on(
        evidence.authority_lists, "AuthorityListCredential", "AuthorityList", "authority.list", evidence, at)
    findings += _agent(credential, evidence, signed)
    findings += _transcriber(credential, offices, signed)
    return findings


def authorized(
    evidence: Evidence, principal: str, agent: str, act: str, when: datetime, document_type: str | None = None,
) -> bool:
    """Whether authorizations in force at `when` lead from the principal to the agent."""
    grants = [
        grant for content in evidence.credentials
        if (grant := _grant(content, evidence, when)) and _covers(grant, act, document_type)
    ]
    reached = {principal}
    for _ in range(_LONGEST_CHAIN):
        given = [grant for grant in grants if grant["principal"] in reached]
        if any(grant.get("agent") == agent for grant in given):
            return True
        reached = {
            grant["agent"] for grant in given
            if grant.get("mayDelegate") is True and isinstance(grant.get("agent"), str)}
    return False


def _grant(content: dict, evidence: Evidence, when: datetime) -> dict | None:
    """What an authorization grants in its issuer's own name, if it is relied on and in its term."""
    held = envelope.relied_on(content, "AuthorizationCredential", "Authorization", evidence, when)
    grant = held.subject("Authorization") if held else None
    if grant is None or grant.get("principal") != held.issuer or not instants.in_term(grant, when.date()):
        return None
    return grant


def _covers(grant: dict, act: str, document_type: str | None) -> bool:
    """A list of types or agreements that is absent does not narrow the grant."""
    if act not in _texts(grant.get("acts")):
        return False
    asked = {"documentTypes": document_type, "agreements": _AGREEMENTS[document_type]} if document_type else {}
    return all(name not in grant or value in _texts(grant[name]) for name, value in asked.items())


def _texts(value) -> list:
    return value if isinstance(value, list) else []


def _agent(credential: dict, evidence: Evidence, signed: datetime) -> Iterator[Finding]:
    certifier = trust.certifier_of(credential)
    named = certifier.get("id") if certifier else None
    issuer = data_model.issuer_of(credential)
    if not isinstance(named, str) or named == issuer:
        return
    if not authorized(evidence, named, issuer, "certify", signed, USMCA_TYPE):
        yield Finding("authority.agent-not-authorized", pointer("credentialSubject", "certifier", "id"))


def _transcriber(credential: dict, offices: list[Envelope], signed: datetime) -> Iterator[Finding]:
    """Whether whoever transcribed the document from paper is of the grade it needs, and is who it claims to be."""
    subject = credential.get("credentialSubject")
    paper = subject.get("paperOriginal") if isinstance(subject, dict) else None
    if not isinstance(paper, dict) or USMCA_TYPE not in types_of(credential):
        return
    claimed, place = paper.get("transcribedBy"), pointer("credentialSubject", "paperOriginal", "transcribedBy")
    if claimed != "customs":
        yield Finding("authority.evidence-grade", place)
    role = _LISTED_ROLE.get(claimed) if isinstance(claimed, str) else None
    if role and not _listed(credential, role, offices, signed):
        yield Finding("authority.not-listed", place)


def _listed(credential: dict, role: str, offices: list[Envelope], signed: datetime) -> bool:
    """Whether an authority list names the issuer in the role, for this type of document."""
    issuer = data_model.issuer_of(credential)
    entries = [
        entry for office in offices
        for entry in trust.entries_for(office.subject("AuthorityList"), issuer, signed.date())]
    return any(
        role in _texts(entry.get("roles"))
        and ("documentTypes" not in entry or set(_texts(entry["documentTypes"])) & set(types_of(credential)))
        for entry in entries)
