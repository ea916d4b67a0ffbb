"""Sober houses and aftercare with helpers in recovery, quarterly to a public health team."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float

# Ref, words, target, number and out of (quarter), result of last quarter, the same for the year,
# rating, comment.
FORM: tuple[tuple[Cell, ...], ...] = (
    (
        *("R1", "Occupancy of bed spaces", 0.9, 1941, 2070, 0.9057, 6901, 7531),
        *("G", "Number 9 took five weeks to fill after opening in November"),
    ),
    ("R2", "New residents admitted", 56, 17, "", 17, 60, "", "G", ""),
    ("R3", "Planned departures (of all departures)", 0.65, 12, 16, 0.6923, 38, 55, "G", ""),
    (
        *("R4", "Recovery plan agreed within 10 working days of admission", 0.95, 16, 17),
        *(0.8824, 55, 60, "A", "One resident in hospital in week 2, plan done day 13"),
    ),
    (
        *("R5", "Planned leavers moving to settled accommodation", 0.75, 10, 12, 0.7778, 31, 38),
        *("G", "See Moved on"),
    ),
    (
        *("R6", "In contact with aftercare 3 months after leaving", 0.7, 9, 13, 0.7143, 36, 50),
        *("A", "Four have changed numbers, we are still trying"),
    ),
    ("R7", "Abstinent or at own goal 6 months after leaving", 0.55, 8, 14, 0.5833, 26, 47, "G", ""),
    (
        *("R8", "Average wait, acceptance to admission (days)", 14, 221, 17, 13.9, 810, 60, "G"),
        "Number = days added up, out of = admissions",
    ),
    (
        *("R9", "Serious incidents notified to the Council", "Report only", 1, "", "nil", 2, ""),
        *("", "Overdose in February, naloxone given, resident is well"),
    ),
)

# Nights there were, nights filled, moved in, left as planned, left early.
HOUSES: tuple[tuple[str, tuple[tuple[Cell, ...], ...]], ...] = (
    (
        "QUARTER 1 (APR - JUN 25)",
        (
            ("Ropewalk (8 beds)", 728, 661, 5, 3, 2),
            ("Tannery Lane (6)", 546, 489, 4, 2, 2),
            ("Chapel House, women (5)", 455, 402, 3, 2, 1),
        ),
    ),
    (
        "QUARTER 2 (JUL - SEP 25)",
        (
            ("Ropewalk (8 beds)", 736, 672, 6, 4, 2),
            ("Tannery Lane (6)", 552, 508, 4, 3, 1),
            ("Chapel House, women (5)", 460, 431, 4, 3, 1),
        ),
    ),
    (
        "QUARTER 3 (OCT - DEC 25)",
        (
            ("Ropewalk (8 beds)", 736, 690, 5, 4, 1),
            ("Tannery Lane (6)", 552, 497, 5, 3, 2),
            ("Chapel House, women (5)", 460, 439, 3, 2, 1),
            ("Number 9 (4, opened 3 Nov)", 236, 171, 4, 0, 0),
        ),
    ),
    (
        "QUARTER 4 (JAN - MAR 26)",
        (
            ("Ropewalk (8 beds)", 720, 679, 6, 4, 1),
            ("Tannery Lane (6)", 540, 512, 4, 4, 1),
            ("Chapel House, women (5)", 450, 428, 4, 3, "nil"),
            ("Number 9 (4)", 360, 322, 3, 1, 2),
        ),
    ),
)

# Resident, house, came, left, weeks, how, where to, wellbeing first and last, debts first and last.
LEAVERS: tuple[tuple[Cell | date, ...], ...] = (
    (
        *("RW88", "Ropewalk", date(2025, 8, 18), date(2026, 1, 9), 20, "Planned"),
        *("Own tenancy (council)", 36, 49, 2400, 1150),
    ),
    (
        *("TL61", "Tannery Lane", date(2025, 9, 1), date(2026, 1, 12), 19, "Planned"),
        *("Own tenancy (private)", 41, 52, 860, 0),
    ),
    (
        *("CH40", "Chapel House", date(2025, 9, 8), date(2026, 1, 16), 18, "Planned"),
        *("Own tenancy (housing assoc.)", 33, 47, 3120, 2200),
    ),
    (
        *("N903", "Number 9", date(2025, 11, 24), date(2026, 1, 19), 8, "Early"),
        *("Not known", 39, "not done", 1500, "not done"),
    ),
    (
        *("RW90", "Ropewalk", date(2025, 9, 15), date(2026, 1, 23), 18, "Planned"),
        *("With family, long term", 44, 51, "none", "none"),
    ),
    (
        *("TL62", "Tannery Lane", date(2025, 9, 22), date(2026, 1, 30), 18, "Planned"),
        *("Own tenancy (council)", 38, 37, 640, 640),
    ),
    (
        *("TL66", "Tannery Lane", date(2025, 12, 8), date(2026, 2, 2), 8, "Early"),
        *("Sofa surfing", 35, 31, 1980, 2050),
    ),
    (
        *("CH42", "Chapel House", date(2025, 10, 6), date(2026, 2, 6), 17, "Planned"),
        *("Own tenancy (council)", 40, 54, 1275, 300),
    ),
    (
        *("RW91", "Ropewalk", date(2025, 10, 6), date(2026, 2, 13), 18, "Planned"),
        *("Residential rehab, second stage", 29, 34, 5200, 5200),
    ),
    (
        *("N901", "Number 9", date(2025, 11, 3), date(2026, 2, 20), 15, "Planned"),
        *("Own tenancy (private)", 45, 53, 410, 0),
    ),
    (
        *("RW95", "Ropewalk", date(2026, 1, 12), date(2026, 2, 23), 6, "Early"),
        *("Custody", 37, "not done", "not known", "not done"),
    ),
    (
        *("TL64", "Tannery Lane", date(2025, 10, 20), date(2026, 2, 27), 18, "Planned"),
        *("Shared house, 12 month let", 42, 50, 990, 450),
    ),
    (
        *("CH43", "Chapel House", date(2025, 10, 27), date(2026, 3, 6), 18, "Planned"),
        *("With family, long term", 31, 46, 1760, 900),
    ),
    (
        # The weeks were typed in: it is 20.
        *("RW92", "Ropewalk", date(2025, 10, 27), date(2026, 3, 16), 21, "Planned"),
        *("Own tenancy (housing assoc.)", 43, 55, 720, 180),
    ),
    (
        *("N906", "Number 9", date(2026, 1, 26), date(2026, 3, 18), 7, "Early"),
        *("Sofa surfing", 34, "not done", 2300, 2300),
    ),
    (
        *("TL65", "Tannery Lane", date(2025, 11, 10), date(2026, 3, 27), 19, "Planned"),
        *("Friend's, waiting for a flat", 40, 48, 1340, 800),
    ),
)

# Line and four quarters; the year is added up where the last word is sum.
AFTERCARE: tuple[tuple[str, tuple[tuple[Cell, ...], ...]], ...] = (
    (
        "A. What we ran",
        (
            ("Aftercare groups held", 36, 38, 37, 40, "sum"),
            ("Attendances at groups", 402, 431, 418, 466, "sum"),
            ("Check-in phone calls made", 610, 588, 642, 671, "sum"),
            ("Home visits", 41, 39, 44, 47, "sum"),
            ("Saliva tests done", 318, 326, 341, 377, "sum"),
        ),
    ),
    (
        "B. What former residents told us at the quarterly check-in",
        (
            ("Check-ins completed", 44, 47, 49, 53, "sum"),
            ("Started paid work since last check-in", 5, 4, 7, 6, "sum"),
            ("Seeing their children again (were not before)", 3, 5, 4, 6, "sum"),
            ("Had a slip and steady again inside a fortnight", 6, 4, 5, 7, "sum"),
            (
                "Rent / council tax arrears cleared since last check-in (£)",
                1840,
                2210.5,
                1675.25,
                2630,
                "sum",
            ),
            ("Hepatitis C cleared", 1, "nil", 2, 1, "sum"),
            (
                "In hospital twice or more the year before they came, not once since",
                8,
                9,
                9,
                12,
                "",
            ),
            ("Arrested the year before they came, no arrest since", 9, 11, 10, 13, ""),
            ("Would recommend aftercare", 41, 44, 46, 50, "sum"),
        ),
    ),
    (
        "C. Who is on the aftercare books (at quarter end)",
        (
            ("Men", 38, 39, 43, 46, ""),
            ("Women", 20, 21, 23, 25, ""),
            ("Everyone", 58, 61, 66, 71, ""),
            ("Under 30", 9, 11, 10, 13, ""),
            ("Main problem alcohol", 33, 35, 36, 40, ""),
            ("Main problem heroin / crack", 19, 19, 22, 23, ""),
            ("Veterans", "<5", "<5", 5, 6, ""),
        ),
    ),
)

VOLUNTEER_HEADS = (
    "",
    "Volunteers active at quarter end",
    "...of them lived in one of our houses",
    "Hours given",
    "Supervision sessions",
    "DBS checks done",
    "Passed Level 2 Peer Mentoring",
    "Left us for a paid job",
    "Expenses paid (£)",
)
VOLUNTEERS: tuple[tuple[Cell, ...], ...] = (
    ("Apr-Jun", 14, 9, 512, 28, 3, 2, 1, 188.4),
    ("Jul-Sep", 15, 10, 548, 30, 2, "none", 1, 203.15),
    ("Oct-Dec", 18, 12, 601, 34, 5, 4, 0, 241.7),
    ("Jan-Mar", 19, 14, 655, 37, 3, 3, 2, 256.9),
)

AROUND: tuple[tuple[str, tuple[tuple[Cell, ...], ...]], ...] = (
    (
        "Families (first Tuesday evening)",
        (
            ("Invitations posted", 64, 58, 71, 75),
            ("Chairs we have room for", 24, 24, 24, 30),
            ("Mums, dads and partners who now run the evening themselves", 2, 3, 3, 5),
            ("Relatives who say they lie awake less", 9, 11, 10, 15),
            ("Back on speaking terms with son, daughter, husband etc", 4, 6, 5, 8),
        ),
    ),
    (
        "The street",
        (
            ("Doors knocked", 40, 35, 62, 38),
            ("Complaints logged", 3, 2, 4, 1),
            ("Was against the house, now glad of it (neighbours)", 2, 3, 1, 5),
            ("Hours residents put in for neighbours (gardens, bins, gritting)", 46, 58, 39, 71),
        ),
    ),
    (
        "Brackenmoor General and the detox unit",
        (
            ("Referrals from ward 6", 7, 8, 6, 9),
            ("Ward nights saved by a room the same day", 11, 14, 9, 17),
            ("Meetings with the alcohol nurses", 3, 3, 2, 3),
        ),
    ),
)

COMMENTS: tuple[tuple[str, str], ...] = (
    (
        "Good news",
        (
            "A woman at Chapel House who had not seen her sons for six years had them both for "
            "Mothering Sunday dinner. Our spring fair raised £412 for new mattresses."
        ),
    ),
    ("", "Three of the lads from Tannery Lane have set up a window cleaning round between them."),
    (
        "Staffing",
        "The night worker post was empty for 9 weeks and agency cover cost us more than budget.",
    ),
    (
        "Partners",
        (
            "The police neighbourhood sergeant tells us callouts to Ropewalk Street have halved. "
            "We met the housing options team on 4 occasions."
        ),
    ),
    (
        "Next quarter",
        (
            "We hope to open a fifth house by September and will look for 6 more volunteers. "
            "The boiler at Number 9 is due to be replaced in May."
        ),
    ),
    ("Target note", "The contract target of 56 admissions was agreed before Number 9 was added."),
    ("", "All 4 houses had a fire drill."),
)


def _form(sheet: Worksheet, head: Format, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the council."""
    sheet.write("A1", "BRACKENMOOR BOROUGH COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Quarterly contract return: recovery housing and aftercare")
    sheet.write_row("A3", ("Provider:", "Ropewalk Recovery Homes CIC"))
    sheet.write_row("A4", ("Contract:", "BMBC-PH-2231 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A5", ("Return:", "Quarter 4 2025/26 (January to March 2026) and full year"))
    sheet.merge_range("D7:F7", "This quarter (Q4)", head)
    sheet.merge_range("H7:J7", "Year 2025/26", head)
    sheet.write_row("A8", ("Ref", "Indicator", "Target"), head)
    sheet.write_row("D8", ("Number", "Out of", "Result", "Q3 result"), head)
    sheet.write_row("H8", ("Number", "Out of", "Result", "RAG", "Provider comment"), head)
    for row, line in enumerate(FORM, 8):
        ref, words, target, number, base, before, year, whole, rag, comment = line
        shown = place if ref == "R8" else rate if base else None
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words)
        sheet.write(row, 2, target, rate if shown is rate else None)
        for column, above, below in ((3, number, base), (7, year, whole)):
            sheet.write(row, column, above)
            if isinstance(above, str) or isinstance(below, str):
                continue
            sheet.write(row, column + 1, below)
            cells = f"={'DH'[column // 7]}{row + 1}/{'EI'[column // 7]}{row + 1}"
            sheet.write_formula(row, column + 2, cells, shown, above / below)
        sheet.write(row, 6, before, shown)
        if rag:
            sheet.write(row, 10, rag)
        if comment:
            sheet.write(row, 11, comment)
    sheet.write("A19", "Completed by: M. Tarrow, contracts lead, 10/04/2026")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 10, 9)
    sheet.set_column(11, 11, 56)


def _houses(sheet: Worksheet, head: Format, bold: Format, wrap: Format) -> None:
    """Stack a table of the houses for every quarter."""
    sheet.write("A1", "House by house 2025/26", bold)
    at = 2
    for title, lines in HOUSES:
        sheet.write(at, 0, title, head)
        sheet.write_row(
            at,
            1,
            ("Bed nights available", "Bed nights filled", "Moved in", "Left planned", "Left early"),
            wrap,
        )
        first = at + 2
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        sheet.write(at + 1, 0, "All houses", bold)
        for column, letter in enumerate("BCDEF", 1):
            figures = [line[column] for line in lines]
            total = sum(figure for figure in figures if not isinstance(figure, str))
            sheet.write_formula(
                at + 1, column, f"=SUM({letter}{first}:{letter}{at + 1})", bold, total
            )
        at += 3
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 5, 11)


def _leavers(sheet: Worksheet, head: Format, bold: Format, day: Format, money: Format) -> None:
    """Write the list of those who left."""
    sheet.write("A1", "Moved on, January to March 2026 (everyone who left a house)", bold)
    sheet.write("A2", "Wellbeing = short scale total, higher is better. Debts = what they told us.")
    sheet.write_row(
        "A4",
        (
            *("Res. no.", "House", "Came", "Left", "Weeks stayed", "How left", "Gone to"),
            *("Wellbeing on arrival", "Wellbeing on leaving"),
            *("Debts on arrival (£)", "Debts on leaving (£)"),
        ),
        head,
    )
    for row, line in enumerate(LEAVERS, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value, money if column > 8 else None)
    sheet.set_column(0, 5, 12)
    sheet.set_column(6, 6, 30)
    sheet.set_column(7, 10, 11)
    sheet.freeze_panes(4, 0)


def _aftercare(sheet: Worksheet, head: Format, bold: Format, money: Format) -> None:
    """Stack the tables of aftercare."""
    sheet.write("A1", "AFTERCARE 2025-26", bold)
    at = 2
    for title, lines in AFTERCARE:
        year = "Year" if lines[0][5] else ""
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3", "Q4", year)[: 6 if year else 5], head)
        for line in lines:
            at += 1
            shown = money if "£" in str(line[0]) else None
            sheet.write_row(at, 0, line[:5], shown)
            if line[5]:
                total = sum(figure for figure in line[1:5] if not isinstance(figure, str))
                sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", shown, total)
        at += 2
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 5, 10)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Ropewalk Recovery Homes Q4 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True, "border": 1})
    bold = made.add_format({"bold": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    form = made.add_worksheet("Q4 return")
    _form(form, head, bold, rate, place)
    _houses(made.add_worksheet("Houses"), head, bold, wrap)
    leavers = made.add_worksheet("Moved on")
    _leavers(leavers, head, bold, day, money)
    _aftercare(made.add_worksheet("Aftercare"), head, bold, money)

    helpers = made.add_worksheet("Volunteers")
    helpers.write("A1", "Volunteers - every one of them is in recovery", bold)
    helpers.write_row("A3", VOLUNTEER_HEADS, head)
    for row, line in enumerate(VOLUNTEERS, 3):
        helpers.write_row(row, 0, line[:8])
        helpers.write(row, 8, line[8], money)
    helpers.write("A8", "Year", bold)
    for column, letter in enumerate("DEFGHI", 3):
        figures = [line[column] for line in VOLUNTEERS]
        total = round(sum(figure for figure in figures if not isinstance(figure, str)), 2)
        helpers.write_formula(
            7, column, f"=SUM({letter}4:{letter}7)", money if letter == "I" else None, total
        )
    helpers.set_column(0, 8, 13)

    around = made.add_worksheet("Families, street, hospital")
    at = 0
    for title, lines in AROUND:
        around.write_row(at, 0, (title, "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"), head)
        for line in lines:
            at += 1
            around.write_row(at, 0, line)
        at += 3
    around.set_column(0, 0, 60)

    words = made.add_worksheet("Commentary")
    words.write("A1", "Provider commentary, quarter 4", bold)
    for row, pair in enumerate(COMMENTS, 2):
        words.write_row(row, 0, pair, wrap)
    words.set_column(0, 0, 16)
    words.set_column(1, 1, 95)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
