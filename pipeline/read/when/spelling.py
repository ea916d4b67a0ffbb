"""Months as hurried people spell them: Janurary, Febuary, Arpil, Jully, Jume, Octobr.

Long names may have two letters wrong; of short ones only a letter typed twice, two that changed
places or a neighbouring key are taken, because Jane, Marsh and Match are no months.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

_LONG = ("january", "february", "august", "september", "october", "november", "december")
_SHORT = ("march", "april", "june", "july", "sept")
_LEFT_OUT = {"aprl": "april", "apil": "april", "mrch": "march", "marh": "march", "jly": "july",
             "febr": "february", "janu": "january"}  # fmt: skip
_NO_MONTHS = frozenset({"match", "marcy", "augusta", "auguste", "augusto", "jule"})
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]{3,11}(?![A-Za-z])")
_FIRST = frozenset("jfmasond")


@lru_cache(maxsize=20_000)
def corrected(text: str) -> str:
    """Return a text with the names of months in it as they should be spelt."""
    return _WORD.sub(lambda found: month_meant(found[0]) or found[0], text)


@lru_cache(maxsize=50_000)
def month_meant(word: str) -> str | None:
    """Return the month that a misspelt word means, None for any other word."""
    plain = word.lower()
    if plain[0] not in _FIRST or plain in _NO_MONTHS or plain in _LONG or plain in _SHORT:
        return None
    if plain in _LEFT_OUT:
        return _LEFT_OUT[plain]
    for name in _LONG:
        if name[0] == plain[0] and _is_long(plain, name):
            return name
    single = "".join(letter for letter, _ in groupby(plain))
    return next((name for name in _SHORT if single == name or _is_slip(plain, name)), None)


def _is_long(word: str, name: str) -> bool:
    """Whether a word is a long name cut short, or with one letter in six or two in more wrong."""
    if len(word) >= 5 and name.startswith(word):
        return True
    most = 1 if len(name) < 7 else 2
    return abs(len(word) - len(name)) <= most and len(word) > 4 and _distance(word, name) <= most


def _is_slip(word: str, name: str) -> bool:
    """Whether two letters after the first changed places, or one is the key beside the right."""
    if len(word) != len(name) or word[0] != name[0]:
        return False
    wrong = [at for at, (one, other) in enumerate(zip(word, name, strict=True)) if one != other]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and word[first] + word[second] == name[second] + name[first]
    return len(wrong) == 1 and _are_neighbours(word[wrong[0]], name[wrong[0]])


def _are_neighbours(one: str, other: str) -> bool:
    """Whether two keys touch each other on a keyboard."""
    (row, col), (other_row, other_col) = _place(one), _place(other)
    if row == other_row:
        return abs(col - other_col) == 1
    lower, upper = (col, other_col) if row > other_row else (other_col, col)
    return abs(row - other_row) == 1 and upper - lower in {0, 1}


def _place(letter: str) -> tuple[int, int]:
    row = next(at for at, keys in enumerate(_KEYS) if letter in keys)
    return row, _KEYS[row].index(letter)


def _distance(one: str, other: str) -> int:
    """Return how many letters are added, left out, wrong or changed with the next."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for col, wanted in enumerate(other, start=1):
            steps = min(last[col] + 1, here[col - 1] + 1, last[col - 1] + (letter != wanted))
            if row > 1 and col > 1 and letter == other[col - 2] and one[row - 2] == wanted:
                steps = min(steps, before[col - 2] + 1)
            here.append(steps)
        before, last = last, here
    return last[-1]
