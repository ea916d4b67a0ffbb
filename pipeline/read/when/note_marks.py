"""Marks that lead from a heading to a note: Target*, YTD [note 2], Month (see notes), April¹."""

from __future__ import annotations

import re
from functools import lru_cache

_LAST = frozenset("*†‡^¹²³⁴⁵)]")
# Behind the name of a month or "Target"; elsewhere a number in brackets may be part of a name.
_NUMBER = re.compile(r"(?<=[A-Za-z])\s*\(\d{1,2}\)$")
_MARK = re.compile(
    r"(?<=[A-Za-z%).'’])\s*(?:[*†‡^]{1,3}|[¹²³⁴⁵]+|\((?:see )?notes?(?: below| \w{1,2})?\)|"
    r"\(see below\)|\[(?:(?:see )?notes? ?)?\w{1,2}\])$",
    re.IGNORECASE,
)
# Square metres are no note.
_UNIT = re.compile(r"(?:^|[\s\d/])[ckm]?m[²³]$")


@lru_cache(maxsize=20_000)
def unmarked(text: str) -> str:
    """Return a text without the mark of a note at its end."""
    plain = text.rstrip()
    if not plain or plain[-1] not in _LAST or _UNIT.search(plain):
        return text
    return _MARK.sub("", plain) or text


def without_number(text: str) -> str:
    """Return a text without the mark of a note at its end, which may be a number: April (1)."""
    return _NUMBER.sub("", unmarked(text))
