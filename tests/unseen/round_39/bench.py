"""Hospital volunteers for people with learning disabilities and families, monthly to a trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = tuple(date(2025, month, 1) for month in range(4, 11))

# Words and the months April to October; "SUM" where the year so far is added up.
MONTHLY: tuple[tuple[str, tuple[object, ...], str], ...] = (
    ("Patients referred", (17, 15, 19, 18, 16, 20, 22), "SUM"),
    ("Patients seen", (15, 14, 18, 16, 15, 19, 20), "SUM"),
    ("First visit within 24 hours", (13, 12, 17, 14, 13, 18, 17), "SUM"),
    ("Discharged", (14, 15, 16, 17, 14, 18, 19), "SUM"),
    ("Hospital passport in use at discharge", (11, 12, 14, 14, 12, 16, 17), "SUM"),
    ("Procedures with a volunteer look-round beforehand", (9, 7, 10, 8, 7, 10, 10), "SUM"),
    ("- went ahead on the day", (7, 6, 8, 7, 5, 9, 8), "SUM"),
    ("Shifts on rota", (56, 56, 60, 60, 54, 62, 64), "SUM"),
    ("Shifts filled", (49, 48, 55, 52, 43, 57, 59), "SUM"),
    ("Carers given a break of an hour or more", (9, 8, 12, 11, 9, 13, 14), "SUM"),
    ("Volunteers due to finish induction", (3, 2, 3, 2, 2, 3, 3), "SUM"),
    ("Finished induction within 6 weeks", (2, 2, 3, 1, 2, 3, 3), "SUM"),
    ("Incidents reported on the trust system", (0, 1, 0, "nil", 0, 1, 0), "SUM"),
)

OURS: tuple[tuple[str, tuple[object, ...], str], ...] = (
    ("Volunteer hours", (121.5, 118, 134, 127.5, 106, 139, 145.5), "SUM"),
    ("Came to an appointment they had missed last time", (2, 1, 3, 2, 2, 3, 4), "SUM"),
    ("Sedation had been planned, was not needed", (1, 1, 2, 0, 1, 2, 2), "SUM"),
    (
        "Hours of agency one-to-one nursing the wards cancelled",
        (12, 8, 20, 16, 10, 24, 22.5),
        "SUM",
    ),
    ("Passports started from scratch", (6, 5, 7, 6, 5, 8, 7), "SUM"),
    ("Phone calls to and from families", (41, 38, 44, 47, 36, 52, 55), "SUM"),
    ("Waiting for a first visit at month end", (2, 1, 1, 2, 1, 1, 2), ""),
    (
        "Families who say they slept at home at least one night",
        ("not asked", "not asked", "not asked", 5, 4, 7, 8),
        "SUM",
    ),
)

# No., measure, target, row of Monthly (and of what it is divided by), rating, remark.
REPORT: tuple[tuple[int, str, float, int, int, str, str], ...] = (
    (1, "Number of patients with LD seen by a volunteer", 16, 6, 0, "Green", "Target is per month"),
    (
        2,
        "Seen within 24 hrs of referral",
        0.9,
        7,
        6,
        "Amber",
        "3 referred over the weekend of 18th",
    ),
    (3, "Passport in use when patient goes home", 0.85, 9, 8, "Green", ""),
    (4, "Prepared procedures going ahead", 0.8, 11, 10, "Green", "1 of 2 cancelled by theatre"),
    (5, "Rota fill", 0.9, 13, 12, "Green", "Half term week went well"),
    (6, "Family carers receiving a break", 12, 14, 0, "Green", "Target is per month"),
    (7, "Induction completed on time", 0.9, 16, 15, "Green", ""),
)

# Ward, site, beds, patients, visits, hours, carers, staff shown, staff using, passports.
WARDS: tuple[tuple[object, ...], ...] = (
    ("Acute medical unit", "Quayside", 32, 4, 9, 21.5, 3, 6, 3, 4),
    ("Ward 4 respiratory", "Quayside", 28, 3, 8, 19, 2, 4, 2, 3),
    ("Ward 7 surgical", "Quayside", 26, 2, 6, 17.5, 1, 3, 1, 2),
    ("Day surgery", "Quayside", 14, 4, 10, 24, 4, 5, 4, 4),
    ("Children's", "Quayside", 22, 2, 6, 18, 2, 2, 1, 1),
    ("Stroke unit", "Dunholme", 20, 1, 4, 11.5, 0, 3, 0, 1),
    ("Elderly care", "Dunholme", 30, 3, 7, 20, 1, 4, 2, 1),
    ("Outpatients", "Dunholme", "n/a", 1, 3, 14, 1, 2, 2, 1),
)

# Day of October, volunteer, patient, minutes, worry before, worry after, what they did.
LOG: tuple[tuple[int, str, str, int, int, object, str], ...] = (
    (2, "Bev", "OB-118", 45, 4, 2, "Cards and music before scan"),
    (3, "Tariq", "OB-119", 60, 5, 3, "Sat in anaesthetic room"),
    (7, "Bev", "OB-121", 40, 3, 3, ""),
    (8, "Colin", "OB-121", 75, 4, 2, "Mum went for lunch"),
    (10, "Tariq", "OB-119", 30, 2, 1, "Follow up"),
    (14, "Jo", "OB-124", 90, 5, 3, "Look round theatre"),
    (15, "Jo", "OB-124", 120, 4, 2, "Operation day"),
    (21, "Bev", "OB-118", 35, 3, 2, ""),
    (22, "Colin", "OB-124", 50, 3, "asleep", "Dressing change"),
    (29, "Tariq", "OB-118", 55, 2, 2, "Went home"),
)

# First name, started, site, own experience, shifts, hours, hours since April, fares.
HELPERS: tuple[tuple[object, ...], ...] = (
    ("Bev", "05/2024", "Quayside", "Sister has LD", 6, 15, 96, 14.4),
    ("Colin", "05/2024", "Quayside", "Has LD", 5, 12.5, 84.5, 18),
    ("Tariq", "09/2024", "Quayside", "", 6, 14, 91, 0),
    ("Jo", "09/2024", "Quayside", "Retired LD nurse", 5, 13.5, 78, 12),
    ("Shanice", "11/2024", "Quayside", "Has LD", 4, 9, 66.5, 14.4),
    ("Pete", "11/2024", "Dunholme", "", 5, 12, 81, 22.5),
    ("Oonagh", "01/2025", "Dunholme", "Son has LD", 4, 10.5, 69, 9.6),
    ("Marek", "02/2025", "Quayside", "Has LD", 4, 9.5, 61.5, 14.4),
    ("Gwen", "03/2025", "Dunholme", "", 4, 9, 58, 0),
    ("Dilip", "05/2025", "Quayside", "", 4, 10, 47, 7.2),
    ("Ruth", "06/2025", "Dunholme", "Has LD", 4, 8.5, 36, 15),
    ("Ellie", "08/2025", "Quayside", "Student nurse", 4, 11, 27, 0),
    ("Sam", "09/2025", "Quayside", "", 4, 11, 17, 9.6),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Easy-read cards from patients", 34, 31, 14),
    ("People listened to me", 30, 27, 12),
    ("I am less scared of hospital now", 19, 20, 10),
    ("I liked my volunteer", 33, 30, 14),
    ("Forms from families", 22, 24, 9),
    ("I knew who to ring", 20, 21, 8),
    ("I would ask for you again", 21, 23, 9),
)

COSTS: tuple[tuple[object, ...], ...] = (
    ("Co-ordinators (1.4 WTE)", 48200, 24100, 4016.67),
    ("Volunteer fares", 2100, 866.4, 137.1),
    ("Training and DBS", 1800, 1012.5, 144),
    ("Easy-read printing", 950, 402.85, 61.2),
    ("Office and phones", 3600, 1800, 300),
    ("Management charge", 5400, 2700, 450),
)

NOTES = (
    "1. Mr D, who would not come past the main door in spring, walked to outpatients on his own.",
    "2. Shanice has been asked by the nursing school to teach first years about communication.",
    "3. The parents of two day surgery patients have set up a coffee morning for other families.",
    "4. Dunholme lift was out for 9 days so volunteers could not get trolleys to elderly care.",
    "5. Recruitment evening on 16 October, 11 people came and 4 have sent forms.",
    "6. From January we hope to cover 2 more wards at Dunholme.",
    "7. The trust has moved its incident forms on line and we have logins for 3 staff.",
    "8. All 13 volunteers had their flu jab offer from occupational health.",
)


def _table(
    sheet: Worksheet,
    top: int,
    lines: tuple[tuple[str, tuple[object, ...], str], ...],
) -> None:
    """Write lines of seven months and, where it makes sense, the sum of them."""
    for row, (words, months, how) in enumerate(lines, top):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, months)
        if how:
            total = sum(figure for figure in months if isinstance(figure, int | float))
            sheet.write_formula(row, 8, f"=SUM(B{row + 1}:H{row + 1})", None, total)


def _report(sheet: Worksheet, head: Format, rate: Format, colour: Format) -> None:
    """Write the trust's report for the month."""
    sheet.merge_range("A1:H1", "Marlsea Hospitals NHS Foundation Trust", head)
    sheet.merge_range("A2:H2", "Voluntary sector contract - monthly performance report", head)
    sheet.write("A3", "Provider: Open Bench CIC")
    sheet.write("A4", "Contract: MHFT/VS/0457, learning disability hospital volunteers")
    sheet.write("A5", "Term: 01.04.2024 - 31.03.2027")
    sheet.write("A6", "Month: October 2025 (M7)")
    heads = ("No", "Measure", "Target", "Sep-25", "Oct-25", "YTD", "RAG", "Remarks")
    sheet.write_row("A8", heads, head)
    figures: dict[int, list[float]] = {}
    for row, (_, months, _) in enumerate(MONTHLY, 5):
        figures[row] = [figure for figure in months if isinstance(figure, int | float)]
    for row, (number, words, target, top, base, rating, remark) in enumerate(REPORT, 8):
        form = rate if base else None
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, form)
        for column, source in enumerate("GHI", 3):
            above = (
                sum(figures[top]) if source == "I" else figures[top]["ABCDEFGH".index(source) - 1]
            )
            formula = f"=Monthly!{source}{top}"
            if base:
                below = figures[base]["ABCDEFGH".index(source) - 1] if source != "I" else 0
                formula += f"/Monthly!{source}{base}"
                above /= below or sum(figures[base])
            sheet.write_formula(row, column, formula, form, above)
        sheet.write(row, 6, rating, colour)
        sheet.write(row, 7, remark or None)
    sheet.write_row("A16", (8, "Patients saying they were listened to (easy-read cards)"))
    sheet.write("C16", 0.85, rate)
    sheet.write("D16", "n/a")
    sheet.write_formula("E16", "=Cards!D5/Cards!D4", rate, 12 / 14)
    sheet.write_formula("F16", "=Cards!E5/Cards!E4", rate, 69 / 79)
    sheet.write("G16", "Green", colour)
    sheet.write("H16", "Monthly only from October")
    sheet.write_row("A17", (9, "Incidents (for information)", None, 1, 0, 2))
    sheet.write("A19", "Submitted by R. Olley, 7 November 2025")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 6, 9)
    sheet.set_column(7, 7, 34)


def _sum(
    sheet: Worksheet, cell: str, rows: tuple[int, int], figures: list[object], form: Format
) -> None:
    """Write the sum of a column, text passed over."""
    total = sum(figure for figure in figures if isinstance(figure, int | float))
    reach = f"{cell[0]}{rows[0]}:{cell[0]}{rows[1]}"
    sheet.write_formula(cell, f"=SUM({reach})", form, round(total, 2))


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Open Bench M7")
    head = made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "white"})
    bold = made.add_format({"bold": True, "top": 1})
    plain = made.add_format({"bold": True, "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    colour = made.add_format({"bg_color": "#92D050"})
    month = made.add_format({"bold": True, "num_format": "mmm-yy"})
    day = made.add_format({"num_format": "ddd d mmm"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    _report(made.add_worksheet("M7 report"), head, rate, colour)

    monthly = made.add_worksheet("Monthly")
    monthly.write("A1", "Figures behind the report", plain)
    for top in (3, 19):
        for column, first in enumerate(MONTHS, 1):
            monthly.write(top, column, first, month)
        monthly.write(top, 8, "YTD", plain)
    monthly.write("A3", "For the trust", plain)
    _table(monthly, 4, MONTHLY)
    monthly.write("A19", "What else we keep", plain)
    _table(monthly, 20, OURS)
    monthly.set_column(0, 0, 52)
    monthly.freeze_panes(4, 1)

    wards = made.add_worksheet("Wards")
    wards.write("A1", "Ward by ward - October 2025", plain)
    heads: tuple[str, ...] = (
        "Ward",
        "Site",
        "Beds",
        "Patients seen",
        "Visits",
        "Volunteer hours",
        "Carer breaks",
    )
    more = ("Staff shown picture cards", "Staff now using them unprompted", "Passports checked")
    wards.write_row("A3", (*heads, *more), plain)
    for row, ward in enumerate(WARDS, 3):
        wards.write_row(row, 0, ward)
    wards.write("A12", "TOTAL", bold)
    for column, letter in enumerate("DEFGHIJ", 3):
        _sum(wards, f"{letter}12", (4, 11), [ward[column] for ward in WARDS], bold)
    wards.set_column(0, 9, 15)

    log = made.add_worksheet("Day surgery log")
    log.write("A1", "Day surgery visits, one line per visit (October 2025)", plain)
    log.write("A2", "Worry faces: 1 = not worried, 5 = very worried. Patient points at a face.")
    heads = ("Date", "Volunteer", "Patient", "Minutes", "Face before", "Face after", "Notes")
    log.write_row("A4", heads, plain)
    for row, visit in enumerate(LOG, 4):
        log.write(row, 0, date(2025, 10, visit[0]), day)
        log.write_row(row, 1, visit[1:])
    log.write("A16", "Visits where the face after was lower")
    log.write("F16", 7)
    log.set_column(0, 6, 14)

    helpers = made.add_worksheet("Volunteers")
    helpers.write("A1", "Volunteers on the rota in October 2025", plain)
    heads = ("Name", "Started", "Site", "Own experience", "Shifts Oct", "Hours Oct")
    helpers.write_row("A3", (*heads, "Hours since 1 April", "Fares Oct (£)"), plain)
    for row, helper in enumerate(HELPERS, 3):
        helpers.write_row(row, 0, helper)
    helpers.write("A17", "People who left since April")
    helpers.write_row("E17", (0, 0, 79, 0))
    helpers.write("A18", "All", bold)
    for column, letter in enumerate("EFGH", 4):
        left = 79 if letter == "G" else 0
        lines = [helper[column] for helper in HELPERS]
        _sum(helpers, f"{letter}18", (4, 17), [*lines, left], bold)
    helpers.write("A21", "Moving on and joining in, 1 April to 31 October 2025", plain)
    helpers.write_row("A22", ("Volunteers with LD who got a paid job", "", "", "", 2))
    helpers.write_row("A23", ("Talks given to schools", "", "", "", 3))
    helpers.write_row("A24", ("Former patients now volunteering with us", "", "", "", 4))
    helpers.write_row("A25", ("Taster days run", "", "", "", 5))
    helpers.write_row("A26", ("DBS checks sent off", "", "", "", 16))
    helpers.set_column(0, 7, 16)

    cards = made.add_worksheet("Cards")
    cards.write("A1", "Cards and forms that came back, 2025/26", plain)
    cards.write_row("A3", ("", "Apr-Jun", "Jul-Sep", "Oct", "Year so far"), plain)
    for row, card in enumerate(CARDS, 3):
        cards.write_row(row, 0, card)
        total = sum(figure for figure in card if isinstance(figure, int))
        cards.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, total)
    cards.set_column(0, 0, 52)

    costs = made.add_worksheet("Costs and notes")
    heads = ("Budget for year", "Apr to Sep", "October", "Spent to date")
    costs.write_row("A1", ("2025/26 (£)", *heads), plain)
    for row, cost in enumerate(COSTS, 1):
        costs.write(row, 0, cost[0])
        costs.write_row(row, 1, cost[1:], pounds)
        spent = round(sum(float(str(figure)) for figure in cost[2:]), 2)
        costs.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", pounds, spent)
    costs.write("A8", "Total", bold)
    for column, letter in enumerate("BCD", 1):
        _sum(costs, f"{letter}8", (2, 7), [cost[column] for cost in COSTS], pounds)
    _sum(costs, "E8", (2, 7), [figure for cost in COSTS for figure in cost[2:]], pounds)
    costs.write("A11", "Notes for October", plain)
    for row, sentence in enumerate(NOTES, 11):
        costs.write(row, 0, sentence)
    costs.set_column(0, 0, 30)
    costs.set_column(1, 4, 15)
    made.close()
