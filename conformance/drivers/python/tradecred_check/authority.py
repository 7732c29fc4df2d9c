"""Who may act for whom (SPEC chapter *Authority*): agents by authorization, offices by authority lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from . import data_model, envelope, instants, reliance, trust
from .data_model import types_of
from .envelope import Envelope
from .evidence import Evidence
from .problems import Finding, pointer
from .reliance import Reliance

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
    evidence: Evidence, principal: str, agent: str, act: str, when: datetime, document_type: str,
    agreement: str | None = None, *, status_too: bool = True,
) -> Reliance:
    """Whether authorizations in force at `when` lead from the principal to the agent.

    Without `status_too` they count by their proofs and periods alone.
    """
    grants = [
        (grant, reliance.of(held, evidence, when) if status_too else Reliance.FULL)
        for content in evidence.credentials
        if (held := envelope.in_order(content, "AuthorizationCredential", "Authorization", evidence, when))
        and (grant := _grant(held, when)) and _covers(grant, act, document_type, agreement)
    ]
    for answer, counting in ((Reliance.FULL, {Reliance.FULL}), (Reliance.UNKNOWN, {Reliance.FULL, Reliance.UNKNOWN})):
        if _leads([grant for grant, found in grants if found in counting], principal, agent):
            return answer
    return Reliance.NONE


def _leads(grants: list[dict], principal: str, agent: str) -> bool:
    reached = {principal}
    for _ in range(_LONGEST_CHAIN):
        given = [grant for grant in grants if grant["principal"] in reached]
        if any(grant.get("agent") == agent for grant in given):
            return True
        reached = {
            grant["agent"] for grant in given
            if grant.get("mayDelegate") is True and isinstance(grant.get("agent"), str)}
    return False


def _grant(held: Envelope, when: datetime) -> dict | None:
    """What an authorization grants in its issuer's own name, if it is in its term."""
    grant = held.subject("Authorization")
    if grant.get("principal") != held.issuer or not instants.in_term(grant, when.date()):
        return None
    return grant


def _covers(grant: dict, act: str, document_type: str, agreement: str | None) -> bool:
    """A list of types or agreements that is absent does not narrow the grant, nor one that was not asked for."""
    asked = {"documentTypes": document_type, "agreements": agreement}
    return act in _texts(grant.get("acts")) and all(
        value is None or name not in grant or value in _texts(grant[name]) for name, value in asked.items())


def _texts(value) -> list:
    return value if isinstance(value, list) else []


def _agent(credential: dict, evidence: Evidence, signed: datetime) -> Iterator[Finding]:
    certifier = trust.certifier_of(credential)
    named = certifier.get("id") if certifier else None
    issuer = data_model.issuer_of(credential)
    if not isinstance(named, str) or named == issuer:
        return
    found = authorized(evidence, named, issuer, "certify", signed, USMCA_TYPE, _AGREEMENTS[USMCA_TYPE])
    if found is not Reliance.FULL:
        yield Finding(
            "authority.agent-not-authorized", pointer("credentialSubject", "certifier", "id"),
            undecided=found is Reliance.UNKNOWN)


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
