"""An object that envelops a token (SPEC chapter *JOSE*; Verifiable Credentials Data Model 2.0, section 4.13)."""

from __future__ import annotations

import re

from . import data_model
from .jws import TokenFault
from .w3c_terms import CREDENTIALS_V2

_TYPE = "EnvelopedVerifiableCredential"
_MEMBERS = frozenset({"@context", "id", "type"})
_URL = re.compile(r"data:application/(?:vc\+jwt|vc\+sd-jwt|dc\+sd-jwt),(.*)", re.DOTALL)


def is_envelope(value) -> bool:
    """Whether a value of a presentation, or a whole input, is such an object."""
    return isinstance(value, dict) and _TYPE in data_model.types_of(value)


def text_of(envelope: dict) -> str:
    """The text in its URL, or `TokenFault`."""
    name = envelope.get("id")
    url = _URL.fullmatch(name) if isinstance(name, str) else None
    if not set(envelope) <= _MEMBERS or url is None \
            or data_model.one_or_more(envelope.get("@context")) != [CREDENTIALS_V2]:
        raise TokenFault("jose.enveloped")
    return url[1]
