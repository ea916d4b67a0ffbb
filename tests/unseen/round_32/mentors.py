"""Trained students mentoring other students in four colleges: a quarter's return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HOLIDAY = "not asked"
QUARTERS = ("Q1", "Q2", "Q3", "Q4")

# Number, indicator, target, then lines of words and four quarters (two lines make a rate).
FORM: tuple[tuple[str, str, object, tuple[tuple[object, ...], ...]], ...] = (
    ("1", "Students matched with a peer mentor", 120, (("Number matched", 34, 13, 43, 32),)),
    (
        "2",
        "First meeting within 15 college days of referral",
        0.85,
        (("Met in time", 29, 10, 37, 28), ("Matched students", 34, 13, 43, 32)),
    ),
    (
        "3",
        "Mentoring that comes to a planned end",
        0.7,
        (("Planned endings", 22, 12, 27, 17), ("All endings", 31, 19, 36, 24)),
    ),
    (
        "4",
        "Better wellbeing score (SWEMWBS) at the end",
        0.65,
        (("Score up", 15, 8, 18, 12), ("With both scores", 23, 13, 27, 18)),
    ),
    ("5", "Peer mentors trained and signed off", 36, (("New mentors", 6, "nil", 17, 9),)),
    (
        "6",
        "Matched students in a priority group (care leaver, young carer, SEND)",
        0.3,
        (("In a priority group", 11, 4, 15, 10), ("Matched students", 34, 13, 43, 32)),
    ),
    (
        "7",
        "Students who would know where to turn in a crisis",
        0.8,
        (("Would know", 17, HOLIDAY, 22, 15), ("Forms back", 20, HOLIDAY, 27, 18)),
    ),
    ("8", "Concerns passed to a college safeguarding lead", "-", (("Concerns", 3, "nil", 4, 2),)),
)

REMARKS = {
    "1": "Just over target",
    "5": "One course called off, tutor off sick",
    "7": "Q2: colleges shut, form not sent",
    "8": "For information, no target",
}

COLLEGE_HEADS = (
    "College",
    "Referred",
    "Matched",
    "Met within 15 days",
    "Meetings held",
    "No-shows",
    "Endings",
    "Attendance up 10 points or more",
    "Was going to drop out, stayed on course",
    "Came off college counsellor's list",
)

COLLEGES: tuple[tuple[str, str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "QUARTER 4 (January to March 2026)",
        "With a mentor on 31 March 2026",
        (
            ("Broad Street", 17, 14, 12, 71, 13, 10, 4, 3, 2, 21),
            ("Dray Lane Sixth Form", 11, 9, 8, 46, 7, 7, 3, 1, 2, 13),
            ("Holmbridge (farm campus)", 6, 5, 4, 24, 6, 4, 1, 2, 0, 8),
            ("Tolland Arts", 5, 4, 4, 22, 3, 3, 2, 1, 1, 6),
        ),
    ),
    (
        "QUARTER 3 (October to December 2025)",
        "With a mentor on 31 December 2025",
        (
            ("Broad Street", 24, 19, 16, 68, 14, 15, 5, 2, 3, 17),
            ("Dray Lane Sixth Form", 15, 12, 11, 44, 9, 10, 3, 2, 1, 11),
            ("Holmbridge (farm campus)", 8, 6, 5, 19, 5, 5, 2, 1, 1, 7),
            ("Tolland Arts", 7, 6, 5, 20, 4, 6, 1, 0, 1, 5),
        ),
    ),
)

# Student, age, college, began, ended, meetings, scores at both ends, how it ended, next.
ENDED: tuple[tuple[str, int, str, date, date, int, int, object, str, str], ...] = (
    ("BS104", 17, "BS", date(2025, 10, 1), date(2026, 1, 13), 9, 17, 22, "planned", ""),
    ("BS107", 16, "BS", date(2025, 10, 6), date(2026, 1, 20), 8, 19, 23, "planned", ""),
    ("BS110", 18, "BS", date(2025, 10, 8), date(2026, 2, 3), 10, 15, 21, "planned", "mentor trg"),
    ("BS111", 17, "BS", date(2025, 10, 14), date(2026, 1, 9), 3, 18, "not done", "drifted", ""),
    ("BS115", 19, "BS", date(2025, 11, 3), date(2026, 2, 24), 8, 20, 20, "planned", ""),
    ("BS116", 17, "BS", date(2025, 11, 5), date(2026, 3, 4), 9, 16, 19, "planned", ""),
    ("BS118", 16, "BS", date(2025, 11, 10), date(2026, 3, 11), 8, 21, 24, "planned", "mentor trg"),
    ("BS121", 17, "BS", date(2025, 11, 12), date(2026, 1, 28), 2, 14, "not done", "left", "GP"),
    ("BS122", 18, "BS", date(2025, 11, 19), date(2026, 3, 18), 7, 18, 17, "planned", "counsellor"),
    ("BS125", 17, "BS", date(2025, 12, 2), date(2026, 3, 24), 6, 22, 25, "planned", ""),
    ("DL61", 17, "DL", date(2025, 9, 30), date(2026, 1, 14), 10, 19, 24, "planned", "mentor trg"),
    ("DL64", 16, "DL", date(2025, 10, 9), date(2026, 1, 22), 7, 17, 18, "planned", ""),
    ("DL66", 18, "DL", date(2025, 10, 16), date(2026, 2, 5), 5, 20, 19, "drifted", ""),
    ("DL67", 17, "DL", date(2025, 11, 4), date(2026, 3, 3), 9, 16, 23, "planned", ""),
    ("DL70", 17, "DL", date(2025, 11, 13), date(2026, 3, 12), 8, 18, 20, "planned", ""),
    ("DL71", 16, "DL", date(2025, 11, 20), date(2026, 2, 10), 2, 15, "not done", "drifted", "GP"),
    ("DL73", 18, "DL", date(2025, 12, 4), date(2026, 3, 26), 7, 21, "not done", "planned", ""),
    ("HB22", 17, "HB", date(2025, 10, 7), date(2026, 1, 21), 8, 18, 22, "planned", ""),
    ("HB23", 16, "HB", date(2025, 10, 21), date(2026, 2, 11), 6, 19, 16, "planned", "counsellor"),
    ("HB25", 19, "HB", date(2025, 11, 6), date(2026, 1, 15), 1, 17, "not done", "left", ""),
    ("HB26", 17, "HB", date(2025, 11, 18), date(2026, 3, 10), 7, 20, 21, "planned", ""),
    ("TA14", 16, "TA", date(2025, 10, 15), date(2026, 2, 4), 8, 15, 15, "planned", ""),
    ("TA15", 18, "TA", date(2025, 10, 23), date(2026, 1, 16), 3, 18, "not done", "drifted", ""),
    ("TA17", 17, "TA", date(2025, 11, 11), date(2026, 3, 5), 4, 17, 14, "left", "counsellor"),
)

MENTORS: tuple[tuple[object, ...], ...] = (
    ("Applied", 61, 14, 3, 31, 17),
    ("Trained and signed off", 33, 6, "nil", 17, 9),
    ("Active at end of quarter", 44, 38, 35, 46, 49),
    ("- of them, had a mentor themselves once", 9, 8, 8, 12, 14),
    ("Hours given", 1310, 286, 94, 402, 371),
    ("Group supervisions", 22, 6, 2, 7, 6),
    ("Stopped early", 11, 3, 4, 2, 3),
    ("Own wellbeing up after six months of mentoring", 19, 4, HOLIDAY, 9, 7),
    ("Got paid youth work or TA job", 2, 1, "nil", 1, 2),
)

SUPERVISION = (
    (date(2026, 1, 13), "Broad Street, rm 2.14", 9, 1.5),
    (date(2026, 1, 27), "Dray Lane", 11, 1.5),
    (date(2026, 2, 10), "Online", 8, 1),
    (date(2026, 2, 24), "Broad Street, rm 2.14", 12, 1.5),
    (date(2026, 3, 10), "Tolland", 13, 2),
    (date(2026, 3, 24), "Dray Lane", 10, 1.5),
)

ASKED: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Students (form at last meeting)",
        (
            ("Forms given out", 28, HOLIDAY, 33, 22),
            ("Forms back", 20, HOLIDAY, 27, 18),
            ("Would know where to turn in a crisis", 17, HOLIDAY, 22, 15),
            ("My mentor listened", 19, HOLIDAY, 26, 17),
            ("Have someone at college to sit with now", 12, HOLIDAY, 17, 11),
            ("Would tell a friend to try it", 18, HOLIDAY, 25, 17),
        ),
    ),
    (
        "Parents and carers (phone call)",
        (("Rung", 16, 9, 21, 18), ("Say it is calmer at home", 9, 4, 13, 11)),
    ),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Coordinators (1.6 WTE)", 58400, 14600, 14600, 14755.2, 14755.2),
    ("Mentor training", 7200, 1350, 0, 3610.5, 1980),
    ("Psychologist, supervision", 5400, 1350, 450, 1575, 1350),
    ("Mentors' travel and lunches", 3600, 842.35, 211.6, 1104.8, 1037.15),
    ("Rooms, phones, IT", 4150, 1012, 905.4, 1088.75, 1121.3),
)

SAID = (
    "R, who spent every lunch in the toilets last autumn, runs the Wednesday board games table.",
    "Five of last year's students have set up a drop-in at Dray Lane which no staff need to be at.",
    "The nurse at Broad Street reckons 3 students have stopped turning up at A&E at weekends.",
    "Short quarter: half-term took out one week and mocks another 2.",
    "We ended the year 4 mentors short of the 36 as one course was called off.",
    "Next year we would like to keep 2 places on every course for young carers.",
    "The mentors' handbook is on its third edition (28 pages).",
    "DBS checks are taking about 5 weeks.",
    "Tolland now charges us £12 a session for the room.",
)


def _plus(line: tuple[object, ...]) -> float:
    """Add up what is a number in a line."""
    return round(sum(float(str(figure)) for figure in line if not isinstance(figure, str)), 2)


def _form(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the council's form, each rate under its two numbers."""
    sheet.merge_range("A1:I1", "EASTMERE BOROUGH COUNCIL - PUBLIC HEALTH", head)
    sheet.merge_range("A2:I2", "Contract monitoring 2025/26, Quarter 4 and full year", head)
    sheet.write("A3", "Provider: Halfway Bench (peer mentoring in colleges)")
    sheet.write("A4", "Contract EBC/PH/117, 01.09.2024 - 31.08.2027")
    words = ("No.", "Indicator", "", "Annual target", *QUARTERS, "Year", "Remarks")
    sheet.write_row("A6", words, head)
    row = 6
    for number, name, target, lines in FORM:
        sheet.write_row(row, 0, (number, name))
        sheet.write(row, 3, target, rate if isinstance(target, float) else None)
        sheet.write(row, 9, REMARKS.get(number, ""))
        for line in lines:
            sheet.write_row(row, 2, line[:1])
            sheet.write_row(row, 4, line[1:])
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", None, _plus(line[1:]))
            row += 1
        if len(lines) == 2:
            sheet.write(row, 2, "%")
            for column, letter in enumerate("EFGHI", 1):
                above = _plus(lines[0][1:]) if letter == "I" else lines[0][column]
                below = _plus(lines[1][1:]) if letter == "I" else lines[1][column]
                if isinstance(above, str):
                    sheet.write(row, column + 3, above)
                    continue
                share = float(str(above)) / float(str(below))
                cells = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, column + 3, cells, rate, share)
            row += 1
    sheet.write(row + 1, 0, "Returned 17/04/2026 by S.O., service manager")
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 2, 20)
    sheet.set_column(9, 9, 36)


def _colleges(sheet: Worksheet, head: Format) -> None:
    """Write this quarter and the one before, a row for each college."""
    row = 0
    for title, stock, lines in COLLEGES:
        sheet.write(row, 0, title, head)
        sheet.write_row(row + 1, 0, (*COLLEGE_HEADS, stock), head)
        for line in lines:
            sheet.write_row(row + 2 + lines.index(line), 0, line)
        first, last = row + 3, row + 2 + len(lines)
        sheet.write(last, 0, "All", head)
        for column, letter in enumerate("BCDEFGHIJK", 1):
            total = _plus(tuple(line[column] for line in lines))
            reach = f"=SUM({letter}{first}:{letter}{last})"
            sheet.write_formula(last, column, reach, head, total)
        row = last + 3
    sheet.write(row, 0, "Attendance is from the college register, before and after mentoring")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 10, 13)


def _endings(made: Workbook, head: Format) -> None:
    """Write the students whose mentoring ended in the quarter."""
    sheet = made.add_worksheet("Endings")
    day = made.add_format({"num_format": "d mmm yy"})
    sheet.write("A1", "Mentoring that ended January to March 2026", head)
    sheet.write("A2", "Score = SWEMWBS, taken on the day they began and the day they ended")
    words = ("Student", "Age", "Coll", "Began", "Ended", "Meetings", "Score at start")
    sheet.write_row("A4", (*words, "Score at end", "How it ended", "Went on to"), head)
    for row, (who, age, college, began, ended, *rest) in enumerate(ENDED, 4):
        sheet.write_row(row, 0, (who, age, college))
        sheet.write_datetime(row, 3, began, day)
        sheet.write_datetime(row, 4, ended, day)
        sheet.write_row(row, 5, rest)
    sheet.autofilter("A4:J28")
    sheet.set_column(6, 9, 14)


def _mentors(made: Workbook, head: Format) -> None:
    """Write the mentors by quarter and, to the right, the supervision dates of the quarter."""
    sheet = made.add_worksheet("Mentors")
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write_row("A1", ("Peer mentors", "2024/25", *QUARTERS, "2025/26"), head)
    for row, line in enumerate(MENTORS, 1):
        sheet.write_row(row, 0, line)
        if not str(line[0]).startswith(("Active", "-")):
            reach = f"=SUM(C{row + 1}:F{row + 1})"
            sheet.write_formula(row, 6, reach, None, _plus(line[2:]))
    sheet.write("I1", "Group supervision this quarter (Q4)", head)
    sheet.write_row("I2", ("Date", "Where", "Mentors there", "Hours"), head)
    for row, (when, where, there, hours) in enumerate(SUPERVISION, 2):
        sheet.write_datetime(row, 8, when, day)
        sheet.write_row(row, 9, (where, there, hours))
    sheet.write("I9", "Total", head)
    sheet.write_formula("K9", "=SUM(K3:K8)", head, sum(line[2] for line in SUPERVISION))
    sheet.write_formula("L9", "=SUM(L3:L8)", head, sum(line[3] for line in SUPERVISION))
    sheet.set_column(0, 0, 44)
    sheet.set_column(9, 9, 24)


def _asked(sheet: Worksheet, head: Format) -> None:
    """Write what students and parents were asked, and the notes of the quarter."""
    row = 0
    for title, lines in ASKED:
        sheet.write_row(row, 0, (title, *QUARTERS, "Year"), head)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
            reach = f"=SUM(B{row + 1}:E{row + 1})"
            sheet.write_formula(row, 5, reach, None, _plus(line[1:]))
        row += 2
    sheet.write(row + 1, 0, "Anything else to tell us about Quarter 4?", head)
    for at, sentence in enumerate(SAID, row + 2):
        sheet.write(at, 0, sentence)
    sheet.set_column(0, 0, 48)


def _money(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the budget of the year and what was spent each quarter."""
    sheet.write("A1", "Budget and spend, 2025/26 (£)", head)
    sheet.write_row("A2", ("", "Budget for year", *QUARTERS, "Spent in year", "Left"), head)
    for row, line in enumerate(MONEY, 2):
        at = row + 1
        sheet.write_row(row, 0, line, money)
        spent = _plus(line[2:])
        sheet.write_formula(row, 6, f"=SUM(C{at}:F{at})", money, spent)
        left = round(float(str(line[1])) - spent, 2)
        sheet.write_formula(row, 7, f"=B{at}-G{at}", money, left)
    sheet.write("A8", "Total", head)
    for column, letter in enumerate("BCDEF", 1):
        total = _plus(tuple(line[column] for line in MONEY))
        sheet.write_formula(7, column, f"=SUM({letter}3:{letter}7)", money, total)
    spent = _plus(tuple(_plus(line[2:]) for line in MONEY))
    budget = _plus(tuple(line[1] for line in MONEY))
    sheet.write_formula("G8", "=SUM(G3:G7)", money, spent)
    sheet.write_formula("H8", "=B8-G8", money, round(budget - spent, 2))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 7, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Halfway Bench Q4 2025-26")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made.add_worksheet("EBC form"), head, rate)
    _colleges(made.add_worksheet("By college"), head)
    _endings(made, head)
    _mentors(made, head)
    _asked(made.add_worksheet("Feedback and notes"), head)
    _money(made.add_worksheet("Budget"), head, money)
    made.close()
