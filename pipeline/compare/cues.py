"""Finds the signs that the words beside a figure give: that somebody's life changed, or was not.

The vocabulary of `concepts` names outcomes that come back in many contracts. Real people also
write "Back on the bus or doing their own shopping". Each entry of ``data/cues.csv`` is one sign of
an outcome, of a way of working or of context. How much the signs say together was learnt (see
`telling`); the weight of the heaviest sign of an outcome decides whom it benefits and its domain,
and one that weighs four or more against it stands against everything.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.compare.vocabulary import Labels
from pipeline.compare.words import DATA

OUTCOME, METHOD, CONTEXT = "outcome", "method", "context"
LABEL, ROWS, COLUMNS = "label", "rows", "columns"
SAID, OTHER = "said-", "other outcomes"
_COLUMN = "context-column"
_HEAVY = 4.0
# Beside and over the figure, read as one; the last heading and the last row above.
_ROW, _PAIR, _HEADING = "row", "pair", "heading"
# A heading of so many words tells something of its own.
_TELLING_WORDS = 4


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


@lru_cache(maxsize=1)
def cues() -> tuple[Cue, ...]:
    """Return the signs for labels in the order of their file."""
    return read_cues("cues.csv")


def read_cues(name: str) -> tuple[Cue, ...]:
    """Read the signs of one of the files of `data`, in its order."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
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
def cues_in(labels: Labels) -> tuple[Cue, ...]:
    """Return the signs in the words beside and over a figure, in the order of their file."""
    if _ALL.match(labels.column):
        labels = replace(labels, column="")
    return tuple(cue for cue in cues() if any(map(cue.pattern.search, _texts(cue, labels))))


def _first(labels: Labels) -> tuple[str, ...]:
    return (labels.row or labels.column,)


def _texts(cue: Cue, labels: Labels) -> Iterable[str]:
    find = _PLACES.get(cue.where)
    return find(labels) if find else (*labels.own, labels.near)


def _of_row(labels: Labels) -> tuple[str, ...]:
    sentence = labels.column.count(" ") + 1 >= _TELLING_WORDS
    return (labels.row, labels.column) if sentence and labels.row else _first(labels)


_PLACES: Mapping[str, Callable[[Labels], tuple[str, ...]]] = {
    "section": lambda labels: (labels.section, labels.group),
    "sheet": lambda labels: (labels.sheet,),
    _ROW: _of_row,
    "column": lambda labels: (labels.column,),
    "own": lambda labels: labels.own,
    _PAIR: lambda labels: labels.own[:1],
    _HEADING: lambda labels: (
        labels.section.rpartition(" > ")[2], labels.group.rpartition(" > ")[2],
    ),
}  # fmt: skip


def is_context_column(labels: Labels) -> bool:
    """Whether a column under a telling row only counts activity: Sessions, Started, Not sure."""
    if not labels.column or _ALL.match(labels.column):
        return False
    return any(cue.cue == _COLUMN and cue.pattern.search(labels.column) for cue in cues())


def is_spend_or_staff(labels: Labels) -> bool:
    """Whether a figure is what was paid, or who was paid, whatever it was for."""
    heavy = (cue for cue in cues_in(labels) if cue.says == CONTEXT and cue.where == "own")
    return any(cue.weight >= _HEAVY for cue in heavy)


def stands_against(labels: Labels) -> bool:
    """Whether a certain sign says that a figure is a need, an opinion, harm, or activity."""
    heavy = (cue for cue in cues_in(labels) if cue.says == CONTEXT and cue.weight >= _HEAVY)
    return any(cue.where in {_ROW, _PAIR, _HEADING} for cue in heavy)
