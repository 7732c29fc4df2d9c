"""Findings, the registry of what each code means for the verdict, and the three results (SPEC chapter *Report*)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

FAIL, UNDECIDED, WARNING = "fail", "undecided", "warning"

_UNDECIDED_CODES = frozenset({
    "data-model.extension-critical",
    "did.method", "did.not-resolved", "did.before-fetch",
    "issuer.identity",
    "status.list-missing", "status.list-proof", "status.list-type", "status.list-issuer",
    "status.purpose", "status.length", "status.encoding", "status.inflate-limit",
    "status.index", "status.index-out-of-range", "status.rollback", "status.stale",
    "authority.evidence-grade", "authority.not-listed",
    "document.type-unknown",
    "presentation.enveloped",
    "jose.key-unknown", "jose.status",
    "selective-disclosure.selection", "selective-disclosure.successor", "selective-disclosure.not-shown",
})

_WARNING_CODES = frozenset({"issuer.trust-list", "authority.list", "status.change-announced"})

# The standing that a failing code gives, gravest first.
_STANDING = {
    "status.revoked": "withdrawn",
    "status.superseded": "superseded",
    "journey.replaced": "superseded",
    "status.suspended": "suspended",
    "validity.until": "ended",
    "validity.from": "not-yet",
    "partner-agency-license.effective-from": "not-yet",
    "intellectual-property-right.not-owned-yet": "not-yet",
    "intellectual-property-license.not-yet": "not-yet",
}
_GRAVITY = ("withdrawn", "superseded", "suspended", "ended", "not-yet")

# The areas that decide who signed what; those of documents decide the requirements.
_AUTHENTICITY_AREAS = frozenset({
    "json", "jcs", "json-ld", "data-model", "proof", "did", "issuer", "authority", "presentation", "jose",
    "selective-disclosure"})

# The codes that bear on another result than the rest of their area.
_AXES = {
    "data-model.extension-critical": "requirements",
    "jose.status": "standing",
    "selective-disclosure.selection": "requirements",
    "selective-disclosure.successor": "standing",
    "selective-disclosure.not-shown": "standing",
}


@dataclass(frozen=True)
class Finding:
    """One thing found: its code, the JSON Pointer it is about, and a detail for a person.

    `severity` is that of the code, unless given. A finding with `ends` decides the standing, one with
    `authenticity` that.
    """

    code: str
    pointer: str = ""
    detail: str = ""
    severity: str | None = None
    ends: bool = False
    authenticity: bool = False

    @property
    def status(self) -> str:
        """`fail`, `undecided` or `warning`."""
        if self.severity:
            return self.severity
        if self.code in _WARNING_CODES:
            return WARNING
        return UNDECIDED if self.code in _UNDECIDED_CODES else FAIL

    @property
    def axis(self) -> str:
        """Which of the three results the code bears on."""
        area = self.code.split(".", 1)[0]
        if self.ends or self.code in _STANDING or area == "status":
            return "standing"
        if self.code in _AXES:
            return _AXES[self.code]
        return "authenticity" if self.authenticity or area in _AUTHENTICITY_AREAS else "requirements"

    @property
    def standing(self) -> str:
        """The standing that it gives where it fails."""
        return "ended" if self.ends else _STANDING[self.code]


@dataclass(frozen=True)
class Area:
    """The codes of one document type: which warn, which leave undecided and which end the standing; others reject.

    Those of `authenticity` decide that, the others the requirements.
    """

    name: str
    warnings: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    authenticity: frozenset[str] = frozenset()

    def finding(self, name: str, *tokens, detail: str = "", severity: str | None = None) -> Finding:
        """A finding at a path of the subject; `severity` where it is another than the code's own."""
        if severity is None:
            severity = WARNING if name in self.warnings else UNDECIDED if name in self.undecided else FAIL
        return Finding(
            f"{self.name}.{name}", pointer("credentialSubject", *tokens), detail, severity, name in self.ends,
            name in self.authenticity)

    def softened(self, names: Iterable[str]) -> Area:
        """The same codes, of which these only warn."""
        return replace(self, warnings=self.warnings | frozenset(names))

    def faults(self, paths: Iterable[tuple], element: Callable[[tuple], str]) -> list[Finding]:
        """The faults of structure at these paths, each under the code of the element it belongs to: they reject."""
        return [self.finding(element(path), *path, detail="absent or malformed", severity=FAIL) for path in paths]


def by_longest_path(elements: dict[tuple, str]) -> Callable[[tuple], str]:
    """The element of a path: that of the longest known path that covers it, numbers left out; else `document`."""
    def element(path: tuple) -> str:
        names = tuple(token for token in path if isinstance(token, str))
        covering = [names[:length] for length in range(len(names), 0, -1) if names[:length] in elements]
        return elements[covering[0]] if covering else "document"
    return element


def pointer(*tokens) -> str:
    """The JSON Pointer (RFC 6901) made of the given tokens."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def blocks(findings) -> bool:
    """Whether verification ends after a step with these findings; the requirements alone do not end it."""
    return any(finding.status != WARNING and finding.axis != "requirements" for finding in findings)


def results(findings, stopped: bool, rules_ran: bool) -> dict:
    """The verdict for the findings of a verification, and whether it stopped before its last step."""
    def having(axis, status):
        return [f for f in findings if f.axis == axis and f.status == status]

    def judged(axis, bad, good, open_otherwise):
        if having(axis, FAIL):
            return bad
        return "undecided" if having(axis, UNDECIDED) or open_otherwise else good

    standings = {f.standing for f in having("standing", FAIL)}
    standing = next((name for name in _GRAVITY if name in standings), None)
    return {
        "authenticity": judged("authenticity", "not-authentic", "authentic", stopped),
        "requirements": judged("requirements", "not-met", "met", stopped or not rules_ran),
        "standing": standing or judged("standing", "ended", "in-force", stopped),
        "stopped": stopped,
        "codes": sorted({f.code for f in findings if f.status != WARNING}),
        "warnings": sorted({f.code for f in findings if f.status == WARNING}),
        "findings": [
            {"code": f.code, "status": f.status, "pointer": f.pointer, "detail": f.detail}
            for f in findings
        ],
    }
