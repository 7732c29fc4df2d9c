"""Who is a party to a certificate of fish (SPEC section *The journey of a certificate*, **Parties**)."""

from __future__ import annotations

from ..claim import Claim
from ..data_model import issuer_of
from ..document_type import Case
from ..journey.endorsement import Endorsement
from ..trust import plain_name


def is_named(credential: dict, certificate: dict, claim: Claim | None) -> bool:
    """Whether the certificate, or the claim, names the actor of an endorsement."""
    names = {plain_name(certificate[role]["legalName"]) for role in ("exporter", "importer")}
    if claim is not None and claim.importer is not None:
        names.add(plain_name(claim.importer))
    return _may_be(credential, certificate, names)


def strangers(case: Case, counted: dict[str, Endorsement]) -> set[str]:
    """The endorsements by who is no party, of which none is what one that counts follows."""
    admitted = {
        digest for digest, one in counted.items() if is_named(one.credential, case.subject, case.claim)}
    while True:
        followed = {name for digest in admitted for name in counted[digest].before}
        names = {name for digest in admitted for name in _named_by(counted[digest])}
        further = {
            digest for digest, one in counted.items()
            if digest in followed or _may_be(one.credential, case.subject, names)}
        if further <= admitted:
            return counted.keys() - admitted
        admitted |= further


def _named_by(one: Endorsement) -> set[str]:
    """The actor of an endorsement, and from whom it has the lot."""
    given = [one.subject["actor"]["legalName"], one.action.get("takenFrom"), one.action.get("acquiredFrom")]
    return {plain_name(name) for name in given if name is not None}


def _may_be(credential: dict, certificate: dict, names: set[str]) -> bool:
    """Whether one of the names is that of the actor, who is no namesake of exporter and importer."""
    subject = credential["credentialSubject"]
    actor = subject["actor"]
    name = plain_name(actor["legalName"])
    if not name or name not in names:
        return False
    principal = actor.get("id", None if "paperOriginal" in subject else issuer_of(credential))
    alike = [
        certificate[role] for role in ("exporter", "importer") if plain_name(certificate[role]["legalName"]) == name]
    return principal is None or not alike or any(party.get("id", principal) == principal for party in alike)
