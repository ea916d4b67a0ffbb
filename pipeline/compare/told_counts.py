"""Cells of a list taken as counts: what a record says, as 1 or 0 under the words of its column."""

from __future__ import annotations

import polars as pl

from pipeline.domain.tables import Role, Status

# What a record says to a question, in small letters.
YES = r"^(?:yes|y|true|✓|✔|√|☑)(?:[\s,;:(–-].*)?$"
NO = r"^(?:no|n|false|not yet|✗|✘|☒)(?:[\s,;:(–-].*)?$"


def as_counts(facts: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with some of them counting 1 or 0, without the words of their rows.

    `facts` is the table FACTS; the rows and their order stay. `said` has columns at (place in
    `facts`), counted (1 or 0) and told (the words of the column).
    """
    marked = facts.with_row_index("at").join(said, on="at", how="left", maintain_order="left")
    is_told = pl.col("counted").is_not_null()

    def told(value: pl.Expr, name: str) -> pl.Expr:
        return pl.when(is_told).then(value).otherwise(pl.col(name)).alias(name)

    reported, zero = pl.lit(Status.REPORTED.value), pl.lit(Status.ZERO.value)
    return marked.with_columns(
        told(pl.col("counted"), "value"),
        told(pl.when(pl.col("counted") > 0).then(reported).otherwise(zero), "status"),
        told(pl.lit(Role.VALUE.value), "role"),
        told(pl.lit("count"), "unit"),
        told(pl.col("told"), "column_label"),
        *(told(pl.lit(""), name) for name in ("ref", "row_group", "row_label")),
    ).select(facts.columns)
