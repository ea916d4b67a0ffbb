"""Weighs what the words beside a figure say: that somebody's life changed, or what was done.

The vocabulary of `concepts` names outcomes that come back in many contracts. Real people also
write "Back on the bus or doing their own shopping". Each entry of ``data/cues.csv`` is one sign of
an outcome, of a way of working or of context, with a weight; a figure is a candidate where the
signs of the first two outweigh those of the third. The weights are ours, set on workbooks that
were measured before anything was changed for them (see tests/benchmarks/README.md).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.compare.vocabulary import Labels
from pipeline.compare.words import DATA

OUTCOME, METHOD, CONTEXT = "outcome", "method", "context"
LABEL, ROWS, COLUMNS = "label", "rows", "columns"
# What the vocabulary calls context needs stronger signs to be more than that.
CONTEXT_WEIGHT = 2.0
BASE_WEIGHT = 1.5
SAID, OTHER = "said-", "other outcomes"
_SET_APART = "set-apart"
_COLUMN = "context-column"
_HEAVY = 4.0
# Activity has short names. So many words that say nothing of activity tell of somebody.
_TELLING_WORDS, _SENTENCE = 4, 6
_ENOUGH = 2.0
_MOST = 6.0


@dataclass(frozen=True, slots=True)
class Cue:
    """One sign: `pattern` on plain words, looked for in the place that `where` names."""

    cue: str
    says: str
    weight: float
    where: str
    beneficiary: str
    domain: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the signs say of a figure: `score` is for a candidate less what is against it."""

    score: float
    cues: tuple[Cue, ...]

    def prevails(self, against: float = 0.0, words: int = 0) -> bool:
        """Whether the signs of an outcome or way of working outweigh those against it.

        `against` is what else speaks against it, `words` the length of its longest label. A long
        label without any sign of context prevails by itself. What the workbook sets apart ("What
        else happened") needs no other sign, unless one speaks against it.
        """
        unopposed = not against and not any(cue.says == CONTEXT for cue in self.cues)
        if unopposed and words >= (_TELLING_WORDS if self.cues else _SENTENCE):
            return True
        if self.score - against < _ENOUGH:
            return False
        named = any(cue.says != CONTEXT and cue.domain for cue in self.cues)
        apart = any(cue.cue == _SET_APART for cue in self.cues)
        return named or (apart and unopposed)


@lru_cache(maxsize=1)
def cues() -> tuple[Cue, ...]:
    """Return the signs in the order of their file."""
    with (DATA / "cues.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Cue(
                row["cue"], row["says"], float(row["weight"]), row["where"], row["beneficiary"],
                row["domain"], re.compile(row["pattern"]),
            )
            for row in csv.DictReader(file)
        )  # fmt: skip


# A column of all sites or all groups together says nothing of what is counted.
_ALL = re.compile(r"^(?:all|total|both|overall|grand)\b(?: \w+){0,2}$")


@lru_cache(maxsize=100_000)
def weigh(labels: Labels) -> Weighed:
    """Weigh the words beside and over a figure."""
    if _ALL.match(labels.column):
        labels = replace(labels, column="")
    found = tuple(cue for cue in cues() if any(map(cue.pattern.search, _texts(cue, labels))))
    good = sum(cue.weight for cue in found if cue.says != CONTEXT)
    bad = sum(cue.weight for cue in found if cue.says == CONTEXT)
    return Weighed(min(good, _MOST) - bad, found)


def _first(labels: Labels) -> tuple[str, ...]:
    return (labels.row or labels.column,)


def _texts(cue: Cue, labels: Labels) -> Iterable[str]:
    if cue.where == "section":
        return (labels.section, labels.group)
    if cue.where == "sheet":
        return (labels.sheet,)
    if cue.where == "row":
        sentence = labels.column.count(" ") + 1 >= _TELLING_WORDS
        return (labels.row, labels.column) if sentence and labels.row else _first(labels)
    if cue.where == "column":
        return (labels.column,)
    if cue.where == "own":
        return labels.own
    return (*labels.own, labels.near)


def is_context_column(labels: Labels) -> bool:
    """Whether a column under a telling row only counts activity: Sessions, Started, Not sure."""
    if not labels.column or _ALL.match(labels.column):
        return False
    return any(cue.cue == _COLUMN and cue.pattern.search(labels.column) for cue in cues())


def is_spend_or_staff(labels: Labels) -> bool:
    """Whether a figure is what was paid, or who was paid, whatever it was for."""
    heavy = (cue for cue in weigh(labels).cues if cue.says == CONTEXT and cue.where == "own")
    return any(cue.weight >= _HEAVY for cue in heavy)
