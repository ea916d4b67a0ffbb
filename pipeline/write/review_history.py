"""The sheet of the review workbook that tells which decisions were changed or taken back before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.domain.keys import ReturnKey
from pipeline.write.book import Block, Book, Cell, Column, Line, Sheet, Table, Text

Row = Mapping[str, Any]
SHEET = "Earlier decisions"
MOST = 12
_WIDTHS = (34, 26, 14, 14, 13, 20, 44, 30)
_COLUMNS = (
    Column("Outcome"),
    Column("In the review for"),
    Column("Before"),
    Column("Then"),
    Column("When"),
    Column("Who"),
    Column("Why"),
    Column("What was changed"),
)


def with_history(book: Book, changes: Sequence[Row]) -> Book:
    """Return a review workbook with the sheet of changed decisions; without changes, as it is.

    `changes` are rows of the table DECISION_HISTORY, newest first.
    """
    if not changes:
        return book
    first, *rest = book.sheets
    return replace(book, sheets=(first, *rest, _describe(changes)))


def _describe(changes: Sequence[Row]) -> Sheet:
    more = len(changes) - MOST
    blocks: list[Block] = [
        Line((Cell("Decisions that were changed", "title"),), 26),
        Text("What was decided before, what was decided then, by whom and why; newest first. "
             "Nothing here has to be filled in."),
        *([Text(f"{more} older changes stand in the export.", "muted")] if more > 0 else []),
        Line(()),
        Table("EarlierDecisions", "Decisions that were changed or taken back", _COLUMNS,
              tuple(map(_row, changes[:MOST]))),
    ]  # fmt: skip
    return Sheet(SHEET, tuple(blocks), _WIDTHS)


def _row(row: Row) -> tuple[Cell, ...]:
    return (
        Cell(row["title"], "body strong"),
        Cell(ReturnKey.parse(row["return_key"]).period.label),
        Cell(row["before"]),
        Cell(row["decision"] or "taken back", "body strong"),
        Cell(row["decided_on"] or "no day given"),
        Cell(row["reviewer"] or "not named"),
        Cell(row["reason"] or "no reason given"),
        Cell(row["changed"]),
    )
