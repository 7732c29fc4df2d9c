"""Units of products and what becomes of them (SPEC chapters *Product authenticity*, *Product event*)."""

from __future__ import annotations

from . import event, unit

DOCUMENTS = (unit.DOCUMENT, event.DOCUMENT)
