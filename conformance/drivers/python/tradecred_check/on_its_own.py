"""A credential that another refers to, verified on its own with the same evidence at the same instant."""

from __future__ import annotations

from . import authority, form, trust
from .document_type import Case, DocumentType
from .envelope import Envelope
from .problems import results


def verdict(case: Case, held: Envelope, document: DocumentType) -> dict | None:
    """The results of a credential that is relied on and whose structure is sound; None where it is of another document.

    A credential that names another document type before this one is verified as that.
    """
    if selected_type(held.credential) != document.credential_type:
        return None
    credential, signed = held.credential, held.signed or case.at
    asked = Case(
        credential["credentialSubject"], credential, case.evidence, case.claim, case.at, case.as_of, signed)
    findings = [
        *form.check(credential, [document.schema]),
        *trust.check(credential, document.author_of(credential), case.evidence, case.at, signed),
        *authority.check(credential, document, case.evidence, case.at, signed),
        *document.rules(asked)]
    return results(findings, stopped=False, rules_ran=True)


def full_verdict(case: Case, credential: dict, document: DocumentType) -> dict | None:
    """The results of any credential of the evidence, its form and its proofs too; None where it is of another document.

    None as well where a proof holds a value without a canonical form, or is nested without end.
    """
    from .steps import judge  # it knows the documents that ask this

    if selected_type(credential) != document.credential_type:
        return None
    try:
        return judge(credential, case.evidence, case.at, case.as_of, case.claim)
    except (ValueError, RecursionError):
        return None


def selected_type(credential: dict) -> str | None:
    """The type of a credential that selects the rules by which it is verified."""
    from . import documents  # the table holds the documents that ask this

    return next((document.credential_type for document in documents.named_by(credential)), None)
