"""Licences of partner agencies (SPEC chapters *Partner agency license*, *Partner agency license use*)."""

from __future__ import annotations

from . import agency_license, use

DOCUMENTS = (agency_license.DOCUMENT, use.DOCUMENT)
