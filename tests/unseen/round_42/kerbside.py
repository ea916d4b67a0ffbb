"""Street first aid taught by medical students to young people at risk, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")

# Number, indicator, target of the year, target so far, rows of the tally, comment.
FORM: tuple[tuple[object, str, object, object, int, int, str], ...] = (
    (1, "Young people aged 11-25 completing a session", 600, 400, 4, 0, "On track"),
    (2, "From a priority group (YJS, PRU, care, known to VRU)", 0.6, "", 5, 4, ""),
    (3, "Completing the course (both parts)", 0.7, "", 7, 6, "Half term cost us a few"),
    (4, "Able to show how to stop a heavy bleed", 0.85, "", 9, 8, "Bottle and towel test"),
    (5, "Say they would step in and help", 0.8, "", 11, 10, ""),
    (6, "Sessions delivered in the borough", 72, 48, 12, 0, "Extra one at Dray Lane"),
    (7, "Enquiries from partners answered in 5 working days", 0.95, "", 15, 14, ""),
    (8, "Average group size", 8, "", 13, 12, ""),
    (9, "Safeguarding referrals (for information, no target)", "", "", 16, 0, "MASH informed"),
)

TALLY: tuple[tuple[object, str, tuple[float, ...]], ...] = (
    (1, "Completed a session", (44, 52, 58, 49, 31, 55, 61, 57)),
    (2, "priority group", (27, 33, 35, 30, 22, 36, 40, 37)),
    (3, "Due to do part two", (38, 47, 50, 46, 29, 48, 55, 52)),
    (3, "Did part two", (25, 34, 35, 33, 19, 36, 41, 38)),
    (4, "Tested", (44, 52, 56, 49, 31, 54, 60, 57)),
    (4, "Passed bleed test", (37, 45, 48, 43, 26, 47, 54, 50)),
    (5, "Exit cards in", (41, 50, 54, 47, 30, 52, 58, 55)),
    (5, "Would step in", (33, 41, 44, 39, 24, 43, 49, 46)),
    (6, "Sessions", (6, 7, 7, 6, 4, 7, 8, 8)),
    (8, "Heads through the door, all sessions", (50, 59, 66, 55, 34, 62, 70, 66)),
    (7, "Enquiries", (9, 8, 11, 7, 5, 12, 10, 9)),
    (7, "Enquiries answered in 5 days", (9, 8, 10, 7, 5, 11, 10, 9)),
    (9, "Safeguarding", (1, 0, 2, 0, 0, 1, 0, 1)),
    ("", "Aged 11 to 15", (19, 23, 25, 20, 12, 25, 28, 26)),
    ("", "Aged 16 to 25", (25, 29, 33, 29, 19, 30, 33, 31)),
    ("", "Bleed kits put up by shops and takeaways who heard of us", (0, 1, 0, 2, 1, 0, 2, 3)),
    ("", "Youth workers who now teach the recap themselves", (1, 0, 2, 1, 0, 2, 1, 2)),
    ("", "Young people back as assistant trainers", (1, 2, 1, 3, 2, 3, 4, 4)),
    ("", "Instagram posts", (8, 11, 9, 7, 4, 10, 12, 9)),
    ("", "Dressings, mannequin parts etc £", (64.5, 38.2, 71, 42.75, 18, 55.4, 80.1, 66.3)),
)

SESSIONS: tuple[tuple[object, ...], ...] = (
    (date(2025, 11, 4), "Dray Lane Youth Club", "One", 9, 3, 90, 3.8, 7.9, 25),
    (date(2025, 11, 6), "Kiln Road PRU", "One", 7, 2, 75, 3.1, 7.2, 0),
    (date(2025, 11, 11), "Dray Lane Youth Club", "Two", 8, 3, 90, 6.4, 8.6, 25),
    (date(2025, 11, 13), "Kiln Road PRU", "Two", 6, 2, 75, 5.9, 8.1, 0),
    (date(2025, 11, 18), "YJS Marlow House", "One", 7, 3, 90, 4.2, 7.7, 0),
    (date(2025, 11, 20), "Netherby Academy", "One", 12, 4, 60, 3.5, 7.4, 0),
    (date(2025, 11, 25), "YJS Marlow House", "Two", 6, 2, 90, 6.1, 8.5, 0),
    (date(2025, 11, 27), "Netherby Academy", "Two", 11, 4, 60, 6, 8.3, 0),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("A.B.", 4, date(2024, 10, 2), 3, 9, 58, 2, 5, 12.6),
    ("C.N.", 3, date(2025, 1, 15), 4, 11.5, 61.5, 2, 4, 16.8),
    ("D.O.", 5, date(2024, 9, 25), 2, 6, 49, 3, 5, 8.4),
    ("F.K.", 2, date(2025, 10, 8), 3, 8.5, 14, 1, 2, 12.6),
    ("G.T.", 4, date(2024, 10, 2), 2, 5.5, 44.5, 2, 4, 0),
    ("H.S.", 3, date(2025, 1, 15), 3, 9, 52, 3, 4, 9.9),
    ("J.M.", 2, date(2025, 10, 8), 2, 6, 11.5, 2, 2, 8.4),
    ("L.P.", 5, date(2024, 9, 25), 1, 3, 37, 3, 5, 4.2),
    ("R.A.", 3, date(2025, 3, 5), 3, 8, 46.5, 1, 4, 0),
)

CALLS: tuple[tuple[str, object, object, object], ...] = (
    ("Numbers rung", 46, 29, 51),
    ("Got through to", 27, 18, 33),
    ("Have used it for real (bleed, fit, choking, overdose)", 4, 2, 6),
    ("Rang 999 and stayed with the person", 2, 2, 4),
    ("No longer carries a blade", 5, 3, 7),
    ("Showed someone at home how to do it", 11, 8, 16),
    ("Joined cadets, first aid course or health college", 2, "nil", 3),
    ("Sees nurses and paramedics more as people on their side", 13, 9, 18),
    ("Would like us back", 24, 17, 30),
    ("Asked to be taken off the list", 1, 0, 2),
)

FREE_TEXT = (
    (
        "Two lads from the July group put pressure on a stab wound outside a chicken shop and the "
        "crew said it saved his arm."
    ),
    "Kiln Road's head tells us that 4 pupils who refused the school nurse have since been to her.",
    "One of our volunteers has chosen emergency medicine after her year with us.",
    "Session on 20 November ran 15 minutes short because of a fire drill.",
    "We would like to offer 2 sessions a month at the new hub from January.",
    "DBS renewals for 3 volunteers came through this month.",
    "Target of 600 should be passed by the end of March.",
    "Leaflets were left at 22 takeaways along the High Road.",
    "The van was off the road for 6 days.",
)


def _sum(row: int) -> float:
    """The year so far of a row of the tally, as numbered on the sheet."""
    return round(sum(TALLY[row - 4][2]), 2)


def _form(made: Workbook, sheet: Worksheet) -> None:
    """Write the form of the council; its figures come from the tally."""
    head = made.add_format({"bold": True, "border": 1, "text_wrap": True, "bg_color": "#D9D9D9"})
    box = made.add_format({"border": 1, "text_wrap": True})
    rate = made.add_format({"border": 1, "num_format": "0.0%"})
    mean = made.add_format({"border": 1, "num_format": "0.0"})
    sheet.merge_range("A1:H1", "GRANTS AND CONTRACTS: MONTHLY MONITORING", head)
    sheet.write("A2", "Borough of Aldermere - Community Safety")
    sheet.write("A3", "Organisation: Press Here (Aldermere branch)")
    sheet.write("A4", "Agreement no. BA/CS/0417 - Street first aid, 01.09.2024 - 31.08.2026")
    sheet.write("A5", "Month being reported: November 2025 (year runs from April 2025)")
    sheet.write_row(
        "A7",
        (
            "No.",
            "Performance indicator",
            "Annual target 2025/26",
            "Target to date",
            "This month (Nov 2025)",
            "Last month (Oct 2025)",
            "Year to date",
            "Comment",
        ),
        head,
    )
    for row, (number, words, aim, sofar, top, base, comment) in enumerate(FORM, 7):
        form = mean if number == 8 else rate if base else box
        sheet.write_row(row, 0, (number, words), box)
        sheet.write(row, 2, aim, form)
        sheet.write(row, 3, sofar, box)
        for column, letter, month in ((4, "J", 7), (5, "I", 6)):
            value = TALLY[top - 4][2][month]
            name = f"=Tally!{letter}{top}"
            if base:
                value /= TALLY[base - 4][2][month]
                name += f"/Tally!{letter}{base}"
            sheet.write_formula(row, column, name, form, value)
        if base:
            share = _sum(top) / _sum(base)
            sheet.write_formula(row, 6, f"=Tally!K{top}/Tally!K{base}", form, share)
        else:
            sheet.write_formula(row, 6, f"=Tally!K{top}", form, _sum(top))
        sheet.write(row, 7, comment, box)
    sheet.write("A18", "Name: Bea W., coordinator     Date: 5 December 2025")
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 6, 11)
    sheet.set_column(7, 7, 26)


def _tally(made: Workbook, sheet: Worksheet) -> None:
    """Write the months and the year so far."""
    bold = made.add_format({"bold": True})
    cash = made.add_format({"num_format": "0.00"})
    sheet.write("A1", "Tally April 2025 onwards", bold)
    sheet.write_row("A3", ("KPI", "What", *MONTHS, "YTD"), bold)
    for row, (number, words, line) in enumerate(TALLY, 3):
        form = cash if "£" in words else None
        sheet.write_row(row, 0, (number, words))
        sheet.write_row(row, 2, line, form)
        reach = f"C{row + 1}:J{row + 1}"
        sheet.write_formula(row, 10, f"=SUM({reach})", form, _sum(row + 1))
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 10, 7)


def _total(sheet: Worksheet, row: int, column: int, lines: tuple[tuple[object, ...], ...]) -> None:
    """Write the sum of a column of a list that begins in the third row."""
    letter = "ABCDEFGHI"[column]
    total = round(sum(float(str(line[column])) for line in lines), 2)
    sheet.write_formula(row, column, f"=SUM({letter}3:{letter}{row})", None, total)


def _list(
    made: Workbook,
    sheet: Worksheet,
    title: str,
    heads: tuple[str, ...],
    lines: tuple[tuple[object, ...], ...],
) -> None:
    """Write a title, headings and the rows of a list."""
    bold = made.add_format({"bold": True, "text_wrap": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write("A1", title, bold)
    sheet.write_row("A2", heads, bold)
    for row, line in enumerate(lines, 2):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell, day if isinstance(cell, date) else None)
    sheet.write(len(lines) + 2, 0, "TOTAL", bold)
    sheet.set_column(0, 8, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Press Here November return")
    _form(made, made.add_worksheet("Monitoring form"))
    _tally(made, made.add_worksheet("Tally"))
    sessions = made.add_worksheet("Nov sessions")
    heads = ("Date", "Where", "Part", "Young people", "Volunteers", "Minutes")
    tests = ("Quiz at start (avg /10)", "Quiz at end (avg /10)", "Room hire £")
    _list(made, sessions, "Sessions in November 2025", (*heads, *tests), SESSIONS)
    for column in (3, 8):
        _total(sessions, len(SESSIONS) + 2, column, SESSIONS)
    helpers = made.add_worksheet("Volunteers")
    about = ("Who", "Year of study", "Joined", "Sessions in Nov", "Hours in Nov")
    since = ("Hours since April", "Confidence in teaching when joined (1-5)")
    now = ("Confidence in teaching, end of Nov (1-5)", "Travel claimed Nov £")
    title = "Student volunteers, November 2025"
    _list(made, helpers, title, (*about, *since, *now), VOLUNTEERS)
    for column in (3, 4, 5, 8):
        _total(helpers, len(VOLUNTEERS) + 2, column, VOLUNTEERS)
    calls = made.add_worksheet("3 month calls")
    bold = made.add_format({"bold": True})
    calls.write("A1", "Ring round, three months after the session, by month of the call", bold)
    calls.write_row("B2", ("Sep 2025", "Oct 2025", "Nov 2025"), bold)
    for row, line in enumerate(CALLS, 2):
        calls.write_row(row, 0, line)
    calls.write("A15", "Anything else to tell us about November?", bold)
    calls.write_column("A16", FREE_TEXT)
    calls.set_column(0, 0, 58)
    made.close()
