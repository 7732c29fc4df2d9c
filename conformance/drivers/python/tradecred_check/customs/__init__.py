"""Documents between importers and customs (SPEC chapters *Preference claim* to *Customs determination*)."""

from __future__ import annotations

from . import claim, determination, request, response

DOCUMENTS = (claim.DOCUMENT, request.DOCUMENT, response.DOCUMENT, determination.DOCUMENT)
