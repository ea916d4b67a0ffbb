"""Weighs how a label is worded: by its words and pairs of words, and by the letters of its words.

`telling` weighs signs by where they stand. Here it does not matter where a word stands; a part that
is rare counts more, and a label of many parts no more than one of few. Letters know "befriended"
where only "befriending" was learnt. The three are learnt apart (``tests/benchmarks/learn.py``) and
added up, because together they err less than any of them: what one has never met, another has.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.compare.vocabulary import Labels
from pipeline.compare.words import DATA

PHRASES, LETTERS = "phrases", "letters"
# How many letters in a row are looked at; the edges of a word count as letters.
SHORTEST, LONGEST = 3, 5
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Parts:
    """What was learnt of the parts of labels: the rarity and weight of each, and what all share."""

    start: float
    known: Mapping[str, tuple[float, float]]

    def score(self, parts: Mapping[str, int]) -> float:
        """Return how much the parts of a label, by how often each occurs, say for an outcome."""
        total, square = 0.0, 0.0
        for part, times in sorted(parts.items()):
            if part in self.known:
                rarity, weight = self.known[part]
                size = (1 + math.log(times)) * rarity
                total += size * weight
                square += size * size
        return self.start + (total / math.sqrt(square) if square else 0.0)


def phrases_of(labels: Labels, column: str) -> Counter[str]:
    """Count the words, and the words two in a row, of a label; `column` is its telling heading."""
    words = _words(f"{labels.group} {labels.row} {column}")
    return Counter([*words, *(f"{one} {two}" for one, two in pairwise(words))])


def letters_of(labels: Labels, column: str) -> Counter[str]:
    """Count every three to five letters in a row within the words beside and over a figure."""
    words = _words(f"{labels.row} {column}")
    return Counter(letters for word in words for letters in _letters(f"_{word}_"))


def _words(text: str) -> list[str]:
    return _DIGITS.sub("#", text).split()


def _letters(word: str) -> Iterator[str]:
    for length in range(SHORTEST, LONGEST + 1):
        if len(word) <= length:
            yield word
            return
        yield from (word[at : at + length] for at in range(len(word) - length + 1))


KINDS: Mapping[str, Callable[[Labels, str], Counter[str]]] = {
    PHRASES: phrases_of,
    LETTERS: letters_of,
}


@lru_cache(maxsize=1)
def learnt() -> dict[str, Parts]:
    """Return what was learnt of each kind of parts; the part of no letters is what all share."""
    known: dict[str, dict[str, tuple[float, float]]] = {kind: {} for kind in KINDS}
    with (DATA / "phrasing.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            known[row["kind"]][row["part"]] = (float(row["rarity"]), float(row["weight"]))
    return {kind: Parts(parts.pop("")[1], parts) for kind, parts in known.items()}


def phrased(labels: Labels, column: str) -> float:
    """Return how much the wording of a figure's labels says that it is an outcome."""
    return sum(parts.score(KINDS[kind](labels, column)) for kind, parts in learnt().items())
