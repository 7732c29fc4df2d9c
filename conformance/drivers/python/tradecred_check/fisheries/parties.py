"""Who is a party to a certificate of fish (SPEC section *The journey of a certificate*, **Parties**)."""

from __future__ import annotations

from ..claim import Claim
from ..data_model import issuer_of
from ..document_type import Case
from ..trust import plain_name
from .step import CertificateEndorsement

# A name as names are compared, and the identifier of who has it, where it has to have that.
Named = tuple[str, str | None]


def is_named(credential: dict, certificate: dict, claim: Claim | None) -> bool:
    """Whether the certificate, or the claim, names the actor of an endorsement."""
    names = {(plain_name(certificate[role]["legalName"]), None) for role in ("exporter", "importer")}
    if claim is not None and claim.importer is not None:
        names.add((plain_name(claim.importer), None))
    return _may_be(credential, certificate, names)


def strangers(case: Case, counted: dict[str, CertificateEndorsement]) -> set[str]:
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


def is_receiver(credential: dict, receiver: dict) -> bool:
    """Whether the actor of an endorsement is the party that a split names."""
    return _is_among(credential, {_as_named(receiver)})


def receives(credential: dict, certificate: dict, receiver: dict) -> bool:
    """The same, where the actor is no namesake of exporter and importer."""
    return _may_be(credential, certificate, {_as_named(receiver)})


def receiver_of(credential: dict, counted: dict[str, CertificateEndorsement]) -> dict | None:
    """Who is to receive the lot that an endorsement concerns, as far as these endorsements say."""
    subject = credential["credentialSubject"]
    lot, left = subject["act"].get("lot"), dict(counted)
    while len(subject.get("previous", [])) == 1:
        before = left.pop(subject["previous"][0]["digestMultibase"], None)
        if before is None or lot not in before.leaves:
            return None
        if before.kind == "Split":
            part = next(part for part in before.action["into"] if part["lot"] == lot)
            if "receiver" in part:
                return part["receiver"]
            lot = before.lot
        subject = before.subject
    return None


def _as_named(party: dict) -> Named:
    return plain_name(party["legalName"]), party.get("id")


def _named_by(one: CertificateEndorsement) -> set[Named]:
    """The actor of an endorsement, from whom it has the lot, and to whom lots go."""
    given = [one.subject["actor"]["legalName"], one.action.get("takenFrom"), one.action.get("acquiredFrom")]
    receivers = [part["receiver"] for part in one.action.get("into", []) if "receiver" in part]
    return {(plain_name(name), None) for name in given if name is not None} | {*map(_as_named, receivers)}


def _principal(credential: dict) -> str | None:
    """The identifier of who acts; None where paper was transcribed that does not give one."""
    subject = credential["credentialSubject"]
    return subject["actor"].get("id", None if "paperOriginal" in subject else issuer_of(credential))


def _is_among(credential: dict, names: set[Named]) -> bool:
    """Whether the actor has one of these names, and the identifier that may go with it."""
    name, principal = plain_name(credential["credentialSubject"]["actor"]["legalName"]), _principal(credential)
    if not name:
        return False
    if principal is None:
        return any(name == other for other, _ in names)
    return (name, None) in names or (name, principal) in names


def _may_be(credential: dict, certificate: dict, names: set[Named]) -> bool:
    """Whether one of the names is that of the actor, who is no namesake of exporter and importer."""
    if not _is_among(credential, names):
        return False
    name, principal = plain_name(credential["credentialSubject"]["actor"]["legalName"]), _principal(credential)
    alike = [
        certificate[role] for role in ("exporter", "importer") if plain_name(certificate[role]["legalName"]) == name]
    return principal is None or not alike or any(party.get("id", principal) == principal for party in alike)
