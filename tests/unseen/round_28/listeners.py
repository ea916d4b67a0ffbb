"""Bereavement and loneliness telephone listeners of all ages, monthly to a council (Month 3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Line, April, May, June, and how the last column is come by.
NUMBERS: tuple[tuple[object, ...], ...] = (
    ("GETTING STARTED",),
    ("People referred or ringing in for the first time", 52, 47, 55, "sum"),
    ("- GP practices and link workers", 21, 20, 24, "sum"),
    ("- Hospital bereavement office", 9, 6, 8, "sum"),
    ("- Funeral directors", 7, 8, 7, "sum"),
    ("- Rang us themselves or family did", 15, 13, 16, "sum"),
    ("Matched with a listener", 41, 38, 44, "sum"),
    ("First calls that fell due", 43, 40, 46, "sum"),
    ("First calls made inside 5 working days", 37, 36, 43, "sum"),
    ("Waiting for a match at month end", 11, 14, 12, ""),
    ("CALLS",),
    ("Calls planned", 702, 731, 764, "sum"),
    ("Calls that went ahead", 590, 621, 665, "sum"),
    ("People being rung", 148, 155, 163, "sum"),
    ("Average length of a call (mins)", 31, 33, 32, ""),
    ("Not in or did not pick up", 86, 83, 74, "sum"),
    ("Reminder texts sent", 340, 362, 381, "sum"),
    ("12 WEEK REVIEWS",),
    ("Loneliness reviews done", 12, 11, 14, "sum"),
    ("Less lonely (UCLA score down)", 7, 7, 9, "sum"),
    ("Grief reviews done", 6, 6, 8, "sum"),
    ("Grief score down", 3, 3, 5, "sum"),
    ("WORRIES",),
    ("Safeguarding concerns passed to the council", 2, "nil", 1, "sum"),
    ("Complaints", "nil", 1, "nil", "sum"),
    ("WHO WE MATCHED",),
    ("Under 40", 5, 6, 7, "sum"),
    ("40 to 64", 12, 10, 11, "sum"),
    ("65 to 79", 15, 14, 16, "sum"),
    ("80 and over", 9, 8, 10, "sum"),
    # May was typed in two too low.
    ("All", 41, 36, 44, "sum"),
    ("Men", 14, 12, 17, "sum"),
    ("Living alone", 29, 27, 33, "sum"),
    ("Asian, Black or other minority ethnic", 6, "<5", 7, "supp."),
)

# Reference, words of the contract, target, lines of the tab Numbers, colour and comment.
SUMMARY: tuple[tuple[object, ...], ...] = (
    (
        "1",
        "New service users allocated a volunteer listener",
        "480 a year",
        ("Matched with a listener",),
        "Green",
        "120 was expected by now",
    ),
    (
        "2",
        "First contact call within five working days of referral",
        0.9,
        ("First calls made inside 5 working days", "First calls that fell due"),
        "Amber",
        "April dragged us down (Easter)",
    ),
    (
        "3",
        "Scheduled calls delivered",
        0.85,
        ("Calls that went ahead", "Calls planned"),
        "Green",
        "",
    ),
    (
        "4",
        "Service users with a reduced UCLA-3 loneliness score at 12 weeks",
        0.6,
        ("Less lonely (UCLA score down)", "Loneliness reviews done"),
        "Green",
        "",
    ),
    (
        "5",
        "Bereaved service users with a reduced grief score at 12 weeks",
        0.55,
        ("Grief score down", "Grief reviews done"),
        "Green",
        "Small numbers",
    ),
    (
        "6",
        "Average calls per service user per month",
        4,
        ("Calls that went ahead", "People being rung"),
        "Green",
        "",
    ),
    (
        "7",
        "Trained listeners active at month end",
        70,
        ("Listeners active at month end",),
        "Amber",
        "6 in training",
    ),
    (
        "8",
        "Safeguarding concerns referred to the council (to be reported)",
        "n/a",
        ("Safeguarding concerns passed to the council",),
        "",
        "",
    ),
)

# Caller, why, day of the review, loneliness, grief and days out a week, each first and now.
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("K-188", "Both", date(2025, 6, 2), 8, 6, 31, 24, 1, 3),
    ("K-190", "Lonely", date(2025, 6, 3), 9, 9, "n/a", "n/a", 0, 0),
    ("K-191", "Lonely", date(2025, 6, 4), 7, 5, "n/a", "n/a", 2, 4),
    ("K-193", "Bereaved", date(2025, 6, 5), 6, 5, 28, 29, 3, 3),
    ("K-194", "Both", date(2025, 6, 9), 9, 7, 35, 27, 0, 2),
    ("K-197", "Lonely", date(2025, 6, 10), 8, 8, "n/a", "n/a", 2, 2),
    ("K-199", "Both", date(2025, 6, 12), 7, 7, 30, 30, 2, 3),
    ("K-200", "Lonely", date(2025, 6, 16), 8, 5, "n/a", "n/a", 1, 4),
    ("K-202", "Bereaved", date(2025, 6, 17), 6, 4, 26, 19, 4, 5),
    ("K-203", "Lonely", date(2025, 6, 19), 9, 7, "n/a", "n/a", 1, 1),
    ("K-206", "Both", date(2025, 6, 23), 7, 6, 33, 28, 2, 3),
    ("K-207", "Bereaved", date(2025, 6, 24), 5, 5, 22, 23, 5, 5),
    ("K-209", "Lonely", date(2025, 6, 26), 8, 6, "n/a", "n/a", 1, 2),
    ("K-211", "Both", date(2025, 6, 30), 8, 9, 34, 30, 1, 1),
)

LISTENERS: tuple[tuple[object, ...], ...] = (
    ("Listeners active at month end", 61, 64, 68, ""),
    ("  under 25", 13, 14, 17, ""),
    ("  75 or over", 9, 10, 11, ""),
    ("  rang the line as a caller first", 12, 13, 16, ""),
    ("Young and old listeners who share a shift as a pair", 6, 7, 9, ""),
    ("Joined", 5, 6, 7, "sum"),
    ("Left", 2, 3, 3, "sum"),
    ("Hours given", 452, 486.5, 519, "sum"),
    ("Training evenings", 2, 1, 2, "sum"),
    ("One-to-one supervisions", 38, 41, 40, "sum"),
    ("DBS checks paid for (£)", 107.5, 129, 150.5, "sum"),
    ("Got a paid job or a college place", 1, 1, 3, "sum"),
)

# Number, age band, started, calls, hours, wellbeing on joining and now.
SHEETS: tuple[tuple[object, ...], ...] = (
    ("L04", "75+", "Sep 2023", 22, 13, 22, 25),
    ("L11", "75+", "Nov 2023", 14, 8.5, 24, 24),
    ("L17", "45-64", "Feb 2024", 18, 10, 21, 26),
    ("L23", "25-44", "Apr 2024", 9, 5, 23, 22),
    ("L26", "65-74", "Apr 2024", 25, 14.5, 20, 24),
    ("L31", "Under 25", "Sep 2024", 11, 6, 19, 23),
    ("L32", "Under 25", "Sep 2024", 8, 4.5, 22, 23),
    ("L38", "45-64", "Nov 2024", 16, 9, 25, 25),
    ("L40", "65-74", "Jan 2025", 20, 11, 21, 24),
    ("L45", "Under 25", "Jan 2025", 12, 6.5, 18, 22),
    ("L49", "75+", "Mar 2025", 17, 10, 20, 23),
)

# Month and what listeners noted, by column.
CHANGED_HEADS = (
    "Month",
    "Gone back to a club, class or place of worship",
    "In touch again with an old friend or relative",
    "Back at work after bereavement leave",
    "Ring each other now (callers who met on a group call)",
    "Sleeping through most nights",
    "Used to ring 999 or 111 for company, has stopped",
    "Leaflets posted",
    "Forms helped with",
    "Pension credit and other benefits won (£ a week)",
)
CHANGED: tuple[tuple[object, ...], ...] = (
    ("April", 9, 7, 2, 6, 8, 1, 64, 13, 118.4),
    ("May", 11, 8, 3, 6, 7, 2, 58, 11, 94.75),
    ("June", 14, 11, 2, 8, 10, 2, 71, 16, 163.2),
)

OTHERS: tuple[tuple[object, ...], ...] = (
    ("Family cards back", 16, 14, 19, "sum"),
    ("Family member worries less", 11, 10, 15, "sum"),
    ("Family member would use us again", 15, 14, 18, "sum"),
    ("GP appointments not needed (link workers' estimate)", 18, 16, 22, "est"),
    ("Hours given back to the hospital bereavement office", 6, 5.5, 8, "sum"),
    ("Talks to employers and clubs", 3, 2, 4, "sum"),
    ("Employers that brought in bereavement leave after a talk", 1, 0, 2, "sum"),
    ("Phone bill (£)", 286.4, 291.15, 302.6, "sum"),
    ("Room and tea, training (£)", 84, 42, 84, "sum"),
    ("Co-ordinator hours paid", 132, 132, 140, "sum"),
)

RINGBACK: tuple[tuple[object, ...], ...] = (
    ("Callers we rang back", 20, 20, 24, "sum"),
    ("Call came when we said it would", 17, 18, 22, "sum"),
    ("Happy with their listener", 19, 19, 23, "sum"),
    ("Looking after myself better (meals, washing, getting dressed)", "not asked", 10, 15, "sum"),
)

NOTES = (
    "The phone system was down on 10 and 11 June and we rang from our own mobiles.",
    "One of our widowers is conducting the chapel choir again.",
    "Posters went to 23 surgeries and both crematoria.",
    "A sixth former on the Tuesday shift has made it up with her own grandad because of the calls.",
    "We need 70 listeners by September and have 68.",
    "Four callers who met on the Sunday group call went to the seaside together for the week.",
    "We hope to open the line on bank holidays from August.",
    "The ward sister at the Infirmary has stopped her Friday drop-in as families no longer come.",
    "JT is on leave until 14 July so SB will send Month 4.",
)


def _sum(cells: Iterable[object]) -> float:
    """Add up what is a number."""
    return round(sum(cell for cell in cells if isinstance(cell, (int, float))), 2)


def _lines(sheet: Worksheet, at: int, lines: tuple[tuple[object, ...], ...], bold: Format) -> int:
    """Write lines of three months and what they come to."""
    for line in lines:
        if len(line) == 1:
            at += 1
            sheet.write_row(at, 0, line, bold)
        else:
            sheet.write_row(at, 0, line[:4])
            if line[4] in ("sum", "est"):
                total = _sum(line[1:4])
                sheet.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", None, total)
            elif line[4]:
                sheet.write(at, 4, line[4])
        at += 1
    return at


def _places() -> dict[str, tuple[str, tuple[object, ...]]]:
    """Where each line stands that the summary draws on, and the line."""
    found: dict[str, tuple[str, tuple[object, ...]]] = {}
    at = 4
    for line in NUMBERS:
        if len(line) == 1:
            at += 1
        else:
            found[str(line[0])] = (f"Numbers!{{}}{at}", line)
        at += 1
    found["Listeners active at month end"] = ("Listeners!{}4", LISTENERS[0])
    return found


def _summary(sheet: Worksheet, shapes: dict[str, Format]) -> None:
    """Write the page that the council reads."""
    bold, head, pct, two = (shapes[name] for name in ("bold", "head", "pct", "two"))
    sheet.write("A1", "The Kettle Line – monthly return", shapes["big"])
    sheet.write("A2", "To: Harrowdale Council, Adults and Communities (contract HC-AC-0371)")
    sheet.write("A3", "Telephone listening for bereavement and loneliness")
    sheet.write("A4", "Contract runs 1 April 2024 to 31 March 2027")
    sheet.write("A5", "Month 3: June 2025", bold)
    heads = ("No.", "KPI", "Target", "This month", "Last month", "Year to date", "RAG", "Comment")
    sheet.write_row("A7", heads, head)
    places = _places()
    for row, (ref, words, target, names, rag, comment) in enumerate(SUMMARY, 7):
        sheet.write_row(row, 0, (ref, words))
        form = two if ref == "6" else pct if isinstance(target, float) else None
        sheet.write(row, 2, target, form if ref != "6" else None)
        lines = [places[str(name)] for name in names] if isinstance(names, tuple) else []
        for column, letter in enumerate(("D", "C", "E"), 3):
            parts = {"D": (3,), "C": (2,), "E": (1, 2, 3)}[letter]
            if ref == "7" and letter == "E":
                continue
            figures = [_sum(line[part] for part in parts) for _, line in lines]
            told = "/".join(place.format(letter) for place, _ in lines)
            value = figures[0] / figures[1] if len(figures) == 2 else figures[0]
            if ref == "8" and letter == "C":
                sheet.write(row, column, "nil")
            else:
                sheet.write_formula(row, column, f"={told}", form, value)
        sheet.write(row, 6, rag, shapes.get(str(rag)))
        sheet.write(row, 7, comment)
    sheet.write("B17", "Sent by JT, Co-ordinator, 8 July 2025")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 62)
    sheet.set_column(2, 6, 12)
    sheet.set_column(7, 7, 30)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _reviews(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write a row for each caller whose review was in June."""
    sheet.write(
        "A1", "12 week reviews done in June. UCLA 3 to 9, grief 0 to 40, lower is better on both"
    )
    heads = (
        "Caller",
        "Reason",
        "Review",
        "UCLA first call",
        "UCLA now",
        "Grief first call",
        "Grief now",
        "Days out a week first call",
        "Days out a week now",
    )
    sheet.write_row("A3", heads, head)
    for row, line in enumerate(REVIEWS, 3):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, day)
            else:
                sheet.write(row, column, cell)
    sheet.set_row(2, 45)
    sheet.set_column(0, 8, 11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _people(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the count of listeners and, below, the sheets they sent in."""
    sheet.write("A1", "Our listeners", bold)
    sheet.write_row("A3", ("", "April", "May", "June", "Total"), head)
    at = _lines(sheet, 3, LISTENERS, bold) + 2
    sheet.write(
        at, 0, "Shift sheets back so far for June 2025 (wellbeing is SWEMWBS, 7 to 35)", bold
    )
    heads = ("Listener", "Age", "Started", "Calls", "Hours", "Wellbeing on joining")
    sheet.write_row(at + 1, 0, (*heads, "Wellbeing now"), head)
    for row, line in enumerate(SHEETS, at + 2):
        sheet.write_row(row, 0, line)
    sheet.set_row(at + 1, 30)
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 6, 11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _changed(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the months down the side and what changed across the top."""
    sheet.write(
        "A1", "What has changed for callers? From listeners' notes, JT counts up at month end", bold
    )
    sheet.write_row("A3", CHANGED_HEADS, head)
    for row, line in enumerate(CHANGED, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A7", "So far", bold)
    for column in range(1, len(CHANGED_HEADS)):
        name = xl_col_to_name(column)
        total = _sum(line[column] for line in CHANGED)
        sheet.write_formula(6, column, f"=SUM({name}4:{name}6)", bold, total)
    sheet.write("A9", "Each person is counted in the month they first told us.")
    sheet.set_row(2, 75)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 9, 15)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kettle Line Month 3")
    shapes = {
        "big": made.add_format({"bold": True, "font_size": 15, "font_color": "#7B3F00"}),
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True}),
        "pct": made.add_format({"num_format": "0%"}),
        "two": made.add_format({"num_format": "0.00"}),
        "day": made.add_format({"num_format": "d mmm", "align": "left"}),
        "Green": made.add_format({"bg_color": "#A9D08E"}),
        "Amber": made.add_format({"bg_color": "#FFD966"}),
    }
    bold, head = shapes["bold"], shapes["head"]
    _summary(made.add_worksheet("M3 return"), shapes)
    numbers = made.add_worksheet("Numbers")
    numbers.write("A1", "Monthly numbers 2025/26", bold)
    numbers.write_row("A3", ("", "April", "May", "June", "YTD"), head)
    _lines(numbers, 3, NUMBERS, bold)
    numbers.set_column(0, 0, 50)
    numbers.fit_to_pages(1, 0)
    numbers.set_column(1, 4, 10)
    _reviews(made.add_worksheet("12wk reviews June"), head, shapes["day"])
    _people(made.add_worksheet("Listeners"), bold, head)
    _changed(made.add_worksheet("What changed"), bold, head)
    others = made.add_worksheet("Others, money, ring-back")
    others.write_row("A1", ("FAMILIES AND OTHERS, AND MONEY", "Apr", "May", "Jun", "So far"), head)
    at = _lines(others, 1, OTHERS, bold) + 1
    others.write_row(at, 0, ("RING-BACK", "Apr", "May", "Jun", "So far"), head)
    _lines(others, at + 1, RINGBACK, bold)
    others.set_column(0, 0, 60)
    others.fit_to_pages(1, 0)
    notes = made.add_worksheet("JT's notes")
    notes.write("A1", "June in a few lines", bold)
    for row, sentence in enumerate(NOTES, 2):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 100)
    notes.set_landscape()
    notes.fit_to_pages(1, 0)
    made.close()
