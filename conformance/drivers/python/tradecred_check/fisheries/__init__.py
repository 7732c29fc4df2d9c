"""Fish, and what is said about its catch (SPEC chapters from *Fisheries certificate of origin* on)."""

from __future__ import annotations

from . import admissibility, admissibility_endorsement, certificate, endorsement, idcp, statements

DOCUMENTS = (
    certificate.DOCUMENT, statements.CAPTAIN, statements.OBSERVER, idcp.DOCUMENT, endorsement.DOCUMENT,
    admissibility.DOCUMENT, admissibility_endorsement.DOCUMENT)
