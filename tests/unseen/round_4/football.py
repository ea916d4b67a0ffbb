"""Draws a football group's small return: typed straight in, saved by LibreOffice."""

from __future__ import annotations

import re
import subprocess
import tempfile
import zipfile
from datetime import date
from pathlib import Path

from openpyxl import Workbook

FILE = "Second Half CIC - return to council Feb 26.xlsx"
STAMP = (1980, 1, 1, 0, 0, 0)
SAVED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")

LINES: list[list[object]] = [
    ["Second Half CIC, Tuesday night football and a brew"],
    [
        "Men's mental health fund, Marrowdale Borough Council, grant MHF/2025/041 (£9,800, 1 Sept "
        "2025 to "
        "31 Aug 2026)"
    ],
    ["sent in", date(2026, 3, 9)],
    [],
    ["", "aim for the year", "1 Sept - 30 Nov 25", "1 Dec 25 - 28 Feb 26", "both so far"],
    ["Nights on the pitch", 44, 13, "10 (3 called off, ice)", 23],
    ["Different lads who came", 70, 38, 41, 52],
    ["Never been before", None, 38, 14, 52],
    ["Turn outs (all nights added up)", None, 203, 168, 371],
    ["Came 6 times or more", 35, 17, 19, 27],
    [],
    ["The wellbeing form"],
    ["filled one in at the start", None, 31, 12, 43],
    ["filled in the second one", None, "not due", 25, 25],
    ["score went up", None, "not due", 16, 16],
    ["% of second forms that went up", "60%", "not due", "64%", "64%"],
    [],
    ["Other things that happened"],
    ["lads we took along to the GP", None, 3, 5, 8],
    ["now help run the night (players to start with)", None, 2, 4, 4],
    ["back in work", None, 1, 2, 3],
    ["mums, partners and kids at the Christmas match", None, "n/a", "about 60", "about 60"],
    [],
    [
        "Ice in the first 2 weeks of Jan plus 17 Feb. Second form is done after 12 weeks so there "
        "were "
        "none in the autumn."
    ],
    ["Any questions ring the club phone 01632 960 588 after 4"],
]


NEEDS_OFFICE = True


def draw(path: Path) -> None:
    """Draw the workbook, then let LibreOffice save it in its own way."""
    made = Workbook()
    sheet = made.active
    if sheet is None:
        raise RuntimeError("no sheet")
    sheet.title = "Sheet1"
    for row, line in enumerate(LINES, start=1):
        for column, value in enumerate(line, start=1):
            if value not in (None, ""):
                sheet.cell(row, column, value)
    for row in (6, 9, 13):
        sheet.cell(row, 5).value = f"=C{row}+D{row}" if row != 6 else 23
    for row in (19, 21):
        sheet.cell(row, 5).value = f"=C{row}+D{row}"
    sheet["B3"].number_format = "dd/mm/yy"
    sheet.column_dimensions["A"].width = 42
    for letter in "BCDE":
        sheet.column_dimensions[letter].width = 20
    with tempfile.TemporaryDirectory() as place:
        first = Path(place) / "in" / "made.xlsx"
        first.parent.mkdir()
        made.save(first)
        subprocess.run(
            # A profile of its own: a second LibreOffice beside it would refuse to start.
            [
                "soffice",
                f"-env:UserInstallation={(Path(place) / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                place,
                str(first),
            ],
            check=True,
            capture_output=True,
        )
        with (
            zipfile.ZipFile(Path(place) / "made.xlsx") as old,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in old.namelist():
                content = old.read(name)
                if name == "docProps/core.xml":
                    content = SAVED.sub(rb"\g<1>2026-04-09T09:30:00Z", content)
                new.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)
