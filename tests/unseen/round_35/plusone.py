"""Friendship and dating agency for people with a learning disability, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[Any, ...]

# Number, indicator, target, lines of the numbers tab on top and below, rating, remark.
FORM: tuple[Line, ...] = (
    (
        1,
        "Membership at quarter end",
        140,
        "Members at end of quarter",
        "",
        "Amber",
        "Two short, 5 people on the waiting list",
    ),
    (2, "New members in year", 60, "Joined", "", "Green", ""),
    (3, "Social activities delivered in year", 160, "Events held", "", "Green", ""),
    (
        4,
        "% of new members with home visit and keeping safe talk in 20 working days",
        0.9,
        "Home visit and safety talk in 20 working days",
        "Joined",
        "Green",
        "",
    ),
    (
        5,
        "% take up of activity places",
        0.85,
        "Places taken",
        "Places offered",
        "Green",
        "Q1 low: two rained off",
    ),
    (6, "Dating introductions in year", 90, "Dating introductions", "", "Green", ""),
    (
        7,
        "% of members due a GP annual health check who booked one at a health day",
        0.6,
        "Health check booked at health day",
        "Due a health check",
        "Green",
        "See Health days",
    ),
    (
        8,
        "% reporting more friends than when they joined",
        0.7,
        "",
        "",
        "Green",
        "Asked in September and March only",
    ),
    (9, "Safeguarding referrals (no target)", None, "Safeguarding referrals", "", "", ""),
)

# Heading lines have one word only; the last word says how the year is got.
NUMBERS: tuple[Line, ...] = (
    ("Members",),
    ("Members at end of quarter", 118, 124, 131, 138, "last"),
    ("Joined", 14, 16, 13, 18, "sum"),
    ("Left", 6, 10, 6, 11, "sum"),
    ("Women", 55, 58, 62, 66, "last"),
    ("Men", 63, 66, 69, 72, "last"),
    ("Living with parents", 52, 54, 58, 60, "last"),
    ("Home visit and safety talk in 20 working days", 12, 14, 12, 17, "sum"),
    ("Going out",),
    ("Events held", 38, 42, 40, 44, "sum"),
    ("Places offered", 608, 672, 640, 704, "sum"),
    ("Places taken", 505, 578, 557, 627, "sum"),
    ("Came by bus or on foot alone for the first time ever", 4, 5, 3, 6, "sum"),
    ("Pairs of friends who now meet without us", 11, 13, 16, 19, "last"),
    ("Dating",),
    ("Dating introductions", 22, 25, 21, 27, "sum"),
    ("First dates with a chaperone", 15, 17, 16, 19, "sum"),
    ("Couples still together 3 months on", 3, 4, 4, 6, "sum"),
    ("Health days (from that tab)",),
    ("Due a health check", 14, 15, 12, 33, "sum"),
    ("Health check booked at health day", 8, 10, 8, 23, "sum"),
    ("Helpers",),
    ("Buddies (volunteers) active in the quarter", 24, 27, 26, 31, ""),
    ("Hours buddies gave", 412.5, 468, 455.5, 530, "sum"),
    ("DBS checks done", 5, 6, 2, 7, "sum"),
    ("Parents and support",),
    ("Parents at coffee mornings", 21, 24, 19, 26, "sum"),
    ("Parents who now have an evening to themselves", 9, 10, 12, 14, ""),
    ("Paid support hours a week no longer needed, goes with a friend", 6, 8.5, 9, 12, "sum"),
    ("Safeguarding referrals", 1, "nil", 2, 1, "sum"),
)

# Member, age, joined, lonely score then, reviewed, lonely score now, events come to.
REVIEWS: tuple[Line, ...] = (
    ("PO-201", 24, date(2025, 6, 9), 8, date(2026, 1, 12), 5, 9),
    ("PO-203", 31, date(2025, 6, 24), 7, date(2026, 1, 14), 6, 4),
    ("PO-204", 52, date(2025, 7, 3), 9, date(2026, 1, 20), 6, 7),
    ("PO-207", 27, date(2025, 7, 17), 6, date(2026, 1, 27), 6, 3),
    ("PO-208", 38, date(2025, 7, 28), 8, date(2026, 2, 3), 4, 11),
    ("PO-210", 45, date(2025, 8, 11), 7, date(2026, 2, 9), 5, 6),
    ("PO-211", 22, date(2025, 8, 14), 5, date(2026, 2, 12), 6, 2),
    ("PO-214", 63, date(2025, 9, 1), 9, date(2026, 2, 26), "too upset to ask", 1),
    ("PO-215", 29, date(2025, 9, 8), 7, date(2026, 3, 5), 4, 8),
    ("PO-217", 34, date(2025, 9, 15), 6, date(2026, 3, 10), 3, 10),
    ("PO-218", 41, date(2025, 9, 22), 8, date(2026, 3, 17), 7, 5),
)

# Date, what, where, places, members there, staff, cost.
TRIPS: tuple[Line, ...] = (
    (date(2026, 1, 10), "New Year disco", "Saltings Hall", 40, 37, 5, 286.5),
    (date(2026, 1, 15), "Speed friending", "Fernhay Arms", 24, 21, 3, 48),
    (date(2026, 1, 22), "Bowling", "Gull Lane", 16, 16, 2, 131.2),
    (date(2026, 1, 31), "Panto", "Theatre Royal", 20, 19, 3, 342),
    (date(2026, 2, 5), "Cook and eat", "Gull Lane", 12, 11, 2, 39.75),
    (date(2026, 2, 14), "Valentine's ball", "Saltings Hall", 60, 58, 7, 615.9),
    (date(2026, 2, 19), "Speed dating", "Fernhay Arms", 24, 20, 4, 48),
    (date(2026, 2, 28), "Aquarium", "Harbourside", 16, 13, 2, 188),
    (date(2026, 3, 7), "Karaoke", "Fernhay Arms", 30, 26, 3, 60),
    (date(2026, 3, 12), "Museum late", "City Museum", 16, 12, 2, 0),
    (date(2026, 3, 21), "Walk and chips", "Seafront", 20, 18, 3, 94.6),
    (date(2026, 3, 28), "Spring disco", "Saltings Hall", 40, 36, 5, 274.35),
)

DAYS: tuple[tuple[str, date], ...] = (
    ("Saltings Hall", date(2025, 5, 17)),
    ("Fernhay", date(2025, 7, 12)),
    ("Gull Lane", date(2025, 10, 18)),
    ("Saltings Hall", date(2026, 1, 24)),
    ("Fernhay", date(2026, 3, 14)),
)

HEALTH: tuple[Line, ...] = (
    ("Members who came", 19, 22, 18, 24, 21),
    ("Parents and support workers with them", 8, 11, 7, 10, 9),
    ("Due a health check", 14, 15, 12, 17, 16),
    ("Booked it at the desk", 8, 10, 8, 12, 11),
    ("Blood pressures taken", 16, 19, 15, 21, 18),
    ("Flu jabs given", "n/a", "n/a", 11, 6, "n/a"),
    ("Still swimming or at the gym 6 weeks after", 3, 4, 3, 5, "not due"),
    ("Our staff there", 3, 4, 3, 4, 4),
    ("Cost of the day £", 218.4, 236.75, 205, 261.3, 240.1),
)

# Question, then yes, sort of, no: September, and the same in March.
SURVEY: tuple[Line, ...] = (
    ("I have more friends than when I joined", 52, 13, 9, 61, 12, 9),
    ("I find it easier to talk to new people", 44, 21, 9, 55, 18, 9),
    ("I know who to tell if a date goes wrong", 63, 8, 3, 72, 7, 3),
    ("I feel safe at events", 69, 4, 1, 77, 4, 1),
    ("The staff are nice to me", 71, 3, 0, 80, 2, 0),
)

# Line, budget, spent in the fourth quarter, spent in the year.
COSTS: tuple[Line, ...] = (
    ("Staff", 61200, 15480, 60955),
    ("Events (our share)", 9500, 2611.4, 9874.2),
    ("Health days", 1200, 501.4, 1161.55),
    ("Buddy expenses and DBS", 2400, 588.3, 2109.9),
    ("Office, phones, insurance", 7700, 1902.15, 7633.4),
)

NEWS: tuple[str, ...] = (
    "We were without a dating co-ordinator for 3 weeks in January.",
    "Jodie and Mo, who met at our disco, moved into their own flat in February.",
    "The minibus failed its MOT and cost us £480.",
    "Fernhay surgery has changed its letters to easy read for all its patients after our members "
    "showed them how.",
    "Next year we want 6 health days and a group for over 50s.",
    "Anton was afraid of phones. He now rings the others every Friday and got 7 of them to come.",
    "We spoke at the Partnership Board and 34 people listened.",
    "The membership target of 140 should be reached in April.",
)


def _figures(line: Line) -> list[float]:
    """Keep the figures of a line and leave the words out."""
    return [figure for figure in line if isinstance(figure, int | float)]


def _add(line: Line) -> float:
    """Add up the figures of a line, to the penny."""
    return round(sum(_figures(line)), 2)


def _front(sheet: Worksheet, head: Format, rate: Format, wrap: Format) -> None:
    """Write the council's page; most of it is drawn from the numbers tab."""
    rows = {line[0]: (row, line[1:5]) for row, line in enumerate(NUMBERS, 4)}
    sheet.write("B1", "Ottermouth City Council - Adult Commissioning", head)
    sheet.write("B2", "Provider performance schedule", head)
    sheet.write("B3", "Provider: Plus One Ottermouth CIC")
    sheet.write("B4", "Agreement: OCC-AC-417 Friendship, relationships and staying well")
    sheet.write("B5", "From 1 April 2023 until 31 March 2027, reported every quarter")
    sheet.write("B6", "This return: Quarter 4 (January - March 2026) and year 2025/26")
    sheet.write_row(
        "A8",
        ("No.", "Indicator", "Target 2025/26", "Q1", "Q2", "Q3", "Q4", "Year", "Q4 RAG", "Remarks"),
        head,
    )
    for row, (number, words, target, top, base, rating, remark) in enumerate(FORM, 8):
        form = rate if base or number == 8 else None
        sheet.write(row, 0, number)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, target, form)
        sheet.write(row, 8, rating)
        sheet.write(row, 9, remark)
        if not top:
            sheet.write_row(row, 3, ("not due", "", "not due"))
            sheet.write_formula(row, 4, "=Survey!B5/Survey!E5", form, 52 / 74)
            sheet.write_formula(row, 6, "=Survey!F5/Survey!I5", form, 61 / 82)
            sheet.write_formula(
                row, 7, "=(Survey!B5+Survey!F5)/(Survey!E5+Survey!I5)", form, 113 / 156
            )
            continue
        at, line = rows[top]
        year = line[-1] if number == 1 else _add(line)
        under, below = rows[base] if base else (0, (1, 1, 1, 1))
        for column, letter in enumerate("BCDEF"):
            link = f"=Numbers!{letter}{at}" + (f"/Numbers!{letter}{under}" if base else "")
            above = (*line, year)[column]
            if base:
                above = above / (*below, _add(below))[column]
            sheet.write_formula(row, 3 + column, link, form, above)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 8, 12)
    sheet.set_column(9, 9, 40)


def _numbers(sheet: Worksheet, head: Format) -> None:
    """Write the quarters of the provider and the year after them."""
    sheet.write("A1", "Numbers 2025/26", head)
    sheet.write_row("A2", ("", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Year"), head)
    for row, line in enumerate(NUMBERS, 3):
        sheet.write(row, 0, line[0], head if len(line) == 1 else None)
        sheet.write_row(row, 1, line[1:5])
        if line[-1] == "sum":
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _add(line[1:5]))
        elif line[-1] == "last":
            sheet.write_formula(row, 5, f"=E{row + 1}", None, line[4])
    sheet.set_column(0, 0, 58)


def _reviews(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of the members who had their six month review in the quarter."""
    sheet.write("A1", "Six month reviews done in January - March 2026", head)
    sheet.write("A2", "Lonely score is the three question one, 3 is never, 9 is a lot")
    sheet.write_row(
        "A4",
        (
            "Member",
            "Age",
            "Joined",
            "Lonely score on joining",
            "Reviewed",
            "Lonely score at review",
            "Events come to this quarter",
        ),
        head,
    )
    for row, line in enumerate(REVIEWS, 4):
        for column, word in enumerate(line):
            sheet.write(row, column, word, day if isinstance(word, date) else None)
    sheet.write("A17", "Less lonely than on joining")
    sheet.write_formula("F17", "=SUMPRODUCT(ISNUMBER(F5:F15)*(F5:F15<D5:D15))", None, 8)
    sheet.write("A18", "Asked both times")
    sheet.write_formula("F18", "=COUNT(F5:F15)", None, 10)
    sheet.set_column(0, 6, 18)


def _trips(made: Workbook, sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the bigger events of the quarter, one in a row."""
    pounds = made.add_format({"num_format": "£#,##0.00"})
    sheet.write_row(
        "A1", ("Date", "What", "Where", "Places", "Members there", "Staff", "Cost"), head
    )
    for row, line in enumerate(TRIPS, 1):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:6])
        sheet.write(row, 6, line[6], pounds)
    sheet.write("B14", "Big nights and trips, January to March", head)
    for column, letter in ((3, "D"), (4, "E"), (6, "G")):
        total = _add(tuple(line[column] for line in TRIPS))
        sheet.write_formula(
            13, column, f"=SUM({letter}2:{letter}13)", pounds if letter == "G" else head, total
        )
    sheet.write("B15", "Drop-ins are not in this list, they are in Numbers")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 2, 34)


def _health(sheet: Worksheet, head: Format, stamp: Format) -> None:
    """Write the health days side by side."""
    sheet.write("A1", "Health days", head)
    for column, (place, held) in enumerate(DAYS, 1):
        sheet.write(1, column, place, head)
        sheet.write(2, column, held, stamp)
    sheet.write("G3", "All year", head)
    for row, line in enumerate(HEALTH, 3):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, _add(line))
    sheet.write("A14", "March swimmers and gym goers are rung at the end of April.")
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 14)


def _survey(sheet: Worksheet, head: Format) -> None:
    """Write the answers of both surveys and, below them, the news."""
    sheet.write("A1", "Easy read survey", head)
    sheet.merge_range("B3:E3", "September 2025", head)
    sheet.merge_range("F3:I3", "March 2026", head)
    sheet.write_row("A4", ("", *("Yes", "Sort of", "No", "Answered") * 2), head)
    for row, line in enumerate(SURVEY, 4):
        sheet.write(row, 0, line[0])
        for first, reach, figures in ((1, "B{0}:D{0}", line[1:4]), (5, "F{0}:H{0}", line[4:])):
            sheet.write_row(row, first, figures)
            sheet.write_formula(
                row, first + 3, f"=SUM({reach.format(row + 1)})", None, _add(figures)
            )
    sheet.write("A13", "News from this quarter", head)
    for row, sentence in enumerate(NEWS, 13):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 44)


def _costs(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write what the year was to cost and did."""
    pounds = made.add_format({"num_format": "#,##0.00"})
    sheet.write_row("A1", ("£", "Budget 25/26", "Spent Q4", "Spent in year", "% of budget"), head)
    share = made.add_format({"num_format": "0%"})
    lines = [(row, *line) for row, line in enumerate(COSTS, 2)]
    sums = tuple(_add(tuple(line[column] for line in COSTS)) for column in (1, 2, 3))
    for row, name, *figures in lines:
        sheet.write(row - 1, 0, name)
        sheet.write_row(row - 1, 1, figures, pounds)
    sheet.write("A7", "Total", head)
    for letter, total in zip("BCD", sums, strict=True):
        sheet.write_formula(f"{letter}7", f"=SUM({letter}2:{letter}6)", pounds, total)
    for row, budget, spent in [(line[0], line[2], line[4]) for line in lines] + [
        (7, sums[0], sums[2])
    ]:
        sheet.write_formula(f"E{row}", f"=D{row}/B{row}", share, spent / budget)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 4, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Plus One Q4 return")
    head = made.add_format({"bold": True, "font_color": "#7030A0"})
    rate = made.add_format({"num_format": "0%"})
    wrap = made.add_format({"text_wrap": True})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    stamp = made.add_format({"num_format": "d mmm yyyy", "bold": True, "font_color": "#7030A0"})
    _front(made.add_worksheet("OCC schedule"), head, rate, wrap)
    _numbers(made.add_worksheet("Numbers"), head)
    _reviews(made.add_worksheet("Reviews Q4"), head, day)
    _trips(made, made.add_worksheet("Big events Q4"), head, day)
    _health(made.add_worksheet("Health days"), head, stamp)
    _survey(made.add_worksheet("Survey"), head)
    _costs(made, made.add_worksheet("Costs"), head)
    made.close()
