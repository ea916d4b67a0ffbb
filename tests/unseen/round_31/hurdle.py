"""Farmers' wellbeing and health checks at the markets, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

# Number, what was agreed, target, top and bottom line of the workings, on track, comment.
AGREED: tuple[tuple[str, str, object, int, int, str, str], ...] = (
    ("1", "Health checks done at marts, sales and shows", 720, 0, 0, "Yes", ""),
    ("2", "First health check in two years or more", 0.35, 1, 2, "Yes", ""),
    (
        "3",
        "Raised blood pressure: seen by GP or pharmacy inside six weeks",
        0.75,
        3,
        4,
        "Nearly",
        "Two surgeries have no slots before 8.30",
    ),
    ("4", "Wellbeing conversations (10 minutes or longer)", 500, 0, 0, "Yes", ""),
    ("5", "Low wellbeing score: said yes to a call back", 0.7, 5, 6, "Yes", ""),
    (
        "6",
        "Wellbeing score up 2 points or more at the six week call",
        0.6,
        7,
        8,
        "Yes",
        "Small numbers, 9 calls",
    ),
    (
        "7",
        "Planned market days covered",
        0.95,
        9,
        10,
        "No",
        "Stainmere called off 20/11, snow",
    ),
    ("8", "Would tell another farmer about us", 0.9, 11, 12, "Yes", ""),
    ("9", "Crisis calls made with or for someone (for information)", "none set", 0, 0, "", ""),
)

COUNTS: dict[str, tuple[object, object, int]] = {
    "1": (68, 66, 490),
    "4": (49, 45, 337),
    "9": (1, "nil", 3),
}

BEHIND: tuple[tuple[str, str, int, int, int], ...] = (
    ("2", "first check in two years or more", 25, 24, 180),
    ("2", "health checks", 68, 66, 490),
    ("3", "seen by GP or pharmacy", 12, 11, 82),
    ("3", "raised BP, six weeks up this month", 15, 15, 113),
    ("5", "said yes to a call back", 10, 9, 64),
    ("5", "low scores", 14, 12, 89),
    ("6", "up 2 points or more", 5, 6, 36),
    ("6", "six week calls answered", 8, 9, 57),
    ("7", "market days covered", 10, 10, 72),
    ("7", "market days planned", 10, 11, 74),
    ("8", "would tell another farmer", 25, 23, 175),
    ("8", "cards back", 26, 24, 185),
)

# Day, market, helpers, hours, checks, raised pressure, talks, low scores, leaflets, note.
STALLS: tuple[Line, ...] = (
    (4, "Wendle Cross", 2, 4, 8, 2, 5, 1, 30),
    (6, "Stainmere", 3, 4, 5, 1, 3, 1, 22),
    (7, "Tarrow Bridge", 2, 5, 7, 2, 6, 2, 28, "Store cattle sale, busy"),
    (11, "Wendle Cross", 2, 4, 6, 1, 4, 1, 25),
    (15, "Cold Ashdown", 4, 6, 9, 3, 6, 2, 60, "Machinery sale"),
    (18, "Wendle Cross", 1, 3, 4, 1, 3, "nil", 15),
    (20, "Stainmere", None, None, None, None, None, None, None, "CALLED OFF - snow"),
    (21, "Tarrow Bridge", 2, 4, 7, 1, 5, 1, 30),
    (25, "Wendle Cross", 2, 4, 6, 1, 4, 1, 24),
    (27, "Stainmere", 3, 5, 8, 2, 5, 2, 32),
    (28, "Tarrow Bridge", 2, 4, 6, 2, 4, 1, 27, "Card reader for cholesterol broke"),
)

YEAR: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Market days planned", (9, 9, 8, 10, 8, 9, 10, 11)),
    ("Market days covered", (9, 9, 8, 10, 8, 8, 10, 10)),
    ("Health checks", (58, 63, 55, 71, 49, 60, 68, 66)),
    ("...first in two years or more", (21, 24, 19, 28, 17, 22, 25, 24)),
    ("...BP 140/90 or over", (14, 16, 13, 18, 11, 15, 17, 16)),
    ("Conversations of 10 min or longer", (39, 44, 38, 47, 33, 42, 49, 45)),
    ("...low wellbeing score", (10, 12, 9, 13, 8, 11, 14, 12)),
    ("...said yes to call back", (7, 8, 7, 9, 6, 8, 10, 9)),
    ("Leaflets given out", (240, 265, 231, 410, 198, 247, 301, 293)),
    ("Van miles", (412, 428, 377, 506, 371, 398, 455, 461)),
    ("Sent over to us by vets, feed reps or auctioneers", (5, 6, 4, 7, 5, 6, 8, 7)),
    ("Facebook followers at month end", (318, 331, 340, 402, 409, 415, 433, 447)),
)

CALLS: tuple[tuple[str, object, float], ...] = (
    ("Six week calls tried", 14, 96),
    ("Answered", 9, 57),
    ("Left a message only", 5, 39),
    ("Score up 2 or more", 6, 36),
    ("Took days off, first for a year or longer (relief milker, neighbour)", 2, 11),
    ("Got a debt, tenancy or payment problem sorted", 1, 9),
    ("Money that came in to the farm from that (£)", 3850, 31420.5),
    ("Guns moved off the farm or keys given to someone else for now", "<5", 6),
    ("Mended a guard, or carries a phone when alone, since we talked", 3, 19),
    ("Asked to come off the list", 1, 4),
    ("Wives, husbands, sons, daughters we spoke to", 6, 41),
    ("...and say things are easier at home", 4, 23),
)

SEEN: tuple[tuple[str, int, int], ...] = (
    ("Under 40", 14, 101),
    ("40 to 59", 27, 203),
    ("60 to 74", 19, 146),
    ("75 +", 6, 40),
    ("All checks", 66, 490),
    ("Men", 49, 367),
    ("Women", 17, 123),
    ("Farms on their own", 22, 158),
    ("Tenant", 25, 191),
    ("More than 10 miles from surgery", 21, 160),
)

CARDS: tuple[tuple[str, object, int], ...] = (
    ("Cards handed out", "about 40", 318),
    ("Cards back", 24, 185),
    ("Would tell another farmer", 23, 175),
    ("Stall easy to find", 22, 168),
    ("Felt listened to", 23, 177),
)

# Mart, active, joined since April, hours of the month, hours of the year, mileage.
FRIENDS: tuple[tuple[str, int, object, float, float, float], ...] = (
    ("Wendle Cross", 5, 2, 31, 246, 48.6),
    ("Stainmere", 6, 1, 27.5, 221.5, 61.2),
    ("Tarrow Bridge", 4, "nil", 33, 254, 39.15),
    ("Cold Ashdown", 4, 1, 24, 88, 54),
    ("Holmby (starts in new year)", 0, 3, 0, 0, 0),
)

SPEND: tuple[tuple[str, float, float, float], ...] = (
    ("Nurse sessions", 21600, 1800, 12960),
    ("Coordinator (0.6 WTE)", 19200, 1600, 12800),
    ("Van", 6400, 488.3, 4107.65),
    ("Strips, cuffs and kit", 3100, 262.4, 2214.8),
    ("Farm Friends (mileage, training)", 2400, 262.95, 1683.1),
    ("Printing", 900, 0, 611.5),
    ("Overheads", 5400, 450, 3600),
)

NOTES = (
    "Dipped our toe in Cold Ashdown machinery sale on the 15th, 60 leaflets gone by noon.",
    "A dairyman at Stainmere we first met in May has told his brother how bad things were and the "
    "two of them are farming together again.",
    "Five lads from the Young Farmers who met at our stall now play darts in Holmby of a Thursday.",
    "The second nurse is off until January; bank cover costs £30 a session more.",
    "Tarrow Bridge surgery say they kept 2 men out of A&E because we rang the same morning.",
    "Holmby mart will have us from 13 January, 3 Farm Friends are waiting to start.",
    "We sent the December rota to 19 Farm Friends.",
    "Our 720 checks for the year look safe.",
    "New data sharing form signed with 4 of the 6 surgeries.",
)


def _form(sheet: Worksheet, head: Format, rate: Format, bar: Format) -> None:
    """Write the monthly return and, below it, what its percentages are made of."""
    sheet.merge_range("A1:H1", "Wendlemoor District Council | Communities and Health", bar)
    sheet.write("A2", "Market Health Network - monthly return")
    sheet.write_row("G2", ("Month:", "November 2025"))
    sheet.write("A3", "Gatepost Farming Health CIC, contract WDC-22/417 (Apr 2025 to Mar 2028)")
    months = ("Oct 25", "Nov 25", "Apr to Nov 25")
    names = ("No.", "What we agreed to measure", "Target for year", *months, "On track?", "Comment")
    sheet.write_row("A5", names, head)
    for row, (number, name, target, top, bottom, track, comment) in enumerate(AGREED, 5):
        sheet.write_row(row, 0, (number, name))
        sheet.write(row, 2, target, rate if top else None)
        for column in range(3):
            if top:
                letter = "DEF"[column]
                above = BEHIND[top - 1][2 + column]
                below = BEHIND[bottom - 1][2 + column]
                text = f"={letter}{top + 17}/{letter}{bottom + 17}"
                sheet.write_formula(row, 3 + column, text, rate, int(above) / int(below))
            else:
                sheet.write(row, 3 + column, COUNTS[number][column])
        sheet.write_row(row, 6, tuple(words for words in (track, comment) if words))
    sheet.write_row("A17", ("No.", "Behind the percentages", "", *months), head)
    for row, line in enumerate(BEHIND, 17):
        sheet.write_row(row, 0, line[:2])
        sheet.write_row(row, 3, line[2:])
    sheet.write("A31", "Sent in by M., network coordinator, 5 December 2025")
    sheet.set_column("B:B", 56)
    sheet.set_column("C:G", 13)
    sheet.set_column("H:H", 38)


def _stalls(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the stalls of the month, a row for each market day."""
    day = made.add_format({"num_format": "ddd d mmm", "align": "left"})
    sheet.write("A1", "Market days, November 2025", head)
    names = ("Date", "Where", "Farm Friends on", "Hours open", "Checks", "BP high")
    sheet.write_row("A2", (*names, "Talks 10 min+", "Low score", "Leaflets", "Notes"), head)
    for row, line in enumerate(STALLS, 2):
        sheet.write_datetime(row, 0, date(2025, 11, int(str(line[0]))), day)
        for column, figure in enumerate(line[1:], 1):
            if figure is not None:
                sheet.write(row, column, figure)
    end = len(STALLS) + 2
    sheet.write(end, 1, "TOTAL", head)
    for column in range(2, 9):
        letter = xl_col_to_name(column)
        figures = [line[column] for line in STALLS]
        total = sum(figure for figure in figures if isinstance(figure, int))
        sheet.write_formula(end, column, f"=SUM({letter}3:{letter}{end})", head, total)
    sheet.set_column("A:B", 15)
    sheet.set_column("C:I", 11)
    sheet.set_column("J:J", 32)


def _year(sheet: Worksheet, head: Format) -> None:
    """Write the year by months, with the months to come left empty."""
    sheet.write("A1", "2025/26", head)
    names = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
    sheet.write_row("B1", (*names, "Total"), head)
    for row, (name, months) in enumerate(YEAR, 1):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months)
        if "followers" not in name:
            total = sum(months)
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", head, total)
    sheet.set_column("A:A", 46)
    sheet.set_column("B:N", 7)
    sheet.freeze_panes(1, 1)


def _people(sheet: Worksheet, head: Format) -> None:
    """Write who came, what the cards said and what the calls brought up."""
    sheet.write_row("A1", ("What people tell us on the six week call", "Nov", "Since April"), head)
    for row, line in enumerate(CALLS, 1):
        sheet.write_row(row, 0, line)
    sheet.write_row("A16", ("Who had a check", "Nov", "Since April"), head)
    for row, line in enumerate(SEEN, 16):
        sheet.write_row(row, 0, line)
    sheet.write_row("A29", ("Comment cards", "Nov", "Since April"), head)
    for row, line in enumerate(CARDS, 29):
        sheet.write_row(row, 0, line)
    sheet.set_column("A:A", 64)
    sheet.set_column("B:C", 12)


def _friends(sheet: Worksheet, head: Format, cash: Format) -> None:
    """Write the volunteers of each mart and what they say of themselves."""
    sheet.write("A1", "FARM FRIENDS (our volunteers), return for November 2025", head)
    names = ("Active in Nov", "Joined since April", "Hours Nov", "Hours Apr-Nov", "Mileage Nov £")
    sheet.write_row("A3", ("Mart", *names), head)
    for row, line in enumerate(FRIENDS, 3):
        sheet.write_row(row, 0, line[:5])
        sheet.write(row, 5, line[5], cash)
    sheet.write("A9", "All", head)
    for column in range(1, 6):
        letter = "ABCDEF"[column]
        figures = [line[column] for line in FRIENDS]
        total = round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)
        cells = cash if column == 5 else None
        sheet.write_formula(8, column, f"=SUM({letter}4:{letter}8)", cells, total)
    sheet.write_row("A12", ("Also", "Nov", "Since April"), head)
    sheet.write_row("A13", ("See more people themselves since joining (supervision chat)", 3, 12))
    sheet.write_row("A14", ("Induction nights", 1, 5))
    sheet.write_row("A15", ("Supervision chats held", 7, 44))
    sheet.set_column("A:A", 54)
    sheet.set_column("B:F", 16)


def _spend(sheet: Worksheet, head: Format, cash: Format) -> None:
    """Write the spend of the month and of the year so far."""
    sheet.write("A1", "Spend to end of November 2025", head)
    sheet.write_row("A2", ("£", "Budget 2025/26", "Nov", "Apr-Nov", "Still to spend"), head)
    for row, (name, *figures) in enumerate(SPEND, 2):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, figures, cash)
        left = round(figures[0] - figures[2], 2)
        sheet.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", cash, left)
    sheet.write("A10", "Total", head)
    parts = [line[1:] for line in SPEND]
    sums = [round(sum(part[column] for part in parts), 2) for column in (0, 1, 2)]
    for letter, total in zip("BCDE", (*sums, round(sums[0] - sums[2], 2)), strict=True):
        sheet.write_formula(f"{letter}10", f"=SUM({letter}3:{letter}9)", cash, total)
    sheet.write("A12", "Prices we pay", head)
    sheet.write("A13", "Nurse, per session")
    sheet.write("B13", 180, cash)
    sheet.write("A14", "Cholesterol strip, each")
    sheet.write("B14", 2.35, cash)
    sheet.set_column("A:A", 34)
    sheet.set_column("B:E", 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Market Health Network November return")
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    cash = made.add_format({"num_format": "#,##0.00"})
    bar = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    _form(made.add_worksheet("Monthly return"), head, rate, bar)
    _stalls(made, made.add_worksheet("Nov market days"), head)
    _year(made.add_worksheet("Year"), head)
    _people(made.add_worksheet("Calls, checks, cards"), head)
    _friends(made.add_worksheet("Farm Friends"), head, cash)
    _spend(made.add_worksheet("Spend"), head, cash)
    notes = made.add_worksheet("Notes")
    notes.write("A1", "Notes for November", head)
    for row, sentence in enumerate(NOTES, 2):
        notes.write(row, 0, sentence)
    notes.set_column("A:A", 120)
    made.close()
