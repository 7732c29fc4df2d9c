"""Findings on a qualification: a rule's name becomes a code, a path a pointer into the subject."""

from __future__ import annotations

from ..problems import Finding, pointer

AREA = "fta-qualification"


def finding(name: str, *tokens, undecided: bool = False) -> Finding:
    """What a rule of this area found at a place in the subject."""
    return Finding(f"{AREA}.{name}", pointer("credentialSubject", *tokens), undecided=undecided)
