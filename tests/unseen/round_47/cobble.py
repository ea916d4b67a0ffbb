"""Foot clinic and footwear for rough sleepers with diabetes, monthly to a community trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = [date(2025, month, 1) for month in range(4, 13)]
MONTHS += [date(2026, month, 1) for month in range(1, 4)]

# Reference, what is counted, last year, April to November.
DATA: tuple[tuple[str, str, object, tuple[object, ...]], ...] = (
    ("F1", "New people given a foot check", 201, (19, 22, 18, 24, 21, 20, 23, 25)),
    ("F2", "High-risk feet seen in 5 working days", 122, (12, 14, 11, 15, 13, 12, 14, 16)),
    ("F2", "High-risk feet found", 149, (14, 15, 13, 16, 15, 13, 15, 17)),
    ("F3", "Sent to the hospital foot team in 1 working day", 37, (3, 4, 2, 5, 4, 3, 4, 5)),
    ("F3", "New active ulcers", 41, (3, 4, 3, 5, 4, 3, 4, 5)),
    ("F4", "Ulcers healed inside 12 weeks", 38, (3, 4, 3, 5, 4, 4, 5, 6)),
    ("F4", "Ulcers healed, any time", 66, (6, 6, 5, 7, 6, 7, 7, 8)),
    ("F5", "Footwear in 10 working days", 113, (11, 13, 10, 14, 12, 13, 15, 14)),
    ("F5", "People measured for footwear", 152, (14, 15, 14, 17, 15, 15, 17, 17)),
    ("F6", "Did not attend", 301, (24, 22, 26, 19, 23, 21, 20, 19)),
    ("F6", "Booked", 1046, (88, 92, 90, 85, 94, 89, 91, 85)),
    ("F7", "HbA1c on record at first visit", 131, (12, 15, 13, 17, 15, 14, 17, 19)),
    ("F8", "Patient safety incidents", 5, ("nil", 1, 0, "nil", 2, "nil", 1, "nil")),
)
EXTRA: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Dressings changed", (63, 60, 58, 71, 66, 69, 74, 78)),
)

# Reference, indicator, target, threshold, rows of what is counted and divided by, exception.
FORM: tuple[tuple[object, ...], ...] = (
    ("F1", "New people with diabetes given a foot check (year)", 240, None, 6, 0, ""),
    ("F2", "High-risk feet seen within 5 working days", 0.9, 0.8, 7, 8, ""),
    (
        "F3",
        "Active ulcers sent to the hospital foot team within 1 working day",
        0.95,
        0.9,
        9,
        10,
        "",
    ),
    (
        "F4",
        "Healed ulcers that took 12 weeks or less",
        0.65,
        0.55,
        11,
        12,
        "2 long-standing ulcers",
    ),
    (
        "F5",
        "Footwear given within 10 working days of measuring",
        0.85,
        0.75,
        13,
        14,
        "Van off the road 20/11",
    ),
    ("F6", "Did not attend", 0.25, 0.3, 15, 16, ""),
    ("F7", "New people with an HbA1c on record", 0.7, 0.6, 17, 6, ""),
    ("F8", "Patient safety incidents", "n/a", None, 18, 0, ""),
)

NOTES = (
    "Derek's old boss at the tyre yard heard he was on his feet again and gave him Saturdays.",
    "Ambulance control say they were called to the bus station 7 times fewer than last November.",
    "Two women from the Saturday clinic now cook for the soup run.",
    "The van was off the road on 20 November and we rang 8 people to put them off.",
    "From January we want to add a second Saturday clinic for 10 people.",
    "All 3 podiatrists have done their safeguarding refresher.",
)

# Date, venue, places, booked, did not attend, walk-ins, volunteers there, volunteer hours.
CLINICS: tuple[tuple[object, ...], ...] = (
    (4, "Market Hall day centre", 12, 11, 2, 5, 3, 9),
    (6, "Van - soup run", 8, 7, 2, 6, 2, 5),
    (8, "Van - bus station", 8, 6, 3, 7, 4, 12),
    (11, "Market Hall day centre", 12, 12, 3, 4, 3, 9),
    (13, "Quay hostel", 10, 9, 1, 2, 2, 6),
    (18, "Market Hall day centre", 12, 11, 2, 5, 3, 9),
    (20, "Van - soup run CANCELLED", 8, "n/a", "n/a", "n/a", "n/a", "n/a"),
    (22, "Van - bus station", 8, 7, 2, 6, 4, 12),
    (25, "Market Hall day centre", 12, 12, 2, 4, 3, 7.5),
    (27, "Quay hostel", 10, 10, 2, 3, 2, 6),
)

# Item, price, in store at the start, came in, of which bought, given out.
STORE: tuple[tuple[object, ...], ...] = (
    ("Trainers, wide fit", 24.5, 18, 20, 12, 21),
    ("Walking boots", 41, 9, 12, "nil", 13),
    ("Extra-depth shoes, made to order", 112.5, 4, 8, 8, 9),
    ("Insoles (pair)", 16.75, 30, 25, 25, 28),
    ("Socks (pack)", 6.2, 55, 60, 20, 72),
    ("Pressure relief boots", 58, 6, 2, 2, 3),
)

# Number, age, first visit, HbA1c then, nights out then, healed, weeks, nights out, given, size.
HEALED: tuple[tuple[object, ...], ...] = (
    ("CB-118", 54, (9, 2), 88, 7, (11, 4), 9, 2, (9, 11), 10),
    ("CB-121", 47, (9, 9), 74, 5, (11, 6), 8, 0, (9, 23), 8.5),
    ("CB-103", 61, (7, 15), 97, 7, (11, 11), 17, 4, (8, 5), 11),
    ("CB-126", 39, (9, 23), 69, 3, (11, 13), 7, 3, (10, 2), 6),
    ("CB-124", 58, (9, 16), 92, 6, (11, 18), 9, 0, (9, 30), 9),
    ("CB-109", 66, (8, 5), 81, 4, (11, 18), 15, 1, (8, 28), 12),
    ("CB-130", 44, (9, 30), 78, 7, (11, 25), 8, 5, (10, 14), 9.5),
    ("CB-128", 52, (9, 25), 85, 2, (11, 27), 9, 0, (10, 9), 7),
)

PERIODS = ("Apr-Jun", "Jul-Sep", "Oct", "Nov", "2025/26 so far")
# Title, lines: words, two quarters, two months, the year so far.
PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Link worker",
        (
            ("People seen", 21, 24, 9, 10, "sum"),
            ("Moved indoors, still in 4 weeks on", 5, 6, 2, 3, "sum"),
            ("Had no GP, registered now", 8, 7, 3, 4, "sum"),
            ("Back in touch with family", 3, 4, 1, 2, "sum"),
            ("Benefit claims sent off", 9, 11, 4, 5, "sum"),
            ("Was down for an amputation, taken off the list", 1, "nil", 1, 1, "sum"),
        ),
    ),
    (
        "Other services (people 3 months on from first visit)",
        (
            ("A&E visits for feet, 3 months before", 31, 34, 12, 13, "sum"),
            ("A&E visits for feet, 3 months after", 12, 11, 4, 3, "sum"),
            ("District nurse visits handed back", 26, 30, "c. 11", 14, 81),
        ),
    ),
    (
        "Helpers",
        (
            ("Volunteers who have slept rough themselves", 4, 5, 5, 6, ""),
            ("Volunteer hours at clinics", 188, 201.5, 70, 75.5, "sum"),
            ("Volunteers who got paid work", 1, 1, "nil", 1, "sum"),
            ("Hostel and soup run staff shown how to check feet", 12, 9, 4, 6, "sum"),
            ("Foot checks those staff did themselves", 40, 61, 25, 31, "sum"),
            ("Bus fares repaid (£)", 92.4, 101.2, 36.6, 41.8, "sum"),
        ),
    ),
    (
        "New people",
        (
            ("Men", 47, 51, 18, 20, "sum"),
            ("Women", 12, 14, 5, 5, "sum"),
            ("Type 1 diabetes", 8, 7, "<5", "<5", "supp."),
        ),
    ),
)

SURVEY: tuple[tuple[str, int, int, int], ...] = (
    ("My shoes fit", 29, 3, 2),
    ("I can walk further than before", 21, 8, 5),
    ("Staff had time for me", 31, 2, 1),
    ("I knew where the next clinic was", 22, 4, 8),
    ("I would send a mate", 30, 4, 0),
)


def added(figures: tuple[object, ...]) -> float:
    """Add up the numbers and pass over the words."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def counted(row: int) -> tuple[object, ...]:
    """Give the months of a row of the data sheet."""
    return DATA[row - 6][3]


def _summary(sheet: Worksheet, bold: Format, rate: Format, month: Format) -> None:
    """Write the front sheet, which looks up the months of the data sheet."""
    sheet.write("A1", "AVERLEY COMMUNITY NHS TRUST - Schedule 6A local reporting", bold)
    sheet.write_row("A2", ("Provider", "Underfoot Street Health CIC"))
    sheet.write_row(
        "A3", ("Service", "Diabetes foot clinic and footwear for people sleeping rough")
    )
    sheet.write_row("A4", ("Contract", "ACT-CS-2291 (1 April 2025 - 31 March 2027)"))
    sheet.write("A5", "Month")
    sheet.write_datetime("B5", date(2025, 11, 1), month)
    heads = ("Ref", "Indicator", "Target", "Threshold", "Last month", "This month", "YTD")
    sheet.write_row("A7", (*heads, "Exception"), bold)
    for row, (ref, words, target, floor, top, base, note) in enumerate(FORM, 8):
        form = rate if base else None
        sheet.write_row(row - 1, 0, (ref, words))
        sheet.write(row - 1, 2, target, form)
        if floor is not None:
            sheet.write(row - 1, 3, floor, form)
        for column, source, at in ((4, "J", 6), (5, "K", 7), (6, "P", None)):
            above = added(counted(top)) if at is None else counted(top)[at]
            if base:
                below = added(counted(base)) if at is None else counted(base)[at]
                words_of = f"='Monthly data'!{source}{top}/'Monthly data'!{source}{base}"
                sheet.write_formula(row - 1, column, words_of, rate, above / below)
            else:
                sheet.write_formula(row - 1, column, f"='Monthly data'!{source}{top}", None, above)
        if note:
            sheet.write(row - 1, 7, note)
    sheet.write("A17", "Narrative for the month", bold)
    for row, sentence in enumerate(NOTES, 17):
        sheet.write(row, 0, sentence)
    sheet.write("A25", "Return by the 10th working day to contracts inbox, ext. 4471")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 6, 11)
    sheet.set_column(7, 7, 28)


def _data(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the months across, of which the last four are still empty."""
    sheet.write("A1", "Monthly data - type in the white cells only", bold)
    sheet.write("A3", "Do not overwrite column P")
    sheet.write_row("A5", ("Ref", "Count", "2024/25"), bold)
    for column, first in enumerate(MONTHS, 3):
        sheet.write_datetime(4, column, first, month)
    sheet.write("P5", "YTD", bold)
    row = 5
    for ref, words, last, figures in DATA:
        sheet.write_row(row, 0, (ref, words, last, *figures))
        sheet.write_formula(row, 15, f"=SUM(D{row + 1}:O{row + 1})", None, added(figures))
        row += 1
    row += 1
    sheet.write(row, 0, "Not in the KPIs", bold)
    for words, figures in EXTRA:
        row += 1
        sheet.write(row, 1, words)
        sheet.write_row(row, 3, figures)
        sheet.write_formula(row, 15, f"=SUM(D{row + 1}:O{row + 1})", None, added(figures))
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 2, 9, None, {"hidden": True})
    sheet.freeze_panes(5, 2)


def _clinics(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write one row for each clinic of the month."""
    sheet.write("A1", "Clinics held - November 2025", bold)
    heads = ("Date", "Where", "Places", "Booked", "DNA", "Walk-ins", "Volunteers", "Vol. hours")
    sheet.write_row("A2", heads, bold)
    for row, (number, *rest) in enumerate(CLINICS, 2):
        sheet.write_datetime(row, 0, date(2025, 11, number), day)
        sheet.write_row(row, 1, rest)
    sheet.write("B13", "Total", bold)
    for column in (3, 4, 5, 7):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in CLINICS))
        sheet.write_formula(12, column, f"=SUM({letter}3:{letter}12)", bold, total)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 32)


def _store(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write what is in the store of footwear."""
    sheet.write("B2", "FOOTWEAR STORE", bold)
    sheet.write("C2", "November 2025")
    heads = (
        "Item",
        "Price each (£)",
        "In store 1 Nov",
        "Came in",
        "of which bought",
        "Given out",
        "In store 30 Nov",
        "Cost (£)",
    )
    sheet.write_row("B4", heads, bold)
    costs = []
    for row, (item, price, start, came, bought, out) in enumerate(STORE, 4):
        at = row + 1
        sheet.write(row, 1, item)
        sheet.write(row, 2, price, money)
        sheet.write_row(row, 3, (start, came, bought, out))
        sheet.write_formula(row, 7, f"=D{at}+E{at}-G{at}", None, start + came - out)
        cost = added((price * bought,)) if bought != "nil" else 0
        sheet.write_formula(row, 8, f"=ROUND(C{at}*N(F{at}),2)", money, cost)
        costs.append(cost)
    sheet.write("B11", "Total", bold)
    sheet.write_formula("I11", "=SUM(I5:I10)", money, added(tuple(costs)))
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 8, 14)


def _healed(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write one row for each ulcer that healed in the month."""
    sheet.write("A1", "Ulcers healed in month (no names please)", bold)
    heads = (
        "Our no.",
        "Age",
        "First visit",
        "HbA1c at first visit (mmol/mol)",
        "Nights outside in week before first visit",
        "Healed on",
        "Weeks to heal",
        "Nights outside in week before healed",
        "Footwear given",
        "Shoe size (UK)",
    )
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(HEALED, 3):
        for column, figure in enumerate(line):
            if isinstance(figure, tuple):
                sheet.write_datetime(row, column, date(2025, *figure), day)
            else:
                sheet.write(row, column, figure)
    sheet.set_column(0, 9, 14)


def _people(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the small tables, one below another, with quarters and then months."""
    sheet.write("A1", "People, partners and helpers", bold)
    row = 2
    for title, lines in PEOPLE:
        sheet.write_row(row, 0, (title, *PERIODS), bold)
        for line in lines:
            row += 1
            form = money if "£" in str(line[0]) else None
            sheet.write(row, 0, line[0])
            sheet.write_row(row, 1, line[1:5], form)
            if line[5] == "sum":
                reach = f"=SUM(B{row + 1}:E{row + 1})"
                sheet.write_formula(row, 5, reach, form, added(line[1:5]))
            elif line[5]:
                sheet.write(row, 5, line[5])
        row += 2
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 5, 13)


def _survey(sheet: Worksheet, bold: Format) -> None:
    """Write the answers of the one week in which people were asked."""
    sheet.write("A1", "Foot week questions, asked 13 to 17 October 2025", bold)
    sheet.write_row("A3", ("", "Yes", "Not sure", "No", "Answers"), bold)
    for row, line in enumerate(SURVEY, 3):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(line[1:]))
    sheet.set_column(0, 0, 40)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Underfoot November return")
    bold = made.add_format({"bold": True, "bg_color": "#D9E8F5", "text_wrap": False})
    wrap = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    day = made.add_format({"num_format": "dd-mmm-yy"})
    _summary(made.add_worksheet("Summary"), bold, rate, month)
    _data(made.add_worksheet("Monthly data"), bold, month)
    _clinics(made.add_worksheet("Clinics Nov"), bold, day)
    _store(made.add_worksheet("Shoes"), wrap, money)
    _healed(made.add_worksheet("Healed"), wrap, day)
    _people(made.add_worksheet("People & partners"), bold, money)
    _survey(made.add_worksheet("Foot week"), bold)
    made.close()
