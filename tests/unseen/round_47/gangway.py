"""A drop-in for new migrants with GP registration and vaccinations, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS: tuple[date, ...] = tuple(
    date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16)
)

# Group, heading, width, and April to November.
COLUMNS: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("Drop-in", "Days open", (13, 13, 13, 14, 12, 13, 14, 12)),
    ("Drop-in", "Visits", (412, 398, 431, 447, 389, 436, 468, 421)),
    ("Drop-in", "New people", (41, 38, 44, 47, 36, 45, 52, 43)),
    ("Drop-in", "of whom no GP", (29, 26, 31, 33, 24, 31, 37, 30)),
    ("Drop-in", "Complaints", ("nil", "nil", 1, "nil", "nil", "nil", "nil", 1)),
    ("GP registration", "Reached day 21", (27, 28, 30, 32, 26, 30, 35, 32)),
    ("GP registration", "...registered by then", (21, 23, 25, 27, 22, 26, 31, 28)),
    ("GP registration", "All registered in month", (25, 27, 29, 31, 25, 29, 34, 31)),
    ("GP registration", "Days they waited (sum)", (400, 418, 421, 440, 345, 392, 449, 403)),
    ("GP registration", "Refused first time", (9, 8, 7, 8, 5, 6, 5, 4)),
    ("Vaccinations", "History due", (39, 40, 42, 46, 38, 43, 50, 45)),
    ("Vaccinations", "History taken", (33, 35, 38, 42, 33, 40, 46, 42)),
    ("Vaccinations", "MMR doses", (24, 19, 27, 31, 16, 28, 33, 29)),
    ("Vaccinations", "Under 6s due", (8, 7, 9, 10, 6, 9, 11, 9)),
    ("Vaccinations", "Under 6s up to date", (5, 5, 7, 7, 5, 7, 9, 7)),
    ("Tests", "New adults", (30, 27, 31, 34, 26, 32, 37, 31)),
    ("Tests", "TB / BBV offered", (27, 25, 29, 32, 25, 30, 36, 29)),
)

# Reference, indicator, target, amber limit, heading of the top and of the bottom, comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("G1", "New people seen at the drop-in (480 a year)", 480, 420, "New people", "", ""),
    (
        "G2",
        "People without a GP registered within 21 days of first visit",
        0.85,
        0.75,
        "...registered by then",
        "Reached day 21",
        "Harbour Road surgery list was shut until 6 Oct",
    ),
    (
        "G3",
        "Average days from first visit to registration (lower is better)",
        14,
        18,
        "Days they waited (sum)",
        "All registered in month",
        "",
    ),
    (
        "G4",
        "Vaccination history taken by second visit",
        0.9,
        0.8,
        "History taken",
        "History due",
        "",
    ),
    ("G5", "MMR doses given (300 a year)", 300, 255, "MMR doses", "", "1 pop-up cancelled"),
    (
        "G6",
        "Under 6s brought up to date within 8 weeks",
        0.75,
        0.65,
        "Under 6s up to date",
        "Under 6s due",
        "2 families were moved on before dose 2",
    ),
    (
        "G7",
        "New adults offered TB and blood-borne virus tests",
        0.95,
        0.85,
        "TB / BBV offered",
        "New adults",
        "",
    ),
    ("G8", "Complaints received (for information)", "n/a", "n/a", "Complaints", "", "Queue, Nov"),
)

STAFF: tuple[tuple[object, ...], ...] = (
    ("Outreach nurse in post (WTE)", 1, 1),
    ("Welcome workers in post (WTE)", 2.5, 2.1),
    ("Sick days, all staff", 3, "nil"),
)

POPUPS: tuple[tuple[object, ...], ...] = (
    (date(2025, 9, 9), "Seamen's Hall", "School-age team", 24, 21, 13, 9, 11, "n/a", 2, ""),
    (date(2025, 9, 25), "St Brannock's", "Harbour PCN", 16, 14, 5, 7, 6, "n/a", 0, ""),
    (date(2025, 10, 7), "Seamen's Hall", "School-age team", 24, 26, 15, 11, 12, 4, 3, ""),
    (date(2025, 10, 16), "Quayside hotel", "Harbour PCN", 20, 17, 6, 8, 7, 9, "nil", "lobby"),
    (date(2025, 10, 30), "Library", "School-age team", 30, 28, 22, 14, 13, 6, 1, "half term"),
    (
        date(2025, 11, 4),
        "Quayside hotel",
        "Harbour PCN",
        20,
        None,
        None,
        None,
        None,
        None,
        None,
        "CANCELLED fridge failed",
    ),
    (date(2025, 11, 13), "Seamen's Hall", "School-age team", 24, 22, 10, 10, 9, 7, 1, ""),
    (date(2025, 11, 20), "St Brannock's", "Harbour PCN", 16, 15, 4, 8, 6, 5, "nil", ""),
    (date(2025, 11, 27), "Quayside hotel", "Harbour PCN", 20, 19, 8, 9, 8, 6, 2, "2nd nurse came"),
)

# Line, April to June, July to September, October, November, and whether they are added up.
TEAM: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Volunteers",
        (
            ("Active", 27, 29, 30, 31, False),
            ("...who first came to us as guests", 12, 14, 15, 17, False),
            ("Hours given", 702, 688, 251.5, 238, True),
            ("Started a paid job", 2, 1, 1, 0, True),
            ("Bus fares paid back (£)", 214.6, 231.2, 78.4, 81.9, True),
        ),
    ),
    (
        "Going along (another guest goes with you the first time)",
        (
            ("Guests walked with to the surgery", 46, 51, 19, 17, True),
            ("...who went by themselves the next time", 31, 36, 14, 12, True),
            ("Leaflets taken to hotels", 340, 280, 90, 120, True),
        ),
    ),
    (
        "Families and hosts",
        (
            ("Relatives and hosts at 'Who to call' evenings", 22, 18, 9, 7, True),
            ("...who have since gone for a health check of their own", 8, 7, 2, 3, True),
            ("Room and tea (£)", 165, 165, 55, 55, True),
        ),
    ),
    (
        "Surgeries and hospital",
        (
            ("In A&E twice or more before coming here, not since", 7, 9, 3, 4, True),
            ("Interpreter hours surgeries did not have to buy", 58, 63.5, 22, 24, True),
            ("Surgeries visited", 6, 5, 2, 1, True),
            ("...that stopped asking for proof of address", 2, 2, 1, 1, True),
            ("Sent on to the advice centre", 33, 29, 12, 14, True),
        ),
    ),
)

AGES: tuple[tuple[object, ...], ...] = (
    ("Under 6", "<5", "<5", "nil", 7),
    ("6 to 17", "<5", "<5", "nil", 5),
    ("18 to 29", 6, 7, "nil", 13),
    ("30 to 49", 8, 5, "nil", 13),
    ("50 and over", "<5", "<5", "nil", 5),
    ("All", 22, 21, "nil", 43),
)

# The last figure was typed in and is one short.
LANGUAGES: tuple[tuple[object, ...], ...] = (
    ("Tigrinya", 9, 71),
    ("Arabic", 8, 66),
    ("Dari", 7, 58),
    ("Ukrainian", 5, 44),
    ("Vietnamese", "<5", 28),
    ("Other", 10, 79),
    ("Everyone", 43, 345),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Welcome workers", 78400, 43910.25, 5480.6),
    ("Nurse (recharged by the trust)", 51200, 29866.69, 4266.67),
    ("Interpreters", 18500, 11742.5, 1388),
    ("Hall and storage", 9600, 5600, 800),
    ("Volunteer costs", 3200, 1689.2, 136.9),
    ("Clinic kit and fridge", 2100, 640.15, 389.99),
    ("Management charge", 14300, 8341.69, 1191.67),
)

ANSWERS: tuple[tuple[object, ...], ...] = (
    ("The people here were kind to me", 58, 4, 1, 1),
    ("I had an interpreter when I needed one", 47, 11, 4, 2),
    ("I feel less alone than when I first came", 39, 16, 7, 2),
    ("The days and hours suit me", 44, 12, 6, 2),
    ("I would tell a friend to come", 60, 2, 1, 1),
)

REMARKS = (
    "Our Tuesday tailor has begun a mending club in the library, eleven neighbours came to it.",
    "We were shut on 5 November because the boiler was condemned.",
    "A mother we registered in June now rings round the others in the hotel before each pop-up.",
    "Flu stock came late so 14 people were sent to the pharmacy instead.",
    "Health visitors say 5 families needed no second visit because the red books were ready.",
    "We hope to reach the 300 MMR doses by the middle of March.",
    "In January we will print 250 more welcome cards in Tigrinya.",
)

TOP = 5
TOTAL = TOP + len(MONTHS)


def figures(cells: tuple[object, ...]) -> list[float]:
    """Keep the numbers of a line."""
    return [cell for cell in cells if isinstance(cell, int | float)]


def total(cells: tuple[object, ...]) -> float:
    """Add up the numbers of a line to the penny."""
    return round(sum(figures(cells)), 2)


def column(heading: object) -> int:
    """Find where a heading stands in the sheet of months."""
    return [name for _, name, _ in COLUMNS].index(str(heading)) + 1


def _cell(heading: object, row: int) -> str:
    """Refer to a cell in the sheet of months."""
    return f"'Month by month'!{xl_col_to_name(column(heading))}{row + 1}"


def _return(sheet: Worksheet, bold: Format, rate: Format, day: Format) -> None:
    """Write the council's form."""
    sheet.write("A1", "SKELMOUTH CITY COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Provider monthly return", bold)
    sheet.write_row("A4", ("Provider", "Gangway Welcome (charity)"))
    sheet.write_row("A5", ("Service", "Drop-in and health access for new migrants"))
    sheet.write_row("A6", ("Contract", "PH-2024-117 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A7", ("Month", "November 2025"))
    sheet.write("A8", "Sent")
    sheet.write("B8", date(2025, 12, 10), day)
    sheet.write_row("A9", ("Queries to", "Service manager, 01632 960417"))
    heads = (
        "Ref",
        "Indicator",
        "Target",
        "Amber limit",
        "Last month",
        "This month",
        "Year to date",
        "Provider's comment",
    )
    sheet.write_row("A11", heads, bold)
    for row, (ref, words, target, limit, top, base, comment) in enumerate(FORM, 11):
        form = rate if isinstance(target, float) else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write_row(row, 2, (target, limit), form)
        uppers = COLUMNS[column(top) - 1][2]
        lowers = COLUMNS[column(base) - 1][2] if base else ()
        places = ((TOP + 6, 6), (TOP + 7, 7), (TOTAL, -1))
        for at, (line, month) in enumerate(places, 4):
            upper = total(uppers) if month < 0 else uppers[month]
            formula = f"={_cell(top, line)}"
            if not base:
                sheet.write_formula(row, at, formula, None, upper)
                continue
            lower = total(lowers) if month < 0 else lowers[month]
            formula += f"/{_cell(base, line)}"
            if form is None:
                upper, lower = float(str(upper)), float(str(lower))
                worth = round(upper / lower, 1)
                sheet.write_formula(row, at, f"=ROUND({formula[1:]},1)", None, worth)
            else:
                worth = float(str(upper)) / float(str(lower))
                sheet.write_formula(row, at, formula, form, worth)
        if comment:
            sheet.write(row, 7, comment)
    sheet.write("B21", "Staffing", bold)
    for row, (words, last, this) in enumerate(STAFF, 21):
        sheet.write(row, 1, words)
        sheet.write_row(row, 4, (last, this))
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 6, 11)
    sheet.set_column(7, 7, 44)


def _months(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the months down the side; a year of rows, filled as far as November."""
    sheet.write("A1", "Month by month 2025/26 - fill in your row, the form picks it up", bold)
    for name in dict.fromkeys(group for group, _, _ in COLUMNS):
        at = [index for index, line in enumerate(COLUMNS, 1) if line[0] == name]
        sheet.merge_range(3, at[0], 3, at[-1], name, bold)
    sheet.write(4, 0, "Month", bold)
    for row, first in enumerate(MONTHS, TOP):
        sheet.write(row, 0, first, month)
    sheet.write(TOTAL, 0, "Total", bold)
    for at, (_, heading, cells) in enumerate(COLUMNS, 1):
        sheet.write(4, at, heading, bold)
        sheet.write_column(TOP, at, cells)
        letter = xl_col_to_name(at)
        formula = f"=SUM({letter}{TOP + 1}:{letter}{TOTAL})"
        sheet.write_formula(TOTAL, at, formula, bold, total(cells))
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, len(COLUMNS), 11)
    waited = column("Days they waited (sum)")
    sheet.set_column(waited, waited, 11, None, {"hidden": True})
    sheet.freeze_panes(TOP, 1)


def _popups(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of vaccination sessions."""
    sheet.write("A1", "Pop-up vaccination sessions Sept - Nov 2025", bold)
    heads = ("Date", "Where", "With", "Slots", "Came", "Under 16", "MMR", "Td/IPV", "Flu")
    sheet.write_row("A3", (*heads, "Left before seen", "Notes"), bold)
    for row, line in enumerate(POPUPS, 3):
        sheet.write(row, 0, line[0], day)
        for at, cell in enumerate(line[1:], 1):
            if cell not in (None, ""):
                sheet.write(row, at, cell)
    end = 3 + len(POPUPS)
    sheet.write(end, 1, "Total", bold)
    for at in range(4, 10):
        letter = xl_col_to_name(at)
        worth = total(tuple(line[at] for line in POPUPS))
        sheet.write_formula(end, at, f"=SUM({letter}4:{letter}{end})", bold, worth)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 2, 17)
    sheet.set_column(10, 10, 26)


def _team(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write volunteers, guests, families and other services under one line of headings."""
    sheet.write("A1", "Welcome team and people around our guests, 2025/26", bold)
    sheet.write_row("B3", ("Apr-Jun", "Jul-Sep", "Oct", "Nov", "So far"), bold)
    row = 3
    for title, lines in TEAM:
        sheet.write(row, 0, title, bold)
        for words, *cells, added in lines:
            row += 1
            form = money if "£" in str(words) else None
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, cells, form)
            if added:
                formula = f"=SUM(B{row + 1}:E{row + 1})"
                sheet.write_formula(row, 5, formula, form, total(tuple(cells)))
        row += 2
    sheet.set_column(0, 0, 56)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Gangway monthly return")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    plain = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0%"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("Return"), plain, rate, day)
    months = made.add_worksheet("Month by month")
    months.set_landscape()
    _months(months, bold, month)
    _popups(made.add_worksheet("Pop-up vaccs"), plain, day)
    _team(made.add_worksheet("Welcome team"), plain, money)

    came = made.add_worksheet("Who came")
    came.write("A1", "New people in November", plain)
    came.write_row("A2", ("Age", "Women, girls", "Men, boys", "Not said", "Everyone"), plain)
    for row, line in enumerate(AGES, 2):
        came.write_row(row, 0, line)
    came.write("G1", "Main language of new people", plain)
    came.write_row("G2", ("Language", "Nov", "Since April"), plain)
    for row, line in enumerate(LANGUAGES, 2):
        came.write_row(row, 6, line)
    came.set_column(0, 8, 13)

    purse = made.add_worksheet("Money")
    purse.write("A1", "Spend against the grant", plain)
    heads = ("Budget 25/26", "Apr-Oct", "November", "Spent so far")
    purse.write_row("A3", ("£", *heads), plain)
    for row, line in enumerate(MONEY, 3):
        purse.write(row, 0, line[0])
        purse.write_row(row, 1, line[1:], money)
        formula = f"=C{row + 1}+D{row + 1}"
        purse.write_formula(row, 4, formula, money, total(line[2:]))
    end = 3 + len(MONEY)
    purse.write(end, 0, "Total", plain)
    for at in range(1, 5):
        cells = tuple(line[at] if at < 4 else total(line[2:]) for line in MONEY)
        letter = xl_col_to_name(at)
        purse.write_formula(end, at, f"=SUM({letter}4:{letter}{end})", money, total(cells))
    purse.set_column(0, 0, 32)
    purse.set_column(1, 4, 14)

    voices = made.add_worksheet("Voices")
    voices.write("A1", "Asked at the drop-in, 10 to 14 November 2025 (64 replied)", plain)
    voices.write_row("B2", ("Yes", "A bit", "No", "No answer"), plain)
    for row, line in enumerate(ANSWERS, 2):
        voices.write_row(row, 0, line)
    voices.write("A9", "From the team this month", plain)
    for row, remark in enumerate(REMARKS, 9):
        voices.write(row, 0, remark)
    voices.set_column(0, 0, 48)
    made.close()
