"""Scores at the start and at the end of each record of a list: how many are better at the end.

A list often holds "Worry about falling, week 1" beside "... week 12", and nobody counts for how
many it changed. Each record that has both then counts 1 where the later figure is the better one,
else 0, in the cell of the later figure. The earlier figures are then only where each began.

Whether more or less is better stands in ``data/scales.csv``, by what is measured. Where it does
not, or both fit, nothing is said: "volunteers at the start" and "at the end" are no scores.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache

import polars as pl

from pipeline.compare.told_counts import as_counts
from pipeline.compare.words import DATA, plain
from pipeline.domain.tables import Role

_BEFORE = (
    r"(?:at |on |the |in )*(?:first(?: \w+)?|start(?:ed|ing)?|before|begin(?:ning)?|baseline|"
    r"initial|entry|intake|assessment|day one|day 1|week 1|wk 1|session 1|joining|arrival|"
    r"admission|in|pre)"
)
_AFTER = (
    r"(?:at |on |the |in )*(?:last(?: \w+)?|end(?:ed|ing)?|after(?:wards)?|now|final|exit|review|"
    r"discharge|clos(?:ing|ure|e)|leaving|finish(?:ed)?|(?:week|wk|session|day|month) \d+|out|post|"
    r"later|since)"
)


def _around(when: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a heading that says when before or after what it measures."""
    return (
        re.compile(rf"^(?P<what>.+?) {when}$"),
        re.compile(rf"^{when} (?P<what>.+)$"),
    )


_STARTS, _ENDS = _around(_BEFORE), _around(_AFTER)
_FEWEST, _LONGEST = 3, 120
_TABLE = ["submission", "sheet", "table"]
LESS = "less"
BETTER = ": better at the end than at the start"


def what_changed(column: str) -> str:
    """Return what a column that `with_changes` made tells of, or nothing."""
    return column.removesuffix(BETTER) if column.endswith(BETTER) else ""


@lru_cache(maxsize=1)
def _scales() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with (DATA / "scales.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple((row["better"], re.compile(rf"\b(?:{row['words']})\b")) for row in rows)


def better_is(what: str) -> str:
    """Return whether less or more of what is measured is better; nothing where it is not known."""
    said = {better for better, words in _scales() if words.search(plain(what))}
    return said.pop() if len(said) == 1 else ""


def with_changes(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each pair of scores of a list told by how many became better.

    `facts` is the table FACTS; the rows and their order stay.
    """
    figures = facts.with_row_index("at").filter(
        pl.col("value").is_not_null() & (pl.col("column_label") != "")
    )
    found: dict[int, tuple[float, str]] = {}
    starts: list[int] = []
    columns = figures.group_by([*_TABLE, "column_label"], maintain_order=True).agg(
        "at", "row", "value"
    )
    for _, table in columns.group_by(_TABLE, maintain_order=True):
        held = {row["column_label"]: row for row in table.iter_rows(named=True)}
        for start, end, what in _pairs(list(held)):
            before = dict(zip(held[start]["row"], held[start]["value"], strict=True))
            both = [
                (at, before[row], value)
                for at, row, value in zip(
                    held[end]["at"], held[end]["row"], held[end]["value"], strict=True
                )
                if row in before
            ]
            better = better_is(what)
            if better and len(both) >= _FEWEST and len(both) >= 0.5 * len(held[end]["at"]):
                label = f"{what}{BETTER}"
                starts += held[start]["at"]
                for at, first, last in both:
                    found[at] = (float(last < first if better == LESS else last > first), label)
    if not found:
        return facts
    said = pl.DataFrame(
        [(at, value, label) for at, (value, label) in found.items()],
        schema={"at": pl.UInt32, "counted": pl.Float64, "told": pl.String},
        orient="row",
    )
    is_start = pl.int_range(pl.len()).is_in(starts)
    role = pl.when(is_start).then(pl.lit(Role.ATTRIBUTE.value)).otherwise(pl.col("role"))
    return as_counts(facts.with_columns(role.alias("role")), said)


def _pairs(labels: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the headings of a start and an end that say the same else, and what they say."""
    starts = {what: label for label in labels if (what := _what(label, _STARTS))}
    for label in labels:
        what = _what(label, _ENDS)
        if what and starts.get(what, label) != label:
            yield starts.pop(what), label, what


def _what(label: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    """Return what a heading measures, where it also says when in a record; else nothing."""
    if len(label) > _LONGEST:
        return ""
    said = plain(label)
    found = next((found for pattern in patterns if (found := pattern.match(said))), None)
    return found["what"].strip(" (:,-") if found is not None else ""
