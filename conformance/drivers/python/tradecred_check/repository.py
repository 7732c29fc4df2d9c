"""Where the contexts and schemas are read from: the repository this checker stands in, unless told otherwise."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(os.environ.get("TRADECRED_ROOT") or Path(__file__).resolve().parents[4])


class NotHeld(LookupError):
    """A published file that a rule rests on is not in the repository: the rule cannot be judged."""
