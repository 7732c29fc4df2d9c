#!/usr/bin/env python3
"""Ask the independent Python checker the published cases that no vector can ask, and show where the two disagree."""

from __future__ import annotations

import sys
from pathlib import Path

from tradecred_check import evidence, instants, scans, strict_json
from tradecred_check.product import signed

CASES = Path(__file__).resolve().parents[2] / "cases"

_LIMITS = strict_json.Limits(size=64 * 1024 * 1024)


def main() -> int:
    """Run, print, and answer the exit code: 1 where there is a disagreement."""
    asked = [
        *((case, case["signals"], scans.signals(case["scans"], case["sales"])) for case in _cases("scans")),
        *((case, case["codes"], _signed(case)) for case in _cases("signed-answers")),
    ]
    wrong = [(case["title"], expected, found) for case, expected, found in asked if expected != found]
    for title, expected, found in wrong:
        print(f"{title}: the cases say {expected}, this checker {found}")
    print(f"{len(asked) - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


def _cases(name: str) -> list[dict]:
    return strict_json.read((CASES / f"{name}.json").read_bytes(), _LIMITS).value["cases"]


def _signed(case: dict) -> list[str]:
    held = evidence.from_json({})
    return signed.check(case["signedAnswer"].encode("utf-8"), case["asked"], held, instants.instant(case["at"]))


if __name__ == "__main__":
    sys.exit(main())
