"""Rules on what was lost and what was proved (SPEC section *Losses and proofs*)."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Finding
from .edition import AREA, RESTS_ON

_LOSSES = ("defaulted", "truncated", "kept", "dropped", "proofNotCarried")
_REACHES_THE_DRAFT = ("carried", "retyped", "truncated")
_LEAVES_A_RESIDUE = ("kept", "truncated")

# The framing whose exports prove nothing.
_PLAIN = "json"


def check(subject: dict, issuer: str | None) -> Iterator[Finding]:
    """All findings on the loss report and on the statements of what was proved."""
    yield from _losses(subject)
    proved = subject.get("proved", [])
    if proved and subject["source"]["framing"] == _PLAIN:
        yield AREA.finding("framing-proof", "proved")
    listed, open_words = {statement["what"] for statement in proved}, set(subject.get("notProved", []))
    if listed & open_words:
        yield AREA.finding("proof-twice", "notProved")
    if set(RESTS_ON) - listed - open_words:
        yield AREA.finding("proof-silent", "notProved")
    for number, statement in enumerate(proved):
        for name, member in _statement(statement, listed, issuer):
            yield AREA.finding(name, "proved", number, member)


def _losses(subject: dict) -> Iterator[Finding]:
    report = subject["lossReport"]
    counts = report["counts"]
    if report["lossless"] == any(name in counts for name in _LOSSES):
        yield AREA.finding("lossless", "lossReport", "lossless")
    if not any(name in counts for name in _REACHES_THE_DRAFT):
        yield AREA.finding("nothing-carried", "lossReport", "counts")
    if subject.get("proved") and "proofNotCarried" not in counts:
        yield AREA.finding("proof-carried", "lossReport", "counts")
    if "residue" not in subject and any(name in counts for name in _LEAVES_A_RESIDUE):
        yield AREA.finding("residue-missing", "residue")


def _statement(statement: dict, listed: set[str], issuer: str | None) -> Iterator[tuple[str, str]]:
    """Last parts of the codes of what is wrong with a statement, each with the member it is about."""
    what, by = statement["what"], statement.get("by")
    if by is None and what != "integrity":
        yield "proof-by", "by"
    if what == "certificateChain" and "root" not in statement:
        yield "proof-root", "root"
    if RESTS_ON[what] and not RESTS_ON[what] & listed:
        yield "proof-order", "what"
    if by is not None and by["scheme"] == "DID" and by["value"] == issuer:
        yield "own-proof", "by"
