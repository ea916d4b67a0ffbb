"""A baby loss support line and peer groups, monthly to a local maternity and neonatal system."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("July", "August", "September", "October", "November")

# Reference, indicator, target, what the target is for, counted lines, comment.
FORM: tuple[tuple[str, str, object, str, tuple[tuple[object, ...], ...], str], ...] = (
    (
        "L1",
        "New people supported (line, one-to-one or group)",
        360,
        "contract year",
        (("New people", 31, 28, 36, 39, 34),),
        "",
    ),
    (
        "L2",
        "Calls and web chats answered first time",
        0.85,
        "month",
        (
            ("Answered first time", 142, 131, 158, 167, 149),
            ("Offered", 163, 149, 181, 188, 171),
        ),
        "Chat was down 3 evenings in Nov",
    ),
    (
        "L3",
        "Hospital referrals contacted within 3 working days",
        0.95,
        "month",
        (
            ("Contacted within 3 working days", 22, 19, 25, 27, 23),
            ("Referrals received", 23, 20, 26, 27, 25),
        ),
        "Nov: 2 wrong numbers on the referral form",
    ),
    ("L4", "Peer group sessions held", 8, "month", (("Sessions", 7, 6, 8, 9, 8),), ""),
    (
        "L5",
        "Average days from referral to first one-to-one (lower is better)",
        14,
        "month",
        (
            ("Days waited, all people", 236, 210, 264, 252, 240),
            ("People having first one-to-one", 19, 17, 22, 22, 20),
        ),
        "",
    ),
    (
        "L6",
        "Parents with a better grief score at end of support",
        0.6,
        "month",
        (("Better score", 9, 8, 11, 12, 10), ("Scores at start and end", 14, 13, 17, 18, 15)),
        "",
    ),
    (
        "L7",
        "New people from the 20% most deprived areas",
        0.25,
        "month",
        (
            ("From 20% most deprived", 8, 7, 10, 12, 9),
            ("With a postcode", 29, 27, 34, 37, 32),
        ),
        "Postcode not asked on chat",
    ),
    (
        "L8",
        "Complaints received",
        "none set",
        "",
        (("Complaints", "nil", 1, "nil", "nil", "nil"),),
        "For information",
    ),
)
FIRST = 10

# Group of columns, heading, five months, how the last row is made.
LINE: tuple[tuple[str, str, tuple[object, ...], object], ...] = (
    ("Telephone", "Offered", (121, 112, 133, 137, 124), "sum"),
    ("Telephone", "Answered", (103, 97, 113, 120, 105), "sum"),
    ("Telephone", "After 8pm", (37, 33, 42, 45, 40), "sum"),
    ("Telephone", "Average length (mins)", (31, 28, 33, 35, 32), "mean"),
    ("Web chat", "Started", (42, 37, 48, 51, 47), "sum"),
    ("Web chat", "Answered", (39, 34, 45, 47, 44), "sum"),
    ("Who rang or wrote (answered)", "Mother or birthing parent", (88, 82, 97, 101, 90), "sum"),
    ("Who rang or wrote (answered)", "Partner", (27, 24, 31, 34, 31), "sum"),
    ("Who rang or wrote (answered)", "Other family", (15, 14, 18, 20, 17), "sum"),
    ("Who rang or wrote (answered)", "Midwife, GP etc.", (12, 11, 12, 12, 11), "sum"),
    (
        "At end of call",
        "Spoke of suicide, safe and with a plan by the end",
        ("<5", "<5", 5, 6, "<5"),
        17,
    ),
    ("At end of call", "Said they would have gone to A&E or triage", (9, 7, 11, 12, 10), "sum"),
    ("Peer volunteers", "Hours on the line", (138, 132, 147, 156, 144), "sum"),
)

# Day of November, group, place, leader, places, came, first time, partners, peers' hours.
SESSIONS: tuple[tuple[object, ...], ...] = (
    (3, "Monday evening group", "Stanbrough Library", "Staff + peer", 12, 9, 2, 3, 4),
    (5, "Dads and partners walk", "Ferndyke Reservoir car park", "Peer", 15, 7, 3, 7, 5),
    (8, "Pregnancy after loss", "Ashwater Family Hub", "Staff", 10, 8, 1, 2, 0),
    (11, "Online group", "Online", "Peer", 14, 11, 4, 4, 3.5),
    (13, "Grandparents' tea", "Methodist Hall", "Peer", 12, "cancelled"),
    (17, "Monday evening group", "Stanbrough Library", "Staff + peer", 12, 10, 2, 2, 4),
    (19, "Craft and memory", "Ashwater Family Hub", "Peer", 8, 6, 1, 0, 4),
    (22, "Pregnancy after loss", "Ashwater Family Hub", "Staff + peer", 10, 7, 2, 3, 2),
    (25, "Dads five-a-side", "Ferndyke Leisure Centre", "Peer", 16, 12, 5, 12, 4.5),
)

# Line, this month, last month, since the first of July.
STACK: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Peer supporters (parents we have supported)",
        (
            ("Active in the month", 26, 24, "n/a"),
            ("Finished peer training", 4, 0, 13),
            ("Hours given, line and groups", 171, 183.5, 861),
            ("Said in supervision that helping has helped them", 9, 8, 38),
            ("Went on to a job or college", 1, "nil", 3),
            ("Supervision sessions", 6, 6, 29),
            ("Travel paid (£)", 84.6, 92.25, 418.05),
        ),
    ),
    (
        "Partners and wider family",
        (
            ("Partners having their own one-to-one", 7, 8, 31),
            ("Partners back at work on a plan agreed with employer", 3, 2, 11),
            ("Couples able to talk about their baby again", 5, 4, 19),
            ("Grandparents at the tea", "cancelled", 9, 33),
            ("Memory boxes for brothers and sisters", 6, 5, 24),
        ),
    ),
    (
        "12-week call after support ends",
        (
            ("Calls made", 15, 17, 71),
            ("Got an answer", 12, 14, 58),
            ("Back at work or study", 6, 7, 27),
            ("Seeing friends again", 8, 8, 35),
        ),
    ),
    (
        "Hospitals and other services",
        (
            ("Bereavement midwife hours saved (their estimate)", 14.5, 16, 68),
            ("Referred on to perinatal mental health", 3, 4, 16),
            ("Came off perinatal mental health list, no longer needed", 2, 2, 9),
            ("Midwives and sonographers taught by our parents", 11, 0, 34),
            ("Wards that changed a room, leaflet or notes as a result", 1, "nil", 3),
        ),
    ),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("I felt listened to", 21, 6, 1, 0),
    ("I got help when I needed it", 17, 8, 2, 1),
    ("I feel less alone with my grief", 14, 9, 4, 1),
    ("I know how to get back in touch", 19, 7, 2, 0),
    ("I would tell another parent about you", 22, 5, 1, 0),
)

COMMENTS = (
    (
        "A father from the five-a-side has started a lunchtime drop-in at his depot and 6 workmates"
        " came to the first."
    ),
    "Two of our peer supporters now sit on the maternity voices panel.",
    (
        "A mother who had hardly left the house since August walked her older boy to school every"
        " day this month."
    ),
    "The chat platform was down for 3 evenings (12 to 14 November).",
    "Ferndyke General sent 5 fewer referrals than in October, their midwife was on leave.",
    "We posted remembrance cards to 210 families in October.",
    "We hope to train 8 more peer supporters in February.",
    "The target of 8 groups was met even with the tea cancelled.",
)

# Budget line, budget for the year, profile to date, spent in November, spent to date.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Line co-ordinator (0.8 WTE)", 29640, 12350, 2470, 12350),
    ("Group worker (0.6 WTE)", 20520, 8550, 1710, 7695),
    ("Peer training and travel", 6400, 2666.67, 611.4, 2984.15),
    ("Phone and chat platform", 5280, 2200, 440, 2200),
    ("Rooms and refreshments", 3900, 1625, 288.5, 1402.75),
    ("Clinical supervision", 4800, 2000, 400, 1900),
    ("Management and overheads", 8460, 3525, 705, 3525),
)
INCOME: tuple[tuple[object, ...], ...] = (
    ("LMNS payments", 79000, 32916.67, 6583.33, 32916.67),
    ("Given by families", "n/a", "n/a", 342.5, 1915.2),
)


def total(figures: tuple[object, ...]) -> float:
    """Add the figures up, words left out."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _form(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the return: each indicator with what is counted and, below, the result."""
    month = made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "#FFFFFF"})
    month.set_num_format("mmm-yy")
    rate = made.add_format({"num_format": "0%", "bold": True, "bg_color": "#C6EFCE"})
    amber = made.add_format({"num_format": "0%", "bold": True, "bg_color": "#FFEB9C"})
    days = made.add_format({"num_format": "0.0", "bold": True, "bg_color": "#C6EFCE"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    percent = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Wexmoor Local Maternity and Neonatal System", head)
    sheet.write("A2", "Provider monthly return - perinatal loss (template v2, Aug 2024)")
    sheet.write_row("A4", ("Provider", "Hollowmere Baby Loss Support"))
    sheet.write_row("A5", ("Contract", "WLMNS-22-PL, 1 July 2024 to 30 June 2027 (year 2)"))
    sheet.write_row("A6", ("Month", "M05 November 2025"))
    sheet.write_row("A7", ("Contact", "Service manager, 01632 960188"))
    sheet.write_row("A9", ("Ref", "Indicator", "Counted", "Target", "Target is per"), head)
    for at in range(12):
        when = date(2025 + (at + 6) // 12, (at + 6) % 12 + 1, 1)
        sheet.write_datetime(8, 5 + at, when, month)
    sheet.write_row("R9", ("YTD", "Comment"), head)
    row = FIRST - 1
    for ref, name, target, per, lines, comment in FORM:
        height = len(lines) + (len(lines) > 1)
        if height > 1:
            sheet.merge_range(row, 0, row + height - 1, 0, ref, wrap)
            sheet.merge_range(row, 1, row + height - 1, 1, name, wrap)
        else:
            sheet.write_row(row, 0, (ref, name), wrap)
        aim = percent if isinstance(target, float) else None
        sheet.write(row + height - 1, 3, target, aim)
        sheet.write(row + height - 1, 4, per)
        sheet.write(row, 18, comment or None)
        for line in lines:
            sheet.write_row(row, 2, line[:1])
            sheet.write_row(row, 5, line[1:])
            reach = f"=SUM(F{row + 1}:Q{row + 1})"
            sheet.write_formula(row, 17, reach, None, total(line[1:]))
            row += 1
        if height > 1:
            sheet.write(row, 2, "Average" if ref == "L5" else "%")
            for at in (0, 1, 2, 3, 4, 12):
                above, below = (total(line[1:]) if at == 12 else line[1 + at] for line in lines)
                letter = xl_col_to_name(5 + at)
                form = days if ref == "L5" else amber if (ref, at) == ("L3", 4) else rate
                sheet.write_formula(
                    row,
                    5 + at,
                    f"={letter}{row - 1}/{letter}{row}",
                    form,
                    above / below,  # type: ignore[operator]
                )
            row += 1
    sheet.write(row + 1, 0, "Return to the LMNS by the 10th working day of the next month")
    sheet.set_column(1, 1, 38)
    sheet.set_column(2, 2, 30)
    sheet.set_column(4, 4, 14)
    sheet.set_column(18, 18, 40)
    sheet.freeze_panes(9, 5)


def _line(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the support line, months down the side."""
    wrap = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E4DFEC"})
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Support line July to November 2025 (open every day 9am to 10pm)", head)
    groups = [line[0] for line in LINE]
    for group in dict.fromkeys(groups):
        first = groups.index(group) + 1
        last = first + groups.count(group) - 1
        if first == last:
            sheet.write(2, first, group, wrap)
        else:
            sheet.merge_range(2, first, 2, last, group, wrap)
    sheet.write("A4", "Month", wrap)
    sheet.write_column("A5", (*MONTHS, "Total"))
    for column, (_, name, months, how) in enumerate(LINE, 1):
        letter = xl_col_to_name(column)
        sheet.write(3, column, name, wrap)
        sheet.write_column(4, column, months)
        if how == "sum":
            sheet.write_formula(9, column, f"=SUM({letter}5:{letter}9)", None, total(months))
        elif how == "mean":
            mean = total(months) / 5
            sheet.write_formula(9, column, f"=AVERAGE({letter}5:{letter}9)", place, mean)
        else:
            sheet.write(9, column, how)
    sheet.write("A12", "<5 = small numbers not shown, total is from the line database")
    sheet.set_column(0, 0, 12)
    sheet.set_row(3, 78)
    sheet.set_column(1, len(LINE), 13)


def _sessions(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the sessions of the month, one a row."""
    day = made.add_format({"num_format": "ddd dd/mm/yyyy"})
    sheet.write_row(
        "A1",
        (
            "Date",
            "Group",
            "Where",
            "Led by",
            "Places",
            "Came",
            "First time",
            "of whom partners",
            "Peer hours",
        ),
        head,
    )
    for row, line in enumerate(SESSIONS, 1):
        when = date(2025, 11, int(str(line[0])))
        sheet.write_datetime(row, 0, when, day)
        sheet.write_row(row, 1, line[1:])
    last = len(SESSIONS) + 1
    sheet.write(last, 3, "November total", head)
    for column in (5, 6, 7, 8):
        letter = xl_col_to_name(column)
        added = total(tuple(line[column] for line in SESSIONS if len(line) > 6))
        sheet.write_formula(last, column, f"=SUM({letter}2:{letter}{last})", head, added)
    sheet.write(last + 2, 0, "13 Nov: hall heating failed, tea moved to December")
    sheet.autofilter(0, 0, last - 1, 8)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 2, 26)
    sheet.set_column(3, 8, 14)


def _stack(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the tables of peers, family and other services, one under the other."""
    money = made.add_format({"num_format": "0.00"})
    sheet.write("A1", "Peers, family, hospitals - November 2025", head)
    row = 2
    for name, lines in STACK:
        sheet.write_row(row, 0, (name, "This month", "Last month", "Since 1 July"), head)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line, money if "£" in str(line[0]) else None)
        row += 2
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 3, 12)


def _survey(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the answers of the survey and the comments below it."""
    rate = made.add_format({"num_format": "0.0%"})
    sheet.write("A1", "Online survey, people ending support 1 October to 30 November 2025", head)
    sheet.write_row(
        "A3",
        ("", "Strongly agree", "Agree", "Not sure", "Disagree", "Answered", "% agree"),
        head,
    )
    for row, line in enumerate(SURVEY, 3):
        sheet.write_row(row, 0, line)
        counts = line[1:]
        answered = total(counts)
        at = row + 1
        sheet.write_formula(row, 5, f"=SUM(B{at}:E{at})", None, answered)
        agree = total(counts[:2]) / answered
        sheet.write_formula(row, 6, f"=(B{at}+C{at})/F{at}", rate, agree)
    sheet.write("A10", "Comments for the month", head)
    sheet.write_column("A11", COMMENTS)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 6, 13)


def _money(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the money of the contract year so far."""
    cash = made.add_format({"num_format": "#,##0.00;[Red]-#,##0.00"})
    sheet.write("A1", "Budget monitoring, contract year 2 (July 2025 to June 2026), £", head)
    names = ("Year 2 budget", "Profile to 30 Nov", "Spent in Nov", "Spent to 30 Nov", "Variance")
    sheet.write_row("A3", ("Spend", *names), head)
    for row, line in enumerate(MONEY, 3):
        sheet.write_row(row, 0, line, cash)
        left = round(float(str(line[2])) - float(str(line[4])), 2)
        sheet.write_formula(row, 5, f"=C{row + 1}-E{row + 1}", cash, left)
    last = 3 + len(MONEY)
    sheet.write(last, 0, "Total spend", head)
    for column in range(1, 5):
        letter = xl_col_to_name(column)
        added = total(tuple(line[column] for line in MONEY))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", cash, added)
    left = round(total(tuple(x[2] for x in MONEY)) - total(tuple(x[4] for x in MONEY)), 2)
    sheet.write_formula(last, 5, f"=C{last + 1}-E{last + 1}", cash, left)
    income = ("Year 2", "Due to 30 Nov", "Received in Nov", "Received to 30 Nov")
    sheet.write_row(last + 2, 0, ("Income", *income), head)
    for row, line in enumerate(INCOME, last + 3):
        sheet.write_row(row, 0, line, cash)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 5, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "LMNS monthly return M05")
    head = made.add_format({"bold": True, "bg_color": "#E4DFEC"})
    _form(made, made.add_worksheet("Return"), head)
    _line(made, made.add_worksheet("Line"), head)
    _sessions(made, made.add_worksheet("Groups Nov"), head)
    _stack(made, made.add_worksheet("Peers & family"), head)
    _survey(made, made.add_worksheet("Survey"), head)
    _money(made, made.add_worksheet("Budget"), head)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
