"""One signature over one document (SPEC chapter *Proof*): the message as the cryptosuite makes it, and the equation."""

from __future__ import annotations

import hashlib

from . import ecdsa, ed25519, encodings, statements, unstated
from .algorithms import ED25519, PublicKey, Suite


def fault(suite: Suite, key: PublicKey, document: dict, proof: dict, value: bytes) -> str | None:
    """The code of what is wrong with the signature `value` of a proof over a document, or None."""
    options = {name: content for name, content in proof.items() if name != "proofValue"}
    digest = key.algorithm.digest
    if suite.signs_statements:
        options["@context"] = document["@context"]
        code = unstated.fault(document, options)
        if code:
            return code
        try:
            forms = [statements.canonical(part, digest) for part in (options, document)]
        except statements.StatementFault as refused:
            return refused.code
    else:
        forms = [encodings.canonical(part) for part in (options, document)]
    message = b"".join(hashlib.new(digest, form).digest() for form in forms)
    equation = ed25519.verify if key.algorithm is ED25519 else ecdsa.verify
    return None if equation(key, message, value) else "proof.signature"
