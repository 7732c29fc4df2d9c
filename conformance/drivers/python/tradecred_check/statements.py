"""The statements that JSON-LD makes of a document, in the canonical form of RDFC-1.0 (SPEC section *Statements*).

The library is loaded only where a cryptosuite asks for statements. It brings the contexts of the W3C, which are
pinned by the digests of their canonical JSON.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import lru_cache

from . import contexts, encodings, rdf_canon
from .data_model import one_or_more
from .period import is_v1
from .rdf_canon import Quad
from .repository import NotHeld
from .w3c_terms import CANONICAL_SHA256, CREDENTIALS_V1, CREDENTIALS_V2, DATA_INTEGRITY_V1, DATA_INTEGRITY_V2

_MOST_STATEMENTS = 100_000
_INSIDE = "verifiableCredential"
# The context of data model 1.1 with what that of 2.0 says of a credential inside. The library keeps what it loads.
_FORGETTING_V1 = CREDENTIALS_V1 + "#forgetting"
ESCAPES = {code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)} | {
    ord("\b"): "\\b", ord("\t"): "\\t", ord("\n"): "\\n", ord("\f"): "\\f", ord("\r"): "\\r", ord('"'): '\\"',
    ord("\\"): "\\\\"}
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


class StatementFault(ValueError):
    """A document without a canonical form, and the code that says why."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def canonical(document: dict, digest: str) -> bytes:
    """The canonical N-Quads of all statements of a document, or `StatementFault`."""
    quads = _quads(document)
    names = labels(quads, digest)
    return "".join(sorted(rdf_canon.line(quad, names) for quad in quads)).encode("utf-8")


def labels(quads: set[Quad], digest: str) -> dict[str, str]:
    """The canonical identifiers of the blank nodes of all statements of a document, or `StatementFault`."""
    if len(quads) > _MOST_STATEMENTS:
        raise StatementFault("json-ld.statement-limit")
    try:
        return rdf_canon.labels(quads, digest)
    except rdf_canon.WorkLimit as limit:
        raise StatementFault("json-ld.work-limit") from limit


def quads_with_graphs(document: dict) -> set[Quad]:
    """All statements of a document, whose graphs are named by the `@index` of the object in each."""
    from pyld import jsonld

    expanded = _processed(jsonld.expand, _forgetting(document))
    waiting: list = [expanded]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            for inside in value.get("@graph", []):
                value["@id"] = inside.pop("@index")
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return _stated(_processed(jsonld.to_rdf, expanded))


def _quads(document: dict) -> set[Quad]:
    from pyld import jsonld

    return _stated(_processed(jsonld.to_rdf, _forgetting(document)))


def _processed(step: Callable, document):
    """What a step of the library makes of a document, or `StatementFault`."""
    from pyld import jsonld

    try:
        return step(document, {"documentLoader": _load, "base": ""})
    except jsonld.JsonLdError as error:
        raise _missing(error) or StatementFault("json-ld.unstated") from error


def _stated(dataset: dict) -> set[Quad]:
    return {
        (_term(triple["subject"]), _term(triple["predicate"]), _term(triple["object"]),
         "" if graph == "@default" else _resource(graph))
        for graph, triples in dataset.items() for triple in triples}


def _missing(error: BaseException | None) -> NotHeld | None:
    """The context that was not at hand, where the library failed for want of one."""
    while error is not None and not isinstance(error, NotHeld):
        error = error.__cause__
    return error


def _term(term: dict) -> str:
    if term["type"] != "literal":
        return _resource(term["value"])
    text = '"' + term["value"].translate(ESCAPES) + '"'
    if "language" in term:
        return f"{text}@{term['language'].lower()}"
    return text if term["datatype"] == _XSD_STRING else f"{text}^^<{term['datatype']}>"


def _resource(name: str) -> str:
    return name if name.startswith("_:") else f"<{name}>"


def _forgetting(document: dict) -> dict:
    """The document as it has to be read: under data model 1.1 too, a credential inside forgets the contexts around.

    It does so where it has contexts of its own; where another has, it is given those around.
    """
    inside = one_or_more(document.get(_INSIDE, []))
    if not is_v1(document) or not any(isinstance(one, dict) and "@context" in one for one in inside):
        return document
    around = document["@context"]
    return {
        **document, "@context": [_FORGETTING_V1, *around[1:]],
        _INSIDE: [{"@context": around, **one} if isinstance(one, dict) else one for one in inside]}


def _load(url: str, _options=None) -> dict:
    return {
        "contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": _context(url),
        "tag": "static"}


@lru_cache(maxsize=None)
def _context(url: str) -> dict:
    """The context of this address; nothing is fetched."""
    from pyld.documentloader.frozen import BUNDLED_CONTEXTS

    if url == _FORGETTING_V1:
        content = copy.deepcopy(_context(CREDENTIALS_V1))
        content["@context"]["VerifiablePresentation"]["@context"][_INSIDE]["@context"] = None
    elif url in (DATA_INTEGRITY_V1, DATA_INTEGRITY_V2):
        content = _data_integrity(has_chains=url == DATA_INTEGRITY_V2)
    else:
        file = contexts.family_files().get(url) or BUNDLED_CONTEXTS.get(url)
        if file is None:
            raise NotHeld(f"the context {url} is not at hand")
        content = json.loads(file.read_text(encoding="utf-8"))
    if CANONICAL_SHA256.get(url) not in (None, encodings.sha256(encodings.canonical(content)).hex()):
        raise NotHeld(f"the context {url} is not the one that was published")
    return content


def _data_integrity(has_chains: bool) -> dict:
    """The context of proofs, which the library does not bring: that of credentials says the same of them.

    The first edition knows no chains and types no cryptosuite.
    """
    terms = _context(CREDENTIALS_V2)["@context"]
    own = terms["DataIntegrityProof"]
    if not has_chains:
        scope = {name: value for name, value in own["@context"].items() if name != "previousProof"}
        own = {**own, "@context": {**scope, "cryptosuite": scope["cryptosuite"]["@id"]}}
    return {"@context": {
        "@protected": True, "id": "@id", "type": "@type", "proof": terms["VerifiableCredential"]["@context"]["proof"],
        "DataIntegrityProof": own}}
