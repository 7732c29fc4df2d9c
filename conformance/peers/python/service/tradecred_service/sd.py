"""Base proofs, and the parts that a holder makes of them (SPEC section *Parts under ecdsa-sd-2023*)."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from tradecred_check import encodings, rdf_canon, sd_proof, sd_value, statements
from tradecred_check.data_model import one_or_more
from tradecred_check.selection import NoPointer, Selectable, tokens_of

from . import signing
from .refusal import Refusal

_BASE, _DERIVED = b"\xd9\x5d\x00", b"\xd9\x5d\x01"
_DIGEST = "sha256"
_BYTES, _TEXT, _ARRAY, _MAP = 2, 3, 4, 5


def base_value(document: dict, proof: dict, key, asked: list[str]) -> str:
    """The `proofValue` that an issuer hands to the holder; `asked` are further mandatory pointers."""
    pointers = [_pointer(tokens) for tokens in sd_proof._shown_by_all(document)]
    pointers += [one for one in asked if one not in pointers]
    hmac_key = secrets.token_bytes(32)
    selectable = Selectable(document)
    lines = _lines(selectable, hmac_key)
    chosen = _chosen(selectable, pointers, document)
    mandatory = {lines[quad] for quad in chosen}
    ordered = sorted(lines.values())
    own = signing.Key(signing.P_256)
    message = encodings.sha256(statements.canonical({**proof, "@context": document["@context"]}, _DIGEST)) \
        + own.multikey + hashlib.sha256("".join(line for line in ordered if line in mandatory).encode()).digest()
    signatures = [own.sign(line.encode("utf-8")) for line in ordered if line not in mandatory]
    return _value(_BASE, [key.sign(message), own.multikey, hmac_key, signatures, pointers])


def part_of(credential: dict, shown: list[str]) -> dict:
    """The part of a credential with one base proof that these pointers show."""
    bases = [
        (proof, value) for proof in one_or_more(credential.get("proof", []))
        if isinstance(proof, dict) and proof.get("cryptosuite") == sd_value.SUITE
        for value in [sd_value.read(proof.get("proofValue"))] if isinstance(value, sd_value.Base)]
    if len(bases) != 1:
        raise Refusal(422, "selective-disclosure.base", "/verifiableCredential/proof", "not exactly one base proof")
    proof, base = bases[0]
    document = {name: member for name, member in credential.items() if name != "proof"}
    selectable = Selectable(document)
    lines = _lines(selectable, base.hmac_key)
    pointers = [*base.pointers, *shown]
    selected = {lines[quad] for quad in _chosen(selectable, pointers, document)}
    mandatory = {lines[quad] for quad in _chosen(selectable, base.pointers, document)}
    hideable = [line for line in sorted(lines.values()) if line not in mandatory]
    part, moved = _picked(document, [tokens_of(one, document) for one in pointers])
    labels = _labels_of_part(Selectable(part), base.hmac_key, statements.labels(selectable.quads, _DIGEST), moved)
    ordered = sorted(selected)
    value = _value(_DERIVED, [
        base.signature, base.proof_key,
        [signature for line, signature in zip(hideable, base.signatures) if line in selected], labels,
        [number for number, line in enumerate(ordered) if line in mandatory]])
    return {**part, "proof": {**proof, "proofValue": value}}


def _lines(selectable: Selectable, hmac_key: bytes) -> dict:
    names = {
        node: _name(hmac.digest(hmac_key, name.removeprefix("_:").encode("ascii"), _DIGEST))
        for node, name in statements.labels(selectable.quads, _DIGEST).items()}
    return {quad: rdf_canon.line(quad, names) for quad in selectable.quads}


def _name(label: bytes) -> str:
    return "_:u" + encodings.base64url(label)


def _chosen(selectable: Selectable, pointers: list[str], document: dict):
    try:
        return selectable.selected([tokens_of(one, document) for one in pointers]) if pointers else set()
    except NoPointer as error:
        raise Refusal(422, "selective-disclosure.pointer", "", "a pointer that is none, or leads to nothing") from error


def _labels_of_part(part: Selectable, hmac_key: bytes, whole: dict, moved: dict) -> dict:
    """For each blank node of the part, by its number there, its label in the whole."""
    issued = statements.labels(part.quads, _DIGEST)
    return {
        int(name.removeprefix("_:c14n")):
            hmac.digest(hmac_key, whole[moved[node]].removeprefix("_:").encode("ascii"), _DIGEST)
        for node, name in issued.items()}


def _picked(document: dict, pointers: list) -> tuple[dict, dict]:
    """The members that pointers lead to, whole, and `id` and `type` of each object on the way.

    Besides, for each blank node of these the one in the document: an array on the way loses elements.
    """
    tree: dict = {}
    for tokens in sorted(pointers):
        branch = tree
        for token in tokens[:-1]:
            branch = branch.setdefault(token, {}) if branch is not None else None
        if branch is not None:
            branch[tokens[-1]] = None
    moved: dict = {}
    return {"@context": document["@context"], **_pick(document, tree, (), (), moved)}, moved


def _pick(value, tree: dict | None, here: tuple, there: tuple, moved: dict):
    if isinstance(value, list):
        kept = range(len(value)) if tree is None else sorted(map(int, tree))
        return [
            _pick(value[number], tree and tree[str(number)], (*here, str(place)), (*there, str(number)), moved)
            for place, number in enumerate(kept)]
    if not isinstance(value, dict):
        return value
    for end in ((), ("",)):
        moved[_node((*here, *end))] = _node((*there, *end))
    return {
        name: _pick(member, tree and tree.get(name), (*here, name), (*there, name), moved)
        for name, member in value.items() if tree is None or name in tree or name in ("id", "type")}


def _node(place: tuple) -> str:
    """The blank node that an object at a place is, as `Selectable` names it."""
    return "_:n" + encodings.base64url("/".join(place).encode("utf-8"))


def _pointer(tokens) -> str:
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in tokens)


def _value(header: bytes, item) -> str:
    return "u" + encodings.base64url(header + _cbor(item))


def _cbor(item) -> bytes:
    if isinstance(item, bytes):
        return _head(_BYTES, len(item)) + item
    if isinstance(item, str):
        data = item.encode("utf-8")
        return _head(_TEXT, len(data)) + data
    if isinstance(item, list):
        return _head(_ARRAY, len(item)) + b"".join(map(_cbor, item))
    if isinstance(item, dict):
        return _head(_MAP, len(item)) + b"".join(_cbor(key) + _cbor(item[key]) for key in sorted(item))
    return _head(0, item)


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(size for size in (1, 2, 4, 8) if number < 1 << 8 * size)
    return bytes([kind << 5 | 24 + size.bit_length() - 1]) + number.to_bytes(size, "big")
