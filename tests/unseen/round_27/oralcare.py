"""Mouth care sessions in care homes and day centres, monthly to a council, at month 6."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float | date

MONTHS = tuple(date(2025 + (at > 8), (at + 3) % 12 + 1, 1) for at in range(12))

# Reference, indicator, target, rows of the log (figure and what it is divided by), RAG, comment.
FORM: tuple[tuple[str, str, Cell, int, int, str, str], ...] = (
    ("M1", "Sessions delivered (homes + day centres)", 180, 8, 0, "G", ""),
    ("M2", "Care staff trained", 450, 14, 0, "G", "Night staff session at Larkmead went well"),
    ("M3", "Mouth care assessment within 10 working days", 0.85, 20, 19, "G", ""),
    ("M4", "Care plan on file for those assessed", 0.9, 22, 21, "G", "Aug dip, agency staff"),
    ("M5", "OHAT score better at 12-week review", 0.6, 24, 23, "G", ""),
    ("M6", "Training rated good / excellent", 0.9, 17, 16, "G", ""),
    ("M7", "Average attendance, day centre sessions", 10, 9, 7, "G", "2 centres shut for August"),
    (
        "M8",
        "Safeguarding concerns raised",
        "report only",
        25,
        0,
        "",
        "Aug: closed by adult social care",
    ),
)

# A line of one word is a heading; the last word says whether the year is added up.
LOG: tuple[tuple[Cell, ...], ...] = (
    ("SESSIONS",),
    ("Sessions, care homes", 10, 11, 12, 12, 8, 13, "sum"),
    ("Sessions, day centres", 4, 5, 4, 5, 2, 5, "sum"),
    ("All sessions", 14, 16, 16, 17, 10, 18, "add"),
    ("Attendances, day centres", 43, 52, 45, 56, 19, 58, "sum"),
    ("Attendances, care homes", 96, 104, 118, 121, 77, 129, "sum"),
    ("Cancelled by the setting", 1, 0, 2, 1, 3, 1, "sum"),
    ("",),
    ("TRAINING",),
    ("Care staff trained", 38, 41, 36, 44, 22, 47, "sum"),
    ("- of whom night staff", 6, 5, 7, 9, "n/a", 8, "sum"),
    ("Evaluation forms back", 33, 37, 31, 40, 20, 43, "sum"),
    ("Rated good or excellent", 31, 35, 30, 37, 19, 41, "sum"),
    ("RESIDENTS",),
    ("New to the programme, assessment due", 48, 45, 50, 46, 33, 52, "sum"),
    ("Assessed within 10 working days", 40, 39, 43, 41, 25, 47, "sum"),
    ("Assessed, early or late", 44, 43, 47, 45, 29, 50, "sum"),
    ("Care plan on file", 39, 40, 42, 42, 25, 47, "sum"),
    ("12-week OHAT reviews done", 22, 25, 31, 34, 26, 36, "sum"),
    ("OHAT better", 13, 15, 20, 22, 16, 25, "sum"),
    ("Safeguarding concerns raised", "nil", 1, "nil", "nil", 1, "nil", "sum"),
    ("",),
    ("WHO THEY ARE (new to the programme)",),
    ("Aged 85 or over", 25, 25, 26, 24, 18, 27, "sum"),
    ("Under 65", "<5", "<5", "<5", "<5", "<5", "<5", ""),
    ("Living with dementia", 31, 28, 33, 29, 21, 34, "sum"),
    ("No natural teeth", 19, 17, 21, 18, 12, 20, "sum"),
    ("",),
    ("WHAT MANAGERS TELL US (month-end phone round)",),
    ("Back on ordinary food (was soft or pureed)", 3, 4, 4, 6, 2, 7, "sum"),
    ("Used to refuse mouth care, accepts it now", 7, 6, 9, 8, 5, 11, "sum"),
    ("Had no dentist, has now been seen by one", 5, 6, 4, 7, 3, 8, "sum"),
    ("Lost dentures reunited with their owner", 4, 2, 5, 3, 2, 6, "sum"),
    ("Out of hours dentist stood down", 1, 2, 1, 2, "nil", 3, "sum"),
    (
        "New dentures homes did not have to buy (£, estimate)",
        1200,
        600,
        1500,
        900,
        600,
        1800,
        "sum",
    ),
    ("",),
    ("KIT, CONTACTS, STAFF",),
    ("Brush and paste packs given out", 160, 145, 172, 168, 90, 185, "sum"),
    ("Dentures marked with a name", 31, 28, 36, 30, 17, 39, "sum"),
    ("Referred to community dental service", 9, 11, 8, 12, 7, 13, "sum"),
    ("Mileage (£)", 184.5, 201.15, 196.2, 210.6, 118.35, 222.75, "sum"),
    ("Our staff in post (WTE)", 3.6, 3.6, 3.6, 3.1, 3.1, 3.6, ""),
    ("Settings waiting to join, month end", 6, 5, 7, 6, 6, 4, ""),
)

# Setting, type, beds or places, joined, sessions, staff trained, audit first, audit latest, own.
SETTINGS: tuple[tuple[Cell, ...], ...] = (
    ("Larkmead House", "Nursing", 48, date(2024, 5, 13), 9, 31, 9, 15, 4),
    ("The Cedars (Tolbury)", "Residential", 32, date(2024, 6, 3), 8, 27, 7, 12, 3),
    ("Abbot's Reach", "Nursing", 60, date(2024, 9, 16), 7, 24, 11, 16, 4),
    ("Fennimore Court", "Residential", 28, date(2024, 11, 4), 8, 28, 8, 8, 0),
    ("Kingsway Lodge", "Residential", 36, date(2025, 1, 20), 7, 22, 10, 14, 2),
    ("St Osyth's", "Nursing", 41, date(2025, 2, 10), 6, 19, 6, 13, 4),
    ("Millrace View", "Residential", 25, date(2025, 3, 3), 8, 26, 12, 15, 2),
    ("Pippin Lane", "Learning disability", 9, date(2025, 7, 7), 7, 18, 9, "not due", 0),
    ("Rosedene", "Residential", 22, date(2025, 4, 28), 6, 15, 10, 9, 1),
    ("Tolbury Day Centre", "Day centre", 20, date(2024, 6, 17), 9, 7, 11, 14, 2),
    ("The Wheelhouse", "Day centre", 16, date(2024, 10, 7), 8, 6, 8, 12, 1),
    ("Golden Hour Club", "Day centre", 24, date(2025, 4, 14), 8, 5, "n/a", "n/a", "n/a"),
)

# Day of September, setting, topic, lead, attended, minutes.
DIARY: tuple[tuple[int, str, str, str, int, int], ...] = (
    (1, "Larkmead House", "Brushing together", "LT", 11, 45),
    (2, "Tolbury Day Centre", "Dry mouth", "LT", 13, 60),
    (3, "Abbot's Reach", "Brushing together", "PK", 12, 45),
    (4, "The Cedars (Tolbury)", "Denture day", "PK", 9, 60),
    (8, "Kingsway Lodge", "Brushing together", "LT", 10, 45),
    (9, "The Wheelhouse", "Food and teeth", "JO", 10, 60),
    (9, "St Osyth's", "Brushing together", "PK", 8, 40),
    (10, "Golden Hour Club", "Dry mouth", "LT", 14, 60),
    (11, "Millrace View", "Denture day", "JO", 9, 60),
    (15, "Larkmead House", "Memory box: dentists of old", "LT", 14, 50),
    (16, "Fennimore Court", "Brushing together", "PK", 7, 45),
    (17, "Pippin Lane", "Brushing together", "JO", 8, 30),
    (18, "Tolbury Day Centre", "Food and teeth", "LT", 12, 60),
    (22, "Abbot's Reach", "Denture day", "PK", 13, 60),
    (23, "Rosedene", "Brushing together", "JO", 8, 45),
    (24, "The Wheelhouse", "Dry mouth", "JO", 9, 60),
    (25, "Millrace View", "Brushing together", "LT", 10, 45),
    (29, "Kingsway Lodge", "Denture day", "PK", 10, 60),
)

VOLUNTEERS: tuple[tuple[Cell, ...], ...] = (
    ("April", 11, 4, 62, 0, 0, 48.2, 1),
    ("May", 12, 5, 70.5, 1, 0, 52.6, 0),
    ("June", 12, 5, 68, 0, 1, 51.4, 1),
    ("July", 13, 6, 74, 1, 0, 55.1, 1),
    ("August", 10, 5, 41.5, 0, 0, 30.7, 0),
    ("September", 15, 7, 83, 2, 1, 61.9, 2),
)

CHAMPIONS: tuple[tuple[Cell, ...], ...] = (
    ("Catch-up calls with champions", 22, 25),
    ("Colleagues taught by a champion, no trainer there", 34, 52),
    ("Champions made senior carer since", 1, 3),
)

CARDS: tuple[tuple[Cell, ...], ...] = (
    ("Cards handed out", 120, 135),
    ("Cards back", 61, 74),
    ("Relative: I worry less about how Mum/Dad eats", 24, 31),
    ("Relative: smiles and chats more when we visit", 19, 27),
    ("Carer: I look after my own teeth better now", 33, 40),
    ("Day centre: I eat out with other people again", 8, 12),
    ("The session was well run", 58, 70),
    ("Would recommend", 57, 71),
)

NOTES: tuple[tuple[str, str], ...] = (
    (
        "LT",
        "Mrs H at St Osyth's, who had lived on yoghurts since the spring, ate Sunday roast with "
        "her daughter on the 14th.",
    ),
    (
        "PK",
        "I ran three denture days and used 40 marking kits. The district nurses have dropped 5 "
        "weekly mouth visits at Abbot's Reach because the night staff now do it.",
    ),
    ("JO", "Pippin Lane joined in July and has its 12-week audit in October."),
    (
        "JO",
        "Three of the Wheelhouse members have started a Thursday lunch table at the garden cafe.",
    ),
    ("LT", "New leaflet printed, 500 copies, large print."),
    ("LT", "We aim to reach 180 sessions by the end of February."),
    ("PK", "One trainer was off sick for 3 weeks in August."),
    ("Manager", "Recruitment: 1 post advertised, interviews 9 October."),
    ("Manager", "Next quarter we want to offer the course to 4 home care agencies."),
)


def _form(sheet: Worksheet, title: Format, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the council, fed from the log."""
    sheet.write("A1", "Ammerdown Borough Council - Public Health", title)
    sheet.write("A2", "MONTHLY CONTRACT MONITORING FORM 2025/26", title)
    for row, pair in enumerate(
        (
            ("Provider:", "Brightbeck Mouth Matters CIC"),
            ("Service:", "Oral health in care homes and day centres"),
            ("Contract no.:", "ABC/PH/2231 (1 April 2024 - 31 March 2027)"),
            ("Period:", "Month 6, September 2025"),
            ("Completed by:", "L. Tamsin, 7/10/25, tel. 01632 960 147"),
        ),
        3,
    ):
        sheet.write_row(row, 0, pair)
    heads = (
        "KPI",
        "Indicator",
        "Annual target",
        "Aug-25",
        "Sep-25",
        "Year to date",
        "RAG",
        "Comments",
    )
    sheet.write_row(9, 0, heads, bold)
    lines: dict[int, tuple[Cell, ...]] = dict(enumerate(LOG, 5))
    for row, (ref, words, target, top, base, rag, comment) in enumerate(FORM, 10):
        form = None if not base else place if ref == "M7" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if form is rate else None)
        for at, column in enumerate(("F", "G", "N"), 3):
            above = _figure(lines[top], column)
            if not base:
                sheet.write_formula(row, at, f"='Monthly log'!{column}{top}", None, above)
            else:
                below = _figure(lines[base], column)
                if isinstance(above, float) and isinstance(below, float):
                    words_of = f"='Monthly log'!{column}{top}/'Monthly log'!{column}{base}"
                    sheet.write_formula(row, at, words_of, form, above / below)
        sheet.write_row(row, 6, (rag, comment))
    sheet.write(
        "A20", "Percentages are of the numbers in the Monthly log. RAG as agreed in April 2024."
    )
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 5, 12)
    sheet.set_column(7, 7, 38)


def _figure(line: tuple[Cell, ...], column: str) -> str | float:
    """The figure of a line of the log in a column, or the words that stand for it."""
    if column == "N":
        return float(round(sum(cell for cell in line[1:7] if isinstance(cell, int | float)), 2))
    cell = line["BCDEFG".index(column) + 1]
    return cell if isinstance(cell, str) else float(cell) if isinstance(cell, int | float) else ""


def _log(sheet: Worksheet, title: Format, bold: Format, month: Format, money: Format) -> None:
    """Write the log of the year, six months of it filled in."""
    sheet.write(
        "A1", "Monthly log 2025/26 - leads fill in by the 5th, please don't add columns", title
    )
    sheet.write("A2", "Aug: Wheelhouse and Golden Hour closed for the month")
    for column, first in enumerate(MONTHS, 1):
        sheet.write_datetime(3, column, first, month)
    sheet.write("N4", "YTD", bold)
    for row, line in enumerate(LOG, 4):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        form = money if "£" in str(line[0]) else None
        sheet.write(row, 0, line[0])
        for column, cell in enumerate(line[1:7], 1):
            if line[-1] == "add":
                name = xl_col_to_name(column)
                reach = f"={name}{row - 1}+{name}{row}"
                sheet.write_formula(row, column, reach, None, cell)
            else:
                sheet.write(row, column, cell, form)
        if line[-1]:
            total = _figure(line, "N")
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", form, total)
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 12, 8)
    sheet.freeze_panes(4, 1)


def _settings(sheet: Worksheet, title: Format, bold: Format, day: Format) -> None:
    """Write the list of homes and day centres."""
    sheet.write("A1", "Settings on the programme, April to September 2025", title)
    sheet.write_row(
        "A3",
        (
            "Setting",
            "Type",
            "Beds / places",
            "Joined",
            "Sessions this year",
            "Staff trained this year",
            "Mouth care audit, first (out of 20)",
            "Mouth care audit, latest (out of 20)",
            "Brushing clubs run by own staff in Sept",
        ),
        bold,
    )
    for row, line in enumerate(SETTINGS, 3):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, day)
            else:
                sheet.write(row, column, cell)
    # The staff total was typed in before two late sheets came.
    sheet.write(15, 0, "Total", bold)
    sheet.write_formula(15, 4, "=SUM(E4:E15)", bold, 91)
    sheet.write(15, 5, 226, bold)
    sheet.write_formula(15, 8, "=SUM(I4:I15)", bold, 23)
    sheet.set_row(2, 62)
    sheet.set_column(0, 1, 22)
    sheet.set_column(2, 8, 13)


def _people(sheet: Worksheet, title: Format, bold: Format, money: Format) -> None:
    """Write the volunteers by month and, below, the champions by quarter."""
    sheet.write("A1", "VOLUNTEERS 2025", title)
    sheet.write_row(
        "A2",
        (
            "",
            "Active",
            "...who have (had) family in one of the homes",
            "Hours",
            "Began a care or dental nursing course",
            "Found paid work in care",
            "Fares (£)",
            "Inductions",
        ),
        bold,
    )
    sheet.set_row(1, 62)
    for row, line in enumerate(VOLUNTEERS, 2):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, money if column == 6 else None)
    sheet.write(8, 0, "Apr-Sep", bold)
    for column in range(3, 8):
        name = xl_col_to_name(column)
        total = sum(cell for line in VOLUNTEERS if isinstance(cell := line[column], int | float))
        form = money if column == 6 else None
        sheet.write_formula(8, column, f"=SUM({name}3:{name}8)", form, round(total, 2))
    sheet.write("A12", "CHAMPIONS (care staff in the homes)", bold)
    sheet.write_row("B12", ("Apr-Jun", "Jul-Sep"), bold)
    for row, line in enumerate(CHAMPIONS, 12):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 7, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Brightbeck month 6 return")
    title = made.add_format({"bold": True, "font_size": 12})
    bold = made.add_format(
        {"bold": True, "text_wrap": True, "bg_color": "#E2EFDA", "valign": "top"}
    )
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "bg_color": "#E2EFDA"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})

    form = made.add_worksheet("M6 return")
    _form(form, title, bold, rate, place)
    log = made.add_worksheet("Monthly log")
    _log(log, title, bold, month, money)
    settings = made.add_worksheet("Settings")
    _settings(settings, title, bold, day)

    diary = made.add_worksheet("Sept diary")
    diary.write("A1", "Session diary - September 2025", title)
    diary.write_row("A2", ("Date", "Setting", "Topic", "Lead", "Attended", "Minutes"), bold)
    for row, (number, *rest) in enumerate(DIARY, 2):
        diary.write_datetime(row, 0, date(2025, 9, number), day)
        diary.write_row(row, 1, rest)
    diary.write("D21", "Total", bold)
    diary.write_formula("E21", "=SUM(E3:E20)", bold, sum(line[4] for line in DIARY))
    diary.set_column(0, 0, 12)
    diary.set_column(1, 2, 27)

    people = made.add_worksheet("Volunteers & champions")
    _people(people, title, bold, money)

    cards = made.add_worksheet("Cards")
    cards.write(
        "A1", "Feedback cards (left in homes and centres, one tick or more per card)", title
    )
    cards.write_row("B2", ("Apr-Jun", "Jul-Sep", "Total"), bold)
    for row, line in enumerate(CARDS, 2):
        cards.write_row(row, 0, line)
        total = sum(cell for cell in line if isinstance(cell, int | float))
        cards.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, total)
    cards.set_column(0, 0, 48)

    notes = made.add_worksheet("Notes for council")
    notes.write("A1", "September notes", title)
    for row, pair in enumerate(NOTES, 1):
        notes.write_row(row, 0, pair, wrap)
    notes.set_row(1, 30)
    notes.set_row(2, 30)
    notes.set_column(1, 1, 92)
    for sheet in (form, log, settings, people, cards, notes):
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
