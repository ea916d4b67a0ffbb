"""Scores at the start and at the end of each record of a list: how many are better at the end.

A list often holds "Worry about falling, week 1" beside "... week 12", and nobody counts for how
many it changed. Each record that has both then counts 1 where the later figure is the better one,
else 0, in the cell of the later figure. The earlier figures are then only where each began.

Whether more or less is better stands in the heading ("9 worst") or in ``data/scales.csv``, by what
is measured. Where it does not, or both fit, nothing is said: "volunteers at the start" and "at the
end" are no scores. Scores of people are no amounts: those of which nothing is said count nowhere.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import polars as pl

from pipeline.compare.records.before_after import END, START, Measured, measured
from pipeline.compare.records.levels import scale_of
from pipeline.compare.records.scales import LESS, better_is
from pipeline.compare.records.told_counts import as_counts
from pipeline.compare.words import DATA, plain, tokens
from pipeline.domain.tables import Role

_FEWEST, _MOSTLY = 3, 0.5
_OF_PEOPLE = re.compile(
    r"\b(?:people|persons?|numbers?|volunteers?|members?|clients?|families|learners?|groups?|"
    r"walkers?|children|adults|women|men|participants?|carers?|peers?|mentors?|helpers?|"
    r"attend\w*|enrolled|staff|residents?|patients?|users|places|homes?|households?)\b"
)
_TABLE = ["submission", "sheet", "table"]
BETTER = ": better at the end than at the start"
GAINED = ": yes now, no at the start"
_ABLE = frozenset({"can", "could", "able", "do", "does", "did"})


def what_changed(column: str) -> str:
    """Return what a column of changes that a list tells is about, or nothing."""
    return next((column.removesuffix(e) for e in (BETTER, GAINED) if column.endswith(e)), "")


@lru_cache(maxsize=1)
def _instruments() -> tuple[tuple[re.Pattern[str], tuple[frozenset[str], ...]], ...]:
    with (DATA / "instruments.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(
        (re.compile(rf"\b(?:{row['name']})\b"), tuple(map(tokens, row["measures"].split("|"))))
        for row in rows
    )


def wordings_of(what: str) -> list[frozenset[str]]:
    """Return the words of what is measured, and those of what a known questionnaire measures."""
    known = [said for name, said in _instruments() if name.search(plain(what))]
    return [words for words in (tokens(what), *(each for said in known for each in said)) if words]


@dataclass
class _Told:
    """What the pairs of scores say, by place in the facts: what counts 1 or 0, what no longer."""

    counts: dict[int, tuple[float, str]] = field(default_factory=dict)
    silent: list[int] = field(default_factory=list)


def with_changes(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each pair of scores of a list told by how many became better.

    `facts` is the table FACTS; the rows and their order stay.
    """
    answered = facts.with_row_index("at").filter(
        (pl.col("value").is_not_null() | (pl.col("text") != "")) & (pl.col("column_label") != "")
    )
    columns = answered.group_by([*_TABLE, "column_label"], maintain_order=True).agg(
        "at", "row", "value", "total", "text"
    )
    told = _Told()
    for _, table in columns.group_by(_TABLE, maintain_order=True):
        held = {row["column_label"]: row for row in table.iter_rows(named=True)}
        for start, end, what in pairs_of(list(held)):
            _tell(told, *_in_levels(held[start], held[end], what))
    if not told.counts and not told.silent:
        return facts
    said = pl.DataFrame(
        [(at, value, label) for at, (value, label) in told.counts.items()],
        schema={"at": pl.UInt32, "counted": pl.Float64, "told": pl.String},
        orient="row",
    )
    is_silent = pl.int_range(pl.len()).is_in(told.silent)
    role = pl.when(is_silent).then(pl.lit(Role.ATTRIBUTE.value)).otherwise(pl.col("role"))
    return as_counts(facts.with_columns(role.alias("role")), said)


def _in_levels(
    start: Mapping[str, Any], end: Mapping[str, Any], what: Measured
) -> tuple[Mapping[str, Any], Mapping[str, Any], Measured]:
    """Return two columns with their levels in words as numbers, where both hold such."""
    words = [column["text"] for column in (start, end) if not any(_numbers(column))]
    scale = scale_of(text for texts in words for text in texts) if len(words) > 1 else None
    if scale is None:
        return start, end, what
    first, last = (
        {**column, "value": [scale.ranks.get(plain(text)) for text in column["text"]]}
        for column in (start, end)
    )
    return first, last, replace(what, has_scale=True, better=what.better or scale.better)


def _numbers(column: Mapping[str, Any]) -> list[bool]:
    return [value is not None for value in column["value"]]


def _tell(told: _Told, start: Mapping[str, Any], end: Mapping[str, Any], what: Measured) -> None:
    """Say of each record that has both scores whether it became better; the rest falls silent."""
    before = _by_row(start)
    both = [
        (at, before[row][1], value) for row, (at, value) in _by_row(end).items() if row in before
    ]
    known = len(both) >= _FEWEST and len(both) >= _MOSTLY * len(_by_row(end))
    better = (what.better or better_is(what.what)) if known else ""
    # Two measurements of each person add up to nothing; two counts of people in each group may.
    if not better and not (known and (what.has_scale or not _OF_PEOPLE.search(plain(what.what)))):
        return
    told.silent += [*start["at"], *end["at"]]
    if better:
        label = f"{what.what}{BETTER}"
        for at, first, last in both:
            told.counts[at] = (float(last < first if better == LESS else last > first), label)


def _by_row(column: Mapping[str, Any]) -> dict[int, tuple[int, float]]:
    """Return place and value of a column's records by row; sums and means below are none."""
    cells = zip(column["row"], column["at"], column["value"], column["total"], strict=True)
    return {row: (at, value) for row, at, value, total in cells if not total and value is not None}


def pairs_of(labels: Sequence[str]) -> Iterator[tuple[str, str, Measured]]:
    """Yield the headings of a start and an end that say the same else, and what they say."""
    first = ((label, what) for label in labels if (what := measured(label, START)))
    starts = {_key(what): (label, what) for label, what in first}
    for label in labels:
        last = measured(label, END)
        own = _begun(last, starts) if last is not None else None
        if last is None or own is None or starts[own][0] == label:
            continue
        start, began = starts.pop(own)
        better = began.better if last.better in {"", began.better} else last.better
        named = max(last.what, began.what, key=len)
        yield start, label, Measured(named, began.has_scale or last.has_scale, better)


def _key(what: Measured) -> frozenset[str]:
    """Return the words that tell what is measured: who could get upstairs gets upstairs now."""
    return (tokens(what.what) - _ABLE) or frozenset({what.what})


def _begun(
    last: Measured, starts: Mapping[frozenset[str], tuple[str, Measured]]
) -> frozenset[str] | None:
    """Return the start of what an end measures: the same, or the one on its scale that says more.

    "Confidence at home, first chat (0-10)" began what "Confidence now (0-10)" ends.
    """
    own = _key(last)
    if own in starts:
        return own
    alike = [key for key, (_, began) in starts.items()
             if last.scale and last.scale == began.scale and own < key]  # fmt: skip
    return alike[0] if len(alike) == 1 else None
