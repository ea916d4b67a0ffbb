"""Draw the half-yearly form of a young people's outreach charity: small and wordy."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

NAME = "Marlpit YP half year report to Mar 26 FINAL.xlsx"
LINE = Side(style="medium", color="1F3864")
HAIR = Side(style="hair", color="1F3864")
BAND = PatternFill("solid", fgColor="1F3864")
ASK = PatternFill("solid", fgColor="DDE6F3")


def _cell(
    sheet: Worksheet,
    spot: str,
    value: Any,
    *,
    span: str | None = None,
    bold: bool = False,
    ask: bool = False,
    band: bool = False,
    size: int = 11,
    fmt: str | None = None,
    centre: bool = False,
    height: int | None = None,
    italic: bool = False,
    frame: bool = True,
) -> None:
    if span:
        sheet.merge_cells(f"{spot}:{span}")
    cell = sheet[spot]
    cell.value = value
    cell.font = Font(
        name="Century Gothic",
        size=size,
        bold=bold or band,
        italic=italic,
        color="FFFFFF" if band else "1F3864" if ask else "000000",
    )
    cell.alignment = Alignment(
        wrap_text=True, vertical="top", horizontal="center" if centre else "left"
    )
    if band or ask:
        cell.fill = BAND if band else ASK
    if fmt:
        cell.number_format = fmt
    if frame:
        edge = Border(left=HAIR, right=HAIR, top=HAIR, bottom=HAIR)
        for row in sheet[f"{spot}:{span or spot}"]:
            for one in row:
                one.border = edge
    if height:
        sheet.row_dimensions[cell.row].height = height


AGREED: list[tuple[int, str, Any, Any, Any, Any]] = [
    (1, "Young people (13-19) reached by outreach", 900, 452, 518, 970),
    (2, "Home test kits handed out (chlamydia and gonorrhoea)", 600, 286, 341, 627),
    (3, "Kits that came back to the lab", ">=45% of kits handed out", 124, 162, 286),
    (4, "Young people with a positive result, treated", "n/a", "<5", 8, "10-12"),
    (5, "C-Cards issued (first cards only)", 250, 108, 121, 229),
    (6, "School and college sessions", 24, 11, 13, 24),
    (7, "Said they would use us again", ">=90%", "not due", 0.94, 0.94),
]
ASKED: list[tuple[str, Any, str | None]] = [
    ("How many young people helped run things as peer educators?", 9, None),
    ("About how many hours did they give between them?", "about 220", None),
    ("How many had been helped by the project before?", 6, None),
    ("How many parents or carers came to a 'how to talk about it' evening?", 31, None),
    ("How many schools or youth clubs changed a rule or a lesson because of you?", 3, None),
    (
        "How many young people did you walk to another service (GP, CAMHS, housing)?",
        "around 25",
        None,
    ),
    ("How many told you, for the first time, about being hurt or pressured?", "[c]", None),
    ("Complaints", "nil", None),
]


def _report(sheet: Worksheet) -> None:
    sheet.title = "Report"
    for letter, width in zip("ABCDEF", (5, 44, 19, 15, 15, 15), strict=True):
        sheet.column_dimensions[letter].width = width
    _cell(
        sheet,
        "A1",
        "SALTERSHAW COUNTY COUNCIL  |  Public Health",
        span="F1",
        band=True,
        size=14,
        height=22,
    )
    _cell(
        sheet,
        "A2",
        "Half-yearly report form for contracts below £100,000 (form PH7, version 4)",
        span="F2",
        italic=True,
        frame=False,
    )
    for row, (name, value) in enumerate(
        [
            ("Organisation", "Marlpit Young People's Project (charity no. 1999042)"),
            ("What we fund", "The Chat Van - sexual health outreach, SCC/YP/0262"),
            ("Contract runs", "1 April 2025 to 31 March 2027, £74,500 a year"),
            ("This report is for", "1 October 2025 - 31 March 2026 (second half of year 1)"),
            ("Person to ring", "Project lead, 01632 960781"),
            ("Date of report", datetime(2026, 4, 8)),
        ],
        start=4,
    ):
        _cell(sheet, f"A{row}", name, span=f"B{row}", ask=True, bold=True)
        _cell(sheet, f"C{row}", value, span=f"F{row}", fmt="d mmmm yyyy" if row == 9 else None)
    _cell(sheet, "A11", "A.  What we agreed you would do", span="F11", band=True)
    for letter, text in zip(
        "ABCDEF",
        (
            "",
            "",
            "Agreed for the year",
            "First half (Apr-Sep)",
            "Second half (Oct-Mar)",
            "Both halves",
        ),
        strict=True,
    ):
        _cell(sheet, f"{letter}12", text, ask=True, bold=True, centre=True, height=32)
    for row, (number, name, *values) in enumerate(AGREED, start=13):
        _cell(sheet, f"A{row}", number, centre=True)
        _cell(sheet, f"B{row}", name, height=30)
        for letter, value in zip("CDEF", values, strict=True):
            _cell(
                sheet,
                f"{letter}{row}",
                value,
                centre=True,
                fmt="0%" if isinstance(value, float) else None,
            )
    _cell(
        sheet,
        "A20",
        "Fewer than 5 people: write <5. Line 7 is asked once a year, in February.",
        span="F20",
        italic=True,
        size=9,
        frame=False,
    )
    _cell(
        sheet, "A22", "B.  Who came to you in the second half? (line 1 only)", span="F22", band=True
    )
    came: list[tuple[str, int | float]] = [
        ("Boys and young men", 0.38),
        ("Not in school, college or work", 57),
        ("From a black or minority ethnic background", 121),
        ("Had never used a sexual health service", 203),
    ]
    for row, (name, value) in enumerate(came, start=23):
        _cell(sheet, f"A{row}", name, span=f"E{row}", ask=True)
        _cell(sheet, f"F{row}", value, centre=True, fmt="0%" if isinstance(value, float) else None)
    _cell(sheet, "A28", "C.  A few questions about the second half", span="F28", band=True)
    for row, (name, value, _) in enumerate(ASKED, start=29):
        _cell(sheet, f"A{row}", name, span=f"E{row}", ask=True)
        _cell(sheet, f"F{row}", value, centre=True)
    _cell(
        sheet,
        "A37",
        "[c] means we know the number but it is too small to print",
        span="F37",
        italic=True,
        size=9,
        frame=False,
    )
    _cell(sheet, "A39", "D.  In your own words", span="F39", band=True)
    for row, (name, words) in enumerate(
        [
            (
                "What went well?",
                "The van now stops at the retail park on Fridays, 4 to 8pm, where young people "
                "already are. "
                "One of our peer educators, who first met us at 15 when she needed a test, now "
                "runs the Friday stop "
                "and has started an access to nursing course. Two schools have put our session "
                "into Year 9 for good and a third has "
                "stopped sending people out of class for carrying a C-Card.",
            ),
            (
                "What was hard?",
                "The van was off the road for 3 weeks in January (gearbox). Kits still come "
                "back too slowly from "
                "the rural stops; we now ring on day 10. In November a group of lads from the "
                "rugby club came for the free "
                "pizza and stayed for the talk - all took kits.",
            ),
            (
                "What would you change?",
                "Line 1 counts heads. The longest talks, the ones that matter, count the same "
                "as a hello. "
                "We would like to report on young people who come back 3 times or more.",
            ),
            (
                "A story (no real names)",
                '"J", 16, came back four times before he asked what he wanted to ask. His mum '
                "came to the "
                "evening in March and wrote to us: 'we can talk in the car now'.",
            ),
        ],
        start=40,
    ):
        _cell(sheet, f"A{row}", name, span=f"B{row}", ask=True, bold=True)
        _cell(sheet, f"C{row}", words, span=f"F{row}", height=112)
    _cell(sheet, "A45", "E.  Money in the second half", span="F45", band=True)
    for row, (name, value) in enumerate(
        [
            ("Received from the Council", 37250),
            ("Spent", 38104.6),
            ("   of which the van", 6212.35),
        ],
        start=46,
    ):
        _cell(sheet, f"A{row}", name, span=f"E{row}", ask=True)
        _cell(sheet, f"F{row}", value, centre=True, fmt="£#,##0.00")
    _cell(sheet, "A50", "Signed", ask=True, span="B50")
    _cell(sheet, "C50", "(type your name here)", span="F50", italic=True)
    sheet.page_setup.paperSize = 9
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0


def _help(sheet: Worksheet) -> None:
    sheet.title = "Help with this form"
    sheet.column_dimensions["A"].width = 100
    for row, text in enumerate(
        [
            "Help with form PH7",
            "Send it by the 15th of April and the 15th of October. We pay 50% in April and 50% "
            "in October.",
            "Line 1: count each person once in a half-year. People seen in both halves count in "
            "both.",
            "Line 3: kits that reach the lab within 28 days. Line 3 divided by line 2 is your "
            "return rate.",
            "Lines 4 and 6 are for our information; there are no penalties on them.",
            "Stuck? Ring 01632 960500 between 9.30 and 4, or see page 12 of the grant pack.",
        ],
        start=1,
    ):
        _cell(sheet, f"A{row}", text, bold=row == 1, frame=False)


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    made = Workbook()
    first = made.active
    assert isinstance(first, Worksheet)
    _report(first)
    _help(made.create_sheet())
    save_plain(made, path)
