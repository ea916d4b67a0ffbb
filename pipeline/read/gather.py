"""Gathers cells one by one into a book's table: for engines that hand them over that way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import polars as pl

from pipeline.read.book import COLUMNS, NO_TEXT, PLAIN, Book, Cell, Kind, Look, Sheet
from pipeline.read.guard import Refusal

MOST_CELLS = 4_000_000


class Stored(NamedTuple):
    """What a file stores for one cell; `text` is a text, or where it stands among the texts."""

    kind: Kind
    text: int | str = NO_TEXT
    number: float | None = None
    day: date | None = None
    formula: str | None = None
    hidden: bool = False


class Gathered:
    """Cells gathered one by one; of two for one place the later stands.

    `texts` may begin with the texts that cells name by number, `looks` with the looks.
    """

    def __init__(self, texts: Sequence[str] = (), looks: Sequence[Look] = ()) -> None:
        self.texts, self.looks = list(texts), list(looks)
        self.count = 0
        self._columns: dict[str, list[object]] = {name: [] for name in COLUMNS.names()}
        self._texts: dict[str, int] = {}
        self._looks: dict[Look, int] = {}

    def add(self, place: tuple[int, int, int], stored: Stored, style: int | Look = 0) -> None:
        """Add a cell at sheet (from 0), row and column (from 1); texts and looks may be new.

        Raises:
            Refusal: there are more cells than a workbook may hold.
        """
        self.count += 1
        if self.count > MOST_CELLS:
            raise Refusal("FILE-TOO-LARGE", f"the workbook holds more than {MOST_CELLS:,} cells")
        text = stored.text
        values = (
            *place,
            int(stored.kind),
            self._text(text) if isinstance(text, str) else text,
            stored.number,
            stored.day,
            self._look(style) if isinstance(style, Look) else style,
            stored.formula,
            stored.hidden,
            False,
        )
        for column, value in zip(self._columns.values(), values, strict=True):
            column.append(value)

    def put(self, sheet: int, cell: Cell) -> None:
        """Add a cell that is an object already."""
        text = cell.text if cell.kind in {Kind.TEXT, Kind.LOGICAL, Kind.ERROR} else NO_TEXT
        stored = Stored(cell.kind, text, cell.number, cell.day, cell.formula, cell.hidden)
        self.add((sheet, cell.row, cell.col), stored, cell.look)

    def frame(self) -> pl.DataFrame:
        """Return the table in order, without cells that a later one replaced."""
        return in_order(pl.DataFrame(self._columns, schema=COLUMNS, strict=False))

    def book(self, sheets: list[Sheet], engine: str) -> Book:
        """Return the book of these cells."""
        return Book(sheets, self.frame(), self.texts, self.looks or [PLAIN], engine)

    def _text(self, text: str) -> int:
        found = self._texts.get(text)
        if found is None:
            found = self._texts[text] = len(self.texts)
            self.texts.append(text)
        return found

    def _look(self, look: Look) -> int:
        found = self._looks.get(look)
        if found is None:
            found = self._looks[look] = len(self.looks)
            self.looks.append(look)
        return found


def in_order(cells: pl.DataFrame) -> pl.DataFrame:
    """Put cells in order of sheet, row and column; of two for one place the later stands."""
    key = pl.col("sheet").cast(pl.Int64) * 2**40 + pl.col("row").cast(pl.Int64) * 2**16
    steps = cells.select((key + pl.col("col")).diff().alias("step"))["step"]
    if (steps.drop_nulls() > 0).all():
        return cells
    place = ["sheet", "row", "col"]
    return cells.unique(place, keep="last", maintain_order=True).sort(place)
