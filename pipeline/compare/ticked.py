"""Columns of a list that say yes or no of each record, taken as figures: how many say yes.

A list of clients or volunteers often answers "In work now?" with Yes and No, and nobody adds them
up. Each answer then counts 1 or 0, in its own cell, so that their sum leads back to the records.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from pipeline.compare.changed import with_changes
from pipeline.compare.gained import with_gains
from pipeline.compare.kinds import with_kinds
from pipeline.compare.measures import Measure, measures_of
from pipeline.compare.scored import without_scores
from pipeline.compare.surveys import with_answers
from pipeline.compare.told_counts import NO, YES, as_counts
from pipeline.domain.tables import Role

_FEWEST = 3
# "Lives alone" may be all there is to say of whether somebody at home finds life easier.
_MOST_OTHERS, _LONGEST_OTHER, _MOSTLY = 3, 20, 0.6
_ROLES = (Role.ATTRIBUTE.value, Role.VALUE.value, Role.YEAR_TO_DATE.value)
_COLUMN = ["submission", "sheet", "table", "column_label"]


def lists_of(
    facts: pl.DataFrame, order: Mapping[str, int], year_start: date, end: date
) -> list[Measure]:
    """Return the measures as `measures_of` does, with the lists of records told by their columns.

    For surfacing: what is added up from a list is for a person to look at; no requirement is judged
    by it.
    """
    told = with_ticks(with_gains(without_scores(with_changes(facts))))
    told = with_answers(with_kinds(told))
    return measures_of(told, order, year_start, end, by_column=True)


def with_ticks(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with each column of answers as one line of figures.

    `facts` is the table FACTS; the rows and their order stay. A column of which the workbook itself
    states how many say yes is left alone, and so is one in which much else is said.
    """
    text = pl.col("text").str.strip_chars().str.to_lowercase()
    says = facts.select(
        *_COLUMN,
        "value",
        words=text,
        is_word=pl.col("value").is_null() & (text != "") & pl.col("role").is_in(_ROLES),
        yes=text.str.contains(YES),
        no=text.str.contains(NO),
    )
    others = pl.col("words").filter(~pl.col("yes") & ~pl.col("no"))
    answers = (
        says.filter(pl.col("is_word") & (pl.col("column_label") != ""))
        .group_by(_COLUMN)
        .agg(
            count=pl.col("yes").sum().cast(pl.Float64),
            answered=(pl.col("yes") | pl.col("no")).sum(),
            of=pl.len(),
            others=others.n_unique(),
            longest=others.str.len_chars().max().fill_null(0),
        )
        .filter(
            (pl.col("count") > 0)
            & (pl.col("answered") >= _FEWEST)
            & ((pl.col("answered") >= _MOSTLY * pl.col("of")) | (pl.col("others") <= 1))
            & (pl.col("others") <= _MOST_OTHERS)
            & (pl.col("longest") <= _LONGEST_OTHER)
        )
    )
    if not answers.height:
        return facts
    stated = says.filter(pl.col("value").is_not_null()).join(answers, on=_COLUMN, how="inner")
    stated = stated.filter(pl.col("value") == pl.col("count"))
    counted = answers.join(stated, on=_COLUMN, how="anti")
    said = (
        says.with_row_index("at")
        .join(counted, on=_COLUMN, how="semi")
        .filter(pl.col("is_word") & (pl.col("yes") | pl.col("no")))
        .select("at", counted=pl.col("yes").cast(pl.Float64), told="column_label")
    )
    return as_counts(facts, said)
