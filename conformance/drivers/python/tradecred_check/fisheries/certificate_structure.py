"""The structure of a fisheries certificate of origin (SPEC section *Members of the certificate*)."""

from __future__ import annotations

from .. import shapes
from ..data_model import types_of
from ..problems import Area, Finding, by_longest_path
from ..shapes import TEXT, list_of, object_of, one_of, some
from . import attachments, codes
from .shared import FISHING_GEAR, KILOGRAMS, OCEAN_AREA, SPECIES, TRIP, VESSEL

CERTIFICATE_TYPE = "FisheriesCertificateOfOriginCredential"

AREA = Area(
    "fisheries-certificate-of-origin",
    warnings=frozenset({
        "species-name", "total-differs", "fresh", "long-trip", "driftnet-import", "attachment-signer",
        "gear-code-differs", "major-area-differs",
        "weight-missing", "yield", "custody-gap", "receiver", "entry-custody", "entered-differs"}),
    undecided=frozenset({
        "species-unknown", "gear-code-unknown", "major-area-unknown", "affirmative-finding", "attachment-not-shown",
        "attachment-undecided", "entry"}))

_element = by_longest_path({
    ("exporter",): "exporter", ("importer",): "importer", ("importerPermitNumber",): "importer", ("fish",): "fish",
    ("fish", "species"): "species", ("fish", "netWeight"): "net-weight", ("fish", "oceanArea"): "ocean-area",
    ("fish", "majorArea"): "ocean-area", ("fish", "fishingGear"): "fishing-gear", ("fish", "gearCode"): "fishing-gear",
    ("fish", "vessel"): "vessel", ("fish", "trip"): "trip",
    ("totalNetWeight",): "total-weight", ("dolphinSafeStatus",): "dolphin-safe-status",
    ("attachments",): "attachments", ("highSeasDriftnetCertification",): "attachments",
    ("completedAt",): "completed-at",
})

_LINE = object_of(
    "FishLine",
    {"lineNumber": shapes.LINE_NUMBER, "htsus": shapes.TARIFF_CODE, "species": SPECIES, "productForm": TEXT,
     "netWeight": KILOGRAMS, "oceanArea": OCEAN_AREA, "fishingGear": FISHING_GEAR, "vessel": VESSEL, "trip": TRIP},
    {"fresh": shapes.yes_or_no, "majorArea": codes.AREA_CODE, "gearCode": codes.GEAR_CODE})
_ATTACHMENT = object_of(
    "FisheriesAttachment", {"kind": one_of(*attachments.DOCUMENTS), "credential": shapes.REFERENCE})
_CERTIFICATE = object_of(
    "FisheriesCertificateOfOrigin",
    {"exporter": shapes.NAMED_PARTY, "importer": shapes.NAMED_PARTY, "fish": some(_LINE),
     "totalNetWeight": KILOGRAMS, "dolphinSafeStatus": one_of(*attachments.STATUSES), "completedAt": shapes.DATE},
    {"importerPermitNumber": TEXT, "attachments": list_of(_ATTACHMENT),
     "highSeasDriftnetCertification": shapes.REFERENCE, **shapes.ATTACHMENTS})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CERTIFICATE(subject, ()), _element)


def is_sound_certificate(credential: dict) -> bool:
    """Whether the credential is a certificate of well-formed structure."""
    return CERTIFICATE_TYPE in types_of(credential) and shapes.fits(_CERTIFICATE, credential["credentialSubject"])
