"""Every type of document whose rules are known."""

from __future__ import annotations

from . import (
    agency, attested_conversion, carnet, certificate_of_origin, conformance_credential, customs, dogs, evidence_anchor,
    fisheries, inbond, ipr, nafta, product, qualification, usfta, usmca,
)
from .data_model import types_of
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
    attested_conversion.DOCUMENT,
    evidence_anchor.DOCUMENT,
    conformance_credential.DOCUMENT,
)

BY_CREDENTIAL_TYPE: dict[str, DocumentType] = {document.credential_type: document for document in _ALL}


def named_by(credential: dict) -> list[DocumentType]:
    """The documents that the types of a credential name, the first of which is the one whose rules are asked."""
    return [BY_CREDENTIAL_TYPE[name] for name in types_of(credential) if name in BY_CREDENTIAL_TYPE]
