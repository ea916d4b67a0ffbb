"""Walking and cycling groups for type 2 diabetes led by former patients, monthly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25")

# Heading and the eight months; the last word says whether the column is added up.
MONTHLY: tuple[tuple[str, tuple[Any, ...], bool], ...] = (
    ("Referrals in", (58, 61, 66, 63, 49, 72, 75, 70), True),
    ("Rung within 10 wd", (51, 55, 61, 58, 41, 66, 69, 65), True),
    ("Started in a group", (38, 40, 44, 41, 30, 47, 52, 46), True),
    ("...postcode in IMD decile 1 or 2", (14, 13, 17, 15, 11, 18, 19, 17), True),
    ("12 wks up", (33, 36, 31, 38, 40, 44, 41, 30), True),
    ("Still coming at 12 wks", (21, 23, 20, 25, 27, 30, 28, 20), True),
    ("...doing 150 mins or more a week", (12, 14, 12, 15, 17, 19, 18, 13), True),
    ("Attendances, all groups", (402, 431, 455, 448, 371, 489, 522, 498), True),
    ("GP has cut down tablets or insulin", (3, 2, 4, 3, 2, 5, 4, 5), True),
    (
        "Car trips left out, on foot or bike instead (cards)",
        (96, 112, 130, 141, 118, 152, 149, 127),
        True,
    ),
    ("Leaders' hours (unpaid)", (88, 94, 101, 97, 79, 110, 118, 112.5), True),
    ("Reminder texts sent", (610, 655, 690, 702, 588, 731, 760, 744), True),
    ("Falls and hypos on a session", (1, 0, 1, "nil", 0, 2, 1, 0), True),
    ("Waiting to start, month end", (12, 14, 11, 15, 19, 16, 13, 17), False),
)

# Reference, words, threshold, columns of the Monthly tab or typed figures, comment.
FORM: tuple[tuple[Any, ...], ...] = (
    ("W1", "New participants (people with T2DM)", 480, "D", "", "480 is for the year"),
    ("W2", "First contact inside 10 working days", 0.9, "C", "B", "Phones moved in Sept"),
    ("W3", "Retained at 12 weeks", 0.65, "G", "F", ""),
    ("W4", "Meeting CMO guideline (150 mins) at 12 weeks", 0.6, "H", "G", ""),
    ("W5", "HbA1c reduced by 5 mmol/mol or more", 0.4, (6, 52), (14, 128), "Both readings needed"),
    ("W6", "Participants from Core20 neighbourhoods", 0.35, "E", "D", ""),
    ("W7", "Weekly groups open at month end", 9, (9, "n/a"), "", "6 walks, 3 rides"),
    ("W8", "Friends and Family: would recommend", 0.9, (41, 297), (44, 321), "Text survey"),
    ("W9", "Incidents during sessions", "for info", "N", "", "All low harm"),
)

GROUPS: tuple[tuple[Any, ...], ...] = (
    ("Carrowby canal", "Walk", "Mon", 20, 4, 0, 68, 6, 5),
    ("Dunwick Park", "Walk", "Tue", 20, 4, 0, 71, 7, 6),
    ("Stenholt evening", "Walk", "Wed", 15, 4, 0, 49, 5, 3),
    ("Pellmarsh slow and steady", "Walk", "Thu", 12, 4, 0, 38, 4, 4),
    ("Carrowby women", "Walk", "Fri", 18, 4, 0, 63, 6, 2),
    ("Mosque to market", "Walk", "Sat", 20, 5, 0, 82, 7, 8),
    ("Learn to ride, Dunwick", "Cycle", "Sun", 10, 4, 1, 31, 5, 0),
    ("Stenholt greenway", "Cycle", "Sat", 14, 4, 1, 52, 3, 3),
    ("Adapted bikes, Dunwick", "Cycle", "Thu", 8, 4, 0, 44, 3, 4),
)

LEADERS: tuple[tuple[Any, ...], ...] = (
    ("A.T.", "Carrowby canal", date(2023, 5, 9), 14, 104, 44, date(2025, 9, 16)),
    ("B.M.", "Dunwick Park", date(2023, 9, 12), 12.5, 91.5, 46, date(2025, 10, 7)),
    ("C.O.", "Stenholt evening", date(2024, 2, 21), 10, 76, 51, date(2025, 8, 28)),
    ("D.W.", "Pellmarsh", date(2024, 4, 18), 9, 70, 47, date(2025, 11, 11)),
    ("F.K.", "Carrowby women", date(2023, 6, 16), 13, 98, 52, date(2025, 7, 3)),
    ("H.R.", "Mosque to market", date(2024, 9, 7), 15, 110, "n/a", None),
    ("J.P.", "Learn to ride", date(2024, 5, 19), 11, 79, 49, date(2025, 10, 22)),
    ("L.S.", "Greenway", date(2024, 3, 30), 12, 86, 45, date(2025, 9, 30)),
    ("N.A.", "Adapted bikes", date(2025, 1, 16), 8.5, 55, 50, date(2025, 6, 19)),
    ("P.G.", "Adapted bikes", date(2025, 8, 14), 7.5, 30, 43, date(2025, 11, 4)),
)

COUNTS: tuple[tuple[object, ...], ...] = (
    ("Leaders on the rota", 10, 10, 10),
    ("Leaders whose own last HbA1c was under 48", 4, 4, 5),
    ("Leaders who moved into a job or got more hours at work", 1, 0, 1),
    ("Leader refresher evenings run", 1, 1, 2),
    ("Practice nurse slots freed (members moved on to a yearly check)", 6, 8, 9),
    ("Practices visited", 3, 2, 3),
    ("Bikes out on loan at month end", 18, 21, 22),
    ("Hi-vis vests handed out", 22, 14, 9),
)

# Member, age, start, HbA1c, weight and WHO-5 at the start, review, the same three at the review.
REVIEWS: tuple[tuple[Any, ...], ...] = (
    ("HT-611", 58, date(2025, 8, 4), 61, 94.2, 44, date(2025, 11, 3), 54, 90.1, 60),
    ("HT-614", 63, date(2025, 8, 4), 58, 88.0, 52, date(2025, 11, 3), 55, 86.9, 56),
    ("HT-615", 49, date(2025, 8, 5), 72, 112.6, 32, date(2025, 11, 4), 63, 107.3, 56),
    ("HT-618", 71, date(2025, 8, 6), 55, 79.4, 64, date(2025, 11, 5), 56, 79.9, 60),
    ("HT-620", 55, date(2025, 8, 8), 66, 101.3, 40, date(2025, 11, 7), 62, 98.8, 52),
    ("HT-623", 60, date(2025, 8, 9), 59, 85.7, 48, date(2025, 11, 8), 53, 82.5, 68),
    ("HT-624", 44, date(2025, 8, 11), 81, 121.0, 28, date(2025, 11, 10), 70, 114.6, 48),
    ("HT-627", 67, date(2025, 8, 12), 57, 76.8, 56, date(2025, 11, 11), 57, 76.2, 56),
    ("HT-629", 52, date(2025, 8, 16), 63, 97.5, 36, date(2025, 11, 15), 57, 93.7, 52),
    ("HT-630", 74, date(2025, 8, 18), 54, 71.9, 60, date(2025, 11, 17), 51, 70.8, 72),
    ("HT-633", 57, date(2025, 8, 20), 69, 104.4, 44, date(2025, 11, 19), 67, 103.2, 48),
    ("HT-634", 61, date(2025, 8, 21), 60, 90.6, 40, date(2025, 11, 20), 54, 86.9, 64),
    ("HT-638", 66, date(2025, 8, 23), 65, 83.3, 52, date(2025, 11, 22), 63, 82.7, 60),
    ("HT-640", 50, date(2025, 8, 26), 56, 92.1, 48, date(2025, 11, 25), 53, 89.4, 64),
)

COSTS: tuple[tuple[Any, ...], ...] = (
    ("Co-ordinators (1.6 WTE)", 58400, 4866.67, 38933.36),
    ("Leaders' expenses", 4800, 412.35, 3188.9),
    ("Bike store rent", 5400, 450, 3600),
    ("Bike parts and repairs", 3600, 287.6, 2754.15),
    ("Insurance", 2150, 0, 2150),
    ("First aid and DBS", 1250, 96, 884),
    ("Management charge", 7560, 630, 5040),
)

TEXTS: tuple[tuple[object, ...], ...] = (
    ("Texts out", 120),
    ("Replies", 44),
    ("Would recommend", 41),
    ("Feel less on their own", 27),
    ("Happy with meeting place", 39),
)

COMMENTS = (
    "Mr B. at Stenholt cycles to his allotment again, which he had given up after his foot ulcer.",
    "Three women from the Friday walk now run a swimming night of their own at the baths.",
    "The podiatry team tell us that 4 of our members have been moved from high to moderate risk.",
    "One ride was called off because the greenway flooded, one for want of a first aider.",
    "We sent 744 reminder texts in the month and changed the wording.",
    "A new storage container will be delivered to Dunwick in December.",
    "Referrals from Pellmarsh Surgery fell while their social prescriber was on leave.",
    "We hope to open a tenth group in January and recruit 2 more leaders.",
    "Hi-vis vests are now ordered through the council depot.",
)


def _return(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the form of the ICB."""
    sheet.write("A1", "NHS Marlvale and Wolds ICB - Long Term Conditions", bold)
    sheet.write("A2", "Monthly provider return 2025/26", bold)
    sheet.write_row("A3", ("Provider:", "Hollin Tread CIC"))
    sheet.write_row("A4", ("Service:", "Peer-led walking and cycling, type 2 diabetes"))
    sheet.write_row("A5", ("Contract:", "MVW-LTC-2231 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A6", ("Month:", "November 2025 (month 8)"))
    sheet.merge_range("D8:F8", "November 2025", bold)
    sheet.merge_range("G8:I8", "Year to date, April to November", bold)
    heads = ("Ref", "Indicator", "Threshold", "Num", "Den", "Result", "Num", "Den", "Result")
    sheet.write_row("A9", (*heads, "Provider comment"), bold)
    letters = {xl_col_to_name(at): line[1] for at, line in enumerate(MONTHLY, 1)}
    for row, (ref, words, threshold, top, base, comment) in enumerate(FORM, 9):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, rate if base else None)
        for first, last, place in ((3, "11", 0), (6, "16", 1)):
            found: list[Any] = []
            for at, source in enumerate((top, base)):
                if isinstance(source, tuple):
                    found.append(source[place])
                    sheet.write(row, first + at, source[place])
                elif source:
                    months = [item for item in letters[str(source)] if not isinstance(item, str)]
                    found.append(sum(months) if place else months[-1])
                    sheet.write_formula(
                        row, first + at, f"=Monthly!{source}{last}", None, found[-1]
                    )
            name, under = (xl_col_to_name(first + at) + str(row + 1) for at in (0, 1))
            if base:
                share = found[0] / found[1]
                sheet.write_formula(row, first + 2, f"={name}/{under}", rate, share)
        sheet.write(row, 9, comment)
    sheet.write("A20", "W9 has no threshold; tell the quality team of anything above low harm.")
    sheet.set_column(1, 1, 46)
    sheet.set_column(9, 9, 34)


def _monthly(sheet: Worksheet, bold: Format, wrap: Format) -> None:
    """Write the table with a month in each row."""
    sheet.write("A1", "Month by month (feeds the Return tab)", bold)
    sheet.write("A3", "Month", wrap)
    sheet.write_column("A4", MONTHS)
    sheet.write_column("A12", ("Dec-25", "Jan-26", "Feb-26", "Mar-26"))
    sheet.write("A16", "Total so far", bold)
    for column, (heading, months, added) in enumerate(MONTHLY, 1):
        sheet.write(2, column, heading, wrap)
        sheet.write_column(3, column, months)
        if added:
            letter = xl_col_to_name(column)
            total = sum(item for item in months if not isinstance(item, str))
            sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", bold, total)
    sheet.set_column(0, 14, 12)


def _groups(sheet: Worksheet, bold: Format) -> None:
    """Write the groups of the month."""
    sheet.write("A1", "Groups in November 2025", bold)
    heads = ("Group", "Type", "Day", "Places", "Sessions held", "Called off", "Attendances")
    sheet.write_row("A2", (*heads, "New starters", "Partners / family walking too"), bold)
    for row, line in enumerate(GROUPS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A12", "All groups", bold)
    for column in range(3, 9):
        letter = xl_col_to_name(column)
        total = sum(line[column] for line in GROUPS)
        sheet.write_formula(11, column, f"=SUM({letter}3:{letter}11)", bold, total)
    sheet.set_column(0, 0, 28)


def _leaders(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of leaders and the counts below it."""
    sheet.write("A1", "Leaders - all have been through the service themselves", bold)
    heads = ("Leader", "Group", "First led", "Hours Nov 25", "Hours Apr-Nov 25")
    sheet.write_row("A2", (*heads, "Own HbA1c, last reading", "Date of reading"), bold)
    for row, line in enumerate(LEADERS, 2):
        sheet.write_row(row, 0, line[:2])
        sheet.write(row, 2, line[2], day)
        sheet.write_row(row, 3, line[3:6])
        if line[6]:
            sheet.write(row, 6, line[6], day)
    sheet.write("A13", "Total")
    for letter, column in (("D", 3), ("E", 4)):
        total = sum(line[column] for line in LEADERS)
        sheet.write_formula(f"{letter}13", f"=SUM({letter}3:{letter}12)", bold, total)
    sheet.write_row("A16", ("Around the groups", "Sep-25", "Oct-25", "Nov-25"), bold)
    for row, line in enumerate(COUNTS, 16):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 6, 16)


def _reviews(sheet: Worksheet, bold: Format, wrap: Format, day: Format) -> None:
    """Write the members reviewed in the month."""
    sheet.write("A1", "12-week reviews held in November 2025, members with both blood tests", bold)
    starts = ("Member", "Age", "Start date", "HbA1c at start", "Weight kg at start")
    ends = ("WHO-5 at start", "Review date", "HbA1c", "Weight kg", "WHO-5")
    sheet.write_row("A3", (*starts, *ends), wrap)
    for row, line in enumerate(REVIEWS, 3):
        sheet.write_row(row, 0, line)
        sheet.write(row, 2, line[2], day)
        sheet.write(row, 6, line[6], day)
    down = sum(line[3] - line[7] >= 5 for line in REVIEWS)
    sheet.write("A19", "HbA1c down 5 or more (people)", bold)
    sheet.write_formula("H19", "=SUMPRODUCT(--(D4:D17-H4:H17>=5))", bold, down)
    sheet.set_column(0, 9, 11)


def _costs(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the costs."""
    sheet.write("A1", "Costs 2025/26 (£)", bold)
    heads = ("Line", "Budget for year", "Spent in November", "Spent April - November")
    sheet.write_row("A2", (*heads, "Left of budget"), bold)
    for row, line in enumerate(COSTS, 2):
        sheet.write_row(row, 0, line, money)
        left = round(line[1] - line[3], 2)
        sheet.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    sheet.write("A10", "Total", bold)
    for column, letter in enumerate("BCD", 1):
        total = round(sum(line[column] for line in COSTS), 2)
        sheet.write_formula(f"{letter}10", f"=SUM({letter}3:{letter}9)", money, total)
    left = round(sum(line[1] - line[3] for line in COSTS), 2)
    sheet.write_formula("E10", "=SUM(E3:E9)", money, left)
    sheet.set_column(0, 4, 24)


def _words(made: Workbook, bold: Format) -> None:
    """Write the text survey and the comments."""
    sheet = made.add_worksheet("Survey + comments")
    sheet.write("A1", "Text survey, November 2025", bold)
    sheet.write("B1", "People", bold)
    for row, line in enumerate(TEXTS, 1):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Comments for the month", bold)
    sheet.write_column("A10", COMMENTS)
    sheet.set_column(0, 0, 90)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hollin Tread M8 return")
    bold = made.add_format({"bold": True})
    wrap = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0%"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("Return"), bold, rate)
    _monthly(made.add_worksheet("Monthly"), bold, wrap)
    _groups(made.add_worksheet("Groups"), bold)
    _leaders(made.add_worksheet("Leaders"), bold, day)
    _reviews(made.add_worksheet("12wk reviews"), bold, wrap, day)
    _costs(made.add_worksheet("Costs"), bold, money)
    _words(made, bold)
    made.close()
