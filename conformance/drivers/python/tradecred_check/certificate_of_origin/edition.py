"""The edition of the rules: what is known of each agreement, and the codes."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..problems import WARNING, Area

AREA = Area(
    "certificate-of-origin",
    warnings=frozenset({
        "consignee-territory", "weight-unit", "invoice-date", "exporter-declaration-missing", "declaration-date",
        "retrospective-unfounded"}),
    undecided=frozenset({"agreement-unknown"}),
    ends=frozenset({"term"}))


@dataclass(frozen=True)
class Agreement:
    """One agreement: its facts, and the names of those that are confirmed. What is not held is empty or None."""

    parties: frozenset[str]
    confirmed: frozenset[str] = frozenset()
    issuers: dict[str, frozenset[str]] = field(default_factory=dict)
    origin_criteria: frozenset[str] | None = None
    validity_months: int | None = None
    retrospective: bool | None = None
    # Each demand is met by any of its members.
    members: tuple[tuple[str, ...], ...] = ()
    line_members: tuple[tuple[str, ...], ...] = ()

    def mark(self, fact: str) -> str | None:
        """The severity of a finding by this fact: None, its own, where the fact is confirmed."""
        return None if fact in self.confirmed else WARNING


AGREEMENTS = {
    "CHAFTA": Agreement(
        parties=frozenset({"AU", "CN"}), confirmed=frozenset({"parties"}),
        issuers={"AU": frozenset({"association"})}, origin_criteria=frozenset({"PSR", "WP"}), validity_months=12,
        retrospective=True, members=(("producers",), ("transport",)),
        line_members=(("originCriterion",), ("invoices",), ("grossWeight", "quantity"))),
}
