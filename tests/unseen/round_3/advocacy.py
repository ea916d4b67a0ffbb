"""A support worker's quarterly return, grown out of last year's file: advocacy in GP practices."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

NAME = "Copy of GP Health Advocate monitoring 2024-25 - updated for 25-26 Q3.xlsx"
Mark = int | float | str | None
LINE = Side(style="thin", color="7030A0")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
HEAD = PatternFill("solid", fgColor="E4DFEC")
FONT = "Trebuchet MS"

PRACTICES = [
    ("Abbey Lane Surgery", "Z81004"),
    ("Bridge Street Medical Centre", "Z81011"),
    ("Cobblers Row Practice", "Z81019"),
    ("Dovecote Health Centre", "Z81023"),
    ("Fairmead Surgery", "Z81030"),
    ("Green Gate Practice", "Z81037"),
    ("Hollin Park Surgery", "Z81042"),
    ("Kiln Lane Medical Group", "Z81055"),
    ("Moorside Health Centre", "Z81058"),
    ("Old Chapel Surgery", "Z81063"),
    ("Priory View", "Z81070"),
    ("Station Approach Practice", "Z81072"),
    ("Willowbank (new from 1 Oct)", "Z81088"),
]
AGES = ["16-24", "25-34", "35-49", "50-64", "65 and over", "Not known"]
ABOUT = [
    "Women",
    "Men",
    "Disabled or long-term condition",
    "Pregnant or baby under 1",
    "Families with children at home",
    "No recourse to public funds",
]
CHANGES = [
    "Feel safer",
    "Know where to get help next time",
    "Moved somewhere safer",
    "Back in touch with family or friends",
    "Started or went back to work, college or volunteering",
    "Sleeping better and fewer trips to the GP",
    "Sorted out debt or got benefits they were owed",
]
KPIS = [
    ("K1", "Referrals received", "200 a year"),
    ("K2", "Contacted within 2 working days", ">=90%"),
    ("K3", "Safety plan in place within 10 days", ">=95%"),
    ("K4", "Feel safer when the case closes", ">=75%"),
    ("K5", "Clinical staff trained", "60 a year"),
    ("K6", "Practices with a trained lead", ">=80%"),
]
EXTRAS = [
    "People at the Thursday coffee morning",
    "Survivors now helping to run it",
    "Children referred on to a young people's worker",
    "Volunteer hours",
    "Complaints",
]


@dataclass(frozen=True)
class Quarter:
    """What one quarterly tab says."""

    tab: str
    said: str
    story: str
    after: str
    sent: list[Mark]
    taken: list[Mark]
    clinical: list[Mark]
    other: list[Mark]
    cases: list[Mark]
    ages: list[Mark]
    about: list[Mark]
    closed: list[tuple[Mark, Mark, Mark, Mark]]
    kpis: list[tuple[Mark, Mark, Mark]]
    extras: list[Mark]


FIRST = Quarter(
    "Q1 Apr-Jun",
    "Q1 2025/26 (April - June 2025)",
    "A steady start. 46 referrals came from 11 of the 12 practices and 42 were accepted. We were "
    "one worker short for 5 weeks in May, so contact within 2 days slipped for 4 people.",
    "Kiln Lane has still sent nobody (last referral 14.11.24). We have asked for 20 minutes at "
    "their July team meeting.",
    [7, 5, "<5", 6, "<5", 5, "<5", 0, 8, "<5", 5, "<5", 46],
    [6, 5, "<5", 5, "<5", "*", "<5", 0, 7, "<5", 5, "<5", 42],
    ["-", "-", 6, "-", "-", 4, "-", "-", "-", "-", 5, "-", 15],
    ["-", "-", 3, "-", "-", 2, "-", "-", "-", "-", 4, "-", 9],
    [38, 42, 35, 45],
    [11, 27, 25, 10, "<5", "<5", 80],
    [75, 5, 29, 9, 41, "<5"],
    [
        (27, 77, 22, 71),
        (32, 91, 27, 87),
        (6, 17, "<5", "*"),
        (12, 34, 9, 29),
        ("<5", "*", "<5", "*"),
        (14, 40, 11, 35),
        (8, 23, 6, 19),
    ],
    [
        (46, "n/a", "n/a"),
        (38, 42, "90%"),
        (40, 42, "95%"),
        (27, 35, "77%"),
        (15, "n/a", "n/a"),
        (9, 12, "75%"),
    ],
    [14, "<5", 17, "22.5", "nil"],
)
SECOND = Quarter(
    "Q2 Jul-Sep",
    "Q2 2025/26 (July - September 2025)",
    "51 referrals, our most so far. Dovecote sent 9 after the training on 17 July. Numbers at the "
    "coffee morning hold up well, even in August.",
    "Kiln Lane: first referrals in nine months following the team meeting, thank you Dr S. "
    "Fairmead sent none, their practice manager left in June.",
    ["<5", 6, 5, 9, 0, "<5", 5, "<5", 6, "<5", 7, "<5", 51],
    ["<5", 5, "<5", 8, 0, "<5", 5, "<5", 6, "<5", 7, "<5", 47],
    [0, 7, 0, 0, 3, 0, 0, 8, 0, 0, 0, 0, 18],
    [0, 5, 0, 0, 2, 0, 0, 6, 0, 0, 0, 0, 13],
    [45, 47, 44, 48],
    [13, 31, 28, 13, "<5", "<5", 92],
    [86, 6, 33, 11, 47, "<5"],
    [
        (34, 0.77, 26, 0.74),
        (41, 0.93, 31, 0.89),
        (7, 0.16, 5, 0.14),
        (15, 0.34, 10, 0.29),
        (5, 0.11, "<5", "*"),
        (16, 0.36, 13, 0.37),
        (9, 0.2, 8, 0.23),
    ],
    [
        (51, "n/a", "n/a"),
        (41, 47, 0.8723),
        (44, 47, 0.9362),
        (34, 44, 0.7727),
        (18, "n/a", "n/a"),
        (10, 12, 0.8333),
    ],
    [16, "<5", 21, 31, "nil"],
)
THIRD = Quarter(
    "Q3 Oct-Dec",
    "Q3 2025/26 (October - December 2025)",
    "58 referrals, 8 of them from Willowbank, who joined on 1 October under variation no. 2. The "
    "16 Days campaign (25 Nov to 10 Dec) reached every practice. One complaint, answered "
    "in 6 days.",
    "We would like to talk about a third advocate at the review meeting on 29 January: 55 open "
    "cases between 2 workers is above the 25 each in the specification (page 14).",
    [6, 5, "<5", 7, "<5", "<5", 6, "<5", 9, "<5", 5, "<5", 8, 58],
    [6, 5, "<5", 6, "<5", "<5", 5, "<5", 8, "<5", "*", "<5", 7, 53],
    [5, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 9, 18],
    [2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 6, 11],
    [48, 53, 46, 55],
    [14, 33, 35, 13, "<5", "<5", 101],
    [94, 7, 38, 12, 52, 5],
    [
        (37, 0.8, 28, 0.72),
        (43, 0.93, 34, 0.87),
        (9, 0.2, 6, 0.15),
        (19, 0.41, 11, 0.28),
        (6, 0.13, 5, 0.13),
        (21, 0.46, 14, 0.36),
        (11, 0.24, 9, 0.23),
    ],
    [
        (58, "n/a", "n/a"),
        (49, 53, 0.9245),
        (51, 53, 0.9623),
        (37, 46, 0.8043),
        (18, "n/a", "n/a"),
        (11, 13, 0.8462),
    ],
    [19, 5, 24, 37.5, 1],
)


def draw(path: Path) -> None:
    """Draw the return."""
    made = Workbook()
    start = made.active
    assert isinstance(start, Worksheet)
    start.title = "START HERE"
    _start(start)
    for quarter in (FIRST, SECOND, THIRD):
        _quarter(made.create_sheet(quarter.tab), quarter)
    _empty(made.create_sheet("Q4 Jan-Mar"))
    _year(made.create_sheet("Year so far"))
    _training(made.create_sheet("Training log"))
    _old(made.create_sheet("old Q4 2425"))
    _save(made, path)


def _save(made: Workbook, path: Path) -> None:
    """Save with fixed dates inside, so that the bytes are the same every time."""
    drawn = io.BytesIO()
    made.save(drawn)
    stamp = rb"\g<1>2026-01-21T16:20:00Z"
    with zipfile.ZipFile(drawn) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", stamp, content)
            new.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
            )


def _put(
    at: Worksheet,
    cell: str,
    what: Mark | datetime,
    *,
    bold: bool = False,
    box: bool = True,
    head: bool = False,
    share: str = "",
    right: bool = False,
    italic: bool = False,
) -> None:
    at[cell] = what
    mine = at[cell]
    mine.font = Font(name=FONT, size=10, bold=bold or head, italic=italic)
    wrap = box or italic
    mine.alignment = Alignment(
        wrap_text=wrap, vertical="top", horizontal="right" if right else None
    )
    if box:
        mine.border = BOX
    if head:
        mine.fill = HEAD
    if share:
        mine.number_format = share


def _row(at: Worksheet, row: int, first: str, marks: list[Mark], **how: bool) -> None:
    for step, mark in enumerate(marks):
        share = "0%" if isinstance(mark, float) and mark <= 1 else ""
        right = not isinstance(mark, str) or mark[:1] in "<*-n0123456789["
        _put(
            at,
            f"{chr(ord(first) + step)}{row}",
            mark,
            share=share,
            right=right and not how.get("head"),
            **how,
        )


def _title(at: Worksheet, row: int, words: str) -> None:
    at.cell(row, 1, words).font = Font(name=FONT, size=12, bold=True, color="7030A0")


def _story(at: Worksheet, row: int, words: str, deep: float) -> None:
    at.merge_cells(f"A{row}:H{row}")
    _put(at, f"A{row}", words, box=False, italic=True)
    at.row_dimensions[row].height = deep


def _widths(at: Worksheet, wide: str) -> None:
    for letter, width in zip("ABCDEFGHIJ", wide.split(), strict=False):
        at.column_dimensions[letter].width = float(width)
    at.page_setup.orientation = "landscape"
    at.page_setup.fitToWidth = 1
    at.page_setup.fitToHeight = 0
    at.sheet_properties.pageSetUpPr.fitToPage = True


def _start(at: Worksheet) -> None:
    _widths(at, "30 16 22 44")
    _title(at, 1, "GP Health Advocate service - monitoring workbook 2025/26")
    lines = [
        ("Provider", "Lanternway Domestic Abuse Services"),
        ("Commissioner", "Ashcombe Vale Borough Council, Public Health"),
        ("Service", "Health-based domestic abuse advocacy in GP practices"),
        ("Contract", "AVBC-PH-0417, 1 April 2024 - 31 March 2027"),
        ("Value", "£96,500 a year"),
        ("Send by", "20 working days after the end of the quarter"),
    ]
    for row, (what, said) in enumerate(lines, start=3):
        _put(at, f"A{row}", what, bold=True)
        at.merge_cells(f"B{row}:D{row}")
        _put(at, f"B{row}", said)
    _put(
        at,
        "A10",
        "Please do not send names. Numbers under 5 are shown as <5; * or [c] means hidden "
        "so that the small number can't be worked out.",
        box=False,
        italic=True,
    )
    at.merge_cells("A10:D10")
    at.row_dimensions[10].height = 30
    _title(at, 12, "Practices in the scheme")
    at.row_dimensions[13].height = 28
    _row(
        at,
        13,
        "A",
        ["Practice", "Code", "Patients on list at 1 April 2025", "Advocate's day"],
        head=True,
    )
    sizes: list[Mark] = [
        8412,
        11260,
        6033,
        14875,
        5210,
        9044,
        7731,
        "about 12,500",
        10118,
        4987,
        8850,
        6644,
    ]
    days = [
        "Mon am",
        "Mon pm",
        "Tue am",
        "Tue",
        "Wed am",
        "Wed pm",
        "Thu am",
        "Thu pm (fortnightly)",
        "Fri",
        "Mon am",
        "Thu am",
        "phone only",
    ]
    for row, ((name, code), size, day) in enumerate(
        zip(PRACTICES[:12], sizes, days, strict=True), start=14
    ):
        _row(at, row, "A", [name, code])
        _put(at, f"C{row}", size, right=True, share="#,##0")
        _put(at, f"D{row}", day)


def _quarter(at: Worksheet, quarter: Quarter) -> None:
    _widths(at, "5 42 11 12 12 13 13 13")
    _title(at, 1, "Health advocate in GP practices - quarterly monitoring")
    _put(at, "A2", "Lanternway for Ashcombe Vale Borough Council (AVBC-PH-0417)", box=False)
    _put(at, "A3", "Quarter:", box=False, bold=True)
    _put(at, "B3", quarter.said, box=False)
    _put(at, "D3", "Tel. 01632 960551 ext 4", box=False)
    _title(at, 5, "1. How has it gone?")
    _story(at, 6, quarter.story, 34)
    row = _practices(at, quarter, 8)
    _story(at, row, quarter.after, 34)
    row = _people(at, quarter, row + 2)
    row = _changes(at, quarter, row)
    row = _kpis(at, quarter, row)
    _title(at, row, "7. Anything else")
    for step, (what, mark) in enumerate(zip(EXTRAS, quarter.extras, strict=True), start=1):
        _put(at, f"B{row + step}", what)
        _put(at, f"C{row + step}", mark, right=True)
    at.cell(
        row + 7, 1, "<5 = fewer than five people; * = hidden so it can't be worked out"
    ).font = Font(name=FONT, size=8)


def _practices(at: Worksheet, quarter: Quarter, row: int) -> int:
    _title(at, row, "2. Referrals and training, by practice")
    top, under = row + 1, row + 2
    for letter, words in zip(
        "ABCDE", ["", "Practice", "Code", "Referrals", "Accepted"], strict=True
    ):
        at.merge_cells(f"{letter}{top}:{letter}{under}")
        _put(at, f"{letter}{top}", words or None, head=True)
    at.merge_cells(f"F{top}:G{top}")
    _put(at, f"F{top}", "Staff trained", head=True)
    _put(at, f"F{under}", "Clinical", head=True)
    _put(at, f"G{under}", "Other", head=True)
    many = len(quarter.sent) - 1
    for step, (name, code) in enumerate(PRACTICES[:many]):
        here = under + 1 + step
        _row(
            at,
            here,
            "A",
            [
                step + 1,
                name,
                code,
                quarter.sent[step],
                quarter.taken[step],
                quarter.clinical[step],
                quarter.other[step],
            ],
        )
    last = under + 1 + many
    _row(
        at,
        last,
        "D",
        [quarter.sent[-1], quarter.taken[-1], quarter.clinical[-1], quarter.other[-1]],
        bold=True,
    )
    return last + 2


def _people(at: Worksheet, quarter: Quarter, row: int) -> int:
    _title(at, row, "3. People we supported in the quarter")
    _put(at, f"B{row + 1}", "Age", head=True)
    _put(at, f"C{row + 1}", "People", head=True)
    at.merge_cells(f"E{row + 1}:G{row + 1}")
    _put(at, f"E{row + 1}", "About them", head=True)
    _put(at, f"H{row + 1}", "People", head=True)
    for step, (age, mark) in enumerate(
        zip([*AGES, "Everyone"], quarter.ages, strict=True), start=2
    ):
        _put(at, f"B{row + step}", age, bold=age == "Everyone")
        _put(at, f"C{row + step}", mark, right=True, bold=age == "Everyone")
    for step, (what, mark) in enumerate(zip(ABOUT, quarter.about, strict=True), start=2):
        at.merge_cells(f"E{row + step}:G{row + step}")
        _put(at, f"E{row + step}", what)
        _put(at, f"H{row + step}", mark, right=True)
    row += 10
    _title(at, row, "4. Cases")
    at.row_dimensions[row + 1].height = 28
    _row(at, row + 1, "C", ["Open at start", "New", "Closed", "Open at end"], head=True)
    _put(at, f"B{row + 2}", "This quarter")
    _row(at, row + 2, "C", quarter.cases)
    return row + 4


def _changes(at: Worksheet, quarter: Quarter, row: int) -> int:
    _title(at, row, "5. What changed for people whose case closed")
    at.merge_cells(f"C{row + 1}:D{row + 1}")
    at.merge_cells(f"E{row + 1}:F{row + 1}")
    _put(at, f"C{row + 1}", "This quarter", head=True)
    _put(at, f"E{row + 1}", "Same quarter last year", head=True)
    _row(at, row + 2, "B", ["Change", "No.", "%", "No.", "%"], head=True)
    for step, (what, marks) in enumerate(zip(CHANGES, quarter.closed, strict=True), start=3):
        _row(at, row + step, "B", [what, *marks])
    row += 3 + len(CHANGES)
    _story(at, row, "People can be in more than one line. % = of cases closed in the quarter.", 16)
    return row + 2


def _kpis(at: Worksheet, quarter: Quarter | None, row: int) -> int:
    _title(at, row, "6. Contract KPIs")
    _row(at, row + 1, "A", ["Ref", "KPI", "Target", "How many", "Out of", "%"], head=True)
    for step, (ref, what, target) in enumerate(KPIS, start=2):
        marks = quarter.kpis[step - 2] if quarter else (None, None, None)
        _row(at, row + step, "A", [ref, what, target, *marks])
    return row + 9


def _empty(at: Worksheet) -> None:
    _widths(at, "5 42 11 12 12 13 13 13")
    _title(at, 1, "Health advocate in GP practices - quarterly monitoring")
    _put(at, "A3", "Quarter:", box=False, bold=True)
    _put(at, "B3", "Q4 2025/26 (January - March 2026) - due 29 April 2026", box=False)
    _title(at, 5, "1. How has it gone?")
    _story(at, 6, "[Type here - no more than 300 words]", 34)
    row = _kpis(at, None, 8)
    _title(at, row, "7. Anything else")
    for step, what in enumerate(EXTRAS, start=1):
        _put(at, f"B{row + step}", what)
        _put(at, f"C{row + step}", None)


def _year(at: Worksheet) -> None:
    _widths(at, "6 50 12 10 10 10 10 2 11 14")
    _title(at, 1, "Year so far 2025/26")
    _put(at, "A2", "Filled in from the quarter tabs. Q4 is not due until 29 April.", box=False)
    heads: list[Mark] = ["Ref", "Indicator", "Target 25/26", "Q1", "Q2", "Q3", "Q4"]
    _row(at, 4, "A", heads, head=True)
    at.row_dimensions[4].height = 28
    _row(at, 4, "I", ["So far", "2024/25 whole year"], head=True)
    lines: list[tuple[str, str, Mark, list[Mark], Mark, Mark]] = [
        ("K1", "Referrals received", 200, ["47*", 51, 58], 156, 171),
        ("K2", "Contacted within 2 working days", ">=90%", [0.9048, 0.8723, 0.9245], 0.9014, 0.88),
        ("", "    contacted in time", None, [38, 41, 49], 128, 134),
        ("", "    accepted", None, [42, 47, 53], 142, 152),
        (
            "K3",
            "Safety plan in place within 10 days",
            ">=95%",
            [0.9524, 0.9362, 0.9623],
            0.9507,
            0.93,
        ),
        ("", "    plans in time", None, [40, 44, 51], 135, 141),
        ("K4", "Feel safer when the case closes", ">=75%", [0.7714, 0.7727, 0.8043], 0.784, 0.72),
        ("", "    feel safer", None, [27, 34, 37], 98, 101),
        ("", "    cases closed", None, [35, 44, 46], 125, 140),
        ("K5", "Clinical staff trained", 60, [15, 18, 18], 51, 57),
        ("K6", "Practices with a trained lead", ">=80%", [0.75, 0.8333, 0.8462], 0.8462, 0.75),
    ]
    row = 5
    for ref, what, target, marks, total, last in lines:
        _year_line(at, row, ref, what, [target, *marks, "not due" if ref else None], total, last)
        row += 1
    at.merge_cells(f"A{row}:J{row}")
    _put(at, f"A{row}", "WHAT CHANGED (people, cases closed)", head=True)
    totals: list[Mark] = [98, 116, 22, 46, "[c]", 51, 28]
    before: list[Mark] = [101, 121, 19, 41, 14, 52, 31]
    for what, one, two, three, total, last in zip(
        CHANGES, FIRST.closed, SECOND.closed, THIRD.closed, totals, before, strict=True
    ):
        row += 1
        marks = [None, one[0], two[0], three[0], "not due"]
        _year_line(at, row, "", what, marks, total, last)
    row += 1
    at.merge_cells(f"A{row}:J{row}")
    _put(at, f"A{row}", "ANYTHING ELSE", head=True)
    others: list[tuple[str, list[Mark], Mark, Mark]] = [
        (EXTRAS[0], [14, 16, 19], "n/a", "n/a"),
        (EXTRAS[1], ["<5", "<5", 5], "[c]", "not collected"),
        (EXTRAS[2], [17, 21, 24], 62, 49),
        (EXTRAS[3], [22.5, 31, 37.5], 91, "not collected"),
        (EXTRAS[4], ["nil", "nil", 1], 1, 2),
    ]
    for what, some, total, last in others:
        row += 1
        _year_line(at, row, "", what, [None, *some, "not due"], total, last)
    _put(
        at,
        f"A{row + 2}",
        "* 46 on the Q1 tab: one referral from 27 June turned up late.",
        box=False,
    )
    _put(
        at,
        f"A{row + 3}",
        "Coffee morning people can't be added up, mostly the same faces.",
        box=False,
    )


def _year_line(
    at: Worksheet, row: int, ref: str, what: str, marks: list[Mark], total: Mark, last: Mark
) -> None:
    _row(at, row, "A", [ref or None, what, *marks], italic=what.startswith(" "))
    _row(at, row, "I", [total], bold=True)
    _row(at, row, "J", [last], italic=True)


def _training(at: Worksheet) -> None:
    _widths(at, "12 34 24 10 10 14 14 30")
    _title(at, 1, "Training sessions since 1 April 2025")
    _put(at, "A2", "Confidence: average of the forms, 1 (not at all) to 5 (very)", box=False)
    heads: list[Mark] = [
        "Date",
        "Practice",
        "Session",
        "Clinical",
        "Other",
        "Confidence before",
        "Confidence after",
        "Notes",
    ]
    lines: list[tuple[datetime | str, int, str, int, int, Mark, Mark, str]] = [
        ("08.05.25", 2, "Core 2 hr", 6, 3, 2.4, 4.1, ""),
        ("22.05.25", 5, "Core 2 hr", 4, 2, 2.9, 4.3, "Room for 12, 6 came"),
        (datetime(2025, 6, 19), 10, "Core 2 hr", 5, 4, 2.6, 4.2, ""),
        (datetime(2025, 7, 3), 1, "Core 2 hr", 7, 5, 2.2, 3.9, ""),
        (datetime(2025, 7, 17), 4, "Lunchtime 1 hr", 3, 2, 3.1, 4.0, "Dovecote joined on Teams"),
        ("11.09.25", 7, "Core 2 hr", 8, 6, 2.0, 4.4, "Whole team. 20 mins late"),
        (datetime(2025, 10, 9), 12, "Core 2 hr", 9, 6, 2.3, 4.5, "New practice"),
        (datetime(2025, 11, 6), 0, "Refresher 1 hr", 5, 2, 3.4, 4.4, ""),
        (datetime(2025, 12, 4), 9, "Refresher 1 hr", 4, 3, "not collected", "not collected", ""),
    ]
    at.row_dimensions[4].height = 28
    at.row_dimensions[11].height = 28
    _row(at, 4, "A", heads, head=True)
    row = 5
    for when, where, what, clinical, other, before, after, note in lines:
        if row == 11:
            _row(at, row, "A", heads, head=True)
            row += 1
        _put(at, f"A{row}", when, share="dd/mm/yyyy" if isinstance(when, datetime) else "")
        for letter, mark in zip(
            "BCDEFGH",
            [
                PRACTICES[where][0].split(" (")[0],
                what,
                clinical,
                other,
                before,
                after,
                note or None,
            ],
            strict=True,
        ):
            _put(at, f"{letter}{row}", mark, right=letter in "DEFG")
        row += 1
    for letter, mark in zip(
        "ABCDEFGH",
        [
            "dd.mm.yy",
            "practice name",
            "which session",
            "00",
            "00",
            "0.0",
            "0.0",
            "<- copy this row for a new session",
        ],
        strict=True,
    ):
        _put(at, f"{letter}{row}", mark, italic=True, right=letter in "DEFG")
    _row(at, row + 2, "D", [51, 33], bold=True)
    at["G11"].comment = Comment("Same forms as 2023. 4.5 is our best yet", "worker")


def _old(at: Worksheet) -> None:
    _title(at, 1, "Q4 2024/25 (January - March 2025)")
    for row, (what, mark) in enumerate(
        [
            ("Referrals received", 44),
            ("Accepted", 39),
            ("Contacted within 2 working days", 35),
            ("Cases closed", 35),
            ("Feel safer", 25),
            ("Clinical staff trained", 13),
        ],
        start=3,
    ):
        at.cell(row, 1, what)
        at.cell(row, 2, mark)
    at.sheet_state = "hidden"
