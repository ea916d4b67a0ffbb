"""Hearing loss and tinnitus peer support with lip-reading classes, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25")
LATER = ("Dec-25", "Jan-26", "Feb-26", "Mar-26")

# Ref, measure, target for the year, row of the monthly figures (and of the base), comment.
MEASURES: tuple[tuple[str, str, object, int, int, str], ...] = (
    ("HL1", "New people joining a peer group", 180, 4, 0, ""),
    ("HL2", "First contact made inside 10 working days", 0.9, 5, 4, "1 had no phone number"),
    ("HL3", "Lip-reading: seats filled", 0.8, 7, 6, "No classes in August"),
    ("HL4", "People helped at hearing aid drop-ins", 600, 8, 0, ""),
    ("HL5", "Tinnitus: lower TFI score at review than when joined", 0.6, 10, 9, "see Tinnitus tab"),
    ("HL6", "Manage conversations better (feedback form)", 0.75, 12, 11, ""),
    ("HL7", "Complaints", "none set", 13, 0, ""),
)

# Name, April to November.
FIGURES: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("New people joined", (14, 16, 15, 17, 13, 18, 18, 17)),
    ("Contacted inside 10 working days", (13, 14, 14, 15, 12, 17, 16, 16)),
    ("Class seats on offer", (210, 280, 280, 210, "no class", 210, 280, 270)),
    ("Class seats filled", (172, 226, 231, 160, "no class", 178, 229, 219)),
    ("People at hearing aid drop-ins", (49, 55, 52, 58, 41, 57, 61, 54)),
    ("Tinnitus reviews done", (10, 12, 11, 9, 8, 13, 12, 14)),
    ("TFI lower than when joined", (6, 8, 7, 6, 5, 9, 8, 9)),
    ("Feedback forms back", (24, 27, 25, 22, 18, 30, 33, 31)),
    ("Manage conversations better", (19, 21, 19, 17, 14, 23, 26, 24)),
    ("Complaints", ("nil", 1, "nil", "nil", "nil", "nil", 1, "nil")),
    ("Calls, texts and emails answered", (88, 94, 90, 102, 71, 99, 113, 107)),
    ("Peer group attendances", (121, 128, 133, 126, 84, 130, 141, 137)),
    ("Battery packs given out", (132, 140, 138, 151, 118, 149, 160, 144)),
    ("Aids that had been in a drawer, worn again a month on", (5, 7, 6, 8, 4, 7, 9, 8)),
    ("Audiology visit not needed, sorted by us", (21, 24, 22, 26, 17, 25, 28, 23)),
)

# Class, leader, room hire, places, signed up, four weeks.
CLASSES: tuple[tuple[object, ...], ...] = (
    ("Town Hall, Mon - beginners", "K.", 96, 12, 12, 10, 11, 9, 10),
    ("Town Hall, Mon - improvers", "K.", 96, 12, 11, 9, 10, 10, 11),
    ("Marsh Lane library, Tue", "Dilys", 60, 10, 10, 8, 7, "canc.", 8),
    ("St Oswin's hall, Wed", "Dilys", 80, 14, 14, 12, 11, 13, 12),
    ("Online, Wed evening", "Femi", "free", 12, 11, 8, 9, 7, 9),
    ("Quarry Bank extra care, Fri", "Femi", "free", 10, 10, 9, 8, 9, 9),
)

# Client, age, joined, TFI, nights, reviewed (November 2025), TFI, nights.
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("T-118", 61, (2025, 8, 4), 58, 5, 3, 41, 3),
    ("T-119", 47, (2025, 8, 4), 66, 6, 3, 60, 4),
    ("T-121", 72, (2025, 8, 11), 39, 2, 4, 42, 2),
    ("T-122", 55, (2025, 8, 18), 71, 7, 4, 52, 4),
    ("T-124", 68, (2025, 8, 18), 44, 3, 10, 31, 1),
    ("T-125", 34, (2025, 9, 1), 82, 7, 10, 83, 7),
    ("T-126", 59, (2025, 9, 1), 53, 4, 11, 40, 2),
    ("T-127", 77, (2025, 9, 1), 36, 2, 11, 30, 2),
    ("T-129", 63, (2025, 9, 8), 61, 5, 17, 64, 5),
    ("T-130", 51, (2025, 9, 8), 75, 6, 18, 59, 3),
    ("T-131", 70, (2025, 9, 15), 48, 3, 18, 48, 3),
    ("T-133", 42, (2025, 9, 15), 69, 6, 24, 50, 3),
    ("T-134", 66, (2025, 9, 22), 57, 4, 25, 46, 3),
    ("T-136", 80, (2025, 9, 22), 33, 1, 25, 35, 2),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers on the books at month end", 36, 37, 39),
    ("   with hearing loss or tinnitus of their own", 27, 28, 30),
    ("Hours they gave", 214, 238, 226.5),
    ("Volunteers who began a college course or a job", 1, "nil", 2),
    ("DBS forms sent off", 2, 1, 3),
    ("Expenses paid (£)", 118.4, 131.75, 126.2),
    ("Shops, surgeries and chapels we called on", 6, 7, 8),
    ("   got their hearing loop working after our call", 2, 3, 4),
    ("Deaf awareness talks: people present", 14, 22, 19),
)

# Statement, then yes, a bit, no, left blank.
FORMS: tuple[tuple[object, ...], ...] = (
    ("I manage conversations better", 24, 4, 2, 1),
    ("I am back at a club, church or family meal I had given up", 13, 6, 11, 1),
    ("We argue less about the telly and the phone", 12, 9, 8, 2),
    ("Room easy to get to and hear in", 25, 3, 2, 1),
    ("I'd tell a friend to come", 29, 1, 0, 1),
)

PARTNERS: tuple[tuple[object, ...], ...] = (
    ("I no longer have to do the phoning for both of us", 7, 2, 3, 0),
    ("I knew what the group was for", 10, 1, 0, 1),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Co-ordinator and tutors", 3850, 3850, 30800, 30640),
    ("Rooms", 350, 332, 2800, 2611.5),
    ("Batteries, tubing, tools", 140, 152.8, 1120, 1174.35),
    ("Volunteer expenses", 125, 126.2, 1000, 948.6),
    ("Office and insurance", 410, 410, 3280, 3280),
)

COMMENTARY = (
    "The Marsh Lane class on 18 November was called off, the heating had failed.",
    "A retired bus driver from Marsh Lane is calling the bingo again at his club.",
    "Audiology had a 14 week wait in November so more people rang us.",
    "5 of the Monday improvers now run a practice table of their own at the garden centre.",
    "We hope to begin a Saturday class in January with 12 places.",
    "The October complaint was about parking and is closed.",
    "Ashgate surgery say 9 patients who used to miss being called in have not missed since "
    "reception learned to walk over to them.",
    "180 new people by March should be reached.",
)


def _sum(figures: tuple[object, ...]) -> float:
    """Add up what is a number in a row."""
    return round(sum(each for each in figures if isinstance(each, int | float)), 2)


def _return(sheet: Worksheet, head: Format, rate: Format, bold: Format) -> None:
    """Fill in the return of the council, with the commentary under it."""
    sheet.write("A1", "Ambleford MBC Public Health - monthly provider return", bold)
    sheet.write("A2", "Clear Sound Ambleford: peer support for hearing loss and tinnitus")
    sheet.write("A3", "Contract AMBC-PH-2287 (1 Oct 2024 to 30 Sep 2027)   Month: November 2025")
    sheet.merge_range("D5:F5", "November 2025", head)
    sheet.merge_range("G5:I5", "April to November 2025", head)
    names = ("Ref", "Measure", "Target 2025/26")
    parts = ("Number", "Out of", "%")
    sheet.write_row("A6", (*names, *parts, *parts, "Comment"), head)
    for row, (ref, name, target, top, base, comment) in enumerate(MEASURES, 6):
        sheet.write_row(row, 0, (ref, name))
        sheet.write(row, 2, target, rate if base else None)
        for column, letter in ((3, "I"), (6, "N")):
            told = [
                FIGURES[line - 4][1][-1] if letter == "I" else _sum(FIGURES[line - 4][1])
                for line in (top, base or top)
            ]
            for place, line in enumerate((top, base)[: 2 if base else 1]):
                formula = f"='By month'!{letter}{line}"
                sheet.write_formula(row, column + place, formula, None, told[place])
            if base:
                left, right = xl_col_to_name(column), xl_col_to_name(column + 1)
                share = float(str(told[0])) / float(str(told[1]))
                formula = f"={left}{row + 1}/{right}{row + 1}"
                sheet.write_formula(row, column + 2, formula, rate, share)
        sheet.write(row, 9, comment)
    sheet.write("A16", "Commentary for November", bold)
    for row, sentence in enumerate(COMMENTARY, 16):
        sheet.write(row, 0, sentence)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 26)


def _months(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Fill in the figures month by month."""
    sheet.write("A1", "Figures by month 2025/26", bold)
    sheet.write_row("A3", ("", *MONTHS, *LATER, "YTD"), head)
    for row, (name, months) in enumerate(FIGURES, 3):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months)
        sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, _sum(months))
    sheet.set_column(0, 0, 50)
    sheet.freeze_panes(3, 1)


def _classes(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Fill in the register of the classes."""
    sheet.write("A1", "Lip-reading classes, November 2025", bold)
    names = ("Class", "Led by", "Room hire in Nov (£)", "Places", "On register at 30 Nov")
    weeks = ("w/c 3 Nov", "w/c 10 Nov", "w/c 17 Nov", "w/c 24 Nov")
    sheet.write_row("A3", (*names, *weeks, "Seats filled in Nov"), head)
    for row, line in enumerate(CLASSES, 3):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 9, f"=SUM(F{row + 1}:I{row + 1})", None, _sum(line[5:]))
    sheet.write("A10", "All classes", bold)
    for column in range(2, 10):
        letter = xl_col_to_name(column)
        told = sum(_sum(line[5:]) if column == 9 else _sum((line[column],)) for line in CLASSES)
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", bold, told)
    sheet.set_column(0, 0, 32)


def _reviews(made: Workbook, head: Format, bold: Format) -> None:
    """Fill in the list of the people reviewed."""
    sheet = made.add_worksheet("Tinnitus")
    day = made.add_format({"num_format": "d mmm yyyy"})
    sheet.write("A1", "Tinnitus group - people reviewed in November 2025", bold)
    sheet.merge_range("C2:E2", "When joined", head)
    sheet.merge_range("F2:H2", "At review", head)
    names = ("Date", "TFI score", "Nights a week woken by it")
    sheet.write_row("A3", ("Client", "Age", *names, *names), head)
    for row, (client, age, joined, *then, seen, score, nights) in enumerate(REVIEWS, 3):
        sheet.write_row(row, 0, (client, age))
        if isinstance(joined, tuple):
            sheet.write_datetime(row, 2, date(*joined), day)
        sheet.write_row(row, 3, then)
        sheet.write_datetime(row, 5, date(2025, 11, int(str(seen))), day)
        sheet.write_row(row, 6, (score, nights))
    sheet.set_column(2, 7, 13)


def _forms(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Fill in the answers on the feedback forms."""
    sheet.write("A1", "Feedback forms that came back in November 2025", bold)
    names = ("Yes", "A bit", "No", "Left blank", "Forms")
    for top, title, lines in ((2, "Members", FORMS), (10, "Wives, husbands, partners", PARTNERS)):
        sheet.write_row(top, 0, (title, *names), head)
        for row, line in enumerate(lines, top + 1):
            sheet.write_row(row, 0, line)
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _sum(line))
    sheet.set_column(0, 0, 58)


def _money(sheet: Worksheet, head: Format, cash: Format) -> None:
    """Fill in the costs."""
    names = ("Budget for month", "Spent in month", "Budget Apr-Nov", "Spent Apr-Nov")
    sheet.write_row("A1", ("Costs, November 2025 (£)", *names), head)
    for row, line in enumerate(MONEY, 1):
        sheet.write_row(row, 0, line, cash)
    sheet.write("A7", "Total")
    for column, letter in enumerate("BCDE", 1):
        told = _sum(tuple(line[column] for line in MONEY))
        sheet.write_formula(6, column, f"=SUM({letter}2:{letter}6)", cash, told)
    sheet.set_column(0, 4, 26)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Clear Sound November return")
    head = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    cash = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("Return"), head, rate, bold)
    _months(made.add_worksheet("By month"), head, bold)
    _classes(made.add_worksheet("Lip-reading"), head, bold)
    _reviews(made, head, bold)
    helpers = made.add_worksheet("Volunteers & places")
    helpers.write_row("A1", ("Autumn so far", "September", "October", "November"), head)
    for row, line in enumerate(HELPERS, 1):
        helpers.write_row(row, 0, line)
    helpers.set_column(0, 0, 50)
    _forms(made.add_worksheet("Feedback"), head, bold)
    _money(made.add_worksheet("Costs"), head, cash)
    made.close()
