"""Coaching of young people towards health careers and wellbeing, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

Row = tuple[object, ...]
Pair = tuple[float, float]

# Number, indicator, year 2 target, numerators, denominators, rating, comment.
MEASURES: tuple[tuple[int, str, object, Pair, Pair | None, str, str], ...] = (
    (1, "Young people starting coaching", 130, (36, 31), None, "Green", ""),
    (
        2,
        "Career and wellbeing plan agreed within 3 weeks of starting",
        0.85,
        (32, 26),
        (36, 31),
        "Amber",
        "Christmas fortnight",
    ),
    (3, "Finished the 12 weeks", 0.7, (21, 22), (29, 31), "Green", ""),
    (
        4,
        "In work, apprenticeship or a health course 8 weeks after finishing",
        0.45,
        (9, 11),
        (20, 21),
        "Green",
        "1 apprenticeship start put back to April",
    ),
    (
        5,
        "SWEMWBS up by 2 points or more at the end",
        0.6,
        (13, 14),
        (19, 20),
        "Green",
        "2 finishers did not do the second form",
    ),
    (6, "Taster and placement days in health settings", 150, (38, 47), None, "Green", ""),
    (7, "Starters living in the six priority wards", 0.6, (24, 19), (36, 31), "Green", ""),
    (8, "Still in that work or course at 26 weeks", 0.7, (5, 6), (7, 8), "Green", "Small numbers"),
    (9, "Safeguarding referrals made", "for info", (1, 0), None, "", ""),
)

# Number, age, ward, start, SWEMWBS, finish, SWEMWBS, coaching sessions, days in settings, now.
FINISHERS: tuple[tuple[str, int, str, date, object, date, object, int, int, str], ...] = (
    ("H-141", 17, "Eastmoor", date(2025, 9, 9), 19, date(2025, 12, 2), 23, 10, 2, "Care course"),
    ("H-142", 19, "Quarry Hill", date(2025, 9, 9), 21, date(2025, 12, 2), 22, 11, 3, "Bank HCA"),
    ("H-144", 22, "Eastmoor", date(2025, 9, 11), 18, date(2025, 12, 4), 24, 12, 3, "Job, pharmacy"),
    ("H-145", 18, "Hollins", date(2025, 9, 16), 24, date(2025, 12, 9), 26, 9, 2, "Sixth form"),
    ("H-147", 16, "Dale", date(2025, 9, 16), 17, date(2025, 12, 9), 21, 10, 1, "School"),
    ("H-148", 20, "Parkside", date(2025, 9, 18), 22, date(2025, 12, 11), 22, 8, 2, "Looking"),
    ("H-150", 23, "Quarry Hill", date(2025, 9, 23), 20, date(2025, 12, 16), 25, 12, 4, "Bank HCA"),
    ("H-151", 17, "Northgate", date(2025, 9, 25), 23, date(2025, 12, 18), "n/c", 9, 1, "Course"),
    ("H-153", 19, "Eastmoor", date(2025, 9, 30), 16, date(2025, 12, 22), 20, 11, 2, "Looking"),
    ("H-154", 18, "Dale", date(2025, 10, 2), 25, date(2026, 1, 6), 24, 10, 2, "Apprentice"),
    ("H-156", 21, "Mill Road", date(2025, 10, 7), 19, date(2026, 1, 8), 22, 12, 3, "Job, GP desk"),
    ("H-157", 24, "Old Town", date(2025, 10, 9), 21, date(2026, 1, 13), 23, 10, 2, "Looking"),
    ("H-158", 17, "Station", date(2025, 10, 14), 18, date(2026, 1, 15), 19, 9, 2, "Course"),
    ("H-160", 16, "Mill Road", date(2025, 10, 16), 20, date(2026, 1, 20), 24, 11, 1, "School"),
    ("H-161", 22, "Parkside", date(2025, 10, 21), 23, date(2026, 1, 22), 23, 8, 3, "Looking"),
    ("H-163", 18, "Northgate", date(2025, 10, 23), 17, date(2026, 1, 27), 22, 12, 3, "Course"),
    ("H-164", 20, "Dale", date(2025, 11, 4), 19, date(2026, 2, 3), 21, 10, 2, "Bank HCA"),
    ("H-166", 19, "Old Town", date(2025, 11, 6), 22, date(2026, 2, 5), 21, 9, 2, "Looking"),
    ("H-167", 17, "Station", date(2025, 11, 11), 15, date(2026, 2, 10), 19, 12, 2, "Course"),
    ("H-169", 23, "Parkside", date(2025, 11, 13), 20, date(2026, 2, 12), "n/c", 8, 1, "Job"),
    ("H-170", 18, "Eastmoor", date(2025, 11, 18), 21, date(2026, 2, 17), 26, 11, 3, "Apprentice"),
    ("H-172", 21, "Old Town", date(2025, 11, 20), 24, date(2026, 2, 19), 26, 10, 2, "Course"),
)

MONTHS = ("Sep 25", "Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26")
LOG: tuple[tuple[str, Row], ...] = (
    ("One to one coaching sessions", (88, 112, 104, 71, 109, 98)),
    ("Missed sessions", (9, 14, 12, 15, 13, 10)),
    ("Coaching hours", (79.5, 101, 94, 64.5, 98.5, 88)),
    ("New starters", (14, 13, 9, 6, 14, 11)),
    ("   from school or college", (7, 6, 4, 2, 7, 5)),
    ("   from Jobcentre", (4, 4, 3, 2, 4, 3)),
    ("   from leaving care team", (2, 1, 1, 1, 1, 2)),
    ("   self, friend or family", (1, 2, 1, 1, 2, 1)),
    ("Days in health settings", (8, 14, 16, 10, 17, 20)),
    ("   hospital", (4, 8, 9, 6, 9, 11)),
    ("   GP, pharmacy, dentist", (3, 4, 4, 3, 5, 5)),
    ("   care home", (1, 2, 3, 1, 3, 4)),
    ("Travel passes bought", (11, 16, 15, 9, 17, 14)),
    ("Saw a GP or dentist for the first time in over a year", (2, 4, 3, 1, 5, 4)),
    ("Stopped vaping or smoking (4 weeks)", (1, 2, 1, 0, 3, 2)),
    ("Began volunteering somewhere local", (1, 2, 3, 1, 2, 4)),
    ("Texts sent", (310, 402, 388, 265, 417, 371)),
)

# Initials, work, mentor since, young people with them, hours of the three months.
MENTORS: tuple[tuple[str, str, str, int, tuple[object, ...]], ...] = (
    ("AR", "Ward sister, Holme Royal", "Oct 2024", 3, (4, 6, 5.5)),
    ("BT", "Paramedic", "Oct 2024", 2, (3, 4, 4)),
    ("CN", "Pharmacist, Dale Rd", "Jan 2025", 2, (2, 3.5, 3)),
    ("FO", "Healthcare assistant", "Jan 2025", 2, (4, 5, 4)),
    ("HW", "Care home manager", "Mar 2025", 1, (1.5, 2, 2)),
    ("IK", "Student nurse (came through us)", "Sep 2025", 3, (5, 7, 6)),
    ("LD", "Radiographer", "Sep 2025", 1, (0, 2, 2)),
    ("NM", "Dental nurse (came through us)", "Nov 2025", 2, (2.5, 4, 4)),
    ("SJ", "Retired GP", "Nov 2025", 2, (3, 3, 3.5)),
    ("ZP", "Physio", "Jan 2026", 1, (None, 2, 2.5)),
)
MENTOR_FORM: tuple[Row, ...] = (
    ("Forms back", 9),
    ("Would mentor again", 9),
    ("More likely to stay in health work because of it", 6),
    ("Found the training day useful", 8),
)

# Venue, room holds, then sessions, attendances, rent of each quarter.
PLACES: tuple[Row, ...] = (
    ("Eastmoor Library", 14, 12, 94, 180, 10, 81, 150),
    ("Quarry Hill youth hub", 25, 12, 121, 0, 11, 117, 0),
    ("Holme Royal education centre", 30, 6, 68, 0, 6, 74, 0),
    ("Station Rd church rooms", 18, 11, 77, 275, 10, 70, 250),
    ("Online (evening)", "n/a", 12, 63, 0, 12, 71, 0),
)

TOGETHER: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "Families",
        (
            ("Parent evenings", 2, 2),
            ("Parents and carers who came", 24, 19),
            ("...who say things are calmer at home", 11, 12),
            ("...who have gone on to a course or care job themselves", 2, 3),
        ),
    ),
    (
        "Employers",
        (
            ("Employers met", 13, 16),
            ("Phone calls to employers after a placement", 22, 27),
            ("Employers who dropped the GCSE rule for entry jobs", 1, 2),
            ("Bank and care shifts our starters filled (hours)", 214, 342),
            ("Newsletters", 3, 3),
        ),
    ),
    (
        "Past participants",
        (
            ("Invited to reunion", 41, 46),
            ("School talks given by past participants", 4, 6),
            ("Expenses paid to them (£)", 62.4, 88.1),
        ),
    ),
)

# Line, year 2 budget, two quarters.
COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Coaches (2.6 FTE)", 98600, 24650, 24810.5),
    ("Coordinator", 31400, 7850, 7850),
    ("Travel passes and lunches", 7200, 1612.35, 1844.9),
    ("Rooms", 2000, 455, 400),
    ("DBS, uniforms, shoes", 3800, 910.2, 1126.75),
    ("Overheads", 14300, 3575, 3575),
)

NOTES = (
    "One young man who had not sat in a class since Year 9 is now student rep at his college.",
    "Three of the January group set up their own Sunday running club on the rec.",
    "The leaving care team say they get fewer crisis calls from the 4 we share with them.",
    "Our Tuesday coach was off for 2 weeks in December and sessions were moved.",
    "We took a stand at the Holme Royal careers day and handed out 150 leaflets.",
    "For Q3 we want to start a group for young carers, 8 places.",
    "We expect to reach the 130 starters by the end of July.",
    "The library has changed its opening hours, so the group now begins at 4.30pm.",
    "Bus fares went up in January.",
)


def _added(figures: tuple[object, ...]) -> float:
    """Add up figures, passing over blanks and words."""
    return sum(float(figure) for figure in figures if isinstance(figure, (int, float)))


def _form(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the form of the council: a line for a count, three lines for a rate."""
    sheet = made.add_worksheet("Monitoring form")
    sheet.merge_range("A1:I1", "HOLMEBURY BOROUGH COUNCIL - CONTRACT MONITORING", styles["band"])
    sheet.write("B2", "Contract: HBC/PH/24-117, Health Futures coaching for 16 to 24s")
    sheet.write("B3", "Provider: Ladderhouse Youth CIC")
    sheet.write("B4", "Term: 1 September 2024 to 31 August 2027 (year 2 is Sept 2025 - Aug 2026)")
    sheet.write("B5", "This return: Year 2, Quarter 2 (1 December 2025 to 28 February 2026)")
    heads = (
        "No.",
        "Indicator",
        "Year 2 target",
        "Q1\nSep-Nov 25",
        "Q2\nDec 25-Feb 26",
        "Q3\nMar-May 26",
        "Q4\nJun-Aug 26",
        "Year 2 so far",
        "RAG",
        "Provider comment",
    )
    sheet.write_row(6, 0, heads, styles["head"])
    row = 7
    for number, words, target, tops, bases, rating, comment in MEASURES:
        rate = styles["rate"] if bases else None
        sheet.write(row, 0, number)
        sheet.write(row, 1, words, styles["wrap"])
        sheet.write(row, 2, target, styles["whole"] if bases else None)
        sheet.write_row(row, 8, (rating, comment))
        if bases is None:
            sheet.write_row(row, 3, tops)
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, sum(tops))
            row += 1
            continue
        for place, letter in ((0, "D"), (1, "E")):
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, 3 + place, formula, rate, tops[place] / bases[place])
        formula = f"=H{row + 2}/H{row + 3}"
        sheet.write_formula(row, 7, formula, rate, sum(tops) / sum(bases))
        for below, name, counts in ((1, "   number", tops), (2, "   out of", bases)):
            at = row + below
            sheet.write(at, 1, name, styles["grey"])
            sheet.write_row(at, 3, counts, styles["grey"])
            formula = f"=SUM(D{at + 1}:G{at + 1})"
            sheet.write_formula(at, 7, formula, styles["grey"], sum(counts))
        row += 3
    sheet.write(row + 1, 1, "Completed by: M. Oyelaran-Finch, 12 March 2026")
    sheet.set_column("B:B", 50)
    sheet.set_column("C:H", 12)
    sheet.set_column("J:J", 36)
    sheet.freeze_panes(7, 2)


def _finishers(made: Workbook, styles: dict[str, Format]) -> None:
    """Write a row for each young person who finished in the quarter."""
    sheet = made.add_worksheet("Finishers")
    title = "Young people who finished the 12 weeks, 1 December 2025 to 28 February 2026"
    sheet.write("A1", title, styles["bold"])
    heads = (
        "ID",
        "Age",
        "Ward",
        "Started",
        "SWEMWBS at start",
        "Finished",
        "SWEMWBS at finish",
        "Coaching sessions had",
        "Days in settings",
        "Doing now",
    )
    sheet.write_row(2, 0, heads, styles["head"])
    for row, line in enumerate(FINISHERS, 3):
        for column, item in enumerate(line):
            if isinstance(item, date):
                sheet.write_datetime(row, column, item, styles["day"])
            else:
                sheet.write(row, column, item)
    sheet.write(len(FINISHERS) + 4, 0, "n/c = form not completed")
    sheet.set_column("C:J", 13)


def _log(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the coaches' log of the months."""
    sheet = made.add_worksheet("Log")
    sheet.write_row(0, 0, ("Coaches' log", *MONTHS, "Total"), styles["bold"])
    for row, (name, months) in enumerate(LOG, 1):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months)
        total = _added(months)
        sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", None, total)
    sheet.set_column("A:A", 50)


def _mentors(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the volunteer mentors and what they said on their form."""
    sheet = made.add_worksheet("Mentors")
    sheet.write("A1", "Volunteer mentors this quarter (Q2, Dec 25 to Feb 26)", styles["bold"])
    sheet.write_row(
        1,
        0,
        ("Mentor", "Day job", "Since", "Young people with them", "Dec", "Jan", "Feb", "Hours Q2"),
        styles["head"],
    )
    for row, (mentor, job, since, matched, hours) in enumerate(MENTORS, 2):
        sheet.write_row(row, 0, (mentor, job, since, matched, *hours))
        sheet.write_formula(row, 7, f"=SUM(E{row + 1}:G{row + 1})", None, _added(hours))
    end = len(MENTORS) + 2
    sheet.write(end, 0, "Total", styles["bold"])
    sheet.write_formula(end, 3, f"=SUM(D3:D{end})", None, sum(line[3] for line in MENTORS))
    for place, letter in enumerate("EFG"):
        total = _added(tuple(line[4][place] for line in MENTORS))
        sheet.write_formula(end, 4 + place, f"=SUM({letter}3:{letter}{end})", None, total)
    total = sum(_added(line[4]) for line in MENTORS)
    sheet.write_formula(end, 7, f"=SUM(H3:H{end})", None, total)
    sheet.write_row(end + 2, 1, ("Mentor form, February 2026", "", "Mentors"), styles["bold"])
    for row, (words, figure) in enumerate(MENTOR_FORM, end + 3):
        sheet.write(row, 1, words)
        sheet.write(row, 3, figure)
    sheet.set_column("B:B", 44)
    sheet.set_column("D:D", 14)


def _places(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the groups by venue, two quarters side by side."""
    sheet = made.add_worksheet("Places")
    sheet.write("A1", "Where the groups meet, contract year 2", styles["bold"])
    sheet.merge_range("C2:E2", "Q1 Sep-Nov 25", styles["band"])
    sheet.merge_range("F2:H2", "Q2 Dec 25-Feb 26", styles["band"])
    heads = ("Groups", "Attendances", "Rent £")
    sheet.write_row(2, 0, ("Venue", "Room holds", *heads, *heads), styles["head"])
    for row, line in enumerate(PLACES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "All", styles["bold"])
    for place, letter in enumerate("CDEFGH", 2):
        total = _added(tuple(line[place] for line in PLACES))
        sheet.write_formula(8, place, f"=SUM({letter}4:{letter}8)", None, total)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:H", 12)


def _together(made: Workbook, styles: dict[str, Format]) -> None:
    """Write families, employers and past participants, one table under another."""
    sheet = made.add_worksheet("Families employers")
    row = 0
    for title, lines in TOGETHER:
        sheet.write_row(row, 0, (title, "Sep-Nov 25", "Dec 25-Feb 26"), styles["head"])
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
        row += 2
    sheet.set_column("A:A", 58)
    sheet.set_column("B:C", 15)


def _costs(made: Workbook, styles: dict[str, Format]) -> None:
    """Write the costs, with the notes on the quarter under them."""
    sheet = made.add_worksheet("Costs and notes")
    heads = ("Costs (£)", "Year 2 budget", "Q1 Sep-Nov 25", "Q2 Dec 25-Feb 26", "Spent so far")
    sheet.write_row(0, 0, heads, styles["head"])
    for row, (name, *money) in enumerate(COSTS, 1):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, money, styles["money"])
        spent = round(money[1] + money[2], 2)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", styles["money"], spent)
    sheet.write("A8", "Total", styles["bold"])
    totals = [round(_added(tuple(line[place] for line in COSTS)), 2) for place in (1, 2, 3)]
    totals.append(round(totals[1] + totals[2], 2))
    for place, (letter, total) in enumerate(zip("BCDE", totals, strict=True), 1):
        sheet.write_formula(7, place, f"=SUM({letter}2:{letter}7)", styles["money"], total)
    sheet.write("A11", "Anything else to tell us about this quarter?", styles["bold"])
    for row, sentence in enumerate(NOTES, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column("A:A", 34)
    sheet.set_column("B:E", 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Ladderhouse Y2 Q2")
    styles = {
        "band": made.add_format({"bold": True, "bg_color": "#4B2E83", "font_color": "#FFFFFF"}),
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"}),
        "wrap": made.add_format({"text_wrap": True}),
        "grey": made.add_format({"font_color": "#7F7F7F"}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "whole": made.add_format({"num_format": "0%"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "dd-mmm-yy"}),
    }
    for tab in (_form, _finishers, _log, _mentors, _places, _together, _costs):
        tab(made, styles)
    made.close()
