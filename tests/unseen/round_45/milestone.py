"""A bus with hearing and memory checks for villages, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Date, village, where the bus stood, people aboard, first-timers, hearing and memory checks.
STOPS: tuple[tuple[date, str, str, object, object, object, object], ...] = (
    (date(2025, 4, 1), "Hagthorne", "Bell car park", 16, 12, 13, 5),
    (date(2025, 4, 3), "Little Pessing", "chapel", 11, 8, 9, 4),
    (date(2025, 4, 8), "Thrale Green", "on the green", 14, 10, 12, 6),
    (date(2025, 4, 10), "Stowbeck", "mart", 18, 13, 15, 7),
    (date(2025, 4, 15), "Nether Quorle", "school lay-by", 9, 7, 8, 3),
    (date(2025, 4, 17), "Fenny Marl", "village hall", 15, 12, 13, 6),
    (date(2025, 4, 24), "Ambercote", "depot yard", 17, 13, 14, 5),
    (date(2025, 4, 29), "Ullen St Jude", "church", 12, 9, 10, 4),
    (date(2025, 5, 1), "Coldwater End", "farm shop", 10, 8, 9, 4),
    (date(2025, 5, 6), "Pipsey", "pump corner", 8, 6, 7, 2),
    (date(2025, 5, 8), "Hagthorne", "Bell car park", 19, 13, 16, 7),
    (date(2025, 5, 13), "Stowbeck", "mart", 16, 11, 13, 6),
    (date(2025, 5, 15), "Thrale Green", "cancelled - clutch", "n/a", "n/a", "n/a", "n/a"),
    (date(2025, 5, 20), "Little Pessing", "chapel", 13, 9, 11, 5),
    (date(2025, 5, 22), "Fenny Marl", "village hall", 17, 11, 14, 8),
    (date(2025, 5, 27), "Nether Quorle", "school lay-by", 12, 10, 10, 4),
    (date(2025, 5, 29), "Ambercote", "depot yard", 15, 10, 12, 6),
    (date(2025, 6, 3), "Coldwater End", "farm shop", 14, 11, 12, 5),
    (date(2025, 6, 5), "Pipsey", "pump corner", 9, 7, 8, 0),
    (date(2025, 6, 10), "Thrale Green", "on the green", 20, 15, 17, 8),
    (date(2025, 6, 12), "Ullen St Jude", "church", 13, 10, 11, 5),
    (date(2025, 6, 17), "Hagthorne", "Bell car park", 18, 11, 14, 7),
    (date(2025, 6, 24), "Stowbeck", "mart", 17, 12, 14, 6),
)


def total(figures: list[object]) -> float:
    """Add up what is a number."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


SUMS = tuple(int(total([stop[at] for stop in STOPS])) for at in range(3, 7))

# Ref, indicator, numerator, denominator, target, minimum, three quarters of both, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("M1", "Village stops made", "stops made", "", 96, None, ((23, 0), (19, 0), (22, 0)), ""),
    (
        "M2",
        "People having a first check on the bus",
        "people, first check",
        "",
        1000,
        None,
        ((281, 0), (214, 0), (SUMS[1], 0)),
        "Snow in January, 4 stops lost",
    ),
    (
        "M3",
        "Hearing loss found: referred to audiology within 5 working days",
        "referred in time",
        "hearing loss found",
        0.95,
        0.9,
        ((88, 94), (67, 69), (81, 86)),
        "",
    ),
    (
        "M4",
        "Low memory score: GP written to within 3 working days",
        "written to in time",
        "low score",
        0.95,
        0.9,
        ((31, 33), (22, 23), (27, 28)),
        "",
    ),
    (
        "M5",
        "First checks that were of people from the priority parishes",
        "from a priority parish",
        "people, first check",
        0.6,
        0.5,
        ((171, 281), (118, 214), (139, SUMS[1])),
        "By home address not by stop",
    ),
    (
        "M6",
        "Referred to audiology and seen there within 12 weeks",
        "seen within 12 weeks",
        "12 weeks up this quarter",
        0.7,
        0.6,
        ((52, 79), (47, 71), (49, 66)),
        "Hospital lists, see comments",
    ),
    (
        "M7",
        "Average wait on the day, arriving to check (minutes)",
        "minutes, added up",
        "people timed",
        20,
        30,
        ((1764, 98), (1512, 72), (1656, 92)),
        "Lower is better",
    ),
    (
        "M8",
        "Visitors who rate the visit good or very good",
        "good + very good",
        "cards back",
        0.9,
        0.85,
        ((131, 142), (97, 108), (124, 133)),
        "",
    ),
    (
        "M9",
        "Complaints (for information)",
        "complaints",
        "",
        None,
        None,
        (("nil", 0), (1, 0), ("nil", 0)),
        "Noise of generator",
    ),
)

QUARTERS = ("Q1 Oct-Dec 24", "Q2 Jan-Mar 25", "Q3 Apr-Jun 25", "Q4 Jul-Sep 25")

# Village, priority, people aged 65 and over, miles to a surgery, stops, first checks.
VILLAGES: tuple[tuple[str, str, int, float, int, int], ...] = (
    ("Ambercote", "N", 212, 2.5, 6, 72),
    ("Coldwater End", "Y", 88, 7, 5, 52),
    ("Fenny Marl", "Y", 164, 6.5, 7, 81),
    ("Hagthorne", "Y", 241, 5, 9, 108),
    ("Little Pessing", "Y", 119, 8, 6, 64),
    ("Nether Quorle", "Y", 76, 9.5, 5, 52),
    ("Pipsey", "N", 69, 4, 5, 44),
    ("Stowbeck", "N", 318, 0.5, 9, 112),
    ("Thrale Green", "Y", 187, 5.5, 7, 84),
    ("Ullen St Jude", "N", 103, 3, 5, 54),
)

# Line, three quarters, how the year so far is made.
AFTER: tuple[tuple[object, ...], ...] = (
    ("HEARING",),
    ("Hearing checks", 312, 241, SUMS[2], "sum"),
    ("Hearing loss found", 94, 69, 86, "sum"),
    ("Wax cleared on the bus", 61, 48, 57, "sum"),
    ("...so no nurse appointment needed at the surgery", 55, 44, 52, "sum"),
    ("Wearing their aids every day (3 month call)", 29, 33, 35, "sum"),
    ("Back at a club, choir, chapel or pub they had dropped", 12, 14, 17, "sum"),
    ("Packs of batteries handed out", 410, 388, 436, "sum"),
    ("MEMORY",),
    ("Memory checks", 128, 97, SUMS[3], "sum"),
    ("Pill boxes lent", 14, 11, 16, "sum"),
    ("Attendance Allowance won (£ a week)", 512.6, 438.2, 584.75, "sum"),
    ("HUSBANDS, WIVES, SONS & DAUGHTERS",),
    ("Sat in on the check", 96, 71, 88, "sum"),
    ("Now on the surgery's carers list", 18, 13, 21, "sum"),
    ("Say they now get a proper break each week", 8, "<5", 9, "supp."),
    ("Leaflets posted to family living away", 60, "c. 55", 62, ""),
    ("VOLUNTEERS",),
    ("Drivers and hosts on the rota", 26, 27, 31, ""),
    ("...who first came aboard for a check themselves", 7, 8, 11, ""),
    ("Hours given", 588, 471.5, 604, "sum"),
    ("Waiting for DBS", 3, 2, "nil", ""),
    ("ROUND THE VILLAGES",),
    ("Retubing tables run by people who wear aids", 6, 7, 9, "sum"),
    ("Shops, pubs and chapels that put in a hearing loop", 2, 3, 4, "sum"),
    ("Talks to parish councils and clubs", 5, 4, 6, "sum"),
)

# Line, budget, three quarters, the same quarter a year before.
MONEY: tuple[tuple[str, float, float, float, float, float], ...] = (
    ("Staff pay", 92400, 23080.5, 23080.5, 23412.75, 21990),
    ("Diesel", 6200, 1418.22, 1207.9, 1502.64, 1466.1),
    ("Repairs and MOT", 5400, 620, 1184.5, 2310, 455),
    ("Audiometer calibration, kit", 3800, 940, 0, 615.3, 880),
    ("Volunteers' expenses", 4200, 988.4, 812.05, 1067.8, 871.25),
    ("Pitch fees and halls", 1500, 345, 285, 330, 300),
    ("Management charge", 11500, 2875, 2875, 2875, 2750),
)

CARD_HEADS = (
    "Given out",
    "Came back",
    "Very good",
    "Good",
    "Fair",
    "Poor",
    "Would tell a neighbour",
)
CARDS: tuple[tuple[object, ...], ...] = (
    ("Q1 (Oct to Dec 2024)", 290, 142, 88, 43, 8, 3, 130),
    ("Q2 (Jan to Mar 2025)", 220, 108, 66, 31, 8, 3, 95),
    ("Q3 (Apr to Jun 2025)", 268, 133, 85, 39, 7, 2, 121),
)

COMMENTS = (
    "Mr T. (81) from Fenny Marl heard the cuckoo this spring, the first time in nine years.",
    "The bus was off the road for 6 days in May with the clutch.",
    "Three widowers who met in the queue at Hagthorne now eat together every Sunday.",
    "Audiology at the county hospital was quoting 14 weeks in April, so M6 is out of our hands.",
    "The practice manager at Stowbeck says she is spared about 5 repeat phone calls a day.",
    "From July we will try 2 evening stops a month.",
    "412 posters went up in 37 villages before Easter.",
    "We have bid for £18,000 for solar panels on the roof.",
)

FRONT: tuple[tuple[str, object], ...] = (
    ("Provider", "Hollinbeck Community Wheels CIC"),
    ("Service", "Hear & Remember bus"),
    ("Contract no.", "PH/2023/117"),
    ("Contract term", "1 October 2023 to 30 September 2027"),
    ("Contract year", "Year 2: 1 October 2024 to 30 September 2025"),
    ("Quarter", "Quarter 3: 1 April to 30 June 2025"),
    ("Completed by", "Bus manager"),
    ("Telephone", "01632 960114"),
    ("Date completed", date(2025, 7, 11)),
    ("Staff in post at quarter end (WTE)", 4.6),
    ("Vacancies at quarter end (WTE)", 0.4),
    ("Days vehicle off the road this quarter", 6),
)


def _front(made: Workbook, bold: Format, day: Format) -> None:
    """Write the cover of the council's template."""
    sheet = made.add_worksheet("Front sheet")
    sheet.write("A1", "WEXMOOR COUNTY COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Provider quarterly monitoring return (template v4, March 2023)")
    for row, (name, words) in enumerate(FRONT, 3):
        sheet.write(row, 0, name)
        if isinstance(words, date):
            sheet.write_datetime(row, 1, words, day)
        else:
            sheet.write(row, 1, words)
    sheet.write("A17", "Return to the contracts inbox within 10 working days of the quarter end.")
    sheet.write("A18", "Please do not add or delete rows on the KPIs tab.")
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 1, 46)


def _kpis(made: Workbook, bold: Format, rate: Format, place: Format, mid: Format) -> None:
    """Write the KPI tab: three columns for each quarter under a merged heading."""
    sheet = made.add_worksheet("KPIs")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "KPI schedule (Appendix C of the contract)", bold)
    for at, words in enumerate(QUARTERS):
        sheet.merge_range(2, 6 + 3 * at, 2, 8 + 3 * at, words, mid)
    heads = ["No.", "Indicator", "Numerator", "Denominator", "Target", "Minimum"]
    heads += ["Num", "Den", "Result"] * 4 + ["Yr to date", "Provider comment"]
    sheet.write_row(3, 0, heads, bold)
    for row, (ref, name, top, base, target, floor, figures, comment) in enumerate(KPIS, 4):
        form = None if not base else place if ref == "M7" else rate
        sheet.write_row(row, 0, (ref, name, top, base))
        goal = made.add_format({"num_format": '"max "0'}) if ref == "M7" else form
        if target is not None:
            sheet.write(row, 4, target, goal)
        if floor is not None:
            sheet.write(row, 5, floor, goal)
        assert isinstance(figures, tuple)
        for at, (above, below) in enumerate(figures):
            column = 6 + 3 * at
            first, second = (f"{xl_col_to_name(column + step)}{row + 1}" for step in (0, 1))
            sheet.write(row, column, above)
            sheet.write(row, column + 1, below if base else "n/a")
            if base:
                sheet.write_formula(row, column + 2, f"={first}/{second}", form, above / below)
            else:
                sheet.write_formula(row, column + 2, f"={first}", None, above)
        tops, bases = ("+".join(f"{at}{row + 1}" for at in cells) for cells in ("GJM", "HKN"))
        whole = total([pair[0] for pair in figures])
        if base:
            sheet.write_formula(
                row,
                18,
                f"=({tops})/({bases})",
                form,
                whole / total([pair[1] for pair in figures]),
            )
        else:
            sheet.write_formula(row, 18, f"=SUM(G{row + 1},J{row + 1},M{row + 1})", None, whole)
        if comment:
            sheet.write(row, 19, comment)
    sheet.conditional_format(
        "O7:O10",
        {
            "type": "cell",
            "criteria": "<",
            "value": "$E7",
            "format": made.add_format({"bg_color": "#FFD966"}),
        },
    )
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 3, 22)
    sheet.set_column(4, 18, 8)
    sheet.set_column(19, 19, 32)
    sheet.freeze_panes(4, 2)


def _stops(made: Workbook, bold: Format, day: Format) -> None:
    """Write the log of the quarter's stops."""
    sheet = made.add_worksheet("Stops Q3")
    sheet.write_row(
        "A1",
        (
            "Date",
            "Village",
            "Pitch",
            "People aboard",
            "First-timers",
            "Hearing checks",
            "Memory checks",
        ),
        bold,
    )
    for row, stop in enumerate(STOPS, 1):
        sheet.write_datetime(row, 0, stop[0], day)
        sheet.write_row(row, 1, stop[1:])
    last = len(STOPS) + 1
    sheet.write(last, 0, "Total", bold)
    for at, figure in enumerate(SUMS):
        name = xl_col_to_name(3 + at)
        sheet.write_formula(last, 3 + at, f"=SUM({name}2:{name}{last})", bold, figure)
    sheet.set_column(0, 6, 15)


def _villages(made: Workbook, bold: Format) -> None:
    """Write the list of villages."""
    sheet = made.add_worksheet("Villages")
    sheet.write("A1", "Where we go - stops and first checks since 1 October", bold)
    sheet.write_row(
        "A3",
        (
            "Village",
            "Priority parish?",
            "People 65+ (Census)",
            "Miles to nearest surgery",
            "Stops",
            "First checks",
        ),
        bold,
    )
    for row, line in enumerate(VILLAGES, 3):
        sheet.write_row(row, 0, line)
    last = 3 + len(VILLAGES)
    sheet.write(last, 0, "All", bold)
    for at in (4, 5):
        name = xl_col_to_name(at)
        whole = sum(line[at] for line in VILLAGES)  # type: ignore[misc]
        sheet.write_formula(last, at, f"=SUM({name}4:{name}{last})", bold, whole)
    sheet.set_column(0, 5, 21)


def _after(made: Workbook, bold: Format, money: Format) -> None:
    """Write the stacked tables of what came after."""
    sheet = made.add_worksheet("After the check")
    at = 0
    for line in AFTER:
        if len(line) == 1:
            at += 1 if at else 0
            sheet.write_row(at, 0, (*line, "Oct-Dec", "Jan-Mar", "Apr-Jun", "Year so far"), bold)
        else:
            form = money if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:4], form)
            if line[4] == "sum":
                sheet.write_formula(
                    at, 4, f"=SUM(B{at + 1}:D{at + 1})", form, total(list(line[1:4]))
                )
            elif line[4]:
                sheet.write(at, 4, line[4])
        at += 1
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 4, 11)


def _money(made: Workbook, bold: Format, money: Format) -> None:
    """Write the money sheet; the column of last year is folded away."""
    sheet = made.add_worksheet("Money")
    sheet.write("A1", "Spend against budget, contract year 2 (£)", bold)
    heads = ("", "Budget for the year", "Apr-Jun 2024", "Oct-Dec", "Jan-Mar", "Apr-Jun")
    sheet.write_row("A2", (*heads, "Spent to date"), bold)
    for row, (name, budget, first, second, third, before) in enumerate(MONEY, 2):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, (budget, before, first, second, third), money)
        sheet.write_formula(
            row, 6, f"=SUM(D{row + 1}:F{row + 1})", money, total([first, second, third])
        )
    last = 2 + len(MONEY)
    sheet.write(last, 0, "TOTAL", bold)
    for column, picks in enumerate(((1,), (5,), (2,), (3,), (4,), (2, 3, 4)), 1):
        name = xl_col_to_name(column)
        whole = total([line[pick] for line in MONEY for pick in picks])
        sheet.write_formula(last, column, f"=SUM({name}3:{name}{last})", money, whole)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 6, 16)
    sheet.set_column(2, 2, 16, None, {"hidden": True})


def _cards(sheet: Worksheet, bold: Format) -> None:
    """Write the visitors' cards, and the comments below."""
    sheet.write("A1", "Visitor cards", bold)
    sheet.write_row("B2", CARD_HEADS, bold)
    for row, line in enumerate(CARDS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A6", "So far")
    for column in range(1, 8):
        name = xl_col_to_name(column)
        whole = total([line[column] for line in CARDS])
        sheet.write_formula(5, column, f"=SUM({name}3:{name}5)", None, whole)
    sheet.write("A9", "Anything else to tell us this quarter?", bold)
    for row, words in enumerate(COMMENTS, 9):
        sheet.write(row, 0, words)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 7, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Provider quarterly monitoring return")
    bold = made.add_format({"bold": True})
    mid = made.add_format({"bold": True, "align": "center", "bg_color": "#E2EFDA", "border": 1})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _front(made, bold, day)
    _kpis(made, bold, rate, place, mid)
    _stops(made, bold, day)
    _villages(made, bold)
    _after(made, bold, money)
    _money(made, bold, money)
    _cards(made.add_worksheet("Cards and comments"), bold)
    made.close()
