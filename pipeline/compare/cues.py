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

from pipeline.compare.measures import Measure
from pipeline.compare.vocabulary import Concept, Labels
from pipeline.compare.words import DATA, plain

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


_SET_APART_CUE = Cue(_SET_APART, OUTCOME, 2.0, "section", "client", OTHER, re.compile(r"(?!)"))
_STOCK = re.compile(
    r"\b(?:active|on the books|at (?:the )?(?:quarter|month|year|period|half) end|at the end|"
    r"last day|now|in post|still|members? of|register(?:ed)?|currently|at present|on the rota|"
    r"signed up)\b"
)
_BASES = (
    ("hours", re.compile(r"\bhours?\b|\bhrs\b|\btime given\b")),
    ("groups", re.compile(r"^(?:new )?(?:\w+ ){0,4}(?:groups?|clubs?|circles|get togethers)\b")),
    ("organisations", re.compile(r"^(?:\w+ ){0,2}(?:shops|employers|firms|practices|schools)\b")),
    ("attendances", re.compile(r"\battendances\b|\bvisits\b")),
)
_OF_A_MEASURE = frozenset({"better", "feel-better", "change-words", "stayed-on"})
_PART_ITSELF = re.compile(r"^\W*of (?:whom|which|these|them)\b|\bwho\b")
_POUNDS, _HOURS = "gbp", "hours"
_OF_MONEY = frozenset({"income", "income and housing", "community", "environment",
                       "health services", "employment and skills"})  # fmt: skip
_PLAIN_COLUMN = re.compile(
    r"^(?:number|no|total|actual|count|people|this (?:time|quarter|month|half|year)|so far|n|all|"
    r"value|figure|year to date|quarter|month|since \w+)?$"
)


def is_context_column(labels: Labels) -> bool:
    """Whether a column under a telling row only counts activity: Sessions, Started, Not sure."""
    if not labels.column or _ALL.match(labels.column):
        return False
    return any(cue.cue == _COLUMN and cue.pattern.search(labels.column) for cue in cues())


def is_spend_or_staff(labels: Labels) -> bool:
    """Whether a figure is what was paid, or who was paid, whatever it was for."""
    heavy = (cue for cue in weigh(labels).cues if cue.says == CONTEXT and cue.where == "own")
    return any(cue.weight >= _HEAVY for cue in heavy)


def weighed_concept(labels: Labels, measure: Measure, against: float = 0.0) -> Concept | None:
    """Return what a figure is by its signs, or None: a candidate of no entry of the vocabulary.

    Its title is the workbook's own words; whom it benefits and its domain are those of its
    heaviest sign.
    """
    if labels.unit in {"percent", "days", "date"}:
        return None
    weighed = weigh(labels)
    if not weighed.prevails(against, _sentence_of(measure)):
        return None
    signs = [cue for cue in weighed.cues if cue.says != CONTEXT and cue.domain] or [_SET_APART_CUE]
    heaviest = max(signs, key=lambda cue: cue.weight)
    if labels.unit == _POUNDS and not any(cue.domain in _OF_MONEY for cue in signs):
        return None
    if labels.unit == "kg" and heaviest.domain not in {"environment", "physical health"}:
        return None
    slug = re.sub(r"[^a-z]+", "-", heaviest.domain)
    lines = _lines(labels, measure, against)
    own = labels.column if lines == ROWS else labels.row or labels.column
    return Concept(
        id=f"{SAID}{heaviest.cue}", title=_title(measure, lines), kind=heaviest.says,
        beneficiary=heaviest.beneficiary, domain=heaviest.domain, count_basis=_basis(labels),
        accumulation="latest" if _STOCK.search(" > ".join(labels.own[:1])) else "sum",
        unit="", rows=lines, needs="", names=heaviest.pattern.pattern, never="", covered_by="",
        strength="counted", family=f"said-{slug}-{'-'.join(own.split())[:40]}", unit_cost="",
    )  # fmt: skip


def _basis(labels: Labels) -> str:
    if labels.unit == _POUNDS:
        return "pounds"
    if labels.unit == _HOURS:
        return "hours"
    own = labels.row or labels.column
    return next((basis for basis, pattern in _BASES if pattern.search(own)), "people")


def _sentence_of(measure: Measure) -> int:
    """Return of how many words the longest label is; names put together are no sentence."""
    parts = [text for text in (measure.row, measure.column) if "|" not in text]
    return max((len(plain(text).split()) for text in parts), default=0)


def _lines(labels: Labels, measure: Measure, against: float) -> str:
    """Say what names an outcome: both labels, or one of them while the other lists its parts."""
    if not labels.column or _PLAIN_COLUMN.match(labels.column):
        return LABEL
    words = 0 if "|" in measure.row else len(labels.row.split())
    by_row = weigh(replace(labels, column="")).prevails(against, words)
    only = weigh(replace(labels, row="", group=""))
    # "Better" says nothing without what got better: that is its row.
    by_column = only.prevails(against) and any(
        cue.says != CONTEXT and cue.domain and cue.cue not in _OF_A_MEASURE for cue in only.cues
    )
    if by_column and not by_row:
        return ROWS
    if by_row and not by_column and not _PART_ITSELF.search(labels.column):
        return COLUMNS
    return LABEL


def _title(measure: Measure, lines: str) -> str:
    """Name an outcome in the workbook's own words: its row, and its column where that says more."""
    column = "" if _PLAIN_COLUMN.match(plain(measure.column)) else measure.column
    parts = [measure.row, column]
    if lines == COLUMNS:
        parts = [measure.row]
    if lines == ROWS:
        parts = [measure.column]
    if _LEANS.match(measure.row):
        parts.insert(0, measure.group.rpartition(" > ")[2])
    text = ": ".join(" ".join(part.split()).strip(" .…") for part in parts if part)
    return text[:1].upper() + text[1:]


_LEANS = re.compile(r"^\W*(?:of (?:whom|these|which|them)|including|who|that|which|they|their)\b",
                    re.IGNORECASE)  # fmt: skip
