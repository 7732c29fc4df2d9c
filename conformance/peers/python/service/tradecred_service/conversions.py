"""Conversions over HTTP (SPEC section *Conversions*): true copies, and records written again."""

from __future__ import annotations

import base64
import binascii

from tradecred_check import encodings

from . import adapter, issuing, signing, told
from .adapter import Adapter, Conversion
from .issuing import Issuer
from .pointers import MISSING
from .refusal import Refusal

_TYPE = "AttestedConversionCredential"
_WORDS = (
    "integrity", "signature", "certificateChain", "ledgerInclusion", "ledgerFinality", "notRevoked", "signerIdentity")
_OPEN = ("attested-conversion.converter", "attested-conversion.claim")
_ENVELOPE = ("json", "json-ld", "data-model", "proof", "validity", "attested-conversion")
_TEXTS = ("system", "retrievedAt", "recordId", "certifier", "mediaType")


def convert(request: dict, issuer: Issuer, tenant: str) -> dict:
    """The answer to a request to convert."""
    export = _base64(request["export"], "/export")
    for name in _TEXTS:
        if not isinstance(request.get(name, ""), str):
            raise Refusal(400, "node.request", f"/{name}", "a text was expected")
    for name in ("convertedBy", "anchors"):
        if not isinstance(request.get(name, {}), dict):
            raise Refusal(400, "node.request", f"/{name}", "an object was expected")
    used = _adapter(request["mapping"])
    try:
        made = used.convert(export)
    except Refusal as refusal:
        raise refusal.below("/export") from refusal
    subject = _subject(request, used, made, export)
    now = subject["convertedAt"]
    conversion = issuer.completed({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
        "type": ["VerifiableCredential", _TYPE], "issuer": issuer.key.did, "validFrom": now,
        "credentialSubject": subject}, {})
    signed = issuer.sign(conversion)
    report = issuing.judged(signed, "document", {})
    if any(_stops(finding) for finding in report["findings"]):
        raise issuing.refused({**report, "findings": [one for one in report["findings"] if _stops(one)]})
    issuer.store.add(signed, tenant)
    return {"verifiableCredential": signed, "files": {
        "source": request["export"], "mapping": request["mapping"], "lossReport": made.loss_report,
        "residue": made.residue}}


def write(request: dict) -> dict:
    """The answer to a request to write a record."""
    document = request["document"]
    if not isinstance(document, dict):
        raise Refusal(400, "node.request", "/document", "a draft was expected")
    if "export" in request:
        _base64(request["export"], "/export")
    if not isinstance(request.get("residue", {}), dict):
        raise Refusal(400, "node.request", "/residue", "an object was expected")
    data, report = _adapter(request["mapping"]).write(document, request.get("residue", MISSING))
    return {"record": base64.b64encode(data).decode("ascii"), "lossReport": report}


def _subject(request: dict, used: Adapter, made: Conversion, export: bytes) -> dict:
    source = {
        "type": "ConversionSource", "system": request["system"], "framing": adapter.FRAMING,
        "mediaType": request.get("mediaType", adapter.MEDIA_TYPE),
        "digestMultibase": encodings.digest_multibase(export), "retrievedAt": request["retrievedAt"]}
    if "recordId" in request:
        source["recordId"] = request["recordId"]
    return {
        "type": "AttestedConversion", "source": source,
        "mapping": {
            "type": "ConversionMapping", "mapping": used.mapping["mapping"], "version": used.mapping["version"],
            "digestMultibase": made.mapping_digest},
        "lossReport": {
            "type": "ConversionLosses", "digestMultibase": _digest(made.loss_report),
            "lossless": told.is_lossless(made.loss_report),
            "counts": {"type": "LossCounts", **made.loss_report["counts"]}},
        "residue": {"type": "ConversionResidue", "digestMultibase": _digest(made.residue)},
        "notProved": list(_WORDS), "certifier": _certifier(request, made.draft),
        "draft": {
            "type": "ConversionDraft", "credentialType": used.mapping["credentialType"],
            "digestMultibase": _digest(made.draft), "content": made.draft},
        "convertedBy": request["convertedBy"], "convertedAt": signing.instant(signing.now())}


def _certifier(request: dict, draft: dict) -> dict:
    """Who certified, as the request or else the draft says."""
    party = _party(draft)
    name = request.get("certifier") or party.get("legalName")
    if not isinstance(name, str) or not name.strip():
        raise Refusal(422, "node.conversion-refused", "/certifier", "nobody says who certified")
    certifier = {"type": "SourceCertifier", "legalName": name}
    return {**certifier, "id": party["id"]} if "certifier" not in request and "id" in party else certifier


def _party(draft: dict) -> dict:
    """The certifier in the draft, whose structure may be faulty; empty where nobody learns who that is."""
    subject = draft.get("credentialSubject")
    find = _PARTIES.get(draft["type"][1])
    found = find(subject, subject.get("certifierRole")) if find and isinstance(subject, dict) else None
    return found if isinstance(found, dict) else {}


def _of_us_fta(subject: dict, role):
    exporter, producer = subject.get("exporter"), subject.get("producer")
    if role == "Exporter":
        return producer if exporter is None or _is_same(exporter, "producer") else exporter
    return producer if role == "Producer" else subject.get("importer") if role == "Importer" else None


def _of_nafta(subject: dict, role):
    exporter, producers = subject.get("exporter"), subject.get("producers")
    if role == "Producer" and isinstance(producers, list) and len(producers) == 1:
        return exporter if _is_same(producers[0], "exporter") else producers[0]
    return exporter if role == "Exporter" else None


def _is_same(party, role: str) -> bool:
    return isinstance(party, dict) and party.get("type") == "SameAs" and party.get("role") == role


_PARTIES = {
    "UsmcaCertificationOfOriginCredential": lambda subject, _role: subject.get("certifier"),
    "UsFtaCertificationOfOriginCredential": _of_us_fta,
    "NaftaCertificateOfOriginCredential": _of_nafta,
    "CertificateOfOriginCredential": lambda subject, _role: subject.get("issuingBody"),
}


def _stops(finding: dict) -> bool:
    """Whether a finding is one on the conversion, and not on its draft or on what only evidence decides."""
    code = finding["code"]
    if finding["status"] == "warning" or code in _OPEN or code == "data-model.extension-critical":
        return False
    return code.partition(".")[0] in _ENVELOPE or code == "issuer.binding"


def _adapter(mapping) -> Adapter:
    if isinstance(mapping, str):
        raise Refusal(422, "node.conversion-refused", "/mapping", "there is no mapping of that name")
    if not isinstance(mapping, dict):
        raise Refusal(400, "node.request", "/mapping", "a mapping, or the name of one, was expected")
    try:
        return Adapter(mapping)
    except Refusal as refusal:
        raise refusal.below("/mapping") from refusal


def _base64(text, place: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True) if isinstance(text, str) else None
    except (binascii.Error, ValueError):
        data = None
    if data is None or base64.b64encode(data).decode("ascii") != text:
        raise Refusal(400, "node.request", place, "padded base64 was expected")
    return data


def _digest(value) -> str:
    return encodings.digest_multibase(encodings.canonical(value))
