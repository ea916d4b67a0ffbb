"""Community health champions: a plain monthly sheet typed in LibreOffice, hardly any format."""

from __future__ import annotations

import re
import subprocess
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

FILE = "champs return Nov 25.xlsx"
NEEDS_OFFICE = True
ROWS: list[list[object]] = [
    ["Port Aldry community health champions and vaccination outreach"],
    ["from Tidewell Neighbours CIC to Port Aldry City Council (public health)"],
    ["Month", datetime(2025, 11, 1)],
    ["Contract", "PAC-PH-1187, 1.4.25 to 31.3.27"],
    ["Filled in by", "project admin, 5/12/25, tel 01632 960417 ext 12"],
    [],
    ["", "Oct", "Nov", "Since 1 Apr", "Target for year", "Remarks"],
    ["CHAMPIONS"],
    ["Champions on the books (last day of month)", 46, 49],
    ["New champions trained", 5, 6, 38, 50, "2 more start 3 December"],
    ["   of these, speak another language at home", 3, 4, 21],
    ["Hours champions gave", 212.5, 231, 1604.5],
    ["Left us for a job or a course", 1, 0, 6],
    [],
    ["OUTREACH"],
    ["Pop-ups and stalls", 9, 11, 74, 100],
    ["Conversations", 588, "about 640", "about 4300", 6000, "clicker lost on 22 Nov so a guess"],
    ["Helped to register with a GP", 12, 9, 77],
    [],
    ["JABS AT OUR SESSIONS"],
    ["Flu", 118, 143, 283, None, "from 22 September"],
    [
        "Covid",
        64,
        "51 (provisional)",
        "127 (provisional)",
        None,
        "waiting for the vaccination team's count",
    ],
    ["MMR", 6, 4, 57],
    ["Jabs altogether", "=SUM(B21:B23)", 198, 467, 700],
    ["   of these, people from the 4 priority wards", 121, 134, 299],
    ["   % from the 4 priority wards", "=B25/B24", "=C25/C24", "=D25/D24", 0.6],
    [],
    ["Complaints", "nil", "nil", 1],
    [],
    ["Next month: 13 Dec Market Hall 10-2, 17 Dec mosque after Zuhr. No stalls 22 Dec - 4 Jan."],
]
STAMP = (1980, 1, 1, 0, 0, 0)


def typed(path: Path) -> None:
    """The sheet as it was typed."""
    made = Workbook()
    ws = made.active
    assert ws is not None
    ws.title = "Nov"
    for row in ROWS:
        ws.append(row)
    ws["B3"].number_format = "mmm-yy"
    ws["B3"].alignment = Alignment(horizontal="left")
    ws["A1"].font = Font(bold=True)
    for cell in ws[7]:
        cell.font = Font(bold=True)
    for row in range(9, 29):
        for col in "BCDE":
            ws[f"{col}{row}"].alignment = Alignment(horizontal="right")
    for col in "BCDE":
        ws[f"{col}26"].number_format = "0%"
    for col, wide in zip("ABCDEF", [44, 11, 15, 16, 14, 38]):
        ws.column_dimensions[col].width = wide
    made.create_sheet("Sheet2")
    made.save(path)


def draw(path: Path) -> None:
    """Type it, then save it again through LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        plain, out = Path(folder, "plain.xlsx"), Path(folder, "out")
        typed(plain)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                str(out),
                str(plain),
            ],
            check=True,
            capture_output=True,
        )
        with (
            zipfile.ZipFile(out / "plain.xlsx") as old,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in old.namelist():
                content = old.read(name)
                if name == "docProps/core.xml":
                    content = re.sub(
                        rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                        rb"\g<1>2025-12-05T09:30:00Z",
                        content,
                    )
                new.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)
