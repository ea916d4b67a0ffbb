"""Health checks at foodbank desks, monthly to an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
CHECKS = (38, 47, 55, 61, 52, 66, 71, 64)

# Reference, measure, target, numerator's name and months, denominator's name and months.
KPIS: tuple[tuple[object, ...], ...] = (
    ("FB1", "Health checks completed", 60, "Number", CHECKS, "", ()),
    (
        "FB2",
        "Raised blood pressure: GP appointment within 5 days",
        0.9,
        "Had appointment",
        (9, 11, 14, 15, 12, 17, 18, 16),
        "Raised BP found",
        (11, 13, 15, 16, 14, 18, 20, 17),
    ),
    (
        "FB3",
        "Results sent to the practice within 2 working days",
        0.95,
        "Sent in time",
        (33, 43, 52, 58, 50, 64, 69, 62),
        "Checks",
        CHECKS,
    ),
    (
        "FB4",
        "People from the most deprived fifth (IMD 1-2)",
        0.6,
        "From IMD 1-2",
        (22, 27, 34, 38, 31, 43, 45, 42),
        "Checks",
        CHECKS,
    ),
    (
        "FB5",
        "Average wait at the desk, minutes (no more than)",
        15,
        "Minutes waited",
        (532, 705, 770, 793, 728, 858, 852, 704),
        "Checks",
        CHECKS,
    ),
    (
        "FB6",
        "NHS number recorded (from July)",
        0.9,
        "With NHS number",
        ("n/a", "n/a", "n/a", 50, 44, 58, 63, 58),
        "Checks",
        ("n/a", "n/a", "n/a", 61, 52, 66, 71, 64),
    ),
    (
        "FB7",
        "Referred to stop smoking or weight service and started",
        0.5,
        "Started",
        (3, 4, 5, 4, 5, 7, 6, 7),
        "Referred",
        (8, 9, 11, 9, 10, 13, 12, 12),
    ),
)

# Foodbank, chairs at the desk, then sessions, parcels, checks and turned away for two months.
SITES: tuple[tuple[object, ...], ...] = (
    ("Tollgate Methodist", 3, 4, 212, 22, 1, 4, 198, 20, 2),
    ("Skell Lane", 2, 4, 187, 19, 0, 4, 191, 17, 1),
    ("Quarry Hill Salvation Hall", 2, 5, 164, 17, 2, 4, 158, 16, "nil"),
    ("Penny Bridge (fortnightly)", 1, 2, 96, 13, "nil", 2, 88, 11, 0),
)

HEADS = (
    "BP back in range at recheck",
    "Had no GP, now registered",
    "Weighed and measured",
    "Benefit put right, £ a week",
    "Leaflets taken",
    "Say they would have gone to A&E, did not",
    "Not needed a parcel for 3 months",
)
CHANGED: tuple[tuple[object, ...], ...] = (
    (2, 4, 31, 84.5, 61, 1, "not due"),
    (3, 5, 40, 112, 70, 2, "not due"),
    (5, 3, 46, 96.25, 88, 1, "not due"),
    (6, 7, 52, 140.8, 92, 3, 4),
    (4, 4, 45, 75, 77, 2, 6),
    (8, 6, 57, 188.4, 104, 4, 5),
    (9, 8, 60, 161.1, 110, 3, 8),
    (7, 5, 55, 203.65, 98, 4, 9),
)

STACK: tuple[tuple[object, ...], ...] = (
    ("Desk volunteers",),
    ("On the rota", 17, 19, 22, ""),
    ("of them foodbank guests themselves", 5, 6, 8, ""),
    ("Hours", 141, 156.5, 162, "sum"),
    ("DBS forms sent", 1, "nil", 3, "sum"),
    ("Rota meetings", 1, 1, 1, "sum"),
    ("Cook-and-talk table (run by guests)",),
    ("Sat down to eat", 58, 66, 71, "sum"),
    ("Partners or children who came along", 14, 17, 21, "sum"),
    ("Partners who had a check of their own", 6, 7, 9, "sum"),
    ("Families cooking from scratch at home", 5, 8, 9, "sum"),
    ("Recipe cards printed", 100, "nil", 150, "sum"),
    ("With other services",),
    ("Information stalls held", 2, 3, 3, "sum"),
    ("Practice nurse appointments not needed", 11, 12, 14, "sum"),
    ("Calls to practices", 31, 36, 29, "sum"),
)

# Card, age, date and pressure, date and pressure again, weeks between.
RECHECK: tuple[tuple[object, ...], ...] = (
    ("W071", 54, date(2025, 9, 3), 162, date(2025, 11, 5), 138),
    ("W074", 61, date(2025, 9, 10), 171, date(2025, 11, 5), 149),
    ("W080", 47, date(2025, 9, 17), 158, date(2025, 11, 12), 134),
    ("W083", 39, date(2025, 9, 24), 151, date(2025, 11, 12), 136),
    ("W088", 66, date(2025, 9, 24), 180, date(2025, 11, 19), 158),
    ("W091", 58, date(2025, 10, 1), 166, date(2025, 11, 19), 137),
    ("W095", 50, date(2025, 10, 8), 155, date(2025, 11, 26), 132),
    ("W096", 72, date(2025, 10, 8), 174, date(2025, 11, 26), 139),
    ("W102", 44, date(2025, 10, 15), 159, date(2025, 11, 26), 133),
)

# Line, budget for the year, October, November, so far.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Nurse lead (0.6 WTE)", 27400, 2283.33, 2283.33, 18266.64),
    ("Desk workers", 18200, 1544.5, 1490, 11926.75),
    ("Test strips and cuffs", 3600, 318.2, 274.9, 2411.05),
    ("Volunteer fares", 1200, 96.4, 104.15, 741.3),
    ("Rooms", 2400, 200, 200, 1600),
)

WORDS = (
    "One man who slept in his van has a tenancy and now brings his neighbour for her check.",
    "Quarry Hill's minister has started a walking group with 7 people she met at our desk.",
    "Skell Lane closed its desk on 18 November for a boiler repair.",
    "We trained 4 new desk workers on the cuffs in November.",
    "By March we want to be at 5 foodbanks.",
    "240 flyers went into parcels.",
)


def _add(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(figure for figure in figures if isinstance(figure, (int, float))), 2)


def _kpis(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the KPIs month by month, each with its workings."""
    sheet.write("A1", "Larkrise Community Kitchen - Foodbank Health Desk", bold)
    sheet.write("A2", "Monthly report to NHS Wenmoor ICB, Month 8 (November 2025)")
    sheet.write("A3", "Contract WICB-PH-0319, 1 April 2025 to 31 March 2027")
    sheet.write_row("A5", ("KPI", "", "", "Target", *MONTHS, "YTD"), bold)
    row = 5
    for ref, name, target, top, tops, base, bases in KPIS:
        form = place if ref == "FB5" else rate
        sheet.write_row(row, 0, (ref, name, top))
        assert isinstance(tops, tuple) and isinstance(bases, tuple)
        if not base:
            sheet.write(row, 3, target)
        sheet.write_row(row, 4, tops)
        sheet.write_formula(row, 12, f"=SUM(E{row + 1}:L{row + 1})", None, _add(tops))
        row += 1
        if not base:
            continue
        sheet.write(row, 2, base)
        sheet.write_row(row, 4, bases)
        sheet.write_formula(row, 12, f"=SUM(E{row + 1}:L{row + 1})", None, _add(bases))
        row += 1
        sheet.write(row, 2, "Mean" if ref == "FB5" else "%", bold)
        sheet.write(row, 3, target, None if ref == "FB5" else rate)
        pairs = [*zip(tops, bases, strict=True), (_add(tops), _add(bases))]
        for column, (above, below) in enumerate(pairs, 4):
            letter = "EFGHIJKLM"[column - 4]
            if isinstance(above, str):
                sheet.write(row, column, above)
            else:
                formula = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, column, formula, form, above / below)
        row += 1
    sheet.write(
        row + 1, 0, "FB1 target is per month. FB6 agreed at contract meeting of 24/06/2025."
    )
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 2, 18)
    sheet.freeze_panes(5, 4)


def _sites(sheet: Worksheet, bold: Format) -> None:
    """Write two months side by side for each foodbank."""
    sheet.merge_range("C1:F1", "October", bold)
    sheet.merge_range("G1:J1", "November", bold)
    heads = ("Sessions", "Parcels", "Checks", "Turned away") * 2
    sheet.write_row("A2", ("Foodbank", "Chairs", *heads), bold)
    for row, line in enumerate(SITES, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A7", "All", bold)
    for column in range(2, 10):
        letter = "ABCDEFGHIJ"[column]
        total = _add(tuple(line[column] for line in SITES))
        sheet.write_formula(6, column, f"=SUM({letter}3:{letter}6)", bold, total)
    sheet.set_column(0, 0, 28)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Health desk M8")
    bold = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    day = made.add_format({"num_format": "dd-mmm-yy"})
    _kpis(made.add_worksheet("KPIs"), bold, rate, place)
    _sites(made.add_worksheet("By foodbank"), bold)

    changed = made.add_worksheet("What changed")
    changed.write("A1", "From recheck forms and desk diaries", bold)
    changed.write_row("A3", ("Month", *HEADS), bold)
    for row, line in enumerate(CHANGED, 3):
        changed.write_datetime(row, 0, date(2025, row + 1, 1), month)
        changed.write_row(row, 1, line)
    changed.write("A12", "So far", bold)
    for column in range(1, 8):
        letter = "ABCDEFGH"[column]
        total = _add(tuple(line[column - 1] for line in CHANGED))
        changed.write_formula(11, column, f"=SUM({letter}4:{letter}11)", bold, total)
    changed.set_column(0, 7, 15)

    stack = made.add_worksheet("Volunteers & table")
    at = 0
    for line in STACK:
        if len(line) == 1:
            at += 2 if at else 0
            stack.write_row(at, 0, (*line, "Sept", "Oct", "Nov", "3 months"), bold)
        else:
            stack.write_row(at, 0, line[:4])
            if line[4]:
                stack.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", None, _add(line[1:4]))
        at += 1
    stack.set_column(0, 0, 42)

    again = made.add_worksheet("BP rechecks Nov")
    heads = ("Card", "Age", "First check", "Systolic", "Recheck", "Systolic at recheck", "Fall")
    again.write_row("A1", heads, bold)
    for row, line in enumerate(RECHECK, 1):
        again.write_row(row, 0, line[:2])
        again.write_datetime(row, 2, line[2], day)
        again.write(row, 3, line[3])
        again.write_datetime(row, 4, line[4], day)
        again.write(row, 5, line[5])
        fall = int(str(line[3])) - int(str(line[5]))
        again.write_formula(row, 6, f"=D{row + 1}-F{row + 1}", None, fall)
    again.set_column(2, 5, 12)

    spend = made.add_worksheet("Spend")
    heads = ("", "Budget 25/26", "Oct", "Nov", "To date", "% spent")
    spend.write_row("A1", heads, bold)
    for row, line in enumerate(MONEY, 1):
        spend.write(row, 0, line[0])
        spend.write_row(row, 1, line[1:], money)
        share = float(str(line[4])) / float(str(line[1]))
        spend.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", rate, share)
    spend.write("A7", "Total", bold)
    for column in range(1, 5):
        letter = "ABCDE"[column]
        total = _add(tuple(line[column] for line in MONEY))
        spend.write_formula(6, column, f"=SUM({letter}2:{letter}6)", money, total)
    share = _add(tuple(line[4] for line in MONEY)) / _add(tuple(line[1] for line in MONEY))
    spend.write_formula("F7", "=E7/B7", rate, share)
    spend.set_column(0, 5, 20)

    words = made.add_worksheet("Notes")
    words.write("A1", "Notes for the contract meeting", bold)
    for row, sentence in enumerate(WORDS, 1):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 95)
    made.close()
