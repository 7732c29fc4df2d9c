"""One verification from bytes to verdict, in the normative order of steps (SPEC chapter *Verification*)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from . import (
    authority, claim as claims, data_model, documents, evidence as evidences, form, instants,
    presentation as presentations, proof, status, strict_json, trust, visibility,
)
from .document_type import Case, DocumentType
from .evidence import ConfigurationError
from .ipr import chain, license as licenses, right, use as uses
from .problems import Finding, blocks, pointer, results
from .product import answer as product_answer, unit

SCOPES = ("document", "envelope")

# The types of the core family: known, and without rules of their own.
_CORE_TYPES = frozenset({
    "TrustListCredential", "AuthorityListCredential", "AuthorizationCredential", "StatusChangeCredential",
    "BitstringStatusListCredential",
})


def verify(
    data: bytes, evidence=None, *, at, as_of=None, claim=None, scope="document", reader=None, consumer=None,
    use=None, presentation=None,
) -> dict:
    """Judge the bytes of a credential; with a `presentation`, what is asked of one, those of a presentation.

    `evidence` and `claim` are JSON values, `at` an instant and `as_of` a date in the profile's spelling (default: the
    UTC date of `at`). The answer holds the three results, the sorted `codes` and `warnings`, and every finding; with a
    `reader` also the `view` for that reader, with a `consumer`, a link that was scanned, the answer to it, and with a
    `use`, a JSON value too, the `licenseChain`. A malformed question raises `ConfigurationError`.
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
    if reader is not None and reader not in visibility.READERS:
        raise ConfigurationError("`reader` is none of the eight")
    if presentation is not None:
        asked = presentations.from_json(presentation)
        return _judge_presentation(data, held, moment, day, claims.from_json(claim), scope == "document", asked)
    intended = None if use is None else uses.from_json(use)
    credential, report = _judge(data, held, moment, day, claims.from_json(claim), scope == "document")
    if reader is not None:
        report["view"] = visibility.view(credential, report, _document_of(credential), held, reader)
    if consumer is not None:
        case = _unit(credential, report, held, moment, day) if scope == "document" else None
        report["consumer"] = product_answer.answer(consumer, report, case)
    if intended is not None:
        report["licenseChain"] = _license_chain(credential, report, held, moment, day, intended).to_json()
    return report


def _unit(credential: dict | None, report: dict, held, at: datetime, as_of: date) -> Case | None:
    """The unit to ask about, where there is one of sound structure whose rules were asked."""
    document = _document_of(credential)
    if document is not unit.DOCUMENT or report["stopped"] or list(document.structure(credential["credentialSubject"])):
        return None
    return Case(credential["credentialSubject"], credential, held, None, at, as_of, at)


def _license_chain(
    credential: dict | None, report: dict, held, at: datetime, as_of: date, use: uses.IntendedUse,
) -> chain.Answer:
    """What the licences at hand say of a use, asked of a right or a licence."""
    document = _document_of(credential)
    is_read = report["authenticity"] != "not-authentic" and not report["stopped"]
    if document not in (right.DOCUMENT, licenses.DOCUMENT) or not is_read:
        return chain.NO_INPUT
    subject = credential["credentialSubject"]
    if list(document.structure(subject)):
        return chain.NO_INPUT
    return chain.answer(Case(subject, credential, held, None, at, as_of, at), licenses.DOCUMENT, use)


def _judge(data, held, at: datetime, as_of: date, claim, with_rules: bool) -> tuple[dict | None, dict]:
    """The credential, where the bytes are JSON, and its results."""
    try:
        read = strict_json.read_object(data)
    except strict_json.JsonError as error:
        return None, results([error.finding], stopped=True, rules_ran=False)
    imprecise = [Finding("json.number-precision", place) for place in read.imprecise]
    return read.value, judge(read.value, held, at, as_of, claim, with_rules, imprecise)


def _judge_presentation(
    data, held, at: datetime, as_of: date, claim, with_rules: bool, asked: presentations.Asked,
) -> dict:
    """The results of a presentation and of what is inside."""
    try:
        read = strict_json.read_object(data)
    except strict_json.JsonError as error:
        return presentations.unreadable(error.finding)
    return presentations.judge(
        read.value, held, at, asked, read.imprecise,
        lambda credential, found: judge(credential, held, at, as_of, claim, with_rules, found))


def _document_of(credential: dict | None) -> DocumentType | None:
    """The document whose rules the type of a credential selects."""
    return next(iter(documents.named_by(credential or {})), None)


def judge(
    credential: dict, held, at: datetime, as_of: date, claim, with_rules: bool = True, read: Iterable[Finding] = (),
) -> dict:
    """Judge a credential from step 2 on, of which `read` was found when it was read."""
    findings = list(read)
    named = documents.named_by(credential)
    document = named[0] if named else None
    findings += form.check(credential, [known.schema for known in named] if with_rules else ())
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
    faults = list(document.structure(credential["credentialSubject"])) if document else []
    # Whom a document of faulty structure speaks for cannot be read.
    sound = None if faults else document
    author = sound.author_of(credential) if sound else None
    findings += trust.check(credential, author, held, at, signed if own else None)
    findings += authority.check(credential, sound, held, at, signed)
    findings += _trusted_role(sound if with_rules else None, credential, held, at, signed)
    rules_ran = False
    if with_rules:
        case = Case(credential["credentialSubject"], credential, held, claim, at, as_of, signed)
        rules_ran = _rules(document, case, faults, findings)
    return results(findings, stopped=False, rules_ran=rules_ran)


def _trusted_role(
    document: DocumentType | None, credential: dict, held, at: datetime, signed: datetime,
) -> list[Finding]:
    """Whether the issuer is listed for what only they may sign who are listed for it."""
    role = document.trusted_role if document else None
    if role is None or trust.has_role(credential, role, held, at, signed.date()):
        return []
    return [replace(document.area.finding(role), pointer=pointer("issuer"))]


def _validity(credential: dict, at: datetime) -> list[Finding]:
    start = instants.instant(credential.get("validFrom"))
    end = instants.instant(credential.get("validUntil"))
    findings = []
    if start and at < start:
        findings.append(Finding("validity.from", pointer("validFrom")))
    if end and at > end:
        findings.append(Finding("validity.until", pointer("validUntil")))
    return findings


def _rules(
    document: DocumentType | None, case: Case, faults: list[Finding], findings: list[Finding],
) -> bool:
    """Add the findings of the document's rules; answer whether there were rules to ask."""
    if document is not None:
        findings += faults or document.rules(case)
        return True
    if _CORE_TYPES & set(data_model.types_of(case.credential)):
        return True
    findings.append(Finding("document.type-unknown", pointer("type")))
    return False
