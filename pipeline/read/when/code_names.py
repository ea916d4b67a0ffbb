"""Names as systems export them, written as people would: SESSION_DT, contactsJanMar26."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.read.when.period_words import MONTH

_CODE = re.compile(r"^(?=.*(?:[_]|[a-z][A-Z]))[A-Za-z0-9]+(?:_+[A-Za-z0-9]+)*$")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z]{3})(?=\d)(?!\d_)")
# What one row of an export tells of: a session that was held, a visit that was made.
_EVENT = (
    r"(?:sess(?:ion)?|visit|contact|event|app(?:oin)?t(?:ment)?|attend(?:ance|ed)?|activity|"
    r"meeting|group|class|clinic|call|encounter|intervention|delivery|delivered|seen|held|course|"
    r"workshop|shift|drop ?in)"
)
_OF_EVENT = re.compile(
    rf"^(?:(?:\w+ )?{_EVENT} )?(?:start )?date(?: time)?$|^date(?: of)? (?:\w+ )?{_EVENT}$",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(r"\b(?:next|first|last|planned|booked|due|prev\w*|init\w*)\b", re.IGNORECASE)
_DATE = re.compile(r"\b(?:dt|dte|dttm|datetime|timestamp)\b", re.IGNORECASE)
# Two months without a sign between them are the first and the last.
_FROM_TO = re.compile(
    rf"(?<![A-Za-z])(?P<first>{MONTH}(?: (?:20)?\d\d)?) (?:to )?(?P<last>{MONTH})(?![A-Za-z])",
    re.IGNORECASE,
)
_EACH = re.compile(rf"(?<![A-Za-z]){MONTH}(?![A-Za-z])", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def in_words(text: str) -> str:
    """Return the name of a field in words, any other text as it is."""
    plain = text.strip()
    if _CODE.match(plain) is None:
        return text
    words = " ".join(_HUMP.sub(" ", plain).replace("_", " ").split())
    if len(_EACH.findall(words)) == 2:
        words = _FROM_TO.sub(r"\g<first> to \g<last>", words)
    return _DATE.sub("date", words)


def names_its_day(text: str) -> bool:
    """Whether a field holds the day of what its row tells of: SESSION_DT, VisitDate.

    Of the days of a case (REFERRAL_DT, DISCH_DATE) none is that of all its figures.
    """
    words = in_words(text)
    own = words != text and _OF_EVENT.match(words) is not None
    return own and _NOT_THIS.search(words) is None
