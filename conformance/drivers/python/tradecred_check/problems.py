"""Findings, the registry of what each code means for the verdict, and the three results (SPEC chapter *Report*)."""

from __future__ import annotations

from dataclasses import dataclass

FAIL, UNDECIDED, WARNING = "fail", "undecided", "warning"

USMCA = "usmca-certification-of-origin"

_UNDECIDED_CODES = frozenset({
    "data-model.extension-critical",
    "did.method", "did.not-resolved",
    "issuer.identity",
    "status.list-missing", "status.list-proof", "status.list-type", "status.list-issuer",
    "status.purpose", "status.length", "status.encoding", "status.inflate-limit",
    "status.index", "status.index-out-of-range", "status.rollback", "status.stale",
    "authority.evidence-grade", "authority.not-listed",
    "document.type-unknown",
    f"{USMCA}.statement-language",
})

_WARNING_CODES = frozenset({
    "issuer.trust-list", "authority.list", "status.change-announced",
    *(f"{USMCA}.{name}" for name in (
        "telephone-form", "rule-of-origin", "producer-ref-missing", "blanket-anniversary",
        "blanket-from-certification", "basis", "representation", "term-anniversary",
        "importer-match")),
})

# The standing that a failing code gives, gravest first.
_STANDING = {
    "status.revoked": "withdrawn",
    "status.superseded": "superseded",
    "status.suspended": "suspended",
    "validity.until": "ended",
    f"{USMCA}.term": "ended",
    "validity.from": "not-yet",
}
_GRAVITY = ("withdrawn", "superseded", "suspended", "ended", "not-yet")

_REQUIREMENT_AREAS = frozenset({"document", USMCA})


@dataclass(frozen=True)
class Finding:
    """One thing found: its code, the JSON Pointer it is about, and a detail for a person."""

    code: str
    pointer: str = ""
    detail: str = ""
    undecided: bool = False

    @property
    def status(self) -> str:
        """`fail`, `undecided` or `warning`: a property of the code, but for one that says it is undecided."""
        if self.undecided:
            return UNDECIDED
        if self.code in _WARNING_CODES:
            return WARNING
        return UNDECIDED if self.code in _UNDECIDED_CODES else FAIL

    @property
    def axis(self) -> str:
        """Which of the three results the code bears on."""
        area = self.code.split(".", 1)[0]
        if self.code in _STANDING or area == "status":
            return "standing"
        if area in _REQUIREMENT_AREAS or self.code == "data-model.extension-critical":
            return "requirements"
        return "authenticity"


def pointer(*tokens) -> str:
    """The JSON Pointer (RFC 6901) made of the given tokens."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def blocks(findings) -> bool:
    """Whether verification ends after a step with these findings; the requirements alone do not end it."""
    return any(finding.status != WARNING and finding.axis != "requirements" for finding in findings)


def results(findings, stopped: bool, rules_ran: bool) -> dict:
    """The verdict for the findings of a whole verification."""
    def having(axis, status):
        return [f for f in findings if f.axis == axis and f.status == status]

    def judged(axis, bad, good, open_otherwise):
        if having(axis, FAIL):
            return bad
        return "undecided" if having(axis, UNDECIDED) or open_otherwise else good

    standings = {_STANDING[f.code] for f in having("standing", FAIL)}
    standing = next((name for name in _GRAVITY if name in standings), None)
    return {
        "authenticity": judged("authenticity", "not-authentic", "authentic", stopped),
        "requirements": judged("requirements", "not-met", "met", stopped or not rules_ran),
        "standing": standing or judged("standing", "ended", "in-force", stopped),
        "codes": sorted({f.code for f in findings if f.status != WARNING}),
        "warnings": sorted({f.code for f in findings if f.status == WARNING}),
        "findings": [
            {"code": f.code, "status": f.status, "pointer": f.pointer, "detail": f.detail}
            for f in findings
        ],
    }
