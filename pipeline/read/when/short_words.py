"""Words about time written out: yr, mths, wk, qtr, tot, prev, YE, QE, M/E, 9m to, thru."""

from __future__ import annotations

import re
from functools import lru_cache

_WHOLE = (
    (r"fye|ye|y/e|fy/e|yr[ /]?e|yr (?:end(?:ed|ing)?)(?= \d)", "year ending"),
    (r"hye|h/y/?e|hy/e", "half year ending"),
    (r"qe|q/e|qtr[ /]?e", "quarter ending"),
    (r"m/e|mth[ /]?e", "month ending"),
    (r"f/e|fn/e", "fortnight ending"),
)
# Two letters alone may stand for much else: they need a day or month behind them.
_BEFORE_DAY = r"\.?:?\s*(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_WORDS = (
    (r"yr", "year"),
    (r"yrs", "years"),
    (r"m(?:th|nth|onth)", "month"),
    (r"m(?:th|nth)s|mos", "months"),
    (r"wk(?!/)", "week"),
    (r"wks", "weeks"),
    (r"(?:qrt?r|qtr|qter|quart)", "quarter"),
    (r"(?:qrt?r|qtr|qter)s", "quarters"),
    (r"fortn(?:ight)?", "fortnight"),
    (r"tot", "total"),
    (r"tots", "totals"),
    (r"prev", "previous"),
    (r"cum|cumul", "cumulative"),
    (r"y\.t\.d", "ytd"),
    (r"(?:right |all the way |straight )?(?:thru|through)(?: to)?(?! the\b)", "to"),
)
_MONTHS_TO = (
    r"(?<![\w/.])(?P<n>\d{1,2})\s?-?\s?m(?:ths?|os?|onths?)?\.?(?=\s+(?:to|ending|ended|end)\b)"
)
_INCLUSIVE = r"[\s,(]+(?:inc|incl|inclusive|both inc|included)\.?\)?$"


def _joined(words: tuple[tuple[str, str], ...]) -> list[tuple[re.Pattern[str], str]]:
    return [
        (re.compile(rf"(?<![\w/.'’])(?:{short})\.?(?![\w/])", re.IGNORECASE), whole)
        for short, whole in words
    ]


_ENDINGS = [
    (re.compile(rf"(?<![\w/.])(?:{short}){_BEFORE_DAY}", re.IGNORECASE), f"{whole} ")
    for short, whole in _WHOLE
]
_PLAIN = _joined(_WORDS)
_SO_MANY = re.compile(_MONTHS_TO, re.IGNORECASE)
_TO_THE_END = re.compile(_INCLUSIVE, re.IGNORECASE)


# Without any of these there is nothing to write out; the first are found sooner.
_LETTERS = re.compile(
    r"yr|mth|mnth|mos|wk|q|fortn|tot|prev|cum|thr|ye|/e|[yfn]e|inc|\d[ -]?m|month|y\.t"
)
_ANY = re.compile(
    r"(?<![a-z])(?:yr|yrs|mths?|mnths?|mos|wks?|q\w{0,4}|fortn|tots?|prev|cum|cumul|thr\w+|f?ye|"
    r"hye|y\.t\.d\.?|[yqmfh]{1,2}/y?e|[yf]n?/?e|inc\w*|both inc)(?![a-z])|"
    r"\dm|\d[ -]m(?:ths?|os?)?\b|month",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def written_out(text: str) -> str:
    """Return a short text with its short words about time written out."""
    if not _LETTERS.search(text.lower()) or not _ANY.search(text):
        return text
    whole = _TO_THE_END.sub("", text)
    for pattern, words in _ENDINGS:
        whole = pattern.sub(words, whole)
    whole = _SO_MANY.sub(r"\g<n> months", whole)
    for pattern, words in _PLAIN:
        whole = pattern.sub(words, whole)
    return whole
