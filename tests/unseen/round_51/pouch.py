"""Peer visitors for people with a stoma or bowel cancer, monthly to a cancer alliance."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, target, floor, count and base of November, of the year so far, comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("P1", "People referred to the peer visitors", 600, 540, 54, None, 256, None, "Full year"),
    ("P2", "Referred people rung within 5 working days", 0.9, 0.8, 49, 54, 231, 256, ""),
    ("P3", "Met a visitor before surgery (planned operations)", 0.7, 0.6, 19, 26, 83, 121, ""),
    (
        "P4",
        "Days from discharge to first home visit (average)",
        10,
        14,
        252,
        28,
        1274,
        134,
        "Lower",
    ),
    ("P5", "More confident changing own pouch at 6 weeks", 0.8, 0.7, 21, 25, 92, 113, "Cards"),
    ("P6", "Visitors with DBS and refresher in date", 1, 0.95, 29, 30, 29, 30, "Head count today"),
    ("P7", "Open mornings and ward stands held", 24, 20, 2, None, 11, None, "Full year"),
    ("P8", "Complaints", "monitor", "", "nil", None, 1, None, "1 in Aug, closed"),
)

MONTHS = ("July", "August", "September", "October", "November")
GROUPS = (("Referred by", 4), ("Visits and calls", 5), ("Not visited", 2))
COLUMNS = (
    "Infirmary stoma nurses",
    "Tane Vale ward 6",
    "GP / self / family",
    "All",
    "Ward visits",
    "Home visits",
    "Phone or video",
    "Miles driven",
    "Hours on visits",
    "Said no thanks",
    "Still waiting at month end",
)
ACTIVITY = (
    (24, 15, 9, 48, 22, 25, 61, 412, 96.5, 4, 7),
    (21, 13, 11, 45, 19, 24, 58, 388, 90, 3, 9),
    (26, 17, 10, 53, 25, 27, 66, 451, 104.5, 5, 8),
    (27, 18, 11, 56, 26, 30, 72, 476, 112, 4, 6),
    (25, 18, 11, 54, 24, 28, 70, 459, 107.5, 3, 5),
)

# Line, five months, and how the year to date is made.
CHANGE: tuple[tuple[object, ...], ...] = (
    ("PEOPLE VISITED",),
    ("Going out again without planning round toilets", 7, 6, 9, 10, 11, "sum"),
    ("Back at work or on a phased return", 3, 2, 4, 3, 5, "sum"),
    ("Told us they are intimate / close with partner again", "<5", "nil", "<5", "<5", 5, "supp."),
    ("Swimming, gym or bowls taken up again", 2, 4, 3, 5, 4, "sum"),
    ("Given a pouch sample pack", 18, 16, 21, 23, 20, "sum"),
    ("Radar key and toilet card handed over", 14, 12, 17, 16, 15, "sum"),
    ("Sent back to stoma nurse for sore skin", 4, 3, 5, 6, 4, "sum"),
    ("PIP or other benefit won with our help (£ a year)", 4120.8, 0, 7394.4, 3800, 5736.6, "sum"),
    ("NHS TIME",),
    ("Stoma nurse home calls not needed (nurse's own count)", 9, 8, 11, 12, 13, "sum"),
    ("Leak / blockage sorted by phone, would have gone to A&E", 2, 1, 3, 2, 4, "sum"),
    ("Est. saved, £ (nurse lead's figure)", 910, 755, 1180, 1150, 1420, "sum"),
    ("FAMILY + NEIGHBOURHOOD",),
    ("Husbands / wives / partners sat in on a visit", 11, 10, 13, 15, 14, "sum"),
    ("...who sleep better now (asked at 6 wks)", 4, 3, 6, 5, 7, "sum"),
    ("Relatives who sent off own bowel screening kit", 6, 5, 8, 9, 10, "sum"),
    ("Cafes, shops, churches that put a bin + shelf in the loo", 1, 0, 2, 1, 2, "sum"),
    ("Leaflets left at pharmacies", 60, 60, 45, 80, 75, "sum"),
)

TEAM: tuple[tuple[object, ...], ...] = (
    ("Visitors on the books at month end", 27, 28, 28, 29, 30),
    ("Were visited themselves first, now visit others", 17, 18, 18, 19, 20),
    ("Hours given incl. travel", 171, 160.5, 186, 198, 190.5),
    ("Support evenings for visitors", 1, "n/a", 1, 1, 1),
    ("Visitors who found a paid job", 0, 1, 0, 0, 1),
)

# Number, area, age, year of own operation, visits since July, hours since July, refresher.
ROTA: tuple[tuple[object, ...], ...] = (
    ("V02", "Ostley", 71, 2009, 14, 33.5, date(2025, 3, 12)),
    ("V05", "Ostley", 66, 2014, 11, 25, date(2025, 3, 12)),
    ("V08", "Tane Vale", 58, 2017, 16, 41, date(2025, 9, 17)),
    ("V11", "Tane Vale", 49, 2019, 9, 20.5, date(2025, 9, 17)),
    ("V12", "Harrow Moor", 74, 2003, 7, 19, date(2024, 10, 9)),
    ("V17", "Harrow Moor", 62, 2018, 12, 30, date(2025, 3, 12)),
    ("V21", "Ostley", 37, 2021, 10, 22.5, date(2025, 9, 17)),
    ("V26", "Tane Vale", 55, 2022, 8, 18, date(2025, 9, 17)),
    ("V30", "Ostley", 44, 2024, "n/a", "n/a", date(2025, 11, 5)),
)

# Date, what, place, room holds, people with a stoma, family, new faces, cost of room.
MORNINGS: tuple[tuple[object, ...], ...] = (
    (date(2025, 7, 8), "Open morning", "Ostley Guildhall", 40, 17, 6, 3, 45),
    (date(2025, 7, 23), "Ward stand", "Infirmary", "n/a", 12, 5, 4, 0),
    (date(2025, 8, 12), "Open morning", "Harrow Moor Institute", 30, 13, 4, 2, 32.5),
    (date(2025, 8, 27), "Ward stand", "Tane Vale", "n/a", 9, 3, 5, 0),
    (date(2025, 9, 9), "Open morning", "Ostley Guildhall", 40, 21, 8, 4, 45),
    (date(2025, 9, 18), "Swim night", "Tane Baths", 25, 11, "nil", 3, 60),
    (date(2025, 9, 24), "Ward stand", "Infirmary", "n/a", 14, 6, 5, 0),
    (date(2025, 10, 14), "Open morning", "Harrow Moor Institute", 30, 15, 7, 1, 32.5),
    (date(2025, 10, 29), "Ward stand", "Tane Vale", "n/a", 10, 4, 4, 0),
    (date(2025, 11, 11), "Open morning", "Ostley Guildhall", 40, 24, 9, 6, 45),
    (date(2025, 11, 26), "Ward stand", "Infirmary", "n/a", 13, 5, 3, 0),
)

# Heading, budget of the year, spent in November, spent from July.
MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Co-ordinator (0.8)", 27400, 2283.33, 11416.65),
    ("Admin", 6200, 516.67, 2583.35),
    ("Visitors' mileage @ 45p", 2600, 206.55, 983.7),
    ("Rooms", 620, 45, 260),
    ("Training and DBS", 1900, 118, 742.5),
    ("Print, post, phones", 1450, 96.2, 588.14),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 31, 36, 148),
    ("Cards back", 23, 25, 113),
    ("More confident changing my pouch", 19, 21, 92),
    ("Less alone with it", 20, 22, 98),
    ("Would tell others to have a visitor", 22, 25, 110),
)

COMMENTS = (
    "The ward sister says beds were freed a day early for 3 patients who had met a visitor first.",
    "One man who had not left his flat since spring now runs the tea urn at the Guildhall.",
    "Clinic letters moved to a new system on 10 November and 6 referrals came late.",
    "We hope to train 5 more visitors in the new year.",
    "Two daughters of people we visited have signed up for the hospice choir together.",
    "The lease car quote was £219 a month so we stay with mileage.",
)


def _return(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the page the alliance reads."""
    sheet.write("A1", "Marrowdale & Tane Cancer Alliance - monthly provider return", bold)
    sheet.write_row("A2", ("Provider:", "Ostley Pouch Friends (charity)"))
    sheet.write_row("A3", ("Contract:", "MTCA-PV-031   1 July 2024 - 30 June 2027"))
    sheet.write_row("A4", ("Month:", "November 2025 (month 5 of contract year 2)"))
    sheet.merge_range("E6:G6", "This month", bold)
    sheet.merge_range("H6:J6", "Contract year to date (from 1 July)", bold)
    heads = ("Ref", "Indicator", "Target", "Floor", "No.", "Out of", "Result")
    sheet.write_row("A7", (*heads, "No.", "Out of", "Result", "Note"), bold)
    for row, line in enumerate(FORM, 7):
        ref, words, target, floor, top, base, top_year, base_year, note = line
        form = None if base is None else place if ref == "P4" else rate
        aim = None if ref == "P4" else form
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, aim)
        sheet.write(row, 3, floor, aim)
        for column, above, below in ((4, top, base), (7, top_year, base_year)):
            sheet.write(row, column, above)
            first = xl_rowcol_to_cell(row, column)
            if isinstance(above, int) and isinstance(below, int):
                second = xl_rowcol_to_cell(row, column + 1)
                sheet.write(row, column + 1, below)
                sheet.write_formula(row, column + 2, f"={first}/{second}", form, above / below)
        sheet.write(row, 10, note)
    sheet.write("A17", "P4: No. = days added up, Out of = people with a first home visit")
    sheet.write("A18", "Queries to the co-ordinator, 01632 960417")
    sheet.set_column(1, 1, 48)


def _months(sheet: Worksheet, bold: Format) -> None:
    """Write the months down the page."""
    sheet.write("A1", "Activity log (contract year 2, 2025)", bold)
    column = 1
    for name, width in GROUPS:
        sheet.merge_range(2, column, 2, column + width - 1, name, bold)
        column += width
    sheet.write_row(3, 0, ("Month", *COLUMNS), bold)
    for row, (month, line) in enumerate(zip(MONTHS, ACTIVITY, strict=True), 4):
        sheet.write(row, 0, month)
        sheet.write_row(row, 1, line)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, line[3])
    sheet.write(9, 0, "Year to date", bold)
    for at in range(len(COLUMNS) - 1):
        reach = f"{xl_rowcol_to_cell(4, at + 1)}:{xl_rowcol_to_cell(8, at + 1)}"
        total = sum(line[at] for line in ACTIVITY)
        sheet.write_formula(9, at + 1, f"=SUM({reach})", None, total)
    sheet.set_column(0, 11, 13)


def _change(sheet: Worksheet, bold: Format) -> None:
    """Write what the visitors hear back."""
    sheet.write_row("A1", ("What changed", "Jul", "Aug", "Sep", "Oct", "Nov", "Total"), bold)
    for row, line in enumerate(CHANGE, 1):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        sheet.write_row(row, 1, line[1:6])
        if line[6] == "sum":
            total = round(sum(one for one in line[1:6] if isinstance(one, int | float)), 2)
            sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, total)
        else:
            sheet.write(row, 6, line[6])
    sheet.set_column(0, 0, 56)


def _visitors(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the team by month and, below, the rota."""
    sheet.write_row("A1", ("Team", *MONTHS), bold)
    for row, line in enumerate(TEAM, 1):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Rota - visitors who may be sent out (not all shown)", bold)
    heads = ("Visitor", "Area", "Age", "Own op (year)", "Visits since July", "Hours since July")
    sheet.write_row("A10", (*heads, "Refresher"), bold)
    for row, line in enumerate(ROTA, 10):
        sheet.write_row(row, 0, line[:6])
        sheet.write(row, 6, line[6], day)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 14)


def _mornings(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the log of open mornings and stands."""
    heads = ("Date", "What", "Where", "Room holds", "With a stoma", "Family", "First time")
    sheet.write_row("A1", (*heads, "Room £"), bold)
    for row, line in enumerate(MORNINGS, 1):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.set_column(0, 2, 20)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pouch Friends November return")
    bold = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _return(made.add_worksheet("Return"), bold, rate, place)
    _months(made.add_worksheet("Activity"), bold)
    _change(made.add_worksheet("What changed"), bold)
    _visitors(made.add_worksheet("Visitors"), bold, day)
    _mornings(made.add_worksheet("Open mornings"), bold, day)

    purse = made.add_worksheet("Money")
    heads = ("", "Budget Jul 25 - Jun 26", "Spent Nov", "Spent to date", "Left")
    purse.write_row("A1", heads, bold)
    for row, line in enumerate(MONEY, 1):
        purse.write(row, 0, line[0])
        purse.write_row(row, 1, line[1:], money)
        left = round(line[1] - line[3], 2)
        purse.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    purse.write(7, 0, "Total", bold)
    for column in (1, 2, 3, 4):
        parts = [line[column] if column < 4 else line[1] - line[3] for line in MONEY]
        reach = f"{xl_rowcol_to_cell(1, column)}:{xl_rowcol_to_cell(6, column)}"
        purse.write_formula(7, column, f"=SUM({reach})", money, round(sum(parts), 2))
    purse.set_column(0, 4, 24)

    cards = made.add_worksheet("Cards and news")
    cards.write_row("A1", ("Six week cards", "Oct", "Nov", "Since July"), bold)
    for row, line in enumerate(CARDS, 1):
        cards.write_row(row, 0, line)
    cards.write("A9", "News this month", bold)
    for row, sentence in enumerate(COMMENTS, 9):
        cards.write(row, 0, sentence)
    cards.set_column(0, 0, 60)
    made.close()
