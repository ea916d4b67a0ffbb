"""Finds in a described workbook what Excel would refuse, repair or cut without a word."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from pipeline.write.book import Book, BookFault, Cell, Column, Sheet, Table
from pipeline.write.layout import Layout, PlacedCell
from pipeline.write.theme import LOOKS

LONGEST_TEXT = 32_767
LONGEST_FORMULA = 8_192
LONGEST_LITERAL = 255
LONGEST_LIST = 255
LONGEST_GUIDE = 255
LONGEST_SHEET_NAME = 31
LONGEST_LINK = 2_000
_TABLE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{2,254}")
_LIKE_AN_ADDRESS = re.compile(r"[A-Za-z]{1,3}[0-9]+|[RrCc][0-9]*([RrCc][0-9]*)?")
_LITERAL = re.compile(r'"(?:[^"]|"")*"')


def check(book: Book, layout: Layout) -> None:
    """Look through the whole workbook.

    Raises:
        BookFault: something is wrong; the message names everything, each on its line.
    """
    faults = [
        *_sheet_names(book),
        *_tables(book),
        *(fault for placed in layout.sheets for fault in _sheet(placed.sheet)),
        *(
            f"{placed.sheet.name}!{item.address}: {fault}"
            for placed in layout.sheets
            for item in placed.cells
            for fault in _cell(item, layout)
        ),
    ]
    if faults:
        raise BookFault("\n".join(faults))


def _sheet_names(book: Book) -> Iterator[str]:
    for name in _twice(sheet.name for sheet in book.sheets):
        yield f"two sheets are called {name!r}"
    for sheet in book.sheets:
        name = sheet.name
        if not name or len(name) > LONGEST_SHEET_NAME:
            yield f"sheet name {name!r} is empty or longer than {LONGEST_SHEET_NAME}"
        if re.search(r"[\[\]:*?/\\]", name) or name.startswith("'") or name.endswith("'"):
            yield f"sheet name {name!r} holds a character that Excel does not allow"
        if name.casefold() == "history":
            yield "Excel keeps the sheet name 'History' for itself"


def _tables(book: Book) -> Iterator[str]:
    tables = [table for sheet in book.sheets for table in sheet.tables]
    for name in _twice(table.name for table in tables):
        yield f"two tables are called {name!r}"
    for table in tables:
        yield from (f"table {table.name}: {fault}" for fault in _table(table))


def _table(table: Table) -> Iterator[str]:
    if not _TABLE_NAME.fullmatch(table.name) or _LIKE_AN_ADDRESS.fullmatch(table.name):
        yield "the name is not one that Excel allows"
    if not table.rows:
        yield "it has a header and no rows"
    for title in _twice(column.title for column in table.columns):
        yield f"two columns are called {title!r}"
    for cells in table.rows:
        if len(cells) != len(table.columns):
            yield f"a row has {len(cells)} cells for {len(table.columns)} columns"
    for column in table.columns:
        yield from (f"column {column.title!r}: {fault}" for fault in _column(column))


def _column(column: Column) -> Iterator[str]:
    if not column.title.strip() or len(column.title) > LONGEST_GUIDE or "\n" in column.title:
        yield "the title is empty, too long or broken over lines"
    if column.choices and len(",".join(column.choices)) > LONGEST_LIST:
        yield f"its choices are longer than {LONGEST_LIST} characters together"
    if any("," in choice for choice in column.choices):
        yield "a choice holds a comma, at which Excel would cut it"
    if len(column.guide) > LONGEST_GUIDE:
        yield f"its guide is longer than {LONGEST_GUIDE} characters"


def _sheet(sheet: Sheet) -> Iterator[str]:
    if not sheet.blocks:
        yield f"sheet {sheet.name!r} is empty"
    needed = max((len(table.columns) for table in sheet.tables), default=1)
    if len(sheet.widths) < needed:
        yield f"sheet {sheet.name!r} has {len(sheet.widths)} widths for {needed} columns"


def _cell(item: PlacedCell, layout: Layout) -> Iterator[str]:
    cell = item.cell
    if cell.look not in LOOKS:
        yield f"the theme has no look {cell.look!r}"
    if isinstance(cell.value, str) and len(cell.value) > LONGEST_TEXT:
        yield f"the text is longer than {LONGEST_TEXT} characters"
    if isinstance(cell.value, float) and not math.isfinite(cell.value):
        yield "the number is not finite"
    if cell.to and cell.to not in layout.anchors:
        yield f"the link leads to {cell.to!r}, which no cell carries"
    if len(cell.outside) > LONGEST_LINK or cell.outside.count("#") > 1:
        yield f"the link leads outside by more than {LONGEST_LINK} characters or a second #"
    if cell.formula:
        yield from _formula(cell)


def _formula(cell: Cell) -> Iterator[str]:
    if not isinstance(cell.value, int | float):
        yield "a formula without its result"
    if len(cell.formula) > LONGEST_FORMULA:
        yield f"the formula is longer than {LONGEST_FORMULA} characters"
    if any(len(text) - 2 > LONGEST_LITERAL for text in _LITERAL.findall(cell.formula)):
        yield f"a text in the formula is longer than {LONGEST_LITERAL} characters"
    if "{" in cell.formula or ";" in cell.formula:
        yield "the formula names a column that is not there, or separates with semicolons"


def _twice(names: Iterable[str]) -> list[str]:
    counted = Counter(name.casefold() for name in names)
    return [name for name, times in counted.items() if times > 1]
