"""Deaf-led health checks with interpreters and buddies, quarterly to an integrated care board."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# No., indicator, threshold, minimum, quarter (top, base), year (top, base), form, comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("H1", "Deaf BSL users who had an NHS Health Check", 160, 140, 47, "n/a", 161, "n/a", "", ""),
    (
        "H2",
        "Registered BSL interpreter present at the check",
        0.95,
        0.9,
        46,
        47,
        154,
        161,
        "%",
        "1 in Q4 went ahead with a buddy at patient's own wish",
    ),
    ("H3", "Did not attend (of booked, lower is better)", 0.1, 0.15, 5, 52, 21, 182, "%", ""),
    (
        "H4",
        "Appointment offered within 15 working days of request",
        0.85,
        0.75,
        49,
        56,
        165,
        196,
        "%",
        "Marsh Lane has one check clinic a month",
    ),
    ("H5", "Sent on elsewhere and got to first appointment", 0.75, 0.65, 19, 24, 66, 88, "%", ""),
    (
        "H6",
        "Average days to confirm an interpreter (lower is better)",
        3,
        5,
        140,
        52,
        582,
        182,
        "0.0",
        "Numerator = days, all bookings added",
    ),
    ("H7", "Patients who say they understood their results", 0.9, 0.8, 33, 36, 128, 141, "%", ""),
    (
        "H8",
        "GP practices given Deaf awareness training",
        16,
        "",
        4,
        "n/a",
        14,
        "n/a",
        "",
        "See log",
    ),
    ("H9", "Complaints received", "monitor only", "", "nil", "n/a", 2, "n/a", "", ""),
)

BOOKED = (
    "Requests",
    "Health checks done",
    "Did not attend",
    "Interpreter hours",
    "...of which by video",
    "Cancelled by the practice",
    "Partner or relative also had a check, same visit",
    "Spare interpreter hours passed to the hospital",
)

MONTHS: tuple[tuple[object, ...], ...] = (
    (14, 11, 2, 24.5, 3, 1, 2, 1.5),
    (16, 12, 1, 26, 2.5, 2, 3, 0),
    (15, 13, 2, 28.5, 4, 0, 2, 2),
    (17, 14, 2, 30, 3.5, 1, 3, 1),
    (13, 10, 3, 22.5, 5, 1, 1, 2.5),
    (18, 15, 1, 32, 4, 2, 4, 0),
    (19, 16, 2, 34.5, 4.5, 0, 4, 2),
    (16, 13, 2, 29, 3, 1, 2, 1.5),
    (12, 10, 1, 21.5, 6, 2, 2, 3),
    (18, 15, 1, 33, 5, 1, 3, 2.5),
    (17, 14, 2, 30.5, 4.5, "nil", 4, 2),
    (21, 18, 2, 39.5, 6, 2, 5, 4),
)

# Title and lines of each table: words, four quarters, year (None: added up).
AFTER: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "What the checks found",
        (
            ("High blood pressure", 9, 8, 10, 13, None),
            ("Raised cholesterol", 7, 9, 8, 11, None),
            ("Pre-diabetes", "<5", 5, "<5", 6, 17),
            ("Never had a check before", 21, 19, 18, 25, None),
            ("Sent on elsewhere", 20, 21, 23, 24, None),
        ),
    ),
    (
        "Three months on (by quarter of the check)",
        (
            ("Reached on the BSL video call", 28, 30, 31, "not due", None),
            ("Did not answer", 8, 9, 8, "not due", None),
            ("Blood pressure was high, now in range", 5, 5, 7, "not due", None),
        ),
    ),
    (
        "Getting to the doctor",
        (
            ("Back on a GP list after 2 years or more off it", 3, 2, 4, 5, None),
            ("Now book for themselves by text or video relay", 8, 9, 11, 13, None),
            ("Sons and daughters under 18 no longer interpreting for mum/dad", 2, 4, 3, 6, None),
            ("Reception hours not spent re-booking (managers' estimate)", 12, 14.5, 13, 17, None),
            ("Practices that put up a text line or BSL video after training", 1, 2, 3, 3, None),
            ("Text reminders sent", 118, 126, 131, 149, None),
        ),
    ),
)

# Buddy, joined, Deaf or hearing, came first as, age, visits, hours.
BUDDIES: tuple[tuple[object, ...], ...] = (
    ("B01", datetime(2025, 4, 14), "Deaf", "client", 61, 9, 22.5),
    ("B02", datetime(2025, 4, 14), "Deaf", "", 47, 7, 17),
    ("B03", datetime(2025, 4, 28), "Deaf", "client", 55, 11, 26),
    ("B05", datetime(2025, 5, 12), "Hearing (CODA)", "family", 29, 5, 12.5),
    ("B06", datetime(2025, 6, 9), "Deaf", "client", 68, 8, 19.5),
    ("B07", datetime(2025, 7, 21), "Deaf", "", 38, 12, 30),
    ("B09", datetime(2025, 9, 15), "Deafblind", "client", 52, 6, 15),
    ("B10", datetime(2025, 10, 6), "Hearing", "", 24, 4, 9.5),
    ("B11", datetime(2025, 11, 17), "Deaf", "client", 44, 10, 24),
    ("B12", datetime(2026, 1, 12), "Deaf", "client", 59, 7, 18),
)

YEAR: tuple[tuple[object, ...], ...] = (
    ("Buddies who were clients first", 3, 4, 5, 6, False),
    ("Hours buddies gave", 138.5, 151, 164.5, 194, True),
    ("Buddies gone into paid work", "nil", 1, 1, 2, True),
)

# Date, practice, trainer, staff at the practice, came, minutes, what has changed.
TRAINING: tuple[tuple[object, ...], ...] = (
    (datetime(2025, 4, 23), "Marsh Lane", "JP", 22, 14, 60, "text line"),
    (datetime(2025, 5, 14), "Holtby Medical Centre", "JP", 41, 23, 60, ""),
    (datetime(2025, 6, 18), "Quarry Street", "JP/AO", 17, 11, 45, ""),
    (datetime(2025, 7, 9), "The Saddlery Surgery", "AO", 28, 16, 60, "BSL video"),
    (datetime(2025, 7, 30), "Dale Park", "JP", 19, 9, 60, "text line"),
    (datetime(2025, 9, 24), "Riverbank (Holtby)", "AO", 33, 20, 90, ""),
    (datetime(2025, 10, 8), "Cinder Hill", "JP", 15, 12, 60, "text line"),
    (datetime(2025, 10, 22), "Wexmoor North", "JP/AO", 46, 31, 90, "text line + video"),
    (datetime(2025, 11, 12), "Priors Field", "AO", 24, 13, 60, ""),
    (datetime(2025, 12, 3), "Tollgate", "JP", 12, 8, 45, "BSL video"),
    (datetime(2026, 1, 21), "Old Brewery", "AO", 27, 18, 60, "text line"),
    (datetime(2026, 2, 11), "Lamb Street", "JP", 20, 15, 60, "text line"),
    (datetime(2026, 2, 25), "Foundry Yard", "JP", 8, 6, 45, ""),
    (datetime(2026, 3, 18), "Hollin Bank", "AO", 36, 22, 90, "BSL video"),
)

VIEWS: tuple[tuple[object, ...], ...] = (
    ("I understood my results", 33, 2, 1),
    ("The interpreter was the one I asked for", 24, 5, 7),
    ("Practice staff faced me when they spoke", 21, 9, 6),
    ("I worry less about going to the doctor now", 27, 6, 3),
    ("I would use the service again", 35, 1, 0),
)

NOTES = (
    "A man in Holtby who had not seen a doctor since school is back driving the number 9 bus.",
    "Two interpreters were off sick in February, so we used an agency for 6 bookings.",
    "Three husbands now cook from our BSL heart recipes and say their own blood pressure is down.",
    "The threshold of 160 checks was passed on 26 March.",
    "The audiology team say 5 missed slots were filled because our buddies rang round.",
    "We hope to train 5 more practices before the summer.",
    "Our new office is Unit 3, Cornmarket Yard.",
    "There were 47 checks this quarter, the most so far.",
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Interpreters", 24000, 5530, 5915, 5950, 7210),
    ("Coordinator pay", 21500, 5375, 5375, 5375, 5375),
    ("Buddy expenses", 3600, 712.4, 804.15, 846.3, 991.75),
    ("Video relay and phones", 1450, 348, 348, 372.5, 372.5),
    ("Training and materials", 2200, 610.2, 488.9, 655, 430.6),
)


def added(figures: tuple[object, ...]) -> float:
    """Sum of the numbers among some cells."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _form(sheet: Worksheet, bold: Format, forms: dict[str, Format | None]) -> None:
    """Write the form of the board."""
    sheet.write("A1", "NHS Wexmoor and Dale Integrated Care Board", bold)
    sheet.write("A2", "Community language and communication support: quarterly monitoring", bold)
    sheet.write("A3", "Template v4 (spoken language lots: do not fill in section 2)")
    sheet.write_row("B5", ("Provider", "Palmwise Deaf Health CIO"))
    sheet.write_row("B6", ("Service", "Signpost: BSL health-check interpreters and buddies"))
    sheet.write_row("B7", ("Contract", "WDICB-CC-0319 (1 April 2025 to 31 March 2028)"))
    sheet.write_row("B8", ("Return for", "Quarter 4 2025/26 and full year"))
    sheet.merge_range("E10:G10", "Quarter 4 (Jan-Mar 2026)", bold)
    sheet.merge_range("H10:J10", "Full year (Apr 2025 - Mar 2026)", bold)
    heads = ("Numerator", "Denominator", "Result")
    sheet.write_row(
        "A11", ("No.", "Indicator", "Threshold", "Minimum", *heads, *heads, "Comment"), bold
    )
    for row, line in enumerate(FORM, 11):
        form = forms[str(line[8])]
        sheet.write_row(row, 0, line[:2])
        for column, level in ((2, line[2]), (3, line[3])):
            if level != "":
                sheet.write(row, column, level, form if form is not forms["0.0"] else None)
        for column, first in ((4, 4), (7, 6)):
            top, base = line[first], line[first + 1]
            sheet.write_row(row, column, (top, base))
            upper, lower = ("E", "F") if column == 4 else ("H", "I")
            if isinstance(base, int) and isinstance(top, int):
                formula = f"={upper}{row + 1}/{lower}{row + 1}"
                sheet.write_formula(row, column + 2, formula, form, top / base)
            else:
                sheet.write_formula(row, column + 2, f"={upper}{row + 1}", None, top)
        if line[9]:
            sheet.write(row, 10, line[9])
    sheet.write("B22", "Completed by: service manager, 9 April 2026")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 9, 11)
    sheet.set_column(10, 10, 48)


def _bookings(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the months downward, with a line for each quarter."""
    sheet.write("A1", "Bookings by month", bold)
    sheet.write_row("A3", ("", *BOOKED), bold)
    at = 3
    for quarter in range(4):
        for step in range(3):
            number = quarter * 3 + step
            year, one = (2025, number + 4) if number < 9 else (2026, number - 8)
            sheet.write_datetime(at, 0, datetime(year, one, 1), month)
            sheet.write_row(at, 1, MONTHS[number])
            at += 1
        sheet.write(at, 0, f"Q{quarter + 1}", bold)
        for column in range(len(BOOKED)):
            letter = "BCDEFGHI"[column]
            lines = MONTHS[quarter * 3 : quarter * 3 + 3]
            total = added(tuple(line[column] for line in lines))
            sheet.write_formula(at, column + 1, f"=SUM({letter}{at - 2}:{letter}{at})", bold, total)
        at += 1
    sheet.write(at, 0, "Year", bold)
    for column in range(len(BOOKED)):
        cell = "BCDEFGHI"[column]
        total = added(tuple(line[column] for line in MONTHS))
        sheet.write_formula(at, column + 1, f"={cell}7+{cell}11+{cell}15+{cell}19", bold, total)
    sheet.freeze_panes(3, 1)
    sheet.set_column(1, 8, 15)


def _after(sheet: Worksheet, bold: Format) -> None:
    """Write three tables, one under the other."""
    sheet.write("A1", "After the check, 2025/26", bold)
    at = 2
    for title, lines in AFTER:
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3", "Q4", "Year"), bold)
        at += 1
        for line in lines:
            sheet.write_row(at, 0, line[:5])
            if line[5] is None:
                total = added(line[1:5])
                sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, total)
            else:
                sheet.write(at, 5, line[5])
            if line[0] == "Did not answer":
                sheet.set_row(at, None, None, {"hidden": True})
            at += 1
        at += 1
    sheet.set_column(0, 0, 60)


def _buddies(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of buddies and, under it, the year."""
    sheet.write("A1", "Buddies - January to March 2026", bold)
    heads = ("Buddy", "Joined", "Deaf/hearing", "Came to us first as", "Age", "Visits", "Hours")
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(BUDDIES, 3):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1], day)
        sheet.write_row(row, 2, line[2:])
    sheet.write("A14", "Total", bold)
    sheet.write_formula("F14", "=SUM(F4:F13)", bold, added(tuple(one[5] for one in BUDDIES)))
    sheet.write_formula("G14", "=SUM(G4:G13)", bold, added(tuple(one[6] for one in BUDDIES)))
    sheet.write_row("A17", ("The year", "Q1", "Q2", "Q3", "Q4", "Year"), bold)
    for row, line in enumerate(YEAR, 17):
        sheet.write_row(row, 0, line[:5])
        if line[5]:
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, added(line[1:5]))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 6, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Signpost Q4 return")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    month = made.add_format({"num_format": "mmm-yy"})
    money = made.add_format({"num_format": "#,##0.00"})
    forms: dict[str, Format | None] = {
        "": None,
        "%": made.add_format({"num_format": "0.0%"}),
        "0.0": made.add_format({"num_format": "0.0"}),
    }
    _form(made.add_worksheet("Return"), bold, forms)
    _bookings(made.add_worksheet("Bookings"), bold, month)
    _after(made.add_worksheet("After the check"), bold)
    _buddies(made.add_worksheet("Buddies"), bold, day)

    log = made.add_worksheet("Practice training")
    log.write("A1", "Deaf awareness training log (H8)", bold)
    heads = ("Date", "Practice", "Trainer", "Staff at practice", "Came", "Minutes", "Changed since")
    log.write_row("A2", heads, bold)
    for row, line in enumerate(TRAINING, 2):
        log.write(row, 0, line[0], day)
        log.write_row(row, 1, line[1:])
    log.set_column(0, 0, 12)
    log.set_column(1, 1, 28)
    log.set_column(2, 6, 14)

    views = made.add_worksheet("Views")
    views.write("A1", "BSL video questionnaire - checks in January to March 2026", bold)
    views.write_row("A3", ("Question", "Yes", "Partly", "No", "Answers"), bold)
    for row, line in enumerate(VIEWS, 3):
        views.write_row(row, 0, line)
        views.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, added(line[1:]))
    views.write_row("A10", ("Questionnaires sent", 47))
    views.write_row("A11", ("Questionnaires back", 36))
    views.write("A13", "Anything else the ICB should know", bold)
    for row, sentence in enumerate(NOTES, 13):
        views.write(row, 0, sentence)
    views.set_column(0, 0, 56)

    spend = made.add_worksheet("Money")
    spend.write("A1", "Spend", bold)
    spend.write_row("A3", ("£", "Budget 2025/26", "Q1", "Q2", "Q3", "Q4", "Year"), bold)
    for row, line in enumerate(MONEY, 3):
        spend.write(row, 0, line[0])
        spend.write_row(row, 1, line[1:], money)
        spend.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", money, added(line[2:]))
    spend.write("A9", "Total", bold)
    for column in range(1, 7):
        letter = "ABCDEFG"[column]
        lines = [(*line, added(line[2:])) for line in MONEY]
        total = added(tuple(line[column] for line in lines))
        spend.write_formula(8, column, f"=SUM({letter}4:{letter}8)", money, total)
    spend.write("A11", "Invoice PDH-4417 sent 7 April 2026")
    spend.set_column(0, 0, 30)
    spend.set_column(1, 6, 14)
    made.close()
