#!/usr/bin/env python3
"""Serves until it is ended; prints its address when it is ready."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parents[2] / "drivers" / "python")]

from tradecred_service.callers import Callers  # noqa: E402
from tradecred_service.exchange import Server  # noqa: E402
from tradecred_service.service import Service  # noqa: E402
from tradecred_service.signing import KINDS, Key  # noqa: E402


def main() -> None:
    """Read the arguments, listen, serve."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, default=0, help="a free one, unless given")
    arguments.add_argument("--callers", type=Path, help="a JSON file; without one everybody may do everything")
    arguments.add_argument("--key", choices=KINDS, default="ed25519", help="drawn anew at each start")
    arguments.add_argument("--suite", help="the cryptosuite that is used where none is asked for")
    given = arguments.parse_args()
    server = Server(("127.0.0.1", given.port), Callers(given.callers))
    address = f"http://127.0.0.1:{server.server_port}"
    server.service = Service(Key(KINDS[given.key]), address, given.suite)
    print(address, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
