"""Gives every cell of a described workbook its address, and lists them as text."""

from __future__ import annotations

import string
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from pipeline.write.book import Block, Book, BookFault, Cell, Line, Sheet, Table, Text
from pipeline.write.measure import row_height

# No line is so long that it leaves a screen, nor broken to pieces on a narrow sheet.
_SHORTEST_LINE, _LONGEST_LINE = 60, 190
# Widths count digits; letters are a little narrower on average.
_LETTERS = 1.1


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell at its place; `row` and `col` count from 0, a formula has real addresses."""

    row: int
    col: int
    cell: Cell

    @property
    def address(self) -> str:
        """The address, e.g. C27."""
        return address(self.row, self.col)


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table at its place; `row` is the header's, counted from 0."""

    row: int
    table: Table

    @property
    def last_row(self) -> int:
        """The last data row, counted from 0."""
        return self.row + len(self.table.rows)


@dataclass(slots=True)
class PlacedSheet:
    """A sheet with everything at its place."""

    sheet: Sheet
    cells: list[PlacedCell] = field(default_factory=list)
    tables: list[PlacedTable] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    rows: int = 0


@dataclass(slots=True)
class Layout:
    """A workbook with everything at its place; `anchors` lead to sheet, row and column."""

    sheets: list[PlacedSheet] = field(default_factory=list)
    anchors: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    def target(self, anchor: str) -> str:
        """Return where a link to `anchor` leads, e.g. ``'Evidence'!A7``."""
        sheet, row, col = self.anchors[anchor]
        return f"{quoted(sheet)}!{address(row, col)}"

    def column_range(self, table: str, title: str) -> str:
        """Return the cells of a table's column, e.g. ``'Unit costs'!$A$5:$A$9``."""
        for placed in self.sheets:
            for found in placed.tables:
                if found.table.name == table:
                    titles = [column.title for column in found.table.columns]
                    letter = letters(titles.index(title))
                    first, last = found.row + 2, found.last_row + 1
                    return f"{quoted(placed.sheet.name)}!${letter}${first}:${letter}${last}"
        raise KeyError(table)


def letters(col: int) -> str:
    """Return the letters of a column counted from 0."""
    name = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        name = string.ascii_uppercase[rest] + name
    return name


def address(row: int, col: int) -> str:
    """Return the address of a cell counted from 0, e.g. C27."""
    return f"{letters(col)}{row + 1}"


def quoted(sheet: str) -> str:
    """Return a sheet's name as references write it."""
    doubled = sheet.replace("'", "''")
    return f"'{doubled}'"


def place(book: Book) -> Layout:
    """Give every cell its address.

    Raises:
        BookFault: two cells carry the same anchor.
    """
    layout = Layout()
    for sheet in book.sheets:
        placed = PlacedSheet(sheet)
        for block in sheet.blocks:
            _place_block(placed, block)
        layout.sheets.append(placed)
        for item in placed.cells:
            if item.cell.anchor in layout.anchors:
                raise BookFault(f"two cells carry the anchor {item.cell.anchor!r}")
            if item.cell.anchor:
                layout.anchors[item.cell.anchor] = (sheet.name, item.row, item.col)
    return layout


def _place_block(placed: PlacedSheet, block: Block) -> None:
    if isinstance(block, Table):
        _place_table(placed, block)
        return
    for line in [block] if isinstance(block, Line) else _broken(block, placed.sheet.widths):
        if line.height is not None:
            placed.heights[placed.rows] = line.height
        _place_cells(placed, line.cells)


def _broken(text: Text, widths: tuple[float, ...]) -> Iterator[Line]:
    # A merged cell would show the text in one piece, but neither grows with its text nor reads
    # well aloud; a wrapped cell would stay as narrow as column A.
    pieces = textwrap.wrap(
        text.text, min(max(_SHORTEST_LINE, int(sum(widths) * _LETTERS)), _LONGEST_LINE)
    ) or [""]
    yield Line((Cell(pieces[0], text.look, to=text.to, anchor=text.anchor),))
    for piece in pieces[1:]:
        yield Line((Cell(piece, text.look),))


def _place_table(placed: PlacedSheet, table: Table) -> None:
    placed.tables.append(PlacedTable(placed.rows, table))
    _place_cells(placed, tuple(Cell(column.title, column.look) for column in table.columns))
    titles = [column.title for column in table.columns]
    for cells in table.rows:
        here = {title: address(placed.rows, col) for col, title in enumerate(titles)}
        _place_cells(placed, tuple(_with_addresses(cell, here) for cell in cells))


def _with_addresses(cell: Cell, here: dict[str, str]) -> Cell:
    if not cell.formula:
        return cell
    formula = cell.formula
    for title, where in here.items():
        formula = formula.replace(f"{{{title}}}", where)
    return Cell(cell.value, cell.look, cell.number, cell.to, cell.anchor, formula)


def _place_cells(placed: PlacedSheet, cells: tuple[Cell, ...]) -> None:
    height = row_height(cells, placed.sheet.widths)
    if height is not None:
        placed.heights.setdefault(placed.rows, height)
    for col, cell in enumerate(cells):
        placed.cells.append(PlacedCell(placed.rows, col, cell))
    placed.rows += 1


def dump(book: Book) -> str:
    """List every cell with a value as a line: place, kind, value, number format, link, formula."""
    layout = place(book)
    lines = []
    for placed in layout.sheets:
        lines.append(f"# {placed.sheet.name}")
        filled = [item for item in placed.cells if item.cell.value not in (None, "")]
        lines += [f"{item.address} {_dumped(item.cell, layout)}" for item in filled]
    return "\n".join(lines) + "\n"


def _dumped(cell: Cell, layout: Layout) -> str:
    kind, value = "text", f"{cell.value}".replace("\n", "\\n")
    if isinstance(cell.value, date):
        kind = "date"
    elif not isinstance(cell.value, str):
        kind, value = "number", f"{cell.value:.10g}"
    line = f"{kind} [{cell.look}] {value}"
    line += f" | {cell.number}" if cell.number else ""
    line += f" | ={cell.formula}" if cell.formula else ""
    line += f" -> {cell.outside}" if cell.outside else ""
    return line + (f" -> {layout.target(cell.to)}" if cell.to else "")
