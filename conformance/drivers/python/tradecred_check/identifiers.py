"""Codes and identifiers in documents (SPEC chapter *Building blocks*): countries, tariff codes, check digits, decimals."""

from __future__ import annotations

import re

COUNTRIES = frozenset("""
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
""".split())

# ISO 4217.
CURRENCIES = frozenset("""
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD
HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG
QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT
XSU XTS XUA XXX YER ZAR ZMW ZWG ZWL
""".split())

_TARIFF = re.compile(r"[0-9]{6}(?:[0-9]{2}){0,2}|[0-9]{4}\.[0-9]{2}(?:\.[0-9]{2}(?:\.?[0-9]{2})?)?")
_INTERNATIONAL = re.compile(r"\+[1-9][0-9]{6,14}")
_TELEPHONE = re.compile(r"(\(?\+?\(?[0-9](?:[ .()-]*[0-9]){5,19}\)?)(?: ?(?:x|ext\.?) ?[0-9]{1,8})?")
_LONGEST_TELEPHONE = 40
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?")
_TARIFF_PREFIX = re.compile(r"(?:[0-9]{2}){1,5}")
_COMPANY_PREFIX = re.compile(r"[0-9]{4,12}")
_UNIT = re.compile(r"[A-Z0-9]{2,3}")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
_DID_CHARACTER = r"(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})"
_DID = re.compile(rf"did:([a-z0-9]+):(?:{_DID_CHARACTER}*:)*{_DID_CHARACTER}+")
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_ENTRY_NUMBER = re.compile(r"([0-9A-Z]{3})-?([0-9]{7})-?([0-9])")
_PORT = re.compile(r"[0-9]{4}")
_IN_BOND_NUMBER = re.compile(r"([0-9]{8})([0-9])")
_SCAC = re.compile(r"[A-Z]{2,4}")
_FIRMS_CODE = re.compile(r"[A-Z0-9]{4}")


def is_absolute_uri(value) -> bool:
    """Whether the value is a string that is a URI with a scheme (RFC 3986)."""
    return isinstance(value, str) and _URI.fullmatch(value) is not None


def did_method(value) -> str | None:
    """The method of a DID; None for what is no DID."""
    match = _DID.fullmatch(value) if isinstance(value, str) else None
    return match.group(1) if match else None


def is_country(text: str) -> bool:
    """An ISO 3166-1 alpha-2 code."""
    return text in COUNTRIES


def is_tariff_code(text: str) -> bool:
    """Six, eight or ten digits of the Harmonized System, plain or with dots at the usual places."""
    if not _TARIFF.fullmatch(text):
        return False
    digits = tariff_digits(text)
    chapter = int(digits[:2])
    return chapter not in (0, 77) and (chapter < 98 or len(digits) > 6)


def tariff_digits(text: str) -> str:
    """The code without its dots."""
    return text.replace(".", "")


def is_tariff_prefix(text: str) -> bool:
    """The first two, four, six, eight or ten digits of tariff codes."""
    return _TARIFF_PREFIX.fullmatch(text) is not None


def is_telephone(text: str) -> bool:
    """A national or international telephone number."""
    return len(text) <= _LONGEST_TELEPHONE and _TELEPHONE.fullmatch(text) is not None


def is_international_telephone(text: str) -> bool:
    """A telephone number in the form of E.164, read without its separators and its extension."""
    number = _TELEPHONE.fullmatch(text).group(1)
    return _INTERNATIONAL.fullmatch(re.sub(r"[ .()-]", "", number)) is not None


def is_email(text: str) -> bool:
    """One `@`, a domain of several parts, no spaces, 254 characters at most."""
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None


def is_decimal(text: str) -> bool:
    """A decimal number as the profile spells it."""
    return _DECIMAL.fullmatch(text) is not None


def is_currency(text: str) -> bool:
    """An ISO 4217 currency code."""
    return text in CURRENCIES


def is_unit(text: str) -> bool:
    """The form of a UN/ECE Recommendation 20 unit code."""
    return _UNIT.fullmatch(text) is not None


def is_entry_number(text: str) -> bool:
    """A number of a United States customs entry with its check digit, dashes after the third and tenth optional."""
    match = _ENTRY_NUMBER.fullmatch(text)
    if not match:
        return False
    values = [int(c) if c.isdigit() else _letter_value(c) for c in match.group(1) + match.group(2)]
    total = sum(sum(divmod(2 * v, 10)) if place % 2 else v for place, v in enumerate(values))
    return int(match.group(3)) == -total % 10


def plain_entry_number(text: str) -> str:
    """The number without its dashes."""
    return text.replace("-", "")


def is_port(text: str) -> bool:
    """The four digits of a port of entry."""
    return _PORT.fullmatch(text) is not None


def is_in_bond_number(text: str) -> bool:
    """Nine digits, the last of which is the others as a number, modulo 7."""
    match = _IN_BOND_NUMBER.fullmatch(text)
    return match is not None and int(match.group(1)) % 7 == int(match.group(2))


def is_scac(text: str) -> bool:
    """The form of a standard carrier alpha code."""
    return _SCAC.fullmatch(text) is not None


def is_firms_code(text: str) -> bool:
    """The form of a code of the Facilities Information and Resources Management System."""
    return _FIRMS_CODE.fullmatch(text) is not None


def _letter_value(letter: str) -> int:
    """A to I and J to R count 1 to 9, S to Z 2 to 9."""
    place = ord(letter) - ord("A")
    return place % 9 + 1 if place < 18 else place - 16


def is_lei(text: str) -> bool:
    """A legal entity identifier with its ISO 7064 check digits."""
    return _LEI.fullmatch(text) is not None and int("".join(str(int(c, 36)) for c in text)) % 97 == 1


def is_gtin(text: str) -> bool:
    """A GS1 trade item number of 8, 12, 13 or 14 digits with its check digit."""
    return len(text) in (8, 12, 13, 14) and has_gs1_check_digit(text)


def gtin14(text: str) -> str:
    """A GTIN with 14 digits, zeros put before a shorter one."""
    return text.zfill(14)


def is_company_prefix(text: str) -> bool:
    """The form of a company prefix of GS1, four to twelve digits."""
    return _COMPANY_PREFIX.fullmatch(text) is not None


def is_gln(text: str) -> bool:
    """A GS1 location number of 13 digits with its check digit."""
    return len(text) == 13 and has_gs1_check_digit(text)


def is_imo_number(text: str) -> bool:
    """A ship's number of the International Maritime Organization, with its check digit."""
    if not re.fullmatch("[0-9]{7}", text):
        return False
    return sum(int(c) * factor for c, factor in zip(text, range(7, 1, -1))) % 10 == int(text[6])


def has_gs1_check_digit(text: str) -> bool:
    """Whether the text is digits, the last of which is the check digit of GS1."""
    if not re.fullmatch(r"[0-9]+", text):
        return False
    return sum(int(c) * (3 if place % 2 else 1) for place, c in enumerate(reversed(text))) % 10 == 0
