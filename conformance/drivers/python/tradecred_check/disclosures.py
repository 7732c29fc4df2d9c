"""What the disclosures behind a token open (SPEC chapter *Selective disclosure*; RFC 9901, section 7.1)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from . import encodings, strict_json
from .jws import TokenFault

HASHES = {"sha-256": "sha256", "sha-384": "sha384", "sha-512": "sha512"}

_SUBJECT = "credentialSubject"
_DIGESTS, _DIGEST = "_sd", "..."
_SHORTEST_SALT = 22
# What a token of another kind shows to everybody.
_SHOWN = frozenset({"iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status", "@context"})
_LIMITS = strict_json.Limits()
# With one of these the text is no JSON at all; what else the reader refuses is JSON that this profile does not read.
_NO_JSON = frozenset({"json.syntax", "json.encoding", "json.byte-order-mark", "json.trailing-data"})


@dataclass(frozen=True)
class Disclosure:
    """A value and its salt; without a name it opens an element."""

    salt: str
    name: str | None
    value: object
    is_imprecise: bool


@dataclass(frozen=True)
class Disclosed:
    """A payload after its disclosures; not whole where a digest is left that nothing opens."""

    payload: dict
    is_whole: bool
    is_imprecise: bool


def hash_of(payload: dict) -> str:
    """The hash function of the digests in a payload, or `TokenFault`."""
    named = payload.get("_sd_alg", "sha-256")
    if not isinstance(named, str) or named not in HASHES:
        raise TokenFault("selective-disclosure.hash")
    return HASHES[named]


def opened(payload: dict, texts: list[str], is_of_model: bool) -> Disclosed:
    """The payload with its disclosures in their places, or `TokenFault`; `is_of_model`: of data model 2.0."""
    held = [(text, _disclosure(text)) for text in texts]
    opening = _Opening(hash_of(payload), held)
    content = opening.value({name: value for name, value in payload.items() if name != "_sd_alg"}, ())
    if len(opening.used) < len(set(texts)):
        raise TokenFault("selective-disclosure.unreferenced")
    if opening.is_twice or len(set(texts)) < len(texts):
        raise TokenFault("selective-disclosure.duplicate-digest")
    salts = [one.salt for _, one in held]
    if len(set(salts)) < len(salts) or any(len(salt) < _SHORTEST_SALT for salt in salts):
        raise TokenFault("selective-disclosure.salt")
    if opening.is_outside if is_of_model else opening.names & _SHOWN:
        raise TokenFault("selective-disclosure.mandatory-hidden")
    return Disclosed(content, len(opening.seen) == len(opening.used), any(one.is_imprecise for _, one in held))


def _disclosure(text: str) -> Disclosure:
    data = encodings.base64url_bytes(text)
    if data is None:
        raise TokenFault("selective-disclosure.form", detail="a disclosure is not base64url")
    try:
        read = strict_json.read(data)
    except strict_json.JsonError as error:
        own = error.finding.code not in _NO_JSON
        raise TokenFault(error.finding.code if own else "selective-disclosure.form") from error
    parts = read.value
    if not isinstance(parts, list) or len(parts) not in (2, 3) or not all(isinstance(one, str) for one in parts[:-1]):
        raise TokenFault("selective-disclosure.form", detail="a disclosure is not salt, name and value")
    return Disclosure(parts[0], parts[1] if len(parts) == 3 else None, parts[-1], bool(read.imprecise))


class _Opening:
    """One walk from the payload on, into what it opens."""

    def __init__(self, algorithm: str, held: list[tuple[str, Disclosure]]):
        self.by_digest = {
            encodings.base64url(hashlib.new(algorithm, text.encode("ascii")).digest()): one for text, one in held}
        self.seen: set[str] = set()
        self.used: set[str] = set()
        self.names: set[str] = set()  # that disclosures give to the payload itself
        self.is_twice = False
        self.is_outside = False  # of the subject of a credential
        self.nodes = 0

    def value(self, value, path: tuple):
        self.nodes += 1
        if self.nodes > _LIMITS.nodes:
            raise TokenFault("json.node-limit")
        if not isinstance(value, (dict, list)):
            return value
        if len(path) >= _LIMITS.depth:
            raise TokenFault("json.depth")
        return self._object(value, path) if isinstance(value, dict) else self._array(value, path)

    def _object(self, value: dict, path: tuple) -> dict:
        digests = value.get(_DIGESTS, [])
        if _DIGEST in value or not isinstance(digests, list) or not all(isinstance(one, str) for one in digests):
            raise TokenFault("selective-disclosure.form", detail="no list of digests, or one out of its place")
        members = {name: self.value(member, (*path, name)) for name, member in value.items() if name != _DIGESTS}
        for digest in digests:
            found = self._behind(digest, path, is_member=True)
            if found is None:
                continue
            if found.name in members or found.name in (_DIGESTS, _DIGEST):
                raise TokenFault("selective-disclosure.claim-collision")
            if not path:
                self.names.add(found.name)
            members[found.name] = self.value(found.value, (*path, found.name))
        return members

    def _array(self, value: list, path: tuple) -> list:
        elements = []
        for element in value:
            while isinstance(element, dict) and _DIGEST in element:
                if set(element) != {_DIGEST} or not isinstance(element[_DIGEST], str):
                    raise TokenFault("selective-disclosure.form", detail="not the digest of an element alone")
                found = self._behind(element[_DIGEST], path, is_member=False)
                if found is None:
                    break
                element = found.value
            else:
                elements.append(self.value(element, (*path, len(elements))))
        return elements

    def _behind(self, digest: str, path: tuple, is_member: bool) -> Disclosure | None:
        """What opens a digest; None for one that stays closed, or was opened already."""
        if digest in self.seen:
            self.is_twice = True
            return None
        self.seen.add(digest)
        self.is_outside = self.is_outside or path[:1] != (_SUBJECT,)
        found = self.by_digest.get(digest)
        if found is None:
            return None
        if (found.name is not None) != is_member:
            raise TokenFault("selective-disclosure.form", detail="a member for an element, or an element for a member")
        self.used.add(digest)
        return found
