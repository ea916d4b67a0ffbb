"""Pets minded and homes made ready for people leaving hospital, monthly to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, measure, target, column of the activity tab counted, column it is divided by.
MEASURES: tuple[tuple[int, str, object, str, str], ...] = (
    (1, "Referrals accepted from wards (target per month)", 40, "C", ""),
    (2, "Home ready (heat, food, key) before the patient gets there", 0.9, "F", "E"),
    (3, "Pet collected within 24 hrs of referral", 0.95, "L", "K"),
    (4, "Pet back with owner within 7 days of discharge", 0.85, "N", "M"),
    (5, "Mean hours, referral to first contact (max)", 4, "D", "C"),
    (6, "Readmitted within 30 days (max)", 0.12, "Q", "P"),
    (7, "Patients saying it took worry off them", 0.8, "S", "R"),
    (8, "Complaints", "monitor", "T", ""),
)

GROUPS = (("B", "D", "Referrals"), ("E", "I", "Home"), ("J", "O", "Pets"), ("P", "T", "After"))

# Heading and April to November.
ACTIVITY: tuple[tuple[object, ...], ...] = (
    ("Received", 46, 51, 44, 49, 47, 53, 55, 52),
    ("Accepted", 38, 42, 37, 41, 40, 44, 46, 43),
    ("Hrs to 1st contact, all added", 171, 180.5, 155, 164, 158, 169.5, 175, 159),
    ("Due home", 33, 37, 34, 36, 35, 39, 41, 38),
    ("Ready in time", 29, 33, 31, 33, 31, 36, 38, 35),
    ("Key safes fitted", 9, 11, 8, 12, 10, 9, 14, 13),
    ("Food shops", 30, 34, 31, 33, 32, 36, 37, 35),
    ("Visits (old count)", 61, 70, 58, 66, 0, 0, 0, 0),
    ("Animals in foster, last day", 13, 15, 12, 14, 16, 13, 15, 14),
    ("Taken in", 19, 22, 17, 21, 20, 23, 24, 21),
    ("Collected in 24h", 18, 20, 17, 20, 19, 22, 23, 20),
    ("Due back", 16, 19, 18, 18, 17, 22, 21, 20),
    ("Back in 7 days", 13, 16, 16, 15, 15, 19, 18, 18),
    ("Rehomed, owner asked", 1, "nil", 2, 1, "nil", 1, 2, 1),
    ("30 days up", 31, 32, 36, 34, 35, 36, 38, 40),
    ("Readmitted", 4, 3, 5, 4, 3, 4, 4, 5),
    ("Cards back", 17, 20, 18, 21, 16, 22, 23, 24),
    ("Worry off them", 14, 16, 15, 18, 13, 19, 19, 21),
    ("Complaints", 0, 1, 0, 0, 1, 0, "nil", 1),
)

# Line, April to August as one figure, then September, October and November.
DIFFERENCE: tuple[tuple[object, ...], ...] = (
    ("Patients",),
    ("Had refused to come in because of a pet, then came in for treatment", 11, 3, 2, 4),
    ("About to discharge self, stayed once the animal was safe", 8, 2, 3, 2),
    ("Out walking the dog again by week 6", 21, 6, 5, 7),
    ("Pension Credit, Attendance Allowance etc. won (£ a year)", 18420.4, 5116.8, 3884.5, 6240),
    ("Hoarded or unsafe homes cleared so patient could go back", 4, "nil", 1, 2),
    ("Family and neighbours",),
    ("Neighbours who took on a key or a daily walk for good", 13, 4, 3, 5),
    ("Sons / daughters back at work sooner (said so on call)", 9, 6, "<5", "<5"),
    ("Leaflets given to relatives", 205, 40, 38, 44),
    ("Volunteers and partners",),
    ("Volunteer hours", 1610.5, 342, 355.5, 361),
    ("Fosterers who were patients of ours first", 9, 2, 1, 3),
    ("Volunteers who moved into a paid care or kennel job", 2, 1, "nil", 1),
    ("Vet practices: treatment given free (£)", 2260, 415, 380.5, 522.25),
    ("DBS checks done", 14, 3, 2, 4),
    ("For the Trust and others",),
    ("Bed days not used (discharge team's estimate)", 96, 23, 26, 28),
    ("Council kennelling not needed (animals)", 12, 3, 4, 3),
    ("Switchboard calls about us", 71, 16, 19, 15),
)

# Reference, animal, its age, ward, in, home, nights, miles, vet bill, scores.
LOG: tuple[tuple[object, ...], ...] = (
    ("F-311", "Dog", 9, "Ash", (10, 27), (11, 4), 8, 14, 0, 2, 7),
    ("F-312", "Cat", 4, "Ash", (10, 29), (11, 6), 8, 6.5, 32.5, 3, 8),
    ("F-313", "Cat", 13, "Elder", (10, 31), (11, 10), 10, 22, 0, 4, 6),
    ("F-314", "Dog", 6, "Rowan", (11, 2), (11, 9), 7, 9, 0, 1, 8),
    ("F-315", "Budgie", 2, "Elder", (11, 3), (11, 17), 14, 5, 0, 5, 9),
    ("F-316", "Dog", 11, "A&E", (11, 5), (11, 8), 3, 18.5, 64, 2, 6),
    ("F-317", "Cat", "n/k", "Rowan", (11, 6), (11, 20), 14, 11, 41.75, 3, "n/k"),
    ("F-318", "Dog", 3, "Ash", (11, 9), (11, 14), 5, 7, 0, 0, 7),
    ("F-319", "Rabbit", 5, "Frailty", (11, 11), (11, 25), 14, 12, 0, 4, 8),
    ("F-320", "Cat", 8, "Frailty", (11, 13), (11, 22), 9, 8, 0, 2, 5),
    ("F-321", "Dog", 12, "Elder", (11, 16), None, "still in", 26, 88.2, 1, "not due"),
    ("F-322", "Cat", 10, "A&E", (11, 19), (11, 27), 8, 4, 0, 3, 9),
    ("F-323", "Dog", 7, "Rowan", (11, 24), None, "still in", 15, 0, 2, "not due"),
)

# Line, budget for the year, spent in November, spent since April.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Coordinator 1.0 WTE", 33800, 2816.67, 22533.36),
    ("Home support worker 0.6 WTE", 15600, 1300, 10400),
    ("Foster supplies and food", 4200, 388.15, 2911.6),
    ("Vet bills", 3000, 226.45, 2204.9),
    ("Mileage", 3900, 341.1, 2688.3),
    ("Key safes", 1800, 195, 1290),
    ("Management charge", 4500, 375, 3000),
)

NOTES = (
    "Volunteer van was off the road for 6 days so two cats waited overnight on the ward.",
    "Three of our fosterers now run the Saturday tea at Hartley Court between them.",
    "One lady on Elder ward agreed to her hip operation only after she met the fosterer.",
    "We hope to recruit 5 more fosterers in the new year.",
    "Discharge lounge staff say they make about 10 fewer calls a week to the council dog warden.",
    "Steering group met on 18 November, 7 attended.",
    "Old visits count stopped in August as agreed, column hidden not deleted.",
)


def _sum(line: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(x for x in line if isinstance(x, (int, float))), 2)


def _return(sheet: Worksheet, head: Format, rate: Format, place: Format) -> None:
    """Write the one page of the trust."""
    sheet.write("A1", "Marlbeck Hospitals NHS Foundation Trust", head)
    sheet.write("A2", "VCSE discharge support - monthly monitoring")
    sheet.write_row("A4", ("Provider:", "Basket & Latch"))
    sheet.write_row("A5", ("Service:", "Pets and home care on discharge"))
    sheet.write_row("A6", ("Contract:", "MHT/VCSE/217 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A7", ("Month:", "November 2025"))
    sheet.write_row(
        "A9",
        ("No.", "Measure", "Target", "Num.", "Den.", "This month", "Last month", "YTD 25/26"),
        head,
    )
    for row, (number, words, target, top, base) in enumerate(MEASURES, 9):
        above = ACTIVITY[ord(top) - 66][1:]
        form = None if not base else place if number == 5 else rate
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, rate if form is rate else None)
        sheet.write_formula(row, 3, f"=Activity!{top}12", None, above[-1])
        if base:
            below = ACTIVITY[ord(base) - 66][1:]
            sheet.write_formula(row, 4, f"=Activity!{base}12", None, below[-1])
            for column, at in ((5, -1), (6, -2)):
                cell = 12 + at + 1
                formula = f"=Activity!{top}{cell}/Activity!{base}{cell}"
                sheet.write_formula(row, column, formula, form, above[at] / below[at])
            formula = f"=Activity!{top}17/Activity!{base}17"
            sheet.write_formula(row, 7, formula, form, _sum(above) / _sum(below))
        else:
            sheet.write(row, 4, "n/a")
            sheet.write_formula(row, 5, f"=Activity!{top}12", None, above[-1])
            sheet.write_formula(row, 6, f"=Activity!{top}11", None, above[-2])
            sheet.write_formula(row, 7, f"=Activity!{top}17", None, _sum(above))
    sheet.write("B19", "Completed by: Service Coordinator, 5/12/25. Queries ext. 4471")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 56)


def _activity(sheet: Worksheet, head: Format, month: Format) -> None:
    """Write the months down the page, with the rest of the year left empty."""
    sheet.write("A1", "Activity 2025/26 - type in white cells only", head)
    for first, last, words in GROUPS:
        sheet.merge_range(f"{first}3:{last}3", words, head)
    sheet.write("A4", "Month", head)
    for at in range(12):
        sheet.write_datetime(4 + at, 0, date(2025 + (at > 8), (at + 3) % 12 + 1, 1), month)
    sheet.write("A17", "Year to date", head)
    for column, line in enumerate(ACTIVITY, 1):
        sheet.write(3, column, line[0], head)
        sheet.write_column(4, column, line[1:])
        if column == 9:
            continue
        name = xl_col_to_name(column)
        sheet.write_formula(16, column, f"=SUM({name}5:{name}16)", head, _sum(line[1:]))
    sheet.set_column("I:I", 10, None, {"hidden": True})
    sheet.freeze_panes(4, 1)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Discharge pets and home care return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _return(made.add_worksheet("Return"), head, rate, place)
    _activity(made.add_worksheet("Activity"), head, month)

    sheet = made.add_worksheet("Difference made")
    sheet.write("A1", "What else came of it (our own records, not in the Trust's return)", head)
    sheet.write_row("A2", ("", "Apr-Aug 25", "Sep 25", "Oct 25", "Nov 25", "Total"), head)
    for row, line in enumerate(DIFFERENCE, 2):
        form = money if "£" in str(line[0]) else None
        if len(line) == 1:
            sheet.write(row, 0, line[0], head)
            continue
        sheet.write_row(row, 0, line, form)
        formula = f"=SUM(B{row + 1}:E{row + 1})"
        sheet.write_formula(row, 5, formula, form, _sum(line[1:]))
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 5, 12)

    sheet = made.add_worksheet("Foster log Nov")
    sheet.write("A1", "Animals home in November 2025, or still in foster on the 30th", head)
    names = ("Ref", "Animal", "Age (yrs)", "Ward", "Date in", "Date home", "Nights (when home)")
    more = ("Miles to collect", "Vet check on way in (£)", "Owner calm 0-10, day in")
    sheet.write_row("A3", (*names, *more, "Owner calm 0-10, day home"), head)
    for row, line in enumerate(LOG, 3):
        sheet.write_row(row, 0, line[:4])
        for column, when in ((4, line[4]), (5, line[5])):
            if isinstance(when, tuple):
                sheet.write_datetime(row, column, date(2025, when[0], when[1]), day)
        sheet.write_row(row, 6, line[6:])
    sheet.set_column(4, 10, 12)

    sheet = made.add_worksheet("Money")
    sheet.write("B2", "Spend against budget", head)
    columns = ("Line", "Budget 2025/26", "Nov 25", "Apr-Nov 25", "Left to spend")
    sheet.write_row("B4", columns, head)
    for row, line in enumerate(MONEY, 4):
        sheet.write(row, 1, line[0])
        sheet.write_row(row, 2, line[1:], money)
        left = round(line[1] - line[3], 2)
        sheet.write_formula(row, 5, f"=C{row + 1}-E{row + 1}", money, left)
    sheet.write("B12", "TOTAL", head)
    sums = [_sum(tuple(line[at] for line in MONEY)) for at in (1, 2, 3)]
    for name, total in zip("CDEF", [*sums, round(sums[0] - sums[2], 2)], strict=True):
        sheet.write_formula(f"{name}12", f"=SUM({name}5:{name}11)", money, total)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 5, 14)

    sheet = made.add_worksheet("Notes")
    sheet.write("A1", "Anything else to tell the Trust?", head)
    sheet.write_column("A2", NOTES)
    sheet.set_column(0, 0, 90)
    made.close()
