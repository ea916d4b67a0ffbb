"""Columns of a list that say yes or no of each record, taken as figures: how many say yes.

A list of clients or volunteers often answers "In work now?" with Yes and No, or with a tick or a
cross where it is so, and nobody adds them up. Each answer then counts 1 or 0, in its own cell, so
that their sum leads back to the records.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from pipeline.compare.measures import Measure, measures_of
from pipeline.compare.records.changed import with_changes
from pipeline.compare.records.companions import with_companions
from pipeline.compare.records.gained import with_gains
from pipeline.compare.records.happened import with_days
from pipeline.compare.records.kinds import with_kinds
from pipeline.compare.records.listed import with_listed
from pipeline.compare.records.scored import without_scores
from pipeline.compare.records.surveys import with_answers
from pipeline.compare.records.told_counts import NO, YES, as_counts
from pipeline.compare.records.words_of_records import with_told_words
from pipeline.domain.tables import CELLS, Role

_FEWEST, _FEWEST_MARKS, _FEWEST_ROWS = 3, 2, 6
# What was so before is no gain.
_NO = rf"{NO}|^already(?:[\s,;:(–-].*)?$"
_ABSENT = r"^(?:-|–|—|\?|n/?a|n/?k|d/?k|not (?:known|asked|applicable)|unknown|don.?t know)$"
# A cross is a yes where it stands alone or beside a no, and a no beside a yes.
_CROSS = r"^[x×]$"
# "Lives alone" may be all there is to say of whether somebody at home finds life easier.
_MOST_OTHERS, _LONGEST_OTHER, _MOSTLY = 3, 20, 0.6
_ROLES = (Role.ATTRIBUTE.value, Role.VALUE.value, Role.YEAR_TO_DATE.value)
_TABLE = ["submission", "sheet", "table"]
_COLUMN = [*_TABLE, "column_label"]


def lists_of(
    facts: pl.DataFrame,
    order: Mapping[str, int],
    year_start: date,
    end: date,
    cells: pl.DataFrame | None = None,
) -> list[Measure]:
    """Return the measures as `measures_of` does, with the lists of records told by their columns.

    For surfacing: what is added up from a list is for a person to look at; no requirement is judged
    by it. `cells` is the table CELLS, whose labels may be answers of a list.
    """
    listed = with_listed(facts, CELLS.frame() if cells is None else cells)
    told = with_gains(without_scores(with_changes(listed)))
    told = with_companions(with_days(with_ticks(told)))
    told = with_answers(with_kinds(with_told_words(told)))
    return measures_of(told, order, year_start, end, by_column=True)


def with_ticks(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each column of answers as one line of figures.

    `facts` is the table FACTS; the rows and their order stay. A column of which the workbook itself
    states how many say yes is left alone, and so is one in which much else is said.
    """
    says = _answers(facts)
    columns = _columns(says)
    if not columns.height:
        return facts
    stated = says.filter(pl.col("value").is_not_null()).join(columns, on=_COLUMN, how="inner")
    stated = stated.filter(pl.col("value") == pl.col("count"))
    counted = columns.join(stated, on=_COLUMN, how="anti")
    said = (
        says.with_row_index("at")
        .join(counted, on=_COLUMN, how="semi")
        .filter(pl.col("is_word") & (pl.col("yes") | pl.col("no")))
        .select("at", counted=pl.col("yes").cast(pl.Float64), told="column_label")
    )
    return as_counts(facts, said)


def _answers(facts: pl.DataFrame) -> pl.DataFrame:
    """Return for each fact whether it is a word, a yes or a no, and how many rows its list has."""
    text = pl.col("text").str.strip_chars().str.to_lowercase()
    says = facts.select(
        *_COLUMN,
        "value",
        words=text,
        is_word=pl.col("value").is_null()
        & (text != "")
        & ~text.str.contains(_ABSENT)
        & pl.col("role").is_in(_ROLES)
        & (pl.col("column_label") != ""),
        yes=text.str.contains(YES),
        no=text.str.contains(_NO),
        cross=text.str.contains(_CROSS),
        rows=pl.col("row").filter(~pl.col("total")).n_unique().over(_TABLE),
    )
    beside_yes = (pl.col("yes") & pl.col("is_word")).any().over(_COLUMN)
    return says.with_columns(
        yes=pl.col("yes") | (pl.col("cross") & ~beside_yes),
        no=pl.col("no") | (pl.col("cross") & beside_yes),
    )


def _columns(says: pl.DataFrame) -> pl.DataFrame:
    """Return the columns that answer yes or no, with the number of each that say yes."""
    others = pl.col("words").filter(~pl.col("yes") & ~pl.col("no"))
    is_answered = (
        (pl.col("answered") >= _FEWEST)
        & ((pl.col("answered") >= _MOSTLY * pl.col("of")) | (pl.col("others") <= 1))
        & (pl.col("others") <= _MOST_OTHERS)
        & (pl.col("longest") <= _LONGEST_OTHER)
    )
    # A mark in some rows and nothing in the others: a blank is a no.
    is_marked = (
        (pl.col("count") >= _FEWEST_MARKS)
        & (pl.col("count") == pl.col("of"))
        & (pl.col("rows") >= _FEWEST_ROWS)
    )
    return (
        says.filter("is_word")
        .group_by(_COLUMN)
        .agg(
            count=pl.col("yes").sum().cast(pl.Float64),
            answered=(pl.col("yes") | pl.col("no")).sum(),
            of=pl.len(),
            rows=pl.col("rows").max(),
            others=others.n_unique(),
            longest=others.str.len_chars().max().fill_null(0),
        )
        .filter((pl.col("count") > 0) & (is_answered | is_marked))
    )
