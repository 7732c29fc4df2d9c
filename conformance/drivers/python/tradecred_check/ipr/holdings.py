"""The licences and rights at hand, and what is known of them (SPEC section *What counts and what is revoked*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .. import encodings, form, instants, references, standing
from ..data_model import issuer_of
from ..document_type import Case, DocumentType
from ..on_its_own import selected_type
from ..problems import blocks
from ..standing import Standing
from . import changes, license_structure, ownership, right
from .license_structure import LICENSE_TYPE
from .ownership import Ownership, is_same_party
from .right_structure import is_sound_right


@dataclass(frozen=True)
class License:
    """A licence of sound structure."""

    digest: str
    credential: dict

    @property
    def subject(self) -> dict:
        """The licence itself."""
        return self.credential["credentialSubject"]

    @property
    def right(self) -> str:
        """The digest of its right."""
        return self.subject["right"]["digestMultibase"]

    @property
    def parent(self) -> dict | None:
        """The reference to the licence under which it is granted."""
        return self.subject.get("parent")

    @property
    def granted(self) -> date:
        """The day on which it was granted."""
        return instants.day(self.subject["grantedAt"])

    @property
    def licensor(self) -> dict:
        """Who grants, under the identifier of the issuer where it gives none of its own."""
        party = self.subject["licensor"]
        if "id" in party or "paperOriginal" in self.subject:
            return party
        return {**party, "id": issuer_of(self.credential)}

    def is_granted_by(self, party: dict) -> bool:
        """Whether its licensor is that owner or licensee."""
        return is_same_party(self.licensor, party)


class Holdings:
    """What is in the evidence of a case, each credential once; `document` is the type of licences."""

    def __init__(self, case: Case, document: DocumentType):
        self._case = case
        self._document = document
        self._copies: dict[str, list[dict]] = {}
        for credential in case.evidence.credentials:
            digest = encodings.digest_or_none(credential)
            if digest is not None:
                self._copies.setdefault(digest, []).append(credential)
        self._standings: dict[str, Standing] = {}
        self._owners: dict[tuple[str, date], Ownership] = {}

    def licenses(self) -> list[License]:
        """Every licence at hand of sound structure, once."""
        return [
            License(digest, copies[0]) for digest, copies in self._copies.items()
            if license_structure.is_sound_license(copies[0])]

    def is_held(self, reference: dict) -> bool:
        """Whether a credential has the digest of the reference."""
        return reference["digestMultibase"] in self._copies

    def agreeing(self, reference: dict) -> dict | None:
        """The credential that a reference leads to, if it has the `id` and the type that the reference names."""
        held = self._copies.get(reference["digestMultibase"], [])
        return held[0] if held and references.agrees(held[0], reference) else None

    def right(self, digest: str) -> dict | None:
        """The right of that digest, if it is at hand and of sound structure."""
        held = self._copies.get(digest, [])
        return held[0] if held and is_sound_right(held[0]) else None

    def standing(self, digest: str) -> Standing:
        """Whether the credential of that digest counts as a licence, which the best of its copies says."""
        if digest not in self._standings:
            self._standings[digest] = max(self._standing(copy) for copy in self._copies[digest])
        return self._standings[digest]

    def _standing(self, credential: dict) -> Standing:
        document = self._document
        if not license_structure.is_sound_license(credential) or selected_type(credential) != LICENSE_TYPE:
            return Standing.REFUSED
        if license_structure.wrong_references(credential["credentialSubject"]):
            return Standing.REFUSED
        try:
            if blocks(form.check(credential, [document.schema])):
                return Standing.REFUSED
            return standing.of(self._case, document, credential, status_too=False)[0]
        except (ValueError, RecursionError):  # a proof with a value without a canonical form, or nested without end
            return Standing.REFUSED

    def is_revoked(self, credential: dict, day: date, *, is_right: bool = False) -> bool | None:
        """Whether a credential that is at hand is revoked on a day; None where that is not known."""
        copies = self._copies[encodings.credential_digest(credential)]
        return changes.is_revoked(self._case, copies, day, is_right=is_right)

    def ownership(self, credential: dict, day: date) -> Ownership:
        """Who owns a right on a day."""
        key = encodings.credential_digest(credential), day
        if key not in self._owners:
            self._owners[key] = ownership.of(self._case, right.DOCUMENT, credential["credentialSubject"], day)
        return self._owners[key]
