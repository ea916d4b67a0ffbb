"""Blood pressure checks and chair talks by trained barbers, monthly to an NHS trust (Month 9)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25", "Dec-25")

# Band over the columns, column, nine months; the total is typed where it is no sum.
PRESSURE: tuple[tuple[str, str, tuple[float | str, ...], str], ...] = (
    ("Checks", "Checks done", (148, 171, 186, 203, 179, 214, 226, 231, 188), "sum"),
    ("", "Black or South Asian men", (88, 104, 109, 121, 98, 124, 133, 141, 108), "sum"),
    ("", "140/90 and over", (31, 37, 42, 44, 36, 47, 51, 49, 43), "sum"),
    ("", "Referred same day", (28, 35, 41, 43, 34, 46, 49, 48, 42), "sum"),
    ("", "180/120 and over", (1, "nil", 2, 1, "nil", 1, 3, 1, 2), "sum"),
    ("After referral", "Seen within 21 days", (15, 20, 24, 27, 19, 30, 33, 32, 26), "sum"),
    (
        "",
        "Days waited (those seen, added up)",
        (198, 251, 288, 310, 236, 339, 366, 348, 299),
        "sum",
    ),
    ("", "Started on tablets", (6, 9, 11, 12, 8, 14, 15, 13, 11), "sum"),
    (
        "",
        "Was high, under 140/90 at 3-month recheck",
        ("n/a", "n/a", "n/a", 5, 7, 9, 10, 8, 12),
        "sum",
    ),
    ("", "No GP before, registered now", (4, 6, 5, 7, 3, 8, 6, 9, 4), "sum"),
    ("Other", "Leaflets given out", (310, 355, 380, 400, 360, 420, 440, 450, 375), "sum"),
    ("", "Home monitors on loan, month end", (8, 11, 13, 15, 15, 18, 19, 20, 20), "-"),
)

TALKS: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("Talks logged by barbers", (71, 84, 92, 101, 88, 107, 119, 126, 104)),
    ("   longer than 20 minutes", (12, 15, 19, 22, 17, 24, 27, 31, 25)),
    ("Said yes to more support", (14, 17, 18, 21, 16, 23, 25, 28, 24)),
    ("   rung by wellbeing team in 5 working days", (10, 13, 15, 18, 12, 20, 22, 24, 19)),
    ("Told someone at home for the first time", (5, 7, 8, 9, 6, 11, 12, 14, 10)),
    ("Drinking less than at first talk", (2, 3, 5, 4, 4, 6, 7, 6, 8)),
    ("Back at work after being off with stress", (0, 1, 2, 1, 2, 2, 3, 2, 3)),
    ("Crisis team stood down, follow-up in the chair instead", ("", 1, 0, 1, 2, 1, 2, 2, 1)),
    ("Tuesday group: attendances", (34, 38, 41, 45, 36, 48, 52, 55, 39)),
    ("Tuesday group: men who now run it with us, unpaid", (2, 2, 3, 3, 4, 4, 5, 6, 6)),
    ("Supervision calls to barbers", (9, 11, 12, 12, 10, 13, 14, 14, 11)),
    ("Counsellor sessions bought in (£)", (360, 420, 420, 480, 360, 540, 540, 600, 480)),
)

# Shop, area, joined, chairs, barbers with certificate, checks, talks, relatives, free hours.
SHOPS: tuple[tuple[str | float | date, ...], ...] = (
    ("Kingsway Cuts", "Moss Vale", date(2024, 5, 13), 5, 7, 241, 118, 31, 46),
    ("Bello's", "Moss Vale", date(2024, 5, 20), 4, 6, 219, 104, 27, 38.5),
    ("The Turk on Tanner St", "Calderwick", date(2024, 6, 3), 4, 5, 188, 91, 22, 30),
    ("Razor Sharp Fades", "Calderwick", date(2024, 6, 17), 6, 8, 206, 97, 19, 52),
    ("Hussain & Sons", "Brigg End", date(2024, 9, 2), 3, 4, 174, 83, 34, 27),
    ("Number One All Over", "Brigg End", date(2024, 9, 16), 2, 2, 98, 51, 8, 12),
    ("Island Trim", "Moss Vale", date(2024, 11, 4), 5, 6, 197, 102, 25, 41.5),
    ("Old Dock Barbers", "Staithes", date(2025, 1, 20), 3, 3, 121, 74, 11, 19),
    ("Manny's", "Staithes", date(2025, 4, 7), 4, 5, 132, 68, 16, 22),
    ("Crown & Comb", "Calderwick", date(2025, 4, 28), 2, 3, 94, 49, 9, 14.5),
    ("Fresh Line Studio", "Brigg End", date(2025, 9, 8), 5, 5, 72, 47, 7, 16),
    ("Gents of Garth Rd (closed July)", "Staithes", date(2024, 10, 7), 2, "-", 0, "-", "-", "-"),
)

BARBERS: tuple[tuple[str, float | str, float | str, float | str], ...] = (
    ("Barbers asked (texted a form)", 41, 46, 54),
    ("Answered", 33, 38, 44),
    ("Sure what to do if a man talks about suicide", 21, 28, 37),
    ("Found own blood pressure was high, now treated", 3, 4, 6),
    ("Talk about own worries with someone at the shop", "not asked", 17, 25),
    ("Cut down or stopped smoking since training", 2, "<3", 5),
    ("Training evenings held", 3, 2, 4),
    ("Barbers finishing Level 2 mental health first aid award", 0, 6, 5),
    ("Cuffs and batteries replaced (£)", 186.4, 94.15, 232),
)

TEXTS: tuple[tuple[str, float, float, float], ...] = (
    ("Texts sent", 402, 471, 518),
    ("Texts back", 131, 158, 176),
    ("Still have the leaflet", 104, 129, 147),
    ("Eating less salt / fewer takeaways", 47, 61, 72),
    ("Walking or gym at least once a week, was not before", 29, 38, 41),
    ("Sleeping better", 22, 27, 35),
    ("Wife, partner or mum got hers checked too", 18, 26, 33),
    ("Felt listened to", 118, 143, 161),
    ("Would tell a mate to go", 121, 149, 167),
)

COMMENTS = (
    "Checks dipped in December as usual because shops were too full for the cuff.",
    "Hussain & Sons: a father and two sons were found high in the autumn, all now treated.",
    "The stroke nurse at Calderwick has discharged 5 of our men early with good readings.",
    "We want 12 more barbers through training by the end of March.",
    "Gents of Garth Rd shut in July and we have collected the machine.",
    "Two men from the Tuesday group set up a five-a-side of their own and 14 now play.",
    "Threshold for BP3 was 55% last year and went up to 60% in April.",
    "480 beer mats with the QR code went out to pubs near the shops.",
    "Barber supervision moved to Zoom in October because of the roadworks on Kingsway.",
    "We expect to finish the year at about 2,300 checks against 2,200.",
)

# Ref, indicator, threshold, what stands for numerator, for denominator (sheet column or row).
RETURN: tuple[tuple[str, str, float | str, str, str, str, str], ...] = (
    ("BP1", "Blood pressure checks delivered in barbershops", 2200, "B", "", "G", ""),
    (
        "BP2",
        "% with raised reading (140/90+) referred to pharmacy or GP the same day",
        0.95,
        "E",
        "D",
        "G",
        "1 man refused in Dec",
    ),
    (
        "BP3",
        "% of those referred seen by pharmacy or GP within 21 days",
        0.6,
        "G",
        "E",
        "G",
        "Pharmacies closed 25-28 Dec",
    ),
    ("BP4", "Mean wait from referral to first appointment (days)", 14, "H", "G", "G", ""),
    ("EQ1", "% of checks with Black or South Asian men", 0.55, "C", "B", "G", ""),
    (
        "MH1",
        "Mental health conversations recorded by trained barbers",
        1200,
        "5",
        "",
        "A",
        "see log",
    ),
    (
        "MH2",
        "% accepting support contacted by wellbeing team within 5 working days",
        0.8,
        "8",
        "7",
        "A",
        "2 wrong numbers, 3 rung on day 6",
    ),
    (
        "TR1",
        "Barbers holding a current certificate (at month end)",
        60,
        "54",
        "",
        "R",
        "6 booked Feb",
    ),
    (
        "IN1",
        "Emergency escalations, readings 180/120 and over",
        "report",
        "F",
        "",
        "-",
        "both seen in A&E",
    ),
)


def _plus(values: tuple[float | str, ...]) -> float:
    """Add up what is a number."""
    return sum(value for value in values if not isinstance(value, str))


def _measured(key: str) -> tuple[float, float, str, str]:
    """Give the latest month and the year so far of a column or row, with their formulas."""
    if key.isdigit():
        months = TALKS[int(key) - 5][1]
        refs = (f"='Chair talks'!J{key}", f"='Chair talks'!K{key}")
    else:
        months = PRESSURE[ord(key) - ord("B")][2]
        refs = (f"='BP by month'!{key}13", f"='BP by month'!{key}17")
    return _plus(months[8:]), _plus(months), *refs


def _return(made: Workbook, bold: Format) -> None:
    """Write the form of the trust."""
    sheet = made.add_worksheet("M9 return")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    big = made.add_format({"bold": True, "font_size": 13})
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Calderwick and Moss Vale NHS Foundation Trust", big)
    sheet.write("A2", "Community contracts: monthly provider return, Month 9 (December 2025)", bold)
    for row, pair in enumerate(
        (
            ("Provider", "Sharp Edge Men's Health CIC"),
            ("Service", "In The Chair - blood pressure and mental health talks in barbershops"),
            ("Contract", "CMV/COMM/2291 (1 April 2024 - 31 March 2027)"),
            ("Completed by", "D.A., programme manager, 14/01/2026"),
        ),
        2,
    ):
        sheet.write_row(row, 0, pair)
    sheet.merge_range("D8:F8", "Month 9", bold)
    sheet.merge_range("G8:I8", "Year to date (M1 to M9)", bold)
    heads = ("Num.", "Den.", "Result")
    sheet.write_row(
        "A9", ("Ref", "Indicator", "Threshold", *heads, *heads, "RAG", "Provider comment"), bold
    )
    for row, (ref, words, target, top, base, rag, note) in enumerate(RETURN, 9):
        form = None if not base else mean if ref == "BP4" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, form if ref != "BP4" else None)
        sheet.write_row(row, 9, (rag, note))
        if ref == "TR1":
            sheet.write_row(row, 3, (54, "", 54, "", "", 54))
            continue
        month, year, to_month, to_year = _measured(top)
        sheet.write_formula(row, 3, to_month, None, month)
        sheet.write_formula(row, 6, to_year, None, year)
        if base:
            below, below_year, to_month, to_year = _measured(base)
            sheet.write_formula(row, 4, to_month, None, below)
            sheet.write_formula(row, 7, to_year, None, below_year)
            sheet.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", form, month / below)
            sheet.write_formula(row, 8, f"=G{row + 1}/H{row + 1}", form, year / below_year)
        else:
            sheet.write_formula(row, 5, f"=D{row + 1}", None, month)
            sheet.write_formula(row, 8, f"=G{row + 1}", None, year)
    sheet.write("A20", "BP1 and MH1 thresholds are for the full year. BP4: lower is better.")
    sheet.write("A21", "Return to contracts inbox by 10th working day.")
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 62)
    sheet.set_column(2, 8, 9)
    sheet.set_column(10, 10, 32)


def _pressure(made: Workbook, bold: Format) -> None:
    """Write the months downwards, one column for each thing counted."""
    sheet = made.add_worksheet("BP by month")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    sheet.write("A1", "Blood pressure - monthly totals off the shop sheets, 2025/26", bold)
    sheet.write("A4", "Month", head)
    sheet.write_column("A5", (*MONTHS, "Jan-26", "Feb-26", "Mar-26"))
    sheet.write("A17", "YTD", bold)
    for column, (band, words, months, how) in enumerate(PRESSURE, 1):
        sheet.write(2, column, band, bold)
        sheet.write(3, column, words, head)
        sheet.write_column(4, column, months)
        letter = xl_col_to_name(column)
        if how == "sum":
            sheet.write_formula(16, column, f"=SUM({letter}5:{letter}16)", bold, _plus(months))
        else:
            sheet.write(16, column, how, bold)
    sheet.write("A19", "Rechecks began in July (3 months after first checks of the new year).")
    sheet.set_row(3, 62)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 12, 12)


def _talks(made: Workbook, bold: Format) -> None:
    """Write the log of the talks, months across."""
    sheet = made.add_worksheet("Chair talks")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "CHAIR TALKS 25-26", bold)
    sheet.write(
        "A2", "Kez fills this in from the barbers' voice notes, last working day of the month"
    )
    heads = tuple(month[:3] for month in MONTHS)
    sheet.write_row("A4", ("", *heads, "Total"), bold)
    for row, (words, months) in enumerate(TALKS, 4):
        sheet.write(row, 0, words)
        for column, value in enumerate(months, 1):
            if value != "":
                sheet.write(row, column, value)
        if "now run it" not in words:
            sheet.write_formula(row, 10, f"=SUM(B{row + 1}:J{row + 1})", bold, _plus(months))
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 10, 7)


def _shops(made: Workbook, bold: Format) -> None:
    """Write the shops, a row each."""
    sheet = made.add_worksheet("Shops")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    sheet.write("A1", "Shops on the scheme, April to December 2025", bold)
    sheet.write_row(
        "A3",
        (
            "Shop",
            "Area",
            "Joined",
            "Chairs",
            "Barbers with certificate",
            "Checks",
            "Talks",
            "Dads, sons and brothers brought along for a check",
            "Hours given free by the owner (Sunday openings)",
        ),
        wrap,
    )
    for row, line in enumerate(SHOPS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)
    sheet.write("A16", "Total", bold)
    for column in range(3, 9):
        letter = xl_col_to_name(column)
        figures = tuple(line[column] for line in SHOPS)
        total = sum(figure for figure in figures if isinstance(figure, (int, float)))
        sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", bold, total)
    sheet.write("A18", "Checks do not quite agree with BP by month: 4 sheets had no shop name.")
    sheet.set_row(2, 62)
    sheet.set_column(0, 0, 31)
    sheet.set_column(1, 6, 12)
    sheet.set_column(7, 8, 22)


def _people(made: Workbook, bold: Format) -> None:
    """Write what barbers and customers say, a quarter in a column."""
    sheet = made.add_worksheet("Barbers and texts")
    sheet.fit_to_pages(1, 0)
    heads = ("Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)")
    sheet.write_row("A1", ("What the barbers told us", *heads), bold)
    for row, line in enumerate(BARBERS, 1):
        sheet.write_row(row, 0, line)
    sheet.write_row("A13", ("Customers - text six weeks after the check", *heads, "YTD"), bold)
    for row, asked in enumerate(TEXTS, 13):
        sheet.write_row(row, 0, asked)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(asked[1:]))
    sheet.set_column(0, 0, 72)
    sheet.set_column(1, 4, 13)


def _comments(sheet: Worksheet, bold: Format) -> None:
    """Write the comments on the month."""
    sheet.write("A1", "Comments for the December contract call", bold)
    for row, sentence in enumerate(COMMENTS, 2):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 115)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "In The Chair Month 9 return")
    bold = made.add_format({"bold": True})
    _return(made, bold)
    _pressure(made, bold)
    _talks(made, bold)
    _shops(made, bold)
    _people(made, bold)
    _comments(made.add_worksheet("Comments"), bold)
    made.close()
