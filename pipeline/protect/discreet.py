"""Takes what belongs to a person out of the tables before they are copied for people's tools."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import polars as pl

from pipeline.domain.personal import KEPT_BACK, personal_data_in
from pipeline.domain.tables import FACTS, LEADS, Table

# Columns that may hold what somebody typed into a workbook or review. All others hold keys, words
# of ours, or names of files and sheets.
FREE = frozenset({
    "section", "ref", "row_label", "row_group", "column_label", "label", "older_label", "text",
    "older_text", "newer_text", "note", "formula", "found", "reason", "shown", "others", "printed",
    "sentence", "heading", "number_text", "repeats", "why_additional", "wording", "named_as",
    "base_label", "before", "problem", "doubt", "wanted", "why", "kept", "printed_rating",
})  # fmt: skip
# What a number says that stands in a text which is kept back.
_NUMBERS = {"text": "value", "older_text": "delta", "newer_text": "delta"}
_LABELS = ("row_label", "row_group", "label", "older_label")
_WORD = re.compile(r"[\w'’-]+")
_PART = re.compile(r" \| | [-–] |: ")
_LONGEST_NAME = 4
_GLUE = "\x1f"


@dataclass(frozen=True)
class People:
    """Who is named in the workbooks, so that no copy repeats it.

    `cells` are the places of names as (submission, sheet, cell); `words` the names of a sheet as
    (submission, sheet, name); `says` tells whether a sentence names somebody.
    """

    cells: frozenset[tuple[str, str, str]] = frozenset()
    words: frozenset[tuple[str, str, str]] = frozenset()
    says: Callable[[str], bool] = lambda text: False  # noqa: ARG005 - nobody is known

    @classmethod
    def of(cls, named: Iterable[tuple[str, str, str, str]], says: Callable[[str], bool]) -> People:
        """Make it from submission, sheet, cell and name of everybody named in a list."""
        listed = list(named)
        return cls(
            frozenset((submission, sheet, cell) for submission, sheet, cell, _ in listed),
            frozenset((submission, sheet, name) for submission, sheet, _, name in listed),
            says,
        )

    def are_in(self, text: str) -> bool:
        """Say whether a text names one of them, or looks personal by itself."""
        return _is_personal(text, self.full_names(), self)

    def full_names(self) -> frozenset[str]:
        """Return the names of more than one word: found anywhere, they are somebody's."""
        names = (" ".join(_WORD.findall(name)) for _, _, name in self.words)
        return frozenset(name for name in names if " " in name)


def without_personal(table: Table, frame: pl.DataFrame, people: People) -> pl.DataFrame:
    """Return the frame as it may be copied: what looks personal is kept back, with its number.

    A text is kept back whole. So are names of people in lists, and labels that repeat them.
    """
    columns = [column.name for column in table.columns
               if column.name in FREE and column.kind == "text"]  # fmt: skip
    full = people.full_names()
    hidden = {name: _texts(frame[name], full, people) for name in columns}
    hidden = {name: mask | _places(table, name, frame, people) for name, mask in hidden.items()}
    if table is LEADS:
        hidden["sentence"] = hidden["sentence"] | frame["personal"]
    made = frame
    for name, mask in hidden.items():
        if not mask.any():
            continue
        kept = pl.when(mask).then(pl.lit(KEPT_BACK)).otherwise(name).alias(name)
        made = made.with_columns(kept)
        number = _NUMBERS.get(name)
        if number in made.columns:
            made = made.with_columns(pl.when(~mask).then(number).alias(number))
    return made


def _texts(texts: pl.Series, full: frozenset[str], people: People) -> pl.Series:
    """Say of each text whether it looks personal by itself; each is looked through once."""
    personal = [
        text
        for text in texts.drop_nulls().unique(maintain_order=True).to_list()
        if _is_personal(text, full, people)
    ]
    return texts.is_in(personal).fill_null(value=False)


def _is_personal(text: str, full: frozenset[str], people: People) -> bool:
    return (
        bool(personal_data_in(text)) or people.says(text) or (bool(full) and _repeats(text, full))
    )


def _repeats(text: str, full: frozenset[str]) -> bool:
    words = _WORD.findall(text)
    return any(
        " ".join(words[first : first + length]) in full
        for length in range(2, _LONGEST_NAME + 1)
        for first in range(len(words) - length + 1)
    )


def _places(table: Table, column: str, frame: pl.DataFrame, people: People) -> pl.Series:
    """Say of each row whether the text is a name by its place, or a label that is one's."""
    nowhere = pl.repeat(value=False, n=frame.height, eager=True, dtype=pl.Boolean)
    if "submission" not in frame.columns or not people.cells or not frame.height:
        return nowhere
    if column == "text":
        known = {_GLUE.join(place) for place in people.cells}
        return frame.select(pl.concat_str("submission", "sheet", "cell", separator=_GLUE)
                            .is_in(known)).to_series()  # fmt: skip
    if table is not FACTS or column not in _LABELS:
        return nowhere
    rows = frame.select("submission", "sheet", column).rows()
    return pl.Series([
        any((submission, sheet, part.strip()) in people.words for part in _PART.split(label))
        for submission, sheet, label in rows
    ], dtype=pl.Boolean)  # fmt: skip
