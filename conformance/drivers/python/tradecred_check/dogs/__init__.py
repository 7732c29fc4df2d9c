"""Dogs (SPEC chapters from *Rabies vaccination certification* to *Rabies titer*)."""

from __future__ import annotations

from . import health, rabies, reservation, titer

DOCUMENTS = (rabies.DOCUMENT, health.DOCUMENT, reservation.DOCUMENT, titer.DOCUMENT)
