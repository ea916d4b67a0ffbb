"""A parenting and play programme for dads in prison and their families, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HEADS = (
    "This quarter (Jan-Mar 2026)",
    "Last quarter (Oct-Dec 2025)",
    "Contract year so far",
    "Target",
)

# Title, the line counted, the line it is out of, target, (now, out of), (before, out of), comment.
Told = tuple[int | str, ...]
BLOCKS: tuple[tuple[str, tuple[str, ...], float | str, Told, Told, str], ...] = (
    (
        "KPI 1  Fathers starting the parenting course",
        ("Fathers starting",),
        60,
        (19,),
        (17,),
        "Target is for the contract year, October 2025 to September 2026",
    ),
    (
        "KPI 2  Fathers who finish the course",
        ("Finished", "Due to finish", "Result"),
        0.75,
        (15, 19),
        (13, 17),
        "3 moved to other prisons, 1 dropped out",
    ),
    (
        "KPI 3  Fathers whose parenting confidence score goes up",
        ("Score went up", "Have both scores", "Result"),
        0.7,
        (11, 14),
        (9, 12),
        "",
    ),
    (
        "KPI 4  Children's attendances at play visits",
        ("Attendances",),
        400,
        (103,),
        (112,),
        "Wing lockdown on 14 February, visit ran in the afternoon",
    ),
    (
        "KPI 5  Families contacted within 10 working days of referral",
        ("Contacted in time", "Referred", "Result"),
        0.9,
        (26, 28),
        (22, 24),
        "",
    ),
    (
        "KPI 6  Fathers released with a written family plan",
        ("Had a plan", "Released", "Result"),
        0.8,
        (8, 9),
        (5, 7),
        "2 in Q1 let out early from court",
    ),
    (
        "KPI 7  Carers who say the child settles better after a play visit",
        ("Settles better", "Carers asked", "Result"),
        0.75,
        (21, 26),
        (18, 23),
        "",
    ),
    (
        "KPI 8  Safeguarding referrals made to the council",
        ("Referrals made",),
        "none set",
        ("nil",),
        (1,),
        "For information",
    ),
)

COURSES: tuple[tuple[object, ...], ...] = (
    ("C7", "Chapel", 10, 3, date(2025, 10, 7), 9, date(2025, 11, 25), 7),
    ("C8", "Library", 10, 2, date(2025, 10, 30), 8, date(2025, 12, 18), 6),
    ("C9", "Library", 10, 3, date(2026, 1, 13), 10, date(2026, 3, 3), 8),
    ("C10", "Chapel", 10, 3, date(2026, 1, 28), 9, date(2026, 3, 18), 7),
    ("C11", "Chapel", 12, 3, date(2026, 4, 21), "not due", date(2026, 6, 9), "not due"),
)

# Ref, course, age, children, months left to serve, first score, last score, remarks.
DADS: tuple[tuple[object, ...], ...] = (
    ("K071", "C9", 24, 1, 8, 31, 40, "Reads to her on the phone on Sundays"),
    ("K072", "C9", 33, 2, 14, 36, 44, ""),
    ("K073", "C9", 41, 3, 5, 42, 41, "Low week, appeal turned down"),
    ("K074", "C9", 29, 2, 22, 28, 37, ""),
    ("K075", "C9", 37, 4, 11, 39, "n/a", "Moved to another prison"),
    ("K076", "C9", 26, 1, 3, 33, 45, "Out in June"),
    ("K077", "C9", 52, 2, 30, 40, 40, ""),
    ("K078", "C9", 31, 3, 9, 27, 35, ""),
    ("K079", "C9", 22, 1, 6, 35, "n/a", "Dropped out after week 2"),
    ("K080", "C9", 45, 2, 17, 38, 46, ""),
    ("K081", "C10", 28, 2, 12, 30, 38, ""),
    ("K082", "C10", 35, 1, 26, 41, 47, ""),
    ("K083", "C10", 23, 1, 4, 29, "n/a", "Moved to another prison"),
    ("K084", "C10", 39, 5, 10, 34, 33, ""),
    ("K085", "C10", 30, 2, 7, 37, 43, "Now a Kite leader"),
    ("K086", "C10", 48, 3, 19, 32, "n/a", "Finished, would not do second form"),
    ("K087", "C10", 27, 1, 15, 36, 42, ""),
    ("K088", "C10", 34, 2, 13, 26, 36, ""),
    ("K089", "C10", 25, 1, 2, 40, "n/a", "Moved to another prison"),
)
FIRST = {"C9": date(2026, 1, 13), "C10": date(2026, 1, 28)}
LAST = {"C9": date(2026, 3, 3), "C10": date(2026, 3, 18)}

VISIT_MONTHS = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
# Line, six months, how the last column is made.
VISITS: tuple[tuple[str, tuple[object, ...], str], ...] = (
    ("Play visits held", (4, 5, 4, 4, 4, 4), "sum"),
    ("Families booked", (18, 20, 27, 17, 22, 21), "sum"),
    ("Families who came", (16, 17, 24, 15, 19, 18), "sum"),
    ("Children aged under 5", (14, 15, 21, 13, 17, 16), "sum"),
    ("Children aged 5 to 11", (12, 13, 18, 11, 15, 14), "sum"),
    ("Children aged 12 and over", (5, 6, 8, 5, 6, 6), "sum"),
    ("All children", (31, 34, 47, 29, 38, 36), "sum"),
    ("Children who saw Dad for the first time in 6 months or more", (4, 3, 7, 2, 5, 4), "sum"),
    ("Visits cut short (child upset)", (3, 2, 3, 1, 1, 0), "sum"),
    ("Average minutes from gate to hall", (34, 31, 38, 29, 27, 26), "average"),
    ("Games led by dads who did the course before", (3, 3, 4, 4, 5, 6), "sum"),
    ("Officer hours freed (our volunteers ran the hall)", (8, 8, 10, 8, 9.5, 11), "sum"),
    ("Play boxes lent out", (6, 7, 11, 5, 8, 9), "sum"),
    ("Bedtime story recordings posted home", (12, 14, 22, 11, 15, 16), "typed"),
)
STORIES = 88

FAMILY_HEADS = ("Jan-Mar 25", "Oct-Dec 25", "Jan-Mar 26", "Year so far")
# Line, three quarters, whether the contract year is added up.
FAMILIES: tuple[tuple[str, tuple[tuple[str, tuple[object, ...], bool], ...]], ...] = (
    (
        "HOLDING THE STRING - evening group for mums, partners, grans",
        (
            ("Evenings held", (5, 6, 6), True),
            ("Carers in the group", (9, 11, 14), False),
            ("...who now see each other outside it", (2, 4, 6), False),
            ("...who went back to work or training", (1, 1, 3), True),
            ("Creche hours", (15, 18, 18), True),
        ),
    ),
    (
        "CHILDREN (carer or school told us)",
        (
            ("Missing less school than the term before", (5, 6, 9), True),
            ("Letters written to schools", (12, 14, 19), True),
            ("Children on a child protection plan", ("<5", "<5", 5), False),
        ),
    ),
    (
        "DADS - PRISON AND AFTER",
        (
            (
                "In trouble (adjudications) before the course, none in 3 months since",
                (4, 5, 6),
                True,
            ),
            ("Three-month calls made", (6, 5, 7), True),
            ("At 3 months out: seeing children every week", ("nil", 3, 5), True),
            ("Recalled to prison", (1, "nil", 1), True),
        ),
    ),
    (
        "VOLUNTEERS",
        (
            ("Active", (12, 13, 15), False),
            ("...dads who have been inside themselves", (3, 3, 4), False),
            ("Hours given", (210, 236.5, 268), True),
            ("Security cleared, waiting to start", (2, 4, 3), False),
            ("Expenses paid (£)", (312.4, 355.15, 401.6), True),
        ),
    ),
)

STORY: tuple[str, ...] = (
    "One dad's mother hadn't visited for two years; she has come every month since November.",
    "Tiverley Road nursery says 4 of our children have stopped hitting since the visits began.",
    "Three dads from C8 have started a reading corner on B wing for other men's letters home.",
    "The visits hall was repainted and we lost 1 Saturday.",
    "We plan 2 courses and a summer fun day next quarter.",
    "Leaflets went to 9 GP practices.",
)

BUDGET_HEADS = ("Year 2 budget", "Oct-Dec", "Jan-Mar", "Spent so far", "% spent")
BUDGET: tuple[tuple[object, ...], ...] = (
    ("Project lead and family worker", 61200, 15180.4, 15312.75),
    ("Sessional play workers", 14400, 3520, 3264.5),
    ("Play boxes and books", 4200, 1310.85, 742.2),
    ("Family travel fund", 6500, 1288.6, 1604.35),
    ("Volunteers", 2600, 540.15, 611.6),
    ("Management charge", 9100, 2275, 2275),
)
GRANT: tuple[tuple[object, ...], ...] = (
    ("Instalment 1", date(2025, 10, 6), 24500),
    ("Instalment 2", date(2026, 1, 7), 24500),
    ("Instalment 3", date(2026, 4, 7), 24500),
)


def added(now: object, before: object) -> int:
    """Two quarters together, nil being nothing."""
    return sum(figure for figure in (now, before) if isinstance(figure, int))


def _return(sheet: Worksheet, bold: Format, rate: Format, box: Format) -> None:
    """Write the council's form, a block for every indicator."""
    sheet.write("B1", "WEXLOW BOROUGH COUNCIL - Early Help commissioning", bold)
    sheet.write("B2", "Provider quarterly monitoring form (v4, 2024)")
    sheet.write_row("B4", ("Provider", "Kite Tail Family Project"))
    sheet.write_row("B5", ("Contract", "WBC/EH/1147 - Dads and Kids at HMP Stallow Fen"))
    sheet.write_row("B6", ("Contract period", "1 October 2024 - 30 September 2027"))
    sheet.write_row("B7", ("Return for", "Contract year 2, quarter 2 (1 January to 31 March 2026)"))
    sheet.write_row("C9", HEADS, bold)
    row = 9
    for title, lines, target, now, before, comment in BLOCKS:
        sheet.write(row, 1, title, box)
        first = row + 1
        for at, words in enumerate(lines):
            row += 1
            sheet.write(row, 1, words)
            if words == "Result":
                tops = (now[0], before[0], added(now[0], before[0]))
                bases = (now[1], before[1], added(now[1], before[1]))
                for column, (top, base) in enumerate(zip(tops, bases, strict=True), 2):
                    name = xl_col_to_name(column)
                    how = f"={name}{first + 1}/{name}{first + 2}"
                    sheet.write_formula(row, column, how, rate, int(top) / int(base))
            else:
                sheet.write_row(row, 2, (now[at], before[at]))
                how = f"=SUM(C{row + 1}:D{row + 1})"
                sheet.write_formula(row, 4, how, None, added(now[at], before[at]))
        sheet.write(row, 5, target, rate if len(lines) == 3 else None)
        if comment:
            row += 1
            sheet.write(row, 1, f"Comment: {comment}")
        row += 2
    sheet.write(row, 1, "Signed: Programme lead, 20/04/2026. Tel 01632 960882")
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 5, 18)


def _courses(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the two lists: courses, and the dads who began this quarter."""
    sheet.write("A1", "Course register, contract year 2", bold)
    heads = ("Course", "Room", "Places", "Facilitators", "Starts", "Started", "Ends", "Finished")
    sheet.write_row("A3", heads, bold)
    for row, told in enumerate(COURSES, 3):
        for column, what in enumerate(told):
            if isinstance(what, date):
                sheet.write_datetime(row, column, what, day)
            else:
                sheet.write(row, column, what)
    sheet.write("A9", "C11 is full, 5 on the list for the one after.")


def _dads(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write a row for every dad who began a course this quarter."""
    sheet.write("A1", "Dads who started January to March 2026 (C9 and C10)", bold)
    sheet.write("A2", "Score = parenting confidence, 10 to 50, higher is better")
    heads = ("Ref", "Course", "Age", "Children", "Months left", "First form", "Score")
    sheet.write_row("A4", (*heads, "Last form", "Score", "Notes"), bold)
    for row, (ref, course, age, children, left, first, last, notes) in enumerate(DADS, 4):
        sheet.write_row(row, 0, (ref, course, age, children, left))
        sheet.write_datetime(row, 5, FIRST[str(course)], day)
        sheet.write(row, 6, first)
        if last != "n/a":
            sheet.write_datetime(row, 7, LAST[str(course)], day)
        sheet.write(row, 8, last)
        sheet.write(row, 9, notes)
    sheet.set_column(4, 4, None, None, {"hidden": True})
    sheet.set_column(5, 7, 12)
    sheet.set_column(9, 9, 36)
    sheet.autofilter(3, 0, 22, 9)


def _visits(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the play visits, month by month."""
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Saturday play visits - HMP Stallow Fen visits hall", bold)
    sheet.merge_range("B3:D3", "2025", bold)
    sheet.merge_range("E3:G3", "2026", bold)
    sheet.write_row("A4", ("", *VISIT_MONTHS, "Oct-Mar"), bold)
    for row, (words, months, how) in enumerate(VISITS, 4):
        sheet.write(row, 0, words, bold if words == "All children" else None)
        for column, figure in enumerate(months, 1):
            if words == "All children":
                name = xl_col_to_name(column)
                sheet.write_formula(row, column, f"=SUM({name}8:{name}10)", bold, figure)
            else:
                sheet.write(row, column, figure)
        total = sum(figure for figure in months if isinstance(figure, int | float))
        reach = f"B{row + 1}:G{row + 1}"
        if how == "average":
            sheet.write_formula(row, 7, f"=AVERAGE({reach})", place, total / 6)
        elif how == "sum":
            sheet.write_formula(row, 7, f"=SUM({reach})", None, total)
        else:
            sheet.write(row, 7, STORIES)
    sheet.set_column(0, 0, 58)


def _families(sheet: Worksheet, bold: Format) -> None:
    """Write the stacked tables, last year's quarter first, and the stories under them."""
    at = 0
    for title, lines in FAMILIES:
        sheet.write_row(at, 0, (title, *FAMILY_HEADS), bold)
        for words, quarters, add in lines:
            at += 1
            sheet.write_row(at, 0, (words, *quarters))
            if add:
                total = sum(figure for figure in quarters[1:] if isinstance(figure, int | float))
                how = f"=SUM(C{at + 1}:D{at + 1})"
                sheet.write_formula(at, 4, how, None, round(total, 2))
        at += 2
    sheet.write(at, 0, "What happened this quarter (a few lines please)", bold)
    for row, sentence in enumerate(STORY, at + 1):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 64)
    sheet.set_column(1, 4, 12)


def _budget(sheet: Worksheet, made: Workbook, bold: Format, day: Format) -> None:
    """Write the spend against the budget, and the grant as it came in."""
    money = made.add_format({"num_format": "£#,##0.00"})
    whole = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Spend, contract year 2 (Oct 2025 - Sep 2026)", bold)
    sheet.write_row("A3", ("", *BUDGET_HEADS), bold)
    for row, (words, budget, before, now) in enumerate(BUDGET, 3):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, (budget, before, now), money)
        spent = round(float(str(before)) + float(str(now)), 2)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", money, spent)
        share = spent / float(str(budget))
        sheet.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", whole, share)
    sheet.write("A10", "Total", bold)
    sums = [round(sum(float(str(told[at])) for told in BUDGET), 2) for at in (1, 2, 3)]
    sums.append(round(sums[1] + sums[2], 2))
    for column, total in enumerate(sums, 1):
        name = xl_col_to_name(column)
        sheet.write_formula(9, column, f"=SUM({name}4:{name}9)", money, total)
    sheet.write_formula("F10", "=E10/B10", whole, sums[3] / sums[0])
    sheet.write_row("A13", ("Council grant", "Due", "Amount"), bold)
    for row, (words, due, pounds) in enumerate(GRANT, 13):
        sheet.write(row, 0, words)
        sheet.write_datetime(row, 1, due, day)
        sheet.write(row, 2, pounds, money)
    sheet.write("A18", "First two instalments are in the bank.")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 5, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kite quarterly form")
    bold = made.add_format({"bold": True})
    box = made.add_format({"bold": True, "bg_color": "#1F4E78", "font_color": "#FFFFFF"})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    _return(made.add_worksheet("Monitoring form"), bold, rate, box)
    _courses(made.add_worksheet("Courses"), bold, day)
    _dads(made.add_worksheet("Dads Q2"), bold, day)
    _visits(made.add_worksheet("Play visits"), made, bold)
    _families(made.add_worksheet("Families and volunteers"), bold)
    _budget(made.add_worksheet("Budget"), made, bold, day)
    made.close()
