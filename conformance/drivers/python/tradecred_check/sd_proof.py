"""Base and derived proofs (SPEC section *Parts under ecdsa-sd-2023*; W3C vc-di-ecdsa)."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from . import ecdsa, encodings, rdf_canon, sd_value, statements, unstated
from .algorithms import PublicKey
from .data_model import one_or_more
from .rdf_canon import Quad
from .sd_value import Base, Derived
from .selection import NoPointer, Selectable, Tokens, tokens_of

_HIDEABLE = ("@context", "id", "credentialSubject", "proof")
_SUBJECT = "credentialSubject"
_DIGEST = "sha256"

_MOST_SIGNATURES = _MOST_LABELS = 4_096
_MOST_INDEXES = 65_536
_MOST_POINTERS = 1_024
_LONGEST_POINTER = 1_024


class _Refused(ValueError):
    """A proof that does not hold, and the code that says why."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class _Lines:
    """The lines of a credential or part in order, and the numbers of the mandatory ones."""

    of: dict[Quad, str]
    ordered: list[str]
    mandatory: frozenset[int]


def fault(key: PublicKey, document: dict, proofs: list[dict], proof: dict, of_presentation: bool) -> str | None:
    """The code of the first thing that is wrong with a proof of sound form, or None; `document` has no proof."""
    value = sd_value.read(proof["proofValue"])
    try:
        _limits(proofs, value)
        if of_presentation:
            raise _Refused("selective-disclosure.part")
        options = {name: content for name, content in proof.items() if name != "proofValue"}
        options["@context"] = document["@context"]
        code = unstated.fault(document, options)
        if code:
            raise _Refused(code)
        selectable = Selectable(document)
        lines = _lines_of_base(document, value, selectable) if isinstance(value, Base) \
            else _lines_of_part(value, selectable)
        _signatures(key, value, options, lines)
        _mandatory(document, selectable, lines)
    except (_Refused, statements.StatementFault) as refused:
        return refused.code
    return None


def _limits(proofs: list[dict], value: Base | Derived) -> None:
    too_many = (
        sum(proof.get("cryptosuite") == sd_value.SUITE for proof in proofs) > 1
        or len(value.signatures) > _MOST_SIGNATURES)
    if isinstance(value, Base):
        too_many = too_many or len(value.pointers) > _MOST_POINTERS or any(
            len(pointer.encode("utf-8")) > _LONGEST_POINTER for pointer in value.pointers)
    else:
        too_many = too_many or len(value.labels) > _MOST_LABELS or len(value.indexes) > _MOST_INDEXES
    if too_many:
        raise _Refused("selective-disclosure.limit")


def _lines_of_base(document: dict, value: Base, selectable: Selectable) -> _Lines:
    try:
        pointers = [tokens_of(pointer, document) for pointer in value.pointers]
    except NoPointer as error:
        raise _Refused("selective-disclosure.pointer") from error
    issued = statements.labels(selectable.quads, _DIGEST)
    lines = _relabelled(selectable.quads, {
        node: hmac.digest(value.hmac_key, name.removeprefix("_:").encode("ascii"), _DIGEST)
        for node, name in issued.items()})
    selected = {lines[quad] for quad in selectable.selected(pointers)} if pointers else set()
    ordered = sorted(lines.values())
    return _Lines(lines, ordered, frozenset(number for number, line in enumerate(ordered) if line in selected))


def _lines_of_part(value: Derived, selectable: Selectable) -> _Lines:
    issued = statements.labels(selectable.quads, _DIGEST)
    if sorted(value.labels) != list(range(len(issued))) or len(set(value.labels.values())) != len(issued):
        raise _Refused("selective-disclosure.label-map")
    lines = _relabelled(
        selectable.quads, {node: value.labels[int(name.removeprefix("_:c14n"))] for node, name in issued.items()})
    is_rising = all(one < next_one for one, next_one in zip(value.indexes, value.indexes[1:]))
    if not is_rising or any(number >= len(lines) for number in value.indexes):
        raise _Refused("selective-disclosure.index")
    return _Lines(lines, sorted(lines.values()), frozenset(value.indexes))


def _relabelled(quads: set[Quad], labels: dict[str, bytes]) -> dict[Quad, str]:
    names = {node: "_:u" + encodings.base64url(label) for node, label in labels.items()}
    return {quad: rdf_canon.line(quad, names) for quad in quads}


def _signatures(key: PublicKey, value: Base | Derived, options: dict, lines: _Lines) -> None:
    mandatory, others = [], []
    for number, line in enumerate(lines.ordered):
        (mandatory if number in lines.mandatory else others).append(line.encode("utf-8"))
    if len(value.signatures) != len(others):
        raise _Refused("selective-disclosure.signatures")
    message = encodings.sha256(statements.canonical(options, _DIGEST)) + value.proof_key \
        + hashlib.sha256(b"".join(mandatory)).digest()
    if not ecdsa.verify(key, message, value.signature):
        raise _Refused("proof.signature")
    proof_key = sd_value.key_of(value)
    if not all(ecdsa.verify(proof_key, line, signature) for line, signature in zip(others, value.signatures)):
        raise _Refused("selective-disclosure.statement")


def _mandatory(document: dict, selectable: Selectable, lines: _Lines) -> None:
    """Nobody may hide what the envelope says, nor that there is a subject of such a type."""
    fixed = {lines.ordered[number] for number in lines.mandatory}
    if any(lines.of[quad] not in fixed for quad in selectable.selected(_shown_by_all(document))):
        raise _Refused("selective-disclosure.mandatory")


def _shown_by_all(document: dict) -> list[Tokens]:
    pointers: list[Tokens] = [(name,) for name in document if name not in _HIDEABLE]
    subjects = document[_SUBJECT]
    for number, subject in enumerate(one_or_more(subjects)):
        place = (_SUBJECT, str(number)) if isinstance(subjects, list) else (_SUBJECT,)
        pointers.append((*place, "type" if "type" in subject else "id"))
    return pointers
