#!/usr/bin/env python3
"""The driver of the independent Python checker: questions in, verdicts out (conformance/PROTOCOL.md)."""

from __future__ import annotations

import base64
import binascii
import json
import sys

from tradecred_check import ConfigurationError, strict_json, verify
from tradecred_check.repository import NotHeld

IMPLEMENTATION = "tradecred-check-python"
VERSION = "0.1.0"
PROTOCOL = "1"
FEATURES = [
    "at", "evidence", "as-of", "claim", "documents", "trust-lists", "raw-bytes", "visibility",
    "license-chain", "product-answers", "ecdsa-jcs-2019", "did-jwk", "eddsa-rdfc-2022",
    "ecdsa-rdfc-2019", "presentation", "vc-jwt", "sd-jwt",
    "ecdsa-sd-2023"]

# A request carries a credential in base64 and its evidence beside it.
_REQUEST_LIMITS = strict_json.Limits(size=64 * 1024 * 1024, depth=96, nodes=4_000_000)
_ANSWER = ("authenticity", "requirements", "standing", "codes", "warnings")
_OPTIONS = {
    "at": "at", "asOf": "as_of", "scope": "scope", "claim": "claim", "reader": "reader", "consumer": "consumer",
    "use": "use", "presentation": "presentation", "evidence": "evidence"}


class RequestError(ValueError):
    """A request that is not one of the protocol."""


def main() -> None:
    """Answer every line of standard input, until it ends."""
    for line in sys.stdin.buffer:
        if line.strip():
            sys.stdout.write(json.dumps(answer(line)) + "\n")
            sys.stdout.flush()


def answer(line: bytes) -> dict:
    """The answer to one request line; whatever is wrong with it becomes an error answer."""
    number = None
    try:
        request = strict_json.read_object(line.strip(), _REQUEST_LIMITS).value
        number = request.get("id")
        return {"id": number, "result": _result(request)}
    except (RequestError, ConfigurationError, NotHeld, strict_json.JsonError) as error:
        return {"id": number, "error": {"message": str(error)}}
    except Exception as error:  # one broken request never ends the process
        return {"id": number, "error": {"message": f"internal fault: {type(error).__name__}: {error}"}}


def _result(request: dict) -> dict:
    params = request.get("params")
    if not isinstance(params, dict):
        raise RequestError("`params` is no object")
    if request.get("method") == "hello":
        return _hello(params)
    if request.get("method") == "verify":
        return _verify(params)
    raise RequestError("an unknown method")


def _hello(params: dict) -> dict:
    if params.get("protocol") != PROTOCOL:
        raise RequestError(f"this driver speaks protocol {PROTOCOL}")
    return {
        "implementation": IMPLEMENTATION, "version": VERSION, "protocol": PROTOCOL, "class": "rules",
        "features": FEATURES,
    }


def _verify(params: dict) -> dict:
    encoded, options = params.get("inputBase64"), params.get("options")
    if not isinstance(encoded, str) or not isinstance(options, dict) or "at" not in options:
        raise RequestError("`inputBase64` and `options` with `at` are needed")
    unknown = sorted(set(options) - set(_OPTIONS))
    if unknown:
        raise RequestError(f"unknown options {unknown}")
    try:
        data = base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise RequestError("`inputBase64` is not base64") from error
    report = verify(data, **{_OPTIONS[name]: value for name, value in options.items() if value is not None})
    return {name: report[name] for name in (*_ANSWER, "view", "consumer", "licenseChain") if name in report}


if __name__ == "__main__":
    main()
