"""Answers to a survey: of a statement and its answers, only the good ones tell an outcome.

Under "I sleep better" stand Yes 38, A bit 29 and No 25, in columns or in rows. 38 people sleep
better: their sum is only how many were asked. "Agree" and "Strongly agree" are one answer. Where
it is not plain which answers are good, as with "always, often, never", none is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.compare.records.scales import Answer, answer_of, is_scale, positive
from pipeline.compare.telling import is_plain_column
from pipeline.compare.words import plain
from pipeline.domain.tables import Role

_FIGURES = (Role.VALUE.value, Role.YEAR_TO_DATE.value)
_TABLE = ("submission", "sheet", "table", "section")
_BELOW = (" - ", ": ", " > ")
_SHARE = "percent"


@dataclass(frozen=True, slots=True)
class _Given:
    """A figure that an answer names: its row of FACTS, what was said of what, and in which words.

    `over` is what stands before the answer in the same label.
    """

    at: int
    fact: Mapping[str, Any]
    answer: Answer
    words: str
    over: str
    statement: str


def with_answers(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts without the answers to a survey that tell no outcome.

    `facts` is the table FACTS; the rows and their order stay. What is left out becomes an
    attribute; several good answers to one statement get one label.
    """
    is_figure = pl.col("role").is_in(_FIGURES) & (pl.col("unit") != _SHARE)
    rows = facts.with_row_index("at").filter(is_figure).to_dicts()
    dropped: set[int] = set()
    named: dict[int, dict[str, str]] = {}
    for label in ("column_label", "row_label"):
        for group in _surveys(rows, label):
            for given in group:
                kept = positive({one.answer for one in given}, given[0].statement)
                good = [one for one in given if one.answer is kept]
                dropped |= {one.at for one in given if one.answer is not kept}
                named |= {one.at: _labels(one, good, label) for one in good}
    if not dropped:
        return facts
    return _told(facts, dropped, named)


def _surveys(rows: Iterable[Mapping[str, Any]], label: str) -> Iterator[list[list[_Given]]]:
    """Yield the surveys whose answers stand in one kind of label: by statement, its answers."""
    tables: dict[tuple[object, ...], list[_Given]] = {}
    for row in rows:
        given = _given(row, label)
        if given is not None:
            # Under each heading that is merged over its answers stands a question of its own.
            own = given.over if label == "column_label" else row["row_group"]
            tables.setdefault((*(row[name] for name in _TABLE), own), []).append(given)
    for survey in tables.values():
        if is_scale({one.answer for one in survey}):
            statements: dict[str, list[_Given]] = {}
            for one in survey:
                statements.setdefault(one.statement, []).append(one)
            yield list(statements.values())


def _given(row: Mapping[str, Any], label: str) -> _Given | None:
    over, words = _split(str(row[label]))
    answer = answer_of(words)
    if answer is None:
        return None
    other = "row_label" if label == "column_label" else "column_label"
    beside = str(row[other])
    if label == "row_label" and is_plain_column(plain(beside)):
        beside = ""
    parts = (str(row["row_group"]), beside, over)
    return _Given(row["at"], row, answer, words, over, " > ".join(filter(None, parts)))


def _split(text: str) -> tuple[str, str]:
    """Return what stands over an answer in its label, and the answer."""
    if answer_of(text) is None:
        for mark in _BELOW:
            over, found, words = text.rpartition(mark)
            if found and answer_of(words) is not None:
                return over.strip(), words.strip()
    return "", text.strip()


def _labels(one: _Given, good: Sequence[_Given], label: str) -> dict[str, str]:
    """Return the labels of a good answer: the words of all of them, below what they answer."""
    words = " or ".join(dict.fromkeys(given.words for given in good))
    if label == "row_label" and is_plain_column(plain(str(one.fact["column_label"]))):
        group, _, statement = str(one.fact["row_group"]).rpartition(" > ")
        own = f"{statement}: {words}" if statement else words
        return {"row_group": group, "row_label": own}
    if words == one.words:
        return {}
    return {label: f"{one.over}{_BELOW[0]}{words}" if one.over else words}


def _told(
    facts: pl.DataFrame, dropped: set[int], named: Mapping[int, Mapping[str, str]]
) -> pl.DataFrame:
    made = facts.with_columns(
        role=pl.when(pl.int_range(pl.len()).is_in(sorted(dropped)))
        .then(pl.lit(Role.ATTRIBUTE.value))
        .otherwise(pl.col("role"))
    )
    for name in ("row_group", "row_label", "column_label"):
        said = {at: labels[name] for at, labels in named.items() if name in labels}
        at = pl.int_range(pl.len()).replace_strict(said, default=None, return_dtype=pl.String)
        made = made.with_columns(at.fill_null(pl.col(name)).alias(name))
    return made
