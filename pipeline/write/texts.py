"""The texts of a described workbook: to be looked through, and to be replaced, before drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.write.book import Block, Book, Cell, Line, Table, Text

Change = Callable[[str], str]


def texts_of(book: Book) -> Iterator[tuple[str, str]]:
    """Yield (sheet, text) for every text that the workbook would show."""
    for sheet in book.sheets:
        for block in sheet.blocks:
            for text in _texts(block):
                yield sheet.name, text


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Text):
        yield block.text
        return
    rows = block.rows if isinstance(block, Table) else (block.cells,)
    for row in rows:
        yield from (cell.value for cell in row if isinstance(cell.value, str))


def with_texts(book: Book, change: Change) -> Book:
    """Return the workbook with every text passed through `change`."""
    sheets = tuple(
        replace(sheet, blocks=tuple(_changed(block, change) for block in sheet.blocks))
        for sheet in book.sheets
    )
    return replace(book, sheets=sheets)


def _changed(block: Block, change: Change) -> Block:
    if isinstance(block, Text):
        return replace(block, text=change(block.text))
    if isinstance(block, Line):
        return replace(block, cells=_cells(block.cells, change))
    return replace(block, rows=tuple(_cells(row, change) for row in block.rows))


def _cells(cells: tuple[Cell, ...], change: Change) -> tuple[Cell, ...]:
    return tuple(
        replace(cell, value=change(cell.value)) if isinstance(cell.value, str) else cell
        for cell in cells
    )
