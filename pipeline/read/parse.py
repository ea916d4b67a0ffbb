"""Reads one file in this process: the part that a child process runs under limits."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from pipeline.domain.findings import Finding
from pipeline.read.book import Book
from pipeline.read.doubts import doubts_of
from pipeline.read.facts import Reading, understand
from pipeline.read.guard import Refusal, file_kind
from pipeline.read.hints import NO_HINTS, Hints
from pipeline.read.other_formats import read_with_calamine
from pipeline.read.xlsx import read_xlsx


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
    findings = doubts_of(book, reading, path.name)
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
