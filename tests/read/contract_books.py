"""Contract workbooks made by hand, in any layout, for tests of the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[object]]

HEAD: dict[str, object] = {
    "Reference": "AB/1",
    "Provider": "Good Works CIC",
    "Commissioner": "Somewhere Council",
    "Service": "Wellbeing",
    "Contract starts": date(2025, 4, 1),
    "Contract ends": date(2027, 3, 31),
    "Returns are due": "quarterly",
}
ONE: Rows = [("Ref", "Name"), ("K1", "People seen")]


def save(path: Path, sheets: Mapping[str, Rows], formats: Mapping[str, str] | None = None) -> Path:
    """Write a workbook by hand; `formats` gives number formats by 'sheet!cell'."""
    book = Workbook()
    for name, rows in sheets.items():
        sheet: Worksheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    del book["Sheet"]
    for place, code in (formats or {}).items():
        name, _, cell = place.partition("!")
        book[name][cell].number_format = code
    book.save(path)
    return path


def head(**changes: object) -> Rows:
    """Return the sheet Contract, label beside answer; names in `changes` have no blanks."""
    answers = HEAD | {key.replace("_", " "): value for key, value in changes.items()}
    return list(answers.items())
