"""References to another movement, whose in-bond number is stated beside them."""

from __future__ import annotations

from .. import references
from ..document_type import Case
from . import movement_structure
from .shared import MOVEMENT_TYPE


def contradicts(case: Case, reference: dict, number: str) -> bool:
    """Whether a reference to a movement of this in-bond number names, or is resolved by, something else."""
    if reference["credentialType"] != MOVEMENT_TYPE:
        return True
    held = references.resolved(reference, case.evidence, case.at)
    if held is None:
        return False
    other = held.credential["credentialSubject"]
    return not references.agrees(held.credential, reference) or (
        movement_structure.is_sound(other) and other["inBondNumber"] != number)
