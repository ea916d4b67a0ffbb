"""Cooking for men who live alone after a heart attack, quarterly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Count = float | str

TABS = ("Q1 Jul-Sep", "Q2 Oct-Dec", "Q3 Jan-Mar")
TITLES = (
    "QUARTER 1 RETURN - July to September 2025",
    "QUARTER 2 RETURN - October to December 2025",
    "QUARTER 3 RETURN - January to March 2026",
)
MONTHS = (("July", "August", "September"), ("October", "November", "December"),
          ("January", "February", "March"))  # fmt: skip

# Reference, words, year target, floor, line of Part A above and below, how it is shown.
FORM: tuple[tuple[str, str, float | None, float | None, int, int, str], ...] = (
    ("C1", "Men starting the 8-week course", 72, 60, 1, 0, ""),
    ("C2", "Started within 4 weeks of referral", 0.75, 0.65, 2, 3, "rate"),
    ("C3", "Completed (6 or more of the 8 sessions)", 0.7, 0.6, 4, 5, "rate"),
    ("C4", "Can cook 3 heart-healthy meals unaided at the end", 0.8, 0.7, 6, 7, "rate"),
    ("C5", "Eating 5 a day at the 3-month call", 0.5, 0.4, 8, 9, "rate"),
    ("C6", "Starters living in the most deprived 30% of areas", 0.4, 0.3, 10, 11, "rate"),
    ("C7", "Average working days from referral to first phone call", 5, 7, 12, 13, "mean"),
    ("C8", "Kitchen accidents and food safety incidents", None, None, 14, 0, ""),
)

PART_A: tuple[tuple[str, str, Count, Count, Count], ...] = (
    ("C1", "Men starting", 17, 19, 21),
    ("C2", "Starting within 4 weeks of referral", 12, 15, 17),
    ("C2", "Men starting", 17, 19, 21),
    ("C3", "Completed 6 or more sessions", 11, 12, 13),
    ("C3", "Men whose course ended in the quarter", 15, 17, 18),
    ("C4", "Cooked 3 meals unaided", 9, 10, 11),
    ("C4", "Men assessed", 11, 12, 13),
    ("C5", "Eating 5 a day", 6, 6, 6),
    ("C5", "Men reached at 3 months", 10, 11, 11),
    ("C6", "In the most deprived 30%", 6, 8, 9),
    ("C6", "Men starting", 17, 19, 21),
    ("C7", "Working days waited, total", 118, 121, 129),
    ("C7", "Men rung", 22, 25, 27),
    ("C8", "Accidents and incidents", 1, "nil", "nil"),
)

# Words, the three months of each quarter, whether the quarter is added up.
PART_B: tuple[tuple[str, tuple[tuple[float, ...], ...], bool], ...] = (
    ("Sessions run", ((8, 6, 8), (9, 8, 5), (7, 8, 9)), True),
    ("Attendances", ((61, 44, 63), (70, 66, 37), (58, 67, 74)), True),
    ("Booked but did not come", ((9, 11, 8), (7, 9, 12), (10, 8, 7)), True),
    ("Waiting at month end", ((11, 13, 9), (8, 10, 14), (12, 9, 7)), False),
)

PART_C: tuple[tuple[str, tuple[Count | None, ...], tuple[str, ...]], ...] = (
    ("Volunteers active", (14, 16, 19), ("", "", "")),
    ("  of these, men who did the course themselves", (4, 6, 8), ("", "", "2 now run Tuesdays")),
    ("Volunteer hours", (286, 311.5, 358), ("", "", "")),
    ("Volunteers who got paid catering work", ("nil", 1, 2), ("", "school canteen", "")),
    ("Back at work at the 3-month call", (2, 3, 4), ("", "", "")),
    (
        "Eat with someone else at least once a week, 3-month call",
        ("n/a", 5, 7),
        ("question added in October", "", ""),
    ),
    ("Meals cooked for neighbours and the night shelter", (64, 82, 97), ("", "", "")),
    ("Meals-on-wheels orders stopped, not needed any more", (1, 2, 3), ("", "", "")),
    (
        "Cardiac nurse home visits saved (nurse's estimate)",
        (None, None, 9),
        ("", "", "asked for from January"),
    ),
    ("Recipe cards printed", (250, 0, 300), ("", "left from Q1", "")),
    ("GP surgeries and wards visited with leaflets", (6, 4, 5), ("", "", "")),
    ("Staff posts vacant (WTE)", (0.4, 0.4, "nil"), ("", "", "cook started 12 Jan")),
    ("Volunteers' bus fares paid (£)", (88.2, 96.6, 113.4), ("", "", "")),
)

NOTES: tuple[tuple[str, ...], ...] = (
    (
        "C1 changed from 18 to 17 on 9 October, one man was counted twice.",
        "Two of the August sessions were lost when the oven failed.",
    ),
    (
        "A retired bus driver who ate from tins now cooks Sunday dinner for the widow next door.",
        "Closed from 22 December to 2 January.",
    ),
    (
        "Three of the Tuesday men have set up their own breakfast table at the bowls club.",
        "The cardiac team rang to say one man has come off his second blood pressure tablet.",
        "We want to start a fourth group in Hexley in May if 8 men sign up.",
        "Gas safety check passed on 11 February.",
    ),
)

# Number, age, decile, start, finish, sessions, two scores, ready meals twice, call, at the call.
MEN: tuple[tuple[object, ...], ...] = (
    ("M41", 63, 2, datetime(2025, 8, 21), datetime(2025, 10, 9), 8, 19, 24, 6, 2,
     datetime(2026, 1, 8), 2),
    ("M43", 71, 5, datetime(2025, 8, 21), datetime(2025, 10, 9), 7, 22, 25, 5, 1,
     datetime(2026, 1, 8), 1),
    ("M44", 58, 1, datetime(2025, 8, 28), datetime(2025, 10, 16), 6, 17, 21, 7, 4,
     datetime(2026, 1, 15), 5),
    ("M46", 66, 3, datetime(2025, 8, 28), datetime(2025, 10, 16), 8, 20, 26, 4, 0,
     datetime(2026, 1, 15), "n/a"),
    ("M47", 79, 7, datetime(2025, 10, 23), datetime(2025, 12, 11), 8, 23, 25, 7, 3,
     datetime(2026, 3, 12), 2),
    ("M50", 54, 2, datetime(2025, 10, 23), datetime(2025, 12, 11), 6, 16, 22, 5, 2,
     datetime(2026, 3, 12), 1),
    ("M51", 69, 4, datetime(2025, 10, 30), datetime(2025, 12, 18), 7, 21, 23, 6, 3,
     datetime(2026, 3, 19), 3),
    ("M55", 61, 1, datetime(2026, 1, 8), datetime(2026, 2, 26), 7, 18, 23, 7, 2,
     datetime(2026, 5, 28), "not due"),
    ("M56", 74, 6, datetime(2026, 1, 8), datetime(2026, 2, 26), 8, 24, 27, 3, 1,
     datetime(2026, 5, 28), "not due"),
    ("M58", 67, 3, datetime(2026, 1, 15), datetime(2026, 3, 5), 6, 15, 19, 6, 4,
     datetime(2026, 6, 4), "not due"),
    ("M59", 59, 2, datetime(2026, 1, 15), datetime(2026, 3, 5), 8, 20, 25, 5, 0,
     datetime(2026, 6, 4), "not due"),
)  # fmt: skip

# Day, dish, places, men, family and friends, portions taken out, cost of food.
LOG: tuple[tuple[object, ...], ...] = (
    (datetime(2026, 1, 8), "Lentil soup, soda bread", 10, 9, 1, 4, 21.35),
    (datetime(2026, 1, 15), "Mackerel, new potatoes", 10, 8, 2, 3, 34.8),
    (datetime(2026, 1, 22), "Chicken and barley stew", 10, 8, 2, 5, 31.15),
    (datetime(2026, 1, 29), "Bean chilli", 10, 7, 1, 6, 18.9),
    (datetime(2026, 2, 5), "Fish pie with swede", 10, 8, 3, 4, 37.2),
    (datetime(2026, 2, 12), "Veg curry, brown rice", 10, 9, 3, 6, 20.45),
    (datetime(2026, 2, 19), "Turkey meatballs", 10, 6, 2, 2, 29.7),
    (datetime(2026, 2, 26), "Last-night supper (8 weeks)", 10, 9, 6, 0, 48.6),
    (datetime(2026, 3, 5), "Minestrone", 10, 8, 2, 5, 17.85),
    (datetime(2026, 3, 12), "Omelettes, salads", 10, 7, 1, 1, 19.2),
    (datetime(2026, 3, 19), "Salmon parcels", 10, 9, 3, 2, 42.1),
    (datetime(2026, 3, 26), "Chickpea tagine", 10, 9, 4, 7, 20.3),
)

# Line, budget for the year, three quarters, what the last quarter should cost.
MONEY: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Cook-tutor and coordinator", (41200, 9480, 9480, 10650, 10300)),
    ("Kitchen hire", (5460, 1254, 1254, 1368, 1330)),
    ("Food", (3900, 846.15, 921.4, 1004.75, 980)),
    ("Pans, knives, scales to take home", (2160, 510, 570, 630, 540)),
    ("Volunteer costs", (1250, 241.7, 268.35, 317.9, 300)),
    ("Overheads", (5400, 1350, 1350, 1350, 1350)),
)

PRICES = (
    ("Kitchen hire, per session", 57),
    ("Take-home set, each", 30),
    ("Food allowance per man per session", 3.5),
)


def _summary(sheet: Worksheet, made: Workbook, head: Format, grey: Format) -> None:
    """Write the council's front sheet; most of it is fed by the quarter tabs."""
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    sheet.merge_range("A1:I1", "ALDERMOOR BOROUGH COUNCIL - PUBLIC HEALTH", head)
    sheet.write("A2", "Quarterly monitoring workbook: do not add rows, grey cells fill themselves")
    sheet.write_row("A3", ("Provider:", "Larkfold Kitchen CIC"))
    sheet.write_row("A4", ("Service:", "Cooking after a heart attack (men living alone)"))
    sheet.write_row("A5", ("Contract:", "ABC/PH/2231 from 1 July 2024 to 30 June 2027"))
    sheet.write_row("A6", ("Year:", "Contract year 2, 1 July 2025 to 30 June 2026"))
    sheet.write("A7", "Returned:")
    sheet.write(
        "B7", datetime(2026, 4, 14), made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    )
    sheet.write_row(
        "A9",
        ("Ref", "Indicator", "Year target", "Floor", "Q1\nJul-Sep", "Q2\nOct-Dec", "Q3\nJan-Mar",
         "Q4\nApr-Jun", "Year to date"),
        head,
    )  # fmt: skip
    for row, (ref, words, target, floor, top, base, how) in enumerate(FORM, 9):
        form = rate if how == "rate" else place if how == "mean" else grey
        sheet.write_row(row, 0, (ref, words))
        for column, bound in ((2, target), (3, floor)):
            if bound is not None:
                sheet.write(row, column, bound, rate if how == "rate" else None)
        above, below = 0.0, 0.0
        shown = 0.0
        for at, tab in enumerate(TABS):
            figure = PART_A[top - 1][2 + at]
            number = 0.0 if isinstance(figure, str) else figure
            above += number
            if base:
                under = PART_A[base - 1][2 + at]
                below += float(under)
                text = f"='{tab}'!C{top + 4}/'{tab}'!C{base + 4}"
                sheet.write_formula(row, 4 + at, text, form, number / float(under))
            elif ref == "C1" and at == 0:
                sheet.write(row, 4, 18, grey)
                shown += 18
            else:
                sheet.write_formula(row, 4 + at, f"='{tab}'!C{top + 4}", grey, figure)
                shown += number
        sheet.write(row, 7, "not due", grey)
        if base:
            tops = "+".join(f"'{tab}'!C{top + 4}" for tab in TABS)
            bases = "+".join(f"'{tab}'!C{base + 4}" for tab in TABS)
            sheet.write_formula(row, 8, f"=({tops})/({bases})", form, above / below)
        else:
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", grey, shown)
    sheet.write("B19", "C7: lower is better. C8: report only.")
    sheet.write("B20", "Send to ph.contracts by the 15th working day after the quarter ends")
    sheet.set_row(8, 32)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 8, 10)


def _quarter(sheet: Worksheet, at: int, head: Format, grey: Format, money: Format) -> None:
    """Write the tab of one quarter in three parts, with notes."""
    sheet.write("A1", TITLES[at], head)
    sheet.write("A3", "PART A - for the indicators", head)
    sheet.write_row("A4", ("Ref", "What to count", "Number"), head)
    for row, line in enumerate(PART_A, 4):
        sheet.write_row(row, 0, line[:2])
        sheet.write(row, 2, line[2 + at])
    row = 5 + len(PART_A)
    sheet.write(row, 0, "PART B - sessions", head)
    sheet.write_row(row + 1, 2, (*MONTHS[at], "Quarter"), head)
    row += 2
    for words, quarters, summed in PART_B:
        months = quarters[at]
        sheet.write(row, 1, words)
        sheet.write_row(row, 2, months)
        if summed:
            text = f"=SUM(C{row + 1}:E{row + 1})"
            sheet.write_formula(row, 5, text, grey, sum(months))
        row += 1
    row += 1
    sheet.write(row, 0, "PART C - other things we like to know", head)
    sheet.write_row(row + 1, 2, ("This quarter", "Remarks"), head)
    row += 2
    for words, figures, remarks in PART_C:
        figure = figures[at]
        if figure is None:
            continue
        sheet.write(row, 1, words)
        sheet.write(row, 2, figure, money if "£" in words else None)
        if remarks[at]:
            sheet.write(row, 3, remarks[at])
        row += 1
    row += 1
    sheet.write(row, 0, "PART D - anything else", head)
    for sentence in NOTES[at]:
        row += 1
        sheet.write(row, 1, sentence)
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 5, 11)


def _men(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of men of one group."""
    sheet.write("A1", "Thursday group - men who finished, October 2025 to March 2026")
    sheet.write("A2", "SWEMWBS = short wellbeing scale, 7 to 35, higher is better")
    sheet.merge_range("G3:H3", "SWEMWBS", head)
    sheet.merge_range("I3:J3", "Ready meals a week", head)
    sheet.merge_range("K3:L3", "3-month call", head)
    sheet.write_row(
        "A4",
        ("Man", "Age", "IMD decile", "Started", "Finished", "Sessions (of 8)", "Start", "Finish",
         "Start", "Finish", "Date", "Ready meals a week"),
        head,
    )  # fmt: skip
    for row, line in enumerate(MEN, 4):
        for column, content in enumerate(line):
            sheet.write(row, column, content, day if isinstance(content, datetime) else None)
    sheet.set_column(0, 1, 7)
    sheet.set_column(2, 2, 8, None, {"hidden": True})
    sheet.set_column(3, 11, 11)
    sheet.freeze_panes(4, 1)


def _log(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write one line a session."""
    sheet.write_row(
        "A1",
        ("Thursday log", "What we cooked", "Places (men)", "Men",
         "Sons, daughters, friends cooking too",
         "Portions taken to neighbours", "Food £"),
        head,
    )  # fmt: skip
    for row, line in enumerate(LOG, 1):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:6])
        sheet.write(row, 6, line[6], money)
    end = 1 + len(LOG)
    sheet.write(end, 0, "TOTAL", head)
    for column in (3, 4, 5, 6):
        letter = xl_col_to_name(column)
        total = round(sum(float(str(line[column])) for line in LOG), 2)
        form = money if column == 6 else None
        sheet.write_formula(end, column, f"=SUM({letter}2:{letter}{end})", form, total)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 6, 12)


def _money(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write budget and spend by quarter, and the prices below."""
    sheet.write("A1", "Money, contract year 2 (all £)")
    sheet.write_row(
        "A3",
        ("", "Budget for year", "Q1 actual", "Q2 actual", "Q3 actual", "Spent to date",
         "Q4 forecast"),
        head,
    )  # fmt: skip
    for row, (words, figures) in enumerate(MONEY, 3):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, figures[:4], money)
        spent = round(sum(figures[1:4]), 2)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, spent)
        sheet.write(row, 6, figures[4], money)
    end = 3 + len(MONEY)
    sums = [round(sum(figures[at] for _, figures in MONEY), 2) for at in range(5)]
    sheet.write(end, 0, "Total", head)
    for column, total in enumerate((*sums[:4], round(sum(sums[1:4]), 2), sums[4]), 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(end, column, f"=SUM({letter}4:{letter}{end})", money, total)
    sheet.write(end + 2, 0, "Prices we work with", head)
    for row, line in enumerate(PRICES, end + 3):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1], money)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Aldermoor quarterly monitoring workbook")
    head = made.add_format({"bold": True, "bg_color": "#D9EAD3", "text_wrap": False})
    grey = made.add_format({"bg_color": "#EEEEEE"})
    day = made.add_format({"num_format": "dd/mm/yy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    _summary(made.add_worksheet("Summary"), made, head, grey)
    for at, tab in enumerate(TABS):
        _quarter(made.add_worksheet(tab), at, head, grey, money)
    _men(made.add_worksheet("Thursday men"), head, day)
    _log(made.add_worksheet("Thursday log Jan-Mar 26"), head, day, money)
    _money(made.add_worksheet("Money"), head, money)
    made.close()
