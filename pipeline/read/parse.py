"""Reads one file in this process: the part that a child process runs under limits."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import polars as pl

from pipeline.domain.findings import Finding
from pipeline.read.book import Book, Kind
from pipeline.read.excel import column_letters
from pipeline.read.facts import Reading, understand
from pipeline.read.guard import Refusal, file_kind
from pipeline.read.hints import NO_HINTS, Hints
from pipeline.read.other_formats import read_with_calamine
from pipeline.read.xlsx import read_xlsx

_MOST_PLACES = 12


@dataclass(slots=True)
class Parsed:
    """What one file holds, in plain rows, with the findings about the file itself."""

    reading: Reading
    engine: str
    saved: str | None
    content: str
    findings: list[Finding] = field(default_factory=list)


def parse(path: Path, hints: Hints = NO_HINTS) -> Parsed:
    """Read and understand one workbook.

    Raises:
        Refusal: the file is not a workbook that may be read.
    """
    book = open_book(path)
    if book.cell_count == 0:
        raise Refusal("FILE-NO-CELLS", "no sheet holds a value")
    reading = understand(book, path.name, hints)
    findings = [*_findings(book, path.name), *_date_doubts(reading, path.name)]
    return Parsed(reading, book.engine, book.saved, content_hash(book), findings)


def open_book(path: Path) -> Book:
    """Return the cells of a workbook, by the reader that fits its format.

    Raises:
        Refusal: the file is not a workbook that may be read.
    """
    kind = file_kind(path)
    if kind != "xlsx":
        return read_with_calamine(path)
    try:
        return read_xlsx(path)
    except Refusal as refusal:
        if refusal.code != "FILE-DAMAGED":
            raise
        return read_with_calamine(path)


def content_hash(book: Book) -> str:
    """Return a hash of the values and their places; it outlives a mere re-save."""
    cells = book.cells
    order = cells.select("sheet", "row", "col").with_row_index("place")
    place = order.sort("sheet", "row", "col")["place"]
    row, col = cells["row"].gather(place), cells["col"].gather(place)
    said = row.cast(pl.String) + "," + col.cast(pl.String) + "=" + book.shown.gather(place) + "\x1f"
    owner = cells["sheet"].gather(place)
    digest = hashlib.sha256()
    for index, sheet in enumerate(book.sheets):
        digest.update(f"\x1e{sheet.name}\x1f".encode(errors="replace"))
        own = said.filter(owner == index)
        digest.update("".join(own.to_list()).encode(errors="replace"))
    return digest.hexdigest()


def _findings(book: Book, name: str) -> Iterator[Finding]:
    if book.macros:
        yield Finding("MACROS", "the workbook holds a macro project", file=name)
    if book.external_links:
        yield _links(book, name)
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
        listed = [
            f"{column_letters(col)}{row}" for row, col in cells.select("row", "col").iter_rows()
        ]
        said = f"{len(listed)} {text}: {_listed(listed)}"
        yield Finding(code, said, name, book.sheets[int(str(index))].name, listed[0])


def _date_doubts(reading: Reading, name: str) -> Iterator[Finding]:
    for sheet, found in groupby(reading.doubts, key=itemgetter(0)):
        cells = [cell for _, cell in found]
        places = _listed(cell.address for cell in cells)
        said = f"{len(cells)} dates can only be read month first, and so was their column: {places}"
        yield Finding("DATE-DOUBT", said, name, sheet, cells[0].address)


def _links(book: Book, name: str) -> Finding:
    linked = book.cells.filter(pl.col("formula").str.contains("[", literal=True))
    listed = [
        f"{book.sheets[sheet].name}!{column_letters(col)}{row}"
        for sheet, row, col in linked.select("sheet", "row", "col").sort("sheet", "row").iter_rows()
    ]
    places = f"{len(listed)} cells: {_listed(listed)}" if listed else "none"
    text = f"links to other workbooks; formulas that use one: {places}"
    return Finding("EXTERNAL-LINK", text, file=name)


def _listed(addresses: Iterable[str]) -> str:
    listed = list(addresses)
    more = f" and {len(listed) - _MOST_PLACES} more" if len(listed) > _MOST_PLACES else ""
    return ", ".join(listed[:_MOST_PLACES]) + more
