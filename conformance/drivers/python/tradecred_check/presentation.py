"""Presentations (SPEC chapter *Presentation*): their own checks, and each credential inside on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from . import data_model, enveloped, json_ld, proof
from .data_model import one_or_more
from .evidence import ConfigurationError, Evidence, members
from .identifiers import is_absolute_uri
from .problems import FAIL, UNDECIDED, Finding, blocks, pointer
from .w3c_terms import CREDENTIALS_V1, CREDENTIALS_V2

ROLES = ("anybody", "subject", "issuer", "subject-or-issuer")
_MOST_CREDENTIALS = 100
_INSIDE = "verifiableCredential"


@dataclass(frozen=True)
class Asked:
    """What is asked of a presentation besides the policy for what is inside."""

    domain: str | None
    challenge: str | None
    holder: str

    @property
    def needs_proof(self) -> bool:
        """Whether only a signed presentation can satisfy it."""
        return self.domain is not None or self.challenge is not None or self.holder != "anybody"

    @property
    def opens_envelopes(self) -> bool:
        """Whether nothing is asked of the holder that stands in the envelope."""
        return self.holder == "anybody"

    def reads(self, content) -> bool:
        """Whether what is inside has results of its own: an object, and no envelope where the holder has a role."""
        return isinstance(content, dict) and (self.opens_envelopes or not enveloped.is_envelope(content))


def from_json(value) -> Asked:
    """What a JSON value asks, or `ConfigurationError`."""
    asked = members(value, (), ("domain", "challenge", "holder"))
    texts = [asked.get(name) for name in ("domain", "challenge")]
    if any(text is not None and not isinstance(text, str) for text in texts):
        raise ConfigurationError("`domain` and `challenge` are strings")
    role = "anybody" if asked.get("holder") is None else asked["holder"]
    if role not in ROLES:
        raise ConfigurationError("`holder` is no role")
    return Asked(*texts, role)


def judge(
    presentation: dict, evidence: Evidence, at: datetime, asked: Asked, imprecise: list[str],
    judge_credential: Callable[[dict, list[Finding]], dict], with_rules: bool = True,
) -> dict:
    """The results of a presentation that was read; `imprecise` are the places of numbers that lose precision."""
    carried = one_or_more(presentation.get(_INSIDE, []))
    is_list = isinstance(presentation.get(_INSIDE), list)
    places = [(_INSIDE, number) if is_list else (_INSIDE,) for number in range(len(carried))]
    is_too_large = len(carried) > _MOST_CREDENTIALS
    own = [
        Finding("json.number-precision", place) for place in imprecise
        if not any(_lies_below(place, pointer(*inside)) for inside in places)]
    own += _form(presentation)
    if not blocks(own):
        own += _proof_and_holder(presentation, evidence, at, asked, list(zip(places, carried)))
    own += _contents(presentation, places, carried, asked)
    reports = [
        judge_credential(content, _imprecise_in(imprecise, pointer(*place)))
        for place, content in zip(places, carried) if asked.reads(content) and not is_too_large]
    is_whole = len(reports) == len(carried) and not any(finding.code == "presentation.empty" for finding in own)
    return _results(own, reports, is_whole, with_rules)


def refused(finding: Finding) -> dict:
    """The results where nothing inside can be read."""
    return _results([finding], [], is_whole=False)


def _form(presentation: dict) -> list[Finding]:
    """Context, type, terms, `id`, and the form of the holder."""
    context, types = presentation.get("@context"), one_or_more(presentation.get("type"))
    findings = []
    if not isinstance(context, list) or context[:1] not in ([CREDENTIALS_V1], [CREDENTIALS_V2]):
        findings.append(Finding("presentation.context", pointer("@context")))
    if "VerifiablePresentation" not in types or not all(isinstance(name, str) for name in types):
        findings.append(Finding("presentation.type", pointer("type")))
    unsettled = bool(findings)
    if "id" in presentation and not is_absolute_uri(presentation["id"]):
        findings.append(Finding("presentation.id", pointer("id")))
    if "holder" in presentation and not is_absolute_uri(_holder(presentation)):
        findings.append(Finding("presentation.holder", pointer("holder"), "no identifier"))
    if unsettled:
        return findings
    envelope = {name: value for name, value in presentation.items() if name != _INSIDE}
    return findings + json_ld.check(envelope, {finding.pointer for finding in findings})


def _holder(presentation: dict):
    holder = presentation.get("holder")
    return holder.get("id") if isinstance(holder, dict) else holder


def _proof_and_holder(
    presentation: dict, evidence: Evidence, at: datetime, asked: Asked, carried: list[tuple[tuple, object]],
) -> list[Finding]:
    """The proofs, where there are any or any are needed; where they hold, whether the holder made one, in the role."""
    holder = _holder(presentation)
    if presentation.get("proof", []) == [] and holder is None and not asked.needs_proof:
        return []
    findings, verified = proof.check(
        presentation, evidence, at, proof.Asked("authentication", asked.domain, asked.challenge))
    if blocks(findings):
        return findings
    if holder is not None and all(one.did != holder for one in verified):
        return [Finding("presentation.holder", pointer("holder"), "no proof is by a key of the holder")]
    return [
        Finding("presentation.holder-binding", pointer(*place)) for place, content in carried
        if asked.reads(content) and not _is_in_role(holder, asked.holder, content)]


def _is_in_role(holder: str | None, role: str, credential: dict) -> bool:
    if role == "anybody":
        return True
    subjects = one_or_more(credential.get("credentialSubject"))
    is_subject = any(isinstance(subject, dict) and subject.get("id") == holder for subject in subjects)
    is_issuer = data_model.issuer_of(credential) == holder
    return holder is not None and (is_subject and role != "issuer" or is_issuer and role != "subject")


def _contents(presentation: dict, places: list[tuple], carried: list, asked: Asked) -> Iterator[Finding]:
    if not carried and presentation.get("proof", []) == []:
        yield Finding("presentation.empty")
    if len(carried) > _MOST_CREDENTIALS:
        yield Finding("presentation.credential", pointer(_INSIDE), f"more than {_MOST_CREDENTIALS}")
        return
    for place, content in zip(places, carried):
        if not isinstance(content, dict):
            yield Finding("presentation.credential", pointer(*place), "not an object")
        elif not asked.reads(content):
            yield Finding("presentation.enveloped", pointer(*place))


def _lies_below(place: str, ancestor: str) -> bool:
    return place.startswith(ancestor + "/")


def _imprecise_in(imprecise: list[str], place: str) -> list[Finding]:
    return [
        Finding("json.number-precision", found.removeprefix(place)) for found in imprecise if _lies_below(found, place)]


def _results(own: list[Finding], reports: list[dict], is_whole: bool, with_rules: bool = True) -> dict:
    """The results over the presentation's own findings and the reports of what is inside."""
    authenticity = [report["authenticity"] for report in reports]
    authenticity += ["not-authentic" for finding in own if finding.status == FAIL]
    authenticity += ["undecided" for finding in own if finding.status == UNDECIDED]
    missing = [] if is_whole else ["undecided"]
    unasked = [] if with_rules else ["undecided"]
    requirements = [report["requirements"] for report in reports] + missing + unasked
    standing = [report["standing"] for report in reports] + missing
    findings = [
        {"code": finding.code, "status": finding.status, "pointer": finding.pointer, "detail": finding.detail}
        for finding in own]
    return {
        "authenticity": _first(authenticity, "not-authentic", "undecided", otherwise="authentic"),
        "requirements": _first(requirements, "not-met", "undecided", otherwise="met"),
        "standing": next(
            (one for one in standing if one not in ("in-force", "undecided")),
            _first(standing, "undecided", otherwise="in-force")),
        "codes": sorted({one["code"] for one in findings}.union(*(report["codes"] for report in reports))),
        "warnings": sorted(set().union(*(report["warnings"] for report in reports))),
        "findings": findings + [finding for report in reports for finding in report["findings"]],
    }


def _first(values: list[str], *gravest: str, otherwise: str) -> str:
    """The gravest of the values, where any of these is among them."""
    return next((value for value in gravest if value in values), otherwise)
