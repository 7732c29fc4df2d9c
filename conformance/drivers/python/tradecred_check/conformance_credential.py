"""The conformance credential (SPEC chapter *Conformance credential*): its structure and its rules."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from datetime import timedelta

from . import data_model, instants, shapes, trust
from .document_type import Author, Case, DocumentType
from .problems import Area, Finding, by_longest_path
from .repository import ROOT
from .shapes import DIGEST, TEXT, list_of, object_of, one_of, string

_AREA = Area(
    "conformance-credential", warnings=frozenset({"unseeded", "suite-unknown"}),
    undecided=frozenset({"witness-proof"}))
_SUITE_FILE = ROOT / "vocabulary" / "suite.json"
_LONGEST = timedelta(days=400)
_SEED = re.compile(r"0|[1-9][0-9]{0,19}")

_element = by_longest_path({
    ("software",): "software",
    ("role",): "scope", ("class",): "scope", ("documentTypes",): "scope", ("features",): "scope",
    ("suite",): "suite",
    ("seed",): "transcript", ("transcriptRoot",): "transcript", ("reportDigest",): "transcript",
    ("counts",): "counts", ("claimed",): "claim", ("excepted",): "exceptions",
    ("conduct",): "conduct", ("conductedBy",): "conducted-by", ("witnessedBy",): "witness",
    ("started",): "run", ("ended",): "run", ("runner",): "run",
})
_INSTANT = string(instants.instant)
_TOTAL = shapes.integer(0, 999_999_999)
_SOFTWARE = object_of(
    "TestedSoftware",
    {"implementation": TEXT, "reachedAs": one_of("http", "driver", "recorded", "embedded", "in-process")},
    {"version": TEXT, "maker": shapes.NAMED_PARTY})
_SUITE = object_of(
    "ConformanceSuite",
    {"questions": one_of("vectors", "trials"), "version": TEXT, "digestMultibase": DIGEST,
     "questionCount": shapes.integer(1, 999_999_999)},
    {})
_OUTCOMES = ("passed", "failed", "wrongReason", "undecided", "knownFailures", "stale")
_COUNTS = object_of(
    "ConformanceCounts",
    {"asked": shapes.integer(1, 999_999_999), **dict.fromkeys((*_OUTCOMES, "untested", "notApplicable"), _TOTAL)},
    {})
_EXCEPTION = object_of(
    "ConformanceException",
    {"vector": TEXT, "outcome": TEXT, "reason": TEXT},
    {"assignee": TEXT, "until": string(instants.day)})
_STATEMENT = object_of(
    "ConformanceStatement",
    {"software": _SOFTWARE, "role": TEXT, "suite": _SUITE, "transcriptRoot": DIGEST, "reportDigest": DIGEST,
     "counts": _COUNTS, "claimed": one_of("whole", "partial", "none"),
     "conduct": one_of("self", "independent", "witnessed"), "conductedBy": shapes.NAMED_PARTY,
     "started": _INSTANT, "ended": _INSTANT, "runner": TEXT},
    {"class": one_of("envelope", "documents", "rules"), "documentTypes": list_of(TEXT), "features": list_of(TEXT),
     "seed": string(_SEED.fullmatch), "excepted": list_of(_EXCEPTION), "witnessedBy": shapes.NAMED_PARTY,
     "supersedes": shapes.REFERENCE, "extensions": shapes.anything})


def _structure(subject) -> list[Finding]:
    return _AREA.faults(_STATEMENT(subject, ()), _element)


def _check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    return [
        *_scope(case.subject), *_suite(case.subject), *_counts(case.subject), *_exceptions(case.subject),
        *_conduct(case), *_witness(case), *_times(case),
    ]


def _scope(subject: dict) -> Iterator[Finding]:
    if (subject["suite"]["questions"] == "vectors") != ("class" in subject):
        yield _AREA.finding("scope", "class")
    for name in ("features", "documentTypes"):
        names = subject.get(name, [])
        if len(set(names)) < len(names):
            yield _AREA.finding("scope", name)


@functools.cache
def _known() -> dict:
    return json.loads(_SUITE_FILE.read_text(encoding="utf-8"))


def _is_known(subject: dict) -> bool:
    """Whether the suite is that of the edition that this text knows."""
    suite, known = subject["suite"], _known()
    if suite["version"] != known["edition"]:
        return False
    asked = known["vectors"] if suite["questions"] == "vectors" else known["trials"].get(subject["role"])
    if asked is None or suite["questionCount"] != asked["questionCount"]:
        return False
    is_made = suite["questions"] == "vectors" and "seed" in subject
    return is_made or suite["digestMultibase"] == asked["digestMultibase"]


def _suite(subject: dict) -> Iterator[Finding]:
    suite = subject["suite"]
    if not _is_known(subject):
        yield _AREA.finding("suite-unknown", "suite")
    if suite["questions"] == "vectors" and "seed" not in subject:
        yield _AREA.finding("unseeded", "seed")


def _counts(subject: dict) -> Iterator[Finding]:
    counts = subject["counts"]
    if counts["asked"] != sum(counts[name] for name in _OUTCOMES):
        yield _AREA.finding("counts", "counts", "asked")
    elif counts["asked"] + counts["untested"] + counts["notApplicable"] > subject["suite"]["questionCount"]:
        yield _AREA.finding("counts", "counts")
    failed = counts["failed"] or counts["stale"]
    gaps = any(counts[name] for name in ("wrongReason", "undecided", "knownFailures", "untested"))
    claim = subject["claimed"]
    if claim != "none" and failed or claim == "whole" and (gaps or subject.get("excepted")):
        yield _AREA.finding("claim", "claimed")


def _exceptions(subject: dict) -> Iterator[Finding]:
    exceptions = subject.get("excepted", [])
    names = [exception["vector"] for exception in exceptions]
    begun = instants.instant(subject["started"]).date()
    late = any("until" in exception and instants.day(exception["until"]) < begun for exception in exceptions)
    if len(exceptions) != subject["counts"]["knownFailures"] or len(set(names)) < len(names) or late:
        yield _AREA.finding("exceptions", "excepted")


def _conduct(case: Case) -> Iterator[Finding]:
    issuer = data_model.issuer_of(case.credential)
    subject, conductor = case.subject, case.subject["conductedBy"]
    if conductor.get("id", issuer) != issuer:
        yield _AREA.finding("conducted-by", "conductedBy", "id")
    maker = subject["software"].get("maker")
    same_name = maker is not None and maker["legalName"] == conductor["legalName"]
    is_issuer = maker is not None and (maker["id"] == issuer if "id" in maker else same_name)
    wrong = {
        "self": maker is not None and not is_issuer,
        "independent": maker is None or is_issuer or same_name,
        "witnessed": False,
    }
    if wrong[subject["conduct"]]:
        yield _AREA.finding("conduct", "conduct")


def _witness(case: Case) -> Iterator[Finding]:
    subject = case.subject
    witnessed, witness = subject["conduct"] == "witnessed", subject.get("witnessedBy")
    if witnessed != (witness is not None):
        yield _AREA.finding("witness", "witnessedBy")
    if not witnessed or witness is None:
        return
    did = witness.get("id")
    if did is None:
        yield _AREA.finding("witness", "witnessedBy", "id")
        return
    if did == data_model.issuer_of(case.credential):
        yield _AREA.finding("witness", "witnessedBy", "id")
        return
    named = trust.names(did, case.evidence, case.at, case.signed.date())
    if did == subject["software"].get("maker", {}).get("id"):
        yield _AREA.finding("witness", "witnessedBy", "id")
    elif _is_also_named(case, [witness["legalName"], *named]):
        yield _AREA.finding("witness", "witnessedBy", "legalName")
    elif named and not trust.is_among(witness["legalName"], named):
        yield _AREA.finding("witness", "witnessedBy", "legalName")
    proofs = data_model.one_or_more(case.credential.get("proof"))
    signers = {proof["verificationMethod"].partition("#")[0] for proof in proofs if isinstance(proof, dict)}
    if did not in signers or not named:
        yield _AREA.finding("witness-proof", "witnessedBy")


def _is_also_named(case: Case, names: list[str]) -> bool:
    """Whether who made the run, or who makes the software, has one of the names of the witness."""
    def of(party: dict, did: str | None) -> list[str]:
        listed = trust.names(did, case.evidence, case.at, case.signed.date()) if did else ()
        return [party["legalName"], *listed]

    others = of(case.subject["conductedBy"], data_model.issuer_of(case.credential))
    maker = case.subject["software"].get("maker")
    if maker is not None:
        others += of(maker, maker.get("id"))
    return any(trust.is_among(name, others) for name in names)


def _times(case: Case) -> Iterator[Finding]:
    started, ended = (instants.instant(case.subject[name]) for name in ("started", "ended"))
    if not started <= ended <= case.signed:
        yield _AREA.finding("run", "ended")
    until = case.credential.get("validUntil")
    if until is None or instants.instant(until) > ended + _LONGEST:
        yield Finding("conformance-credential.valid-until", "/validUntil")


def _author(subject: dict) -> Author | None:
    """Whoever made the run. Nobody states for another: the name is asked of the issuer, whatever the `id`."""
    party = subject["conductedBy"]
    return Author({name: value for name, value in party.items() if name != "id"}, ("conductedBy",))


DOCUMENT = DocumentType("ConformanceCredential", _AREA, _structure, _check, _author)
