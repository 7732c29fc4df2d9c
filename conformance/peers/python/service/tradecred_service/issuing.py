"""Issuing (SPEC chapter *Issuing*): what is asked is completed, signed, and judged before anybody gets it."""

from __future__ import annotations

import uuid

from tradecred_check import ConfigurationError, documents, evidence, verify, withheld
from tradecred_check.algorithms import SUITES
from tradecred_check.period import is_v1

from . import signing, spelled
from .refusal import Refusal
from .signing import Key
from .status_lists import PURPOSES, StatusLists
from .store import Store

OPTIONS = ("scope", "credentialStatus", "cryptosuite", "evidence", "mandatoryPointers", "receivers")

# What others say of an issuer or a credential does not stop its issuer.
_OF_OTHERS = ("status", "authority", "issuer", "did")
_BINDING = "issuer.binding"


class Issuer:
    """Signs under one key, and keeps what it signed."""

    def __init__(self, key: Key, lists: StatusLists, store: Store, suite: str | None):
        self.key, self.lists, self.store = key, lists, store
        self.suite = suite or key.suites[0]

    def issue(self, credential, options: dict, tenant: str) -> dict:
        """The credential as it is signed, or a `Refusal`."""
        if not isinstance(credential, dict):
            raise Refusal(400, "node.request", "/credential", "a credential was expected")
        if "proof" in credential:
            raise Refusal(400, "node.request", "/credential/proof", "what is signed already is not signed again")
        suite = self._suite(options)
        if is_v1(credential):
            raise Refusal(422, "node.data-model", "/credential/@context", "credentials of data model 2.0 are issued")
        scope = options.get("scope", "document")
        if scope not in ("document", "envelope"):
            raise Refusal(400, "node.request", "/options/scope", "neither document nor envelope")
        try:
            evidence.from_json(options.get("evidence", {}))
        except ConfigurationError as error:
            raise Refusal(400, "node.request", "/options/evidence", "the evidence is not of its form") from error
        completed = self.completed(credential, options)
        # A place in a list that a refused request had drawn stays empty.
        made = self.sign(completed, suite, options.get("mandatoryPointers", []))
        report = judged(made, scope, options.get("evidence", {}))
        if any(_stops(finding, made, options.get("evidence", {})) for finding in report["findings"]):
            raise refused(report)
        self.store.add(made, tenant)
        return made

    def sign(self, completed: dict, suite: str | None = None, mandatory: list[str] = ()) -> dict:
        """The document with a proof; what cannot be signed is what a verifier would say of it without."""
        try:
            return signing.signed(completed, self.key, suite or self.suite, mandatory)
        except Refusal:
            raise
        except Exception as error:
            report = judged({**completed, "proof": _UNSIGNED}, "document", {})
            found = [one for one in report["findings"] if not one["code"].startswith(("proof.", "did."))]
            if not found:
                raise
            raise refused({**report, "findings": found}) from error

    def _suite(self, options: dict) -> str:
        suite = options.get("cryptosuite", self.suite)
        if not isinstance(suite, str) or suite not in SUITES or suite not in self.key.suites:
            raise Refusal(400, "node.cryptosuite", "/options/cryptosuite", "the key does not sign under that")
        pointers = options.get("mandatoryPointers", [])
        if not isinstance(pointers, list) or not all(isinstance(one, str) for one in pointers) \
                or pointers and not SUITES[suite].signs_lines:
            raise Refusal(400, "node.request", "/options/mandatoryPointers", "texts, and of `ecdsa-sd-2023` only")
        return suite

    def completed(self, credential: dict, options: dict) -> dict:
        """The credential with what an issuer writes where it is absent."""
        added = {"id": f"urn:uuid:{uuid.uuid4()}", "issuer": self.key.did, "validFrom": signing.instant(signing.now())}
        completed = {**credential, **{name: value for name, value in added.items() if name not in credential}}
        purposes = self._purposes(credential, options)
        if purposes and "credentialStatus" not in credential:
            entries = [self.lists.entry(purpose) for purpose in purposes]
            completed["credentialStatus"] = entries[0] if len(entries) == 1 else entries
        return completed

    def _purposes(self, credential: dict, options: dict) -> list[str]:
        asked = options.get("credentialStatus", bool(documents.named_by(credential)))
        if isinstance(asked, bool):
            return ["revocation"] if asked else []
        found = [one.get("statusPurpose") if isinstance(one, dict) else None for one in asked] \
            if isinstance(asked, list) else [None]
        if any(one not in PURPOSES for one in found):
            raise Refusal(400, "node.request", "/options/credentialStatus", "revocation or suspension")
        return found


_UNSIGNED = {"type": "DataIntegrityProof"}


def judged(credential: dict, scope: str, held: dict) -> dict:
    """What a verifier says of the credential now."""
    data = spelled.write(credential).encode("utf-8", errors="surrogatepass")
    return verify(data, held, at=signing.instant(signing.now()), scope=scope)


def _stops(finding: dict, credential: dict, held: dict) -> bool:
    code = finding["code"]
    if code.partition(".")[0] in _OF_OTHERS and code != _BINDING or finding["status"] == "warning":
        return False
    if finding["status"] == "fail" or code == "data-model.extension-critical":
        return True
    return _withholds(credential.get("credentialSubject"), evidence.from_json(held))


def _withholds(value, held) -> bool:
    """Whether something is withheld that the evidence does not open: then rules cannot be asked."""
    if isinstance(value, list):
        return any(_withholds(one, held) for one in value)
    if not isinstance(value, dict):
        return False
    if value.get("type") == "Withheld":
        return withheld.opening(value.get("digestMultibase"), held) is None
    return any(_withholds(one, held) for one in value.values())


def refused(report: dict) -> Refusal:
    """The refusal of what has such a report."""
    first = next((one for status in ("fail", "undecided") for one in report["findings"] if one["status"] == status))
    return Refusal(422, first["code"], first["pointer"], first["detail"] or "a verifier would refuse it", report)

