"""Recognises personal data in a text: NHS numbers, e-mail addresses, phone numbers, postcodes.

Only the kind is ever returned, so that no caller can repeat the value by mistake. Names are not
recognised: they look like any other words.
"""

from __future__ import annotations

import re
from enum import StrEnum

KEPT_BACK = "what was found is kept back: it looks like personal data"


class PersonalData(StrEnum):
    """A kind of personal data, in the words of a finding."""

    NHS_NUMBER = "an NHS number"
    EMAIL = "an e-mail address"
    PHONE = "a phone number"
    POSTCODE = "a full postcode"
    BIRTH_DATE = "a date of birth"


# No digit and no decimal point before, so that the places of a decimal fraction are not read.
_TEN_DIGITS = re.compile(r"(?<![\d.,])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\d]|[.,]\d)")
_EMAIL = re.compile(
    r"(?<![\w.+-])([\w.+'-]+)@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE
)
_PHONE = re.compile(
    r"(?<![\d.,])(?:\+44[ -]?(?:\(0\)[ -]?)?|0044[ -]?|\(?0)"
    r"(?:\d{2}\)?[ -]?\d{4}[ -]?\d{4}|\d{3}\)?[ -]?\d{3}[ -]?\d{3,4}|\d{4}\)?[ -]?\d{3}[ -]?\d{3}|"
    r"\d{4}\)?[ -]?\d{5,6})(?![\d]|[.,]\d)"
)
_AREAS = (
    "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN "
    "DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA "
    "LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG "
    "SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
# Source of the shapes: Royal Mail's postcode format; the inward part never uses C I K M O V.
_POSTCODE = re.compile(
    rf"(?<![A-Z0-9-])(?:{'|'.join(_AREAS.split())})\d[A-Z\d]?(?P<gap> ?)\d[ABD-HJLNP-UW-Z]{{2}}"
    r"(?![A-Z0-9])"
)
_DAY = r"\d{1,4}[./ -](?:\d{1,2}|[a-z]{3,9})[./ -]\d{2,4}"
_BIRTH = r"(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?)"
_BIRTH_DATE = re.compile(rf"(?<![a-z]){_BIRTH}\s*[:=-]?\s*{_DAY}", re.IGNORECASE)
_BIRTH_LABEL = re.compile(
    rf"\W*(?:(?:client|patient|participant|person|service user)(?:'?s)?\W*)?{_BIRTH}"
    r"\W*(?:\(?(?:dd|mm|yy)[\w/ .-]*\)?)?\W*",
    re.IGNORECASE,
)
# Addresses of an office, which belong to nobody in particular.
_ROLE_MAILBOX = re.compile(
    r"(?:ph[._-]?)?(?:info|information|enquir(?:y|ies)|contact(?:us)?|admin|office|hello|help|helpdesk|mail|"
    r"no-?reply|performance|commissioning|contracts?|monitoring|data|returns?|publichealth|"
    r"public\.health|stopsmoking|grants?|referrals?|feedback|complaints|team)(?:[._-]?[a-z]+)?",
    re.IGNORECASE,
)


def is_nhs_number(digits: str) -> bool:
    """Say whether ten digits pass the Modulus 11 check of the NHS number.

    Source: NHS Data Dictionary, NHS NUMBER. Ten equal digits pass by chance and are refused.
    """
    if not re.fullmatch(r"[0-9]{10}", digits) or len(set(digits)) == 1:
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    check = (11 - total % 11) % 11
    return check == int(digits[9])


def personal_data_in(text: str) -> tuple[PersonalData, ...]:
    """Return the kinds of personal data that a text holds, each once, in a fixed order."""
    if len(text) < 3:
        return ()
    found = []
    if any(is_nhs_number(match[1] + match[3] + match[4]) for match in _TEN_DIGITS.finditer(text)):
        found.append(PersonalData.NHS_NUMBER)
    if "@" in text and _EMAIL.search(text):
        found.append(PersonalData.EMAIL)
    if _PHONE.search(text):
        found.append(PersonalData.PHONE)
    if _has_postcode(text):
        found.append(PersonalData.POSTCODE)
    if _BIRTH_DATE.search(text):
        found.append(PersonalData.BIRTH_DATE)
    return tuple(found)


def _has_postcode(text: str) -> bool:
    # In small letters only a text that is nothing else: "e1 2nd" could be a place in a queue.
    whole = text.strip().upper()
    return bool(_POSTCODE.search(text)) or bool(_POSTCODE.fullmatch(whole))


def is_birth_date_label(text: str) -> bool:
    """Say whether a text is the heading of a column, or the label of a field, for birth dates."""
    return len(text) <= 60 and bool(_BIRTH_LABEL.fullmatch(text))


def is_office_address(text: str) -> bool:
    """Say whether every e-mail address in a text is an office's (info@ ...), not a person's."""
    addresses = _EMAIL.findall(text)
    return bool(addresses) and all(_ROLE_MAILBOX.fullmatch(name) for name in addresses)
