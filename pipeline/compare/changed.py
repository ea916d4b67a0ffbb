"""Scores at the start and at the end of each record of a list: how many are better at the end.

A list often holds "Worry about falling, week 1" beside "... week 12", and nobody counts for how
many it changed. Each record that has both then counts 1 where the later figure is the better one,
else 0, in the cell of the later figure. The earlier figures are then only where each began.

Whether more or less is better stands in ``data/scales.csv``, by what is measured. Where it does
not, or both fit, nothing is said: "volunteers at the start" and "at the end" are no scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from pipeline.compare.scales import LESS, better_is
from pipeline.compare.told_counts import as_counts
from pipeline.compare.words import plain, tokens
from pipeline.domain.tables import Role

_ON = r"(?:at |on |the |in |coming |going |moving |when )*"
_BEFORE = _ON + (
    r"(?:first(?: \w+)?|start(?:ed|ing)?|before|then|begin(?:ning)?|baseline|initial|entry|"
    r"intake|assessment|day one|day 1|week 1|wk 1|session 1|joining|arrival|admission|in|pre)"
)
_AFTER = _ON + (
    r"(?:last(?: \w+)?|end(?:ed|ing)?|after(?:wards)?|now|final|exit|review|discharge|"
    r"clos(?:ing|ure|e)|leaving|finish(?:ed)?|(?:week|wk|session|day|month) \d+|out|post|later|"
    r"since)"
)


def _around(when: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a heading that says when before or after what it measures."""
    return (
        re.compile(rf"^(?P<what>.+?) {when}$"),
        re.compile(rf"^{when} (?P<what>.+)$"),
    )


_STARTS, _ENDS = _around(_BEFORE), _around(_AFTER)
# "(0-10, 10 is worst)" says how it is measured.
_SCALE = re.compile(r"\((?:out of \d+|\d+ ?(?:-|–|to) ?\d+)\b[^)]*\)")
_ABLE = frozenset({"can", "could", "able", "do", "does", "did"})
_FEWEST, _LONGEST = 3, 120
_TABLE = ["submission", "sheet", "table"]
BETTER = ": better at the end than at the start"
GAINED = ": yes now, no at the start"


def what_changed(column: str) -> str:
    """Return what a column of changes that a list tells is about, or nothing."""
    return next((column.removesuffix(e) for e in (BETTER, GAINED) if column.endswith(e)), "")


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
        for start, end, what in pairs_of(list(held)):
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


def pairs_of(labels: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the headings of a start and an end that say the same else, and what they say."""
    starts = {_key(what): (label, what) for label in labels if (what := _what(label, _STARTS))}
    ends = [(label, what) for label in labels if (what := _what(label, _ENDS))]
    for label, what in ends:
        own = _key(what)
        same = own if own in starts else _longer(own, label, starts)
        if same in starts and starts[same][0] != label:
            start, began = starts.pop(same)
            yield start, label, max(what, began, key=len)


def _key(what: str) -> frozenset[str]:
    """Return the words that tell what is measured: who could get upstairs gets upstairs now."""
    return (tokens(what) - _ABLE) or frozenset({what})


def _longer(
    own: frozenset[str], label: str, starts: Mapping[frozenset[str], tuple[str, str]]
) -> frozenset[str]:
    """Return the one start on the same scale of which an end says no more than a part."""
    scale = _SCALE.search(label)
    alike = [words for words, (heading, _) in starts.items()
             if scale and scale[0] in heading and own < words]  # fmt: skip
    return alike[0] if len(alike) == 1 else frozenset()


def _what(label: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    """Return what a heading measures, where it also says when in a record; else nothing."""
    if len(label) > _LONGEST:
        return ""
    said = plain(_SCALE.sub(" ", label))
    found = next((found for pattern in patterns if (found := pattern.match(said))), None)
    return found["what"].strip(" (:,-") if found is not None else ""
