"""What follows once the bytes are read: steps 2 to 9, in their normative order (SPEC chapter *Verification*)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from . import (
    authority, data_model, documents, enveloped, form, jose, key_binding, period, proof, sd_value, status, trust,
)
from .claim import Claim
from .document_type import Case, DocumentType
from .evidence import Evidence
from .jws import TokenFault
from .problems import Finding, blocks, pointer, results
from .proof import VerifiedProof

@dataclass(frozen=True)
class Judged:
    """A credential, None where none could be read, and its results; a part is not whole."""

    credential: dict | None
    report: dict
    is_whole: bool = True


@dataclass(frozen=True)
class Question:
    """What is asked of every credential, whatever it came in."""

    held: Evidence
    at: datetime
    as_of: date
    claim: Claim | None
    with_rules: bool

    def of_value(self, value: dict, read: Iterable[Finding] = ()) -> Judged:
        """Judge an object, be it a credential or the envelope of one, of which `read` was found when it was read."""
        if not enveloped.is_envelope(value):
            report = judge(value, self.held, self.at, self.as_of, self.claim, self.with_rules, read)
            return Judged(value, report, not sd_value.is_part(value))
        try:
            return self.of_token(enveloped.text_of(value))
        except TokenFault as fault:
            return refused(fault.finding)

    def of_token(self, text: str, asked: key_binding.Asked = key_binding.Asked()) -> Judged:
        """Judge what lies in a token; `asked` is what its holder had to present it for."""
        try:
            held = jose.opened(text, self.held, self.at, asked)
        except TokenFault as fault:
            return refused(fault.finding)
        findings = [Finding("json.number-precision")] if held.is_imprecise else []
        if held.is_of_model:
            findings += _form(held.credential, self.with_rules, is_payload=True)
        else:
            findings += data_model.control_characters(held.payload)
        if blocks(findings):
            return Judged(held.credential, results(findings, stopped=True, rules_ran=False), held.is_whole)
        findings += held.standing(self.at)
        report = _after_proofs(held.credential, [held.proof], findings, self, held.is_whole)
        return Judged(held.credential, report, held.is_whole)


def judge(
    credential: dict, held: Evidence, at: datetime, as_of: date, claim: Claim | None, with_rules: bool = True,
    read: Iterable[Finding] = (),
) -> dict:
    """Judge a credential from step 2 on, of which `read` was found when it was read."""
    findings = [*read, *_form(credential, with_rules)]
    if blocks(findings):
        return results(findings, stopped=True, rules_ran=False)
    found, verified = proof.check(credential, held, at)
    findings += found
    if blocks(findings):
        return results(findings, stopped=True, rules_ran=False)
    is_part = sd_value.is_part(credential)
    if is_part:
        findings += _not_shown(credential)
    return _after_proofs(credential, verified, findings, Question(held, at, as_of, claim, with_rules), not is_part)


def refused(finding: Finding) -> Judged:
    """What is said where no credential can be read."""
    return Judged(None, results([finding], stopped=True, rules_ran=False))


def document_of(credential: dict | None) -> DocumentType | None:
    """The document whose rules the type of a credential selects."""
    return next(iter(documents.named_by(credential or {})), None)


def _form(credential: dict, with_rules: bool, is_payload: bool = False) -> list[Finding]:
    """Step 2, without what it finds of the document where only the envelope is asked about."""
    published = [known.schema for known in documents.named_by(credential)]
    findings = form.check(credential, published, is_payload)
    return [finding for finding in findings if with_rules or finding.code != "data-model.extension-critical"]


def _after_proofs(
    credential: dict, verified: list[VerifiedProof], findings: list[Finding], asked: Question, is_whole: bool = True,
) -> dict:
    """Steps 4 to 9, of which all findings are reported; `findings` are those of the steps before."""
    held, at = asked.held, asked.at
    document = document_of(credential)
    own = proof.issuers_own(credential, verified)
    signed = own.created if own and own.created else at
    findings += proof.binding(own)
    findings += _validity(credential, at)
    findings += status.check(credential, held, at, is_whole)
    faults = list(document.structure(credential["credentialSubject"])) if document else []
    # Whom a document of faulty structure speaks for cannot be read.
    sound = None if faults else document
    author = sound.author_of(credential) if sound else None
    findings += trust.check(credential, author, held, at, signed if own else None)
    findings += authority.check(credential, sound, held, at, signed)
    findings += _trusted_role(sound if asked.with_rules else None, credential, held, at, signed)
    rules_ran = False
    if asked.with_rules and not is_whole:
        findings.append(Finding("selective-disclosure.selection"))
    if asked.with_rules and (is_whole or document is None):
        case = Case(credential.get("credentialSubject"), credential, held, asked.claim, at, asked.as_of, signed)
        rules_ran = _rules(document, case, faults, findings)
    return results(findings, stopped=False, rules_ran=rules_ran)


def _not_shown(part: dict) -> list[Finding]:
    """What of its standing a part leaves open, because its issuer and its holder may have."""
    return [
        Finding("selective-disclosure.not-shown", pointer(name))
        for name in (*period.names(part), "credentialStatus") if name not in part]


def _trusted_role(
    document: DocumentType | None, credential: dict, held, at: datetime, signed: datetime,
) -> list[Finding]:
    """Whether the issuer is listed for what only they may sign who are listed for it."""
    role = document.trusted_role if document else None
    if role is None or trust.has_role(credential, role, held, at, signed.date()):
        return []
    return [replace(document.area.finding(role), pointer=pointer("issuer"))]


def _validity(credential: dict, at: datetime) -> list[Finding]:
    (begins, ends), (start, end) = period.names(credential), period.of(credential)
    findings = []
    if start and at < start:
        findings.append(Finding("validity.from", pointer(begins)))
    if end and at > end:
        findings.append(Finding("validity.until", pointer(ends)))
    return findings


def _rules(
    document: DocumentType | None, case: Case, faults: list[Finding], findings: list[Finding],
) -> bool:
    """Add the findings of the document's rules; answer whether there were rules to ask."""
    if document is not None:
        findings += faults or document.rules(case)
        return True
    if data_model.CORE_TYPES & set(data_model.types_of(case.credential)):
        return True
    findings.append(Finding("document.type-unknown", pointer("type")))
    return False
