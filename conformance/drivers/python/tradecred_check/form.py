"""Step 2 of a verification: the data model and the names, together (SPEC chapters *JSON-LD* and *Data model*)."""

from __future__ import annotations

from collections.abc import Sequence

from . import data_model, json_ld
from .problems import Finding

# Where one of these is refused, no name has a settled meaning.
_SILENCING = frozenset({"data-model.context", "data-model.version", "data-model.type"})


def check(credential: dict, published: Sequence[str] = ()) -> list[Finding]:
    """All findings of both; of the names only those in places that the data model does not refuse."""
    findings = data_model.check(credential, published)
    if any(finding.code in _SILENCING for finding in findings):
        return findings
    refused = {finding.pointer for finding in findings}
    return findings + json_ld.check(credential, refused)
