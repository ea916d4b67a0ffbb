"""Lengths of time that a label or requirement names: "four weeks", "within 28 days", "72 hrs"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty
"""
_NUMBERS = {word: float(number) for number, word in enumerate(_WORDS.split())} | {
    "a": 1.0, "an": 1.0, "twenty eight": 28.0, "twenty six": 26.0, "thirty": 30.0, "forty": 40.0,
    "fifty": 50.0, "fifty two": 52.0, "sixty": 60.0, "ninety": 90.0,
}  # fmt: skip
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
    return _NUMBERS[word] if word in _NUMBERS else float(word)


def _unit(word: str) -> str:
    is_working = word.startswith(("working", "business", "operational", "wd", "w d", "wday"))
    return "wd" if is_working else word[0]


def differ(ones: tuple[float, ...], others: tuple[float, ...]) -> bool:
    """Whether both name lengths of time and no one of them is the same."""
    if not ones or not others:
        return False
    return not any(abs(one - other) <= _SAME * max(one, other) for one in ones for other in others)
