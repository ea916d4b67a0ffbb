"""What labels and requirements mean beyond their words: "Smears booked" and "screening arranged".

Broader than the synonyms of `words.py`: words that may stand for one another in a contract and in a
provider's own form, and need not. They serve where nothing was found by the words themselves.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.compare.matching.limits import limits_in
from pipeline.compare.words import DATA, plain, tokens

# A stage of the way through a service; a change; a refusal; who it is about; what says little.
STAGE, CHANGE, NOT, WHO, WEAK = "stage", "change", "not", "who", "weak"
_NUMBER = re.compile(r"(?<![a-z0-9.])\d+(?:\.\d+)?(?![a-z0-9])")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text means: its meanings (in capitals) and other words, lengths in days, numbers."""

    words: frozenset[str]
    limits: tuple[float, ...] = ()
    numbers: frozenset[str] = frozenset()

    def of_kind(self, kind: str) -> frozenset[str]:
        """Return the meanings of one kind."""
        kinds = kinds_of_meanings()
        return frozenset(word for word in self.words if kinds.get(word) == kind)


@lru_cache(maxsize=1)
def _phrases() -> tuple[re.Pattern[str], tuple[str, ...]]:
    with (DATA / "meanings.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["phrase"], row["meaning"]) for row in csv.DictReader(file)]
    # The longest phrase first: "care homes" before "homes".
    rows.sort(key=lambda row: (-row[0].count(" "), -len(row[0]), row[0]))
    pattern = "|".join(f"({phrase})" for phrase, _ in rows)
    return re.compile(rf"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])"), tuple(m for _, m in rows)


@lru_cache(maxsize=1)
def kinds_of_meanings() -> dict[str, str]:
    """Return the kind of each meaning that has one."""
    with (DATA / "meanings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        word: row["kind"]
        for row in rows
        for word in row["meaning"].split()
        if row["kind"] and row["meaning"] == word
    }


@lru_cache(maxsize=50_000)
def meaning_of(text: str) -> Meaning:
    """Return what a label or the wording of a requirement means."""
    limits, rest = limits_in(plain(text))
    pattern, meanings = _phrases()
    found: set[str] = set()

    def take(said: re.Match[str]) -> str:
        found.update(meanings[(said.lastindex or 1) - 1].split())
        return " "

    others = tokens(pattern.sub(take, rest))
    numbers = frozenset(word for word in others if _NUMBER.fullmatch(word))
    return Meaning(frozenset(found) | (others - numbers), limits, numbers)


def together(*texts: str) -> Meaning:
    """Return what several texts mean together."""
    parts = [meaning_of(text) for text in texts if text]
    return Meaning(
        frozenset().union(*(part.words for part in parts)),
        tuple(limit for part in parts for limit in part.limits),
        frozenset().union(*(part.numbers for part in parts)),
    )
