"""The workbook as sent, with its faulty cells coloured and a comment on each; runs in the child.

openpyxl reads and writes it. What it would keep badly, or take minutes over (pictures, charts,
pivot tables), is taken out first, and the first sheet of the copy says so.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

from pipeline.read.guard import MEGABYTE, Refusal
from pipeline.read.marks import Mark, Order

SHEET = "About this copy"
LARGEST_SHEETS = 40 * MEGABYTE
MOST_MARKED = 5_000
_AUTHOR = "Data quality check"
_FILLS = {"block": "FFF4A6A6", "warn": "FFFFE08A", "note": "FFBFDDF2"}
_WORDS = {"block": "Must fix", "warn": "Look at", "note": "Note"}
_ORDER = tuple(_WORDS)
_LOST_PARTS = re.compile(
    r'<(?:\w+:)?Relationship\b[^>]*Type="[^"]*/(?:drawing|pivotTable|ctrlProp|control|oleObject'
    r'|image|slicer|timeline|threadedComment)"[^>]*?/>'
)
_KEPT_BADLY = (
    ("charts", "xl/charts/"),
    ("pictures", "xl/media/"),
    ("shapes and drawings", "xl/drawings/drawing"),
    ("macros", "xl/vbaproject"),
    ("pivot tables (their values stay)", "xl/pivottables/"),
    ("chart sheets", "xl/chartsheets/"),
    ("form controls", "xl/ctrlprops/"),
    ("ActiveX controls", "xl/activex/"),
    ("embedded files", "xl/embeddings/"),
    ("threaded comments (as plain comments)", "xl/threadedcomments/"),
    ("slicers", "xl/slicers/"),
    ("data connections and queries", "xl/connections.xml"),
    ("the digital signature", "_xmlsignatures/"),
)
_SPARKLINES = b"sparklineGroup"
_LONGEST_COMMENT = 8_000
# Letters that fit into the second column of the first sheet.
_LINE = 115


def marked_copy(order: Order) -> bytes:
    """Return the bytes of the copy; the same workbook and marks always give the same.

    Raises:
        Refusal: it is too large to be copied in reasonable time.
    """
    with zipfile.ZipFile(order.source) as archive:
        lost = _lost(archive)
        slim = _without_drawings(archive)
    with warnings.catch_warnings():
        # openpyxl warns of every extension that it leaves out; the copy's first sheet says so.
        warnings.simplefilter("ignore")
        book = _read(slim)
        loose = _mark_all(book, order.marks)
        _about(book, order, lost, loose)
        return _bytes_of(book)


def _lost(archive: zipfile.ZipFile) -> list[str]:
    """Name what the original holds and a copy cannot keep.

    Raises:
        Refusal: the sheets unpack to more than may be copied.
    """
    parts = archive.infolist()
    names = [part.filename.lower() for part in parts]
    sheets = [part for part in parts if part.filename.lower().startswith("xl/worksheets/sheet")]
    size = sum(part.file_size for part in sheets)
    if size > LARGEST_SHEETS:
        found = f"its sheets unpack to {size / MEGABYTE:,.0f} MB"
        raise Refusal("FILE-TOO-LARGE", found)
    lost = [what for what, start in _KEPT_BADLY if any(name.startswith(start) for name in names)]
    if any(_SPARKLINES in archive.read(part) for part in sheets):
        lost.append("sparklines")
    return lost


def _without_drawings(archive: zipfile.ZipFile) -> io.BytesIO:
    """Return the workbook without its ways to drawings and pivot tables, which are not copied."""
    slim = io.BytesIO()
    with zipfile.ZipFile(slim, "w") as target:
        for part in archive.infolist():
            name = part.filename.lower()
            if name.startswith(("xl/media/", "xl/pivotcache/", "xl/embeddings/", "xl/vbaproject")):
                continue
            content = archive.read(part)
            if name.startswith("xl/worksheets/_rels/"):
                content = _LOST_PARTS.sub("", content.decode("utf-8")).encode("utf-8")
            target.writestr(part.filename, content)
    slim.seek(0)
    return slim


class _Reader(ExcelReader):  # type: ignore[misc]
    """Reads without pivot caches, which may take minutes, and without chart sheets."""

    def read_workbook(self) -> None:
        super().read_workbook()
        self.parser.caches = []

    def read_chartsheet(self, sheet: Any, rel: Any) -> None:  # noqa: ANN401
        del sheet, rel


def _read(slim: io.BytesIO) -> Any:  # noqa: ANN401
    reader = _Reader(slim, rich_text=True)
    reader.read()
    return reader.wb


# --- marks ----------------------------------------------------------------------------------------


def _mark_all(book: Any, marks: Iterable[Mark]) -> list[Mark]:  # noqa: ANN401
    """Mark the cells; return the marks that belong to no cell of the copy."""
    by_cell: dict[tuple[str, str], list[Mark]] = {}
    loose = []
    sheets = set(book.sheetnames)
    for mark in sorted(marks, key=lambda item: _ORDER.index(item.severity)):
        if not mark.cell or mark.sheet not in sheets:
            loose.append(mark)
            continue
        at = _top_left(book[mark.sheet], mark.cell)
        if (mark.sheet, at) in by_cell or len(by_cell) < MOST_MARKED:
            by_cell.setdefault((mark.sheet, at), []).append(mark)
    for (sheet, at), given in by_cell.items():
        _mark(book[sheet][at], given)
    return loose


def _top_left(sheet: Any, cell: str) -> str:  # noqa: ANN401
    """Return the cell that can carry a comment: under a merge, its first one."""
    if not isinstance(sheet[cell], MergedCell):
        return cell
    for area in sheet.merged_cells.ranges:
        if cell in area:
            return str(area.coord.split(":", maxsplit=1)[0])
    return cell


def _mark(cell: Any, marks: list[Mark]) -> None:  # noqa: ANN401
    text = "\n\n".join(f"{_WORDS[mark.severity].upper()}: {mark.text}" for mark in marks)
    if cell.comment is not None:
        text = f"{text}\n\nComment in the original:\n{cell.comment.text}"
    text = text[:_LONGEST_COMMENT]
    lines = sum(1 + len(line) // 55 for line in text.split("\n"))
    cell.comment = Comment(text, _AUTHOR, height=min(20 + 16 * lines, 500), width=360)
    cell.fill = _fill(marks[0].severity)


def _fill(severity: str) -> Any:  # noqa: ANN401
    return PatternFill("solid", start_color=_FILLS[severity], end_color=_FILLS[severity])


# --- the first sheet ------------------------------------------------------------------------------


def _about(book: Any, order: Order, lost: list[str], loose: list[Mark]) -> None:  # noqa: ANN401
    sheet = book.create_sheet(_free_name(book.sheetnames), 0)
    sheet.column_dimensions["A"].width = 16
    sheet.column_dimensions["B"].width = 110
    placed = {(m.sheet, m.cell) for m in order.marks} - {(m.sheet, m.cell) for m in loose}
    lines = [*(("", label, text) for label, text in _said(order, lost)), *_legend(order, loose)]
    if len(placed) > MOST_MARKED:
        text = f"{MOST_MARKED:,} of {len(placed):,} cells; the audit names all findings."
        lines.append(("", "Marked", text))
    lines += [(mark.severity, mark.sheet or "Whole file", mark.text) for mark in loose]
    for number, (severity, label, text) in enumerate(lines, start=1):
        _text(sheet.cell(number, 1), label)
        if text:
            _text(sheet.cell(number, 2), text)
        if severity:
            sheet.cell(number, 1).fill = _fill(severity)
        # Only Excel works the height out by itself, and only for rows without one.
        high = sum(1 + len(line) // _LINE for line in text.split("\n"))
        sheet.row_dimensions[number].height = 15 * high + (6 if number == 1 else 0)
    sheet["A1"].font = Font(name="Arial", size=14, bold=True)
    sheet["A1"].alignment = Alignment(wrap_text=False)
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_view.showGridLines = False
    book.active = 0
    for other in book.worksheets:
        # Two sheets selected at once would both take what is typed into one.
        other.sheet_view.tabSelected = other is sheet


def _said(order: Order, lost: list[str]) -> list[tuple[str, str]]:
    kept = "nothing that we know of: the original held no charts, macros or pictures."
    if lost:
        kept = f"the original held {', '.join(lost)}; a copy cannot keep them."
    handle = (
        "like the original: the copy holds everything that stood in the original, personal data "
        "included. Keep it where the original is kept and delete it with it."
    )
    formulas = (
        "are kept and have no stored results here: Excel and LibreOffice work them out on "
        "opening; a preview may show them empty."
    )
    return [
        ("MARKED COPY: this is not the workbook that was sent", ""),
        ("Copy of", order.source.name),
        ("Original", f"untouched; SHA-256 {order.sha256}"),
        ("Made for", order.title),
        ("Handle", handle),
        ("Do not", "send it in place of the original, and do not correct figures here."),
        ("Not kept", kept),
        ("Formulas", formulas),
    ]


def _legend(order: Order, loose: list[Mark]) -> list[tuple[str, str, str]]:
    means = {
        "block": "the return cannot rest on this cell until it is put right",
        "warn": "should be looked at, and corrected where it is wrong",
        "note": "good to know; nothing has to be done",
    }
    made = []
    for severity in _ORDER:
        number = sum(mark.severity == severity for mark in order.marks)
        number -= sum(mark.severity == severity for mark in loose)
        text = f"{means[severity]} ({number} on cells); the comment says what and why"
        made.append((severity, _WORDS[severity], text))
    return made


def _text(cell: Any, text: str) -> None:  # noqa: ANN401
    cell.value = text
    # A name or a finding that begins with = + - @ stays a text.
    cell.data_type = "s"
    cell.quotePrefix = True
    cell.font = Font(name="Arial", size=10)
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _free_name(taken: list[str]) -> str:
    names = {name.casefold() for name in taken}
    free = (f"{SHEET} ({number})" if number > 1 else SHEET for number in range(1, len(taken) + 2))
    return next(name for name in free if name.casefold() not in names)


# --- equal bytes ----------------------------------------------------------------------------------


class _Archive:
    """What openpyxl asks of a zip; no part carries the time at which it was written."""

    def __init__(self, stream: io.BytesIO) -> None:
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)

    def writestr(self, name: str, content: str | bytes) -> None:
        info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        self._zip.writestr(info, content)

    def write(self, file: str, name: str) -> None:
        self.writestr(name, Path(file).read_bytes())

    def namelist(self) -> list[str]:
        return self._zip.namelist()

    def close(self) -> None:
        self._zip.close()


def _bytes_of(book: Any) -> bytes:  # noqa: ANN401
    stream = io.BytesIO()
    book.properties.modified = book.properties.modified or datetime(1980, 1, 1)
    book.properties.title = SHEET
    ExcelWriter(book, _Archive(stream)).save()
    return stream.getvalue()
