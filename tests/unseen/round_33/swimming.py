"""Swimming for disabled children and their brothers and sisters, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar")

# Reference, measure, target, quarters of what is counted, of what it is out of, words for both.
Four = tuple[object, ...]
FORM: tuple[tuple[str, str, object, Four, Four, str, str], ...] = (
    ("SW1", "New disabled children in the water", 110, (28, 31, 24, 33), (), "", ""),
    ("SW2", "New brothers and sisters in the water", 70, (17, 22, 15, 21), (), "", ""),
    (
        "SW3",
        "Up at least one step on the Water Ladder by the end of a block",
        0.75,
        (41, 38, 44, 49),
        (54, 52, 57, 61),
        "went up a step or more",
        "finished a block",
    ),
    (
        "SW4",
        "Places used",
        0.8,
        (486, 402, 515, 548),
        (600, 520, 630, 660),
        "places taken up",
        "places offered",
    ),
    (
        "SW5",
        "New families from the five priority wards",
        0.35,
        (11, 12, 9, 13),
        (27, 30, 23, 31),
        "from priority wards",
        "new families",
    ),
    (
        "SW6",
        "Parents rating us good or excellent",
        0.9,
        (36, 33, 38, 43),
        (39, 36, 41, 46),
        "good or excellent",
        "forms back",
    ),
    (
        "SW7",
        "Mean weeks on waiting list (maximum)",
        6,
        (168, 155, 132, 165),
        (28, 31, 24, 33),
        "weeks waited by all starters",
        "starters",
    ),
    ("SW8", "Poolside accidents (first aid given)", "to note", (1, "nil", 2, 1), (), "", ""),
)

BOXES: tuple[tuple[str, str], ...] = (
    (
        "Successes this quarter",
        "A girl who used to scream at bath time now asks for one, her mum tells us. We had 52 "
        "enquiries, our best quarter yet.",
    ),
    (
        "Partnership working",
        "Two boys in Year 6 gave an assembly about swimming with their sister, and her class "
        "have asked her to their parties since. The short breaks team came to watch at Beacon "
        "on 4 March.",
    ),
    (
        "Issues and risks",
        "Larkfield was shut for a week in February with a broken boiler. "
        "One teaching post (14 hours) is still out to advert.",
    ),
    (
        "Plans for next quarter",
        "We want to open a second hydro group after Easter if the school agrees.",
    ),
    (
        "Anything else",
        "Coldwell Baths now open their own quiet hour on Sundays to every family in town because "
        "ours was so full. Two hoist slings were replaced at £320 each.",
    ),
)

# Pool, places a session, sessions, places taken, siblings, parents, hire an hour.
POOLS: tuple[tuple[str, int, int, int, int, int, float], ...] = (
    ("Millrace LC - main pool (Sat)", 12, 12, 121, 46, 22, 62.5),
    ("Millrace LC - learner pool (Sat)", 10, 12, 104, 38, 58, 48),
    ("Coldwell Baths (Sun)", 14, 11, 124, 41, 31, 55),
    ("Beacon School hydro (Mon, Thu)", 8, 22, 141, 29, 70, 70),
    ("Larkfield Hotel (Wed)", 6, 11, 58, 18, 16, 35),
)

# Date, children, brothers and sisters, parents, young helpers, volunteers, their hours, degrees.
SATURDAYS: tuple[tuple[date, int, int, int, int, int, float, float], ...] = (
    (date(2026, 1, 10), 9, 3, 1, 1, 4, 8, 29.5),
    (date(2026, 1, 17), 11, 4, 2, 1, 5, 10, 30),
    (date(2026, 1, 24), 10, 4, 2, 2, 5, 10, 30),
    (date(2026, 1, 31), 12, 5, 2, 2, 5, 10, 30.5),
    (date(2026, 2, 7), 10, 4, 3, 2, 4, 8, 30),
    (date(2026, 2, 14), 8, 2, 1, 1, 4, 7.5, 28.5),
    (date(2026, 2, 21), 10, 4, 2, 2, 5, 10, 30),
    (date(2026, 2, 28), 11, 5, 2, 3, 6, 12, 30),
    (date(2026, 3, 7), 10, 4, 1, 2, 5, 10, 30.5),
    (date(2026, 3, 14), 9, 3, 2, 2, 4, 8, 30.5),
    (date(2026, 3, 21), 11, 4, 2, 3, 5, 10, 30),
    (date(2026, 3, 28), 10, 4, 2, 2, 5, 10, 30.5),
)

# Reference, age, first check, step, changing, last check, step, changing, sessions, wheelchair.
Check = tuple[str, int, date, int, int, date, int, int, int, str]
CHECKS: tuple[Check, ...] = (
    ("NP118", 7, date(2026, 1, 12), 2, 1, date(2026, 3, 23), 3, 3, 9, ""),
    ("NP121", 9, date(2026, 1, 12), 3, 2, date(2026, 3, 23), 5, 4, 10, ""),
    ("NP122", 6, date(2026, 1, 12), 1, 0, date(2026, 3, 16), 1, 1, 6, "yes"),
    ("NP125", 11, date(2026, 1, 15), 4, 3, date(2026, 3, 26), 5, 3, 8, ""),
    ("NP126", 8, date(2026, 1, 15), 2, 2, date(2026, 3, 26), 4, 4, 10, ""),
    ("NP127", 5, date(2026, 1, 15), 0, 0, date(2026, 3, 26), 2, 0, 7, "yes"),
    ("NP130", 10, date(2026, 1, 19), 3, 4, date(2026, 3, 23), 4, 5, 9, ""),
    ("NP131", 13, date(2026, 1, 19), 5, 3, date(2026, 3, 23), 5, 5, 8, "yes"),
    ("NP133", 7, date(2026, 1, 22), 1, 1, date(2026, 3, 26), 3, 2, 9, ""),
    ("NP134", 8, date(2026, 1, 22), 2, 2, date(2026, 3, 19), 2, 2, 5, ""),
    ("NP136", 12, date(2026, 1, 22), 4, 3, date(2026, 3, 26), 6, 5, 10, ""),
)

FAMILIES: tuple[tuple[object, ...], ...] = (
    ("Forms handed out", 62, 58, 64, 70),
    ("Forms back", 39, 36, 41, 46),
    ("Sessions good or excellent", 36, 33, 38, 43),
    ("We go swimming as a family without the club now", 14, 15, 19, 23),
    ("My child sleeps better after swimming", 17, 16, 20, 22),
    ("Brother or sister feels less left out", "not asked", 13, 12, 16),
    ("We see another family from the club outside sessions", 12, 10, 15, 18),
    ("Would like a later session", 9, 11, 8, 12),
)

# Title of a table and its lines, quarter by quarter.
HELPERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Volunteers",
        (
            ("Active in the quarter", 22, 24, 25, 27),
            ("- disabled themselves", 4, 5, 5, 6),
            ("- parents whose own child swims or swam with us", 3, 4, 6, 7),
            ("Hours", 612.5, 548, 655, 701.5),
            ("Passed the assistant teacher award", 1, "nil", 2, 3),
            ("DBS checks done", 5, 3, 4, 6),
        ),
    ),
    (
        "Schools, health and pools",
        (
            ("Schools visited", 4, 2, 5, 6),
            ("Children back in class swimming lessons at school", 2, 1, 3, 4),
            ("Physio clinic slots given back (count from the physios)", 6, 8, 7, 11),
            ("Meetings with physios", 3, 2, 3, 4),
            ("Pools that have changed hoist times or lighting for good", 1, 0, 1, 1),
        ),
    ),
)

# Heading, budget, spending by quarter.
MONEY: tuple[tuple[str, float, float, float, float, float], ...] = (
    ("Swimming teachers", 31200, 7812.5, 7240, 7955, 8064.25),
    ("Pool hire", 14500, 3610, 3122, 3742, 3856),
    ("Coordinator (0.6)", 18900, 4725, 4725, 4725, 4725),
    ("Slings, floats and aids", 1800, 212.4, 96.15, 388.2, 951.8),
    ("Volunteer travel and kit", 2200, 506.3, 448.75, 561.1, 602.4),
    ("Insurance and fees", 1400, 1385, 0, 0, 0),
)


def _sum(figures: Four) -> float:
    """The sum of the figures that are numbers."""
    return round(sum(figure for figure in figures if isinstance(figure, (int, float))), 2)


def _form(sheet: Worksheet, bold: Format, rate: Format, place: Format, wrap: Format) -> None:
    """Write the form of the council with the boxes for comments at its foot."""
    sheet.merge_range("A1:H1", "HARROWMERE BOROUGH COUNCIL - Children's Services", bold)
    sheet.merge_range("A2:H2", "Short breaks contracts: quarterly monitoring form 2025/26", bold)
    sheet.write_row("A3", ("Provider:", "Newt and Paddle Swimming Trust"))
    sheet.write_row("A4", ("Service:", "Swimming and water confidence, children and siblings"))
    sheet.write_row("A5", ("Contract:", "HBC/CS/2025/061 (01.04.2025 - 31.03.2028)"))
    sheet.write_row("A6", ("Return:", "Quarter 4, January to March 2026"))
    sheet.write_row("A8", ("Ref", "Measure", "Target 25/26", *QUARTERS, "Year"), bold)
    row = 8
    for ref, name, target, above, below, upper, lower in FORM:
        sheet.write_row(row, 0, (ref, name))
        sheet.write(row, 2, target, rate if isinstance(target, float) else None)
        if not below:
            sheet.write_row(row, 3, above)
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, _sum(above))
            row += 1
            continue
        kind = place if ref == "SW7" else rate
        for column, letter in enumerate("DEFG"):
            share = _sum(above[column : column + 1]) / _sum(below[column : column + 1])
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, 3 + column, formula, kind, share)
        share = _sum(above) / _sum(below)
        sheet.write_formula(row, 7, f"=H{row + 2}/H{row + 3}", kind, share)
        for under, (words, figures) in enumerate(((upper, above), (lower, below)), row + 1):
            sheet.write(under, 1, f"     {words}")
            sheet.write_row(under, 3, figures)
            sheet.write_formula(under, 7, f"=SUM(D{under + 1}:G{under + 1})", None, _sum(figures))
        row += 3
    sheet.write(row, 1, "Water Ladder: steps 0 to 8, from will not enter to swims 10 metres")
    row += 2
    for title, words in BOXES:
        sheet.write(row, 0, title, bold)
        sheet.merge_range(row + 1, 0, row + 1, 7, words, wrap)
        sheet.set_row(row + 1, 46)
        row += 2
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 7, 11)


def _pools(sheet: Worksheet, bold: Format, rate: Format, money: Format) -> None:
    """Write what was done at each pool in the quarter."""
    sheet.write("A1", "Pools - Quarter 4 (January to March 2026)", bold)
    heads: tuple[str, ...] = (
        "Pool",
        "Places a session",
        "Sessions",
        "Places offered",
        "Places taken",
        "% used",
    )
    heads += ("Siblings (attendances)", "Parents in water", "Hire £/hr", "Hire paid £")
    sheet.write_row("A3", heads, bold)
    for row, (pool, room, sessions, taken, siblings, parents, hire) in enumerate(POOLS, 3):
        at = row + 1
        sheet.write_row(row, 0, (pool, room, sessions))
        sheet.write_formula(row, 3, f"=B{at}*C{at}", None, room * sessions)
        sheet.write(row, 4, taken)
        sheet.write_formula(row, 5, f"=E{at}/D{at}", rate, taken / (room * sessions))
        sheet.write_row(row, 6, (siblings, parents))
        sheet.write(row, 8, hire, money)
        sheet.write_formula(row, 9, f"=C{at}*I{at}", money, sessions * hire)
    totals = (
        ("C", sum(line[2] for line in POOLS)),
        ("D", sum(line[1] * line[2] for line in POOLS)),
        ("E", sum(line[3] for line in POOLS)),
        ("G", sum(line[4] for line in POOLS)),
        ("H", sum(line[5] for line in POOLS)),
        ("J", sum(line[2] * line[6] for line in POOLS)),
    )
    sheet.write("A9", "All pools", bold)
    for letter, total in totals:
        kind = money if letter == "J" else bold
        sheet.write_formula(f"{letter}9", f"=SUM({letter}4:{letter}8)", kind, total)
    sheet.write_formula("F9", "=E9/D9", rate, totals[2][1] / totals[1][1])
    sheet.write("A11", "All sessions are one hour. Beacon has two groups a week.")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 9, 12)


def _saturdays(sheet: Worksheet, bold: Format, day: Format, place: Format) -> None:
    """Write the register of the Saturdays in the main pool."""
    sheet.write("A1", "Millrace main pool register", bold)
    heads: tuple[str, ...] = ("Date", "Children", "Siblings swimming", "Parents in water")
    heads += ("Siblings as young helpers", "Volunteers", "Volunteer hours", "Water temp")
    sheet.write_row("A2", heads, bold)
    for row, line in enumerate(SATURDAYS, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A15", "Jan to Mar", bold)
    for column, letter in enumerate("BCDEFG", 1):
        if letter != "F":
            total = _sum(tuple(line[column] for line in SATURDAYS))
            sheet.write_formula(f"{letter}15", f"=SUM({letter}3:{letter}14)", bold, total)
    warmth = _sum(tuple(line[7] for line in SATURDAYS)) / len(SATURDAYS)
    sheet.write_formula("H15", "=AVERAGE(H3:H14)", place, warmth)
    sheet.set_column(0, 7, 13)


def _checks(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the first and the last check of each child in a block."""
    sheet.write("A1", "Hydro pool block, spring term (January to March 2026)", bold)
    sheet.write("A2", "Changing = things done without help in the changing room, out of 6")
    heads: tuple[str, ...] = (
        "Child",
        "Age",
        "First check",
        "Ladder, first",
        "Changing, first",
        "Last check",
    )
    heads += ("Ladder, last", "Changing, last", "Sessions came to", "Wheelchair")
    sheet.write_row("A4", heads, bold)
    for row, line in enumerate(CHECKS, 4):
        sheet.write_row(row, 0, line)
        sheet.write_datetime(row, 2, line[2], day)
        sheet.write_datetime(row, 5, line[5], day)
    last = 4 + len(CHECKS)
    up = sum(line[6] > line[3] for line in CHECKS)
    able = sum(line[7] > line[4] for line in CHECKS)
    sheet.write(last + 1, 0, "Went up the ladder", bold)
    sheet.write_formula(last + 1, 6, f"=SUMPRODUCT(--(G5:G{last}>D5:D{last}))", bold, up)
    sheet.write(last + 2, 0, "Doing more for themselves in the changing room", bold)
    sheet.write_formula(last + 2, 7, f"=SUMPRODUCT(--(H5:H{last}>E5:E{last}))", bold, able)
    sheet.set_column(0, 9, 13)


def _families(sheet: Worksheet, bold: Format) -> None:
    """Write the answers on the forms of the parents."""
    sheet.write_row("A1", ("Parent forms 2025/26 - number ticking", *QUARTERS, "Year"), bold)
    for row, line in enumerate(FAMILIES, 1):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _sum(line[1:]))
    sheet.write("A11", "Brothers and sisters question is on the form since July")
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 5, 12)


def _helpers(sheet: Worksheet, bold: Format) -> None:
    """Write the tables of volunteers and of schools, health and pools."""
    row = 0
    for title, lines in HELPERS:
        sheet.write_row(row, 0, (title, *QUARTERS), bold)
        for under, line in enumerate(lines, row + 1):
            sheet.write_row(under, 0, line)
        row += len(lines) + 3
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 4, 12)


def _money(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write budget and spending by quarter."""
    sheet.write("A1", "Income and expenditure 2025/26 (£)", bold)
    sheet.write_row("A3", ("", "Budget", *QUARTERS, "Spent in year", "Left"), bold)
    for row, line in enumerate(MONEY, 3):
        sheet.write_row(row, 0, line, money)
    last = 3 + len(MONEY)
    sheet.write(last, 0, "Total", bold)
    for column, letter in enumerate("BCDEF", 1):
        total = _sum(tuple(line[column] for line in MONEY))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", money, total)
    for row in range(3, last + 1):
        lines = MONEY[row - 3 : row - 2] or MONEY
        spent = _sum(tuple(figure for line in lines for figure in line[2:]))
        left = round(_sum(tuple(line[1] for line in lines)) - spent, 2)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", money, spent)
        sheet.write_formula(row, 7, f"=B{row + 1}-G{row + 1}", money, left)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 7, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Newt and Paddle Q4")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "ddd d mmm yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    _form(made.add_worksheet("Council form"), bold, rate, place, wrap)
    _pools(made.add_worksheet("Pools Q4"), bold, rate, money)
    _saturdays(made.add_worksheet("Saturdays"), bold, day, place)
    _checks(made.add_worksheet("Hydro block"), bold, day)
    _families(made.add_worksheet("Parent forms"), bold)
    _helpers(made.add_worksheet("Helpers, schools, pools"), bold)
    _money(made.add_worksheet("Money"), bold, money)
    made.close()
