"""Support from hospital to home after delirium, for patients and relatives: monthly to a trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figures = tuple[object, ...]

MONTHS = tuple(date(2025, month, 1) for month in range(4, 13)) + tuple(
    date(2026, month, 1) for month in range(1, 4)
)

# Sections and lines of the sheet by month, April to January.
LINES: tuple[tuple[str, Figures], ...] = (
    ("REFERRALS", ()),
    ("Ward 7 (older people)", (7, 8, 8, 7, 6, 8, 9, 8, 8, 9)),
    ("Ward 12 (trauma)", (5, 5, 6, 6, 5, 5, 6, 6, 5, 7)),
    ("Frailty unit", (3, 4, 4, 3, 3, 4, 4, 4, 4, 5)),
    ("Accepted, all wards", (15, 17, 18, 16, 14, 17, 19, 18, 17, 21)),
    ("Days to first bedside visit, added up", (27, 32, 30, 29, 28, 31, 33, 32, 36, 38)),
    ("AT HOME", ()),
    ("Went home", (13, 15, 16, 15, 13, 15, 16, 16, 15, 18)),
    ("Seen at home within 48 hrs", (11, 13, 15, 13, 12, 14, 14, 14, 12, 16)),
    ("Two week visit due", (13, 14, 15, 15, 14, 14, 15, 16, 15, 16)),
    ("4AT done at two week visit", (12, 14, 14, 14, 13, 14, 15, 15, 14, 16)),
    ("Home visits", (46, 52, 57, 54, 49, 55, 58, 60, 52, 63)),
    ("On our books at month end", (24, 26, 29, 28, 25, 27, 30, 31, 31, 36)),
    ("30 DAYS AND SIX WEEKS", ()),
    ("30 days since going home", (12, 14, 14, 15, 14, 13, 15, 15, 16, 15)),
    ("Back in hospital inside 30 days", (2, 2, 1, 2, 3, 1, 2, 2, 3, 2)),
    ("Six week reviews held", (11, 12, 13, 14, 14, 13, 14, 15, 13, 12)),
    ("4AT under 4 at the review", (6, 7, 8, 8, 9, 8, 8, 10, 8, 8)),
    ("Cooking their own dinner again", (3, 4, 4, 5, 4, 5, 4, 6, 5, 4)),
    ("GP has stopped the sedatives begun on the ward", (1, 2, 1, 2, 2, 1, 2, 3, 2, 2)),
    ("Home care hrs a week handed back", (6.5, 8, 7, 10.5, 9, 7, 8.5, 12, 9, 10.5)),
    ("RELATIVES AND WARDS", ()),
    ("Main relative known to us", (12, 14, 15, 13, 12, 14, 16, 15, 14, 17)),
    ("Had delirium booklet and a named worker", (11, 14, 14, 13, 11, 14, 15, 15, 13, 17)),
    ("Relative back at work who had stopped to care", (1, 0, 2, 1, 1, 2, 1, 1, "nil", 2)),
    ("1:1 nursing nights Ward 7 did not need (sister's tally)", (4, 5, 5, 6, 4, 7, 8, 7, 6, 9)),
    ("Complaints", (0, 0, 1, 0, 0, 0, 0, 1, 0, 0)),
)
UNSUMMED = "On our books at month end"
HEAD = 3

# Number, requirement, threshold, line counted, line it is divided by, comment of the provider.
FORM: tuple[tuple[str, str, object, str, str, str], ...] = (
    ("LQR1", "Patients accepted (year)", 200, "Accepted, all wards", "", "On course"),
    (
        "LQR2",
        "Visited at home within 48 hours of discharge",
        0.9,
        "Seen at home within 48 hrs",
        "Went home",
        "2 went home on a Friday night and we were told on Monday",
    ),
    (
        "LQR3",
        "4AT repeated at two weeks",
        0.95,
        "4AT done at two week visit",
        "Two week visit due",
        "",
    ),
    (
        "LQR4",
        "Delirium resolved at six weeks",
        0.6,
        "4AT under 4 at the review",
        "Six week reviews held",
        "See list on Reviews Jan",
    ),
    (
        "LQR5",
        "Readmissions within 30 days (no more than)",
        0.15,
        "Back in hospital inside 30 days",
        "30 days since going home",
        "Both chest infections",
    ),
    (
        "LQR6",
        "Relatives given written information and a named contact",
        0.95,
        "Had delirium booklet and a named worker",
        "Main relative known to us",
        "",
    ),
    (
        "LQR7",
        "Average days, referral to first ward visit (no more than)",
        2,
        "Days to first bedside visit, added up",
        "Accepted, all wards",
        "",
    ),
    ("LQR8", "Formal complaints", "report only", "Complaints", "", ""),
)

# Reference, ward, age, home, review, visits, 4AT twice, relative, strain twice, lives alone.
REVIEWS: tuple[Figures, ...] = (
    ("D-161", "W7", 84, date(2025, 11, 20), date(2026, 1, 2), 5, 7, 2, "daughter", 17, 11, "Y"),
    ("D-163", "W12", 79, date(2025, 11, 24), date(2026, 1, 5), 4, 6, 1, "wife", 14, 9, "N"),
    ("D-164", "W7", 91, date(2025, 11, 25), date(2026, 1, 6), 6, 8, 5, "son", 19, 20, "Y"),
    ("D-166", "FU", 88, date(2025, 11, 27), date(2026, 1, 8), 4, 5, 0, "none", None, None, "Y"),
    ("D-167", "W7", 82, date(2025, 11, 28), date(2026, 1, 9), 5, 9, 3, "husband", 21, 15, "N"),
    ("D-168", "W12", 76, date(2025, 12, 1), date(2026, 1, 12), 3, 4, 0, "wife", 12, 6, "N"),
    ("D-170", "W7", 86, date(2025, 12, 3), date(2026, 1, 14), 5, 8, 6, "daughter", 18, 16, "Y"),
    ("D-171", "W12", 81, date(2025, 12, 4), date(2026, 1, 15), 4, 6, 2, "niece", 10, 10, "Y"),
    ("D-173", "FU", 93, date(2025, 12, 8), date(2026, 1, 19), 6, 10, 7, "son", 20, 18, "N"),
    ("D-174", "W7", 78, date(2025, 12, 10), date(2026, 1, 21), 4, 5, 1, "none", None, None, "Y"),
    ("D-176", "W7", 85, date(2025, 12, 12), date(2026, 1, 23), 5, 7, 4, "wife", 16, 12, "N"),
    ("D-178", "W12", 80, date(2025, 12, 16), date(2026, 1, 27), 4, 6, 1, "daughter", 13, 8, "N"),
)

RELATIVES: tuple[Figures, ...] = (
    ("Rung at six weeks", 31, 36, 38, 10),
    ("Picked up and talked", 27, 30, 33, 9),
    ("Would spot it coming back and know who to ring", 22, 26, 29, 8),
    ("Less frightened about what happened on the ward", 15, 18, 21, 6),
    ("Sleeping through the night again", 12, 14, 17, 5),
    ("Wish they had been told sooner", 11, 10, 9, 2),
    ("Rated us good or very good", 26, 29, 32, 9),
)

EVENINGS: tuple[Figures, ...] = (
    ("Evenings held", 3, 3, 3, 1),
    ("Evenings led by relatives who have been through it", 1, 2, 2, 1),
    ("People through the door", 26, 22, 31, 9),
)

# Initials, since, where, hours, shifts on the ward, visits at home, miles.
VOLUNTEERS: tuple[tuple[str, date, str, float, int, int, int], ...] = (
    ("P.A.", date(2024, 6, 3), "Ward 7", 18, 6, 0, 42),
    ("J.B.", date(2025, 2, 10), "Ward 7 and homes", 21.5, 4, 5, 88),
    ("S.D.", date(2025, 9, 15), "Homes", 9, 0, 4, 61),
    ("M.K.", date(2024, 11, 4), "Ward 12", 15, 5, 0, 36),
    ("R.L.", date(2025, 5, 12), "Homes", 12.5, 0, 6, 97),
    ("T.O.", date(2025, 10, 6), "Frailty unit", 12, 4, 0, 24),
    ("W.S.", date(2024, 4, 22), "Phone only", 7.5, 0, 0, 0),
    ("Y.H.", date(2026, 1, 12), "Ward 12", 6, 2, 0, 18),
)
MILE = 0.45

TEAM: tuple[Figures, ...] = (
    ("Volunteers active", 8, 13),
    ("Cared for a patient of ours before they volunteered", 3, 5),
    ("Hours given", 101.5, 1043),
    ("Left us for a job on the wards or the bank", 1, 3),
    ("Training evenings", 1, 6),
)

# Heading, budget for the year, budget to January, spent in January, spent to January.
COSTS: tuple[tuple[str, float, float, float, float], ...] = (
    ("Coordinators (2.4 WTE)", 78600, 65500, 6548.2, 65112.4),
    ("Team lead (0.6 WTE)", 25200, 21000, 2100, 21000),
    ("Travel, staff", 4800, 4000, 462.35, 4318.9),
    ("Volunteer mileage", 1800, 1500, 164.7, 1377.45),
    ("Booklets and printing", 1500, 1250, 0, 1186),
    ("Phones and IT", 2400, 2000, 198.6, 1986),
    ("Management charge", 11400, 9500, 950, 9500),
)

NARRATIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What went well",
        (
            "Mr F, who thought he would never leave the house again, walked to his allotment with "
            "his brother on 20 January and now goes twice a week.",
            "We took 21 referrals, the most in any month so far. Half of the extra came from Ward "
            "12, where the new consultant started.",
            "Ward 12 has begun to keep hearing aids and glasses at the bedside after our "
            "volunteers kept asking for them.",
        ),
    ),
    (
        "What was difficult",
        (
            "Snow on 8 and 9 January meant 7 visits were done by phone.",
            "One coordinator is on sick leave until mid February and we are using 12 hours a week "
            "of agency cover.",
        ),
    ),
    (
        "Anything else",
        (
            "Two daughters who met at the relatives' evening now sit with each other's mothers so "
            "that each gets an afternoon off.",
            "We hope to start on the stroke unit in April with 2 new volunteers. "
            "The booklet is at the printer in a third edition.",
        ),
    ),
)


def _row(line: str) -> int:
    """The number of the row that a line has on the sheet by month."""
    return HEAD + 2 + [name for name, _ in LINES].index(line)


def _sum(figures: Figures) -> float:
    """The sum of the figures that are numbers."""
    return round(sum(figure for figure in figures if isinstance(figure, (int, float))), 2)


def _form(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the return of the trust, which looks up the sheet by month."""
    sheet.write("A1", "Eastmere and Wold Hospitals NHS Trust", bold)
    sheet.write("A2", "Schedule 4 Part C - Local Quality Requirements - monthly provider return")
    sheet.write_row("A4", ("Provider", "Homeward Lamp CIC"))
    sheet.write_row("A5", ("Service", "Delirium: hospital to home"))
    sheet.write_row("A6", ("Contract", "EWH/24/0317 (1 July 2024 to 30 June 2027)"))
    sheet.write_row("A7", ("Month", "January 2026 (M10)"))
    heads: tuple[str, ...] = (
        "No.",
        "Quality requirement",
        "Threshold",
        "Numerator",
        "Denominator",
        "Jan 2026",
    )
    heads += ("Dec 2025", "YTD num.", "YTD denom.", "YTD", "Provider comment")
    sheet.write_row("A9", heads, bold)
    figures = dict(LINES)
    for row, (number, name, limit, top, base, comment) in enumerate(FORM, 9):
        kind = place if number == "LQR7" else rate
        sheet.write_row(row, 0, (number, name))
        sheet.write(row, 2, limit, rate if isinstance(limit, float) else None)
        source = f"'Month by month'!{{}}{_row(top)}"
        above = figures[top]
        sheet.write_formula(row, 3, "=" + source.format("K"), None, above[9])
        sheet.write_formula(row, 7, "=" + source.format("N"), None, _sum(above))
        if base:
            under = f"'Month by month'!{{}}{_row(base)}"
            below = figures[base]
            last = f"={source.format('J')}/{under.format('J')}"
            sheet.write_formula(row, 4, "=" + under.format("K"), None, below[9])
            sheet.write_formula(row, 8, "=" + under.format("N"), None, _sum(below))
            at = row + 1
            sheet.write_formula(row, 5, f"=D{at}/E{at}", kind, _sum(above[9:]) / _sum(below[9:]))
            sheet.write_formula(row, 6, last, kind, _sum(above[8:9]) / _sum(below[8:9]))
            sheet.write_formula(row, 9, f"=H{at}/I{at}", kind, _sum(above) / _sum(below))
        else:
            sheet.write(row, 4, "n/a")
            sheet.write(row, 8, "n/a")
            sheet.write_formula(row, 5, f"=D{row + 1}", None, above[9])
            sheet.write_formula(row, 6, "=" + source.format("J"), None, above[8])
            sheet.write_formula(row, 9, f"=H{row + 1}", None, _sum(above))
        sheet.write(row, 10, comment)
    sheet.write("A19", "Completed by: G.T., service manager, 12 February 2026")
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 9, 11)
    sheet.set_column(10, 10, 50)


def _months(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the sheet by month; February and March are still empty."""
    sheet.write("A1", "Delirium service month by month 2025/26", bold)
    sheet.write("A2", "30 day and six week lines: counted in the month when the time was up")
    sheet.write_row(HEAD, 1, MONTHS, month)
    sheet.write(HEAD, 13, "YTD", bold)
    for row, (name, figures) in enumerate(LINES, HEAD + 1):
        sheet.write(row, 0, name, None if figures else bold)
        if name == "Accepted, all wards":
            for column, figure in enumerate(figures, 1):
                letter = chr(65 + column)
                formula = f"=SUM({letter}{row - 2}:{letter}{row})"
                sheet.write_formula(row, column, formula, None, figure)
        else:
            sheet.write_row(row, 1, figures)
        if figures and name != UNSUMMED:
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, _sum(figures))
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 13, 8)
    sheet.freeze_panes(HEAD + 1, 1)


def _reviews(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of the reviews of the month."""
    sheet.write("A1", "Six week reviews held in January 2026", bold)
    heads: tuple[str, ...] = (
        "Ref",
        "Ward",
        "Age",
        "Home on",
        "Review on",
        "Visits",
        "4AT when home",
    )
    heads += ("4AT at review", "Relative", "Strain when home", "Strain at review", "Alone?")
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(REVIEWS, 3):
        for column, figure in enumerate(line):
            sheet.write(row, column, figure, day if isinstance(figure, date) else None)
    sheet.write("A17", "Relatives with less strain at review than when home (MCSI, 0 to 26)")
    eased = sum(_sum(line[10:11]) < _sum(line[9:10]) for line in REVIEWS)
    sheet.write_formula("K17", '=SUMPRODUCT((J4:J15<>"")*(K4:K15<J4:J15))', bold, eased)
    sheet.set_column(2, 11, 12)


def _relatives(sheet: Worksheet, bold: Format) -> None:
    """Write what relatives said on the telephone, and their evenings."""
    heads: tuple[str, ...] = ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan", "YTD")
    for first, title, lines in (
        (0, "Phone call to relatives 2025/26", RELATIVES),
        (10, "Relatives' evenings", EVENINGS),
    ):
        sheet.write_row(first, 0, (title, *heads), bold)
        for row, line in enumerate(lines, first + 1):
            sheet.write_row(row, 0, line)
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _sum(line))
    sheet.set_column(0, 0, 52)


def _volunteers(sheet: Worksheet, bold: Format, day: Format, money: Format) -> None:
    """Write the hours of each volunteer, and the team as a whole."""
    sheet.write("A1", "Volunteer sheet for January 2026", bold)
    heads: tuple[str, ...] = (
        "Volunteer",
        "Since",
        "Where",
        "Hours",
        "Ward shifts",
        "Home visits",
        "Miles",
        "£",
    )
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(VOLUNTEERS, 3):
        sheet.write_row(row, 0, line)
        sheet.write_datetime(row, 1, line[1], day)
        sheet.write_formula(row, 7, f"=G{row + 1}*{MILE}", money, round(line[6] * MILE, 2))
    sheet.write("A12", "Total", bold)
    for column, letter in enumerate("DEFG", 3):
        total = _sum(tuple(line[column] for line in VOLUNTEERS))
        sheet.write_formula(11, column, f"=SUM({letter}4:{letter}11)", bold, total)
    paid = _sum(tuple(line[6] * MILE for line in VOLUNTEERS))
    sheet.write_formula("H12", "=SUM(H4:H11)", money, paid)
    sheet.write_row("A15", ("The team", "", "", "Jan", "Apr to Jan"), bold)
    for row, (name, *figures) in enumerate(TEAM, 15):
        sheet.write(row, 0, name)
        sheet.write_row(row, 3, figures)
    sheet.set_column(0, 0, 14)
    sheet.set_column(2, 2, 18)


def _costs(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write budget and spending."""
    sheet.write("A1", "Budget monitoring 2025/26 at month 10", bold)
    heads: tuple[str, ...] = (
        "Budget, year",
        "Budget to Jan",
        "Spent in Jan",
        "Spent Apr to Jan",
        "Under / (over)",
    )
    sheet.write_row("B3", heads, bold)
    for row, line in enumerate(COSTS, 3):
        sheet.write_row(row, 0, line, money)
        sheet.write_formula(row, 5, f"=C{row + 1}-E{row + 1}", money, round(line[2] - line[4], 2))
    last = 3 + len(COSTS)
    sheet.write(last, 0, "Total", bold)
    totals = [_sum(tuple(line[column] for line in COSTS)) for column in range(1, 5)]
    totals.append(round(totals[1] - totals[3], 2))
    for column, total in enumerate(totals, 1):
        letter = chr(65 + column)
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", money, total)
    sheet.set_column(0, 5, 18)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Homeward Lamp return M10")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#E2EFDA"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    _form(made.add_worksheet("Monthly return"), bold, rate, place)
    _months(made.add_worksheet("Month by month"), bold, month)
    _reviews(made.add_worksheet("Reviews Jan"), bold, day)
    _relatives(made.add_worksheet("Relatives"), bold)
    _volunteers(made.add_worksheet("Volunteers"), bold, day, money)
    _costs(made.add_worksheet("Budget"), bold, money)
    words = made.add_worksheet("Narrative")
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    words.write("A1", "Provider narrative, January 2026", bold)
    row = 2
    for title, cells in NARRATIVE:
        words.write(row, 0, title, bold)
        words.write_column(row + 1, 0, cells, wrap)
        row += len(cells) + 2
    words.set_column(0, 0, 100)
    made.close()
