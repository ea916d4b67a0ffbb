"""Support for families waiting for an ADHD or autism assessment, quarterly to an ICB."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cells = tuple[float | str, ...]

# Line, six months, and whether quarters are added up.
FLOW: tuple[tuple[str, Cells, bool], ...] = (
    ("Referrals - community paediatrics", (18, 20, 19, 21, 14, 22), True),
    ("Referrals - GP", (9, 8, 11, 10, 7, 12), True),
    ("Referrals - school / SENCO", (14, 16, 13, 12, 4, 19), True),
    ("Referrals - parent rang us", (6, 7, 8, 9, 10, 8), True),
    ("All referrals", (47, 51, 51, 52, 35, 61), True),
    ("Accepted", (42, 45, 44, 46, 31, 53), True),
    ("Passed on / not for us", (5, 6, 7, 6, 4, 8), True),
    ("Spoken to within 10 working days", (39, 41, 38, 43, 29, 49), True),
    ("Families open to us at month end", (212, 221, 229, 236, 231, 240), False),
    ("Advice line calls", (164, 171, 158, 176, 121, 190), True),
    ("Drop-in attendances", (38, 41, 36, 33, 22, 44), True),
    ("Support plans due", (38, 40, 41, 43, 37, 42), True),
    ("Support plans written in 8 weeks", (33, 35, 34, 38, 30, 37), True),
    ("School staff trained", (24, 18, 31, 12, 0, 47), True),
    ("DLA forms helped with", (11, 9, 12, 13, 8, 14), True),
)
REVIEW: tuple[tuple[str, Cells, bool], ...] = (
    ("Reviews done", (31, 34, 33, 36, 28, 35), True),
    ("Child back on a full timetable (was part time or out of school)", (3, 4, 2, 2, 0, 6), True),
    ("Parent went back to work or held on to a job", (2, 3, 2, 4, 1, 3), True),
    (
        "DLA / Carer's Allowance now in payment (£ per week)",
        (436.2, 368.4, 512.65, 479.1, 301.3, 557.75),
        True,
    ),
    ("Rang CAMHS crisis line in 3 months before, not since", (4, 3, 5, 4, 3, 5), True),
    ("Came off the assessment list, needs met without it", (1, 2, 1, 2, "nil", 3), True),
    ("Letters to GP after review", (31, 33, 33, 36, 28, 34), True),
)
# Name, venue, day and time, leaders, then figures in the order of the headings.
GROUPS: tuple[tuple[str, str, str, str, Cells], ...] = (
    (
        "Untangled 14",
        "Wendleford Library",
        "Tue 10am",
        "SL / AK",
        (12, 12, 11, 8, 8, 6, 21.4, 26.1, 77, 11, 5, 140),
    ),
    (
        "Untangled 15",
        "Harbour Primary",
        "Tue 1pm",
        "SL / PB",
        (12, 11, 9, 7, 6, 5, 19.8, 24.9, 63, 8, 4, 0),
    ),
    (
        "Untangled 16 (eve)",
        "Online",
        "Wed 7.30pm",
        "PB",
        (14, 13, 10, 7, 7, 5, 22.0, 25.6, 70, 10, 0, 0),
    ),
    (
        "Same Boat 8",
        "Copthorne Bay Centre",
        "Thu 10am",
        "MD / CO'N",
        (12, 12, 12, 9, 8, 6, 20.3, 26.4, 84, 13, 7, 175),
    ),
    (
        "Same Boat 9",
        "Stoke Aldern Hall",
        "Mon 10am",
        "MD",
        (10, 9, 8, 5, 5, 4, 18.9, 23.7, 56, 12, 3, 126),
    ),
    (
        "Same Boat 10 (dads)",
        "Wendleford Library",
        "Sat 10am",
        "PB / JT",
        (10, 10, 9, 6, 6, 4, 21.1, 24.2, 63, 9, 6, 140),
    ),
    (
        "Under 8s 3",
        "Copthorne Bay Centre",
        "Tue 10am",
        "SL / MD",
        (12, 11, 10, 8, 7, 5, 20.6, 25.0, 70, 9, 4, 175),
    ),
    (
        "Untangled 17",
        "Wendleford Library",
        "Wed 10am",
        "MD / NR",
        (12, 12, 11, 8, 8, 6, 19.5, 25.3, 77, 10, 5, 140),
    ),
)
# Initials, when joined, hours in three months, supervisions, expenses.
PEERS: tuple[tuple[str, str, Cells, int, float], ...] = (
    ("AK", "Mar-23", (14, 6, 16), 2, 38.4),
    ("BW", "Mar-23", (9.5, 4, 12), 2, 22.1),
    ("CO'N", "Sep-23", (18, 12, 17.5), 3, 61.75),
    ("DF", "Jan-24", (6, 0, 8), 1, 0),
    ("GS", "Jan-24", (11, 7.5, 10), 2, 27.9),
    ("HM", "May-24", (8, 3, 9), 2, 18.6),
    ("JT", "Sep-24", (12.5, 8, 14), 2, 44.2),
    ("LP", "Sep-24", (7, 5, 7), 2, 12.5),
    ("NR", "Feb-25", (10, 6, 11.5), 3, 31.05),
    ("YB", "Jun-25", (4, 6, 9), 3, 15.3),
)
PEER_NEWS: tuple[tuple[object, ...], ...] = (
    ("Started a job or college course (had been at home)", 1, 3),
    ("Came to the induction evening", 6, 4),
    ("DBS checks renewed", 3, 2),
    ("Stepped down", 2, 1),
)
SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Surveys sent", 92, 96),
    ("Surveys returned", 47, 52),
    ("I feel less on my own with it", 36, 41),
    ("My child sleeps better than before", 18, 23),
    ("The venue was easy to get to", 39, 44),
    ("Heard of us through school", 14, 17),
    ("Would tell another parent to come", 45, 49),
)
MONEY: tuple[tuple[str, int, float, float], ...] = (
    ("Salaries and on-costs", 148600, 36910.44, 37288.12),
    ("Peer parent expenses", 1400, 288.65, 271.8),
    ("Room hire", 4200, 1012, 896),
    ("Staff travel", 3100, 702.35, 611.9),
    ("Scales, licences and printing", 2600, 845, 390.5),
    ("Management charge", 16000, 4000, 4000),
)
WHO: tuple[tuple[object, ...], ...] = (
    ("Child under 5", 17, 15),
    ("Child 5 to 8", 52, 54),
    ("Child 9 to 12", 41, 39),
    ("Child 13 to 17", 21, 22),
    ("Girls", 48, 51),
    ("Child or parent from a minority ethnic group", 13, 16),
    ("Gypsy, Roma or Traveller family", "<5", 0),
    ("Home in the 20% most deprived areas", 49, 53),
)
# Reference, indicator, threshold, numerator and denominator: words, first and second quarter.
Part = tuple[str, int, tuple[str, int, int]]
RATES: dict[str, tuple[Part, Part]] = {
    "W2": (("Contacted in time", 118, ("I", 12, 121)), ("Accepted", 131, ("I", 10, 130))),
    "W3": (("Completed", 51, ("H", 12, 58)), ("Started", 72, ("G", 12, 80))),
    "W4": (("Improved", 36, ("J", 12, 41)), ("Paired scores", 47, ("I", 12, 55))),
    "W5": (("Plans in 8 weeks", 102, ("I", 17, 105)), ("Plans due", 119, ("I", 16, 122))),
    "W7": (("Places not taken up", 79, ("N", 12, 82)), ("Places booked", 504, ("M", 12, 560))),
}
FORM: tuple[tuple[str, str, object, str, str], ...] = (
    ("W1", "Number of families taken on for waiting list support", 480, "Green", ""),
    ("W2", "Families contacted within 10 working days", 0.9, "Green", ""),
    ("W3", "Parents completing a group programme (5 or more of 7 sessions)", 0.7, "Green", ""),
    (
        "W4",
        "Parents with improved parenting self-efficacy score at end of programme",
        0.75,
        "Amber",
        "Online group had fewest forms back, now sent by text",
    ),
    ("W5", "Needs-led support plan in place within 8 weeks", 0.85, "Green", ""),
    (
        "W6",
        "School staff attending neurodiversity awareness training",
        200,
        "Amber",
        "No schools in August, 3 INSET days booked for Q3",
    ),
    ("W7", "DNA rate, group sessions (no more than)", 0.15, "Green", "Reminder texts from 1 July"),
    ("W8", "Complaints received (for information)", "", "", ""),
)
COMMENTS: tuple[tuple[str, str], ...] = (
    (
        "Groups",
        "A mum from Same Boat 8 now runs a Saturday football hour on the rec for children "
        "who can't manage a club.",
    ),
    (
        "Groups",
        "Same Boat 11 and Untangled 18 start in the first week of November with 12 places each.",
    ),
    (
        "Schools",
        "The SENCO at Harbour Primary says 3 pupils she had down for a managed move are "
        "staying put since we met with home and school together.",
    ),
    ("Schools", "The autumn flyer went to 41 schools and 9 nurseries in September."),
    (
        "Families",
        "One dad who had not taken his son out on his own since Easter went on the ferry "
        "with him in August.",
    ),
    ("Families", "August was thin because 2 of our 5 workers were on leave."),
    ("Waits", "Paediatrics tell us the wait for an ADHD assessment is now 27 months."),
    ("Target", "We think the 480 for the year can be met if autumn is like last year."),
    ("Data", "From 1 July the referral form has a new box for consent to share."),
)


def _return(sheet: Worksheet, bold: Format, rate: Format, grey: Format) -> None:
    """Write the template of the ICB: indicators in three lines each, then equality figures."""
    sheet.write("A1", "NHS Wendle and Harbour ICB - Children's community contracts", bold)
    sheet.write("A2", "Schedule 6A quarterly monitoring return")
    sheet.write_row("A3", ("Provider:", "Marlpit Families CIC"))
    sheet.write_row("A4", ("Service:", "Neurodevelopmental waiting list support"))
    sheet.write_row("A5", ("Contract:", "WH-CYP-23-046 (1 April 2023 - 31 March 2027)"))
    sheet.write_row("A6", ("Return for:", "Quarter 2 2025/26, July - September 2025"))
    sheet.write_row(
        "A8",
        (
            "Ref",
            "Indicator",
            "Line",
            "Threshold",
            "Q1",
            "Q2",
            "Q3",
            "Q4",
            "Year to date",
            "RAG Q2",
            "Provider comment",
        ),
        bold,
    )
    row = 8
    for ref, words, threshold, rag, comment in FORM:
        sheet.write_row(row, 0, (ref, words))
        form = rate if ref in RATES else None
        if ref in RATES:
            place = "Monthly" if ref in {"W2", "W5"} else "Parent groups"
            for line, first, (column, at, second) in RATES[ref]:
                sheet.write_row(row, 2, (line, "", first))
                sheet.write_formula(row, 5, f"='{place}'!{column}{at}", None, second)
                sheet.write_formula(row, 8, f"=E{row + 1}+F{row + 1}", None, first + second)
                row += 1
            (_, top, (_, _, tip)), (_, base, (_, _, foot)) = RATES[ref]
            for letter, value in (
                ("E", top / base),
                ("F", tip / foot),
                ("I", (top + tip) / (base + foot)),
            ):
                sheet.write_formula(
                    f"{letter}{row + 1}", f"={letter}{row - 1}/{letter}{row}", rate, value
                )
        elif ref == "W8":
            sheet.write_row(row, 4, (1, "nil"))
            sheet.write(row, 8, 1)
        else:
            at, first, second = (10, 131, 130) if ref == "W1" else (18, 73, 59)
            sheet.write_formula(row, 4, f"=Monthly!E{at}", None, first)
            sheet.write_formula(row, 5, f"=Monthly!I{at}", None, second)
            sheet.write_formula(row, 8, f"=E{row + 1}+F{row + 1}", None, first + second)
        sheet.write(row, 2, "Result" if ref in RATES else "Number")
        sheet.write(row, 3, threshold, form)
        sheet.write(row, 6, "", grey)
        sheet.write(row, 7, "", grey)
        sheet.write(row, 9, rag)
        sheet.write(row, 10, comment)
        row += 1
    row += 1
    sheet.write(row, 0, "Equality monitoring: families accepted", bold)
    sheet.write_row(row, 4, ("Q1", "Q2"), bold)
    for who, *counts in WHO:
        row += 1
        sheet.write(row, 1, who)
        sheet.write_row(row, 4, counts)
    sheet.write(row + 2, 0, "Completed by R. Osei, contracts manager, 17/10/2025")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 2, 18)
    sheet.set_column(3, 9, 10)
    sheet.set_column(10, 10, 45)


def _month_table(
    sheet: Worksheet,
    row: int,
    title: str,
    lines: tuple[tuple[str, Cells, bool], ...],
    forms: tuple[Format, Format],
) -> None:
    """Write one table of months with the quarters between them."""
    bold, money = forms
    sheet.write_row(
        row, 0, (title, "Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "YTD"), bold
    )
    for at, (words, months, added) in enumerate(lines, row + 1):
        form = money if "£" in words else None
        sheet.write(at, 0, words)
        sheet.write_row(at, 1, months[:3], form)
        sheet.write_row(at, 5, months[3:], form)
        if added:
            sums = [
                round(sum(figure for figure in part if not isinstance(figure, str)), 2)
                for part in (months[:3], months[3:])
            ]
            sheet.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", form, sums[0])
            sheet.write_formula(at, 8, f"=SUM(F{at + 1}:H{at + 1})", form, sums[1])
            sheet.write_formula(at, 9, f"=E{at + 1}+I{at + 1}", form, round(sum(sums), 2))


def _groups(sheet: Worksheet, bold: Format) -> None:
    """Write the groups that ended in the quarter, one in a row."""
    sheet.write("A1", "Parent groups that finished in Q2 (July to September 2025)", bold)
    sheet.write_row(
        "A3",
        (
            "Group",
            "Where",
            "When",
            "Led by",
            "Places",
            "Booked on",
            "Started",
            "Came to 5+",
            "Both scales done",
            "Score went up",
            "Mean score at start",
            "Mean score at end",
            "Seats booked (7 x started)",
            "Seats missed",
            "Parents still meeting up by themselves",
            "Room hire £",
        ),
        bold,
    )
    for row, (*words, figures) in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, words)
        sheet.write_row(row, 4, figures)
    sheet.write("A12", "Total", bold)
    for column, letter in enumerate("EFGHIJKLMNOP"):
        if letter not in "KL":
            total = sum(float(group[4][column]) for group in GROUPS)
            sheet.write_formula(f"{letter}12", f"=SUM({letter}4:{letter}11)", bold, total)
    sheet.write("A14", "Score is out of 35. Means are of those who did both.")
    sheet.set_column(0, 1, 21)
    sheet.set_column(2, 15, 12)


def _peers(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the peer parents with their hours, and news of them below."""
    sheet.write("A1", "PEER PARENTS - hours given, Q2 2025/26", bold)
    sheet.write_row(
        "A2",
        (
            "Initials",
            "Joined",
            "July",
            "August",
            "September",
            "Hours in Q2",
            "Supervision sessions in Q2",
            "Expenses paid Q2 (£)",
        ),
        bold,
    )
    for row, (who, joined, hours, talks, paid) in enumerate(PEERS, 2):
        sheet.write_row(row, 0, (who, joined, *hours))
        sheet.write_formula(
            row, 5, f"=SUM(C{row + 1}:E{row + 1})", None, sum(float(hour) for hour in hours)
        )
        sheet.write(row, 6, talks)
        sheet.write(row, 7, paid, money)
    sheet.write("A13", "All", bold)
    hourly = [sum(float(peer[2][month]) for peer in PEERS) for month in range(3)]
    talked = sum(peer[3] for peer in PEERS)
    sums = (*hourly, sum(hourly), talked, round(sum(peer[4] for peer in PEERS), 2))
    for letter, total in zip("CDEFGH", sums, strict=True):
        sheet.write_formula(
            f"{letter}13", f"=SUM({letter}3:{letter}12)", money if letter == "H" else None, total
        )
    sheet.write_row("A16", ("Peer parents, other", "", "Q1", "Q2"), bold)
    for row, (words, first, second) in enumerate(PEER_NEWS, 16):
        sheet.write(row, 0, words)
        sheet.write_row(row, 2, (first, second))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 7, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Marlpit Q2 return")
    bold = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    rate = made.add_format({"num_format": "0.0%"})
    grey = made.add_format({"bg_color": "#D9D9D9"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("Q2 return"), bold, rate, grey)

    monthly = made.add_worksheet("Monthly")
    monthly.write("A1", "Marlpit - monthly figures 2025/26 (from Lamplight)", bold)
    monthly.write("A2", "Q1 as sent in July. Month end figures are not added up.")
    _month_table(monthly, 3, "Referrals and contacts", FLOW, (bold, money))
    _month_table(monthly, 21, "12 week review - what has changed", REVIEW, (bold, money))
    monthly.set_column(0, 0, 58)

    _groups(made.add_worksheet("Parent groups"), bold)
    _peers(made.add_worksheet("Peer parents"), bold, money)

    survey = made.add_worksheet("Survey")
    survey.write_row(
        "A1",
        ("End of support survey (number who ticked agree)", "Q1", "Q2", "YTD", "Q2 % of returned"),
        bold,
    )
    for row, (words, first, second) in enumerate(SURVEY, 1):
        survey.write_row(row, 0, (words, first, second))
        survey.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, first + second)
        if row > 2:
            survey.write_formula(row, 4, f"=C{row + 1}/C3", rate, second / 52)
    survey.set_column(0, 0, 50)

    spend = made.add_worksheet("Finance")
    spend.write("A1", "Spend against contract value 2025/26", bold)
    spend.write_row(
        "A3",
        (
            "Budget line",
            "Year budget",
            "Budget to end Sept",
            "Spent Q1",
            "Spent Q2",
            "Spent to date",
            "Under / (over) to date",
        ),
        bold,
    )
    sums = [0.0] * 4
    for row, (line, planned, one, two) in enumerate(MONEY, 4):
        spend.write(row - 1, 0, line)
        spend.write(row - 1, 1, planned, money)
        spend.write_formula(row - 1, 2, f"=B{row}/2", money, planned / 2)
        spend.write(row - 1, 3, one, money)
        spend.write(row - 1, 4, two, money)
        both = round(one + two, 2)
        spend.write_formula(row - 1, 5, f"=D{row}+E{row}", money, both)
        spend.write_formula(row - 1, 6, f"=C{row}-F{row}", money, round(planned / 2 - both, 2))
        sums = [a + b for a, b in zip(sums, (planned, one, two, both), strict=True)]
    spend.write("A10", "TOTAL", bold)
    year, spring, summer, whole = (round(figure, 2) for figure in sums)
    for letter, added in zip(
        "BCDEFG", (year, year / 2, spring, summer, whole, round(year / 2 - whole, 2)), strict=True
    ):
        spend.write_formula(f"{letter}10", f"=SUM({letter}4:{letter}9)", money, added)
    spend.set_column(0, 0, 32)
    spend.set_column(1, 6, 16)

    notes = made.add_worksheet("Commentary")
    notes.write_row("A1", ("About", "Q2 commentary"), bold)
    for row, pair in enumerate(COMMENTS, 1):
        notes.write_row(row, 0, pair)
    notes.set_column(0, 0, 14)
    notes.set_column(1, 1, 110)
    made.close()
