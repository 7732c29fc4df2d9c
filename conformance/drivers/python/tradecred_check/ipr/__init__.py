"""Intellectual property (SPEC chapters *Intellectual property right* and following)."""

from __future__ import annotations

from . import license, right

DOCUMENTS = (right.DOCUMENT, license.DOCUMENT)
