"""Settles what each fact is for: its period and its role, and where headings contradict columns."""

from __future__ import annotations

import polars as pl

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.gathered_rows import DAY

_FEWEST_IN_CONFLICT = 3
_OF_ONE = r"(?i)^(?:hourly )?(?:rate|price|worth|value)\b.*\b(?:an?|per) (?:hour|mile)\b"


def with_time(facts: pl.DataFrame) -> pl.DataFrame:
    """Settle role and period: a cell's own, its column's, its row's, its table's."""
    value, to_date = Role.VALUE.value, Role.YEAR_TO_DATE.value
    attribute = Role.ATTRIBUTE.value
    targets = [Role.TARGET.value]
    has_own = pl.col("own_start").is_not_null()
    in_column = pl.col("column_start").is_not_null()
    in_row = pl.col("row_start").is_not_null()
    in_section = pl.col("section_start").is_not_null()
    role = (
        pl.when(pl.col("column_role") != value)
        .then(pl.col("column_role"))
        .otherwise(pl.col("row_role"))
    )
    undated = ~(has_own | in_column | in_row)
    sums = (role == value) & pl.col("section_to_date") & undated
    sums = sums & pl.col("section_from").is_in(["section", ""])
    # What an hour is worth does not add up, and is of no time.
    nothing = pl.lit(False)  # noqa: FBT003
    runs = bool(facts["section_to_date"].any())
    is_of_one = sums & pl.col("row_label").str.contains(_OF_ONE) if runs else nothing
    sums = sums & ~is_of_one
    facts = facts.with_columns(pl.when(sums).then(pl.lit(to_date)).otherwise(role).alias("role"))
    # What is asked for, or was so last year, is not for the period of the section.
    of_before = r"(?i)\b(?:last|previous|prior) year$"
    # A column of last week that nothing has dated is not of this one.
    before = (
        r"(?i)(?:^|> )(?:the )?(?:last|previous|prior) (?:quarter|qtr|month|week|wk|term|half)\b"
    )
    is_past = pl.col("column_label").str.contains(f"{of_before}|{before}")
    # Fewer than last year is told of this one.
    is_past &= ~pl.col("column_label").str.contains(r"(?i)\bthan (?:last|previous|prior) year$")
    if (facts["row_role"] == attribute).any():
        is_past |= pl.col("row_label").str.contains(of_before) & (pl.col("role") == attribute)
    is_target = pl.col("role").is_in(targets) | is_past | is_of_one
    is_far = (pl.col("role") == to_date) & ~sums
    has_far = is_far & pl.col("far_start").is_not_null()
    source = (
        pl.when(has_own).then(pl.lit("cell"))
        .when(in_column).then(pl.lit("heading"))
        .when(in_row).then(pl.col("row_from"))
        .when(is_target).then(pl.lit("none"))
        .when(has_far).then(pl.lit("columns"))
        .when(is_far).then(pl.lit("none"))
        .when(in_section).then(pl.col("section_from"))
        .otherwise(pl.lit("none"))
    )  # fmt: skip
    facts = facts.with_columns(source.alias("period_from"))
    ends = {}
    for end in ("start", "end"):
        ends[f"period_{end}"] = (
            pl.when(has_own).then(pl.col(f"own_{end}"))
            .when(in_column).then(pl.col(f"column_{end}"))
            .when(in_row).then(pl.col(f"row_{end}"))
            .when(is_target).then(pl.lit(None, dtype=DAY))
            .when(has_far).then(pl.col(f"far_{end}"))
            .when(is_far).then(pl.lit(None, dtype=DAY))
            .otherwise(pl.col(f"section_{end}"))
        )  # fmt: skip
    return facts.with_columns(**ends)


def conflicts(facts: pl.DataFrame, names: pl.Series) -> list[tuple[str, str, Period, Period]]:
    """Return the tables under a heading that names a period none of their figures is for.

    Only where both are of one length, as a quarter under the title of another: months before
    or after, or the years of a plan, contradict no heading.
    """
    dated = facts.filter(
        pl.col("section_start").is_not_null() & pl.col("period_start").is_not_null()
        & pl.col("period_from").is_in(["heading", "row"])
        & (pl.col("role") == Role.VALUE.value)
    )  # fmt: skip
    if not dated.height:
        return []
    meets = (pl.col("period_end") >= pl.col("section_start")) & (
        pl.col("period_start") <= pl.col("section_end")
    )
    tables = dated.group_by("sheet", "in_table", maintain_order=True).agg(
        pl.len(), meets.any().alias("meets"),
        pl.col("table", "section_start", "section_end").first(),
        pl.col("period_start").min(), pl.col("period_end").max(),
    )  # fmt: skip
    odd = tables.filter(~pl.col("meets") & (pl.col("len") >= _FEWEST_IN_CONFLICT))
    found = []
    for row in odd.iter_rows(named=True):
        said = Period(row["section_start"], row["section_end"])
        columns = Period(row["period_start"], row["period_end"])
        if said.months is not None and said.months == columns.months:
            place = row["table"].partition(":")[0]
            found.append((names[row["sheet"]], place, said, columns))
    return found
