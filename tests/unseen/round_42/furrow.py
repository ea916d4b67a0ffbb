"""A community kitchen and growing project for adults with psychosis, quarterly to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, requirement, threshold, (number, out of) for two quarters, remark.
FORM: tuple[tuple[str, str, object, int, int, int, int, str], ...] = (
    ("KG1", "Referrals from Trust teams accepted", 96, 26, 0, 23, 0, "Year target"),
    ("KG2", "First visit offered within 10 working days", 0.9, 24, 26, 20, 23, "EIP lead on leave"),
    ("KG3", "Still coming at least fortnightly at 12 weeks", 0.65, 13, 21, 17, 24, ""),
    ("KG4", "Members with personal plan reviewed in the quarter", 0.85, 44, 53, 50, 57, ""),
    ("KG5", "Recovery score (QPR) better at review", 0.6, 11, 18, 15, 20, "See Reviews tab"),
    ("KG6", "Annual physical health check done or booked", 0.75, 38, 53, 45, 57, "With the GP hub"),
    ("KG7", "Kitchen and plot sessions run", 240, 63, 0, 64, 0, "Year target"),
    ("KG8", "Serious incidents notified to the Trust", "Report all", 0, 0, 1, 0, "Reported 12/08"),
)

# Six months of each line, and whether a quarter adds up.
LOG: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Kitchen sessions", (12, 13, 12, 13, 11, 12)),
    ("Plot sessions", (8, 9, 9, 9, 9, 10)),
    ("Called off (weather, sickness)", (2, 1, 0, 1, 2, 0)),
    ("Attendances - kitchen", (96, 104, 99, 108, 87, 101)),
    ("Attendances - plot", (51, 63, 66, 72, 68, 70)),
    ("Attendances - both", (147, 167, 165, 180, 155, 171)),
    ("Lunches eaten together", (88, 97, 91, 101, 80, 95)),
    ("Calls to people who didn't turn up", (14, 11, 9, 12, 15, 10)),
    ("Sessions planned and led by a member", (1, 2, 2, 3, 3, 4)),
    ("Now cooking a main meal at home most days (new this month)", (2, 1, 3, 3, 2, 4)),
    ("Members who passed Food Hygiene Level 2", (0, 3, 0, 0, 4, 0)),
    ("Harvest, kg", (4.5, 11, 28.5, 61, 74.5, 58)),
    ("...of which given to Harrow Street pantry, kg", (0, 2.5, 9, 24, 31.5, 22)),
    ("Food and seed bought £", (412.6, 398.15, 377.4, 351.9, 340.25, 366.8)),
    ("Bus fares refunded £", (61.2, 70.4, 68, 74.8, 63.6, 71.2)),
)

# Reference, joined, team, age, score at start, reviewed, score at review, sessions, nights, nights.
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("M031", date(2024, 10, 7), "EIP", 24, 28, date(2025, 7, 8), 35, 19, 31, 0),
    ("M034", date(2024, 10, 21), "Recovery N", 47, 33, date(2025, 7, 10), 36, 22, 0, 0),
    ("M036", date(2024, 11, 4), "Recovery N", 52, 30, date(2025, 7, 15), 29, 11, 14, 9),
    ("M037", date(2024, 11, 11), "EIP", 21, 25, date(2025, 7, 17), 34, 17, 46, 0),
    ("M040", date(2024, 12, 2), "Recovery S", 39, 37, date(2025, 7, 22), 41, 24, 0, 0),
    ("M041", date(2024, 12, 9), "EIP", 27, 22, date(2025, 7, 24), 31, 13, 28, 12),
    ("M044", date(2025, 1, 13), "Recovery S", 58, 40, date(2025, 7, 29), 40, 20, 0, 0),
    ("M045", date(2025, 1, 20), "Recovery N", 44, 27, date(2025, 8, 5), 33, 18, 21, 0),
    ("M047", date(2025, 1, 27), "EIP", 23, 31, date(2025, 8, 7), 38, 15, 0, 0),
    (
        "M048",
        date(2025, 2, 3),
        "Forensic out-reach",
        35,
        26,
        date(2025, 8, 12),
        "declined",
        4,
        92,
        38,
    ),
    ("M050", date(2025, 2, 10), "Recovery S", 61, 35, date(2025, 8, 14), 37, 23, 0, 0),
    ("M051", date(2025, 2, 24), "Recovery N", 33, 29, date(2025, 8, 19), 27, 9, 17, 20),
    ("M053", date(2025, 3, 3), "EIP", 26, 24, date(2025, 8, 26), 33, 16, 37, 0),
    ("M054", date(2025, 3, 10), "Recovery S", 49, 38, date(2025, 8, 28), 42, 21, 0, 0),
    ("M056", date(2025, 3, 17), "Recovery N", 41, 32, date(2025, 9, 2), 39, 14, 11, 0),
    ("M057", date(2025, 3, 24), "EIP", 20, 27, date(2025, 9, 4), 26, 8, 25, 16),
    ("M059", date(2025, 3, 31), "Recovery S", 55, 36, date(2025, 9, 9), 40, 25, 0, 0),
    ("M060", date(2025, 4, 14), "EIP", 29, 23, date(2025, 9, 16), 30, 18, 40, 7),
    ("M062", date(2025, 4, 28), "Recovery N", 37, 34, date(2025, 9, 18), 34, 12, 0, 0),
    ("M063", date(2025, 5, 12), "Recovery S", 46, 30, date(2025, 9, 23), 37, 20, 19, 0),
    ("M065", date(2025, 5, 19), "EIP", 25, 28, date(2025, 9, 25), 32, 17, 33, 5),
)

# Section, lines: words, two quarters, whether they add up over the year.
PEOPLE: tuple[tuple[str, tuple[tuple[str, object, object, bool], ...]], ...] = (
    (
        "Volunteers",
        (
            ("On the rota", 17, 19, False),
            ("of these, past members", 6, 8, False),
            ("Hours given", 402.5, 447, True),
            ("Induction mornings", 2, 1, True),
            ("Moved on to a paid job", 1, 2, True),
        ),
    ),
    (
        "Carers and family",
        (
            ("Family suppers held", 3, 3, True),
            ("Carers who came to a supper", 16, 21, True),
            ("Carers back at something they had dropped (choir, job, gym)", 3, 5, True),
            ("Phone calls with carers", 38, 44, True),
        ),
    ),
    (
        "Members - what has moved on",
        (
            ("Started a job or a college course", 3, 5, True),
            ("Volunteering somewhere else", 4, 3, True),
            ("Stopped using the food bank", 2, 4, True),
            ("Handed back to GP by care team", 2, 3, True),
            ("Told about the IPS work adviser", 12, 15, True),
        ),
    ),
    (
        "Members - who they are (on the books at quarter end)",
        (
            ("Men", 34, 37, False),
            ("Women", 19, 20, False),
            ("All", 53, 57, False),
            ("Aged under 35", 22, 25, False),
            ("Black or Black British", 9, 11, False),
            ("Asian or Asian British", "<5", 6, False),
            ("Living in supported housing", 18, 19, False),
        ),
    ),
)

BUDGET: tuple[tuple[str, float, float, float], ...] = (
    ("Project lead and growers", 68400, 16870, 17210),
    ("Kitchen worker (0.6)", 17900, 4420, 4475),
    ("Rent: church kitchen", 7200, 1800, 1800),
    ("Plot rent and water", 940, 470, 0),
    ("Food, seed, compost", 5400, 1188.15, 1058.95),
    ("Travel refunds", 900, 199.6, 209.6),
    ("Management charge", 9860, 2465, 2465),
)

NOTES = (
    "D. had not left his flat alone for two years and now takes the 14 bus to the plot by himself.",
    "Three members have set up their own Sunday lunch and take turns at each other's homes.",
    (
        "The ward manager on Elder Ward says two long-stay patients agreed to home leave "
        "because of the plot."
    ),
    "The polytunnel was damaged on 3 August and we lost 4 sessions before it was mended.",
    "A second cooker was fitted in September at a cost of £640, from our own funds.",
    "We hope to start a Saturday group in Q3 with 8 places.",
    "Referrals from Recovery South are slow; only 5 came this quarter.",
    "All 3 staff have done the Trust's safeguarding level 3 refresher.",
    "Open day on 20 September: 70 people came, with tea and chutney.",
)


def _form(made: Workbook, sheet: Worksheet) -> None:
    """Write the form of the trust."""
    head = made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "white"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Fellmoor and Wyke NHS Foundation Trust", made.add_format({"bold": True}))
    sheet.write("A2", "VCSE contract return - community mental health - 2025/26")
    sheet.write_row("A3", ("Provider:", "Spade & Ladle CIC"))
    sheet.write_row(
        "A4", ("Contract:", "FWT/VCSE/2291 Kitchen Garden, 1 April 2025 to 31 March 2027")
    )
    sheet.write_row("A5", ("Return for:", "Quarter 2, July to September 2025"))
    sheet.merge_range("D7:F7", "Quarter 1 (Apr-Jun 2025)", head)
    sheet.merge_range("G7:I7", "Quarter 2 (Jul-Sep 2025)", head)
    heads = ("No.", "Out of", "Result")
    sheet.write_row(
        "A8", ("Ref", "Quality requirement", "Threshold", *heads, *heads, "YTD", "Remarks"), head
    )
    for row, (ref, words, aim, first, under, second, below, remark) in enumerate(FORM, 8):
        at = row + 1
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, aim, rate if under else None)
        for column, top, base in ((3, first, under), (6, second, below)):
            number, out = "DG"[column // 6], "EH"[column // 6]
            sheet.write(row, column, top)
            sheet.write(row, column + 1, base or "n/a")
            if base:
                sheet.write_formula(row, column + 2, f"={number}{at}/{out}{at}", rate, top / base)
            else:
                sheet.write_formula(row, column + 2, f"={number}{at}", None, top)
        if under:
            share = (first + second) / (under + below)
            sheet.write_formula(row, 9, f"=(D{at}+G{at})/(E{at}+H{at})", rate, share)
        else:
            sheet.write_formula(row, 9, f"=D{at}+G{at}", None, first + second)
        sheet.write(row, 10, remark)
    sheet.write("A18", "Completed by: H. Orme, 10 October 2025")
    sheet.set_column(1, 1, 40)
    sheet.set_column(10, 10, 24)


def _log(made: Workbook, sheet: Worksheet) -> None:
    """Write the months, with a column for each quarter between them."""
    bold = made.add_format({"bold": True, "bottom": 1})
    grey = made.add_format({"bg_color": "#E7E6E6", "bold": True})
    sheet.write("A1", "Kitchen and plot log 2025/26", bold)
    months = ("Apr", "May", "Jun", "Qtr 1", "Jul", "Aug", "Sep", "Qtr 2")
    sheet.write_row("B3", months, bold)
    for row, (words, line) in enumerate(LOG, 3):
        sheet.write(row, 0, words)
        for start, column, letters in ((0, 1, "BD"), (3, 5, "FH")):
            part = line[start : start + 3]
            sheet.write_row(row, column, part)
            reach = f"{letters[0]}{row + 1}:{letters[1]}{row + 1}"
            total = round(sum(part), 2)
            sheet.write_formula(row, column + 3, f"=SUM({reach})", grey, total)
    sheet.set_column(0, 0, 54)
    sheet.freeze_panes(3, 1)


def _reviews(made: Workbook, sheet: Worksheet) -> None:
    """Write the list of members who had a review."""
    bold = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write("A1", "Members reviewed July to September 2025 (QPR out of 60, higher is better)")
    sheet.write_row(
        "A3",
        (
            "Member",
            "Joined",
            "Care team",
            "Age",
            "QPR on joining",
            "Review date",
            "QPR at review",
            "Sessions came to Jul-Sep 2025",
            "Nights in hospital Jul-Sep 2024",
            "Nights in hospital Jul-Sep 2025",
        ),
        bold,
    )
    for row, line in enumerate(REVIEWS, 3):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, day if isinstance(cell, date) else None)
    last = len(REVIEWS) + 3
    sheet.write(last, 0, "Total", bold)
    for column, letter in ((7, "H"), (8, "I"), (9, "J")):
        total = sum(int(str(line[column])) for line in REVIEWS)
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", bold, total)
    sheet.set_column(1, 9, 12)


def _people(made: Workbook, sheet: Worksheet) -> None:
    """Write volunteers, carers and members by quarter, one table under another."""
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC"})
    row = 0
    for title, lines in PEOPLE:
        sheet.write_row(row, 0, (title, "Apr-Jun 25", "Jul-Sep 25", "Year so far"), bold)
        for words, first, second, adds in lines:
            row += 1
            sheet.write_row(row, 0, (words, first, second))
            if adds:
                total = float(str(first)) + float(str(second))
                sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, total)
        row += 2
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 3, 12)


def _budget(made: Workbook, sheet: Worksheet) -> None:
    """Write the costs against the budget of the year."""
    bold = made.add_format({"bold": True})
    cash = made.add_format({"num_format": "£#,##0.00"})
    rate = made.add_format({"num_format": "0.0%"})
    heads = ("Cost line", "Budget 2025/26", "Q1 spent", "Q2 spent", "Spent to date", "% of budget")
    sheet.write_row("A1", heads, bold)
    year, first, second = (
        sum(figures) for figures in zip(*(line[1:] for line in BUDGET), strict=True)
    )
    lines = (*BUDGET, ("Total", year, first, second))
    for row, line in enumerate(lines, 1):
        at = row + 1
        spent = round(line[2] + line[3], 2)
        sheet.write(row, 0, line[0])
        for column in (1, 2, 3):
            letter = "ABCD"[column]
            if line[0] == "Total":
                total = round(line[1:][column - 1], 2)
                sheet.write_formula(row, column, f"=SUM({letter}2:{letter}{row})", cash, total)
            else:
                sheet.write(row, column, line[1:][column - 1], cash)
        sheet.write_formula(row, 4, f"=C{at}+D{at}", cash, spent)
        sheet.write_formula(row, 5, f"=E{at}/B{at}", rate, spent / line[1])
    sheet.set_column(0, 5, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kitchen Garden Q2 return")
    _form(made, made.add_worksheet("Trust return"))
    _log(made, made.add_worksheet("Kitchen & plot log"))
    _reviews(made, made.add_worksheet("Reviews"))
    _people(made, made.add_worksheet("People"))
    _budget(made, made.add_worksheet("Money"))
    notes = made.add_worksheet("Notes for trust")
    notes.write("A1", "Anything else the Trust should know this quarter?")
    notes.write_column("A3", NOTES)
    notes.set_column(0, 0, 110)
    made.close()
