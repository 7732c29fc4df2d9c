#!/usr/bin/env python3
"""Ask the independent Python checker every vector, and show each one on which it and the suite disagree."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from driver import FEATURES
from tradecred_check import ConfigurationError, encodings, strict_json, verify
from tradecred_check.documents import BY_CREDENTIAL_TYPE
from tradecred_check.repository import NotHeld

VECTORS = Path(__file__).resolve().parents[3] / "vectors"

_RESULTS = ("authenticity", "requirements", "standing")
_FILE_LIMITS = strict_json.Limits(size=64 * 1024 * 1024, depth=96, nodes=4_000_000)

# What this checker honestly cannot judge, by the first folders of the vector's path.
_NOT_JUDGED = {
    "adapter": "adapters are not implemented",
    "node": "this is a library, not a node",
}
_JUDGED_DOCUMENTS = tuple(f"document/{document.area.name}/" for document in BY_CREDENTIAL_TYPE.values())


def main() -> int:
    """Run, print, and answer the exit code: 1 where there is a disagreement, 4 where nothing ran."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("vectors", nargs="?", type=Path, default=VECTORS, metavar="VECTORS_DIR")
    chosen = options.parse_args()
    tally: dict[str, Counter] = {}
    for folder in sorted(case.parent for case in chosen.vectors.rglob("case.json")):
        name = folder.relative_to(chosen.vectors).as_posix()
        outcome, lines = _ask(name, folder)
        tally.setdefault(_area(name), Counter())[outcome] += 1
        if lines:
            print(f"{outcome}: {name}")
            for line in lines:
                print(f"    {line}")
    return _summary(tally)


def _area(name: str) -> str:
    return "/".join(name.split("/")[:-1])


def _ask(name: str, folder: Path) -> tuple[str, list[str]]:
    """The outcome of one vector, and what there is to say about it."""
    try:
        case = _json(folder / "case.json")
        evidence = _json(folder / "evidence.json") if (folder / "evidence.json").exists() else {}
        unclaimed = sorted(set(case.get("features", [])) - set(FEATURES))
        if unclaimed:
            return "not applicable", [f"the checker does not claim {unclaimed}"]
        reason = _cannot_judge(name)
        if reason:
            return "cannot judge", [reason]
        report = verify(
            (folder / "input.json").read_bytes(), evidence, at=case["at"], as_of=case.get("as_of"),
            claim=case.get("claim"), scope=case.get("scope", "document"), reader=case.get("reader"),
            consumer=case.get("consumer"), use=case.get("use"), presentation=case.get("presentation"))
    except NotHeld as missing:
        return "cannot judge", [str(missing)]
    except (OSError, KeyError, strict_json.JsonError, ConfigurationError) as error:
        return "failed", [f"the vector cannot be asked: {type(error).__name__}: {error}"]
    except Exception as error:  # a crash is a finding about this checker, and the run goes on
        return "failed", [f"the checker broke: {type(error).__name__}: {error}"]
    differences = _differences(case, report)
    if differences:
        differences += [
            f"found {f['status']} {f['code']} at `{f['pointer']}` {f['detail']}" for f in report["findings"]]
    return ("failed", differences) if differences else ("passed", [])


def _json(file: Path):
    return strict_json.read(file.read_bytes(), _FILE_LIMITS).value


def _cannot_judge(name: str) -> str | None:
    if name.startswith("document/") and not name.startswith(_JUDGED_DOCUMENTS):
        return "the rules of this document are not implemented"
    return _NOT_JUDGED.get(name.split("/")[0])


def _differences(case: dict, report: dict) -> list[str]:
    """Where the suite and this checker part, one line each with both sides."""
    expected = case["expect"]
    lines = [
        f"{result}: the suite says {expected[result]}, this checker {report[result]}"
        for result in _RESULTS if result in expected and expected[result] != report[result]
    ]
    sets = [expected.get("codes", []), *case.get("alsoAccept", [])]
    if not any(sorted(codes) == report["codes"] for codes in sets):
        lines.append(f"codes: the suite says {sets}, this checker {report['codes']}")
    if sorted(expected.get("warnings", [])) != report["warnings"]:
        lines.append(f"warnings: the suite says {expected.get('warnings', [])}, this checker {report['warnings']}")
    for member in ("view", "consumer", "licenseChain"):
        suite, own = (_text(answer.get(member)) for answer in (expected, report))
        if suite != own:
            lines += [f"{member}: the suite says {suite}", f"this checker {own}"]
    return lines


def _text(value) -> str:
    """A JSON value in one spelling, so that two are compared as JSON."""
    return encodings.canonical(value).decode("utf-8")


def _summary(tally: dict[str, Counter]) -> int:
    columns = ("passed", "failed", "not applicable", "cannot judge")
    width = max([len("area"), *map(len, tally)])
    print(f"{'area':{width}}  " + "  ".join(f"{column:>14}" for column in columns))
    for area, counts in sorted(tally.items()):
        print(f"{area:{width}}  " + "  ".join(f"{counts[column]:>14}" for column in columns))
    total = sum(tally.values(), Counter())
    print(f"{total['not applicable']} not applicable, {total['cannot judge']} cannot be judged")
    print(f"{total['passed']} passed, {total['failed']} failed")
    if not total["passed"] and not total["failed"]:
        return 4
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
