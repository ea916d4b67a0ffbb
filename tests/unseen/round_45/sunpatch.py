"""Holiday clubs with food and activities, and health checks for carers, to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from tests.unseen.pen import book

HOLIDAYS: tuple[tuple[object, ...], ...] = (
    ("Easter 2025", date(2025, 4, 7), date(2025, 4, 17), 8, 160),
    ("Summer 2025", date(2025, 7, 23), date(2025, 8, 29), 16, 190),
    ("October half term", date(2025, 10, 27), date(2025, 10, 31), "n/a", "n/a"),
    ("Christmas 2025", date(2025, 12, 22), date(2025, 12, 31), 4, 190),
)
NOTE = (
    "Brook Lane Farm could not open at Christmas because of flooding. We lost 4 club days there and"
    + " moved 11 children to Milltop by minibus. A dad who came for a check in October now runs our"
    + " Saturday football for nothing."
)

# Reference, measure, target, (number, of) for three holidays, comment.
PART_A: tuple[tuple[object, ...], ...] = (
    (
        "H1",
        "Different children on free school meals who came",
        700,
        ((178, None), (412, None), (152, None)),
        "Year: each child once",
    ),
    (
        "H2",
        "Places filled",
        0.8,
        ((951, 1155), (2252, 2795), (492, 625)),
        "Snow on 29 Dec",
    ),
    ("H3", "Children with SEND", 0.15, ((34, 210), (79, 470), (31, 185)), ""),
    (
        "H4",
        "Sampled meals that met the School Food Standards",
        0.98,
        ((46, 48), (93, 96), (24, 24)),
        "",
    ),
    (
        "H5",
        "Club days with 60 minutes or more of activity",
        0.95,
        ((33, 35), (84, 87), (18, 18)),
        "",
    ),
)
CHILDREN_ONCE = 596
# Reference, measure, target, three quarters or the lines (top, base) it is worked out from.
PART_B: tuple[tuple[object, ...], ...] = (
    ("C1", "Carer health checks done", 240, (61, 74, 68)),
    ("C2", "Booked checks that were done", 0.75, ("C1", "booked")),
    ("", "booked", "", (82, 97, 88)),
    (
        "C3",
        "Carers with raised blood pressure seen by GP or pharmacist in 4 weeks",
        0.7,
        ("seen", "raised"),
    ),
    ("", "seen", "", (9, 12, 11)),
    ("", "raised", "", (14, 16, 14)),
    ("C4", "Average days from asking to check (no more than)", 14, ("days, all", "C1")),
    ("", "days, all", "", (854, 888, 748)),
)

HEADS = ("Venue", "Places a day", "Days open", "Children", "Attendances", "Meals")
CLUBS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "EASTER",
        (
            ("Alder Green Primary", 40, 8, 52, 268, 268),
            ("Milltop Community Hall", 30, 8, 41, 197, 201),
            ("Chapel Rise Hall", 25, 8, 33, 158, 158),
            ("Fernhill Leisure Centre", 45, 7, 58, 262, 262),
            ("Brook Lane Farm", 20, 4, 26, 66, 70),
        ),
    ),
    (
        "SUMMER",
        (
            ("Alder Green Primary", 40, 16, 96, 531, 531),
            ("Milltop Community Hall", 30, 16, 78, 392, 398),
            ("Chapel Rise Hall", 25, 16, 61, 301, 301),
            ("Fernhill Leisure Centre", 45, 15, 109, 548, 548),
            ("Brook Lane Farm", 20, 12, 54, 196, 205),
            ("Wharfside Youth Centre", 30, 12, 72, 284, 284),
        ),
    ),
    (
        "CHRISTMAS",
        (
            ("Alder Green Primary", 40, 4, 45, 131, 131),
            ("Milltop Community Hall", 30, 4, 34, 92, 96),
            ("Chapel Rise Hall", 25, 3, 26, 58, 58),
            ("Fernhill Leisure Centre", 45, 4, 49, 141, 141),
            ("Brook Lane Farm", 20, 0, "n/a", "n/a", "n/a"),
            ("Wharfside Youth Centre", 30, 3, 31, 70, 70),
        ),
    ),
)

# Date, venue, slots, came, raised, monitors lent, day of the recheck, how many came to it.
CLINICS: tuple[tuple[object, ...], ...] = (
    (date(2025, 10, 2), "Milltop", 10, 8, 2, 1, date(2025, 10, 16), 1),
    (date(2025, 10, 9), "Chapel Rise", 8, 7, 1, 1, date(2025, 10, 23), 1),
    (date(2025, 10, 16), "Alder Green", 10, 9, 2, 2, date(2025, 10, 30), 2),
    (date(2025, 10, 30), "Fernhill", 10, 8, 2, 1, date(2025, 11, 13), 2),
    (date(2025, 11, 6), "Chapel Rise", 8, 7, 1, 0, None, None),
    (date(2025, 11, 13), "Wharfside", 8, 6, 1, 1, date(2025, 11, 27), 1),
    (date(2025, 11, 20), "Milltop", 10, 9, 2, 2, date(2025, 12, 4), 2),
    (date(2025, 11, 27), "Alder Green - nurse ill", 10, "n/a", "n/a", "n/a", None, None),
    (date(2025, 12, 4), "Fernhill", 10, 8, 2, 1, date(2025, 12, 18), 1),
    (date(2025, 12, 11), "Wharfside", 8, 6, 1, 1, None, None),
)
SINCE: tuple[tuple[object, ...], ...] = (
    ("Phoned", 52, 60, 57),
    ("Walk, swim or cycle every week (did not before)", 13, 17, 19),
    ("Benefits and Healthy Start now claimed (£ a week)", 142.5, 188.2, 171.4),
    ("Leaflets posted", 40, 46, 39),
)

FOOD: tuple[tuple[object, ...], ...] = (
    ("Meals served", 959, 2267, 496),
    ("Hampers sent home", 64, 140, 118),
    ("Surplus food taken off local shops (kg)", 118.5, 302, 96.5),
    ("Families who cooked a club dish at home", 31, 88, 27),
    ("Food bank parcels not needed (food bank's count)", 9, 26, 14),
)
MONEY: tuple[tuple[object, ...], ...] = (
    ("Staff", 42000, 8120, 21840, 4310),
    ("Food", 14500, 2110.4, 5644.25, 1190.6),
    ("Venues", 6800, 980, 2610, 540),
    ("Activities", 5200, 640, 2480.5, 310),
    ("Nurse (by quarter, not holiday)", 7500, "n/a", "n/a", "n/a"),
)
NURSE = 5310
KITCHENS: tuple[tuple[object, ...], ...] = (
    ("Alder Green Primary", 5, date(2024, 11, 19)),
    ("Milltop Community Hall", 4, date(2025, 6, 3)),
    ("Chapel Rise Hall", 5, date(2025, 2, 12)),
    ("Fernhill Leisure Centre", 5, date(2025, 9, 24)),
    ("Brook Lane Farm", 3, date(2025, 3, 27)),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers", 24, 41, 19),
    ("- parents and grandparents of children who come", 9, 16, 8),
    ("- young leaders 14 to 18 who used to come", 5, 9, "<5"),
    ("Hours they gave", 310, 1124.5, 148),
    ("DBS checks paid (£)", 96, 208, "nil"),
)
CARERS: tuple[tuple[object, ...], ...] = (
    ("Parents who started work or took more hours", 5, 11, 4),
    ("Family worker hours saved (seen at club, no home visit)", 7.5, 12, 9),
    ("Coffee mornings", 6, 5, 8),
    ("Calls to booking line", 210, 265, 188),
)

VIEWS: tuple[tuple[object, ...], ...] = (
    ("Forms back (number)", 88, 201, 74),
    ("Made a friend from another school", 61, 66, 64),
    ("Liked the food", 84, 81, 86),
    ("Staff were friendly", 97, 96, 98),
    ("Would come again", 93, 94, 95),
    ("Easy to book", 71, 78, 83),
)
SAID = (
    "Two mums who met at the check now share school runs.",
    "The library says 15 of our children joined its reading challenge over the summer.",
    "We ordered 90 new water bottles.",
    "The aim for Easter 2026 is 6 venues and 200 places.",
    "It rained on 5 of the 16 summer days so we stayed inside.",
)


def number(figure: object) -> float:
    """Take a figure for adding up: a word counts as nothing."""
    return figure if isinstance(figure, int | float) else 0


def _front(made: Workbook, bold: Format, day: Format) -> None:
    """Draw the front sheet of the council with the dates of the holidays."""
    sheet = made.add_worksheet("Front sheet")
    box = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    sheet.merge_range("A1:F1", "HARROWMERE BOROUGH COUNCIL - CHILDREN'S SERVICES", bold)
    sheet.merge_range("A2:F2", "Holiday food and activities: provider return", bold)
    rows = (
        ("Provider", "Sunpatch Families"),
        ("Contract", "HMB/CYP/0317"),
        ("Contract runs", "1 April 2025 to 31 March 2028"),
        ("This return covers", "Christmas 2025 and Quarter 3 (Oct - Dec 2025)"),
        ("Return number", 3),
    )
    for row, line in enumerate(rows, 3):
        sheet.write(row, 0, line[0], bold)
        sheet.write(row, 2, line[1])
    sheet.write("A9", "Date completed", bold)
    sheet.write_datetime("C9", date(2026, 1, 16), day)
    sheet.write("A10", "Phone", bold)
    sheet.write("C10", "01632 960288")
    head = ("Holiday", "", "From", "To", "Funded club days", "Funded places a day")
    sheet.write_row("A12", head, bold)
    for row, (name, first, last, days, places) in enumerate(HOLIDAYS, 12):
        sheet.write(row, 0, name)
        sheet.write(row, 2, first, day)
        sheet.write(row, 3, last, day)
        sheet.write_row(row, 4, (days, places))
    sheet.write("A18", "Anything else we should know?", bold)
    sheet.merge_range("A19:F23", NOTE, box)
    sheet.set_column(0, 5, 20)


def _kpis(made: Workbook, bold: Format, rate: Format, place: Format) -> None:
    """Draw both parts of the indicators: by holiday, and below by quarter."""
    sheet = made.add_worksheet("KPIs")
    whole = made.add_format({"num_format": "0%"})
    sheet.write("A1", "PART A - CLUBS, BY SCHOOL HOLIDAY", bold)
    for reach, name in (("D3:F3", "Easter"), ("G3:I3", "Summer"), ("J3:L3", "Christmas")):
        sheet.merge_range(reach, name, bold)
    sheet.write_row("A4", ("KPI", "Measure", "Target", *("No.", "Of", "Result") * 3), bold)
    sheet.write_row("M4", ("Year so far", "Comment"), bold)
    clubs = {"F": (4, 8), "I": (14, 19), "L": (25, 30)}
    for row, (ref, words, target, holidays, comment) in enumerate(PART_A, 4):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, whole if ref != "H1" else None)
        for column, (top, base) in zip((3, 6, 9), holidays, strict=True):
            if base is None:
                sheet.write(row, column + 2, top)
                continue
            sheet.write(row, column, top)
            result = xl_col_to_name(column + 2)
            if ref == "H2":
                first, last = clubs[result]
                reach = f"Clubs!B{first}:B{last},Clubs!C{first}:C{last}"
                sheet.write_formula(row, column + 1, f"=SUMPRODUCT({reach})", None, base)
            else:
                sheet.write(row, column + 1, base)
            parts = [xl_rowcol_to_cell(row, column + step) for step in range(2)]
            sheet.write_formula(row, column + 2, f"={parts[0]}/{parts[1]}", rate, top / base)
        if ref == "H1":
            sheet.write(row, 12, CHILDREN_ONCE)
        else:
            line = row + 1
            formula = f"=(D{line}+G{line}+J{line})/(E{line}+H{line}+K{line})"
            share = sum(pair[0] for pair in holidays) / sum(pair[1] for pair in holidays)
            sheet.write_formula(row, 12, formula, rate, share)
        if comment:
            sheet.write(row, 13, comment)
    sheet.write("A12", "PART B - CARER HEALTH CHECKS, BY QUARTER", bold)
    head = ("KPI", "Measure", "Target", "Q1", "Q2", "Q3", "Q4", "Year so far")
    sheet.write_row("A14", head, bold)
    lines = {line[0] or line[1]: row for row, line in enumerate(PART_B, 15)}
    for row, (ref, words, target, content) in enumerate(PART_B, 14):
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words if ref else f"   {words}")
        sheet.write(row, 2, target, whole if ref in {"C2", "C3"} else None)
        sheet.write(row, 6, "not due")
        if isinstance(content[0], int):
            sheet.write_row(row, 3, content)
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:F{row + 1})", None, sum(content))
            continue
        above, below = (PART_B[lines[name] - 15][3] for name in content)
        tops, bases = (*above, sum(above)), (*below, sum(below))
        for column, top, base in zip((3, 4, 5, 7), tops, bases, strict=True):
            name = xl_col_to_name(column)
            formula = f"={name}{lines[content[0]]}/{name}{lines[content[1]]}"
            sheet.write_formula(row, column, formula, place if ref == "C4" else rate, top / base)
    sheet.set_column(1, 1, 60)
    sheet.set_column(3, 12, 9)
    sheet.set_column(13, 13, 22)


def _clubs(made: Workbook, bold: Format) -> None:
    """Draw a table for each holiday, one below the other."""
    sheet = made.add_worksheet("Clubs")
    sheet.write("A1", "Clubs by venue", bold)
    at = 1
    for title, venues in CLUBS:
        sheet.write(at, 0, title, bold)
        sheet.write_row(at + 1, 0, HEADS, bold)
        for row, line in enumerate(venues, at + 2):
            sheet.write_row(row, 0, line)
        row = at + 2 + len(venues)
        sheet.write(row, 0, "Total", bold)
        for column in range(2, 6):
            name = xl_col_to_name(column)
            total = sum(number(line[column]) for line in venues)
            sheet.write_formula(row, column, f"=SUM({name}{at + 3}:{name}{row})", bold, total)
        at = row + 3
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 5, 12)


def _clinics(made: Workbook, bold: Format, day: Format, money: Format) -> None:
    """Draw the list of clinics of the quarter and what became of the carers."""
    sheet = made.add_worksheet("Carer clinics")
    sheet.write("A1", "Blood pressure and health check clinics, Q3", bold)
    head = ("Date", "Where", "Slots", "Came", "Raised BP", "Monitors lent")
    sheet.write_row("A2", (*head, "Recheck on", "Came to recheck"), bold)
    for row, line in enumerate(CLINICS, 2):
        for column, content in enumerate(line):
            if isinstance(content, date):
                sheet.write_datetime(row, column, content, day)
            elif content is not None:
                sheet.write(row, column, content)
    sheet.write("B13", "Total", bold)
    for column in range(2, 6):
        name = xl_col_to_name(column)
        total = sum(number(line[column]) for line in CLINICS)
        sheet.write_formula(12, column, f"=SUM({name}3:{name}12)", bold, total)
    head = ("Since the check", "", "Q1", "Q2", "Q3", "So far")
    sheet.write_row("A17", head, bold)
    sheet.write("A18", "Phoned at 6 weeks")
    for row, line in enumerate(SINCE, 18):
        form = money if "£" in str(line[0]) else None
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 2, line[1:], form)
        total = round(sum(map(number, line[1:])), 2)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", form, total)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 7, 13)


def _food(made: Workbook, bold: Format, day: Format, money: Format) -> None:
    """Draw food, money and kitchens, stacked."""
    sheet = made.add_worksheet("Food and money")
    sheet.write_row("A1", ("FOOD", "Easter", "Summer", "Christmas", "Year so far"), bold)
    for row, line in enumerate(FOOD, 1):
        sheet.write_row(row, 0, line)
        formula = f"=SUM(B{row + 1}:D{row + 1})"
        sheet.write_formula(row, 4, formula, None, sum(map(number, line[1:])))
    head = ("MONEY (£)", "Budget 2025/26", "Easter", "Summer", "Christmas", "Spent to date", "Left")
    sheet.write_row("A9", head, bold)
    spent = []
    for row, line in enumerate(MONEY, 9):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        if line[2] == "n/a":
            spent.append(NURSE)
            sheet.write(row, 5, NURSE, money)
        else:
            spent.append(round(sum(map(number, line[2:])), 2))
            sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, spent[-1])
        left = round(number(line[1]) - spent[-1], 2)
        sheet.write_formula(row, 6, f"=B{row + 1}-F{row + 1}", money, left)
    sheet.write("A15", "Total", bold)
    totals = [round(sum(number(line[column]) for line in MONEY), 2) for column in range(1, 5)]
    totals += [round(sum(spent), 2), round(totals[0] - sum(spent), 2)]
    for column, total in enumerate(totals, 1):
        name = xl_col_to_name(column)
        sheet.write_formula(14, column, f"=SUM({name}10:{name}14)", money, total)
    sheet.write_row("A18", ("KITCHENS", "Food hygiene rating", "Last inspected"), bold)
    for row, (name, rating, inspected) in enumerate(KITCHENS, 18):
        sheet.write_row(row, 0, (name, rating))
        sheet.write(row, 2, inspected, day)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 15)


def _helpers(made: Workbook, bold: Format) -> None:
    """Draw volunteers by holiday and, below, carers by quarter."""
    sheet = made.add_worksheet("Helpers and carers")
    sheet.write_row("B3", ("By holiday", "Easter", "Summer", "Xmas"), bold)
    for row, line in enumerate(VOLUNTEERS, 3):
        sheet.write_row(row, 1, line)
    sheet.set_row(7, None, None, {"hidden": True})
    sheet.write_row("B11", ("By quarter", "Apr-Jun", "Jul-Sep", "Oct-Dec"), bold)
    for row, line in enumerate(CARERS, 11):
        sheet.write_row(row, 1, line)
    sheet.set_column(0, 0, 3)
    sheet.set_column(1, 1, 54)


def _views(made: Workbook, bold: Format) -> None:
    """Draw the children's forms, in whole per cent, and what was said."""
    sheet = made.add_worksheet("Views")
    sheet.write("A1", "Children's smiley forms", bold)
    sheet.write_row("A3", ("% saying yes", "Easter", "Summer", "Christmas"), bold)
    for row, line in enumerate(VIEWS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A12", "Other news", bold)
    for row, words in enumerate(SAID, 12):
        sheet.write(row, 0, words)
    sheet.set_column(0, 0, 48)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Sunpatch return 3")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    _front(made, bold, day)
    _kpis(made, bold, rate, place)
    _clubs(made, bold)
    _clinics(made, bold, day, money)
    _food(made, bold, day, money)
    _helpers(made, bold)
    _views(made, bold)
    made.close()
