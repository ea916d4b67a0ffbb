"""Allotment and woodwork groups after a stay in hospital, monthly to a mental health trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, requirement, threshold, what is counted, row in the log (and what it is out of).
FORM: tuple[tuple[str, str, float | None, str, int, int, str], ...] = (
    (
        "AW1",
        "Starts a group within 21 days of leaving the ward",
        0.8,
        "started within 21 days / all starters",
        7,
        6,
        "One waited for a second-stage flat",
    ),
    ("AW2", "New people starting (60 in the year)", 60, "starters", 6, 0, ""),
    ("AW3", "Booked places taken up", 0.7, "attendances / places booked", 10, 9, ""),
    (
        "AW4",
        "Still attending twelve weeks after starting",
        0.6,
        "still coming / 12 weeks up in the month",
        12,
        11,
        "",
    ),
    (
        "AW5",
        "ReQoL-10 up by 5 points or more at the twelve-week review",
        0.55,
        "up by 5+ / both forms done",
        14,
        13,
        "1 person did not want to do the form again",
    ),
    (
        "AW6",
        "Readmitted to a ward within 90 days of starting (no more than)",
        0.1,
        "readmitted / 90 days up in the month",
        16,
        15,
        "",
    ),
    ("AW7", "Safety plan on file within 14 days", 0.95, "plan on file / all starters", 8, 6, ""),
    ("AW8", "Incidents on site (for information, no threshold)", None, "incidents", 17, 0, ""),
)

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
# A line of one word is a heading; the word nil is typed where nothing happened.
LOG: tuple[tuple[str | int, ...], ...] = (
    ("For the return",),
    ("Referrals from the wards", 9, 8, 10, 7, 8, 9, 10, 8),
    ("Starters", 5, 6, 5, 4, 6, 6, 5, 5),
    ("- within 21 days of leaving the ward", 4, 5, 4, 3, 5, 4, 4, 4),
    ("- safety plan on file within 14 days", 5, 6, 5, 4, 6, 5, 5, 5),
    ("Places booked", 118, 122, 126, 119, 108, 131, 138, 137),
    ("Attendances", 84, 88, 93, 85, 74, 96, 102, 104),
    ("12 weeks up in the month", 4, 5, 4, 5, 6, 5, 4, 7),
    ("- of them still coming", 3, 3, 3, 3, 4, 4, 3, 6),
    ("Both ReQoL forms done", 3, 3, 2, 3, 4, 4, 3, 5),
    ("- up by 5 or more", 2, 2, 1, 2, 2, 3, 1, 3),
    ("90 days up in the month", 4, 5, 4, 5, 6, 5, 4, 6),
    ("- readmitted in that time", 0, 1, 0, 0, 1, 0, 1, 0),
    ("Incidents", "nil", 1, "nil", "nil", "nil", 2, "nil", "nil"),
    ("Moving on (for our trustees)",),
    ("Back in their old job or a new one", 0, 1, 0, 1, 1, 0, 2, 1),
    ("CPN has cut back visits or closed the case", 1, 1, 2, 1, 1, 2, 2, 1),
    ("Other",),
    ("Men starting", 3, 3, 2, 3, 4, 3, 3, 2),
    ("Women starting", 2, 3, 3, 1, 2, 3, 2, 3),
    ("Calls made after a missed session", 31, 28, 30, 27, 25, 29, 33, 30),
    ("On the books on the last day of the month", 22, 23, 23, 21, 20, 22, 23, 24),
)

# Group, where, sessions, places, booked, came, different people, sessions run by a helper.
GROUPS: tuple[tuple[str | int, ...], ...] = (
    ("Monday plot", "Mill Lane", 4, 8, 29, 23, 9, 1),
    ("Tuesday bench", "Tanner's Yard", 4, 6, 24, 19, 7, 0),
    ("Wednesday plot", "Mill Lane", 4, 8, 31, 22, 9, 2),
    ("Thursday beginners' woodwork", "Tanner's Yard", 4, 6, 23, 17, 8, 1),
    ("Friday tool shed", "Mill Lane", 4, 8, 30, 23, 9, 3),
)

GATE: tuple[tuple[str | float, ...], ...] = (
    ("Veg to St Bride's community fridge (kg)", 38.5, 412),
    ("Planters and benches for the ward courtyards", 2, 11),
    ("Nest boxes for Colley Road primary", 12, 30),
    ("Tools mended for other plot holders", 9, 54),
    ("Seed trays sown", "nil", 146),
    ("Bags of compost used", 6, 71),
)

# Number, ward, start, age, booked, came, ReQoL and nights at start; review, ReQoL and nights then.
MEMBERS: tuple[tuple[str | int | date | None, ...], ...] = (
    ("M131", "Larch", date(2025, 6, 9), 44, 4, 3, 17, 3, date(2025, 9, 1), 24, 5, ""),
    ("M133", "Larch", date(2025, 6, 23), 29, 8, 7, 14, 2, date(2025, 9, 15), 22, 5, "moves on Dec"),
    ("M136", "Alder", date(2025, 7, 7), 52, 4, 4, 19, 4, date(2025, 9, 29), 21, 4, ""),
    ("M137", "Rowan", date(2025, 7, 14), 37, 8, 6, 12, 1, date(2025, 10, 6), 19, 4, ""),
    ("M138", "Larch", date(2025, 7, 21), 61, 4, 4, 20, 5, date(2025, 10, 13), 23, 5, ""),
    ("M139", "Alder", date(2025, 7, 28), 24, 4, 2, 15, 3, date(2025, 10, 20), 18, 2, ""),
    ("M142", "Rowan", date(2025, 8, 11), 33, 8, 6, 13, 2, date(2025, 11, 3), 21, 4, ""),
    ("M143", "Larch", date(2025, 8, 18), 48, 4, 3, 18, 4, date(2025, 11, 10), 20, 4, ""),
    ("M144", "Alder", date(2025, 8, 18), 57, 8, 7, 16, 3, date(2025, 11, 10), 22, 6, ""),
    ("M145", "Larch", date(2025, 8, 26), 41, 4, 2, 11, 2, date(2025, 11, 18), "declined", 3, ""),
    ("M146", "Rowan", date(2025, 9, 1), 26, 8, 5, 14, 1, date(2025, 11, 24), 15, 2, "see care co"),
    ("M147", "Alder", date(2025, 9, 2), 39, 4, 4, 17, 3, date(2025, 11, 25), 23, 5, ""),
    ("M148", "Larch", date(2025, 9, 8), 45, 8, 6, 12, 2, None, None, None, ""),
    ("M149", "Rowan", date(2025, 9, 15), 31, 4, 3, 16, 3, None, None, None, ""),
    ("M150", "Larch", date(2025, 9, 22), 58, 4, 1, 18, 4, None, None, None, "left 14/11"),
    ("M151", "Alder", date(2025, 9, 29), 22, 8, 5, 10, 1, None, None, None, ""),
    ("M152", "Larch", date(2025, 10, 6), 36, 8, 7, 15, 2, None, None, None, ""),
    ("M153", "Rowan", date(2025, 10, 13), 49, 4, 3, 13, 3, None, None, None, ""),
    ("M154", "Alder", date(2025, 10, 13), 27, 8, 6, 11, 1, None, None, None, ""),
    ("M155", "Larch", date(2025, 10, 20), 63, 4, 4, 19, 5, None, None, None, ""),
    ("M156", "Rowan", date(2025, 10, 27), 40, 4, 1, 14, 2, None, None, None, "left 21/11"),
    ("M157", "Alder", date(2025, 11, 3), 34, 6, 5, 12, 2, None, None, None, ""),
    ("M158", "Larch", date(2025, 11, 3), 55, 3, 3, 16, 4, None, None, None, ""),
    ("M159", "Larch", date(2025, 11, 10), 30, 5, 4, "not done", 3, None, None, None, ""),
    ("M160", "Rowan", date(2025, 11, 17), 47, 2, 2, 13, 1, None, None, None, ""),
    ("M161", "Larch", date(2025, 11, 24), 28, 1, 1, 15, 2, None, None, None, ""),
)

# Name, once a member, hours in three months, sessions run and expenses in November.
HELPERS: tuple[tuple[str | float | None, ...], ...] = (
    ("Dot", "yes", 14, 16, 15, 2, 12.4),
    ("Kamal", "yes", 9, 12, 10.5, 2, 8.6),
    ("J.T.", "no", 20, 18, 16, 0, None),
    ("Bev", "yes", 6, 8, 9, 1, 6.2),
    ("Ron", "no", 12, 12, 12, 0, None),
    ("S.W.", "yes", None, 5, 8, 2, 9.8),
    ("Marsha", "no", 7.5, 6, 8, 0, 4.5),
    ("Len", "yes", 10, 9, 11, 0, 7),
)

HELPERS_SINCE: tuple[tuple[str | int, ...], ...] = (
    ("Taken on by the Trust as paid peer workers", 1, 2),
    ("DBS checks done", 1, 6),
    ("Helpers' training evenings", 1, 5),
    ("Helpers who stopped", "nil", 3),
)

FAMILY: tuple[tuple[date | float, ...], ...] = (
    (date(2025, 4, 26), 7, 3, 7, 18.2),
    (date(2025, 5, 24), 9, 4, 8, 21.45),
    (date(2025, 6, 28), 8, 4, 8, 19.9),
    (date(2025, 7, 26), 6, 2, 6, 15.75),
    (date(2025, 8, 23), 5, 3, 5, 14.1),
    (date(2025, 9, 27), 9, 5, 9, 22.3),
    (date(2025, 10, 25), 10, 6, 9, 24.85),
    (date(2025, 11, 22), 8, 5, 8, 20.15),
)

COSTS: tuple[tuple[str | float, ...], ...] = (
    ("Staff (2 part-time leaders)", 46800, 3900, 31200),
    ("Woodwork tutor, sessional", 9600, 840, 6510),
    ("Rent, Tanner's Yard", 7200, 600, 4800),
    ("Plot rents and water", 640, 0, 612.5),
    ("Timber, tools, seed", 3200, 186.4, 2344.9),
    ("Members' bus fares", 2400, 214.2, 1498.6),
)

COMMENTS = (
    "A member from Rowan ward has started a Saturday stall with his sister selling what he grows.",
    "The ward manager on Larch says 3 patients who had refused leave now ask to come to the plot.",
    "One of the Tuesday men has moved back in with his wife and children after a year away.",
    "The polytunnel came down in the storm of 15 November and will cost about £900 to replace.",
    "We have asked Alder ward to send referrals at least 7 days before discharge.",
    "Two sessions a week will move indoors from December until the clocks change.",
    "We hope to open a second workshop in 2026 if the lease at Tanner's Yard is renewed.",
    "The leaders went on a 2-day course on trauma and tools.",
    "Take-up was better this month because the bus pass came through for 6 people.",
)


def _return(sheet: Worksheet, head: Format, rate: Format, wrap: Format) -> None:
    """Write the form of the trust, with figures from the log, and the commentary below."""
    sheet.write("A1", "Arrowdale Mental Health NHS Trust - VCSE contracts", head)
    sheet.write("A2", "Monthly quality return (Schedule 4C local quality requirements)")
    top = (
        ("Provider", "Fallowgate Growing and Making CIC"),
        ("Service", "Allotment and woodwork groups, hospital leavers"),
        ("Contract", "AMH/VCS/2023/17 (1 October 2023 to 30 September 2026)"),
        ("Month", "November 2025 (month 8 of 2025/26)"),
    )
    for row, line in enumerate(top, 3):
        sheet.write_row(row, 0, line)
    sheet.write_row(
        "A9",
        (
            "Ref",
            "Requirement",
            "Threshold",
            "Counted / out of",
            "Numerator",
            "Denominator",
            "In month",
            "Year to date",
            "Provider note",
        ),
        head,
    )
    for row, (ref, words, threshold, counted, above, below, note) in enumerate(FORM, 9):
        form = rate if below else None
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        if threshold is not None:
            sheet.write(row, 2, threshold, form)
        sheet.write(row, 3, counted, wrap)
        top_month, top_year = _line(above)
        sheet.write_formula(row, 4, f"='Monthly log'!I{above}", None, top_month)
        if below:
            base_month, base_year = _line(below)
            sheet.write_formula(row, 5, f"='Monthly log'!I{below}", None, base_month)
            here = row + 1
            sheet.write_formula(
                row, 6, f"=E{here}/F{here}", form, float(top_month) / float(base_month)
            )
            sheet.write_formula(
                row,
                7,
                f"='Monthly log'!J{above}/'Monthly log'!J{below}",
                form,
                top_year / base_year,
            )
        else:
            sheet.write(row, 5, "n/a")
            sheet.write_formula(row, 6, f"=E{row + 1}", None, top_month)
            sheet.write_formula(row, 7, f"='Monthly log'!J{above}", None, top_year)
        if note:
            sheet.write(row, 8, note)
    sheet.write("A20", "Commentary", head)
    for row, sentence in enumerate(COMMENTS, 20):
        sheet.write(row, 0, sentence)
    sheet.write("A31", "Returned by P. Amory, contracts, on 5 December 2025")
    sheet.set_column(1, 1, 44)
    sheet.set_column(3, 3, 26)
    sheet.set_column(4, 7, 12)


def _line(row: int) -> tuple[str | int, int]:
    """The figure of November and the sum since April in a row of the log."""
    figures = LOG[row - 4][1:]
    return figures[-1], sum(figure for figure in figures if isinstance(figure, int))


def _log(sheet: Worksheet, head: Format) -> None:
    """Write the log of the months."""
    sheet.write("A1", "Monthly log 2025/26 - fill in by the 3rd of the next month", head)
    sheet.write_row("A3", ("", *MONTHS, "Apr to date"), head)
    for row, line in enumerate(LOG, 3):
        sheet.write_row(row, 0, line, head if len(line) == 1 else None)
        if len(line) > 1 and "last day" not in str(line[0]):
            sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", None, _line(row + 1)[1])
    sheet.set_column(0, 0, 44)
    sheet.freeze_panes(3, 1)


def _groups(sheet: Worksheet, head: Format) -> None:
    """Write the groups of the month and what the members grew and made."""
    sheet.write("A1", "Groups in November 2025", head)
    sheet.write_row(
        "A2",
        (
            "Group",
            "Where",
            "Sessions held",
            "Places a session",
            "Booked",
            "Came",
            "Different people",
            "Sessions run by a peer helper",
        ),
        head,
    )
    for row, line in enumerate(GROUPS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A8", "All groups", head)
    for column, letter in ((2, "C"), (4, "E"), (5, "F"), (7, "H")):
        total = sum(int(line[column]) for line in GROUPS)
        sheet.write_formula(7, column, f"=SUM({letter}3:{letter}7)", head, total)
    sheet.write("G8", len(MEMBERS), head)
    sheet.write("A9", "Different people do not add up, many come to more than one group.")
    sheet.write_row("A12", ("Out of the gate", "November", "Since April"), head)
    for row, gone in enumerate(GATE, 12):
        sheet.write_row(row, 0, gone)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 7, 14)


def _members(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of members in the month."""
    sheet.write("A1", "Members in November 2025 (everyone on the books in the month)", head)
    sheet.write("A2", "ReQoL-10 runs from 0 to 40. Nights = nights slept through in the last week.")
    sheet.write_row(
        "A4",
        (
            "No.",
            "Ward",
            "Started",
            "Age",
            "Booked in Nov",
            "Came in Nov",
            "ReQoL at start",
            "Nights at start",
            "Review done",
            "ReQoL at review",
            "Nights at review",
            "Note",
        ),
        head,
    )
    for row, line in enumerate(MEMBERS, 4):
        for column, entry in enumerate(line):
            if isinstance(entry, date):
                sheet.write_datetime(row, column, entry, day)
            elif entry not in (None, ""):
                sheet.write(row, column, entry)
    last = len(MEMBERS) + 4
    sheet.write(last, 0, "Sum", head)
    for column, letter in ((4, "E"), (5, "F")):
        total = sum(int(str(line[column])) for line in MEMBERS)
        sheet.write_formula(last, column, f"=SUM({letter}5:{letter}{last})", head, total)
    sheet.set_column(2, 10, 13)


def _helpers(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the helpers' hours and the family mornings."""
    sheet.write("A1", "Peer helpers and volunteers", head)
    names = ("Once a member?", "Hours Sep", "Hours Oct", "Hours Nov")
    sheet.write_row("A2", ("Name", *names, "Sessions run Nov", "Expenses Nov (£)"), head)
    for row, line in enumerate(HELPERS, 2):
        sheet.write_row(row, 0, line[:6])
        if line[6] is not None:
            sheet.write(row, 6, line[6], money)
    sheet.write("A11", "All", head)
    for column, letter in enumerate("CDEFG", 2):
        total = sum(float(line[column] or 0) for line in HELPERS)
        form = money if letter == "G" else None
        sheet.write_formula(10, column, f"=SUM({letter}3:{letter}10)", form, round(total, 2))
    sheet.write_row("A13", ("Helpers - other", "November", "Since April"), head)
    for row, line in enumerate(HELPERS_SINCE, 13):
        sheet.write_row(row, 0, line)
    sheet.write("A20", "Saturday family mornings (tick sheet at the end)", head)
    ticks = ("Relatives who came", "I worry less than I did", "A nice morning")
    sheet.write_row("A21", ("Date", *ticks, "Tea and cake (£)"), head)
    for row, family in enumerate(FAMILY, 21):
        sheet.write(row, 0, family[0], day)
        sheet.write_row(row, 1, family[1:4])
        sheet.write(row, 4, family[4], money)
    sheet.write("A30", "Total since April", head)
    for column, letter in enumerate("BCDE", 1):
        total = sum(float(str(line[column])) for line in FAMILY)
        form = money if letter == "E" else None
        sheet.write_formula(29, column, f"=SUM({letter}22:{letter}29)", form, round(total, 2))
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 6, 20)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Fallowgate November return")
    head = made.add_format({"bold": True, "bottom": 1})
    rate = made.add_format({"num_format": "0%"})
    wrap = made.add_format({"text_wrap": True})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("Return"), head, rate, wrap)
    _log(made.add_worksheet("Monthly log"), head)
    _groups(made.add_worksheet("Groups"), head)
    _members(made.add_worksheet("Members"), head, day)
    _helpers(made.add_worksheet("Helpers & families"), head, day, money)
    costs = made.add_worksheet("Costs")
    costs.write("A1", "Budget and spend 2025/26 (£)", head)
    columns = ("Budget for the year", "Spent in November", "Spent April to November")
    costs.write_row("A3", ("", *columns), head)
    for row, line in enumerate(COSTS, 3):
        costs.write_row(row, 0, line, money)
    costs.write("A10", "Total", head)
    for column, letter in enumerate("BCD", 1):
        total = sum(float(line[column]) for line in COSTS)
        costs.write_formula(9, column, f"=SUM({letter}4:{letter}9)", money, round(total, 2))
    costs.set_column(0, 0, 30)
    costs.set_column(1, 3, 24)
    made.close()
