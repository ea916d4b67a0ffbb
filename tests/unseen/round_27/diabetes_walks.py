"""Type 2 diabetes courses with walking groups and buddies, half-yearly to a care network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Row = tuple[Any, ...]

# No., measure, level agreed, the two half-years (a figure, or how many and out of how many).
MEASURES: tuple[Row, ...] = (
    ("D1", "Referred patients offered a course date within 6 weeks", 0.8, (81, 104), (99, 121)),
    ("D2", "Patients starting a course", 160, 72, 88),
    ("D3", "Starters who complete (5 or more of the 6 sessions)", 0.7, (51, 72), (66, 88)),
    (
        "D4",
        "Completers whose HbA1c is at least 5 mmol/mol lower at six months",
        0.4,
        (16, 38),
        (25, 52),
    ),
    ("D5", "Led walks", 200, 101, 108),
    ("D6", "Average number of walkers on a walk", 9, (914, 101), (1029, 108)),
    ("D7", "Patients rating the course good or excellent", 0.9, (44, 48), (58, 62)),
    ("D8", "Incidents on walks (for information)", "none", 1, "nil"),
)

# Course, where, day, educator, places, booked, came to the first session, finished.
COURSES: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "April to September 2025",
        (
            ("25-1", "Milltown Library", "Tue am", "SK", 16, 18, 15, 11),
            ("25-2", "Calder Road Mosque (Urdu)", "Thu pm", "FA", 16, 17, 16, 12),
            ("25-3", "Vale Leisure Centre", "Wed eve", "SK", 14, 15, 13, 8),
            ("25-4", "Online", "Mon eve", "JP", 20, 19, 15, 10),
            ("25-5", "St Aidan's Hall", "Fri am", "JP", 14, 15, 13, 10),
        ),
    ),
    (
        "October 2025 to March 2026",
        (
            ("25-6", "Milltown Library", "Tue am", "SK", 16, 17, 15, 12),
            ("25-7", "Calder Road Mosque (Urdu)", "Thu pm", "FA", 16, 18, 16, 12),
            ("25-8", "Vale Leisure Centre", "Wed eve", "SK", 14, 14, 13, 9),
            ("25-9", "Online", "Mon eve", "JP", 20, 21, 16, 11),
            ("25-10", "St Aidan's Hall", "Fri am", "JP", 14, 15, 14, 11),
            ("25-11", "Calder Road, women only", "Sat am", "FA", 14, 16, 14, 11),
        ),
    ),
)

# Month, walks, walkers, first time, with a relative or friend, by buddies alone, called off.
WALKS: tuple[tuple[Row, ...], ...] = (
    (
        ("Apr 25", 15, 128, 14, 18, 2, 1),
        ("May", 17, 150, 12, 22, 3, "nil"),
        ("Jun", 18, 171, 11, 27, 3, "nil"),
        ("Jul", 17, 158, 9, 25, 4, "nil"),
        ("Aug", 16, 139, 8, 20, 4, 1),
        ("Sep", 18, 168, 13, 26, 5, "nil"),
    ),
    (
        ("Oct", 19, 182, 15, 29, 6, "nil"),
        ("Nov", 18, 170, 10, 27, 6, 1),
        ("Dec", 14, 119, 6, 16, 5, 3),
        ("Jan 26", 17, 161, 19, 24, 6, 4),
        ("Feb", 18, 172, 12, 28, 7, 2),
        ("Mar", 22, 225, 16, 38, 9, "nil"),
    ),
)

# No., course, half-year, HbA1c twice, weight twice, steps twice, others at home.
FOLLOWED: tuple[Row, ...] = (
    ("P07", "24-7", "H1", 62, 54, 88.4, 84.1, 3100, 5200, 2),
    ("P12", "24-8", "H1", 58, 57, 101.2, 101.9, 4400, 4300, 0),
    ("P19", "24-8", "H1", 71, 60, 79.5, 77, 2600, 4900, 4),
    ("P23", "24-9", "H1", 66, 61, 92, 89.3, 2900, 3700, 3),
    ("P31", "24-11", "H1", 55, 49, 110.6, "declined", 5100, 6800, 1),
    ("P44", "25-1", "H2", 68, 65, 97.3, 95.8, 3300, 3200, "lives alone"),
    ("P48", "25-2", "H2", 59, 52, 83.7, 81, 6000, 7900, 2),
    ("P52", "25-2", "H2", 77, 63, 118.9, 112.4, 1800, 4100, 1),
    ("P57", "25-3", "H2", 64, 58, 74.2, 74.6, 3900, 5500, 5),
    ("P60", "25-4", "H2", 61, 55, 90.1, 86.7, 2700, 5000, 3),
    ("P66", "25-5", "H2", 57, 58, 104.5, 103.2, 4800, 5300, 0),
)

# Buddy, who has been on the course, walks, hours and people matched, each in two half-years.
BUDDIES: tuple[Row, ...] = (
    ("Rashida M", "Yes", 14, 15, 41, 44, 3, 3),
    ("Colin W", "Yes", 18, 17, 52, 50.5, 2, 4),
    ("Joyce A", "Yes", 9, 12, 26.5, 35, 4, 4),
    ("Imran S", "No (son of a patient)", 11, 10, 30, 28, 2, 2),
    ("Val and Ted P", "Yes, both", 20, 21, 77, 82, 5, 6),
    ("Nasreen B", "Yes", 7, 13, 19, 38.5, 1, 3),
    ("Dorothy L", "Yes", "not started", 8, "not started", 22, "not started", 2),
    ("Kofi O", "Yes", "not started", 11, "not started", 31, "not started", 3),
)

TOGETHER: tuple[Row, ...] = (
    ("Buddies on the rota at the end of the half", 7, 9),
    ("  who have type 2 themselves", 6, 8),
    ("  whose own HbA1c has come down since they took it up", 3, 5),
    ("Went into paid work or a college course", "nil", 2),
    ("Training mornings", 3, 2),
    ("Bus fares paid back (£)", 61.2, 84.6),
    ("DBS checks done", 2, 3),
)

# Line and two half-years; the last word says whether the year is added up. One was typed in.
ALSO: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "At the practices",
        (
            ("Practices that sent somebody", 7, 8, ""),
            ("Blood results chased up", 61, 70, "sum"),
            ("Cut down or came off a diabetes tablet or insulin (practice letter)", 9, 14, "sum"),
            ("Nurse reviews the practices say they could give to others", 34, 52, "sum"),
        ),
    ),
    (
        "In people's lives",
        (
            ("Had the eye or foot check they had been missing", 11, 17, "sum"),
            ("Back at work, or back to full hours", 3, 6, "sum"),
            ("Ambulance for a hypo the year before, none since", 4, 7, "sum"),
            ("Relatives who asked for a blood test of their own", 8, 13, "sum"),
        ),
    ),
    (
        "On our patch",
        (
            ("Walking groups that now go out without us", 1, 3, ""),
            ("Cafes and takeaways with a lower sugar choice since we called", 2, 5, "sum"),
            ("Stalls at fairs and health days", 5, 4, "sum"),
            ("Leaflets out", 850, 1100, 1900),
        ),
    ),
    (
        "Who comes on the courses",
        (
            ("South Asian heritage", 29, 38, "sum"),
            ("From the most deprived fifth", 31, 36, "sum"),
            ("Under 50", 14, 19, "sum"),
            ("Interpreter booked", 12, 15, "sum"),
        ),
    ),
    (
        "Money",
        (("Room hire (£)", 1840, 2115.5, "sum"), ("Taster lunches (£)", 402.75, 518.2, "sum")),
    ),
)

FORMS: tuple[Row, ...] = (
    ("Given out at the last session", 51, 66),
    ("Came back", 48, 62),
    ("Good or excellent", 44, 58),
    ("Would send a friend", 45, 60),
    ("Less low about having diabetes than at the start", 27, 38),
    ("Place was easy to get to", 41, 53),
)

STORY = (
    "Since January the Friday lunch at Calder Road, for 40 or so, is cooked as the course showed.",
    "Six walkers who met in the autumn have booked a weekend on the coast path together.",
    "The nurse at Bridge End Practice has taken two people off her list for insulin.",
    "Ice and flooding stopped 7 walks in December and January.",
    "FA qualified in November, so we can now run courses in Punjabi as well.",
    "We mean to train 5 more buddies before the summer and try a pushchair walk in the park.",
    "The agreement asks for 200 walks a year. We led 209.",
    "Two practices changed their referral form and 9 referrals had to be sent round again.",
    "A text goes to everyone who is booked on the day before.",
)


def _added(figures: Row) -> float:
    """Sum of the figures, without the words between them."""
    total: float = sum(figure for figure in figures if not isinstance(figure, str))
    return round(total, 2)


def _sum(sheet: Worksheet, row: int, column: int, rows: tuple[int, int], value: float) -> None:
    """Write the sum of a stretch of a column."""
    letter = xl_col_to_name(column)
    sheet.write_formula(
        row, column, f"=SUM({letter}{rows[0] + 1}:{letter}{rows[1] + 1})", None, value
    )


def _front(sheet: Worksheet, bold: Format, head: Format, rate: Format, place: Format) -> None:
    """Write the page for the network."""
    sheet.write("A1", "STRIDE OUT: living well with type 2 diabetes", bold)
    sheet.write(
        "A2", "Report to Calderbeck and Vale Primary Care Network for the half-year to 31/3/26"
    )
    sheet.write("A3", "Agreement CV-PCN 047, 1 April 2024 to 31 March 2027. Reports twice a year.")
    sheet.write("A4", "From: Marlpit Health Works CIC (contact Sunita K, 01632 960 288)")
    sheet.merge_range("D6:F6", "H1: April to September 2025", head)
    sheet.merge_range("G6:I6", "H2: October 2025 to March 2026", head)
    heads = ("", "Measure (schedule 2)", "Level agreed", "How many", "Out of", "Result")
    sheet.write_row("A7", (*heads, "How many", "Out of", "Result", "Year 2025/26"), head)
    for row, (number, words, level, *halves) in enumerate(MEASURES, 7):
        ratio = isinstance(halves[0], tuple)
        form = None if not ratio else place if number == "D6" else rate
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, level, form if number != "D6" else None)
        for first, half in zip((3, 6), halves, strict=True):
            if not ratio:
                sheet.write(row, first + 2, half)
                continue
            sheet.write_row(row, first, half)
            top, base = (xl_col_to_name(first + step) for step in (0, 1))
            formula = f"={top}{row + 1}/{base}{row + 1}"
            sheet.write_formula(row, first + 2, formula, form, half[0] / half[1])
        at = row + 1
        if ratio:
            formula = f"=(D{at}+G{at})/(E{at}+H{at})"
            value = (halves[0][0] + halves[1][0]) / (halves[0][1] + halves[1][1])
            sheet.write_formula(row, 9, formula, form, value)
        else:
            sheet.write_formula(row, 9, f"=SUM(F{at},I{at})", None, _added(tuple(halves)))
    sheet.write("B17", "D4: bloods at six months come from the practices, some are not back yet.")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 9, 10)


def _courses(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the courses of each half-year, one to a row."""
    sheet.write("A1", "Courses run 2025/26 (six weekly sessions each)", bold)
    heads = ("Course", "Where", "Day", "Educator", "Places", "Booked", "Came to session 1")
    at = 2
    year = [0.0] * 4
    for title, lines in COURSES:
        sheet.write(at, 0, title, bold)
        sheet.write_row(at + 1, 0, (*heads, "Finished"), head)
        first = at + 2
        for row, line in enumerate(lines, first):
            sheet.write_row(row, 0, line)
        at = first + len(lines)
        sheet.write(at, 1, "Half-year", bold)
        for column in range(4, 8):
            value = _added(tuple(line[column] for line in lines))
            year[column - 4] += value
            _sum(sheet, at, column, (first, at - 1), value)
        at += 2
    sheet.write(at, 1, "Whole year", bold)
    for column, value in enumerate(year, 4):
        letter = xl_col_to_name(column)
        sheet.write_formula(at, column, f"={letter}10+{letter}20", bold, value)
    sheet.set_row(3, 30)
    sheet.set_row(12, 30)
    sheet.set_column(1, 1, 30)
    sheet.set_column(4, 7, 11)


def _walks(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the walks, a month to a row and the half-years between."""
    sheet.write("A1", "Walks", bold)
    sheet.write_row(
        "A3",
        (
            "",
            "Walks led",
            "Walkers",
            "On their first walk",
            "Came with a relative or friend",
            "Led by buddies with no staff",
            "Called off",
        ),
        head,
    )
    at = 3
    for name, lines in zip(("Half 1", "Half 2"), WALKS, strict=True):
        for row, line in enumerate(lines, at):
            sheet.write_row(row, 0, line)
        sheet.write(at + 6, 0, name, bold)
        for column in range(1, 7):
            value = _added(tuple(line[column] for line in lines))
            _sum(sheet, at + 6, column, (at, at + 5), value)
        at += 7
    sheet.write(at, 0, "Year", bold)
    for column in range(1, 7):
        letter = xl_col_to_name(column)
        value = _added(tuple(line[column] for half in WALKS for line in half))
        sheet.write_formula(at, column, f"={letter}10+{letter}17", bold, value)
    sheet.write("A19", "Called off = weather or no leader. Walks led does not count them.")
    sheet.set_column(0, 0, 10)
    sheet.set_row(2, 45)
    sheet.set_column(1, 6, 13)


def _followed(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the list of patients who were followed up."""
    sheet.write("A1", "Followed up six months after the course, with consent to share", bold)
    sheet.merge_range("D3:E3", "HbA1c (mmol/mol)", head)
    sheet.merge_range("F3:G3", "Weight (kg)", head)
    sheet.merge_range("H3:I3", "Steps a day", head)
    sheet.write_row(
        "A4",
        (
            "Patient",
            "Course",
            "Followed up in",
            "Start",
            "6 months",
            "Start",
            "6 months",
            "Start",
            "6 months",
            "Others at home now eating this way too",
        ),
        head,
    )
    for row, line in enumerate(FOLLOWED, 4):
        sheet.write_row(row, 0, line)
    sheet.set_row(3, 45)
    sheet.set_column(0, 8, 10)
    sheet.set_column(9, 9, 18)


def _buddies(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the buddies one by one and, below, all together."""
    sheet.write("A1", "Walk buddies 2025/26", bold)
    sheet.merge_range("C2:D2", "Walks helped on", head)
    sheet.merge_range("E2:F2", "Hours", head)
    sheet.merge_range("G2:H2", "New people matched with", head)
    sheet.write_row("A3", ("Buddy", "Did the course?", *("H1", "H2") * 3), head)
    for row, line in enumerate(BUDDIES, 3):
        sheet.write_row(row, 0, line)
    last = 3 + len(BUDDIES)
    sheet.write(last, 0, "Total", bold)
    for column in range(2, 8):
        _sum(sheet, last, column, (3, last - 1), _added(tuple(b[column] for b in BUDDIES)))
    sheet.write_row(last + 3, 0, ("All buddies", "", "H1", "H2"), head)
    for row, line in enumerate(TOGETHER, last + 4):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 2, line[1:])
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 1, 20)
    sheet.set_column(2, 7, 11)


def _also(sheet: Worksheet, bold: Format, head: Format, money: Format) -> None:
    """Stack the small tables of everything else that is counted."""
    sheet.write("A1", "What else we count", bold)
    sheet.write_row("A2", ("", "H1 Apr-Sep", "H2 Oct-Mar", "Year"), head)
    at = 2
    for title, lines in ALSO:
        sheet.write(at, 0, title, bold)
        for line in lines:
            at += 1
            form = money if "£" in line[0] else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:3], form)
            if isinstance(line[3], int):
                sheet.write(at, 3, line[3])
            elif line[3]:
                formula = f"=B{at + 1}+C{at + 1}"
                sheet.write_formula(at, 3, formula, form, _added(line[1:3]))
        at += 1
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 3, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Stride Out half-year report")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True, "bottom": 1})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})

    front = made.add_worksheet("For the PCN")
    front.set_landscape()
    front.fit_to_pages(1, 0)
    _front(front, bold, head, rate, place)
    _courses(made.add_worksheet("Courses"), bold, head)
    _walks(made.add_worksheet("Walks"), bold, head)
    _followed(made.add_worksheet("Six months on"), bold, head)
    _buddies(made.add_worksheet("Buddies"), bold, head)
    _also(made.add_worksheet("Also counted"), bold, head, money)
    for sheet in made.worksheets()[1:]:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    words = made.add_worksheet("Forms and story")
    words.write_row("A1", ("End of course forms", "H1", "H2"), head)
    for row, line in enumerate(FORMS, 1):
        words.write_row(row, 0, line)
    words.write("A10", "The half-year in words", bold)
    for row, sentence in enumerate(STORY, 10):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 90)
    made.close()
