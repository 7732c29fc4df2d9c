"""What somebody means to do with goods that bear a right (SPEC section *The question and the answer*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .. import identifiers, instants, shapes
from ..evidence import ConfigurationError, members
from ..shapes import Shape
from ..trust import is_same_name
from . import scope
from .license_structure import ACTS
from .right_structure import NICE_CLASS

# What of a use a licence may not grant, in the order of the codes.
CODES = ("act", "nice-class", "tariff", "gtin", "style", "territory", "channel", "term", "quantity")


@dataclass(frozen=True)
class IntendedUse:
    """The use; None for what it does not say. What is in `lenient` limits nothing where it is not said."""

    name: str
    id: str | None
    act: str
    tariff: str | None
    nice_class: int | None
    gtin: str | None
    style: str | None
    territory: str
    channel: str | None
    day: date
    quantity: dict | None
    lenient: frozenset[str] = frozenset()

    def is_by(self, party: dict) -> bool:
        """Whether the party of the use is this licensee or owner."""
        ids = {one for one in (self.id, party.get("id")) if one is not None}
        return is_same_name(self.name, party["legalName"]) and len(ids) < 2


def from_json(value) -> IntendedUse:
    """The use a JSON value writes, or `ConfigurationError`."""
    use = members(value, ("party", "act", "goods", "territory", "date"), ("channel", "quantity"))
    party = members(use["party"], ("legalName",), ("id",))
    goods = members(use["goods"], (), ("tariff", "niceClass", "gtin", "style"))
    tariff = _value(goods, "tariff", shapes.TARIFF_CODE)
    return IntendedUse(
        _value(party, "legalName", shapes.TEXT), _value(party, "id", shapes.URI),
        _value(use, "act", shapes.one_of(*ACTS)),
        None if tariff is None else identifiers.tariff_digits(tariff),
        _value(goods, "niceClass", NICE_CLASS),
        _value(goods, "gtin", shapes.string(identifiers.is_gtin)), _value(goods, "style", shapes.TEXT),
        _value(use, "territory", shapes.COUNTRY), _value(use, "channel", shapes.TEXT),
        instants.day(_value(use, "date", shapes.DATE)), _value(use, "quantity", shapes.QUANTITY))


def _value(holder: dict, name: str, shape: Shape):
    if name in holder and not shapes.fits(shape, holder[name]):
        raise ConfigurationError(f"`{name}` is malformed")
    return holder.get(name)


def out_of_scope(use: IntendedUse, license_: dict) -> Iterator[str]:
    """The dimensions in which a licence does not grant a use, as far as the use says, in the order of their codes."""
    goods = license_["goods"]
    if use.act not in license_["grant"]:
        yield "act"
    if _is_other(use.nice_class, goods.get("niceClasses")):
        yield "nice-class"
    if use.tariff is not None and "tariffPrefixes" in goods:
        if not scope.prefixes_meet([use.tariff], goods["tariffPrefixes"]):
            yield "tariff"
    if use.gtin is not None and "gtins" in goods and not scope.holds_item(goods["gtins"], use.gtin):
        yield "gtin"
    if _is_other(use.style, goods.get("styles")):
        yield "style"
    if not scope.includes(license_[scope.territory_of(use.act)], use.territory):
        yield "territory"
    if _is_other(use.channel, license_.get("channels")):
        yield "channel"
    if not scope.is_in_term(license_["term"], use.day):
        yield "term"
    if use.quantity is not None and "quantityCap" in license_:
        if not scope.is_at_most(use.quantity, license_["quantityCap"]):
            yield "quantity"


def is_not_said(use: IntendedUse, license_: dict) -> bool:
    """Whether a licence limits something of which the use does not say enough."""
    goods = license_["goods"]
    limits = {
        "niceClass": (use.nice_class, goods.get("niceClasses")), "tariff": (use.tariff, goods.get("tariffPrefixes")),
        "gtin": (use.gtin, goods.get("gtins")), "style": (use.style, goods.get("styles")),
        "channel": (use.channel, license_.get("channels"))}
    silent = {name for name, (said, limit) in limits.items() if said is None and limit is not None}
    prefixes = goods.get("tariffPrefixes")
    is_too_short = use.tariff is not None and prefixes is not None and not use.tariff.startswith(tuple(prefixes))
    return is_too_short or bool(silent - use.lenient)


def _is_other(said, known: list | None) -> bool:
    return said is not None and known is not None and said not in known
