"""Intellectual property (SPEC chapters *Intellectual property right* and following)."""

from __future__ import annotations

from . import right

DOCUMENTS = (right.DOCUMENT,)
