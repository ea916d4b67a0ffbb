"""Faults planted in copies of workbooks: cells exchanged in the XML, everything else as it was.

Formulas keep the results they were saved with, except where a test plants those too; a library
that writes workbooks anew would lose them all.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, unescape

import polars as pl

from pipeline.check.facts import check_facts
from pipeline.domain.findings import Finding
from pipeline.read.excel import place_of
from pipeline.read.reader import read_file

Plan = Mapping[tuple[str, str], object]
_SHEET = re.compile(r'<sheet [^>]*?name="([^"]+)"[^>]*?r:id="([^"]+)"')
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_DAY_0 = date(1899, 12, 30)
# What a further sheet adds to the parts that all sheets share, and before what.
_SHARED = {
    "[Content_Types].xml": (
        "</Types>",
        f'<Override PartName="/xl/worksheets/planted.xml" ContentType="{_TYPE}"/>',
    ),
    "xl/_rels/workbook.xml.rels": (
        "</Relationships>",
        f'<Relationship Id="planted" Type="{_PACKAGE}/worksheet" Target="worksheets/planted.xml"/>',
    ),
    "xl/workbook.xml": ("</sheets>", '<sheet name="{name}" sheetId="999" r:id="planted"/>'),
    "xl/styles.xml": (
        "</cellXfs>",
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    ),
}
_TARGET = re.compile(r"<Relationship [^>]*?>")


@dataclass(frozen=True, slots=True)
class Result:
    """A number that the formula of a cell gives; the formula stays."""

    value: float


def plant(source: Path, target: Path, plan: Plan) -> Path:
    """Copy a workbook and put other values into some of its cells: numbers, texts or None."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        parts = _parts(old)
        by_part: dict[str, dict[str, object]] = {}
        for (sheet, cell), value in plan.items():
            by_part.setdefault(parts[sheet], {})[cell] = value
        for name in old.namelist():
            content = old.read(name)
            if name in by_part:
                text = content.decode("utf-8")
                for cell, value in by_part[name].items():
                    text = _exchanged(text, cell, value)
                content = text.encode("utf-8")
            new.writestr(name, content)
    return target


def with_sheet(source: Path, target: Path, name: str, rows: Sequence[Sequence[object]]) -> Path:
    """Copy a workbook and add a last sheet with texts, numbers and days, as a provider would."""
    lines = []
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {part: old.read(part) for part in old.namelist()}
        texts = {part: parts[part].decode("utf-8") for part in _SHARED}
        # One look more: that of a day, as Excel's format 14 shows it.
        day = int(re.findall(r'<cellXfs count="(\d+)"', texts["xl/styles.xml"])[0])
        for down, values in enumerate(rows, start=1):
            cells = (_written(f"{chr(65 + across)}{down}", value, day)
                     for across, value in enumerate(values) if value is not None)  # fmt: skip
            lines.append(f'<row r="{down}">{"".join(cells)}</row>')
        for part, (before, added) in _SHARED.items():
            text = added.format(name=escape(name))
            texts[part] = texts[part].replace(before, f"{text}{before}")
        one_more = f'<cellXfs count="{day + 1}"'
        styles = texts["xl/styles.xml"]
        texts["xl/styles.xml"] = styles.replace(f'<cellXfs count="{day}"', one_more)
        parts |= {part: text.encode("utf-8") for part, text in texts.items()}
        sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
        parts["xl/worksheets/planted.xml"] = sheet.encode("utf-8")
        for part, content in parts.items():
            new.writestr(part, content)
    return target


def _written(cell: str, value: object, day: int) -> str:
    if isinstance(value, date):
        return f'<c r="{cell}" s="{day}"><v>{(value - _DAY_0).days}</v></c>'
    return _cell(cell, value, "")


def _parts(book: zipfile.ZipFile) -> dict[str, str]:
    """Return the XML part of each sheet by its name."""
    relations = {}
    for tag in _TARGET.findall(book.read("xl/_rels/workbook.xml.rels").decode("utf-8")):
        named = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        relations[named["Id"]] = f"xl/{named['Target'].removeprefix('/xl/')}"
    sheets = _SHEET.findall(book.read("xl/workbook.xml").decode("utf-8"))
    return {unescape(name, {"&quot;": '"'}): relations[key] for name, key in sheets}


def _exchanged(text: str, cell: str, value: object) -> str:
    found = re.search(rf'<c r="{cell}"([^>]*?)(?:/>|>.*?</c>)', text, re.DOTALL)
    style = re.search(r's="\d+"', found[1]) if found else None
    formula = re.search(r"<f\b[^>]*?(?:/>|>.*?</f>)", found[0], re.DOTALL) if found else None
    plain = value.value if isinstance(value, Result) else value
    new = _cell(cell, plain, f" {style[0]}" if style else "")
    if isinstance(value, Result):
        assert formula, f"{cell} holds no formula"
        new = new.replace("<v>", f"{formula[0]}<v>")
    if found:
        return text[: found.start()] + new + text[found.end() :]
    return _inserted(text, cell, new)


def _cell(cell: str, value: object, style: str) -> str:
    if value is None:
        return f'<c r="{cell}"{style}/>'
    if isinstance(value, str):
        return f'<c r="{cell}"{style} t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{cell}"{style}><v>{value}</v></c>'


def _inserted(text: str, cell: str, new: str) -> str:
    """Put a cell that the sheet does not have into its row, which it must have, in order."""
    row, col = place_of(cell)
    found = re.search(rf'(<row r="{row}"[^>]*?)(/>|>(.*?)</row>)', text, re.DOTALL)
    if found is None:
        tail = f'<row r="{row}">{new}</row></sheetData>'
        return text.replace("</sheetData>", tail)
    inner = found[3] or ""
    at = len(inner)
    for other in re.finditer(r'<c r="([A-Z]+\d+)"', inner):
        if place_of(other[1])[1] > col:
            at = other.start()
            break
    whole = f"{found[1]}>{inner[:at]}{new}{inner[at:]}</row>"
    return text[: found.start()] + whole + text[found.end() :]


def read(path: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Read a workbook; returns its facts and cells."""
    reading = read_file(path)
    assert reading.refused is None, reading.refused
    return reading.facts, reading.cells


def checked(path: Path) -> set[tuple[str, str, str]]:
    """Return code, sheet and cell of what the rules find in a workbook."""
    return {_place(finding) for finding in check_facts(*read(path))}


def _place(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.sheet, finding.cell
