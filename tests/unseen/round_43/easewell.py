"""Bladder and bowel peer advice: an NHS trust's monthly form, data tabs, a sample and a log."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = [date(2025, month, 1) for month in range(4, 13)] + [
    date(2026, month, 1) for month in (1, 2, 3)
]
DATA = "Monthly data"

# Section alone, or line, reference and ten months.
LINES: tuple[tuple[object, ...], ...] = (
    ("GETTING IN",),
    ("Referrals accepted", "L1", 39, 42, 41, 45, 37, 41, 47, 44, 34, 46),
    ("First call due in month", "L2", 38, 41, 42, 43, 38, 40, 46, 45, 35, 44),
    ("First call made within 10 working days", "L2", 33, 36, 38, 40, 31, 36, 42, 41, 30, 41),
    ("ADVICE CALLS",),
    ("Second calls held", "L3", 30, 33, 34, 36, 32, 33, 38, 37, 29, 36),
    ("Diary in before second call", "L3", 22, 25, 26, 28, 23, 25, 30, 29, 21, 29),
    ("Calls booked", "L5", 121, 128, 126, 137, 118, 126, 142, 138, 109, 140),
    ("Calls missed, no notice", "L5", 15, 14, 16, 15, 17, 14, 16, 15, 17, 15),
    ("Red flags found", "L6", 3, 4, 2, 5, 3, "nil", 4, 3, 2, 4),
    ("Red flags to nurse team same day", "L6", 3, 4, 2, 5, 2, "nil", 4, 3, 2, 4),
    ("12 WEEKS ON",),
    ("Reviewed at 12 weeks", "L4", 24, 26, 27, 29, 25, 27, 30, 29, 22, 31),
    ("Symptom score better", "L4", 15, 17, 18, 20, 16, 18, 21, 20, 14, 22),
    ("Feedback forms back", "L7", 14, 15, 16, 17, 13, 15, 18, 16, 11, 17),
    ("Would recommend", "L7", 12, 14, 14, 15, 12, 13, 16, 15, 10, 16),
    ("Complaints", "L8", 0, 1, 0, 0, "nil", 0, 1, 0, 0, 0),
    ("ALSO RECORDED AT REVIEW (Easewell use)",),
    ("No pads at all now", None, 4, 5, 5, 6, 4, 5, 6, 6, 3, 7),
    ("Back at work / off the sick note", None, 1, 2, 1, 2, 1, 1, 2, 2, 1, 3),
    ("Partner or family member joined a call", None, 6, 7, 6, 8, 5, 7, 8, 8, 6, 9),
    ("...and partner now sleeps through", None, 3, 4, 3, 4, 3, 4, 5, 4, 3, 5),
)
FIRST_LINE = 4

# Reference, words, threshold, last year, row of numerator and denominator, RAG, exception.
LQRS: tuple[tuple[object, ...], ...] = (
    ("L1", "Referrals accepted (annual activity plan)", 480, 39.5, 6, 0, "G", ""),
    (
        "L2",
        "First advice call within 10 working days of referral (breach if under 80%)",
        0.9,
        0.871,
        8,
        7,
        "G",
        "YTD under because of Aug and Dec, 2 callers off",
    ),
    ("L3", "Bladder or bowel diary completed before second call", 0.75, 0.71, 11, 10, "G", ""),
    ("L4", "Symptom score improved at 12 week review", 0.65, 0.63, 18, 17, "G", ""),
    (
        "L5",
        "Booked calls missed without notice",
        0.12,
        0.131,
        13,
        12,
        "G",
        "Text reminder now goes out 2 days before",
    ),
    (
        "L6",
        "Red flag symptoms passed to continence nurses same day",
        1,
        0.98,
        15,
        14,
        "G",
        "1 in August went next morning, reported then",
    ),
    ("L7", "People who would recommend the service", 0.85, 0.9, 20, 19, "G", ""),
    ("L8", "Complaints received", "info only", 0.4, 21, 0, "", ""),
)
FIRST_LQR = 11

# Active at month end, had the trouble themselves, hours, supervisions, gone on to paid work.
PEERS: tuple[tuple[str, int, int, float, int, int], ...] = (
    ("April 2025", 17, 14, 142, 4, 0),
    ("May 2025", 17, 14, 151.5, 4, 0),
    ("June 2025", 18, 15, 149, 4, 1),
    ("July 2025", 18, 15, 163, 5, 0),
    ("August 2025", 16, 13, 118.5, 2, 0),
    ("September 2025", 19, 15, 148, 5, 1),
    ("October 2025", 20, 16, 171, 5, 0),
    ("November 2025", 20, 16, 168.5, 4, 0),
    ("December 2025", 19, 16, 121, 3, 0),
    ("January 2026", 21, 17, 176, 5, 1),
)

# Line, unit cost, three quarters and January.
SAVINGS: tuple[tuple[object, ...], ...] = (
    ("Pads no longer ordered, at contract price (£)", None, 657.6, 712.4, 808.3, 301.4),
    ("Community nurse visits not needed", 52, 31, 34, 39, "14 (prov)"),
    (
        "A&E attendances avoided, retention or blocked catheter (our estimate)",
        173.5,
        3,
        4,
        4,
        1,
    ),
    ("Calls to our line from Trust nurses", None, 26, 31, 29, 12),
    ("Talks to care home staff", None, 2, 1, 3, "nil"),
)

# Case, age, first call, score, pads, review, score, pads, note.
SAMPLE: tuple[tuple[str, int, date, object, object, date, object, object, str], ...] = (
    ("EW-2231", 67, date(2025, 10, 8), 14, 4, date(2026, 1, 6), 8, 1, "walking group again"),
    ("EW-2236", 41, date(2025, 10, 10), 11, 2, date(2026, 1, 7), 5, 0, ""),
    ("EW-2240", 73, date(2025, 10, 13), 16, 5, date(2026, 1, 9), 15, 5, "to nurse clinic"),
    ("EW-2247", 58, date(2025, 10, 16), 12, "n/a", date(2026, 1, 13), 9, "n/a", "bowel only"),
    ("EW-2252", 35, date(2025, 10, 21), 10, 2, date(2026, 1, 14), 3, 0, "back on shifts"),
    ("EW-2255", 81, date(2025, 10, 22), 17, 6, date(2026, 1, 20), 12, 3, "wife on both calls"),
    ("EW-2263", 49, date(2025, 10, 28), 13, 3, date(2026, 1, 22), 7, 1, ""),
    ("EW-2268", 62, date(2025, 10, 30), 15, 4, date(2026, 1, 27), 15, 4, "wants another 6 weeks"),
)

# Date, place, places, came, asked to be referred.
TALKS: tuple[tuple[date, str, int, int, int], ...] = (
    (date(2025, 4, 16), "Oxley Wharf library", 20, 13, 3),
    (date(2025, 5, 21), "Tarn Street mosque, women's room", 16, 15, 1),
    (date(2025, 7, 9), "Oxley Wharf library", 20, 17, 4),
    (date(2025, 9, 17), "Fenmarsh bowls club", 24, 19, 6),
    (date(2025, 10, 22), "Prostate group, Denholt", 30, 22, 9),
    (date(2025, 11, 19), "Tarn Street mosque, women's room", 16, 16, 2),
    (date(2026, 1, 21), "New parents' cafe, Denholt", 18, 12, 5),
)

WORDS: tuple[tuple[str, str], ...] = (
    (
        "Good news",
        "A bus driver who went off sick in the summer is back driving her old route full time.",
    ),
    ("", "3 of the women from the Tarn Street talks have set up their own walking group."),
    (
        "",
        "Denholt ward sister says 2 men went home a day early because a peer would ring them.",
    ),
    (
        "Staffing",
        "Second coordinator post (0.6 WTE) empty for 7 weeks now, interviews on 19 February.",
    ),
    ("Phones", "The new phone system went in on 12 January and 4 calls were cut off that week."),
    ("Looking ahead", "We hope to train 6 more peers by the end of March."),
    ("Query for Trust", "Is the 480 in L1 to be pro rata if new referrals stop on 1 March?"),
)


def numbers(line: tuple[object, ...]) -> list[float]:
    """The numbers among the cells of a line."""
    return [float(cell) for cell in line if isinstance(cell, int | float)]


def months_of(row: int) -> tuple[object, ...]:
    """Ten months of the line in that row of the data tab, as the sheet counts rows."""
    return LINES[row - 1 - FIRST_LINE][2:]


def _tidy(number: float) -> float:
    """A whole number without its decimal point."""
    return int(number) if number == int(number) else round(number, 2)


def _form(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """The form of the trust."""
    rate = made.add_format({"num_format": "0.0%"})
    least = made.add_format({"num_format": "0%"})
    most = made.add_format({"num_format": '"<="0%'})
    sheet.write("A1", "Fenmarsh Community NHS Trust", bold)
    sheet.write("A2", "Schedule 4C Local Quality Requirements - monthly provider return", bold)
    sheet.write_row("A4", ("Provider", "Easewell Continence Peers CIC"))
    sheet.write_row("A5", ("Contract", "FCNT-VCS-25/114, 1 April 2025 to 31 March 2026"))
    sheet.write("A6", "Month")
    sheet.write_datetime(
        "B6", date(2026, 1, 1), made.add_format({"num_format": "mmmm yyyy", "align": "left"})
    )
    sheet.write_row("A7", ("Sent by", "Service manager 11/02/26, tel 01632 960417"))
    sheet.merge_range("E10:G10", "This month", bold)
    sheet.merge_range("H10:J10", "Contract year to date", bold)
    heads = ("Ref", "Quality requirement", "Threshold", "2024/25 average", "Num", "Den", "Result")
    sheet.write_row("A11", heads, bold)
    sheet.write_row("H11", ("Num", "Den", "Result", "RAG", "Exception report"), bold)
    for row, (ref, words, limit, before, top, base, rag, why) in enumerate(LQRS, FIRST_LQR):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, limit, (most if ref == "L5" else least) if base else None)
        sheet.write(row, 3, before, rate if base else None)
        for column, letter in ((4, "L"), (7, "O")):
            sums = []
            for place, source in ((0, top), (1, base)):
                if not source:
                    sheet.write(row, column + place, "n/a")
                    continue
                cells = months_of(int(str(source)))
                number = numbers(cells[9:])[0] if letter == "L" else sum(numbers(cells))
                sums.append(number)
                sheet.write_formula(
                    row, column + place, f"='{DATA}'!{letter}{source}", None, _tidy(number)
                )
            top_cell, base_cell = (f"{xl_col_to_name(column + place)}{row + 1}" for place in (0, 1))
            if base:
                sheet.write_formula(
                    row, column + 2, f"={top_cell}/{base_cell}", rate, sums[0] / sums[1]
                )
            else:
                sheet.write_formula(row, column + 2, f"={top_cell}", None, _tidy(sums[0]))
        sheet.write_row(row, 10, (rag, why))
    sheet.write("A21", "Return by the 10th working day to contracts@fenmarsh.example")
    sheet.set_column("B:B", 66)
    sheet.set_column("C:C", 10)
    sheet.set_column("D:D", 14, None, {"hidden": True})
    sheet.set_column("L:L", 44)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _data(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Lines down, months across."""
    sheet.write("A1", "Easewell monthly data 2025/26", bold)
    sheet.write("A2", "Feeds the LQR return - please don't insert rows")
    sheet.write_row("A4", ("", "LQR"), bold)
    for column, month in enumerate(MONTHS, 2):
        sheet.write_datetime(3, column, month, head)
    sheet.write(3, 14, "YTD", bold)
    for row, line in enumerate(LINES, FIRST_LINE):
        sheet.write_row(row, 0, line, bold if len(line) == 1 else None)
        if len(line) > 1:
            total = _tidy(sum(numbers(line[2:])))
            sheet.write_formula(row, 14, f"=SUM(C{row + 1}:N{row + 1})", None, total)
    sheet.set_column("A:A", 42)
    sheet.freeze_panes(4, 2)


def _peers(sheet: Worksheet, bold: Format) -> None:
    """Months down."""
    sheet.write("A1", "Peer advisers (all unpaid)", bold)
    heads = (
        "Month",
        "Active at month end",
        "of whom have had a bladder or bowel problem",
        "Hours given",
        "Supervision sessions",
        "Left for paid work",
    )
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(PEERS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A14", "Total", bold)
    for column, letter in ((3, "D"), (4, "E"), (5, "F")):
        total = _tidy(sum(float(line[column]) for line in PEERS))
        sheet.write_formula(f"{letter}14", f"=SUM({letter}4:{letter}13)", bold, total)
    sheet.set_column("A:A", 18)
    sheet.set_column("B:F", 16)


def _savings(sheet: Worksheet, bold: Format, money: Format) -> None:
    """What other services are spared, by quarter, with January after."""
    sheet.write("B2", "Worked out for the Trust's finance lead", bold)
    sheet.write_row(
        "B4",
        ("", "Cost each (£)", "Q1", "Q2", "Q3", "Jan 26", "Apr to Jan"),
        bold,
    )
    for row, line in enumerate(SAVINGS, 4):
        form = money if "£" in str(line[0]) else None
        sheet.write(row, 1, line[0])
        if line[1]:
            sheet.write(row, 2, line[1], money)
        sheet.write_row(row, 3, line[2:], form)
        if "prov" in str(line[5]):
            sheet.write(row, 7, 118)
        else:
            total = _tidy(sum(numbers(line[2:])))
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", form, total)
    sheet.write("B11", "Pads at 2025/26 contract price. Nurse visit taken as 45 minutes at band 5.")
    sheet.set_column("B:B", 62)
    sheet.set_column("C:H", 12)


def _sample(sheet: Worksheet, bold: Format, day: Format) -> None:
    """One row for each person of the sample."""
    sheet.write("A1", "12 week review sample - January 2026 (Trust picks 1 in 4)", bold)
    sheet.merge_range("C3:E3", "At first call", bold)
    sheet.merge_range("F3:H3", "At 12 week review", bold)
    heads = ("Case", "Age", "Date", "ICIQ score", "Pads a day", "Date", "ICIQ score", "Pads a day")
    sheet.write_row("A4", (*heads, "Note"), bold)
    for row, line in enumerate(SAMPLE, 4):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, day if isinstance(cell, date) else None)
    sheet.write("A14", "ICIQ-UI short form, 0 to 21, lower is better")
    sheet.set_column("A:H", 11)
    sheet.set_column("I:I", 24)


def _talks(sheet: Worksheet, bold: Format, day: Format) -> None:
    """The log of talks."""
    sheet.write("A1", "Talks and drop-ins run by peers, 2025/26", bold)
    heads = ("Date", "Where", "Places", "Came", "Asked to be referred")
    sheet.write_row("A2", heads, bold)
    for row, line in enumerate(TALKS, 2):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, day if isinstance(cell, date) else None)
    sheet.write("B10", "Total so far", bold)
    for column, letter in ((3, "D"), (4, "E")):
        total = sum(int(str(line[column])) for line in TALKS)
        sheet.write_formula(f"{letter}10", f"=SUM({letter}3:{letter}9)", bold, total)
    sheet.set_column("A:A", 12)
    sheet.set_column("B:B", 36)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Easewell month 10 return")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "num_format": "mmm-yy", "bg_color": "#E2EFDA"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    _form(made.add_worksheet("LQR return"), made, bold)
    _data(made.add_worksheet(DATA), bold, head)
    _peers(made.add_worksheet("Peer advisers"), bold)
    _savings(made.add_worksheet("Savings"), bold, money)
    _sample(made.add_worksheet("12wk sample"), bold, day)
    _talks(made.add_worksheet("Talks"), bold, day)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Narrative for January", bold)
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    for row, (title, sentence) in enumerate(WORDS, 2):
        words.write(row, 0, title, bold)
        words.write(row, 1, sentence, wrap)
    words.set_column("A:A", 16)
    words.set_column("B:B", 90)
    made.close()
