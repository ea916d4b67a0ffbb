"""Respite sitting and a siblings' club for families with life-limited children, monthly."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

NAMES = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan")

DATA: tuple[tuple[object, ...], ...] = (
    ("Sitting hours given", 182, 195, 201, 188, 176, 204, 212, 198, 171, 207),
    ("New families matched with a sitter", 4, 3, 5, 2, 3, 4, 5, 3, 2, 4),
    ("- matched inside 6 weeks", 3, 3, 4, 2, 2, 4, 4, 3, 2, 3),
    ("Sits booked", 58, 61, 63, 60, 57, 64, 66, 62, 56, 65),
    ("Sits that went ahead", 54, 57, 59, 55, 52, 60, 61, 58, 49, 61),
    ("Families on the books", 31, 32, 33, 33, 32, 34, 35, 36, 35, 37),
    ("- who had 4 hours or more", 24, 25, 26, 25, 23, 26, 27, 28, 25, 29),
    ("Club places on offer", 24, 24, 24, 24, 12, 24, 24, 24, 12, 24),
    ("Club places filled", 19, 20, 21, 18, 9, 21, 20, 22, 10, 21),
    ("Replies to the text survey", 22, 24, 23, 21, 19, 25, 26, 24, 20, 27),
    ("- 'felt rested after the break'", 19, 20, 20, 18, 16, 22, 22, 21, 17, 24),
    ("Incidents", 0, 1, 0, "nil", "nil", 0, 1, 0, 0, "nil"),
)

# No., indicator, target, row of the data (above, below), status, remark.
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "Respite hours provided in the home", 2400, 5, 0, "Amber", "Below profile since August"),
    (2, "Match made within six weeks of referral", 0.85, 7, 6, "Red", "1 wanted a male sitter"),
    (3, "Planned visits delivered", 0.92, 9, 8, "Green", ""),
    (4, "Caseload getting four hours or more in the month", 0.75, 11, 10, "Green", ""),
    (5, "Sibling group occupancy", 0.8, 13, 12, "Green", "12 places each time"),
    (6, "Carers reporting they are rested after respite", 0.85, 15, 14, "Green", ""),
    (7, "Incidents notified to the Trust", "none", 16, 0, "", "No target in the contract"),
)

# Night of, family, sitter, age of child, hours, miles, what the family did.
SITS: tuple[tuple[object, ...], ...] = (
    (2, "F09", "Jo", 6, 4, 11, "Slept"),
    (3, "F22", "Meg", 11, 9, 6, "Wedding"),
    (6, "F14", "Ade", 3, 3.5, 14, "Parents' evening for sister"),
    (9, "F31", "Jo", 8, 4, 9, "Cinema with brother"),
    (10, "F05", "Lin", 15, 9, 22, "Slept"),
    (13, "F27", "Meg", 2, 3, 7, "Shopping"),
    (16, "F09", "Jo", 6, 4.5, 11, "Football"),
    (17, "F18", "Ade", 9, 9, 18, "Night away"),
    (20, "F33", "Rashid", 4, 3, 5, "Slept"),
    (23, "F14", "Ade", 3, 4, 14, "Choir"),
    (24, "F22", "Lin", 11, 9, 16, "Slept"),
    (27, "F36", "Rashid", 1, 3.5, 8, "First time out since birth"),
    (30, "F31", "Meg", 8, 4, 10, "Meal"),
)

CLUB: tuple[tuple[object, ...], ...] = (
    (datetime(2025, 10, 11), "Climbing wall", 9, 1, 2, 96.0),
    (datetime(2025, 10, 25), "Pumpkins", 11, 2, 2, 38.45),
    (datetime(2025, 11, 8), "Pottery", 10, 0, 3, 71.2),
    (datetime(2025, 11, 22), "Film and pizza", 12, 1, 2, 64.9),
    (datetime(2025, 12, 13), "Panto", 10, 1, 3, 140.0),
    (datetime(2026, 1, 10), "Bowling", 10, 2, 3, 88.5),
    (datetime(2026, 1, 24), "Cooking", 11, 1, 4, 42.3),
)

# Words, April to September, October to December, January.
STORY: tuple[tuple[object, ...], ...] = (
    ("Parents",),
    ("Getting six hours' sleep most nights, was not before", 7, 5, 3),
    ("Gone back to work or upped their hours", 3, 2, 1),
    ("Mums and dads who now sit in for one another", 4, 3, 2),
    ("Phone calls from parents", 188, 104, 37),
    ("Benefit forms we helped with", 12, 7, 2),
    ("Brothers and sisters",),
    ("Has a friend from club they see in between", 8, 6, 2),
    ("School says fewer days missed", 5, 4, 1),
    ("Memory boxes made", 14, 9, 3),
    ("Lifts to club", 132, 71, 29),
    ("Trust and hospice",),
    ("Admissions called off because a sitter could stay", 4, 3, 1),
    ("Community nurse hours freed (nurses' own tally)", 46.5, 28, 10.5),
    ("Joint visits with the community team", 19, 11, 4),
    ("Referrals from the hospice", 11, 6, 2),
)

CREW: tuple[tuple[object, ...], ...] = (
    ("Sitters on the rota", 26, 27),
    ("Sitters waiting for checks", 3, 2),
    ("Unpaid hours (club, driving, committee)", 118, 141.5),
    ("Sitters' sick days", 6, 9),
    ("Started nurse or care training through us", 1, 2),
    ("Supervision sessions held", 8, 11),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Sitters' pay", 48200, 4105.3, 39880.15),
    ("Coordinator", 21600, 1800, 18000),
    ("Mileage", 4300, 348.75, 3702.6),
    ("Club", 3900, 322.8, 3015.4),
    ("Clinical training", 2750, 0, 2410),
)

WORDS = (
    "Snow on 7 and 8 January meant 4 sits were called off by us or the family.",
    "F36's mum went out for the first time since the birth and has joined a swimming group.",
    "We have interviewed 5 people for the night rota.",
    "Two brothers from club spoke at their assembly and the head says the teasing has stopped.",
    "The minibus was off the road for 11 days.",
    "A former sitter, a bereaved dad, is running the fathers' breakfast by himself.",
    "Hours will be made up in March when 2 more sitters come on.",
    "All 27 sitters have seen the new seizure guidance.",
)


def _sum(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return sum(figure for figure in figures if isinstance(figure, int | float))


def _summary(sheet: Worksheet, bold: Format, blue: Format, rate: Format) -> None:
    """Write the page of the Trust, fed from the tab with the months."""
    sheet.write("A1", "Marlesford and Tay Vale NHS Foundation Trust", bold)
    sheet.write("A2", "Children's community services: monthly provider report")
    sheet.write("A3", "Provider: Hollin Bank Family Respite")
    sheet.write("A4", "Agreement MTV-CCS-2024-031, 1 October 2024 to 30 September 2027")
    sheet.write("A5", "Service: respite sitting and siblings' club")
    sheet.write("A6", "Month: January 2026 (year to date = April 2025 to January 2026)", bold)
    heads = ("No.", "Indicator", "Target", "Dec 2025", "Jan 2026", "YTD", "Status", "Remarks")
    sheet.write_row("A8", heads, blue)
    for row, (number, words, target, top, base, status, remark) in enumerate(KPIS, 8):
        sheet.write_row(row, 0, (number, words))
        form = rate if base else None
        sheet.write(row, 2, target, form)
        above = DATA[top - 5]
        below = DATA[base - 5] if base else ()
        for column, (letter, part, whole) in enumerate(
            (
                ("J", above[9], below[9:10]),
                ("K", above[10], below[10:11]),
                ("L", _sum(above[1:]), (_sum(below[1:]),)),
            ),
            3,
        ):
            formula = f"=Months!{letter}{top}"
            if base:
                formula += f"/Months!{letter}{base}"
            share = part / whole[0] if base else part
            sheet.write_formula(row, column, formula, form, share)
        sheet.write_row(row, 6, (status, remark))
    sheet.write("B17", "Target for 1 is for the year April to March")
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 6, 10)
    sheet.set_column(7, 7, 36)


def _months(sheet: Worksheet, bold: Format, blue: Format) -> None:
    """Write the months, filled in as the year goes on."""
    sheet.write("A1", "Our figures month by month, 2025/26", bold)
    sheet.write("A2", "Feb and Mar to be added")
    sheet.write_row("A4", ("", *NAMES, "Year so far"), blue)
    for row, line in enumerate(DATA, 4):
        sheet.write_row(row, 0, line)
        reach = f"=SUM(B{row + 1}:K{row + 1})"
        sheet.write_formula(row, 11, reach, bold, _sum(line[1:]))
    sheet.set_column(0, 0, 36)


def _sits(sheet: Worksheet, bold: Format, blue: Format, day: Format) -> None:
    """Write the evening and night sits of the month."""
    sheet.write("A1", "Evening and night sits, January 2026", bold)
    heads = ("Night of", "Family", "Sitter", "Child's age", "Hours", "Miles", "Family used it for")
    sheet.write_row("A2", heads, blue)
    for row, line in enumerate(SITS, 2):
        sheet.write_datetime(row, 0, datetime(2026, 1, int(str(line[0]))), day)
        sheet.write_row(row, 1, line[1:])
    last = 2 + len(SITS)
    sheet.write(last, 0, "Total", bold)
    for column in (4, 5):
        letter = "ABCDEF"[column]
        value = _sum(tuple(line[column] for line in SITS))
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", bold, value)
    sheet.set_column(0, 5, 12)
    sheet.set_column(6, 6, 30)


def _story(sheet: Worksheet, bold: Format, blue: Format) -> None:
    """Write what families, schools and nurses have told the coordinator."""
    sheet.write("A1", "From the coordinator's book 2025/26", bold)
    sheet.write_row("B2", ("Apr-Sep", "Oct-Dec", "January", "Since April"), blue)
    for row, line in enumerate(STORY, 2):
        sheet.write_row(row, 0, line, bold if len(line) == 1 else None)
        if len(line) > 1:
            reach = f"=SUM(B{row + 1}:D{row + 1})"
            sheet.write_formula(row, 4, reach, None, _sum(line[1:]))
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 4, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hollin Bank January report")
    bold = made.add_format({"bold": True})
    blue = made.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E79"})
    rate = made.add_format({"num_format": "0%"})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    _summary(made.add_worksheet("Trust summary"), bold, blue, rate)
    _months(made.add_worksheet("Months"), bold, blue)
    _sits(made.add_worksheet("Eve & night sits"), bold, blue, day)

    club = made.add_worksheet("Sibs club")
    club.write("A1", "SIBS' SATURDAY CLUB since October", bold)
    heads = ("Date", "What we did", "Children came", "First timers", "Old members helping run it")
    club.write_row("A3", (*heads, "Cost £"), blue)
    for row, line in enumerate(CLUB, 3):
        club.write_datetime(row, 0, line[0], day)
        club.write_row(row, 1, line[1:5])
        club.write(row, 5, line[5], money)
    club.set_column(0, 5, 16)

    _story(made.add_worksheet("Coordinator's book"), bold, blue)

    crew = made.add_worksheet("People, money, news")
    crew.write_row("A1", ("Sitters and volunteers, in the month", "Dec 2025", "Jan 2026"), blue)
    for row, line in enumerate(CREW, 1):
        crew.write_row(row, 0, line)
    crew.write_row("A10", ("Money (£)", "Budget 2025/26", "Jan 2026", "Apr to Jan"), blue)
    for row, line in enumerate(MONEY, 10):
        crew.write(row, 0, line[0])
        crew.write_row(row, 1, line[1:], money)
    crew.write("A16", "All", bold)
    for column in (1, 2, 3):
        letter = "ABCD"[column]
        value = round(_sum(tuple(line[column] for line in MONEY)), 2)
        crew.write_formula(15, column, f"=SUM({letter}11:{letter}15)", money, value)
    crew.write("A19", "News from January", bold)
    for row, sentence in enumerate(WORDS, 19):
        crew.write(row, 0, sentence)
    crew.set_column(0, 0, 46)
    crew.set_column(1, 3, 15)
    made.close()
