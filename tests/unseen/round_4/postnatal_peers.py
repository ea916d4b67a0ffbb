"""Postnatal peer support: one page from a small charity, figure over figure and a percentage."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

PLUM = "#7A3B69"
FONT = {"font_name": "Georgia", "font_size": 11}

PARTS: list[tuple[str, list[tuple[str, int, int]], str, str]] = [
    (
        "1.  Getting to mums quickly",
        [("Mums spoken to within 5 working days", 41, 118), ("Mums referred to us", 46, 131)],
        "90%",
        "3 mums in November had no working phone number",
    ),
    (
        "2.  Finding the right peer supporter",
        [
            ("Mums matched within 3 weeks of the first call", 29, 82),
            ("Mums who said yes to a peer supporter", 35, 101),
        ],
        "80%",
        "",
    ),
    (
        "3.  Staying with us",
        [("Mums with 8 weeks of support or more", 22, 63), ("Mums whose support ended", 30, 88)],
        "65% or more",
        "2 moved away, 1 baby in hospital",
    ),
    (
        "4.  Feeling better",
        [
            ("Mums whose EPDS came down by 4 or more", 17, 49),
            ("Mums with EPDS at start and at end", 21, 60),
        ],
        "70%",
        "average start score this quarter was in the high teens",
    ),
]

REST: list[tuple[str, Any, Any, str]] = [
    ("Mums who had a home visit", 33, 92, ""),
    ("Dads and partners at the Saturday dads' breakfast", 14, 39, "Second Saturday, 9.30 to 11"),
    ("Peer supporters active at the end of the quarter", 23, "n/a", ""),
    ("     of whom once supported by us", 15, "n/a", ""),
    ("Hours given by peer supporters", 212.5, 655, ""),
    ("Supported mums who have started peer supporter training", 6, 14, "course 7 began 4 Nov"),
    ("Friendship groups the mums now run themselves", 2, 3, "Tuesday swim, Pell Park buggy walk"),
    ("Brothers and sisters in the playroom", "about 30", "not counted", "no register until Oct"),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path)
    made.set_properties(
        {
            "title": "Q3 report",
            "author": "The Lantern Room",
            "created": datetime(2026, 1, 14, 21, 40),
        }
    )
    sheet = made.add_worksheet("Report")
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 56)
    sheet.set_column("C:E", 14)
    sheet.set_column("F:F", 44)
    big = made.add_format({**FONT, "font_size": 18, "bold": True, "font_color": PLUM})
    plain = made.add_format(FONT)
    head = made.add_format({**FONT, "bold": True, "bottom": 2, "align": "right"})
    left = made.add_format({**FONT, "bold": True, "bottom": 2})
    group = made.add_format({**FONT, "bold": True, "font_color": PLUM})
    figure = made.add_format({**FONT, "align": "right", "num_format": "#,##0.##"})
    whole = made.add_format({**FONT, "align": "right", "num_format": "0"})
    share = made.add_format({**FONT, "align": "right", "num_format": "0%", "bold": True, "top": 1})
    target = made.add_format({**FONT, "align": "right"})
    note = made.add_format({**FONT, "font_size": 9, "italic": True, "font_color": "#666666"})

    sheet.write("B1", "The Lantern Room", big)
    sheet.write(
        "B2", "Postnatal depression peer support - report to Kestrelmoor County Council", plain
    )
    sheet.write("B3", "October to December 2025 (third quarter)", plain)
    sheet.write("B4", "Agreement KCC/CYP/2024/118, 1 April 2024 to 31 March 2026", note)
    for column, name in enumerate(["This quarter", "Since 1 April", "Target"]):
        sheet.write(5, 2 + column, name, head)
    sheet.write("B6", "", left)
    sheet.write("F6", "  What we want to say", left)
    row = 6
    for title, lines, aim, words in PARTS:
        sheet.write(row, 1, title, group)
        for offset, (name, now, since) in enumerate(lines):
            sheet.write(row + 1 + offset, 1, name, plain)
            sheet.write(row + 1 + offset, 2, now, whole)
            sheet.write(row + 1 + offset, 3, since, whole)
        sheet.write(row + 3, 1, "%", plain)
        (_top, *over), (_bottom, *under) = lines
        for place, letter in [(1, "C"), (2, "D")]:
            rule = f"={letter}{row + 2}/{letter}{row + 3}"
            got = int(over[place - 1]) / int(under[place - 1])
            sheet.write_formula(row + 3, 1 + place, rule, share, got)
        sheet.write(row + 3, 4, aim, target)
        if words:
            sheet.write(row + 3, 5, "  " + words, note)
        row += 5
    sheet.write(row, 1, "5.  Reaching the three wards", group)
    sheet.write(row + 1, 1, "New mums from Millrace, Northgate and Cole Bank", plain)
    sheet.write(row + 1, 2, 18, whole)
    sheet.write(row + 1, 3, 50, whole)
    sheet.write(row + 1, 4, "60 a year", target)
    row += 3
    sheet.write(row, 1, "And a few other things", group)
    for offset, (name, one, two, words) in enumerate(REST):
        sheet.write(row + 1 + offset, 1, name, plain)
        sheet.write(row + 1 + offset, 2, one, figure if isinstance(one, float) else whole)
        sheet.write(row + 1 + offset, 3, two, whole)
        if words:
            sheet.write(row + 1 + offset, 5, "  " + words, note)
    row += len(REST) + 2
    sheet.write(row, 1, "EPDS = Edinburgh Postnatal Depression Scale, 10 questions, 0 to 30.", note)
    sheet.write(
        row + 1, 1, "Please ring the office on 01632 960733 with questions (Mon-Thu).", note
    )
    made.close()
