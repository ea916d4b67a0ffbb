"""The vocabulary of the rules: patterns, code lists and published scales, kept in `data`.

No rule holds words of its own; a word that belongs to a field stands in a file beside its reason
or its source.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=16)
def listed(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of the vocabulary ``data/<name>.csv``, each by its column names."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@lru_cache(maxsize=1)
def _words() -> dict[str, re.Pattern[str]]:
    # What looks like a name is told by its capitals; everything else is read in any case.
    by_case = {"initials value", "name value", "name with a title"}
    return {
        row["name"]: re.compile(row["pattern"], 0 if row["name"] in by_case else re.IGNORECASE)
        for row in listed("words")
    }


@lru_cache(maxsize=100_000)
def says(name: str, text: str) -> bool:
    """Say whether a text holds the words listed under a name in ``data/words.csv``.

    Raises:
        KeyError: nothing is listed under this name.
    """
    return bool(_words()[name].search(text))


def found_in(name: str, text: str) -> Iterator[re.Match[str]]:
    """Return each place in a text that holds the words listed under a name."""
    return _words()[name].finditer(text)


@lru_cache(maxsize=256)
def pattern(text: str) -> re.Pattern[str]:
    """Return a pattern of one of the vocabularies, ready to search in any case."""
    return re.compile(text, re.IGNORECASE)


@lru_cache(maxsize=100_000)
def fits(words: str, text: str) -> bool:
    """Say whether a pattern of one of the vocabularies is found in a text, in any case."""
    return bool(pattern(words).search(text))
