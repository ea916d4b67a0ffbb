"""What is doubtful about a workbook itself, told with file, sheet and cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

import polars as pl

from pipeline.domain.findings import Finding
from pipeline.read.book import Book, Kind
from pipeline.read.excel import LAST_ROW, LAST_ROW_OF_OLD, column_letters
from pipeline.read.facts import Reading

_MOST_PLACES = 12
# So many empty rows or columns lie between a table and what somebody left behind by mistake.
_FAR_ROWS, _FAR_COLUMNS, _MOST_STRAY = 1_000, 100, 12


def doubts_of(book: Book, reading: Reading, name: str) -> list[Finding]:
    """Return the findings about one workbook; `name` is the file's name."""
    return [
        *_of_file(book, name),
        *_of_cells(book, name),
        *_of_extent(book, name),
        *_of_dates(reading, name),
        *_of_scales(reading, name),
        *_of_periods(reading, name),
    ]


def _of_file(book: Book, name: str) -> Iterator[Finding]:
    if book.macros:
        yield Finding("MACROS", "the workbook holds a macro project", file=name)
    if book.external_links:
        yield _links(book, name)


def _of_cells(book: Book, name: str) -> Iterator[Finding]:
    cells = book.cells
    never = cells["kind"] == int(Kind.NOT_CALCULATED)
    yield from _told(book, name, "CELL-NOT-CALCULATED", "formula(s) without a stored result", never)
    covered = cells["covered"]
    yield from _told(book, name, "CELL-UNDER-MERGE", "value(s) under a merged cell", covered)
    for sheet in book.sheets:
        places = sorted(sheet.comments)
        if places:
            listed = [f"{column_letters(col)}{row}" for row, col in places]
            said = f"{len(listed)} cell(s) with a comment: {_listed(listed)}"
            yield Finding("COMMENT", said, name, sheet.name, listed[0])


def _told(book: Book, name: str, code: str, text: str, holds: pl.Series) -> Iterator[Finding]:
    """Yield a finding for each sheet that has cells of a kind."""
    if not holds.any():
        return
    found = book.cells.filter(holds).sort("sheet", "row", "col")
    for (index,), cells in found.group_by("sheet", maintain_order=True):
        listed = _addresses(cells)
        said = f"{len(listed)} {text}: {_listed(listed)}"
        yield Finding(code, said, name, book.sheets[int(str(index))].name, listed[0])


def _of_extent(book: Book, name: str) -> Iterator[Finding]:
    """Tell sheets that end where a format ends, and cells far from all others."""
    for (index,), cells in book.cells.group_by("sheet", maintain_order=True):
        sheet = book.sheets[int(str(index))].name
        last = cells["row"].max()
        if last in {LAST_ROW_OF_OLD, LAST_ROW}:
            said = f"the sheet ends in row {last:,}, the last that its format can hold"
            at = cells.filter(pl.col("row") == last).sort("col")
            yield Finding("SHEET-CUT", said, name, sheet, _addresses(at)[0])
        stray = _stray(cells, "row", _FAR_ROWS)
        if stray is None:
            stray = _stray(cells, "col", _FAR_COLUMNS)
        if stray is not None:
            listed = _addresses(stray.sort("row", "col"))
            said = f"{len(listed)} cell(s) far from all others: {_listed(listed)}"
            yield Finding("CELL-FAR", said, name, sheet, listed[0])


def _stray(cells: pl.DataFrame, along: str, far: int) -> pl.DataFrame | None:
    """Return the few cells that lie beyond a wide empty stretch, or None."""
    last = cells[along].max()
    if not isinstance(last, int) or last < far:
        return None
    places = cells[along].unique().sort()
    gaps = places.diff().fill_null(0)
    where = (gaps >= far).arg_true()
    if not where.len():
        return None
    beyond = cells.filter(pl.col(along) >= places[int(where[0])])
    return beyond if beyond.height <= _MOST_STRAY and beyond.height < cells.height else None


def _of_dates(reading: Reading, name: str) -> Iterator[Finding]:
    for sheet, found in groupby(reading.doubts, key=itemgetter(0)):
        cells = [cell for _, cell in found]
        places = _listed(cell.address for cell in cells)
        said = f"{len(cells)} dates can only be read month first, and so was their column: {places}"
        yield Finding("DATE-DOUBT", said, name, sheet, cells[0].address)


def _of_scales(reading: Reading, name: str) -> Iterator[Finding]:
    for sheet, found in groupby(reading.odd_scales, key=itemgetter(0)):
        odd = list(found)
        places = _listed(f"{cell} {text} read as {100 * value:.4g}%"
                         for _, cell, text, value in odd)  # fmt: skip
        said = f"{len(odd)} on another scale than the others of the series: {places}"
        yield Finding("PERCENT-SCALE", said, name, sheet, odd[0][1])


def _of_periods(reading: Reading, name: str) -> Iterator[Finding]:
    for sheet, cell, said, columns in reading.period_conflicts:
        text = f"the heading says {said.label}, the columns {columns.label}; the columns are used"
        yield Finding("PERIOD-CONFLICT", text, name, sheet, cell)
    for sheet, cell, said, named in reading.copied_periods:
        text = (
            f"the cell says {said.label}, which is the period of another sheet; the name of this "
            f"sheet says {named.label}, which is used"
        )
        yield Finding("PERIOD-CONFLICT", text, name, sheet, cell)


def _links(book: Book, name: str) -> Finding:
    linked = book.cells.filter(pl.col("formula").str.contains("[", literal=True))
    listed = [
        f"{book.sheets[sheet].name}!{column_letters(col)}{row}"
        for sheet, row, col in linked.select("sheet", "row", "col").sort("sheet", "row").iter_rows()
    ]
    places = f"{len(listed)} cells: {_listed(listed)}" if listed else "none"
    text = f"links to other workbooks; formulas that use one: {places}"
    return Finding("EXTERNAL-LINK", text, file=name)


def _addresses(cells: pl.DataFrame) -> list[str]:
    return [f"{column_letters(col)}{row}" for row, col in cells.select("row", "col").iter_rows()]


def _listed(addresses: Iterable[str]) -> str:
    listed = list(addresses)
    more = f" and {len(listed) - _MOST_PLACES} more" if len(listed) > _MOST_PLACES else ""
    return ", ".join(listed[:_MOST_PLACES]) + more
