"""Fish, and what is said about its catch (SPEC chapters *Fisheries certificate of origin* to *Fisheries certificate
endorsement*)."""

from __future__ import annotations

from . import certificate, endorsement, idcp, statements

DOCUMENTS = (certificate.DOCUMENT, statements.CAPTAIN, statements.OBSERVER, idcp.DOCUMENT, endorsement.DOCUMENT)
