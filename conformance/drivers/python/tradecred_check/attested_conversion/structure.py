"""The structure of an attested conversion (SPEC section *Members of a conversion*)."""

from __future__ import annotations

from .. import instants, shapes
from ..problems import Finding, by_longest_path
from ..shapes import DIGEST, TEXT, list_of, object_of, one_of, string
from .edition import AREA, RESTS_ON

_element = by_longest_path({
    ("source",): "source", ("source", "retrievedAt"): "retrieved-at", ("mapping",): "mapping",
    ("lossReport",): "loss-report", ("residue",): "residue", ("proved",): "proved", ("notProved",): "not-proved",
    ("certifier",): "certifier", ("draft",): "draft", ("convertedBy",): "converted-by",
    ("convertedAt",): "converted-at",
})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CONVERSION(subject, ()), _element)


_INSTANT = string(instants.instant)
_COUNT = shapes.integer(1, 999_999_999)
_WORD = one_of(*RESTS_ON)
_SOURCE = object_of(
    "ConversionSource",
    {"system": TEXT, "framing": TEXT, "mediaType": TEXT, "digestMultibase": DIGEST, "retrievedAt": _INSTANT},
    {"recordId": TEXT})
_COUNTS = object_of("LossCounts", optional=dict.fromkeys(
    ("carried", "retyped", "derived", "defaulted", "truncated", "kept", "dropped", "proofNotCarried"), _COUNT))
_PROVED_BY = object_of(
    "ProvedBy", {"scheme": one_of("DID", "CertificateSubject", "LedgerAddress", "Domain", "Name"), "value": TEXT})
_CONVERSION = object_of(
    "AttestedConversion",
    {"source": _SOURCE,
     "mapping": object_of("ConversionMapping", {"mapping": TEXT, "version": TEXT, "digestMultibase": DIGEST}),
     "lossReport": object_of(
         "ConversionLosses", {"digestMultibase": DIGEST, "lossless": shapes.yes_or_no, "counts": _COUNTS}),
     "certifier": object_of("SourceCertifier", {"legalName": TEXT}, {"id": shapes.URI}),
     "draft": object_of(
         "ConversionDraft", {"credentialType": TEXT, "digestMultibase": DIGEST}, {"content": shapes.anything}),
     "convertedBy": shapes.NAMED_PARTY,
     "convertedAt": _INSTANT},
    {"residue": object_of("ConversionResidue", {"digestMultibase": DIGEST}),
     "proved": list_of(object_of(
         "ProofStatement", {"what": _WORD}, {"by": _PROVED_BY, "root": shapes.FILE, "witness": shapes.FILE})),
     "notProved": list_of(_WORD),
     "supersedes": shapes.REFERENCE,
     "extensions": shapes.anything})
