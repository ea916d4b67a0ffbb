"""Scores at the start and at the end of each record of a list: how many are better at the end.

A list often holds "Worry about falling, week 1" beside "... week 12", and nobody counts for how
many it changed. Each record that has both then counts 1 where the later figure is the better one,
else 0, in the cell of the later figure. Whether more or less is better is known of what is
measured. The earlier figures are then only where each record began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import polars as pl

from pipeline.compare.words import plain
from pipeline.domain.tables import Role, Status

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
# Of these less is better; of everything else more.
_LESS = re.compile(
    r"\b(?:worr\w+|anx\w+|gad ?7?|phq ?9?|core(?: ?10| om)?|sdq|cat|mrc|mmrc|pain|distress\w*|"
    r"stress\w*|lonel\w*|isolat\w*|bad (?:days|nights)|sleepless|nights? (?:awake|woken)|drinks?|"
    r"drinking|units|cigarettes|smoked|falls?|fear|afraid|breathless\w*|debts?|owe[sd]?|owing|"
    r"arrears|symptoms?|tired\w*|fatigue|low mood|depress\w*|craving\w*|problems?|difficult\w*|"
    r"ambulances?|admissions?|blood pressure|weight|bmi|waist|hba1c|seconds|get up and go|tug|"
    r"gets? in the way|burden|strain|hours of care|days? (?:missed|off)|upset|anger|angry|"
    r"self harm|calls? to)\b"
)
_FEWEST, _LONGEST = 3, 120
_TABLE = ["submission", "sheet", "table"]
BETTER = ": better at the end than at the start"


def what_changed(column: str) -> str:
    """Return what a column that `with_changes` made tells of, or nothing."""
    return column.removesuffix(BETTER) if column.endswith(BETTER) else ""


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
            less = _LESS.search(plain(what)) is not None
            if len(both) >= _FEWEST and len(both) >= 0.5 * len(held[end]["at"]):
                label = f"{what}{BETTER}"
                starts += held[start]["at"]
                for at, first, last in both:
                    found[at] = (float(last < first if less else last > first), label)
    if not found:
        return facts
    said = pl.DataFrame(
        [(at, value, label) for at, (value, label) in found.items()],
        schema={"at": pl.UInt32, "better": pl.Float64, "told": pl.String},
        orient="row",
    )
    marked = facts.with_row_index("at").join(said, on="at", how="left", maintain_order="left")
    is_told = pl.col("better").is_not_null()

    def told(value: pl.Expr, name: str) -> pl.Expr:
        return pl.when(is_told).then(value).otherwise(pl.col(name)).alias(name)

    is_start = pl.col("at").is_in(starts)
    role = pl.when(is_start).then(pl.lit(Role.ATTRIBUTE.value)).otherwise(pl.col("role"))
    reported, zero = pl.lit(Status.REPORTED.value), pl.lit(Status.ZERO.value)
    return marked.with_columns(
        told(pl.col("better"), "value"),
        told(pl.when(pl.col("better") > 0).then(reported).otherwise(zero), "status"),
        pl.when(is_told).then(pl.lit(Role.VALUE.value)).otherwise(role).alias("role"),
        told(pl.lit("count"), "unit"),
        told(pl.col("told"), "column_label"),
        *(told(pl.lit(""), name) for name in ("ref", "row_group", "row_label")),
    ).select(facts.columns)


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
