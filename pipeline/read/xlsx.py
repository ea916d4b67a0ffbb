"""Reads .xlsx and .xlsm from their XML parts in one pass: values, formulas and looks together.

openpyxl cannot give a formula and its stored result in one reading, parses leftover pivot caches
for minutes, and trusts a sheet's own word on its size. Its knowledge of number formats and of
Excel's calendar is used here; the cells are streamed with expat. Nothing is evaluated, no link is
followed, and a document type declaration, which no workbook needs, ends the reading.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Any
from xml.parsers import expat

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from pipeline.read.book import PLAIN, Area, Book, Cell, Kind, Look, Sheet
from pipeline.read.guard import Refusal

MOST_CELLS = 4_000_000
LONGEST_TEXT = 40_000
_CHUNK = 1 << 16
_DIGITS = "0123456789"
Attributes = dict[str, str]


class _Part:
    """One XML part: calls `start` and `end` with local names; text is gathered in `text`."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = _refuse_doctype
        self.text: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Handle the start of an element."""

    def end(self, name: str) -> None:
        """Handle the end of an element."""

    def _start(self, name: str, attributes: Attributes) -> None:
        self.start(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        self.end(name.rpartition(":")[2])

    def _text(self, text: str) -> None:
        self.text.append(text)

    def take(self) -> str:
        text = "".join(self.text)
        self.text.clear()
        return text

    def run(self, file: IO[bytes]) -> None:
        """Parse the part."""
        try:
            while chunk := file.read(_CHUNK):
                self.parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no keyword
            self.parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
        except expat.ExpatError as fault:
            found = f"a part of the workbook is not well formed ({fault})"
            raise Refusal("FILE-DAMAGED", found) from fault


def _refuse_doctype(*_: object) -> None:
    raise Refusal("FILE-HOSTILE", "a part of it declares entities, which no workbook needs")


class _Elements(_Part):
    """Small parts: hands every element's local name and attributes to a function."""

    def __init__(self, take: Callable[[str, Attributes], None]) -> None:
        super().__init__()
        self._take = take

    def start(self, name: str, attributes: Attributes) -> None:
        self.text.clear()
        self._take(name, attributes)


class _SharedStrings(_Part):
    """Table of texts; phonetic guides are left out, rich text is flattened."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._phonetic = 0

    def start(self, name: str, _attributes: Attributes) -> None:
        if name == "si":
            self._pieces = []
        elif name == "rPh":
            self._phonetic += 1
        self.text.clear()

    def end(self, name: str) -> None:
        if name == "t" and not self._phonetic:
            self._pieces.append(self.take())
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "si":
            self.strings.append("".join(self._pieces)[:LONGEST_TEXT])


class _Styles(_Part):
    """Number format, bold and indent of each cell style."""

    def __init__(self) -> None:
        super().__init__()
        self.looks: list[Look] = []
        self._formats: dict[int, str] = {}
        self._bold: list[bool] = []
        self._inside = ""
        self._current: list[Any] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name in {"fonts", "cellXfs", "cellStyleXfs", "numFmts", "dxfs"}:
            self._inside = name
        elif name == "numFmt" and self._inside == "numFmts":
            self._formats[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "font" and self._inside == "fonts":
            self._bold.append(False)
        elif name == "b" and self._inside == "fonts" and self._bold:
            self._bold[-1] = attributes.get("val", "1") not in {"0", "false"}
        elif name == "xf" and self._inside == "cellXfs":
            font = _whole(attributes.get("fontId"))
            self._current = [
                self._format(_whole(attributes.get("numFmtId"))),
                font < len(self._bold) and self._bold[font],
                0,
            ]
        elif name == "alignment" and self._current:
            self._current[2] = _whole(attributes.get("indent"))

    def end(self, name: str) -> None:
        if name == "xf" and self._current:
            code, bold, indent = self._current
            self.looks.append(Look(code, bold, indent, is_date_format(code)))
            self._current = []

    def _format(self, number: int) -> str:
        return self._formats.get(number) or BUILTIN_FORMATS.get(number, "General")


def _whole(text: str | None) -> int:
    try:
        return int(float(text or 0))
    except (ValueError, OverflowError):
        return 0


class _SheetPart(_Part):
    """The cells of one sheet."""

    def __init__(self, sheet: Sheet, strings: list[str], looks: list[Look], epoch: datetime) -> None:
        super().__init__()
        self.sheet = sheet
        self.count = 0
        self._strings, self._looks, self._epoch = strings, looks, epoch
        self._columns: dict[str, int] = {}
        self._hidden_columns: list[tuple[int, int]] = []
        self._row = self._col = 0
        self._row_hidden = False
        self._type = "n"
        self._look = PLAIN
        self._value: str | None = None
        self._formula: str | None = None
        self._shared: dict[str, tuple[str, str]] = {}
        self._formula_attributes: Attributes = {}
        self._phonetic = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in {"v", "t", "is"}:
            self.text.clear()
        elif name == "f":
            self.text.clear()
            self._formula_attributes = attributes
        elif name == "row":
            self._row = _whole(attributes.get("r")) or self._row + 1
            self._col = 0
            self._row_hidden = _is_on(attributes.get("hidden"))
        elif name == "rPh":
            self._phonetic += 1
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col" and _is_on(attributes.get("hidden")):
            span = _whole(attributes.get("min")), _whole(attributes.get("max"))
            self._hidden_columns.append(span)

    def _start_cell(self, attributes: Attributes) -> None:
        address = attributes.get("r")
        if address:
            letters = address.rstrip(_DIGITS)
            col = self._columns.get(letters)
            if col is None:
                col = self._columns[letters] = _column(letters)
            self._col = col
            self._row = int(address[len(letters) :] or self._row)
        else:
            self._col += 1
        self._type = attributes.get("t", "n")
        style = _whole(attributes.get("s"))
        self._look = self._looks[style] if style < len(self._looks) else PLAIN
        self._value = self._formula = None

    def end(self, name: str) -> None:
        if name == "v":
            self._value = self.take()
        elif name == "t":
            piece = self.take()
            if not self._phonetic:
                self._value = (self._value or "") + piece
        elif name == "f":
            self._formula = self._whole_formula(self.take())
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "c" and (self._value is not None or self._formula is not None):
            self._end_cell()

    def _whole_formula(self, text: str) -> str:
        group = self._formula_attributes.get("si")
        if self._formula_attributes.get("t") != "shared" or group is None:
            return f"={text}"
        if text:
            self._shared[group] = (text, f"R{self._row}C{self._col}")
            return f"={text}"
        first, where = self._shared.get(group, ("", ""))
        return f"={first} (shared with {where})"

    def _end_cell(self) -> None:
        made = self._cell()
        if made is None:
            return
        self.count += 1
        if self.count > MOST_CELLS:
            raise Refusal("FILE-TOO-LARGE", f"the workbook holds more than {MOST_CELLS:,} cells")
        hidden_column = any(low <= made.col <= high for low, high in self._hidden_columns)
        made.hidden = self.sheet.hidden or self._row_hidden or hidden_column
        self.sheet.put(made)

    def _cell(self) -> Cell | None:
        value, kind = self._value, self._type
        here = (self._row, self._col)
        rest = {"formula": self._formula, "look": self._look}
        if not value:
            # A formula may rightly give an empty text; an empty number was never calculated.
            if self._formula is None or kind in {"str", "s", "inlineStr"}:
                return None
            return Cell(*here, Kind.NOT_CALCULATED, "", **rest)
        if kind == "s":
            index = _whole(value)
            value = self._strings[index] if index < len(self._strings) else ""
        if kind in {"s", "str", "inlineStr"}:
            if not value.strip():
                return None
            return Cell(*here, Kind.TEXT, value[:LONGEST_TEXT], **rest)
        if kind == "e":
            return Cell(*here, Kind.ERROR, value, **rest)
        if kind == "b":
            return Cell(*here, Kind.LOGICAL, "TRUE" if value == "1" else "FALSE", **rest)
        if kind == "d":
            return _date_cell(here, _iso(value), rest, value)
        return _number_cell(here, value, self._epoch, rest)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        try:
            top, left = _address(first)
            bottom, right = _address(last or first)
        except ValueError:
            return
        if (top, left) != (bottom, right):
            self.sheet.merged[top, left] = Area(top, left, bottom, right)


def _column(letters: str) -> int:
    try:
        return column_index_from_string(letters.replace("$", ""))
    except ValueError as fault:
        raise Refusal("FILE-DAMAGED", f"a cell has the address {letters!r}") from fault


def _address(text: str) -> tuple[int, int]:
    plain = text.replace("$", "")
    letters = plain.rstrip(_DIGITS)
    return int(plain[len(letters) :]), column_index_from_string(letters)


def _is_on(text: str | None) -> bool:
    return text in {"1", "true"}


def _iso(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).date()
    except ValueError:
        return None


def _date_cell(
    here: tuple[int, int], day: date | None, rest: dict[str, Any], text: str
) -> Cell:
    if day is None:
        return Cell(*here, Kind.TEXT, text, **rest)
    return Cell(*here, Kind.DATE, day.isoformat(), day=day, **rest)


def _number_cell(here: tuple[int, int], text: str, epoch: datetime, rest: dict[str, Any]) -> Cell:
    try:
        number = float(text)
    except ValueError:
        return Cell(*here, Kind.TEXT, text, **rest)
    look: Look = rest["look"]
    if look.is_date:
        day = excel_day(number, epoch)
        if day is not None:
            return Cell(*here, Kind.DATE, day.isoformat(), number=number, day=day, **rest)
    return Cell(*here, Kind.NUMBER, number_text(number, look), number=number, **rest)


def excel_day(number: float, epoch: datetime) -> date | None:
    """Return the day of an Excel serial number, or None where it is a time or out of range."""
    try:
        made = from_excel(number, epoch)
    except (ValueError, OverflowError, TypeError):
        return None
    if isinstance(made, datetime):
        return made.date()
    if isinstance(made, (time, timedelta)) or made is None:
        return None
    return made if isinstance(made, date) else None


def number_text(number: float, look: Look) -> str:
    """Write a number as a person would read it: 12, 0.061, 85%."""
    if look.is_percent:
        return f"{number * 100:.6g}%"
    return f"{int(number)}" if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"


class _Comments(_Part):
    def __init__(self) -> None:
        super().__init__()
        self.comments: dict[tuple[int, int], str] = {}
        self._ref = ""
        self._pieces: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name in {"comment", "threadedComment"}:
            self._ref, self._pieces = attributes.get("ref", ""), []
        self.text.clear()

    def end(self, name: str) -> None:
        if name in {"t", "text"}:
            self._pieces.append(self.take())
        elif name in {"comment", "threadedComment"}:
            try:
                self.comments[_address(self._ref)] = "".join(self._pieces).strip()[:LONGEST_TEXT]
            except ValueError:
                return


class Archive:
    """The parts of a workbook by name; names differ in case and slashes between writers."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {
            name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()
        }

    def has(self, start: str) -> bool:
        """Whether a part's name begins with `start`."""
        return any(name.startswith(start.lower()) for name in self._names)

    def parse(self, name: str, part: _Part) -> bool:
        """Parse a part; False where it is not there."""
        found = self._names.get(name.lstrip("/").lower())
        if found is None:
            return False
        with self._archive.open(found) as file:
            part.run(file)
        return True

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return id -> (last word of the type, target part) of the part's relations."""
        folder, base = posixpath.split(name)
        found: dict[str, tuple[str, str]] = {}

        def take(element: str, attributes: Attributes) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "").replace("\\", "/")
                whole = target if target.startswith("/") else posixpath.join(folder, target)
                kind = attributes.get("Type", "").rpartition("/")[2]
                path = posixpath.normpath(whole).lstrip("/")
                found[attributes.get("Id", "")] = (kind, path)

        self.parse(posixpath.join(folder, "_rels", f"{base}.rels"), _Elements(take))
        return found


def read_xlsx(path: Path) -> Book:
    """Read every sheet of an .xlsx or .xlsm workbook.

    Raises:
        Refusal: the workbook is damaged, hostile or too large.
    """
    try:
        with zipfile.ZipFile(path) as opened:
            return _read(Archive(opened))
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as fault:
        raise Refusal("FILE-DAMAGED", "a part of it cannot be unpacked") from fault


def _read(archive: Archive) -> Book:
    main = next(
        (part for kind, part in archive.relations("").values() if kind == "officeDocument"),
        "xl/workbook.xml",
    )
    relations = archive.relations(main)
    listed: list[Attributes] = []
    properties: Attributes = {}

    def take(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            listed.append(attributes)
        elif name == "workbookPr":
            properties.update(attributes)

    if not archive.parse(main, _Elements(take)):
        raise Refusal("FILE-DAMAGED", "the part that lists the sheets is missing")
    strings, styles = _SharedStrings(), _Styles()
    for kind, part in relations.values():
        if kind == "sharedStrings":
            archive.parse(part, strings)
        elif kind == "styles":
            archive.parse(part, styles)
    is_1904 = _is_on(properties.get("date1904"))
    epoch = CALENDAR_MAC_1904 if is_1904 else CALENDAR_WINDOWS_1900
    book = Book([], engine="xml", saved=_saved(archive))
    book.macros = archive.has("xl/vbaProject")
    book.external_links = archive.has("xl/externalLinks/externalLink")
    charts: list[str] = []
    for number, attributes in enumerate(listed, start=1):
        relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        kind, part = relations.get(relation, ("", ""))
        if kind in {"chartsheet", "dialogsheet", "xlMacrosheet"}:
            charts.append(attributes.get("name", ""))
            continue
        hidden = attributes.get("state", "visible") != "visible"
        sheet = Sheet(attributes.get("name", f"Sheet{number}"), number, hidden)
        _read_sheet(archive, part, sheet, strings.strings, styles.looks, epoch)
        book.sheets.append(sheet)
    book.chart_sheets = tuple(charts)
    return book


def _read_sheet(
    archive: Archive,
    part: str,
    sheet: Sheet,
    strings: list[str],
    looks: list[Look],
    epoch: datetime,
) -> None:
    archive.parse(part, _SheetPart(sheet, strings, looks, epoch))
    sheet.mark_covered()
    for kind, target in archive.relations(part).values():
        if kind in {"comments", "threadedComment"}:
            comments = _Comments()
            archive.parse(target, comments)
            for (row, col), text in comments.comments.items():
                cell = sheet.at(row, col)
                if cell is not None and text:
                    cell.comment = text


def _saved(archive: Archive) -> str | None:
    part = _Dated()
    archive.parse("docProps/core.xml", part)
    return part.saved


class _Dated(_Part):
    def __init__(self) -> None:
        super().__init__()
        self.saved: str | None = None

    def start(self, _name: str, _attributes: Attributes) -> None:
        self.text.clear()

    def end(self, name: str) -> None:
        if name == "modified":
            self.saved = self.take().strip()[:40] or None
