"""Supported volunteering for autistic adults, quarterly on the template of a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, target of the year, then lines with their two quarters.
FORM: tuple[tuple[object, ...], ...] = (
    ("1", "New starters on the scheme", 48, (("New starters", 13, 14),)),
    (
        "2",
        "% starters placed with a host within 6 weeks",
        0.75,
        (("Placed within 6 weeks", 9, 11), ("Starters due a placement", 12, 14)),
    ),
    (
        "3",
        "% placements still going at 12 weeks",
        0.8,
        (("Still going at 12 weeks", 10, 9), ("Reached the 12 week point", 11, 12)),
    ),
    (
        "4",
        "% with an agreed support profile before day one",
        1,
        (("Profile agreed", 12, 14), ("First days", 12, 14)),
    ),
    ("5", "Volunteer hours by people on the scheme", 5200, (("Hours", 1284, 1391),)),
    (
        "6",
        "% reporting higher wellbeing (SWEMWBS) at review",
        0.65,
        (("Score up by 1 or more", 7, 9), ("Reviews with two scores", 10, 13)),
    ),
    ("7", "Safeguarding alerts", "n/a", (("Alerts", "nil", 1),)),
)

MONTHS = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2")
# Line, six months.
ACTIVITY: tuple[tuple[object, ...], ...] = (
    ("Enquiries", 11, 9, 12, 14, 7, 13),
    ("New starters", 4, 4, 5, 6, 3, 5),
    ("Volunteer hours", 418, 431, 435, 476, 398, 517),
    ("Host visits by job coach", 16, 18, 17, 19, 11, 20),
    ("Shifts supported one to one", 52, 49, 55, 51, 38, 57),
    ("Shifts done without a coach there", 88, 94, 97, 109, 91, 124),
    ("Sensory kit lent", 3, 2, 4, 3, 1, 5),
    ("DBS checks paid (£)", 86, 43, 86, 107.5, 43, 86),
)

# Number, age, started, host, hours a week, SWEMWBS at start, at review, date of review, travel.
PEOPLE: tuple[tuple[object, ...], ...] = (
    ("LV071", 24, date(2025, 2, 10), "Canal trust", 6, 17.43, 21.54, date(2025, 7, 3), "Alone"),
    ("LV072", 31, date(2025, 2, 17), "Food bank", 4, 19.25, 20.73, date(2025, 7, 10), "Alone"),
    ("LV074", 19, date(2025, 3, 3), "Model railway", 3, 16.88, 16.36, date(2025, 7, 14), "Coach"),
    ("LV075", 45, date(2025, 3, 10), "Library", 7, 18.59, 22.35, date(2025, 7, 21), "Alone"),
    ("LV077", 22, date(2025, 3, 24), "Cat rescue", 5, 15.32, 18.59, date(2025, 7, 29), "Family"),
    ("LV078", 37, date(2025, 4, 7), "Archive", 8, 20.73, 21.95, date(2025, 8, 5), "Alone"),
    ("LV080", 28, date(2025, 4, 14), "Food bank", 4, 17.98, 17.98, date(2025, 8, 14), "Coach"),
    ("LV081", 52, date(2025, 4, 28), "Archive", 6, 19.98, 23.21, date(2025, 8, 20), "Alone"),
    ("LV083", 20, date(2025, 5, 6), "Cat rescue", 3, 14.75, 17.43, date(2025, 9, 2), "Family"),
    ("LV084", 33, date(2025, 5, 12), "Canal trust", 6, 18.59, 18.25, date(2025, 9, 9), "Alone"),
    ("LV086", 26, date(2025, 5, 27), "Library", 5, 16.36, 19.25, date(2025, 9, 16), "Alone"),
    ("LV087", 41, date(2025, 6, 2), "Repair cafe", 4, 21.54, 21.03, date(2025, 9, 23), "Coach"),
    ("LV089", 29, date(2025, 6, 16), "Repair cafe", 4, 17.43, 20.73, date(2025, 9, 30), "Alone"),
    ("LV090", 23, date(2025, 6, 23), "Model railway", 3, 18.25, "not due", None, "Family"),
)

# Host, places, filled at the end of September, hours in the quarter, staff trained, changes.
HOSTS: tuple[tuple[object, ...], ...] = (
    ("Brindle Canal Trust", 6, 5, 268, 4, 1),
    ("Hexworth Food Bank", 8, 7, 312, 5, 2),
    ("Borough Library Service", 5, 4, 221, 3, 1),
    ("Whisker Cat Rescue", 4, 4, 138, 2, 0),
    ("County Archive", 4, 3, 197, 2, 1),
    ("Mendit Repair Cafe", 6, 4, 149, 6, 1),
    ("Loxley Model Railway", 3, 3, 106, "nil", 0),
)

# Line, whole of last year, two quarters, how the year to date is made.
AFTER: tuple[tuple[object, ...], ...] = (
    ("What people went on to",),
    ("Started a paid job (any hours)", 9, 2, 4, "sum"),
    ("Enrolled at college", 11, 1, 6, "sum"),
    ("Now use the bus on their own", 16, 5, 6, "sum"),
    ("Host asked them to train the next person", 7, 2, 3, "sum"),
    ("See someone from the placement in own time", 21, 7, 9, "sum"),
    ("Moved out of the parental home", "<5", "<5", "nil", "supp."),
    ("Left the scheme, no placement found", 6, 2, 1, "sum"),
    ("Other services",),
    ("Day centre days a week given up", 23, 6.5, 8, "sum"),
    ("Est. saving to Adult Care (£)", 61200, 17550, 21600, "sum"),
    ("Crisis team calls in 3 months before starting", 34, 11, 12, "sum"),
    ("Crisis team calls in first 3 months here", 15, 4, 5, "sum"),
    ("How well we run",),
    ("Referrals from social workers", 52, 14, 15, "sum"),
    ("Referrals from GPs or the diagnosis team", 38, 11, 12, "sum"),
    ("On the waiting list (last day)", 9, 12, 10, ""),
    ("Staff sick days", 31, 8, 5, "sum"),
)

CIRCLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "BUDDIES (other volunteers who go along)",
        (
            ("Buddies active", 22, 25),
            ("...autistic themselves", 8, 10),
            ("Buddy hours", 286, 317.5),
            ("Buddies recruited by a host's own staff", 3, 5),
        ),
    ),
    (
        "PARENTS & CARERS",
        (
            ("Came to a carers' evening", 15, 19),
            ("Went back to work or upped hours", 2, 3),
            ("Say they get a proper break now", 9, 13),
            ("Newsletters posted", 140, 152),
        ),
    ),
    (
        "PEER GROUP - Tuesday board games, run by members",
        (
            ("Evenings", 12, 11),
            ("Attendances", 131, 127),
            ("Members who took a turn at running it", 4, 6),
            ("Room hire (£)", 216, 198),
        ),
    ),
)

# Cost, budget of the year, two quarters.
MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Job coaches (2.2 FTE)", 71500, 17875, 17310.4),
    ("Manager", 19800, 4950, 4950),
    ("Buddy and volunteer expenses", 5400, 1188.3, 1402.75),
    ("Host training", 2200, 480, 615),
    ("Premises and ICT", 8100, 2025, 2025),
)

NOTES = (
    "The library has changed its own rota system for all staff after seeing the visual planner.",
    "Three of our volunteers ran the autism hour at the town museum on a Sunday in August.",
    "August was slow because 2 hosts close for the holidays.",
    "Recruitment for the third coach is planned for Q3, interviews on 21 October.",
    "A mother told us she slept through the night for the first time in years.",
)


def _form(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the council's form with the count and the base under every indicator."""
    sheet.write("A1", "HEXWORTH BOROUGH COUNCIL - Commissioned Services Monitoring Form", bold)
    sheet.write_row("A2", ("Provider", "Lattice Works CIC"))
    sheet.write_row("A3", ("Service", "Supported volunteering (autism)"))
    sheet.write_row("A4", ("Contract", "HBC/LD/2217, 1 April 2024 to 31 March 2027"))
    sheet.write_row("A5", ("Return for", "Quarter 2 2025/26 (July - September 2025)"))
    heads = ("KPI", "Measure", "Annual target", "Qtr 1", "Qtr 2", "Qtr 3", "Qtr 4", "YTD")
    sheet.write_row("A7", heads, bold)
    row = 7
    for ref, words, target, lines in FORM:
        share = len(lines) == 2
        sheet.write_row(row, 0, (ref, words), bold)
        sheet.write(row, 2, target, rate if share else None)
        for at, (name, *figures) in enumerate(lines, 1):
            sheet.write(row + at, 1, name)
            sheet.write_row(row + at, 3, figures)
            reach = f"D{row + at + 1}:G{row + at + 1}"
            total = sum(one for one in figures if isinstance(one, int))
            sheet.write_formula(row + at, 7, f"=SUM({reach})", None, total)
        if share:
            tops, bases = lines[0][1:], lines[1][1:]
            pairs = zip((3, 4, 7), (*tops, sum(tops)), (*bases, sum(bases)), strict=True)
            for column, top, base in pairs:
                above = xl_rowcol_to_cell(row + 1, column)
                below = xl_rowcol_to_cell(row + 2, column)
                sheet.write_formula(row, column, f"={above}/{below}", rate, top / base)
        row += len(lines) + 1
    sheet.write(row + 1, 0, "Return to commissioning by the 15th of the month after quarter end")
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 7, 12)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Write the months with each quarter after its three."""
    sheet.write("A1", "Monthly activity 2025-26", bold)
    sheet.write_row("A3", ("", *MONTHS), bold)
    for row, (name, *six) in enumerate(ACTIVITY, 3):
        sheet.write(row, 0, name)
        for first, column in ((0, 1), (3, 5)):
            three = six[first : first + 3]
            sheet.write_row(row, column, three)
            left, right = (xl_rowcol_to_cell(row, column + at) for at in (0, 2))
            sheet.write_formula(row, column + 3, f"=SUM({left}:{right})", bold, sum(three))
    sheet.set_column(0, 0, 36)


def _people(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the reviews of the quarter, one row for each person."""
    sheet.write("A1", "Reviews in Q2 - anonymised", bold)
    heads = ("ID", "Age", "Started", "Host", "Hrs pw agreed", "SWEMWBS start")
    sheet.write_row("A2", (*heads, "SWEMWBS review", "Review date", "Gets there"), bold)
    for row, line in enumerate(PEOPLE, 2):
        sheet.write_row(row, 0, line)
        for column in (2, 7):
            sheet.write(row, column, line[column], day)
    sheet.set_column(2, 8, 15)


def _hosts(sheet: Worksheet, bold: Format) -> None:
    """Write the hosts, with a hidden column of staff trained."""
    sheet.write("A1", "Host organisations, July to September 2025", bold)
    heads = ("Host", "Places offered", "Filled at 30 Sept", "Hours given", "Host staff trained")
    sheet.write_row("A3", (*heads, "Changes made for all staff or visitors"), bold)
    for row, line in enumerate(HOSTS, 3):
        sheet.write_row(row, 0, line)
    end = 3 + len(HOSTS)
    sheet.write(end, 0, "All hosts", bold)
    for column in range(1, 6):
        reach = f"{xl_rowcol_to_cell(3, column)}:{xl_rowcol_to_cell(end - 1, column)}"
        total = sum(line[column] for line in HOSTS if not isinstance(line[column], str))
        sheet.write_formula(end, column, f"=SUM({reach})", bold, total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 5, 18)
    sheet.set_column(4, 4, 18, None, {"hidden": True})


def _after(sheet: Worksheet, bold: Format) -> None:
    """Write what came of it, with last year beside."""
    row = 0
    for line in AFTER:
        if len(line) == 1:
            row += 1 if row else 0
            sheet.write_row(row, 0, (line[0], "2024/25", "Q1", "Q2", "2025/26 to date"), bold)
        else:
            sheet.write_row(row, 0, line[:4])
            if line[4] == "sum":
                sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", None, line[2] + line[3])
            else:
                sheet.write(row, 4, line[4])
        row += 1
    sheet.set_column(0, 0, 48)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lattice Q2 monitoring")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    _form(made.add_worksheet("Monitoring form"), bold, rate)
    _activity(made.add_worksheet("Activity"), bold)
    _people(made.add_worksheet("Reviews"), bold, day)
    _hosts(made.add_worksheet("Hosts"), bold)
    _after(made.add_worksheet("Moving on"), bold)

    circle = made.add_worksheet("Buddies & carers")
    row = 0
    for title, lines in CIRCLE:
        circle.write_row(row, 0, (title, "Apr - Jun", "Jul - Sep"), bold)
        for line in lines:
            row += 1
            circle.write_row(row, 0, line)
        row += 2
    circle.set_column(0, 0, 52)

    purse = made.add_worksheet("Finance & notes")
    purse.write_row("A1", ("£", "Budget 25/26", "Q1 actual", "Q2 actual", "Half year"), bold)
    for row, line in enumerate(MONEY, 1):
        purse.write(row, 0, line[0])
        purse.write_row(row, 1, line[1:], money)
        half = round(line[2] + line[3], 2)
        purse.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", money, half)
    purse.write(6, 0, "TOTAL", bold)
    for column in (1, 2, 3, 4):
        parts = [line[column] if column < 4 else line[2] + line[3] for line in MONEY]
        reach = f"{xl_rowcol_to_cell(1, column)}:{xl_rowcol_to_cell(5, column)}"
        purse.write_formula(6, column, f"=SUM({reach})", money, round(sum(parts), 2))
    purse.write("A9", "Provider notes", bold)
    for row, sentence in enumerate(NOTES, 9):
        purse.write(row, 0, sentence)
    purse.set_column(0, 0, 40)
    purse.set_column(1, 4, 14)
    made.close()
