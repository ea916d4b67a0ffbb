"""Stay and play with dads and grandparents, a quarterly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, words, target, four quarters; a rate is worked out from the two lines above it.
MEASURES: tuple[tuple[Any, ...], ...] = (
    ("1", "New fathers and male carers joining", 160, (38, 41, 44, 47)),
    ("2", "New grandparents joining", 90, (21, 19, 27, 26)),
    ("3", "Sessions delivered", "", (76, 68, 80, 76)),
    ("", "Sessions planned", "", (78, 72, 82, 77)),
    ("", "% delivered", 0.95, ()),
    ("4", "Families registering who live in a priority ward", "", (33, 36, 41, 45)),
    ("", "Families registering", "", (57, 58, 68, 70)),
    ("", "% from priority wards", 0.6, ()),
    ("5", "Fathers coming back four times or more", "", (17, 21, 24, 26)),
    ("", "Fathers who joined in the quarter before", "", (36, 38, 41, 44)),
    ("", "% coming back", 0.55, ()),
    ("6", "Carers rating sessions good or very good", "", (48, 44, 57, 60)),
    ("", "Carers asked", "", (52, 49, 60, 64)),
    ("", "% good or very good", 0.9, ()),
    ("7", "Two year olds taking up a funded place", "", (9, 6, 14, 12)),
    ("", "Two year olds found to be eligible", "", (14, 10, 18, 16)),
    ("", "% taking up", 0.7, ()),
    ("8", "Early Help referrals made (for information)", "none set", (3, "nil", 2, 4)),
)

# Venue, day, most people the room may hold; sessions, dads', grandparents', children's visits.
VENUES: tuple[tuple[Any, ...], ...] = (
    ("Millbeck Family Hub", "Sat", 40, 12, 98, 24, 131),
    ("Corn Street Library", "Mon", 25, 12, 31, 66, 104),
    ("Withy Park Pavilion", "Tue", 35, 13, 47, 58, 118),
    ("Saltergate Primary", "Wed", 30, 13, 39, 52, 97),
    ("Northend Methodist Hall", "Thu", 45, 13, 28, 81, 122),
    ("Kilnfield Fire Station", "Fri", 30, 13, 77, 19, 109),
)

# Date, what was put on, dads, grandparents, children.
SATURDAYS: tuple[tuple[Any, ...], ...] = (
    (date(2026, 1, 10), "Den building", 6, 2, 9),
    (date(2026, 1, 17), "Pancakes", 8, 1, 10),
    (date(2026, 1, 24), "Trains", 7, 2, 9),
    (date(2026, 1, 31), "Messy play", 9, 3, 12),
    (date(2026, 2, 7), "Drumming", 8, 2, 11),
    (date(2026, 2, 14), "Library van", 9, 1, 12),
    (date(2026, 2, 21), "Half term, park", 5, 3, 8),
    (date(2026, 2, 28), "Woodwork", 10, 2, 13),
    (date(2026, 3, 7), "Trains", 8, 1, 11),
    (date(2026, 3, 14), "Mothering Sunday cards", 11, 3, 14),
    (date(2026, 3, 21), "Den building", 8, 2, 10),
    (date(2026, 3, 28), "Egg hunt", 9, 2, 12),
)

# Block, lines, four quarters; the last word says how the year is filled.
HELPERS: tuple[tuple[str, tuple[tuple[Any, ...], ...]], ...] = (
    (
        "Helpers",
        (
            ("Helpers on the rota", 17, 18, 21, 23, ""),
            ("Dads and grandparents who run a session themselves", 4, 5, 7, 8, ""),
            ("Hours helped", 286, 241, 322.5, 338, "sum"),
            ("Started a childcare course or job", 1, 0, 2, 2, "sum"),
            ("DBS checks sent off", 5, 2, 6, 4, "sum"),
            ("Mileage claimed (£)", 64.35, 51.75, 72, 78.3, "sum"),
        ),
    ),
    (
        "Families",
        (
            ("Dads who changed shifts to have a weekday with the little one", 3, 2, 4, 5, "sum"),
            ("Dads having contact unsupervised who were supervised before", 1, "nil", 2, 1, "sum"),
            ("Grandparents who see someone from the group in the week", 11, 13, 16, 19, ""),
            ("Two year checks caught up with (health visitor list)", 6, 4, 8, 7, "sum"),
            ("Toys mended by the grandads' bench for other groups", 14, 9, 22, 18, "sum"),
            ("Leaflets to barbers and pubs", 150, 0, 200, 120, "sum"),
            ("Phone calls to new families", 61, 59, 74, 77, "sum"),
            ("Kinship carers among grandparents joining", 5, "<5", 6, 7, "supp."),
            ("Families on the waiting list at quarter end", 8, 11, 6, 9, ""),
        ),
    ),
    (
        "Children registered, by age",
        (
            ("Under 1", 14, 15, 18, 17, "sum"),
            ("1 to 2", 33, 32, 38, 40, "sum"),
            ("3 to 4", 17, 19, 21, 22, "sum"),
            ("All children", 64, 66, 77, 79, "sum"),
        ),
    ),
)

VIEWS: tuple[tuple[str, int], ...] = (
    ("Reads or tells stories at bedtime most nights now (did not before)", 29),
    ("Feels more sure of himself or herself alone with the child", 41),
    ("Would tell a friend", 61),
    ("Heard of us from the health visitor", 18),
    ("Tea and biscuits all right", 55),
)

MONEY: tuple[tuple[Any, ...], ...] = (
    ("Session leaders", 28400, 7020, 6580, 7265, 7190),
    ("Room hire", 6200, 1520, 1360, 1600, 1540),
    ("Toys and materials", 2600, 588.4, 471.25, 803.6, 692.1),
    ("Helpers' costs", 900, 211.35, 163.75, 254, 241.3),
    ("Management", 4200, 1050, 1050, 1050, 1050),
)

NOTES = (
    ("Good news", "Three dads from Kilnfield have begun a Sunday walk with prams by themselves."),
    ("", "A grandmother in Northend who had not left her street since 2023 now comes by bus."),
    ("", "The nursery at Saltergate says 5 of our children settled without tears this term."),
    ("Problems", "One Monday session was lost in January because the library heating failed."),
    ("", "Two session leaders were off sick for 9 days in February."),
    ("Staffing", "A new Saturday leader, R.B., started on 2 March."),
    ("Plans", "We will bid for 1,500 pounds for an outdoor kitchen in the summer."),
    ("", "From May the Tuesday group moves to the new pavilion."),
    ("Targets", "All the targets for the year were met but number 5 was close until Q3."),
)


def _quarters(sheet: Worksheet, row: int, figures: tuple[Any, ...], form: Format | None) -> None:
    """Write four quarters in C to F and their sum in G."""
    sheet.write_row(row, 2, figures, form)
    total = round(sum(f for f in figures if not isinstance(f, str)), 2)
    sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", form, total)


def _measures(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the sheet of the council with what is counted above each per cent."""
    sheet.write_row("A1", ("No.", "Measure", "Q1", "Q2", "Q3", "Q4", "Year", "Annual target"), head)
    for row, (number, words, target, figures) in enumerate(MEASURES, 1):
        sheet.write(row, 0, number)
        sheet.write(row, 1, words)
        if figures:
            _quarters(sheet, row, figures, None)
        else:
            above, below = MEASURES[row - 3][3], MEASURES[row - 2][3]
            tops, bases = (*above, sum(above)), (*below, sum(below))
            for column, (top, base) in enumerate(zip(tops, bases, strict=True), 2):
                letter = xl_col_to_name(column)
                formula = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, column, formula, rate, top / base)
        if target != "":
            share = isinstance(target, float)
            sheet.write(row, 7, target, rate if share else None)
    sheet.set_column(1, 1, 48)
    sheet.set_column(7, 7, 14)


def _venues(sheet: Worksheet, head: Format) -> None:
    """Write the venues of the quarter with their sums."""
    sheet.write("A1", "Where we were, January to March 2026", head)
    heads = ("Venue", "Day", "Room holds", "Sessions", "Dads' visits", "Grandparents' visits")
    sheet.write_row("A3", (*heads, "Children's visits"), head)
    for row, line in enumerate(VENUES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "TOTAL", head)
    for column in range(3, 7):
        letter = xl_col_to_name(column)
        total = sum(line[column] for line in VENUES)
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", head, total)
    sheet.set_column(0, 0, 26)
    sheet.set_column(2, 6, 18)


def _saturdays(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write one line for each Saturday and the sums of the quarter."""
    sheet.write("A1", "Saturday group at Millbeck, who came", head)
    sheet.write_row("A2", ("Date", "Activity", "Dads", "Grandparents", "Children"), head)
    for row, line in enumerate(SATURDAYS, 2):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A15", "Quarter 4", head)
    for column, letter in ((2, "C"), (3, "D"), (4, "E")):
        total = sum(line[column] for line in SATURDAYS)
        sheet.write_formula(14, column, f"=SUM({letter}3:{letter}14)", head, total)
    sheet.set_column(0, 1, 24)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tumble Q4 monitoring")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "d mmm yyyy"})
    cover = made.add_worksheet("Front sheet")
    cover.write("A1", "Orrisdale Borough Council - Early Years grants and contracts", head)
    cover.write_row("A3", ("Organisation", "Tumble and Tea (charity)"))
    cover.write_row("A4", ("Project", "Stay and play with dads and grandparents"))
    cover.write_row("A5", ("Contract no.", "OBC/EY/0317"))
    cover.write_row("A6", ("Runs", "1 April 2024 to 31 March 2027"))
    cover.write_row("A7", ("Year", "2025/26"))
    cover.write_row("A8", ("This return", "Quarter 4, January to March 2026"))
    cover.write_row("A9", ("Sent in by", "Hazel, 8 April 2026"))
    cover.set_column(0, 1, 44)

    _measures(made.add_worksheet("Measures"), head, rate)
    _venues(made.add_worksheet("Venues Q4"), head)
    _saturdays(made.add_worksheet("Saturdays Q4"), head, day)

    helpers = made.add_worksheet("Helpers and families")
    at = 0
    for title, lines in HELPERS:
        helpers.write_row(at, 0, (title, "", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"), head)
        helpers.write(at, 6, "2025/26", head)
        for name, *figures, how in lines:
            at += 1
            form = money if "£" in str(name) else None
            helpers.write(at, 0, name)
            if how == "sum":
                _quarters(helpers, at, tuple(figures), form)
            else:
                helpers.write_row(at, 2, figures)
                if how:
                    helpers.write(at, 6, how)
        at += 2
    helpers.set_column(0, 0, 58)
    helpers.set_column(1, 1, 2)

    views = made.add_worksheet("Views and notes")
    views.write("A1", "Spring questionnaire, week of 16 to 21 March 2026, 64 carers", head)
    views.write_row("A2", ("", "Ticked", "Out of", "%"), head)
    for row, (statement, ticked) in enumerate(VIEWS, 2):
        views.write_row(row, 0, (statement, ticked, 64))
        views.write_formula(row, 3, f"=B{row + 1}/C{row + 1}", rate, ticked / 64)
    views.write_row("A10", ("Notes on the quarter",), head)
    for row, note in enumerate(NOTES, 10):
        views.write_row(row, 0, note)
    views.set_column(0, 0, 60)

    accounts = made.add_worksheet("Money")
    heads = ("£", "Budget for the year", "Q1", "Q2", "Q3", "Q4", "Spent in the year")
    accounts.write_row("A1", heads, head)
    for row, cost in enumerate(MONEY, 1):
        accounts.write(row, 0, cost[0])
        accounts.write(row, 1, cost[1], money)
        _quarters(accounts, row, cost[2:], money)
    accounts.write("A7", "Total", head)
    for column in range(1, 7):
        letter = xl_col_to_name(column)
        total = sum(sum(f for f in cost[2:]) if column == 6 else cost[column] for cost in MONEY)
        accounts.write_formula(6, column, f"=SUM({letter}2:{letter}6)", money, round(total, 2))
    accounts.set_column(0, 6, 18)
    made.close()
