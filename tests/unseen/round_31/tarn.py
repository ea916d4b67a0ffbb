"""Community first responders, public defibrillators and CPR training, quarterly to ambulances."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1", "Q2", "Q3", "Q4")

# Number, measure, target for the year; then lines of parts; the last line is the measure itself.
MEASURES: tuple[tuple[str, str, object, tuple[tuple[object, ...], ...]], ...] = (
    ("1", "Hours responders are booked on", 24000, (("", 5920, 6105, 6240, 6318),)),
    ("2", "Category 1 and 2 calls attended", 900, (("", 214, 226, 251, 238),)),
    (
        "3",
        "Calls accepted when offered",
        0.75,
        (("a. accepted", 231, 244, 270, 255), ("b. offered", 302, 318, 366, 329)),
    ),
    (
        "4",
        "Responder at patient before the crew (Cat 1 and 2)",
        0.6,
        (("a. first at patient", 139, 151, 158, 155), ("b. attended", 214, 226, 251, 238)),
    ),
    (
        "5",
        "Defibrillator checks done on time",
        0.95,
        (("a. on time", 405, 411, 398, 417), ("b. due", 423, 426, 429, 432)),
    ),
    ("6", "People shown CPR and use of an AED", 1600, (("", 371, 298, 522, 468),)),
    (
        "7",
        "Yearly requalification done before expiry",
        0.9,
        (("a. done in time", 17, 21, 14, 25), ("b. fell due", 18, 23, 16, 26)),
    ),
    ("8", "Patient safety incidents (report only)", None, (("", "nil", 1, "nil", 1),)),
)

REMARKS = {
    "3": "Q3 dip: 2 dispatch outages in December",
    "5": "Hagg Foot box was buried in snow in January",
    "6": "Two secondary schools in Q3",
    "8": "Q4: late clear-up code, closed",
}

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Aldersyke", 7, 902, 31, 22, 186.4),
    ("Brackenthwaite Dale", 5, 655, 19, 14, 240.1),
    ("Hagg Foot", 6, 748, 24, 17, 205.6),
    ("Kelby & Nunfield", 9, 1214, 58, 33, 262.3),
    ("Lowgarth", 6, 811, 36, 22, 148.9),
    ("Market Stenby", 10, 1302, 52, 32, 131.7),
    ("Ravensike", 4, 686, 18, 15, 219.8),
)

USED: tuple[tuple[object, ...], ...] = (
    (date(2025, 4, 18), "TB-07", "Market Stenby, Co-op wall", 4, 2, 62, "Y", "home"),
    (date(2025, 5, 9), "TB-22", "Nunfield village hall", 6, "nil", 71, "N", ""),
    (date(2025, 6, 1), "TB-31", "Lowgarth cricket club", 3, 3, 48, "Y", "home"),
    (date(2025, 7, 14), "TB-07", "Market Stenby, Co-op wall", 5, 1, 80, "N", ""),
    (date(2025, 8, 23), "TB-12", "Aldersyke showground", 2, 1, 57, "Y", "home"),
    (date(2025, 9, 30), "TB-40", "Ravensike phone box", 11, 0, 84, "N", ""),
    (date(2025, 11, 6), "TB-15", "Kelby surgery", 4, 2, 69, "Y", "died in ITU"),
    (date(2025, 12, 21), "TB-28", "Hagg Foot chapel", "n/k", 1, 77, "N", ""),
    (date(2026, 1, 17), "TB-33", "Lowgarth garage", 5, 2, 55, "Y", "home"),
    (date(2026, 2, 8), "TB-22", "Nunfield village hall", 7, 0, 74, "N", ""),
    (date(2026, 3, 3), "TB-09", "Market Stenby, library", 3, 1, 63, "Y", "home"),
)

# Date, where, who came, number, aged under 18, would act before and after, room.
TAUGHT: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 8), "Kelby surgery", "Patients' group", 16, 0, 5, 14, 0),
    (date(2026, 1, 15), "Stenby Academy", "Year 9", 124, 124, 31, 102, 0),
    (date(2026, 1, 22), "Lowgarth mosque", "Families", 38, 11, 9, 33, 0),
    (date(2026, 1, 29), "Aldersyke hall", "WI and YFC", 27, 6, 8, 24, 18),
    (date(2026, 2, 5), "Ravensike inn", "Open evening", 14, 0, 4, 12, 0),
    (date(2026, 2, 12), "Market Stenby library", "Drop-in", 33, 9, 12, 29, 25),
    (date(2026, 2, 26), "Nunfield primary", "Year 6", 29, 29, 6, 27, 0),
    (date(2026, 3, 5), "Lambing sheds, Brackenthwaite", "Farm families", 22, 4, 7, 20, 0),
    (date(2026, 3, 12), "Stenby Academy", "Year 10", 118, 118, 40, 97, 0),
    (date(2026, 3, 19), "Hagg Foot chapel", "Lunch club", 21, 0, 3, 15, 12.5),
    (date(2026, 3, 26), "Kelby auction mart", "Stall", 26, 2, 9, "not asked", 35),
)

# Line and four quarters; "sum" where the year is added up.
VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Responders live at quarter end", 43, 44, 45, 47, ""),
    ("Joined", 3, 4, 2, 5, "sum"),
    ("Left or long term break", 2, 3, 1, 3, "sum"),
    ("Hours on training, fundraising & box rounds (unpaid)", 812, 768, 905, 874, "sum"),
    ("Taken on by the Trust as paid crew or call handler", 1, 0, 2, 1, "sum"),
    ("Welfare calls made after a job (TRiM)", 19, 17, 26, 22, "sum"),
    ("Uniform and kit returned", 2, 2, 1, 3, "sum"),
    ("Women", 16, 17, 17, 19, ""),
    ("Under 30", 6, 7, 7, 8, ""),
)

AFTER: tuple[tuple[object, ...], ...] = (
    ("Non-injury falls we lifted", 41, 38, 52, 47, "sum"),
    ("  of these, crew stood down", 29, 27, 37, 34, "sum"),
    ("Crew hours saved (Trust's sum, 1.4 hrs a job)", 40.6, 37.8, 51.8, 47.6, "sum"),
    ("Leaflets left with patients", 160, 155, 190, 170, "sum"),
    ("Families rung by our family link", 12, 14, 17, 15, "sum"),
    ("  said they could sleep / go out again after talking", 5, 7, 9, 8, "sum"),
    ("Survivors and bereaved at the Stenby cuppa", 9, 11, 14, 13, "sum"),
    ("Referred on to the safe & well fire visits", 8, 6, 11, 9, "sum"),
    ("Blood pressures taken at shows", 64, 118, 22, 37, "sum"),
    ("Thank-you letters", 4, 6, 9, 5, "sum"),
)

BOXES: tuple[tuple[object, ...], ...] = (
    ("Cabinets on The Circuit at quarter end", 141, 142, 143, 144, ""),
    ("New cabinets put up", 2, 1, 1, 1, "sum"),
    ("Paid for by villages and firms £", 3150, 1480, 1525, 1610, "sum"),
    ("Pads and batteries replaced", 22, 19, 25, 28, "sum"),
)

SPEND: tuple[tuple[object, ...], ...] = (
    ("Coordinator (0.8)", 27200, 6800, 6800, 6800, 6800),
    ("Trainer sessions", 9000, 2140, 1815, 2710, 2460),
    ("Pads and batteries", 6400, 1386.5, 1204, 1622.75, 1790.2),
    ("Fuel for responders", 5200, 1248.6, 1190.35, 1402.1, 1394.8),
    ("Rooms and publicity", 800, 140, 95.5, 210, 178.5),
)

REPORT = (
    (
        "A lad from Year 9 put his grandad in the recovery position in February and rang 999;"
        " grandad is home."
    ),
    "Kelby and Nunfield share a rota now, the first thing the 2 villages have run jointly.",
    "The auction mart has let 4 of its drovers do responder shifts in paid time.",
    "Ravensike was off the road for 9 days with a broken oxygen regulator.",
    "3 new kit bags came in March and were given out.",
    "We will look at a second trainer in 2026/27 if money allows.",
    "Snow closed the dale road on 11 days in January so checks there went in late.",
    "Hours booked on went past the 24,000 mark in March.",
)


def _numbers(cells: tuple[object, ...]) -> list[float]:
    """The figures among the cells, words left out."""
    return [cell for cell in cells if isinstance(cell, int | float)]


def _template(sheet: Worksheet, head: Format, rate: Format, wrap: Format) -> None:
    """Write the scorecard of the ambulance trust."""
    sheet.merge_range("A1:I1", "NORTH MARLE AMBULANCE SERVICE NHS TRUST", head)
    sheet.write("A2", "Community resilience contract - provider scorecard 2025/26")
    sheet.write("A3", "Provider")
    sheet.write("C3", "Tarnbeck Responders Trust (charity)")
    sheet.write("A4", "Contract")
    sheet.write("C4", "NMAS/CR/031, runs 1.4.2025 - 31.3.2028")
    sheet.write("A5", "This return")
    sheet.write("C5", "Quarter 4, January - March 2026")
    heads = ("No.", "Measure", "", "Target", *QUARTERS, "Year", "Remarks")
    sheet.write_row("A7", heads, head)
    row = 7
    for number, words, target, parts in MEASURES:
        sheet.write_row(row, 0, (number, words))
        share = len(parts) == 2
        if target is not None:
            sheet.write(row, 3, target, rate if share else None)
        if number in REMARKS:
            sheet.write(row, 9, REMARKS[number], wrap)
        for at, part in enumerate(parts, row + share):
            if share:
                sheet.write(at, 2, part[0])
            sheet.write_row(at, 4, part[1:])
            total = sum(_numbers(part[1:]))
            sheet.write_formula(at, 8, f"=SUM(E{at + 1}:H{at + 1})", None, total)
        if share:
            above, below = (_numbers(part[1:]) for part in parts)
            above.append(sum(above))
            below.append(sum(below))
            for column, letter in enumerate("EFGHI"):
                formula = f"={letter}{row + 2}/{letter}{row + 3}"
                sheet.write_formula(row, 4 + column, formula, rate, above[column] / below[column])
        row += 3 if share else 1
    sheet.write(row + 1, 0, "Completed by JT, service lead, 10 April 2026")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 2, 18)
    sheet.set_column(9, 9, 38)


def _groups(sheet: Worksheet, head: Format) -> None:
    """Write the village groups of the quarter."""
    sheet.write("A1", "RESPONDER GROUPS - January to March 2026")
    heads = ("Group", "Responders", "Hours booked on", "Cat 1/2 attended", "There first")
    sheet.write_row("A3", (*heads, "Fuel claimed £"), head)
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "TOTAL", head)
    for column, letter in enumerate("BCDEF", 1):
        total = round(sum(_numbers(tuple(line[column] for line in GROUPS))), 2)
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", head, total)
    sheet.set_column(0, 5, 17)


def _used(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the log of defibrillators taken out for a real patient."""
    sheet.write("A1", "Cabinets opened for a cardiac arrest 2025/26")
    heads = ("Date", "Cabinet", "Where", "Mins box to patient", "Shocks", "Patient age (about)")
    sheet.write_row("A2", (*heads, "Pulse back (Y/N)", "Then"), head)
    for row, line in enumerate(USED, 2):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:7])
        if line[7]:
            sheet.write(row, 7, line[7])
    sheet.write("C15", "Year: pulse back")
    sheet.write("G15", 6)
    sheet.write("C16", "Year: went home from hospital")
    sheet.write("G16", 5)
    sheet.set_column(0, 1, 11)
    sheet.set_column(2, 2, 28)
    sheet.set_column(3, 7, 18)


def _taught(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the CPR sessions of the quarter."""
    sheet.write("A1", "CPR / AED sessions, quarter 4")
    sheet.write("A2", "Show of hands at the start and end: 'I would start CPR on a stranger'")
    heads = ("Date", "Venue", "Who", "Number", "Under 18", "Hands up start", "Hands up end")
    sheet.write_row("A4", (*heads, "Room £"), head)
    for row, line in enumerate(TAUGHT, 4):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A16", "Q4 total", head)
    for column, letter in enumerate("DEFGH", 3):
        total = sum(_numbers(tuple(line[column] for line in TAUGHT)))
        sheet.write_formula(15, column, f"=SUM({letter}5:{letter}15)", head, total)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 2, 27)


def _block(
    sheet: Worksheet, row: int, title: str, lines: tuple[tuple[object, ...], ...], head: Format
) -> int:
    """Write a block of lines by quarter; the row after it."""
    sheet.write_row(row, 0, (title, *QUARTERS, "Year"), head)
    for at, line in enumerate(lines, row + 1):
        sheet.write_row(at, 0, line[:5])
        if line[5] == "sum":
            total = round(sum(_numbers(line[1:5])), 2)
            sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, total)
    return row + len(lines) + 1


def _money(sheet: Worksheet, row: int, head: Format, pounds: Format) -> int:
    """Write budget and spend; the row after them."""
    heads = ("Money 2025/26 (£)", "Budget for year", *QUARTERS, "Spent in year")
    sheet.write_row(row, 0, heads, head)
    for at, line in enumerate(SPEND, row + 1):
        sheet.write(at, 0, line[0])
        sheet.write_row(at, 1, line[1:], pounds)
        total = round(sum(_numbers(line[2:])), 2)
        sheet.write_formula(at, 6, f"=SUM(C{at + 1}:F{at + 1})", pounds, total)
    last = row + len(SPEND) + 1
    sheet.write(last, 0, "All", head)
    for column, letter in enumerate("BCDEFG", 1):
        if letter == "G":
            total = round(sum(sum(_numbers(line[2:])) for line in SPEND), 2)
        else:
            total = round(sum(_numbers(tuple(line[column] for line in SPEND))), 2)
        formula = f"=SUM({letter}{row + 2}:{letter}{last})"
        sheet.write_formula(last, column, formula, pounds, total)
    return last + 1


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tarnbeck Q4 scorecard")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "border": 1})
    rate = made.add_format({"num_format": "0.0%"})
    wrap = made.add_format({"text_wrap": True})
    pounds = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    _template(made.add_worksheet("Scorecard"), head, rate, wrap)
    _groups(made.add_worksheet("Groups Q4"), head)
    _used(made.add_worksheet("AED use"), head, day)
    _taught(made.add_worksheet("CPR sessions Q4"), head, day)
    ours = made.add_worksheet("People 25-26")
    row = _block(ours, 0, "Volunteers", VOLUNTEERS, head)
    row = _block(ours, row + 1, "After the call", AFTER, head)
    _block(ours, row + 1, "Boxes", BOXES, head)
    ours.set_column(0, 0, 52)
    last = made.add_worksheet("Money + report")
    row = _money(last, 0, head, pounds)
    last.write(row + 1, 0, "Service lead's report for the quarter", head)
    for at, sentence in enumerate(REPORT, row + 2):
        last.write(at, 0, sentence)
    last.set_column(0, 0, 40)
    last.set_column(1, 6, 14)
    made.close()
