"""Cells of a list taken as counts: what a record says, as 1 or 0 under the words of its column."""

from __future__ import annotations

import polars as pl

from pipeline.domain.tables import Role, Status

_OF_ROW = ("row", "cell")
# What a record says to a question, in small letters.
YES = r"^(?:yes|y|true|✓|✔|√|☑)(?:[\s,;:(–-].*)?$"
NO = r"^(?:no|n|false|not yet|✗|✘|☒)(?:[\s,;:(–-].*)?$"


def as_counts(facts: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with some of them counting 1 or 0, without the words of their rows.

    `facts` is the table FACTS; the rows and their order stay. `said` has columns at (place in
    `facts`), counted (1 or 0), told (the words of the column) and, where it is told of a day of its
    own, day.
    """
    if "day" not in said.columns:
        said = said.with_columns(day=pl.lit(None, pl.Date))
    marked = facts.with_row_index("at").join(said, on="at", how="left", maintain_order="left")
    is_told = pl.col("counted").is_not_null()
    # What a record tells is so at its end, whenever it began.
    its_end = pl.when(pl.col("period_from").is_in(_OF_ROW)).then(pl.col("period_end"))
    marked = marked.with_columns(day=pl.coalesce("day", pl.when(is_told).then(its_end)))
    has_day = pl.col("day").is_not_null()

    def told(value: pl.Expr, name: str, when: pl.Expr = is_told) -> pl.Expr:
        return pl.when(when).then(value).otherwise(pl.col(name)).alias(name)

    reported, zero = pl.lit(Status.REPORTED.value), pl.lit(Status.ZERO.value)
    return marked.with_columns(
        told(pl.col("counted"), "value"),
        told(pl.when(pl.col("counted") > 0).then(reported).otherwise(zero), "status"),
        told(pl.lit(Role.VALUE.value), "role"),
        told(pl.lit("count"), "unit"),
        told(pl.col("told"), "column_label"),
        told(pl.lit(""), "section", is_told & _in_several_tables()),
        *(told(pl.lit(""), name) for name in ("ref", "row_group", "row_label")),
        *(told(pl.col("day"), name, has_day) for name in ("period_start", "period_end")),
    ).select(facts.columns)


def _in_several_tables() -> pl.Expr:
    """Whether tables below each other on a sheet tell the same: one list, cut into groups."""
    tables = pl.col("table").filter(pl.col("counted").is_not_null()).n_unique()
    return tables.over("submission", "sheet", "told") > 1
