"""One verification from bytes to verdict, in the normative order of steps (SPEC chapter *Verification*)."""

from __future__ import annotations

from datetime import date, datetime

from . import (
    authority, claim as claims, data_model, evidence as evidences, form, instants, proof, status, strict_json,
    trust, usmca,
)
from .evidence import ConfigurationError
from .problems import Finding, blocks, pointer, results

SCOPES = ("document", "envelope")

# What judges the rules of each document, by its credential type.
DOCUMENTS = {authority.USMCA_TYPE: usmca.check}

# The types of the core family: known, and without rules of their own.
_CORE_TYPES = frozenset({
    "TrustListCredential", "AuthorityListCredential", "AuthorizationCredential", "StatusChangeCredential",
    "BitstringStatusListCredential",
})


def verify(data: bytes, evidence=None, *, at, as_of=None, claim=None, scope="document") -> dict:
    """Judge the bytes of a credential.

    `evidence` and `claim` are JSON values, `at` an instant and `as_of` a date in the profile's spelling (default: the
    UTC date of `at`). The answer holds the three results, the sorted `codes` and `warnings`, and every finding.
    A malformed question raises `ConfigurationError`.
    """
    held = evidences.from_json({} if evidence is None else evidence)
    moment = instants.instant(at)
    if moment is None:
        raise ConfigurationError("`at` is no instant with `Z` in whole seconds")
    day = moment.date() if as_of is None else instants.day(as_of)
    if day is None:
        raise ConfigurationError("`as_of` is no date")
    if scope not in SCOPES:
        raise ConfigurationError("`scope` is neither document nor envelope")
    return _judge(data, held, moment, day, claims.from_json(claim), scope == "document")


def _judge(data, held, at: datetime, as_of: date, claim, with_rules: bool) -> dict:
    try:
        document = strict_json.read_object(data)
    except strict_json.JsonError as error:
        return results([error.finding], stopped=True, rules_ran=False)
    credential = document.value
    findings = [Finding("json.number-precision", place) for place in document.imprecise]
    findings += form.check(credential, with_rules)
    if blocks(findings):
        return results(findings, stopped=True, rules_ran=False)
    found, verified = proof.check(credential, held, at)
    findings += found
    if blocks(findings):
        return results(findings, stopped=True, rules_ran=False)
    own = proof.issuers_own(credential, verified)
    signed = own.created if own and own.created else at
    findings += proof.binding(own)
    findings += _validity(credential, at)
    findings += status.check(credential, held, at)
    findings += trust.check(credential, held, at, signed if own else None)
    findings += authority.check(credential, held, at, signed)
    rules_ran = with_rules and _document(credential, claim, at, as_of, signed, findings)
    return results(findings, stopped=False, rules_ran=rules_ran)


def _validity(credential: dict, at: datetime) -> list[Finding]:
    start = instants.instant(credential.get("validFrom"))
    end = instants.instant(credential.get("validUntil"))
    findings = []
    if start and at < start:
        findings.append(Finding("validity.from", pointer("validFrom")))
    if end and at > end:
        findings.append(Finding("validity.until", pointer("validUntil")))
    return findings


def _document(credential: dict, claim, at: datetime, as_of: date, signed: datetime, findings: list[Finding]) -> bool:
    """Add the findings of the document's rules; answer whether there were rules to ask."""
    types = set(data_model.types_of(credential))
    for name in types & DOCUMENTS.keys():
        findings += DOCUMENTS[name](credential["credentialSubject"], claim, at, as_of, signed.date())
        return True
    if types & _CORE_TYPES:
        return True
    findings.append(Finding("document.type-unknown", pointer("type")))
    return False
