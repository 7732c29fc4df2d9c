"""A credential that another refers to, verified on its own with the same evidence at the same instant."""

from __future__ import annotations

from . import authority, form, status, trust
from .data_model import types_of
from .document_type import Case, DocumentType
from .envelope import Envelope
from .problems import results


def verdict(case: Case, held: Envelope, document: DocumentType) -> dict | None:
    """The results of a credential that is relied on and whose structure is sound; None where it is of another document.

    A credential that names another document type before this one is verified as that.
    """
    from .documents import BY_CREDENTIAL_TYPE  # the table holds the documents that ask this

    first = next((name for name in types_of(held.credential) if name in BY_CREDENTIAL_TYPE), None)
    if first != document.credential_type:
        return None
    credential, signed = held.credential, held.signed or case.at
    asked = Case(
        credential["credentialSubject"], credential, case.evidence, case.claim, case.at, case.as_of, signed)
    findings = [
        *form.check(credential, [document.schema]),
        *status.check(credential, case.evidence, case.at),
        *trust.check(credential, document.author_of(credential), case.evidence, case.at, signed),
        *authority.check(credential, document, case.evidence, case.at, signed),
        *document.rules(asked)]
    return results(findings, stopped=False, rules_ran=True)
