"""A workbook as cells: what every engine hands over, whatever the file format was.

The cells of all sheets stand in one table, a column for each thing that a cell has, because that
is how hundreds of thousands of them are kept and looked through quickly. Who reads a form, where
cells are few, asks a sheet for `Cell` objects.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from functools import cached_property, lru_cache

import polars as pl

from pipeline.read.excel import column_letters, is_duration_format, is_time_format, time_text

NO_TEXT = -1


class Kind(IntEnum):
    """What a cell holds."""

    NUMBER = 0
    TEXT = 1
    DATE = 2
    LOGICAL = 3
    ERROR = 4
    NOT_CALCULATED = 5


_KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell's style tells about its meaning; `fill` is its colour as RRGGBB, if any."""

    number_format: str = "General"
    bold: bool = False
    indent: int = 0
    is_date: bool = False
    fill: str = ""

    @property
    def is_percent(self) -> bool:
        """Whether the number is shown as a percentage."""
        return "%" in self.number_format

    @property
    def is_duration(self) -> bool:
        """Whether the number is shown as hours that go on beyond 24."""
        return self.is_date and is_duration_format(self.number_format)

    @property
    def is_time(self) -> bool:
        """Whether the number is shown as a time of day, without a day."""
        return self.is_date and is_time_format(self.number_format)


PLAIN = Look()


@dataclass(slots=True)
class Cell:
    """One non-empty cell; `row` and `col` count from 1."""

    row: int
    col: int
    kind: Kind
    text: str
    number: float | None = None
    day: date | None = None
    formula: str | None = None
    look: Look = PLAIN
    hidden: bool = False
    covered: bool = False
    comment: str | None = None

    @property
    def address(self) -> str:
        """The address, e.g. C27."""
        return f"{column_letters(self.col)}{self.row}"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, all four edges included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def address(self) -> str:
        """The address, e.g. A33:G39."""
        return f"{column_letters(self.left)}{self.top}:{column_letters(self.right)}{self.bottom}"


COLUMNS = pl.Schema(
    {
        "sheet": pl.UInt16(),
        "row": pl.Int32(),
        "col": pl.Int32(),
        "kind": pl.UInt8(),
        "text": pl.Int32(),
        "number": pl.Float64(),
        "day": pl.Date(),
        "style": pl.Int32(),
        "formula": pl.String(),
        "hidden": pl.Boolean(),
        "covered": pl.Boolean(),
    }
)
"""The columns of a book's cells: `sheet` counts from 0, `text` and `style` point into its lists."""


@dataclass
class Sheet:
    """One sheet: its merged areas, and its cells as rows `start` to `end` of the book's table.

    The cells that a merged area hides from the eye stand apart, in `covered`.
    """

    name: str
    number: int
    hidden: bool = False
    merged: dict[tuple[int, int], Area] = field(default_factory=dict)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    covered: Sequence[int] = ()
    book: Book = field(init=False, repr=False, compare=False)

    @cached_property
    def starts(self) -> list[int]:
        """Where in the book's table each row of visible cells begins."""
        rows = self.book.row
        found, before = [], 0
        for place in range(self.start, self.end):
            if rows[place] != before:
                before = rows[place]
                found.append(place)
        return found

    @cached_property
    def row_numbers(self) -> list[int]:
        """The numbers of the rows that hold a visible cell."""
        rows = self.book.row
        return [rows[place] for place in self.starts]

    @cached_property
    def spans(self) -> dict[int, tuple[int, int]]:
        """Where each row of visible cells begins and ends in the book's table."""
        ends = [*self.starts[1:], self.end][: len(self.starts)]
        return {
            number: (begin, end)
            for number, begin, end in zip(self.row_numbers, self.starts, ends, strict=True)
        }

    def place(self, row: int, col: int) -> int | None:
        """Return where in the book's table a visible cell stands, or None where there is none."""
        begin, end = self.spans.get(row, (0, 0))
        cols = self.book.col
        while begin < end:
            middle = (begin + end) // 2
            if cols[middle] < col:
                begin = middle + 1
            elif cols[middle] > col:
                end = middle
            else:
                return middle
        return None

    def at(self, row: int, col: int) -> Cell | None:
        """Return the cell, covered or not, or None where it is empty."""
        place = self.place(row, col)
        if place is not None:
            return self.book.cell(place)
        return self._covered_cells.get((row, col))

    @cached_property
    def _covered_cells(self) -> dict[tuple[int, int], Cell]:
        cells = map(self.book.cell, self.covered)
        return {(cell.row, cell.col): cell for cell in cells}

    @cached_property
    def rows(self) -> dict[int, dict[int, Cell]]:
        """All cells by row and column: for forms, where they are few."""
        made: dict[int, dict[int, Cell]] = {}
        for place in (*range(self.start, self.end), *self.covered):
            cell = self.book.cell(place)
            made.setdefault(cell.row, {})[cell.col] = cell
        return {row: dict(sorted(made[row].items())) for row in sorted(made)}

    def cells(self) -> Iterator[Cell]:
        """Yield the cells from top to bottom and left to right."""
        for row in self.rows.values():
            yield from row.values()


@dataclass
class Book:
    """A workbook: its sheets, the table of their cells, and what it says of itself.

    `cells` has the columns `COLUMNS`, one row for each non-empty cell: first those that a person
    sees, by sheet, row and column, then those under merged areas.
    """

    sheets: list[Sheet]
    cells: pl.DataFrame
    texts: list[str]
    looks: list[Look]
    engine: str
    saved: str | None = None
    macros: bool = False
    external_links: bool = False
    chart_sheets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Put the cells in order and tell each sheet where its own stand."""
        self._order()
        covered = self.cells["covered"].any()
        if not covered and any(sheet.merged for sheet in self.sheets):
            self._cover()

    def _order(self) -> None:
        sizes = self.cells.group_by("covered", "sheet").len().rows()
        counts = {sheet: count for covered, sheet, count in sizes if not covered}
        place = 0
        for index, sheet in enumerate(self.sheets):
            sheet.book, sheet.start = self, place
            place += counts.get(index, 0)
            sheet.end = place

    def _cover(self) -> None:
        """Part the cells that a merged area hides from the rest."""
        hidden = [place for sheet in self.sheets for place in _under_merges(sheet)]
        if not hidden:
            return
        under = pl.Series(range(self.cells.height)).is_in(hidden)
        self.cells = self.cells.with_columns(under.alias("covered"))
        visible, covered = self.cells.filter(~under), self.cells.filter(under)
        self.cells = pl.concat([visible, covered])
        for sheet in self.sheets:
            vars(sheet).pop("starts", None)
            vars(sheet).pop("row_numbers", None)
            vars(sheet).pop("spans", None)
        for name in ("row", "col"):
            vars(self).pop(name, None)
        self._order()
        owners = covered["sheet"].to_list()
        for index, sheet in enumerate(self.sheets):
            places = [place for place, owner in enumerate(owners) if owner == index]
            sheet.covered = [visible.height + place for place in places]

    @property
    def cell_count(self) -> int:
        """Number of non-empty cells."""
        return self.cells.height

    # --- the table's columns one by one, for who walks through them -------------------------------

    @cached_property
    def row(self) -> array[int]:
        """Row numbers of all cells."""
        return _whole_numbers(self.cells["row"])

    @cached_property
    def col(self) -> array[int]:
        """Column numbers of all cells."""
        return _whole_numbers(self.cells["col"])

    @cached_property
    def kind(self) -> bytes:
        """Kinds of all cells, a byte each."""
        return bytes(self.cells["kind"].to_list())

    @cached_property
    def text_of(self) -> array[int]:
        """For each cell the place of its text in `texts`, or -1."""
        return _whole_numbers(self.cells["text"])

    @cached_property
    def style(self) -> array[int]:
        """For each cell the place of its look in `looks`."""
        return _whole_numbers(self.cells["style"])

    @cached_property
    def number(self) -> list[float | None]:
        """For each cell its number, if it has one."""
        return self.cells["number"].to_list()

    @cached_property
    def shown(self) -> pl.Series:
        """For each cell its text as a person reads it: 12, 85%, 2025-04-01, TRUE."""
        cells = self.cells
        texts = pl.Series(self.texts, dtype=pl.String)
        has_text = cells["text"] >= 0
        if len(texts):
            shown = texts.gather(cells["text"].set(~has_text, 0)).set(~has_text, None)
        else:
            shown = pl.Series([None], dtype=pl.String).new_from_index(0, cells.height)
        number = cells["number"]
        is_number = cells["kind"] == int(Kind.NUMBER)
        simple = pl.Series([not (look.is_percent or look.is_date) for look in self.looks])
        whole = is_number & (number.round() == number) & (number.abs() < 1e15)
        whole = (whole & simple.gather(cells["style"])).fill_null(value=False)
        integers = number.set(~whole, None).cast(pl.Int64).cast(pl.String)
        shown = shown.zip_with(~whole, integers)
        shown = shown.zip_with(cells["kind"] != int(Kind.DATE), cells["day"].cast(pl.String))
        rest = (is_number & ~whole).arg_true()
        if len(rest):
            looks = [self.looks[style] for style in cells["style"].gather(rest)]
            shown = shown.scatter(rest, list(map(_number_text, number.gather(rest), looks)))
        return shown.fill_null("")

    def look(self, place: int) -> Look:
        """Return the look of a cell."""
        style = self.style[place]
        return self.looks[style] if style < len(self.looks) else PLAIN

    def text(self, place: int) -> str:
        """Return the text of a cell of words, and of any other as `cell` gives it."""
        text = self.text_of[place]
        if text >= 0:
            return self.texts[text]
        number = self.number[place]
        if number is not None and self.kind[place] == Kind.NUMBER:
            return number_text(number, self.look(place))
        return self.cell(place).text

    @cached_property
    def days(self) -> list[date | None]:
        """The days of the cells that hold a date, None for all others."""
        return self.cells["day"].to_list()

    def cell(self, place: int) -> Cell:
        """Return one cell as an object."""
        kind, look = _KINDS[self.kind[place]], self.look(place)
        number, day = self.number[place], None
        if kind is Kind.DATE:
            day = self.days[place]
        text_of = self.text_of[place]
        if text_of >= 0:
            text = self.texts[text_of]
        elif day is not None:
            text = day.isoformat()
        elif number is not None:
            text = number_text(number, look)
        else:
            text = ""
        row, col = self.row[place], self.col[place]
        sheet = self.sheets[self._sheet_of[place]]
        return Cell(
            row,
            col,
            kind,
            text,
            number,
            day,
            self._formulas.get(place),
            look,
            hidden=self._hidden[place],
            covered=place >= self._visible,
            comment=sheet.comments.get((row, col)),
        )

    @cached_property
    def _sheet_of(self) -> list[int]:
        return self.cells["sheet"].to_list()

    @cached_property
    def _hidden(self) -> list[bool]:
        return self.cells["hidden"].to_list()

    @cached_property
    def _formulas(self) -> dict[int, str]:
        found = self.cells.with_row_index("place").filter(pl.col("formula").is_not_null())
        return dict(zip(found["place"].to_list(), found["formula"].to_list(), strict=True))

    @cached_property
    def _visible(self) -> int:
        return self.cells.height - int(self.cells["covered"].sum())


def _whole_numbers(column: pl.Series) -> array[int]:
    """Return a column of whole numbers in a ninth of the memory that a list of them takes."""
    return array("i", column.to_list())


def _under_merges(sheet: Sheet) -> Iterator[int]:
    """Yield where the cells stand that the merged areas of a sheet hide from the eye."""
    cols = sheet.book.col
    for area in sheet.merged.values():
        for row in _rows_in(sheet, area):
            begin, end = sheet.spans[row]
            for place in range(begin, end):
                inside = area.left <= cols[place] <= area.right
                if inside and (row, cols[place]) != (area.top, area.left):
                    yield place


def _rows_in(sheet: Sheet, area: Area) -> Iterable[int]:
    if area.bottom - area.top > len(sheet.spans):
        return [row for row in sheet.spans if area.top <= row <= area.bottom]
    return [row for row in range(area.top, area.bottom + 1) if row in sheet.spans]


def number_text(number: float, look: Look = PLAIN) -> str:
    """Write a number as a person would read it: 12, 0.061, 85%; hours under a time as 37:30."""
    if look.is_date and number and (look.is_duration or look.is_time):
        return time_text(number / 24)
    if look.is_percent:
        return f"{number * 100:.6g}%"
    return f"{int(number)}" if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"


_number_text = lru_cache(maxsize=100_000)(number_text)
