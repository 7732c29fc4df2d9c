"""Fish, and what is said about its catch (SPEC chapters *Fisheries certificate of origin* to *IDCP certification*)."""

from __future__ import annotations

from . import certificate, idcp, statements

DOCUMENTS = (certificate.DOCUMENT, statements.CAPTAIN, statements.OBSERVER, idcp.DOCUMENT)
