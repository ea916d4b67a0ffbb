"""A lunch club's return of a small grant: one sheet, no references, the period in a title."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

NAME = "Tibberley Lunch Club falls + nutrition grant Oct-Dec 25.xlsx"

Cell = str | int | float | None

LINES: list[tuple[str, Cell, Cell, Cell]] = [
    ("Lunches served", 412, 806, "1,500"),
    ("Different people who came", 38, 44, 40),
    ("Chair exercise sessions after lunch", 11, 23, 45),
    ("People weighed twice", 24, 30, None),
    ("   same weight or more", 19, 23, "75%"),
    ("Falls people told us about", 3, 9, None),
    ("Home checks by the fire service", 6, 9, 10),
    ("Volunteers", 9, 11, None),
    ("   first came to eat", 4, 5, None),
    ("Cooking for themselves again", 5, 7, None),
    ("Sons and daughters who stopped for lunch", 8, 13, None),
    ("People on the Thursday walk they started", "10-15", "n/a", None),
    ("Lifts given", "about 22", "about 50", None),
    ("Spent", 1212.4, 2391.15, 4800),
]
WATCHED: list[tuple[str, Cell, Cell, Cell]] = [
    ("Mrs A", "9st 2", "9st 5", 0),
    ("Mr B", "7st 11", "7st 11", 1),
    ("Mr C", "12st 4", "11st 13", "nil"),
    ("Mrs D", "8st 6", "not weighed", 2),
]


def _sheet(sheet: Worksheet) -> None:
    """Everything on one sheet, as the treasurer types it."""
    sheet.column_dimensions["A"].width = 44
    for column in "BCD":
        sheet.column_dimensions[column].width = 15
    sheet["A1"] = "TIBBERLEY LUNCH CLUB"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"] = "Falls & nutrition small grant. Return for October to December 2025"
    sheet["A2"].font = Font(bold=True)
    sheet["A3"] = (
        "Pellingford District Council, ref PDC/SG/25/63, £4,800 from 1 July 2025 to 30 June 2026"
    )
    for column, text in zip("BCD", ("This time", "Since July", "We said (year)"), strict=True):
        sheet[f"{column}5"] = text
        sheet[f"{column}5"].font = Font(bold=True, underline="single")
        sheet[f"{column}5"].alignment = Alignment(horizontal="right")
    for row, (label, now, since, promised) in enumerate(LINES, start=6):
        sheet[f"A{row}"] = label
        for column, value in (("B", now), ("C", since), ("D", promised)):
            cell = sheet[f"{column}{row}"]
            cell.value = value
            cell.alignment = Alignment(horizontal="right")
            if label == "Spent":
                cell.number_format = '"£"#,##0.00'
    sheet["A22"] = "People we keep an eye on (they said yes)"
    sheet["A22"].font = Font(bold=True)
    for column, text in zip("BCD", ("Weight Oct", "Weight Dec", "Falls this time"), strict=True):
        sheet[f"{column}22"] = text
        sheet[f"{column}22"].font = Font(bold=True, underline="single")
        sheet[f"{column}22"].alignment = Alignment(horizontal="right")
    for row, (name, october, december, falls) in enumerate(WATCHED, start=23):
        sheet[f"A{row}"] = name
        for column, value in (("B", october), ("C", december), ("D", falls)):
            sheet[f"{column}{row}"] = value
            sheet[f"{column}{row}"].alignment = Alignment(horizontal="right")
    sheet["A28"] = "We shut for 2 weeks at Christmas. 3 of us did the food hygiene day in November."
    sheet["A29"] = "Treasurer, 01632 960063, 12/1/26. Next one by 10 April."


def draw(path: Path) -> None:
    """Draw the workbook at the path, with fixed dates inside so that its bytes do not change."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "Sheet1"
    _sheet(first)
    book.create_sheet("Sheet2")
    drawn = io.BytesIO()
    book.save(drawn)
    saved = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
    with zipfile.ZipFile(drawn) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = saved.sub(rb"\g<1>2026-01-12T19:30:00Z", content)
            new.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
            )
