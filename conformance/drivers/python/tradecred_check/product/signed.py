"""Signed answers about products (SPEC section *Signed answers*)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from .. import digital_link, instants, proof, strict_json
from ..evidence import Evidence

_LIMITS = strict_json.Limits(size=16 * 1024)
_LONGEST_LIFE = timedelta(seconds=300)
_REASON = re.compile(r"[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*")
_WORDS = {
    "type": ("ConsumerAnswer",),
    "answer": ("authentic", "unknown", "reported", "alreadySold"),
    "state": ("commissioned", "shipped", "received", "sold", "returned", "destroyed"),
}
_SUITES = ("eddsa-jcs-2022",)
_ALWAYS = ("type", "answer")


def check(data: bytes, asked: dict, evidence: Evidence, at: datetime) -> list[str]:
    """The codes by which a signed answer to what was asked is refused; none where it is good."""
    try:
        document = strict_json.read_object(data, _LIMITS).value
    except strict_json.JsonError:
        return ["product-answer.form"]
    if set(document) != {"type", "answer", "proof"} or document["type"] != "SignedAnswer" \
            or not isinstance(document["proof"], dict) or not _is_answer(document["answer"]):
        return ["product-answer.form"]
    own = document["proof"]
    findings, verified = proof.check(
        document, evidence, at, proof.Asked(domain=asked["domain"], challenge=asked["nonce"], suites=_SUITES))
    codes = [finding.code for finding in findings]
    if not verified:
        return codes
    if all(one.did != asked["signer"] for one in verified):
        codes.append("product-answer.signer")
    created, expires = (instants.instant(own.get(name)) for name in ("created", "expires"))
    if not created or not expires or expires - created > _LONGEST_LIFE:
        codes.append("product-answer.life")
    if document["answer"].get("link") != digital_link.read(asked["link"]).without_query:
        codes.append("product-answer.asked-link")
    return codes


def _is_answer(value) -> bool:
    if not isinstance(value, dict) or any(name not in value for name in _ALWAYS):
        return False
    return all(_is_member(name, member) for name, member in value.items())


def _is_member(name: str, value) -> bool:
    if not isinstance(value, str):
        return False
    if name in _WORDS:
        return value in _WORDS[name]
    if name == "reason":
        return _REASON.fullmatch(value) is not None
    if name == "link":
        return _is_canonical(value)
    return name in ("brand", "model") and bool(value.strip())


def _is_canonical(link: str) -> bool:
    try:
        return digital_link.read(link).canonical == link
    except digital_link.LinkError:
        return False
