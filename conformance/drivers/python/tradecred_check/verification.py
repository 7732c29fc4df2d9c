"""One verification from bytes to verdict, and what may be asked besides it (SPEC chapter *Verification*)."""

from __future__ import annotations

from . import (
    claim as claims, enveloped, evidence as evidences, instants, jose, key_binding, presentation as presentations,
    strict_json, visibility,
)
from .document_type import Case
from .evidence import ConfigurationError
from .ipr import chain, license as licenses, right, use as uses
from .jws import TokenFault
from .problems import Finding
from .product import answer as product_answer, unit
from .steps import Judged, Question, document_of, refused

SCOPES = ("document", "envelope")


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
    question = Question(held, moment, day, claims.from_json(claim), scope == "document")
    if presentation is not None:
        return _judge_presentation(data, question, presentations.from_json(presentation))
    intended = None if use is None else uses.from_json(use)
    judged = _judge(data, question)
    credential, report = judged.credential, judged.report
    if reader is not None:
        report["view"] = visibility.view(credential, report, document_of(credential), held, reader)
    if consumer is not None:
        report["consumer"] = product_answer.answer(consumer, report, _unit(judged, question))
    if intended is not None:
        report["licenseChain"] = _license_chain(judged, question, intended).to_json()
    return report


def _unit(judged: Judged, question: Question) -> Case | None:
    """The unit to ask about, where there is one of sound structure whose rules were asked."""
    document = document_of(judged.credential)
    if document is not unit.DOCUMENT or judged.report["stopped"] or not (question.with_rules and judged.is_whole):
        return None
    return None if list(document.structure(judged.credential["credentialSubject"])) else _case(judged, question)


def _license_chain(judged: Judged, question: Question, use: uses.IntendedUse) -> chain.Answer:
    """What the licences at hand say of a use, asked of a right or a licence."""
    document = document_of(judged.credential)
    is_read = judged.report["authenticity"] != "not-authentic" and not judged.report["stopped"] and judged.is_whole
    if document not in (right.DOCUMENT, licenses.DOCUMENT) or not is_read:
        return chain.NO_INPUT
    if list(document.structure(judged.credential["credentialSubject"])):
        return chain.NO_INPUT
    return chain.answer(_case(judged, question), licenses.DOCUMENT, use)


def _case(judged: Judged, question: Question) -> Case:
    subject = judged.credential["credentialSubject"]
    return Case(subject, judged.credential, question.held, None, question.at, question.as_of, question.at)


def _judge(data: bytes, question: Question) -> Judged:
    """The results for bytes that are a credential, or a token around one."""
    try:
        text = jose.text_of(data)
        if text is not None:
            return question.of_token(text)
        read = strict_json.read_object(data)
    except (TokenFault, strict_json.JsonError) as error:
        return refused(error.finding)
    return question.of_value(read.value, [Finding("json.number-precision", place) for place in read.imprecise])


def _judge_presentation(data: bytes, question: Question, asked: presentations.Asked) -> dict:
    """The results of a presentation and of what is inside, or of a token that its holder presents by itself."""
    try:
        text, read = jose.text_of(data), None
        if text is None:
            read = strict_json.read_object(data)
            text = enveloped.text_of(read.value) if enveloped.is_envelope(read.value) else None
    except (TokenFault, strict_json.JsonError) as error:
        return presentations.refused(error.finding)
    if text is None:
        return presentations.judge(
            read.value, question.held, question.at, asked, read.imprecise,
            lambda content, found: question.of_value(content, found).report, question.with_rules)
    if asked.opens_envelopes:
        return question.of_token(text, key_binding.Asked(asked.domain, asked.challenge)).report
    return presentations.refused(Finding("presentation.enveloped"))
