"""Turns the tables and forms of a workbook into facts, and accounts for every other cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pipeline.domain.tables import CellUse, Role
from pipeline.read.account import Account
from pipeline.read.book import Book, Cell, Sheet
from pipeline.read.context import Context, section_of
from pipeline.read.forms import form_facts, mark_words
from pipeline.read.heads import Head, Heads, Use
from pipeline.read.layout import Block, layout_of
from pipeline.read.rows import is_note
from pipeline.read.setting import financial_year_of, setting_of
from pipeline.read.table_facts import table_facts


@dataclass(slots=True)
class Reading:
    """Everything read from a book, as plain rows for the tables `facts` and `cells`.

    `tables` holds one row for each block: sheet, area, number of heads and lines, title;
    `doubts` the sheet and cell of each date that can only be read month first.
    """

    facts: list[dict[str, Any]] = field(default_factory=list)
    cells: list[dict[str, Any]] = field(default_factory=list)
    tables: list[dict[str, Any]] = field(default_factory=list)
    doubts: list[tuple[str, Cell]] = field(default_factory=list)


def understand(book: Book, file_name: str) -> Reading:
    """Read every sheet of a book; each non-empty cell ends up in exactly one place."""
    reading = Reading()
    year = financial_year_of(book, file_name)
    for sheet in book.sheets:
        _read_sheet(sheet, year, reading)
    return reading


def _read_sheet(sheet: Sheet, year: int | None, reading: Reading) -> None:
    layout = layout_of(sheet)
    account = Account(sheet)
    setting = setting_of(sheet, layout, year)
    heads = Heads(sheet)
    taken: set[tuple[int, int]] = set()
    for block in layout.blocks:
        context = Context(sheet, block, heads.of(block), setting, account)
        for fact in _facts_of(context):
            place = (fact["row"], fact["col"])
            if place not in taken:
                taken.add(place)
                reading.facts.append(fact)
        reading.tables.append(_table_row(sheet, block, context.address))
    for cell in layout.notes:
        account.mark(cell, CellUse.NOTE, "text")
    for cell in layout.titles:
        account.mark(cell, CellUse.LABEL, "title")
    reading.cells.extend(account.rows(taken))
    reading.doubts.extend((sheet.name, cell) for cell in account.doubts)


def _facts_of(context: Context) -> Iterable[dict[str, Any]]:
    block = context.block
    for cell in block.titles:
        if not is_note(cell.text):
            context.account.mark(cell, CellUse.LABEL, "title")
    if not block.heads and not _continues(block, context.heads):
        return form_facts(context)
    if not block.has_figures:
        mark_words(context)
        return ()
    return table_facts(context)


def _continues(block: Block, heads: dict[int, Head]) -> bool:
    """Whether figures without a head stand under the columns of the table above."""
    if block.parent is None or not block.parent.heads:
        return False
    named = {
        col
        for col, head in heads.items()
        if head.mark is not None or head.words or head.role is not Role.VALUE
    }
    over = {col for col in named if heads[col].mark or heads[col].use is Use.FIGURE}
    figures = block.figure_columns()
    labelled = any(head.use in {Use.LABEL, Use.PERIOD} for head in heads.values())
    return len(figures & over) >= 2 and figures <= named and labelled


def _table_row(sheet: Sheet, block: Block, address: str) -> dict[str, Any]:
    return {
        "sheet": sheet.name,
        "area": address,
        "heads": len(block.heads),
        "lines": len(block.lines),
        "title": section_of(block),
    }
