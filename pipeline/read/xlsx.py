"""Reads .xlsx and .xlsm from their XML parts in one pass: values, formulas and looks together.

openpyxl cannot give a formula and its stored result in one reading, parses leftover pivot caches
for minutes, and trusts a sheet's own word on its size. Here the cells are streamed; nothing is
evaluated and no link is followed.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from zlib import error as zlib_error

from pipeline.read.book import Book, Kind, Sheet
from pipeline.read.excel import EPOCH_1900, EPOCH_1904
from pipeline.read.guard import Refusal
from pipeline.read.xlsx_cells import Shared, SheetPart
from pipeline.read.xlsx_parts import Comments, Saved, SharedStrings, Styles
from pipeline.read.xml_part import Archive, Attributes, Elements, is_on

_OTHER_SHEETS = {"chartsheet", "dialogsheet", "xlMacrosheet"}


def read_xlsx(path: Path) -> Book:
    """Read every sheet of an .xlsx or .xlsm workbook.

    Raises:
        Refusal: the workbook is damaged, hostile or too large.
    """
    try:
        with zipfile.ZipFile(path) as opened:
            return _read(Archive(opened))
    except (
        zipfile.BadZipFile,
        zlib_error,
        EOFError,
        OSError,
        RuntimeError,
        NotImplementedError,
    ) as fault:
        raise Refusal("FILE-DAMAGED", "a part of it cannot be unpacked") from fault


class _Contents:
    """What the main part of a workbook says of its sheets and of itself."""

    def __init__(self, archive: Archive) -> None:
        self.sheets: list[Attributes] = []
        self.properties: Attributes = {}
        offices = archive.relations("").values()
        main = next((part for kind, part in offices if kind == "officeDocument"), "xl/workbook.xml")
        if not archive.parse(main, Elements(self._take)):
            raise Refusal("FILE-DAMAGED", "the part that lists the sheets is missing")
        self.relations = archive.relations(main)

    def _take(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            self.sheets.append(attributes)
        elif name in {"workbookPr", "calcPr"}:
            self.properties.update(attributes)

    def part_of(self, sheet: Attributes) -> tuple[str, str]:
        """Return the kind of a sheet and the name of its part."""
        relation = next((value for key, value in sheet.items() if key.endswith(":id")), "")
        return self.relations.get(relation, ("", ""))


def _read(archive: Archive) -> Book:
    contents = _Contents(archive)
    shared = _shared(archive, contents)
    saved = Saved()
    archive.parse("docProps/core.xml", saved)
    book = Book([], engine="xml", saved=saved.moment)
    book.macros = archive.has("xl/vbaProject")
    book.external_links = archive.has("xl/externalLinks/externalLink")
    charts: list[str] = []
    for number, about in enumerate(contents.sheets, start=1):
        kind, part = contents.part_of(about)
        name = about.get("name", f"Sheet{number}")
        if kind in _OTHER_SHEETS:
            charts.append(name)
            continue
        sheet = Sheet(name, number, about.get("state", "visible") != "visible")
        _fill(archive, part, sheet, shared)
        book.sheets.append(sheet)
    book.chart_sheets = tuple(charts)
    if is_on(contents.properties.get("fullCalcOnLoad")):
        _doubt_zeros(book)
    return book


def _shared(archive: Archive, contents: _Contents) -> Shared:
    strings, styles = SharedStrings(), Styles()
    for kind, part in contents.relations.values():
        if kind == "sharedStrings":
            archive.parse(part, strings)
        elif kind == "styles":
            archive.parse(part, styles)
    is_1904 = is_on(contents.properties.get("date1904"))
    return Shared(strings.strings, styles.looks, EPOCH_1904 if is_1904 else EPOCH_1900)


def _fill(archive: Archive, part: str, sheet: Sheet, shared: Shared) -> None:
    archive.parse(part, SheetPart(sheet, shared))
    sheet.mark_covered()
    # A thread also leaves an old-style comment that asks for a newer Excel; the thread comes last.
    for kind, target in sorted(archive.relations(part).values()):
        if kind in {"comments", "threadedComment"}:
            comments = Comments()
            archive.parse(target, comments)
            for (row, col), text in comments.comments.items():
                cell = sheet.at(row, col)
                if cell is not None and text:
                    cell.comment = text


def _doubt_zeros(book: Book) -> None:
    """Take zeros for what they are in a workbook that asks to be calculated when it is opened.

    Programs that cannot calculate store 0 for every formula; where one result is not 0, somebody
    did calculate.
    """
    formulas = [
        cell
        for sheet in book.sheets
        for cell in sheet.cells()
        if cell.formula is not None and cell.kind is Kind.NUMBER
    ]
    if any(cell.number for cell in formulas):
        return
    for cell in formulas:
        cell.kind, cell.text, cell.number = Kind.NOT_CALCULATED, "", None
