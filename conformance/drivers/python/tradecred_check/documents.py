"""Every type of document whose rules are known."""

from __future__ import annotations

from . import (
    agency, carnet, certificate_of_origin, customs, dogs, fisheries, inbond, ipr, nafta, product, qualification,
    usfta, usmca,
)
from .document_type import DocumentType

_ALL = (
    usmca.DOCUMENT,
    nafta.DOCUMENT,
    usfta.DOCUMENT,
    certificate_of_origin.DOCUMENT,
    qualification.DOCUMENT,
    *customs.DOCUMENTS,
    *carnet.DOCUMENTS,
    *inbond.DOCUMENTS,
    *fisheries.DOCUMENTS,
    *agency.DOCUMENTS,
    *dogs.DOCUMENTS,
    *ipr.DOCUMENTS,
    *product.DOCUMENTS,
)

BY_CREDENTIAL_TYPE: dict[str, DocumentType] = {document.credential_type: document for document in _ALL}
