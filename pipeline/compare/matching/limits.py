"""Lengths of time that a label or requirement names: "four weeks", "within 28 days", "72 hrs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.compare.prose.numbers import ONES, TENS

_NUMBERS = (
    {"a": 1, "an": 1} | ONES | TENS
    | {f"{ten} {one}": tens + ones for ten, tens in TENS.items() for one, ones in ONES.items()
       if 0 < ones < 10}
)  # fmt: skip
# In days; five working days are a week.
_UNITS = {"h": 1 / 24, "d": 1.0, "wd": 7 / 5, "w": 7.0, "m": 365.25 / 12, "y": 365.25}
_NUMBER = rf"(\d+(?:\.\d+)?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_LENGTH = re.compile(
    rf"(?<![a-z0-9.]){_NUMBER}(?: (?:to |or )?{_NUMBER})? ?"
    r"(hours?|hrs?|h|(?:working|business|operational) days?|w ?days?|wds?|days?|weeks?|wks?|"
    r"months?|mths?|years?|yrs?)(?![a-z0-9])"
)
# Three months are 13 weeks as people say it, and a month four weeks.
_SAME = 0.1


@lru_cache(maxsize=50_000)
def limits_in(plain_text: str) -> tuple[tuple[float, ...], str]:
    """Return the lengths of time in a text, in days, and the text without them.

    The text is in the form of `words.plain`. A span such as 6 to 8 weeks is its middle.
    """
    found = tuple(_days(plain_text))
    return found, " ".join(_LENGTH.sub(" ", plain_text).split())


def _days(text: str) -> Iterator[float]:
    for said in _LENGTH.finditer(text):
        first, last = _number(said[1]), _number(said[2] or said[1])
        yield (first + last) / 2 * _UNITS[_unit(said[3])]


def _number(word: str) -> float:
    return float(_NUMBERS.get(word, word))


def _unit(word: str) -> str:
    is_working = word.startswith(("working", "business", "operational", "wd", "w d", "wday"))
    return "wd" if is_working else word[0]


def differ(ones: tuple[float, ...], others: tuple[float, ...]) -> bool:
    """Whether both name lengths of time and no one of them is the same."""
    if not ones or not others:
        return False
    return not any(abs(one - other) <= _SAME * max(one, other) for one in ones for other in others)
