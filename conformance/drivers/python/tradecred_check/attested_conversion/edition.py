"""The edition of the rules: the codes, and the words for what a source may prove."""

from __future__ import annotations

from ..problems import Area

CREDENTIAL_TYPE = "AttestedConversionCredential"

# The role in which a trust list names whoever may attest copies.
ROLE = "converter"

AREA = Area(
    "attested-conversion",
    warnings=frozenset({"residue-missing"}),
    undecided=frozenset({"converter", "claim", "draft-missing", "draft-type"}),
    authenticity=frozenset({"converter"}))

# Each word, and what it rests on, any of which will do; nothing where it rests on nothing.
RESTS_ON: dict[str, frozenset[str]] = {
    "integrity": frozenset(),
    "signature": frozenset({"integrity"}),
    "certificateChain": frozenset({"signature"}),
    "ledgerInclusion": frozenset({"integrity"}),
    "ledgerFinality": frozenset({"ledgerInclusion"}),
    "notRevoked": frozenset(),
    "signerIdentity": frozenset({"signature", "ledgerInclusion"}),
}
