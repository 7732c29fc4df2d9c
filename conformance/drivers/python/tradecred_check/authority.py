"""Who may act for whom (SPEC chapter *Authority*): agents by authorization, offices by authority lists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from . import data_model, envelope, instants, reliance, trust
from .document_type import DocumentType, Office
from .envelope import Envelope
from .evidence import Evidence
from .problems import UNDECIDED, Finding, pointer

_LONGEST_CHAIN = 4

# Who may be listed as what, of those who transcribe.
_LISTED_ROLE = {"customs": "customs", "association": "association", "agency": "association"}


def check(
    credential: dict, document: DocumentType | None, evidence: Evidence, at: datetime, signed: datetime,
    root: dict | None = None,
) -> list[Finding]:
    """All findings on the issuer's authority; `signed` is when its proof was made.

    `root` is the credential that it endorses, if its journey is asked about; otherwise that is looked for.
    """
    lists, findings = _lists(evidence, at)
    if document is not None:
        findings += _agent(credential, document, evidence, signed)
        findings += _office(credential, document, lists, signed)
        root = root or document.root_of(credential, evidence, at)
        findings += _transcriber(credential, document, lists, signed, root)
    return findings


def is_office(held: Envelope, office: Office, document_type: str, evidence: Evidence, at: datetime) -> bool:
    """Whether an authority list names the issuer of a credential of the evidence as this office, when it signed."""
    return _listed(held.issuer, document_type, office, _lists(evidence, at)[0], held.signed or at)


def is_named(did: str, evidence: Evidence, at: datetime) -> bool:
    """Whether a list that is relied on names a DID, in whatever role and for whatever days."""
    trusted, _ = trust.relied_on(
        evidence.trust_lists, "TrustListCredential", "TrustList", "issuer.trust-list", evidence, at)
    return any(
        isinstance(entry, dict) and entry.get("did") == did
        for lists, kind in ((trusted, "TrustList"), (_lists(evidence, at)[0], "AuthorityList")) for held in lists
        for entry in _texts(held.subject(kind).get("entries")))


def _lists(evidence: Evidence, at: datetime) -> tuple[list[Envelope], list[Finding]]:
    return trust.relied_on(
        evidence.authority_lists, "AuthorityListCredential", "AuthorityList", "authority.list", evidence, at)


def authorized(
    evidence: Evidence, principal: str, agent: str, act: str, when: datetime, document_type: str,
    agreement: str | None = None, *, status_too: bool = True,
) -> reliance.Reliance:
    """Whether authorizations in force at `when` lead from the principal to the agent.

    Without `status_too` they count by their proofs and periods alone.
    """
    grants = [
        (grant, reliance.of(held, evidence, when) if status_too else reliance.Reliance.FULL)
        for content in evidence.credentials
        if (held := envelope.in_order(content, "AuthorizationCredential", "Authorization", evidence, when))
        and (grant := _grant(held, when)) and _covers(grant, act, document_type, agreement)
    ]
    full, unknown = reliance.Reliance.FULL, reliance.Reliance.UNKNOWN
    for answer, counting in ((full, {full}), (unknown, {full, unknown})):
        if _leads([grant for grant, found in grants if found in counting], principal, agent):
            return answer
    return reliance.Reliance.NONE


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


def _agent(credential: dict, document: DocumentType, evidence: Evidence, signed: datetime) -> Iterator[Finding]:
    author = document.author_of(credential)
    named = author.party.get("id") if author else None
    issuer = data_model.issuer_of(credential)
    if not isinstance(named, str) or named == issuer:
        return
    agreement = document.agreement(credential["credentialSubject"])
    found = authorized(evidence, named, issuer, document.act, signed, document.credential_type, agreement)
    if found is not reliance.Reliance.FULL:
        yield Finding(
            "authority.agent-not-authorized", pointer("credentialSubject", *author.path, "id"),
            severity=UNDECIDED if found is reliance.Reliance.UNKNOWN else None)


def _office(
    credential: dict, document: DocumentType, lists: list[Envelope], signed: datetime,
) -> Iterator[Finding]:
    """Whether a document that only an office issues was issued by one that is listed as such."""
    office = document.office_of(credential)
    if office and not _listed(data_model.issuer_of(credential), document.credential_type, office, lists, signed):
        place = pointer("issuer") if office.path is None else pointer("credentialSubject", *office.path)
        yield Finding("authority.not-listed", place)


def _transcriber(
    credential: dict, document: DocumentType, lists: list[Envelope], signed: datetime, root: dict | None,
) -> Iterator[Finding]:
    """Whether whoever transcribed the document from paper is of the grade it needs, and is who it claims to be."""
    subject = credential.get("credentialSubject")
    paper = subject.get("paperOriginal") if isinstance(subject, dict) else None
    if not isinstance(paper, dict):
        return
    claimed, path = paper.get("transcribedBy"), ("paperOriginal", "transcribedBy")
    known = isinstance(claimed, str)
    if not known or claimed not in document.transcribers:
        yield Finding("authority.evidence-grade", pointer("credentialSubject", *path))
    role = _LISTED_ROLE.get(claimed) if known else None
    countries = document.transcribed_for(subject, root)
    offices = [Office(role, country, path) for country in ([None] if countries is None else sorted(countries))]
    issuer = data_model.issuer_of(credential)
    if role and not any(_listed(issuer, document.credential_type, office, lists, signed) for office in offices):
        yield Finding("authority.not-listed", pointer("credentialSubject", *path))


def _listed(issuer: str, document_type: str, office: Office, lists: list[Envelope], signed: datetime) -> bool:
    """Whether an authority list names the office, for this type of document."""
    did = issuer if office.did is None else office.did
    roles = office.role if isinstance(office.role, frozenset) else (office.role,)
    entries = [
        entry for held in lists
        for entry in trust.entries_for(held.subject("AuthorityList"), did, signed.date())]
    return any(
        any(role in _texts(entry.get("roles")) for role in roles)
        and (office.country is None or office.country in _texts(entry.get("territories")))
        and (office.name is None or trust.is_same_name(entry.get("name"), office.name))
        and ("documentTypes" not in entry or document_type in _texts(entry["documentTypes"]))
        for entry in entries)
