"""Official wordings and how texts are compared (19 CFR 182.12(a)(4)(x) and (a)(5))."""

from __future__ import annotations

import unicodedata

# 19 CFR 182.12(a)(5). The official wordings in Spanish and French are not held.
STATEMENTS = {"en": (
    "I certify that the goods described in this document qualify as originating and the information contained in"
    " this document is true and accurate. I assume responsibility for proving such representations and agree to"
    " maintain and present upon request or to make available during a verification visit, documentation necessary"
    " to support this certification.")}

# 19 CFR 182.12(a)(4)(x).
SCHEDULE_II = "Schedule II of the USMCA Rules of Origin Uniform Regulations"


def same_wording(left: str, right: str) -> bool:
    """Whether two texts have the same words in their order: punctuation, case and white space are left out."""
    return _plain(left) == _plain(right)


def _plain(text: str) -> str:
    return "".join(c for c in text.casefold() if unicodedata.category(c)[0] != "P" and not c.isspace())
