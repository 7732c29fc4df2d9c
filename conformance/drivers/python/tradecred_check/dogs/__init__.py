"""Dogs (SPEC chapters *Rabies vaccination certification*, *Animal health certificate*)."""

from __future__ import annotations

from . import health, rabies

DOCUMENTS = (rabies.DOCUMENT, health.DOCUMENT)
