"""Weight and activity for people with severe mental illness, quarterly to a council."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]
Part = tuple[int, int]

# Reference, indicator, target, first quarter (number, out of), second quarter, RAG, comment.
KPIS: tuple[tuple[str, str, float, Part, Part, str, str], ...] = (
    ("WM1", "Referrals into the programme", 240, (59, 0), (62, 0), "Green", ""),
    (
        "WM2",
        "Clients starting within 4 weeks of referral",
        0.8,
        (32, 42),
        (37, 45),
        "Amber",
        "Better now the Friday group is open",
    ),
    (
        "WM3",
        "Clients completing (8 or more of 12 sessions)",
        0.6,
        (16, 28),
        (18, 29),
        "Amber",
        "Of those due to finish in the quarter",
    ),
    (
        "WM4",
        "Completers who lost 5% or more of their starting weight",
        0.35,
        (5, 16),
        (7, 18),
        "Green",
        "See Finishers. One declined the scales, counted as no",
    ),
    (
        "WM5",
        "Completers active for at least 60 minutes a week more than at start",
        0.65,
        (10, 16),
        (13, 18),
        "Green",
        "",
    ),
    (
        "WM6",
        "Starters who live in IMD deciles 1 to 3",
        0.5,
        (24, 42),
        (27, 45),
        "Green",
        "",
    ),
    (
        "WM7",
        "Completers whose annual physical health check is up to date",
        0.8,
        (12, 16),
        (15, 18),
        "Amber",
        "3 booked with GP",
    ),
    ("WM8", "Clients satisfied or very satisfied", 0.85, (21, 23), (24, 26), "Green", ""),
)

MONTHS: tuple[Line, ...] = (
    ("COMING IN",),
    ("Referrals received", 19, 22, 18, 21, 17, 24),
    ("   from CMHT", 12, 13, 10, 13, 10, 15),
    ("   from GP register", 5, 7, 6, 6, 5, 7),
    ("   self or family", 2, 2, 2, 2, 2, 2),
    ("Started", 14, 15, 13, 16, 12, 17),
    ("   of these inside 4 weeks", 11, 11, 10, 13, 10, 14),
    ("Waiting at end of month", 9, 11, 12, 10, 11, 13),
    ("SESSIONS",),
    ("Gym, pool and walk sessions run", 16, 17, 16, 18, 15, 18),
    ("Attendances", 142, 151, 139, 158, 127, 166),
    ("Cook & Eat classes", 4, 4, 4, 4, 3, 4),
    ("DNA, no message", 23, 19, 25, 21, 24, 22),
    ("Reminder texts", 188, 201, 179, 205, 166, 214),
    ("Taxis £", 84.5, 92, 71.2, 88.4, 66, 95.6),
    ("KEEPING IN TOUCH (we ring 3 months after the last session)",),
    ("Calls made", 11, 13, 12, 14, 9, 13),
    ("Still active, going on their own without us", 6, 7, 5, 8, 5, 8),
    ("BP or diabetes tablets brought down by GP", 1, 0, 2, 1, 2, 2),
    ("Now in paid work or on a course, wasn't before", "not asked", 1, 1, 2, 1, 1),
)

# Client, age, group, start, weight, minutes, weeks to finish, weight, minutes, sessions.
FINISHERS: tuple[tuple[str, int, str, date, float, int, int, float | str, int, int], ...] = (
    ("TS-104", 44, "Mon gym", date(2025, 4, 14), 112.4, 30, 12, 105.9, 120, 11),
    ("TS-107", 38, "Mon gym", date(2025, 4, 14), 98.6, 45, 12, 96.8, 110, 9),
    ("TS-108", 51, "Wed pool", date(2025, 4, 16), 121.3, 20, 12, 119.9, 90, 10),
    ("TS-109", 29, "Wed pool", date(2025, 4, 16), 104.0, 60, 12, 98.2, 150, 12),
    ("TS-111", 62, "Wed pool", date(2025, 4, 16), 93.7, 15, 13, 94.5, 40, 8),
    ("TS-112", 47, "Mon gym", date(2025, 4, 28), 130.8, 0, 12, 123.6, 75, 10),
    ("TS-115", 33, "Mon gym", date(2025, 4, 28), 88.9, 90, 12, 87.1, 160, 9),
    ("TS-116", 56, "Fri walk", date(2025, 5, 9), 101.5, 40, 12, "declined", 105, 8),
    ("TS-118", 41, "Fri walk", date(2025, 5, 9), 95.2, 50, 12, 90.1, 140, 12),
    ("TS-119", 36, "Wed pool", date(2025, 5, 14), 117.6, 25, 12, 115.0, 60, 8),
    ("TS-121", 58, "Wed pool", date(2025, 5, 14), 108.1, 30, 13, 107.4, 95, 9),
    ("TS-124", 45, "Mon gym", date(2025, 5, 19), 126.5, 20, 12, 119.8, 100, 11),
    ("TS-125", 27, "Mon gym", date(2025, 5, 19), 91.4, 80, 12, 92.6, 110, 8),
    ("TS-127", 49, "Fri walk", date(2025, 6, 6), 99.9, 35, 12, 97.7, 100, 10),
    ("TS-128", 53, "Fri walk", date(2025, 6, 6), 113.2, 10, 12, 107.0, 80, 11),
    ("TS-130", 64, "Fri walk", date(2025, 6, 6), 86.3, 45, 12, 85.8, 75, 8),
    ("TS-131", 40, "Wed pool", date(2025, 6, 18), 119.0, 30, 12, 112.4, 120, 12),
    ("TS-133", 35, "Wed pool", date(2025, 6, 18), 103.8, 55, 12, 102.9, 85, 9),
)

BUDDIES: tuple[Line, ...] = (
    ("KB", "yes", 22, 26, 5, 31.2),
    ("D.", "yes", 18, 19.5, 4, 14.4),
    ("MO", "no", 12, 10, 2, 9.6),
    ("RS (new)", "yes", "n/a", 15, 3, 18.9),
    ("JT", "yes", 30, 28, 6, 22.5),
    ("LP", "no", 9, "nil", "nil", "nil"),
    ("AW", "yes", 14, 17, 3, 12.6),
)

BLOCKS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Buddies - also",
        (
            ("Moved on into a paid job", "nil", 1),
            ("Training evenings held", 2, 1),
        ),
    ),
    (
        "Carers",
        (
            ("Carers we rang", 22, 25),
            ("Say they get a proper break now", 5, 8),
            ("Newsletters posted", 60, 64),
        ),
    ),
    (
        "Mental health teams",
        (
            ("Support worker hours the CMHT got back (client comes by himself/herself)", 14, 22.5),
            ("Depot or clozapine clinics kept by people who used to miss them", 8, 11),
            ("Joint meetings", 5, 4),
        ),
    ),
)

WHO: tuple[Line, ...] = (
    ("18-34", 10, 12),
    ("35-49", 17, 18),
    ("50-64", 13, 12),
    ("65 and over", "<5", "<5"),
    ("Men", 24, 26),
    ("Women", 18, 19),
    ("Ethnic minority", 7, 9),
    ("Smokers when they started", 23, 25),
    ("On clozapine or olanzapine", 19, 22),
)

SURVEY: tuple[Line, ...] = (
    ("Forms handed out", 34, 37),
    ("Forms back", 23, 26),
    ("Satisfied / very satisfied", 21, 24),
    ("I feel less lonely than I did", 13, 16),
    ("Venue easy to get to", 19, 20),
    ("Would like evening sessions", 9, 11),
)

MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Coaches' pay", 48000, 11860.4, 12114.25),
    ("Venue hire", 9600, 2310, 2405),
    ("Buddies (travel, training)", 1800, 286.9, 341.1),
    ("Food for Cook & Eat", 1500, 352.18, 329.64),
    ("Taxis", 1000, 247.7, 250),
    ("Management and overheads", 8100, 2025, 2025),
)

NARRATIVE = (
    "One man on the Wednesday swim has moved out of supported housing into his own flat, and says "
    "it is because he can manage the stairs.",
    "The pool at Marl Street was shut for 9 days in August, so we put on extra walks instead.",
    "Three clients have set up their own Saturday kickabout on the rec and bring friends from the "
    "day centre.",
    "We had 4 applications for the coach post and interview on 14 October.",
    "The ward manager tells us 2 people who came back in every year have not been admitted since "
    "they joined us.",
    "We hope to open a third walk in Hadley in Q3 if the room is free.",
    "All 3 sets of scales were checked in July.",
    "The 60% completion target was only just missed over the half year.",
    "Jo went to 5 practice meetings to ask for more referrals from GP registers.",
)


def _form(sheet: Worksheet, head: Format, rate: Format, wrap: Format) -> None:
    """Write the return of the council."""
    sheet.write("A1", "MARLWICK BOROUGH COUNCIL - PUBLIC HEALTH", head)
    sheet.write("A2", "Provider quarterly monitoring: Healthy Weight and Activity (SMI)")
    sheet.write("A3", "Provider: Tillerby Stride CIC")
    sheet.write("E3", "Contract: MBC/PH/2316 (1 April 2024 - 31 March 2027)")
    sheet.write("A4", "Return for: Quarter 2, 2025/26")
    sheet.merge_range("D6:F6", "Quarter 1 (Apr-Jun 2025)", head)
    sheet.merge_range("G6:I6", "Quarter 2 (Jul-Sep 2025)", head)
    part = ("Number", "Out of", "Result")
    names = ("Ref", "Indicator", "Target 25/26", *part, *part, "Year to date", "RAG", "Comment")
    sheet.write_row("A7", names, head)
    for row, (ref, name, target, first, second, rag, comment) in enumerate(KPIS, 7):
        sheet.write_row(row, 0, (ref, name))
        cells = rate if first[1] else None
        sheet.write(row, 2, target, cells)
        at = row + 1
        for column, (number, base) in ((3, first), (6, second)):
            letter = "DG"[column // 6]
            under = "EH"[column // 6]
            sheet.write_row(row, column, (number, base or "n/a"))
            text = f"={letter}{at}/{under}{at}" if base else f"={letter}{at}"
            sheet.write_formula(row, column + 2, text, cells, number / base if base else number)
        both = first[0] + second[0]
        text = f"=(D{at}+G{at})/(E{at}+H{at})" if first[1] else f"=D{at}+G{at}"
        value = both / (first[1] + second[1]) if first[1] else both
        sheet.write_formula(row, 9, text, cells, value)
        sheet.write(row, 10, rag)
        if comment:
            sheet.write(row, 11, comment, wrap)
    sheet.write_row("A16", ("R1", "Serious incidents (report only, no target)"))
    sheet.write_row("D16", ("nil", "n/a", "nil", 1, "n/a", 1, 1))
    sheet.write("L16", "Fall at poolside, form sent to the council", wrap)
    sheet.write("A18", "Completed by: T. (service lead)      Date: 13/10/2025")
    sheet.set_column("B:B", 44, wrap)
    sheet.set_column("L:L", 34)


def _months(sheet: Worksheet, head: Format, cash: Format) -> None:
    """Write the months with a column for each quarter after them."""
    sheet.write("A1", "Stride - month by month 2025", head)
    sheet.write_row("B2", ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2"), head)
    for row, line in enumerate(MONTHS, 2):
        name = str(line[0])
        sheet.write(row, 0, name, head if len(line) == 1 else None)
        cells = cash if "£" in name else None
        for column, quarter in ((1, line[1:4]), (5, line[4:7])):
            if not quarter:
                continue
            sheet.write_row(row, column, quarter, cells)
            if name.startswith("Waiting"):
                sheet.write_formula(
                    row, column + 3, f"={'DH'[column // 5]}{row + 1}", None, quarter[2]
                )
            else:
                span = ("B{0}:D{0}", "F{0}:H{0}")[column // 5].format(row + 1)
                total = sum(figure for figure in quarter if isinstance(figure, int | float))
                sheet.write_formula(row, column + 3, f"=SUM({span})", cells, round(total, 2))
    sheet.set_column("A:A", 48)
    sheet.freeze_panes(2, 1)


def _finishers(made: Workbook, sheet: Worksheet, head: Format) -> None:
    """Write the list of the clients who completed in the quarter."""
    day = made.add_format({"num_format": "dd/mm/yy"})
    one = made.add_format({"num_format": "0.0"})
    rate = made.add_format({"num_format": "0.0%"})
    sheet.write("A1", "Clients who completed in Q2 (July - September 2025)", head)
    names = ("Client", "Age", "Group", "Start date", "Weight at start (kg)")
    more = ("Active mins a week at start", "Finish date", "Weight at finish (kg)")
    last = ("Active mins a week at finish", "Change kg", "Change %", "Sessions attended (of 12)")
    top = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    sheet.write_row("A3", (*names, *more, *last), top)
    for row, line in enumerate(FINISHERS, 3):
        ref, age, group, start, weight, minutes, weeks, after, active, sessions = line
        sheet.write_row(row, 0, (ref, age, group))
        sheet.write_datetime(row, 3, start, day)
        sheet.write(row, 4, weight, one)
        sheet.write(row, 5, minutes)
        sheet.write_datetime(row, 6, start + timedelta(weeks=weeks), day)
        sheet.write(row, 7, after, one)
        sheet.write(row, 8, active)
        at = row + 1
        if isinstance(after, str):
            sheet.write_row(row, 9, ("n/a", "n/a"))
        else:
            change = after - weight
            sheet.write_formula(row, 9, f"=H{at}-E{at}", one, round(change, 1))
            sheet.write_formula(row, 10, f"=J{at}/E{at}", rate, round(change, 1) / weight)
        sheet.write(row, 11, sessions)
    changes = [round(line[7] - line[4], 1) for line in FINISHERS if not isinstance(line[7], str)]
    end = len(FINISHERS) + 3
    sheet.write(end, 0, "Average", head)
    ages = [line[1] for line in FINISHERS]
    sheet.write_formula(end, 1, f"=AVERAGE(B4:B{end})", one, sum(ages) / len(ages))
    sheet.write_formula(end, 9, f"=AVERAGE(J4:J{end})", one, sum(changes) / len(changes))
    held = [line[9] for line in FINISHERS]
    sheet.write_formula(end, 11, f"=AVERAGE(L4:L{end})", one, sum(held) / len(held))
    sheet.set_column("A:L", 11)


def _buddies(sheet: Worksheet, head: Format, cash: Format) -> None:
    """Write the buddies one by one, then carers and the mental health teams."""
    sheet.write("A1", "Peer buddies (volunteers)", head)
    names = ("Hours Apr-Jun", "Hours Jul-Sep", "Sessions led Jul-Sep", "Travel paid Jul-Sep (£)")
    sheet.write_row("A2", ("Buddy", "Been a client?", *names), head)
    for row, line in enumerate(BUDDIES, 2):
        sheet.write_row(row, 0, line[:5])
        sheet.write(row, 5, line[5], cash)
    sheet.write("A10", "All buddies", head)
    for column in range(2, 6):
        figures = [
            figure
            for figure in (line[column] for line in BUDDIES)
            if isinstance(figure, int | float)
        ]
        letter = "ABCDEF"[column]
        sheet.write_formula(
            9,
            column,
            f"=SUM({letter}3:{letter}9)",
            cash if column == 5 else None,
            round(sum(figures), 2),
        )
    at = 11
    for title, lines in BLOCKS:
        sheet.write_row(at, 0, (title, "Apr-Jun", "Jul-Sep", "Half year"), head)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
            total = sum(figure for figure in line[1:] if isinstance(figure, int | float))
            sheet.write_formula(at, 3, f"=SUM(B{at + 1}:C{at + 1})", None, total)
        at += 2
    sheet.set_column("A:A", 62)
    sheet.set_column("B:F", 14)


def _who(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write who started and, beside it, what the forms said."""
    sheet.write_row("A1", ("Who started", "Q1", "Q2"), head)
    for row, line in enumerate(WHO, 1):
        sheet.write_row(row, 0, line)
    sheet.write_row("A11", ("All starters", 42, 45), head)
    sheet.write_row("E1", ("Survey (week 6 and week 12 forms)", "Q1", "Q2"), head)
    for row, line in enumerate(SURVEY, 1):
        sheet.write_row(row, 4, line)
    sheet.write("E8", "Return rate")
    sheet.write_formula("F8", "=F3/F2", rate, 23 / 34)
    sheet.write_formula("G8", "=G3/G2", rate, 26 / 37)
    sheet.set_column("A:A", 28)
    sheet.set_column("E:E", 34)


def _money(sheet: Worksheet, head: Format, cash: Format) -> None:
    """Write the budget and what was spent."""
    sheet.write("A1", "Budget 2025/26 and spend to 30 September", head)
    names = ("£", "Budget for year", "Spent Q1", "Spent Q2", "Spent so far", "Left")
    sheet.write_row("A2", names, head)
    for row, (name, budget, first, second) in enumerate(MONEY, 2):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, (budget, first, second), cash)
        spent = round(first + second, 2)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", cash, spent)
        sheet.write_formula(row, 5, f"=B{row + 1}-E{row + 1}", cash, round(budget - spent, 2))
    sheet.write("A9", "Total", head)
    firsts = sum(line[2] for line in MONEY)
    seconds = sum(line[3] for line in MONEY)
    budget = sum(line[1] for line in MONEY)
    spent = firsts + seconds
    for letter, value in zip(
        "BCDEF", (budget, firsts, seconds, spent, budget - spent), strict=True
    ):
        sheet.write_formula(f"{letter}9", f"=SUM({letter}3:{letter}8)", cash, round(value, 2))
    sheet.set_column("A:A", 30)
    sheet.set_column("B:F", 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Stride Q2 monitoring")
    head = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0%"})
    cash = made.add_format({"num_format": "#,##0.00"})
    wrap = made.add_format({"text_wrap": True})
    _form(made.add_worksheet("Q2 Return"), head, rate, wrap)
    _months(made.add_worksheet("Months"), head, cash)
    _finishers(made, made.add_worksheet("Finishers"), head)
    _buddies(made.add_worksheet("Buddies, carers, teams"), head, cash)
    _who(made.add_worksheet("Who & survey"), head, rate)
    _money(made.add_worksheet("Money"), head, cash)
    notes = made.add_worksheet("Narrative")
    notes.write("A1", "Anything else to tell us this quarter? (max 1 page)", head)
    for row, sentence in enumerate(NARRATIVE, 1):
        notes.write(row, 0, sentence, wrap)
    notes.set_column("A:A", 110)
    made.close()
