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


def check(credential: dict, evidence: Evidence, at: datetime, created: datetime) -> list[Finding]:
    """All findings on the issuer's authority; `created` is the time of the issuer's proof."""
    offices, findings = trust.relied_on(
        evidence.authority_lists, "AuthorityListCredential", "AuthorityList", "authority.list", evidence, at)
    findings += _agent(credential, evidence, at, created)
    findings += _transcriber(credential, offices, created)
    return findings


def authorized(
    evidence: Evidence, at: datetime, principal: str, agent: str, act: str, when: datetime,
    document_type: str | None = None,
) -> bool:
    """Whether some verified authorization lets the agent do the act for the principal at `when`."""
    for content in evidence.credentials:
        if "AuthorizationCredential" not in types_of(content):
            continue
        verified = envelope.verified(content, evidence, at)
        if verified and _grants(verified, principal, agent, act, when, document_type):
            return True
    return False


def _grants(verified: Envelope, principal, agent, act, when, document_type) -> bool:
    grant = verified.subject("Authorization")
    if grant is None or verified.issuer != principal:
        return False
    return (
        grant.get("principal") == principal
        and grant.get("agent") == agent
        and act in _texts(grant.get("acts"))
        and (document_type is None or _covers(grant, "documentTypes", document_type))
        and (document_type is None or _covers(grant, "agreements", _AGREEMENTS.get(document_type)))
        and _in_term(grant, when)
    )


def _covers(grant: dict, name: str, value) -> bool:
    """A list that is absent does not narrow the grant."""
    return name not in grant or value in _texts(grant[name])


def _texts(value) -> list:
    return value if isinstance(value, list) else []


def _in_term(grant: dict, when: datetime) -> bool:
    """Both days of the term are part of it; a malformed day grants nothing."""
    start, end = instants.day(grant.get("from")), instants.day(grant.get("until"))
    if start is None or ("until" in grant and end is None):
        return False
    return start <= when.date() and (end is None or when.date() <= end)


def _agent(credential: dict, evidence: Evidence, at: datetime, created: datetime) -> Iterator[Finding]:
    certifier = trust.certifier_of(credential)
    named = certifier.get("id") if certifier else None
    issuer = data_model.issuer_of(credential)
    if not isinstance(named, str) or named == issuer:
        return
    if not authorized(evidence, at, named, issuer, "certify", created, USMCA_TYPE):
        yield Finding("authority.agent-not-authorized", pointer("credentialSubject", "certifier", "id"))


def _transcriber(credential: dict, offices: list[Envelope], created: datetime) -> Iterator[Finding]:
    """A transcription that claims to be by customs needs an authority list that says so of its issuer."""
    subject = credential.get("credentialSubject")
    paper = subject.get("paperOriginal") if isinstance(subject, dict) else None
    if not isinstance(paper, dict) or paper.get("transcribedBy") != "customs":
        return
    issuer = data_model.issuer_of(credential)
    for office in offices:
        for entry in trust.entries_for(office.subject("AuthorityList"), issuer, created):
            narrowed = entry.get("documentTypes")
            if "customs" in _texts(entry.get("roles")) and (
                    narrowed is None or set(_texts(narrowed)) & set(types_of(credential))):
                return
    yield Finding("authority.not-listed", pointer("credentialSubject", "paperOriginal", "transcribedBy"))
