"""Shapes that movements in bond and their events share."""

from __future__ import annotations

import re

from .. import identifiers, shapes
from ..shapes import TEXT, object_of, string

MOVEMENT_TYPE = "InBondMovementCredential"
EVENT_TYPE = "InBondEventCredential"

# Offices that authorize and decide are those of this country, and whoever transcribes acts for it.
COUNTRY = "US"

_PIECES = re.compile(r"[1-9][0-9]{0,8}")

IN_BOND_NUMBER = string(identifiers.is_in_bond_number)
FIRMS_CODE = string(identifiers.is_firms_code)
PIECES = string(_PIECES.fullmatch)
CARRIER = object_of(
    "InBondCarrier", {"scac": string(identifiers.is_scac), "legalName": TEXT}, {"id": shapes.URI, "bondNumber": TEXT})
