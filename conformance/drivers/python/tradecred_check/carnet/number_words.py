"""Numbers that stand in words, English or French (SPEC section *The General List*)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

_SPACES = re.compile("[ \t\n]+")
_POINT = {"en": "point", "fr": "virgule"}
_ZERO = {"en": "zero", "fr": "zéro"}

_ENGLISH_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_ENGLISH_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19}
_ENGLISH_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_FRENCH_UNITS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9}
_FRENCH_TEENS = {
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
_FRENCH_TENS = {
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80,
    "nonante": 90}
_FRENCH_TWENTY = frozenset({"vingt", "vingts"})
_FRENCH_HUNDRED = frozenset({"cent", "cents"})
_FRENCH_MILLION = frozenset({"million", "millions"})

# The names of currencies, English and French, longer ones first.
_DOLLAR = (("dollar", "dollars"), ("dollar", "dollars"))
_CROWN = ("couronne", "couronnes")
_CURRENCIES = {
    **dict.fromkeys(("AUD", "CAD", "HKD", "NZD", "SGD", "USD"), _DOLLAR),
    "CHF": (("franc", "francs"), ("franc", "francs")),
    "CNY": (("yuan",), ("yuan", "yuans")),
    **dict.fromkeys(("DKK", "NOK"), (("krone", "kroner"), _CROWN)),
    "EUR": (("euro", "euros"), ("euro", "euros")),
    "GBP": (
        ("pound sterling", "pounds sterling", "pound", "pounds"),
        ("livre sterling", "livres sterling", "livre", "livres")),
    "INR": (("rupee", "rupees"), ("roupie", "roupies")),
    "JPY": (("yen",), ("yen", "yens")),
    "MXN": (("peso", "pesos"), ("peso", "pesos")),
    "SEK": (("krona", "kronor"), _CROWN),
    "ZAR": (("rand", "rands"), ("rand", "rands")),
}
_ELIDED = re.compile("d['\u2019](euros?)")

# How a group may end: with nothing yet, a number below ten, ten to nineteen, a ten, four times twenty, or hundreds.
_NOTHING, _UNIT, _TEEN, _TEN, _FOURSCORE, _HUNDRED = "nothing", "unit", "teen", "ten", "fourscore", "hundred"
_OPEN = frozenset({_NOTHING, _HUNDRED})
_SCALES = (1_000_000, 1_000)


def read(text: str, language: str, currency: str | None = None) -> Fraction | None:
    """The number that the text writes, None where it is not read; with a currency, an amount of it."""
    words = [word for word in _SPACES.split(text.lower().replace("-", " ").replace(",", " ")) if word]
    decimals: list[str] | None = None
    if currency is not None:
        words = _without_currency(words, language, currency)
        if _POINT[language] in words:
            place = words.index(_POINT[language])
            words, decimals = words[:place], words[place + 1:]
    whole = 0 if words == [_ZERO[language]] else _whole(words, language)
    digits = "" if decimals is None else _digits(decimals, language)
    return None if whole is None or digits is None else Fraction(f"{whole}.{digits}0")


def _without_currency(words: list[str], language: str, currency: str) -> list[str]:
    """The words before the letters of the currency, or before a name of it; all where they end in neither."""
    if words[-1:] == [currency.lower()]:
        return words[:-1]
    names = [name.split() for name in _CURRENCIES.get(currency, ((), ()))[0 if language == "en" else 1]]
    for name in names:
        if words[-len(name):] == name:
            before = words[:-len(name)]
            return before[:-1] if language == "fr" and before[-1:] == ["de"] and _in_millions(before[:-1]) else before
    elided = _ELIDED.fullmatch(words[-1]) if words and language == "fr" else None
    return words[:-1] if elided and [elided[1]] in names and _in_millions(words[:-1]) else words


def _in_millions(words: list[str]) -> bool:
    return bool(words) and words[-1] in _FRENCH_MILLION


def _digits(words: list[str], language: str) -> str | None:
    """The decimals, digit by digit, at least one."""
    known = {_ZERO[language]: 0, **(_ENGLISH_UNITS if language == "en" else _FRENCH_UNITS)}
    if not words or any(word not in known for word in words):
        return None
    return "".join(str(known[word]) for word in words)


@dataclass
class _State:
    """What was read so far: the groups that have ended, and the one that has not."""

    ended: int = 0
    scale: int | None = None
    value: int = 0
    end: str = _NOTHING
    # How the group ended before its last word, and whether a word that joins waits for the next.
    before: str = _NOTHING
    joined: bool = False

    def add(self, number: int, end: str) -> bool:
        self.value, self.before, self.end, self.joined = self.value + number, self.end, end, False
        return True

    def hundred(self, number: int) -> bool:
        self.value, self.end = number * 100, _HUNDRED
        return True

    def close(self, scale: int, number: int) -> bool:
        """End the group with a word for thousands or millions, each once and the greater first."""
        earlier = _SCALES[:_SCALES.index(scale)]
        if self.joined or self.scale not in (None, *earlier) or not 1 <= number <= 999:
            return False
        self.ended, self.scale = self.ended + number * scale, scale
        self.value, self.end, self.before = 0, _NOTHING, _NOTHING
        return True

    @property
    def alone(self) -> int:
        """The number below ten that stands alone in its group; 0 where none does."""
        return self.value if self.end == _UNIT and self.before == _NOTHING else 0


def _whole(words: list[str], language: str) -> int | None:
    state, step = _State(), _english if language == "en" else _french
    if not words or not all(step(state, word) for word in words) or state.joined:
        return None
    return state.ended + state.value


def _english(state: _State, word: str) -> bool:
    """Take a word, if it may stand here."""
    if word in _ENGLISH_UNITS:
        return state.end in {*_OPEN, _TEN} and state.add(_ENGLISH_UNITS[word], _UNIT)
    if word in _ENGLISH_TEENS:
        return state.end in _OPEN and state.add(_ENGLISH_TEENS[word], _TEEN)
    if word in _ENGLISH_TENS:
        return state.end in _OPEN and state.add(_ENGLISH_TENS[word], _TEN)
    if word == "hundred":
        return bool(state.alone) and state.hundred(state.alone)
    if word in ("thousand", "million"):
        return state.close(1_000 if word == "thousand" else 1_000_000, state.value)
    if word == "and" and not state.joined:
        state.joined = state.end == _HUNDRED or (state.end == _NOTHING and state.scale is not None)
        return state.joined
    return False


def _french(state: _State, word: str) -> bool:
    """Take a word, if it may stand here."""
    if state.joined and word not in ("un", "une", "onze"):
        return False
    ends_in_sixty = state.end == _TEN and state.value % 100 == 60
    if word in _FRENCH_UNITS:
        after_ten = state.end == _TEEN and state.value % 10 == 0 and _FRENCH_UNITS[word] >= 7
        return (state.end in {*_OPEN, _TEN, _FOURSCORE} or after_ten) and state.add(_FRENCH_UNITS[word], _UNIT)
    if word in _FRENCH_TEENS:
        return (state.end in {*_OPEN, _FOURSCORE} or ends_in_sixty) and state.add(_FRENCH_TEENS[word], _TEEN)
    if word in _FRENCH_TENS:
        return state.end in _OPEN and state.add(_FRENCH_TENS[word], _TEN)
    if word in _FRENCH_TWENTY:
        return _french_twenty(state)
    if word in _FRENCH_HUNDRED:
        return (state.end == _NOTHING or state.alone > 1) and state.hundred(state.alone or 1)
    if word == "mille":
        return state.value != 1 and state.close(1_000, state.value or 1)
    if word in _FRENCH_MILLION:
        return state.close(1_000_000, state.value)
    if word == "et":
        state.joined = state.end == _TEN and state.value % 100 <= 70
        return state.joined
    return False


def _french_twenty(state: _State) -> bool:
    """Twenty, or after a four four times that."""
    if state.end == _UNIT and state.value % 100 == 4 and state.before in _OPEN:
        return state.add(80 - 4, _FOURSCORE)
    return state.end in _OPEN and state.add(20, _TEN)
