"""Names a candidate that no entry of the vocabulary names, in the workbook's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.compare.cues import COLUMNS, CONTEXT, LABEL, OTHER, OUTCOME, ROWS, SAID, Cue, cues_in
from pipeline.compare.measures import Measure
from pipeline.compare.records.changed import what_changed
from pipeline.compare.records.companions import who_came
from pipeline.compare.records.words_of_records import came_about
from pipeline.compare.telling import Standing, is_plain_column, says, score
from pipeline.compare.vocabulary import Concept, Labels
from pipeline.compare.words import plain

_NO_SIGN = Cue("words", OUTCOME, 0.0, "section", "client", OTHER, re.compile(r"(?!)"))
# What people are, and tables that sort them by it.
_WHO = frozenset({"context-who", "context-class-section"})
_SURE, SOMETHING, _NAMED = 2.0, 0.1, 0.6
# Rows under such a heading are named, and their names say nothing of what is counted beside them.
_OF_NAMES = re.compile(
    r"(?:name of )?(?:the |our )?(?:group|club|venue|site|hall|hub|cent(?:re|er)|school|surgery|"
    r"practice|ward|town|village|team)(?: name)?",
    re.IGNORECASE,
)
# A name has no more words; how much the words around a phrase must say, that says nothing itself.
SHORT, AROUND = 3, 1.0
_LONGEST_NAME = 6
_NO_COUNT = frozenset({"percent", "days", "date"})
_STOCK = re.compile(
    r"\b(?:active|on the books|at (?:the )?(?:quarter|month|year|period|half) end|at the end|"
    r"last day|now|in post|still|members? of|currently|at present|on the rota|"
    # Who registered with a doctor did so once; who is registered with us is on the books.
    r"(?:register(?:ed)?|signed up)(?! (?:with|at|for|on|to)\b(?! us\b)))\b"
)
_BASES = (
    ("hours", re.compile(r"\bhours?\b|\bhrs\b|\btime given\b")),
    ("groups", re.compile(r"^(?:new )?(?:\w+ ){0,4}(?:groups?|clubs?|circles|get togethers)\b")),
    ("organisations", re.compile(r"^(?:\w+ ){0,2}(?:shops|employers|firms|practices|schools)\b")),
    ("attendances", re.compile(r"\battendances\b|\bvisits\b")),
)
_OF_A_MEASURE = frozenset({"better", "feel-better", "change-words", "stayed-on"})
_PART_ITSELF = re.compile(r"^\W*of (?:whom|which|these|them)\b|\bwho\b")
_WON = re.compile(r"\b(?:won|gained|saved|written off|recovered|raised for)\b")
_POUNDS, _HOURS = "gbp", "hours"
_OF_MONEY = frozenset({"income", "income and housing", "community", "environment",
                       "health services", "employment and skills"})  # fmt: skip


def said_concept(labels: Labels, measure: Measure, standing: Standing) -> Concept | None:
    """Return what a figure is by its words, or None: a candidate of no entry of the vocabulary.

    Its title is the workbook's own words; whom it benefits and its domain are those of its
    heaviest sign.
    """
    if _is_named(measure):
        labels = replace(labels, row="")
    if labels.unit in _NO_COUNT or not (_is_counted(measure) or tells(labels, standing)):
        return None
    cues = cues_in(labels)
    # Who people are is no outcome, unless something is said of them.
    if any(cue.cue in _WHO for cue in cues) and all(cue.says == CONTEXT for cue in cues):
        return None
    signs = [cue for cue in cues if cue.says != CONTEXT and cue.domain] or [_NO_SIGN]
    heaviest = max(signs, key=lambda cue: cue.weight)
    if labels.unit == _POUNDS and not _is_gain(labels, signs):
        return None
    if labels.unit == "kg" and heaviest.domain not in {"environment", "physical health"}:
        return None
    slug = re.sub(r"[^a-z]+", "-", heaviest.domain)
    lines = _lines(labels)
    own = labels.column if lines == ROWS else labels.row or labels.column
    return Concept(
        id=f"{SAID}{heaviest.cue}", title=title_of(measure, lines), kind=heaviest.says,
        beneficiary=heaviest.beneficiary, domain=heaviest.domain, count_basis=basis_of(labels),
        accumulation="latest" if _is_stock(labels, measure) else "sum",
        unit="", rows=lines, needs="", names=heaviest.pattern.pattern, never="", covered_by="",
        strength="counted", family=f"said-{slug}-{'-'.join(own.split())[:40]}", unit_cost="",
    )  # fmt: skip


def _is_counted(measure: Measure) -> bool:
    """Whether records of a list were counted by what they plainly say, whatever their heading."""
    said = (what_changed, came_about, who_came)
    return any(told(measure.column) for told in said)


def _is_gain(labels: Labels, signs: Iterable[Cue]) -> bool:
    """Whether pounds are what came to people: a sign of money says so, or that it was won."""
    return any(cue.domain in _OF_MONEY for cue in signs) or any(map(_WON.search, labels.own))


def _is_named(measure: Measure) -> bool:
    """Whether the row bears a name: the heading over its label says of what. Names are short."""
    if len(measure.row.split()) > _LONGEST_NAME:
        return False
    heads = (text.rpartition(" > ")[2].strip() for text in (measure.section, measure.group))
    return any(_OF_NAMES.fullmatch(head) for head in heads)


def _is_stock(labels: Labels, measure: Measure) -> bool:
    """Whether the newest figure stands for all; what is told of each session is added up."""
    within = [cell.period for cell in measure.countable if not cell.to_date]
    of_sessions = bool(within) and all(period.start == period.end for period in within)
    return not of_sessions and bool(_STOCK.search(" > ".join(labels.own[:1])))


def tells(labels: Labels, standing: Standing) -> bool:
    """Whether the words tell an outcome: those beside the figure, those over it, or both strongly.

    In a table of groups and counts each pair of labels is new, and says nothing by itself.
    """
    both = score(labels, standing)
    # Names of people and places tell nothing, whatever the heading over them; they are short.
    # What goes on from the row above, as "of them, came to us first", is told with that.
    if max(says(labels.row), says(labels.column)) < SOMETHING:
        longest = max(labels.row.count(" "), labels.column.count(" ")) + 1
        return longest > SHORT and both > AROUND
    if both <= 0 or not labels.row or not labels.column or is_plain_column(labels.column):
        return both > 0
    alone = (replace(labels, column=""), replace(labels, row="", group=""))
    return both > _SURE or any(score(part, standing) > 0 for part in alone)


def basis_of(labels: Labels) -> str:
    """Return what is counted: pounds, hours, groups, organisations, attendances or people."""
    if labels.unit == _POUNDS:
        return "pounds"
    if labels.unit == _HOURS:
        return "hours"
    own = labels.row or labels.column
    return next((basis for basis, pattern in _BASES if pattern.search(own)), "people")


def _lines(labels: Labels) -> str:
    """Say what names an outcome: both labels, or one of them while the other lists its parts."""
    if not labels.column or is_plain_column(labels.column):
        return LABEL
    named = says(labels.row) >= _NAMED
    by_row = named and score(replace(labels, column=""), Standing()) > 0
    only = replace(labels, row="", group="")
    # "Better" says nothing without what got better: that is its row.
    signs = [cue for cue in cues_in(only) if cue.says != CONTEXT and cue.domain]
    tells_more = any(cue.cue not in _OF_A_MEASURE for cue in signs)
    # Names of people and places in the rows are the lines of what the column counts.
    alone = not signs and not named and says(labels.column) >= _NAMED
    by_column = score(only, Standing()) > 0 and (tells_more or alone)
    if by_column and not by_row:
        return ROWS
    if by_row and not by_column and not _PART_ITSELF.search(labels.column):
        return COLUMNS
    return LABEL


def title_of(measure: Measure, lines: str) -> str:
    """Name an outcome in the workbook's own words: its row, and its column where that says more."""
    column = "" if is_plain_column(plain(measure.column)) else measure.column
    parts = [measure.row, column]
    if lines == COLUMNS:
        parts = [measure.row]
    if lines == ROWS:
        parts = [measure.column]
    if leans(measure.row):
        parts.insert(0, measure.group.rpartition(" > ")[2])
    text = ": ".join(" ".join(part.split()).strip(" .…") for part in parts if part)
    return text[:1].upper() + text[1:]


def leans(row: str) -> bool:
    """Whether a row's words go on from those of the row above: "of whom now in work"."""
    return bool(_LEANS.match(row))


_LEANS = re.compile(r"^\W*(?:of (?:whom|these|which|them)|including|who|that|which|they|their)\b",
                    re.IGNORECASE)  # fmt: skip
