"""A workbook as data: sheets of lines, texts and tables, before anything is drawn.

Nothing here knows xlsxwriter or addresses: cells carry names (`anchor`), and links point to
names, so that a sheet can grow without any link going astray.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `look` is an entry of the theme, `number` a number format.

    `to` names the anchor that a click leads to, `anchor` the name by which others link here.
    `outside` leads to a cell of a workbook in the same folder, as ``Copy.xlsx#'Q1'!C27``.
    `formula` may name columns of its own table row, as in ``{Quantity}*{Unit cost}``; `value`
    is then its result.
    """

    value: Value = None
    look: str = "body"
    number: str = ""
    to: str = ""
    anchor: str = ""
    formula: str = ""
    outside: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of cells from column A on; without cells it is an empty row."""

    cells: tuple[Cell, ...] = ()
    height: float | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A text in column A that runs on over the sheet's width, in as many rows as it needs."""

    text: str
    look: str = "text"
    to: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; `choices` or `choices_from` (table, column) make a drop-down."""

    title: str
    look: str = "head"
    choices: tuple[str, ...] = ()
    choices_from: tuple[str, str] = ("", "")
    guide: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A real Excel table with one header row; `about` is read out by screen readers."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    filters: bool = False


Block = Line | Text | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: blocks from top to bottom, column widths in characters.

    `frozen` keeps everything down to the first table's header, and the first `frozen_columns`,
    in view. `one_page` prints the whole sheet on one page; others are one page wide.
    """

    name: str
    blocks: tuple[Block, ...]
    widths: tuple[float, ...]
    frozen: bool = False
    frozen_columns: int = 0
    one_page: bool = False

    @property
    def tables(self) -> list[Table]:
        """The tables of the sheet, from top to bottom."""
        return [block for block in self.blocks if isinstance(block, Table)]


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: sheets and what it says of itself. `created` is fixed for equal bytes."""

    title: str
    subject: str
    author: str
    created: date
    sheets: tuple[Sheet, ...]
    comments: str = ""
    language: str = "en-GB"


class BookFault(ValueError):
    """A description that Excel would refuse, repair or cut; all that is wrong, line by line."""
