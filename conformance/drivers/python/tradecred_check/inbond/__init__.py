"""Movements in bond and what happens on the way (SPEC chapters *In-bond movement* and *In-bond event*)."""

from __future__ import annotations

from . import event, movement

DOCUMENTS = (movement.DOCUMENT, event.DOCUMENT)
