"""The structure of a licence (SPEC section *Members of the license*)."""

from __future__ import annotations

import re

from .. import shapes
from ..customs.shared import PORT
from ..data_model import types_of
from ..problems import Area, Finding, by_longest_path
from ..shapes import DATE, TEXT, list_of, object_of, one_of, some, string
from .shared import AGENCY_OFFICE, LICENSED_GOODS, LICENSE_TYPE

AREA = Area(
    "partner-agency-license",
    warnings=frozenset({"number-long", "office-name", "validity-anniversary", "importer-other", "claim-use"}),
    undecided=frozenset({"program-unknown"}),
    ends=frozenset({"term"}))

_element = by_longest_path({
    ("agencyCode",): "agency-code", ("program",): "program", ("lpcoType",): "lpco-type", ("number",): "number",
    ("office",): "office", ("holder",): "holder", ("goods",): "goods", ("uses",): "uses",
    ("transferable",): "transferable", ("effectiveFrom",): "period", ("effectiveUntil",): "period",
    ("ports",): "ports", ("issuedAt",): "issued-at",
})

_LICENSE = object_of(
    "PartnerAgencyLicense",
    {"agencyCode": string(re.compile("[A-Z0-9]{3}").fullmatch),
     "program": string(re.compile("[A-Z0-9]{2,3}").fullmatch),
     "lpcoType": TEXT,
     "number": TEXT,
     "office": AGENCY_OFFICE,
     "holder": shapes.NAMED_PARTY,
     "goods": some(LICENSED_GOODS),
     "uses": one_of("single", "multiple"),
     "transferable": shapes.yes_or_no,
     "effectiveFrom": DATE,
     "effectiveUntil": DATE,
     "issuedAt": DATE},
    {"ports": list_of(PORT), "conditions": TEXT, "externalRefs": shapes.EXTERNAL_REFERENCES, **shapes.ATTACHMENTS})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_LICENSE(subject, ()), _element)


def is_sound_license(credential: dict) -> bool:
    """Whether the credential is a licence of well-formed structure."""
    return LICENSE_TYPE in types_of(credential) and shapes.fits(_LICENSE, credential["credentialSubject"])
