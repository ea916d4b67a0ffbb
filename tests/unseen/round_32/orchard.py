"""Health outreach for seasonal farm workers, monthly to a borough council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, measure, target, what the target is for, number and base on By month, comment.
MEASURES: tuple[tuple[Any, ...], ...] = (
    ("A", "Workers seen at outreach sessions", 1500, "contract year", "All workers seen", "", ""),
    (
        "B",
        "Farms on the list visited in the month",
        0.9,
        "each month",
        "Farms visited",
        "Farms on list",
        "Upper Clint has closed its site to us till the strawberries are out",
    ),
    (
        "C",
        "New workers offered a health check",
        0.95,
        "each month",
        "Health check offered",
        "New workers",
        "",
    ),
    (
        "D",
        "No GP at first meeting: registered within 14 days",
        0.7,
        "each month",
        "...registered in 14 days",
        "No GP at first meeting",
        "Thorncote surgery takes forms by email since July",
    ),
    (
        "E",
        "Vaccinations given",
        300,
        "contract year",
        "Vaccinations",
        "",
        "Flu from mid September",
    ),
    (
        "F",
        "Consultations in the worker's own language, where needed",
        0.95,
        "each month",
        "...had it",
        "Needed own language",
        "",
    ),
    (
        "G",
        "Average wait for urgent dental or doctor's visit (days)",
        10,
        "or fewer",
        "...days waited, added up",
        "Urgent visits had",
        "",
    ),
    (
        "H",
        "Exploitation or safeguarding concerns passed on",
        None,
        "report only",
        "Concerns passed on",
        "",
        "",
    ),
)

NAMES = ("Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep")

# A heading, or a line and seven months.
MONTHS: tuple[tuple[Any, ...], ...] = (
    ("OUTREACH",),
    ("Sessions held", 12, 14, 16, 20, 22, 21, 18),
    ("Seen: Romanian speaking", 22, 28, 37, 49, 52, 47, 39),
    ("Seen: Bulgarian", 14, 19, 24, 33, 35, 31, 26),
    ("Seen: Russian, Kyrgyz, Uzbek", 31, 44, 58, 83, 91, 86, 62),
    ("Seen: Nepali", 6, 9, 15, 22, 27, 25, 19),
    ("Seen: other", 5, 6, 9, 12, 14, 13, 10),
    ("All workers seen", 78, 106, 143, 199, 219, 202, 156),
    ("Farms on list", 8, 8, 10, 11, 11, 11, 11),
    ("Farms visited", 6, 7, 9, 10, 11, 10, 10),
    ("CLINICAL",),
    ("New workers", 70, 81, 92, 118, 104, 77, 49),
    ("Health check offered", 66, 77, 86, 112, 98, 74, 47),
    ("Raised blood pressure found", 9, 8, 12, 14, 11, 10, 6),
    ("No GP at first meeting", 58, 66, 74, 97, 83, 60, 38),
    ("...registered in 14 days", 37, 45, 52, 71, 63, 46, 30),
    ("Vaccinations", 18, 26, 31, 44, 39, 28, 51),
    ("Needed own language", 61, 83, 110, 154, 166, 151, 118),
    ("...had it", 57, 79, 105, 147, 160, 146, 115),
    ("Urgent visits had", 5, 6, 8, 11, 12, 10, 9),
    ("...days waited, added up", 62, 71, 88, 118, 121, 94, 72),
    ("Concerns passed on", 0, 1, 0, 1, 2, "nil", 1),
    ("HELP WITH OTHER THINGS",),
    ("Letters and calls to employers or labour providers", 3, 4, 7, 9, 11, 10, 8),
    ("...workers then paid what they were owed", 2, 1, 3, 5, 4, 6, 4),
    ("...amount they got (£)", 412.5, 180, 655.2, 1240, 905.75, 1388.4, 872.1),
    ("Left a damp or overcrowded caravan for a better one", 3, 0, 2, 6, 4, 5, 3),
    ("Hurt at work, kept on with lighter jobs", 1, 2, 1, 3, 4, 3, 2),
    ("Told about village classes, clubs and teams", 24, 26, 38, 49, 51, 38, 27),
    ("Children on site who got a school or nursery place", 2, 1, 0, 0, 0, 1, 6),
    ("Food parcels handed out", 14, 11, 9, 12, 10, 13, 15),
)

# Farm, parish, crop, on site at the end of the month, miles, changes made since March.
FARMS: tuple[tuple[Any, ...], ...] = (
    ("Larkhay Fruit", "Thorncote", "apples", 146, 7, 5),
    ("Upper Clint", "Clint", "strawberries", 58, 12, 0),
    ("Gale's Orchard", "Thorncote", "apples, pears", 84, 6, 3),
    ("Mere End Growers", "Merewick", "salad", 112, 9, 4),
    ("Pound Farm", "Merewick", "leeks, squash", 41, 10, 1),
    ("Hatchling Poultry", "Nether Sall", "turkeys", 37, 15, 2),
    ("Sallow Glass", "Nether Sall", "tomatoes", 95, 14, 4),
    ("Bracket Hops", "Oast Green", "hops", 63, 11, 2),
    ("Cold Ash Packhouse", "Oast Green", "packing", 78, 11, 3),
    ("Widdon Berries", "Widdon", "raspberries", 29, 17, "n/k"),
    ("Fen Drove", "Widdon", "flowers", 22, 19, 1),
)

# Day of September, farm, time, workers seen, vaccinations, nurses there, note.
SESSIONS: tuple[tuple[Any, ...], ...] = (
    (1, 0, "18:00-20:30", 13, 0, 2, ""),
    (2, 3, "17:30-19:30", 11, 0, 1, ""),
    (4, 6, "12:00-14:00", 9, 1, 1, "canteen"),
    (5, 2, "18:00-20:00", 8, 0, 1, ""),
    (8, 7, "18:30-20:30", 7, 0, 1, "heavy rain"),
    (9, 8, "13:30-15:30", 10, 2, 1, "shift change"),
    (11, 5, "17:00-18:30", 5, 3, 1, "tetanus"),
    (12, 4, "18:00-19:30", 6, 0, 1, ""),
    (15, 0, "18:00-20:30", 14, 8, 2, "first flu jabs"),
    (16, 3, "17:30-19:30", 12, 6, 2, ""),
    (18, 9, "17:00-18:30", 4, 2, 1, ""),
    (19, 10, "17:00-18:00", 3, 1, 1, ""),
    (22, 6, "12:00-14:00", 9, 5, 1, ""),
    (23, 2, "18:00-20:00", 10, 4, 1, ""),
    (24, 7, "18:30-20:30", 6, 3, 1, ""),
    (25, 8, "13:30-15:30", 9, 5, 1, ""),
    (29, 0, "18:00-20:30", 12, 7, 2, ""),
    (30, 3, "17:30-19:30", 8, 4, 1, ""),
)

# First name, language, farm, day begun, confidence then and now, hours, workers brought.
GUIDES: tuple[tuple[Any, ...], ...] = (
    ("Mirela", "Romanian", 0, date(2025, 4, 14), 2, 4, 11.5, 9),
    ("Azamat", "Kyrgyz, Russian", 0, date(2025, 5, 6), 3, 5, 9, 12),
    ("Sunita", "Nepali", 3, date(2025, 5, 20), 1, 4, 8, 7),
    ("Petar", "Bulgarian", 6, date(2025, 6, 3), 3, 3, 4.5, 3),
    ("Ioana", "Romanian", 2, date(2025, 6, 3), 2, 4, 7, 6),
    ("Dilnoza", "Uzbek, Russian", 8, date(2025, 7, 15), 2, 3, 6, 5),
    ("Radu", "Romanian", 4, date(2025, 8, 12), 3, 4, 3, 2),
    ("Gulnara", "Kyrgyz", 3, date(2025, 9, 9), 2, "not yet", 3.5, 4),
)

SURVEY: tuple[tuple[Any, ...], ...] = (
    ("Texts sent", 184, 176, 139),
    ("Replies", 67, 71, 58),
    ("Easy to find the session", 61, 66, 55),
    ("Treated with respect", 65, 70, 57),
    ("Would have gone to A&E if we had not come", 16, 19, 13),
    ("Would come to a session again", 62, 65, 54),
    ("Wrong number or left the country", 9, 14, 22),
)

# Line, September, since March.
COSTS: tuple[tuple[Any, ...], ...] = (
    ("Nurse and outreach pay", 8940, 61205),
    ("Interpreters by phone", 1184, 8416),
    ("Van (fuel, tax, repair)", 963.4, 4122.85),
    ("Vaccine fridge and consumables", 311.2, 1748.6),
)

NOTES = (
    "The van was off the road for 4 days with its clutch; we went by car.",
    "Bogdan, who slept in his car in April, is now a supervisor at Larkhay and has his wife and"
    " son here.",
    "Three farms have begun to stop picking at noon on hot days since our talk to the growers.",
    "Flu vaccine came on 12 September, so E is up.",
    "We had 9 enquiries from farms outside the borough and said no.",
    "The shop at Thorncote has started to stock Nepali food after two of the guides took the owner"
    " a list.",
    "About 40 workers are expected to stay for leeks and turkeys over the winter.",
    "Could we talk in November about the target of 1,500 for next year?",
    "Both nurses did their tetanus and immunisation update on 3 September.",
)


def _add(figures: tuple[Any, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, (int, float))), 2)


def _line(words: object) -> tuple[int, tuple[Any, ...]]:
    """Find a line of the months: its row in the sheet and its figures."""
    for row, line in enumerate(MONTHS, 4):
        if line[0] == words:
            return row, line[1:]
    raise KeyError(words)


def _form(sheet: Worksheet, head: Format, wrap: Format, rate: Format, place: Format) -> None:
    """Write the form of the council."""
    sheet.merge_range("A1:J1", "Fallowmere Borough Council - Public Health", head)
    sheet.write("A2", "MONTHLY MONITORING FORM: Seasonal Worker Health Outreach")
    sheet.write_row("A3", ("Provider:", "Hedgelight Outreach CIC"))
    sheet.write_row("A4", ("Contract:", "FBC-PH-2025-031 (1 March 2025 - 29 February 2028)"))
    sheet.write_row("A5", ("Month:", "September 2025"))
    sheet.merge_range("E6:G6", "This month", head)
    sheet.merge_range("H6:J6", "Contract year so far (1 March to 30 September 2025)", head)
    titles = ("Ref", "Measure", "Target", "")
    three = ("Number", "Out of", "Result")
    sheet.write_row("A7", (*titles, *three, *three, "Provider's remarks"), head)
    for row, (ref, words, target, basis, top, base, remark) in enumerate(MEASURES, 7):
        form = place if ref == "G" else rate if base else wrap
        sheet.write_row(row, 0, (ref, words), wrap)
        if target is not None:
            sheet.write(row, 2, target, wrap if ref == "G" else form)
        sheet.write(row, 3, basis, wrap)
        sheet.write(row, 10, remark, wrap)
        above_row, above = _line(top)
        for column, month, figure in ((4, "H", above[6]), (7, "I", _add(above))):
            sheet.write_formula(row, column, f"='By month'!{month}{above_row}", wrap, figure)
            name, out_of = xl_col_to_name(column), xl_col_to_name(column + 1)
            if base:
                below_row, below = _line(base)
                under = below[6] if month == "H" else _add(below)
                formula = f"='By month'!{month}{below_row}"
                sheet.write_formula(row, column + 1, formula, wrap, under)
                formula = f"={name}{row + 1}/{out_of}{row + 1}"
                sheet.write_formula(row, column + 2, formula, form, figure / under)
    sheet.write("A17", "Sent by R. (contracts and data), 9 October 2025")
    sheet.set_column(1, 1, 44)
    sheet.set_column(3, 3, 13)
    sheet.set_column(10, 10, 46)


def _months(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the months of the contract year."""
    sheet.write("A1", "Hedgelight: figures by month, contract year from 1 March 2025", head)
    sheet.write_row("A3", ("2025", *NAMES, "Since 1 Mar"), head)
    for row, line in enumerate(MONTHS, 3):
        form = money if "£" in str(line[0]) else None
        sheet.write(row, 0, line[0], head if len(line) == 1 else None)
        if len(line) > 1:
            sheet.write_row(row, 1, line[1:], form)
            total = _add(line[1:])
            sheet.write_formula(row, 8, f"=SUM(B{row + 1}:H{row + 1})", form, total)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 8, 9)
    sheet.freeze_panes(3, 1)


def _farms(sheet: Worksheet, head: Format) -> None:
    """Write the list of farms with what the sessions add up to."""
    sheet.write("A1", "Farms on the list - September 2025", head)
    titles = ("Farm", "Parish", "Crop", "Living on site 30 Sept", "Miles from base")
    counted = ("Sessions in Sept", "Workers seen in Sept")
    changes = "Changes made 1 March to 30 Sept after we asked (water, shade, WCs, lights)"
    sheet.write_row("A2", (*titles, *counted, changes), head)
    for row, line in enumerate(FARMS):
        held = [session for session in SESSIONS if session[1] == row]
        sheet.write_row(row + 2, 0, (*line[:5], len(held), sum(one[3] for one in held), line[5]))
    sheet.write("A14", "All farms", head)
    totals = (
        ("D", 765),
        ("F", len(SESSIONS)),
        ("G", 156),
        ("H", _add(tuple(zip(*FARMS, strict=True))[5])),
    )
    for name, total in totals:
        sheet.write_formula(f"{name}14", f"=SUM({name}3:{name}13)", head, total)
    sheet.set_column(0, 2, 18)
    sheet.set_column(3, 7, 13)


def _sessions(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of sessions of the month."""
    sheet.write_row("A1", ("Date", "Farm", "Time", "Seen", "Jabs", "Nurses there", "Note"), head)
    for row, (number, farm, *rest) in enumerate(SESSIONS, 1):
        sheet.write_datetime(row, 0, date(2025, 9, number), day)
        sheet.write_row(row, 1, (FARMS[farm][0], *rest))
    sheet.write("A20", "September", head)
    for name, column in (("D", 3), ("E", 4)):
        total = _add(tuple(zip(*SESSIONS, strict=True))[column])
        sheet.write_formula(f"{name}20", f"=SUM({name}2:{name}19)", head, total)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 2, 19)


def _guides(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of guides and, below it, the survey by text."""
    sheet.write("A1", "Health guides: workers who volunteer with us, Sept 2025", head)
    titles = ("Guide", "Language", "Farm", "Began on", "Confidence in English at start (1-5)")
    now = ("Confidence in English, end of Sept (1-5)", "Hours in Sept", "Workers brought in Sept")
    sheet.write_row("A2", (*titles, *now), head)
    for row, (name, tongue, farm, begun, *figures) in enumerate(GUIDES, 2):
        sheet.write_row(row, 0, (name, tongue, FARMS[farm][0]))
        sheet.write_datetime(row, 3, begun, day)
        sheet.write_row(row, 4, figures)
    sheet.write("A11", "Total", head)
    for name, column in (("G", 6), ("H", 7)):
        total = _add(tuple(zip(*GUIDES, strict=True))[column])
        sheet.write_formula(f"{name}11", f"=SUM({name}3:{name}10)", head, total)
    months = ("Jul 2025", "Aug 2025", "Sep 2025")
    sheet.write_row("A14", ("Text survey (began in July)", *months), head)
    for row, line in enumerate(SURVEY, 14):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 7, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hedgelight monthly form September")
    head = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%", "valign": "top"})
    place = made.add_format({"num_format": "0.0", "valign": "top"})
    day = made.add_format({"num_format": "ddd d mmm yy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made.add_worksheet("Form"), head, wrap, rate, place)
    _months(made.add_worksheet("By month"), head, money)
    _farms(made.add_worksheet("Farms"), head)
    _sessions(made.add_worksheet("Sept sessions"), head, day)
    _guides(made.add_worksheet("Guides and texts"), head, day)

    notes = made.add_worksheet("Costs and notes")
    notes.write_row("A1", ("£", "September 2025", "Since 1 March 2025"), head)
    for row, line in enumerate(COSTS, 1):
        notes.write_row(row, 0, line, money)
    notes.write("A6", "Total", head)
    for name, column in (("B", 1), ("C", 2)):
        total = _add(tuple(zip(*COSTS, strict=True))[column])
        notes.write_formula(f"{name}6", f"=SUM({name}2:{name}5)", money, total)
    notes.write("A9", "Notes for the council, September", head)
    for row, sentence in enumerate(NOTES, 9):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 36)
    notes.set_column(1, 2, 16)
    made.close()
