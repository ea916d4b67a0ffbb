"""Drama and movement for people with young-onset dementia, quarterly to a care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HEAD = (
    "Second Entrance CIC - Spotlight",
    "Drama and movement for people with young-onset dementia and their partners",
    "Return to NHS Harrowmere Integrated Care Board, contract year 2 (1 July 2025 to 30 June 2026)",
    "Contract HICB/VCSE/2024/117, runs 1 July 2024 to 30 June 2027",
    "Quarter 3, January to March 2026. Sent 14 April 2026 by the programme manager",
)

SUMMARY_COLUMNS = (
    "No",
    "What we agreed",
    "Target",
    "Q1\nJul-Sep 25",
    "Q2\nOct-Dec 25",
    "Q3\nJan-Mar 26",
    "Q4\nApr-Jun 26",
    "Year so far",
    "Note",
)

# Number, words, target, how it is counted, the figures of the lines below it, note.
AGREED: tuple[tuple[int, str, float, str, tuple[tuple[str, tuple[float, ...]], ...], str], ...] = (
    (
        1,
        "People with a diagnosis starting",
        48,
        "count",
        (("", (13, 11, 14)),),
        "Year's target",
    ),
    (
        2,
        "First session within 6 weeks of referral",
        0.85,
        "rate",
        (("- started within 6 weeks", (11, 9, 13)), ("- all who started", (13, 11, 14))),
        "Q2: two waited for a taxi place",
    ),
    (
        3,
        "Attendance",
        0.75,
        "rate",
        (("- came", (203, 198, 214)), ("- booked", (262, 254, 258))),
        "See Session log",
    ),
    (
        4,
        "Finished the 10-week block",
        0.8,
        "rate",
        (("- finished", (10, 9, 11)), ("- due to finish", (12, 12, 13))),
        "",
    ),
    (
        5,
        "Quality of life (DEMQOL) same or better at review",
        0.7,
        "rate",
        (("- same or better", (8, 8, 9)), ("- reviewed", (11, 10, 12))),
        "See Reviews",
    ),
    (
        6,
        "Would tell a friend to come",
        0.9,
        "rate",
        (("- would", (15, 14, 17)), ("- forms back", (16, 15, 19))),
        "2 left it blank in Q3",
    ),
    (
        7,
        "Cost of each attendance (£), no more than",
        60,
        "mean",
        (
            ("- spent in the quarter (£)", (11895.15, 12053.2, 11849.75)),
            ("- attendances", (203, 198, 214)),
        ),
        "Evaluation fee fell in Q2",
    ),
    (8, "Sharings open to the public", 6, "count", (("", (1, 2, 1)),), ""),
)

REVIEW_COLUMNS = (
    "Code",
    "Age",
    "Diagnosis",
    "Joined",
    "DEMQOL at joining",
    "Review date",
    "DEMQOL at review",
    "Sessions to review",
    "Finished block",
    "Note",
)

REVIEWS: tuple[tuple[object, ...], ...] = (
    ("SP61", 58, "Alzheimer's", date(2026, 1, 13), 84, date(2026, 3, 17), 88, 9, "Y", ""),
    ("SP62", 61, "Frontotemporal", date(2026, 1, 13), 79, date(2026, 3, 17), 79, 10, "Y", ""),
    ("SP63", 54, "Alzheimer's", date(2026, 1, 13), 91, date(2026, 3, 17), 93, 8, "Y", ""),
    (
        "SP64",
        63,
        "Vascular",
        date(2026, 1, 13),
        76,
        date(2026, 3, 10),
        71,
        8,
        "Y",
        "Chest infection",
    ),
    ("SP65", 59, "Posterior cortical", date(2026, 1, 20), 82, date(2026, 3, 17), 90, 9, "Y", ""),
    ("SP66", 64, "Alzheimer's", date(2026, 1, 16), 88, date(2026, 3, 20), 89, 8, "Y", ""),
    (
        "SP67",
        57,
        "Frontotemporal",
        date(2026, 1, 16),
        73,
        date(2026, 2, 10),
        "n/a",
        3,
        "N",
        "Moved",
    ),
    ("SP68", 60, "Alzheimer's", date(2026, 1, 16), 80, date(2026, 3, 20), 86, 9, "Y", ""),
    ("SP69", 62, "Lewy body", date(2026, 1, 16), 77, date(2026, 3, 20), 74, 7, "Y", ""),
    ("SP70", 49, "Familial Alzheimer's", date(2026, 1, 20), 95, date(2026, 3, 17), 97, 8, "Y", ""),
    ("SP71", 64, "Vascular", date(2026, 1, 23), 85, date(2026, 3, 20), 85, 8, "Y", ""),
    (
        "SP72",
        56,
        "Alzheimer's",
        date(2026, 1, 23),
        81,
        date(2026, 3, 6),
        78,
        5,
        "N",
        "New job hours",
    ),
    ("SP73", 61, "Alzheimer's", date(2025, 12, 9), 70, date(2026, 3, 17), 83, 10, "Y", ""),
    (
        "SP74",
        63,
        "Posterior cortical",
        date(2026, 2, 24),
        87,
        date(2026, 4, 28),
        "not due",
        "not due",
    ),
    ("SP75", 55, "Lewy body", date(2026, 2, 27), 75, date(2026, 5, 1), "not due", "not due"),
)

LOG_COLUMNS = ("Date", "Where", "Booked", "Came", "Partners there", "Helpers", "What we did")

LOG: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 13), "Wharf Studio", 15, 13, 6, 3, "Mirrors"),
    (date(2026, 1, 16), "Elmgate Hall", 13, 10, 4, 2, "Mirrors"),
    (date(2026, 1, 20), "Wharf Studio", 15, 12, 5, 3, "Weather"),
    (date(2026, 1, 23), "Elmgate Hall", 13, 11, 4, 2, "Weather"),
    (date(2026, 1, 27), "Wharf Studio", 15, 13, 6, 2, "Station platform"),
    (date(2026, 1, 30), "Elmgate Hall", "n/a", "n/a", "n/a", "n/a", "Cancelled, no heating"),
    (date(2026, 2, 3), "Wharf Studio", 14, 11, 5, 3, "Station platform"),
    (date(2026, 2, 6), "Elmgate Hall", 13, 10, 5, 2, "Station platform"),
    (date(2026, 2, 10), "Wharf Studio", 14, 12, 5, 3, "Hats"),
    (date(2026, 2, 13), "Elmgate Hall", 13, 11, 4, 3, "Hats"),
    (date(2026, 2, 17), "Wharf Studio", 15, 13, 6, 3, "Tea dance"),
    (date(2026, 2, 20), "Elmgate Hall", 12, 9, 3, 2, "Tea dance"),
    (date(2026, 2, 24), "Wharf Studio", 14, 12, 6, 2, "Tea dance"),
    (date(2026, 2, 27), "Elmgate Hall", 12, 10, 5, 2, "Scenes"),
    (date(2026, 3, 3), "Wharf Studio", 14, 11, 5, 3, "Scenes"),
    (date(2026, 3, 6), "Elmgate Hall", 13, 10, 4, 2, "Scenes"),
    (date(2026, 3, 10), "Wharf Studio", 14, 12, 5, 3, "Run through"),
    (date(2026, 3, 13), "Elmgate Hall", 13, 11, 4, 2, "Run through"),
    (date(2026, 3, 17), "Wharf Studio", 14, 12, 7, 4, "Sharing"),
    (date(2026, 3, 20), "Elmgate Hall", 12, 11, 6, 3, "Goodbyes"),
)

# Line, three quarters, and the total: added up, typed in, or none.
AROUND: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "PARTNERS AND FAMILY",
        (
            ("Husbands, wives and partners who joined in", 9, 10, 12, ""),
            ("Times they came", 92, 88, 95, "sum"),
            ("Hours to themselves while the other was with us", 148, 141.5, 156, "sum"),
            ("Less alone with it (asked at review)", 6, 7, 9, "sum"),
            ("Kept a job or went back to one", 1, "nil", 2, "sum"),
            ("Seen by the counsellor", 3, 4, 3, "sum"),
            ("Family days held", 1, 1, 1, "sum"),
        ),
    ),
    (
        "HELPERS",
        (
            ("Volunteers in the room", 9, 10, 11, ""),
            ("...who first came as a member or partner", 2, 3, 4, ""),
            ("Hours given", 118, 109.5, 124, "sum"),
            ("Warm-ups led by members themselves", 6, 9, 13, "sum"),
            ("Volunteers' travel paid (£)", 64.2, 58.75, 71.4, "sum"),
            ("Training evenings for volunteers", 1, 1, "nil", "sum"),
        ),
    ),
    (
        "OTHER SERVICES AND VENUES",
        (
            ("Hours in the Wharf Studio", 30, 30, 30, "sum"),
            ("Taxi journeys booked", 168, 159, 171, "sum"),
            ("Day care days not used because of Spotlight", 22, 26, 31, "sum"),
            ("Meetings with social workers", 4, 3, 5, "sum"),
            ("Referrals in from the memory clinic", 15, 12, 17, "sum"),
            ("Venues looked at for next year", 1, "nil", 2, "sum"),
        ),
    ),
    (
        "OUT AND ABOUT",
        (
            ("Members who joined something else in town", 4, 3, 6, "sum"),
            ("On the waiting list at quarter end", 6, 4, 5, ""),
            ("Audience at sharings", 64, 118, 72, 244),
            ('...whose card said "I see dementia differently"', 21, 47, 30, "sum"),
        ),
    ),
)
AROUND_COLUMNS = ("Q1", "Q2", "Q3", "Total so far")

MONEY_COLUMNS = (
    "Spending (£)",
    "Budget Jul 25-Jun 26",
    "Jul-Sep",
    "Oct-Dec",
    "Jan-Mar",
    "Spent so far",
    "% of budget",
)
MONEY: tuple[tuple[object, ...], ...] = (
    ("Lead practitioners", 16800, 4200, 4060, 4130),
    ("Movement artist and assistants", 8400, 2100, 2030, 2065),
    ("Coordinator", 9360, 2340, 2340, 2340),
    ("Studio and hall hire", 3900, 940, 960, 915),
    ("Taxis for members", 3200, 812.4, 774.9, 838.15),
    ("Costumes, music, printing", 1400, 402.75, 288.3, 341.6),
    ("Evaluation", 1500, "nil", 500, "nil"),
    ("Contingency", 500, 0, 0, 120),
    ("Management charge", 4400, 1100, 1100, 1100),
)
HIDDEN_LINE = "Contingency"
INCOME_COLUMNS = (
    "Income (£)",
    "Due Jul 25-Jun 26",
    "Jul-Sep",
    "Oct-Dec",
    "Jan-Mar",
    "Received so far",
)
INCOME: tuple[tuple[object, ...], ...] = (
    ("Care board", 46000, 11500, 11500, 11500),
    ("Tea money from members", 300, 84.5, 71, 92.25),
)

SAID_COLUMNS = (
    "January to March 2026",
    "A lot",
    "A bit",
    "Not really",
    "Left blank",
    "A lot or a bit",
    "A lot or a bit, Jan-Mar 2025",
)
SAID_FORMS = (("Forms given out", 24), ("Forms back", 19))
SAID: tuple[tuple[object, ...], ...] = (
    ("I would tell a friend to come", 12, 5, 0, 2, 13),
    ("I could follow what was going on", 8, 6, 3, 2, 10),
    ("The taxi came when it should", 5, 7, 5, 2, 9),
    ("I knew who to ring between sessions", 4, 5, 8, 2, 6),
    ("I am less afraid to tell people my diagnosis", 6, 5, 5, 3, 7),
    ("The leaflets made sense (partners)", 5, 4, 2, 8, 5),
    ("The room was warm enough", 10, 4, 4, 1, "n/a"),
)
COMMENTS = (
    "A man who had not spoken in company since his diagnosis read his own poem at the sharing.",
    "Three wives who met here now swim together on Mondays.",
    "The memory clinic tells us 5 of our couples no longer ring the duty line every week.",
    "Elmgate Hall had no heating on 30 January, so we lost a session.",
    "In Q4 we want to take 4 members to the drama festival.",
    "We wrote to 22 GP practices about the summer block.",
    "We should reach 48 starters by the end of May.",
)


def added(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _summary(sheet: Worksheet, bold: Format, head: Format, forms: dict[str, Format]) -> None:
    """Write the agreed measures, each with the lines it is worked out from."""
    for row, words in enumerate(HEAD):
        sheet.write(row, 0, words, bold if row == 0 else None)
    sheet.write_row(6, 0, SUMMARY_COLUMNS, head)
    row = 7
    for number, words, target, how, lines, note in AGREED:
        form = forms[how]
        sheet.write(row, 0, number)
        sheet.write(row, 1, words, bold)
        sheet.write(row, 2, target, form)
        sheet.write(row, 6, "not due")
        if note:
            sheet.write(row, 8, note)
        if how == "count":
            figures = lines[0][1]
            sheet.write_row(row, 3, figures)
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:F{row + 1})", None, added(figures))
            row += 1
            continue
        above, below = lines[0][1], lines[1][1]
        for column in range(3):
            letter = xl_col_to_name(3 + column)
            rate = above[column] / below[column]
            sheet.write_formula(
                row, 3 + column, f"={letter}{row + 2}/{letter}{row + 3}", form, rate
            )
        sheet.write_formula(row, 7, f"=H{row + 2}/H{row + 3}", form, added(above) / added(below))
        for step, (name, figures) in enumerate(lines, 1):
            sheet.write(row + step, 1, name)
            for column, figure in enumerate(figures, 3):
                cells = forms["mean"] if "£" in name else None
                if name == "- came":
                    source = "='Session log'!D24" if column == 5 else ""
                elif "£" in name:
                    source = f"=Money!{xl_col_to_name(column - 1)}13"
                else:
                    source = ""
                if source:
                    sheet.write_formula(row + step, column, source, cells, figure)
                else:
                    sheet.write(row + step, column, figure, cells)
            at = row + step + 1
            sheet.write_formula(at - 1, 7, f"=SUM(D{at}:F{at})", cells, added(figures))
        row += 3
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 7, 11)
    sheet.set_column(8, 8, 30)


def _lists(reviews: Worksheet, log: Worksheet, bold: Format, head: Format, day: Format) -> None:
    """Write the reviews and the log of sessions."""
    reviews.write("A1", "Reviews, January to March 2026 (codes only, no names please)", bold)
    reviews.write_row(2, 0, REVIEW_COLUMNS, head)
    for row, person in enumerate(REVIEWS, 3):
        for column, what in enumerate(person):
            if isinstance(what, date):
                reviews.write_datetime(row, column, what, day)
            elif what != "":
                reviews.write(row, column, what)
    reviews.write("A20", "Reviewed")
    reviews.write_formula("G20", '=COUNTIF(G4:G18,">0")', None, 12)
    reviews.write("A21", "Same or better")
    reviews.write("G21", 9)
    reviews.set_column(2, 2, 20)
    reviews.set_column(3, 8, 12)

    log.write("A1", "Session log, spring block 2026", bold)
    log.write_row(2, 0, LOG_COLUMNS, head)
    for row, line in enumerate(LOG, 3):
        log.write_datetime(row, 0, line[0], day)
        log.write_row(row, 1, line[1:])
    log.write(23, 0, "Total", bold)
    for column in range(2, 6):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in LOG))
        log.write_formula(23, column, f"=SUM({letter}4:{letter}23)", bold, total)
    log.set_column(0, 5, 13)
    log.set_column(6, 6, 24)


def _money(sheet: Worksheet, head: Format, cash: Format, rate: Format) -> None:
    """Write spending against the year's budget, and income below."""
    sheet.write("A1", "Where the money went, contract year 2")
    sheet.write_row(2, 0, MONEY_COLUMNS, head)
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], cash)
        spent = added(line[2:])
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", cash, spent)
        sheet.write_formula(row, 6, f"=F{row + 1}/B{row + 1}", rate, spent / float(str(line[1])))
        if line[0] == HIDDEN_LINE:
            sheet.set_row(row, None, None, {"hidden": True})
    sheet.write(12, 0, "Total", head)
    for column in range(1, 5):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in MONEY))
        sheet.write_formula(12, column, f"=SUM({letter}4:{letter}12)", cash, total)
    budget = added(tuple(line[1] for line in MONEY))
    spent = added(tuple(one for line in MONEY for one in line[2:]))
    sheet.write_formula(12, 5, "=SUM(F4:F12)", cash, spent)
    sheet.write_formula(12, 6, "=F13/B13", rate, spent / budget)
    sheet.write_row(15, 0, INCOME_COLUMNS, head)
    for row, line in enumerate(INCOME, 16):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], cash)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", cash, added(line[2:]))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Spotlight quarter 3")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True, "border": 1})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    cash = made.add_format({"num_format": "#,##0.00"})
    rate = made.add_format({"num_format": "0%"})
    forms = {"rate": rate, "mean": cash, "count": made.add_format()}

    _summary(made.add_worksheet("Summary"), bold, head, forms)
    reviews, log = made.add_worksheet("Reviews"), made.add_worksheet("Session log")
    _lists(reviews, log, bold, head, day)

    around = made.add_worksheet("Partners helpers venues")
    row = 0
    for title, lines in AROUND:
        around.write_row(row, 0, (title, *AROUND_COLUMNS), head)
        for line in lines:
            row += 1
            around.write_row(row, 0, line[:4])
            if line[4] == "sum":
                total = added(line[1:4])
                around.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, total)
            elif line[4] != "":
                around.write(row, 4, line[4])
        row += 2
    around.set_column(0, 0, 52)
    around.set_column(1, 4, 11)

    _money(made.add_worksheet("Money"), head, cash, rate)

    said = made.add_worksheet("What people said")
    for row, line in enumerate(SAID_FORMS):
        said.write_row(row, 0, line)
    said.write_row(3, 0, SAID_COLUMNS, head)
    for row, line in enumerate(SAID, 4):
        said.write_row(row, 0, line[:5])
        said.write_formula(row, 5, f"=B{row + 1}+C{row + 1}", None, added(line[1:3]))
        said.write(row, 6, line[5])
    said.write(12, 0, "In our words", bold)
    for row, sentence in enumerate(COMMENTS, 13):
        said.write(row, 0, sentence)
    said.set_column(0, 0, 46)
    said.set_column(1, 6, 11)
    made.close()
