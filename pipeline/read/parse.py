"""Reads one file in this process: the part that a child process runs under limits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from pipeline.domain.findings import Finding
from pipeline.read.book import Book, Cell, Kind
from pipeline.read.facts import Reading, understand
from pipeline.read.guard import Refusal, file_kind
from pipeline.read.other_formats import read_with_calamine
from pipeline.read.xlsx import read_xlsx

_MOST_PLACES = 12
_CELL_CHECKS: tuple[tuple[str, str, Callable[[Cell], bool]], ...] = (
    (
        "CELL-NOT-CALCULATED",
        "formula(s) without a stored result",
        lambda cell: cell.kind is Kind.NOT_CALCULATED,
    ),
    ("CELL-UNDER-MERGE", "value(s) under a merged cell", lambda cell: cell.covered),
    ("COMMENT", "cell(s) with a comment", lambda cell: cell.comment is not None),
)


@dataclass(slots=True)
class Parsed:
    """What one file holds, in plain rows, with the findings about the file itself."""

    reading: Reading
    engine: str
    saved: str | None
    content: str
    findings: list[Finding] = field(default_factory=list)


def parse(path: Path) -> Parsed:
    """Read and understand one workbook.

    Raises:
        Refusal: the file is not a workbook that may be read.
    """
    book = open_book(path)
    if book.cell_count == 0:
        raise Refusal("FILE-NO-CELLS", "no sheet holds a value")
    reading = understand(book, path.name)
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
    digest = hashlib.sha256()
    for sheet in book.sheets:
        digest.update(f"\x1e{sheet.name}\x1f".encode(errors="replace"))
        for cell in sheet.cells():
            digest.update(f"{cell.row},{cell.col}={cell.text}\x1f".encode(errors="replace"))
    return digest.hexdigest()


def _findings(book: Book, name: str) -> Iterator[Finding]:
    if book.macros:
        yield Finding("MACROS", "the workbook holds a macro project", file=name)
    if book.external_links:
        yield _links(book, name)
    for sheet in book.sheets:
        for code, text, holds in _CELL_CHECKS:
            cells = [cell for cell in sheet.cells() if holds(cell)]
            if cells:
                said = f"{len(cells)} {text}: {_listed(cell.address for cell in cells)}"
                yield Finding(code, said, name, sheet.name, cells[0].address)


def _date_doubts(reading: Reading, name: str) -> Iterator[Finding]:
    for sheet, found in groupby(reading.doubts, key=itemgetter(0)):
        cells = [cell for _, cell in found]
        places = _listed(cell.address for cell in cells)
        said = f"{len(cells)} dates can only be read month first, and so was their column: {places}"
        yield Finding("DATE-DOUBT", said, name, sheet, cells[0].address)


def _links(book: Book, name: str) -> Finding:
    linked = [
        f"{sheet.name}!{cell.address}"
        for sheet in book.sheets
        for cell in sheet.cells()
        if cell.formula and "[" in cell.formula
    ]
    places = f"{len(linked)} cells: {_listed(linked)}" if linked else "none"
    text = f"links to other workbooks; formulas that use one: {places}"
    return Finding("EXTERNAL-LINK", text, file=name)


def _listed(addresses: Iterable[str]) -> str:
    listed = list(addresses)
    more = f" and {len(listed) - _MOST_PLACES} more" if len(listed) > _MOST_PLACES else ""
    return ", ".join(listed[:_MOST_PLACES]) + more
