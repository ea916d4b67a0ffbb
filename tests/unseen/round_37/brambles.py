"""Day centre and lunch clubs, carers' relief and exercise for frail older people, monthly."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, words of the council's form, target, row of Data and of what it is divided by, note.
FORM: tuple[tuple[object, ...], ...] = (
    ("DC1", "Occupancy (places used / places open)", 0.85, 5, 6,
     "Snow on 2 days in January, buses could not get up Cinder Hill"),
    ("DC2", "New starters with frailty score 5 or above", 0.7, 7, 8, ""),
    ("DC3", "6-monthly reviews on time", 0.95, 9, 10, ""),
    ("CR1", "Hours of sitting / relief for carers", 5000, 11, 0, "Target is for the year"),
    ("EX1", "Attendance at strength and balance", 2000, 12, 0, "Target is for the year"),
    ("EX2", "Timed Up and Go kept or better at 12 weeks", 0.65, 13, 14, "See Exercise tab"),
    ("LC1", "Lunches", 6600, 15, 0, "Target is for the year"),
    ("TR1", "Minutes on the bus, average (max)", 40, 16, 17, "Dec: roadworks at Staithe Bridge"),
    ("REP1", "Falls on our premises", "none set", 18, 0, "To report only"),
)  # fmt: skip

DATA: tuple[tuple[object, ...], ...] = (
    ("DC1", "Attendances", 271, 276, 290, 322, 268, 305, 321, 274, 241, 281),
    ("DC1", "Places open (16 a day)", 320, 320, 336, 368, 320, 352, 368, 320, 304, 336),
    ("DC2", "New starters scored 5+", 3, 2, 4, 2, 2, 4, 3, 2, 1, 5),
    ("DC2", "New starters", 4, 3, 5, 2, 3, 5, 4, 2, 2, 6),
    ("DC3", "Reviews done on time", 9, 8, 10, 11, 7, 10, 9, 10, 8, 11),
    ("DC3", "Reviews due", 9, 9, 10, 12, 8, 10, 10, 10, 8, 11),
    ("CR1", "Relief hours", 408, 412, 430, 455, 398, 441, 452, 409, 372, 418),
    ("EX1", "Exercise attendances", 158, 163, 172, 181, 149, 176, 184, 160, 137, 169),
    ("EX2", "TUG same or quicker", 4, 4, 5, 5, 3, 4, 6, 4, 3, 5),
    ("EX2", "TUG retests done", 6, 5, 7, 8, 5, 6, 8, 6, 4, 7),
    ("LC1", "Lunches served, all clubs", 548, 556, 571, 590, 522, 567, 583, 549, 492, 561),
    ("TR1", "Minutes, sample week", 1420, 1455, 1390, 1610, 1530, 1475, 1502, 1540, 1688, 1496),
    ("TR1", "Journeys, sample week", 38, 38, 37, 40, 38, 38, 39, 39, 40, 38),
    ("REP1", "Falls", 1, 0, 2, 1, 0, 0, 1, 2, 1, 1),
)

# Line, seven months together and three months.
CARERS: tuple[tuple[object, ...], ...] = (
    ("Carers who had relief", None, 32, 31, 34),
    ("Waiting list for a sitter", None, 6, 8, 7),
    ("Phone calls to and from carers", 604, 88, 71, 93),
    ("Referred to council for carer's assessment", 19, 2, 1, 4),
    ("Back in work, or doing more hours", 9, 2, 1, 3),
    ("Went to their own hospital or dentist appt they had been putting off", 24, 4, 3, 6),
    ("Respite weeks called off (family can manage now)", 5, 1, 0, 2),
    ("Visits cancelled by us", 11, 3, 4, 2),
)

# Carer, cared for, hours agreed, hours had, day and score at the start, day and score now.
ZARIT: tuple[tuple[object, ...], ...] = (
    ("C07", "wife, 79", 12, 12, (2025, 7, 14), 41, (2026, 1, 12), 33),
    ("C11", "daughter", 16, 14, (2025, 7, 17), 52, (2026, 1, 8), 44),
    ("C15", "husband, 84", 8, 8, (2025, 7, 21), 37, (2026, 1, 19), 38),
    ("C18", "son", 12, 10, (2025, 7, 22), 45, (2026, 1, 20), 31),
    ("C20", "wife, 72", 12, 12, (2025, 7, 10), 48, (2026, 1, 13), 40),
    ("C23", "daughter in law", 8, 6, (2025, 7, 28), 29, (2026, 1, 26), 22),
    ("C24", "husband, 81", 16, 16, (2025, 7, 30), 56, (2026, 1, 27), 49),
    ("C26", "sister", 8, 8, (2025, 7, 3), 33, None, "declined"),
)

# Member, age, frailty score, day and seconds at first, day and seconds at the retest.
TUG: tuple[tuple[object, ...], ...] = (
    ("M112", 84, 5, (2025, 8, 11), 19.4, (2025, 11, 3), 16.8),
    ("M115", 79, 5, (2025, 8, 11), 17.2, (2025, 11, 5), 15.9),
    ("M093", 88, 6, (2025, 8, 14), 26, (2025, 11, 6), 28.3),
    ("M120", 91, 6, (2025, 8, 18), 31.5, (2025, 11, 10), 27.1),
    ("M104", 82, 5, (2025, 8, 21), 21, (2025, 11, 13), 23.4),
    ("M121", 77, 4, (2025, 8, 28), 14.6, (2025, 11, 20), 13.2),
    ("M118", 86, 5, (2025, 9, 8), 22.7, (2025, 12, 1), 20.3),
    ("M125", 80, 4, (2025, 9, 11), 15.8, (2025, 12, 4), 15.8),
    ("M126", 93, 6, (2025, 9, 15), 34.2, (2025, 12, 8), 36.9),
    ("M127", 85, 5, (2025, 9, 18), 20.1, (2025, 12, 11), 18.4),
    ("M129", 83, 5, (2025, 10, 13), 18.9, (2026, 1, 5), 16.2),
    ("M130", 87, 6, (2025, 10, 14), 27.3, (2026, 1, 6), 24.7),
    ("M131", 78, 4, (2025, 10, 16), 14.1, (2026, 1, 8), 12.9),
    ("M128", 90, 6, (2025, 10, 20), 29.8, (2026, 1, 12), 32.5),
    ("M133", 81, 5, (2025, 10, 23), 19.7, (2026, 1, 15), 17.7),
    ("M134", 86, 5, (2025, 10, 27), 23.5, (2026, 1, 19), 25),
    ("M135", 76, 4, (2025, 10, 30), 13.8, (2026, 1, 22), 12.5),
)

# Club, day, clubs held, lunches, different people, first timers, volunteers, hours, takings.
CLUBS: tuple[tuple[object, ...], ...] = (
    ("Cinder Hill Methodist", "Mon + Thu", 7, 182, 34, 3, 9, 101.5, 819),
    ("Staithe Bridge Village Hall", "Tue", 4, 121, 38, 2, 7, 62, 544.5),
    ("Priest Lane Legion", "Wed", 4, 96, 29, 1, 6, 48.5, 432),
    ("Day centre (Fri open lunch)", "Fri", 5, 162, 41, 4, 8, 74, 729),
)

AFTER: tuple[tuple[object, ...], ...] = (
    ("Weighed by the dietitian", 88, 12, 9, 13),
    ("Was losing weight when they came, has put some back on", 29, 4, 3, 6),
    ("Guests who took on a job at the club (till, piano, tables)", 15, 3, 1, 4),
    ("Kitchen hygiene checks done", 112, 16, 14, 16),
    ("Volunteers who left", 4, 0, 2, "nil"),
    ("Food cost £", 9187.25, 1235.25, 1107, 1262.25),
)

HOME: tuple[tuple[object, ...], ...] = (
    ("Nurse clinics at the centre", 27, 4, 3, 4),
    ("Feet seen by podiatrist", 148, 19, 17, 21),
    ("Referred to OT", 21, 4, 2, 5),
    ("Hospital bed days saved (home early, day place ready)", 44, 5, 9, "7 (est)"),
    ("Home care hours a week cut at review as no longer wanted", 31.5, 3.5, 4, 7.5),
    ("Attendance Allowance forms done", 33, 4, 2, 6),
    ("Taxi spend when bus off road £", 604, 96, 311.2, 268.4),
    ("Staff sickness days", 58, 12, 15, 11),
)

BOOKS: tuple[tuple[str, int], ...] = (
    ("Under 75", 7),
    ("75 to 84", 27),
    ("85 plus", 30),
    ("Live alone", 38),
    ("Dementia diagnosis", 21),
    ("Use the bus", 46),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Care staff", 148600, 12610.4, 123905.75),
    ("Transport", 38200, 3355.1, 32480.9),
    ("Food", 16400, 1412.6, 13655.3),
    ("Premises", 21900, 2140, 18410.25),
    ("Instructor fees", 9360, 780, 7640),
)

VIEWS: tuple[tuple[object, ...], ...] = (
    ("The food is good", 47, 52),
    ("The bus comes when it should", 38, 46),
    ("Staff treat me with respect", 51, 52),
    ("I have made a friend here that I see or ring on other days", 29, 52),
    ("I would tell others to come", 49, 51),
)

COMMENTS = (
    "Ted, who had not touched his accordion since his wife died, now plays every Wednesday at "
    "the Legion and two care homes have booked him.",
    "The district nurses tell us they have taken 4 of our members off their home visiting list "
    "because they can be seen here.",
    "Two of the husbands in carers' relief have set up a breakfast meet of their own and 7 "
    "carers now come to it.",
    "The boiler was out from 6 to 8 January and we used heaters from the church.",
    "We have ordered 12 new high seat chairs, due in February.",
    "31 members came to the Burns Night lunch.",
    "Sitters did their moving and handling refresher, all 9 passed.",
    "We expect to meet the lunches target by the end of March if weather is kind.",
    "Please can the council confirm the uplift for 2026/27.",
)


def _form(sheet: Worksheet, head: Format, rate: Format, place: Format) -> None:
    """Write the form of the council, this month beside the last one."""
    sheet.merge_range("A1:G1", "Aldermoor Borough Council - Community Support Contracts", head)
    sheet.merge_range("A2:G2", "Monthly monitoring form", head)
    sheet.write_row("A3", ("Provider:", "Brambles Day Opportunities Ltd"))
    sheet.write_row("A4", ("Contract:", "ABC/ASC/319 Day support for frail older people"))
    sheet.write_row("A5", ("Term:", "1 October 2023 to 30 September 2027"))
    sheet.write_row("A6", ("Month:", "January 2026"))
    words = ("No.", "Measure", "Target", "Last month (Dec 25)", "This month (Jan 26)",
             "Year to date (Apr-Jan)", "Notes")  # fmt: skip
    sheet.write_row("A8", words, head)
    figures = {row: [int(str(cell)) for cell in line[2:]] for row, line in enumerate(DATA, 5)}
    for row, line in enumerate(FORM, 8):
        top, base = int(str(line[3])), int(str(line[4]))
        form = None if not base else place if line[0] == "TR1" else rate
        sheet.write_row(row, 0, line[:2])
        sheet.write(row, 2, line[2], rate if form is rate else None)
        for column, name, picked in ((3, "K", (8,)), (4, "L", (9,)), (5, "O", range(10))):
            above = sum(figures[top][month] for month in picked)
            if base:
                below = sum(figures[base][month] for month in picked)
                words_of = f"=Data!{name}{top}/Data!{name}{base}"
                sheet.write_formula(row, column, words_of, form, above / below)
            else:
                sheet.write_formula(row, column, f"=Data!{name}{top}", None, above)
        sheet.write(row, 6, line[5])
    sheet.write("A19", "Return by the 10th working day to asc.contracts")
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 5, 14)
    sheet.set_column(6, 6, 50)


def _data(sheet: Worksheet, head: Format, month: Format) -> None:
    """Write the counts behind the form, month by month, the last two still empty."""
    sheet.write("A1", "DATA FOR THE FORM 2025/26", head)
    sheet.write("A2", "fill in one column a month, the form picks it up")
    sheet.write_row("A4", ("No.", "Count"), head)
    for place in range(12):
        when = datetime(2025 + (place + 3) // 12, (place + 3) % 12 + 1, 1)
        sheet.write_datetime(3, 2 + place, when, month)
    sheet.write("O4", "Year to date", head)
    for row, line in enumerate(DATA, 4):
        sheet.write_row(row, 0, line)
        total = sum(int(str(cell)) for cell in line[2:])
        sheet.write_formula(row, 14, f"=SUM(C{row + 1}:N{row + 1})", None, total)
    sheet.set_column(1, 1, 28)
    sheet.freeze_panes(4, 2)


def _carers(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the carers in figures and the list of those whose strain was asked again."""
    words = ("Carers", "Apr-Oct 25", "Nov 25", "Dec 25", "Jan 26", "Apr-Jan")
    sheet.write_row("A1", words, head)
    for row, line in enumerate(CARERS, 1):
        sheet.write_row(row, 0, line)
        if line[1] is not None:
            total = sum(int(str(cell)) for cell in line[1:])
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
    sheet.write("A12", "Zarit strain score asked again in January 2026 (0-88, low is good)", head)
    titles = ("Carer", "Who is the carer", "Hrs agreed a month", "Hrs had in January",
             "Asked first", "Score then", "Asked again", "Score now")  # fmt: skip
    sheet.write_row("A13", titles, head)
    _list(sheet, 13, ZARIT, 4, day)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 7, 15)


def _list(
    sheet: Worksheet, top: int, lines: tuple[tuple[object, ...], ...], first: int, day: Format
) -> None:
    """Write the rows of a list in which two dates stand, each before its score."""
    for row, line in enumerate(lines, top):
        for column, cell in enumerate(line):
            if column in (first, first + 2) and isinstance(cell, tuple):
                sheet.write_datetime(row, column, datetime(*cell), day)
            elif cell is not None:
                sheet.write(row, column, cell)


def _stack(
    sheet: Worksheet,
    row: int,
    words: tuple[str, ...],
    lines: tuple[tuple[object, ...], ...],
    head: Format,
) -> None:
    """Write a small table of the months with their sum."""
    sheet.write_row(row, 0, words, head)
    for at, line in enumerate(lines, row + 1):
        sheet.write_row(at, 0, line)
        total = sum(float(str(cell)) for cell in line[1:] if not isinstance(cell, str))
        if "est" in str(line[4]):
            sheet.write(at, 5, "65 (est)")
        else:
            sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, round(total, 2))


def _clubs(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the lunch clubs of the month and what followed."""
    sheet.write("A1", "LUNCH CLUBS JANUARY 2026", head)
    words = ("Club", "Day", "Clubs held", "Lunches", "Different people", "First timers",
             "Volunteers", "Volunteer hours", "Takings £")  # fmt: skip
    sheet.write_row("A2", words, head)
    for row, line in enumerate(CLUBS, 2):
        sheet.write_row(row, 0, line[:8])
        sheet.write(row, 8, line[8], money)
    sheet.write("A7", "All clubs", head)
    for column in range(2, 9):
        name = xl_col_to_name(column)
        total = sum(float(str(line[column])) for line in CLUBS)
        form = money if column == 8 else None
        sheet.write_formula(6, column, f"=SUM({name}3:{name}6)", form, total)
    months = ("Follow up", "Apr-Oct 25", "Nov 25", "Dec 25", "Jan 26", "Apr-Jan")
    _stack(sheet, 9, months, AFTER, head)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 8, 12)


def _home(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write health and home by month, the members on the books and the money."""
    months = ("Health, home and running", "Apr-Oct 25", "Nov 25", "Dec 25", "Jan 26", "Apr-Jan")
    _stack(sheet, 0, months, HOME, head)
    sheet.write("A11", "On the books at 31 January 2026", head)
    for row, (words, figure) in enumerate(BOOKS, 11):
        sheet.write_row(row, 0, (words, figure))
    sheet.write("A18", "All members")
    sheet.write_formula("B18", "=SUM(B12:B14)", None, sum(figure for _, figure in BOOKS[:3]))
    sheet.write_row("A20", ("Money £", "Budget 2025/26", "Jan 26", "Apr 25 - Jan 26"), head)
    for row, line in enumerate(MONEY, 20):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
    sheet.write("A26", "Total", head)
    for column in (1, 2, 3):
        name = xl_col_to_name(column)
        total = round(sum(float(str(line[column])) for line in MONEY), 2)
        sheet.write_formula(25, column, f"=SUM({name}21:{name}25)", money, total)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 5, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Brambles January return")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    day = made.add_format({"num_format": "dd-mmm-yy"})
    _form(made.add_worksheet("Form Jan 26"), head, rate, place)
    _data(made.add_worksheet("Data"), head, month)
    _carers(made.add_worksheet("Carers"), head, day)
    tug = made.add_worksheet("Exercise")
    tug.write("A1", "Timed Up and Go, 12 week retests, November 2025 to January 2026", head)
    words = ("Member", "Age", "Frailty score", "First test", "Seconds", "Retest",
             "Seconds at retest")  # fmt: skip
    tug.write_row("A2", words, head)
    _list(tug, 2, TUG, 3, day)
    tug.set_column(0, 6, 14)
    _clubs(made.add_worksheet("Lunch clubs"), head, money)
    _home(made.add_worksheet("Health home money"), head, money)
    views = made.add_worksheet("Survey + comments")
    views.write("A1", "Members' survey, 12 to 16 January 2026", head)
    views.write_row("A2", ("Read out on the bus and at tables", "Yes", "Answered", "%"), head)
    for row, line in enumerate(VIEWS, 2):
        views.write_row(row, 0, line)
        share = int(str(line[1])) / int(str(line[2]))
        views.write_formula(row, 3, f"=B{row + 1}/C{row + 1}", rate, share)
    views.write("A10", "Comments for January", head)
    for row, sentence in enumerate(COMMENTS, 10):
        views.write(row, 0, sentence)
    views.set_column(0, 0, 70)
    made.close()
