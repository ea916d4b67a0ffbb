"""Long COVID and ME peer groups with help back to work, monthly to an integrated care board."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

NONE = "n/a"

# Reference, requirement, threshold, kind, comment, then each line with April to November.
SQPR: tuple[tuple[str, str, float | None, str, str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "P1",
        "Referrals triaged in 5 working days",
        0.95,
        "rate",
        "Under for the year because of April and August",
        (
            ("Triaged in time", 19, 18, 23, 21, 14, 25, 27, 25),
            ("Referrals in", 21, 19, 24, 22, 17, 26, 28, 25),
        ),
    ),
    (
        "P2",
        "New starters in a peer group (annual)",
        144,
        "count",
        "",
        (("Started", 12, 11, 14, 13, 9, 15, 16, 14),),
    ),
    (
        "P3",
        "Group sessions run (monthly)",
        18,
        "count",
        "Aug: rooms shut for holidays",
        (("Sessions", 18, 17, 19, 19, 14, 19, 20, 19),),
    ),
    (
        "P4",
        "Average turnout per session",
        7,
        "mean",
        "",
        (
            ("Attendances", 131, 122, 141, 139, 96, 144, 152, 147),
            ("Sessions (as P3)", 18, 17, 19, 19, 14, 19, 20, 19),
        ),
    ),
    (
        "P5",
        "Managing energy better at end of 8 week block",
        0.7,
        "rate",
        "No block ended in May or August",
        (
            ("Managing better", 6, NONE, 8, 6, NONE, 7, 9, 7),
            ("Filled in end form", 9, NONE, 11, 8, NONE, 10, 12, 9),
        ),
    ),
    (
        "P6",
        "Work plan in 6 weeks of asking",
        0.8,
        "rate",
        "See Work strand",
        (
            ("Plans agreed in time", 1, 2, 3, 1, 1, 2, 1, 1),
            ("Plans agreed", 1, 2, 3, 2, 1, 3, 2, 1),
        ),
    ),
    (
        "P7",
        "In work at 13 week check",
        0.5,
        "rate",
        "First checks fell in July",
        (
            ("In work (any hours)", NONE, NONE, NONE, 1, 1, 2, 1, 0),
            ("Checks done", NONE, NONE, NONE, 1, 2, 3, 2, 1),
        ),
    ),
    (
        "P8",
        "Days from referral to first contact (average)",
        10,
        "mean",
        "Lower is better",
        (
            ("Days, added up", 192, 188, 221, 198, 181, 245, 238, 221),
            ("People contacted", 20, 20, 23, 22, 16, 25, 27, 26),
        ),
    ),
    (
        "P9",
        "Complaints (for information)",
        None,
        "count",
        "",
        (("Complaints", "nil", "nil", 1, "nil", "nil", "nil", "nil", 1),),
    ),
)
RAG = ("Green", "Green", "Green", "Green", "Green", "Green", "Red", "Green", "")

# Group, lead, places, on the register, sessions, came, booked and did not come, room hire.
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Harrow Road Library, Weds", "JT", 12, 14, 4, 33, 5, 96),
    ("Online evening", "JT / Priya", 20, 22, 4, 41, 9, 0),
    ("Young adults (online)", "Kez", 12, 9, 4, 22, 3, 0),
    ("Text chat for people mostly in bed", "Marian", 15, 13, 2, 17, 1, 0),
    ("Men's breakfast, Dock Cafe", "Len", 10, 8, 2, 13, 4, 40),
    ("Art and rest, Millgate", "Marian", 10, 11, 3, 21, 2, 72),
)

# Ref, age, condition, job, hours before, asked, hours then, plan, hours at check, calls, stopped.
WORK: tuple[tuple[object, ...], ...] = (
    ("W01", 44, "LC", "Teaching assistant", 30, "2025-04-03", 0, "2025-04-24", 12, 9, 1),
    ("W02", 38, "LC", "Bus driver", 39, "2025-04-10", 0, "2025-05-08", 20, 11, 1),
    ("W03", 52, "ME", "Payroll clerk", 37.5, "2025-04-22", 15, "2025-05-29", 0, 6, ""),
    ("W04", 29, "ME", "Nursery nurse", 35, "2025-05-06", 0, "2025-06-05", 16, 8, ""),
    ("W05", 47, "LC", "Ward clerk", 30, "2025-05-12", 10, "2025-06-16", 18, 7, 1),
    ("W06", 61, "LC", "Caretaker", 37, "2025-05-20", 0, "2025-06-26", 0, 5, ""),
    ("W07", 35, "LC", "Call handler", 40, "2025-05-19", 12, "2025-07-08", 24, 10, 1),
    ("W08", 41, "ME", "Self-employed gardener", 25, "2025-06-12", 0, "2025-07-17", 0, 4, ""),
    ("W09", 33, "LC", "Care worker", 36, "2025-07-10", 0, "2025-08-19", 0, 6, ""),
    ("W10", 56, "LC", "Planning officer", 37, "2025-07-24", 18.5, "2025-09-02", None, 8, 1),
    ("W11", 27, "ME", "Shop assistant", 20, "2025-08-05", 0, "2025-09-11", None, 3, ""),
    ("W12", 49, "LC", "Midwife", 37.5, "2025-07-31", 0, "2025-09-23", None, 9, ""),
    ("W13", 45, "LC", "Lorry fitter", 40, "2025-09-04", 0, "2025-10-09", None, 5, ""),
    ("W14", 39, "ME", "Librarian", 28, "2025-08-28", 8, "2025-10-21", None, 7, 1),
    ("W15", 58, "LC", "School cook", 25, "2025-10-14", 0, "2025-11-18", None, 4, ""),
)

# Line, April to November, how the total is made ("sum", "" or typed).
OTHERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "PEER VOLUNTEERS",
        (
            ("On the rota", 14, 14, 15, 16, 15, 17, 18, 19, ""),
            ("Hours given", 96, 88.5, 104, 110, 71, 118, 126, 121, "sum"),
            ("Joined as members, now trained and leading a group", 1, 0, 1, 2, 0, 1, 1, 2, "sum"),
            ("Got a paid job (here or elsewhere)", 0, 0, 1, 0, 0, 1, 0, 1, "sum"),
            ("Supervision calls", 12, 11, 13, 14, 9, 15, 16, 15, "sum"),
            ("Taxis and mileage £", 84.6, 71.2, 93, 88.4, 52.15, 101.9, 97.3, 104.5, "sum"),
        ),
    ),
    (
        "PARTNERS, PARENTS, CARERS",
        (
            ("Came to a carers' evening", 8, 11, 9, 12, 6, 13, 14, 12, "sum"),
            ("Carer back at work or on more hours", 0, 1, 0, 1, 1, 0, 2, 1, "sum"),
            ("Carer packs posted", 15, 12, 16, 14, 10, 18, 19, 15, "sum"),
        ),
    ),
    (
        "EMPLOYERS AND SURGERIES",
        (
            ("Talks given to employers", 1, 2, 1, 1, 0, 2, 2, 1, "sum"),
            ("Employers who rewrote absence rules since", 0, 1, 0, 1, 0, 1, 1, 1, "sum"),
            ("GP appts no longer needed (3 surgeries)", 5, 6, 8, 7, 6, 9, 11, "9 (prov)", 61),
        ),
    ),
)
MONTHS = ("April", "May", "June", "July", "August", "September", "October", "November")

SURVEY: tuple[tuple[object, ...], ...] = (
    ("I have fewer crashes than when I joined", 34, 15, 9),
    ("I feel less alone with this illness", 49, 6, 3),
    ("The person leading knew what they were talking about", 52, 5, 1),
    ("The times and length suit me", 44, 8, 6),
)

# Line, budget for the year, budget to date, spent to date, spent in the month.
SPEND: tuple[tuple[object, ...], ...] = (
    ("Coordinator and work adviser", 61200, 40800, 39914.4, 4989.3),
    ("Sessional group leads", 14400, 9600, 9735, 1235),
    ("Rooms", 3000, 2000, 1712, 208),
    ("Volunteer taxis, mileage", 1100, 733.33, 693.05, 104.5),
    ("Zoom, phones, print", 2300, 1533.33, 1604.2, 188.6),
)

NARRATIVE = (
    "August was thin: both library rooms shut and we ran 14 sessions instead of 18.",
    "R., who hardly left her bed in spring, is ringing the bells at her church again on Sundays.",
    "We had a stall at the hospital's staff wellbeing day and 32 people stopped to talk.",
    "Three members from Millgate now cook and shop for each other in turn on bad days.",
    "The complaint this month was about sound on the online group. Answered in 6 days.",
    "The bus company's occupational health nurse says she has closed 4 long absence cases "
    "using our plans.",
    "From January we would like to open a seventh group in Eastvale for up to 10 people.",
    "We should get to 144 new starters some time in February.",
    "There are still 140 people on the long COVID clinic's own waiting list.",
    "Our coordinator goes from 22.5 to 30 hours a week in December.",
)


def _numbers(line: tuple[object, ...]) -> list[float]:
    """Keep the figures of a line and leave out its words."""
    return [figure for figure in line if isinstance(figure, (int, float))]


def _sqpr(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the board's form, a line for each part of a requirement and one for the result."""
    rate = made.add_format({"num_format": "0.0%", "bold": True})
    mean = made.add_format({"num_format": "0.0", "bold": True})
    month = made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#E2EFDA"})
    sheet.write("A1", "NHS Harrowmere and Vale ICB - Service Quality Performance Report", bold)
    sheet.write("A2", "Provider: Slowtide Peer Network CIC")
    sheet.write("A3", "Contract: HV-COM-2271 (1 April 2025 - 31 March 2027)")
    sheet.write("A4", "Month reported: November 2025 (M8)")
    sheet.write_row("A6", ("Ref", "Quality requirement", "Threshold", ""), bold)
    for column in range(12):
        year, number = divmod(column + 3, 12)
        sheet.write_datetime(5, 4 + column, datetime(2025 + year, number + 1, 1), month)
    sheet.write_row("Q6", ("YTD", "RAG this month", "Provider comment"), bold)
    row = 6
    for (ref, words, threshold, kind, comment, lines), colour in zip(SQPR, RAG, strict=True):
        sheet.write_row(row, 0, (ref, words))
        result = {"rate": rate, "mean": mean, "count": None}[kind]
        if threshold is not None:
            sheet.write(row, 2, threshold, rate if kind == "rate" else None)
        sheet.write_row(row, 17, (colour, comment))
        for line in lines:
            sheet.write_row(row, 3, line)
            sheet.write_formula(row, 16, f"=SUM(E{row + 1}:P{row + 1})", None, sum(_numbers(line)))
            row += 1
        if kind != "count":
            top, base = lines
            sheet.write(row, 3, "Result", bold)
            parts = [*zip(top[1:], base[1:], strict=True)]
            for place, (above, below) in enumerate(parts):
                if isinstance(above, int) and isinstance(below, int):
                    cell = chr(ord("E") + place)
                    sheet.write_formula(
                        row, 4 + place, f"={cell}{row - 1}/{cell}{row}", result, above / below
                    )
                else:
                    sheet.write(row, 4 + place, NONE)
            whole = sum(_numbers(top)) / sum(_numbers(base))
            sheet.write_formula(row, 16, f"=Q{row - 1}/Q{row}", result, whole)
            row += 1
    sheet.set_column(1, 1, 44)
    sheet.set_column(3, 3, 22)
    sheet.set_column(18, 18, 40)
    sheet.freeze_panes(6, 4)


def _groups(sheet: Worksheet, bold: Format) -> None:
    """Write the groups of the month, one to a row."""
    sheet.write("A1", "Groups - November 2025", bold)
    sheet.write_row(
        "A3",
        (
            "Group",
            "Lead",
            "Places",
            "On register 30 Nov",
            "Sessions",
            "Attendances",
            "Booked, did not come",
            "Room hire £",
        ),
        bold,
    )
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "Total", bold)
    for column, letter in enumerate("CDEFGH", 2):
        whole = sum(_numbers(tuple(line[column] for line in GROUPS)))
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", bold, whole)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 7, 13)


def _work(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the list of the work strand, one member to a row."""
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write("A1", "Work strand - members with a plan agreed, April to November 2025", bold)
    sheet.merge_range("F2:G2", "When they asked", bold)
    sheet.merge_range("I2:J2", "13 week check", bold)
    sheet.write_row(
        "A3",
        (
            "Ref",
            "Age",
            "LC / ME",
            "Job",
            "Hours a week before ill",
            "Date",
            "Hours a week",
            "Plan agreed",
            "Date (or due)",
            "Hours a week",
            "Calls and meetings",
            "Dismissal stopped (1 = yes)",
        ),
        bold,
    )
    for row, line in enumerate(WORK, 3):
        ref, age, what, job, before, asked, hours, plan, later, calls, stopped = line
        agreed = datetime.fromisoformat(str(plan))
        sheet.write_row(row, 0, (ref, age, what, job, before))
        sheet.write_datetime(row, 5, datetime.fromisoformat(str(asked)), day)
        sheet.write(row, 6, hours)
        sheet.write_datetime(row, 7, agreed, day)
        sheet.write_datetime(row, 8, agreed + timedelta(weeks=13), day)
        sheet.write(row, 9, "not due" if later is None else later)
        sheet.write_row(row, 10, (calls, stopped))
    last = 3 + len(WORK)
    sheet.write(last, 0, "Total", bold)
    for column, letter in ((10, "K"), (11, "L")):
        whole = sum(_numbers(tuple(line[column - 1] for line in WORK)))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", bold, whole)
    sheet.set_column(3, 3, 24)
    sheet.set_column(4, 11, 12)


def _others(sheet: Worksheet, bold: Format) -> None:
    """Write the volunteers, the carers and the employers by month."""
    sheet.write("A1", "Peers, carers and others 2025/26", bold)
    row = 2
    for title, lines in OTHERS:
        sheet.write_row(row, 0, (title, *MONTHS, "Total"), bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line[:-1])
            if line[-1] == "sum":
                whole = round(sum(_numbers(line[:-1])), 2)
                sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", None, whole)
            else:
                sheet.write(row, 9, line[-1])
        row += 2
    sheet.set_column(0, 0, 50)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Slowtide SQPR November")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    money = made.add_format({"num_format": "#,##0.00"})
    _sqpr(made.add_worksheet("SQPR"), made, bold)
    _groups(made.add_worksheet("Groups"), bold)
    _work(made.add_worksheet("Work strand"), made, bold)
    _others(made.add_worksheet("Peers carers others"), bold)

    survey = made.add_worksheet("Survey Sept")
    survey.write("A1", "Members' survey, September 2025", bold)
    survey.write_row("A2", ("Sent out", 96))
    survey.write_row("A3", ("Came back", 58))
    survey.write_row("A5", ("", "Agree", "Neither", "Disagree"), bold)
    for row, line in enumerate(SURVEY, 5):
        survey.write_row(row, 0, line)
    survey.set_column(0, 0, 52)

    spend = made.add_worksheet("Spend")
    spend.write("A1", "Spend against budget", bold)
    heads = ("£", "Budget 2025/26", "Budget Apr-Nov", "Spent Apr-Nov", "Spent in Nov")
    spend.write_row("A3", heads, bold)
    for row, line in enumerate(SPEND, 3):
        spend.write_row(row, 0, line, money)
    spend.write("A9", "Total", bold)
    for column, letter in enumerate("BCDE", 1):
        whole = round(sum(_numbers(tuple(line[column] for line in SPEND))), 2)
        spend.write_formula(8, column, f"=SUM({letter}4:{letter}8)", money, whole)
    spend.set_column(0, 4, 18)
    spend.set_column(0, 0, 32)

    story = made.add_worksheet("Narrative")
    story.write("A1", "Provider narrative for the month", bold)
    for row, sentence in enumerate(NARRATIVE, 2):
        story.write(row, 0, sentence)
    story.set_column(0, 0, 110)
    made.close()
