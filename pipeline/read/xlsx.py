"""Reads .xlsx and .xlsm from their XML parts: values, formulas and looks together.

openpyxl cannot give a formula and its stored result in one reading, parses leftover pivot caches
for minutes, and trusts a sheet's own word on its size; calamine knows neither formulas nor looks
nor errors. Here each part is read once; nothing is evaluated and no link is followed.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from zlib import error as zlib_error

import polars as pl

from pipeline.read.book import PLAIN, Book, Kind, Sheet
from pipeline.read.excel import EPOCH_1900, EPOCH_1904
from pipeline.read.gather import Gathered
from pipeline.read.guard import Refusal
from pipeline.read.sheet_scan import Page, page_of, scan
from pipeline.read.sheet_stream import SheetPart, take_rest
from pipeline.read.xlsx_parts import Comments, Saved, Shared, Styles, shared_strings
from pipeline.read.xml_part import Archive, Attributes, Elements, OddError, is_on

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
        UnicodeError,
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
    sheets, parts, charts = _listed(contents)
    cells = _cells(archive, sheets, parts, shared)
    if is_on(contents.properties.get("fullCalcOnLoad")):
        cells = _doubt_zeros(cells)
    for sheet, part in zip(sheets, parts, strict=True):
        sheet.comments = _comments(archive, part)
    book = Book(sheets, cells, shared.strings, shared.looks, "xml", saved.moment)
    book.macros = archive.has("xl/vbaProject")
    book.external_links = archive.has("xl/externalLinks/externalLink")
    book.chart_sheets = tuple(charts)
    return book


def _listed(contents: _Contents) -> tuple[list[Sheet], list[str], list[str]]:
    """Return the sheets with cells, the names of their parts, and the sheets of charts.

    Raises:
        Refusal: two sheets share a part, as no program writes them.
    """
    sheets: list[Sheet] = []
    parts: list[str] = []
    charts: list[str] = []
    for number, about in enumerate(contents.sheets, start=1):
        kind, part = contents.part_of(about)
        name = about.get("name", f"Sheet{number}")
        if kind in _OTHER_SHEETS:
            charts.append(name)
            continue
        if part and part in parts:
            found = f"two sheets are made of one part ({part}), so that it is read again and again"
            raise Refusal("FILE-HOSTILE", found)
        sheets.append(Sheet(name, number, about.get("state", "visible") != "visible"))
        parts.append(part)
    return sheets, parts, charts


def _shared(archive: Archive, contents: _Contents) -> Shared:
    strings: list[str] = []
    styles = Styles()
    for kind, part in contents.relations.values():
        if kind == "sharedStrings":
            strings = shared_strings(archive, part)
        elif kind == "styles":
            archive.parse(part, styles)
    is_1904 = is_on(contents.properties.get("date1904"))
    epoch = EPOCH_1904 if is_1904 else EPOCH_1900
    return Shared(strings, [*styles.looks, PLAIN], epoch)


def _cells(archive: Archive, sheets: list[Sheet], parts: list[str], shared: Shared) -> pl.DataFrame:
    """Return the cells of all sheets: by pattern, and tag by tag where a sheet is odd."""
    pages: list[Page] = []
    odd: set[int] = set()
    hidden: dict[int, list[tuple[int, int]]] = {}
    for index, part in enumerate(parts):
        try:
            page = page_of(index, archive.read(part))
            hidden[index] = take_rest(page.rest, sheets[index])
        except OddError:
            odd.add(index)
        else:
            pages.append(page)
    cells, strange = scan(pages, shared)
    cells = _hide(cells, sheets, hidden)
    if not odd | strange:
        return cells
    gathered = Gathered()
    for index in sorted(odd | strange):
        sheets[index].merged.clear()
        archive.parse(parts[index], SheetPart(sheets[index], index, shared, gathered))
    return pl.concat([cells, gathered.frame()]).sort("sheet", maintain_order=True)


def _hide(
    cells: pl.DataFrame, sheets: list[Sheet], columns: dict[int, list[tuple[int, int]]]
) -> pl.DataFrame:
    """Mark the cells of hidden sheets and columns."""
    hide = pl.col("hidden")
    whole_sheets = [index for index, sheet in enumerate(sheets) if sheet.hidden]
    if whole_sheets:
        hide = hide | pl.col("sheet").is_in(whole_sheets)
    for index, spans in columns.items():
        for low, high in spans:
            hide = hide | ((pl.col("sheet") == index) & pl.col("col").is_between(low, high))
    return cells.with_columns(hide.alias("hidden"))


def _comments(archive: Archive, part: str) -> dict[tuple[int, int], str]:
    """Return the comments of a sheet by row and column.

    A thread also leaves an old-style comment that asks for a newer Excel; the thread comes last.
    """
    found: dict[tuple[int, int], str] = {}
    for kind, target in sorted(archive.relations(part).values()):
        if kind in {"comments", "threadedComment"}:
            comments = Comments()
            archive.parse(target, comments)
            found.update({place: text for place, text in comments.comments.items() if text})
    return found


def _doubt_zeros(cells: pl.DataFrame) -> pl.DataFrame:
    """Take zeros for what they are in a workbook that asks to be calculated when it is opened.

    Programs that cannot calculate store 0 for every formula; where one result is not 0, somebody
    did calculate.
    """
    formulas = pl.col("formula").is_not_null() & (pl.col("kind") == int(Kind.NUMBER))
    if (cells.filter(formulas)["number"] != 0).any():
        return cells
    never = pl.when(formulas).then(int(Kind.NOT_CALCULATED)).otherwise(pl.col("kind"))
    number = pl.when(~formulas).then(pl.col("number"))
    return cells.with_columns(never.cast(pl.UInt8).alias("kind"), number.alias("number"))
