"""Answers at the start and at the end of each record: who says yes now and said no before.

Beside "Goes out alone, week 1" stands "Goes out alone, week 12". Who went out alone all along has
gained nothing, so each record with both answers counts 1 where no became yes, else 0, in the cell
of the later answer. The earlier answers are only where each began.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from pipeline.compare.records.changed import GAINED, pairs_of
from pipeline.compare.records.scales import Answer, positive
from pipeline.compare.records.told_counts import NO, YES, as_counts
from pipeline.domain.tables import Role

_FEWEST = 3
_TABLE = ["submission", "sheet", "table"]


def with_gains(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each pair of columns of yes and no told by how many no became yes.

    `facts` is the table FACTS; the rows and their order stay. What neither counts, as the answers
    at the start, is told as a comment: nothing is to be added up from it.
    """
    text = pl.col("text").str.strip_chars().str.to_lowercase()
    is_word = pl.col("value").is_null() & (pl.col("role") == Role.ATTRIBUTE.value)
    answers = (
        facts.with_row_index("at")
        .filter(is_word & (pl.col("column_label") != ""))
        .with_columns(yes=text.str.contains(YES), no=text.str.contains(NO))
        .select("at", "row", "column_label", "yes", "no", *_TABLE)
    )
    said: list[tuple[int, float, str]] = []
    told: list[int] = []
    for table in answers.partition_by(_TABLE, maintain_order=True):
        for ats, counted in _gains_in(table):
            told += ats
            said += counted
    if not told:
        return facts
    schema = {"at": pl.UInt32, "counted": pl.Float64, "told": pl.String}
    role = pl.when(pl.int_range(pl.len()).is_in(told)).then(pl.lit(Role.COMMENT.value))
    made = facts.with_columns(role.otherwise(pl.col("role")).alias("role"))
    return as_counts(made, pl.DataFrame(said, schema=schema, orient="row"))


def _gains_in(table: pl.DataFrame) -> Iterator[tuple[list[int], list[tuple[int, float, str]]]]:
    """Yield the places of all answers of a pair, and place, count and label of what they tell."""
    columns = {str(name): part for (name,), part in table.group_by("column_label")}
    for start, end, what in pairs_of(table["column_label"].unique(maintain_order=True).to_list()):
        before = {row["row"]: row for row in _answered(columns[start])}
        after = [row for row in _answered(columns[end]) if row["row"] in before]
        if len(after) < _FEWEST:
            continue
        ats = [*columns[start]["at"], *columns[end]["at"]]
        is_good = positive({Answer.YES, Answer.NO}, what.what) is Answer.YES
        label = f"{what.what}{GAINED}"
        counted = [(row["at"], float(row["yes"] and before[row["row"]]["no"]), label)
                   for row in after]  # fmt: skip
        yield ats, counted if is_good else []


def _answered(column: pl.DataFrame) -> Sequence[Mapping[str, Any]]:
    return column.filter(pl.col("yes") | pl.col("no")).to_dicts()
