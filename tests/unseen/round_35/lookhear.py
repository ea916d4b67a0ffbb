"""Eye and hearing checks with volunteers in day centres, quarterly to an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
QUARTERS = ("Q1", "Q2", "Q3", "Q4", "Year")

# No., indicator, target, what it is (count, rate or cost), quarter and year above the line
# and below it as (formula, figure), comment.
Part = tuple[str, float]
FORM: tuple[tuple[str, str, float | None, str, tuple[Part, ...], str], ...] = (
    (
        "1",
        "Number of people receiving an eye and hearing check",
        900,
        "count",
        (("SUM('By month'!K6:M6)", 242), ("'By month'!N6", 895)),
        "5 short over the year. Centres shut two weeks in August and at Christmas",
    ),
    (
        "2",
        "Checks carried out in Core20 neighbourhoods",
        0.5,
        "rate",
        (
            ("SUM('By month'!K7:M7)", 122),
            ("SUM('By month'!K6:M6)", 242),
            ("'By month'!N7", 461),
            ("'By month'!N6", 895),
        ),
        "",
    ),
    (
        "3",
        "Onward referral sent within 5 working days of a finding",
        0.95,
        "rate",
        (
            ("SUM('By month'!K9:M9)", 104),
            ("SUM('By month'!K8:M8)", 109),
            ("'By month'!N9", 379),
            ("'By month'!N8", 395),
        ),
        "Late ones in Feb = new GP form",
    ),
    (
        "4",
        "Referred people attending optometry / audiology within 12 weeks",
        0.75,
        "rate",
        (
            ("'Ring round and slips'!E7", 70),
            ("'Ring round and slips'!E6", 90),
            ("'Ring round and slips'!F7", 250),
            ("'Ring round and slips'!F6", 334),
        ),
        "Out of those we got hold of",
    ),
    (
        "5",
        "Day centre staff completing sensory awareness training",
        120,
        "count",
        (("Volunteers!E14", 38), ("Volunteers!F14", 128)),
        "",
    ),
    (
        "6",
        "Participants rating the check good or very good",
        0.9,
        "rate",
        (
            ("'Ring round and slips'!B21", 131),
            ("'Ring round and slips'!B20", 138),
            ("'Ring round and slips'!C21", 474),
            ("'Ring round and slips'!C20", 502),
        ),
        "",
    ),
    (
        "7",
        "Cost per person checked (£)",
        38,
        "cost",
        (
            ("Money!F11", 9014.15),
            ("'By month'!M6+'By month'!L6+'By month'!K6", 242),
            ("Money!G11", 34024.4),
            ("'By month'!N6", 895),
        ),
        "Not to exceed. 2p over on the year",
    ),
    ("8", "Complaints and incidents", None, "typed", (("", 1), ("", 3)), "For information only"),
)

BY_MONTH: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Check days held", (4, 5, 5, 4, 3, 5, 5, 5, 3, 4, 5, 6)),
    ("People checked", (68, 74, 79, 72, 55, 81, 84, 88, 52, 71, 78, 93)),
    ("   of which at a Core20 centre", (38, 42, 44, 35, 27, 40, 42, 46, 25, 42, 44, 36)),
    ("Referred on", (29, 32, 35, 30, 24, 36, 38, 39, 23, 33, 36, 40)),
    ("   of which sent in 5 working days", (28, 31, 33, 29, 23, 35, 36, 38, 22, 32, 34, 38)),
    ("Ear wax advice given", (17, 19, 21, 18, 14, 20, 22, 23, 12, 14, 17, 17)),
    ("Hearing aids mended at the table", (14, 16, 15, 13, 11, 17, 18, 19, 10, 15, 16, 20)),
    ("   so no repair slot needed at Audiology", (9, 11, 10, 9, 7, 12, 12, 13, 7, 10, 11, 14)),
    ("Large print cards handed out", (85, 92, 96, 88, 70, 99, 102, 105, 64, 86, 94, 112)),
)

# Date, centre, Core20, booked, seen, eye finding, hearing finding, wax, referred on.
DAYS: tuple[tuple[date, str, str, int, int, int, int, int, int], ...] = (
    (date(2026, 1, 7), "Oakenholt", "Y", 22, 19, 6, 8, 4, 9),
    (date(2026, 1, 13), "Millrace House", "N", 18, 15, 4, 6, 3, 7),
    (date(2026, 1, 20), "The Weavers", "Y", 26, 23, 7, 10, 5, 11),
    (date(2026, 1, 28), "Larch Lane", "N", 17, 14, 4, 6, 2, 6),
    (date(2026, 2, 3), "Copper Beech", "Y", 16, 14, 5, 5, 3, 7),
    (date(2026, 2, 6), "Harbour Court", "N", 21, 18, 5, 8, 4, 8),
    (date(2026, 2, 11), "St Bride's Hall", "Y", 15, 12, 3, 5, 3, 5),
    (date(2026, 2, 19), "Fernleigh", "N", 17, 16, 5, 7, 3, 8),
    (date(2026, 2, 24), "Oakenholt", "Y", 20, 18, 5, 7, 4, 8),
    (date(2026, 3, 4), "Priory Fold", "N", 14, 11, 3, 4, 2, 4),
    (date(2026, 3, 10), "The Weavers", "Y", 25, 21, 6, 9, 4, 10),
    (date(2026, 3, 12), "Millrace House", "N", 16, 14, 4, 6, 3, 6),
    (date(2026, 3, 17), "Harbour Court", "N", 19, 17, 5, 7, 3, 7),
    (date(2026, 3, 24), "Copper Beech", "Y", 17, 15, 4, 6, 3, 6),
    (date(2026, 3, 26), "Larch Lane", "N", 16, 15, 5, 6, 2, 7),
)

# Centre, places a day, people checked in four quarters, changes made in four quarters.
Cells = tuple[int | str, ...]
CENTRES: tuple[tuple[str, int, Cells, Cells], ...] = (
    ("Oakenholt", 40, (34, 31, 33, 37), (3, 1, 2, 2)),
    ("Millrace House", 32, (27, 25, 26, 29), (1, 2, 0, 1)),
    ("The Weavers", 48, (41, 38, 40, 44), (2, 2, 1, 3)),
    ("Larch Lane", 30, (26, 24, 25, 29), (0, 1, 1, 1)),
    ("Copper Beech", 28, (25, 13, 27, 29), (1, 0, 1, 2)),
    ("Harbour Court", 36, (31, 30, 32, 35), (2, 1, 0, 1)),
    ("St Bride's Hall", 25, (24, 20, 13, 12), (1, 2, 1, 0)),
    ("Fernleigh (joined July)", 30, ("n/a", 15, 17, 16), ("n/a", 2, 1, 2)),
    ("Priory Fold", 24, (13, 12, 11, 11), (0, 1, 0, 1)),
)

RING: tuple[tuple[str, Cells], ...] = (
    ("Due a call", (92, 96, 90, 100)),
    ("Got hold of", (81, 84, 79, 90)),
    ("   went to optician / audiology inside 12 weeks", (58, 62, 60, 70)),
    ("   still waiting for a date", (15, 14, 12, 12)),
    ("   decided not to go", (8, 8, 7, 8)),
    ("Written to instead", (11, 12, 11, 10)),
    ("What they (or family) told us", ()),
    ("Treatment started for something nobody knew they had", (6, 7, 5, 9)),
    ("Hearing aids out of the drawer and worn daily", (11, 13, 12, 16)),
    ("Reading own post and pill labels again", (14, 15, 13, 18)),
    ("Back at a club or group they had dropped", (7, 9, 8, 11)),
    ("Son / daughter able to chat with them on the phone again", (5, 6, 5, 8)),
)

# Line, four quarters, whether the year is added up.
HELPERS: tuple[tuple[str, Cells, bool], ...] = (
    ("On the rota at the end of the quarter", (34, 36, 35, 39), False),
    ("Inductions done", (6, 4, 3, 7), True),
    ("Left", (3, 2, 4, 3), True),
    ("Hours given (check days + ring round)", (498, 452, 472, 548), True),
    ("Refresher evenings", (2, 1, 2, 2), True),
    ("DBS fees £", (108, 72, 54, 126), True),
    ("Went on to an optical / audiology course or job", ("nil", 1, 1, 2), True),
)
STAFF: tuple[tuple[str, Cells, bool], ...] = (
    ("Sessions run", (4, 3, 4, 4), True),
    ("Staff trained", (33, 26, 31, 38), True),
    ("Staff booked who did not turn up", (5, 4, 2, 6), True),
)

MONEY: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("Sessional optometrist and audiologist", 16800, (4120, 3780, 4050, 4480)),
    ("Coordinator", 9600, (2400, 2400, 2400, 2400)),
    ("Van and fuel", 2900, (742.6, 688.15, 731.4, 795.2)),
    ("Tips, tubes, drops, batteries", 1500, (361.25, 342.9, 388.7, 402.35)),
    ("Room hire", 600, (150, 135, 150, 165)),
    ("Volunteer expenses", 1400, (338.4, 302.75, 329.1, 371.6)),
    ("Overheads", 1600, (400, 400, 400, 400)),
)

SLIPS = (
    ("Slips handed in", 138, 502),
    ("Check was good or very good", 131, 474),
    ("Would tell a friend to come", 127, 461),
    ("Staff and helpers explained things well", 129, 468),
    ("Had not had an eye test for two years or more", 61, 233),
)

NOTES = (
    "Winnie at The Weavers had sat out bingo for a year and now calls the numbers on Fridays.",
    "Audiology at the infirmary has dropped one of its two weekly repair clinics since our helpers"
    " took on the tubes.",
    "3 daughters told us they no longer drive over each day to go through the post with their mum.",
    "The second slit lamp was away for repair for 9 days in February.",
    "St Bride's Hall lost its minibus, so we only had 12 people there this quarter.",
    "We wrote to 26 centres in the north of the patch about joining the rota.",
    "From June we hope to run 2 evening check days a month for people who work.",
    "The steering group met on 18 March and went through the new consent form.",
    "Two optometrists have given notice and we are advertising.",
)


def _form(made: Workbook, bold: Format, money: Format) -> None:
    """Write the form of the board; all but the complaints come from the other tabs."""
    rate = made.add_format({"num_format": "0.0%"})
    wrap = made.add_format({"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#E2EFDA"})
    sheet = made.add_worksheet("ICB return")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "NHS Wexmere and the Levels ICB - Community contracts quarterly return", bold)
    sheet.write("A2", "Provider: Brightling Senses CIC")
    sheet.write("A3", "Contract: WL/COM/2231 Eye and hearing checks in day centres")
    sheet.write("A4", "Contract term: 1 April 2025 - 31 March 2027")
    sheet.write("A5", "Reporting period: Quarter 4 (1 January to 31 March 2026)")
    sheet.merge_range("D7:F7", "Quarter 4", bold)
    sheet.merge_range("G7:I7", "Year to date", bold)
    heads = ("Number", "Out of", "Result")
    sheet.write_row("A8", ("No.", "Indicator", "Target", *heads, *heads, "Provider comment"), wrap)
    for row, (number, words, target, kind, parts, comment) in enumerate(FORM, 8):
        form = rate if kind == "rate" else money if kind == "cost" else None
        sheet.write_row(row, 0, (number, words))
        if target is not None:
            sheet.write(row, 2, target, form)
        step = len(parts) // 2
        for place, column in ((0, 3), (step, 6)):
            name, figure = parts[place]
            top = f"{xl_col_to_name(column)}{row + 1}"
            base = f"{xl_col_to_name(column + 1)}{row + 1}"
            if not name:
                sheet.write(row, column, figure)
            else:
                above = money if kind == "cost" else None
                sheet.write_formula(row, column, f"={name}", above, figure)
            if step == 1:
                sheet.write_formula(row, column + 2, f"={top}", None, figure)
            else:
                below, people = parts[place + 1]
                sheet.write_formula(row, column + 1, f"={below}", None, people)
                sheet.write_formula(row, column + 2, f"={top}/{base}", form, figure / people)
        sheet.write(row, 9, comment)
    sheet.write("B18", "Completed by: J. Ferris, contracts, 13/04/2026")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 62)


def _sum(sheet: Worksheet, row: int, column: int, figures: Cells | tuple[float, ...]) -> None:
    """Write figures along a row and their sum after them."""
    sheet.write_row(row, column, figures)
    first, last = xl_col_to_name(column), xl_col_to_name(column + len(figures) - 1)
    whole = round(sum(figure for figure in figures if not isinstance(figure, str)), 2)
    reach = f"{first}{row + 1}:{last}{row + 1}"
    sheet.write_formula(row, column + len(figures), f"=SUM({reach})", None, whole)


def _days(made: Workbook, bold: Format) -> None:
    """Write the list of check days and, below it, their sums."""
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    sheet = made.add_worksheet("Check days Q4")
    sheet.write("A1", "Check days January to March 2026", bold)
    heads = ("Date", "Centre", "Core20?", "Booked", "Seen", "Eye finding", "Hearing finding")
    sheet.write_row("A3", (*heads, "Wax", "Referred on"), bold)
    for row, line in enumerate(DAYS, 3):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    end = 3 + len(DAYS)
    sheet.write(end, 1, "Total", bold)
    columns = zip(*(line[3:9] for line in DAYS), strict=True)
    for column, figures in enumerate(columns, 3):
        name = xl_col_to_name(column)
        sheet.write_formula(end, column, f"=SUM({name}4:{name}{end})", bold, sum(figures))
    sheet.set_column(0, 2, 15)
    sheet.set_column(3, 9, 13)


def _centres(made: Workbook, bold: Format) -> None:
    """Write the centres with people checked and changes made in each quarter."""
    sheet = made.add_worksheet("Centres")
    sheet.write("A1", "Day centres on the rota 2025/26", bold)
    sheet.merge_range("C3:G3", "People checked", bold)
    sheet.merge_range("H3:L3", "Lights, loop or seating the centre put right after our visit", bold)
    sheet.write_row("A4", ("Centre", "Places a day", *QUARTERS, *QUARTERS), bold)
    for row, (name, places, people, changes) in enumerate(CENTRES, 4):
        sheet.write_row(row, 0, (name, places))
        _sum(sheet, row, 2, people)
        _sum(sheet, row, 7, changes)
    end = 4 + len(CENTRES)
    sheet.write(end, 0, "All centres", bold)
    whole = [(*people, *changes) for _, _, people, changes in CENTRES]
    sums = [sum(cell for cell in line if not isinstance(cell, str)) for line in zip(*whole)]
    figures = (*sums[:4], sum(sums[:4]), *sums[4:], sum(sums[4:]))
    for column, figure in enumerate(figures, 2):
        letter = xl_col_to_name(column)
        sheet.write_formula(end, column, f"=SUM({letter}5:{letter}{end})", bold, figure)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 12)


def _helpers(made: Workbook, bold: Format) -> None:
    """Write volunteers and, under them, the training of staff."""
    sheet = made.add_worksheet("Volunteers")
    sheet.write("A1", "Volunteers and staff training 2025/26", bold)
    for top, title, lines in ((2, "Volunteers", HELPERS), (11, "Centre staff training", STAFF)):
        sheet.write_row(top, 0, (title, *QUARTERS), bold)
        for row, (name, figures, added) in enumerate(lines, top + 1):
            sheet.write(row, 0, name)
            if added:
                _sum(sheet, row, 1, figures)
            else:
                sheet.write_row(row, 1, figures)
    sheet.set_column(0, 0, 52)


def _money(made: Workbook, bold: Format, money: Format) -> None:
    """Write budget and spending."""
    sheet = made.add_worksheet("Money")
    sheet.write("A1", "Spend against budget 2025/26 (£)", bold)
    sheet.write_row("A3", ("", "Budget", "Q1", "Q2", "Q3", "Q4", "Spent", "Under / (over)"), bold)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 7, 12, money)
    for row, (name, budget, spent) in enumerate(MONEY, 3):
        sheet.write_row(row, 0, (name, budget))
        _sum(sheet, row, 2, spent)
        left = round(budget - sum(spent), 2)
        sheet.write_formula(row, 7, f"=B{row + 1}-G{row + 1}", None, left)
    budgets = sum(line[1] for line in MONEY)
    quarters = [round(sum(line), 2) for line in zip(*(line[2] for line in MONEY), strict=True)]
    year = round(sum(quarters), 2)
    sheet.write("A11", "Total", bold)
    for column, figure in enumerate((budgets, *quarters, year, round(budgets - year, 2)), 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", None, figure)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Eye and hearing checks Q4")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made, bold, money)

    month = made.add_worksheet("By month")
    month.write("A1", "Checks month by month, April 2025 to March 2026", bold)
    month.write("A2", "Feeds the ICB return - coordinator fills in on the last working day")
    month.write_row("A4", ("", *MONTHS, "Year"), bold)
    for row, (name, figures) in enumerate(BY_MONTH, 4):
        month.write(row, 0, name)
        _sum(month, row, 1, figures)
    month.set_column(0, 0, 48)
    _days(made, bold)
    _centres(made, bold)

    ring = made.add_worksheet("Ring round and slips")
    ring.write("A1", "12 week ring round 2025/26 - counted in the quarter we made the call", bold)
    ring.write("A2", "Helpers phone everybody we referred on")
    ring.write_row("A4", ("Calls", *QUARTERS), bold)
    for row, line in enumerate(RING, 4):
        if not line[1]:
            ring.write_row(row, 0, (line[0], *QUARTERS), bold)
        else:
            ring.write(row, 0, line[0])
            _sum(ring, row, 1, line[1])
    ring.write_row("A19", ("Slips from the day", "Jan-Mar 2026", "Apr 2025-Mar 2026"), bold)
    for row, slip in enumerate(SLIPS, 19):
        ring.write_row(row, 0, slip)
    ring.write("A27", "Notes for the contract meeting", bold)
    for row, note in enumerate(NOTES, 27):
        ring.write(row, 0, note)
    ring.set_column(0, 0, 56)
    ring.set_column(1, 2, 18)
    _helpers(made, bold)
    _money(made, bold, money)
    made.close()
