"""Return-to-work and menopause coaching for women, quarterly to a combined authority."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

Figure = float | str

# Reference, measure, target of year 1, profile of the four quarters, rows of Evidence, confidence.
FORM: tuple[tuple[str, str, float | None, tuple[Figure, ...], tuple[int, int], int | None], ...] = (
    ("M1", "Women starting a coaching plan", 260, (60, 65, 70, 65), (5, 0), 4),
    ("M2", "Starters who live in a priority ward", 0.6, (0.6, 0.6, 0.6, 0.6), (6, 5), 5),
    (
        "M3",
        "First session held within 15 working days of an accepted referral",
        0.85,
        (0.8, 0.85, 0.85, 0.85),
        (7, 8),
        4,
    ),
    ("M4", "Women moving into paid work of 16+ hours a week", 90, (10, 20, 28, 32), (9, 0), 2),
    ("M5", "Still in work at 13 weeks", 0.7, ("n/a", 0.7, 0.7, 0.7), (10, 11), 3),
    ("M6", "Managers trained on menopause at work", 120, (25, 30, 35, 30), (12, 0), 4),
    (
        "M7",
        "Women finishing coaching whose confidence score went up",
        0.75,
        (0.75, 0.75, 0.75, 0.75),
        (13, 14),
        4,
    ),
    ("M8", "Complaints received (monitor only)", None, (), (15, 0), None),
)

EVIDENCE: tuple[tuple[str, str, tuple[Figure, ...]], ...] = (
    ("1a", "Coaching plans started", (58, 63, 71)),
    ("2a", "...of these, address in a priority ward", (33, 39, 46)),
    ("3a", "First session held within 15 working days", (47, 52, 63)),
    ("3b", "Referrals accepted", (61, 66, 74)),
    ("4a", "Started paid work, 16 hours or more", (9, 19, 27)),
    ("5a", "Still in work at 13 weeks", ("n/a", 6, 14)),
    ("5b", "Reached their 13 weeks", ("n/a", 8, 18)),
    ("6a", "Managers trained", (24, 31, 38)),
    ("7a", "Finished coaching, confidence score higher", (22, 31, 36)),
    ("7b", "Finished coaching, both scores on file", (31, 40, 45)),
    ("8a", "Complaints", (1, "nil", 1)),
)

ACTIVITY_HEADS = (
    "Referrals in",
    "Coaching hours",
    "Circle attendances",
    "Volunteer mentor hours",
    "Childcare paid (£)",
    "Was about to hand in notice, stayed in job",
    "Went back to GP and now getting treatment",
    "Universal Credit claim ended or cut",
)

ACTIVITY: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("July", (22, 61.5, 34, 38, 412.5, 2, 3, 0)),
    ("August", (24, 58, 29, 35.5, 655, 1, 2, 1)),
    ("September", (26, 70, 41, 44, 388.75, 3, 4, 1)),
    ("October", (25, 74.5, 46, 47, 402.1, 2, 5, 2)),
    ("November", (30, 78, 52, 51.5, 436.8, 4, 5, 1)),
    ("December", (24, 55.5, 38, 36, 297.45, 1, 3, 2)),
    ("January", (27, 72, 49, 48.5, 410, 3, 4, "nil")),
    ("February", (28, 80.5, 55, 54, 521.3, 3, 6, 3)),
    ("March", (31, 88, 61, 60.5, 468.25, 5, 7, 2)),
)

TYPED_ATTENDANCES = 135

PEOPLE: tuple[tuple[str, tuple[tuple[str, tuple[Figure, ...]], ...], str], ...] = (
    (
        "VOLUNTEER MENTORS",
        (
            ("Mentors needed to cover the circles", (12, 14, 16)),
            ("Mentors who came through coaching themselves", (5, 7, 9)),
            ("New mentors inducted", (6, 5, 4)),
            ("Mentors who changed or moved up in their own job", ("nil", 2, 3)),
            ("Mentor travel paid (£)", (118.4, 136.2, 151.75)),
        ),
        "Hours are on the Activity tab. Two mentors left in Q3 (moved away).",
    ),
    (
        "CIRCLES (Tuesday Pitgate, Thursday Saltby)",
        (
            ("Circles held", (11, 13, 15)),
            ("   led by women who had finished coaching", (4, 7, 9)),
            ("Reminder texts sent", (96, 118, 131)),
            ("Room hire (£)", (330, 390, 450)),
        ),
        "",
    ),
    (
        "'AT HOME' EVENING - for the rest of the household, one a quarter",
        (
            ("Households invited", (22, 26, 31)),
            ("Husbands and partners who came", (9, 12, 14)),
            ("Children minded on the night", ("<5", 6, 7)),
            ("Partners doing more of the house or the caring, 8 weeks on", (5, 8, 11)),
            ("Leaflets posted home", (40, 45, 60)),
        ),
        "Fewer than 5 children not shown.",
    ),
)

WORKSHOP_HEADS = (
    "Date",
    "Employer",
    "Seats",
    "Came",
    "Managers among them",
    "Changes promised",
    "8-week check",
    "Changes in place at check",
    "Fewer sick days than same 8 weeks last year (employer's count)",
)

WORKSHOPS: tuple[tuple[date, str, tuple[int, ...], date, tuple[Figure, ...]], ...] = (
    (date(2026, 1, 12), "Brindle & Tow Haulage", (12, 10, 5, 3), date(2026, 3, 9), (2, 6.5)),
    (date(2026, 1, 20), "Wexmoor Care Homes", (16, 14, 6, 4), date(2026, 3, 17), (3, 11)),
    (date(2026, 1, 27), "Pitgate Academies", (20, 17, 5, 3), date(2026, 3, 24), (3, 4)),
    (date(2026, 2, 3), "Saltby Foods (night shift)", (14, 9, 4, 2), date(2026, 3, 31), (1, 0)),
    (date(2026, 2, 10), "Coldmere Building Society", (12, 11, 5, 5), date(2026, 4, 7), ()),
    (date(2026, 2, 24), "Kestwick Stores", (12, 8, 3, 2), date(2026, 4, 21), ()),
    (date(2026, 3, 4), "Tallow Bus Company", (15, 12, 4, 4), date(2026, 4, 29), ()),
    (date(2026, 3, 17), "Ferrant Linen Services", (18, 15, 6, 6), date(2026, 5, 12), ()),
)

SURVEY: tuple[tuple[str, tuple[int, int, int], float], ...] = (
    ("I am sleeping better than when I started", (24, 13, 4), 0.56),
    ("My coach listened to me", (38, 3, 0), 0.91),
    ("I am more confident about applying for jobs", (31, 8, 2), 0.74),
    ("The times and rooms suited me", (29, 7, 4), 0.7),
    ("I would tell a friend to come", (37, 3, 1), 0.93),
)

COMMENTS = (
    "One woman who had not worked since 2011 now runs the Thursday circle at Saltby library.",
    "Three of our mentors have been asked onto the Authority's skills panel.",
    "The nurse at Pitgate surgery says she has had 9 fewer repeat appointments with our women.",
    "We were without our second coach for 4 weeks in February.",
    "By June we hope to bring in 5 more mentors and a Saturday circle.",
    "90 job starts in the year now looks tight, we are 3 behind profile.",
    "We rang 130 employers in January to fill the spring workshops.",
    "There are 17 women on the waiting list at 31 March.",
)

# Line, budget of year 1, spent in three quarters, forecast.
MONEY: tuple[tuple[str, float, tuple[float, float, float], float], ...] = (
    ("Coaches and manager (2.4 WTE)", 96400, (23180.5, 24055.2, 24610.75), 97200),
    ("Workshop trainers", 14000, (2940, 3675, 4410), 14700),
    ("Childcare", 9500, (1456.25, 1136.35, 1399.55), 5600),
    ("Rooms for circles", 2400, (330, 390, 450), 1650),
    ("Mentor travel", 1200, (118.4, 136.2, 151.75), 560),
    ("Overheads at 10%", 12350, (3087.5, 3087.5, 3087.5), 12350),
)
MATCH = ("Own match (not in claim)", 6000.0, (1500.0, 1500.0, 1500.0), 6000.0)


def _sum(figures: tuple[Figure, ...] | list[Figure]) -> float:
    """Add up what is a number."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _form(made: Workbook, bold: Format, rate: Format) -> None:
    """Write the authority's form."""
    grey = made.add_format({"bg_color": "#D9D9D9"})
    grey_rate = made.add_format({"bg_color": "#D9D9D9", "num_format": "0%"})
    band = made.add_format(
        {"bold": True, "bg_color": "#5B2C6F", "font_color": "white", "align": "center"}
    )
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    head = made.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
    sheet = made.add_worksheet("Return")
    sheet.merge_range("A1:N1", "WEXMOOR COMBINED AUTHORITY - Skills and Work", band)
    sheet.merge_range("A2:N2", "Grant funded delivery: performance return, Year 1", band)
    sheet.write_row("A4", ("Delivery partner:", "", "Thistlegate Ladder CIC"))
    sheet.write_row(
        "A5", ("Project:", "", "Back on the Rung - return to work and menopause coaching")
    )
    sheet.write_row("A6", ("Agreement:", "", "WCA/SW/25/0367, 1 July 2025 to 30 June 2027"))
    sheet.write_row("A7", ("This return:", "", "Quarter 3 (1 January to 31 March 2026)"))
    sheet.merge_range(
        "A8:N8",
        "Grey cells fill themselves. Quarters run from the start of the agreement. "
        "Return by the 10th working day; queries 01632 960147.",
        wrap,
    )
    sheet.merge_range("D10:E10", "Q1 Jul-Sep 25", band)
    sheet.merge_range("F10:G10", "Q2 Oct-Dec 25", band)
    sheet.merge_range("H10:I10", "Q3 Jan-Mar 26", band)
    sheet.merge_range("J10:K10", "Q4 Apr-Jun 26", band)
    sheet.write_row("A11", ("Ref", "Measure", "Year 1 target"), head)
    sheet.write_row("D11", ("Profile", "Actual") * 4, head)
    sheet.write_row(
        "L11",
        ("Cumulative actual", "% of Year 1 target", "Q3 confidence (1 low, 5 high)"),
        head,
    )
    lines = {row: figures for row, (_, _, figures) in enumerate(EVIDENCE, 5)}
    for row, (ref, words, target, profile, (top, base), sure) in enumerate(FORM, 11):
        shape = grey_rate if base else grey
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        if target is not None:
            sheet.write(row, 2, target, rate if base else None)
        for quarter in range(4):
            if profile:
                sheet.write(row, 3 + 2 * quarter, profile[quarter], rate if base else None)
            else:
                sheet.write_blank(row, 3 + 2 * quarter, None, grey)
        for quarter, column in enumerate("CDE"):
            above = lines[top][quarter]
            if isinstance(above, str):
                sheet.write(row, 4 + 2 * quarter, above, shape)
                continue
            below = lines[base][quarter] if base else 1
            formula = f"=Evidence!{column}{top}" + (f"/Evidence!{column}{base}" if base else "")
            value = above / float(below)
            sheet.write_formula(row, 4 + 2 * quarter, formula, shape, value)
        sheet.write(row, 10, "not due", shape)
        formula = f"=Evidence!F{top}" + (f"/Evidence!F{base}" if base else "")
        total = _sum(lines[top]) / (_sum(lines[base]) if base else 1)
        sheet.write_formula(row, 11, formula, shape, total)
        if target is not None and not base:
            sheet.write_formula(row, 12, f"=L{row + 1}/C{row + 1}", grey_rate, total / target)
        else:
            sheet.write_blank(row, 12, None, grey)
        if sure is not None:
            sheet.write(row, 13, sure)
    sheet.write("A21", "Declared correct by the Director, 13/04/2026")
    red = made.add_format({"bg_color": "#F8CBAD"})
    for column in "EGI":
        before = chr(ord(column) - 1)
        sheet.conditional_format(
            f"{column}12:{column}18",
            {"type": "formula", "criteria": f"={column}12<{before}12", "format": red},
        )
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 13, 10)
    sheet.set_row(10, 46)
    sheet.freeze_panes(11, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _evidence(made: Workbook, bold: Format) -> None:
    """Write what the form divides."""
    sheet = made.add_worksheet("Evidence")
    sheet.write("A1", "Evidence behind the measures", bold)
    sheet.write("A2", "Files held at the office for audit, do not send names")
    sheet.write_row("A4", ("Line", "Counted", "Q1", "Q2", "Q3", "Cumulative"), bold)
    for row, (line, words, figures) in enumerate(EVIDENCE, 4):
        sheet.write_row(row, 0, (line, words, *figures))
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", None, _sum(figures))
    sheet.set_column(1, 1, 44)


def _activity(made: Workbook, bold: Format, money: Format) -> None:
    """Write the months one under the other, with a line for each quarter."""
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    bold_money = made.add_format({"bold": True, "num_format": "#,##0.00"})
    plain = made.add_format({"bold": True})
    sheet = made.add_worksheet("Activity")
    sheet.write("A1", "Activity by month, Jul 2025 - Mar 2026", bold)
    sheet.write_row("A3", ("Month", *ACTIVITY_HEADS), head)
    row = 3
    sums: list[list[Figure]] = []
    for first in range(0, 9, 3):
        for month, figures in ACTIVITY[first : first + 3]:
            sheet.write(row, 0, month)
            for column, figure in enumerate(figures, 1):
                sheet.write(row, column, figure, money if column == 5 else None)
            row += 1
        sheet.write(row, 0, f"Quarter {first // 3 + 1}", plain)
        sums.append([])
        for column in range(1, 9):
            letter = xl_col_to_name(column)
            shape = bold_money if column == 5 else plain
            total = _sum([line[column - 1] for _, line in ACTIVITY[first : first + 3]])
            if column == 3 and first == 3:
                total = TYPED_ATTENDANCES
                sheet.write(row, column, total, shape)
            else:
                sheet.write_formula(
                    row, column, f"=SUM({letter}{row - 2}:{letter}{row})", shape, total
                )
            sums[-1].append(total)
        row += 1
    sheet.write(row, 0, "Year to date", plain)
    for column in range(1, 9):
        letter = xl_col_to_name(column)
        total = _sum([line[column - 1] for line in sums])
        formula = f"={letter}7+{letter}11+{letter}15"
        sheet.write_formula(row, column, formula, bold_money if column == 5 else plain, total)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 8, 14)
    sheet.set_row(2, 48)


def _people(made: Workbook, bold: Format, money: Format) -> None:
    """Write three tables one under the other."""
    sheet = made.add_worksheet("Mentors, circles, home")
    row = 0
    for title, lines, note in PEOPLE:
        sheet.write_row(row, 0, (title, "Jul - Sep", "Oct - Dec", "Jan - Mar"), bold)
        for words, figures in lines:
            row += 1
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, figures, money if "£" in words else None)
        row += 1
        if note:
            sheet.write(row, 0, note)
        row += 2
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 3, 11)


def _workshops(made: Workbook, bold: Format) -> None:
    """Write one row for each workshop."""
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet = made.add_worksheet("Workshops Q3")
    sheet.write("A1", "Menopause at Work workshops held 1 Jan - 31 Mar 2026", bold)
    sheet.write_row("A2", WORKSHOP_HEADS, head)
    for row, (held, employer, figures, check, after) in enumerate(WORKSHOPS, 2):
        sheet.write_datetime(row, 0, held, day)
        sheet.write_row(row, 1, (employer, *figures))
        sheet.write_datetime(row, 6, check, day)
        sheet.write_row(row, 7, after or ("not due", "not due"))
    last = len(WORKSHOPS) + 2
    sheet.write(last, 1, "Total", bold)
    for column in (2, 3, 4, 5, 7, 8):
        if column < 6:
            total = sum(line[2][column - 2] for line in WORKSHOPS)
        else:
            total = _sum([line[4][column - 7] for line in WORKSHOPS if line[4]])
        letter = xl_col_to_name(column)
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", bold, total)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 28)
    sheet.set_column(2, 7, 11)
    sheet.set_column(8, 8, 24)


def _survey(made: Workbook, bold: Format, rate: Format) -> None:
    """Write the leavers' survey and the comments."""
    sheet = made.add_worksheet("Survey")
    sheet.write("A1", "Exit survey - women finishing January to March 2026", bold)
    sheet.write_row(
        "A3",
        (
            "Statement",
            "Agree",
            "Neither",
            "Disagree",
            "Answered",
            "% agree Q3",
            "% agree since July",
        ),
        bold,
    )
    for row, (words, answers, since) in enumerate(SURVEY, 3):
        sheet.write_row(row, 0, (words, *answers))
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(answers))
        share = answers[0] / sum(answers)
        sheet.write_formula(row, 5, f"=B{row + 1}/E{row + 1}", rate, share)
        sheet.write(row, 6, since, rate)
    sheet.write("A11", "Partner's comments on the quarter", bold)
    for row, sentence in enumerate(COMMENTS, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 15)


def _money(made: Workbook, bold: Format, money: Format) -> None:
    """Write the claim."""
    sheet = made.add_worksheet("Claim")
    sheet.write("A1", "Grant claim and forecast (£)", bold)
    sheet.write_row(
        "A3",
        (
            "Cost heading",
            "Budget Year 1",
            "Spent Q1",
            "Spent Q2",
            "Spent Q3",
            "Spent to date",
            "Forecast Year 1 (est.)",
        ),
        bold,
    )
    row = 3
    for words, budget, spent, forecast in (*MONEY, MATCH):
        if words == MATCH[0]:
            row = 10
            sheet.set_row(row, None, None, {"hidden": True})
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, (budget, *spent), money)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, _sum(spent))
        sheet.write(row, 6, forecast, money)
        row += 1
    sheet.write("A10", "Total claimed", bold)
    columns: list[list[Figure]] = [[line[1] for line in MONEY]]
    columns += [[line[2][quarter] for line in MONEY] for quarter in range(3)]
    columns += [[_sum(line[2]) for line in MONEY], [line[3] for line in MONEY]]
    for column, figures in enumerate(columns, 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", money, _sum(figures))
    sheet.write(
        "A13", "Childcare forecast lowered after the nursery offer changed in September 2025."
    )
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Thistlegate Ladder Q3 return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made, bold, rate)
    _evidence(made, bold)
    _activity(made, bold, money)
    _people(made, bold, money)
    _workshops(made, bold)
    _survey(made, bold, rate)
    _money(made, bold, money)
    made.close()
